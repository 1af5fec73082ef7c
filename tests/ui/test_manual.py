"""The manual: it explains every state and reason in the words of the screen, and has its
pictures.
"""

import re

import pytest

from peonline_desktop import bootstrap, shipped
from peonline_desktop.services.explain import Words

WORDS: Words = bootstrap.words("nl", window=True)
REASONS = bootstrap.texts()["reasons"]


def manual() -> str:
    """The text of the manual."""
    return shipped.manual().read_text(encoding="utf-8")


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_explained(reason):
    """What it is called, what it means, and what to do, as the window says it."""
    text = flat(manual())
    assert f"**{WORDS.title(reason)}**" in text
    assert flat(WORDS.explanation(reason)) in text
    assert flat(WORDS.next_step(reason)) in text


def test_every_state_is_explained():
    """By the label that the window shows."""
    for label in bootstrap.texts()["states"]["labels"].values():
        assert f"**{label['nl']}**" in manual()


def test_every_picture_is_there():
    """Beside the text, also in a bundle."""
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", manual())
    assert len(pictures) >= 10
    for name in pictures:
        assert (shipped.manual().parent / name).stat().st_size > 1000, name


def test_it_speaks_politely():
    """ "u", never "je", and no exclamation marks in its sentences."""
    text = re.sub(r"!\[", "[", re.sub(r"<!--.*?-->", "", manual()))
    assert not re.search(r"\b(je|jij|jouw)\b|!", text)
