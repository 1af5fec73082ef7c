"""The time of day and the zone that stand behind a date (contract.md, "Dates").

One grammar for all forms of dates. It reads text whose spaces are single and whose letters
have no accents; case does not matter.
"""

import re
from datetime import time, timedelta
from functools import lru_cache
from typing import NamedTuple

_FLAGS = re.ASCII | re.IGNORECASE
_HOUR_WORD = r" ?(?:uur|uhr|u|h)(?![a-z])"
_CLOCK = re.compile(
    r"(?:(?: ?,)? (?:(?:om|um|at|a) )?|,| ?t ?)"  # what parts it from the date
    r"(\d{1,2})"
    rf"(?:([:.])(\d{{2}})(?:\2(\d{{2}})(?:[.,]\d+)?)?(?:{_HOUR_WORD})?"  # 14:05:09.123
    rf"|{_HOUR_WORD}(?: ?(\d{{2}}))?"  # 14h05, 14 uur
    r"|(?= ?[ap]\.? ?m))"  # 2 PM
    r"(?: ?([ap])(?:\.? ?m)?\.?(?![a-z]))?",  # Excel's A/P is one letter
    _FLAGS,
)
_UNTIL = re.compile(
    r" ?(-|tot|t/m|to|until) ?"  # 14:00-16:00, 14.00 tot 16.00 uur
    rf"(\d{{1,2}})(?:([:.])(\d{{2}})(:\d{{2}})?)?({_HOUR_WORD}(?:\d{{2}})?)?"
    r"(?: ?([ap])\.? ?m\.?(?![a-z]))?(?!\d)",
    _FLAGS,
)
_COMPACT = re.compile(r" ?t ?(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d+)?)?", _FLAGS)  # T140509
_ZONE_OF_A_DAY = re.compile(r" ?(z|utc|gmt|cet|cest|[+-]\d{2}:\d{2})", _FLAGS)
_OFFSET = re.compile(r"(?:(?:utc|gmt) ?)?([+-]\d{2})(?::?(\d{2}))?", _FLAGS)
_OFFSET_OF_UTC = re.compile(r"(?:utc|gmt) ?([+-]\d)(?::(\d{2}))?", _FLAGS)  # UTC+1
_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")  # (CET)
_REMARK = re.compile(r"(?<=\w) ?[(\[][^()\[\]]*[)\]]\Z", _FLAGS)  # +0100 (CET): RFC 2822
_HOURS_BY_NAME = {"z": 0, "utc": 0, "gmt": 0, "cet": 1, "cest": 2}  # in summer and winter
_NOON = 12
_MINUTES = 60
_MOST_BEHIND, _MOST_AHEAD = timedelta(hours=-12), timedelta(hours=14)  # of all clocks
_NEXT_DAY = 22  # hours UTC: from here on it can be the next day in Amsterdam


class ZoneUnknown(ValueError):  # noqa: N818  # it is a finding about a text
    """A zone in words or letters that are not known; its argument is the zone as written."""


class Clock(NamedTuple):
    """A time of day and the zone as written; empty where none stands."""

    at: time
    zone: str


_MIDNIGHT = Clock(time(), "")


def read_clock(text: str) -> Clock:
    """The time and zone in *text*, all that stands behind a date; fractions of a second do
    not count. Nothing is midnight, a zone alone is that of the day's midnight, and of a range
    of hours the begin counts.

    Raises ValueError when it is no time of a day.
    """
    if not text:
        return _MIDNIGHT
    if match := _CLOCK.match(text):
        at = time(
            _hour(int(match[1]), match[6]), int(match[3] or match[5] or 0), int(match[4] or 0)
        )
        return Clock(at, _without_end(match, at, text[match.end() :]).removeprefix(" "))
    if match := _COMPACT.match(text):
        at = time(int(match[1]), int(match[2]), int(match[3] or 0))
        return Clock(at, text[match.end() :].removeprefix(" "))
    if match := _ZONE_OF_A_DAY.fullmatch(text):
        return Clock(time(), match[1])
    raise ValueError(text)


def _without_end(clock: re.Match[str], at: time, rest: str) -> str:
    """What stands behind the time *at*, without the end of a range: that of 14:00-16:00 is no
    zone. Behind a T, and behind seconds, "-05:00" is an offset.

    Raises ValueError when it can be a range over midnight, or an offset that moves the day.
    """
    until = _UNTIL.match(rest)
    if until is None or clock[0].lstrip()[:1] in ("T", "t"):
        return rest
    word, hours, dot, minutes, seconds, hour_word, half = until.groups()
    end = timedelta(hours=int(hours), minutes=int(minutes or 0))
    begin = timedelta(hours=at.hour, minutes=at.minute)
    if word != "-" or "- " in until[0] or dot == "." or seconds or hour_word or half:
        is_range = True
    elif clock[4]:
        return rest
    else:
        is_range = end > min(begin, -_MOST_BEHIND)
    if is_range and end <= timedelta(days=1) and int(minutes or 0) < _MINUTES:
        return rest[until.end() :]
    if is_range or begin + end >= timedelta(hours=_NEXT_DAY):
        raise ValueError(rest)
    return rest


def _hour(hour: int, half: str | None) -> int:
    """The hour of 24 of an *hour* before or after noon."""
    if half is None:
        return hour
    if not 1 <= hour <= _NOON:
        raise ValueError(hour)
    return hour % _NOON + (_NOON if half.lower() == "p" else 0)


@lru_cache(maxsize=256)
def offset_of(zone: str) -> timedelta:
    """How far the clocks of *zone* are ahead of UTC; it may stand in brackets, and what stands
    in brackets behind a known one is a remark.

    Raises ZoneUnknown for one in other words, ValueError for what is none.
    """
    bracketed = _BRACKETED.fullmatch(zone)
    known = bracketed[1].strip() if bracketed else _REMARK.sub("", zone)
    if (hours := _HOURS_BY_NAME.get(known.lower())) is not None:
        return timedelta(hours=hours)
    if match := _OFFSET.fullmatch(known) or _OFFSET_OF_UTC.fullmatch(known):
        at = time(int(match[1][1:]), int(match[2] or 0))  # a day or more is no offset
        ahead = timedelta(hours=at.hour, minutes=at.minute)
        offset = -ahead if match[1][0] == "-" else ahead
        if _MOST_BEHIND <= offset <= _MOST_AHEAD:
            return offset
        raise ValueError(zone)
    if zone.lstrip("([")[:1].isalpha():
        raise ZoneUnknown(zone)
    raise ValueError(zone)
