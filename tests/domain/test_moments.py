"""Which of the parts of a date is the day, and what else makes a text a moment or none."""

from datetime import UTC, date, datetime

import pytest

from peonline_desktop.domain.days import AMSTERDAM, amsterdam_day
from peonline_desktop.domain.moments import (
    Ambiguous,
    DateOrder,
    OrdersShown,
    counted_from_1904,
    order_shown,
    orders_shown,
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


A4, D3, TWO = "2026-04-03", "2026-03-04", "ambiguous"
UNDECIDED = [
    # order, shown, with slashes, with hyphens or dots: 03 04 2026
    (None, NONE, TWO, A4),
    (None, DAY, A4, A4),
    (None, MONTH, D3, TWO),
    (None, BOTH, TWO, TWO),
    *[(DMY, shown, A4, A4) for shown in (NONE, DAY, MONTH, BOTH)],
    *[(MDY, shown, D3, D3) for shown in (NONE, DAY, MONTH, BOTH)],
    (YMD, NONE, TWO, A4),
    (YMD, DAY, A4, A4),
    (YMD, MONTH, D3, TWO),
    (YMD, BOTH, TWO, TWO),
]


@pytest.mark.parametrize(("order", "shown", "slashes", "others"), UNDECIDED)
def test_a_date_that_could_be_two(order, shown, slashes, others):
    """What was said holds for all; what the column shows decides slashes, and makes hyphens
    and dots ambiguous where it shows the month first.
    """
    for first, second in (("1", "2"), ("01", "12"), ("12", "01"), ("11", "12")):
        day_first = f"2026-{int(second):02d}-{int(first):02d}"
        month_first = f"2026-{int(first):02d}-{int(second):02d}"
        known = {A4: day_first, D3: month_first, TWO: TWO}
        assert known[slashes] == day(f"{first}/{second}/2026", order, shown)
        assert known[others] == day(f"{first}-{second}-2026", order, shown)
    for behind in ("", " 14:05", "T14:05Z", " 2:05 PM"):
        assert slashes == day(f"03/04/2026{behind}", order, shown)
        assert others == day(f"03-04-2026{behind}", order, shown)
        assert others == day(f"3.4.2026{behind}", order, shown)
        if order is not YMD:
            assert slashes == day(f"3/4/26{behind}", order, shown)
            assert others == day(f"03-04-26{behind}", order, shown)


@pytest.mark.parametrize("separator", ["/", "-", "."])
@pytest.mark.parametrize("shown", [NONE, DAY, MONTH, BOTH])
def test_a_date_that_can_be_one_only(separator, shown):
    """It is read so whatever the column shows, and not at all against what was said."""
    for parts, fits, against in (
        (("25", "03", "2026"), DMY, MDY),
        (("25", "3", "26"), DMY, MDY),
        (("03", "25", "2026"), MDY, DMY),
        (("3", "25", "26"), MDY, DMY),
        (("13", "12", "2026"), DMY, MDY),
        (("12", "13", "2026"), MDY, DMY),
    ):
        text = separator.join(parts)
        expected = date(2026, 12, 13) if "12" in parts else date(2026, 3, 25)
        for order in (None, fits):
            assert expected.isoformat() == day(text, order, shown)
        assert "unreadable" == day(text, against, shown)
    for same in ("05", "5"):
        text = separator.join((same, "05", "2026"))
        for order in (None, DMY, MDY, YMD):
            assert "2026-05-05" == day(text, order, shown)


@pytest.mark.parametrize("separator", ["/", "-", "."])
def test_a_year_in_two_digits_comes_first_where_that_was_said(separator):
    """With slashes, hyphens and dots alike; one that has four digits shows by itself."""
    text = separator.join(("26", "03", "04"))
    assert "2026-03-04" == day(text, YMD)
    assert "2026-03-04" == day(f"{text} 14:05", YMD, BOTH)
    assert "1999-12-31" == day(separator.join(("99", "12", "31")), YMD)
    assert "2004-03-26" == day(text) == day(text, DMY)
    for wrong in (("26", "13", "04"), ("26", "02", "30"), ("4", "03", "26")):
        assert "unreadable" == day(separator.join(wrong), YMD)
    for order in (None, DMY, MDY, YMD):
        assert "2026-03-04" == day(separator.join(("2026", "03", "04")), order, BOTH)
    assert "2026-03-25" == day(separator.join(("25", "03", "2026")), YMD)


@pytest.mark.parametrize("order", [None, DMY, MDY, YMD])
def test_forms_that_show_their_order_do_not_ask_for_it(order):
    """Words, serials, compact and year first."""
    for text in (
        "4 maart 2026",
        "March 4, 2026",
        "46085",
        "20260304",
        "2026-03-04",
        "2026.3.4",
    ):
        assert "2026-03-04" == day(text, order, MONTH)


@pytest.mark.parametrize(
    "text",
    ["00/05/2026", "05/00/2026", "00-05-2026", "32/01/2026", "25/25/2026", "31/04/2026",
     "03/04-2026", "03-04/2026", "03/04/206", "03/04/20261", "03/04/2", "/04/2026", "03//2026",
     "03/04/2026 x", "03/04/2026 25:00", "03/04/1899", "03/04/9999", "003/04/2026",
     "03 04 2026", "2026-00-04", "2026-02-30", "2026-03-4x", "202603", "2026033", "202603041",
     "20261304", "20260230", "18991231", "99990101", "12345678", "2026/3", "1/2/3", "00-00-0000",
     "2 x 2026", "2 maart 206", "2 maart 20261", "maart 2, 26", "maart 2 20261", "2 maartt 2026",
     "wo! 2 maart 2026", "2maart 2026", "2 maart2026", "2 maart ---- 2026", "2 ,maart 2026",
     "maart2 2026", "maart 2,, 2026", "002 maart 2026", "maart 002, 2026",
     "25/003/2026", "25-003-2026", "25//2026", "25--2026", "2026-003-04", "2026-03-004", "2026--04",
     "2026-03-", "maart! 2 2026", "2xx maart 2026", "0 maart 2026", "32 maart 2026", "20-maart", "2--maart", "2 ---- maart 2026",
     "25-03-202\u03366", "2\u03365-03-2026",
     "32873", "73051", "4608", "460850", "46085,", "46085,12345678901", "46085.5 14:05"],
)  # fmt: skip
def test_what_is_no_date_is_never_read(text):
    """Days and months that do not exist, parts too many or too few, signs mixed with slashes:
    unreadable, and not ambiguous.
    """
    assert "unreadable" == day(text)
    assert NONE == order_shown(text) or text == "31/04/2026"


ZEROS = [0x0660, 0x06F0, 0x0966, 0xFF10, 0x2080, 0x1D7CE]


@pytest.mark.parametrize(
    "text",
    ["25-03-2026", "25/03/26", "2026-03-25", "20260325", "46085", "46085,5", "25 maart 2026",
     "March 25, 2026", "25-03-2026 14:05:09", "25-03-2026 2:05 PM", "25-03-2026 14h05",
     "25-03-2026 14:05 +01:00", "20260325T140509"],
)  # fmt: skip
def test_only_ascii_digits_are_digits(text):
    """Of other kinds, Arabic, full-width or below the line, none is read, all or one of them."""
    assert "unreadable" != day(text)
    for zero in ZEROS:
        strange = {str(digit): chr(zero + digit) for digit in range(10)}
        places = [place for place, char in enumerate(text) if char in strange]
        for place in places:
            other = text[:place] + strange[text[place]] + text[place + 1 :]
            assert "unreadable" == day(other), other
            assert other == counted_from_1904(other)
            assert NONE == order_shown(other)
        assert "unreadable" == day(text.translate(str.maketrans(strange)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("25/03/2026", DAY), ("25-3-2026", DAY), ("25.03.26", DAY), ("13/12/2026", DAY),
        ("31/1/26", DAY), (" 25/03/2026 ", DAY), ("25/03/2026 14:05", DAY),
        ("25-03-2026T14:05:09+01:00", DAY), ("25/03/2026, 2:05:09\u202fPM", DAY),
        ("25.03.2026 om  14.05 uur", DAY), ("25/03/2026 à 14h05", DAY), ("25/03/2026 14:05 EST", DAY),
        ("03/25/2026", MONTH), ("3-25-2026", MONTH), ("03.25.26", MONTH), ("12/13/2026", MONTH),
        ("1/31/26", MONTH), ("3/25/26, 2:05:09 PM", MONTH), ("03-25-2026 14:05 CET", MONTH),
        ("03/04/2026", NONE), ("12/12/2026", NONE), ("12/11/2026", NONE), ("1/1/2026", NONE),
        ("25/25/2026", NONE), ("32/01/2026", NONE), ("01/32/2026", NONE), ("13/13/2026", NONE),
        ("13/0/2026", NONE), ("0/13/2026", NONE), ("99/12/31", NONE), ("13/1/2026", DAY),
        ("1/13/2026", MONTH), ("2026-03-25", NONE), ("2026/25/03", NONE), ("20260325", NONE),
        ("25 maart 2026", NONE), ("46085", NONE), ("", NONE), ("25/03", NONE), ("25/03/202", NONE),
        ("25/03/20261", NONE), ("25/03-2026", NONE), ("25/03/2026x", NONE), ("25/03/2026 x", NONE),
        ("25/03/2026 25:00", NONE), ("25-03-2026-01", NONE), ("x 25/03/2026", NONE),
        ("25/03/2026" + " " * 5 + "x" * 9999, NONE),
    ],
)  # fmt: skip
def test_the_order_that_a_date_shows(text, shown):
    """A part above twelve is the day, if the other can be a month and all of it is a moment."""
    assert shown == order_shown(text)


def test_a_column_is_read_until_it_shows_both_orders():
    """More there is not to know."""
    column = iter(["03-04-2026", "03-25-2026", "25-03-2026", "x"])
    assert BOTH == orders_shown(column)
    assert ["x"] == list(column)
    assert NONE == orders_shown([])


def test_month_first_with_hyphens():
    """25 March shows the month first; 3 or 4 March or April then waits for a word."""
    column = ["03-25-2026", "03-04-2026"]
    shown = orders_shown(column)
    assert ["2026-03-25", "ambiguous"] == [day(text, None, shown) for text in column]
    assert ["2026-03-25", "2026-03-04"] == [day(text, MDY, shown) for text in column]


def test_times_with_am_and_pm():
    """As an American Excel, a database and a browser write 25 March."""
    texts = ["3/25/2026 2:05 PM", "2026-03-25 02:05:09 PM", "3/25/26, 2:05:09 PM"]
    shown = orders_shown(texts)
    assert ["14:05:00", "14:05:09", "14:05:09"] == [
        f"{read_moment(text, None, shown).astimezone(AMSTERDAM):%H:%M:%S}" for text in texts
    ]
    assert {"2026-03-25"} == {day(text, None, shown) for text in texts}


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("25-10-2026 02:30", "2026-10-25T00:30:00"),
        ("25-10-2026 02:00", "2026-10-25T00:00:00"),
        ("25-10-2026 03:00", "2026-10-25T02:00:00"),
        ("29-03-2026 01:59", "2026-03-29T00:59:00"),
        ("29-03-2026 02:00", "2026-03-29T01:00:00"),
        ("29-03-2026 02:30", "2026-03-29T01:30:00"),
        ("29-03-2026 03:00", "2026-03-29T01:00:00"),
    ],
)
def test_the_hours_that_occur_twice_or_never(text, utc):
    """October's is the first; March's is as far behind two o'clock as it says."""
    assert datetime.fromisoformat(utc).replace(tzinfo=UTC) == read_moment(text, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [("00", 2000), ("26", 2026), ("69", 2069), ("70", 1970), ("71", 1971), ("99", 1999),
     ("1900", 1900), ("9998", 9998)],
)  # fmt: skip
def test_years_in_two_digits_and_the_bounds_of_years(text, year):
    """Below 70 it is this century."""
    assert f"{year}-03-25" == day(f"25-03-{text}") == day(f"25 maart {text}")


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("32874", "1990-01-01 00:00:00"),
        ("73050", "2099-12-31 00:00:00"),
        (" 46085.25 ", "2026-03-04 06:00:00"),
        ("46085,9999999999", "2026-03-05 00:00:00"),
        ("46110,5", "2026-03-29 12:00:00"),
    ],
)
def test_days_as_excel_counts_them(text, local):
    """With the part of the day as the clocks of that day show it."""
    assert local == f"{read_moment(text, None).astimezone(AMSTERDAM):%Y-%m-%d %H:%M:%S}"


def test_days_of_a_workbook_from_1904():
    """A bare day number counts on; anything else is as it was."""
    assert "46085" == counted_from_1904("44623")
    assert "46085.5" == counted_from_1904(" 44623.5 ")
    for text in ("", "x", " 2026-03-04 ", "4462", "446230", "\u0664\u0664\u0666\u0662\u0663"):
        assert text == counted_from_1904(text)


@pytest.mark.parametrize("shown", [NONE, BOTH])
@pytest.mark.parametrize(
    "text",
    [" " * 10_000, "0" * 10_000, "1/" * 5_000, "1-1-2026 " + "," * 10_000, "a" * 10_000,
     "a " * 5_000, "25 " + "a" * 10_000 + " 2026", "25-03-2026 14:05:09." + "1" * 10_000,
     "25-03-2026 14:05 " + "a" * 10_000, "25-03-2026 14:05 +01:00 (" + "a" * 10_000,
     "25-03-2026 14:05 +01:00 " + "(a)" * 3_000, "25-03-2026" + " t" * 5_000, "é" * 10_000,
     "\ufdfa" * 10_000, "25-03-2026\u0301" * 1_000, "1" * 5_000 + "." + "1" * 5_000],
)  # fmt: skip
def test_hostile_texts_are_no_dates(text, shown):
    """However long; the error names them all the same."""
    assert "unreadable" == day(text, None, shown)
    with pytest.raises(ValueError) as raised:
        read_moment(text, None, shown)
    assert raised.value.args != (None,)
    assert NONE == order_shown(text)


def test_a_date_has_at_most_a_hundred_characters():
    """With all that stands behind it; spaces around it or repeated do not count."""
    text = "25-03-2026 14:05 CET ("
    longest = text + "x" * (99 - len(text)) + ")"
    assert "2026-03-25" == day(longest.replace(" ", " " * 50) + " " * 100)
    assert "unreadable" == day(longest.replace("(", "(x"))
