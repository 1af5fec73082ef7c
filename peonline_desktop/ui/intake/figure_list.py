"""Figures of what an import will come to, or came to, that add up: as a list, or as chips."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

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
    IntakeReport,
)
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.figure_lines import FigureButton, FigureLabel, FigureText
from peonline_desktop.ui.intake.figure_names import (
    OTHERS_GONE,
    OTHERS_READY,
    OTHERS_WAITING,
    figure_name,
    others_of,
)
from peonline_desktop.ui.parts.flow import FlowLayout
from peonline_desktop.ui.parts.forms import label, line
from peonline_desktop.ui.parts.look import GRID, Role

_ICONS = {
    READY: ("ready", Role.ACCENT),
    WAITING: ("waiting", Role.WAITING),
    UNMATCHED: ("info", Role.ACCENT),
    KNOWN: ("known", Role.MUTED),
    PROBLEMS: ("rejected", Role.REJECTED),
    AROUND: ("lines", Role.MUTED),
    OTHER_SHEETS: ("lines", Role.MUTED),
    CONTINUED: ("lines", Role.MUTED),
    BLANK: ("lines", Role.MUTED),
    OTHERS_WAITING: ("waiting", Role.WAITING),
    OTHERS_READY: ("ready", Role.ACCENT),
    OTHERS_GONE: ("warning", Role.WAITING),
}
_MOST_NAMES = 3


@dataclass(frozen=True)
class Figures:
    """What is shown of a *report*: *figures* that come to *total*, of lines or results. Those
    of the kinds *leading* have rows to be shown.
    """

    report: IntakeReport
    figures: Sequence[Figure]
    total: int
    of_lines: bool
    leading: Collection[str]


class FigureList(QFrame):
    """Signals: *chosen* with a Figure whose rows are wanted, or None for all rows."""

    chosen = Signal(object)

    def __init__(self, context: Context, shown: Figures, *, chips: bool) -> None:
        """No figure is chosen yet."""
        super().__init__()
        self._context, self._chips, self._leading = context, chips, shown.leading
        self.buttons: list[tuple[Figure, FigureButton]] = []
        self._texts: list[FigureText] = []
        inside: QLayout = FlowLayout(GRID) if chips else QVBoxLayout()
        self.setProperty("kind", "" if chips else "card")
        self.setLayout(inside)
        inside.setSpacing(GRID if chips else 0)
        edge = 0 if chips else 1
        inside.setContentsMargins(edge, edge, edge, edge)
        others = others_of(shown.report.came)  # in no line of the file
        made = [*map(self._made, shown.figures), self._total(shown), *map(self._made, others)]
        for each in made:
            if inside.count() and not chips:
                inside.addWidget(line())
            inside.addWidget(each)

    def forget_chosen(self) -> None:
        """No figure's rows are shown any more."""
        for _, each in self.buttons:
            each.setChecked(False)

    def details(self) -> list[str]:
        """What lies behind the figures, for where chips have no room to say it."""
        return [f"{each.text}: {each.detail}" for each in self._texts if each.detail]

    def _made(self, figure: Figure) -> QWidget:
        name, role = _ICONS[figure.kind]
        count = self._context.number(figure.count)
        text = FigureText(name, role, count, figure_name(figure), self._detail(figure))
        self._texts.append(text)
        look = self._context.look
        if figure.kind not in self._leading or not figure.count:
            return FigureLabel(text, look, chip=self._chips)
        made = FigureButton(text, look, chip=self._chips)
        made.clicked.connect(lambda checked: self._on_chosen(figure, checked=checked))
        self.buttons.append((figure, made))
        return made

    def _on_chosen(self, figure: Figure, *, checked: bool) -> None:
        for other, each in self.buttons:
            each.setChecked(checked and other is figure)
        self.chosen.emit(figure if checked else None)

    def _detail(self, figure: Figure) -> str:
        number, words = self._context.number, self._context.session.words
        if figure.kind in (WAITING, UNMATCHED, PROBLEMS):
            reasons = figure.reasons.items()
            return ", ".join(f"{number(n)} {words.count(why, n)}" for why, n in reasons)
        names = list(figure.reasons)
        more = len(names) - _MOST_NAMES
        shown = ", ".join(names[:_MOST_NAMES])
        return f"{shown}, +{more}" if more > 0 else shown

    def _total(self, shown: Figures) -> QWidget:
        text = self._context.counted(self._of_what(shown), shown.report.lines.total)
        total = FigureText("", Role.MUTED, self._context.number(shown.total), text)
        if self._chips:
            return label(total.text, "muted")
        return FigureLabel(total, self._context.look, chip=False)

    def _of_what(self, shown: Figures) -> str:
        """What stands behind the sum of the figures, with how many lines the file has."""
        report, lines = shown.report, shown.report.lines.total
        if not shown.of_lines and shown.total == 1:
            return self.tr("resultaat uit %n regel(s)", "", lines)
        if not shown.of_lines:
            return self.tr("resultaten uit %n regel(s)", "", lines)
        if len(report.sheets) > 1 or any(f.kind == OTHER_SHEETS for f in shown.figures):
            return self.tr("van %n regel(s) in de werkmap", "", lines)
        if report.sheets:
            return self.tr("van %n regel(s) in het blad", "", lines)
        return self.tr("van %n regel(s) in het bestand", "", lines)
