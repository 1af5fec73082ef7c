"""From start to end: opens the program, shows the window, changes to practice and back.

The only part of the window that knows bootstrap and the practice register.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

from peonline_desktop import bootstrap, rehearsal
from peonline_desktop.disk.writing import private_folder
from peonline_desktop.domain.errors import Problem
from peonline_desktop.program import Program
from peonline_desktop.services.explain import LANGUAGES, Words, restored_text
from peonline_desktop.ui.context import RESULTS, Context, Target
from peonline_desktop.ui.dialogs.ask import Icon, ask, ask_way_back, tell
from peonline_desktop.ui.dialogs.settings import Preferences
from peonline_desktop.ui.folder_watch import FolderWatch
from peonline_desktop.ui.lanes import Lane, Opener
from peonline_desktop.ui.parts.forms import label
from peonline_desktop.ui.parts.look import THEMES, dress, look_of
from peonline_desktop.ui.poll_watch import PollWatch
from peonline_desktop.ui.remembered import KEPT, Remembered
from peonline_desktop.ui.session import Facts, Session
from peonline_desktop.ui.translation import Translation
from peonline_desktop.ui.window import Window

_PRACTICE_FOLDER = "oefenen"
_SOON = 400  # milliseconds before it is said that opening takes a while


@dataclass(frozen=True)
class Opened:
    """What was read before the window is built."""

    facts: Facts
    preferences: Preferences
    remembered: Remembered


class Shell(QObject):
    """One window at a time.

    Signals: *ended* when the last one has closed, *shown* when one is on the screen.
    """

    ended = Signal()
    shown = Signal()

    def __init__(self, app: QApplication, folder: Path, opener: Opener | None = None) -> None:
        """*folder* is the data folder; *opener* opens the real program, if not as usual."""
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._real: Opener = opener or (lambda: bootstrap.program(folder))
        self._translation = Translation(app)
        self._preferences: Preferences | None = None
        self._register: rehearsal.PracticeRegister | None = None
        self._next: str | None = "real"
        self._file: Path | None = None
        self._lane: Lane | None = None
        self._patience = label("")
        self._patience.setWindowTitle("PE-Online Desktop")
        self._patience.setMargin(32)
        self._patience.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.session: Session | None = None
        self.window: Window | None = None
        app.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def begin(self, file: Path | None = None) -> None:
        """Open the program and show the window; *file* is imported at once, if given."""
        self._file = file
        self._open(self._real, practice=False)

    def raise_window(self) -> None:
        """Bring the window to the front."""
        if self.window is not None:
            if self.window.isHidden():
                self.window.come_back()
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    @Slot()
    def leave(self) -> None:
        """End the program without asking anything: it was told to stop."""
        self._next = None
        for widget in self._app.topLevelWidgets():
            if isinstance(widget, QDialog):
                widget.reject()
        if self.window is not None:
            self.window.leave_for_good()
        else:
            self._end_opening()
            self._stop_register()
            self._end()

    @property
    def is_opening(self) -> bool:
        """Whether a window is about to be there."""
        return self._lane is not None

    @property
    def _practice_folder(self) -> Path:
        return self._folder / _PRACTICE_FOLDER

    def _open(self, opener: Opener, *, practice: bool) -> None:
        """Open in a thread of its own, then build the window."""
        chosen = self._preferences
        self._lane = Lane("opening", opener, self)
        waiting = QTimer(self._lane, singleShot=True, interval=_SOON)
        waiting.timeout.connect(self._on_patience)
        waiting.start()
        self._lane.do(
            self,
            lambda program, _: self._look(program, chosen),
            lambda opened: self._show(opened, opener, practice=practice),
            lambda problem: self._cannot_open(problem, practice=practice),
        )

    def _look(self, program: Program, chosen: Preferences | None) -> Opened:
        """What the window needs to begin with, read in the opening thread."""
        if chosen is not None and not program.practice:
            _keep(program, chosen)
        setting = program.settings.setting
        language = os.environ.get("PEONLINE_LANG") or setting("language")
        theme = setting("theme")
        preferences = chosen or Preferences(
            language if language in LANGUAGES else "nl",
            theme if theme in THEMES else "system",
        )
        names = {group.org_id: group.name for group in program.groups.all().values()}
        words = bootstrap.words(preferences.language, window=True)
        facts = Facts(words, program.reasons, program.practice, names)
        return Opened(facts, preferences, Remembered.from_text(setting(KEPT)))

    def _end_opening(self) -> None:
        self._patience.hide()
        if self._lane is not None:
            self._lane.close()
            self._lane.deleteLater()
            self._lane = None

    def _show(self, opened: Opened, opener: Opener, *, practice: bool) -> None:
        self._end_opening()
        self._preferences = opened.preferences
        self._translation.speak(opened.preferences.language)
        look = look_of(opened.preferences.theme, self._app)
        dress(self._app, look)
        inner = self._practice_again if practice else opener
        self.session = Session(inner, opened.facts, self)
        watches = FolderWatch(self.session), PollWatch(self.session)
        context = Context(self.session, look, *watches)
        self.window = Window(context, opened.preferences, opened.remembered)
        self.window.practice_wanted.connect(self._on_practice)
        self.window.practice_restarted.connect(self._on_practice_anew)
        self.window.practice_left.connect(self._on_real)
        self.window.restyled.connect(self._on_restyled)
        self.window.gone.connect(self._on_gone)
        self.window.stayed.connect(self._on_stayed)
        self._next = None
        self.raise_window()
        QTimer.singleShot(0, self.shown.emit)
        if not practice:
            self._look_after()
        if self._file is not None:
            file, self._file = self._file, None
            self.window.go(Target(RESULTS, file))

    def _look_after(self) -> None:
        """Once the window stands: is the database well, and is everything derived?"""
        session, window = self.session, self.window
        if session is None or window is None:
            return

        def work(program: Program) -> list[Problem]:
            warnings = program.start.look()
            program.deriver.run()
            if (rows := program.overview.abandoned()) and not warnings:
                warnings.append(Problem("was_abandoned", rows=rows))
            return warnings

        session.change(window, work, window.warn, window.show_problem)

    def _cannot_open(self, problem: Problem, *, practice: bool) -> None:
        self._end_opening()
        self._stop_register()
        language = self._preferences.language if self._preferences else None
        words = bootstrap.words(language or os.environ.get("PEONLINE_LANG"), window=True)
        self._translation.speak(words.language)
        if practice:
            tell(words.problem(problem), Icon.Warning)
            self._open(self._real, practice=False)
            return
        if problem.code == "database_disk_unknown":
            if self._may_trust_disk(words.problem(problem)):
                self._open(self._real, practice=False)
            else:
                self._end()
            return
        copy = bootstrap.newest_copy(self._folder)
        if problem.code in ("database_damaged", "database_gone") and copy is not None:
            if ask_way_back(words.problem(problem), str(copy)) and self._restore(copy, words):
                self._open(self._real, practice=False)
                return
        else:
            tell(words.problem(problem), Icon.Critical)
        self._end()

    def _may_trust_disk(self, question: str) -> bool:
        """Whether the administrator says that the disk is this computer's; it is kept."""
        does = self.tr("Ja, van deze computer")
        if not ask(None, "PE-Online Desktop", question, does):
            return False
        bootstrap.known_disks().trust(self._folder)
        return True

    def _restore(self, copy: Path, words: Words) -> bool:
        """Put *copy* in place and say what to check; a copy that cannot be is said too."""
        try:
            restored = bootstrap.replace_damaged(self._folder, copy)
        except Problem as problem:
            tell(words.problem(problem), Icon.Critical)
            return False
        tell(restored_text(restored, words), Icon.Information)
        return True

    @contextmanager
    def _practice_first(self) -> Iterator[Program]:
        """The practice program with its register; set up on sample data the first time."""
        folder = self._practice_folder
        if self._preferences is not None:  # they are the real program's, wherever chosen
            with self._real() as real:
                _keep(real, self._preferences)
        if self._register is None:
            private_folder(folder)
            self._register = rehearsal.PracticeRegister(folder / rehearsal.LEDGER)
        with bootstrap.program(folder, kind=bootstrap.PRACTICE) as program:
            if program.providers.all():
                rehearsal.move_to(program, self._register.address)
            else:
                rehearsal.set_up(program, self._register.address)
                for name in rehearsal.FILES:
                    rehearsal.import_sample(program, name)
            yield program

    def _practice_again(self) -> AbstractContextManager[Program]:
        """The practice program, once it has been set up."""
        return bootstrap.program(self._practice_folder, kind=bootstrap.PRACTICE)

    @contextmanager
    def _practice_anew(self) -> Iterator[Program]:
        """The practice program as if nobody had practised before."""
        self._stop_register()
        rehearsal.make_empty(self._practice_folder)
        with self._practice_first() as program:
            yield program

    def _stop_register(self) -> None:
        if self._register is not None:
            self._register.stop()
            self._register = None

    @Slot()
    def _on_practice(self) -> None:
        self._change_to("practice")

    @Slot()
    def _on_practice_anew(self) -> None:
        self._change_to("anew")

    @Slot()
    def _on_real(self) -> None:
        self._change_to("real")

    @Slot(object)
    def _on_restyled(self, preferences: Preferences) -> None:
        self._preferences = preferences
        practice = self.session is not None and self.session.practice
        self._change_to("practice" if practice else "real")

    @Slot()
    def _on_scheme(self) -> None:
        if self._preferences and self._preferences.theme == "system" and self.window:
            self._on_restyled(self._preferences)

    def _change_to(self, what: str) -> None:
        if self.window is not None:
            self._next = what
            self.window.close()

    @Slot()
    def _on_stayed(self) -> None:
        """The window stays: where it would have led is forgotten."""
        self._next = None

    @Slot()
    def _on_gone(self) -> None:
        """The window has closed: on to the next one, or the end."""
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        if self.session is not None:
            self.session.deleteLater()
            self.session = None
        if self._next == "real":
            self._stop_register()
            self._open(self._real, practice=False)
        elif self._next is not None:
            anew = self._next == "anew"
            opener = self._practice_anew if anew else self._practice_first
            self._open(opener, practice=True)
        else:
            self._stop_register()
            self._end()

    def _end(self) -> None:
        self._translation.silence()
        self.ended.emit()

    @Slot()
    def _on_patience(self) -> None:
        self._patience.setText(self.tr("Uw gegevens worden geopend …"))
        self._patience.show()


def _keep(program: Program, preferences: Preferences) -> None:
    """Remember the language and the theme."""
    program.settings.set_setting("language", preferences.language)
    program.settings.set_setting("theme", preferences.theme)
