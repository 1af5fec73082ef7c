"""Reads the raw answer of ProcessXML into what it says, line by line.

The result may be elements, escaped text or CDATA, with or without a namespace. An empty
or null result, a fault, HTML or anything else is Unreadable: the call is then unknown.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lxml import etree

from peonline_desktop.domain.days import amsterdam_day

_MOST_MARKS = 200_000
"""Elements and attributes; each takes some hundred bytes, a row of an answer twenty of them."""

_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
_COUNTABLE = re.compile(r"utf-?8|us-ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
_BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_LONGEST_COUNT = 9  # digits; Python refuses to read thousands of them

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class Unreadable(Exception):  # noqa: N818  # it is a finding, turned into ours by the client
    """The answer cannot be read; the argument says what was there instead."""


@dataclass(frozen=True)
class Accepted:
    """An Accepted line: whom and what it names, as it stood there."""

    person: str
    course: str
    day: date | None


@dataclass(frozen=True)
class Error:
    """An Error line: its number and its prose."""

    number: str
    text: str


@dataclass(frozen=True)
class Summary:
    """The content of an answer; a count is None when missing or not a number."""

    rejected_rows: int | None
    accepted_rows: int | None
    total_rows: int | None
    accepted: tuple[Accepted, ...]
    errors: tuple[Error, ...]

    def adds_up(self, rows: int) -> bool:
        """Whether the counts match the *rows* sent and the lines of the answer."""
        return (self.total_rows, self.accepted_rows, self.rejected_rows) == (
            rows,
            len(self.accepted),
            len(self.errors),
        ) and rows == len(self.accepted) + len(self.errors)


def read_answer(body: bytes) -> Summary:
    """The Summary in a raw SOAP answer; raises Unreadable."""
    return _summary(summary_element(body))


def summary_element(body: bytes) -> etree._Element:
    """The Summary element in a raw SOAP answer; raises Unreadable."""
    envelope = _parse(body)
    if _first(envelope, "Fault") is not None:
        raise Unreadable("fault")
    result = _first(envelope, "ProcessXMLResult")
    if result is None:
        raise Unreadable("no_result")
    summary = _first(result, "Summary")
    if summary is None:
        text = _DECLARATION.sub("", "".join(map(str, result.itertext())).lstrip("\ufeff"))
        if not text.strip():
            raise Unreadable("empty")
        root = _parse(text.strip().encode())
        summary = root if _name(root) == "Summary" else _first(root, "Summary")
    if summary is None:
        raise Unreadable("no_summary")
    return summary


def _parse(body: bytes) -> etree._Element:
    if body.count(b"<") + body.count(b"=") > _MOST_MARKS:
        raise Unreadable("too_much")
    parser = _parser(_encoding(body))
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("no_xml") from error
    document: Any = root.getroottree().docinfo  # its stubs know no document type
    if document.doctype:
        raise Unreadable("doctype")
    return root


def _parser(encoding: str) -> etree.XMLParser:
    """A parser that fetches and resolves nothing; some names of encodings are of none."""
    try:
        return etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, encoding=encoding
        )
    except LookupError as error:
        raise Unreadable("encoding") from error


def _encoding(body: bytes) -> str:
    """In which of the encodings the answer is written in which its marks could be counted."""
    if marked := _BYTE_ORDER_MARKS.get(body[:2]):
        return marked
    said = _ENCODING.search(body)
    encoding = said[1].decode() if said else "utf-8"
    if not _COUNTABLE.fullmatch(encoding):
        raise Unreadable("encoding")
    return encoding


def _summary(summary: etree._Element) -> Summary:
    lines = [child for child in summary if isinstance(child.tag, str)]
    results = next((line for line in lines if _name(line) == "Results"), None)
    counts = _values(results) if results is not None else {}
    return Summary(
        _count(counts.get("rejected_rows")),
        _count(counts.get("accepted_rows")),
        _count(counts.get("total_rows")),
        tuple(_accepted(_values(line)) for line in lines if _name(line) == "Accepted"),
        tuple(_error(_values(line)) for line in lines if _name(line) == "Error"),
    )


def _accepted(values: dict[str, str]) -> Accepted:
    person, course = values.get("person", ""), values.get("course", "")
    return Accepted(person, course, _day(values.get("date", "")))


def _error(values: dict[str, str]) -> Error:
    return Error(values.get("errorNR", ""), values.get("errorMsg", ""))


def _day(text: str) -> date | None:
    """The Amsterdam day of a date on the wire; None when it cannot be read."""
    try:
        moment = datetime.fromisoformat(text)
        return amsterdam_day(moment) if moment.tzinfo else moment.date()
    except (ValueError, OverflowError):
        return None


def _count(text: str | None) -> int | None:
    if not text or len(text) > _LONGEST_COUNT or not text.isascii() or not text.isdigit():
        return None
    return int(text)


def _values(line: etree._Element) -> dict[str, str]:
    """The text of each child by its name, trimmed."""
    children = [child for child in line if isinstance(child.tag, str)]
    return {_name(child): "".join(map(str, child.itertext())).strip() for child in children}


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _first(element: etree._Element, name: str) -> etree._Element | None:
    return next(element.iter("{*}" + name), None)
