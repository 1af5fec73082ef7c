"""Koppelingen: the learning systems that are asked for results."""

from collections.abc import Sequence

from PySide6.QtCore import Slot

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.sources import Checked, Connection
from peonline_desktop.services.connections import checked_lines
from peonline_desktop.services.intake.round import PollReport
from peonline_desktop.services.intake.telling import problem_lines
from peonline_desktop.services.story import moment_in_words
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.connection import ConnectionDialog
from peonline_desktop.ui.pages.page import Page, card
from peonline_desktop.ui.parts.forms import button, label, row
from peonline_desktop.ui.parts.small_table import SmallTable

_KINDS = {"moodle": "Moodle", "xapi": "xAPI", "rest": "REST"}
_FEW = 5  # records that are named


class ConnectionsPage(Page):
    """All connections, how they fare, and what a test of one found."""

    help_topic = "Koppelingen"

    def __init__(self, context: Context) -> None:
        """The buttons act on the chosen connection."""
        super().__init__(context)
        self.set_heading(
            self.tr("Koppelingen"),
            self.tr(
                "Leersystemen die vanzelf om nieuwe resultaten worden gevraagd, zolang dit "
                "programma open is. Een bestand inlezen kan daarnaast altijd."
            ),
        )
        self._connections: Sequence[Connection] = ()
        self._table = self._make_table()
        self._make_buttons()
        self._found = label("", wrap=True)
        self._card = card(label(self.tr("Wat de test zag"), "group"), self._found)
        self._card.hide()
        self._empty = label(
            self.tr(
                "Er is nog geen koppeling. Met een koppeling hoeft niemand bestanden te "
                "brengen: wie slaagt, staat binnen een minuut of zo bij Resultaten."
            ),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self._empty)
        self.body.addWidget(self._table, 1)
        self.body.addLayout(row(*self._on_one, None, self._add))
        self.body.addWidget(self._card)
        context.polls.polled.connect(self._on_polled)
        context.polls.failed.connect(self.fail)
        self._on_chosen()

    def _make_table(self) -> SmallTable:
        table = SmallTable(
            self.tr("Koppelingen"),
            [
                self.tr("Naam"),
                self.tr("Soort"),
                self.tr("Adres"),
                self.tr("Laatste ronde"),
                self.tr("Volgende ronde"),
                self.tr("Hoe het gaat"),
            ],
            (140, 80, 230, 150, 150),
        )
        table.setWordWrap(False)
        table.itemSelectionChanged.connect(self._on_chosen)
        return table

    def _make_buttons(self) -> None:
        """All but the first act on the chosen connection."""
        self._add = button(self.tr("Koppeling &toevoegen…"), self._on_add, "primary")
        self._pause = button("", self._on_pause)
        deep = button(self.tr("&Alles nakijken"), self._on_deep)
        deep.setToolTip(self.tr("Ook wat al gezien is; gebeurt elke dag vanzelf"))
        self._on_one = (
            button(self.tr("&Wijzigen…"), self._on_change),
            button(self.tr("Verbinding te&sten"), self._on_test),
            button(self.tr("Nu &ophalen"), self._on_fetch),
            deep,
            self._pause,
            button(self.tr("Ver&wijderen…"), self._on_remove),
        )

    def refresh(self) -> None:
        """Read the connections anew."""
        self.read(lambda p: p.connections.all(), self._show)

    def _show(self, connections: Sequence[Connection]) -> None:
        chosen = self._current
        self._connections = connections
        self._table.show_rows([self._cells(each) for each in connections])
        places = [n for n, each in enumerate(connections) if chosen and each.id == chosen.id]
        if connections:
            self._table.selectRow(places[0] if places else 0)
        self._table.setVisible(bool(connections))
        self._empty.setVisible(not connections)
        self._on_chosen()

    def _cells(self, each: Connection) -> list[str]:
        def when(at: object) -> str:
            return moment_in_words(str(at)) if at else ""

        words = self.session.words
        fares = self.tr("in orde") if each.last_run else self.tr("nog niet gevraagd")
        if each.refused:
            fares = self.tr("%n melding(en) niet te lezen", "", each.refused)
        if each.problem:
            fares = words.problem_named(each.problem, name=each.name, address=each.url)
        if each.paused:
            fares = self.tr("gepauzeerd")
        following = "" if each.paused else when(each.next_run)
        return [each.name, _KINDS[each.kind], each.url, when(each.last_run), following, fares]

    @property
    def _current(self) -> Connection | None:
        place = self._table.currentRow()
        return self._connections[place] if 0 <= place < len(self._connections) else None

    @Slot()
    def _on_chosen(self) -> None:
        current = self._current
        for each in self._on_one:
            each.setVisible(current is not None)
        paused = current is not None and current.paused
        self._pause.setText(self.tr("&Hervatten") if paused else self.tr("&Pauzeren"))

    @Slot()
    def _on_add(self) -> None:
        self._edit(None)

    @Slot()
    def _on_change(self) -> None:
        self._edit(self._current)

    def _edit(self, connection: Connection | None) -> None:
        if ConnectionDialog(self, self.context, connection).exec():
            self.say(self.tr("De koppeling is bewaard. Test die voordat u die gebruikt."))

    @Slot()
    def _on_test(self) -> None:
        if (current := self._current) is not None:
            self.say(self.tr("{name} wordt getest …").format(name=current.name), "info")
            self.session.polling.do(
                self,
                lambda p, _: p.connections.test(current.name),
                lambda found: self._tested(current.name, found),
                self._not_tested,
            )

    def _tested(self, name: str, found: Checked) -> None:
        text = self.tr("De verbinding met {name} werkt.").format(name=name)
        missing = self.tr("Er ontbreekt iets; lees hieronder wat.")
        self.say(
            f"{text} {missing}" if found.missing else text,
            "warning" if found.missing else "good",
        )
        self._found.setText("\n".join(checked_lines(found, self.session.words)))
        self._card.show()

    def _not_tested(self, problem: Problem) -> None:
        self._card.hide()
        self.fail(problem)

    @Slot()
    def _on_fetch(self) -> None:
        self._ask_now(deep=False)

    @Slot()
    def _on_deep(self) -> None:
        self._ask_now(deep=True)

    def _ask_now(self, *, deep: bool) -> None:
        if (current := self._current) is not None:
            self.say(self.tr("{name} wordt gevraagd …").format(name=current.name), "info")
            self.context.polls.fetch([current], deep=deep)

    @Slot()
    def _on_pause(self) -> None:
        if (current := self._current) is not None:
            paused = not current.paused
            self.change(lambda p: p.connections.pause(current.name, paused=paused))

    @Slot()
    def _on_remove(self) -> None:
        current = self._current
        if current is not None and ask(
            self,
            self.tr("Koppeling verwijderen"),
            self.tr(
                "'{name}' wordt niet meer gevraagd en het token wordt vergeten. Wat die "
                "bracht, blijft."
            ).format(name=current.name),
            self.tr("Koppeling verwijderen"),
        ):
            self._card.hide()
            self.change(lambda p: p.connections.remove(current.name))

    @Slot(object)
    def _on_polled(self, reports: list[PollReport]) -> None:
        """Say what a round brought, on this page."""
        if not self.isVisible():
            return
        words = self.session.words
        lines = []
        for each in reports:
            problem = words.problem(each.problem) if each.problem else None
            lines.append(problem or polled_text(self.context, each))
            lines += problem_lines(each.problems[:_FEW], words, _FEW)
        bad = any(each.problem or each.problems or each.doubted for each in reports)
        self.say("\n".join(lines), "warning" if bad else "good")


def polled_text(context: Context, report: PollReport) -> str:
    """What a round over one connection brought."""
    return context.session.words.say(
        "polled",
        name=report.name,
        new=context.number(report.new),
        duplicate=context.number(report.duplicate),
        doubted=context.number(report.doubted),
        problems=context.number(len(report.problems)),
    )
