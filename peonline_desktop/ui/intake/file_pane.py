"""The file with what is said above it: all of its first rows, or those of one figure."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.program import Program
from peonline_desktop.services.intake.looking import FileRow, Look
from peonline_desktop.services.intake.outlook import AROUND, MOST_ROWS, Figure, Outlook
from peonline_desktop.services.intake.report import UNMATCHED
from peonline_desktop.services.intake.roles import SHOWN_ROWS
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.intake.as_shown import as_shown
from peonline_desktop.ui.intake.choices import Choices
from peonline_desktop.ui.intake.figure_names import figure_name
from peonline_desktop.ui.intake.file_rows import FileLine
from peonline_desktop.ui.intake.file_table import FileTable
from peonline_desktop.ui.intake.marks import Marker
from peonline_desktop.ui.intake.role_names import headings
from peonline_desktop.ui.parts.forms import button, label, say
from peonline_desktop.ui.parts.look import GRID

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")

translate = QCoreApplication.translate


class FilePane(QWidget):
    """The table of a file.

    Signals: *chosen* with the place of a column and what it is taken for; *all_shown* when all
    rows are shown again.
    """

    chosen = Signal(int, object)
    all_shown = Signal()

    def __init__(self, context: Context, path: Path) -> None:
        """Empty until `show_look`."""
        super().__init__()
        self._context, self._session = context, context.session
        self._path = path
        self._look: Look | None = None
        self._outlook: Outlook | None = None
        self._figure: Figure | None = None
        self._beside = True
        self.table = FileTable(context.look)
        if path.suffix.lower() in _WORKBOOKS:
            comma = self._session.words.language != "en"
            self.table.rows.show_cells(lambda text: as_shown(text, decimal_comma=comma))
        self.table.chosen.connect(self.chosen)
        self._hint = label(
            self.tr(
                "Boven elke kolom staat wat het programma erin leest. Klopt het niet, kies dan "
                "iets anders."
            ),
            "muted",
            wrap=True,
        )
        self._lost = label("", "muted")
        self._lost.hide()
        self._part = label("", "muted", wrap=True)
        self._part.hide()
        self._shown = label("")
        self._all = button(self.tr("&Alle regels tonen"), self._on_all, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self._hint, 1)
        above.addWidget(self._shown)
        above.addWidget(self._all)
        above.addStretch()
        above.addWidget(self._lost)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._part)
        self._shown.hide()
        self._all.hide()

    def show_hint(self, beside: bool) -> None:  # noqa: FBT001  # it is what it is called
        """Say how it works, where there is room for it."""
        self._beside = beside
        self._hint.setVisible(beside and self._figure is None)

    def show_look(self, look: Look, choices: Choices) -> None:
        """Show what the columns are taken for; another table is shown anew."""
        before, self._look = self._look, look
        self._outlook = None
        found = headings(look, choices)
        lost = sum(1 for each in found if each.is_lost)
        text = self.tr("%n kolom(men) wordt/worden niet gelezen", "", lost) if lost else ""
        say(self._lost, text)
        say(self._part, what_is_shown(look.shape, self._context.number))
        roles = {each.field: each.place for each in look.roles}
        self.table.name_by(roles.get("name", roles.get("person")))
        if before is None or before.shape.first != look.shape.first:
            self._figure = None
            self.table.show_file(found, _header_of(look), _first_of(look))
            self._say_what_is_shown(0)
        else:
            self.table.show_headings(found)

    def show_outlook(self, look: Look, outlook: Outlook) -> None:
        """Mark what is the matter with the rows; all of them are shown again."""
        self._look, self._outlook = look, outlook
        if self._figure is not None:
            self._on_all()
        else:
            self._show_marks()

    def show_rows_of(self, figure: Figure | None) -> None:
        """Show the rows of one figure, also those far down in the file; None: all rows."""
        look, outlook, path = self._look, self._outlook, self._path
        if figure is None or look is None or outlook is None:
            self._on_all()
            return
        self._figure = figure
        self._session.forecast(
            self,
            lambda program, _: rows_of(program, path, look.how, outlook, figure),
            lambda lines: self._show_lines(figure, lines),
            self._session.problem.emit,
        )

    def _show_lines(self, figure: Figure, lines: list[FileLine]) -> None:
        if figure is self._figure and self._look is not None:
            header = _header_of(self._look)
            lines = [line for line in lines if line.place != header.place]  # it is above them
            self.table.show_left()
            self.table.show_lines(header, lines)
            say(self._part, "")
            self._show_marks()
            self.table.show_first_mark()
            self._say_what_is_shown(len(lines))

    @property
    def controls(self) -> list[QWidget]:
        """What the keyboard reaches here after the choices, in order."""
        return [self.table]

    def show_all(self) -> bool:
        """Show all rows again; whether there were fewer."""
        if self._figure is None:
            return False
        self._on_all()
        return True

    def forget_marks(self) -> None:
        """Mark nothing until there is a forecast of what is read now."""
        self._outlook = None
        self.table.show_marks({})

    @Slot()
    def _on_all(self) -> None:
        self._figure = None
        self.table.show_left()
        if self._look is not None:
            say(self._part, what_is_shown(self._look.shape, self._context.number))
            self.table.show_lines(_header_of(self._look), _first_of(self._look))
        self._show_marks()
        self._say_what_is_shown(0)
        self.all_shown.emit()

    def _say_what_is_shown(self, count: int) -> None:
        figure = self._figure
        self._hint.setVisible(figure is None and self._beside)
        self._shown.setVisible(figure is not None)
        self._all.setVisible(figure is not None)
        if figure is not None:
            number, which = self._context.number, figure_name(figure)
            text = self.tr("Alleen: {count} {which}")
            if count >= MOST_ROWS and count < figure.count:
                text = self.tr("Alleen: {count} {which}, de eerste {shown} regels")
            count_of_all = number(figure.count)
            self._shown.setText(
                text.format(count=count_of_all, which=which, shown=number(count))
            )

    def _show_marks(self) -> None:
        if self._look is None or self._outlook is None:
            return
        unmatched = self._figure is not None and self._figure.kind == UNMATCHED
        words = self._session.words
        marker = Marker(self._look, self._outlook, words, says_unmatched=unmatched)
        self.table.show_marks(
            {
                line.place: marks
                for line in self.table.rows.lines
                if (marks := marker.marks(line.place, line.cells))
            }
        )


def what_is_shown(shape: FileShape, number: Callable[[int], str]) -> str:
    """That only the first rows are shown, or those of one sheet of several."""
    said = []
    if len(shape.first) >= SHOWN_ROWS:
        text = translate("intake", "Hier staan de eerste {count} regels; alle tellen mee.")
        said.append(text.format(count=number(len(shape.first))))
    others = [sheet for sheet in shape.together if sheet != shape.sheet]
    if others:
        text = translate("intake", "Hier staat blad '{sheet}'; ook gelezen: {others}.")
        said.append(text.format(sheet=shape.sheet, others=", ".join(others)))
    if unread := [sheet for sheet in shape.sheets if sheet not in (shape.together or [sheet])]:
        text = translate("intake", "Niet gelezen: {others}.")
        said.append(text.format(others=", ".join(unread)))
    return " ".join(said)


def rows_of(
    program: Program, path: Path, how: HowToRead, outlook: Outlook, figure: Figure
) -> list[FileLine]:
    """The rows of a figure as they stand, in their order, at most MOST_ROWS."""
    sheets = list(dict.fromkeys(sheet.name for sheet in outlook.report.sheets)) or [""]
    if figure.kind != AROUND:
        sheets = [each for each in sheets if any(sheet == each for sheet, _ in figure.places)]
    found: list[FileLine] = []
    for sheet in sheets:
        wanted, left = outlook.is_in(figure, sheet), MOST_ROWS - len(found)
        rows: list[FileRow] = program.previewer.rows(path, how, sheet, wanted, left)
        found += [FileLine((sheet, number), cells) for number, cells in rows]
    return found


def _header_of(look: Look) -> FileLine:
    return FileLine((look.shape.sheet, look.shape.header_row), look.shape.headers)


def _first_of(look: Look) -> list[FileLine]:
    return [FileLine((look.shape.sheet, number), cells) for number, cells in look.shape.first]
