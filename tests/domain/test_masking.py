"""Secrets are masked in every form in which they can come back."""

import base64
import html
import json
import string
import urllib.parse
from dataclasses import dataclass
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peonline_desktop.domain.masking import MASK, Mask, is_short
from peonline_desktop.domain.verdicts import Verdict

KEY = 'Zx9&q"7/é <Wk'
"""A key with everything that some form writes otherwise."""


def numeric(text: str, form: str) -> str:
    """Every character as a numeric reference."""
    return "".join(form.format(ord(each)) for each in text)


def percent(text: str) -> str:
    """Every byte with a percent sign."""
    return "".join(f"%{byte:02x}" for byte in text.encode())


FORMS = {
    "raw": lambda key: key,
    "XML": html.escape,
    "XML twice": lambda key: html.escape(html.escape(key)),
    "XML three times": lambda key: html.escape(html.escape(html.escape(key))),
    "decimal": lambda key: numeric(key, "&#{};"),
    "decimal with zeros": lambda key: numeric(key, "&#000{};"),
    "hexadecimal": lambda key: numeric(key, "&#x{:x};"),
    "HEXADECIMAL": lambda key: numeric(key, "&#X{:X};"),
    "numeric, escaped again": lambda key: html.escape(numeric(key, "&#{};")),
    "mixed": lambda key: numeric(key[:4], "&#{};") + percent(key[4:7]) + html.escape(key[7:]),
    "percent": percent,
    "PERCENT": lambda key: percent(key).upper(),
    "percent where needed": urllib.parse.quote,
    "percent in a form": urllib.parse.quote_plus,
    "percent twice": lambda key: urllib.parse.quote(urllib.parse.quote(key)),
    "JSON": lambda key: json.dumps(key)[1:-1],
    "JSON in UTF-8": lambda key: json.dumps(key, ensure_ascii=False)[1:-1],
    "JSON of PHP": lambda key: json.dumps(key)[1:-1].replace("/", r"\/"),
    "JSON of numbers": lambda key: "".join(f"\\u{ord(each):04X}" for each in key),
    "JSON twice": lambda key: json.dumps(json.dumps(key)[1:-1])[1:-1],
    "JSON of XML": lambda key: json.dumps(html.escape(key))[1:-1],
    "JSON of .NET": lambda key: json.dumps(html.escape(key))[1:-1].replace("&", r"\u0026"),
    "XML of JSON": lambda key: html.escape(json.dumps(key)[1:-1]),
    "percent of JSON": lambda key: urllib.parse.quote(json.dumps(key)[1:-1]),
    "percent of XML": lambda key: urllib.parse.quote(html.escape(key)),
    "numbers of percent": lambda key: numeric(percent(key), "&#{};"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("key", [KEY, "geheim-7Qx9-sleutel", "A" * 9, "12345678901"])
def test_every_form_is_masked(form, key):
    """In a text, and in bytes of any encoding; what stands around it stays."""
    written = FORMS[form](key)
    assert f"voor [{MASK}] na" == Mask([key]).text(f"voor [{written}] na")
    expected = f"voor [{MASK}] na".encode()
    assert expected == Mask([key]).body(f"voor [{written}] na".encode())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "latin-1", "utf-8"])
def test_bytes_in_other_encodings_are_masked(encoding):
    """Whatever the answer says of itself."""
    body = f"voor {KEY} na".encode(encoding)
    masked = Mask([KEY]).body(body)
    assert KEY.encode(encoding) not in masked
    assert MASK.encode() in masked


@pytest.mark.parametrize("before", ["", "u", "us", "use", "user:", "\xe9\xe9"])
@pytest.mark.parametrize("after", ["", "x", "xy", ":xyz"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_base64_is_masked_wherever_it_begins(before, after, encoding):
    """As Basic authentication has it, and in lines, addresses and JSON."""
    key = "geheim-7Qx9??>>sleutel"
    whole = base64.b64encode(f"{before}{key}{after}".encode(encoding)).decode()
    size, begins = len(key.encode(encoding)), len(before.encode(encoding))
    middle = whole[-(-8 * begins // 6) : 8 * (begins + size) // 6]
    in_lines = "\r\n".join(whole[at : at + 8] for at in range(0, len(whole), 8))
    ways = [whole, whole.replace("+", "-").replace("/", "_"), whole.replace("/", r"\/")]
    for text in (*ways, urllib.parse.quote(whole, safe=""), in_lines, json.dumps(in_lines)):
        masked = Mask([key]).text(f"Basic {text} na")
        assert MASK in masked
        assert middle[:6] not in masked
        assert middle[-6:] not in masked


@given(st.text(alphabet=string.printable + "éßЖ😀", min_size=8, max_size=30), st.data())
def test_any_mix_of_forms_is_masked(key, data):
    """Each character written in a form of its own."""
    ways = (
        lambda c: c,
        html.escape,
        lambda c: f"&#{ord(c)};",
        lambda c: f"&amp;#x{ord(c):x};",
        percent,
        lambda c: json.dumps(c)[1:-1] if c not in string.whitespace else c,
    )
    written = "".join(data.draw(st.sampled_from(ways))(each) for each in key)
    assert key not in Mask([key]).text(f"[{written}]")
    assert MASK in Mask([key]).text(f"[{written}]")


@given(st.text(max_size=200))
def test_what_holds_no_secret_stays_as_it_is(text):
    """Byte for byte."""
    if "ZxZxZxZx" not in text:
        assert text == Mask(["ZxZxZxZxZx"]).text(text)
        assert text.encode() == Mask(["ZxZxZxZxZx"]).body(text.encode())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_escapes_in_utf_16_are_taken_off_too(encoding):
    """An answer may be XML in it."""
    body = f"<a>voor {html.escape(KEY)} na</a>".encode(encoding)
    masked = Mask([KEY]).body(body)
    assert MASK.encode() in masked
    assert "Wk".encode(encoding)[-3:] not in masked
    assert "Zx9".encode(encoding)[-5:] not in masked


def test_what_looks_like_an_escape_in_a_secret_is_part_of_it():
    """As it is, and escaped in its turn; what is left of it without is no reason to mask."""
    key = r"ab%41cd\nef&amp;gh"
    for written in (key, html.escape(key), urllib.parse.quote(key), json.dumps(key)[1:-1]):
        assert f"[{MASK}]" == Mask([key]).text(f"[{written}]")
    assert "A, or B" == Mask(["%41%41%41"]).text("A, or B")


def test_the_longer_secret_goes_first():
    """One that stands within another leaves nothing of it."""
    assert f"<{MASK}>" == Mask(["password-1", "user:password-1"]).text("<user:password-1>")
    assert f"<{MASK}>" == Mask(["user:password-1", "password-1", ""]).text("<password-1>")


def test_a_number_of_ours_is_spared():
    """A key that occurs in a registration number leaves the number readable where it is one."""
    mask, numbers = Mask(["49001234"]), ["49001234501"]
    text = "<person>49001234501</person><key>49001234</key>"
    assert f"<person>49001234501</person><key>{MASK}</key>" == mask.text(text, numbers)
    assert f"<person>{MASK}501</person>" == mask.text("<person>49001234501</person>")
    assert f"x{MASK}501" == mask.text("x49001234501", numbers), "it is part of a longer word"


@pytest.mark.parametrize(
    "text",
    ["wachtwoord=abc&x=1", '{"k": "abc"}', "abc", "%3Dabc", "a&#98;c", r"\u0020abc", "(%61bc)"],
)
def test_a_short_secret_is_masked_where_it_stands_by_itself(text):
    """Exactly, or escaped."""
    masked = Mask(["abc"]).text(text)
    assert MASK in masked
    assert "abc" not in masked


@pytest.mark.parametrize("text", ["abcd", "xabc", "1abc2", "YWJj"])
def test_a_short_secret_in_a_longer_word_is_chance(text):
    """And in base64 it would be."""
    assert text == Mask(["abc"]).text(text)


def test_a_short_number_by_itself_is_no_secret():
    """A cell that is a number and nothing else says what it says."""
    assert "1234" == Mask(["1234"]).text("1234")
    assert f"pin {MASK}" == Mask(["1234"]).text("pin 1234")


class Pair(NamedTuple):
    """Something with names."""

    person: str
    title: str


@dataclass(frozen=True)
class Thing:
    """Something that holds others."""

    code: str
    pairs: tuple[Pair, ...]
    fields: dict[str, str]
    verdict: Verdict
    count: int = 3


def test_everything_in_a_value_is_masked():
    """Fields, items, keys and values; not our own words."""
    made = Thing("geheim-1234", (Pair("geheim-1234", "een geheim-1234"),), {"geheim-1234": "x geheim-1234"}, Verdict.PASSED)  # fmt: skip
    masked = Mask(["geheim-1234"]).within(made)
    assert Thing("geheim-1234", (Pair(MASK, f"een {MASK}"),), {MASK: f"x {MASK}"}, Verdict.PASSED) == masked  # fmt: skip


def test_a_short_secret_stays_in_what_identifies():
    """A person's key, an activity and a result keep their identity."""
    masked = Mask(["abc"]).within(Pair("abc", "abc"))
    assert Pair("abc", MASK) == masked


def test_from_eight_characters_on_it_is_looked_for_in_every_form():
    """The supplier chooses the Userkey, so a shorter one is taken, with a warning."""
    assert (True, False) == (is_short("1234567"), is_short("12345678"))
