"""Python's search for garbage, in the GUI thread only.

A dialog that was closed is often a circle of objects, which only that search takes away. It
runs in whichever thread makes objects, also in a lane; and Qt crashes when a timer or a widget
is taken away by another thread than its own (measured: a few hundred dialogs, one crash). So
it is off, and a timer of the GUI thread does it. It knows nothing of the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 1000  # milliseconds


class Garbage(QObject):
    """From now until `stop`: no thread but this one takes away circles of objects."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it in the GUI thread. What is there by now is never looked at again."""
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    @Slot()
    def _on_time(self) -> None:
        """As Python does it: the oldest generation that is full, and the younger with it."""
        full = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (n, most) in enumerate(full) if n > most]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Python searches by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
