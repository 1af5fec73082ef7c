"""What an upgrade that judges all numbers anew held back: told until somebody has seen it.

The schema step notes after which event everything was derived anew, and touches everybody.
"""

import json
from dataclasses import asdict

from peonline_desktop.domain.judged_anew import JudgedAnew
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.store_ports import DerivationStore, SettingsStore

_AFTER = "numbers_judged_after"
_NOTE = "numbers_judged_anew"


class Upgrade:
    """Tells what an upgrade held back."""

    def __init__(
        self, settings: SettingsStore, derivation: DerivationStore, log: LogStore
    ) -> None:
        """Nothing is told before all is derived."""
        self._settings = settings
        self._derivation = derivation
        self._log = log

    def note(self) -> JudgedAnew | None:
        """What nobody has seen yet; None when there is nothing to tell."""
        after = self._settings.setting(_AFTER)
        if after is not None and not self._derivation.touched(1):
            self._settle(int(after))
        kept = self._settings.setting(_NOTE)
        return JudgedAnew(**json.loads(kept)) if kept else None

    def seen(self) -> None:
        """Somebody has read it."""
        self._settings.set_setting(_NOTE, None)

    def _settle(self, after: int) -> None:
        waiting, gone = self._log.held_back_after(after)
        found = JudgedAnew(waiting, gone)
        with self._settings.transaction():
            self._settings.set_setting(_AFTER, None)
            if waiting or gone:
                self._settings.set_setting(_NOTE, json.dumps(asdict(found)))
