"""One question on the screen: a sentence with answers to choose from, or a field to fill in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QCompleter,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.ui.intake.questions import ACTIVITY, Question
from peonline_desktop.ui.parts.flow import FlowLayout
from peonline_desktop.ui.parts.forms import chars, label, say
from peonline_desktop.ui.parts.look import GRID

_SHORT = 400  # pixels of a question that may stand beside its answers
_TYPED = 400  # milliseconds after the last key, before an answer counts


class QuestionCard(QWidget):
    """One question.

    Signals: *answered* with the Question and the answer.
    """

    answered = Signal(object, object)

    def __init__(self, question: Question) -> None:
        """A question of the same kind about the same word can be shown in its place."""
        super().__init__()
        self._question = question
        self._hint = label("", "muted", wrap=True)
        self._text = label("", wrap=True)
        self._is_low = False
        self._answers = FlowLayout(GRID)
        self._asked = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._asked.setSpacing(GRID // 2)
        self._asked.addWidget(self._text)
        self._asked.addLayout(self._answers, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._hint)
        layout.addLayout(self._asked)

    def show_question(self, question: Question) -> None:
        """Show the question as it is now, with the answer it has."""
        self._question = question
        say(self._text, question.text)
        self.show_low(self._is_low)

    def show_low(self, is_low: bool) -> None:  # noqa: FBT001  # it is what it is called
        """Put a short question beside its answers, where there is little height."""
        self._is_low = is_low
        say(self._hint, "" if is_low else self._question.hint)
        width = self.fontMetrics().horizontalAdvance(self._question.text)
        beside = is_low and width < _SHORT
        directions = QBoxLayout.Direction
        self._asked.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._asked.setSpacing(GRID * 2 if beside else GRID // 2)
        self._text.setWordWrap(not beside)


class OptionsCard(QuestionCard):
    """One of a few answers."""

    def __init__(self, question: Question) -> None:
        """The answers may be others the next time it is shown."""
        super().__init__(question)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._shown: list[str] = []
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show the question as it is now, with the answer it has."""
        super().show_question(question)
        self.setAccessibleName(question.text)
        texts = [text for text, _ in question.options]
        if texts != self._shown:
            for old in self._group.buttons():
                self._group.removeButton(old)
                self._answers.removeWidget(old)
                old.deleteLater()
            for place, text in enumerate(texts):
                made = QRadioButton(text.replace("&", "&&"))
                self._group.addButton(made, place)
                self._answers.addWidget(made)
            self._shown = texts
        for place, (_, value) in enumerate(question.options):
            chosen = self._group.button(place)
            chosen.setAccessibleDescription(question.text)
            if value == question.answer and question.answer is not None:
                chosen.setChecked(True)

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.answered.emit(self._question, self._question.options[place][1])


class TypedCard(QuestionCard):
    """An answer that is typed; an e-learning may be chosen from those that are *known*."""

    def __init__(self, question: Question, known: Sequence[str]) -> None:
        """What was typed counts when nothing more is typed for a moment."""
        super().__init__(question)
        self._line = QLineEdit()
        self._box: QComboBox | None = None
        self._soon = QTimer(self, singleShot=True, interval=_TYPED)
        self._soon.timeout.connect(self._tell)
        if question.kind == ACTIVITY:
            self._box = QComboBox()
            self._box.setEditable(True)
            self._box.setLineEdit(self._line)
            self._box.addItems(["", *known])
            self._box.setMinimumWidth(GRID * 28)
            self._box.activated.connect(self._tell)
            self._line.installEventFilter(self)
            self._answers.addWidget(self._box)
        else:
            self._line.setPlaceholderText(question.example)
            chars(self._line, 10)
            self._answers.addWidget(self._line)
        self._line.textEdited.connect(lambda _: self._soon.start())
        self._line.editingFinished.connect(self._on_left)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show the question as it is now; what is being typed stays."""
        super().show_question(question)
        field = self._box or self._line
        field.setAccessibleName(question.text)
        field.setAccessibleDescription(question.hint)
        if not self._line.hasFocus():
            with QSignalBlocker(self._line):
                self._line.setText(str(question.answer or ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click in the empty field shows what one can choose from; typing goes on."""
        if event.type() == QEvent.Type.MouseButtonRelease and not self._line.text():
            self._show_known()
        return super().eventFilter(watched, event)

    def _show_known(self) -> None:
        known = self._box.completer() if self._box else None
        if known is not None:
            known.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            known.setCompletionPrefix("")
            known.complete()

    @Slot()
    def _on_left(self) -> None:
        if self._soon.isActive():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        self.answered.emit(self._question, self._line.text().strip())


class PassingCard(QuestionCard):
    """Everybody passed, or whoever has a score: one choice."""

    def __init__(self, question: Question) -> None:
        """A score that is typed chooses itself."""
        super().__init__(question)
        self._everybody = QRadioButton(question.options[0][0])
        self._by_score = QRadioButton(self.tr("Wie minstens deze score heeft:"))
        self._line = QLineEdit()
        self._line.setPlaceholderText(question.example)
        self._line.setAccessibleName(self.tr("Vanaf welke score is iemand geslaagd?"))
        chars(self._line, 10)
        self._soon = QTimer(self, singleShot=True, interval=_TYPED)
        self._soon.timeout.connect(self._tell)
        for each in (self._everybody, self._by_score, self._line):
            self._answers.addWidget(each)
        self._everybody.clicked.connect(self._on_everybody)
        self._by_score.clicked.connect(self._on_by_score)
        self._line.textEdited.connect(self._on_typed)
        self._line.editingFinished.connect(self._on_left)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show the question as it is now; what is being typed stays."""
        super().show_question(question)
        if question.answer is True:
            self._everybody.setChecked(True)
        elif question.answer:
            self._by_score.setChecked(True)
        if not self._line.hasFocus():
            with QSignalBlocker(self._line):
                self._line.setText(
                    "" if question.answer is True else str(question.answer or "")
                )

    @Slot()
    def _on_everybody(self) -> None:
        self._soon.stop()
        self.answered.emit(self._question, True)

    @Slot()
    def _on_by_score(self) -> None:
        self._line.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self._by_score.setChecked(True)
        self._soon.start()

    @Slot()
    def _on_left(self) -> None:
        if self._soon.isActive():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        self.answered.emit(self._question, self._line.text().strip())
