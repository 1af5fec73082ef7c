"""The window: the tabs, the bar under them, the menus, and what one should know at once.

Holds no rules and reads nothing itself: pages do, through the session.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.services.intake.hot_folder import Taken
from peonline_desktop.services.intake.round import PollReport
from peonline_desktop.ui.context import (
    ACCREDITATIONS,
    CONNECTIONS,
    GROUPS,
    LOG,
    LOGIN,
    NUMBERS,
    OVERVIEW,
    PAGES,
    PEOPLE,
    PRACTICE,
    RESULTS,
    SUBMIT,
    Context,
    Target,
)
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.care import CareActions
from peonline_desktop.ui.dialogs.numbers import NumbersDialog
from peonline_desktop.ui.dialogs.people import PeopleDialog
from peonline_desktop.ui.dialogs.settings import Preferences, SettingsDialog
from peonline_desktop.ui.manual import Manual
from peonline_desktop.ui.pages.accreditations import AccreditationsPage
from peonline_desktop.ui.pages.connections import ConnectionsPage, polled_text
from peonline_desktop.ui.pages.folder_bar import (
    ask_shared,
    taken_actions,
    taken_text,
    taken_tone,
)
from peonline_desktop.ui.pages.groups import GroupsPage
from peonline_desktop.ui.pages.log import LogPage
from peonline_desktop.ui.pages.login import LoginPage
from peonline_desktop.ui.pages.overview import OverviewPage
from peonline_desktop.ui.pages.page import Page
from peonline_desktop.ui.pages.results import ResultsPage
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.notice import Notice
from peonline_desktop.ui.parts.table import RecordTable
from peonline_desktop.ui.remembered import KEPT, Remembered
from peonline_desktop.ui.submit_bar import SubmitBar
from peonline_desktop.ui.tray import Tray

_MAKERS: dict[str, Callable[[Context], Page]] = {
    OVERVIEW: OverviewPage,
    LOGIN: LoginPage,
    GROUPS: GroupsPage,
    ACCREDITATIONS: AccreditationsPage,
    RESULTS: ResultsPage,
    CONNECTIONS: ConnectionsPage,
    LOG: LogPage,
}
_FRAME = (8, 40)  # pixels of a window's edges and title
_IDLE_AGAIN = 20  # milliseconds


class Window(QMainWindow):
    """The main window.

    Signals: *practice_wanted* and *practice_left* to change between the real register and
    the practice one, *practice_restarted* to practise from the beginning; *restyled* with
    Preferences when language or theme are to change; *gone* when it has closed and its
    threads have ended, *stayed* when the administrator decided not to close it.
    """

    practice_wanted = Signal()
    practice_left = Signal()
    practice_restarted = Signal()
    restyled = Signal(object)
    gone = Signal()
    stayed = Signal()

    def __init__(self, context: Context, preferences: Preferences, kept: Remembered) -> None:
        """Only the tab that is shown is made; the others when one goes there."""
        super().__init__()
        self._context = context
        self._session = context.session
        self._preferences = preferences
        self._kept = kept
        self._closing = self._closes_soon = self._may_go = False
        self._manual: Manual | None = None
        self._tray: Tray | None = None
        self.pages: dict[str, Page] = {}
        self.setWindowTitle(self._title())
        self.notice = Notice(context.look, self.tr("Sluiten"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Onderdelen"))
        for text in self._tab_names().values():
            holder = QWidget()
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(holder, text)
        self.bar = SubmitBar(context)
        self.bar.go.connect(self.go)
        self.bar.failed.connect(self.show_problem)
        self._session.running.busy_changed.connect(self._on_work)
        self._session.problem.connect(self.show_problem)
        context.folder.taken.connect(self._on_taken)
        context.folder.failed.connect(self.show_problem)
        context.folder.shared.connect(self._on_shared)
        context.polls.polled.connect(self._on_polled)
        context.polls.failed.connect(self.show_problem)
        self._care = CareActions(self, context)
        self._lay_out()
        self._make_menus()
        self._restore()
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.setCurrentIndex(PAGES.index(kept.tab) if kept.tab in PAGES else 0)
        self._on_tab()
        self.tabs.tabBar().setFocus()

    def _title(self) -> str:
        if self._session.practice:
            return self.tr("PE-Online Desktop — oefenomgeving")
        return "PE-Online Desktop"

    def _tab_names(self) -> dict[str, str]:
        return {
            OVERVIEW: self.tr("Overzicht"),
            LOGIN: self.tr("Inloggegevens"),
            GROUPS: self.tr("Beroepsgroep"),
            ACCREDITATIONS: self.tr("Accreditatie"),
            RESULTS: self.tr("Resultaten"),
            CONNECTIONS: self.tr("Koppelingen"),
            LOG: self.tr("Logboek"),
        }

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if self._session.practice:
            layout.addWidget(self._practice_banner())
        around = QVBoxLayout()
        around.setContentsMargins(GRID * 3, GRID, GRID * 3, 0)
        around.addWidget(self.notice)
        layout.addLayout(around)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.bar)
        self.setCentralWidget(body)
        self.setMinimumSize(GRID * 100, GRID * 68)

    def _practice_banner(self) -> QFrame:
        banner = QFrame()
        banner.setProperty("kind", "banner")
        text = label(
            self.tr("Oefenomgeving: verzonnen mensen, en niets gaat naar de echte PE-Online."),
            wrap=True,
        )
        leave = button(self.tr("Stoppen met o&efenen"), self.practice_left.emit)
        again = button(self.tr("Opnieuw &beginnen"), self._on_practice_anew)
        layout = row(text, again, leave, stretch=False)
        layout.setContentsMargins(GRID * 3, GRID, GRID * 3, GRID)
        layout.setStretch(0, 1)
        banner.setLayout(layout)
        return banner

    def _on_practice_anew(self) -> None:
        """Practise from the beginning, after asking."""
        if ask(
            self,
            self.tr("Opnieuw beginnen met oefenen"),
            self.tr(
                "Alles wat u in de oefenomgeving inlas, koos en verstuurde, verdwijnt. Uw "
                "echte gegevens blijven zoals ze zijn."
            ),
            self.tr("Opnieuw beginnen"),
        ):
            self.practice_restarted.emit()

    def _make_menus(self) -> None:
        file = self.menuBar().addMenu(self.tr("&Bestand"))
        self._add(file, self.tr("&Nu indienen…"), self.bar.ask, "Ctrl+I")
        self._add(file, self.tr("&Resultaten inlezen…"), self._on_import, "Ctrl+O")
        file.addSeparator()
        self._add(file, self.tr("Reserve&kopie maken…"), self._care.backup)
        self._add(file, self.tr("Kopie &terugzetten…"), self._care.restore)
        self._add(file, self.tr("Alles &nakijken"), self._care.examine)
        file.addSeparator()
        self._add(file, self.tr("&Instellingen…"), self._on_settings, "Ctrl+,")
        if not self._session.practice:
            self._add(file, self.tr("Eerst &oefenen"), self.practice_wanted.emit)
        if Tray.is_there():
            self._add(file, self.tr("Op de achtergrond &verder"), self.to_background)
        self._add(file, self.tr("&Afsluiten"), self.close, QKeySequence.StandardKey.Quit)
        help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self._add(help_menu, self.tr("&Handleiding"), self.show_manual, "F1")
        self._add(help_menu, self.tr("&Over dit programma"), self._care.about)

    def _add(
        self, menu: Any, text: str, act: Callable[[], object], keys: Any = None
    ) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked=False: act())
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        menu.addAction(action)
        return action

    def page(self, name: str) -> Page:
        """The page of a tab, made when it is first wanted."""
        if name not in self.pages:
            made = _MAKERS[name](self._context)
            made.go.connect(self.go)
            self.pages[name] = made
            holder = self.tabs.widget(PAGES.index(name))
            holder.layout().addWidget(made)  # type: ignore[union-attr]  # made with one
            kept = (self._kept.columns or {}).get(name)
            if kept and isinstance(table := getattr(made, "table", None), RecordTable):
                table.restore_layout(kept)
        return self.pages[name]

    @Slot()
    def to_background(self) -> None:
        """Go on asking learning systems and watching the folder without a window."""
        if self._tray is None:
            self._tray = Tray(self)
            self._tray.opened.connect(self.come_back)
            self._tray.ended.connect(self._end_from_tray)
        self.hide()

    @Slot()
    def come_back(self) -> None:
        """Show the window again."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def _end_from_tray(self) -> None:
        self.come_back()
        self.close()

    @Slot(object)
    def go(self, target: Target) -> None:
        """Go to a place in the window."""
        if target.page == SUBMIT:
            self.bar.ask()
        elif target.page == PRACTICE:
            self.practice_wanted.emit()
        elif target.page == NUMBERS:
            NumbersDialog(self, self._context).exec()
        elif target.page == PEOPLE:
            PeopleDialog(self, self._context).exec()
        else:
            self.tabs.setCurrentIndex(PAGES.index(target.page))
            if target.value is not None:
                self.page(target.page).show_target(target.value)

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """Say what is the matter, above the tabs."""
        self.notice.say(self._session.words.problem(problem), "error")

    @Slot(object)
    def _on_polled(self, reports: list[PollReport]) -> None:
        """Say what learning systems brought, when it is news and not said on their own tab."""
        if PAGES[self.tabs.currentIndex()] == CONNECTIONS:
            return
        news = [each for each in reports if each.new or each.doubted or each.problems]
        if news:
            bad = any(each.doubted or each.problems for each in news)
            text = "\n".join(polled_text(self._context, each) for each in news)
            self.notice.say(text, "warning" if bad else "good")

    @Slot(object)
    def _on_shared(self, folder: Path) -> None:
        ask_shared(self, self._context.folder, folder)

    @Slot(object)
    def _on_taken(self, taken: list[Taken]) -> None:
        """Say what became of files in the folder that is watched."""
        actions = taken_actions(self, self._context, taken)
        self.notice.say(taken_text(self._context, taken), taken_tone(taken), actions)

    def warn(self, problems: Sequence[Problem]) -> None:
        """Say what one should know, above the tabs; nothing when there is nothing."""
        if problems:
            self.notice.say("\n".join(map(self._session.words.problem, problems)), "warning")

    @Slot()
    def show_manual(self) -> None:
        """Open the manual at what is on the screen."""
        topic = self.page(PAGES[self.tabs.currentIndex()]).help_topic
        if self._manual is None:
            self._manual = Manual(self, self.tr("Handleiding"))
        self._manual.show_topic(topic)

    @Slot()
    def _on_tab(self) -> None:
        self.page(PAGES[self.tabs.currentIndex()])

    def _on_import(self) -> None:
        self.go(Target(RESULTS))
        page = self.page(RESULTS)
        if isinstance(page, ResultsPage):
            page.intake.ask_file()

    def _on_settings(self) -> None:
        dialog = SettingsDialog(self, self._preferences)
        if dialog.exec() and dialog.chosen != self._preferences:
            self.restyled.emit(dialog.chosen)

    def _restore(self) -> None:
        self.resize(1180, 800)
        if self._kept.geometry:
            self.restoreGeometry(bytes.fromhex(self._kept.geometry))
        size = self.screen().availableSize() - QSize(*_FRAME)
        if not self.isMaximized() and self.size().boundedTo(size) != self.size():
            self.resize(self.size().boundedTo(size))

    def remembered(self) -> str:
        """How the window is now, as text to keep."""
        columns = dict(self._kept.columns or {})
        for name, page in self.pages.items():
            if isinstance(table := getattr(page, "table", None), RecordTable):
                columns[name] = table.layout_kept()
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        return Remembered(geometry, PAGES[self.tabs.currentIndex()], columns).as_text()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once no long work is under way: what asks PE-Online or a learning system ends
        at once, an import is finished.
        """
        if self._closing:
            event.accept()
            return
        event.ignore()
        if not self._may_go and self._has_unsaved and not self._may_lose():
            self.stayed.emit()
            return
        self._may_go = True
        self._session.leave()
        if self._session.running.is_busy:
            self.notice.say(
                self.tr("Het programma sluit zodra het werk dat nu loopt klaar is."),
                "info",
                stays=True,
            )
            self._closes_soon = True
            self.bar.cancel(closing=True)
            return
        self._leave()

    def leave_for_good(self) -> None:
        """Close without asking anything: the program was told to stop."""
        self._may_go = True
        self.close()

    @property
    def _has_unsaved(self) -> bool:
        page = self.pages.get(LOGIN)
        return isinstance(page, LoginPage) and page.has_unsaved

    def _may_lose(self) -> bool:
        return ask(
            self,
            self.tr("Niet opgeslagen"),
            self.tr("Bij Inloggegevens staat nog iets dat niet is opgeslagen."),
            self.tr("Sluiten zonder opslaan"),
        )

    @Slot(bool)
    def _on_work(self, busy: bool) -> None:  # noqa: FBT001  # the signal's
        if self._closes_soon and not busy:
            QTimer.singleShot(0, self.close)

    def _leave(self) -> None:
        """Keep how the window is, then end the threads."""
        kept = self.remembered()
        self.setEnabled(False)
        self._session.changing.do(
            self,
            lambda program, _: program.settings.set_setting(KEPT, kept),
            lambda _: self._retire(),
            lambda _: self._retire(),
        )

    def _retire(self) -> None:
        """Begin nothing new; close when the lanes are idle, so that the window never waits."""
        self._session.retire()
        QTimer.singleShot(0, self._close_when_idle)

    @Slot()
    def _close_when_idle(self) -> None:
        if self._session.is_busy:
            QTimer.singleShot(_IDLE_AGAIN, self._close_when_idle)
            return
        self._session.close()
        self._closing = True
        self.close()
        self.gone.emit()
