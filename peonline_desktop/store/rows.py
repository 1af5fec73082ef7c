"""How values of the domain stand in columns, and come back."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from peonline_desktop.domain.attendance import Attendance, Sent, State
from peonline_desktop.domain.calls import Row
from peonline_desktop.domain.course_standing import CourseKey
from peonline_desktop.domain.reference import Kind, Reference
from peonline_desktop.domain.settings import Course, CourseType, Mode

_TO_THE_SECOND = len("2026-03-01T13:05:09")
REFERENCES = ("course", "module", "edition", "meeting")
Columns = Mapping[str, Any]


@lru_cache(maxsize=4096)
def moment_text(instant: datetime) -> str:
    """An instant as it is kept: UTC, to the second, so that texts sort as instants."""
    return f"{instant.astimezone(UTC).isoformat()[:_TO_THE_SECOND]}Z"


def moment(text: str | None) -> datetime | None:
    """The UTC instant that *text* stands for."""
    return datetime.fromisoformat(text) if text else None


def texts_of(kept: str | None) -> tuple[str, ...]:
    """Several texts as one column keeps them; none when it is empty."""
    return tuple(json.loads(kept)) if kept else ()


def reference(kind: str | None, value: str | None) -> Reference | None:
    """A reference from its two columns."""
    return None if kind is None or value is None else Reference(Kind(kind), value)


def course_of(row: Columns) -> Course:
    """The course in the columns of an attendance or accreditation."""
    course, module, edition, meeting = (
        reference(row[f"{what}_kind"], row[what]) for what in REFERENCES
    )
    if course is None:
        raise ValueError(dict(row))
    return Course(CourseType(row["course_type"]), course, module, edition, meeting)


@lru_cache(maxsize=1024)
def course_columns(course: Course) -> Mapping[str, object]:
    """The columns of a course."""
    columns: dict[str, object] = {"course_type": int(course.type)}
    for what in REFERENCES:
        named = getattr(course, what)
        columns[f"{what}_kind"] = named.kind.value if named else None
        columns[what] = named.value if named else None
    return MappingProxyType(columns)


def sent_of(row: Columns) -> Sent:
    """What is sent of an attendance."""
    day = date.fromisoformat(row["day"])
    return Sent(row["registration_number"], course_of(row), day, row["end_date"])


def sent_columns(sent: Sent) -> dict[str, object]:
    """The columns of what is sent."""
    return {
        "registration_number": sent.registration_number,
        "day": sent.day.isoformat(),
        "end_date": sent.end_date,
        **course_columns(sent.course),
    }


def attendance_of(
    row: Columns,
    reviews: frozenset[tuple[str, str]] = frozenset(),
    cleared: frozenset[tuple[str, str]] = frozenset(),
) -> Attendance:
    """An attendance from its row and its causes for review."""
    return Attendance(
        id=row["id"],
        accreditation_id=row["accreditation_id"],
        person_id=row["person_id"],
        result_id=row["result_id"],
        state=State(row["state"]),
        reason=row["reason"],
        sent=sent_of(row),
        mode=Mode(row["mode"]) if row["mode"] else None,
        warning=row["warning"],
        proposal=row["proposal"],
        found=row["found"],
        choices=texts_of(row["choices"]),
        message=row["message"],
        was_sent=bool(row["was_sent"]),
        as_is=row["as_is"],
        removed=row["removed_on"] is not None,
        was_live=bool(row["was_live"]),
        turned_at_call=row["turned_at_call"],
        reviews=reviews,
        cleared=cleared,
    )


def call_row_of(row: Columns, register_id: int) -> Row:
    """An attendance as a call holds it, for the register its provider sends to."""
    sent = sent_of(row)
    key = CourseKey(register_id, row["org_id"], sent.course.course)
    return Row(row["id"], row["person_id"], row["org_id"], State(row["state"]), sent, key)
