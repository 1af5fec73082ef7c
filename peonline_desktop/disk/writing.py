"""Writes files: made anew, never through a link, and under their name only when whole."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EEXIST
from pathlib import Path
from typing import BinaryIO

from peonline_desktop.disk.renames import rename_new

PRIVATE = stat.S_IRUSR | stat.S_IWUSR
"""For this user alone; other files are as the umask has it."""
PRIVATE_FOLDER = stat.S_IRWXU
UNFINISHED = ".part"
"""How the name ends of a file that is not whole yet."""
_AS_THE_UMASK_HAS_IT = 0o666
_LONGEST_BEGINNING = 50  # characters of at most four bytes; a name has at most 255 bytes


def create(name: Path | str, *, private: bool = False, folder: int | None = None) -> BinaryIO:
    """A new file, to be written and read back; *private* is for this user alone, whatever
    the umask. *folder* is a descriptor that *name* is relative to.

    Raises FileExistsError when anything has the name, a link to nowhere included.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    for only_here in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, only_here, 0)
    opened = os.open(name, flags, PRIVATE if private else _AS_THE_UMASK_HAS_IT, dir_fd=folder)
    try:
        if private and hasattr(os, "fchmod"):
            os.fchmod(opened, PRIVATE)  # an umask may have taken the user's own rights
        return os.fdopen(opened, "w+b")
    except BaseException:
        os.close(opened)
        raise


def unfinished(path: Path) -> Path:
    """A name beside *path*, that nobody can guess, for what is not whole yet."""
    beginning = path.name[:_LONGEST_BEGINNING]
    return path.with_name(f"{beginning}.{secrets.token_hex(8)}{UNFINISHED}")


@contextmanager
def replacing(path: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """A file that takes the name *path*, instead of what had it, when it is whole.

    What went wrong within leaves the former as it was, and nothing beside it.
    """
    part = unfinished(path)
    _refuse_no_file(path)
    try:
        with create(part, private=private) as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def put_in_place(part: Path, target: Path, *, new: bool = False) -> None:
    """Give the file *part*, safe on the disk, the name *target*; with *new* only when nothing
    has it, else FileExistsError is raised.
    """
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    if new:
        rename_new(part, target)
    else:
        part.replace(target)
    if os.name == "posix":  # elsewhere a folder cannot be synchronised, and need not be
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def private_folder(path: Path) -> None:
    """See to it that the folder *path* is there, for this user alone when it is made now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.mkdir(mode=PRIVATE_FOLDER)
    except FileExistsError:
        if not path.is_dir():
            raise
    else:
        path.chmod(PRIVATE_FOLDER)  # an umask may have taken the user's own rights


def _refuse_no_file(path: Path) -> None:
    """A device or a pipe is not replaced; a link is, and what it leads to is left alone."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path))
