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
        standing = world.standing(accreditation)
        waits = _waits_for(row.as_is, number, standing, is_shared, bool(reviews))
        yield replace(
            row,
            state=State.WAITING if waits else State.READY,
            reason=waits,
            reviews=reviews,
            sent=as_now(accreditation, result, placed),
            warning=number.warning if number else None,
            proposal=number.proposal if number else None,
            message=standing.message if waits == "course_refused" else None,
        )


def _waits_for(
    as_is: str | None,
    number: Number | None,
    standing: CourseStanding,
    is_shared: bool,  # noqa: FBT001  # a fact like the others
    under_review: bool,  # noqa: FBT001  # as above
) -> str | None:
    """What a row that was never sent waits for; None when it is ready."""
    if number is None:
        return "number_missing"
    if number.damaged and as_is != number.text:
        return "number_damaged"
    if is_shared and as_is != number.text:
        return "number_shared"
    if standing.refused:
        return "course_refused"
    return "under_review" if under_review else None
