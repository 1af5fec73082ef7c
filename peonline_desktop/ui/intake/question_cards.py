"""Questions on the screen: a sentence with answers to choose from, or a field to fill in."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QFrame,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from peonline_desktop.ui.intake.questions import ACTIVITY, PASS_MARK, Question
from peonline_desktop.ui.parts.flow import FlowLayout
from peonline_desktop.ui.parts.forms import button, chars, label, restyle, say
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

    @Slot()
    def _on_left(self) -> None:
        if self._soon.isActive():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        self.answered.emit(self._question, self._line.text().strip())


class QuestionsPanel(QWidget):
    """All questions about a file, under a title that counts them.

    Signals: *answered* with a Question and its answer; *opened* when earlier answers are to be
    asked again.
    """

    answered = Signal(object, object)
    opened = Signal()

    def __init__(self) -> None:
        """Nothing is asked yet."""
        super().__init__()
        self._cards: dict[tuple[str, str], QuestionCard] = {}
        self._is_low = False
        self._known: Sequence[str] = ()
        self._title = label("", "group", wrap=True)
        self._more = label("", "muted", wrap=True)
        self._before = label("", "muted", wrap=True)
        self._open = button(self.tr("&Wijzigen"), self.opened.emit, "link")
        self._frame = QFrame()
        self._frame.setProperty("kind", "card")
        self._inside = QVBoxLayout(self._frame)
        self._inside.setContentsMargins(GRID * 2, GRID, GRID * 2, GRID)
        self._inside.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self._title, self._frame, self._more, self._before, self._open):
            layout.addWidget(part)
            part.hide()

    def know_activities(self, known: Sequence[str]) -> None:
        """The e-learnings that one can choose from."""
        self._known = known

    def show_questions(self, questions: Sequence[Question], left: int) -> None:
        """Ask these; *left* more will follow once some are answered."""
        wanted = {(each.kind, each.word): each for each in questions}
        for key in set(self._cards) - set(wanted):
            card = self._cards.pop(key)
            self._inside.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, (key, question) in enumerate(wanted.items()):
            if key in self._cards:
                self._cards[key].show_question(question)
            else:
                self._cards[key] = made = self._card(question)
                made.show_low(self._is_low)
                made.answered.connect(self.answered)
                self._inside.insertWidget(place, made)
        self._frame.setVisible(bool(wanted))
        self._title.setText(self._counted(len(wanted)))
        self._title.setVisible(bool(wanted) and not self._is_low)
        say(self._more, self.tr("En nog %n woord(en).", "", left) if left else "")

    def show_low(self, is_low: bool) -> None:  # noqa: FBT001  # it is what it is called
        """Ask in as few lines as possible: there is little height."""
        self._is_low = is_low
        self._title.setVisible(bool(self._cards) and not is_low)
        restyle(self._frame, kind="" if is_low else "card")
        edge = (0, 0, 0, 0) if is_low else (GRID * 2, GRID, GRID * 2, GRID)
        self._inside.setContentsMargins(*edge)
        for card in self._cards.values():
            card.show_low(is_low)

    def show_before(self, answers: Sequence[str]) -> None:
        """Say what was answered about earlier files of this kind."""
        text = self.tr("Eerder geantwoord: {answers}.")
        say(self._before, text.format(answers=", ".join(answers)) if answers else "")
        self._open.setVisible(bool(answers))
        self.setVisible(bool(answers or self._cards))

    def _counted(self, count: int) -> str:
        if not count:
            return ""
        if count == 1:
            return self.tr("Eén vraag over deze lijst")
        return self.tr("{count} vragen over deze lijst").format(count=count)

    def _card(self, question: Question) -> QuestionCard:
        if question.kind in (ACTIVITY, PASS_MARK):
            return TypedCard(question, self._known)
        return OptionsCard(question)
