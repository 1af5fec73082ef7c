"""People, numbers and the hot folder through the window, with clicks and keys."""

from pathlib import Path

import pytest
from conftest import FIELD, VVN
from hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
)


@pytest.fixture
def desk(filled, open_window) -> Hands:
    """P1 and ann have one number and one course; bob has none, cid's is damaged."""
    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [FIELD])
        app.accredit()
        app.people(p1="610001", ann="610001", cid="6,1E+05")
        app.results(
            ("p1", "MED", "2026-03-02"), ("ann", "MED", "2026-03-01"), ("bob",), ("cid",)
        )
        app.sql("UPDATE person SET name = 'Ann Ot' WHERE key IN ('p1', 'ann')")
    return open_window()


def choose(dialog: Hands, table_name: str, *texts: str) -> None:
    """Clicks rows, all but the first with Ctrl."""
    table = dialog.see(QTableView, table_name)
    keys = Qt.KeyboardModifier.NoModifier
    for text in texts:
        dialog.bot.waitUntil(lambda t=text: _there(dialog, table, t), timeout=5000)
        row = next(n for n, line in enumerate(dialog.cells(table)) if line.startswith(text))
        place = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)
        keys = Qt.KeyboardModifier.ControlModifier


def _there(dialog: Hands, table: QTableView, text: str) -> bool:
    return any(line.startswith(text) for line in dialog.cells(table))


def test_two_keys_of_one_person_are_merged_and_taken_apart(desk, filled):
    """Two rows are chosen, what they have in common is shown, and it can be undone."""
    desk.tab("Resultaten")

    def merge(dialog: Hands) -> None:
        choose(dialog, "Medewerkers", "p1", "ann")
        dialog.wait_for("Is dit dezelfde persoon?")
        dialog.wait_for(f"Hetzelfde bij beiden: Ann Ot, {FIELD} 610001.")
        QTest.mouseClick(dialog.see(QRadioButton, "Ann Ot (p1)"), Qt.MouseButton.LeftButton)
        dialog.press("Samenvoegen")
        dialog.wait_for("'ann' is voortaan dezelfde persoon als 'p1'.")
        choose(dialog, "Medewerkers", "ann")
        dialog.wait_for("Dezelfde persoon als p1")
        dialog.wait_for("Wie wat veranderde:")
        dialog.leave()

    with desk.meeting(merge):
        desk.press("Mensen en nummers…")
    with filled() as app:
        assert ["ready", "waiting:number_missing", "waiting:number_damaged"] == sorted(
            app.states(),
            key=["ready", "waiting:number_missing", "waiting:number_damaged"].index,
        )

    def apart(dialog: Hands) -> None:
        choose(dialog, "Medewerkers", "p1")
        dialog.press("Losmaken van ann")
        dialog.wait_for("zijn weer twee personen.")
        dialog.leave()

    with desk.meeting(apart):
        desk.press("Mensen en nummers…")
    with filled() as app:
        assert 2 == app.states().count("waiting:number_shared")


def test_numbers_are_asked_and_answered(desk, filled, tmp_path, monkeypatch):
    """From the first page: texts for all, then the answers pasted; the page says how it is."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "uit"))

    def ask(dialog: Hands) -> None:
        dialog.wait_for("Voor alle 2 medewerkers.")
        assert dialog.sees("Over uw gegevens:")
        dialog.press("Teksten opslaan…")
        dialog.wait_for("2 teksten geschreven in")
        dialog.leave()

    with desk.meeting(ask):
        desk.press("Vraag 2 medewerkers om een nummer…")
    assert ["bob.txt", "cid.txt"] == sorted(path.name for path in (tmp_path / "uit").iterdir())
    desk.wait_for(
        "2 medewerkers gaven het gevraagde nummer nog niet, de eerste sinds 23-11-2026"
    )

    def answer(dialog: Hands) -> None:
        QApplication.clipboard().setText("een woord")
        dialog.press("Antwoorden plakken")
        dialog.wait_for("Op het klembord staat geen tabel.")
        QApplication.clipboard().setText(f"Medewerker\t{FIELD}\nbob\t610002\nzoe\t610009\n")
        dialog.press("Antwoorden plakken")
        dialog.wait_for(
            "1 nummer overgenomen, 1 overgeslagen, 0 zonder antwoord (2 rijen gelezen)."
        )
        dialog.wait_for("Voor 1 medewerker.")
        dialog.leave()

    with desk.meeting(answer):
        desk.press(
            "2 medewerkers gaven het gevraagde nummer nog niet, de eerste sinds 23-11-2026"
        )
    with filled() as app:
        assert ["610002"] == [r["registration_number"] for r in app.log("ready")]


def test_one_text_is_copied_or_one_list_is_saved(desk, filled, tmp_path, monkeypatch):
    """Of the chosen employee only; whoever was asked is marked."""
    path = tmp_path / "nummers.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def ask(dialog: Hands) -> None:
        choose(dialog, "Wie een nummer mist", "cid")
        dialog.wait_for("Voor 1 gekozen medewerker.")
        dialog.press("Tekst kopiëren")
        dialog.wait_for("De tekst is gekopieerd. cid geldt nu als gevraagd.")
        assert "6,1E+05" in QApplication.clipboard().text()
        dialog.press("Lijst opslaan…")
        dialog.wait_for("Een lijst met 1 medewerker staat in")
        dialog.leave()

    with desk.meeting(ask):
        desk.press("Vraag 2 medewerkers om een nummer…")
    assert path.exists()


def test_the_text_is_made_ones_own(desk, filled):
    """A place that cannot be filled in is said under the text; a good one is kept."""

    def own(dialog: Hands) -> None:
        def write(box: Hands) -> None:
            text = box.see(QPlainTextEdit, "Tekst")
            box.bot.waitUntil(lambda: "Beste {naam}" in text.toPlainText(), timeout=5000)
            text.setPlainText("Nummer\nDag {voornaam}, {nummers}")
            box.press("Opslaan")
            box.wait_for("De tekst noemt {voornaam}, maar dat kan niet worden ingevuld.")
            text.setPlainText("Nummer\nDag {naam}, {nummers}")
            box.press("Opslaan")

        with dialog.meeting(write):
            dialog.press("Tekst aanpassen…")
        dialog.wait_for("Dag bob,")
        dialog.leave()

    with desk.meeting(own):
        desk.press("Vraag 2 medewerkers om een nummer…")


def test_a_folder_is_watched(desk, tmp_path, monkeypatch):
    """Chosen on the tab of results; what is put in it is told from any tab, and stopping stops."""
    folder = tmp_path / "in"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.shell.window._context.folder._timer.setInterval(50)
    desk.tab("Resultaten")
    desk.press("Map volgen…")
    desk.wait_for(f"De map {folder} wordt gevolgd")
    desk.tab("Logboek")
    put(folder, "lijst.csv", "dora")
    desk.wait_for("lijst.csv uit de gevolgde map: 1 resultaat ingelezen, 0 al bekend")
    assert (folder / "verwerkt" / "lijst.csv").exists()
    skipped = "person;activity;finished;verdict\nfay;MED;31-09-2026;ja\n"
    (folder / "scheef.csv").write_text(skipped)
    desk.wait_for("De overgeslagen regels staan in")
    assert desk.sees("scheef.csv.verbeteren.xlsx")
    with desk.meeting(lambda dialog: dialog.press("Sluiten")):
        desk.press("Bekijk wat is overgeslagen in scheef.csv")
    (folder / "vreemd.csv").write_text("Wie;Wat\na;b\n")
    desk.wait_for("vreemd.csv uit de gevolgde map is geweigerd.")
    desk.tab("Resultaten")
    desk.press("Niet meer volgen")
    desk.wait_for("Bestanden die u in een map zet, kunnen vanzelf worden ingelezen.")
    put(folder, "later.csv", "eve")
    desk.bot.wait(400)
    assert (folder / "later.csv").exists()


def test_a_watched_folder_that_is_gone_is_said(desk, filled, tmp_path, monkeypatch):
    """Once, not at every look."""
    folder = tmp_path / "in"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    watch = desk.shell.window._context.folder
    said = []
    watch.failed.connect(said.append)
    desk.tab("Resultaten")
    desk.press("Map volgen…")
    desk.wait_for(f"De map {folder} wordt gevolgd")
    folder.rmdir()
    watch._timer.setInterval(30)
    desk.wait_for(f"De map {folder} bestaat niet.")
    desk.bot.wait(300)
    assert 1 == len(said)


def put(folder: Path, name: str, person: str) -> None:
    """Puts a list in the folder."""
    text = f"person;activity;finished;verdict\n{person};MED;01-03-2026;ja\n"
    (folder / name).write_text(text)


def test_a_folder_of_all_is_watched_only_when_one_says_so(desk, tmp_path, monkeypatch):
    """Others can put files in it: that is asked, and a no leaves it alone."""
    folder = tmp_path / "in"
    folder.mkdir()
    folder.chmod(0o777)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.shell.window._context.folder._timer.setInterval(50)
    desk.tab("Resultaten")

    def no(box):
        box.wait_for(f"In de map {folder} kunnen ook andere gebruikers")
        box.press("Annuleren")

    with desk.meeting(no):
        desk.press("Map volgen…")
    desk.wait_for("Bestanden die u in een map zet, kunnen vanzelf worden ingelezen.")
    with desk.meeting(lambda box: box.press("Toch volgen")):
        desk.press("Map volgen…")
    desk.wait_for(f"De map {folder} wordt gevolgd")
    put(folder, "lijst.csv", "dora")
    desk.wait_for("lijst.csv uit de gevolgde map: 1 resultaat ingelezen, 0 al bekend")
