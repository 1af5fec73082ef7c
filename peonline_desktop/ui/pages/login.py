"""Inloggegevens: the providers, their logins, and whether the supplier credits."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.program import Program
from peonline_desktop.services.login_check import LoginState
from peonline_desktop.ui.context import PRACTICE, Context, Target
from peonline_desktop.ui.dialogs.ask import ask
from peonline_desktop.ui.dialogs.live import LiveDialog, TestDialog
from peonline_desktop.ui.pages.login_form import LoginForm
from peonline_desktop.ui.pages.page import Page, card, scrolled
from peonline_desktop.ui.parts.forms import Field, button, choice, label, row
from peonline_desktop.ui.parts.look import GRID


class LoginPage(Page):
    """Providers with their logins."""

    help_topic = "Stap 1: Inloggegevens"

    def __init__(self, context: Context) -> None:
        """The form shows one provider, or a new one."""
        super().__init__(context)
        self.set_heading(
            self.tr("Inloggegevens"),
            self.tr(
                "Waarmee dit programma zich bij PE-Online meldt, per aanbieder van scholing."
            ),
        )
        self._providers: list[Provider] = []
        self._with_key: set[int] = set()
        self.provider = choice([], 30)
        self.provider.currentIndexChanged.connect(self._on_chosen)
        self._add = button(self.tr("Aanbieder toe&voegen"), self._new)
        self._remove = button(self.tr("Ver&wijderen…"), self._ask_remove)
        self._which = QWidget()
        which = row(Field(self.tr("&Aanbieder"), self.provider), self._add, self._remove, None)
        which.setContentsMargins(0, 0, 0, 0)
        self._which.setLayout(which)
        self.form = LoginForm(context)
        self.form.changed.connect(self._on_form)
        self._test = button(self.tr("Verbinding &testen"), self._run_test)
        self._undo = button(self.tr("Ongedaan maken"), self._show_current)
        self._save = button(self.tr("&Opslaan"), self._on_save, "primary")
        self.form.submitted.connect(self._on_save)
        self.form.practice_wanted.connect(self._on_practice)
        self._mode_text = label("", wrap=True)
        self._mode_button = button("", self._change_mode)
        self._mode = card(
            label(self.tr("Test of live"), "group"), self._mode_text, row(self._mode_button)
        )
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID * 2)
        layout.addWidget(self._which)
        layout.addWidget(card(self.form, row(self._test, None, self._undo, self._save)))
        layout.addWidget(self._mode)
        layout.addStretch(1)
        self.body.addWidget(scrolled(body), 1)

    @property
    def has_unsaved(self) -> bool:
        """Whether something was typed that was not saved."""
        return self.form.is_changed

    def refresh(self) -> None:
        """Read the providers anew."""
        self.read(_providers, self._show)

    def show_target(self, value: Any) -> None:
        """Show the provider of this name."""
        place = self.provider.findText(str(value))
        if place >= 0:
            self.provider.setCurrentIndex(place)

    def _show(self, found: tuple[list[Provider], set[int]]) -> None:
        self._providers, self._with_key = found
        kept = self.provider.currentData()
        with QSignalBlocker(self.provider):
            self.provider.clear()
            for each in self._providers:
                self.provider.addItem(each.name, each.id)
            place = self.provider.findData(kept)
            self.provider.setCurrentIndex(max(place, 0) if self._providers else -1)
        self._which.setVisible(bool(self._providers))
        if not self.form.is_changed:
            self._show_current()

    @Slot()
    def _on_chosen(self) -> None:
        self._show_current()

    def _current(self) -> Provider | None:
        place = self.provider.currentIndex()
        return self._providers[place] if 0 <= place < len(self._providers) else None

    def _show_current(self) -> None:
        current = self._current()
        self.form.show_provider(current, bool(current and current.id in self._with_key))
        self._show_mode(current)
        self._on_form()

    def _show_mode(self, current: Provider | None) -> None:
        self._mode.setVisible(current is not None)
        if current is None:
            return
        if current.mode is Mode.TEST:
            self._mode_text.setText(
                self.tr(
                    "Deze aanbieder staat op TEST: PE-Online controleert wat u verstuurt, "
                    "maar schrijft niets bij. Heeft de leverancier u op live gezet, zeg dat "
                    "dan hier."
                )
            )
            self._mode_button.setText(self.tr("&Live zetten…"))
        else:
            self._mode_text.setText(
                self.tr(
                    "Deze aanbieder staat op LIVE: wat PE-Online accepteert, wordt "
                    "bijgeschreven."
                )
            )
            self._mode_button.setText(self.tr("Terug naar &test…"))

    @Slot()
    def _on_form(self) -> None:
        changed, known = self.form.is_changed, self._current() is not None
        new = self.form.is_new
        self._save.setEnabled(self.form.can_be_saved)
        self._undo.setVisible(changed and known)
        self._test.setEnabled(known and not changed)
        self._remove.setEnabled(known and not new)
        self.provider.setEnabled(not changed)
        self._add.setEnabled(not changed and not new)

    def _new(self) -> None:
        self.form.show_provider(None, has_key=False)
        self._mode.hide()
        self._undo.setVisible(True)
        self._add.setEnabled(False)
        self.form.begin()

    @Slot()
    def _on_save(self) -> None:
        if not self.form.can_be_saved:
            return
        name, change = self.form.name, self.form.change()

        def saved(provider: Provider) -> None:
            self.form.forget_changes()
            if self.provider.findData(provider.id) < 0:
                with QSignalBlocker(self.provider):
                    self.provider.addItem(provider.name, provider.id)
            with QSignalBlocker(self.provider):
                self.provider.setCurrentIndex(self.provider.findData(provider.id))
            self._say_saved(provider)

        self.session.change(
            self, lambda program: program.providers.save(name, change), saved, self._not_saved
        )

    def _say_saved(self, provider: Provider) -> None:
        text = self.tr("Opgeslagen.")
        if not provider.user_id:
            text = self.tr(
                "Opgeslagen. Zonder UserID en Userkey kunt u nog niets versturen; plaklijsten "
                "maken kan wel."
            )
        self.say(text, "good", [(self.tr("Verbinding testen"), self._run_test)])

    def _not_saved(self, problem: Problem) -> None:
        if not self.form.show_problem(problem, self.session.words.problem(problem)):
            self.fail(problem)

    @Slot()
    def _run_test(self) -> None:
        current = self._current()
        if current is None:
            return
        self._test.setEnabled(False)
        self.say(self.tr("De verbinding wordt getest …"), "info")

        def tested(state: LoginState) -> None:
            self._test.setEnabled(True)
            words, name = self.session.words, current.name
            if state is LoginState.WORKS:
                self.say(words.say("login_works", name=name))
            elif state is LoginState.REFUSED:
                self.say(words.error("login_refused", name=name), "error")
            else:
                self.say(words.error("login_not_known", name=name), "warning")

        def failed(problem: Problem) -> None:
            self._test.setEnabled(True)
            self.fail(problem)

        self.session.run(self, lambda program, _: _tested(program, current), tested, failed)

    @Slot()
    def _on_practice(self) -> None:
        self.go.emit(Target(PRACTICE))

    @Slot()
    def _ask_remove(self) -> None:
        current = self._current()
        if current is not None and ask(
            self,
            self.tr("Aanbieder verwijderen"),
            self.tr("Aanbieder '{name}' wordt verwijderd, met de Userkey.").format(
                name=current.name
            ),
            self.tr("Aanbieder verwijderen"),
        ):
            name = current.name
            self.change(
                lambda program: program.providers.remove(name),
                lambda _: self.say(self.session.words.say("provider_removed", name=name)),
            )

    @Slot()
    def _change_mode(self) -> None:
        current = self._current()
        if current is None:
            return
        if current.mode is Mode.TEST:
            self.read(
                lambda program: program.providers.accepted_in_test(current),
                lambda count: self._ask_live(current, count),
            )
        elif TestDialog(self, current.name).exec():
            self.change(
                lambda program: program.providers.back_to_test(current.name),
                lambda _: self.say(
                    self.session.words.say("provider_is_test", name=current.name), "warning"
                ),
            )

    def _ask_live(self, current: Provider, count: int) -> None:
        dialog = LiveDialog(self, current.name, count)
        if not dialog.exec():
            return
        keep = dialog.keeps_test
        self.change(
            lambda program: program.providers.go_live(current.name, keep_test=keep),
            lambda ready: self.say(
                self.session.words.say("provider_is_live", name=current.name, count=ready)
            ),
        )


def _providers(program: Program) -> tuple[list[Provider], set[int]]:
    """All providers, and the ids of those whose Userkey is kept."""
    providers = program.providers.all()
    return providers, {p.id for p in providers if program.providers.has_key(p)}


def _tested(program: Program, provider: Provider) -> LoginState:
    """A login test; one that succeeds ends a pause."""
    state = program.check.run(provider, program.groups.all())
    if state is LoginState.WORKS:
        program.providers.resume(provider)
    return state
