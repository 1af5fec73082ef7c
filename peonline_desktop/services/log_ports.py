"""What the log, the counts, the exports and the evidence read, as a protocol."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from peonline_desktop.services.store_ports import Store


class LogStore(Store, Protocol):
    """What the log, the counts and the exports read."""

    def log(
        self, states: Sequence[str], limit: int | None, folded: Sequence[str] = ()
    ) -> Iterator[Mapping[str, Any]]:
        """Attendances as contract.md's `log` gives them, newest change first.

        With *folded*, the reasons of a whole course, without the rows that `courses` counts.
        """

    def attendance(self, attendance_id: int) -> Mapping[str, Any] | None:
        """One attendance as `log` gives it."""

    def these(self, ids: Sequence[int]) -> Iterator[Mapping[str, Any]]:
        """These attendances as `log` gives them, in this order."""

    def courses(self, reasons: Sequence[str]) -> list[Mapping[str, Any]]:
        """Courses that are refused as a whole, with how many rows each holds back."""

    def calls_of(self, attendance_id: int) -> list[Mapping[str, Any]]:
        """The calls that held an attendance, oldest first: where, when, request and answer."""

    def chosen(
        self, persons: Sequence[str], courses: Sequence[str], period: tuple[str, str]
    ) -> list[int]:
        """Ids of attendances of these persons and courses (none named: all) in a period."""

    def history(self, attendance_id: int) -> list[Mapping[str, Any]]:
        """The events of one attendance, oldest first."""

    def runs(self, limit: int | None) -> list[Mapping[str, Any]]:
        """Runs, newest first."""

    def held_back_after(self, event: int) -> tuple[dict[str, int], int]:
        """Of the rows that were ready at an event: how many wait since, by reason, and how
        many are gone.
        """

    def states(self) -> list[Mapping[str, Any]]:
        """How many attendances stand in each state, mode and reason, and need attention."""

    def results(self) -> tuple[int, int]:
        """How many results there are, and how many passes no accreditation takes."""

    def sent_by_itself(self, since: datetime) -> list[Mapping[str, Any]]:
        """What went without anybody asking, per course, of runs from *since* on."""

    def reviews(self) -> int:
        """How many attendances are under review."""

    def paste_rows(self) -> list[Mapping[str, Any]]:
        """Rows that can be entered by hand: group, course, module, day, number and id."""

    def rows_of_accreditation(self, accreditation_id: int) -> int:
        """How many attendances an accreditation has."""
