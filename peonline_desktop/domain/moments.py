"""Reading the moment of completion from text (contract.md, "Dates").

Times without a zone are Amsterdam's. Whether the day or the month comes first is told by who
knows, else by what the other dates of the column show, else by how the date is written.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import Flag, StrEnum

from peonline_desktop.domain.clock_times import ZoneUnknown, offset_of, read_clock
from peonline_desktop.domain.days import instant_in_amsterdam

_FLAGS = re.ASCII | re.IGNORECASE
_YEAR = r"(?P<year>\d{4}|\d{2})(?!\d)"
_YEAR_LAST = re.compile(r"(\d{1,2})(?:/(\d{1,2})/|[-.](\d{1,2})[-.])" + _YEAR, _FLAGS)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})(?!\d)", _FLAGS
)
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)", _FLAGS)
_WEEKDAY = r"(?:(?:le|op|on) )?(?:[a-z]+\.?,? )?"
_DAY_WORD = re.compile(
    _WEEKDAY
    + r"(?P<day>\d{1,2})(?:st|nd|rd|th|e|er)?[ .-]{1,3}(?P<month>[a-z]+)[ .,-]{1,3}"
    + _YEAR,
    _FLAGS,
)
_WORD_DAY = re.compile(
    _WEEKDAY + r"(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})(?!\d)",
    _FLAGS,
)
_LONGEST = 100  # characters of a date with all that may stand behind it
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d{1,10}))?", _FLAGS)
_SERIALS = range(32874, 73051)  # the days from 1990 to 2099 as Excel counts them from 1900
_FROM_1904 = 1462  # days that a workbook from 1904 counts less
_SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001  # Excel counts local days
_MONTHS = 12
_DAYS = 31
_MONTH_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "januari jan january janvier januar",
            "februari feb february fevrier fevr fev februar",
            "maart mrt mar march mars marz maerz mrz",
            "april apr avril avr",
            "mei may mai",
            "juni jun june juin",
            "juli jul july juillet juil",
            "augustus aug august aout",
            "september sep sept septembre",
            "oktober okt oct october octobre",
            "november nov novembre",
            "december dec decembre dezember dez",
        ),
        start=1,
    )
    for word in words.split()
}
_HYPHENS = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"
)
_CENTURY_TURN = 70  # two-digit years below this are 20xx
_FIRST_YEAR, _LAST_YEAR = 1900, 9998  # outside it no zone can be reckoned with


class DateOrder(StrEnum):
    """The order of the parts of a date in digits; *ymd* is that of years in two digits."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class OrdersShown(Flag):
    """Which orders the dates of a column show: a part above twelve is no month."""

    NONE = 0
    DAY_FIRST = 1
    MONTH_FIRST = 2


_BOTH_SHOWN = OrdersShown.DAY_FIRST | OrdersShown.MONTH_FIRST


class Ambiguous(ValueError):  # noqa: N818  # it is a finding about a text
    """The text could be two dates, and nothing tells which."""


def read_moment(
    text: str, order: DateOrder | None, shown: OrdersShown = OrdersShown.NONE
) -> datetime:
    """The UTC instant that *text* stands for; a date alone is its Amsterdam midnight. *order*
    is what was said of its column, *shown* what the column's other dates show.

    Raises Ambiguous, ZoneUnknown, or ValueError when it is no date.
    """
    text = _plain(text)
    match = _written(text) or _COMPACT.match(text)
    return _serial(text) if match is None else _moment_of(match, order, shown)


def reads_as_date(text: str) -> bool:
    """Whether a person reads *text* as a date, in whichever order; bare digits are none."""
    try:
        match = _written(_plain(text))
    except ValueError:
        return False
    if match is None:
        return False
    for order in (DateOrder.DMY, DateOrder.MDY):
        try:
            _moment_of(match, order, OrdersShown.NONE)
        except ZoneUnknown:
            return True
        except ValueError:
            continue
        return True
    return False


def order_shown(text: str) -> OrdersShown:
    """The order that the date *text* shows; most show none."""
    text = _legible(text)
    match = _YEAR_LAST.match(text)
    if match is None:
        return OrdersShown.NONE
    first, second = int(match[1]), int(match[2] or match[3])
    if _MONTHS < first <= _DAYS and 1 <= second <= _MONTHS:
        order = OrdersShown.DAY_FIRST
    elif _MONTHS < second <= _DAYS and 1 <= first <= _MONTHS:
        order = OrdersShown.MONTH_FIRST
    else:
        return OrdersShown.NONE
    if match.end() == len(text):
        return order
    try:
        zone = read_clock(_plain(text)[match.end() :]).zone
        if zone:
            offset_of(zone)
    except ZoneUnknown:
        return order  # of zones it says nothing
    except ValueError:
        return OrdersShown.NONE
    return order


def orders_shown(texts: Iterable[str]) -> OrdersShown:
    """The orders that the dates among *texts* show; it looks no further than both."""
    shown = OrdersShown.NONE
    for text in texts:
        shown |= order_shown(text)
        if shown == _BOTH_SHOWN:
            break
    return shown


def counted_from_1904(text: str) -> str:
    """A bare day number of a workbook that counts from 1904, as one that counts from 1900;
    any other text as it is.
    """
    number = _legible(text)
    match = _SERIAL.fullmatch(number)
    if match is None:
        return text
    return str(int(match[1]) + _FROM_1904) + number[len(match[1]) :]


def _plain(text: str) -> str:
    """*text* with single spaces and letters without accents. Digits stay as they are: only
    ASCII's are digits. Raises ValueError when it is longer than any date.
    """
    text = " ".join(_legible(text).split())
    if len(text) > _LONGEST:
        raise ValueError(text)
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(_letter(char) if char.isalpha() else char for char in composed)


def _legible(text: str) -> str:
    """*text* with plain hyphens, of whatever kind they were, and nothing invisible."""
    if not text.isascii():
        text = text.translate(_HYPHENS)
        text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return text.strip()


def _letter(char: str) -> str:
    parts = unicodedata.normalize("NFKD", char)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _written(text: str) -> re.Match[str] | None:
    """The date at the beginning of *text*, in digits with signs or with a month in words."""
    return (
        _YEAR_LAST.match(text)
        or _YEAR_FIRST.match(text)
        or _DAY_WORD.match(text)
        or _WORD_DAY.match(text)
    )


def _moment_of(match: re.Match[str], order: DateOrder | None, shown: OrdersShown) -> datetime:
    """The instant of a date with what stands behind it."""
    clock = read_clock(match.string[match.end() :])
    if match.re is _YEAR_LAST:
        day = _by_order(match, order, shown)
    else:
        day = date(_full_year(match["year"]), _month(match["month"]), int(match["day"]))
    local = datetime.combine(day, clock.at)
    if not clock.zone:
        return instant_in_amsterdam(local)
    return (local - offset_of(clock.zone)).replace(tzinfo=UTC)


def _by_order(match: re.Match[str], order: DateOrder | None, shown: OrdersShown) -> date:
    """The date of a match of _YEAR_LAST; raises Ambiguous."""
    first, second, last = match[1], match[2] or match[3], match["year"]
    if order is DateOrder.YMD and len(last) == len("26"):
        return date(_full_year(first), int(second), int(last))
    year = _full_year(last)
    if order is DateOrder.MDY or (order is not DateOrder.DMY and _month_first(match, shown)):
        return date(year, int(first), int(second))
    return date(year, int(second), int(first))


def _month_first(match: re.Match[str], shown: OrdersShown) -> bool:
    """Whether a date of which no order was said has the month first; raises Ambiguous."""
    first, second, slashes = int(match[1]), int(match[2] or match[3]), bool(match[2])
    undecided = 1 <= first <= _MONTHS and 1 <= second <= _MONTHS and first != second
    if not undecided:
        return second > _MONTHS
    if slashes and shown in (OrdersShown.DAY_FIRST, OrdersShown.MONTH_FIRST):
        return shown is OrdersShown.MONTH_FIRST
    if slashes or OrdersShown.MONTH_FIRST in shown:
        raise Ambiguous(match.string)
    return False


def _month(text: str) -> int:
    """The number of a month in digits, or in Dutch, English, French or German words."""
    if text.isdecimal():
        return int(text)
    if (number := _MONTH_WORDS.get(text.lower())) is None:
        raise ValueError(text)
    return number


def _serial(text: str) -> datetime:
    """The instant of a day as Excel counts it: a date cell that lost its form."""
    match = _SERIAL.fullmatch(text)
    if match is None or int(match[1]) not in _SERIALS:
        raise ValueError(text)
    part = float(f"0.{match[2] or 0}")
    seconds = round(part * 86_400)
    return instant_in_amsterdam(_SERIAL_ZERO + timedelta(days=int(match[1]), seconds=seconds))


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == len("26"):
        year += 2000 if year < _CENTURY_TURN else 1900
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(text)
    return year
