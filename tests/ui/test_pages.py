"""The tabs one by one: what can be asked, what is said, and what it leads to."""

from datetime import date

import pytest
import xlsxwriter
from conftest import FIELD, KNMP, VVN
from fakes import by_number, reject_all, rejected
from hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
)
from step import answer, choose_role, figures, import_it, questions, settled, way_on
from test_window import ready_rows

from peonline_desktop.domain.listing import AttendanceFilter
from peonline_desktop.domain.settings import Mode
from peonline_desktop.ui.context import PAGES


@pytest.fixture
def desk(filled, open_window) -> Hands:
    """The window of a program with three rows that are ready."""
    with filled() as app:
        ready_rows(app)
    return open_window()


# --- Inloggegevens ----------------------------------------------------------------------


def test_a_userkey_is_write_only(desk, filled, keyring):
    """It is never shown again; replacing it is a new one, and the old one is gone."""
    desk.tab("Inloggegevens")
    desk.wait_for("Opgeslagen in de sleutelring van dit systeem")
    assert "geheim" not in desk.read()
    desk.press("Userkey vervangen")
    key = desk.see(QLineEdit, "Userkey")
    assert QLineEdit.EchoMode.Password is key.echoMode()
    desk.write("Userkey", "nieuwer")
    desk.press("Opslaan")
    desk.wait_for("Opgeslagen.")
    assert ["nieuwer"] == list(keyring.kept.values())
    desk.press("Userkey vervangen")
    assert not desk.sees("nieuwer")


def test_a_short_userkey_is_warned_of_and_kept(desk, keyring):
    """The supplier chose it; what the program can't do with it is said while one types."""
    desk.tab("Inloggegevens")
    desk.wait_for("Opgeslagen in de sleutelring van dit systeem")
    desk.press("Userkey vervangen")
    desk.write("Userkey", "lang-genoeg")
    assert not desk.sees("minder dan 8 tekens")
    desk.write("Userkey", "k0rt-99")
    assert desk.sees("minder dan 8 tekens")
    desk.press("Opslaan")
    desk.wait_for("Opgeslagen.")
    assert ["k0rt-99"] == list(keyring.kept.values())
    desk.wait_for("Opgeslagen in de sleutelring van dit systeem")
    assert not desk.sees("minder dan 8 tekens")


def test_what_is_wrong_stands_under_its_field(desk):
    """An address that is not safe, an e-mail that is none; nothing was saved."""
    desk.tab("Inloggegevens")
    desk.wait_for("Deze aanbieder staat op LIVE")
    desk.pick("Omgeving", "Eigen adres")
    desk.write("Adres", "http://pe-online.example/x")
    desk.press("Opslaan")
    desk.wait_for("is niet versleuteld")
    desk.write("Adres", "https://pe-online.example/x")
    assert not desk.sees("is niet versleuteld")
    desk.write("E-mail voor het foutenrapport van PE-Online", "anna")
    QTest.keyClick(
        desk.see(QLineEdit, "E-mail voor het foutenrapport van PE-Online"), Qt.Key.Key_Tab
    )
    desk.wait_for("'anna'")  # the moment one leaves it
    desk.write("Presenties per aanroep", "")
    desk.write("E-mail voor het foutenrapport van PE-Online", "anna@delinde.example")
    desk.press("Opslaan")
    desk.wait_for("1000")
    desk.press("Ongedaan maken")
    desk.wait_for("Deze aanbieder staat op LIVE")
    assert not desk.see(QAbstractButton, "Opslaan").isEnabled()


def test_live_is_said_once_and_test_by_name(desk, filled):
    """Back to test asks for the name; going live offers what was accepted in test mode."""
    desk.tab("Inloggegevens")

    def type_name(dialog: Hands) -> None:
        button = dialog.see(QAbstractButton, "Terug naar test")
        assert not button.isEnabled()
        dialog.write("Typ ter bevestiging de naam van de aanbieder", "Zorg")
        dialog.press("Terug naar test")

    with desk.meeting(type_name):
        desk.press("Terug naar test…")
    desk.wait_for("staat op TEST")
    with desk.meeting(lambda dialog: dialog.press("3 presenties indienen"), _close):
        desk.press("Nu indienen…")
    with desk.meeting(lambda dialog: dialog.press("De leverancier heeft ons live gezet")):
        desk.press("Live zetten…")
    desk.wait_for("3 rijen die op test waren geaccepteerd, staan klaar")
    with filled() as app:
        assert Mode.LIVE is app.program.providers.get("Zorg").mode


def test_a_provider_without_userkey_is_for_paste_lists(open_window, filled):
    """It can be saved; what it cannot do is said."""
    desk = open_window()
    desk.tab("Inloggegevens")
    desk.write("Naam van de aanbieder", "Zonder")
    desk.press("Opslaan")
    desk.wait_for("plaklijsten maken kan wel")
    with filled() as app:
        assert "Zonder" == app.program.providers.get("Zonder").name


# --- Beroepsgroep -----------------------------------------------------------------------


def test_deactivating_says_what_depends_on_it(desk, filled):
    """One accreditation, three rows; the rows go, and come back when activated again."""
    desk.tab("Beroepsgroep")
    desk.choose_row("Beroepsgroepen", str(VVN))

    def read(box: Hands) -> None:
        text = box.window.text()
        assert "Er hangt 1 accreditatie aan" in text
        assert "3 presenties die nooit verstuurd zijn, vervallen" in text
        box.press("Deactiveren")

    with desk.meeting(read):
        desk.press("Deactiveren…")
    desk.wait_for("is niet meer actief")
    with filled() as app:
        assert [] == app.states()


def test_several_fields_in_order(desk, filled):
    """The second field is used where the first is empty; the order can be changed."""
    desk.tab("Beroepsgroep")
    desk.choose_row("Beroepsgroepen", str(VVN))

    def add(dialog: Hands) -> None:
        dialog.write("Vrij veld", "BIG-nummer")
        dialog.press("Toevoegen")
        fields = dialog.window._list
        fields.setCurrentRow(1)
        dialog.press("Omhoog")
        dialog.press("Opslaan")

    with desk.meeting(add):
        desk.press("Vrij veld wijzigen…")
    desk.wait_for(f"het nummer komt uit: BIG-nummer, {FIELD}")
    with filled() as app:
        assert ("BIG-nummer", FIELD) == app.program.groups.get(VVN).fields


def test_an_organisation_can_be_added(desk, filled):
    """With the form of its numbers; one that exists is refused under the field."""
    desk.tab("Beroepsgroep")

    def fill(dialog: Hands) -> None:
        dialog.write("orgID", "52")
        dialog.write("Naam", "Zorgboeren")
        dialog.press("Opslaan")
        dialog.wait_for("Beroepsgroep 52 bestaat al.")
        dialog.write("orgID", "987")
        dialog.write("Vorm van het nummer", r"\d{4}")
        dialog.press("Opslaan")

    with desk.meeting(fill):
        desk.press("Organisatie toevoegen…")
    desk.wait_for("Beroepsgroep 'Zorgboeren' is opgeslagen.")
    desk.write("Zoek een beroepsgroep", "zorgboeren")
    desk.choose_row("Beroepsgroepen", "Zorgboeren")
    desk.wait_for("bijvoorbeeld 1901")


# --- Accreditatie -----------------------------------------------------------------------


def test_one_dialog_serves_several_groups(desk, filled):
    """The same e-learning for two groups, one with a course id of its own."""
    with filled() as app:
        app.program.groups.activate(KNMP, ["BIG-nummer"])
    desk.tab("Accreditatie")

    def fill(dialog: Hands) -> None:
        dialog.pick("Beroepsgroep", "KNMP")
        dialog.write("Cursus", "9001")
        dialog.write("E-learning", "WZ-02")
        name = next(each for each in dialog.read().splitlines() if each.endswith(f"({VVN})"))
        dialog.press(name)
        dialog.write(f"Cursus-id voor {name}", "9002")
        assert not dialog.see(QAbstractButton, "Opslaan").isEnabled()  # who reports?
        dialog.press("Ja, het leersysteem meldt zelf: dan toont dit programma ze alleen")
        dialog.press("Opslaan")

    with desk.meeting(fill):
        desk.press("+ Accreditatie toevoegen")
    desk.wait_for("2 accreditaties toegevoegd.")
    with filled() as app:
        made = app.program.accreditations.all()[-2:]
        assert {(KNMP, "9001"), (VVN, "9002")} == {
            (a.org_id, a.course.course.value) for a in made
        }
        assert all(a.posted_elsewhere for a in made)


def test_overlaps_and_gaps_are_warned_of(desk):
    """A second open accreditation of the same e-learning counts passes twice: said at once."""
    desk.tab("Accreditatie")
    desk.choose_row("Accreditaties", "MED")

    def over(dialog: Hands) -> None:
        dialog.wait_for("geldt ook accreditatie 1 (cursus 8001)")
        dialog.window._from.widget.setDate(dialog.window._from.widget.date().addYears(2))
        dialog.window._to.widget.setDate(dialog.window._to.widget.date().addYears(2))
        dialog.wait_for("Van 01-01-2027 tot en met 31-12-2027 geldt geen accreditatie")
        with dialog.meeting(lambda box: box.press("Niet opslaan")):
            dialog.press("Annuleren")

    with desk.meeting(over):
        desk.press("Dupliceren…")


def test_the_fields_follow_the_kind_of_course(desk):
    """An edition is only asked for classroom courses, a meeting only for one kind of them."""
    desk.tab("Accreditatie")

    def look(dialog: Hands) -> None:
        assert dialog.sees("Module (als de cursus die heeft)")
        assert not dialog.sees("Uitvoering in PE-Online")
        dialog.pick("Soort cursus", "Klassikaal, per bijeenkomst")
        assert dialog.sees("Uitvoering in PE-Online")
        assert dialog.sees("Bijeenkomst (als er meer zijn)")
        dialog.pick("Soort cursus", "Klassikaal, als geheel")
        assert not dialog.sees("Bijeenkomst (als er meer zijn)")
        dialog.pick("Soort cursus", "Intervisie (expertisegroep)")
        assert not dialog.sees("Uitvoering in PE-Online")
        assert not dialog.sees("Module (als de cursus die heeft)")
        dialog.pick("Soort cursus", "E-learning")
        dialog.press("Annuleren")

    with desk.meeting(look):
        desk.press("+ Accreditatie toevoegen")


def test_earlier_results_are_offered_to_be_submitted(desk, filled):
    """A new accreditation picks up what was there, and asks whether it goes now."""
    with filled() as app:
        app.results(("p1", "WZ-02", "2026-05-01"))
    desk.tab("Accreditatie")

    def fill(dialog: Hands) -> None:
        dialog.write("Cursus", "8002")
        dialog.write("E-learning", "WZ-02")
        dialog.press("Nee, dit programma dient ze in")
        dialog.press("Opslaan")

    with desk.meeting(fill):
        desk.press("+ Accreditatie toevoegen")
    desk.wait_for("1 eerder resultaat valt binnen deze periode. 1 presentie staat klaar.")
    with desk.meeting(lambda dialog: dialog.press("Annuleren")):
        desk.press("Nu indienen…")


def test_a_table_comes_in_and_goes_out(desk, filled, tmp_path, monkeypatch):
    """Hundreds by hand is no hour a week; skipped lines can be looked at."""
    table = tmp_path / "tabel.csv"
    table.write_text(
        "provider;org;course;type;from;to;activity\n"
        "Zorg;52;8101;2;01-01-2026;31-12-2026;A\nZorg;52;x;2;01-01-2026;31-12-2026;B\n"
    )
    out = tmp_path / "uit.csv"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(table), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.tab("Accreditatie")
    desk.press("Tabel inlezen…")
    desk.wait_for("1 accreditatie toegevoegd")

    def read(dialog: Hands) -> None:
        assert dialog.sees("'x' is geen id van PE-Online")
        dialog.leave()

    with desk.meeting(read):
        desk.press("Bekijk de overgeslagen regels")
    desk.press("Tabel opslaan…")
    desk.wait_for("2 rijen geschreven naar")
    assert "8101" in out.read_text(encoding="utf-8-sig")


# --- Resultaten -------------------------------------------------------------------------


def test_a_result_says_what_became_of_it_and_leads_on(desk, filled):
    """No accreditation: the reason, the next step, and the dialog that takes it."""
    with filled() as app:
        app.results(("p1", "TIL-3", "2026-05-01"))
    desk.tab("Resultaten")
    desk.choose_row("Resultaten", "TIL-3")
    desk.wait_for("Geen accreditatie")

    def look(dialog: Hands) -> None:
        assert dialog.sees("TIL-3")
        dialog.leave()

    with desk.meeting(look):
        desk.press("Accreditatie toevoegen…")
    assert PAGES.index("accreditations") == desk.window.tabs.currentIndex()


def test_skipped_rows_are_named(desk, tmp_path, monkeypatch):
    """Row, column, what was read, and what to do; as a file to be repaired and imported."""
    lijst = tmp_path / "lijst.csv"
    lijst.write_text(
        "person;activity;finished;verdict\np1;MED;2026-02-30;ja\np2;MED;2026-03-02;misschien\n"
    )
    out = tmp_path / "overgeslagen.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.tab("Resultaten")
    with desk.meeting(import_it):
        desk.drop(lijst)
    desk.wait_for("0 resultaten ingelezen, 0 al bekend, 2 overgeslagen.")

    def read(dialog: Hands) -> None:
        assert dialog.sees("2 | finished | 2026-02-30")
        assert dialog.sees("3 | verdict | misschien")
        dialog.press("Opslaan om te verbeteren…")
        dialog.wait_for("De overgeslagen rijen staan in")
        dialog.leave()

    with desk.meeting(read):
        desk.press("Bekijk de 2 regels")
    text = out.read_text(encoding="utf-8-sig")
    out.write_text(text.replace("2026-02-30", "2026-02-28").replace(";misschien;", ";ja;", 1))
    with desk.meeting(import_it):
        desk.drop(out)
    desk.wait_for("1 resultaat ingelezen, 1 al bekend, 0 overgeslagen.")


def test_only_what_a_list_does_not_say_is_asked(desk, tmp_path):
    """A workbook with remarks first and notes below, dates of two kinds and scores: the sheet
    is found, the pass mark and the order of dates are asked, and nothing else.
    """
    path = tmp_path / "lijst van bas.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Uitleg").write_row(0, 0, ["Zie", "het", "tweede", "blad", "!"])
        page = book.add_worksheet("Cijfers")
        page.write_row(0, 0, ["Scholing Zorggroep De Linde"])
        page.write_row(2, 0, ["Personeelsnr", "Training", "Datum behaald", "Cijfer"])
        page.write_row(3, 0, ["p1", "MED", "03/04/2026", "7,5"])
        page.write_row(4, 0, ["p2", "MED", "04/05/2026", "5"])
        page.write_row(6, 0, ["Gemaakt door Bas"])
    desk.tab("Resultaten")

    def fill_in(dialog: Hands) -> None:
        dialog.wait_for("Zeg nog wie geslaagd is, of kies de kolom met de uitslag.")
        assert "Cijfers" == dialog.see(QComboBox, "Werkblad").currentText()
        dialog.write("Vanaf welke score is iemand geslaagd?", "5,5")
        dialog.wait_for("De datum 03/04/2026 is:")
        assert 2 == len(questions(dialog))
        answer(dialog, "De datum 03/04/2026 is:", "3 april 2026 (dag-maand-jaar)")
        import_it(dialog)

    with desk.meeting(fill_in):
        desk.drop(path)
    desk.wait_for("2 resultaten ingelezen, 0 al bekend, 0 overgeslagen.")
    desk.wait_for("Rij 7 van 'Cijfers': Geen resultaat, maar een opmerking: Gemaakt door Bas")
    desk.wait_for("8 van 8 regels in de werkmap")  # as its forecast said


def test_a_table_is_pasted_from_a_spreadsheet(desk, tmp_path):
    """The same way as a file; afterwards nothing of it is left on the disk."""
    QApplication.clipboard().setText("een woord")
    desk.tab("Resultaten")
    desk.press("Plakken")
    desk.wait_for("Op het klembord staat geen tabel.")
    QApplication.clipboard().setText(
        "Personeelsnr\tTraining\tDatum behaald\tUitslag\np7\tMED\t02-03-2026\tbehaald\n"
    )
    pasted = []

    def read(dialog: Hands) -> None:
        dialog.wait_for("p7")
        pasted.append(dialog.window.step._path)
        import_it(dialog)

    with desk.meeting(read):
        QTest.keyClick(
            desk.window.pages["results"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
        )
    desk.wait_for("1 resultaat ingelezen, 0 al bekend, 0 overgeslagen.")
    assert not pasted[0].exists()


def test_a_mapping_is_kept_from_the_dialog(desk, tmp_path):
    """What was pointed out once is recognised the next time."""
    lijst = tmp_path / "lijst.csv"
    lijst.write_text("Wie;Wat;Wanneer;Uitslag\np8;MED;02-03-2026;ja\n")
    desk.tab("Resultaten")

    def point_out(dialog: Hands) -> None:
        choose_role(dialog, "Wie", "Medewerker")
        choose_role(dialog, "Wat", "E-learning")
        choose_role(dialog, "Wanneer", "Afgerond op")
        dialog.write("Naam van de indeling", "Lijst van Anna")
        import_it(dialog)

    def recognised(dialog: Hands) -> None:
        dialog.wait_for("Herkend als: Lijst van Anna")
        assert not dialog.sees("Deze indeling onthouden")
        assert {"al bekend": 1, "worden klaar": 0, "titel, kop of totaal": 1} == figures(dialog)
        import_it(dialog)

    with desk.meeting(point_out):
        desk.drop(lijst)
    desk.wait_for("1 resultaat ingelezen, 0 al bekend")
    with desk.meeting(recognised):
        desk.drop(lijst)
    desk.wait_for("0 resultaten ingelezen, 1 al bekend")


def test_what_is_no_table_is_refused_in_a_sentence(desk, tmp_path):
    """A picture called .csv: nothing is asked, nothing is imported."""
    picture = tmp_path / "foto.csv"
    picture.write_bytes(b"\x89PNG\r\n\0\0\0")
    desk.tab("Resultaten")

    def read(dialog: Hands) -> None:
        dialog.wait_for("foto.csv")
        assert not way_on(settled(dialog)).isEnabled()
        dialog.press("Annuleren")

    with desk.meeting(read):
        desk.drop(picture)


def test_a_number_is_corrected_by_hand(desk, filled):
    """A damaged number waits; corrected in the window the row is ready."""
    with filled() as app:
        app.people(p4="6,1E+05")
        app.results(("p4", "MED", "2026-05-01"))
        assert "waiting:number_damaged" in app.states()
    desk.tab("Logboek")
    desk.choose_row("Presenties", "Nummer beschadigd")

    def correct(dialog: Hands) -> None:
        dialog.wait_for("Dit nummer is beschadigd. Verwacht: relatienummer (6 cijfers)")
        dialog.write(FIELD, "610044")
        assert not dialog.sees("Dit nummer is beschadigd")
        dialog.press("Opslaan")
        dialog.wait_for("De gegevens van 'p4' zijn verbeterd")
        dialog.wait_for("Met de hand verbeterd; de bron zegt: 6,1E+05")
        dialog.leave()

    with desk.meeting(correct):
        desk.press("Nummer verbeteren…")
    desk.wait_for("4 presenties staan klaar om in te dienen")


# --- Logboek ----------------------------------------------------------------------------


def _close(dialog: Hands) -> None:
    dialog.leave()


def submitted(desk: Hands) -> None:
    """All that is ready was submitted."""
    with desk.meeting(lambda dialog: dialog.press("3 presenties indienen"), _close):
        desk.press("Nu indienen…")


def test_why_somebody_has_no_points(desk, answering):
    """Find the row, read PE-Online's words and the explanation, and try again."""
    refused = rejected("person_unknown", "Professional 610002 op regel 1 bestaat niet in PE")
    answering.always = by_number({"610002": refused})
    submitted(desk)
    desk.tab("Logboek")
    desk.write("Zoek in het logboek", "610002")
    desk.wait_for("1 presentie (gefilterd)")
    desk.choose_row("Presenties", "Afgewezen")
    desk.wait_for("Professional 610002 op regel 1 bestaat niet in PE")
    assert desk.sees("Wat te doen:")
    assert desk.sees("Geschiedenis")
    desk.press("Opnieuw")
    desk.wait_for("1 rij gaat opnieuw.")
    desk.wait_for("1 presentie staat klaar om in te dienen")


def test_rows_are_withdrawn_with_a_reason(desk, filled):
    """Several rows at once, the reason in the history; asked for before."""
    desk.tab("Logboek")
    desk.choose_row("Presenties", "610001")
    desk.window.pages["log"].table.selectAll()

    def why(dialog: Hands) -> None:
        assert not dialog.see(QAbstractButton, "3 rijen niet indienen").isEnabled()
        dialog.write("Waarom?", "uit dienst")
        dialog.press("3 rijen niet indienen")

    with desk.meeting(why):
        desk.press("Niet indienen…")
    desk.wait_for("3 rijen worden niet ingediend.")
    with filled() as app:
        assert ["withdrawn"] * 3 == app.states()
        assert "uit dienst" == app.program.log.history(1)[-1]["why"]


def test_the_filters_narrow_the_list_and_can_be_saved(desk, answering):
    """State, who must act, period; a saved view is there again, and can be forgotten."""
    answering.always = reject_all("person_unknown")
    submitted(desk)
    desk.tab("Logboek")
    desk.pick("Staat", "Afgewezen")
    desk.wait_for("(gefilterd)")
    desk.pick("Wie moet iets doen", "medewerker")
    desk.wait_for("3 presenties (gefilterd)")
    desk.pick("Wie moet iets doen", "leverancier")
    desk.wait_for("Geen presentie past bij dit filter.")
    desk.pick("Wie moet iets doen", "medewerker")

    def name_it(dialog: Hands) -> None:
        QTest.keyClicks(dialog.window.findChild(QLineEdit), "Onbekende nummers")
        QTest.keyClick(dialog.window.findChild(QLineEdit), Qt.Key.Key_Return)

    with desk.meeting(name_it):
        desk.press("Weergave bewaren…")
    desk.press("Alles tonen")
    desk.wait_for("3 presenties")
    period = AttendanceFilter(first=date(2026, 3, 1), last=date(2026, 3, 2))
    desk.window.pages["log"]._on_view("Begin maart", period)
    views = desk.see(QComboBox, "Bewaarde weergaven")
    desk.bot.waitUntil(lambda: views.findData("Begin maart") > 0, timeout=10_000)
    views.setCurrentIndex(views.findData("Begin maart"))  # as one click does
    desk.wait_for("2 presenties (gefilterd)")
    assert "Begin maart" == views.currentText()
    desk.press("Alles tonen")
    desk.pick("Bewaarde weergaven", "Onbekende nummers")
    desk.wait_for("3 presenties (gefilterd)")
    desk.press("Weergave vergeten")
    desk.bot.waitUntil(lambda: not desk.sees("Onbekende nummers"), timeout=10_000)


def test_a_paste_list_is_copied_and_marked(desk, filled):
    """The numbers of one group, course and day go to the clipboard, and are then by hand."""
    desk.tab("Logboek")

    def copy(dialog: Hands) -> None:
        dialog.wait_for("02-03-2026  cursus 8001  1 nummer")
        dialog.window._which.setCurrentRow(1)
        dialog.press("Kopiëren")
        dialog.wait_for("1 nummer gekopieerd.")
        assert "610002\n" == QApplication.clipboard().text()
        with dialog.meeting(lambda box: box.press("1 rij als handmatig markeren")):
            dialog.press("Ingevoerd in PE-Online…")
        dialog.wait_for("1 rij staat als handmatig ingevoerd.")
        dialog.leave()

    with desk.meeting(copy):
        desk.press("Plaklijsten…")
    with filled() as app:
        assert ["ready", "manual", "ready"] == app.states()


def test_runs_lead_to_their_rows(desk):
    """The second list: each submission, what it came to, and its rows."""
    submitted(desk)
    desk.tab("Logboek")

    def choose(dialog: Hands) -> None:
        dialog.wait_for("Klaar")
        dialog.window._table.selectRow(0)
        dialog.press("Toon de rijen van deze run")

    with desk.meeting(choose):
        desk.press("Runs…")
    desk.wait_for("3 presenties (gefilterd)")


def test_what_the_list_shows_is_exported(desk, tmp_path, monkeypatch):
    """A filter narrows the file too."""
    submitted(desk)
    out = tmp_path / "uit.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.tab("Logboek")
    desk.write("Zoek in het logboek", "610002")
    desk.wait_for("1 presentie (gefilterd)")
    desk.press("Exporteren…")
    desk.wait_for("1 rij geschreven naar")
    assert "610002" in out.read_text(encoding="utf-8-sig")
    assert "610001" not in out.read_text(encoding="utf-8-sig")


# --- Overzicht --------------------------------------------------------------------------


def test_each_line_of_the_overview_leads_to_its_rows(desk, answering, filled):
    """Grouped by who must act; a click shows those rows."""
    with filled() as app:
        app.results(("p1", "TIL-3", "2026-05-01"))
    refused = rejected("person_unknown", "Professional 610002 op regel 1 bestaat niet in PE")
    answering.always = by_number({"610002": refused})
    submitted(desk)
    desk.tab("Overzicht")
    desk.wait_for("Voor de medewerker")
    desk.wait_for("1 × geslaagd voor 'TIL-3': Geen accreditatie")
    desk.wait_for("Loopt binnen 60 dagen af")
    desk.press("1 × Nummer onbekend bij PE-Online")
    desk.wait_for("1 presentie (gefilterd)")
    desk.tab("Overzicht")
    desk.press("1 × geslaagd voor 'TIL-3': Geen accreditatie")
    desk.wait_for("1 resultaat")
    desk.tab("Overzicht")
    desk.press("Als tabel")
    desk.wait_for("Als grafiek")
    assert desk.sees("23-11-2026 | 2 |")
