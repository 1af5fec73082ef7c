"""The body of the step: the file, and beside or below it the questions and what will happen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.file_pane import FilePane
from peonline_desktop.ui.intake.forecast_panel import ForecastPanel
from peonline_desktop.ui.intake.questions_panel import QuestionsPanel
from peonline_desktop.ui.parts.look import GRID

_SIDE = 296


class StepBody(QScrollArea):
    """Has *file*, *questions* and *forecast*; below each other the whole of it scrolls."""

    def __init__(self, context: Context, path: Path) -> None:
        """Laid out by `place_side`."""
        super().__init__()
        _only_upright(self)
        self.file = FilePane(context, path)
        self.questions = QuestionsPanel()
        self.forecast = ForecastPanel(context)
        self.side = QWidget()
        self.side.setProperty("kind", "body")
        inside = QVBoxLayout(self.side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID * 2)
        inside.addWidget(self.questions)
        inside.addWidget(self.forecast)
        inside.addStretch(1)
        self._side_area = QScrollArea()
        _only_upright(self._side_area)
        self.body = QWidget()
        self.body.setProperty("kind", "body")
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.body)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.file, 1)
        self.setWidget(self.body)

    def place_side(self, *, beside: bool) -> None:
        """Put questions and forecast beside the file where there is room, else below it."""
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._layout.setSpacing(GRID * 3 if beside else GRID)
        self._side_area.takeWidget()
        self._side_area.setVisible(beside)
        if beside:
            self._side_area.setFixedWidth(_SIDE + GRID * 2)
            self._side_area.setWidget(self.side)
            self._layout.addWidget(self._side_area)
        else:
            self._layout.addWidget(self.side)
        self.side.show()
        self.questions.show_low(not beside)
        self.forecast.show_as_chips(not beside)
        self.file.show_hint(beside)


def _only_upright(area: QScrollArea) -> None:
    """Have it scroll up and down, never sideways."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
