"""The word in the practice register's address that only its user knows.

Every user of a machine can reach a port of it; whoever does not know the word finds nothing
there. Beside a ledger the word is kept, so that the register has the same address again.
"""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

_SUFFIX = ".token"
_BYTES = 16
_LONGEST = 100
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_PRIVATE = stat.S_IRUSR | stat.S_IWUSR


def token_of(ledger: Path | None) -> str:
    """The word for a register with this *ledger*; a new one when there is none, or when
    somebody else could know it. Raises OSError when it cannot be kept.
    """
    if ledger is None:
        return secrets.token_urlsafe(_BYTES)
    path = ledger.with_name(ledger.name + _SUFFIX)
    return _kept(path) or _new(path)


def _kept(path: Path) -> str | None:
    try:
        opened = os.open(path, os.O_RDONLY | _NO_LINK)
    except OSError:
        return None
    with os.fdopen(opened, encoding="ascii", errors="replace") as file:
        if not _is_private(os.fstat(file.fileno())):
            return None
        token = file.read(_LONGEST)
    return token if len(token) > _BYTES and token.replace("-", "").isidentifier() else None


def _new(path: Path) -> str:
    token = f"o{secrets.token_urlsafe(_BYTES)}"
    path.parent.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        path.unlink()
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK, _PRIVATE)
    with os.fdopen(opened, "w", encoding="ascii") as file:
        file.write(token)
    return token


def _is_private(status: os.stat_result) -> bool:
    """Whether only this user can read a file; Windows says nothing of that here."""
    if os.name != "posix":
        return True
    others = status.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
    return status.st_uid == os.getuid() and not others
