"""Typed readers: what is asked for is there within bounds, or it is said where it is not."""

import json
from datetime import UTC, datetime

import pytest

from peonline_desktop.domain.errors import Unreachable
from peonline_desktop.sources.fence import Fence, id_of
from peonline_desktop.sources.foreign import Unread, Value, legible
from peonline_desktop.sources.json_text import read_json

DEEP = "[" * 90 + "]" * 90


def deep(levels: int) -> object:
    """A list in a list in a list."""
    made: object = 7
    for _ in range(levels):
        made = [made]
    return made


def place(read) -> str:
    """Where it is said that something cannot be read."""
    with pytest.raises(Unread) as said:
        read()
    return said.value.place


def test_a_value_knows_where_it_stands():
    """Through objects and lists; what is not there is nothing."""
    held = Value({"a": {"b": [{"c": 1}]}})
    assert 1 == held.at("a.b.0.c").whole(0, 9)
    assert "a.b.0.c" == place(held.at("a.b.0.c").text)
    assert [False, False] == [bool(held.at("a.b.7.c")), bool(held.at("x.y.z"))]
    assert "a.b.0.c" == place(lambda: held.at("a.b.0.c.d"))


@pytest.mark.parametrize("empty", [None, [], ""])
def test_an_empty_value_where_an_object_is_due_is_nothing(empty):
    """PHP writes an empty object as an empty list."""
    assert not Value({"a": empty}).at("a.b.c")
    assert {} == Value(empty).fields()


@pytest.mark.parametrize("held", [None, 7, True, [], {}, "\ud800", "a\0b", "x" * 10_001])
def test_a_text_is_characters_and_not_too_long(held):
    """No half of a pair, no NUL, nothing else."""
    assert "a" == place(lambda: Value({"a": held}).at("a").text())


def test_a_text_that_is_not_there_may_have_a_default():
    """A text that is there is itself."""
    assert ["", "é"] == [Value(None).text(""), Value("é").text("")]


@pytest.mark.parametrize(
    ("held", "text"), [(7, "7"), (7.5, "7.5"), (True, "true"), (False, "false"), ("x", "x")]
)
def test_what_is_written_is_as_json_writes_it(held, text):
    """Numbers and truth values become text."""
    assert text == Value(held).written()


@pytest.mark.parametrize("held", [10**18, -(10**18), float("inf"), float("nan"), [], {}])
def test_what_no_text_can_be_made_of_is_said(held):
    """Nothing endless is written out."""
    assert "a" == place(lambda: Value({"a": held}).at("a").written(""))


@pytest.mark.parametrize("held", [7, 7.0, "7", "007"])
def test_a_whole_number_may_be_written_otherwise(held):
    """As a decimal number without decimals, or as text."""
    assert 7 == Value(held).whole(7, 7)


@pytest.mark.parametrize(
    "held",
    [6, 8, 7.5, True, None, "", "7.0", "-7", "\u0667", "9" * 5000, 10**400, float("inf"), []],
)
def test_another_number_is_none(held):
    """Out of bounds, or no whole number at all."""
    assert "a" == place(lambda: Value({"a": held}).at("a").whole(7, 7))


@pytest.mark.parametrize("held", [2, -1, "true", 1.5, None, []])
def test_a_flag_is_true_or_false(held):
    """Or PHP's 1 and 0."""
    assert [True, False, True, False] == [Value(e).flag() for e in (True, False, 1, 0)]
    assert "a" == place(lambda: Value({"a": held}).at("a").flag())


def test_a_moment_is_utc():
    """Whatever its zone."""
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert noon == Value("2026-03-01T14:00:00+02:00").moment()


@pytest.mark.parametrize(
    "held",
    [
        "2026-03-01T14:00:00",
        "2026-03-01",
        "9999-12-31T23:59:59-10:00",
        "0001-01-01T00:00:00+14:00",
        "2026-02-30T00:00:00Z",
        "1899-12-31T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "gisteren",
        7,
        None,
        "2026-03-01T14:00:00+99:00",
    ],
)
def test_what_is_no_moment_is_said(held):
    """Without a zone it is nobody's; no year is absurd."""
    assert "a" == place(lambda: Value({"a": held}).at("a").moment())


@pytest.mark.parametrize("held", [deep(64), "x" * 1_000_001, [float("nan")]])
def test_what_is_too_large_to_keep_is_said(held):
    """Too deep, too long, or no JSON."""
    with pytest.raises(Unread):
        Value(held).kept()


def test_half_a_character_is_kept_as_json_writes_it():
    """Where it was no part of what had to be read."""
    assert '["\\ud800"]' == Value(["\ud800"]).kept()
    assert ["é"] == json.loads(Value(["é"]).kept())


def test_a_mark_is_another_when_anything_is():
    """Also deep down; the order of names is no difference, types are."""
    several = [1, "1", True, None, [1], [[1]], {"a": 1}, {"a": 2}, {"b": 1}, [1, 2], [2, 1]]
    several += [deep(5000), deep(5001), "\ud800", [[1], 2], [[1, 2]], [1, [2]], ["a", 1]]
    assert len(several) == len({Value(each).mark() for each in several})
    assert Value({"a": 1, "b": 2}).mark() == Value({"b": 2, "a": 1}).mark()


def test_what_is_shown_of_a_value_is_short_and_printable():
    """Nobody reads a page of it, and nothing is rendered."""
    held = ("x" * 100, "\ud800\x1b", [1], {"a": 1}, 7, 10**5000)
    shown = [legible(Value(each).unread().shown) for each in held]
    assert ["x" * 60 + "…", "��", "[…]", "{…}", "7", "…"] == shown


# --- JSON of others -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "bad", ["9" * 5000, "[" * 9000 + "]" * 9000, '{"a":' * 9000 + "1" + "}" * 9000, "NaN"]
)
def test_one_place_that_cannot_be_taken_costs_no_other(bad):
    """It is left out; whoever reads its record is told."""
    first, second, third = Value(read_json(f'["[", {bad}, "]"]'.encode())).items()
    assert ["[", "]"] == [first.text(), third.text()]
    with pytest.raises(Unread):
        second.kept()


@pytest.mark.parametrize("bad", ["", "[", "{]", '["a', "[" * 9000, DEEP + "]", "x"])
def test_what_is_no_json_is_said(bad):
    """It is a page for people, or half an answer."""
    with pytest.raises(ValueError, match=r"."):
        read_json(bad.encode())


def test_a_byte_that_is_no_text_harms_its_own_value():
    """The page goes on."""
    bad, good = Value(read_json(b'["a\xff", "b"]')).items()
    assert ("1", "b") == (place(lambda: good.whole(0, 1)), good.text())
    assert "0" == place(bad.text)


# --- The fence ------------------------------------------------------------------------------


def test_what_is_wrong_with_one_is_its_own_problem():
    """By the source's own id, with the place; the next one is read."""
    fence = Fence()
    records = Value([{"id": "a", "n": "x"}, {"id": "b", "n": 7}]).records()
    read = [
        fence.read(id_of(each, "id", place), each, lambda e: e.at("n").whole(0, 9))
        for place, each in enumerate(records, start=1)
    ]
    (bad,) = fence.problems
    assert [None, 7] == read
    assert ("a", "record_invalid", "n", "x") == (bad.record, bad.code, bad.column, bad.value)


@pytest.mark.parametrize("own", [None, "", "x" * 201, [], "\ud800"])
def test_without_an_id_the_place_in_the_page_names_it(own):
    """As long as one is too long, too."""
    assert "#7" == id_of(Value({"id": own}), "id", 7)
    assert "12" == id_of(Value({"id": 12}), "id", 7)


def test_what_concerns_more_than_a_record_passes():
    """A system that does not answer is no fault of one."""
    fence = Fence(LookupError)
    for error in (Unreachable("source_unreachable", address="x"), LookupError()):
        with pytest.raises(type(error)), fence.around("a"):
            raise error
    assert [] == fence.problems


def test_a_bug_is_a_problem_of_its_record_with_a_report():
    """Its own message is never in it."""
    fence = Fence()
    with fence.around("a", Value({"id": "a"})):
        raise RuntimeError("geheim")
    (bad,) = fence.problems
    assert ("a", "record_invalid") == (bad.record, bad.code)
    assert bad.bug.where.startswith("RuntimeError (fence.py:")
    assert "geheim" not in str(bad)
