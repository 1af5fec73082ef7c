"""Derivation, second half: which state each attendance is in, and what it waits for.

Between the halves the caller learns which numbers several people share. Running both
twice changes nothing. Must not know a clock or a database.
"""

from collections.abc import Iterable
from dataclasses import replace

from peonline_desktop.domain.attendance import FROZEN, Attendance, State
from peonline_desktop.domain.course_standing import CourseStanding
from peonline_desktop.domain.numbers import Number
from peonline_desktop.domain.placing import as_now
from peonline_desktop.domain.reviews import open_reviews
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.domain.world import Placed, World


def judge(placed: Placed, world: World, shared: set[tuple[int, str]]) -> Iterable[Attendance]:
    """The rows of *placed* in the state they belong in.

    *shared* holds the (orgID, number) pairs that two or more people have.
    """
    results = {result.id: result for result in placed.person.results}
    for row in placed.rows:
        accreditation = world.accreditations[row.accreditation_id]
        number = placed.numbers[accreditation.org_id]
        result = results[row.result_id]
        is_shared = number is not None and (accreditation.org_id, number.text) in shared
        failed = [r for r in placed.person.results if r.verdict is Verdict.FAILED]
        reviews = open_reviews(row, result, failed, accreditation, number, is_shared)
        if row.state in FROZEN or row.state in (State.REJECTED, State.WITHDRAWN):
            yield replace(row, reviews=reviews) if reviews != row.reviews else row
            continue
        yield _judged(
            replace(
                row,
                reviews=reviews,
                sent=as_now(accreditation, result, placed),
                warning=number.warning if number else None,
                proposal=number.proposal if number else None,
                message=None,
            ),
            number,
            world.standing(accreditation),
            is_shared=is_shared,
        )


def _judged(
    row: Attendance, number: Number | None, standing: CourseStanding, *, is_shared: bool
) -> Attendance:
    waits = None
    if number is None:
        waits = "number_missing"
    elif number.damaged and row.as_is != number.text:
        waits = "number_damaged"
    elif is_shared and row.as_is != number.text:
        waits = "number_shared"
    elif standing.refused:
        waits = "course_refused"
        row = replace(row, message=standing.message)
    elif row.reviews:
        waits = "under_review"
    return replace(row, state=State.WAITING if waits else State.READY, reason=waits)
