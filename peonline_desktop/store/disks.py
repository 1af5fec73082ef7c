"""Where the data folder may lie: on a disk of this computer.

SQLite's locks do not hold on network shares, nor on folders that a virtual machine borrows:
these are refused. A disk of a kind that nobody knows is asked about once. A folder that some
program copies to other computers is warned about. Which is which is data.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Protocol

import psutil

from peonline_desktop.disk.writing import private_folder, replacing
from peonline_desktop.domain.errors import Problem, Unusable

TRUSTED = "disk-trusted"  # in the data folder: the kind that was said to be this computer's


class Mount(Protocol):
    """A mounted file system: where it is and of which type."""

    @property
    def mountpoint(self) -> str:
        """The folder where it is."""

    @property
    def fstype(self) -> str:
        """Its type."""

    @property
    def opts(self) -> str:
        """Its options, divided by commas."""


def mounted() -> Sequence[Mount]:
    """The file systems of this machine, those behind others first."""
    return psutil.disk_partitions(all=True)


class Disks:
    """What is known of kinds of disks, and of this machine's."""

    def __init__(
        self, known: Mapping[str, Any], mounts: Callable[[], Iterable[Mount]] = mounted
    ) -> None:
        """*known* is what `disks.toml` says."""
        self._known = known
        self._mounts = mounts

    def check(self, folder: Path) -> None:
        """Raise Unusable when *folder* is on a share, or on a disk of a kind that nobody knows
        and that was not said to be this computer's.
        """
        text = str(folder.absolute())
        if text.startswith(("\\\\", "//")):
            raise Unusable("database_on_share", path=text)
        kind, options = self._kind_of(folder)
        known = self._known
        if kind in (*known["network"], *known["virtual"]):
            raise Unusable("database_on_share", path=text)
        if set(options) & set(known["network_options"]):
            raise Unusable("database_on_share", path=text)
        if kind and kind not in known["local"] and kind != _trusted(folder):
            raise Unusable("database_disk_unknown", path=text, kind=kind)

    def trust(self, folder: Path) -> None:
        """Keep that the disk of *folder* is this computer's, as long as it is of its kind."""
        kind, _ = self._kind_of(folder)
        try:
            private_folder(folder)
            with replacing(folder / TRUSTED, private=True) as file:
                file.write(kind.encode())
        except OSError as error:
            raise Unusable("folder_not_usable", path=str(folder)) from error

    def warnings(self, folder: Path) -> list[Problem]:
        """What is to be said of where *folder* is: which program copies it elsewhere."""
        return [
            Problem("folder_synchronised", path=str(folder), program=program["name"])
            for program in self._known["synchronised"]
            if _is_within(folder.resolve(), program)
        ]

    def _kind_of(self, folder: Path) -> tuple[str, list[str]]:
        """The kind of the disk that *folder* is on, and its options; empty when not known."""
        resolved = folder.resolve()
        holding = [m for m in self._mounts() if resolved.is_relative_to(m.mountpoint)]
        if not holding:
            return "", []
        nearest = max(len(mount.mountpoint) for mount in holding)
        mount = [each for each in holding if len(each.mountpoint) == nearest][-1]
        return mount.fstype.lower(), mount.opts.lower().split(",")


def _trusted(folder: Path) -> str | None:
    with suppress(OSError, UnicodeError):
        return (folder / TRUSTED).read_text(encoding="utf-8")
    return None


def _is_within(folder: Path, program: Mapping[str, Any]) -> bool:
    """Whether *folder* lies in what *program* copies."""
    above = (folder, *folder.parents)
    named = any(_is_called(each, program.get("folders", ())) for each in above)
    marked = any((each / m).exists() for each in above for m in program.get("markers", ()))
    return named or marked or any(folder.is_relative_to(each) for each in _said(program))


def _is_called(folder: Path, patterns: Iterable[str]) -> bool:
    """Whether a folder, with what it lies in as far as a pattern tells, is called so."""
    for pattern in patterns:
        parts = folder.parts[-len(pattern.split("/")) :]
        if fnmatchcase("/".join(parts).casefold(), pattern.casefold()):
            return True
    return False


def _said(program: Mapping[str, Any]) -> Iterator[Path]:
    """The folders that the environment says are *program*'s."""
    for name in program.get("environment", ()):
        if path := os.environ.get(name):
            yield Path(path).resolve()
