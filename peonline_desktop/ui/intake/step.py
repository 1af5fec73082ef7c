"""The step before a file is imported: the file as it stands, what its columns are taken for,
the questions that it leaves, and what will happen.
"""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem, Refused, WrongUse
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.services.intake.outlook import Figure, Outlook
from peonline_desktop.services.intake.telling import remedies
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.choices import Choices, Taken
from peonline_desktop.ui.intake.facts import about_the_file
from peonline_desktop.ui.intake.forecaster import Forecaster
from peonline_desktop.ui.intake.lacking import what_lacks
from peonline_desktop.ui.intake.questions import Asker, Question
from peonline_desktop.ui.intake.step_bar import StepBar
from peonline_desktop.ui.intake.step_body import StepBody
from peonline_desktop.ui.intake.step_head import StepHead
from peonline_desktop.ui.parts.forms import label, say
from peonline_desktop.ui.parts.look import GRID

_BESIDE = 1200  # pixels: so wide there is room beside the table


class ImportStep(QWidget):
    """One file on its way in. Whoever holds it gives its *bar* a place below.

    Signals: *accepted* when it is to be imported as *how* says, *rejected* when it is not.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, context: Context, path: Path) -> None:
        """Looks at the file at once."""
        super().__init__()
        self._context, self._session = context, context.session
        self._path = path
        self._choices = Choices()
        self._asker = Asker(context.session.words)
        self._look: Look | None = None
        self._beside: bool | None = None
        self._forecaster = Forecaster(context.session, path, self)
        self.bar = StepBar(context.look)
        self._make_body()
        self._connect()
        self._read_what_is_known()
        self._forecaster.ask(self._choices.how)

    def _make_body(self) -> None:
        self.head = StepHead(self._path.name)
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        self.body = StepBody(self._context, self._path)
        self.file, self.questions = self.body.file, self.body.questions
        self.forecast = self.body.forecast
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.head)
        layout.addWidget(self._problem)
        layout.addWidget(self.body, 1)
        self.file.table.come_after(self.head.header_row)

    def _connect(self) -> None:
        self._forecaster.asked.connect(self._on_asked)
        self._forecaster.looked.connect(self._on_looked)
        self._forecaster.foretold.connect(self._on_foretold)
        self._forecaster.too_long.connect(self._on_too_long)
        self._forecaster.refused.connect(self._on_refused)
        self.file.chosen.connect(self._on_role)
        self.file.all_shown.connect(self.forecast.forget_chosen)
        self.questions.answered.connect(self._on_answered)
        self.questions.opened.connect(self._on_opened)
        self.forecast.chosen.connect(self._on_figure)
        self.forecast.stopped.connect(self._on_stopped)
        self.forecast.wanted.connect(self._forecaster.ask_whole)
        self.head.sheet_chosen.connect(self._on_sheet)
        self.head.row_chosen.connect(self._on_header_row)
        self.forecast.rebuilt.connect(self._set_tab_order)
        self.questions.rebuilt.connect(self._set_tab_order)
        self.bar.accepted.connect(self._on_accepted)
        self.bar.rejected.connect(self.rejected)

    def _read_what_is_known(self) -> None:
        """The e-learnings that one can choose from, and the layouts that are kept."""

        def known(found: tuple[list[tuple[str, int]], tuple[str, ...]]) -> None:
            activities, presets = found
            self.questions.know_activities([name for name, _ in activities])
            self.bar.suggest(self._path.stem, presets)

        self._session.read(self, lambda p: (p.lists.activities(), p.previewer.presets()), known)

    @property
    def how(self) -> HowToRead:
        """How the file is read, as it is shown."""
        return self._look.how if self._look else self._choices.how

    @property
    def of_lines(self) -> bool:
        """Whether every line of the file is one result or problem."""
        return not (self._look and (self._look.shape.pairs or self._look.shape.sums_rows))

    @property
    def has_chosen(self) -> bool:
        """Whether leaving would lose something that was chosen or answered."""
        return self._choices.has_any

    def show_all(self) -> bool:
        """Show all rows again; whether there were fewer."""
        return self.file.show_all()

    @Slot()
    def _set_tab_order(self) -> None:
        """As one reads: the file, the questions, what will happen, the bar."""
        parts = (self.file, self.questions, self.forecast, self.bar)
        order = [each for part in parts for each in part.controls]
        for before, each in pairwise(order):
            QWidget.setTabOrder(before, each)

    def stop(self) -> None:
        """Nobody waits for the forecast any more."""
        self._forecaster.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The forecast stands beside the file where there is room, else below it."""
        super().resizeEvent(event)
        beside = self.window().width() >= _BESIDE
        if beside != self._beside:
            self._beside = beside
            self.body.place_side(beside=beside)

    # --- what was chosen ----------------------------------------------------------------

    @Slot(int, object)
    def _on_role(self, place: int, taken: Taken) -> None:
        if self._look is not None:
            header = self._look.shape.headers[place]
            self._choices.take(header, taken, self._look)
            self._ask()

    @Slot(object, object)
    def _on_answered(self, question: Question, answer: object) -> None:
        self._choices.answer(question.kind, question.word, answer)
        self._ask()

    @Slot()
    def _on_opened(self) -> None:
        self._asker.open_again()
        self._show_questions()

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        self._read_another_table(sheet, None)

    @Slot(int)
    def _on_header_row(self, number: int) -> None:
        self._read_another_table(self._choices.sheet, number)

    def _read_another_table(self, sheet: str | None, header_row: int | None) -> None:
        """What was marked is of another table."""
        self._choices.read_another_table(sheet, header_row)
        self.file.forget_marks()
        self._ask()

    def _ask(self) -> None:
        self._forecaster.ask(self._choices.how)

    # --- what comes of it ---------------------------------------------------------------

    @Slot()
    def _on_asked(self) -> None:
        self.bar.go.setEnabled(False)
        self.bar.show_nothing()
        self.forecast.show_busy()

    @Slot(object)
    def _on_looked(self, look: Look) -> None:
        self._look = look
        self.file.show_look(look, self._choices)
        self.head.show_shape(look.shape)
        lacks = what_lacks(look, self._session.words)
        self.bar.go.setEnabled(lacks is None)
        if lacks is None:
            say(self._problem, "")
        else:
            self.bar.say(lacks, "warning")
            text = self.tr(
                "Wat er straks gebeurt, ziet u hier zodra duidelijk is hoe het bestand wordt "
                "gelezen."
            )
            self.forecast.show_nothing(text, may_want=False)
        self.forecast.show_facts(about_the_file(look, None, self._session.words))
        self.bar.offer(
            possible=lacks is None and look.shape.preset is None,
            likely=self._choices.has_mapped,
        )
        self._show_questions()

    @Slot(object)
    def _on_foretold(self, outlook: Outlook) -> None:
        if self._look is None:
            return
        self._asker.learn(self._look, outlook)
        self.forecast.show_outlook(outlook)
        came = outlook.report.came
        self.forecast.show_remedies(list(remedies(came, self._session.words)) if came else [])
        self.forecast.show_facts(about_the_file(self._look, outlook, self._session.words))
        self.file.show_outlook(self._look, outlook)
        self._show_questions()
        new = outlook.report.new
        self.bar.show_new(new, self._context.number(new))

    @Slot()
    def _on_too_long(self) -> None:
        self.forecast.show_nothing(
            self.tr(
                "Dit bestand is lang. Wat er straks gebeurt, wordt pas berekend als u het "
                "vraagt; zolang dat duurt, kan het programma niets anders opslaan."
            ),
            may_want=True,
        )

    @Slot(object)
    def _on_refused(self, problem: Problem) -> None:
        text = self._session.words.problem(problem)
        if isinstance(problem, Refused | WrongUse):
            say(self._problem, text)
            self.bar.go.setEnabled(False)
            self.forecast.show_nothing("", may_want=False)
        else:
            self.forecast.show_nothing(text, may_want=True)

    @Slot()
    def _on_stopped(self) -> None:
        self._forecaster.stop()
        self.bar.go.setEnabled(self._look is not None)
        self.forecast.show_nothing(self.tr("Niet berekend."), may_want=True)

    @Slot(object)
    def _on_figure(self, figure: Figure | None) -> None:
        self.file.show_rows_of(figure)

    @Slot()
    def _on_accepted(self) -> None:
        """Keep the layout first, if that is wanted: only then is the file imported."""
        name, how = self.bar.name_to_keep, self.how
        if name is None:
            self.accepted.emit()
            return
        self.bar.go.setEnabled(False)
        path = self._path

        def failed(problem: Problem) -> None:
            self.bar.go.setEnabled(True)
            self.bar.say(self._session.words.problem(problem), "warning")

        self._session.read(
            self,
            lambda program: program.previewer.save_preset(name, path, how),
            lambda _: self.accepted.emit(),
            failed,
        )

    def _show_questions(self) -> None:
        if self._look is not None:
            asked = self._asker.questions(self._look, self._choices)
            self.questions.show_questions(asked, self._asker.words_left)
            self.questions.show_before(self._asker.before(self._look, self._choices))
