"""What a window or a command works with: every service, joined by bootstrap."""

import threading
from dataclasses import dataclass
from pathlib import Path

from peonline_desktop.domain.reasons import ReasonBook
from peonline_desktop.services.accreditations import Accreditations
from peonline_desktop.services.care import Caretaker, Doctor
from peonline_desktop.services.connections import Connections
from peonline_desktop.services.decisions import Decisions
from peonline_desktop.services.derive import Deriver
from peonline_desktop.services.evidence import Evidence
from peonline_desktop.services.explain import Words
from peonline_desktop.services.exporting import Exporter
from peonline_desktop.services.groups import Groups
from peonline_desktop.services.intake.files import ResultImporter
from peonline_desktop.services.intake.hot_folder import HotFolder
from peonline_desktop.services.intake.looking import Previewer
from peonline_desktop.services.intake.rounds import Rounds
from peonline_desktop.services.lists import Lists
from peonline_desktop.services.log_ports import LogStore
from peonline_desktop.services.login_check import LoginCheck
from peonline_desktop.services.number_answers import NumberAnswers
from peonline_desktop.services.number_requests import NumberRequests
from peonline_desktop.services.overview import Overview
from peonline_desktop.services.people import People
from peonline_desktop.services.providers import Providers
from peonline_desktop.services.start import HealthAtStart
from peonline_desktop.services.store_ports import ResultStore
from peonline_desktop.services.story import Stories
from peonline_desktop.services.submit import Submitter
from peonline_desktop.services.today import Todays
from peonline_desktop.services.upgrade import Upgrade
from peonline_desktop.store.settings import SettingsTables


@dataclass(frozen=True)
class Program:
    """Everything a window or a command works with; use it within its connection.

    Once *leaving* is set, from whatever thread, requests and waits end at once, and none
    begins.
    """

    folder: Path
    leaving: threading.Event
    practice: bool
    words: Words
    reasons: ReasonBook
    settings: SettingsTables
    providers: Providers
    groups: Groups
    accreditations: Accreditations
    people: People
    importer: ResultImporter
    hot_folder: HotFolder
    number_requests: NumberRequests
    number_answers: NumberAnswers
    results: ResultStore
    check: LoginCheck
    submitter: Submitter
    decisions: Decisions
    log: LogStore
    overview: Overview
    todays: Todays
    lists: Lists
    previewer: Previewer
    stories: Stories
    evidence: Evidence
    exporter: Exporter
    doctor: Doctor
    caretaker: Caretaker
    start: HealthAtStart
    deriver: Deriver
    connections: Connections
    rounds: Rounds
    upgrade: Upgrade
