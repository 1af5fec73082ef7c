"""Reads an Entry as strictly as the manual says the service does.

An unknown element (XML is case-sensitive), a wrong data type or a missing required one
makes the whole call invalid: errorNR 505.
"""

from dataclasses import dataclass
from datetime import datetime
from xml.etree import ElementTree as ET

_SETTINGS = (
    "userID userRole userKey orgID settingOutput emailOutput languageID defaultLanguageID"
).split()
_ROW = {
    "PECourseID": ("course", True),
    "externalCourseID": ("course", False),
    "externalPersonID": ("person", False),
    "PEModuleID": ("module", True),
    "externalmoduleID": ("module", False),
    "endDate": ("date", False),
    "PEEditionID": ("edition", True),
    "externalEditionID": ("edition", False),
    "PEMeetingID": ("meeting", True),
    "externalMeetingID": ("meeting", False),
}
_LARGEST = 2147483647


class InvalidEntry(Exception):  # noqa: N818  # the service's finding, not a bug
    """The structure is not what the service takes."""


@dataclass
class Attendance:
    """One row as sent: each part is text, and whether it was given as PE-Online's id."""

    parts: dict[str, tuple[str, bool]]
    date_text: str
    day: str

    def value(self, what: str) -> str:
        """The text of a part, empty when it was not sent."""
        return self.parts.get(what, ("", False))[0]


@dataclass
class Entry:
    """One call: its settings and its rows."""

    settings: dict[str, str]
    rows: list[Attendance]


def read_entry(text: str) -> Entry:
    """The Entry in the sXML *text*; raises InvalidEntry.

    As seen on an ASMX service, a newline or BOM before the declaration is refused.
    """
    if text.startswith(("\ufeff", "\n", "\r", " ")):
        raise InvalidEntry("start")
    try:
        root = ET.fromstring(text)  # noqa: S314  # its own machine's text, no DTD below
    except ET.ParseError as error:
        raise InvalidEntry("xml") from error
    if root.tag != "Entry" or "<!" in text:
        raise InvalidEntry("root")
    blocks = list(root)
    if not blocks or blocks[0].tag != "Settings":
        raise InvalidEntry("settings")
    if any(block.tag != "Attendance" for block in blocks[1:]):
        raise InvalidEntry("block")
    return Entry(_settings(blocks[0]), [_row(block) for block in blocks[1:]])


def _settings(block: ET.Element) -> dict[str, str]:
    settings = {child.tag: child.text or "" for child in block}
    if sorted(settings) != sorted(_SETTINGS) or len(settings) != len(list(block)):
        raise InvalidEntry("settings")
    for name in ("orgID", "settingOutput", "languageID", "defaultLanguageID"):
        if not settings[name].isdigit():
            raise InvalidEntry(name)
    if settings["languageID"] != settings["defaultLanguageID"]:
        raise InvalidEntry("languageID")
    return settings


def _row(block: ET.Element) -> Attendance:
    parts: dict[str, tuple[str, bool]] = {}
    date_text = day = ""
    for child in block:
        if child.tag not in _ROW or list(child):
            raise InvalidEntry(child.tag)
        what, is_id = _ROW[child.tag]
        text = child.text or ""
        if what in parts or (what == "date" and date_text):
            raise InvalidEntry(child.tag)
        if is_id and not (text.isdigit() and 0 < int(text) <= _LARGEST):
            raise InvalidEntry(child.tag)
        if what == "date":
            date_text, day = text, _day(text)
        else:
            parts[what] = (text, is_id)
    return Attendance(parts, date_text, day)


def _day(text: str) -> str:
    """The day that stands in a dateTime with an offset."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidEntry("endDate") from error
    if moment.tzinfo is None or "T" not in text:
        raise InvalidEntry("endDate")
    return moment.date().isoformat()
