"""The tab Koppelingen, against a Moodle that runs in a process of its own."""

import pytest
import test_moodle
from conftest import VVN
from hands import Hands
from PySide6.QtWidgets import QCheckBox, QLineEdit
from servers_apart import double
from test_contract import MoodleWorld

from peonline_desktop.ui.bug import report_of
from peonline_desktop.ui.tray import Tray


@pytest.fixture(scope="module")
def process():
    """One Moodle for all tests of this file."""
    with double("moodle_double.py") as made:
        yield made


@pytest.fixture
def moodle(process) -> MoodleWorld:
    """A course in which nobody did anything yet."""
    return MoodleWorld(process)


@pytest.fixture
def desk(filled, open_window) -> Hands:
    """V&VN takes its number from the LMS; a test counts for a course."""
    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [test_moodle.FIELD])
        app.accredit(activity=MoodleWorld.activity)
    return open_window()


def add(desk: Hands, moodle: MoodleWorld) -> None:
    """Makes the connection as a person does."""

    def fill_in(dialog: Hands) -> None:
        assert (
            QLineEdit.EchoMode.Password
            == dialog.see(QLineEdit, "Token of wachtwoord").echoMode()
        )
        dialog.write("Naam", "Leeromgeving")
        dialog.write("Adres", moodle.process.address)
        dialog.write("Token of wachtwoord", "geheimtoken")
        dialog.write("Cursussen om te volgen (id's)", "2")
        dialog.press("Opslaan")

    with desk.meeting(fill_in):
        desk.press("Koppeling toevoegen…")
    desk.wait_for("De koppeling is bewaard.")


def test_a_connection_is_made_tested_and_asked(desk, filled, moodle, keyring):
    """From an empty tab to an attendance; the token is in the keyring only."""
    desk.tab("Koppelingen")
    desk.wait_for("Er is nog geen koppeling.")
    add(desk, moodle)
    assert "geheimtoken" in keyring.kept.values()
    desk.press("Verbinding testen")
    desk.wait_for("De verbinding met Leeromgeving werkt.")
    desk.wait_for("versie 4.3.5")
    assert desk.sees("moodle-activity-12")
    assert desk.sees("Vrije velden: pe_relatienr.")
    moodle.passes(1, "2026-03-02T10:00:00")
    desk.press("Nu ophalen")
    desk.wait_for("Leeromgeving: 1 nieuw")
    desk.wait_for("1 presentie staat klaar om in te dienen")
    with filled() as app:
        assert "610001" == app.log("ready")[0]["registration_number"]


def test_what_is_missing_is_said_with_its_cause(desk, moodle):
    """In sentences, below the list."""
    moodle.process.does("set", functions=test_moodle.MOST[:4])
    desk.tab("Koppelingen")
    add(desk, moodle)
    desk.press("Verbinding testen")
    desk.wait_for("Er ontbreekt iets; lees hieronder wat.")
    desk.wait_for(
        "Moodle staat de functie core_completion_get_activities_completion_status niet toe."
    )


def test_a_system_that_does_not_answer_is_said(desk, moodle):
    """On the page when one asks, and in the list afterwards."""
    desk.tab("Koppelingen")
    add(desk, moodle)
    moodle.breaks("html")
    desk.press("Nu ophalen")
    desk.wait_for("geeft een pagina voor mensen in plaats van gegevens")


def test_a_record_that_cannot_be_read_is_named(desk, moodle):
    """With the system's own id; on another tab it is said that there is one."""
    desk.tab("Koppelingen")
    add(desk, moodle)
    people = [test_moodle.person(9, "610009", email=["x"])]
    moodle.process.does("people", course="2", users=people)
    desk.press("Alles nakijken")
    desk.wait_for("melding 2:9, veld email: Deze melding van het leersysteem is niet te lezen")
    desk.wait_for("1 melding niet te lezen")  # it stays in the list
    desk.press("Pauzeren")
    desk.wait_for("gepauzeerd")
    moodle.process.does("people", course="2", users=[{**people[0], "id": 10}])
    desk.window._context.polls._timer.setInterval(50)
    desk.press("Hervatten")
    desk.tab("Logboek")
    desk.wait_for("Leeromgeving: 0 nieuw")


def test_a_bug_over_a_record_is_shown_once(desk, moodle, monkeypatch):
    """As any other bug, however often the record is met; the window goes on."""

    def breaks(_):
        raise KeyError("geheim van Anna")

    monkeypatch.setattr("peonline_desktop.sources.moodle.connector.amsterdam_day", breaks)
    moodle.passes(1, "2026-03-02T10:00:00")
    desk.tab("Koppelingen")
    add(desk, moodle)
    with desk.bot.captureExceptions() as caught:
        for _ in range(2):
            desk.press("Alles nakijken")
            desk.wait_for("lezen van deze melding van het leersysteem deed dit programma iets")
    assert ["Found"] == [kind.__name__ for kind, *_ in caught]
    assert "geheim" not in report_of(caught[0][1])


def test_what_makes_no_sense_stays_in_the_dialog(desk, moodle):
    """An address that is not safe, a course that is no number."""
    desk.tab("Koppelingen")

    def fill_in(dialog: Hands) -> None:
        dialog.write("Naam", "Leeromgeving")
        dialog.write("Adres", "http://lms.example.nl")
        dialog.press("Opslaan")
        dialog.wait_for("https")
        dialog.write("Adres", moodle.process.address)
        dialog.write("Cursussen om te volgen (id's)", "twee")
        dialog.press("Opslaan")
        dialog.wait_for("'twee' is geen getal")
        dialog.leave()

    with desk.meeting(fill_in):
        desk.press("Koppeling toevoegen…")
    assert desk.sees("Er is nog geen koppeling.")


def test_a_short_password_is_warned_of(desk):
    """Of "user:password" it is the password that counts."""
    desk.tab("Koppelingen")

    def fill_in(dialog: Hands) -> None:
        dialog.pick("Soort", "xAPI (LRS, cmi5)")
        dialog.write("Token of wachtwoord", "gebruiker:lang-genoeg")
        assert not dialog.sees("minder dan 8 tekens")
        dialog.write("Token of wachtwoord", "gebruiker:k0rt")
        assert dialog.sees("minder dan 8 tekens")
        dialog.leave()

    with desk.meeting(fill_in):
        desk.press("Koppeling toevoegen…")


def test_news_is_told_on_another_tab_and_a_pause_holds(desk, moodle):
    """It is asked by itself; whoever pauses it is not asked."""
    desk.tab("Koppelingen")
    add(desk, moodle)
    desk.press("Pauzeren")
    desk.wait_for("gepauzeerd")
    desk.tab("Logboek")
    moodle.passes(1, "2026-03-02T10:00:00")
    polls = desk.window._context.polls
    polls._timer.setInterval(50)
    desk.bot.wait(500)
    assert not desk.sees("Leeromgeving:")
    desk.tab("Koppelingen")
    desk.press("Hervatten")
    desk.tab("Logboek")
    desk.wait_for("Leeromgeving: 1 nieuw")


def test_a_connection_is_removed_and_its_results_stay(desk, filled, moodle, keyring):
    """Asked first; the token is forgotten."""
    desk.tab("Koppelingen")
    add(desk, moodle)
    moodle.passes(1, "2026-03-02T10:00:00")
    desk.press("Nu ophalen")
    desk.wait_for("1 nieuw")
    with desk.meeting(lambda box: box.press("Koppeling verwijderen")):
        desk.press("Verwijderen…")
    desk.wait_for("Er is nog geen koppeling.")
    assert "geheimtoken" not in keyring.kept.values()
    with filled() as app:
        assert 1 == len(app.log())


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface")  # offscreen has no tray
def test_it_goes_on_asking_while_the_window_is_hidden(filled, open_window, moodle, monkeypatch):
    """From the tray, where there is one; starting the program once more shows the window."""
    monkeypatch.setattr(Tray, "is_there", lambda: True)
    with filled() as app:
        app.provider()
        app.program.groups.activate(VVN, [test_moodle.FIELD])
        app.accredit(activity=MoodleWorld.activity, auto=True)
        app.program.connections.add(
            "moodle",
            "Leeromgeving",
            moodle.process.address,
            {"course": ["2"]},
            None,
            "geheimtoken",
        )
    desk = open_window()
    window = desk.shell.window
    action = next(
        each
        for menu in window.menuBar().actions()
        for each in menu.menu().actions()
        if "achtergrond" in each.text()
    )
    action.trigger()
    assert window.isHidden()
    moodle.passes(1, "2026-03-02T10:00:00")
    window._context.polls._timer.setInterval(50)

    def accepted() -> bool:
        with filled() as app:
            return ["accepted"] == app.states()

    desk.bot.waitUntil(accepted, timeout=10_000)
    desk.shell.raise_window()
    assert window.isVisible()
    desk.tab("Overzicht")
    desk.wait_for("Vandaag vanzelf ingediend")
    assert desk.sees("Cursus 8001")


def test_without_a_tray_there_is_no_way_into_the_background(desk):
    """It would be a way without a way back."""
    texts = [
        each.text()
        for menu in desk.window.menuBar().actions()
        for each in menu.menu().actions()
    ]
    assert not any("achtergrond" in text for text in texts)


def test_what_the_dialog_keeps_and_clears(desk, filled):
    """An LRS is changed without losing what was said of it; an emptied field is none."""
    with filled() as app:
        app.program.connections.add(
            "xapi",
            "Dossier",
            "http://127.0.0.1:1/xapi",
            {"activity": ["https://lms.example.org/til"], "account": ["name"]},
            None,
            "anna:geheim",
        )
        app.program.connections.pause("Dossier", paused=True)
    desk.tab("Koppelingen")
    desk.wait_for("Dossier")
    desk.choose_row("Koppelingen", "Dossier")

    def clear(dialog: Hands) -> None:
        assert dialog.see(
            QCheckBox, "Medewerker is de naam van het account, zonder de server"
        ).isChecked()
        dialog.write("Activiteiten om te volgen (mag leeg)", "")
        dialog.press("Opslaan")

    with desk.meeting(clear):
        desk.press("Wijzigen…")
    desk.wait_for("De koppeling is bewaard.")
    with filled() as app:
        (kept,) = app.program.connections.all()
        assert {"account": ("name",)} == kept.options
