"""What puts an attendance under review: a contradiction a human must look at.

A cause is a (code, detail) pair. Derived causes come and go with what they see; the
others (an answer that contradicts itself, a restored copy) stay until they are cleared.
"""

from collections.abc import Sequence

from peonline_desktop.domain.attendance import Attendance, Result, State
from peonline_desktop.domain.numbers import Number
from peonline_desktop.domain.settings import Accreditation, Mode

FAILED_AFTER_PASS = "failed_after_pass"  # noqa: S105  # no password
NUMBER_CHANGED = "number_changed"
NUMBER_SHARED = "number_shared"
ANSWER_CONTRADICTS = "answer_contradicts"
SOURCE_CAUSES = (
    "source_voided",
    "source_reset",
    "source_moved",
    "source_contradicts",
    "source_gone",
)
NOT_SETTLED = "not_settled"
RESTORED = "restored"

_DERIVED = frozenset({FAILED_AFTER_PASS, NUMBER_CHANGED, NUMBER_SHARED})

Cause = tuple[str, str]


def open_reviews(
    row: Attendance,
    result: Result,
    failed: Sequence[Result],
    accreditation: Accreditation,
    number: Number | None,
    is_shared: bool,  # noqa: FBT001  # a fact like the others
) -> frozenset[Cause]:
    """The causes for review of *row* that the administrator has not yet cleared."""
    if not (row.was_sent or row.reviews or failed or row.state is State.MANUAL):
        return row.reviews  # nothing was sent and nothing contradicts
    causes = {cause for cause in row.reviews if cause[0] not in _DERIVED}
    if row.state is State.WITHDRAWN:
        return frozenset(causes)
    causes |= {
        (FAILED_AFTER_PASS, str(fail.id))
        for fail in failed
        if _contradicts(fail, result, accreditation)
    }
    if number is not None and number.text:
        as_sent = number.text == row.sent.registration_number
        still_there = as_sent or row.sent.registration_number in number.passed_over
        if _sent_for_good(row) and not still_there:
            causes.add((NUMBER_CHANGED, number.text))
        if is_shared and row.was_sent and as_sent:
            causes.add((NUMBER_SHARED, number.text))
    return frozenset(causes) - row.cleared


def _sent_for_good(row: Attendance) -> bool:
    accepted_live = row.state is State.ACCEPTED and row.mode is Mode.LIVE
    return accepted_live or row.state is State.MANUAL


def _contradicts(fail: Result, passed: Result, accreditation: Accreditation) -> bool:
    """A fail of the same activity, in the period, that came after the pass."""
    if fail.activity != passed.activity:
        return False
    if fail.finished_at is None or passed.finished_at is None or fail.day is None:
        return fail.id > passed.id
    later = (fail.finished_at, fail.id) > (passed.finished_at, passed.id)
    return later and accreditation.covers(fail.day)
