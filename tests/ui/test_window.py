"""The window as a whole: practice, closing, one window, settings, problems and bugs."""

import json
import threading

import pytest
from conftest import FIELD, VVN
from hands import Hands
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox
from screens import PATIENCE, shown

from peonline_desktop import bootstrap, shipped
from peonline_desktop.store.database import FILE_NAME
from peonline_desktop.ui.bug import BugDialog, Bugs, report_of
from peonline_desktop.ui.context import PAGES
from peonline_desktop.ui.one_window import OneWindow
from peonline_desktop.ui.remembered import Remembered


def ready_rows(app, count=3):
    """A live provider, a group, an accreditation, and people who passed."""
    app.provider()
    app.program.groups.activate(VVN, [FIELD])
    app.accredit()
    app.people(**{f"p{n}": f"61000{n}" for n in range(1, count + 1)})
    app.results(*[(f"p{n}", "MED", f"2026-03-0{n}") for n in range(1, count + 1)])


def test_practice_is_one_click_in_and_one_click_out(qtbot, tmp_path):
    """The practice register has people of its own, a banner on every tab, and no trace of it
    is left in the real data.
    """
    with shown(qtbot, tmp_path / "data") as shell:
        real = Hands(qtbot, shell.window)
        real.press("Eerst oefenen")
        qtbot.waitUntil(lambda: shell.window not in (None, real.window), timeout=PATIENCE)
        practice = Hands(qtbot, shell.window)
        practice.wait_for("86 presenties staan klaar om in te dienen")
        for tab in ("Inloggegevens", "Beroepsgroep", "Accreditatie", "Resultaten", "Logboek"):
            practice.tab(tab)
            assert practice.sees("niets gaat naar de echte PE-Online")
        practice.press("Stoppen met oefenen")
        qtbot.waitUntil(lambda: shell.window not in (None, practice.window), timeout=PATIENCE)
        again = Hands(qtbot, shell.window)
        again.tab("Overzicht")
        again.wait_for("In vier stappen naar de punten")
        assert not again.sees("niets gaat naar de echte PE-Online")
    with bootstrap.program(tmp_path / "data") as program:
        assert [] == program.providers.all()
        assert 0 == program.overview.status().counts["results"]["total"]


def test_closing_while_submitting_ends_after_the_call(qtbot, filled, open_window, answering):
    """The call that is under way is finished and recorded; nothing is left hanging."""
    with filled() as app:
        app.provider(batch_size=1)
        app.program.groups.activate(VVN, [FIELD])
        app.accredit()
        app.people(p1="610001", p2="610002", p3="610003")
        app.results(("p1",), ("p2",), ("p3",))
    under_way, go_on = threading.Event(), threading.Event()
    accept = answering.always

    def slow(call):
        under_way.set()
        go_on.wait(20)
        return accept(call)

    answering.answers = [slow]
    desk = open_window()
    with desk.meeting(lambda dialog: dialog.press("3 presenties indienen")):
        desk.press("Nu indienen…")
    qtbot.waitUntil(under_way.is_set, timeout=PATIENCE)
    shell = desk.shell
    desk.window.close()
    desk.wait_for("Het programma sluit zodra het werk dat nu loopt klaar is.")
    go_on.set()
    qtbot.waitUntil(lambda: shell.window is None, timeout=PATIENCE)
    with filled() as app:
        assert sorted(app.states()) == ["accepted", "ready", "ready"]
        assert "cancelled" == app.program.log.runs(1)[0]["ended"]
        assert 1 == len(answering.calls)


def test_nothing_outlives_the_window(qtbot, filled, open_window):
    """After closing there is no thread of ours, and no window."""
    with filled() as app:
        ready_rows(app)
    desk = open_window()
    for tab in ("Inloggegevens", "Beroepsgroep", "Accreditatie", "Resultaten", "Logboek"):
        desk.tab(tab)
    shell = desk.shell
    desk.window.close()
    qtbot.waitUntil(lambda: shell.window is None and shell.session is None, timeout=PATIENCE)
    ours = {"reading", "counting", "changing", "running", "opening", "lease"}
    assert set() == ours & {thread.name for thread in threading.enumerate()}


def test_staying_forgets_where_the_window_would_have_led(qtbot, filled, open_window):
    """Who does not want to lose what was typed stays, and closing later really closes."""
    with filled() as app:
        ready_rows(app)
    desk = open_window()
    desk.tab("Inloggegevens")
    desk.wait_for("Deze aanbieder staat op LIVE")
    desk.write("UserID", "999")
    with desk.meeting(lambda box: box.press("Annuleren")):
        desk.window.practice_wanted.emit()
    shell = desk.shell
    desk.press("Ongedaan maken")
    desk.window.close()
    qtbot.waitUntil(lambda: shell.window is None, timeout=PATIENCE)
    assert not shell.is_opening


def test_closing_twice_ends_once(qtbot, filled, open_window):
    """A second click on the cross changes nothing."""
    with filled() as app:
        ready_rows(app)
    desk = open_window()
    shell, gone = desk.shell, []
    desk.window.gone.connect(lambda: gone.append(True))
    desk.window.close()
    desk.window.close()
    qtbot.waitUntil(lambda: shell.window is None, timeout=PATIENCE)
    qtbot.wait(100)
    assert [True] == gone


def test_closing_during_an_import_finishes_it(qtbot, filled, open_window, tmp_path):
    """The window does not wait for it: it stays usable, says so, and closes by itself."""
    with filled() as app:
        ready_rows(app)
    desk = open_window()
    go_on, shell = threading.Event(), desk.shell
    shell.session.run(desk.window, lambda program, _: go_on.wait(20), lambda _: None)
    desk.window.close()
    desk.wait_for("Het programma sluit zodra het werk dat nu loopt klaar is.")
    assert desk.window.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: shell.window is None, timeout=PATIENCE)


def test_it_opens_as_it_was_left(filled, open_window, qtbot):
    """The tab, the size and the widths of the columns are remembered."""
    with filled() as app:
        ready_rows(app)
    desk = open_window()
    desk.tab("Logboek")
    table = desk.window.pages["log"].table
    table.setColumnWidth(0, 333)
    desk.window.resize(800, 600)
    shell = desk.shell
    desk.window.close()
    qtbot.waitUntil(lambda: shell.window is None, timeout=PATIENCE)
    again = open_window()
    assert PAGES.index("log") == again.window.tabs.currentIndex()
    assert 333 == again.window.pages["log"].table.columnWidth(0)
    assert (800, 600) == (again.window.width(), again.window.height())


def test_a_kept_layout_that_cannot_be_read_is_no_problem():
    """Whatever stands in the setting, the window opens."""
    assert Remembered() == Remembered.from_text("{")
    assert Remembered() == Remembered.from_text(json.dumps({"unknown": 1}))


def test_the_language_changes_at_once_and_stays(qtbot, filled, open_window):
    """Settings: the same window in English, also the next time."""
    with filled() as app:
        ready_rows(app)
    desk = open_window()

    def english(dialog: Hands) -> None:
        dialog.pick("Taal van de schermen", "English")
        dialog.pick("Weergave", "Donker")
        dialog.press("Opslaan")

    with desk.meeting(english):
        desk.window._on_settings()
    shell = desk.shell
    qtbot.waitUntil(lambda: shell.window not in (None, desk.window), timeout=PATIENCE)
    again = Hands(qtbot, shell.window)
    again.wait_for("3 attendances are ready to submit")
    with filled() as app:
        assert ("en", "dark") == tuple(map(app.program.settings.setting, ("language", "theme")))
        app.program.settings.set_setting("language", "nl")


def test_a_second_start_raises_the_first(qtbot, tmp_path):
    """One window per data folder; another folder may have its own."""
    parent = QObject()
    first = OneWindow(tmp_path / "data", parent)
    assert first.claim()
    raised = []
    first.raised.connect(lambda: raised.append(True))
    second = []

    def start() -> None:
        claim = OneWindow(tmp_path / "data", QObject())
        second.append(claim.claim())

    thread = threading.Thread(target=start)
    thread.start()
    qtbot.waitUntil(lambda: bool(raised), timeout=PATIENCE)
    thread.join()
    assert [False] == second
    assert OneWindow(tmp_path / "other", parent).claim()
    first.release()
    assert OneWindow(tmp_path / "data", parent).claim()


def test_a_problem_is_said_with_what_to_do(filled, open_window, answering):
    """PE-Online refuses the login: the overview says so and leads to the provider."""
    from fakes import WholeRefusal, refuse

    with filled() as app:
        ready_rows(app)
    answering.always = refuse(WholeRefusal.LOGIN)
    desk = open_window()

    def read(dialog: Hands) -> None:
        dialog.wait_for("PE-Online weigert de aanmelding van 'Zorg'.")
        assert dialog.sees("de presenties blijven klaarstaan")
        dialog.leave()

    with desk.meeting(lambda dialog: dialog.press("3 presenties indienen"), read):
        desk.press("Nu indienen…")
    desk.press("PE-Online weigert de aanmelding van 'Zorg'")
    assert PAGES.index("login") == desk.window.tabs.currentIndex()


def test_a_bug_shows_a_report_without_any_value(qtbot, capsys):
    """The report names the kind of error and our lines, never what was in it."""
    bugs = Bugs(QApplication.instance())
    try:
        seen = []

        def act(dialog: Hands) -> None:
            assert isinstance(dialog.window, BugDialog)
            seen.append(dialog.read())
            dialog.press("Kopiëren")
            dialog.leave()

        desk = Hands(qtbot, None)
        with desk.meeting(act):
            thread = threading.Thread(target=lambda: {}["geheim van Anna"])
            thread.start()
            thread.join()
            qtbot.wait(50)
        assert "KeyError" in seen[0]
        assert "geheim" not in seen[0]
        assert "KeyError" in QApplication.clipboard().text()
    finally:
        bugs.stop()
    assert "geheim" not in capsys.readouterr().err


def test_a_report_follows_the_causes():
    """What led to an error is in its report too."""
    try:
        try:
            int("geheim")
        except ValueError as error:
            raise LookupError("geheim") from error
    except LookupError as error:
        report = report_of(error)
    assert "LookupError" in report
    assert "ValueError" in report
    assert "test_window.py" in report
    assert "geheim" not in report


def test_a_damaged_database_leads_to_its_copy(qtbot, tmp_path, monkeypatch):
    """The window says what is the matter, offers the newest sound copy, and opens with it."""
    folder = tmp_path / "data"
    with bootstrap.program(folder) as program:
        program.start.look()
        program.groups.activate(VVN, [FIELD])
    (folder / FILE_NAME).write_bytes(b"rubbish" * 1000)
    said = []

    def answer(box: Hands) -> None:
        said.append(box.window.text())
        box.press("Deze kopie terugzetten")

    def read(box: Hands) -> None:
        said.append(box.window.text())
        assert isinstance(box.window, QMessageBox)
        box.window.accept()

    with Hands(qtbot, None).meeting(answer, read), shown(qtbot, folder) as shell:
        Hands(qtbot, shell.window).wait_for("In vier stappen naar de punten")
    assert "beschadigd" in said[0]
    assert "teruggezet" in said[1]


def test_a_folder_that_cannot_be_used_is_said(qtbot, tmp_path):
    """No window, no traceback: a sentence."""
    from peonline_desktop.ui.shell import Shell

    (tmp_path / "file").write_text("not a folder")
    said, ended = [], []
    shell = Shell(QApplication.instance(), tmp_path / "file" / "data")
    shell.ended.connect(lambda: ended.append(True))

    def read(box: Hands) -> None:
        said.append(box.window.text())
        box.window.accept()

    with Hands(qtbot, None).meeting(read):
        shell.begin()
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    assert "kan niet worden gebruikt" in said[0]


@pytest.mark.parametrize("name", PAGES)
def test_the_manual_opens_at_the_right_place(open_window, name):
    """F1 on every tab leads to a heading that the manual has."""
    desk = open_window()
    page = desk.window.page(name)
    manual = shipped.manual().read_text(encoding="utf-8")
    headings = [line.lstrip("# ") for line in manual.splitlines() if line.startswith("#")]
    assert page.help_topic in headings
    desk.window.tabs.setCurrentIndex(PAGES.index(name))
    desk.window.show_manual()
    cursor = desk.window._manual.text.textCursor()
    assert page.help_topic == cursor.block().text()
    desk.window._manual.close()


def test_what_another_window_or_command_does_is_seen(qtbot, filled, open_window):
    """The command imports a file; the window shows it by itself, within seconds."""
    with filled() as app:
        ready_rows(app, 1)
        desk = open_window()
        desk.tab("Resultaten")
        desk.wait_for("1 resultaat")
        app.people(p9="610009")
        app.results(("p9", "MED", "2026-04-01"))
        desk.wait_for("2 resultaten")
