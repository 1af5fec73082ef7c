"""The manual: it explains every state and reason in the words of the screen, and has its
pictures.
"""

import re

import pytest
from PySide6.QtCore import Qt

from peonline_desktop import bootstrap, shipped
from peonline_desktop.services.explain import Words
from peonline_desktop.ui.dialogs.decide import WordDialog
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.shell import Shell  # with it, every dialog

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


def all_dialogs(kind: type = Dialog) -> list[type[Dialog]]:
    """Every dialog there is: the shell knows them all."""
    assert Shell is not None
    return [each for sub in kind.__subclasses__() for each in (sub, *all_dialogs(sub))]


def test_every_dialog_has_its_place_in_the_manual():
    """F1 in a dialog leads to a heading that is there; two need no explaining."""
    headings = {line.lstrip("# ") for line in manual().splitlines() if line.startswith("#")}
    topics = {each.__name__: each.help_topic for each in all_dialogs()}
    assert {"SettingsDialog", "BugDialog"} >= {n for n, topic in topics.items() if not topic}
    assert set() == {topic for topic in topics.values() if topic} - headings


def test_f1_in_a_dialog_opens_the_manual_there(qtbot):
    """At the heading of what the dialog is about, and on top of it."""
    dialog = WordDialog(None, 1)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert "Beoordelen" == dialog.manual.text.textCursor().block().text()
    dialog.manual.close()
