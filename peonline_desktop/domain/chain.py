"""The chain that makes the history checkable: each event's link hashes the one before.

A link holds the *hash* of an event's content, not the content: personal data can be erased
and the chain still checks. The content is hashed with a salt of its own, which goes with
it, so that an erased number cannot be found again by trying all numbers. The format is for
ever: links that were printed must stay true. Must not know a database.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SALT_BYTES = 16
_SHORTEST = 16  # hexadecimal digits of a printed hash that are enough to find it
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Link:
    """An event as the chain sees it.

    *content* is what the event says, in a fixed order; *salt* is None once it is erased.
    """

    number: int
    salt: str | None
    content: tuple[str | int | None, ...]
    content_hash: str
    link: str


def first_link(database_id: str) -> str:
    """Where the chain of a database begins, before its first event."""
    return _sha256(f"peonline {database_id}")


def content_hash(salt: str, *content: str | int | None) -> str:
    """The hash of what an event says."""
    text = _as_json(content)
    return _sha256(f"{salt} {text}")


def next_link(previous: str, number: int, hashed: str) -> str:
    """The link of event *number*, whose content has the hash *hashed*."""
    return _sha256(f"{previous} {number} {hashed}")


def seal(*parts: str | bytes | None) -> str:
    """A hash over what was sent or answered, for the event that tells of it."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part or b""
        whole.update(b"%d " % len(data) + data)
    return whole.hexdigest()


def broken(links: Iterable[Link], database_id: str, last: int) -> Iterator[str]:
    """What is wrong with the chain, as texts like "changed 7"; *last* was the last number.

    "removed": events are missing before this one; "cut": the newest events are missing;
    "changed": the event says something else than it did; "forged": its link does not
    follow from the one before.
    """
    previous, expected = first_link(database_id), 1
    for each in links:
        if each.number != expected:
            yield f"removed {expected}"
        if each.salt is not None and each.content_hash != content_hash(
            each.salt, *each.content
        ):
            yield f"changed {each.number}"
        if each.number == expected and each.link != next_link(
            previous, each.number, each.content_hash
        ):
            yield f"forged {each.number}"
        previous, expected = each.link, each.number + 1
    if expected != last + 1:
        yield f"cut {expected}"


def as_typed(text: str) -> str | None:
    """A hash, or the beginning of one, as a person types it from paper; None if it is none."""
    digits = re.sub(r"[\s-]", "", text).lower()
    return digits if re.fullmatch(rf"[0-9a-f]{{{_SHORTEST},64}}", digits) else None


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
