"""What delivery needs of the database, as protocols; store/ has the parts."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from peonline_desktop.domain.calls import Call, Row, RowOutcome
from peonline_desktop.domain.course_standing import CourseKey, CourseStanding
from peonline_desktop.domain.lease import Holder
from peonline_desktop.domain.settings import Provider
from peonline_desktop.services.store_ports import Store


class LeaseStore(Protocol):
    """The lease: one submitter at a time."""

    def holder(self) -> Holder | None:
        """Who holds it now, or nobody."""

    def take(self, holder: Holder, instead_of: Holder | None) -> int | None:
        """Take it from nobody or from *instead_of*; the new number, None if too late."""

    def beat(self, number: int) -> None:
        """Show that the holder of *number* lives."""

    def give_back(self, number: int) -> None:
        """Give it back, if *number* still holds it."""


class DeliveryStore(Store, Protocol):
    """Runs, calls and outcomes; all but `start_run` check the lease's number."""

    def start_run(self, at: datetime, who: str, lease: int, *, auto: bool = False) -> int:
        """Begin a run and return its id."""

    def finish_run(
        self, run_id: int, at: datetime, counts: Mapping[str, int], ended: str
    ) -> None:
        """Keep what a run came to."""

    def unfinished_to_unknown(self, lease: int, at: datetime, who: str) -> int:
        """Turn what an earlier holder left *sending* into *unknown*."""

    def sendable(self, provider_id: int, *, auto_only: bool = False) -> list[Row]:
        """Rows that are unknown or ready, unknown first, then by day."""

    def told_otherwise(self, provider_id: int) -> list[int]:
        """Rows that may go in a run, now or after others, of which the history says something
        else than they do.
        """

    def count_sendable(self, provider_id: int) -> int:
        """How many rows are unknown or ready."""

    def rows_left_sending(self, provider_id: int) -> bool:
        """Whether an earlier run left rows of which no outcome is recorded."""

    def probes(self, provider_id: int, key: CourseKey) -> list[Row]:
        """Rows of a refused course that may ask for it, best first."""

    def refused_rows(
        self, provider_id: int, key: CourseKey, reasons: Sequence[str]
    ) -> list[int]:
        """Rows rejected for a reason of the whole course, the last one asked last."""

    def hand_over(
        self, lease: int, run_id: int, call: Call, request: str, at: datetime, who: str
    ) -> int | None:
        """Put a call on disk before a byte leaves, and return its id.

        None when one of its rows is no longer as the call has it: nothing is done then.
        """

    def record(
        self,
        lease: int,
        call_id: int,
        body: bytes | None,
        outcomes: Sequence[RowOutcome],
        at: datetime,
        who: str,
    ) -> None:
        """Keep the answer and all outcomes of a call, in one transaction."""

    def turn_back(
        self,
        lease: int,
        call_id: int,
        body: bytes | None,
        ended: str,
        at: datetime,
        who: str,
    ) -> None:
        """Nothing was processed: the rows of the call are what they were."""

    def add_check(
        self,
        provider: Provider,
        org_id: int,
        request: str,
        body: bytes | None,
        at: datetime,
    ) -> None:
        """Keep the request and answer of a login check."""

    def course(self, key: CourseKey) -> CourseStanding:
        """What is known of a course."""

    def save_course(self, key: CourseKey, standing: CourseStanding) -> None:
        """Keep what is known of a course; its people are touched."""

    def last_end(self, provider_id: int, key: CourseKey) -> date:
        """The last day of the course's accreditations."""

    def is_as_it_was(self, row: Row) -> bool:
        """Whether an attendance is still as a call had it."""

    def is_settled(self, attendance_id: int) -> bool:
        """Whether the last call that held a row told what became of it."""

    def attempts(self, attendance_id: int) -> int:
        """How many requests held the row and may have left."""
