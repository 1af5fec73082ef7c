"""The manual's rules: which row is taken, and with which text the others are refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from peonline_desktop.practice.data import Course, Edition, Register
from peonline_desktop.practice.entry import Attendance, Entry
from peonline_desktop.practice.texts import Texts

_E_LEARNING, _GROUP = 2, 3
_WITH_DATE = (_E_LEARNING, _GROUP)
_WITH_EDITION = (1, 4)
_MEETINGS = 1


@dataclass
class Judged:
    """A row with the course it is for (None if refused before) and its refusal, if any."""

    row: Attendance
    course: Course | None
    reason: str | None
    text: str

    def key(self) -> tuple[str, ...]:
        """What makes a credit unique (the manual's key)."""
        course = self.course
        assert course is not None  # noqa: S101  # only good rows are credited
        person = self.row.value("person")
        if course.type in _WITH_DATE:
            return (person, course.id or course.own, self.row.value("module"), self.row.day)
        return (
            person,
            course.id or course.own,
            self.row.value("edition"),
            self.row.value("meeting"),
        )


class Judge:
    """Judges rows one by one: good rows count, bad ones are reported."""

    def __init__(self, register: Register, texts: Texts) -> None:
        """*register* is looked up anew for each row, so that it may change."""
        self._register = register
        self._texts = texts

    def judge(self, entry: Entry, number: int, row: Attendance) -> Judged:
        """One row; *number* is how the service counts it in its texts."""
        org_id = int(entry.settings["orgID"])
        user_id = entry.settings["userID"]
        course, reason = self._course(row)
        if reason is None and course is not None:
            reason = self._reason(row, course, org_id, user_id)
        if reason is None:
            return Judged(row, course, None, "")
        text = self._texts.row(
            reason,
            course.type if course else 0,
            course=row.value("course"),
            person=row.value("person"),
            row=number,
            org=org_id,
            module=row.value("module"),
            edition=row.value("edition"),
            meeting=row.value("meeting"),
            date=_dutch(row.day),
        )
        return Judged(row, course, reason, text)

    def _course(self, row: Attendance) -> tuple[Course | None, str | None]:
        if not row.value("course"):
            return None, "course_missing"
        value, is_id = row.parts["course"]
        found = [c for c in self._register.courses if value == (c.id if is_id else c.own)]
        if not found:
            return None, "course_unknown"
        return found[0], "course_ambiguous" if len(found) > 1 else None

    def _reason(self, row: Attendance, course: Course, org_id: int, user_id: str) -> str | None:
        person = row.value("person")
        if not person:
            return "person_missing"
        if person not in self._register.people.get(org_id, set()):
            return "person_unknown"
        return (
            self._structure(row, course)
            or self._rights(course, user_id)
            or self._period(row, course, org_id)
        )

    def _structure(self, row: Attendance, course: Course) -> str | None:
        if course.type in _WITH_DATE:
            if not row.day:
                return "date_missing"
            if course.type == _E_LEARNING:
                return self._e_learning(row, course)
            return None
        if row.day:
            return "date_not_allowed"
        return self._classroom(row, course)

    def _e_learning(self, row: Attendance, course: Course) -> str | None:
        if row.value("edition") or row.value("meeting"):
            return "edition_not_allowed"
        if not row.value("module"):
            return "module_missing" if len(course.modules) > 1 else None
        return _one_of(
            row, "module", [(m.get("id", ""), m.get("own", "")) for m in course.modules]
        )

    def _classroom(self, row: Attendance, course: Course) -> str | None:
        if not row.value("edition"):
            return "edition_missing"
        found = _one_of(row, "edition", [(e.id, e.own) for e in course.editions])
        if found or course.type != _MEETINGS:
            return found
        edition = _edition(row, course)
        meetings = [(m.get("id", ""), m.get("own", "")) for m in edition.meetings]
        if not row.value("meeting"):
            return "meeting_missing" if len(meetings) > 1 else None
        return _one_of(row, "meeting", meetings)

    def _rights(self, course: Course, user_id: str) -> str | None:
        if not course.by_provider:
            return "not_by_provider"
        if course.owner not in ("", user_id) and not course.resellers_allowed:
            return "reseller_not_allowed"
        return None if course.registration_open else "registration_closed"

    def _period(self, row: Attendance, course: Course, org_id: int) -> str | None:
        periods = [period for period in course.periods if period.org_id == org_id]
        if not periods:
            return "not_accredited"
        if course.type in _WITH_EDITION or any(
            p.starts_on.isoformat() <= row.day <= p.ends_on.isoformat() for p in periods
        ):
            return None
        return "date_outside_period"


def _one_of(row: Attendance, what: str, known: Sequence[tuple[str, str]]) -> str | None:
    value, is_id = row.parts[what]
    found = [each for each in known if value == (each[0] if is_id else each[1])]
    if not found:
        return f"{what}_unknown"
    return f"{what}_ambiguous" if len(found) > 1 else None


def _edition(row: Attendance, course: Course) -> Edition:
    value, is_id = row.parts["edition"]
    return next(e for e in course.editions if value == (e.id if is_id else e.own))


def _dutch(day: str) -> str:
    return "-".join(reversed(day.split("-"))) if day else ""
