"""What of a request and an answer concerns one row: the rest is about other people."""

from lxml import etree

from peonline_desktop.pe_online.answer import Unreadable, summary_element


class Excerpts:
    """Cuts one row out of what was sent and answered."""

    def sent(self, request: str, position: int) -> str:
        """The Attendance at *position* (from 0) of an Entry, character for character."""
        entry = etree.fromstring(request.encode())
        return etree.tostring(entry.findall("Attendance")[position], encoding="unicode")

    def accepted(self, answer: bytes, number: str) -> list[str]:
        """The Accepted lines of a raw answer that name this registration number."""
        try:
            summary = summary_element(answer)
        except Unreadable:
            return []
        lines = summary.iterchildren("{*}Accepted")
        return [
            etree.tostring(_bare(line), encoding="unicode")
            for line in lines
            if (line.findtext("{*}person") or "").strip() == number
        ]


def _bare(line: etree._Element) -> etree._Element:
    """The line without the namespaces of the envelope around it."""
    bare = etree.Element(etree.QName(line).localname)
    for child in line.iterchildren(tag=etree.Element):
        etree.SubElement(bare, etree.QName(child).localname).text = child.text
    return bare
