"""Evidence on paper: for whom, for which course, over which days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.services.evidence import About, Printed
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.files import ask_save
from peonline_desktop.ui.parts.forms import Field, day_field, row, text_field
from peonline_desktop.ui.parts.notice import Notice


class EvidenceDialog(Dialog):
    """Prints what was sent and answered to a PDF."""

    help_topic = "Bewijs op papier"

    def __init__(self, parent: QWidget, context: Context, persons: Sequence[str]) -> None:
        """*persons* are the keys to begin with; none: everyone."""
        super().__init__(
            parent,
            self.tr("Bewijs op papier"),
            self.tr(
                "Een PDF met per presentie wat er wanneer en door wie is verstuurd, en wat "
                "PE-Online antwoordde. Wat u leeg laat, geldt voor alles."
            ),
        )
        self._session = context.session
        self.notice = Notice(context.look, self.tr("Sluiten"))
        self._persons = Field(
            self.tr("&Medewerkers"),
            text_field(50),
            self.tr("De nummers waarmee u ze inleest, gescheiden door komma's."),
        )
        self._persons.widget.setText(", ".join(persons))
        self._course = Field(self.tr("&Cursus"), text_field(20))
        self._period = QCheckBox(self.tr("Alleen &afgerond van"))
        today = QDate.currentDate()
        self._first, self._last = day_field(QDate(today.year(), 1, 1)), day_field(today)
        self._first.setAccessibleName(self.tr("Van dag"))
        self._last.setAccessibleName(self.tr("Tot en met dag"))
        self._period.toggled.connect(self._on_period)
        self._on_period()
        self.body.addWidget(self.notice)
        self.body.addWidget(self._persons)
        self.body.addWidget(self._course)
        self.body.addLayout(row(self._period, self._first, self._last))
        self.add_button(self.tr("Sluiten"), self.reject)
        self._go = self.add_button(self.tr("&PDF maken…"), self._on_print, "primary")

    @Slot()
    def _on_period(self) -> None:
        for field in (self._first, self._last):
            field.setEnabled(self._period.isChecked())

    def _about(self) -> About:
        persons = [each.strip() for each in self._persons.widget.text().split(",")]
        course = self._course.widget.text().strip()
        on = self._period.isChecked()
        return About(
            tuple(filter(None, persons)),
            (course,) if course else (),
            _day(self._first.date()) if on else None,
            _day(self._last.date()) if on else None,
        )

    @Slot()
    def _on_print(self) -> None:
        path = ask_save(self, self.tr("Bewijs opslaan"), self.tr("bewijs") + ".pdf")
        if path is None:
            return
        about, words = self._about(), self._session.words
        self._go.setEnabled(False)

        def printed(made: Printed) -> None:
            self._go.setEnabled(True)
            text = words.say("evidence_written", path=path, count=made.rows, link=made.link)
            self.notice.say(text, "good")

        def failed(problem: Problem) -> None:
            self._go.setEnabled(True)
            self.notice.say(words.problem(problem), "error")

        self._session.run(
            self, lambda p, _: p.evidence.print(path, about, words), printed, failed
        )


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
