"""Counts in texts: the word that goes with one or with several, and how a language writes them."""

import re

import pytest

from peonline_desktop import bootstrap, shipped
from peonline_desktop.services.explain import LANGUAGES
from peonline_desktop.services.phrasing import Phrasing

TEXT = "{rows:n} {rows:rij|rijen}"


@pytest.mark.parametrize(
    ("language", "rows", "said"),
    [
        ("nl", 0, "0 rijen"),
        ("nl", 1, "1 rij"),
        ("nl", 1204, "1.204 rijen"),
        ("en", 1204, "1,204 rijen"),
        ("fr", 0, "0 rij"),
        ("fr", 2, "2 rijen"),
    ],
)
def test_a_count_has_its_word(language, rows, said):
    """One thing, several things, and in French nought is one."""
    assert said == Phrasing(language).format(TEXT, rows=rows)


def test_what_is_no_count_is_said_as_it_is():
    """A number of a row, a text."""
    assert "5001 a" == Phrasing("nl").format("{row} {text}", row=5001, text="a")


def test_only_counts_have_two_words():
    """A choice of two words in a text is of two words, in every language."""
    texts = [*bootstrap.texts().values(), *shipped.toml("texts/window.toml").values()]
    found = [
        (code, language, spec)
        for kind in texts
        for code, by_language in kind.items()
        for language in LANGUAGES
        if isinstance(by_language.get(language), str)
        for spec in re.findall(r"\{\w+:([^}]*)\}", by_language[language])
    ]
    assert found
    assert [] == [
        each
        for each in found
        if "%" not in each[2] and each[2] != "n" and each[2].count("|") != 1
    ]
