"""What an import came to: the figures of its forecast once more, each leading to its rows."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peonline_desktop.services.intake.outlook import PROBLEMS, Figure, figures_of, total_of
from peonline_desktop.services.intake.report import READY, UNMATCHED, WAITING, IntakeReport
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.figure_list import FigureList, Figures
from peonline_desktop.ui.parts.forms import label
from peonline_desktop.ui.parts.look import GRID

_LEADING = (READY, WAITING, UNMATCHED, PROBLEMS)


class Outcome(QWidget):
    """Signals: *chosen* with the Figure whose rows are wanted."""

    chosen = Signal(object)

    def __init__(self, context: Context, report: IntakeReport, *, of_lines: bool) -> None:
        """*report* is that of an import that was made; *of_lines* as its forecast was."""
        super().__init__()
        figures = figures_of(report, of_lines=of_lines)
        total = total_of(report, of_lines=of_lines)
        shown = Figures(report, figures, total, of_lines, _LEADING)
        self.list = FigureList(context, shown, chips=True)
        self.list.chosen.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.list)
        for detail in self.list.details():
            layout.addWidget(label(detail, "muted", wrap=True))

    @Slot(object)
    def _on_chosen(self, figure: Figure | None) -> None:
        """Go there; nothing stays chosen here."""
        self.list.forget_chosen()
        if figure is not None:
            self.chosen.emit(figure)


def tone_of(report: IntakeReport) -> str:
    """How well it went: "good" only when results became ready and nobody has to act."""
    came = report.came
    if came is None:
        return "warning" if report.problems else "info"
    acts = report.problems or came.count(WAITING) or came.moved_to("waiting")
    if acts or came.moved_to("gone"):
        return "warning"
    return "good" if came.count(READY) else "info"
