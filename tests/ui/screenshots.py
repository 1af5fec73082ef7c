"""Pictures of every tab and dialog, empty and filled: `make screenshots`.

    python tests/ui/screenshots.py FOLDER [--language nl] [--theme light]

The people are invented; the register is the practice register, in a process of its own.
The scale is Qt's own: QT_SCALE_FACTOR=2.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import demo
from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from servers_apart import double
from worst_lists import WORST

from peonline_desktop import bootstrap, shipped
from peonline_desktop.domain.listing import AttendanceFilter
from peonline_desktop.ui.bug import BugDialog
from peonline_desktop.ui.context import PAGES, RESULTS, Target
from peonline_desktop.ui.dialogs.accreditation import AccreditationDialog
from peonline_desktop.ui.dialogs.care import ChecksDialog
from peonline_desktop.ui.dialogs.connection import ConnectionDialog
from peonline_desktop.ui.dialogs.decide import WithdrawDialog, WordDialog
from peonline_desktop.ui.dialogs.evidence import EvidenceDialog
from peonline_desktop.ui.dialogs.group import ActivateDialog, GroupDialog
from peonline_desktop.ui.dialogs.import_results import ImportDialog
from peonline_desktop.ui.dialogs.live import LiveDialog, TestDialog
from peonline_desktop.ui.dialogs.numbers import NumbersDialog
from peonline_desktop.ui.dialogs.paste_lists import PasteListsDialog
from peonline_desktop.ui.dialogs.people import PeopleDialog
from peonline_desktop.ui.dialogs.problems import ProblemsDialog
from peonline_desktop.ui.dialogs.request_text import RequestTextDialog
from peonline_desktop.ui.dialogs.runs import RunsDialog
from peonline_desktop.ui.dialogs.settings import Preferences, SettingsDialog
from peonline_desktop.ui.dialogs.submit import ConfirmDialog
from peonline_desktop.ui.pages.accreditations import AccreditationsPage
from peonline_desktop.ui.shell import Shell

FONT = "DejaVu Sans"
SIZE = (1240, 860)
WIDE, SMALL = (1280, 680), (1077, 534)  # on a laptop, and at 125%
# A list with what lists have: a word that nobody knows, numbers that wait, a day that is none.
MARKED = """Scholing oktober 2026

Pers.nr.;Naam;E-learning;Datum behaald;Status;Relatienr.;Afdeling
M201;De Vries, Anna;Medicatieveiligheid;02-10-2026;Gehaald;611010;Noord
M202;Jansen, Henk;Medicatieveiligheid;02-10-2026;Gehaald;61O011;Noord
M203;Van den Berg, Otto;BHV herhaling;05-10-2026;Gehaald;610012;Zuid
M204;El Amrani, Gerda;Medicatieveiligheid;31-09-2026;Gehaald;610024;Zuid
M205;O'Brien-Smit, Nel;Medicatieveiligheid;06-10-2026;Gezakt;610014;Zuid
M206;Çelik, Femke;Medicatieveiligheid;07-10-2026;Gehaald;volgt;Noord
M207;Kuiper, Mo;Medicatieveiligheid;07-10-2026;Gehaald;611016;Noord
M208;Geertsma, Gijs;Medicatieveiligheid;13-10-2026;Gehaald;61006;West
M209;Van 't Hof, Loes;BHV herhaling;08-10-2026;Gehaald;610031;West
M210;Müller, Dirk;Medicatieveiligheid;08-10-2026;Gehaald;611033;West
M211;Visser, Bas;Medicatieveiligheid;09-10-2026;Gehaald;n.v.t.;West

Totaal;11
"""


class Studio:
    """The window, and time for it to come to rest."""

    def __init__(self, folder: Path, preferences: Preferences, rest: float = 0.35) -> None:
        self._rest = rest
        self.app = QApplication.instance() or QApplication([])
        self.app.setQuitOnLastWindowClosed(False)
        for name in ("DejaVuSans", "DejaVuSans-Bold"):
            QFontDatabase.addApplicationFont(str(shipped.path(f"fonts/{name}.ttf")))
        self.app.setFont(QFont(FONT, 9))
        self.shell = Shell(self.app, folder)
        self.shell._preferences = preferences

    @property
    def window(self):
        return self.shell.window

    def until(self, there: Callable[[], object], seconds: float = 30) -> None:
        """Let the window work until something is there."""
        end = time.monotonic() + seconds
        while not there():
            assert time.monotonic() < end, "it never came"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def rest(self) -> None:
        """Let the window work until nothing is waited for."""
        session = self.shell.session
        for _ in range(3):
            end = time.monotonic() + self._rest
            self.until(lambda end=end: time.monotonic() > end)
            self.until(lambda: not session.is_busy)

    def start(self) -> None:
        """Show the window on the real folder."""
        self.shell.begin()
        self.until(lambda: self.window is not None)
        self.window.resize(*SIZE)
        self.rest()

    def practise(self) -> None:
        """Go to the practice register and submit everything once."""
        before = self.window
        self.window.practice_wanted.emit()
        self.until(lambda: self.window is not None and self.window is not before)
        self.window.resize(*SIZE)
        self.rest()

    def end(self) -> None:
        """Close the window."""
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.done(0)
        ended = []
        self.shell.ended.connect(lambda: ended.append(True))
        self.window.close()
        self.until(lambda: ended)

    def read(self, work: Callable):
        """An answer of the program."""
        answers = []
        self.shell.session.read(self.window, work, answers.append)
        self.until(lambda: answers)
        return answers[0]


def empty(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Every tab of a program in which nothing was set up."""
    for place, name in enumerate(PAGES):
        studio.window.tabs.setCurrentIndex(place)
        studio.rest()
        yield f"leeg-{name}", studio.window


def filled(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """The practice environment: the tabs before and after a submission."""
    window, bar = studio.window, studio.window.bar
    window.tabs.setCurrentIndex(0)
    studio.rest()
    yield "oefenen", window
    going = studio.read(lambda program: program.submitter.outgoing())
    confirm = ConfirmDialog(window, window._context, going)
    yield from shown(studio, "indienen-bevestigen", confirm)
    bar._start(sum(each.rows for each in going))
    studio.until(lambda: not bar.is_running)
    studio.rest()
    summary = QApplication.activeModalWidget()
    assert summary is not None
    yield "indienen-samenvatting", summary
    summary.accept()
    studio.rest()
    for place, name in enumerate(PAGES):
        window.tabs.setCurrentIndex(place)
        studio.rest()
        table = getattr(window.page(name), "table", None)
        if name != "results" and table is not None and len(table.records.ids):
            table.selectRow(0)
            studio.rest()
        yield f"tab-{name}", window
    window.go(Target("log", AttendanceFilter(states=("rejected",))))
    studio.rest()
    window.page("log").table.selectRow(0)
    studio.rest()
    yield "logboek-afgewezen", window
    window.page("log").filter.clear()
    window.go(Target("results"))
    results = window.page(RESULTS)
    results.table.selectRow(len(results.table.records.ids) - 5)
    results.table.scrollToBottom()
    studio.rest()
    yield "resultaat-verhaal", window


def connected(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """A Moodle and a learning record store, tested and asked; then one of them paused."""
    window = studio.window
    with double("moodle_double.py") as moodle, double("lrs_double.py") as lrs:
        demo.begin(moodle, lrs)
        studio.read(lambda program: demo.connect(program, moodle, lrs))
        window.tabs.setCurrentIndex(PAGES.index("connections"))
        page = window.page("connections")
        page.refresh()
        studio.rest()
        for name, place in (("koppeling-moodle", 1), ("koppeling-lrs", 0)):
            page._table.selectRow(place)
            studio.rest()
            page._on_fetch()
            studio.rest()
            page._on_test()
            studio.rest()
            yield name, window
        (first, _) = studio.read(lambda program: program.connections.all())
        yield from shown(
            studio, "koppeling-wijzigen", ConnectionDialog(window, window._context, first)
        )
        page._on_pause()
        studio.rest()
        yield "koppeling-gepauzeerd", window


def dialogs(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Every dialog, with what the practice environment has."""
    window, context = studio.window, studio.window._context
    studio.window.tabs.setCurrentIndex(3)
    studio.rest()
    page = window.page("accreditations")
    assert isinstance(page, AccreditationsPage)
    choices = page._choices
    row = page._rows[min(page._rows)]
    groups = {g.org_id: g for g in choices.groups}
    fields = studio.read(lambda program: program.lists.fields())
    foreign = Path(tempfile.mkdtemp()) / "rapport.csv"
    foreign.write_text(
        "Rapport afgeronde trainingen\n\nEmployee ID,Course,Completed on,Result,Relatienummer\n"
        "M3,MED-01,03/04/2026,Pass,610003\nM4,MED-01,04/05/2026,Pass,61004\n"
        "M5,MED-01,05/06/2026,misschien,610005\n",
        encoding="utf-8",
    )
    worst = foreign.with_name(WORST[0].name)
    WORST[0].write(worst)
    report = studio.read(
        lambda p: p.importer.run(
            foreign,
            _how(
                person="Employee ID",
                activity="Course",
                finished="Completed on",
                verdict="Result",
            ),
            dry_run=True,
        )
    )
    words = context.session.words
    problems = [(bad, words.row_problem(bad)) for bad in report.problems]
    checks = studio.read(lambda program: program.doctor.examine())
    yield from import_steps(studio, foreign, worst)
    for name, dialog in (
        ("accreditatie-nieuw", AccreditationDialog(page, context, choices, {})),
        ("accreditatie-wijzigen", AccreditationDialog(page, context, choices, row)),
        ("groep-activeren", ActivateDialog(window, groups[52], fields)),
        ("groep-wijzigen", GroupDialog(window, context, groups[52])),
        ("live-zetten", LiveDialog(window, "Zorggroep De Linde", 12)),
        ("terug-naar-test", TestDialog(window, "Zorggroep De Linde")),
        ("overgeslagen", ProblemsDialog(window, context.session, problems, report.headers)),
        ("mensen", PeopleDialog(window, context, "P00")),
        ("persoon", PeopleDialog(window, context, "P007")),
        ("samenvoegen", paired(studio, PeopleDialog(window, context, "P00"))),
        ("nummers", NumbersDialog(window, context)),
        ("koppeling", ConnectionDialog(window, context, None)),
        ("vraagtekst", RequestTextDialog(window, context.session)),
        ("niet-indienen", WithdrawDialog(window, 3, removed=False)),
        ("verwijderd", WithdrawDialog(window, 1, removed=True)),
        ("beoordeeld", WordDialog(window, 2)),
        ("bewijs", EvidenceDialog(window, context, ["P031"])),
        ("plaklijsten", PasteListsDialog(window, context)),
        ("runs", RunsDialog(window, context)),
        ("nakijken", ChecksDialog(window, context, checks)),
        ("instellingen", SettingsDialog(window, Preferences())),
        ("fout", BugDialog("PE-Online Desktop 0.1.0\nPython 3.11, Qt 6.11, Linux\nKeyError")),
    ):
        yield from shown(studio, name, dialog)
    window.show_manual()
    studio.rest()
    yield "handleiding", window._manual
    window._manual.close()


def import_steps(studio: Studio, *lists: Path) -> Iterator[tuple[str, QWidget]]:
    """The step before an import: with a question, answered and marked, with the rows of a
    figure, and on a small screen.
    """
    window, context = studio.window, studio.window._context
    foreign, worst = lists
    marked = foreign.with_name("Scholing oktober 2026.csv")
    marked.write_text(MARKED, encoding="utf-8")
    sample = shipped.path("samples/resultaten.csv")
    for name, path, size, acts in (
        ("inlezen-vraag", marked, WIDE, ()),
        ("inlezen", marked, WIDE, (answered,)),
        ("inlezen-regels", marked, WIDE, (answered, waiting_only)),
        ("inlezen-voorbeeld", sample, WIDE, ()),
        ("inlezen-vreemd", foreign, WIDE, ()),
        ("inlezen-lastig", worst, WIDE, ()),
        ("inlezen-klein", marked, SMALL, (answered,)),
    ):
        dialog = ImportDialog(window, context, path)
        dialog.resize(*size)
        dialog.show()
        settled(studio, dialog)
        for act in acts:
            act(dialog)
            settled(studio, dialog)
        yield f"dialoog-{name}", dialog
        dialog.step.stop()
        dialog.hide()
        dialog.deleteLater()


def settled(studio: Studio, dialog: ImportDialog) -> None:
    """Wait for the forecast."""
    studio.until(lambda: not dialog.step._forecaster.is_busy)
    studio.rest()


def answered(dialog: ImportDialog) -> None:
    """The unknown word means passed, and a column has the numbers of a register."""
    (card,) = dialog.step.questions._cards.values()
    card._group.buttons()[0].click()
    headers = dialog.step._look.shape.headers
    dialog.step._on_role(headers.index("Relatienr."), 52)


def waiting_only(dialog: ImportDialog) -> None:
    """Only the rows that wait."""
    for button in dialog.step.forecast.buttons:
        if button.painted.figure.icon == "waiting":
            button.click()


def paired(studio: Studio, dialog: PeopleDialog) -> PeopleDialog:
    """The dialog with two people chosen."""
    dialog.show()
    studio.rest()
    dialog.table.selectRow(1)
    model = dialog.table.selectionModel()
    flags = model.SelectionFlag
    model.select(dialog.table.records.index(2, 0), flags.Select | flags.Rows)
    studio.rest()
    return dialog


def _how(**columns: str):
    from peonline_desktop.domain.reading import HowToRead

    return HowToRead(columns)


def shown(studio: Studio, name: str, dialog: QWidget) -> Iterator[tuple[str, QWidget]]:
    """A dialog at rest, and then gone."""
    dialog.show()
    studio.rest()
    yield f"dialoog-{name}", dialog
    dialog.hide()
    dialog.deleteLater()


def scenes(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Every picture, in order, from the first start on."""
    studio.start()
    try:
        yield from empty(studio)
        studio.practise()
        yield from filled(studio)
        yield from connected(studio)
        yield from dialogs(studio)
    finally:
        studio.end()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="nl")
    parser.add_argument("--theme", default="light")
    given = parser.parse_args()
    bootstrap.whoami = lambda: "anna@balie-3"  # nobody's name and machine stand in a picture
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        studio = Studio(Path(data), Preferences(given.language, given.theme))
        for name, widget in scenes(studio):
            widget.grab().save(str(given.folder / f"{name}.png"))
            print(name, flush=True)


if __name__ == "__main__":
    main()
