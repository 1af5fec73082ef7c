"""What the administrator sets up: providers, professional groups, accreditations."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from peonline_desktop.domain.reference import Reference
from peonline_desktop.domain.verdicts import Verdict


class Mode(StrEnum):
    """Whether the supplier credits what a provider sends; the administrator states it."""

    TEST = "test"
    LIVE = "live"


@dataclass(frozen=True, slots=True)
class Provider:
    """Aanbieder: the institution that owns courses, with one login for the webservice.

    *register_id* stands for the register behind the address: it changes with the address,
    unless the administrator says that it is the same register. *batch_size* is the
    administrator's, *learned_batch_size* what PE-Online's refusals made of it. *paused*
    is the reason code while PE-Online refuses the login.
    """

    id: int
    name: str
    user_id: str
    endpoint: str
    mode: Mode
    report_email: str
    language: str
    batch_size: int
    learned_batch_size: int | None
    paused: str | None
    register_id: int

    @property
    def rows_per_call(self) -> int:
        """How many rows a call to this provider holds at most; one, whatever a damaged database
        says: with less no run would ever end.
        """
        return max(1, int(min(self.batch_size, self.learned_batch_size or self.batch_size)))


@dataclass(frozen=True, slots=True)
class Group:
    """Beroepsgroep: a register with the form of its numbers, and where we find them.

    *fields* are custom fields in order of preference; *repair* is a pattern whose group
    is offered when a number has another form (Pro-Q-Kine takes part of a RIZIV number).
    """

    org_id: int
    name: str
    registration_number: str = ""
    pattern: str = ""
    keep_prefix: bool = False
    fields: tuple[str, ...] = ()
    active: bool = False
    repair: str = ""


class CourseType(IntEnum):
    """PE-Online's four kinds of course (protocol.md)."""

    MEETINGS = 1
    E_LEARNING = 2
    EXPERTISE_GROUP = 3
    CLASSROOM = 4

    @property
    def sends_date(self) -> bool:
        """Whether an endDate is sent; PE-Online refuses one for classroom courses."""
        return self in (CourseType.E_LEARNING, CourseType.EXPERTISE_GROUP)


@dataclass(frozen=True, slots=True)
class Course:
    """What an attendance is for: a course, with module or edition and meeting."""

    type: CourseType
    course: Reference
    module: Reference | None = None
    edition: Reference | None = None
    meeting: Reference | None = None


@dataclass(frozen=True, slots=True)
class Accreditation:
    """Accreditatie: from *starts_on* to *ends_on* activities count as a PE course. With *auto*
    its attendances are submitted by themselves after a poll.
    """

    id: int
    provider_id: int
    org_id: int
    course: Course
    starts_on: date
    ends_on: date
    activities: frozenset[str]
    every_pass: bool = False
    completed_counts: bool = False
    posted_elsewhere: bool = False
    removed: bool = False
    auto: bool = False

    def covers(self, day: date) -> bool:
        """Both ends count; *day* is the Europe/Amsterdam day, never a UTC one."""
        return self.starts_on <= day <= self.ends_on

    def counts(self, verdict: Verdict) -> bool:
        """Whether a result with this *verdict* is a pass here."""
        return verdict is Verdict.PASSED or (
            verdict is Verdict.COMPLETED and self.completed_counts
        )
