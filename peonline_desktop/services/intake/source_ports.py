"""What polling needs of learning systems and of the database, as protocols."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from peonline_desktop.domain.incoming import RowProblem
from peonline_desktop.domain.sources import (
    Checked,
    Connection,
    Contradiction,
    Refusal,
    SourcePage,
)
from peonline_desktop.services.store_ports import Store


class ResultSource(Protocol):
    """A learning system that can be polled; raises LoginRefused, Unreachable or WrongUse."""

    def check(self) -> Checked:
        """Whether it answers, what can be seen, and what is missing with the likely cause."""

    def activities(self) -> list[tuple[str, str]]:
        """(stable id, title) of what can be followed."""

    def person_fields(self) -> list[str]:
        """The names of custom fields that were seen."""

    def poll(
        self, state: Mapping[str, str], *, deep: bool, stop: threading.Event
    ) -> Iterator[SourcePage]:
        """Page after page of what is new since *state*; *deep* ignores what was seen before,
        and must be harmless. Ends after the page under way when *stop* is set.
        """


class Connector(Protocol):
    """Makes a source of a connection and its secret."""

    def __call__(self, connection: Connection, secret: str) -> ResultSource:
        """Raises WrongUse when the options make no sense."""


class ConnectionStore(Store, Protocol):
    """Connections and what their connectors remember."""

    def connections(self) -> list[Connection]:
        """All connections, by name."""

    def add(self, values: Mapping[str, Any]) -> int:
        """Add a connection and return its id."""

    def change(self, connection_id: int, values: Mapping[str, Any]) -> None:
        """Change some columns of a connection."""

    def remove(self, connection_id: int) -> None:
        """Remove a connection and what it remembers; its results stay."""

    def state(self, connection_id: int) -> dict[str, str]:
        """What its connector remembers, by name."""

    def save_state(self, connection_id: int, state: Mapping[str, str | None]) -> None:
        """Keep or forget what a connector remembers."""

    def refusals(self, connection_id: int) -> list[Refusal]:
        """The records of a connection that did not pass."""

    def refuse(self, connection_id: int, problems: Sequence[RowProblem]) -> None:
        """Keep that these records did not pass; one that did not before, and looked otherwise,
        is forgotten.
        """

    def allow(self, connection_id: int, keys: Sequence[tuple[str, str]]) -> None:
        """Forget that records did not pass, by id and mark."""

    def doubt(
        self, source: str, doubts: Sequence[Contradiction], at: datetime, who: str
    ) -> int:
        """Put the attendances of these results under review; returns how many were."""

    def to_send_of_auto(self) -> bool:
        """Whether a run has to do with an attendance whose accreditation submits by itself:
        it is ready or unknown, or was left *sending*.
        """
