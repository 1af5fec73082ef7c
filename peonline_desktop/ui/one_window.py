"""One window per data folder: a second start raises the first one and ends."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

_PATIENCE = 1000  # milliseconds


class OneWindow(QObject):
    """The claim on a data folder. Signals: *raised* when a second start wants the window."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        """Nothing is claimed yet."""
        super().__init__(parent)
        secret = f"{getpass.getuser()}:{folder.resolve()}"
        self._name = "peonline-" + hashlib.sha256(secret.encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self) -> bool:
        """Whether this is the first window; if not, the first one has been raised.

        A socket that a killed program left is removed only when it refuses.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_PATIENCE):
            socket.waitForDisconnected(_PATIENCE)
            return False
        if socket.error() == QLocalSocket.LocalSocketError.ConnectionRefusedError:
            QLocalServer.removeServer(self._name)
        if self._server.listen(self._name):
            return True
        if self._server.serverError() == QAbstractSocket.SocketError.AddressInUseError:
            QLocalServer.removeServer(self._name)
            return self._server.listen(self._name)
        return True

    def release(self) -> None:
        """Let another window have the folder."""
        self._server.close()

    @Slot()
    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnectFromServer()
            socket.deleteLater()
            self.raised.emit()
