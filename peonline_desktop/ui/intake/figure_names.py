"""The figures of a forecast in words."""

from PySide6.QtCore import QCoreApplication

from peonline_desktop.services.intake.outlook import (
    AROUND,
    BLANK,
    CONTINUED,
    OTHER_SHEETS,
    PROBLEMS,
    Figure,
)
from peonline_desktop.services.intake.report import KNOWN, READY, UNMATCHED, WAITING

translate = QCoreApplication.translate


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
    return names[figure.kind]
