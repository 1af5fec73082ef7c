"""The form that a group's numbers have: a pattern, and what can be known from it."""

import re
from functools import lru_cache
from itertools import product

from peonline_desktop.domain.settings import Group

_DIGITS_ONLY_PATTERN = re.compile(r"(?:\\d|\d|\{\d+(?:,\d*)?\}|\[[\d-]+\]|[|()?:*+])+")
_COUNTED_DIGITS = re.compile(r"\\d(?:\{(\d+)(?:,\d*)?\})?")
_PREFIX_BEFORE_DIGITS = re.compile(r"([A-Za-z]+(?:\\?[-_ ./])?)(?:\\d|\[0-9\])")
_EXAMPLE_DIGITS = "19012345678901234567"
_LONGEST_NUMBER = 20


def fits(number: str, group: Group) -> bool:
    """Whether *number* has the group's form; without a form nothing does."""
    return bool(group.pattern) and _rule(group.pattern).fullmatch(number) is not None


@lru_cache(maxsize=1024)
def is_digits_only(pattern: str) -> bool:
    """Whether all that fits *pattern* is digits."""
    return bool(_DIGITS_ONLY_PATTERN.fullmatch(pattern))


@lru_cache(maxsize=1024)
def prefixes(pattern: str) -> tuple[str, ...]:
    """The letters that *pattern* wants before its digits, per way to write a number."""
    found = map(_PREFIX_BEFORE_DIGITS.match, pattern.split("|"))
    return tuple(match[1].replace("\\", "") for match in found if match)


def example_number(pattern: str) -> str | None:
    """A made-up number that fits *pattern*, to show its form; None when none is found."""
    digits = iter(_EXAMPLE_DIGITS)

    def some(match: re.Match[str]) -> str:
        return "".join(next(digits, "0") for _ in range(int(match[1] or 1)))

    candidate = _COUNTED_DIGITS.sub(some, pattern.rsplit("|", maxsplit=1)[-1])
    return candidate if pattern and _rule(pattern).fullmatch(candidate) else None


@lru_cache(maxsize=1024)
def allowed_lengths(pattern: str) -> frozenset[int]:
    """The lengths up to 20 of which some number of only digits fits *pattern*.

    Tried rather than analysed: every beginning of two digits, before every filling
    digit, which tells all patterns that fix at most two digits.
    """
    rule = _rule(pattern)
    digits = "0123456789"
    return frozenset(
        length
        for length in range(1, _LONGEST_NUMBER + 1)
        if any(
            rule.fullmatch((first + second + fill * length)[:length])
            for first, second, fill in product(digits, digits, digits)
        )
    )


@lru_cache(maxsize=1024)
def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)  # only ASCII digits are digits
