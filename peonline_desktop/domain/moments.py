"""Reading the moment of completion from text (contract.md, "Dates").

Times without a zone are Amsterdam's. A date with slashes is ambiguous when both parts
could be a month and differ, unless the order is known.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from peonline_desktop.domain.days import instant_in_amsterdam

_TIME = r"(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?"
_ZONE = r"\s*(Z|[+-]\d{2}:?\d{2})?"
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})" + _TIME + _ZONE)
_DAY_FIRST = re.compile(r"(\d{1,2})[-.](\d{1,2})[-.](\d{4}|\d{2})" + _TIME + _ZONE)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})" + _TIME + _ZONE)
_TWELVE = r"\s*([ap])?\.?(?:m\.?)?"  # 2:01 PM
_WEEKDAY = r"(?:[a-z]+,?\s+)?"
_DAY_WORD = re.compile(
    _WEEKDAY
    + r"(\d{1,2})(?:st|nd|rd|th|e|er)?[\s.-]+([a-z]+)\.?[\s,.-]+(\d{4}|\d{2})(?:\s+(?:om|at))?"
    + _TIME
    + _TWELVE
)
_WORD_DAY = re.compile(
    _WEEKDAY
    + r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:\s+at)?"
    + _TIME
    + _TWELVE
)
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d{1,10}))?")
_SERIALS = range(32874, 73051)  # the days from 1990 to 2099 as Excel counts them from 1900
_FROM_1904 = 1462  # days that a workbook from 1904 counts less
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001  # Excel counts local days
_MONTHS = 12
_MONTH_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "januari jan january janvier",
            "februari feb february fevrier",
            "maart mrt mar march mars",
            "april apr avril avr",
            "mei may mai",
            "juni jun june juin",
            "juli jul july juillet",
            "augustus aug august aout",
            "september sep sept septembre",
            "oktober okt oct october octobre",
            "november nov novembre",
            "december dec decembre",
        ),
        start=1,
    )
    for word in words.split()
}
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
        return _in_words(text) or _serial(text)
    hour, minute, second = (int(match[group] or 0) for group in (4, 5, 6))
    local = datetime(  # noqa: DTZ001  # its zone comes below
        _full_year(year), int(month), int(day), hour, minute, second
    )
    return _instant(local, match[7])


def _in_words(text: str) -> datetime | None:
    """The instant of a date with a month in words: Dutch, English or French."""
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    if match := _DAY_WORD.fullmatch(plain):
        day, word, year = match[1], match[2], match[3]
    elif match := _WORD_DAY.fullmatch(plain):
        word, day, year = match[1], match[2], match[3]
    else:
        return None
    if word not in _MONTH_WORDS:
        raise ValueError(text)
    hour, minute, second = (int(match[group] or 0) for group in (4, 5, 6))
    if half := match[7]:
        if not 1 <= hour <= _MONTHS:
            raise ValueError(text)
        hour = hour % 12 + (12 if half == "p" else 0)
    local = datetime(  # noqa: DTZ001  # its zone is Amsterdam's
        _full_year(year), _MONTH_WORDS[word], int(day), hour, minute, second
    )
    return instant_in_amsterdam(local)


def _serial(text: str) -> datetime:
    """The instant of a day as Excel counts it: a date cell that lost its form."""
    match = _SERIAL.fullmatch(text)
    if match is None or int(match[1]) not in _SERIALS:
        raise ValueError(text)
    part = float(f"0.{match[2] or 0}")
    seconds = round(part * 86_400)
    return instant_in_amsterdam(_SERIAL_ZERO + timedelta(days=int(match[1]), seconds=seconds))


def counted_from_1904(text: str) -> str:
    """A bare day number of a workbook that counts from 1904, as one that counts from 1900;
    any other text as it is.
    """
    match = _SERIAL.fullmatch(text.strip())
    if match is None:
        return text
    return str(int(match[1]) + _FROM_1904) + text.strip()[len(match[1]) :]


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
