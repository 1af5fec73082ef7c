"""Asking people for the number they have not given: who lacks one, and what is asked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

_PLACE = re.compile(r"\{([\w-]*)\}")


@dataclass(frozen=True, slots=True)
class Lacking:
    """A person who has no usable number in a group in which *rows* wait for it.

    *reason* is "number_missing" or "number_damaged", *number* what stands there now;
    *asked_at* is when it was last asked (aware, UTC), None if never.
    """

    person_id: int
    key: str
    name: str
    email: str
    org_id: int
    reason: str
    number: str
    rows: int
    activities: tuple[str, ...]
    asked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person is asked, as text for mail or print."""

    key: str
    name: str
    email: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenRequests:
    """How many people have been asked and have not answered, and when the *oldest* was asked;
    *unasked* lack a number and were never asked.
    """

    open: int
    oldest: datetime | None
    unasked: int


def filled_in(template: str, values: Mapping[str, str]) -> str:
    """A *template* with its places in braces filled in."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), template)


def unknown_places(template: str, known: Callable[[str], bool]) -> list[str]:
    """The places in a *template* that nobody knows how to fill in."""
    return [name for name in _PLACE.findall(template) if not known(name)]
