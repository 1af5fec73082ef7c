"""Registration numbers: how a custom field's text becomes the number a register knows.

Numbers are text. The rules are contract.md's "Numbers of people": what may be taken off,
what is damage, and what may be proposed (never applied) as its repair.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from peonline_desktop.domain.settings import Group

_EXPONENT = re.compile(r"\d+(?:[.,]\d+)?[eE][+-]?\d+")
_ZERO_DECIMALS = re.compile(r"(\d(?:.*\d)?)[.,]0+")
_ANY_DECIMALS_OF_A_LONG_NUMBER = re.compile(r"(\d{5,}),\d+")
_SPLIT_BY_GROUP = re.compile(r"\s*\d+\s*/[^,;]*(?:[,;]\s*\d+\s*/[^,;]*)*[,;]?\s*")
_DIGITS_ONLY_PATTERN = re.compile(r"(?:\\d|\d|\{\d+(?:,\d*)?\}|\[[\d-]+\]|[|()?:*+])+")
_FILLERS = re.compile(r"[\s.\-]")
_COUNTED_DIGITS = re.compile(r"\\d(?:\{(\d+)(?:,\d*)?\})?")
_EXAMPLE_DIGITS = "19012345678901234567"
_LONGEST_NUMBER = 20
_SHORT_BY = 2


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it would be sent.

    *damaged* holds it back; *proposal* is a repair to offer; *warning* is a code
    ("number_misfit", "second_field") for a number that goes, but looks odd.
    """

    text: str
    damaged: bool = False
    proposal: str | None = None
    warning: str | None = None


def choose_number(fields: dict[str, str], group: Group) -> Number | None:
    """The number for *group* from a person's custom *fields*, in the group's order.

    The first usable field counts; a damaged one is passed over for a usable later one,
    with a warning. None when no field holds a number for this group.
    """
    damaged = None
    for field in group.fields:
        number = read_number(fields.get(field, ""), group)
        if number is None:
            continue
        if not number.damaged:
            return Number(number.text, warning="second_field") if damaged else number
        damaged = damaged or number
    return damaged


@lru_cache(maxsize=65536)
def read_number(text: str, group: Group) -> Number | None:
    """The number that one field's *text* holds for *group*; None when it holds none."""
    text = _own_part(text.strip().removeprefix("'").strip(), group.org_id)
    if not group.keep_prefix and text[:4].upper() == "BIG-":
        text = text[4:].strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return _judge(text, group)  # most are so: no decimals or spaces to look for
    digits_only = _is_digits_only(group.pattern)
    if _EXPONENT.fullmatch(text):
        return Number(text, damaged=True)
    whole = _ZERO_DECIMALS.fullmatch(text)
    if whole and (digits_only or whole[1].isdigit()):
        return Number(text, damaged=True, proposal=_fitting(_strip(whole[1]), group))
    if digits_only and _ANY_DECIMALS_OF_A_LONG_NUMBER.fullmatch(text):
        return Number(text, damaged=True)
    return _judge(_strip(text) if digits_only else text, group)


def with_repair(text: str, group: Group, repaired: str) -> str:
    """A field's *text* with *repaired* in place of the number it holds for *group*."""
    if not _SPLIT_BY_GROUP.fullmatch(text.strip()):
        return repaired
    parts = [part.strip() for part in re.split("[,;]", text) if part.strip()]
    return ", ".join(
        f"{group.org_id}/{repaired}"
        if part.split("/")[0].strip() == str(group.org_id)
        else part
        for part in parts
    )


@lru_cache(maxsize=1024)
def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@lru_cache(maxsize=1024)
def _is_digits_only(pattern: str) -> bool:
    return bool(_DIGITS_ONLY_PATTERN.fullmatch(pattern))


def _own_part(text: str, org_id: int) -> str:
    """Of "52/123456, 19/39…" the part of *org_id*; any other text as it is."""
    if "/" not in text or not _SPLIT_BY_GROUP.fullmatch(text):
        return text
    for part in re.split("[,;]", text):
        org, _, number = part.partition("/")
        if org.strip() == str(org_id):
            return number.strip()
    return ""


def _strip(text: str) -> str:
    return _FILLERS.sub("", text)


def _judge(text: str, group: Group) -> Number:
    if not group.pattern or _rule(group.pattern).fullmatch(text):
        return Number(text)
    if group.repair and (middle := re.fullmatch(group.repair, text)):
        return Number(text, proposal=middle[1], warning="number_misfit")
    if text.isascii() and text.isdigit():
        lengths = allowed_lengths(group.pattern)
        longer = [n for n in lengths if 0 < n - len(text) <= _SHORT_BY]
        if longer and len(text) not in lengths:
            return Number(text, damaged=True, proposal=_fitting(text, group))
    return Number(text, warning="number_misfit")


def _fitting(text: str, group: Group) -> str | None:
    """*text*, with the leading zeros Excel may have dropped; None if it fits no way."""
    if not text.isdigit():
        return None
    for zeros in range(_SHORT_BY + 1):
        candidate = "0" * zeros + text
        if not group.pattern or re.fullmatch(group.pattern, candidate):
            return candidate
    return None


def example_number(pattern: str) -> str | None:
    """A made-up number that fits *pattern*, to show its form; None when none is found."""
    digits = iter(_EXAMPLE_DIGITS)

    def some(match: re.Match[str]) -> str:
        return "".join(next(digits, "0") for _ in range(int(match[1] or 1)))

    candidate = _COUNTED_DIGITS.sub(some, pattern.rsplit("|", maxsplit=1)[-1])
    fits = pattern and re.fullmatch(pattern, candidate)
    return candidate if fits else None


@lru_cache(maxsize=1024)
def allowed_lengths(pattern: str) -> frozenset[int]:
    """The lengths up to 20 of which some number of only digits fits *pattern*.

    Tried rather than analysed: every beginning of two digits, before every filling
    digit, which tells all patterns that fix at most two digits.
    """
    rule = re.compile(pattern)
    digits = "0123456789"
    return frozenset(
        length
        for length in range(1, _LONGEST_NUMBER + 1)
        if any(
            rule.fullmatch((first + second + fill * length)[:length])
            for first, second, fill in product(digits, digits, digits)
        )
    )
