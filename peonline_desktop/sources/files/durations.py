"""How long somebody was in a meeting, by what its report shows.

"45:10" is minutes and seconds, or hours and minutes: the cell does not tell, the report may.
"""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

ReadMoment = Callable[[str], datetime | None]
"""The moment that a cell holds; None when it holds none."""

_PART = re.compile(r"(\d{1,6})\s*([a-z]+)\.?", re.ASCII)
_CLOCK = re.compile(r"(\d{1,4}):(\d{2}):(\d{2})", re.ASCII)
_OF_TWO = re.compile(r"(\d{1,4}):(\d{2})", re.ASCII)
_BARE = re.compile(r"\d{1,6}", re.ASCII)
_SECONDS = {"h": 3600, "u": 3600, "s": 1, "m": 60, "g": 3600}  # by the unit's first letter
_MINUTE = 60
_HOUR = 3600
_LONGEST_HOURS = 24  # no meeting lasts a day
_SPARE = 90  # seconds that a report's times may be rounded by


class Durations:
    """The durations of one report. See all rows first; then their texts can be read."""

    def __init__(self, read: ReadMoment) -> None:
        """*read* gives the moment in a cell."""
        self._read = read
        self._with_seconds = False
        self._too_long = False
        self._fills = False

    def see(self, text: str, cells: Sequence[str], left: datetime | None) -> None:
        """Take in a duration with the *cells* of its row, of somebody who *left* then."""
        plain = text.strip()
        self._with_seconds = self._with_seconds or _CLOCK.fullmatch(plain) is not None
        clock = _OF_TWO.fullmatch(plain)
        if clock is None:
            return
        seconds = int(clock[1]) * _HOUR + int(clock[2]) * _MINUTE
        self._too_long = self._too_long or int(clock[1]) >= _LONGEST_HOURS
        if left is None:
            return
        moments = [at for cell in cells if (at := self._read(cell)) is not None]
        span = max((left - at).total_seconds() for at in (*moments, left))
        if span > 0:
            self._too_long = self._too_long or seconds > span + _SPARE
            self._fills = self._fills or seconds * 2 >= span

    def seconds_of(self, text: str) -> int | None:
        """How long a text says somebody was there: "1h 59m", "1 u 59 min 3 s", "1:59:03", bare
        minutes, or "1:59" where the report tells what that is; None when it is none of these.
        """
        plain = text.strip().casefold()
        if _BARE.fullmatch(plain):
            return int(plain) * _MINUTE
        if clock := _CLOCK.fullmatch(plain):
            return int(clock[1]) * _HOUR + int(clock[2]) * _MINUTE + int(clock[3])
        if clock := _OF_TWO.fullmatch(plain):
            return self._of_two(int(clock[1]), int(clock[2]))
        parts = _PART.findall(plain)
        if not parts or _PART.sub("", plain).strip(" ,"):
            return None
        if any(unit[0] not in _SECONDS for _, unit in parts):
            return None
        return sum(int(number) * _SECONDS[unit[0]] for number, unit in parts)

    def _of_two(self, first: int, second: int) -> int | None:
        """Minutes and seconds, where hours would be too many or are written with seconds; hours
        and minutes, where they fill the time between coming and leaving; else None.
        """
        if self._with_seconds or self._too_long:
            return first * _MINUTE + second
        return first * _HOUR + second * _MINUTE if self._fills else None
