"""What the columns of a file are taken for before it is imported: shown, and chosen otherwise."""

import xlsxwriter
from conftest import FIELD, VVN
from hands import Hands
from PySide6.QtWidgets import QComboBox
from step import (
    HEAD,
    REGISTER,
    bar_says,
    choose_role,
    column,
    figures,
    import_it,
    leaving,
    lines,
    role_of,
    settled,
    way_on,
)


def test_a_role_is_taken_from_the_column_that_had_it(drop):
    """Two columns of days: one is the day of completion, and it can be the other."""
    head = "Personeelsnummer;Training;Datum behaald;Geldig tot;Uitslag"

    def look(step: Hands) -> None:
        settled(step)
        assert "Afgerond op" == role_of(step, "Datum behaald")
        assert "Vrij veld 'Geldig tot'" == role_of(step, "Geldig tot")
        choose_role(step, "Geldig tot", "Afgerond op")
        assert "Afgerond op" == role_of(step, "Geldig tot")
        assert "Vrij veld 'Datum behaald'" == role_of(step, "Datum behaald")
        choose_role(step, "Geldig tot", "Vrij veld")
        assert "Kies boven de tabel nog de kolom met 'Afgerond op'." in bar_says(step)
        assert not way_on(step).isEnabled()
        choose_role(step, "Datum behaald", "Afgerond op")
        assert way_on(step).isEnabled()

    drop(lines("p1;MED;02-03-2026;02-03-2026;ja", head=head), leaving(look))


def test_the_column_of_a_register_counts_as_it_was_foretold(drop, intake_desk, filled):
    """'Registratienummer bij …' adds the column to the register's fields, and rows are ready."""
    head = "Personeelsnummer;Training;Datum behaald;Uitslag;Code"
    told: dict[str, int] = {}

    def take(step: Hands) -> None:
        assert 2 == figures(step)["wachten"]
        choose_role(step, "Code", REGISTER)
        box = column(step, "Code")
        assert "1 van 2: 6 of 11 cijfers" == box.accessibleDescription()
        told.update(figures(step))
        import_it(step)

    drop(lines("p1;MED;02-03-2026;ja;610001", "p2;MED;02-03-2026;ja;61O002", head=head), take)
    assert {"wordt klaar": 1, "wacht": 1, "titel, kop of totaal": 1} == told
    intake_desk.wait_for("2 resultaten ingelezen")
    with filled() as app:
        assert [FIELD, "Code"] == list(app.program.groups.get(VVN).fields)
        assert ["ready", "waiting:number_misfit"] == app.states()


def test_contents_say_what_a_header_does_not(drop):
    """A column of six digits is shown as the register's, with how many fit; it can be undone."""
    head = "Personeelsnummer;Training;Datum behaald;Uitslag;Nr"
    people = [f"p{n};MED;02-03-2026;ja;61{n:04}" for n in range(1, 25)]

    def look(step: Hands) -> None:
        settled(step)
        assert REGISTER == role_of(step, "Nr")
        assert "24 van 25: 6 of 11 cijfers" == column(step, "Nr").accessibleDescription()
        assert 24 == figures(step)["worden klaar"]
        choose_role(step, "Nr", "Vrij veld")
        assert "Vrij veld 'Nr'" == role_of(step, "Nr")
        assert 25 == figures(step)["wachten"]

    drop(lines(*people, "p99;MED;02-03-2026;ja;volgt", head=head), leaving(look))


def test_a_report_of_pairs_shows_what_belongs_together(drop):
    """Moodle's own report: its pairs cannot be chosen otherwise; results are counted."""
    text = (
        '"",Email address,MED,"",Lezen,""\n'
        "Anna Ot,anna@example.org,Completed,2026-03-02 13:18,Completed,2026-03-03 10:00\n"
        "Bo Ot,bo@example.org,Completed,31-09-2026,Not completed,\n"
    )

    def look(step: Hands) -> None:
        settled(step)
        headings = step.window.step.file.table.roles._headings
        assert ["Naam", "Medewerker", "E-learning (uitslag)", "Afgerond op"] == [
            each.role for each in headings[:4]
        ]
        assert "bij MED" == headings[3].evidence
        assert step.sees("Herkend als: moodle-activiteiten")
        assert 4 == sum(figures(step).values())
        assert step.sees("4 resultaten uit 3 regels")
        table = step.window.step.file.table
        mark = table.rows.mark_at(2, 3)
        assert ("bestaat niet", "problem") == (mark.words, mark.tone.value)

    drop(text, leaving(look))


def test_sheets_alike_are_read_together_or_one(intake_desk, tmp_path):
    """The box of sheets says which; one that was chosen shows its own rows."""
    path = tmp_path / "per maand.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for month, sheet in enumerate(("Jan", "Feb"), start=1):
            page = book.add_worksheet(sheet)
            page.write_row(0, 0, HEAD.split(";"))
            page.write_row(1, 0, [f"p{month}", "MED", f"2026-0{month}-02", "ja", "610001"])
        book.add_worksheet("Uitleg").write_row(0, 0, ["Zie", "de", "andere", "bladen"])

    def look(step: Hands) -> None:
        settled(step)
        assert "Alle gelijke bladen" == step.see(QComboBox, "Werkblad").currentText()
        assert step.sees("Gelezen werkbladen: Jan (1), Feb (1).")
        assert 1 == figures(step)["op een ander blad"]
        assert step.sees("Hier staat blad 'Jan'; ook gelezen: Feb.")
        step.pick("Werkblad", "Feb")
        settled(step)
        assert step.sees("p2 | MED | 02-02-2026")  # as a spreadsheet shows it
        assert "1 nieuw resultaat. Er wordt nog niets verstuurd." in bar_says(step)
        step.pick("Werkblad", "Alle gelijke bladen")
        settled(step)
        assert "2 nieuwe resultaten. Er wordt nog niets verstuurd." in bar_says(step)

    with intake_desk.meeting(leaving(look)):
        intake_desk.drop(path)


def test_another_row_can_hold_the_headers(drop):
    """What stood there is then a row above the table."""

    def look(step: Hands) -> None:
        settled(step)
        assert "2" == step.see(QComboBox, "Koppen op rij").currentText()
        step.pick("Koppen op rij", "1")
        settled(step)
        assert not way_on(step).isEnabled()
        step.pick("Koppen op rij", "2")
        settled(step)
        assert way_on(step).isEnabled()

    text = f"Lijst;van;alle;geslaagden;2026\n{lines('p1;MED;02-03-2026;ja;610001')}"
    drop(text, leaving(look))
