"""The step before an import as a whole: its bar, the keyboard, and small screens."""

import pytest
from conftest import FIELD, VVN
from hands import Hands
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox
from step import (
    HEAD,
    bar_says,
    choose_role,
    column,
    import_it,
    leaving,
    lines,
    role_of,
    settled,
    way_on,
)

from peonline_desktop.domain.verdicts import Verdict


def test_a_layout_is_kept_only_if_one_wants(drop, intake_desk, filled):
    """What was pointed out by hand is kept unless one says no; a name that is taken is told."""
    head = "Wie;Wat;Wanneer;Oordeel?"
    rows = [f"p{n};MED;0{n}-03-2026;ja" for n in range(1, 6)]

    def refuse(step: Hands) -> None:
        settled(step)
        choose_role(step, "Wie", "Medewerker")
        choose_role(step, "Wat", "E-learning")
        box = step.see(QCheckBox, "Deze indeling onthouden")
        assert box.isChecked()
        step.press("Deze indeling onthouden")
        choose_role(step, "Wat", "Titel")
        choose_role(step, "Wat", "E-learning")
        assert not box.isChecked()
        import_it(step)

    def keep(step: Hands) -> None:
        settled(step)
        choose_role(step, "Wie", "Medewerker")
        choose_role(step, "Wat", "E-learning")
        step.write("Naam van de indeling", "a/b")
        step.press(way_on(step).text().replace("&", ""))
        step.bot.waitUntil(lambda: "a/b" in bar_says(step))  # no file can be called so
        step.write("Naam van de indeling", "Anna")
        import_it(step)

    drop(lines(*rows, head=head), refuse)
    intake_desk.wait_for("5 resultaten ingelezen")
    with filled() as app:
        assert () == app.program.previewer.presets()
    drop(lines(*rows, head=head), keep, "anders.csv")
    intake_desk.wait_for("0 resultaten ingelezen, 5 al bekend")

    def another(step: Hands) -> None:
        settled(step)
        step.press("Deze indeling onthouden")
        assert not step.sees("Vervangt de indeling met deze naam.")
        step.write("Naam van de indeling", "anna")
        assert step.sees("Vervangt de indeling met deze naam.")

    with filled() as app:
        assert ("Anna",) == app.program.previewer.presets()
    drop(lines("p1;MED;02-03-2026;ja;", head=HEAD), leaving(another), "derde.csv")


def test_what_is_read_is_what_was_chosen(drop, intake_desk, filled):
    """A file in which nothing is new still brings news of people."""

    def look(step: Hands) -> None:
        settled(step)
        assert "Geen nieuwe resultaten. Er wordt nog niets verstuurd." in bar_says(step)
        import_it(step)

    drop(lines("p1;MED;02-03-2026;ja;"))
    intake_desk.wait_for("1 resultaat ingelezen")
    drop(lines("p1;MED;02-03-2026;ja;610001"), look)
    intake_desk.wait_for("0 resultaten ingelezen, 1 al bekend")
    with filled() as app:
        assert ["ready"] == app.states()


def test_everything_is_reached_by_the_keyboard(drop):
    """By Tab: each choice above a column, also out of sight, the answers, the figures, the bar."""
    more = ";".join(f"Extra {n}" for n in range(12))
    head = f"Personeelsnummer;Training;Datum behaald;Uitslag;{more}"
    row = f"p1;MED;02-03-2026;Gehaald;{';'.join('x' * 12)}"

    def tabbing(step: Hands) -> None:
        settled(step)
        window = step.window
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        reached: list[str] = []
        for _ in range(60):
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
            at = window.focusWidget()
            name = at.accessibleName() or getattr(at, "text", str)()
            reached.append(name.replace("&", ""))
            if isinstance(at, QComboBox) and name.startswith("Kolom"):
                header = step.window.step.file.table.roles
                place = at.mapTo(header, at.rect().topLeft()).x()
                assert 0 <= place < header.width(), name
        wanted = [f"Kolom {header} is: " for header in head.split(";")]
        for each in wanted:
            assert any(name.startswith(each) for name in reached), (each, reached)
        for each in ("Koppen op rij", "Het bestand", "Geslaagd", "1 met een probleem"):
            assert each in reached
        first = next(n for n, name in enumerate(reached) if name.startswith(wanted[0]))
        assert first - 1 == reached.index("Koppen op rij")
        assert reached.index("Het bestand") > max(
            n for n, name in enumerate(reached[:20]) if name.startswith("Kolom")
        )
        assert "Annuleren" in reached
        assert "Inlezen" in reached

    drop(lines(row, head=head), leaving(tabbing))


def test_a_role_is_chosen_with_the_arrows(drop):
    """And scrolling over a choice chooses nothing."""

    def choosing(step: Hands) -> None:
        settled(step)
        box = column(step, "Uitslag")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        options = box.view()
        step.bot.waitUntil(options.isVisible)
        while options.currentIndex().data() != "Score":
            QTest.keyClick(options, Qt.Key.Key_Down)
        assert not step.window.step._forecaster.is_busy  # what was passed is not chosen
        QTest.keyClick(options, Qt.Key.Key_Return)
        settled(step)
        assert "Score" == role_of(step, "Uitslag")
        assert "Zeg nog wie geslaagd is" in bar_says(step)
        down = QWheelEvent(
            QPointF(9, 9),
            QPointF(box.mapToGlobal(QPoint(9, 9))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, down)
        assert "Score" == box.currentText()

    drop(lines("p1;MED;02-03-2026;ja;610001"), leaving(choosing))


def test_a_role_is_found_by_its_first_letter(drop):
    """Typing opens the list at what begins so; Escape leaves it as it was."""

    def typing(step: Hands) -> None:
        settled(step)
        box = column(step, "Training")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_T)
        step.bot.waitUntil(box.view().isVisible)
        assert "Titel van de e-learning" == box.view().currentIndex().data()
        QTest.keyClick(box.view(), Qt.Key.Key_Escape)
        step.bot.waitUntil(lambda: not box.view().isVisible())
        assert "E-learning" == role_of(step, "Training")

    drop(lines("p1;MED;02-03-2026;ja;610001"), leaving(typing))


SIZES = {"1366x728": (1350, 680), "1093x582": (1077, 534), "940x440": (924, 392)}


@pytest.mark.parametrize("language", ["nl", "en", "fr"])
@pytest.mark.parametrize("size", SIZES)
def test_it_fits_on_a_small_screen(filled, open_window, qtbot, tmp_path, size, language):
    """No control of the bar is cut or out of sight, and nothing scrolls sideways but the table."""
    from peonline_desktop.ui.dialogs.import_results import ImportDialog

    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [FIELD])
        app.program.settings.set_setting("language", language)
    path = tmp_path / "Scholing van de hele zorggroep 2026.csv"
    words = [f"p{n};MED;0{n}/04/2026;woord {n};610000" for n in range(1, 6)]
    path.write_text(lines(*words), encoding="utf-8")
    window = open_window().window
    dialog = ImportDialog(window, window._context, path)
    dialog.resize(*SIZES[size])
    dialog.show()
    step = Hands(qtbot, dialog)
    settled(step)
    qtbot.wait(30)
    assert (dialog.width(), dialog.height()) == SIZES[size]
    bar = dialog.step.bar
    assert bar.geometry().bottom() <= dialog.height()
    for each in bar.findChildren(QAbstractButton):
        place = each.mapTo(dialog, each.rect().bottomRight())
        assert place.x() <= dialog.width() and place.y() <= dialog.height()
        assert each.width() >= each.sizeHint().width()
    body = dialog.step.body.body
    assert body.width() <= dialog.step.width()
    for each in dialog.step.findChildren(QAbstractButton):
        if each.isVisible() and dialog.step.body.side.isAncestorOf(each):
            right = each.mapTo(dialog.step.body.side, each.rect().topRight()).x()
            assert right <= dialog.step.body.side.width(), each.text()
    table = dialog.step.file.table
    assert table.height() >= table.minimumSizeHint().height()
    beside = dialog.step.body.side.parentWidget() is not body
    assert (size == "1366x728") == beside
    if (size, language) == ("1366x728", "nl"):
        assert step.sees("5 vragen over deze lijst")
        assert step.sees("Wat er straks gebeurt")
    dialog.reject()
    dialog.deleteLater()


def test_answers_that_hold_are_those_of_the_file(filled):
    """What the step remembers of an answer is the verdict, by canonical word."""
    from peonline_desktop.ui.intake.choices import Choices

    choices = Choices()
    choices.answer("verdict", "gehaald", Verdict.PASSED)
    choices.answer("zeros", "", True)
    assert ({"gehaald": Verdict.PASSED}, True) == (choices.how.verdicts, choices.how.zeros)
