"""What is given of an accreditation, in a call, a dialog or a table's cells, checked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from peonline_desktop.domain.days import parse_day
from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.reference import Reference
from peonline_desktop.domain.settings import Course, CourseType

FLAGS = ("every_pass", "completed_counts", "posted_elsewhere", "auto")
_TOO_LONG = 10  # digits; no orgID, type or id of ours has as many
_YES = ("ja", "yes", "oui", "true", "1", "x")
_NO = ("nee", "no", "non", "false", "0", "")


def course_of(values: Mapping[str, Any]) -> Course:
    """The course in *values*; raises Refused when a part is missing or does not belong."""
    course_type = whole_number(values.get("type") or 2, "type")
    if course_type not in list(CourseType):
        raise Refused("course_type_wrong", value=course_type)
    kind = CourseType(course_type)
    references = {
        what: Reference.make(_text(values, what), _text(values, "own_" + what), what)
        for what in ("course", "module", "edition", "meeting")
    }
    course = references["course"]
    if course is None:
        raise Refused("course_needed")
    allowed = {
        CourseType.E_LEARNING: {"module"},
        CourseType.EXPERTISE_GROUP: set(),
        CourseType.MEETINGS: {"edition", "meeting"},
        CourseType.CLASSROOM: {"edition"},
    }[kind]
    for what in ("module", "edition", "meeting"):
        if references[what] is not None and what not in allowed:
            raise Refused("reference_not_for_type", what=what, type=course_type)
    if "edition" in allowed and references["edition"] is None:
        raise Refused("edition_needed", type=course_type)
    return Course(
        kind, course, references["module"], references["edition"], references["meeting"]
    )


def warnings_of(course: Course) -> list[str]:
    """Codes of what an administrator should know of a course of this type."""
    if course.type.sends_date:
        return []
    lacking = course.type is CourseType.MEETINGS and course.meeting is None
    return ["support_agreement", *(["meeting_advised"] if lacking else [])]


def without_replaced(values: Mapping[str, Any]) -> dict[str, Any]:
    """The given values, an id taking the place of an own code and the other way round."""
    given = {name: value for name, value in values.items() if value is not None}
    for what in ("course", "module", "edition", "meeting"):
        if what in given:
            given.setdefault("own_" + what, "")
        elif "own_" + what in given:
            given[what] = ""
    return given


def _text(values: Mapping[str, Any], name: str) -> str:
    return str(values.get(name) or "")


def whole_number(value: object, what: str) -> int:
    """A whole number; *what* names it in the error. Raises Refused."""
    text = str(value or "").strip()
    if not (text.isascii() and text.isdigit() and len(text) < _TOO_LONG):
        raise Refused("number_needed", what=what, value=text)
    return int(text)


def day_of(values: Mapping[str, Any], name: str) -> date:
    """The day under *name*, a date or a text; raises Refused."""
    value = values.get(name)
    if isinstance(value, date):
        return value
    text = str(value or "").strip()
    try:
        return parse_day(text.split("T", maxsplit=1)[0])
    except ValueError as error:
        raise Refused("day_wrong", what=name, value=text) from error


def flag_of(name: str, text: str) -> bool:
    """Whether a cell says yes; raises Refused when it says neither yes nor no."""
    word = text.strip().casefold()
    if word not in (*_YES, *_NO):
        raise Refused("yes_or_no", what=name, value=text)
    return word in _YES


def cell_of(value: object) -> str:
    """A value as it stands in a cell of the table."""
    if isinstance(value, bool):
        return "ja" if value else ""
    if isinstance(value, Sequence | Iterable) and not isinstance(value, str):
        return "|".join(str(each) for each in value)
    return str(value)
