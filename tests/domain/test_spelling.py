"""When two texts are one key of a person, or one e-learning, to who reads the list."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peonline_desktop.domain.spelling import (
    activity_form,
    activity_keys,
    exact_key,
    loose_form,
    person_form,
    without_zeros,
)

ONE_PERSON = [
    ("Zoë Ot", "Zoe\u0308 Ot"),
    ("p 1", " p  1 ", "p\u00a01", "p\t1", "p \n 1"),
    ("p1", "p\u200b1", "\ufeffp1", "p1\u200e", "p\u00ad1", " p1"),
    ("Anna@Example.NL", "anna@example.nl", " ANNA@EXAMPLE.NL", "anna@\u200bexample.nl"),
]
OTHERS = ["p1", "P1", "p-1", "p.1", "p¹", "p①", "p 1", "\uff501", "p01", "1", "01", "00", "Ann", "Anne",
          "Zoe", "Zoë", "ann@x.nl", "ann@y.nl", "ann @x.nl", "@ann", "@Ann", "ann&bo", "ann&amp;bo"]  # fmt: skip


@pytest.mark.parametrize("spellings", ONE_PERSON)
def test_one_person_in_other_spellings(spellings):
    """Composed, with single spaces, nothing invisible; an e-mail address without capitals."""
    assert 1 == len(set(map(person_form, spellings)))


def test_people_who_are_two():
    """Capitals, signs, other figures and HTML count in a key."""
    assert len(OTHERS) == len(set(map(person_form, OTHERS)))


def test_leading_zeros_are_compared_apart():
    """Only of keys that are digits."""
    assert {"123"} == {loose_form(key) for key in ("123", "00123", " 0123", "0\u200b0123")}
    assert ["0", "0", "10", "a01", "0a", "0.1", "\u0660\u0661"] == [
        without_zeros(key) for key in ("0", "000", "010", "a01", "0a", "0.1", "\u0660\u0661")
    ]
    assert person_form("00123") != person_form("123")


ONE_E_LEARNING = ["Réanimatie & zorg", "Re\u0301animatie & zorg", "RÉANIMATIE &amp; ZORG",
                  " réanimatie  & zorg ", "Réanimatie\u00a0& zorg", "Réanimatie & zorg\u200b",
                  "R&eacute;animatie &#38; zorg", "RE\u0301ANIMATIE & ZORG"]  # fmt: skip


def test_one_e_learning_in_other_spellings():
    """As a person's key, with HTML's entities read and without capitals."""
    assert {"réanimatie & zorg"} == set(map(activity_form, ONE_E_LEARNING))


def test_e_learnings_that_are_two():
    """Signs, accents and figures count."""
    names = [
        "MED",
        "MED 1",
        "MED-1",
        "MED1",
        "MÉD",
        "MED²",
        "MED & zorg",
        "MED en zorg",
        "01",
        "1",
    ]
    assert len(names) == len(set(map(activity_form, names)))


def test_what_a_learning_system_names_is_equal_only_to_itself():
    """And not to one of a file that is called so."""
    assert ("med", "=MED") == activity_keys("MED")
    assert exact_key("MED") != exact_key("med") != activity_form("med")


@given(st.text(max_size=30))
@example("\u0130")
@example("e\u0301@X.nl")
@example("\u0390@x.nl")
@example("\u0390")
def test_a_form_is_its_own_form(text):
    """Comparing again changes nothing, and a form is composed and has no space around."""
    form = person_form(text)
    assert form == person_form(form) == form.strip()
    assert unicodedata.is_normalized("NFC", form)
    assert loose_form(text) == loose_form(form)
    if "&" not in text:
        name = activity_form(text)
        assert name == activity_form(name) == name.strip()
