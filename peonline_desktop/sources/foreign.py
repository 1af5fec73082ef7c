"""Values from outside, read with their type: the only place that looks into JSON or TOML.

A `Value` knows where it stands ("actor.account.name"). Whoever asks it for a text, a whole
number or a moment gets one within bounds, or `Unread` is raised, which names the place. What
is there but empty (null; the empty list that PHP gives for an object) is not there.
"""

import hashlib
import json
from datetime import UTC, datetime
from math import isfinite

from peonline_desktop.domain.errors import Unreachable

_LONGEST = 10_000  # characters of one text
_LARGEST = 1_000_000  # characters of one record as it is kept
_DEEPEST = 64  # levels of one record
_WHOLE = 10**18  # beyond it no number is an id, a count or an instant
_DIGITS = 18
_YEARS = range(1900, 9999)  # outside it no zone can be reckoned with
_SHOWN = 60  # characters of a value in a problem
_INVALID = "record_invalid"
_EMPTY: tuple[object, ...] = (None, [], "")  # where an object was due


class Unread(Unreachable):
    """What stands at *place* is not what is due there; *code* says in what way. Of a record it
    becomes the problem of that record; of a page it is the problem of the connection.
    """

    def __init__(self, place: str, shown: str = "", code: str = _INVALID) -> None:
        """*shown* is the value as it stands; the guard masks and shortens it (`legible`)."""
        super().__init__("source_unexpected", place=place or "-")
        self.place = place
        self.shown = shown
        self.row_code = code


class Value:
    """One value, or nothing, and the *place* where it stands."""

    __slots__ = ("_held", "place")

    def __init__(self, held: object, place: str = "") -> None:
        """*held* is what a parser made: a text, number, truth value, list, mapping or None."""
        self._held = held
        self.place = place

    def __bool__(self) -> bool:
        """Whether anything is there."""
        return self._held is not None

    # Parts ------------------------------------------------------------------------------

    def at(self, path: str) -> "Value":
        """What stands at a path like "learner.id" or "scores.0.value", or nothing; raises
        Unread when something stands on the way that has no parts.
        """
        found = self
        for name in path.split(".") if path else ():
            found = found._part(name)
        return found

    def items(self) -> "list[Value]":
        """The values of a list; of nothing, none."""
        if self._held is None:
            return []
        if not isinstance(self._held, list):
            raise self.unread()
        return [Value(each, self._below(str(n))) for n, each in enumerate(self._held)]

    def records(self) -> "list[Value]":
        """The values of a list that is there, each with places of its own."""
        if not isinstance(self._held, list):
            raise self.unread()
        return [Value(each) for each in self._held]

    def fields(self) -> "dict[str, Value]":
        """The values of an object by name; of nothing, none."""
        if self._held in _EMPTY:
            return {}
        if not isinstance(self._held, dict):
            raise self.unread()
        return {str(name): Value(each, self._below("*")) for name, each in self._held.items()}

    @property
    def is_object(self) -> bool:
        """Whether it has named parts."""
        return isinstance(self._held, dict)

    @property
    def is_text(self) -> bool:
        """Whether it is a text, a good one or not."""
        return isinstance(self._held, str)

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(self._held, list)

    def _part(self, name: str) -> "Value":
        held, place = self._held, self._below(name)
        if isinstance(held, dict):
            return Value(held.get(name), place)
        if isinstance(held, list) and name.isascii() and name.isdigit():
            return Value(held[int(name)] if int(name) < len(held) else None, place)
        if held in _EMPTY:
            return Value(None, place)
        raise self.unread()

    def _below(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    # Scalars ----------------------------------------------------------------------------

    def text(self, default: str | None = None, longest: int = _LONGEST) -> str:
        """A text of at most *longest* characters, all of them characters; *default* when
        nothing is there.
        """
        if self._held is None and default is not None:
            return default
        if not isinstance(self._held, str) or not _is_text(self._held, longest):
            raise self.unread()
        return self._held

    def written(self, default: str | None = None) -> str:
        """A text; a number or truth value as JSON writes it."""
        held = self._held
        if isinstance(held, bool):
            return "true" if held else "false"
        if isinstance(held, int) and abs(held) < _WHOLE:
            return str(held)
        if isinstance(held, float) and isfinite(held):
            return json.dumps(held)
        return self.text(default)

    def whole(self, least: int, most: int, default: int | None = None) -> int:
        """A whole number from *least* to *most*, also one that is written as text."""
        held = self._held
        if held is None and default is not None:
            return default
        if isinstance(held, str) and held.isascii() and held.isdigit() and len(held) <= _DIGITS:
            held = int(held)
        if isinstance(held, float) and held.is_integer():
            held = int(held)
        if isinstance(held, bool) or not isinstance(held, int) or not least <= held <= most:
            raise self.unread()
        return held

    def flag(self, *, default: bool | None = None) -> bool:
        """True or false, also as the 1 and 0 of PHP."""
        if self._held is None and default is not None:
            return default
        if not isinstance(self._held, int) or self._held not in (0, 1):
            raise self.unread()
        return bool(self._held)

    def moment(self) -> datetime:
        """An instant in ISO's form, UTC; a time without a zone is nobody's."""
        text = self.text()
        try:
            at = datetime.fromisoformat(text)
            if at.tzinfo is None or at.year not in _YEARS:
                raise self.unread("date_unreadable")
            return at.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise self.unread("date_unreadable") from error

    # The whole --------------------------------------------------------------------------

    def kept(self) -> str:
        """The whole of it as JSON, to be kept; raises Unread when it is too deep, too large, or
        holds what JSON does not know.
        """
        level = [self._held]
        for _ in range(_DEEPEST):
            level = [part for each in level for part in _parts(each)]
            if not level:
                break
        else:
            raise self.unread()
        try:
            text = json.dumps(self._held, ensure_ascii=False, allow_nan=False)
        except (ValueError, TypeError) as error:
            raise self.unread() from error
        if len(text) > _LARGEST:
            raise self.unread()
        return text if _is_text(text, _LARGEST) else json.dumps(self._held)

    def mark(self) -> str:
        """A short text that is another when anything of it is, however deep it goes."""
        seen, left = hashlib.sha256(), [self._held]
        while left:
            each = left.pop()
            parts = _parts(each)
            told = repr((type(each).__name__, len(parts)) if parts else each)
            seen.update(told.encode("utf-8", "surrogatepass") + b"\0")
            left += parts
        return seen.hexdigest()[:16]

    def unread(self, code: str = _INVALID) -> Unread:
        """That this is not what is due here, or in what other way it is wrong."""
        missing = self._held is None and code != _INVALID
        return Unread(self.place, "" if missing else _shown(self._held), code)


class LeftOut:
    """In place of what a parser could not take: too deep, or no number."""

    def __repr__(self) -> str:
        """The same for all of them."""
        return "?"


def _parts(held: object) -> list[object]:
    """What a list or an object holds, names included, in an order of its own."""
    if isinstance(held, dict):
        return [part for name in sorted(held) for part in (name, held[name])]
    return held if isinstance(held, list) else []


def _is_text(text: str, longest: int) -> bool:
    """Whether all of it can be written down: no half of a pair, no NUL."""
    if len(text) > longest or "\0" in text:
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(held: object) -> str:
    """A value as it stands; lists and objects without what they hold."""
    if isinstance(held, list | dict):
        return "[…]" if isinstance(held, list) else "{…}"
    if isinstance(held, int) and not isinstance(held, bool) and abs(held) >= _WHOLE:
        return "…"
    return held if isinstance(held, str) else json.dumps(held, default=repr)


def legible(value: str) -> str:
    """A value for a person to read: short and printable. Secrets in it are masked before: of a
    part of one nobody can tell that it is one.
    """
    shown = "".join(char if char.isprintable() else "�" for char in value[: _SHOWN + 1])
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
