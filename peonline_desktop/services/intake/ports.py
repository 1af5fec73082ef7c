"""What intake needs of the database, as protocols."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from peonline_desktop.domain.incoming import Moved, NewResult, Outcome
from peonline_desktop.domain.people import KnownKey, Signature
from peonline_desktop.services.store_ports import Store


class IntakePeople(Store, Protocol):
    """People as intake finds and keeps them."""

    def save_people(self, people: Mapping[str, tuple[str, str]]) -> dict[str, int]:
        """Add people or their newer name and e-mail, by key; returns their ids."""

    def save_fields(
        self, values: Iterable[tuple[int, str, str]], signed: Signature, *, by_hand: bool
    ) -> None:
        """Keep (person id, field, value); whoever's field changes is touched."""

    def almost(self, forms: Sequence[str]) -> dict[str, list[KnownKey]]:
        """The known keys whose form without leading zeros is one of these, by that form."""

    def newest_id(self) -> int:
        """The highest id of a person; 0 when there is nobody."""


class IntakeResults(Store, Protocol):
    """Results as intake keeps them."""

    def start_import(self, at: datetime, who: str, source: str, name: str) -> int:
        """Open an import and return its id."""

    def imports_before(self, import_id: int) -> list[tuple[str, int]]:
        """The name and the rows of the last hundred imports before this one, newest first."""

    def spellings(self, activity_key: str) -> list[str]:
        """How an e-learning with this key was spelled, the first first."""

    def known_events(self, source: str, event_keys: Sequence[str]) -> set[str]:
        """Which of these event keys of a *source* are known."""

    def add_results(
        self, import_id: int, results: Sequence[tuple[int, str, str, NewResult]], source: str
    ) -> int:
        """Add (person id, key of the e-learning, event key, result) of a *source*; known event
        keys are left as they are. Returns how many were new; whose they are is touched.
        """

    def finish_import(self, import_id: int, counts: Mapping[str, int]) -> None:
        """Keep rows, new, duplicate and problems of an import."""

    def counts_of(self, import_id: int) -> tuple[int, dict[str, int], dict[str, int]]:
        """Of an import's results: attendances that are ready, attendances that wait by reason,
        and results without an attendance by reason.
        """

    def outcomes_of(self, import_id: int) -> dict[str, Outcome]:
        """What became of an import's results, by event key."""

    def fates_of(self, import_id: int) -> dict[str, dict[str, int]]:
        """How many of an import's results are "ready", "waiting" or "unmatched", each by the
        reason (empty for those that are ready).
        """

    def newest_event(self) -> int:
        """The number of the newest event; 0 when there is none."""

    def moved_since(self, event: int, import_id: int) -> list[Moved]:
        """The attendances of other results than an import's that came to another state after
        an *event*, because they were derived anew, by person.
        """
