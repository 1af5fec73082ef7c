"""What will happen to the lines of a file: figures that add up, each with its rows."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peonline_desktop.services.intake.outlook import AROUND, PROBLEMS, Outlook
from peonline_desktop.services.intake.report import KNOWN, READY, UNMATCHED, WAITING
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.figure_lines import FigureButton
from peonline_desktop.ui.intake.figure_list import FigureList, Figures
from peonline_desktop.ui.parts.forms import button, label, row, say
from peonline_desktop.ui.parts.look import GRID

_WITH_ROWS = (READY, WAITING, UNMATCHED, KNOWN, PROBLEMS, AROUND)
_QUIET = 300  # milliseconds before it is said that something is being worked out


class ForecastPanel(QWidget):
    """The figures of a forecast, as a list or as chips.

    Signals: *chosen* with a Figure whose rows are wanted, or None for all rows; *rebuilt* when
    there are other figures; *stopped* when the forecast is no longer wanted; *wanted* when it
    is wanted after all.
    """

    chosen = Signal(object)
    rebuilt = Signal()
    stopped = Signal()
    wanted = Signal()

    def __init__(self, context: Context) -> None:
        """Nothing is forecast yet."""
        super().__init__()
        self._context = context
        self._outlook: Outlook | None = None
        self._list: FigureList | None = None
        self._chips = False
        self._title = label(self.tr("Wat er straks gebeurt"), "group", wrap=True)
        self._said = label("", "muted", wrap=True)
        self._stop = button(self.tr("Sto&ppen"), self.stopped.emit, "link")
        self._want = button(self.tr("&Berekenen"), self.wanted.emit)
        self._facts = label("", "muted", wrap=True)
        self._remedies = label("", "warning", wrap=True)
        self._figures: QWidget = QFrame()
        self._later = QTimer(self, singleShot=True, interval=_QUIET)
        self._later.timeout.connect(self._say_busy)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._said)
        layout.addLayout(row(self._stop, self._want))
        layout.addWidget(self._figures)
        layout.addWidget(self._remedies)
        layout.addWidget(self._facts)
        parts = (self._said, self._stop, self._want, self._figures, self._remedies, self._facts)
        for each in parts:
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

    def show_remedies(self, texts: list[str]) -> None:
        """Say what figures ask for."""
        say(self._remedies, "\n".join(texts))

    @property
    def buttons(self) -> list[FigureButton]:
        """The figures whose rows can be shown, in order."""
        return [each for _, each in self._list.buttons] if self._list else []

    @property
    def controls(self) -> list[QWidget]:
        """What the keyboard reaches here, in order."""
        return [self._stop, self._want, *self.buttons]

    def forget_chosen(self) -> None:
        """No figure's rows are shown any more."""
        if self._list is not None:
            self._list.forget_chosen()

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
        old, outlook = self._figures, self._outlook
        self._list = None
        self._figures = QFrame()
        if outlook is not None:
            self._figures = self._list = self._made(outlook)
            self._list.chosen.connect(self.chosen)
        self._layout.replaceWidget(old, self._figures)
        old.hide()
        old.deleteLater()
        self._figures.setVisible(outlook is not None)
        self.rebuilt.emit()

    def _made(self, outlook: Outlook) -> FigureList:
        counted, of_lines = outlook.counted, outlook.of_lines
        shown = Figures(outlook.report, outlook.figures, counted, of_lines, _WITH_ROWS)
        return FigureList(self._context, shown, chips=self._chips)
