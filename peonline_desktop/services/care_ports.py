"""What care of the database needs, as protocols: looking at it, copying it, and back."""

from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from peonline_desktop.domain.restored import Restored


class HealthStore(Protocol):
    """What the health check looks at; each gives what is wrong, empty when all is well. *path*
    is where the database lies.
    """

    path: Path

    def damage(self) -> list[str]:
        """What SQLite says of the file."""

    def broken_links(self) -> int:
        """Rows that refer to something that is not there."""

    def missing_guards(self) -> list[str]:
        """Triggers and indexes of the schema that are gone."""

    def broken_history(self) -> list[str]:
        """Where the chain of events is broken: "changed 7", "removed 8", "cut 9", …"""

    def changed_calls(self) -> list[int]:
        """Calls whose request or answer is not what the history says it was."""

    def newest_link(self) -> tuple[int, str]:
        """The number and the link of the newest event."""

    def event_with_link(self, beginning: str) -> int | None:
        """The number of the event whose link begins so; 0 for the beginning of the chain."""

    def damage_at_a_glance(self) -> bool:
        """Whether a quick look at the file finds damage."""

    def size_bytes(self) -> int:
        """How large the database is."""

    def readable_by_others(self) -> bool:
        """Whether other users of this machine can read the database or what lies with it."""

    def keep_others_out(self) -> tuple[int, int]:
        """Close the folder and its files to others: how many were open, and of how many that
        could not be changed.
        """

    def free_bytes(self) -> int:
        """Free space on the disk of the database."""

    def unreadable(self) -> list[str]:
        """Columns that hold what was never written into them: "result.day", …"""

    def left_sending(self) -> int:
        """Rows *sending* while nobody submits."""

    def without_history(self) -> list[int]:
        """Attendances whose last event does not say what they are."""

    def accepted_without_answer(self) -> list[int]:
        """Attendances called accepted of which no call says so."""


class Copies(Protocol):
    """Sound copies of the database, and back."""

    def backup(self, target: Path) -> None:
        """Write a sound copy; raises Refused when *target* exists or cannot be written."""

    def has_daily(self, day: date) -> bool:
        """Whether the copy of *day* was made."""

    def make_daily(self, day: date) -> None:
        """Make the copy of *day*, and let go of the oldest beyond seven."""

    def newest(self) -> Path | None:
        """The newest sound daily copy."""

    def last_day(self) -> date | None:
        """The day of the newest daily copy, by its name."""

    def restore(self, source: Path, at: datetime, who: str, hold: str) -> Restored:
        """Put a copy in place of the database, its rows frozen under the setting *hold*."""
