"""Writes the answer: a Summary, as elements or in one of its other shapes."""

import random
from dataclasses import dataclass
from html import escape

from peonline_desktop.practice.faults import Fault
from peonline_desktop.practice.judge import Judged

NAMESPACE = "https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance"
_SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
_TRANSLATED = "Professional {person} on line {row} does not exist in PE"
_NEW_TEXT = "De aanlevering is niet verwerkt; neem contact op met uw beheerder"


@dataclass
class Line:
    """An Error or Accepted line as XML, and which it is."""

    xml: str
    accepted: bool


def lines_of(judged: list[Judged], fault: Fault | None) -> list[Line]:
    """The lines of an answer: errors in the order sent, accepted rows the other way round,
    as in the manual's example; a fault of contents changes them.
    """
    kind = fault.kind if fault else ""
    errors = [Line(_error("100", _text(j, kind)), accepted=False) for j in judged if j.reason]
    good = [j for j in reversed(judged) if not j.reason]
    accepted = [Line(_accepted(j, kind), accepted=True) for j in good]
    lines = errors + accepted
    if kind == "rows_shuffled":
        random.Random(len(lines)).shuffle(lines)  # noqa: S311  # the same each time
    if kind == "rows_missing":
        lines = lines[::2]
    if kind == "errors_only":
        lines = errors
    return lines


def summary(judged: list[Judged], fault: Fault | None) -> str:
    """The Summary of a call that was processed."""
    bad = sum(1 for each in judged if each.reason)
    off = 1 if fault and fault.kind == "wrong_counts" else 0
    counts = (
        f"<Results><rejected_rows>{bad + off}</rejected_rows>"
        f"<accepted_rows>{len(judged) - bad}</accepted_rows>"
        f"<total_rows>{len(judged) + off * 2}</total_rows></Results>"
    )
    body = "".join(line.xml for line in lines_of(judged, fault))
    return f"<Summary>{counts}{body}</Summary>"


def refusal(number: str, text: str, rows: int) -> str:
    """The Summary of a call that was refused as a whole."""
    counts = (
        f"<Results><rejected_rows>{rows}</rejected_rows><accepted_rows>0</accepted_rows>"
        f"<total_rows>{rows}</total_rows></Results>"
    )
    return f"<Summary>{counts}{_error(number, text)}</Summary>"


def envelope(text: str, fault: Fault | None) -> bytes:
    """The SOAP envelope around a Summary."""
    kind = fault.kind if fault else ""
    declaration = '<?xml version="1.0" standalone="yes"?>'
    result = {
        "escaped": escape(declaration + text),
        "cdata": f"<![CDATA[{declaration}{text}]]>",
        "empty": "",
    }.get(kind, text)
    inner = "" if kind == "null" else f"<ProcessXMLResult>{result}</ProcessXMLResult>"
    body = (
        f'<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="{_SOAP}">'
        f'<soap:Body><ProcessXMLResponse xmlns="{NAMESPACE}">{inner}</ProcessXMLResponse>'
        "</soap:Body></soap:Envelope>"
    ).encode()
    return body[: len(body) * 2 // 3] if kind == "truncated" else body


def soap_fault(text: str) -> bytes:
    """A soap:Fault, as ASMX makes of an exception."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="{_SOAP}">'
        "<soap:Body><soap:Fault><faultcode>soap:Server</faultcode>"
        f"<faultstring>{escape(text)}</faultstring><detail/></soap:Fault></soap:Body>"
        "</soap:Envelope>"
    ).encode()


def _text(judged: Judged, kind: str) -> str:
    if kind == "unknown_texts":
        return _NEW_TEXT
    if kind == "foreign_language":
        return _TRANSLATED.format(person=judged.row.value("person"), row=2)
    return judged.text


def _error(number: str, text: str) -> str:
    return f"<Error><errorNR>{number}</errorNR><errorMsg>{escape(text)}</errorMsg></Error>"


def _accepted(judged: Judged, kind: str) -> str:
    course = judged.row.value("course")
    if kind == "course_other_kind" and judged.course:
        is_id = judged.row.parts["course"][1]
        course = (judged.course.own if is_id else judged.course.id) or course
    date = f"<date>{judged.row.date_text}</date>" if judged.row.date_text else ""
    return (
        f"<Accepted><person>{escape(judged.row.value('person'))}</person>"
        f"<course>{escape(course)}</course>{date}</Accepted>"
    )
