"""The hot folder: files that are put in it are imported by themselves, and put away.

A file is taken when nothing of it changed between two looks. What it came to stands in a report
beside it; a refused file, and the reason, in `geweigerd`. A file is only moved after its import
is on the disk, so that a program that is killed in between imports it again, and finds every
result known. What is read is a copy that nobody else can reach, and a folder in which others
can write is followed only when the administrator said so.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from peonline_desktop.domain.bugs import Bug, bug_of
from peonline_desktop.domain.errors import Broken, Problem, Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.waiting_files import Mark, Waiting, shown_name
from peonline_desktop.services.explain import Words
from peonline_desktop.services.exporting import repair_table
from peonline_desktop.services.intake.files import ResultImporter
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.intake.telling import refused_in_folder, report_lines
from peonline_desktop.services.ports import Folder
from peonline_desktop.services.store_ports import SettingsStore
from peonline_desktop.services.who import Actor

FOLDER = "watched_folder"
SHARED = "shared_folders"  # in which others may write; as JSON
_TRY_AGAIN = ("file_not_read", "file_missing")
_NOT_THE_FILE = ("preset_damaged",)
_MOST_REMEMBERED = 100
_REPORT, _REPAIR = ".rapport.txt", ".verbeteren.xlsx"


@dataclass(frozen=True)
class Taken:
    """What became of one file: the *report*, or the *problem* for which it was refused.

    *moved_to* is None when somebody holds it: then it is tried again at every look. *trouble*
    is what kept it, or its report, from being put away. *bug*: something failed in a way that
    nobody foresaw. *repair* is the file with its skipped rows.
    """

    name: str
    moved_to: Path | None
    report: IntakeReport | None
    problem: Problem | None
    trouble: Problem | None = None
    bug: Bug | None = None
    repair: Path | None = None

    @property
    def is_well(self) -> bool:
        """Whether it was imported, and nothing of it is to be looked at."""
        wrong = self.problem or self.trouble
        return wrong is None and bool(self.report and not self.report.problems)


class HotFolder:
    """Looks into one folder after another look; remembers what it saw the last time."""

    def __init__(
        self,
        open_folder: Callable[[Path, bool], AbstractContextManager[Folder]],
        importer: ResultImporter,
        settings: SettingsStore,
        actor: Actor,
    ) -> None:
        """*open_folder* opens the folder at a path, of which is said whether others may write
        in it; or raises WrongUse.
        """
        self._open_folder = open_folder
        self._importer = importer
        self._settings = settings
        self._actor = actor
        self._seen: dict[Path, Mark] = {}
        self._left: dict[Path, tuple[Mark, bool]] = {}  # not moved yet, and whether refused
        self._moved: dict[Path, Mark] = {}
        self._complained: dict[Path, Mark] = {}

    def folder(self) -> Path | None:
        """The folder that the window watches, if any."""
        text = self._settings.setting(FOLDER)
        return Path(text) if text else None

    def set_folder(self, path: Path | None) -> None:
        """Watch another folder in the window, or none; raises WrongUse when it is not there,
        or others can write in it and nobody said that they may.
        """
        if path is None and (former := self.folder()) is not None:
            self.share(former, shared=False)
        if path is not None:
            with self._opened(path):
                pass
        self._settings.set_setting(FOLDER, None if path is None else str(path))

    def share(self, path: Path, *, shared: bool) -> None:
        """Say that others may write in this folder, or may no longer; kept until said anew."""
        kept = {*self._shared_folders(), str(path.absolute())}
        if not shared:
            kept.discard(str(path.absolute()))
        self._settings.set_setting(SHARED, json.dumps(sorted(kept)) if kept else None)

    def _shared_folders(self) -> list[str]:
        return list(json.loads(self._settings.setting(SHARED) or "[]"))

    def _opened(self, path: Path) -> AbstractContextManager[Folder]:
        return self._open_folder(path, str(path.absolute()) in self._shared_folders())

    def follow(self, path: Path, words: Words, every: float, *, once: bool) -> Iterator[Taken]:
        """Look every so many seconds, for ever, and give what was taken; or *once*: twice, for
        a file is taken at the second look that finds it unchanged.
        """
        yield from self.look(path, words)
        self._actor.clock.wait(every)
        yield from self.look(path, words)
        while not once:
            self._actor.clock.wait(every)
            yield from self.look(path, words)

    def look(self, path: Path, words: Words) -> list[Taken]:
        """Look once: take what did not change since the last look. Raises WrongUse when the
        folder is gone, or others can write in it and nobody said that they may; problems of
        the database are raised too, and leave the file there.
        """
        with self._opened(path) as folder:
            self._put_back_what_changed(folder)
            waiting = folder.waiting()
            ready = [each for each in waiting if self._is_ready(each)]
            self._seen = {each.path: each.mark for each in waiting}
            taken = [self._take(folder, each, words) for each in ready]
            return [each for each in taken if each is not None]

    def _is_ready(self, file: Waiting) -> bool:
        return not file.is_open and self._seen.get(file.path) == file.mark

    def _take(self, folder: Folder, file: Waiting, words: Words) -> Taken | None:
        """Import one file and put it away; None when there is nothing to say."""
        name = shown_name(file.path.name)
        mark, refused = self._left.get(file.path, (None, False))
        if mark == file.mark:
            with suppress(WrongUse):  # it was said when the file was taken
                self._put_away(folder, file, refused=refused)
            return None
        try:
            report = self._import(folder, file)
        except (Refused, WrongUse) as problem:
            return self._refuse(folder, file, problem, words)
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001  # a bug over one file stops no other
            broken = Broken("file_broke", path=name)
            return self._refuse(folder, file, broken, words, bug_of(error))
        return self._imported(folder, file, report, words)

    def _imported(
        self, folder: Folder, file: Waiting, report: IntakeReport, words: Words
    ) -> Taken:
        """Put away a file that was imported, with its report beside it."""
        name = shown_name(file.path.name)
        moved = bug = repair = None
        trouble: Problem | None = None
        try:
            moved = self._put_away(folder, file, refused=False)
            if moved is not None:
                repair = _write_report(folder, moved, report, words)
        except WrongUse as problem:
            trouble = problem
        except Problem:
            raise
        except Exception as error:  # noqa: BLE001  # it was imported, and others follow
            trouble, bug = Broken("report_broke", path=name), bug_of(error)
        return Taken(name, moved, report, None, trouble, bug, repair)

    def _refuse(
        self,
        folder: Folder,
        file: Waiting,
        problem: Problem,
        words: Words,
        bug: Bug | None = None,
    ) -> Taken | None:
        """Put a file away with the reason; one that cannot be read now is tried again."""
        if problem.code in _NOT_THE_FILE:
            raise problem
        moved = trouble = None
        try:
            if problem.code not in _TRY_AGAIN:
                moved = self._put_away(folder, file, refused=True)
            if moved is not None:
                folder.write_text(moved, _REPORT, refused_in_folder(problem, words) + "\n")
        except WrongUse as found:
            trouble = found
        if moved is None and self._complained.get(file.path) == file.mark:
            return None
        self._complained[file.path] = file.mark
        return Taken(shown_name(file.path.name), moved, None, problem, trouble, bug)

    def _import(self, folder: Folder, file: Waiting) -> IntakeReport:
        with folder.taken(file) as copy:
            try:
                return self._importer.run(copy, HowToRead({}), dry_run=False)
            except (Refused, WrongUse) as problem:
                raise _told_of(file.path, copy, problem) from problem

    def _put_away(self, folder: Folder, file: Waiting, *, refused: bool) -> Path | None:
        """Move a file; one that somebody holds is remembered, so that it is not imported at
        every look.
        """
        self._left[file.path] = (file.mark, refused)
        moved = folder.move(file, refused=refused)
        if moved is None:
            return None
        self._left.pop(file.path, None)
        self._moved[moved] = file.mark
        while len(self._moved) > _MOST_REMEMBERED:
            self._moved.pop(next(iter(self._moved)))
        return moved

    def _put_back_what_changed(self, folder: Folder) -> None:
        """A file that was still being written when it was taken is taken once more."""
        for path, mark in list(self._moved.items()):
            if folder.changed(path, mark):
                folder.put_back(path)
                del self._moved[path]


def _write_report(
    folder: Folder, moved: Path, report: IntakeReport, words: Words
) -> Path | None:
    """The report beside a file, and its skipped rows as a file to be repaired, if any."""
    told = report_lines(report, words, len(report.problems) + len(report.notes))
    folder.write_text(moved, _REPORT, "\n".join([*told, ""]))
    if not report.problems:
        return None
    lines = [(bad, words.row_problem(bad)) for bad in report.problems]
    return folder.write_table(moved, _REPAIR, *repair_table(report.headers, lines, words))


def _told_of(path: Path, copy: Path, problem: Problem) -> Problem:
    """The *problem* of a *copy*, told of the file *path* itself."""
    values = {
        name: str(path) if value == str(copy) else value
        for name, value in problem.values.items()
    }
    return problem.with_values(values)
