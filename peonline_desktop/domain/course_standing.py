"""What we know of a course as a whole, and when a refused one is tried again.

A reason that concerns the course holds for all its rows; one row, the probe, asks for
all of them (design.md, "Refusals of a whole course").
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from peonline_desktop.domain.reference import Reference

PROBE_AGAIN_AFTER = timedelta(days=6)
PROBE_UNTIL_AFTER_END = timedelta(days=365)
MOST_PROBES_IN_A_RUN = 5


@dataclass(frozen=True, slots=True)
class CourseKey:
    """A course as one register judges it for one group."""

    register_id: int
    org_id: int
    course: Reference


@dataclass(frozen=True, slots=True)
class CourseStanding:
    """*accepted*: some row of it ever was, test mode counts. *refused*: the reason code
    that holds all its rows back, in PE-Online's words *message*. *lifted_at_call*: the
    call by which it turned accepted. *next_probe*: the day from which a row asks again,
    None when no more. *asked_for*: the row the administrator wants tried at once.
    """

    accepted: bool = False
    refused: str | None = None
    message: str | None = None
    lifted_at_call: int = 0
    next_probe: date | None = None
    probed_person: int | None = None
    asked_for: int | None = None

    def may_probe(self, today: date) -> bool:
        """Whether one of its rows may ask again on the Amsterdam day *today*."""
        if self.asked_for is not None:
            return True
        return self.next_probe is not None and self.next_probe <= today


NEW_COURSE = CourseStanding()


def next_probe(today: date, last_end: date) -> date | None:
    """The day of the next probe; None a year after the last accreditation's end."""
    day = today + PROBE_AGAIN_AFTER
    return day if day <= last_end + PROBE_UNTIL_AFTER_END else None


def accepted_by(standing: CourseStanding, call_id: int) -> CourseStanding:
    """The course as an accepted row leaves it; *call_id* counts where it turned accepted."""
    if standing.accepted and not standing.refused:
        return standing
    return CourseStanding(accepted=True, lifted_at_call=call_id)


def refused_by(
    standing: CourseStanding,
    reason: str,
    message: str | None,
    person_id: int,
    again: date | None,
) -> CourseStanding:
    """The course as a row refused for the whole of it leaves it; *again*: its next probe."""
    return replace(
        standing,
        refused=reason,
        message=message,
        next_probe=again,
        probed_person=person_id,
        asked_for=None,
    )
