"""Derivation, second half: which state each attendance is in, and what it waits for.

Between the halves the caller learns which numbers several people share. Running both
twice changes nothing. Must not know a clock or a database.
"""

from collections.abc import Iterable
from dataclasses import replace

from peonline_desktop.domain.attendance import FROZEN, Attendance, State
from peonline_desktop.domain.numbers import (
    DAMAGED,
    MISFIT,
    MISSING,
    SEVERAL,
    Number,
    said_for_others,
)
from peonline_desktop.domain.placing import as_now
from peonline_desktop.domain.reviews import open_reviews
from peonline_desktop.domain.settings import Accreditation
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.domain.world import Placed, World


def judge(placed: Placed, world: World, shared: set[tuple[int, str]]) -> Iterable[Attendance]:
    """The rows of *placed* in the state they belong in.

    *shared* holds the (orgID, number) pairs that two or more people have.
    """
    results = {result.id: result for result in placed.person.results}
    for row in placed.rows:
        accreditation = world.accreditations[row.accreditation_id]
        group = world.groups[accreditation.org_id]
        number = placed.numbers[accreditation.org_id]
        result = results[row.result_id]
        is_shared = number is not None and (accreditation.org_id, number.text) in shared
        failed = [r for r in placed.person.results if r.verdict is Verdict.FAILED]
        reviews = open_reviews(row, result, failed, accreditation, number, is_shared)
        if row.state in FROZEN or row.state in (State.REJECTED, State.WITHDRAWN):
            yield replace(row, reviews=reviews) if reviews != row.reviews else row
            continue
        standing = world.standing(accreditation)
        waits = _number_waits_for(row.as_is, number, accreditation, world, is_shared)
        if waits is None and standing.refused:
            waits = "course_refused"
        if waits is None and reviews:
            waits = "under_review"
        yield replace(
            row,
            state=State.WAITING if waits else State.READY,
            reason=waits,
            reviews=reviews,
            sent=as_now(accreditation, result, placed),
            warning=number.warning if number else None,
            proposal=number.proposal if number else None,
            found=number.found if number else said_for_others(placed.person.fields, group),
            choices=number.choices if number else (),
            message=standing.message if waits == "course_refused" else None,
        )


def _number_waits_for(
    as_is: str | None,
    number: Number | None,
    accreditation: Accreditation,
    world: World,
    is_shared: bool,  # noqa: FBT001  # a fact like the others
) -> str | None:
    """What holds the *number* of a row that was never sent back; None when it may go.

    What is shared is told before a form that does not fit: it is the graver of the two.
    """
    if number is None or number.waits in (MISSING, SEVERAL):
        return number.waits if number else MISSING
    if as_is == number.text:
        return None
    if number.waits == DAMAGED:
        return DAMAGED
    if is_shared:
        return "number_shared"
    if number.waits == MISFIT and not world.lets_go(accreditation, number.text):
        return MISFIT
    return None
