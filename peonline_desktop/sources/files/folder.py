"""A folder in which files of results are put: what waits there, and where it goes afterwards.

Half-written files, files that somebody has open, links and odd names are seen here. Must not
know what is in a list.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from peonline_desktop.domain.errors import WrongUse
from peonline_desktop.domain.waiting_files import Mark, Waiting
from peonline_desktop.sources.files.kinds import what_it_is

DONE, REFUSED = "verwerkt", "geweigerd"
_SUFFIXES = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"}
_UNFINISHED = {".part", ".tmp", ".crdownload", ".download", ".partial", ".filepart", ".swp"}
_OF_THE_SYSTEM = {"desktop.ini", "thumbs.db"}
_HIDDEN = (".", "~")
_LONGEST_STEM = 120


class WatchedFolder:
    """One folder; files go to `verwerkt` or `geweigerd` within it."""

    def __init__(self, folder: Path) -> None:
        """*folder* must be there; raises WrongUse."""
        if not folder.is_dir():
            raise WrongUse("folder_missing", path=str(folder))
        self.folder = folder

    def waiting(self) -> list[Waiting]:
        """The files that wait, by name; raises WrongUse when the folder cannot be read."""
        try:
            with os.scandir(self.folder) as entries:
                found = [Path(e.path) for e in entries if not _is_passed_over(e.name)]
        except OSError as error:
            raise WrongUse("folder_missing", path=str(self.folder)) from error
        names = {path.name for path in found} | set(self._locks())
        waiting = (_seen(path, names) for path in sorted(found))
        return [each for each in waiting if each is not None]

    def _locks(self) -> list[str]:
        with suppress(OSError), os.scandir(self.folder) as entries:
            return [entry.name for entry in entries if entry.name.startswith(_HIDDEN)]
        return []

    def move(self, file: Waiting, *, refused: bool) -> Path | None:
        """Put a file away under a name that nothing has yet; None when it is gone, held by
        somebody, or another one by now. It is never overwritten, and never copied.
        """
        target = self.free_name(file.path.name, refused=refused)
        try:
            file.path.rename(target)
            if mark_of(target.lstat()) != file.mark:  # replaced between the look and the move
                self.put_back(target)
                return None
        except OSError:
            return None
        return target

    def changed(self, path: Path, mark: Mark) -> bool:
        """Whether a file that was put away is still being written."""
        try:
            return mark_of(path.lstat()) != mark
        except OSError:
            return False

    def put_back(self, path: Path) -> None:
        """Let a file that was put away wait in the folder again."""
        for count in range(1, 10_000):
            name = path.name if count == 1 else f"{path.stem}-{count}{path.suffix}"
            if not os.path.lexists(self.folder / name):
                with suppress(OSError):
                    path.rename(self.folder / name)
                return

    def free_name(self, name: str, *, refused: bool) -> Path:
        """A path for *name* among the files that were dealt with."""
        where = self.folder / (REFUSED if refused else DONE)
        try:
            where.mkdir(exist_ok=True)
        except OSError as error:
            raise WrongUse("file_not_written", path=str(where)) from error
        path = Path(name)
        stem, suffix = path.stem[:_LONGEST_STEM], path.suffix[:_LONGEST_STEM]
        for count in range(1, 10_000):
            target = where / (f"{stem}{suffix}" if count == 1 else f"{stem}-{count}{suffix}")
            if not os.path.lexists(target):
                return target
        raise WrongUse("file_not_written", path=str(where / name))


def mark_of(status: os.stat_result) -> Mark:
    """What changes of a file while it is written."""
    return status.st_size, status.st_mtime_ns, status.st_ino


def _is_passed_over(name: str) -> bool:
    """Whether a name is nobody's list: hidden, of the system, or still being written."""
    return (
        name.startswith(_HIDDEN)
        or name.casefold() in _OF_THE_SYSTEM
        or Path(name).suffix.lower() in _UNFINISHED
    )


def _seen(path: Path, names: set[str]) -> Waiting | None:
    """What is at *path*; None for what is no file, or gone."""
    try:
        status = path.lstat()
    except OSError:
        return None
    is_link = stat.S_ISLNK(status.st_mode)
    if not (is_link or stat.S_ISREG(status.st_mode)):
        return None
    return Waiting(
        path,
        mark_of(status),
        "file_is_link" if is_link else _refused(path),
        is_open=bool({f".~lock.{path.name}#", f"~${path.name}", f"~${path.name[2:]}"} & names),
    )


def _refused(path: Path) -> str | None:
    """Why a file that is not called a list cannot be one."""
    if path.suffix.lower() in _SUFFIXES:
        return None
    with suppress(OSError):
        return what_it_is(path) or "file_no_kind_of_table"
    return "file_no_kind_of_table"
