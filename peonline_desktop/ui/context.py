"""What every page and dialog gets: the session, the look, and where one can go."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from peonline_desktop.domain.days import dutch_day
from peonline_desktop.ui.folder_watch import FolderWatch
from peonline_desktop.ui.parts.look import Look
from peonline_desktop.ui.poll_watch import PollWatch
from peonline_desktop.ui.session import Session

OVERVIEW, LOGIN, GROUPS, ACCREDITATIONS, RESULTS, CONNECTIONS, LOG = (
    "overview",
    "login",
    "groups",
    "accreditations",
    "results",
    "connections",
    "log",
)
SUBMIT = "submit"  # not a page: what would be sent, and the button
NUMBERS = "numbers"  # not a page: who lacks a number, and asking for it
PEOPLE = "people"  # not a page: everyone, and who may be one person
PRACTICE = "practice"  # not a page: the practice register instead of the real one
PAGES = (OVERVIEW, LOGIN, GROUPS, ACCREDITATIONS, RESULTS, CONNECTIONS, LOG)


@dataclass(frozen=True)
class Target:
    """A place in the window: a page, and what to show there (a filter, a name, an id)."""

    page: str
    value: object = None


@dataclass(frozen=True)
class Context:
    """The session, how things look, the folder that is watched, and polling."""

    session: Session
    look: Look
    folder: FolderWatch
    polls: PollWatch

    def number(self, count: int) -> str:
        """A count as people write it in the language of the screen: 1.204."""
        return QLocale(self.session.words.language).toString(count)

    def counted(self, text: str, count: int) -> str:
        """A *text* that Qt put a count in, with the count as people write it."""
        return text.replace(str(count), self.number(count), 1)


def day_text(day: date | str | None) -> str:
    """A day as it is shown everywhere: 23-11-2026."""
    if day is None or day == "":
        return ""
    return dutch_day(date.fromisoformat(day) if isinstance(day, str) else day)
