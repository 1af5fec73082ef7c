"""The figures of a forecast, and of what an import came to, in words."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from peonline_desktop.services.intake.outlook import (
    AROUND,
    BLANK,
    CONTINUED,
    OTHER_SHEETS,
    PROBLEMS,
    Figure,
)
from peonline_desktop.services.intake.report import (
    KNOWN,
    READY,
    UNMATCHED,
    WAITING,
    Came,
)

OTHERS_WAITING, OTHERS_READY, OTHERS_GONE = "others_waiting", "others_ready", "others_gone"
_STATES = {OTHERS_WAITING: "waiting", OTHERS_READY: "ready", OTHERS_GONE: "gone"}

translate = QCoreApplication.translate


def others_of(came: Came | None) -> list[Figure]:
    """The figures of attendances of other results that an import brings to another state, with
    whose they are.
    """
    found = []
    for kind, state in _STATES.items():
        moved = came.moved_to(state) if came else []
        if moved:
            whose = Counter(each.person for each in moved if each.person)
            found.append(Figure(kind, len(moved), dict(whose)))
    return found


def figure_name(figure: Figure) -> str:
    """What stands behind the count of a figure."""
    one = figure.count == 1
    ready, waits = translate("intake", "wordt klaar"), translate("intake", "wacht")
    names = {
        READY: ready if one else translate("intake", "worden klaar"),
        WAITING: waits if one else translate("intake", "wachten"),
        UNMATCHED: translate("intake", "zonder presentie"),
        KNOWN: translate("intake", "al bekend"),
        PROBLEMS: translate("intake", "met een probleem"),
        AROUND: translate("intake", "titel, kop of totaal"),
        OTHER_SHEETS: translate("intake", "op een ander blad"),
        CONTINUED: translate("intake", "vervolg van een regel"),
        BLANK: translate("intake", "leeg"),
    }
    return names.get(figure.kind) or _name_of_others(figure.kind, one=one)


def _name_of_others(kind: str, *, one: bool) -> str:
    waits = translate("intake", "andere presentie gaat wachten")
    ready = translate("intake", "andere presentie wordt klaar")
    gone = translate("intake", "andere presentie vervalt")
    several = {
        OTHERS_WAITING: translate("intake", "andere presenties gaan wachten"),
        OTHERS_READY: translate("intake", "andere presenties worden klaar"),
        OTHERS_GONE: translate("intake", "andere presenties vervallen"),
    }
    names = {OTHERS_WAITING: waits, OTHERS_READY: ready, OTHERS_GONE: gone}
    return (names if one else several)[kind]
