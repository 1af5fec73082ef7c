"""Entries out and answers in: every shape of answer, and the manual's own example."""

import re
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from lxml import etree
from rows import call, sent

from peonline_desktop import shipped
from peonline_desktop.domain.calls import Login
from peonline_desktop.pe_online.answer import Accepted, Error, Unreadable, read_answer
from peonline_desktop.pe_online.entry import EntryWriter

NS = "https://www.pe-online.org/pe-services/PE_AttendanceElearning/WriteAttendance"
ENTRIES = EntryWriter(shipped.toml("wire/elements.toml"))
LOGIN = Login("12345", "geheim&<")
SUMMARY = (
    "<Summary><Results><rejected_rows>1</rejected_rows><accepted_rows>1</accepted_rows>"
    "<total_rows>2</total_rows></Results><Error><errorNR>100</errorNR><errorMsg>Fout &amp; zo "
    "</errorMsg></Error><Accepted><person> 610001</person><course>8001</course>"
    "<date>2008-06-08T13:08:13.9422087+02:00</date></Accepted></Summary>"
)
DECLARED = '<?xml version="1.0" encoding="utf-16"?>'


def soap(result: str, start='<?xml version="1.0" encoding="utf-8"?>') -> bytes:
    """An envelope around a result."""
    return (
        f'{start}<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
        f'<ProcessXMLResponse xmlns="{NS}">{result}</ProcessXMLResponse></soap:Body></soap:Envelope>'
    ).encode()


def wrapped(content: str) -> bytes:
    """An envelope with a ProcessXMLResult."""
    return soap(f"<ProcessXMLResult>{content}</ProcessXMLResult>")


def escaped(text: str) -> str:
    """Text as it stands escaped in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


MANY_ATTRIBUTES = " ".join(f"a{number}=''" for number in range(201_000))


@pytest.mark.parametrize(
    "body",
    [
        wrapped(SUMMARY),
        wrapped(SUMMARY.replace("<Summary>", '<Summary xmlns="">')),
        wrapped(f"<x:y xmlns:x='urn:z'>{SUMMARY}</x:y>"),
        wrapped(escaped(SUMMARY)),
        wrapped(escaped(DECLARED + SUMMARY)),
        wrapped("\n  " + escaped("\ufeff" + DECLARED + SUMMARY)),
        wrapped(f"<![CDATA[{DECLARED}{SUMMARY}]]>"),
        wrapped(f"<![CDATA[<r>{SUMMARY}</r>]]>"),
    ],
)
def test_shapes_that_can_be_read(body):
    """Elements, with or without a namespace, escaped text and CDATA say the same."""
    summary = read_answer(body)
    assert (summary.rejected_rows, summary.accepted_rows, summary.total_rows) == (1, 1, 2)
    assert (Error("100", "Fout & zo"),) == summary.errors
    assert (Accepted("610001", "8001", date(2008, 6, 8)),) == summary.accepted
    assert summary.adds_up(2)
    assert not summary.adds_up(3)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"", "no_xml"),
        (b"<html><body>Onderhoud", "no_xml"),
        (b"<html><body>Onderhoud</body></html>", "no_result"),
        (soap(""), "no_result"),
        (soap("<ProcessXMLResult/>"), "empty"),
        (wrapped("   "), "empty"),
        (wrapped("OK"), "no_xml"),
        (wrapped("<Other/>"), "empty"),
        (wrapped(escaped("<Other/>")), "no_summary"),
        (soap("<soap:Fault><faultcode>soap:Server</faultcode></soap:Fault>"), "fault"),
        (wrapped(SUMMARY)[:-60], "no_xml"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "doctype"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16"), "doctype"),
        (wrapped("<b/>" * 201_000), "too_much"),
        (wrapped(f"<b {MANY_ATTRIBUTES}/>"), "too_much"),
        (wrapped(escaped("<b/>" * 201_000)), "too_much"),
        (wrapped("<b/>" * 201_000).decode().encode("utf-16"), "too_much"),
        (wrapped("<b>" * 300 + "</b>" * 300), "no_xml"),
        (b'<?xml version="1.0" encoding="utf-7"?>+ADw-x/+AD4-', "encoding"),
        ('<?xml version="1.0" encoding="cp037"?><x/>'.encode("cp037"), "no_xml"),
        (b'<?xml version="1.0" encoding="iso-8859-12"?><x/>', "encoding"),
    ],
)
def test_what_cannot_be_read(body, found):
    """Empty, null, HTML, a fault, a piece: the call is unknown, never accepted."""
    with pytest.raises(Unreadable, match=f"^{found}$"):
        read_answer(body)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_an_answer_may_be_written_in_any_usual_encoding(encoding):
    """It says the same; the ones that are refused could hide how much there is."""
    start = f'<?xml version="1.0" encoding="{encoding}"?>'
    text = soap(f"<ProcessXMLResult>{SUMMARY}</ProcessXMLResult>", start).decode()
    assert read_answer(wrapped(SUMMARY)) == read_answer(text.encode(encoding))


def test_a_count_of_endless_digits_is_none():
    """Python would refuse to read it, and the rest of the answer still counts."""
    body = wrapped(
        f"<Summary><Results><total_rows>{'9' * 5000}</total_rows></Results></Summary>"
    )
    assert None is read_answer(body).total_rows


def test_lines_without_their_parts_are_read_as_empty():
    """Missing counts, dates and names are gaps, not errors."""
    body = wrapped(
        "<Summary><Accepted/><Error/><!-- x --><Accepted><date>x</date></Accepted></Summary>"
    )
    summary = read_answer(body)
    assert (
        summary.rejected_rows,
        summary.accepted_rows,
        summary.total_rows,
    ) == (None, None, None)
    assert (Accepted("", "", None),) * 2 == summary.accepted
    assert (Error("", ""),) == summary.errors


def test_an_entry_has_the_manuals_elements_in_order():
    """The whole Entry, one Attendance per course type, as protocol has it."""
    rows = (
        sent("654987", "654321", module="Module_A"),
        sent("654988", "REAN-26", kind=1, edition="45324", meeting="XYZ-01"),
        sent("654989", "700400", kind=4, edition="ED4"),
        sent("654990", "700500", kind=3),
    )
    made = call(*rows, report_email="beheer@zorg.example")
    assert ENTRIES.write(made, LOGIN) == (
        '<?xml version="1.0" standalone="yes"?><Entry><Settings><userID>12345</userID>'
        "<userRole>EDU</userRole><userKey>geheim&amp;&lt;</userKey><orgID>52</orgID>"
        "<settingOutput>1</settingOutput><emailOutput>beheer@zorg.example</emailOutput>"
        "<languageID>1</languageID><defaultLanguageID>1</defaultLanguageID></Settings>"
        "<Attendance><PECourseID>654321</PECourseID><externalPersonID>654987</externalPersonID>"
        "<externalmoduleID>Module_A</externalmoduleID><endDate>2026-03-01T12:00:00+01:00</endDate>"
        "</Attendance><Attendance><externalCourseID>REAN-26</externalCourseID>"
        "<externalPersonID>654988</externalPersonID><PEEditionID>45324</PEEditionID>"
        "<externalMeetingID>XYZ-01</externalMeetingID></Attendance>"
        "<Attendance><PECourseID>700400</PECourseID><externalPersonID>654989</externalPersonID>"
        "<externalEditionID>ED4</externalEditionID></Attendance>"
        "<Attendance><PECourseID>700500</PECourseID><externalPersonID>654990</externalPersonID>"
        "<endDate>2026-03-01T12:00:00+01:00</endDate></Attendance></Entry>"
    )


@pytest.mark.parametrize(("language", "number"), [("nl", "1"), ("fr", "3"), ("en", "6")])
def test_without_an_address_no_report_is_asked(language, number):
    """settingOutput 0 and an empty emailOutput; both languages equal."""
    text = ENTRIES.write(call(sent("1"), language=language), LOGIN)
    assert "<settingOutput>0</settingOutput><emailOutput></emailOutput>" in text.replace(
        "<emailOutput/>", "<emailOutput></emailOutput>"
    )
    assert (
        text.count(f">{number}</languageID>") + text.count(f">{number}</defaultLanguageID>")
        == 2
    )


def test_what_is_kept_has_no_key():
    """The kept request is the same but for the mask."""
    made = call(sent("610001"))
    masked = ENTRIES.masked(made, LOGIN)
    assert ("geheim" in masked, "********" in masked) == (False, True)
    assert ENTRIES.write(made, LOGIN) == masked.replace("********", "geheim&amp;&lt;")


def test_wire_names_live_in_one_place():
    """No element name of an Attendance stands in the code of pe_online."""
    names = re.findall(r'= "(\w*ID|endDate)"', shipped.path("wire/elements.toml").read_text())
    folder = Path(__file__).parents[2] / "peonline_desktop" / "pe_online"
    code = "".join(path.read_text() for path in folder.glob("*.py"))
    assert len(names) > 8
    assert [name for name in names if f'"{name}"' in code] == []


def test_the_bundled_wsdl_is_well_formed():
    """It names one operation and the service's namespace."""
    root = etree.parse(str(shipped.path("wire/WriteAttendance.wsdl"))).getroot()
    assert root.get("targetNamespace") == NS
    assert {"ProcessXML"} == {e.get("name") for e in root.iter("{*}operation") if e.get("name")}


SOAP = (
    '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><R>'
    "<ProcessXMLResult>{}</ProcessXMLResult></R></s:Body></s:Envelope>"
)


@pytest.mark.parametrize(
    "text",
    [
        "<Summary>{}</Summary>",
        " \n<Summary>{}</Summary>\n ",
        DECLARED + "<Summary>{}</Summary>",
        "\ufeff" + DECLARED + "<Summary>{}</Summary>",
        "<Answer><Summary>{}</Summary></Answer>",
        '<x:Summary xmlns:x="urn:x">{}</x:Summary>',
    ],
)
def test_a_summary_in_text_is_found_wherever_it_stands(text):
    """Declared or not, with a byte order mark, within something else, with a namespace."""
    line = "<Accepted><person>610001</person><course>8001</course></Accepted>"
    body = SOAP.format(escape(text.format(line))).encode()
    assert (Accepted("610001", "8001", None),) == read_answer(body).accepted


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-01T23:30:00+00:00", date(2026, 3, 2)),
        ("2026-03-01T23:30:00", date(2026, 3, 1)),
        ("2026-03-01", date(2026, 3, 1)),
        ("0001-01-01T00:00:00+14:00", None),
        ("1 maart", None),
        ("", None),
    ],
)
def test_the_day_of_an_accepted_line_is_amsterdams(written, day):
    """With an offset it is reckoned, without one it is taken; what is no date is none."""
    line = f"<Accepted><person>1</person><date>{written}</date></Accepted>"
    body = SOAP.format(f"<Summary>{line}</Summary>").encode()
    assert day == read_answer(body).accepted[0].day


def test_text_around_parts_of_a_value_is_joined():
    """A value in pieces is one value."""
    line = "<Accepted><person>61<!-- x -->00<b>0</b>1</person></Accepted>"
    body = SOAP.format(f"<Summary>{line}</Summary>").encode()
    assert "610001" == read_answer(body).accepted[0].person


@pytest.mark.parametrize(
    "doctype",
    ["<!DOCTYPE x>", '<!DOCTYPE x [<!ENTITY e "610001">]>'],
)
def test_a_document_type_is_refused(doctype):
    """An answer has none; whoever puts one in wants something else."""
    line = "<Summary><Accepted><person>1</person></Accepted></Summary>"
    with pytest.raises(Unreadable, match="doctype"):
        read_answer((doctype + SOAP.format(line)).encode())
