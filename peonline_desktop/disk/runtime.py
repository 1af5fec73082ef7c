"""Where a program keeps what lasts as long as the user is logged in, for that user alone."""

import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path


def runtime_folder() -> Path | None:
    """The user's own folder for sockets; None where there is none that is safe, and on
    Windows, whose pipes have no place.

    A folder counts when it is the user's and nobody else may enter it: on Linux that of the
    session, on macOS the user's temporary one.
    """
    if os.name != "posix":
        return None
    return next(filter(_is_ours_alone, _candidates()), None)


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("XDG_RUNTIME_DIR"):
        yield Path(named)
    yield Path(f"/run/user/{os.getuid()}")
    yield Path(tempfile.gettempdir())


def _is_ours_alone(folder: Path) -> bool:
    try:
        status = folder.lstat()
    except OSError:
        return False
    mode = status.st_mode
    private = not mode & (stat.S_IRWXG | stat.S_IRWXO)
    return stat.S_ISDIR(mode) and status.st_uid == os.getuid() and private
