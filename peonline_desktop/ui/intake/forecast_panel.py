"""What will happen to the lines of a file: figures that add up, each with its rows."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from peonline_desktop.services.intake.outlook import (
    AROUND,
    BLANK,
    CONTINUED,
    OTHER_SHEETS,
    PROBLEMS,
    Figure,
    Outlook,
)
from peonline_desktop.services.intake.report import KNOWN, READY, UNMATCHED, WAITING
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.figure_lines import FigureButton, FigureLabel, FigureText
from peonline_desktop.ui.intake.figure_names import figure_name
from peonline_desktop.ui.parts.flow import FlowLayout
from peonline_desktop.ui.parts.forms import button, label, line, row, say
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
}
_WITH_ROWS = (READY, WAITING, UNMATCHED, KNOWN, PROBLEMS, AROUND)
_MOST_SHEETS = 3
_QUIET = 300  # milliseconds before it is said that something is being worked out


class ForecastPanel(QWidget):
    """The figures of a forecast, as a list or as chips.

    Signals: *chosen* with a Figure whose rows are wanted, or None for all rows; *stopped* when
    the forecast is no longer wanted; *wanted* when it is wanted after all.
    """

    chosen = Signal(object)
    stopped = Signal()
    wanted = Signal()

    def __init__(self, context: Context) -> None:
        """Nothing is forecast yet."""
        super().__init__()
        self._context = context
        self._outlook: Outlook | None = None
        self._buttons: list[tuple[Figure, FigureButton]] = []
        self._chips = False
        self._title = label(self.tr("Wat er straks gebeurt"), "group", wrap=True)
        self._said = label("", "muted", wrap=True)
        self._stop = button(self.tr("Sto&ppen"), self.stopped.emit, "link")
        self._want = button(self.tr("&Berekenen"), self.wanted.emit)
        self._facts = label("", "muted", wrap=True)
        self._figures = QFrame()
        self._later = QTimer(self, singleShot=True, interval=_QUIET)
        self._later.timeout.connect(self._say_busy)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._said)
        layout.addLayout(row(self._stop, self._want))
        layout.addWidget(self._figures)
        layout.addWidget(self._facts)
        for each in (self._said, self._stop, self._want, self._figures, self._facts):
            each.hide()

    def show_as_chips(self, chips: bool) -> None:  # noqa: FBT001  # it is what it is called
        """Show the figures beside each other, where there is no room for a list."""
        if chips != self._chips:
            self._chips = chips
            self._title.setVisible(not chips)
            self._rebuild()

    def show_busy(self) -> None:
        """A forecast is being made: the figures are of an older one."""
        self._want.hide()
        self._figures.setEnabled(False)
        self._later.start()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what will happen."""
        self._outlook = outlook
        self._at_rest("")
        self._rebuild()

    def show_nothing(self, why: str, *, may_want: bool) -> None:
        """There is no forecast, and *why*; it may be one that somebody has to want."""
        self._outlook = None
        self._at_rest(why)
        self._rebuild()
        self._want.setVisible(may_want)

    def show_facts(self, facts: list[str]) -> None:
        """Say what is worth knowing of the file as a whole."""
        say(self._facts, "\n".join(facts))

    def forget_chosen(self) -> None:
        """No figure's rows are shown any more."""
        for _, each in self._buttons:
            each.setChecked(False)

    @Slot()
    def _say_busy(self) -> None:
        say(self._said, self.tr("Wordt berekend …"))
        self._stop.show()

    def _at_rest(self, text: str) -> None:
        self._later.stop()
        self._stop.hide()
        self._want.hide()
        self._figures.setEnabled(True)
        say(self._said, text)

    def _rebuild(self) -> None:
        """Make the figures anew, in a list or as chips."""
        self._buttons.clear()
        old = self._figures
        self._figures = QFrame()
        self._layout.replaceWidget(old, self._figures)
        old.hide()
        old.deleteLater()
        if self._outlook is None:
            self._figures.hide()
            return
        inside: QLayout = FlowLayout(GRID) if self._chips else QVBoxLayout()
        self._figures.setProperty("kind", "" if self._chips else "card")
        self._figures.setLayout(inside)
        inside.setSpacing(GRID if self._chips else 0)
        edge = 0 if self._chips else 1
        inside.setContentsMargins(edge, edge, edge, edge)
        for figure in self._outlook.figures:
            inside.addWidget(self._made(figure))
            if not self._chips:
                inside.addWidget(line())
        inside.addWidget(self._total(self._outlook))
        self._figures.show()

    def _made(self, figure: Figure) -> QWidget:
        name, role = _ICONS[figure.kind]
        count = self._context.number(figure.count)
        text = FigureText(name, role, count, figure_name(figure), self._detail(figure))
        look = self._context.look
        if figure.kind not in _WITH_ROWS or not figure.count:
            return FigureLabel(text, look, chip=self._chips)
        made = FigureButton(text, look, chip=self._chips)
        made.clicked.connect(lambda checked: self._on_chosen(figure, checked=checked))
        self._buttons.append((figure, made))
        return made

    def _on_chosen(self, figure: Figure, *, checked: bool) -> None:
        for other, each in self._buttons:
            each.setChecked(checked and other is figure)
        self.chosen.emit(figure if checked else None)

    def _detail(self, figure: Figure) -> str:
        number, words = self._context.number, self._context.session.words
        if figure.kind in (WAITING, UNMATCHED):
            reasons = figure.reasons.items()
            return ", ".join(f"{number(count)} {words.count(why)}" for why, count in reasons)
        if figure.kind == OTHER_SHEETS:
            names = list(figure.reasons)
            more = len(names) - _MOST_SHEETS
            shown = ", ".join(names[:_MOST_SHEETS])
            return f"{shown}, +{more}" if more > 0 else shown
        return ""

    def _total(self, outlook: Outlook) -> QWidget:
        number, lines = self._context.number, outlook.report.lines.total
        shown = {"total": number(outlook.total if outlook.of_lines else lines)}
        count = number(outlook.counted)
        if not outlook.of_lines:
            text = self.tr("resultaten uit {total} regels")
        elif len(outlook.report.sheets) > 1 or any(
            figure.kind == OTHER_SHEETS for figure in outlook.figures
        ):
            text = self.tr("van {total} regels in de werkmap")
        elif outlook.report.sheets:
            text = self.tr("van {total} regels in het blad")
        else:
            text = self.tr("van {total} regels in het bestand")
        figure = FigureText("", Role.MUTED, count, text.format(**shown))
        if self._chips:
            return label(figure.text, "muted")
        return FigureLabel(figure, self._context.look, chip=False)
