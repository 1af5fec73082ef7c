"""What the services need of the outside, as protocols; bootstrap brings the parts."""

import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from peonline_desktop.domain.calls import Answer, Call, Login
from peonline_desktop.domain.document import Document
from peonline_desktop.domain.incoming import PlainTable, Reading, Shown
from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.domain.waiting_files import Mark, Waiting


class Clock(Protocol):
    """Time, passed in."""

    def now(self) -> datetime:
        """The instant, UTC and aware."""

    def monotonic(self) -> float:
        """Seconds that only go forward."""

    def wait(self, seconds: float, until: threading.Event | None = None) -> bool:
        """Let *seconds* pass; True as soon as *until* is set."""


class Secrets(Protocol):
    """Where secrets are kept."""

    def load(self, owner: str) -> str | None:
        """The secret of *owner*, or None."""

    def save(self, owner: str, secret: str) -> None:
        """Keep the secret of *owner*."""

    def forget(self, owner: str) -> None:
        """Remove the secret of *owner*."""


class Register(Protocol):
    """PE-Online, as the submit service sees it."""

    def request_to_keep(self, call: Call, login: Login) -> str:
        """What `send` will send, secrets masked."""

    def send(self, call: Call, login: Login) -> bytes:
        """Send and return the answer as it came, which may hold the Userkey; raises
        NotConnected or Unreachable.
        """

    def read(self, call: Call, body: bytes) -> Answer:
        """What a raw answer says; raises Unreachable when it cannot be read."""


class ResultFiles(Protocol):
    """Reads files of results, people and accreditations."""

    def opened_once(self, path: Path) -> AbstractContextManager[None]:
        """Within, in this thread, the look at *path* and the reading after it open it once."""

    def results(self, path: Path, how: HowToRead, now: datetime, shown: Shown) -> Reading:
        """The results of a file, problems and notes in their place, by what an earlier reading
        has *shown*; raises Refused or WrongUse, also while it is read.
        """

    def sheets(self, path: Path) -> tuple[str, ...]:
        """The names of a workbook's sheets; none for a file of text."""

    def shape(self, path: Path, how: HowToRead) -> FileShape:
        """What a file of results looks like; raises Refused when it is no table."""

    def rows(
        self, path: Path, how: HowToRead, sheet: str, wanted: Callable[[int], bool], most: int
    ) -> list[tuple[int, tuple[str, ...]]]:
        """The rows of a *sheet* as they stand whose number is *wanted*, at *most* so many."""

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read as a preset of the administrator's own."""

    def own_presets(self) -> tuple[str, ...]:
        """The names of the presets of the administrator's own."""

    def table(self, path: Path, key: str = "") -> PlainTable:
        """A table of people, answers or accreditations; *key* is the header of the column that
        says who, if that is known. Raises Refused when it is none.
        """


class DocumentWriter(Protocol):
    """Writes what goes on paper."""

    def write(self, path: Path, document: Document) -> None:
        """Write *document* whole or not at all; raises WrongUse when it cannot be."""


class Excerpts(Protocol):
    """Cuts one row out of what was sent and answered: the rest is about other people."""

    def sent(self, request: str, position: int) -> str:
        """What a request says of the row at *position*, from 0."""

    def accepted(self, answer: bytes, number: str) -> list[str]:
        """The lines of a raw answer that accept this registration number."""


class TableWriter(Protocol):
    """Writes a table to a CSV or XLSX file, by its suffix."""

    def write(self, path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write all *rows*, text that a spreadsheet would run made harmless."""


class TextWriter(Protocol):
    """Writes a text for people to open."""

    def write(self, path: Path, text: str, *, bare: bool = False) -> None:
        """Write *text* whole or not at all, *bare* without a byte order mark; raises WrongUse
        when it cannot be.
        """


class Folder(Protocol):
    """A folder in which files of results are put, open. Nothing in it is overwritten, and no
    link is followed.
    """

    def waiting(self) -> list[Waiting]:
        """The files that wait, by name; raises WrongUse when the folder cannot be read."""

    def move(self, file: Waiting, *, refused: bool) -> Path | None:
        """Put a file away; None when it is gone, held by somebody, or another one by now."""

    def taken(self, file: Waiting) -> AbstractContextManager[Path]:
        """A copy of *file*, under its own name, that nobody else can read or change; raises
        Refused when it is a link, no kind of list, another one by now, or somebody else's.
        """

    def changed(self, path: Path, mark: Mark) -> bool:
        """Whether a file that was put away is still being written."""

    def put_back(self, path: Path) -> None:
        """Let a file that was put away wait in the folder again."""

    def write_text(self, moved: Path, suffix: str, text: str) -> None:
        """Write *text* beside a file that was put away, under its name with *suffix*; raises
        WrongUse when it cannot be written.
        """

    def write_table(
        self,
        moved: Path,
        suffix: str,
        header: Sequence[str],
        rows: Iterable[Sequence[str]],
    ) -> Path:
        """The same of a table, in the format that *suffix* says; returns where."""
