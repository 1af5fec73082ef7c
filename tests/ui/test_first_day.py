"""An administrator's first day, with only the screen: from an empty folder to points.

The window, the keyring, the database and the socket are real; PE-Online is the practice
register in a process of its own.
"""

import pytest
from conftest import practice_process
from hands import Hands
from PySide6.QtWidgets import QFileDialog, QLineEdit
from screens import shown
from step import answer, choose_role, figures, import_it, questions

GROUP = "Verpleegkundigen & Verzorgenden"
# Three lists as colleagues make them: other headers, titles above, dates the other way.
LISTS = {
    "lijst.csv": (
        "Personeelsnr;Naam medewerker;Training;Datum behaald;Uitslag;Relatienummer\n"
        "M1;Anna de Boer;MED-01;02-03-2026;behaald;610001\n"
        "M2;Bas Kramer;MED-01;03-03-2026;niet behaald;610002\n"
    ),
    "rapport.csv": (
        "Rapport afgeronde trainingen\nGemaakt op 01-06-2026 door Opleidingen\n\n"
        "Employee ID,Course,Completed on,Result,Relatienummer\n"
        "M3,MED-01,03/25/2026,Pass,610003\n"
        "M4,MED-01,04/05/2026,Pass,610004\n"
    ),
    "lijst-zonder-uitslag.csv": (
        "Wie;Welke e-learning;Wanneer;Relatienummer\n"
        "M5;MED-01;2026-04-06;610005\n"
        "M6;MED-01;2026-04-07;999999\n"
    ),
}


@pytest.fixture
def desk(qtbot, tmp_path):
    """The window on an empty folder, and the practice register."""
    with practice_process() as register, shown(qtbot, tmp_path / "data") as shell:
        hands = Hands(qtbot, shell.window)
        hands.register = register
        hands.folder = tmp_path
        yield hands


def import_list(desk: Hands, name: str, act=import_it) -> None:
    """Drop one of the lists on the window, and go through the mapping step."""
    path = desk.folder / name
    path.write_text(LISTS[name], encoding="utf-8")

    desk.tab("Resultaten")
    with desk.meeting(act):
        desk.drop(path)


def fill_in_login(desk: Hands) -> None:
    """Step 1."""
    desk.tab("Inloggegevens")
    desk.write("Naam van de aanbieder", "Zorggroep De Linde")
    desk.write("UserID", "oefening")
    desk.write("Userkey", "oefensleutel")
    desk.pick("Omgeving", "Eigen adres")
    desk.write("Adres", desk.register.address)
    desk.press("Live: wat PE-Online accepteert, wordt bijgeschreven")
    desk.press("Opslaan")
    desk.wait_for("Opgeslagen in de sleutelring van dit systeem")
    desk.window.pages["login"].notice.hide()
    desk.press("Verbinding testen")
    desk.wait_for("De aanmelding van 'Zorggroep De Linde' werkt.")


def activate_group(desk: Hands) -> None:
    """Step 2."""

    def name_the_field(dialog: Hands) -> None:
        assert dialog.sees("relatienummer (6 cijfers)")
        dialog.write("Vrij veld", "Relatienummer")
        dialog.press("Activeren")

    desk.tab("Beroepsgroep")
    desk.write("Zoek een beroepsgroep", "verzorgenden")
    desk.choose_row("Beroepsgroepen", GROUP)
    with desk.meeting(name_the_field):
        desk.press("Activeren…")
    desk.wait_for("is actief; het nummer komt uit: Relatienummer.")


def add_accreditation(desk: Hands) -> None:
    """Step 3."""

    def fill(dialog: Hands) -> None:
        dialog.pick("Beroepsgroep", GROUP)
        dialog.write("Cursus", "8101")
        dialog.write("E-learning", "MED-01")
        dialog.press("Nee, dit programma dient ze in")
        dialog.press("Opslaan")

    desk.tab("Accreditatie")
    with desk.meeting(fill):
        desk.press("+ Accreditatie toevoegen")
    desk.wait_for("1 accreditatie toegevoegd.")


def map_without_verdict(dialog: Hands) -> None:
    """The third list says nothing the program knows: each column is pointed out."""
    dialog.wait_for("Kies boven de tabel nog de kolom met 'Medewerker', 'Afgerond op'.")
    choose_role(dialog, "Wie", "Medewerker")
    choose_role(dialog, "Welke e-learning", "E-learning")
    choose_role(dialog, "Wanneer", "Afgerond op")
    answer(dialog, "Is iedereen in deze lijst geslaagd?", "Iedereen is geslaagd")
    assert {"worden klaar": 2, "titel, kop of totaal": 1} == figures(dialog)
    import_it(dialog)


def prove(desk: Hands, monkeypatch) -> None:
    """Evidence on paper of the row that is chosen in the log."""
    pdf = desk.folder / "bewijs.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))

    def print_it(dialog: Hands) -> None:
        assert "M6" == dialog.see(QLineEdit, "Medewerkers").text()
        dialog.press("PDF maken…")
        dialog.wait_for("bewijs.pdf")
        dialog.leave()

    with desk.meeting(print_it):
        desk.press("Bewijs…")
    assert pdf.read_bytes().startswith(b"%PDF")


def test_from_an_empty_folder_to_points(desk, monkeypatch):
    """Login, group, accreditation, three foreign lists, submit, and the log says it all."""
    desk.wait_for("In vier stappen naar de punten")
    fill_in_login(desk)
    activate_group(desk)
    add_accreditation(desk)

    def check_preview(dialog: Hands) -> None:
        dialog.wait_for("M1 | Anna de Boer | MED-01 | 02-03-2026 | behaald | 610001")
        assert 1 == figures(dialog)["wordt klaar"]
        import_it(dialog)

    import_list(desk, "lijst.csv", check_preview)
    desk.wait_for("2 resultaten ingelezen, 0 al bekend, 0 overgeslagen.")

    def american(dialog: Hands) -> None:
        assert [] == questions(dialog)  # 04/05 is read by the other rows of the column
        import_it(dialog)

    import_list(desk, "rapport.csv", american)
    desk.wait_for("er 3 presenties klaar.")
    import_list(desk, "lijst-zonder-uitslag.csv", map_without_verdict)
    desk.wait_for("5 presenties staan klaar om in te dienen")

    def confirm(dialog: Hands) -> None:
        assert dialog.sees("Zorggroep De Linde — LIVE")
        assert dialog.sees("U verstuurt 5 presenties van 5 mensen")
        assert dialog.sees("afgerond van 02-03-2026 tot en met 07-04-2026")
        assert dialog.sees("Cursussen: 8101")
        dialog.press("5 presenties indienen")

    def read_summary(dialog: Hands) -> None:
        dialog.wait_for("4 geaccepteerd, 1 afgewezen, 0 onzeker")
        assert dialog.sees("ongeveer vijf minuten")
        assert dialog.sees("Nu aan zet: medewerker")
        dialog.press("Bekijk de rijen")

    with desk.meeting(confirm, read_summary):
        desk.press("Nu indienen…")
    desk.wait_for("5 presenties (gefilterd)")
    desk.choose_row("Presenties", "999999")
    desk.wait_for("Professional 999999")
    desk.wait_for("Wat te doen:")
    assert len(desk.register.ledger("credit")) == 4

    prove(desk, monkeypatch)
    desk.tab("Overzicht")
    desk.wait_for("Voor de medewerker")
    assert not desk.sees("In vier stappen naar de punten")
