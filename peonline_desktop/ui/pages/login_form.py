"""The form of one provider: UserID, Userkey, environment, report."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QRadioButton, QVBoxLayout, QWidget

from peonline_desktop.domain.addresses import ACCEPTANCE, LIVE
from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.settings import Mode, Provider
from peonline_desktop.services.providers import LARGEST_BATCH, ProviderChange
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.parts.forms import (
    Field,
    button,
    choice,
    choose,
    label,
    number_field,
    row,
    text_field,
)
from peonline_desktop.ui.parts.look import GRID

_OWN, _PRACTICE = "own", "practice"
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
        self._practice = context.session.practice
        self._old: Provider | None = None
        self._replacing = False
        self._make_fields()
        self._fields = {
            "name": self._name,
            "user_id": self._user_id,
            "userkey": self._userkey,
            "address": self._address,
            "email": self._email,
            "batch": self._batch,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID * 2)
        for part in (
            self._name,
            self._user_id,
            self._userkey,
            self._kept_key,
            self._environment,
            self._elsewhere,
            self._address,
            self._same,
            self._mode,
            self._email,
            self._batch,
        ):
            layout.addWidget(part)
        self._shown = self._values()
        self.show_provider(None, has_key=False)

    def _make_fields(self) -> None:
        self._name = Field(self.tr("&Naam van de aanbieder"), text_field(36))
        self._user_id = Field(
            self.tr("&UserID"),
            text_field(20),
            self.tr(
                "Van de webservice, gekregen van Xaurum. Dit is niet de gebruikersnaam "
                "waarmee u op de website van PE-Online inlogt."
            ),
        )
        key = text_field(36)
        key.setEchoMode(QLineEdit.EchoMode.Password)
        self._userkey = Field(
            self.tr("User&key"),
            key,
            self.tr("Zonder Userkey kunt u plaklijsten maken, maar niets versturen."),
        )
        kept_text = self.tr("Opgeslagen in de sleutelring van dit systeem")
        if self._practice:
            kept_text = self.tr("De oefenomgeving heeft haar eigen Userkey")
        self._replace = button(self.tr("Ver&vangen"), self._on_replace)
        self._replace.setVisible(not self._practice)
        self._replace.setAccessibleName(self.tr("Userkey vervangen"))
        self._kept_key = QWidget()
        kept = QVBoxLayout(self._kept_key)
        kept.setContentsMargins(0, 0, 0, 0)
        kept.setSpacing(GRID // 2)
        kept.addWidget(label(self.tr("Userkey")))
        kept.addLayout(row(label(kept_text), self._replace))
        self._environment = Field(self.tr("O&mgeving"), choice(self._environments()))
        self._elsewhere = QWidget()
        practise = row(
            label(
                self.tr(
                    "Oefenen doet u in een eigen omgeving, met verzonnen mensen; hier "
                    "verandert niets."
                )
            ),
            button(self.tr("Eerst oefenen"), self.practice_wanted.emit),
        )
        practise.setContentsMargins(0, 0, 0, 0)
        self._elsewhere.setLayout(practise)
        self._address = Field(self.tr("A&dres"), text_field(70), self.tr("Begint met https://"))
        self._same = Field(
            self.tr("Is het &register achter dit adres hetzelfde als eerst?"),
            choice(
                [
                    (self.tr("Nee: wat daar geaccepteerd was, telt hier als test"), False),
                    (self.tr("Ja: alleen het adres is veranderd"), True),
                ]
            ),
        )
        self._test = QRadioButton(
            self.tr("&Test: PE-Online controleert wat u verstuurt, maar schrijft niets bij")
        )
        self._live = QRadioButton(
            self.tr("&Live: wat PE-Online accepteert, wordt bijgeschreven")
        )
        self._mode = QWidget()
        mode = QVBoxLayout(self._mode)
        mode.setContentsMargins(0, 0, 0, 0)
        mode.setSpacing(GRID // 2)
        mode.addWidget(
            label(self.tr("Staat deze aanbieder bij de leverancier op test of live?"))
        )
        mode.addWidget(self._test)
        mode.addWidget(self._live)
        self._email = Field(
            self.tr("&E-mail voor het foutenrapport van PE-Online"),
            text_field(36),
            self.tr("Leeg: PE-Online mailt geen rapport. Alles staat ook in het logboek."),
        )
        batch = number_field(1, LARGEST_BATCH, 6)
        self._batch = Field(
            self.tr("&Presenties per aanroep"),
            batch,
            self.tr("PE-Online neemt er 100 tegelijk aan; verander dit alleen op hun verzoek."),
        )
        for field in (self._name, self._user_id, self._userkey, self._address, self._email):
            field.widget.textEdited.connect(self._on_change)
            field.widget.returnPressed.connect(self.submitted)
        self._environment.widget.currentIndexChanged.connect(self._on_environment)
        self._same.widget.currentIndexChanged.connect(self._on_change)
        self._test.toggled.connect(self._on_change)
        batch.textEdited.connect(self._on_change)

    def _environments(self) -> list[tuple[str, object]]:
        if self._practice:
            return [(self.tr("Oefenomgeving (op deze computer)"), _PRACTICE)]
        return [
            (self.tr("PE-Online (live adres)"), LIVE),
            (self.tr("Acceptatie (op verzoek bij Xaurum)"), ACCEPTANCE),
            (self.tr("Eigen adres"), _OWN),
            (self.tr("Oefenomgeving"), _PRACTICE),
        ]

    @property
    def name(self) -> str:
        """The name of the provider that is shown or made."""
        return self._old.name if self._old else str(self._name.widget.text())

    @property
    def is_new(self) -> bool:
        """Whether a new provider is being made."""
        return self._old is None

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the practice register is chosen, which is not an address here."""
        return not self._practice and self._environment.widget.currentData() == _PRACTICE

    @property
    def can_be_saved(self) -> bool:
        """Whether there is something to save, and it makes sense."""
        return self.is_changed and not self._is_elsewhere

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what is stored."""
        return self._shown != self._values()

    def show_provider(self, provider: Provider | None, has_key: bool) -> None:  # noqa: FBT001
        """Show a provider as it is stored, or (None) an empty form."""
        self._old, self._replacing = provider, not has_key
        for field in self._fields.values():
            field.set_error("")
        self._name.setVisible(provider is None)
        self._mode.setVisible(provider is None)
        endpoint = provider.endpoint if provider else LIVE
        self._name.widget.setText(provider.name if provider else "")
        self._user_id.widget.setText(provider.user_id if provider else "")
        self._userkey.widget.clear()
        self._email.widget.setText(provider.report_email if provider else "")
        self._batch.widget.setText(str(provider.batch_size if provider else 100))
        choose(self._environment.widget, self._stored_environment())
        self._address.widget.setText(endpoint)
        self._test.setChecked(True)
        self._on_environment()
        self.forget_changes()

    def begin(self) -> None:
        """Go to the first field."""
        self._name.widget.setFocus()

    def forget_changes(self) -> None:
        """What is shown now counts as stored."""
        self._show_key()
        self._shown = self._values()
        self.changed.emit()

    def change(self) -> ProviderChange:
        """What differs from what is stored."""
        old, values = self._old, self._values()
        return ProviderChange(
            user_id=values["user_id"],
            endpoint=values["address"] if old is None or self._address_changed() else None,
            mode=values["mode"] if old is None else None,
            report_email=values["email"],
            batch_size=int(values["batch"])
            if values["batch"] != self._shown["batch"]
            else None,
            userkey=values["userkey"] or None,
            same_register=bool(self._same.widget.currentData()),
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
            "userkey": self._userkey.widget.text().strip(),
            "address": self._chosen_address(),
            "mode": (Mode.TEST if self._test.isChecked() else Mode.LIVE).value,
            "email": self._email.widget.text().strip(),
            "batch": self._batch.widget.text(),
        }

    def _chosen_address(self) -> str:
        chosen = str(self._environment.widget.currentData())
        if self._is_elsewhere:
            return self._old.endpoint if self._old else LIVE
        if chosen in (_OWN, _PRACTICE):
            return str(self._address.widget.text()).strip()
        return chosen

    def _stored_environment(self) -> str:
        if self._practice:
            return _PRACTICE
        endpoint = self._old.endpoint if self._old else LIVE
        return endpoint if endpoint in (LIVE, ACCEPTANCE) else _OWN

    def _address_changed(self) -> bool:
        return self._old is not None and self._chosen_address() != self._old.endpoint

    def _show_key(self) -> None:
        self._userkey.setVisible(self._replacing)
        self._kept_key.setVisible(not self._replacing)

    def _on_replace(self) -> None:
        self._replacing = True
        self._show_key()
        self._userkey.widget.setFocus()

    @Slot()
    def _on_environment(self) -> None:
        own = self._environment.widget.currentData() == _OWN
        self._elsewhere.setVisible(self._is_elsewhere)
        self._address.setVisible(own)
        if own and self._chosen_address() in (LIVE, ACCEPTANCE):
            self._address.widget.clear()
        self._on_change()

    @Slot()
    def _on_change(self) -> None:
        moved = self._address_changed()
        self._same.setVisible(moved)
        sender = self.sender()
        for field in self._fields.values():
            if field.widget is sender:
                field.set_error("")
        self.changed.emit()
