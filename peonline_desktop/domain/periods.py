"""How the periods of accreditations for the same activity lie to each other."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from peonline_desktop.domain.settings import Accreditation


@dataclass(frozen=True)
class Overlap:
    """Days on which one pass counts twice: for two accreditations of one group."""

    other: Accreditation
    first: date
    last: date
    same_course: bool


@dataclass(frozen=True)
class Gap:
    """Days between two accreditations on which a pass counts for nothing."""

    other: Accreditation
    first: date
    last: date


def overlaps(new: Accreditation, others: Iterable[Accreditation]) -> list[Overlap]:
    """Where *new* lies over accreditations of the same group and activity."""
    return [
        Overlap(
            other,
            max(new.starts_on, other.starts_on),
            min(new.ends_on, other.ends_on),
            other.course == new.course,
        )
        for other in _related(new, others)
        if other.starts_on <= new.ends_on and new.starts_on <= other.ends_on
    ]


def gaps(new: Accreditation, others: Iterable[Accreditation]) -> list[Gap]:
    """The days between *new* and its neighbours, where there are any."""
    related = _related(new, others)
    day = timedelta(days=1)
    found = []
    before = [each for each in related if each.starts_on <= new.starts_on]
    if before:
        last = max(before, key=lambda each: each.ends_on)
        if last.ends_on + day < new.starts_on:
            found.append(Gap(last, last.ends_on + day, new.starts_on - day))
    after = [each for each in related if each.ends_on >= new.ends_on]
    if after:
        first = min(after, key=lambda each: each.starts_on)
        if new.ends_on + day < first.starts_on:
            found.append(Gap(first, new.ends_on + day, first.starts_on - day))
    return found


def _related(new: Accreditation, others: Iterable[Accreditation]) -> list[Accreditation]:
    return [
        other
        for other in others
        if other.id != new.id
        and other.org_id == new.org_id
        and other.activities & new.activities
    ]
