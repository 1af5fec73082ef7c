"""Who has a place, what a change of a row is, and what contradicts: rules as tables."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from peonline_desktop.domain.attendance import Attendance, Result, Sent, State
from peonline_desktop.domain.course_standing import (
    CourseStanding,
    accepted_by,
    next_probe,
    refused_by,
)
from peonline_desktop.domain.days import end_date_text
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.numbers import Number
from peonline_desktop.domain.placing import changed_parts, may_go_again, place
from peonline_desktop.domain.reasons import Actor, Reason
from peonline_desktop.domain.reference import Kind, Reference
from peonline_desktop.domain.reviews import open_reviews
from peonline_desktop.domain.settings import (
    Accreditation,
    Course,
    CourseType,
    Group,
    Mode,
    Provider,
)
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.domain.world import Person, Placed, Skip, World

MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)
REASONS = {
    code: Reason(code, Actor.ADMINISTRATOR, about_day=code == "date_outside_period")
    for code in ("person_unknown", "date_outside_period", "other")
} | {"number_wrong": Reason("number_wrong", Actor.EMPLOYEE, frozenset({"number"}))}


def ref(value: str) -> Reference:
    """An id."""
    return Reference(Kind.ID, value)


def course(value="8001", kind=2, **parts) -> Course:
    """A course with module, edition or meeting by id."""
    return Course(
        CourseType(kind), ref(value), **{name: ref(each) for name, each in parts.items()}
    )


def accreditation(number=1, made=None, **values) -> Accreditation:
    """An accreditation of 2026."""
    given = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31), **values}
    return Accreditation(
        number, 1, 52, made or course(), activities=frozenset({"MED"}), **given
    )


def world(*accreditations: Accreditation) -> World:
    """A world with one provider, one group and these accreditations."""
    provider = Provider(1, "Zorg", "1", "https://x", Mode.LIVE, "", "nl", 100, None, None, 1)
    return World(
        {1: provider},
        {52: Group(52, "V&VN", active=True)},
        {each.id: each for each in accreditations},
        {},
        REASONS,
        NumberWords(frozenset(), frozenset()),
    )


def sent(day=MARCH, made=None, number="610001") -> Sent:
    """What is sent of a row."""
    return Sent(number, made or course(), day, end_date_text(day))


def row(number, state=State.ACCEPTED, *, of=1, day=MARCH, made=None, **values) -> Attendance:
    """A row that was sent, unless said otherwise."""
    given = {"reason": None, "was_sent": True, **values}
    reason = given.pop("reason")
    return Attendance(number, of, 7, number, state, reason, sent(day, made), **given)


ONE, EVERY = accreditation(1), accreditation(1, every_pass=True)
SAME_COURSE, OTHER_COURSE = accreditation(2), accreditation(2, course("8002"))
GONE = accreditation(2, removed=True)


@pytest.mark.parametrize(
    ("accreditations", "others", "may"),
    [
        ([ONE], [], True),
        ([ONE], [row(2, day=MAY)], False),
        ([ONE], [row(2, State.UNKNOWN, day=MAY)], False),
        ([ONE], [row(2, State.READY, was_sent=False)], True),
        ([ONE], [row(2, State.WAITING, was_sent=False), row(3, day=MAY)], False),
        ([ONE], [row(2, State.REJECTED, reason="date_outside_period", day=MAY)], True),
        ([ONE], [row(2, State.REJECTED, reason="person_unknown", day=MAY)], False),
        ([ONE], [row(2, State.REJECTED, day=MAY)], False),
        ([ONE], [row(2, State.WITHDRAWN, day=MAY)], True),
        ([ONE], [row(2, State.WITHDRAWN, day=MAY, removed=True)], False),
        ([ONE], [row(2, State.WITHDRAWN, day=MAY, was_live=True)], False),
        ([EVERY], [row(2, day=MAY)], True),
        ([EVERY], [row(2)], False),
        ([EVERY, OTHER_COURSE], [row(2, of=2, made=course("8002"))], True),
        ([ONE, SAME_COURSE], [row(2, of=2)], False),
        ([ONE, SAME_COURSE], [row(2, of=2, day=MAY)], True),
        ([ONE, GONE], [row(2, of=2, day=MAY)], False),
        ([ONE, GONE], [row(2, of=2, day=date(2025, 5, 1))], True),
        ([ONE, replace(GONE, course=course("8002"))], [row(2, of=2, day=MAY)], True),
        ([ONE, replace(GONE, org_id=31)], [row(2, of=2, day=MAY)], True),
        ([replace(ONE, removed=True), SAME_COURSE], [row(2, of=2, day=MAY)], False),
    ],
)
def test_a_row_goes_again_only_where_its_place_and_key_are_free(accreditations, others, may):
    """One row in a place, one key to PE-Online; rows never sent give way."""
    mine = row(1, State.REJECTED, reason="person_unknown")
    assert may is may_go_again(mine, others, world(*accreditations), sent())


@pytest.mark.parametrize(
    ("kind", "parts", "other_parts", "may"),
    [
        (2, {"module": "1"}, {"module": "2"}, True),
        (2, {"module": "1"}, {"module": "1"}, False),
        (1, {"edition": "1"}, {"edition": "2"}, True),
        (1, {"edition": "1", "meeting": "1"}, {"edition": "1", "meeting": "2"}, True),
        (4, {"edition": "1"}, {"edition": "1"}, False),
    ],
)
def test_the_key_is_pe_onlines_own(kind, parts, other_parts, may):
    """Module and day for e-learning, edition and meeting (no day) for the classroom."""
    mine, theirs = course(kind=kind, **parts), course(kind=kind, **other_parts)
    day = MARCH if kind == 2 else MAY
    others = [row(2, of=2, day=day, made=theirs)]
    there = world(accreditation(1, mine), accreditation(2, theirs))
    asking = row(1, State.REJECTED, reason="person_unknown", made=mine)
    assert may is may_go_again(asking, others, there, sent(made=mine))


@pytest.mark.parametrize(
    ("new", "parts"),
    [
        (sent(), set()),
        (sent(number="610002"), {"number"}),
        (sent(MAY), {"date"}),
        (sent(made=course("8002")), {"course"}),
        (sent(made=course(module="1")), {"module"}),
        (sent(made=course(edition="1")), {"edition"}),
        (sent(made=course(meeting="1")), {"meeting"}),
        (sent(MAY, course("8002"), "1"), {"number", "date", "course"}),
    ],
)
def test_each_part_of_a_row_is_compared(new, parts):
    """What a change touches decides whether a rejected row goes again."""
    assert parts == changed_parts(sent(), new)


REFUSED = Reason("not_accredited", Actor.REGISTER, whole_course=True)


def placed(rows, *accreditations, number="610001", standing=None):
    """What placing makes of a person with one pass in March and these rows."""
    there = world(*accreditations)
    there = replace(
        there,
        groups={52: replace(there.groups[52], fields=("N",))},
        reasons={**REASONS, "not_accredited": REFUSED},
        courses={there.course_key(accreditations[0]): standing} if standing else {},
    )
    passed = Result(1, "med", Verdict.PASSED, datetime(2026, 3, 1, 12, tzinfo=UTC), MARCH, 1)
    return place(Person(7, {"N": number}, (passed,), tuple(rows)), there)


def test_a_new_row_has_no_number_of_its_own_yet():
    """It waits until it is judged, with what would be sent now."""
    (made,) = placed([], ONE).rows
    assert (0, State.WAITING, None, sent()) == (made.id, made.state, made.reason, made.sent)


def test_a_ready_row_has_the_key_it_would_have_now():
    """Its accreditation names another course by now: the old key is free."""
    ready = row(1, State.READY)
    made = placed([ready], replace(ONE, course=course("8002")), accreditation(2)).rows
    assert ["8002", "8001"] == [each.sent.course.course.value for each in made]


@pytest.mark.parametrize(("turned_at", "state"), [(4, State.READY), (5, State.REJECTED)])
def test_a_course_that_turned_takes_along_what_it_refused_before(turned_at, state):
    """Not what the very call that turned it refused: that would go round for ever."""
    refused = row(1, State.REJECTED, reason="not_accredited", turned_at_call=turned_at)
    standing = CourseStanding(accepted=True, lifted_at_call=5)
    (now,) = placed([refused], ONE, standing=standing).rows
    assert state is now.state
    assert (now.reason is None) is (state is State.READY)


def test_a_rejected_row_goes_again_with_what_is_true_now():
    """Its number changed: ready, without its reason, under the new number."""
    rejected = row(1, State.REJECTED, reason="number_wrong", was_sent=True)
    (now,) = placed([rejected], ONE, number="610002").rows
    assert (State.READY, None, "610002") == (
        now.state,
        now.reason,
        now.sent.registration_number,
    )
    taken = row(2, of=2)
    taken = replace(taken, sent=sent(number="610002"))
    still, _ = placed([rejected, taken], ONE, SAME_COURSE, number="610002").rows
    assert State.REJECTED is still.state


def instant(day: int, hour=12) -> datetime:
    """An hour of a day in March."""
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def result(number, at: datetime | None, verdict=Verdict.FAILED, activity="med") -> Result:
    """A result of March."""
    return Result(number, activity, verdict, at, at.date() if at else None, 1)


@pytest.mark.parametrize(
    ("fail", "contradicts"),
    [
        (result(2, instant(6)), True),
        (result(2, instant(4)), False),
        (result(2, instant(5)), True),
        (result(0, instant(5)), False),
        (result(2, None), True),
        (result(0, None), False),
        (result(2, instant(6), activity="INT"), False),
        (result(2, datetime(2027, 3, 6, tzinfo=UTC)), False),
    ],
)
@pytest.mark.parametrize("dated", [True, False])
def test_a_later_fail_in_the_period_contradicts_a_pass(fail, contradicts, dated):
    """Of the same activity; where a date is missing it counts when it was read later."""
    passed = result(1, instant(5) if dated else None, Verdict.PASSED)
    if not dated and fail.activity == "med":
        contradicts = fail.id > passed.id
    found = open_reviews(row(1), passed, [fail], ONE, None, False)
    assert ({("failed_after_pass", str(fail.id))} if contradicts else set()) == found


def test_what_was_cleared_or_withdrawn_is_not_raised_again():
    """The administrator looked; and a row that does not go contradicts nothing."""
    passed, fail = result(1, instant(5), Verdict.PASSED), result(2, instant(6))
    cleared = row(1, cleared=frozenset({("failed_after_pass", "2")}))
    assert set() == open_reviews(cleared, passed, [fail], ONE, None, False)
    withdrawn = row(1, State.WITHDRAWN, reviews=frozenset({("answer_contradicts", "")}))
    assert {("answer_contradicts", "")} == open_reviews(
        withdrawn, passed, [fail], ONE, None, False
    )


def test_a_refused_course_asks_again_until_a_year_after_its_end():
    """Six days later, and the last time on the day a year after the end."""
    end = date(2026, 12, 31)
    assert date(2026, 3, 7) == next_probe(MARCH, end)
    assert date(2027, 12, 31) == next_probe(date(2027, 12, 25), end)
    assert next_probe(date(2027, 12, 26), end) is None


def test_a_course_keeps_what_was_known_of_it():
    """Refused: once accepted stays accepted; accepted: only the turn is noted."""
    accepted = accepted_by(CourseStanding(refused="other", next_probe=MAY), 9)
    assert CourseStanding(accepted=True, lifted_at_call=9) == accepted
    assert accepted is accepted_by(accepted, 10)
    refused = refused_by(replace(accepted, asked_for=3), "other", "woorden", 7, MAY)
    assert refused == CourseStanding(
        accepted=True,
        refused="other",
        message="woorden",
        lifted_at_call=9,
        next_probe=MAY,
        probed_person=7,
        asked_for=None,
    )
    assert refused.may_probe(MAY) and not refused.may_probe(date(2026, 4, 30))
    assert replace(refused, asked_for=3).may_probe(MARCH)
    assert not replace(refused, next_probe=None).may_probe(MAY)


def test_of_several_reasons_the_first_of_the_design_is_told():
    """Not the first of the alphabet; a result with a row has none."""
    passed = result(1, instant(5), Verdict.PASSED)
    skips = [Skip(1, 52, reason) for reason in ("outside_period", "posted_elsewhere")]
    made = Placed(Person(7, {}, (passed,), ()), skips={1: skips})
    assert "posted_elsewhere" == made.reason(passed)
    assert "no_accreditation" == replace(made, skips={}).reason(passed)
    assert replace(made, rows=[row(1)]).reason(passed) is None


@pytest.mark.parametrize(
    ("state", "mode", "reviewed"),
    [
        (State.ACCEPTED, Mode.LIVE, True),
        (State.ACCEPTED, Mode.TEST, False),
        (State.MANUAL, None, True),
        (State.REJECTED, Mode.LIVE, False),
    ],
)
def test_a_changed_number_is_reviewed_only_of_what_was_given_for_good(state, mode, reviewed):
    """Accepted live, or entered by hand."""
    passed = result(1, instant(5), Verdict.PASSED)
    found = open_reviews(row(1, state, mode=mode), passed, [], ONE, Number("610002"), False)
    assert ({("number_changed", "610002")} if reviewed else set()) == found
