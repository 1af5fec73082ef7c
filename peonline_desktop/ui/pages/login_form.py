"""The form of one provider: UserID, Userkey, environment, report."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.services.providers import LARGEST_BATCH, ProviderChange, check
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.pages.login_environment import EnvironmentField
from peonline_desktop.ui.pages.login_key import UserkeyField
from peonline_desktop.ui.parts.forms import Field, label, number_field, text_field
from peonline_desktop.ui.parts.look import GRID

_FIELDS_OF = {
    "provider_without_name": "name",
    "user_id_wrong": "user_id",
    "userkey_wrong": "userkey",
    "email_wrong": "email",
    "batch_size_wrong": "batch",
    "address_wrong": "address",
    "address_not_safe": "address",
    "practice_only_loopback": "address",
}


class LoginForm(QWidget):
    """One provider.

    Signals: *changed* at every change, *submitted* by Enter, *practice_wanted* when one
    wants to practise: that is a place of its own, not an address here.
    """

    changed = Signal()
    submitted = Signal()
    practice_wanted = Signal()

    def __init__(self, context: Context) -> None:
        """An empty form for a new provider."""
        super().__init__()
        practice, self._words = context.session.practice, context.session.words
        self._old: Provider | None = None
        self._name = Field(self.tr("&Naam van de aanbieder"), text_field(36))
        self._user_id = Field(
            self.tr("&UserID"),
            text_field(20),
            self.tr(
                "Van de webservice, gekregen van Xaurum. Dit is niet de gebruikersnaam "
                "waarmee u op de website van PE-Online inlogt."
            ),
        )
        self._userkey = UserkeyField(self._words, practice=practice)
        self._environment = EnvironmentField(practice=practice)
        self._mode = self._make_mode()
        self._email = Field(
            self.tr("&E-mail voor het foutenrapport van PE-Online"),
            text_field(36),
            self.tr("Leeg: PE-Online mailt geen rapport. Alles staat ook in het logboek."),
        )
        self._batch = Field(
            self.tr("&Presenties per aanroep"),
            number_field(1, LARGEST_BATCH, 6),
            self.tr("PE-Online neemt er 100 tegelijk aan; verander dit alleen op hun verzoek."),
        )
        self._fields = {
            "name": self._name,
            "user_id": self._user_id,
            "userkey": self._userkey.field,
            "address": self._environment.address,
            "email": self._email,
            "batch": self._batch,
        }
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 2)
        for part in (
            self._name,
            self._user_id,
            self._userkey,
            self._environment,
            self._mode,
            self._email,
            self._batch,
        ):
            layout.addWidget(part)
        self._shown = self._values()
        self.show_provider(None, has_key=False)

    def _make_mode(self) -> QWidget:
        self._test = QRadioButton(
            self.tr("&Test: PE-Online controleert wat u verstuurt, maar schrijft niets bij")
        )
        live = QRadioButton(self.tr("&Live: wat PE-Online accepteert, wordt bijgeschreven"))
        question = self.tr("Staat deze aanbieder bij de leverancier op test of live?")
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for part in (label(question), self._test, live):
            layout.addWidget(part)
        return made

    def _connect(self) -> None:
        for field in (self._name, self._user_id, self._email, self._batch):
            field.widget.textEdited.connect(self._on_change)
            field.widget.returnPressed.connect(self.submitted)
        for part in (self._userkey, self._environment):
            part.changed.connect(self._on_change)
            part.submitted.connect(self.submitted)
        self._environment.practice_wanted.connect(self.practice_wanted)
        self._email.left.connect(self._on_left_email)
        self._batch.left.connect(self._on_left_batch)
        self._environment.address.left.connect(self._on_left_address)
        self._test.toggled.connect(self._on_change)

    @property
    def name(self) -> str:
        """The name of the provider that is shown or made."""
        return self._old.name if self._old else str(self._name.widget.text())

    @property
    def is_new(self) -> bool:
        """Whether a new provider is being made."""
        return self._old is None

    @property
    def can_be_saved(self) -> bool:
        """Whether there is something to save, and it makes sense."""
        return self.is_changed and not self._environment.is_elsewhere

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what is stored."""
        return self._shown != self._values()

    def show_provider(self, provider: Provider | None, has_key: bool) -> None:  # noqa: FBT001
        """Show a provider as it is stored, or (None) an empty form."""
        self._old = provider
        for field in self._fields.values():
            field.set_error("")
        self._name.setVisible(provider is None)
        self._mode.setVisible(provider is None)
        self._name.widget.setText(provider.name if provider else "")
        self._user_id.widget.setText(provider.user_id if provider else "")
        self._userkey.show_kept(has_key=has_key)
        self._environment.show_address(provider.endpoint if provider else None)
        self._test.setChecked(True)
        self._email.widget.setText(provider.report_email if provider else "")
        self._batch.widget.setText(str(provider.batch_size if provider else 100))
        self.forget_changes()

    def begin(self) -> None:
        """Go to the first field."""
        self._name.widget.setFocus()

    def forget_changes(self) -> None:
        """What is shown now counts as stored."""
        self._shown = self._values()
        self.changed.emit()

    def change(self) -> ProviderChange:
        """What differs from what is stored."""
        new, values = self._old is None, self._values()
        batch = values["batch"] if values["batch"] != self._shown["batch"] else None
        return ProviderChange(
            user_id=values["user_id"],
            endpoint=values["address"] if new or self._environment.is_moved else None,
            mode=values["mode"] if new else None,
            report_email=values["email"],
            batch_size=None if batch is None else int(batch or 0),
            userkey=values["userkey"] or None,
            same_register=self._environment.same_register,
        )

    def show_problem(self, problem: Problem, text: str) -> bool:
        """Show a problem under the field it belongs to; False if it belongs to none."""
        field = self._fields.get(_FIELDS_OF.get(problem.code, ""))
        if field is None or field.isHidden():
            return False
        field.set_error(text)
        field.widget.setFocus()
        return True

    def _values(self) -> dict[str, str]:
        return {
            "name": self._name.widget.text().strip(),
            "user_id": self._user_id.widget.text().strip(),
            "userkey": self._userkey.text,
            "address": self._environment.chosen,
            "mode": (Mode.TEST if self._test.isChecked() else Mode.LIVE).value,
            "email": self._email.widget.text().strip(),
            "batch": self._batch.widget.text(),
        }

    @Slot()
    def _on_left_email(self) -> None:
        self._check(ProviderChange(report_email=self._values()["email"]))

    @Slot()
    def _on_left_batch(self) -> None:
        self._check(ProviderChange(batch_size=int(self._values()["batch"] or 0)))

    @Slot()
    def _on_left_address(self) -> None:
        if self._environment.chosen:
            self._check(ProviderChange(endpoint=self._environment.chosen))

    def _check(self, change: ProviderChange) -> None:
        """Say what is wrong with a field the moment one leaves it."""
        try:
            check(change)
        except Problem as problem:
            field = self._fields[_FIELDS_OF[problem.code]]
            if field.isVisible():
                field.set_error(self._words.problem(problem))

    @Slot()
    def _on_change(self) -> None:
        sender = self.sender()
        changed = self._userkey.field.widget if sender is self._userkey else sender
        for field in self._fields.values():
            if field.widget is changed:
                field.set_error("")
        self.changed.emit()
