"""Learning systems that are polled: what a connection is, and what a page of one delivers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from peonline_desktop.domain.incoming import NewResult, RowProblem

KINDS = ("moodle", "xapi", "rest")


def secret_parts(kind: str, secret: str) -> tuple[str, ...]:
    """What is secret of the secret of a connection: of "user:password" the password by itself
    too.
    """
    return (secret, secret.partition(":")[2]) if kind == "xapi" else (secret,)


@dataclass(frozen=True)
class Connection:
    """One learning system. *options* are the connector's own, by name; *paused* by the
    administrator. *interval* is in seconds; *next_run* and *last_run* are aware, UTC. *refused*
    is how many of its records cannot be read as they are.
    """

    id: int
    name: str
    kind: str
    url: str
    options: Mapping[str, tuple[str, ...]]
    paused: bool
    interval: int
    next_run: datetime | None = None
    last_run: datetime | None = None
    last_deep: datetime | None = None
    problem: str | None = None
    refused: int = 0

    @property
    def source(self) -> str:
        """What its results are stored under; a name may change."""
        return f"connection-{self.id}"

    @property
    def secret_owner(self) -> str:
        """Under what its secret is kept."""
        return f"connection-{self.id}"

    def option(self, name: str, default: str = "") -> str:
        """The only, or the last, value of an option."""
        return self.options.get(name, (default,))[-1]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A source says something else of a result than it did: a human looks at it.

    *code* is "source_voided", "source_reset", "source_moved", "source_contradicts" or
    "source_gone"; *event_key* the result that is doubted; *before* and *now* what was and is
    said, for a person to read. *unsent_only*: a row that was sent is not doubted.
    """

    code: str
    event_key: str
    before: str
    now: str
    unsent_only: bool = False


@dataclass(frozen=True, slots=True)
class SourcePerson:
    """What a source says of a person, apart from results."""

    key: str
    name: str
    email: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A *record* that did not pass, as it looked then (its *mark*); *again_at* (UTC) is from
    when it may pass unchanged, if it ever may.
    """

    record: str
    mark: str
    again_at: datetime | None

    def is_due(self, now: datetime) -> bool:
        """Whether it may pass by now."""
        return self.again_at is not None and self.again_at <= now


@dataclass(frozen=True)
class SourcePage:
    """A page of a poll. *state* is what the connector must know the next time, by name (None:
    forget it); it is kept in the transaction that keeps the results.
    """

    results: tuple[NewResult, ...] = ()
    people: tuple[SourcePerson, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    state: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """What a test of a connection found: its *version*, what it could see, and what is
    *missing*, as codes with values, the likely causes; *advice* is what is good to know
    though nothing is missing.
    """

    version: str
    activities: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]
    people: int
    missing: tuple[tuple[str, str], ...]
    expected_seconds: float
    advice: tuple[tuple[str, str], ...] = ()
