"""The known texts: recognised however they are spaced and cased, the longest first."""

from datetime import date

import pytest

from peonline_desktop import shipped
from peonline_desktop.pe_online.messages import Messages, Reading

LINES = shipped.table("wire/messages.csv")
FILLED = {
    "course": "REAN-26",
    "person": "00610001",
    "row": "12",
    "org": "52",
    "module": "Module_A",
    "edition": "ED 4",
    "meeting": "XYZ-01",
    "date": "09-06-2026",
}
NAMED = {k: v for k, v in FILLED.items() if k not in ("row", "org", "date")}
BAD_DAY = "Cursus 8001 op regel 2 is niet (juist) geaccrediteerd;"
WHOLE = [line for line in LINES if line["template"] and "ERROR" not in line["template"]]
TOKENS = [line for line in LINES if "ERROR" in line["template"]]


def named(template: str) -> dict[str, str]:
    """What a filled-in template names."""
    return {name: value for name, value in NAMED.items() if f"{{{name}}}" in template}


@pytest.mark.parametrize("line", WHOLE, ids=lambda line: line["template"][:60])
@pytest.mark.parametrize(
    "written",
    [
        lambda text: text,
        lambda text: f"  {text}  ",
        lambda text: f"{text} .",
        lambda text: text.replace(" ", "  \n "),
        lambda text: text.replace("; ", ";"),
    ],
)
def test_each_text_is_recognised_with_what_it_names(line, written):
    """However it is spaced, and in whatever order the table lists it."""
    text = written(line["template"].format(**FILLED))
    for lines in (LINES, LINES[::-1]):
        reading = Messages(lines).read(line["error_nr"], text)
        assert (line["reason"], line["template"]) == (
            reading.pattern.reason,
            reading.pattern.template,
        )
        assert named(line["template"]) == {
            k: " ".join(v.split()) for k, v in reading.names.items()
        }
        assert (12 if "{row}" in line["template"] else None) == reading.row
        assert (date(2026, 6, 9) if "{date}" in line["template"] else None) == reading.day


def test_case_does_not_matter():
    """In the words of a text and in a token."""
    messages = Messages(LINES)
    assert "access_denied" == messages.read("400", "GEEN TOEGANG").pattern.reason
    assert (
        "course_ambiguous" == messages.read("100", "error1020 cursus niet uniek").pattern.reason
    )


@pytest.mark.parametrize("line", TOKENS, ids=lambda line: line["template"][:9])
def test_a_token_may_stand_anywhere(line):
    """Newer texts hold ERROR and four digits somewhere; it names nothing."""
    token = line["template"][:9]
    for text in (f"{token} iets anders", f"Let op ({token})", f"x {token}: y"):
        reading = Messages(LINES).read("100", text)
        assert (line["reason"], {}, None, None) == (
            reading.pattern.reason,
            dict(reading.names),
            reading.row,
            reading.day,
        )
    for text in (f"{token}9 iets", f"x{token}"):
        assert Reading(None, {}) == Messages(LINES).read("100", text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "iets nieuws",
        "Cursus 8001 op regel twee bestaat niet in PE",
        "Cursus 8001 op regel 2 bestaat niet in PE, helaas",
        f"{BAD_DAY} Datum 31-02-2026 valt buiten alle accr. periodes",
    ],
)
def test_anything_else_is_unknown(text):
    """A number that is none, a day that is none, more text than is known."""
    assert Reading(None, {}) == Messages(LINES).read("100", text)


def test_a_text_counts_under_its_own_number_only():
    """The words of 400 say nothing under 100, and an unknown number knows no words."""
    assert Messages(LINES).read("100", "Geen toegang").pattern is None
    assert Messages(LINES).read("999", "Geen toegang").pattern is None


def test_lines_without_a_text_are_passed_over():
    """The table names reasons of which no text is known."""
    lines = [{"error_nr": "100", "template": "", "reason": "x"}, *LINES]
    assert Messages(lines).read("100", "").pattern is None


@pytest.mark.parametrize("row", ["²", "٣", "9" * 5000])
def test_a_row_that_is_no_number_of_a_row_is_unknown(row):
    """Other digits than ASCII's, and thousands of them, number no row."""
    text = f"Cursus 8001 op regel {row} bestaat niet in PE"
    assert Reading(None, {}) == Messages(LINES).read("100", text)


@pytest.mark.parametrize("of", ["op regel ", "uitvoering bijeenkomst ", "Module op regel "])
def test_a_text_that_begins_as_known_ones_over_and_over_is_unknown(of):
    """It is looked through once for each pattern, however often its words come again: to try
    all ways to divide this one would never end.
    """
    text = "Cursus 1 uitvoering 2 bijeenkomst 3 " + of * 5000
    assert Reading(None, {}) == Messages(LINES).read("100", text)


def test_what_is_named_may_be_empty():
    """The reason is known then all the same."""
    reading = Messages(LINES).read("100", "Cursus  op regel 2 bestaat niet in PE")
    assert ("course_unknown", {"course": ""}, 2) == (
        reading.pattern.reason,
        reading.names,
        reading.row,
    )
