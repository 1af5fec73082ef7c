"""Instants are UTC and aware; days are the days of Europe/Amsterdam."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_AHEAD = timedelta(days=1)


def amsterdam_day(instant: datetime) -> date:
    """The day an aware *instant* falls on in Amsterdam: 23:30 UTC is tomorrow there."""
    return instant.astimezone(AMSTERDAM).date()


def instant_in_amsterdam(local: datetime) -> datetime:
    """The UTC instant of a naive Amsterdam time.

    The hour that occurs twice in October is read as the first (contract.md): the day is
    the same either way.
    """
    return local.replace(tzinfo=AMSTERDAM, fold=0).astimezone(UTC)


def midnight(day: date) -> datetime:
    """The UTC instant at which an Amsterdam *day* begins."""
    return instant_in_amsterdam(datetime.combine(day, time()))


@lru_cache(maxsize=4096)
def end_date_text(day: date) -> str:
    """The endDate we send for an Amsterdam *day*: noon there, with that day's offset.

    Every reading of noon, in whatever zone, gives the same day (protocol.md).
    """
    noon = datetime.combine(day, time(12), tzinfo=AMSTERDAM)
    return noon.isoformat()


def parse_day(text: str) -> date:
    """A day written as 2026-03-01 or 01-03-2026; raises ValueError for anything else."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-03-01") else _dutch(text)
    except ValueError:
        return _dutch(text)


def _dutch(text: str) -> date:
    return datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007  # only its day


def dutch_day(day: date) -> str:
    """A day as an administrator writes it: 01-03-2026."""
    return day.strftime("%d-%m-%Y")


def latest_completion(now: datetime) -> datetime:
    """The latest instant at which something can have been completed: a day after *now*, for no
    clock is further off.
    """
    return now + _AHEAD


def believed_from(completion: datetime) -> datetime:
    """From when on *completion* is not in the future any more."""
    return completion - _AHEAD
