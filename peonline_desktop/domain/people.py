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
