"""A folder held open: what is done goes on in that folder, whatever takes its name meanwhile.

In a folder where others may write, any name can become a link between a look and an act. So
names are meant within the open folder, links are never followed, and no name that is taken is
taken again. Windows has no open folders: there a folder that has become a link is noticed
before each act, and a new name is never an existing one either.
"""

import os
import secrets
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from errno import EEXIST, ENOTDIR
from pathlib import Path
from typing import BinaryIO, Self

from peonline_desktop.disk.renames import rename_new
from peonline_desktop.disk.writing import UNFINISHED, create

_HAS_OPEN_FOLDERS = os.open in os.supports_dir_fd and os.scandir in os.supports_fd
_FLAGS = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_READ = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LINKS = ("IO_REPARSE_TAG_SYMLINK", "IO_REPARSE_TAG_MOUNT_POINT")  # on Windows


class OpenFolder:
    """One folder; close it, or use it as a context. Everything raises OSError."""

    def __init__(self, path: Path, within: "OpenFolder | None" = None) -> None:
        """*within* is the open folder that *path* is a name in: then it must be no link."""
        self.path = path
        self.descriptor: int | None = None
        if _HAS_OPEN_FOLDERS:
            if within is None:
                self.descriptor = os.open(path, _FLAGS)
            else:
                self.descriptor = os.open(
                    path.name, _FLAGS | _NO_LINK, dir_fd=within.descriptor
                )
        elif not stat.S_ISDIR(path.stat().st_mode) or (within and is_link(path.lstat())):
            raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None

    @property
    def place(self) -> Path | int:
        """What the system is asked by about the folder itself."""
        return self.path if self.descriptor is None else self.descriptor

    def names(self) -> list[str]:
        """What is in it, in no order."""
        with os.scandir(self.place) as entries:
            return [entry.name for entry in entries]

    def status_of(self, name: str) -> os.stat_result:
        """Of what has *name*: of a link, the link's own."""
        return os.stat(self.at(name), dir_fd=self.descriptor, follow_symlinks=False)

    def folder(self, name: str, mode: int | None = None) -> "OpenFolder":
        """The folder *name* in it; with *mode* it is made when nothing has that name."""
        if mode is not None:
            with suppress(FileExistsError):
                os.mkdir(self.at(name), mode, dir_fd=self.descriptor)
        return OpenFolder(self.path / name, self)

    def make(self, names: Iterable[str], write: Callable[[BinaryIO], None]) -> str:
        """Make a file of what *write* writes, and return its name: the first of *names* that
        nothing has, which it gets when it is whole.

        Raises FileExistsError when all of them are taken.
        """
        part = f"{secrets.token_hex(8)}{UNFINISHED}"
        try:
            with create(self.at(part), folder=self.descriptor) as file:
                write(file)
            return self.move_to(part, self, names)
        finally:
            with suppress(FileNotFoundError):
                self.remove(part)

    def read(self, name: str) -> BinaryIO:
        """A file in it, to be read; raises OSError for a link."""
        if self.descriptor is None and is_link(self.status_of(name)):
            raise FileNotFoundError(name)
        opened = os.open(self.at(name), _READ, dir_fd=self.descriptor)
        return os.fdopen(opened, "rb")

    def move_to(self, name: str, other: "OpenFolder", names: Iterable[str]) -> str:
        """Give what has *name* the first of *names* that nothing has in the folder *other*, on
        the same disk; returns it. Raises FileExistsError when all of them are taken.
        """
        for new_name in names:
            with suppress(FileExistsError):
                rename_new(
                    self.at(name),
                    other.at(new_name),
                    source_folder=self.descriptor,
                    target_folder=other.descriptor,
                )
                return new_name
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(other.path))

    def remove(self, name: str) -> None:
        """Take a file away; raises FileNotFoundError when it is not there."""
        os.unlink(self.at(name), dir_fd=self.descriptor)

    def at(self, name: str) -> str | Path:
        """How *name* is said to the system."""
        if self.descriptor is not None:
            return name
        if is_link(self.path.lstat()):
            raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(self.path))
        return self.path / name


def is_link(status: os.stat_result) -> bool:
    """Whether something is a link, or on Windows a junction."""
    tag = getattr(status, "st_reparse_tag", 0)
    return stat.S_ISLNK(status.st_mode) or tag in [getattr(stat, name, 1) for name in _LINKS]
