"""What a text in a number's field is to a reader, though a rule could make a number of it: one
with a fraction, two side by side, a word.

A year, a time or a telephone number in plain digits cannot be told from a number.
"""

import re

from peonline_desktop.domain.number_forms import fits, is_digits_only
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.settings import Group

_DECIMALS = re.compile(
    r"[0-9]{5,}[.,][0-9]+|[0-9]{4,}\.[0-9]{3}|[0-9]+\.[0-9]{1,2}"  # dots part threes: 610.001
)
_WITH_FILLERS = re.compile(r"[0-9 .\-]+")
_FILLERS = re.compile(r"[ .\-]")
_DIGIT = re.compile(r"[0-9]")
_DIGITS_OF_A_NUMBER = 4
_DIGITS_OF_A_LONG_PART = 5


def has_digits_of_a_number(text: str) -> bool:
    """Whether *text* has as many digits as a number has, whatever its form: four."""
    return len(_DIGIT.findall(text)) >= _DIGITS_OF_A_NUMBER


def has_decimals(text: str, group: Group) -> bool:
    """Whether a comma or dot stands in a number of digits only as it does before decimals."""
    return is_digits_only(group.pattern) and _DECIMALS.fullmatch(text) is not None


def joins_numbers(text: str, group: Group) -> bool:
    """Whether the fillers in a number of digits only part two numbers rather than the digits of
    one: two parts are long, or one of four digits stands beside one that is a number by itself.
    """
    if not is_digits_only(group.pattern) or not _WITH_FILLERS.fullmatch(text):
        return False
    parts = [part for part in _FILLERS.split(text) if len(part) >= _DIGITS_OF_A_NUMBER]
    if sum(len(part) >= _DIGITS_OF_A_LONG_PART for part in parts) > 1:
        return True
    return len(parts) > 1 and any(fits(part, group) for part in parts)


def part_that_fits(text: str, group: Group) -> str | None:
    """The only part between fillers that has the group's form; None when it is not one."""
    fitting = [part for part in _FILLERS.split(text) if fits(part, group)]
    return fitting[0] if len(fitting) == 1 else None


def is_no_number(text: str, words: NumberWords) -> bool:
    """Whether *text* only says that there is none, or not yet, with a remark behind it."""
    return words.begin(text) and not has_digits_of_a_number(text)
