"""What stands behind a date and is no zone, what nobody sees in it, and what is a date at all."""

from datetime import UTC, datetime

import pytest
from test_clock_times import local

from peonline_desktop.domain.clock_times import ZoneUnknown
from peonline_desktop.domain.moments import (
    Ambiguous,
    OrdersShown,
    counted_from_1904,
    order_shown,
    read_moment,
    reads_as_date,
)


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("14:00-16:00", (14, 0)), ("09:00-17:00", (9, 0)), ("9:00-10:30", (9, 0)),
        ("09:00-9:01", (9, 0)), ("14:00 - 16:00", (14, 0)), ("14:00- 16:00", (14, 0)),
        ("14:00 -16:00", (14, 0)), ("14:00\u201316:00", (14, 0)), ("14:00 \u2014 16:00 uur", (14, 0)),
        ("14.00-16.00", (14, 0)), ("14.00-16.00 uur", (14, 0)), ("14u00-16u", (14, 0)),
        ("14:00 tot 16:00", (14, 0)), ("14.00 t/m 16.00 uur", (14, 0)), ("2 PM to 4 PM", (14, 0)),
        ("2:00 PM - 4:00 PM", (14, 0)), ("14:00-16", (14, 0)),
        ("10:00-11", (10, 0)), ("22:00 - 06:00", (22, 0)), ("22:00-24:00", (22, 0)), ("22:00-24", (22, 0)), ("14:00-11 uur", (14, 0)),
        ("14:00:00-16:00:00", (14, 0)), ("20.30-05.00", (20, 30)), ("09:00-12:00", (9, 0)),
        ("22:00-13:00", (22, 0)), ("14:00-16:00 (CET)", (14, 0)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("date", ["25-03-2026", "2026-03-25", "25 maart 2026", "25/03/2026"])
def test_of_a_range_of_hours_the_begin_counts(date, text, begin):
    """The day is certain: nothing in it is a zone."""
    assert datetime(2026, 3, 25, *begin) == local(f"{date} {text}")


@pytest.mark.parametrize(
    "rest",
    ["22:00-06:00", "20:30-01:30", "20:00-05:00", "20:00-02:00", "14:00-25:00", "14:00-15:60", "14:00 - 24:01",
     "14:00 - 16:60", "14:00-16:00 17:00", "14:00:00-16:00"],
)  # fmt: skip
def test_what_may_be_a_range_over_midnight_or_a_zone_is_unreadable(rest):
    """The day hangs on which it is; and an end is a time."""
    with pytest.raises(ValueError) as raised:
        read_moment(f"25-03-2026 {rest}", None)
    assert not isinstance(raised.value, ZoneUnknown | Ambiguous)


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("25-03-2026 14:05-03:30", (25, 17, 35)),
        ("25-03-2026 19:59-02:00", (25, 21, 59)),
        ("25-03-2026 14:00-12:00", None),
        ("2026-03-25T14:00-05:00", (25, 19, 0)),
        ("2026-03-25T04:00-05:00", (25, 9, 0)),
        ("2026-03-25t22:00-06:00", (26, 4, 0)),
        ("2026-03-25 04:00:00-05:00", (25, 9, 0)),
        ("2026-03-25 22:00:00-05", (26, 3, 0)),
        ("2026-03-25 10:00:00 -11:00", (25, 21, 0)),
        ("2026-03-25T14:00-16:00", None),
        ("2026-03-25T14:00+14:01", None),
        ("2026-03-25T14:00-12:00", (26, 2, 0)),
        ("2026-03-25T14:00-12:01", None),
        ("2026-03-25 14:00+14:00", (25, 0, 0)),
    ],
)
def test_what_is_an_offset_and_no_range(text, utc):
    """Behind a T or seconds, or back in time on one day; none is further than clocks are."""
    if utc is None:
        with pytest.raises(ValueError):
            read_moment(text, None)
    else:
        assert datetime(2026, 3, *utc, tzinfo=UTC) == read_moment(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "\u200e25-03-2026\u200e 14:05", "25\u201103\u20112026 14:05", "25\u201303\u20132026\u00a014:05",
        "25\u221203\u22122026 14:05", "\ufeff25-03-2026 14:05", "25-\u200b03-2026 14\u200b:05",
        "2\u00ad5-03-2026 14:05", "25\u201203\uff0d2026 14:05", "25-03-2026 14:05 (CET)",
        "25-03-2026 14:05 [cet]", "25-03-2026 14:05 ( +01:00 )", "25-03-2026 14:05(CET)",
    ],
)  # fmt: skip
def test_what_nobody_sees_does_not_keep_a_date_from_being_read(text):
    """Format characters go, hyphens of all kinds are hyphens, a zone may stand in brackets."""
    assert datetime(2026, 3, 25, 14, 5) == local(text)


def test_what_nobody_sees_does_not_hide_an_order_or_a_number_of_a_day():
    """The column's order and the counting from 1904 are told all the same."""
    assert OrdersShown.MONTH_FIRST is order_shown("\u200e03/25/2026")
    assert OrdersShown.DAY_FIRST is order_shown("25\u201103\u20112026 \u200e14:00-16:00")
    assert "46083" == counted_from_1904("\u200e44621")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        *[(text, True) for text in (
            "1-3-2026", "01-03-26", "2026-3-1", "01/03/2026", "13/12/2026", "12/13/2026", "1.3.2026", "2026-03-01T00:00:00",
            "01-03-2026 14:00", "1 mrt 2026", "1 maart 26", "March 1, 2026", "01-03-2026 14:00 EST",
            " 01-03-2026 ", "01-03-2026 14:00-16:00", "01\u201103\u20112026",
        )],
        *[(text, False) for text in (
            "", "20260301", "610001", "46083", "46083,5", "12-34-56", "01-03", "61-00-01", "01-03-2026x", "01-03-2026-1",
            "490-12-345678", "1-23456-78-901", "12.345.678", "2026-13-32", "0-0-2026", "x" * 200, "1 brumaire 2026",
            "01 03 26",
        )],
    ],
)  # fmt: skip
def test_what_a_reader_takes_for_a_date(text, is_one):
    """In either order, with signs or a month in words; bare digits are none."""
    assert is_one == reads_as_date(text)
