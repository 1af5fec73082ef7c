"""The grammar of times and zones behind a date: each form behind each form of date."""

from datetime import UTC, datetime, time, timedelta

import pytest

from peonline_desktop.domain.clock_times import ZoneUnknown, offset_of, read_clock
from peonline_desktop.domain.days import AMSTERDAM
from peonline_desktop.domain.moments import Ambiguous, read_moment

DATES = [
    "2026-03-25", "2026-3-25", "2026/03/25", "2026.03.25", "20260325",
    "25-03-2026", "25.3.2026", "25-3-26", "25/03/2026", "25/3/26", "03/25/2026", "03-25-2026",
    "25 maart 2026", "25-mrt-26", "March 25, 2026", "Wed, 25 Mar 2026", "25 mars 2026",
    "Wed Mar 25 2026",
]  # fmt: skip
TIMES = [
    ("14:05", time(14, 5)),
    ("0:05", time(0, 5)),
    ("00:00", time(0)),
    ("23:59:59", time(23, 59, 59)),
    ("14:05:09", time(14, 5, 9)),
    ("14:05:09.123", time(14, 5, 9)),
    ("14:05:09,9999999", time(14, 5, 9)),
    ("2:05 PM", time(14, 5)),
    ("2:05PM", time(14, 5)),
    ("2:05 pm.", time(14, 5)),
    ("2:05 p.m.", time(14, 5)),
    ("2:05 p. m.", time(14, 5)),
    ("2:05 P", time(14, 5)),
    ("2.05 PM", time(14, 5)),
    ("02:05:09 PM", time(14, 5, 9)),
    ("02:05:09.5 PM", time(14, 5, 9)),
    ("2:05:09\u202fPM", time(14, 5, 9)),
    ("2:05\u00a0AM", time(2, 5)),
    ("2:05 a.m.", time(2, 5)),
    ("12:00 AM", time(0)),
    ("12:30 PM", time(12, 30)),
    ("11:59 PM", time(23, 59)),
    ("1:00 am", time(1)),
    ("2 PM", time(14)),
    ("2pm", time(14)),
    ("2 AM", time(2)),
    ("2 p.m.", time(14)),
    ("2 p. m.", time(14)),
    ("14.05 uur", time(14, 5)),
    ("14.05", time(14, 5)),
    ("14.05.09", time(14, 5, 9)),
    ("14:05 uur", time(14, 5)),
    ("14:05uur", time(14, 5)),
    ("14:05 h", time(14, 5)),
    ("14:05 Uhr", time(14, 5)),
    ("14h05", time(14, 5)),
    ("14H05", time(14, 5)),
    ("14 h 05", time(14, 5)),
    ("14h", time(14)),
    ("14 u", time(14)),
    ("14u05", time(14, 5)),
    ("14 uur", time(14)),
    ("9 uur", time(9)),
]
BETWEEN = [
    " ", "  ", "\u00a0", "\u202f", "\t", "\n", ",", ", ", " , ", "T", "t", " T ",
    " om ", ", om ", " at ", " à ", " a\u0300 ", " um ",
]  # fmt: skip
ZONES = [
    ("Z", 0), ("z", 0), ("UTC", 0), ("utc", 0), ("GMT", 0), ("CET", 60), ("cet", 60),
    ("CEST", 120), ("Cest", 120), ("+01:00", 60), ("+0100", 60), ("+01", 60), ("-05:00", -300),
    ("-0530", -330), ("-00:30", -30), ("+00", 0), ("-0000", 0), ("+14:00", 840), ("-0730", -450),
    ("UTC-12:00", -720), ("UTC+1", 60), ("UTC +1", 60), ("UTC-1", -60), ("GMT+1", 60), ("gmt -1:30", -90), ("utc+01", 60),
    ("GMT+01:00", 60), ("GMT-0100", -60), ("UTC+1:30", 90), ("UTC+10", 600),
    ("+0100 (CET)", 60), ("GMT+0100 (Midden-Europese standaardtijd)", 60),
    ("+01:00[Europe/Amsterdam]", 60), ("CET (winter)", 60),
]  # fmt: skip


def local(text: str) -> datetime:
    """What the clocks of Amsterdam said."""
    return read_moment(text, None).astimezone(AMSTERDAM).replace(tzinfo=None)


@pytest.mark.parametrize("date", DATES)
def test_every_time_is_read_behind_every_date(date):
    """One grammar of times for all forms of dates."""
    for text, expected in TIMES:
        assert datetime.combine(datetime(2026, 3, 25), expected) == local(f"{date} {text}")


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("date", DATES)
def test_what_parts_a_time_from_its_date(date, between):
    """T, spaces of any width, a comma, or a word of Dutch, English or French."""
    for text, hour in (("14:05", 14), ("2:05 PM", 14), ("14h05", 14), ("9.05 uur", 9)):
        assert datetime(2026, 3, 25, hour, 5) == local(f"{date}{between}{text}")


@pytest.mark.parametrize(("zone", "minutes"), ZONES)
def test_every_zone_is_read_behind_every_time(zone, minutes):
    """With or without a space before it."""
    for text in ("2026-03-25T14:05", "25-03-2026 2:05 PM", "25 mrt 2026 14.05"):
        expected = datetime(2026, 3, 25, 14, 5, tzinfo=UTC) - timedelta(minutes=minutes)
        assert expected == read_moment(f"{text} {zone}", None)
        if "PM" not in text:
            assert expected == read_moment(f"{text}{zone}", None)
    assert timedelta(minutes=minutes) == offset_of(zone)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("Z", 24),
        ("UTC", 24),
        ("gmt", 24),
        ("CET", 23),
        ("cest", 22),
        ("+01:00", 23),
        ("-01:00", 25),
    ],
)
def test_a_day_with_a_zone_is_its_midnight_there(zone, hour):
    """As XML writes days; an offset has its colon, or it could be part of a code."""
    expected = datetime(2026, 3, 24, tzinfo=UTC) + timedelta(hours=hour)
    for text in ("2026-03-25", "25-03-2026", "20260325", "25 maart 2026"):
        assert expected == read_moment(text + zone, None) == read_moment(f"{text} {zone}", None)


def test_cet_and_cest_are_what_they_say():
    """One and two hours ahead, in summer and winter."""
    assert 13 == read_moment("2026-07-25 14:05 CET", None).hour
    assert 12 == read_moment("2026-01-25 14:05 CEST", None).hour


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20260325T140509Z", "2026-03-25T14:05:09"),
        ("20260325T140509.123+0100", "2026-03-25T13:05:09"),
        ("20260325T140509,5Z", "2026-03-25T14:05:09"),
        ("20260325t1405", "2026-03-25T13:05:00"),
        ("20260325 T 1405", "2026-03-25T13:05:00"),
        ("20260725T1405", "2026-07-25T12:05:00"),
        ("2026-03-25T140509", "2026-03-25T13:05:09"),
        ("20260325", "2026-03-24T23:00:00"),
        ("20260325Z", "2026-03-25T00:00:00"),
        ("2026-03-25Z", "2026-03-25T00:00:00"),
        ("2026-03-25+01:00", "2026-03-24T23:00:00"),
        ("2026-03-25 CET", "2026-03-24T23:00:00"),
        ("Wed, 25 Mar 2026 14:05:09 +0100", "2026-03-25T13:05:09"),
        ("Wed, 25 Mar 2026 14:05:09 GMT", "2026-03-25T14:05:09"),
        ("25 Mar 2026 14:05 +0000", "2026-03-25T14:05:00"),
        ("Wed Mar 25 2026 14:05:09 GMT+0100 (CET)", "2026-03-25T13:05:09"),
    ],
)
def test_compact_forms_and_those_of_machines(text, expected):
    """ISO 8601 without signs, XML's days with a zone, RFC 2822, and what browsers write."""
    assert datetime.fromisoformat(expected).replace(tzinfo=UTC) == read_moment(text, None)


@pytest.mark.parametrize(
    "rest",
    [
        "24:00", "24:00:00", "25:00", "14:60", "14:05:60", "14:5", "14:05:9", "14:053", "140:05",
        "14", "1405", "140509", "14:05:09.", "14:05.5:1", "14:05.123", "14.05:09", "14:05.09",
        "0:05 AM", "13:05 PM", "14:05 PM", "0 PM", "13 PM", "2 P", "2 pxm", "2 p-m", "2:05 p-m", "24 uur", "24h", "14h60", "14h5",
        ":05", "14:", "14:05 14:06", "14:05,", "14:05 +24:00", "14:05 +2400",
        "14:05 -47:00", "14:05 +99", "14:05 +01:60", "14:05 +0160", "14:05 +1", "14:05 +123",
        "14:05 +01:0", "14:05 +", "14:05 UTC+24", "14:05 +14:01", "14:05 -1201", "14:05 ()", "14:05 (", "14:05 [1]",
        "T", "om", "om om 14:05", "+01", "+0100", "01", "-2027", "EST", "(CET)", "(Amsterdam)",
    ],
)  # fmt: skip
@pytest.mark.parametrize("date", ["2026-03-25", "25-03-2026", "25 maart 2026"])
def test_what_is_no_time_makes_a_date_unreadable(date, rest):
    """A time that no clock shows, an offset of a day, a bare number: an error that is no finding
    about zone or order.
    """
    with pytest.raises(ValueError) as raised:
        read_moment(f"{date} {rest}", None)
    assert not isinstance(raised.value, ZoneUnknown | Ambiguous)


@pytest.mark.parametrize("text", ["25-03-2026-01", "25-03-2026+0100", "25-03-202614:05"])
def test_a_code_is_no_date_with_a_zone(text):
    """A bare number behind a date says nothing of a zone."""
    with pytest.raises(ValueError):
        read_moment(text, None)


@pytest.mark.parametrize(
    "zone",
    ["EST", "PDT", "pst", "Amsterdam", "(Amsterdam)", "Europe/Paris", "Europe/Amsterdam", "B",
     "[Europe/Amsterdam]", "lokale tijd", "UTC+123", "CET+1", "UT", "MSK", "\u041c\u0421\u041a",
     "Zulu", "X", "XX+1", "e+1", "(\ufb01n)", "GMT+01:00 EST", "CET (a) (b)", "CET (a(b)", "CET (a)b)", "GMT (a]b"],
)  # fmt: skip
def test_a_zone_in_other_words_is_told_apart(zone):
    """It is named as written, with a good date and time before it."""
    for text in ("2026-03-25T14:05", "25/03/2026 14:05:09", "25 maart 2026 14.05 uur"):
        with pytest.raises(ZoneUnknown) as raised:
            read_moment(f"{text} {zone}", None)
        assert (zone.replace("\ufb01", "fi"),) == raised.value.args
    with pytest.raises(ZoneUnknown):
        offset_of(zone)


@pytest.mark.parametrize(
    "text",
    ["25-03-2026 EST", "31-02-2026 14:05 EST", "2026-13-01 14:05 EST", "25-03-2026 24:00 EST",
     "2 brumaire 2026 14:05 EST", "31-12-1899 14:05 EST", "x 14:05 EST", "46083 14:05 EST"],
)  # fmt: skip
def test_an_unknown_zone_needs_a_date_and_a_time(text):
    """What is no date stays that."""
    with pytest.raises(ValueError) as raised:
        read_moment(text, None)
    assert not isinstance(raised.value, ZoneUnknown)


def test_a_half_of_the_day_is_no_zone_and_a_zone_no_half():
    """PST begins as PM does."""
    with pytest.raises(ZoneUnknown):
        read_moment("25-03-2026 14:05 PST", None)
    with pytest.raises(ZoneUnknown):
        read_moment("25-03-2026 14:05 AMT", None)
    assert 1 == read_moment("25-03-2026 2:05 AM CET", None).hour
    assert 13 == read_moment("25-03-2026 2:05 p.m. CET", None).hour


def test_a_time_by_itself():
    """Nothing behind a date is midnight without a zone."""
    assert (time(), "") == read_clock("")
    assert (time(14, 5), "EST") == read_clock(" 14:05 EST")
    assert (time(14, 5), "+01") == read_clock("T14:05+01")
    assert (time(), "Z") == read_clock("Z")
    for text, named in ((" x", "x"), (" 13:05 PM", "13")):
        with pytest.raises(ValueError, match=named):
            read_clock(text)
    with pytest.raises(ValueError, match=r"\+"):
        offset_of("+")
    assert timedelta(hours=-1) == offset_of("-01")
