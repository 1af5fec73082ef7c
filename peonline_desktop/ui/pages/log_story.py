"""The story of one attendance: facts, explanation, next step as a button, and history."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout

from peonline_desktop.domain.numbers import DAMAGED, MISFIT, MISSING, SEVERAL
from peonline_desktop.services.story import Story
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.parts.forms import button, clear, label, restyle
from peonline_desktop.ui.parts.look import GRID, Role

_PERSON_REASONS = (MISSING, DAMAGED, "number_shared", "person_unknown")
_MOST_CHOICES = 4  # buttons; of more numbers the field is corrected


@dataclass(frozen=True)
class Step:
    """What a button under a story does: *what* as a code, with the *number* to take for
    "accept_repair".
    """

    what: str
    text: str
    number: str | None = None


class StoryPanel(QFrame):
    """One attendance told whole. Signals: *acted* with a Step and the row."""

    acted = Signal(object, object)

    def __init__(self, context: Context) -> None:
        """Empty until `show_row`."""
        super().__init__()
        self._context = context
        self._session = context.session
        self._id: int | None = None
        self._row: Any = None
        self.setProperty("kind", "card")
        self._title = label("", "group", wrap=True)
        self._text = QTextBrowser()
        self._text.setProperty("kind", "plain")
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(self.tr("Verhaal van deze presentie"))
        self._text.setTabChangesFocus(True)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._buttons)
        layout.addStretch(0)
        self.setMinimumWidth(GRID * 36)
        self.show_row(None)

    @property
    def text(self) -> str:
        """What it says now."""
        return f"{self._title.text()}\n{self._text.toPlainText()}"

    def show_row(self, attendance_id: int | None) -> None:
        """Tell the story of this attendance, or of none."""
        if attendance_id is not None and attendance_id == self._id:
            return
        self._id = attendance_id
        if attendance_id is None:
            self._row = None
            self._title.setText(self.tr("Kies een rij om te zien wat er gebeurde."))
            restyle(self._title, kind="muted")
            self._text.hide()
            self._show_steps([])
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the story anew."""
        if self._id is not None:
            row_id, words = self._id, self._session.words
            self._session.read(
                self,
                lambda program: program.stories.of(row_id, words),
                self._show,
                lambda _: self.show_row(None),
            )

    def _show(self, story: Story) -> None:
        if story.row["id"] != self._id:
            return
        self._row = story.row
        self._title.setText(story.title)
        restyle(self._title, kind="group")
        self._text.show()
        place = self._text.verticalScrollBar().value()
        self._text.setHtml(self._html(story))
        self._text.verticalScrollBar().setValue(place)
        self._show_steps(self._steps(story))

    def _html(self, story: Story) -> str:
        muted = self._context.look.name(Role.MUTED)
        parts = [f"<p>{escape(story.explanation)}</p>"]
        if story.next_step:
            do = escape(self.tr("Wat te doen"))
            parts.append(f"<p><b>{do}:</b> {escape(story.next_step)}</p>")
        facts = "".join(
            f"<tr><td style='color:{muted}; padding-right:12px'>{escape(name)}</td>"
            f"<td>{escape(value)}</td></tr>"
            for name, value in story.facts
        )
        parts.append(f"<p></p><table cellspacing='0' cellpadding='2'>{facts}</table>")
        history = escape(self.tr("Geschiedenis"))
        parts.append(f"<p><b>{history}</b></p>")
        parts += [
            f"<p style='margin-top:0'><span style='color:{muted}'>{escape(each.time)} "
            f"({escape(each.who)})</span><br>{escape(each.what)}</p>"
            for each in reversed(story.happenings)
        ]
        return "".join(parts)

    def _show_steps(self, steps: Sequence[Step]) -> None:
        """A button per step, the first one foremost."""
        clear(self._buttons)
        for step in steps:
            kind = "primary" if step is steps[0] else ""
            made = button(step.text, partial(self._act, step), kind)
            self._buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)

    def _steps(self, story: Story) -> list[Step]:
        """The next steps that a button can do, the likeliest first."""
        row, (state, reason) = story.row, (story.row["state"], story.row["reason"])
        if row["review"]:
            return [Step("clear_review", self.tr("Beoordeeld…"))]
        if state in ("waiting", "rejected", "ready"):
            offers = [row["proposal"]] if row["proposal"] else row["choices"][:_MOST_CHOICES]
            steps = [self._taking(number) for number in offers]
            if reason == SEVERAL:
                return [*steps, Step("person", self.tr("Nummer verbeteren…"))]
            if reason == MISFIT:
                return [*steps, *self._as_it_is(story)]
            if steps:
                return steps
        if state in ("ready", "unknown"):
            return [Step("submit", self.tr("Nu indienen…"))]
        return [self._repair(reason)] if state in ("waiting", "rejected") else []

    def _taking(self, number: str) -> Step:
        text = self.tr("Neem {number} over").format(number=number)
        return Step("accept_repair", text, number)

    def _as_it_is(self, story: Story) -> list[Step]:
        """Sending a number of another form as it is: this one, or all of its form."""
        steps = [Step("retry", self.tr("Toch versturen"))]
        if story.same_form > 1:
            text = self.tr("Alle %n van deze vorm versturen", "", story.same_form)
            steps.append(Step("release", text))
        return [*steps, Step("person", self.tr("Nummer verbeteren…"))]

    def _repair(self, reason: str | None) -> Step:
        """The next step for a row that is held back or refused."""
        again_on = self._session.reasons[reason].goes_again_on if reason else frozenset()
        if reason in _PERSON_REASONS or again_on == {"number"}:
            return Step("person", self.tr("Nummer verbeteren…"))
        if again_on & {"course", "module", "edition", "meeting", "date"}:
            return Step("accreditation", self.tr("Accreditatie bekijken"))
        return Step("retry", self.tr("Opnieuw"))

    def _act(self, step: Step) -> None:
        if self._row is not None:
            self.acted.emit(step, self._row)
