"""One connection to a learning system: where it is, its secret, what is followed, how often."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from peonline_desktop.domain.errors import Problem
from peonline_desktop.domain.sources import Connection, secret_parts
from peonline_desktop.services.connections import LONGEST, SHORTEST
from peonline_desktop.ui.context import Context
from peonline_desktop.ui.dialogs.dialog import Dialog
from peonline_desktop.ui.parts.forms import (
    Field,
    choice,
    choose,
    label,
    number_field,
    say,
    text_field,
)
from peonline_desktop.ui.parts.look import GRID
from peonline_desktop.ui.parts.secret_field import SecretField

_DEFAULT = 60


class ConnectionDialog(Dialog):
    """Makes a connection, or changes one; closes once it is kept."""

    help_topic = "Koppelingen"

    def __init__(
        self, parent: QWidget, context: Context, connection: Connection | None
    ) -> None:
        """*connection* is the one to change; None: a new one."""
        title = self.tr("Koppeling wijzigen") if connection else self.tr("Koppeling toevoegen")
        super().__init__(parent, title)
        self._session = context.session
        self._connection = connection
        self._make_fields()
        self._make_options()
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        for part in (
            self._kind,
            self._name,
            self._url,
            self._secret,
            self._options,
            self._interval,
            self._problem,
        ):
            self.body.addWidget(part)
        self.add_button(self.tr("Annuleren"), self.reject)
        self._save = self.add_button(self.tr("&Opslaan"), self._on_save, "primary")
        self._kind.widget.currentIndexChanged.connect(self._on_kind)
        self._show(connection)
        self.resize(GRID * 76, GRID * 60)

    def _make_fields(self) -> None:
        """What every kind asks."""
        kinds: list[tuple[str, object]] = [
            ("Moodle", "moodle"),
            (self.tr("xAPI (LRS, cmi5)"), "xapi"),
            (self.tr("Ander leersysteem (REST)"), "rest"),
        ]
        self._kind = Field(self.tr("&Soort"), choice(kinds))
        self._name = Field(self.tr("&Naam"), text_field(28))
        self._url = Field(
            self.tr("&Adres"),
            text_field(52, "https://lms.example.nl"),
            self.tr(
                "Bij Moodle het adres van de site; bij xAPI het eindpunt boven 'statements'."
            ),
        )
        self._secret = SecretField(
            self.tr("&Token of wachtwoord"),
            40,
            self.tr(
                "Gaat naar de sleutelring van deze computer. Bij xAPI: gebruiker:wachtwoord. "
                "Leeg: het blijft zoals het is."
            ),
            self._session.words,
            lambda text: secret_parts(str(self._kind.widget.currentData()), text),
        )
        self._interval = Field(self.tr("&Elke … seconden"), number_field(SHORTEST, LONGEST, 8))

    def _make_options(self) -> None:
        """What each kind asks apart from address and secret."""
        self._courses = Field(
            self.tr("&Cursussen om te volgen (id's)"),
            text_field(30, "2, 17"),
            self.tr("Het getal achter id= in het adres van de cursus; meer met een komma."),
        )
        self._report = Field(
            self.tr("&Gedeeld rapport (id, mag leeg)"),
            text_field(10),
            self.tr("Zegt wie er veranderde, als het token geen cijfers mag zien."),
        )
        self._activities = Field(
            self.tr("A&ctiviteiten om te volgen (mag leeg)"),
            text_field(52),
            self.tr("Adressen van activiteiten, met een komma ertussen. Leeg: alle."),
        )
        self._bare = QCheckBox(
            self.tr("&Medewerker is de naam van het account, zonder de server")
        )
        self._make_description()
        self._options = QStackedWidget()
        for fields in (
            (self._courses, self._report),
            (self._activities, self._bare),
            (self._preset, self._config, self._client),
        ):
            page = QWidget()
            layout = QVBoxLayout(page)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GRID * 2)
            for each in fields:
                layout.addWidget(each)
            layout.addStretch(1)
            self._options.addWidget(page)

    def _make_description(self) -> None:
        """How any other system is described."""
        presets: list[tuple[str, object]] = [
            ("SCORM Cloud", "scorm-cloud"),
            (self.tr("Canvas (niet getest)"), "canvas"),
            (self.tr("Studytube (niet getest)"), "studytube"),
            (self.tr("Eigen beschrijving"), ""),
        ]
        self._preset = Field(self.tr("&Beschrijving"), choice(presets))
        self._config = Field(self.tr("Bestand met de eigen beschrijving"), text_field(52))
        self._client = Field(self.tr("Client-id (bij OAuth2)"), text_field(30))

    def _show(self, connection: Connection | None) -> None:
        self._interval.widget.setText(str(connection.interval if connection else _DEFAULT))
        if connection is None:
            return
        choose(self._kind.widget, connection.kind)
        self._kind.setEnabled(False)
        self._name.setEnabled(False)
        self._name.widget.setText(connection.name)
        self._url.widget.setText(connection.url)
        self._courses.widget.setText(", ".join(connection.options.get("course", ())))
        self._report.widget.setText(connection.option("report"))
        self._activities.widget.setText(", ".join(connection.options.get("activity", ())))
        self._bare.setChecked(connection.option("account") == "name")
        choose(self._preset.widget, connection.option("preset"))
        self._config.widget.setText(connection.option("config"))
        self._client.widget.setText(connection.option("client_id"))

    @Slot()
    def _on_kind(self) -> None:
        self._options.setCurrentIndex(self._kind.widget.currentIndex())

    def _given(self) -> dict[str, Sequence[str]]:
        """The options, as the connector of this kind knows them; those without a value go."""
        kind = str(self._kind.widget.currentData())
        if kind == "moodle":
            return {"course": _parts(self._courses), "report": _parts(self._report)}
        if kind == "xapi":
            bare = ["name"] if self._bare.isChecked() else []
            return {"activity": _parts(self._activities), "account": bare}
        preset = str(self._preset.widget.currentData() or "")
        return {
            "preset": [preset] if preset else [],
            "config": _parts(self._config) if not preset else [],
            "client_id": _parts(self._client),
        }

    @Slot()
    def _on_save(self) -> None:
        kind, name = str(self._kind.widget.currentData()), self._name.widget.text()
        url, given = self._url.widget.text(), self._given()
        interval = int(self._interval.widget.text() or _DEFAULT)
        secret = self._secret.text or None
        self._save.setEnabled(False)
        self._session.change(
            self,
            lambda p: p.connections.add(kind, name, url, given, interval, secret),
            lambda _: self.accept(),
            self._refused,
        )

    def _refused(self, problem: Problem) -> None:
        self._save.setEnabled(True)
        say(self._problem, self._session.words.problem(problem))


def _parts(field: Field[QLineEdit]) -> list[str]:
    """What stands in a field, between commas."""
    return [part.strip() for part in field.widget.text().split(",") if part.strip()]
