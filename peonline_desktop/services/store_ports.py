"""What the services need of the database, as protocols, one per area."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.calls import Call, Row, RowOutcome
from peonline_desktop.domain.course_standing import CourseKey, CourseStanding
from peonline_desktop.domain.incoming import NewResult
from peonline_desktop.domain.lease import Holder
from peonline_desktop.domain.restored import Restored
from peonline_desktop.domain.settings import Accreditation, Mode, Provider
from peonline_desktop.domain.world import Person, Placed


class Store(Protocol):
    """The database as a whole."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""


class SettingsStore(Store, Protocol):
    """Providers, groups, accreditations and single settings."""

    def setting(self, key: str) -> str | None:
        """A single setting."""

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep or remove a single setting."""

    def providers(self) -> list[Provider]:
        """All providers, by name."""

    def add_provider(self, values: Mapping[str, Any]) -> int:
        """Add a provider and return its id."""

    def change_provider(self, provider_id: int, values: Mapping[str, Any]) -> None:
        """Change some columns of a provider."""

    def remove_provider(self, provider_id: int) -> None:
        """Remove a provider on which nothing depends."""

    def provider_in_use(self, provider_id: int) -> bool:
        """Whether an accreditation or a row depends on it."""

    def register_at(self, provider_id: int, address: str, same_as: int | None) -> int:
        """The register behind *address*: known, said to be *same_as*, or a new one."""

    def group_changes(self) -> dict[int, Mapping[str, Any]]:
        """What the administrator changed or added to the shipped organisations."""

    def save_group(self, org_id: int, values: Mapping[str, Any]) -> None:
        """Keep what the administrator says of a group."""

    def accreditations(self, *, removed: bool = False) -> list[Accreditation]:
        """All accreditations, by id; the removed ones too if asked for."""

    def save_accreditation(self, accreditation: Accreditation) -> int:
        """Add (id 0) or change an accreditation and return its id."""


class PeopleStore(Store, Protocol):
    """People and their custom fields."""

    def save_people(self, people: Mapping[str, tuple[str, str]]) -> dict[str, int]:
        """Add people or their newer name and e-mail, by key; returns their ids."""

    def save_fields(self, values: Iterable[tuple[int, str, str]], *, by_hand: bool) -> None:
        """Keep (person id, field, value); whoever's field changes is touched."""

    def forget_field(self, person_id: int, field: str) -> None:
        """Take back a correction by hand."""

    def person_id(self, key: str) -> int | None:
        """The id of the person with this key."""

    def people(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email and fields of everyone, corrections on top."""

    def fields_seen(self) -> list[str]:
        """The names of all custom fields, by name."""


class ResultStore(Store, Protocol):
    """Results as they came."""

    def start_import(self, at: datetime, who: str, source: str, name: str) -> int:
        """Open an import and return its id."""

    def add_results(self, import_id: int, results: Sequence[tuple[int, NewResult]]) -> int:
        """Add (person id, result); known event keys are left as they are.

        Returns how many were new; the people of new ones are touched.
        """

    def finish_import(self, import_id: int, counts: Mapping[str, int]) -> None:
        """Keep rows, new, duplicate and problems of an import."""

    def results(self, reasons: Sequence[str], limit: int | None) -> Iterator[Mapping[str, Any]]:
        """Results newest first, with what became of them."""


class DerivationStore(Store, Protocol):
    """What derivation reads and writes."""

    def touch_activities(self, activities: Iterable[str]) -> None:
        """Mark the people with a result in these activities as to be derived."""

    def touch_accreditation(self, accreditation_id: int) -> None:
        """Mark the people of an accreditation."""

    def touch_group(self, org_id: int) -> None:
        """Mark the people with results or rows in a group."""

    def touch_provider(self, provider_id: int) -> None:
        """Mark the people with rows of a provider."""

    def touch_course(self, key: CourseKey) -> None:
        """Mark the people with rows of a course."""

    def touch_everyone(self) -> None:
        """Mark all people."""

    def touched(self, limit: int) -> list[int]:
        """The ids of some people who are to be derived."""

    def people(self, ids: Sequence[int]) -> list[Person]:
        """These people with their fields, results and rows."""

    def courses(self) -> dict[CourseKey, CourseStanding]:
        """What is known of courses as a whole."""

    def save_holdings(self, held: Mapping[int, set[tuple[int, str]]]) -> set[tuple[int, str]]:
        """Keep which numbers people have; returns the pairs that came or went."""

    def shared(self, ids: Sequence[int]) -> set[tuple[int, str]]:
        """The (orgID, number) pairs of these people that somebody else has too."""

    def touch_holders(self, pairs: Iterable[tuple[int, str]], known: Sequence[int]) -> None:
        """Mark everyone who has one of these numbers, apart from the *known*."""

    def save_derived(
        self, derived: Sequence[tuple[Placed, Sequence[Attendance]]], at: datetime, who: str
    ) -> None:
        """Keep the rows and the results' reasons of people, with an event per change."""

    def untouch(self, ids: Sequence[int]) -> None:
        """These people have been derived."""


class AttendanceStore(Store, Protocol):
    """Single attendances, for the administrator's decisions."""

    def attendance(self, attendance_id: int) -> Attendance | None:
        """One attendance."""

    def rows_of_person(self, person_id: int) -> list[Attendance]:
        """All attendances of a person."""

    def rows_in_state(self, provider_id: int, state: State, mode: Mode) -> list[int]:
        """Ids of a provider's attendances in a state and mode."""

    def decide(
        self,
        attendance_id: int,
        values: Mapping[str, Any],
        event: tuple[str, str],
        at: datetime,
        who: str,
    ) -> None:
        """Change an attendance and add an *event* (what, why)."""

    def clear_reviews(
        self, attendance_id: int, causes: Iterable[tuple[str, str]], word: str, at: datetime
    ) -> None:
        """Close causes for review with the administrator's word."""

    def freeze_restored(self, at: datetime, who: str) -> int:
        """After a restore: what was or might have been sent is unknown, under review."""

    def recount_acceptances(self, provider: Provider, at: datetime, who: str) -> int:
        """Give accepted rows the mode they have at the provider's present register."""


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

    def start_run(self, at: datetime, who: str, lease: int) -> int:
        """Begin a run and return its id."""

    def finish_run(
        self, run_id: int, at: datetime, counts: Mapping[str, int], ended: str
    ) -> None:
        """Keep what a run came to."""

    def unfinished_to_unknown(self, lease: int, at: datetime, who: str) -> int:
        """Turn what an earlier holder left *sending* into *unknown*."""

    def sendable(self, provider_id: int) -> list[Row]:
        """Rows that are unknown or ready, unknown first, then by day."""

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

    def states(self) -> list[Mapping[str, Any]]:
        """How many attendances stand in each state, mode and reason, and need attention."""

    def results(self) -> tuple[int, int]:
        """How many results there are, and how many passes no accreditation takes."""

    def reviews(self) -> int:
        """How many attendances are under review."""

    def paste_rows(self) -> list[Mapping[str, Any]]:
        """Rows that can be entered by hand: group, course, module, day, number and id."""

    def rows_of_accreditation(self, accreditation_id: int) -> int:
        """How many attendances an accreditation has."""


class HealthStore(Protocol):
    """What the health check looks at; each gives what is wrong, empty when all is well."""

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
        """Whether other users of this machine can read the database."""

    def free_bytes(self) -> int:
        """Free space on the disk of the database."""

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

    def restore(self, source: Path, at: datetime, who: str, hold: str) -> Restored:
        """Put a copy in place of the database, its rows frozen under the setting *hold*."""
