"""Numbers that people have not given: asking for them, and taking the answers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from peonline_desktop.domain.days import amsterdam_day
from peonline_desktop.domain.number_requests import Lacking, Letter
from peonline_desktop.services.intake.telling import list_sentences
from peonline_desktop.services.number_answers import AnswersReport
from peonline_desktop.services.number_requests import letter_text
from peonline_desktop.ui.context import Context, day_text
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.files import ask_folder, ask_open, ask_save
from peonline_desktop.ui.dialogs.problems import Line, ProblemsDialog
from peonline_desktop.ui.dialogs.request_text import RequestTextDialog
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.notice import Notice
from peonline_desktop.ui.parts.pasted import Pasted
from peonline_desktop.ui.parts.small_table import SmallTable


class NumbersDialog(Dialog):
    """Who lacks a number, what they are asked, and what they answered."""

    help_topic = "Nummers opvragen"

    def __init__(self, parent: QWidget, context: Context) -> None:
        """Reads who lacks a number."""
        super().__init__(
            parent,
            self.tr("Nummers opvragen"),
            self.tr(
                "Presenties van deze medewerkers wachten op een registratienummer. Maak voor "
                "ieder een tekst of voor allen één lijst; het programma verstuurt zelf niets."
            ),
        )
        self._context, self._session = context, context.session
        self._lacking: Sequence[Lacking] = ()
        self._letters: dict[str, Letter] = {}
        self._pasted = Pasted()
        self.notice = Notice(context.look, self.tr("Sluiten"))
        self._table = SmallTable(
            self.tr("Wie een nummer mist"),
            [
                self.tr("Medewerker"),
                self.tr("Naam"),
                self.tr("Beroepsgroep"),
                self.tr("Gevraagd op"),
                self.tr("Wat er is"),
            ],
            (100, 130, 150, 115),
        )
        self._table.setWordWrap(False)
        self._table.setSelectionMode(SmallTable.SelectionMode.ExtendedSelection)
        self._table.itemSelectionChanged.connect(self._on_chosen)
        self._count = label("", "muted", wrap=True)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self._table, 1)
        left.addWidget(self._count)
        halves = QHBoxLayout()
        halves.setSpacing(GRID * 2)
        halves.addLayout(left, 5)
        halves.addWidget(self._make_card(), 3)
        self.body.addWidget(self.notice)
        self.body.addLayout(halves, 1)
        self._make_buttons()
        self.resize(GRID * 148, GRID * 76)
        self._read()

    def _make_card(self) -> QFrame:
        """What the chosen employee is asked."""
        card = QFrame()
        card.setProperty("kind", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, GRID * 2)
        layout.setSpacing(GRID)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Wat deze medewerker wordt gevraagd"))
        self._copy = button(self.tr("Tekst &kopiëren"), self._on_copy)
        layout.addWidget(label(self.tr("De vraag"), "group"))
        layout.addWidget(self._text, 1)
        layout.addLayout(
            row(
                button(self.tr("Tekst &aanpassen…"), self._on_template, "link"),
                None,
                self._copy,
            )
        )
        return card

    def _make_buttons(self) -> None:
        take = button(self.tr("Antwoorden &inlezen…"), self._on_answers)
        paste = button(self.tr("Antwoorden &plakken"), self._on_paste)
        paste.setToolTip(
            self.tr("Een tabel met koppen: de medewerker of het e-mailadres, en het nummer")
        )
        self.buttons.insertWidget(0, take)
        self.buttons.insertWidget(1, paste)
        self._list = self.add_button(self.tr("&Lijst opslaan…"), self._on_list)
        self._texts = self.add_button(self.tr("&Teksten opslaan…"), self._on_texts, "primary")
        self.add_button(self.tr("Sluiten"), self.reject)

    @Slot()
    def _read(self) -> None:
        words = self._session.words

        def work(program: Any) -> tuple[list[Lacking], list[Letter]]:
            lacking = program.number_requests.lacking()
            return lacking, program.number_requests.letters(lacking, words)

        self._session.read(self, work, self._show)

    def _show(self, found: tuple[list[Lacking], list[Letter]]) -> None:
        self._lacking, letters = found
        self._letters = {letter.key: letter for letter in letters}
        self._table.show_rows([self._cells(each) for each in self._lacking])
        self._on_chosen()

    def _cells(self, each: Lacking) -> list[str]:
        asked = day_text(amsterdam_day(each.asked_at)) if each.asked_at else ""
        what = self._session.words.title(each.reason)
        return [
            each.key,
            each.name,
            self._session.group_name(each.org_id),
            asked,
            f"{what}: {each.number}" if each.number else what,
        ]

    @property
    def _chosen(self) -> list[Lacking]:
        """The chosen employees with all their groups; all of them when none is chosen."""
        places = {index.row() for index in self._table.selectedIndexes()}
        keys = {self._lacking[place].key for place in places if place < len(self._lacking)}
        return [each for each in self._lacking if not keys or each.key in keys]

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self._chosen
        keys = list(dict.fromkeys(each.key for each in chosen))
        for each in (self._list, self._texts):
            each.setEnabled(bool(keys))
        self._copy.setEnabled(bool(keys))
        first = self._letters.get(keys[0]) if keys else None
        self._text.setPlainText(letter_text(first, self._session.words) if first else "")
        if not keys:
            text = self.tr("Niemand mist een nummer waarop presenties wachten.")
        elif len(chosen) == len(self._lacking):
            text = self.tr(
                "Voor alle %n medewerker(s). Kies rijen om er minder te vragen.", "", len(keys)
            )
        else:
            text = self.tr("Voor %n gekozen medewerker(s).", "", len(keys))
        self._count.setText(text)

    @Slot()
    def _on_copy(self) -> None:
        """Copying a text is asking: the employee whose text it is counts as asked."""
        key = self._chosen[0].key
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        mine = [each for each in self._lacking if each.key == key]
        said = self.tr("De tekst is gekopieerd. {key} geldt nu als gevraagd.").format(key=key)
        self._change(lambda p: p.number_requests.note_asked(mine), lambda _: said)

    @Slot()
    def _on_template(self) -> None:
        if RequestTextDialog(self, self._session).exec():
            self._read()

    @Slot()
    def _on_texts(self) -> None:
        folder = ask_folder(self, self.tr("Map voor de teksten"))
        if folder is not None:
            chosen, words = self._chosen, self._session.words
            self._change(
                lambda p: p.number_requests.write_letters(folder, chosen, words),
                lambda paths: words.say("letters_written", people=len(paths), path=folder),
            )

    @Slot()
    def _on_list(self) -> None:
        path = ask_save(self, self.tr("Lijst opslaan"), self.tr("nummers") + ".xlsx")
        if path is not None:
            chosen, words = self._chosen, self._session.words
            self._change(
                lambda p: p.number_requests.write_list(path, chosen, words),
                lambda people: words.say("number_list_written", people=people, path=path),
            )

    @Slot()
    def _on_answers(self) -> None:
        path = ask_open(self, self.tr("Antwoorden inlezen"))
        if path is not None:
            self._take(path)

    @Slot()
    def _on_paste(self) -> None:
        path = self._pasted.keep(QGuiApplication.clipboard().text())
        if path is None:
            self.notice.say(
                self.tr(
                    "Op het klembord staat geen tabel. Kopieer in Excel de koppen en de rijen, "
                    "en plak ze hier."
                ),
                "warning",
            )
        else:
            self._take(path)

    def _take(self, path: Path) -> None:
        self._session.change(
            self, lambda p: p.number_answers.read(path), self._taken, self._failed
        )

    def _taken(self, report: AnswersReport) -> None:
        self._pasted.forget()
        words = self._session.words
        lines = [(bad, words.row_problem(bad)) for bad in report.problems]
        counts = words.say(
            "answers_read",
            answers=report.answers,
            problems=len(lines),
            empty=report.empty,
            rows=report.rows,
        )
        text = list_sentences(report, counts, words)
        look = self.tr("Bekijk de overgeslagen regels")
        show = [(look, lambda: self._show_problems(lines, report.headers))] if lines else []
        self.notice.say(text, "warning" if lines else "good", show)
        self._read()

    def _show_problems(self, lines: Sequence[Line], headers: Sequence[str]) -> None:
        ProblemsDialog(self, self._session, lines, headers).exec()

    def _failed(self, problem: Any) -> None:
        self._pasted.forget()
        self.notice.say(self._session.words.problem(problem), "error")

    def _change(self, work: Any, said: Any) -> None:
        def done(answer: Any) -> None:
            self.notice.say(said(answer), "good")
            self._read()

        self._session.change(self, work, done, self._failed)
