"""What a number that does not fit its group's form was perhaps meant to be.

Only ever offered, never applied: the administrator says whether it is so.
"""

import re
from collections.abc import Iterator

from peonline_desktop.domain.number_forms import fits, prefixes
from peonline_desktop.domain.settings import Group

MOST_ZEROS_DROPPED = 2
_LOOK_ALIKES = re.compile(r"(?<=[0-9])[OoIl|BS]+|[OoIl|BS]+(?=[0-9])")
_DIGIT_OF = str.maketrans("OoIl|BS", "0011185")
_NOT_PLAIN = re.compile(r"[^0-9A-Za-z]")
_DIGITS = re.compile(r"[0-9]+")


def proposal_for(number: str, group: Group) -> str | None:
    """A number of the group's form that *number* may stand for; None when there is none."""
    if middle := part_to_take(number, group):
        return middle
    return next((each for each in _candidates(number, group) if fits(each, group)), None)


def part_to_take(number: str, group: Group) -> str | None:
    """The part of *number* that the group takes, where it says so: of a RIZIV number the
    middle five digits.
    """
    if not group.repair:
        return None
    match = re.fullmatch(group.repair, number, re.ASCII)
    return match[1] if match else None


def with_zeros(digits: str, group: Group) -> str | None:
    """*digits*, with the leading zeros that a spreadsheet may have dropped; None if that fits
    in no way.
    """
    if not group.pattern:
        return digits
    return next((each for each in _zeros_before(digits) if fits(each, group)), None)


def _candidates(number: str, group: Group) -> Iterator[str]:
    """What *number* may stand for, likeliest first: it need not fit."""
    for said in (number, _LOOK_ALIKES.sub(_as_digits, number)):
        plain = _NOT_PLAIN.sub("", said)
        yield said
        yield plain
        runs = _DIGITS.findall(said)
        if len(runs) == 1:
            yield runs[0]
            for prefix in prefixes(group.pattern):
                bare = said == runs[0]
                for digits in _zeros_before(runs[0]) if bare else runs:
                    yield prefix + digits


def _as_digits(letters: re.Match[str]) -> str:
    return letters[0].translate(_DIGIT_OF)


def _zeros_before(digits: str) -> Iterator[str]:
    return ("0" * zeros + digits for zeros in range(MOST_ZEROS_DROPPED + 1))
