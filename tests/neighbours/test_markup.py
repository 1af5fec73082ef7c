"""Markup from outside is never rendered: it is shown as it stands, on every screen."""

import ast
import json
import threading
from contextlib import closing
from pathlib import Path

import pytest
import screenshots
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import Qt as TextGuess
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from raw import raw_database

from peonline_desktop import bootstrap, rehearsal
from peonline_desktop.store.database import FILE_NAME
from peonline_desktop.ui.context import PAGES, RESULTS, Target
from peonline_desktop.ui.dialogs.ask import ask, ask_way_back
from peonline_desktop.ui.dialogs.settings import Preferences

UI = Path(__file__).parents[2] / "peonline_desktop" / "ui"
LOOKS = 100
BAIT = '<img src="file:///nergens/lek.png"><b>lokaas</b>'
TIPS = (
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.StatusTipRole,
)
# Texts that came from outside, as the database keeps them: files, learning systems, PE-Online,
# and what an administrator typed or pasted.
FROM_OUTSIDE = {
    "person": ("key", "name", "email"),
    "person_field": ("value",),
    "person_event": ("field", "before", "after", "who"),
    "result": ("title", "activity", "finished", "score", "cells"),
    "import": ("name", "who"),
    "attendance": ("message", "found", "registration_number", "course"),
    "event": ("why", "who"),
    "course_standing": ("message",),
    "provider": ("name", "report_email"),
    "professional_group": ("name",),
    "accreditation": ("course",),
    "accreditation_activity": ("activity",),
    "run": ("who",),
    "number_request": ("who",),
}


def fill(folder: Path) -> None:
    """The practice environment after a submission, with markup in every text from outside."""
    with (
        rehearsal.practice_register(folder / "grootboek.jsonl") as address,
        bootstrap.program(folder, kind=bootstrap.PRACTICE) as program,
    ):
        rehearsal.set_up(program, address)
        for name in rehearsal.FILES:
            rehearsal.import_sample(program, name)
        program.submitter.submit(None, threading.Event(), lambda _: None)
        lacking = program.number_requests.lacking()
        program.number_requests.note_asked(lacking[:1])
        person = lacking[0].key
        program.people.set(person, {"Afdeling": "3"})
        program.people.set(person, {"Afdeling": "4"})
    with raw_database(folder / FILE_NAME) as raw:
        for (trigger,) in raw.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        for table, columns in FROM_OUTSIDE.items():
            for column in columns:
                raw.execute(
                    f"UPDATE {table} SET {column} = ? || COALESCE({column}, 'x')", (BAIT,)
                )
        raw.execute("INSERT INTO person_field SELECT id, ?, 1, 'x' FROM person", (BAIT,))
        raw.execute(
            "INSERT INTO connection (name, kind, url, options, paused, interval, problem)"
            " VALUES (?, 'xapi', ?, '{}', 1, 60, ?)",
            (BAIT, BAIT, "no_answer"),
        )
        kept = {"views": {BAIT: {}}}
        raw.execute("INSERT INTO setting VALUES ('window_views', ?)", (json.dumps(kept),))


def rendered(widget: QWidget) -> list[str]:
    """What of a widget is shown as markup that is not ours."""
    found = []
    if isinstance(widget, QLabel):
        guessed = widget.textFormat() != Qt.TextFormat.PlainText
        if guessed and TextGuess.mightBeRichText(widget.text()):
            found.append(f"label: {widget.text()}")
    if (
        _is_live(widget.toolTip())
        or _is_live(widget.whatsThis())
        or _is_live(widget.statusTip())
    ):
        found.append(f"tip: {widget.toolTip()}")
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        found += [f"tip in a table: {text}" for text in _tips(widget) if _is_live(text)]
    if isinstance(widget, QComboBox):
        tips = (widget.itemData(n, role) for n in range(widget.count()) for role in TIPS)
        found += [f"tip of a choice: {text}" for text in tips if _is_live(str(text or ""))]
    if isinstance(widget, QTextEdit):
        found += _in_document(widget.document())
    return found


def _is_live(text: str) -> bool:
    """Whether Qt would render the bait in *text*."""
    return "lek.png" in text and TextGuess.mightBeRichText(text) and "<img" in text


def _shape(model: QAbstractItemModel) -> tuple[range, range]:
    """The rows and columns that are looked at."""
    top = QModelIndex()
    of_a_list = isinstance(model, QAbstractListModel)  # has no columns to ask for
    columns = 1 if of_a_list else model.columnCount(top)
    return range(min(model.rowCount(top), 12)), range(columns)


def _tips(view: QAbstractItemView) -> list[str]:
    model = view.model()
    rows, columns = _shape(model)
    cells = [
        model.index(row, column).data(role)
        for row in rows
        for column in columns
        for role in TIPS
    ]
    heads = [
        model.headerData(n, Qt.Orientation.Horizontal, role) for n in columns for role in TIPS
    ]
    return [str(text) for text in (*cells, *heads) if text]


def _in_document(document: QTextDocument) -> list[str]:
    """A text that is ours as markup holds the bait as text only: never its picture, never bold."""
    text, html = document.toPlainText(), document.toHtml()
    if "lek.png" in html and "&lt;img" not in html:
        return ["a picture in a text"]
    return ["bold in a text"] if text.count("lokaas") != text.count("<b>lokaas</b>") else []


def says(widget: QWidget) -> bool:
    """Whether a widget shows the bait, as it stands."""
    if isinstance(widget, QLabel):
        return BAIT in widget.text()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return BAIT in widget.toPlainText()
    if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        rows, columns = _shape(model)
        return any(BAIT in str(model.index(r, c).data() or "") for r in rows for c in columns)
    return False


def tabs(studio: screenshots.Studio):
    """Every tab with a row chosen, and a list that is about to be imported."""
    window = studio.window
    for place, name in enumerate(PAGES):
        window.tabs.setCurrentIndex(place)
        studio.rest()
        table = getattr(window.page(name), "table", None)
        if table is not None and len(table.records.ids):
            table.selectRow(0)
            studio.rest()
        yield f"tab-{name}", window
    window.notice.say(BAIT, "warning")
    yield "melding", window


def importing(studio: screenshots.Studio, folder: Path) -> tuple[bool, list[str]]:
    """A list whose name, headers and cells are markup, on its way in: whether it is shown, and
    what of it is rendered.
    """
    path = folder / "<b>lijst<b>.csv"
    lines = [f"Wie{BAIT};Wat;Wanneer;{BAIT}", *[f"{BAIT};{BAIT};{BAIT};{BAIT}"] * 3]
    path.write_text("\n".join(lines), encoding="utf-8")
    wrong, found, timer = list[str](), list[bool](), QTimer()

    def look() -> None:
        top = QApplication.activeModalWidget() or studio.window
        everything = [top, *top.findChildren(QWidget)]
        wrong.extend(what for each in everything for what in rendered(each))
        found.append(any(says(each) for each in everything if each.isVisible()))
        if (found[-1] or len(found) > LOOKS) and top is not studio.window:
            top.close()

    timer.timeout.connect(look)
    timer.start(50)
    studio.window.go(Target(RESULTS, path))
    studio.until(lambda: any(found) or len(found) > LOOKS)
    timer.stop()
    return any(found), wrong


def test_markup_is_shown_as_it_stands_on_every_screen(qtbot, tmp_path):
    """Labels, tooltips, tables, headers, texts, boxes: all screens are walked, all wrongs told."""
    fill(tmp_path / "data")
    (tmp_path / "uit").mkdir()
    studio = screenshots.Studio(tmp_path / "data", Preferences(), rest=0.02)
    studio.shell._real = lambda: bootstrap.program(tmp_path / "data", kind=bootstrap.PRACTICE)
    studio.start()
    wrong, seen = [], {}
    try:
        seen["inlezen"], wrong = importing(studio, tmp_path)
        for walk in (tabs(studio), screenshots.dialogs(studio)):
            with closing(walk) as scenes:
                for scene, top in scenes:
                    everything = [top, *top.findChildren(QWidget)]
                    seen[scene] = any(says(each) for each in everything)
                    wrong += [
                        f"{scene}: {what}" for each in everything for what in rendered(each)
                    ]
    finally:
        studio.end()
    assert [] == sorted(set(wrong))
    assert not {
        "tab-login",
        "tab-groups",
        "tab-accreditations",
        "tab-results",
        "tab-connections",
        "tab-log",
        "melding",
        "dialoog-mensen",
        "dialoog-persoon",
        "dialoog-nummers",
        "dialoog-runs",
        "inlezen",
    } - {scene for scene, bait in seen.items() if bait}, seen


@pytest.mark.parametrize("box", ["ask", "way back", "tell"])
def test_a_box_shows_what_it_says_as_it_stands(qtbot, box):
    """A question, and what is told when there is no window."""
    from hands import Hands

    from peonline_desktop.ui.dialogs.ask import Icon, tell

    wrong, said = [], []

    def look(hands: Hands) -> None:
        everything = hands.window.findChildren(QWidget)
        wrong.extend(what for each in everything for what in rendered(each))
        said.extend(
            each.text() for each in everything if isinstance(each, QLabel) and says(each)
        )
        hands.window.close()

    begin = {
        "ask": lambda: ask(None, BAIT, BAIT, BAIT),
        "way back": lambda: ask_way_back(BAIT, BAIT),
        "tell": lambda: tell(BAIT, Icon.Warning),
    }[box]
    with Hands(qtbot, None).meeting(look):
        begin()
    assert ([], 1) == (wrong, len(said))


def test_a_tooltip_is_rendered_as_what_it_says():
    """Escaped, line by line."""
    from peonline_desktop.ui.parts.plain import tip

    for text in ("gewoon & <3", "twee\nregels", BAIT):
        document = QTextDocument()
        document.setHtml(tip(text))
        assert text == document.toPlainText().replace("\u2028", "\n")
    assert not tip("")


ONE_HOME = {
    "QLabel": {"parts/forms.py"},
    "QMessageBox": {"dialogs/ask.py"},
    "setToolTip": {"tray.py"},
    "setWhatsThis": set(),
    "setStatusTip": set(),
    "setTextFormat": {"parts/forms.py", "dialogs/ask.py", "intake/figure_lines.py"},
    "setHtml": {"pages/log_story.py"},
    "insertHtml": set(),
    "showMessage": set(),
}


def calls(path: Path) -> set[str]:
    """What a file calls whose text Qt would look at for markup, apart from words of ours and
    what went through `plain.tip`.
    """
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func).split(".")[-1]
        ours = node.args and ast.unparse(node.args[-1]).startswith(("self.tr(", "tip("))
        if name in ONE_HOME and not ours:
            found.add(name)
    return found


def test_what_shows_text_has_one_home():
    """A label made elsewhere would guess again."""
    astray = {
        f"{path.relative_to(UI)}: {name}"
        for path in UI.rglob("*.py")
        for name in calls(path)
        if path.relative_to(UI).as_posix() not in ONE_HOME[name]
    }
    assert set() == astray
