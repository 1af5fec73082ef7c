"""What the services need of the database, as protocols, one per area."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol

from peonline_desktop.domain.attendance import Attendance, State
from peonline_desktop.domain.course_standing import CourseKey, CourseStanding
from peonline_desktop.domain.number_requests import Lacking, OpenRequests
from peonline_desktop.domain.people import Double, KnownKey, PersonChange, Signature
from peonline_desktop.domain.settings import Accreditation, Mode, Provider
from peonline_desktop.domain.world import Person, Placed

MOST_DOUBLES = 100  # pairs that are proposed at once


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
    """People, their custom fields, which keys are one person, and who changed what."""

    def save_people(self, people: Mapping[str, tuple[str, str]]) -> dict[str, int]:
        """Add people or their newer name and e-mail, by key; returns their ids."""

    def save_fields(
        self, values: Iterable[tuple[int, str, str]], signed: Signature, *, by_hand: bool
    ) -> None:
        """Keep (person id, field, value); whoever's field changes is touched. A change of what
        was known, and every correction by hand, is kept in their history.
        """

    def forget_field(self, person_id: int, field: str, signed: Signature) -> None:
        """Take back a correction by hand."""

    def person_id(self, key: str) -> int | None:
        """The id of the person with this key."""

    def leader_of(self, person_id: int) -> int:
        """The id of the leading key of this person: mostly their own."""

    def merge(self, person_id: int, into_id: int, signed: Signature) -> None:
        """Everyone who is one with *person_id* is one person with *into_id* from now on."""

    def unmerge(self, person_id: int, signed: Signature) -> None:
        """A key that was merged stands on its own again."""

    def almost(self, forms: Sequence[str]) -> dict[str, list[KnownKey]]:
        """The known keys whose form without leading zeros is one of these, by that form."""

    def doubles(self, limit: int) -> list[Double]:
        """Pairs of keys that may be one person, and of whom nobody said that they are two."""

    def set_apart(self, one_id: int, other_id: int) -> None:
        """These keys are two people: they are proposed no more."""

    def history(self, person_id: int) -> list[PersonChange]:
        """What changed of a person, under all their keys, newest first."""

    def people(self) -> Iterator[Mapping[str, Any]]:
        """key, name, email, fields and merged_into of every key, corrections on top."""

    def fields_of(
        self, keys: Sequence[str]
    ) -> dict[str, tuple[Mapping[str, str], Mapping[str, str]]]:
        """Of these people, by key: fields as sources say, and as corrected by hand."""

    def fields_seen(self) -> list[str]:
        """The names of all custom fields, by name."""


class NumberRequestStore(Store, Protocol):
    """Whom a number was asked of, and who lacks one."""

    def lacking(self) -> list[Lacking]:
        """Who has rows that wait for a number, per group, by key."""

    def open_requests(self) -> OpenRequests:
        """How many people were asked and did not answer, and since when."""

    def asked(self, people: Iterable[tuple[int, int]], at: datetime, who: str) -> None:
        """Note that a number was asked of each (person id, orgID)."""

    def ids_by_email(self, email: str) -> list[int]:
        """The people with this e-mail address."""


class ResultStore(Store, Protocol):
    """Results and what became of them."""

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


class ShapeStore(Store, Protocol):
    """Shapes of numbers that do not fit their group's form."""

    def proved(self) -> dict[tuple[int, int], frozenset[str]]:
        """The shapes that proved themselves, per register and orgID."""

    def released(self) -> dict[int, frozenset[str]]:
        """The shapes that the administrator released, per orgID."""

    def release(self, org_id: int, shape: str, at: datetime, who: str) -> None:
        """Let numbers of a shape go for a group; whoever waits for that is touched."""

    def hold(self, org_id: int, shape: str) -> bool:
        """Take a release back; whether there was one."""

    def waiting(self, org_id: int, shape: str) -> list[int]:
        """The ids of the attendances that wait because their numbers have this shape."""


class AttendanceStore(Store, Protocol):
    """Single attendances, for the administrator's decisions."""

    def attendance(self, attendance_id: int) -> Attendance | None:
        """One attendance."""

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
