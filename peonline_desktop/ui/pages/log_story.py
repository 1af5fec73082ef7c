"""The story of one attendance: facts, explanation, next step as a button, and history."""

from html import escape
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout

from peonline_desktop.services.story import Story
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.parts.forms import button, label, restyle, row
from peonline_desktop.ui.parts.look import GRID, Role

_PERSON_REASONS = ("number_missing", "number_damaged", "number_shared", "person_unknown")


class StoryPanel(QFrame):
    """One attendance told whole. Signals: *acted* with the next step and the row."""

    acted = Signal(str, object)

    def __init__(self, context: Context) -> None:
        """Empty until `show_row`."""
        super().__init__()
        self._context = context
        self._session = context.session
        self._id: int | None = None
        self._row: Any = None
        self._step = ""
        self.setProperty("kind", "card")
        self._title = label("", "group", wrap=True)
        self._text = QTextBrowser()
        self._text.setProperty("kind", "plain")
        self._text.setOpenLinks(False)
        self._text.setAccessibleName(self.tr("Verhaal van deze presentie"))
        self._text.setTabChangesFocus(True)
        self._button = button("", self._on_button, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._title)
        layout.addWidget(self._text, 1)
        layout.addLayout(row(None, self._button))
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
            self._button.hide()
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
        self._step, text = self._next(story.row)
        self._button.setText(text)
        self._button.setVisible(bool(text))

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

    def _next(self, attendance: Any) -> tuple[str, str]:
        """The next step that a button can do, and what it says."""
        state, reason = attendance["state"], attendance["reason"]
        if attendance["review"]:
            return "clear_review", self.tr("Beoordeeld…")
        if attendance["proposal"] and state in ("waiting", "rejected", "ready"):
            number = attendance["proposal"]
            return "accept_repair", self.tr("Neem {number} over").format(number=number)
        if state in ("ready", "unknown"):
            return "submit", self.tr("Nu indienen…")
        return self._repair(reason) if state in ("waiting", "rejected") else ("", "")

    def _repair(self, reason: str | None) -> tuple[str, str]:
        """The next step for a row that is held back or refused."""
        again_on = self._session.reasons[reason].goes_again_on if reason else frozenset()
        if reason in _PERSON_REASONS or again_on == {"number"}:
            return "person", self.tr("Nummer verbeteren…")
        if again_on & {"course", "module", "edition", "meeting", "date"}:
            return "accreditation", self.tr("Accreditatie bekijken")
        return "retry", self.tr("Opnieuw")

    @Slot()
    def _on_button(self) -> None:
        if self._row is not None:
            self.acted.emit(self._step, self._row)
