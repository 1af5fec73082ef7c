"""Renaming without overwriting, which Python has on Windows only.

Linux and macOS have a call for it that also some file systems lack (NFS, FAT): there the new
name is first taken by an empty file of ours, and that is what the rename replaces.
"""

import ctypes
import errno
import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

_AT_THIS_FOLDER = {"linux": -100, "darwin": -2}.get(sys.platform, 0)  # AT_FDCWD
_FLAG = {"linux": 1, "darwin": 4}.get(sys.platform, 0)  # RENAME_NOREPLACE, RENAME_EXCL
_CALL = {"linux": "renameat2", "darwin": "renameatx_np"}.get(sys.platform, "")
_NOT_HERE = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


def rename_new(
    source: Path | str,
    target: Path | str,
    *,
    source_folder: int | None = None,
    target_folder: int | None = None,
) -> None:
    """Rename *source* to *target*; raises FileExistsError when anything has that name.

    The folders are descriptors that the names are relative to.
    """
    if os.name == "nt":
        os.rename(source, target)  # noqa: PTH104  # there it never overwrites
        return
    call = _system_call()
    if call is not None:
        places = [
            _AT_THIS_FOLDER if each is None else each for each in (source_folder, target_folder)
        ]
        names = os.fsencode(source), os.fsencode(target)
        if call(places[0], names[0], places[1], names[1], _FLAG) == 0:
            return
        number = ctypes.get_errno()
        if number not in _NOT_HERE:
            raise OSError(number, os.strerror(number), str(source), None, str(target))
    _over_a_name_of_ours(source, target, source_folder, target_folder)


def _over_a_name_of_ours(
    source: Path | str, target: Path | str, source_folder: int | None, target_folder: int | None
) -> None:
    """Take the name first; whoever may write in that folder could replace it in between."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    os.close(os.open(target, flags, 0o600, dir_fd=target_folder))
    try:
        os.rename(source, target, src_dir_fd=source_folder, dst_dir_fd=target_folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(target, dir_fd=target_folder)
        raise


@cache
def _system_call() -> Any:
    """The system's own call; None where there is none."""
    if not _CALL:
        return None
    with suppress(OSError, AttributeError):
        call = getattr(ctypes.CDLL(None, use_errno=True), _CALL)
        call.argtypes = (
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_uint,
        )
        return call
    return None
