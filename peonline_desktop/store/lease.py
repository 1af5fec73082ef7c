"""The lease in the database: one submitter at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from peonline_desktop.domain.errors import SomeoneElse
from peonline_desktop.domain.lease import Holder
from peonline_desktop.store.database import Database
from peonline_desktop.store.rows import moment, moment_text


class LeaseTable:
    """Who may submit."""

    def __init__(self, database: Database) -> None:
        """Uses the connection of whoever calls."""
        self._db = database

    @contextmanager
    def connection(self) -> Iterator[None]:
        """A connection for the thread that beats."""
        with self._db.connection():
            yield

    def holder(self) -> Holder | None:
        """Who holds it now, or nobody."""
        row = self._db.one("SELECT * FROM lease")
        since = moment(row["since"])
        if not row["held"] or since is None:
            return None
        return Holder(
            row["number"],
            row["counter"],
            row["pid"],
            row["started"],
            row["machine"],
            row["who"],
            since,
        )

    def take(self, holder: Holder, instead_of: Holder | None) -> int | None:
        """Take it from nobody or from *instead_of*; the new number, None if too late."""
        with self._db.transaction():
            if self.holder() != instead_of:
                return None
            number = int(self._db.value("SELECT number FROM lease")) + 1
            self._db.run(
                """UPDATE lease SET number = ?, held = 1, counter = 0, pid = ?, started = ?,
                   machine = ?, who = ?, since = ?""",
                number,
                holder.pid,
                holder.started,
                holder.machine,
                holder.who,
                moment_text(holder.since),
            )
            return number

    def beat(self, number: int) -> None:
        """Show that the holder of *number* lives."""
        self._db.run(
            "UPDATE lease SET counter = counter + 1 WHERE number = ? AND held = 1", number
        )

    def give_back(self, number: int) -> None:
        """Give it back, if *number* still holds it."""
        self._db.run("UPDATE lease SET held = 0 WHERE number = ?", number)


def check_lease(db: Database, number: int) -> None:
    """Raise SomeoneElse unless *number* holds the lease; call it within a transaction."""
    row = db.one("SELECT number, held, who, since FROM lease")
    if row["number"] != number or not row["held"]:
        raise SomeoneElse("lease_lost", who=row["who"], since=row["since"])
