"""Days, verdicts, references and moments: the rules of contract.md, as tables."""

from datetime import UTC, date, datetime

import pytest

from peonline_desktop import shipped
from peonline_desktop.domain.addresses import checked_address, is_loopback
from peonline_desktop.domain.days import (
    amsterdam_day,
    dutch_day,
    end_date_text,
    instant_in_amsterdam,
    parse_day,
)
from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.moments import (
    Ambiguous,
    DateOrder,
    OrdersShown,
    orders_shown,
    read_moment,
)
from peonline_desktop.domain.reference import Kind, Reference
from peonline_desktop.domain.verdicts import Verdict, VerdictWords


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-03-31T22:30:00+00:00", date(2026, 4, 1)),
        ("2026-03-31T21:59:00+00:00", date(2026, 3, 31)),
        ("2026-12-31T23:30:00+00:00", date(2027, 1, 1)),
        ("2026-10-25T00:30:00+00:00", date(2026, 10, 25)),
    ],
)
def test_the_day_is_the_amsterdam_day(instant, day):
    """23:30 UTC is tomorrow in Amsterdam, in winter and summer."""
    assert day == amsterdam_day(datetime.fromisoformat(instant))


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 3, 1), "2026-03-01T12:00:00+01:00"),
        (date(2026, 7, 1), "2026-07-01T12:00:00+02:00"),
        (date(2026, 3, 29), "2026-03-29T12:00:00+02:00"),
        (date(2026, 10, 25), "2026-10-25T12:00:00+01:00"),
    ],
)
def test_the_end_date_is_noon_with_that_days_offset(day, text):
    """The wire has noon in Amsterdam, also on the days the clock changes."""
    assert text == end_date_text(day)


@pytest.mark.parametrize(
    ("text", "day"), [("2026-03-01", 1), ("01-03-2026", 1), ("9-3-2026", 9)]
)
def test_a_day_is_read_in_two_ways(text, day):
    """Days are 2026-03-01 or 01-03-2026."""
    assert date(2026, 3, day) == parse_day(text)
    assert f"{day:02d}-03-2026" == dutch_day(parse_day(text))


@pytest.mark.parametrize("text", ["", "2026-13-01", "01/03/2026", "morgen", "2026-03-01x"])
def test_anything_else_is_no_day(text):
    """A day that cannot be read is refused."""
    with pytest.raises(ValueError):
        parse_day(text)


WORDS = {
    Verdict.PASSED: "geslaagd;behaald;voldaan;voldoende;ja;passed;pass;yes;true;1;"
    "completed (achieved pass grade)",
    Verdict.FAILED: "gezakt;niet behaald;niet geslaagd;onvoldoende;nee;failed;fail;no;false;0;"
    "completed (did not achieve pass grade)",
    Verdict.OPEN: "niet voltooid;not completed;incomplete;",
    Verdict.COMPLETED: "voltooid;afgerond;completed;complete",
    None: "misschien;geslaagd?;2;n.v.t.",
}


@pytest.mark.parametrize(
    ("verdict", "word"), [(v, w) for v, words in WORDS.items() for w in words.split(";")]
)
def test_verdicts_by_their_words(verdict, word):
    """Every word of contract.md, whatever its case and the space around it."""
    words = VerdictWords(shipped.toml("verdicts.toml"))
    assert verdict == words.read(word, {})
    assert verdict == words.read(f"  {word.upper()}\t", {})


@pytest.mark.parametrize(
    "value", ["0", "-1", "2147483648", "12a", "1.5", "٣", "99999999999999"]
)
def test_an_id_is_a_whole_number_of_pe_online(value):
    """An id outside 1 to 2147483647 is refused."""
    with pytest.raises(Refused):
        Reference.make(value, None, "course")


def test_references_are_ids_or_own_codes():
    """An id loses its leading zeros, an own code keeps everything, both is refused."""
    assert Reference(Kind.ID, "8001") == Reference.make(" 08001", "", "course")
    assert Reference(Kind.ID, "2147483647") == Reference.make("2147483647", None, "course")
    assert Reference(Kind.OWN, "008-A") == Reference.make(None, "008-A", "course")
    assert Reference.make("", " ", "course") is None
    with pytest.raises(Refused):
        Reference.make("1", "A", "course")


MOMENTS = [
    ("2026-03-01", None, "2026-02-28T23:00:00"),
    ("01-03-2026", None, "2026-02-28T23:00:00"),
    ("1-3-26", None, "2026-02-28T23:00:00"),
    ("1.3.2026 14:30", None, "2026-03-01T13:30:00"),
    ("2026-03-01T14:30:05", None, "2026-03-01T13:30:05"),
    ("2026-03-01 14:30:05.123", None, "2026-03-01T13:30:05"),
    ("2026-07-01T14:30:00", None, "2026-07-01T12:30:00"),
    ("2026-03-01T14:30:00Z", None, "2026-03-01T14:30:00"),
    ("2026-03-01T14:30:00+0530", None, "2026-03-01T09:00:00"),
    ("2026-03-01T14:30:00-05:00", None, "2026-03-01T19:30:00"),
    ("2026/3/1", None, "2026-02-28T23:00:00"),
    ("25/03/2026", None, "2026-03-24T23:00:00"),
    ("03/25/2026", None, "2026-03-24T23:00:00"),
    ("05/05/2026", None, "2026-05-04T22:00:00"),
    ("04/03/2026", DateOrder.DMY, "2026-03-03T23:00:00"),
    ("04/03/2026", DateOrder.MDY, "2026-04-02T22:00:00"),
    ("26/03/04", DateOrder.YMD, "2026-03-03T23:00:00"),
    ("25-10-2026 02:30", None, "2026-10-25T00:30:00"),
    ("01-01-71", None, "1970-12-31T23:00:00"),
]


@pytest.mark.parametrize(("text", "order", "utc"), MOMENTS)
def test_moments_of_completion(text, order, utc):
    """Times without a zone are Amsterdam's; the double hour in October is the first."""
    assert datetime.fromisoformat(utc).replace(tzinfo=UTC) == read_moment(text, order)


@pytest.mark.parametrize("text", ["03/04/26", "3/4/2026 10:00", "12/11/2026"])
def test_an_ambiguous_date_is_never_guessed(text):
    """Two parts of at most twelve that differ say nothing by themselves."""
    with pytest.raises(Ambiguous):
        read_moment(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gisteren",
        "31-02-2026",
        "2026-13-01",
        "0000-01-01",
        "1-1-1",
        "25/25/2026",
        "03/25/2026 25:00",
        "2026-03-01T10:00:00+99:00",
        "9999-12-31",
    ],
)
def test_what_is_no_date(text):
    """Anything that cannot be a date is an error, and never another one."""
    with pytest.raises(ValueError):
        read_moment(text, None)


def test_a_column_shows_the_order_of_its_dates():
    """One date with a part above twelve tells for all, unless two say different things."""
    day, month, none = OrdersShown.DAY_FIRST, OrdersShown.MONTH_FIRST, OrdersShown.NONE
    assert day == orders_shown(["03/04/2026", "25/04/2026", ""])
    assert month == orders_shown(["03/04/2026", "04/25/2026"])
    assert day | month == orders_shown(["25/04/2026", "04/25/2026"])
    assert none == orders_shown(["03/04/2026", "x"])
    assert none == orders_shown(["12/05/2026", "05/12/2026"])
    assert day == orders_shown(["13/12/2026"])
    assert month == orders_shown(["12/13/2026"])


def test_twelve_may_be_a_month():
    """A date whose parts both may be months is ambiguous, and is named whole."""
    for text in ("05/12/2026", "12/05/2026"):
        with pytest.raises(Ambiguous) as raised:
            read_moment(text, None)
        assert (text,) == raised.value.args


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_loopback_hosts(host):
    """This machine itself, under its names."""
    assert is_loopback(host)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "http://pe-online.org/a",
        "ftp://127.0.0.1/",
        "https://",
        "http://127.0.0.1.evil.example/",
        "https://u:p@x.example/",
        "https://u@x.example/",
        "https://:p@x.example/",
        "https://x.example/a b",
        "https://x.example:99999/",
        "https://[::1",
    ],
)
def test_addresses_a_key_is_not_sent_to(address):
    """Neither plain http to another machine nor anything that is no address."""
    with pytest.raises(WrongUse) as raised:
        checked_address(f" {address} ")
    plain = address in ("http://pe-online.org/a", "ftp://127.0.0.1/") or "evil" in address
    code = "address_not_safe" if plain else "address_wrong"
    assert (code, {"address": address}) == (raised.value.code, raised.value.values)


@pytest.mark.parametrize(
    "address", ["https://x.example/a", "http://127.0.0.1:80/a", "http://[::1]:8/x"]
)
def test_addresses_a_key_may_be_sent_to(address):
    """https, or this machine."""
    assert address == checked_address(f" {address} ")


def test_an_instant_is_utc_and_the_first_of_two():
    """Whatever zone the machine is in, and whichever of the two hours was meant."""
    twice = datetime(2026, 10, 25, 2, 30, fold=1)
    assert datetime(2026, 10, 25, 0, 30, tzinfo=UTC) == instant_in_amsterdam(twice)
    assert UTC is instant_in_amsterdam(twice).tzinfo


def test_a_problem_carries_its_code_and_values():
    """For whoever words it, and for whoever reads a log."""
    problem = Refused("file_missing", path="x")
    assert ("file_missing", {"path": "x"}) == problem.args == (problem.code, problem.values)


@pytest.mark.parametrize(
    ("pe_id", "own", "code", "values"),
    [
        ("1", "A", "reference_twice", {"what": "course"}),
        ("0", "", "reference_id", {"what": "course", "value": "0"}),
        ("2147483648", "", "reference_id", {"what": "course", "value": "2147483648"}),
        ("9" * 5000, "", "reference_id", {"what": "course", "value": "9" * 5000}),
        ("-1", None, "reference_id", {"what": "course", "value": "-1"}),
        ("²", None, "reference_id", {"what": "course", "value": "²"}),
    ],
)
def test_a_wrong_reference_says_which_and_why(pe_id, own, code, values):
    """Both an id and a code, or an id that is no whole number of the service."""
    with pytest.raises(Refused) as raised:
        Reference.make(pe_id, own, "course")
    assert (code, values) == (raised.value.code, raised.value.values)


def test_the_smallest_and_the_largest_id():
    """From 1 to 2147483647; zeros before it are not part of it."""
    for text, value in (("1", "1"), ("2147483647", "2147483647"), ("007", "7")):
        assert Reference(Kind.ID, value) == Reference.make(f" {text} ", None, "course")


@pytest.mark.parametrize(
    "text", ["31-12-1899", "01-01-9999", "1-1-2026T10:00:00+24:00", "1-1-2026 10:00+47:00", "x"]
)
def test_what_is_no_date_is_named(text):
    """Years before 1900 and from 9999 on, and offsets of a day or more, are none."""
    with pytest.raises(ValueError, match=r".+") as raised:
        read_moment(text, None)
    assert raised.value.args != (None,)


def test_the_first_and_last_year():
    """1900 and 9998."""
    assert 1900 == read_moment("02-01-1900", None).year
    assert 9998 == read_moment("01-06-9998", None).year
    assert 1 == read_moment("2026-01-02T10:00+14:00", None).day
