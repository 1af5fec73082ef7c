"""What the window's lists read, as a protocol."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from peonline_desktop.domain.listing import AttendanceFilter, Order, ResultFilter


class ListStore(Protocol):
    """Ids in order, and the rows of some of them."""

    def attendance_ids(self, wanted: AttendanceFilter, order: Order) -> "array[int]":
        """The ids of the attendances that are *wanted*, in *order*."""

    def attendances(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These attendances as `log` gives them, by id."""

    def result_ids(self, wanted: ResultFilter, order: Order) -> "array[int]":
        """The ids of the results that are *wanted*, in *order*."""

    def results(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These results with what became of them, by id."""

    def person_ids(self, text: str, order: Order) -> "array[int]":
        """The ids of the people with *text* in key, name, e-mail or a custom field."""

    def persons(self, ids: Sequence[int]) -> dict[int, Mapping[str, Any]]:
        """These people by id, with what sources say and what was corrected by hand."""

    def lines_of_run(self, run_id: int) -> list[tuple[str, str | None, str | None, int]]:
        """What became of the rows of a run: (state, mode, reason, rows)."""

    def version(self) -> int:
        """A number that is another one when somebody else changed the database."""

    def activities(self) -> list[tuple[str, int]]:
        """Every activity that results name, with how many."""

    def unmatched(self) -> list[Mapping[str, Any]]:
        """Passes that no accreditation takes: activity, reason and how many."""

    def changes_by_day(self, since: str) -> list[tuple[str, str, str | None, int]]:
        """How many attendances were last changed on each UTC day: (day, state, mode, count)."""

    def never_sent_in_group(self, org_id: int) -> int:
        """How many rows of a group would go if it were deactivated."""

    def ready_of_accreditation(self, accreditation_id: int) -> int:
        """How many rows of an accreditation can be sent now."""
