"""What no reader takes for somebody's number, though it could be made to look like one: it waits."""

from dataclasses import replace

import pytest
from test_number_waits import judged
from test_numbers import ANY_DIGITS, BIG, FREE, KINE, NIRPA, VVN, read

from peonline_desktop.domain.number_words import number_words
from peonline_desktop.domain.numbers import (
    DAMAGED,
    MISFIT,
    MISSING,
    SEVERAL,
    Number,
    said_for_others,
)
from peonline_desktop.domain.settings import Group

NVVPO = Group(26, "NVvPO", pattern=r"\d{3,4}")


@pytest.mark.parametrize(
    "text",
    ["1-3-2026", "01-03-26", "2026-3-1", "12.03.26", "1.3.2026", "12/03/2026", "31/12/2026",
     "2/03/2026", "01-03-2026 00:00:00", "1 mrt 2026", "2026-03-01T00:00:00", "1\u20113\u20112026"],
)  # fmt: skip
@pytest.mark.parametrize("group", [VVN, BIG, FREE, KINE, ANY_DIGITS, NIRPA])
def test_a_date_is_nobodys_number(group, text):
    """Nor is 12/03/2026 the number of group 12; nothing is proposed."""
    number = read(group, text)
    assert (text.replace("\u2011", "-"), text) == (
        number.text.replace("\u2011", "-"),
        number.found,
    )
    assert (MISFIT, MISFIT, None, ()) == (
        number.waits,
        number.warning,
        number.proposal,
        number.choices,
    )


def test_a_date_that_has_the_form_is_a_number():
    """Some register may have such numbers; and its own part of a field goes before."""
    dated = Group(9, "", pattern=r"\d{2}-\d{2}-\d{4}")
    assert Number("01-03-2026") == read(dated, "01-03-2026")
    assert Number("610001") == read(VVN, "52/610001, 12/03/2026")
    assert Number("610001") == read(VVN, "61.00.01")
    assert Number("490123456") == read(Group(9, "", pattern=r"\d{9}"), "49-01-23456")


@pytest.mark.parametrize(
    ("group", "text"),
    [
        *((VVN, text) for text in ("61000.2", "61000.25", "490123400.08", "6100.01", "61000.123")),
        *((VVN, text) for text in ("6100.001", "490012345,67", "61000,5", "49012.345678")),
        *((NVVPO, text) for text in ("123.4", "12.34", "1.5", "12.3")),
    ],
)  # fmt: skip
def test_a_fraction_is_damage(group, text):
    """A cell of a spreadsheet that was reckoned with: its dot parts no digits of a number."""
    assert Number(text, found=text, waits=DAMAGED) == read(group, text)


@pytest.mark.parametrize(
    ("group", "text", "sent"),
    [
        (VVN, "610.001", "610001"),
        (VVN, "61.00.01", "610001"),
        (VVN, "61.0001", "610001"),
        (VVN, "61 00 01", "610001"),
        (VVN, "49 001234501", "49001234501"),
        (VVN, "490 1234 5678", "49012345678"),
        (VVN, "4901 2345 678", "49012345678"),
        (VVN, "490.123.456.78", "49012345678"),
        (VVN, "49012345-678", "49012345678"),
        (BIG, "490123-456-78", "49012345678"),
        (BIG, "49012 345 678", "49012345678"),
        (BIG, "4901 2345678", "49012345678"),
        (NVVPO, "1.234", "1234"),
        (NVVPO, "12 34", "1234"),
        (FREE, "61000.2", "61000.2"),
        (FREE, "12345 610001", "12345 610001"),
    ],
)
def test_fillers_in_one_number_go_as_before(group, text, sent):
    """In twos, threes and fours, wherever the group's numbers are digits only."""
    assert Number(sent) == read(group, text)


@pytest.mark.parametrize(
    ("group", "text", "proposal"),
    [
        (VVN, "12345 610001", "610001"),
        (VVN, "610001 12345", "610001"),
        (VVN, "610001-12345", "610001"),
        (VVN, "610001 1234", "610001"),
        (VVN, "1234 610001 1", "610001"),
        (BIG, "12345 678901", "12345678901"),
        (BIG, "490123-45678", "49012345678"),
        (VVN, "12345 1234567890", None),
    ],
)
def test_two_numbers_are_not_joined_to_a_third(group, text, proposal):
    """Two long parts, or one beside a number of the form: it waits as it stands."""
    number = read(group, text)
    assert (MISFIT, MISFIT, text, text, proposal) == (
        number.waits,
        number.warning,
        number.text,
        number.found,
        number.proposal,
    )


def test_two_numbers_do_not_go_by_the_shape_of_one():
    """Their shape is that of the text as it stands."""
    eleven = {(1, 52): frozenset({"9" * 11})}
    assert "number_misfit" == judged("12345 610001", proved_shapes=eleven).reason


@pytest.mark.parametrize(
    "text",
    ["volgt z.s.m.", "n.v.t. (student)", "geen nummer bekend", "Volgt: mei", "nog niet, 2e jaar",
     "student 2e jaar", "onbekend 123", "pas encore reçu; 1"],
)  # fmt: skip
def test_without_a_form_a_beginning_with_a_word_for_none_is_missing(text):
    """Whatever is said behind it; what stood there is told."""
    assert Number("", found=text, waits=MISSING) == read(FREE, text)


@pytest.mark.parametrize(
    "text",
    ["A1", "1", "NA12345", "no-12345", "NB.12345", "student12345", "x1", "SO/2012", "12345 volgt",
     "é1", "A en B 1", "N 12345", "1 x", "No 12345", "n.v.t. 2026", "12345?", "A"],
)  # fmt: skip
def test_without_a_form_everything_goes_that_has_a_letter_or_digit(text):
    """Nobody knows what a number of such a register looks like."""
    assert Number(text) == read(FREE, text)


def test_with_a_form_such_texts_wait_as_they_did():
    """They do not fit."""
    for text in ("volgt z.s.m.", "p1@x.nl", "vraag Piet"):
        assert MISFIT == read(VVN, text).waits


def test_a_sign_begins_no_text():
    """Only words with letters do, and a word of two as well."""
    words = number_words({"none": {"nl": ["-", "x", "geen nr"]}, "not_yet": {"nl": ["?"]}})
    said = ["- 1", "x 1", "geen nr 1", "geen 1", "? 1", "xx 1", "X: 1", "geen  nr."]
    assert [False, True, True, False, False, False, True, True] == [*map(words.begin, said)]


@pytest.mark.parametrize("word", ["of", "or", "ou", "OF"])
@pytest.mark.parametrize("group", [FREE, VVN])
def test_one_or_the_other_is_several(group, word):
    """Somebody has to choose."""
    number = read(group, f"123456 {word} 123457")
    assert (SEVERAL, ("123456", "123457")) == (number.waits, number.choices)


@pytest.mark.parametrize(
    ("text", "here", "there"),
    [
        ("52/610001 31/49012340003", "610001", "49012340003"),
        ("31/49012340003 52/610001", "610001", "49012340003"),
        ("52/610001 en 31/49012340003", "610001", "49012340003"),
        ("52/610 001  31/49012340003", "610001", "49012340003"),
        ("52/610001, 31/49012340003 19/1", "610001", "49012340003"),
        ("52 / 610001 31 / 49012340003", "610001", "49012340003"),
    ],
)
def test_a_space_parts_the_numbers_of_groups(text, here, there):
    """As a comma does."""
    assert (Number(here), Number(there)) == (read(VVN, text), read(BIG, text))


def test_two_numbers_of_one_group_with_a_space_between_are_several():
    """And nothing else is offered."""
    number = read(VVN, "52/610001 52/610009")
    assert (SEVERAL, ("610001", "610009")) == (number.waits, number.choices)


@pytest.mark.parametrize(
    ("text", "found"),
    [("61/0001", "61/0001"), ("31/49012340003", "31/49012340003"), (" 12/3 ", " 12/3 "),
     ("52/", "52/"), ("", None), ("-", None), ("\u200b", None)],
)  # fmt: skip
def test_what_is_said_for_other_groups_is_shown_where_a_number_is_missing(text, found):
    """Or nobody would know why a filled field holds none."""
    made = judged(text)
    assert ("number_missing", found) == (made.reason, made.found)


def test_the_first_field_for_other_groups_is_told():
    """In the order of the group."""
    group = replace(VVN, fields=("A", "B", "C"))
    fields = {"B": "61/1", "C": "62/2", "A": "geen"}
    assert "61/1" == said_for_others(fields, group)
    assert said_for_others({"Z": "61/1"}, group) is None
