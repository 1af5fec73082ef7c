"""Who may read and change files, as far as the system tells by owner and mode.

Windows has neither: there the user's own folder keeps others out, and what lies elsewhere may
be anybody's.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_ROOT = 0


def open_to_others(paths: Iterable[Path]) -> list[Path]:
    """Those of *paths* whose mode lets other users of this machine in.

    Links do not count, nor does a folder that is not only ours to close: a home folder, what
    lies above it, and one that everybody may write in, as the temporary folder.
    """
    if os.name != "posix":
        return []
    return [path for path in paths if _mode(path) & _OTHERS and not _is_everybodys(path)]


def keep_others_out(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """Take every right of others on *paths* away: which had some, and where that failed."""
    closed, failed = list[Path](), list[Path]()
    for path in open_to_others(paths):
        try:
            path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS)
        except OSError:
            failed.append(path)
        else:
            (failed if _mode(path) & _OTHERS else closed).append(path)
    return closed, failed


def _mode(path: Path) -> int:
    """The mode of a file or folder; 0 for what is gone, and for a link."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return 0
    return 0 if stat.S_ISLNK(mode) else mode


def _is_everybodys(path: Path) -> bool:
    """Whether *path* is a folder that others have to get through."""
    if not path.is_dir():
        return False
    return bool(_mode(path) & stat.S_ISVTX) or Path.home().is_relative_to(path.resolve())
