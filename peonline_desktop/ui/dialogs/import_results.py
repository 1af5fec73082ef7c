"""Before a file is imported: which column is what, and how its rows will be stored."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QInputDialog, QLineEdit, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.reading import FileShape, HowToRead
from peonline_desktop.services.intake.looking import Look
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.dialogs.import_preview import PreviewTable
from peonline_desktop.ui.parts.forms import (
    Field,
    button,
    choice,
    choose,
    label,
    row,
    say,
    text_field,
)
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.words import field_names

_FIELDS = ("person", "name", "activity", "finished", "verdict", "score", "email", "result_id")
_WAIT = 150  # milliseconds after the last change


class ImportDialog(Dialog):
    """Shows a file as it would be read; *how* says how, once accepted.

    Only what the file itself does not say is asked: who passed, and the order of dates.
    """

    help_topic = "Resultaten inlezen"

    def __init__(self, parent: QWidget, context: Context, path: Path) -> None:
        """*path* is the file."""
        super().__init__(parent, self.tr("{file} inlezen").format(file=path.name))
        self._session = context.session
        self._path = path
        self._shape: FileShape | None = None
        self._mapped: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self._look)
        self._make_fields()
        self._preset = label("", "good", wrap=True)
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        self._lacking = label("", "warning", wrap=True)
        self._table = PreviewTable()
        for part in (
            row(self._sheet, self._header_row, self._preset, None),
            self._make_grid(),
            self._activity,
            self._pass_mark,
            self._all_passed,
            self._order,
            self._problem,
            self._lacking,
            label(self.tr("Zo worden de eerste rijen opgeslagen:"), "muted"),
        ):
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)
        self.body.addWidget(self._table, 1)
        self._keep = button(self.tr("Deze indeling &bewaren…"), self._on_keep, "link")
        self.buttons.insertWidget(0, self._keep)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._go = self.add_button(self.tr("&Inlezen"), self.accept, "primary")
        self._go.setEnabled(False)
        self.resize(GRID * 130, GRID * 84)
        self._look()

    def _make_fields(self) -> None:
        self._sheet = Field(self.tr("&Werkblad"), choice([], 16))
        self._header_row = Field(
            self.tr("&Koppen staan op rij"),
            choice([(str(number), number) for number in range(1, 21)]),
        )
        names = field_names()
        self._columns = {name: Field(names[name], choice([], 22)) for name in _FIELDS}
        self._activity = Field(
            self.tr("Het bestand noemt geen e-learning. &Welke is het?"), text_field(40)
        )
        self._pass_mark = Field(
            self.tr("Er is geen kolom met de uitslag. &Vanaf welke score is iemand geslaagd?"),
            text_field(10, self.tr("5,5 of 80%")),
        )
        self._all_passed = QCheckBox(
            self.tr("Er is geen kolom met de uitslag: iedereen in dit bestand is &geslaagd")
        )
        self._order = Field(
            self.tr("Hoe staan de &datums in dit bestand?"),
            choice(
                [
                    (self.tr("Kies de volgorde"), ""),
                    (self.tr("dag/maand/jaar"), "dmy"),
                    (self.tr("maand/dag/jaar"), "mdy"),
                ]
            ),
        )
        self._asks = {"activity": False, "all_passed": False, "order": False}
        asked = (self._activity, self._pass_mark, self._all_passed, self._order)
        for part in (*asked, self._sheet):
            part.hide()
        self._sheet.widget.currentIndexChanged.connect(self._on_other_table)
        self._header_row.widget.currentIndexChanged.connect(self._on_other_table)
        for field in self._columns.values():
            field.widget.currentIndexChanged.connect(self._on_mapping)
        lines: tuple[QLineEdit, ...] = (self._activity.widget, self._pass_mark.widget)
        for line in lines:
            line.textChanged.connect(self._on_change)
        self._all_passed.toggled.connect(self._on_change)
        self._order.widget.currentIndexChanged.connect(self._on_change)

    def _make_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID)
        for place, field in enumerate(self._columns.values()):
            grid.addWidget(field, place // 4, place % 4)
        return grid

    @property
    def how(self) -> HowToRead:
        """How the file is to be read, as chosen here."""
        shape = self._shape
        columns = dict(shape.columns) if shape else {}
        columns.update(self._mapped)
        header_row = self._header_row.widget.currentData() if shape else None
        sheet = self._sheet.widget.currentData()
        return HowToRead(
            columns,
            activity=self._activity.widget.text().strip() or None,
            date_order=self._order.widget.currentData() or None,
            all_passed=self._all_passed.isChecked() or None,
            sheet=str(sheet) if sheet else None,
            header_row=int(header_row) if header_row else None,
            pass_mark=self._pass_mark.widget.text().strip() or None,
        )

    @Slot()
    def _on_other_table(self) -> None:
        """Another sheet or header row: what was mapped no longer holds."""
        self._mapped.clear()
        sheet = self._sheet.widget.currentData()
        row_chosen = self.sender() is self._header_row.widget
        header_row = self._header_row.widget.currentData() if row_chosen else None
        self._shape = None
        self._look(HowToRead({}, sheet=sheet or None, header_row=header_row))

    @Slot()
    def _on_mapping(self) -> None:
        for name, field in self._columns.items():
            if field.widget is self.sender():
                self._mapped[name] = str(field.widget.currentData() or "")
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        self._soon.start()

    @Slot()
    def _look(self, how: HowToRead | None = None) -> None:
        how = how or self.how
        self._go.setEnabled(False)
        self._session.read(
            self, lambda p: p.previewer.look(self._path, how), self._show, self._unreadable
        )

    def _unreadable(self, problem: Problem) -> None:
        say(self._problem, self._session.words.problem(problem))

    def _show(self, preview: Look) -> None:
        shape = preview.shape
        if self._shape is None or self._shape.headers != shape.headers:
            self._show_shape(shape)
        self._shape = shape
        self._ask_what_is_missing(shape)
        readable = preview.problem is None and not shape.missing
        self._go.setEnabled(readable)
        self._keep.setVisible(self._go.isEnabled() and shape.preset is None)
        say(self._problem, self._what_is_wrong(preview))
        self._lacking.setVisible(bool(preview.fields_lacking))
        self._lacking.setText(
            self.tr(
                "Het registratienummer wordt gezocht in het vrije veld {fields}, maar dat "
                "komt nog nergens voor. Staat het in een andere kolom, voeg die dan toe bij "
                "Beroepsgroep."
            ).format(fields=", ".join(f"'{field}'" for field in preview.fields_lacking))
        )
        self._table.show_shape(shape)

    @Slot()
    def _on_keep(self) -> None:
        """Keep the mapping: the next file of this kind asks nothing."""
        name, chosen = QInputDialog.getText(
            self, self.tr("Indeling bewaren"), self.tr("Onder welke naam?")
        )
        if chosen:
            how = self.how
            self._session.read(
                self,
                lambda program: program.previewer.save_preset(name, self._path, how),
                lambda path: self._kept(name.strip(), path),
                lambda problem: say(self._problem, self._session.words.problem(problem)),
            )

    def _kept(self, name: str, path: Path) -> None:
        self._keep.hide()
        self._preset.setText(self._session.words.say("preset_saved", name=name, path=path))

    def _what_is_wrong(self, preview: Look) -> str:
        names = field_names()
        if preview.shape.missing:
            missing = ", ".join(f"'{names[field]}'" for field in preview.shape.missing)
            return self.tr("Kies nog de kolom voor {missing}.").format(missing=missing)
        mark = self._pass_mark.widget.text().strip()
        if not (preview.shape.says_verdict or self._all_passed.isChecked() or mark):
            return self.tr(
                "Zeg in welke kolom de uitslag staat, vanaf welke score iemand geslaagd is, of "
                "dat iedereen in dit bestand geslaagd is."
            )
        if preview.problem is not None:
            return self._session.words.problem(preview.problem)
        return ""

    def _show_shape(self, shape: FileShape) -> None:
        with QSignalBlocker(self._sheet.widget):
            if not self._sheet.widget.count():
                for sheet in shape.sheets:
                    self._sheet.widget.addItem(sheet, sheet)
            choose(self._sheet.widget, shape.sheet)
        self._sheet.setVisible(len(shape.sheets) > 1)
        with QSignalBlocker(self._header_row.widget):
            choose(self._header_row.widget, shape.header_row)
        options: list[tuple[str, object]] = [(self.tr("(niet in dit bestand)"), "")]
        options += [(header, header) for header in shape.headers]
        for name, field in self._columns.items():
            with QSignalBlocker(field.widget):
                field.widget.clear()
                for text, value in options:
                    field.widget.addItem(text, value)
                choose(field.widget, self._mapped.get(name, shape.columns.get(name, "")))
        preset = shape.preset
        self._preset.setText(
            self.tr("Herkend als: {preset}").format(preset=preset) if preset else ""
        )

    def _ask_what_is_missing(self, shape: FileShape) -> None:
        """Ask only what the file does not say; a question that was asked stays."""
        needs = {
            "activity": "activity" in shape.missing,
            "all_passed": not shape.says_verdict,
            "order": False,
        }
        self._asks = {name: asked or needs[name] for name, asked in self._asks.items()}
        typed = bool(self._activity.widget.text().strip())
        self._activity.setVisible(typed or "activity" in shape.missing)
        asks = "verdict" not in shape.columns and self._asks["all_passed"]
        self._all_passed.setVisible(asks and not self._pass_mark.widget.text().strip())
        self._pass_mark.setVisible(
            asks and "score" in shape.columns and not self._all_passed.isChecked()
        )
        self._order.setVisible(self._asks["order"])
