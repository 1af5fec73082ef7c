"""The language of the screens, through Qt's translation.

The source is Dutch; its own file holds only plurals. Texts of errors, reasons and states
are data of the services, not of Qt.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from peonline_desktop import shipped


class Translation:
    """The translators that are installed now."""

    def __init__(self, app: QCoreApplication) -> None:
        """Nothing is installed yet."""
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Have every text that is asked for from now on in *language*."""
        self.silence()
        QLocale.setDefault(QLocale(language))
        ours = str(shipped.path("translations"))
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = ((f"qtbase_{language}", qts), (f"qt_{language}", ours))
        for name, folder in (*files, (f"peonline_{language}", ours)):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def silence(self) -> None:
        """Have every text as it is in the code."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed.clear()
