"""Rows, calls and answers for the tests of pe_online."""

from datetime import date

from peonline_desktop.domain.attendance import Sent, State
from peonline_desktop.domain.calls import Call, Row
from peonline_desktop.domain.course_standing import CourseKey
from peonline_desktop.domain.days import end_date_text
from peonline_desktop.domain.reference import Kind, Reference
from peonline_desktop.domain.settings import Course, CourseType, Mode, Provider

DAY = date(2026, 3, 1)


def provider(endpoint="http://127.0.0.1:1/x", **values) -> Provider:
    """A provider at *endpoint*."""
    given = {"report_email": "", "language": "nl", "user_id": "12345", **values}
    return Provider(
        id=1,
        name="Zorg",
        endpoint=endpoint,
        mode=Mode.LIVE,
        batch_size=100,
        learned_batch_size=None,
        paused=None,
        register_id=1,
        **given,
    )


def ref(text: str | None) -> Reference | None:
    """Digits are an id, anything else an own code; "=8001" is the own code 8001."""
    if text is None:
        return None
    if text.startswith("="):
        return Reference(Kind.OWN, text[1:])
    return Reference(Kind.ID if text.isdigit() else Kind.OWN, text)


def sent(
    number, course="8001", day=DAY, kind=2, module=None, edition=None, meeting=None
) -> Sent:
    """One row as it is sent."""
    made = Course(CourseType(kind), ref(course), ref(module), ref(edition), ref(meeting))
    return Sent(number, made, day, end_date_text(day))


def call(*rows: Sent, org_id=52, endpoint="http://127.0.0.1:1/x", **values) -> Call:
    """A call of these rows."""
    made = tuple(
        Row(place, place, org_id, State.READY, row, CourseKey(1, org_id, row.course.course))
        for place, row in enumerate(rows, start=1)
    )
    return Call(provider(endpoint, **values), org_id, made)
