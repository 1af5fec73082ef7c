"""All questions about a file, under a title that counts them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peonline_desktop.ui.intake.question_cards import (
    OptionsCard,
    PassingCard,
    QuestionCard,
    TypedCard,
)
from peonline_desktop.ui.intake.questions import ACTIVITY, PASS_MARK, PASSING, Question
from peonline_desktop.ui.parts.forms import button, label, restyle, say
from peonline_desktop.ui.parts.look import GRID

_BY_TAB = Qt.FocusPolicy.TabFocus


class QuestionsPanel(QWidget):
    """All questions about a file, under a title that counts them.

    Signals: *answered* with a Question and its answer; *opened* when earlier answers are to be
    asked again; *rebuilt* when there are other questions.
    """

    answered = Signal(object, object)
    opened = Signal()
    rebuilt = Signal()

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

    @property
    def controls(self) -> list[QWidget]:
        """What the keyboard reaches here, in order."""
        cards = sorted(self._cards.values(), key=self._inside.indexOf)
        found = [each for card in cards for each in card.findChildren(QWidget)]
        here = [each for each in found if each.window() is self.window()]  # no list that opens
        return [*(each for each in here if each.focusPolicy() & _BY_TAB), self._open]

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
        self.rebuilt.emit()
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
        if question.kind == PASSING:
            return PassingCard(question)
        if question.kind in (ACTIVITY, PASS_MARK):
            return TypedCard(question, self._known)
        return OptionsCard(question)
