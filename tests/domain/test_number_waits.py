"""What a row waits for because of its number: the rules of derivation, as tables."""

from dataclasses import replace

import pytest
from test_places import ONE, REASONS, accreditation, instant, result, row, world

from peonline_desktop import shipped
from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.course_standing import CourseStanding
from peonline_desktop.domain.judging import judge
from peonline_desktop.domain.number_fields import Doubt, NumberFields, groups_by_field
from peonline_desktop.domain.number_words import number_words
from peonline_desktop.domain.numbers import Number
from peonline_desktop.domain.placing import place
from peonline_desktop.domain.reviews import open_reviews
from peonline_desktop.domain.settings import Group, Mode
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.domain.world import Person, Placed, World

WORDS = number_words(shipped.toml("number_words.toml"))
VVN = Group(52, "V&VN", pattern=r"\d{6}", fields=("N", "M"), active=True)
PASSED = result(1, instant(1), Verdict.PASSED)


def here(**known) -> World:
    """A world with one accreditation of V&VN."""
    return replace(world(ONE), groups={52: VVN}, number_words=WORDS, **known)


def judged(text: str, *, rows=(), shared=(), second="", **known) -> Attendance:
    """The row of a person with one pass and *text* in their field."""
    there = here(**known)
    person = Person(7, {"N": text, "M": second}, (PASSED,), tuple(rows))
    (made,) = judge(place(person, there), there, set(shared))
    return made


def again(text: str, before: Attendance, **known) -> Attendance:
    """The same for a person who has a row already."""
    return judged(text, rows=[replace(before, person_id=7, result_id=1)], **known)


@pytest.mark.parametrize(
    ("text", "reason", "sent", "found", "proposal", "choices"),
    [
        ("610001", None, "610001", None, None, ()),
        ("", "number_missing", "", None, None, ()),
        ("-", "number_missing", "", None, None, ()),
        ("volgt", "number_missing", "", "volgt", None, ()),
        ("61001", "number_damaged", "61001", "61001", "061001", ()),
        ("61O001", "number_misfit", "61O001", "61O001", "610001", ()),
        ("610001 610002", "number_several", "", "610001 610002", None, ("610001", "610002")),
    ],
)
def test_a_row_tells_what_stood_there(text, reason, sent, found, proposal, choices):
    """With its reason, what can be taken in its place, and nothing to send without a number."""
    made = judged(text)
    state = State.WAITING if reason else State.READY
    assert (state, reason, sent, found, proposal, choices) == (
        made.state,
        made.reason,
        made.sent.registration_number,
        made.found,
        made.proposal,
        made.choices,
    )
    assert ("number_misfit" if reason == "number_misfit" else None) == made.warning


@pytest.mark.parametrize(
    ("text", "as_is", "shared", "reason"),
    [
        ("12-A", None, False, "number_misfit"),
        ("12-A", "12A", False, None),
        ("12-A", "13A", False, "number_misfit"),
        ("12-A", None, True, "number_shared"),
        ("12-A", "12A", True, None),
        ("61001", None, True, "number_damaged"),
        ("61001", "61001", True, None),
        ("610001", None, True, "number_shared"),
        ("610001", "610001", True, None),
        ("volgt", "", False, "number_missing"),
        ("610001 610002", "", False, "number_several"),
        ("610001 610002", "610001", True, "number_several"),
    ],
)
def test_the_word_as_it_is_holds_for_that_number(text, as_is, shared, reason):
    """What is no number, or several, has no such word; what is shared is told before a form."""
    pairs = {(52, each) for each in ("12A", "610001", "61001", "")} if shared else set()
    waiting = row(1, State.WAITING, was_sent=False, as_is=as_is)
    assert reason == again(text, waiting, shared=pairs).reason


@pytest.mark.parametrize(
    ("text", "known", "reason"),
    [
        ("12-A", {"proved_shapes": {(1, 52): frozenset({"99A"})}}, None),
        ("12-A", {"proved_shapes": {(1, 52): frozenset({"99B", "9A"})}}, "number_misfit"),
        ("12-A", {"proved_shapes": {(2, 52): frozenset({"99A"})}}, "number_misfit"),
        ("12-A", {"proved_shapes": {(1, 31): frozenset({"99A"})}}, "number_misfit"),
        ("12-A", {"released_shapes": {52: frozenset({"99A"})}}, None),
        ("12-A", {"released_shapes": {31: frozenset({"99A"})}}, "number_misfit"),
        ("61001", {"released_shapes": {52: frozenset({"99999"})}}, "number_damaged"),
        ("61001", {"proved_shapes": {(1, 52): frozenset({"99999"})}}, "number_damaged"),
    ],
)
def test_a_shape_goes_where_it_was_proved_or_released(text, known, reason):
    """At that register and for that group; damage never."""
    made = judged(text, **known)
    assert reason == made.reason
    assert ("12A" if text == "12-A" else text) == made.sent.registration_number


def test_a_refused_course_and_a_review_come_after_the_number():
    """The number is told first: it is what can be mended here."""
    key = here().course_key(ONE)
    refused = {key: CourseStanding(refused="other", message="woorden")}
    assert ("number_misfit", None) == (
        (made := judged("12-A", courses=refused)).reason,
        made.message,
    )
    assert ("course_refused", "woorden") == (
        (made := judged("610001", courses=refused)).reason,
        made.message,
    )
    doubted = row(1, State.WAITING, was_sent=False, reviews=frozenset({("source_gone", "")}))
    assert "under_review" == again("610001", doubted).reason
    assert "course_refused" == again("610001", doubted, courses=refused).reason


@pytest.mark.parametrize("text", ["", "volgt", "610002 610003"])
def test_a_rejected_row_does_not_go_for_a_number_that_is_gone(text):
    """It stays refused under the number it had."""
    refused = row(1, State.REJECTED, reason="number_wrong")
    made = again(text, refused)
    assert (State.REJECTED, "610001") == (made.state, made.sent.registration_number)


def test_a_rejected_row_waits_for_a_number_of_another_form():
    """It would go again, under a number that needs a word."""
    made = again("12-A", row(1, State.REJECTED, reason="number_wrong"))
    assert (State.WAITING, "number_misfit", "12A") == (
        made.state,
        made.reason,
        made.sent.registration_number,
    )


@pytest.mark.parametrize(
    ("went", "text", "state", "number"),
    [
        ("", "610002", State.READY, "610002"),
        ("--", "610002", State.READY, "610002"),
        ("", "", State.WAITING, ""),
        ("A", "610002", State.UNKNOWN, "A"),
        ("1", "610002", State.UNKNOWN, "1"),
    ],
)
def test_a_row_that_went_for_nobody_takes_its_number_as_it_is_now(went, text, state, number):
    """Of unknown fate, but nobody can have been credited; any other goes as it went."""
    before = row(1, State.UNKNOWN)
    before = replace(before, sent=replace(before.sent, registration_number=went))
    made = again(text, before)
    assert (state, number, True) == (made.state, made.sent.registration_number, made.was_sent)
    accepted = replace(before, state=State.ACCEPTED, mode=Mode.LIVE)
    assert (State.ACCEPTED, went) == (
        (kept := again(text, accepted)).state,
        kept.sent.registration_number,
    )


def test_only_numbers_are_held():
    """What is missing or several is nobody's, and so never shared."""
    there = here()
    for text, held in (
        ("610001", {(52, "610001")}),
        ("12-A", {(52, "12A")}),
        ("volgt", set()),
        ("610001 610002", set()),
        ("-", set()),
    ):
        made = place(Person(7, {"N": text}, (PASSED,), ()), there)
        assert held == made.held_numbers(there)


@pytest.mark.parametrize(
    ("number", "reviewed"),
    [
        (Number("610002"), True),
        (Number("610001"), False),
        (Number("", waits="number_missing"), False),
        (Number("610002", passed_over=("610001",)), False),
        (Number("610002", passed_over=("610003",)), True),
    ],
)
def test_a_number_that_still_stands_in_a_field_is_not_changed(number, reviewed):
    """Nor is one that is gone: there is no other."""
    accepted = row(1, State.ACCEPTED, mode=Mode.LIVE)
    found = open_reviews(accepted, PASSED, [], ONE, number, False)
    assert ({("number_changed", "610002")} if reviewed else set()) == found


def test_not_yet_makes_a_row_where_none_makes_none():
    """Beside an attendance in another group."""
    there = here()
    other = Group(31, "KNMP", pattern=r"\d{11}", fields=("BIG",), active=True)
    both = replace(
        there,
        groups={52: VVN, 31: other},
        accreditations={1: ONE, 2: replace(accreditation(2), org_id=31)},
        reasons=REASONS,
    )

    def rows(text: str) -> list[int]:
        fields = {"N": "610001", "BIG": text}
        made: Placed = place(Person(7, fields, (PASSED,), ()), both)
        return [each.accreditation_id for each in made.rows]

    assert [1] == rows("n.v.t.")
    assert [1, 2] == rows("volgt")


# --- What is typed -------------------------------------------------------------------------


def test_fields_are_those_of_active_groups():
    """With all groups that take numbers from them."""
    other = Group(31, "KNMP", pattern=r"\d{11}", fields=("M",), active=True)
    off = replace(other, org_id=9, active=False, fields=("Z",))
    assert {"N": (VVN,), "M": (VVN, other)} == groups_by_field([VVN, other, off])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("610001", None),
        ("49001234501", None),
        ("12-A", None),
        ("12-B2", "number_misfit"),
        ("61001", "number_damaged"),
        ("volgt", "number_missing"),
        ("610001 610002", "number_several"),
    ],
)
def test_a_doubt_is_told_when_no_group_can_use_a_text(text, reason):
    """A form that goes without a question is none."""
    other = Group(31, "KNMP", pattern=r"\d{11}", fields=("M",), active=True)
    fields = NumberFields(
        groups_by_field([VVN, other]), WORDS, {52: frozenset({"99A"}), 31: frozenset()}
    )
    doubt = fields.doubt("M", text)
    assert reason == (doubt and doubt.reason)
    assert doubt is None or (doubt.group is VVN and doubt.number.found == text)


def test_a_word_for_none_is_a_doubt_without_a_number():
    """And a field without groups holds no numbers."""
    fields = NumberFields(groups_by_field([VVN]), WORDS, {})
    assert Doubt(VVN, "number_missing", None) == fields.doubt("N", "geen")
    assert fields.doubt("Afdeling", "geen") is None
    assert "number_misfit" == fields.doubt("N", "12-A").reason
