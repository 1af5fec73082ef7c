"""Writes the Entry of a call: the XML text that ProcessXML takes.

Names and order come from wire/elements.toml. Must not know how the text is sent.
"""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from peonline_desktop.domain.attendance import Sent
from peonline_desktop.domain.calls import Call, Login, NotANumber
from peonline_desktop.domain.masking import MASK
from peonline_desktop.domain.number_text import has_letter_or_digit
from peonline_desktop.domain.reference import Reference

DECLARATION = '<?xml version="1.0" standalone="yes"?>'


class EntryWriter:
    """Writes entries with the element names it is given."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        """*names* is the content of wire/elements.toml."""
        self._names = names

    def write(self, call: Call, login: Login) -> str:
        """The whole Entry as text, the declaration as its very first characters.

        Raises NotANumber, a bug, when a row has a number without a letter or digit.
        """
        entry = etree.Element("Entry")
        settings = etree.SubElement(entry, "Settings")
        for name, value in self._settings(call, login).items():
            etree.SubElement(settings, name).text = value
        for row in call.rows:
            attendance = etree.SubElement(entry, "Attendance")
            for name, value in self._attendance(row.sent):
                etree.SubElement(attendance, name).text = value
        return DECLARATION + etree.tostring(entry, encoding="unicode")

    def masked(self, call: Call, login: Login) -> str:
        """The same Entry with a mask in place of the Userkey, to be kept."""
        return self.write(call, Login(login.user_id, MASK))

    def _settings(self, call: Call, login: Login) -> dict[str, str]:
        provider = call.provider
        language = self._names["languages"][provider.language]
        values = (
            login.user_id,
            self._names["user_role"],
            login.user_key,
            str(call.org_id),
            "1" if provider.report_email else "0",
            provider.report_email,
            language,
            language,
        )
        return dict(zip(self._names["settings"], values, strict=True))

    def _attendance(self, sent: Sent) -> list[tuple[str, str]]:
        if not has_letter_or_digit(sent.registration_number):
            raise NotANumber
        course = sent.course
        values: dict[str, tuple[str, str] | None] = {
            "course": self._reference("course", course.course),
            "person": (self._names["person"], sent.registration_number),
            "module": self._reference("module", course.module),
            "date": (self._names["date"], sent.end_date) if course.type.sends_date else None,
            "edition": self._reference("edition", course.edition),
            "meeting": self._reference("meeting", course.meeting),
        }
        return [pair for what in self._names["order"] if (pair := values[what])]

    def _reference(self, what: str, reference: Reference | None) -> tuple[str, str] | None:
        if reference is None:
            return None
        return self._names["references"][what][reference.kind.value], reference.value
