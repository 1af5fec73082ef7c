"""Reading the moment of completion from text (contract.md, "Dates").

Times without a zone are Amsterdam's. A date with slashes is ambiguous when both parts
could be a month and differ, unless the order is known.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from peonline_desktop.domain.days import instant_in_amsterdam

_TIME = r"(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?"
_ZONE = r"\s*(Z|[+-]\d{2}:?\d{2})?"
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})" + _TIME + _ZONE)
_DAY_FIRST = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4}|\d{2})" + _TIME + _ZONE)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})" + _TIME + _ZONE)
_MONTHS = 12
_CENTURY_TURN = 70  # two-digit years below this are 20xx
_FIRST_YEAR, _LAST_YEAR = 1900, 9998  # outside it no zone can be reckoned with


class DateOrder(StrEnum):
    """The order of the parts of a date with slashes."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class Ambiguous(ValueError):  # noqa: N818  # it is a finding about a text
    """The text could be two dates, and nothing tells which."""


def read_moment(text: str, order: DateOrder | None) -> datetime:
    """The UTC instant that *text* stands for; a date alone is its Amsterdam midnight.

    Raises Ambiguous, or ValueError when it is no date.
    """
    text = text.strip()
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match[1], match[2], match[3]
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = match[1], match[2], match[3]
    elif match := _SLASHES.fullmatch(text):
        day, month, year = _by_slashes(match, order)
    else:
        raise ValueError(text)
    hour, minute, second = (int(match[group] or 0) for group in (4, 5, 6))
    local = datetime(  # noqa: DTZ001  # its zone comes below
        _full_year(year), int(month), int(day), hour, minute, second
    )
    return _instant(local, match[7])


def order_shown_by(texts: Iterable[str]) -> DateOrder | None:
    """The order that the dates with slashes among *texts* show, if they all agree."""
    shown = set()
    for text in texts:
        if match := _SLASHES.fullmatch(text.strip()):
            first, second = int(match[1]), int(match[2])
            if first > _MONTHS >= second:
                shown.add(DateOrder.DMY)
            elif second > _MONTHS >= first:
                shown.add(DateOrder.MDY)
    return shown.pop() if len(shown) == 1 else None


def _by_slashes(match: re.Match[str], order: DateOrder | None) -> tuple[str, str, str]:
    first, second, third = match[1], match[2], match[3]
    if order is DateOrder.YMD and len(third) == len("26"):
        return third, second, first
    if order is DateOrder.MDY:
        return second, first, third
    if order is DateOrder.DMY or first == second or int(first) > _MONTHS:
        return first, second, third
    if int(second) > _MONTHS:
        return second, first, third
    raise Ambiguous(match[0])


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == len("26"):
        year += 2000 if year < _CENTURY_TURN else 1900
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(text)
    return year


def _instant(local: datetime, zone: str | None) -> datetime:
    if zone is None:
        return instant_in_amsterdam(local)
    if zone == "Z":
        return local.replace(tzinfo=UTC)
    digits = zone[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if offset >= timedelta(days=1):
        raise ValueError(zone)
    return (local - offset if zone[0] == "+" else local + offset).replace(tzinfo=UTC)
