"""Whether what stands where a person's key should be can be anybody's key."""

import pytest

from peonline_desktop import shipped
from peonline_desktop.domain.keys import is_identifier, names_somebody, undamaged
from peonline_desktop.domain.number_words import number_words

WORDS = number_words(shipped.toml("number_words.toml"))


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "--", "?", ".", "*", "/", "_", "#", "########", "x", "X"),
        *(
            "n.v.t.",
            "N.V.T.",
            "nvt",
            "geen",
            "onbekend",
            "volgt",
            "NULL",
            "nan",
            "none",
            "(leeg)",
            "extern",
            "Externe",
            "gast",
            "Guest",
            "anonyme",
            "Invité",
        ),
        *("0", "000000", "0.0", "0,00", "00 00", "'0", '="0"'),
        *("#N/A", "#N/B", "#VERW!", "#REF!"),
        *("1,23457E+07", "1.23457E+07", "1,2E7", "4E+10", "4e-5"),
        *("\u00a0-\u00a0", "\u200b", "—", "n.v.t.\u00a0"),
    ],
)
def test_what_is_nobodys_key(text):
    """A word for none or not yet, signs, zeros, an error of Excel, a number with an exponent."""
    assert not names_somebody(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "p1",
            "12345",
            "X0",
            "X0-",
            "012",
            "10",
            "100000",
            "12E5",
            "1e5",
            "E5",
            "p0",
            "a",
            "Anna",
            "x1",
        ),
        *(
            "anna@x.nl",
            "geen@x.nl",
            "-@x.nl",
            "Geen, Jan",
            "extern12",
            "Gast, Jan",
            "n.v.t. extern",
            "Жанна",
            "é",
        ),
        *("p-1", "12345.0", "1,5", "1,23457", "0-1", "#1", "12 E+5", "E+5", "x1,2E+7"),
    ],
)
def test_what_can_be_somebodys_key(text):
    """Letters or digits that are no word for nobody; a code with an E in it too."""
    assert names_somebody(text, WORDS)


@pytest.mark.parametrize(
    ("key", "is_one"), [("-", False), ("", False), ("?!", False), ("geen", True), ("0", True), ("é", True)]
)  # fmt: skip
def test_an_identifier_needs_a_letter_or_digit(key, is_one):
    """What a learning system calls somebody is theirs, whatever word it is."""
    assert is_one == is_identifier(key)


@pytest.mark.parametrize(
    ("form", "before"),
    [
        ('p1"', "p1"),
        ('"p1"', "p1"),
        ("“p1”", "p1"),
        ("p1'", "p1"),
        ("«p1»", "p1"),
        ('" p1 "', "p1"),
        ("12345.0", "12345"),
        ("12345,00", "12345"),
        ('"12345.0"', "12345"),
        ("p1", None),
        ("12345", None),
        ("12345.5", None),
        ("12345.05", None),
        (".0", None),
        ("p1.0", None),
        ('Jan "Jantje" P', None),
        ("anna@x.nl", None),
        ('"', None),
    ],
)
def test_what_a_damaged_key_was(form, before):
    """Quotation marks around it, and zeros for decimals behind digits."""
    assert before == undamaged(form)


def test_words_for_nobody_are_data():
    """Whoever adds a word adds it to the file; a word for none or not yet is no key either."""
    words = number_words(
        {"none": {"nl": ["geen"]}, "not_yet": {"nl": ["volgt"]}, "nobody": {"nl": ["Gást."]}}
    )
    assert [False] * 3 == [names_somebody(key, words) for key in ("Geen", "volgt", "gast")]
    assert names_somebody("extern", words)
    assert names_somebody("gast", number_words({"none": {}, "not_yet": {}}))
