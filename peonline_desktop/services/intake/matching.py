"""Whose a key is: a known person's exactly, or but for its spelling; or nobody's yet.

Keys of files are compared in the forms of domain/spelling.py. An exact match goes before a
loose one; of two people whom a key could be it is neither. Keys that lack their leading zeros
are asked about: until it is answered they are named, and make no new people. So is a key with a
quotation mark left in it, or with zeros for decimals, beside the key that it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.keys import undamaged
from peonline_desktop.domain.people import KnownKey
from peonline_desktop.domain.spelling import loose_form, person_form, without_zeros
from peonline_desktop.services.intake.ports import IntakePeople
from peonline_desktop.services.store_ports import PeopleStore


@dataclass(frozen=True, slots=True)
class Almost:
    """A key that may be one of these known ones; *zeros*: but for leading zeros."""

    known: tuple[str, ...]
    zeros: bool


def known_id(people: PeopleStore, key: str) -> int | None:
    """Whose *key* is: exactly, or but for its spelling when that leaves one person."""
    exact = people.person_id(key)
    if exact is not None:
        return exact
    form, bare = person_form(key), loose_form(key)
    same = [
        each for each in people.almost([bare]).get(bare, []) if person_form(each.key) == form
    ]
    return same[0].id if len({each.leader for each in same}) == 1 else None


class KeyMatcher:
    """Matches the keys of one file."""

    def __init__(self, people: IntakePeople, *, zeros: bool | None) -> None:
        """*zeros*: whether keys lack their leading zeros; None: not answered."""
        self._people = people
        self._zeros = zeros
        self._newest = people.newest_id()

    def match(self, keys: Iterable[str]) -> dict[str, str | Almost]:
        """Per key the key under which the person is kept: a known one, or itself when it is
        nobody's yet; or whom it may be.
        """
        bare = {key: loose_form(key) for key in keys}
        mended = {key: before for key in bare if (before := undamaged(person_form(key)))}
        forms = {*bare.values(), *map(without_zeros, mended.values())}
        almost = self._people.almost(list(forms))
        beside = {person_form(key): key for key in bare} if mended else {}
        found: dict[str, str | Almost] = {}
        new: dict[str, str] = {}
        for key, form in bare.items():
            candidates = almost.get(form, ())
            if any(each.key == key for each in candidates):
                found[key] = key
                continue
            spelled = person_form(key)
            if spelled not in new:
                nearest = self._nearest(key, spelled, candidates)
                if nearest == key and key in mended:
                    nearest = _as_it_was(key, mended[key], almost, beside)
                if nearest == key:
                    new[spelled] = key
                found[key] = nearest
            else:
                found[key] = new[spelled]
        return found

    def _nearest(self, key: str, form: str, almost: Sequence[KnownKey]) -> str | Almost:
        same = [each for each in almost if person_form(each.key) == form]
        if same:
            return _one_of(same, zeros=False)
        before = [each for each in almost if each.id <= self._newest]
        if not before or self._zeros is False:
            return key
        if self._zeros:
            return _one_of(before, zeros=True)
        return Almost(tuple(each.key for each in before), zeros=True)


def _as_it_was(
    key: str,
    before: str,
    almost: Mapping[str, Sequence[KnownKey]],
    beside: Mapping[str, str],
) -> str | Almost:
    """A damaged *key* that is nobody's: whom it may be, by the form it had *before*: people who
    are known, or whose key stands *beside* it; itself when there is nobody.
    """
    known = [each.key for each in almost.get(without_zeros(before), ())]
    if before in beside:
        known.append(beside[before])
    return Almost(tuple(dict.fromkeys(known)), zeros=False) if known else key


def _one_of(candidates: Sequence[KnownKey], *, zeros: bool) -> str | Almost:
    """The key of the one person whose these are; several people are in doubt."""
    if len({each.leader for each in candidates}) > 1:
        return Almost(tuple(each.key for each in candidates), zeros)
    leading = [each.key for each in candidates if each.id == each.leader]
    return (leading or [candidates[0].key])[0]
