"""How the step before an import behaves: Escape, focus, marks that go, tips that wrap, and what is
said of rows that are not shown.
"""

import pytest
import xlsxwriter
from conftest import FIELD
from hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableView
from step import (
    HEAD,
    choose_role,
    column,
    figures,
    import_it,
    leaving,
    lines,
    questions,
    rows,
    said_of,
    settled,
)

from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake import looking
from peonline_desktop.ui.intake.as_shown import as_shown

GOOD = "p1;MED;02-03-2026;ja;610001"


def test_escape_first_shows_all_rows_then_asks(drop):
    """What was chosen is not lost by a key; without a choice it leaves at once."""
    asked = []

    def stay(box: Hands) -> None:
        asked.append(box.read())
        box.press("Annuleren")

    def leave_it(box: Hands) -> None:
        box.press("Niet inlezen")

    def act(step: Hands) -> None:
        settled(step)
        step.press("1 wacht")
        step.wait_for("Alleen: 1 wacht")
        step.leave()
        step.bot.waitUntil(lambda: 2 == len(rows(step)))
        assert step.window.isVisible()
        choose_role(step, "Uitslag", "Score")
        choose_role(step, "Uitslag", "Uitslag")
        with step.meeting(stay):
            step.leave()
        assert step.window.isVisible()
        with step.meeting(leave_it):
            step.leave()

    drop(lines(GOOD, "p2;MED;02-03-2026;ja;volgt"), act)
    assert "gaat verloren" in asked[0]

    def at_once(step: Hands) -> None:
        settled(step)
        step.leave()

    drop(lines(GOOD), at_once)


def test_marks_of_another_table_do_not_stay(drop):
    """Whoever chooses another row of headers sees none until there is a new forecast."""

    def look(step: Hands) -> None:
        settled(step)
        table = step.window.step.file.table
        assert table.rows.mark_at(1, 2) is not None
        step.window.step._on_header_row(2)
        assert not any(table.rows.mark_at(1, n) for n in range(5))
        settled(step)

    drop(lines("p1;MED;31-09-2026;ja;610001"), leaving(look))


def test_an_unexpected_error_ends_in_a_sentence(drop, monkeypatch, qtbot):
    """Nothing is worked out for ever."""

    def broken(*_) -> None:
        raise KeyError

    monkeypatch.setattr(looking.Previewer, "look", broken)

    def look(step: Hands) -> None:
        step.wait_for("Er ging iets mis dat niet aan u ligt")
        assert not step.sees("Wordt berekend")
        assert not step.window.step._forecaster.is_busy

    with qtbot.captureExceptions() as caught:
        drop(lines(GOOD), leaving(look))
    assert KeyError is caught[0][0]


def test_the_keyboard_goes_as_one_reads(drop):
    """The rows, the questions, what will happen, and then the bar."""

    def tabbing(step: Hands) -> None:
        settled(step)
        window = step.window
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        step.see(QTableView, "Het bestand").setFocus()
        reached = []
        for _ in range(12):
            QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
            at = window.focusWidget()
            reached.append(getattr(at, "text", str)().replace("&", "") or at.accessibleName())
        wanted = ["Geslaagd", "1 wordt klaar", "1 met een probleem", "Annuleren"]
        places = [reached.index(each) for each in wanted]
        assert sorted(places) == places, reached

    drop(lines(GOOD, "p2;MED;02-03-2026;Gehaald;610002"), leaving(tabbing))


def test_the_choices_of_a_column_open_within_the_screen(drop):
    """Below the column, whatever is chosen."""

    def opening(step: Hands) -> None:
        settled(step)
        box = column(step, FIELD)
        box.showPopup()
        step.bot.waitUntil(box.view().isVisible)
        top = box.view().mapToGlobal(box.view().rect().topLeft()).y()
        assert top >= box.mapToGlobal(box.rect().bottomLeft()).y() - 2
        box.hidePopup()

    drop(lines(GOOD), leaving(opening))


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("2026-07-01", "01-07-2026"),
        ("2026-07-01T00:00:00", "01-07-2026"),
        ("2026-07-01T09:30:00", "01-07-2026 09:30"),
        ("2026-07-01T00:00:05", "01-07-2026 00:00:05"),
        ("4.5", "4,5"),
        ("-0.25", "-0,25"),
        ("10.000", "10.000"),
        ("2026-07-01 tot 2026-07-03", "2026-07-01 tot 2026-07-03"),
        ("610001", "610001"),
    ],
)
def test_a_workbook_s_cells_are_shown_as_a_spreadsheet_shows_them(kept, shown):
    """Dates and decimals; what somebody typed otherwise stays so."""
    assert shown == as_shown(kept, decimal_comma=True)


def test_only_what_is_shown_is_written_otherwise(intake_desk, tmp_path, filled):
    """What is kept of a workbook is what is read; a file of text is shown as it stands."""
    path = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, [*HEAD.split(";"), "Score"])
        page.write_row(1, 0, ["p1", "MED", "2026-03-02", "ja", "610001", 4.5])

    def look(step: Hands) -> None:
        settled(step)
        assert step.sees("p1 | MED | 02-03-2026 | ja | 610001 | 4,5")
        assert "4,5" == said_of(step, "2", "Score")
        import_it(step)

    with intake_desk.meeting(look):
        intake_desk.drop(path)
    intake_desk.wait_for("1 resultaat ingelezen")
    with filled() as app:
        assert [("2026-03-02", "4.5")] == app.sql("SELECT finished, score FROM result")


def test_why_there_is_no_attendance_is_marked_in_its_rows(drop):
    """Only while one looks at them: the two reasons can be told apart."""
    text = lines("p1;MED;02-03-2026;gezakt;1", "p2;NIETS;02-03-2026;ja;2")

    def look(step: Hands) -> None:
        settled(step)
        assert "gezakt" == said_of(step, "2", "Uitslag")
        step.press("2 zonder presentie")
        step.wait_for("Alleen: 2 zonder presentie")
        assert "gezakt, niet geslaagd" == said_of(step, "2", "Uitslag")
        assert "NIETS, geen accreditatie" == said_of(step, "3", "Training")

    drop(text, leaving(look))


def test_rows_keep_their_names_when_the_mark_is_far_to_the_right(drop):
    """The name stands beside the number of the row."""
    extra = [f"Een lange kop om naar rechts te gaan {n}" for n in range(12)]
    head = ";".join(
        ["Personeelsnummer", "Naam", "Training", "Datum behaald", "Uitslag", *extra]
    )
    row = ";".join(["p1", "Anna Ot", "MED", "02-03-2026", "ja", *["x"] * 12])

    def look(step: Hands) -> None:
        settled(step)
        table = step.window.step.file.table
        narrow = table.numbers.width()
        step.press("1 wacht")
        step.wait_for("Alleen: 1 wacht")
        assert "Anna Ot" == table.numbers._name(1)
        assert table.numbers.width() > narrow
        step.press("Alle regels tonen")
        step.bot.waitUntil(lambda: table.numbers.width() == narrow)
        assert 0 == table.horizontalScrollBar().value()

    drop(lines(f"{row};volgt", head=f"{head};{FIELD}"), leaving(look))


def test_tips_wrap_and_say_what_can_be_done_here(drop):
    """Rich text, so that Qt breaks it; no remedy of another page."""

    def look(step: Hands) -> None:
        settled(step)
        table = step.window.step.file.table
        tips = [table.rows.index(n, 4).data(Qt.ItemDataRole.ToolTipRole) for n in (1, 2)]
        assert all(each.startswith("<p>") for each in tips)
        assert "of lees de lijst zo in" in tips[0]
        assert "610011 daarna in het Logboek overnemen" in tips[0]
        assert "U kunt de lijst zo inlezen" in tips[1]
        assert not any("opnieuw'" in each for each in tips)

    drop(lines("p1;MED;02-03-2026;ja;61O011", "p2;MED;02-03-2026;ja;"), leaving(look))


def test_who_passed_is_one_question(drop):
    """Everybody, or whoever has a score; the one answer takes the place of the other."""
    head = "Personeelsnummer;Training;Datum behaald;Cijfer;Relatienummer"

    def answering(step: Hands) -> None:
        assert ["Wie is in deze lijst geslaagd?"] == questions(step)
        step.press("Iedereen is geslaagd")
        assert 2 == figures(step)["worden klaar"]
        step.write("Vanaf welke score is iemand geslaagd?", "5,5")
        step.bot.waitUntil(lambda: "wordt klaar" in figures(step))
        how: HowToRead = step.window.step.how
        assert ("5,5", None) == (how.pass_mark, how.all_passed)
        step.press("Iedereen is geslaagd")
        assert 2 == figures(step)["worden klaar"]

    text = lines("p1;MED;02-03-2026;4;610001", "p2;MED;02-03-2026;7;610002", head=head)
    drop(text, leaving(answering))


def test_the_e_learnings_are_shown_by_a_click_in_the_field(drop, filled):
    """Not only by the arrow; typing goes on."""
    with filled() as app:
        app.results(("p9", "MED", "2026-03-02"))

    def clicking(step: Hands) -> None:
        settled(step)
        box = step.see(QComboBox, "Welke e-learning is dit?")
        QTest.mouseClick(box.lineEdit(), Qt.MouseButton.LeftButton)
        popup = box.completer().popup()
        step.bot.waitUntil(popup.isVisible)
        popup.hide()

    head = "Personeelsnummer;Datum behaald;Relatienummer"
    drop(lines("p1;02-03-2026;610001", head=head), leaving(clicking))


def test_that_only_the_first_rows_are_shown_is_said(drop):
    """And counts of a column say that they are of those."""
    many = [f"p{n};MED;02-03-2026;ja;61{n:04}" for n in range(1, 601)]
    many[3] = "p4;MED;31-09-2026;ja;610004"

    def look(step: Hands) -> None:
        settled(step)
        assert step.sees("Hier staan de eerste 500 regels; alle tellen mee.")
        said = column(step, "Datum behaald").accessibleDescription()
        assert "499 van de eerste 500: een datum" == said

    drop(lines(*many), leaving(look))


def test_a_column_that_may_be_of_two_registers_is_asked_about(filled, drop, intake_desk):
    """In its evidence and beside the forecast; what waits for it is marked there."""
    with filled() as app:
        app.program.groups.activate(36, ["registernummer"])  # six digits too
    head = "Personeelsnummer;Training;Datum behaald;Uitslag;Lidmaatschap"
    people = [f"p{n};MED;02-03-2026;ja;61{n:04}" for n in range(1, 6)]

    def look(step: Hands) -> None:
        settled(step)
        said = column(step, "Lidmaatschap").accessibleDescription()
        assert "5 van 5: van welk register?" == said
        assert step.sees("Kolom 'Lidmaatschap' heeft nummers in de vorm van")
        assert "610001, van welk register?" == said_of(step, "2", "Lidmaatschap")
        assert "p1" == said_of(step, "2", "Personeelsnummer")

    drop(lines(*people, head=head), leaving(look))


def test_focus_returns_to_what_opened_a_dialog(intake_desk, drop):
    """And never to a button that would do something else."""
    hands = intake_desk
    hands.window.activateWindow()
    QTest.qWaitForWindowActive(hands.window)
    button = hands.see(QAbstractButton, "Mensen en nummers…")
    button.setFocus()
    with hands.meeting(lambda dialog: dialog.leave()):
        QTest.keyClick(button, Qt.Key.Key_Space)
    hands.bot.waitUntil(lambda: hands.window.focusWidget() is button)

    def gone_meanwhile(dialog: Hands) -> None:
        button.hide()
        dialog.leave()

    with hands.meeting(gone_meanwhile):
        QTest.keyClick(button, Qt.Key.Key_Space)
    hands.bot.waitUntil(lambda: hands.window.focusWidget() is hands.window.tabs.tabBar())
    hidden = hands.see(QAbstractButton, "Bestand kiezen…")
    hidden.setFocus()
    drop(lines(GOOD))
    hands.wait_for("1 resultaat ingelezen")
    hands.bot.waitUntil(lambda: not hidden.isVisible())
    assert hands.window.focusWidget() is hands.see(QTableView, "Resultaten")
