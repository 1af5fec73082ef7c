"""Fuzzed values of a cell or field: numbers of people, dates and moments."""

from contextlib import suppress
from datetime import UTC

from lxml import etree
from rows import call, sent

from peonline_desktop import shipped
from peonline_desktop.domain.calls import Login
from peonline_desktop.domain.days import amsterdam_day, end_date_text, parse_day
from peonline_desktop.domain.moments import (
    DateOrder,
    OrdersShown,
    counted_from_1904,
    order_shown,
    read_moment,
    reads_as_date,
)
from peonline_desktop.domain.number_forms import fits
from peonline_desktop.domain.number_text import cleaned, has_letter_or_digit
from peonline_desktop.domain.number_words import number_words
from peonline_desktop.domain.numbers import Number, choose_number, said_for_others, with_repair
from peonline_desktop.domain.settings import Group
from peonline_desktop.pe_online.entry import EntryWriter
from peonline_desktop.sources.foreign import Unread, Value

_FORMS = {  # every kind of form that registers have
    52: (r"\d{6}|\d{11}", ""),
    24: ("", ""),
    35: (r"\d-\d{5}-\d{2}-\d{3}", ""),
    39: (r"nirpa-\d{7}", ""),
    42: (r"\d{1,4}", ""),
    50: (r"\d{5}", r"\d-?(\d{5})-?\d{2}-?\d{3}"),
}
_FIELDS = ("N", "ook N")
_GROUPS = [
    Group(org, str(org), pattern=pattern, repair=repair, fields=_FIELDS)
    for org, (pattern, repair) in _FORMS.items()
]
_WORDS = number_words(shipped.toml("number_words.toml"))
_ENTRIES = EntryWriter(shipped.toml("wire/elements.toml"))
_LOGIN = Login("12345", "sleutel")
_ORDERS = (None, *DateOrder)
_SHOWN = tuple(OrdersShown(value) for value in range(4))


def numbers(data: bytes) -> None:
    """A text, or two parted by NUL, in the fields of every group's numbers: what may go has a
    letter or digit, has the form if there is one, and is the same once it is written.
    """
    texts = data.decode(errors="surrogateescape").split("\0", 1)
    fields = dict(zip(_FIELDS, texts, strict=False))
    for group in _GROUPS:
        number = choose_number(fields, group, _WORDS)
        if number is not None:
            _looked_at(number, group)
        said_for_others(fields, group)
    plain = cleaned(texts[0])
    assert plain == cleaned(plain)


def moments(data: bytes) -> None:
    """A text as a date; the first byte says what is known of its column."""
    known, text = (data[:1] or b"\0")[0], data[1:].decode(errors="surrogateescape")
    with suppress(ValueError):
        at = read_moment(text, _ORDERS[known % 4], _SHOWN[known // 4 % 4])
        assert at == read_moment(at.isoformat(), None)
        assert UTC == at.tzinfo
        assert str(amsterdam_day(at)) == end_date_text(amsterdam_day(at))[:10]
    reads_as_date(text)
    order_shown(text)
    counted_from_1904(text)
    with suppress(ValueError):
        parse_day(text)
    with suppress(Unread):
        assert UTC == Value(text).moment().tzinfo


TARGETS = {"numbers": numbers, "moments": moments}


def _looked_at(number: Number, group: Group) -> None:
    offered = [each for each in (*number.choices, number.proposal) if each is not None]
    going = [] if number.waits else [number.text]
    for each in (*offered, *going):
        assert has_letter_or_digit(each), each
    for each in (number.proposal, *going):
        assert each is None or not group.pattern or fits(each, group), each
    for each in going:
        written = _ENTRIES.write(call(sent(each), org_id=group.org_id), _LOGIN)
        assert each == etree.fromstring(written.encode()).findtext(
            "Attendance/externalPersonID"
        )
    for each in offered:
        with_repair(number.found or "", group, each)
