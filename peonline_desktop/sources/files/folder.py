"""A folder in which files of results are put: what waits there, and where it goes afterwards.

Half-written files, files that somebody has open, links, odd names, and what other users of the
machine can do there are seen here. Must not know what is in a list.
"""

import os
import shutil
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Self

from peonline_desktop.disk.neighbours import is_reached_by_others, is_shared
from peonline_desktop.disk.open_folder import OpenFolder, is_link
from peonline_desktop.disk.writing import create
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.waiting_files import Mark, Waiting
from peonline_desktop.sources.apart.reading import what_it_is
from peonline_desktop.sources.files.limits import MOST_BYTES
from peonline_desktop.sources.files.writers import Rows, table_format, write_text

DONE, REFUSED = "verwerkt", "geweigerd"
_SUFFIXES = {".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"}
_UNFINISHED = {".part", ".tmp", ".crdownload", ".download", ".partial", ".filepart", ".swp"}
_OF_THE_SYSTEM = {"desktop.ini", "thumbs.db"}
_HIDDEN = (".", "~")
_LONGEST_STEM = 120  # bytes
_MOST_OF_A_NAME = 10_000
_FOR_ALL, _FOR_US = 0o777, 0o755  # of a folder that we make, less what the umask takes


class WatchedFolder:
    """One folder, open; files go to `verwerkt` or `geweigerd` within it."""

    def __init__(self, folder: Path, *, shared: bool) -> None:
        """*folder* must be there, and nobody else may write in it or own it unless it is meant
        to be *shared*; raises WrongUse.
        """
        self.folder = folder
        self._shared = shared
        try:
            self._open = OpenFolder(folder)
        except OSError as error:
            raise WrongUse("folder_missing", path=str(folder)) from error
        try:
            self._refuse_shared(self._open)
            if not shared and is_reached_by_others(folder):
                raise WrongUse("folder_of_others", path=str(folder))
        except BaseException:
            self._open.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def waiting(self) -> list[Waiting]:
        """The files that wait, by name; raises WrongUse when the folder cannot be read."""
        try:
            names = set(self._open.names())
        except OSError as error:
            raise WrongUse("folder_missing", path=str(self.folder)) from error
        found = (self._seen(name, names) for name in sorted(names) if not _is_passed_over(name))
        return [each for each in found if each is not None]

    @contextmanager
    def taken(self, file: Waiting) -> Iterator[Path]:
        """A copy of *file*, under its own name, that nobody else can read or change.

        Raises Refused: it is a link, no kind of list, another one by now, or somebody else's.
        """
        path = str(file.path)
        with TemporaryDirectory(prefix="peonline-") as private:
            copy = Path(private) / file.path.name
            try:
                if is_link(self._open.status_of(file.path.name)):
                    raise Refused("file_is_link", path=path)
                with self._open.read(file.path.name) as source:
                    self._refuse(file, source)
                    with create(copy, private=True) as target:
                        shutil.copyfileobj(source, target)
            except OSError as error:
                raise Refused("file_not_read", path=path) from error
            if copy.suffix.lower() not in _SUFFIXES:
                raise Refused(what_it_is(copy) or "file_no_kind_of_table", path=path)
            yield copy

    def move(self, file: Waiting, *, refused: bool) -> Path | None:
        """Put a file away under a name that nothing has yet; None when it is gone, held by
        somebody, or another one by now. It is never overwritten, and never copied.
        """
        try:
            with self._beside(REFUSED if refused else DONE) as aside:
                name = self._open.move_to(file.path.name, aside, _names(file.path.name))
                if mark_of(aside.status_of(name)) != file.mark:  # replaced since the look
                    aside.move_to(name, self._open, _names(name))
                    return None
                return aside.path / name
        except OSError:
            return None

    def changed(self, path: Path, mark: Mark) -> bool:
        """Whether a file that was put away is still being written."""
        try:
            with self._open.folder(path.parent.name) as aside:
                return mark_of(aside.status_of(path.name)) != mark
        except OSError:
            return False

    def put_back(self, path: Path) -> None:
        """Let a file that was put away wait in the folder again."""
        with suppress(OSError), self._open.folder(path.parent.name) as aside:
            aside.move_to(path.name, self._open, _names(path.name))

    def write_text(self, moved: Path, suffix: str, text: str) -> None:
        """Write *text* beside a file that was put away, under its name with *suffix*."""
        self._write(moved, suffix, lambda file: write_text(file, text))

    def write_table(self, moved: Path, suffix: str, header: Sequence[str], rows: Rows) -> Path:
        """Write a table beside a file that was put away, under its name with *suffix*; returns
        where.
        """
        write = table_format(Path(suffix))
        return self._write(moved, suffix, lambda file: write(file, header, rows))

    def _write(self, moved: Path, suffix: str, write: Callable[[BinaryIO], None]) -> Path:
        """Make a file whose name nothing has, and return its path; raises WrongUse."""
        path = moved.with_name(moved.name + suffix)
        try:
            with self._beside(moved.parent.name) as aside:
                return path.with_name(aside.make(_names(path.name), write))
        except OSError as error:
            raise WrongUse("file_not_written", path=str(path)) from error

    def _beside(self, name: str) -> OpenFolder:
        """The folder of files that were dealt with: ours too, and no link."""
        try:
            aside = self._open.folder(name, _FOR_ALL if self._shared else _FOR_US)
        except OSError as error:
            raise WrongUse("file_not_written", path=str(self.folder / name)) from error
        try:
            self._refuse_shared(aside)
        except BaseException:
            aside.close()
            raise
        return aside

    def _refuse_shared(self, folder: OpenFolder) -> None:
        if not self._shared and is_shared(folder.place):
            raise WrongUse("folder_of_others", path=str(folder.path))

    def _refuse(self, file: Waiting, source: BinaryIO) -> None:
        """Raise Refused unless what was opened is the file that was seen, and nobody else's."""
        status, path = os.fstat(source.fileno()), str(file.path)
        if not stat.S_ISREG(status.st_mode) or mark_of(status) != file.mark:
            raise Refused("file_not_read", path=path)
        if status.st_nlink > 1:
            raise Refused("file_is_link", path=path)
        if status.st_size > MOST_BYTES:
            raise Refused("file_too_large", path=path)
        if not self._shared and os.name == "posix" and is_shared(source.fileno()):
            raise Refused("file_of_others", path=path)

    def _seen(self, name: str, names: set[str]) -> Waiting | None:
        """What has *name*; None for what is no file, or gone."""
        try:
            status = self._open.status_of(name)
        except OSError:
            return None
        if not (is_link(status) or stat.S_ISREG(status.st_mode)):
            return None
        return Waiting(
            self.folder / name,
            mark_of(status),
            is_open=bool({f".~lock.{name}#", f"~${name}", f"~${name[2:]}"} & names),
        )


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


def _names(name: str) -> Iterator[str]:
    """*name*, and what it can be called when that is taken."""
    stem, suffix = _cut(Path(name).stem), _cut(Path(name).suffix)
    yield f"{stem}{suffix}"
    for count in range(2, _MOST_OF_A_NAME):
        yield f"{stem}-{count}{suffix}"


def _cut(text: str) -> str:
    """The beginning of a name, so that there is room for what comes behind it."""
    while len(os.fsencode(text)) > _LONGEST_STEM:
        text = text[:-1]
    return text
