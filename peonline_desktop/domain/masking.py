"""Masks secrets in what comes from outside, in whatever form they come back.

It looks for the secret itself, and for its base64 wherever that begins in a longer text; both
in the text as it is and in what is left once every escape is taken off it (unescaping.py).
Masking comes after reading: what is masked means nothing any more.

A secret shorter than eight characters also occurs by chance. Of such a one only the exact and
escaped forms are masked, where they stand by themselves, and not in what identifies something.
"""

import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from peonline_desktop.domain.unescaping import Unescaped, is_escaped

MASK = "********"
SHORTEST = 8
"""Characters from which on a secret is looked for in every form."""

IDENTITIES = frozenset(
    "key person activity event_key record column finished score completion state".split()
)
"""Names of fields that identify something, or are figures: no place for a short secret."""

WORDS_OF_OURS = frozenset({"code", "reason"})
"""Names of fields that hold no text from outside."""

_WRAPPED = r"[\r\n]*"  # base64 in lines
_IN_BASE64 = {"+": "[+-]", "/": "[/_]"}
_FOR_ADDRESSES = str.maketrans("+/", "-_")
_T = TypeVar("_T")


def is_short(secret: str) -> bool:
    """Whether a secret is so short that it is not looked for in every form."""
    return 0 < len(secret) < SHORTEST


class Mask:
    """Masks these secrets; an empty one is none."""

    def __init__(self, secrets: Iterable[str]) -> None:
        """One may stand within another."""
        self._forms = [_Forms(each) for each in sorted({*secrets} - {""})]

    def text(self, text: str, spared: Collection[str] = (), *, identifies: bool = False) -> str:
        """*text* without secrets. *spared* are numbers of ours which may hold one by chance,
        and stay where they stand whole; a text that *identifies* keeps short secrets.
        """
        forms = [each for each in self._forms if not (identifies and each.is_short)]
        text = _masked(text, (span for each in forms for span in each.spans(text, spared)))
        if not is_escaped(text):
            return text
        plain = Unescaped(text)
        spans = [span for each in forms for span in each.spans(plain.text, spared)]
        return _masked(text, (plain.source(*span) for span in spans))

    def body(self, body: bytes, spared: Collection[str] = ()) -> bytes:
        """The same for bytes, whatever their encoding."""
        text = body.decode(errors="surrogateescape")
        masked = self.text(text, spared)
        return body if masked is text else masked.encode(errors="surrogateescape")

    def within(self, value: _T, spared: Collection[str] = ()) -> _T:
        """*value* with every text in it masked: also in fields, items, keys and values."""
        return cast("_T", self._within(value, spared, identifies=False))

    def _within(self, value: Any, spared: Collection[str], *, identifies: bool) -> Any:
        if isinstance(value, str):
            plain = type(value) is str  # a member of an enumeration is a word of ours
            return self.text(value, spared, identifies=identifies) if plain else value
        if isinstance(value, Mapping):
            return {
                self._within(key, spared, identifies=True): self._within(
                    each, spared, identifies=identifies
                )
                for key, each in value.items()
            }
        if named := _fields(value):
            changed = {
                name: each
                if name in WORDS_OF_OURS
                else self._within(each, spared, identifies=name in IDENTITIES)
                for name, each in named.items()
            }
            kind: Any = type(value)
            return kind(**changed)
        if isinstance(value, (tuple, list)):
            kind = type(value)
            return kind(self._within(each, spared, identifies=identifies) for each in value)
        return value


class _Forms:
    """How one secret can be written once escapes are taken off."""

    def __init__(self, secret: str) -> None:
        self._secret = secret
        self.is_short = is_short(secret)
        self._written = tuple(dict.fromkeys(_written(secret)))
        self._cores = () if self.is_short else tuple(dict.fromkeys(_cores(secret)))

    def spans(self, text: str, spared: Collection[str]) -> Iterator[tuple[int, int]]:
        """Where it stands in *text*."""
        for written in self._written:
            if written in text:
                kept = self._kept(text, spared)
                for found in re.finditer(re.escape(written), text):
                    chance = self.is_short and not _stands_alone(found)
                    if not chance and not any(a <= found.start() < b for a, b in kept):
                        yield found.span()
        if self._cores and ("\n" in text or any(core in text for core in self._plain)):
            for pattern in self._encoded:
                yield from (found.span() for found in pattern.finditer(text))

    def _kept(self, text: str, spared: Collection[str]) -> list[tuple[int, int]]:
        """Where the numbers stand that hold it by chance."""
        kept = "|".join(re.escape(each) for each in spared if self._secret in each)
        whole = rf"(?<![A-Za-z0-9])(?:{kept})(?![A-Za-z0-9])"
        return [found.span() for found in re.finditer(whole, text)] if kept else []

    @cached_property
    def _plain(self) -> set[str]:
        """The cores as they stand when they are not wrapped."""
        return {*self._cores, *(core.translate(_FOR_ADDRESSES) for core in self._cores)}

    @cached_property
    def _encoded(self) -> list[re.Pattern[str]]:
        return [
            re.compile(_WRAPPED.join(_IN_BASE64.get(c, re.escape(c)) for c in core))
            for core in self._cores
        ]


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether what was found is no part of a longer word, nor a number and nothing else."""
    text, (start, end) = found.string, found.span()
    if found[0].isdigit() and text.strip() == found[0]:
        return False
    return not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum()


def _written(secret: str) -> Iterator[str]:
    """The secret as text, as bytes of some encoding that were not read as such, with "+" for
    spaces, and without what looks like an escape in the secret itself.
    """
    forms = [secret, secret.encode().decode("latin-1")]
    for encoding in ("latin-1", "utf-16-le", "utf-16-be"):
        written = secret.encode(encoding, "ignore").replace(b"\0", b"")
        forms.append(written.decode(errors="surrogateescape"))
    forms += [form.replace(" ", "+") for form in forms]
    yield from forms
    for form in forms:
        plain = Unescaped(form).text.rstrip("\\")
        if len(plain) >= min(SHORTEST, len(form)):  # less occurs by chance
            yield plain


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The same places in order, none within or across another."""
    last: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if last is None or start >= last[1]:
            if last is not None:
                yield last
            last = (start, end)
        else:
            last = (last[0], max(end, last[1]))
    if last is not None:
        yield last


def _masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """*text* with a mask in these places."""
    pieces, done = [], 0
    for start, end in _merged(spans):
        pieces += [text[done:start], MASK]
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _cores(secret: str) -> Iterator[str]:
    """What base64 makes of the secret whatever stands around it: three ways to begin, in the
    encodings that it is written in.
    """
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        data = secret.encode(encoding)
        for before in range(3):
            whole = b64encode(b"\0" * before + data + b"\0\0").decode()
            first, last = -(-8 * before // 6), 8 * (before + len(data)) // 6
            yield whole[first:last]


def _fields(value: object) -> dict[str, Any]:
    """The fields of a value with names."""
    if isinstance(value, tuple):
        return {name: getattr(value, name) for name in getattr(value, "_fields", ())}
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    return {}
