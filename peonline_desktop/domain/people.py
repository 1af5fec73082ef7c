"""People: who changed what of them, and that two keys may be one person."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changed something of a person, when (aware, UTC), and *what* was done as a code:
    "import", "by_hand", "taken_back", "repair", "answer", "merged", "unmerged".
    """

    at: datetime
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One change in a person's history: of a *field*, or of whom they are one with.

    *before* and *after* are the field's values, or the other key.
    """

    at: datetime
    who: str
    what: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Double:
    """Two keys that may be one person: they differ in spelling or in leading zeros only. The
    *ids* are theirs, in the same order.
    """

    one: str
    other: str
    ids: tuple[int, int]


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A key of a person, with its id and that of the leading key of the person it is of."""

    id: int
    key: str
    leader: int
