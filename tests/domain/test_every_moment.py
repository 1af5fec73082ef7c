"""What holds of every moment, however it is written, and of every text that is none."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from peonline_desktop.domain.clock_times import ZoneUnknown
from peonline_desktop.domain.days import AMSTERDAM, amsterdam_day
from peonline_desktop.domain.moments import (
    Ambiguous,
    DateOrder,
    OrdersShown,
    order_shown,
    read_moment,
)

DMY, MDY, YMD = DateOrder
NONE, DAY, MONTH = OrdersShown.NONE, OrdersShown.DAY_FIRST, OrdersShown.MONTH_FIRST
BOTH = DAY | MONTH


def day(text, order=None, shown=NONE) -> str:
    """The Amsterdam day of a text, or what is wrong with it."""
    try:
        return amsterdam_day(read_moment(text, order, shown)).isoformat()
    except Ambiguous:
        return "ambiguous"
    except ValueError:
        return "unreadable"


LOCALS = st.datetimes(datetime(1900, 1, 2), datetime(9998, 12, 30)).map(
    lambda at: at.replace(microsecond=0, fold=0)
)
OURS = LOCALS.filter(lambda at: at.year >= 1947)  # since then clocks changed by whole hours
MONTH_NAMES = (
    "januari février March april mei juin July août september okt. nov. décembre".split()
)


def dates(at):
    """A date in each form, its year in four digits."""
    year, month, number = at.year, at.month, at.day
    name = MONTH_NAMES[month - 1]
    return [
        (f"{year}-{month:02d}-{number:02d}", None),
        (f"{year}/{month}/{number}", None),
        (f"{year}{month:02d}{number:02d}", None),
        (f"{number:02d}-{month:02d}-{year}", None),
        (f"{number}.{month}.{year}", DMY),
        (f"{number:02d}/{month:02d}/{year}", DMY),
        (f"{month}/{number}/{year}", MDY),
        (f"{month:02d}-{number:02d}-{year}", MDY),
        (f"{number} {name} {year}", None),
        (f"{name} {number}, {year}", None),
        (f"{at:%a}, {number:02d} {at:%b} {year}", None),
    ]


def times(at):
    """A time in each form that tells the seconds."""
    half = "PM" if at.hour >= 12 else "AM"
    return [
        f"{at:%H:%M:%S}",
        f"{at:%H.%M.%S}",
        f"{at:%H:%M:%S}.{at.second:03d}",
        f"{at.hour % 12 or 12}:{at:%M:%S} {half}",
        f"{at.hour % 12 or 12}:{at:%M:%S}\u202f{half[0].lower()}.m.",
    ]


@given(LOCALS, st.integers(-720, 840))
def test_an_instant_with_a_zone_reads_back_in_every_grammar(at, minutes):
    """Every date with every time and every form of its zone, but what may be a range of hours."""
    sign, hours, rest = "-" if minutes < 0 else "+", *divmod(abs(minutes), 60)
    zones = [f"{sign}{hours:02d}{colon}{rest:02d}" for colon in ("", ":")]
    expected = at.replace(tzinfo=UTC) - timedelta(minutes=minutes)
    for (text, order), zone in zip(dates(at) * 2, zones * 11, strict=True):
        for written in times(at):
            may_be_a_range = sign == "-" and ":" in zone
            for between in (" UTC", " GMT ") if may_be_a_range else ("", " ", " UTC", " GMT "):
                assert expected == read_moment(f"{text} {written}{between}{zone}", order)


@given(OURS)
@example(datetime(2026, 3, 29, 2, 30))
@example(datetime(2026, 10, 25, 2, 30))
def test_a_time_without_a_zone_is_amsterdams(at):
    """What was written is what Amsterdam's clocks show, the first time they do."""
    expected = at.replace(tzinfo=AMSTERDAM).astimezone(UTC)
    for text, order in dates(at):
        for written in times(at):
            assert expected == read_moment(f"{text} {written}", order)
        assert at.date() == amsterdam_day(read_moment(f"{text}, {at:%H.%M} uur", order))
        assert at.date() == amsterdam_day(read_moment(f"{text} à {at.hour}h{at:%M}", order))


@given(LOCALS)
@example(datetime(1916, 5, 1))
@example(datetime(1940, 5, 16))
def test_a_date_gives_its_own_day(at):
    """Also when its midnight was skipped, and in October's and March's nights."""
    for text, order in dates(at):
        assert at.date() == amsterdam_day(read_moment(text, order))
        assert at.date() == amsterdam_day(read_moment(f"{text} 2:30", order))


@given(
    st.dates(date(1970, 1, 2), date(2069, 12, 30)),
    st.sampled_from(["/", "-", "."]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([NONE, DAY, MONTH, BOTH]),
)
def test_every_reading_agrees_with_what_is_known(on, separator, short, month_first, shown):
    """With an order said it is that day. Without one, and where it could be two, it is never
    the month first but by slashes in a column that shows just that, and never the day first in
    a column that shows the month first.
    """
    parts = (on.month, on.day) if month_first else (on.day, on.month)
    year = f"{on.year % 100:02d}" if short else str(on.year)
    text = separator.join((*map(str, parts), year))
    assert on.isoformat() == day(text, MDY if month_first else DMY, shown)
    if max(parts) > 12 or on.day == on.month:
        assert on.isoformat() == day(text, None, shown)
        decided = MONTH if month_first else DAY
        assert (decided if on.day != on.month else NONE) == order_shown(text)
        return
    unsaid = day(text, None, shown)
    allowed = {"ambiguous", day(text, DMY)} if MONTH not in shown else {"ambiguous"}
    if separator == "/" and shown == MONTH:
        allowed = {day(text, MDY)}
    assert unsaid in allowed
    assert NONE == order_shown(text)


PIECES = st.sampled_from(
    [*"0123456789/-.:,+ TZhu()[]", "2026", "25", "03", "14:05", "PM", "maart", "CET", "EST",
     "à", "om", "uur", "\u00a0", "\u202f", "\u0663", "\uff13", "²", "\x00", "\ud800", "\u0301", "İ", "ß"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map("".join)),
    st.sampled_from([None, *DateOrder]),
    st.sampled_from([NONE, DAY, MONTH, BOTH]),
)
def test_no_text_raises_anything_else(text, order, shown):
    """A moment between the years' bounds, or a ValueError; and an order that it reads by."""
    try:
        moment = read_moment(text, order, shown)
    except (ValueError, OverflowError):
        pass
    else:
        assert UTC is moment.tzinfo
        assert 1899 <= moment.year <= 9999
    if order_shown(text) != NONE:
        said = DMY if order_shown(text) == DAY else MDY
        try:
            unsaid = read_moment(text, None, shown)
        except ZoneUnknown:
            return
        except ValueError:
            assert day(text, said) == "unreadable"
            return
        assert unsaid == read_moment(text, said)
