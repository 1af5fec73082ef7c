"""Which attendances and results a list shows, and in which order.

Values only: a filter that a window keeps, a view that an administrator saves. Must not
know how a list is read or shown.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AttendanceFilter:
    """Which attendances a list shows; what is empty or None does not narrow it.

    *states* and *reasons* are codes, *mode* is "test" or "live"; *actor* is who must act,
    by the reason; *course* and *activity* are the whole value, *text* any part of a
    person's key or name, number, course or activity. *first* and *last* are Amsterdam days
    of the completion, both included.
    """

    states: tuple[str, ...] = ()
    mode: str | None = None
    reasons: tuple[str, ...] = ()
    actor: str | None = None
    review: bool = False
    org_id: int | None = None
    course: str = ""
    activity: str = ""
    accreditation: int | None = None
    run: int | None = None
    first: date | None = None
    last: date | None = None
    text: str = ""


@dataclass(frozen=True)
class ResultFilter:
    """Which results a list shows: those without attendance for one of *reasons*, those
    *unmatched* by any attendance, of one activity, or with *text* in person or activity; of one
    import, with an attendance that is "ready", or one that waits and none that is ready
    ("waiting"), or with neither ("unmatched"), as *fate* says.
    """

    reasons: tuple[str, ...] = ()
    unmatched: bool = False
    activity: str = ""
    text: str = ""
    import_id: int = 0
    fate: str = ""


@dataclass(frozen=True)
class Order:
    """By which column a list is sorted."""

    column: str
    descending: bool = True


@dataclass(frozen=True)
class PasteList:
    """Numbers to paste into PE-Online's import screen: one group, one course, one *day*
    (ISO); *ids* are the attendances they belong to.
    """

    org_id: int
    course: str
    module: str | None
    edition: str | None
    meeting: str | None
    day: str
    numbers: tuple[str, ...]
    ids: tuple[int, ...]
