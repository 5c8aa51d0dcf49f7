"""The composition root: builds every object by hand, in order, and takes them down in reverse."""

import argparse
import logging
import signal
import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.clock import Clock, SystemClock, today
from kiosk.content.install.home import ContentHome
from kiosk.content.offer import Offer
from kiosk.content.ward_offer import ward_offer
from kiosk.errors import EnvironmentFault
from kiosk.escalation.desk import HelpDesk
from kiosk.escalation.languages import help_languages
from kiosk.escalation.numbers import has_day_and_night_number
from kiosk.idle import IdleLimits
from kiosk.journey import Event
from kiosk.languages import Language, offered
from kiosk.paths import Paths, default_paths
from kiosk.settings import WardSettings
from kiosk.storage.store import Store
from kiosk.survey.questionnaire import Questionnaire
from kiosk.ui.after_film import AfterFilm, load_survey
from kiosk.ui.engine import load_window, log_qt_messages
from kiosk.ui.film.player import FilmPlayer
from kiosk.ui.film_deck import FilmDeck
from kiosk.ui.flow import Flow, Screens
from kiosk.ui.fonts import load_fonts
from kiosk.ui.idle_watch import IdleWatch
from kiosk.ui.navigator import Navigator
from kiosk.ui.shelf import Shelf
from kiosk.ui.staff_notices import StaffNotices
from kiosk.ui.threads import GuiQueue
from kiosk.ui.translations import Words, translated
from kiosk.ui.viewmodels.film import FilmViewModel
from kiosk.ui.viewmodels.help import HelpViewModel
from kiosk.ui.viewmodels.library import LibraryViewModel
from kiosk.ui.viewmodels.shell import ShellViewModel
from kiosk.ui.viewmodels.survey import SurveyViewModel
from kiosk.ui.visit_keeper import VisitKeeper
from kiosk.ui.ward_watch import WardWatch
from kiosk.visit import ENGLISH
from kiosk.ward.load import load_ward

_log = logging.getLogger("kiosk")


@dataclass(slots=True, weakref_slot=True)
class Kiosk:
    """What has to stay alive while the kiosk runs."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    shell: ShellViewModel
    screens: Screens
    navigator: Navigator
    visits: VisitKeeper
    ward: WardWatch
    shelf: Shelf
    deck: FilmDeck
    flow: Flow
    idle: IdleWatch
    notices: StaffNotices
    store: Store
    queue: GuiQueue

    def show(self, *, full_screen: bool) -> None:
        """Put the window on the screen; start what it does not need once it is there."""
        once = Qt.ConnectionType(
            Qt.ConnectionType.AutoConnection.value | Qt.ConnectionType.SingleShotConnection.value
        )
        self.window.frameSwapped.connect(self._on_first_frame, once)
        if full_screen:
            self.window.showFullScreen()
        else:
            self.window.show()

    def _on_first_frame(self) -> None:
        self.deck.player.start()
        self.store.start()
        self.store.check()

    def close(self) -> None:
        """Take everything down: the engine before its view models, the store last."""
        for watch in (self.idle, self.ward, self.shelf):
            watch.stop()
        self.deck.leave()
        self.window.close()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete)
        self.deck.player.close()
        self.store.close()


def build(paths: Paths, clock: Clock) -> Kiosk:
    """Build the kiosk; a `QGuiApplication` must exist.

    Raises:
        EnvironmentFault: this machine cannot show it.
    """
    load_fonts()
    loaded = load_ward(paths, today(clock))
    settings = loaded.settings
    navigator, visits, queue = Navigator(), VisitKeeper(), GuiQueue()
    ward, notices = WardWatch(settings, clock), StaffNotices(loaded)
    store = Store(
        paths.answers,
        clock,
        lambda notice: queue.post(lambda: notices.add(notice.sentence)),
        sealed_to=settings.seal_answers_to,
        keep_received_days=settings.keep_received_days,
    )
    shelf = Shelf(ContentHome(paths.content), paths.media, lambda: _offer(settings, clock))
    survey = load_survey(shelf.catalogue)
    deck = FilmDeck(FilmPlayer(), visits, ward, clock, store.record_film_view)
    survey_screen = SurveyViewModel(navigator, queue, store.save_answer)
    help_in = HelpDesk(paths.assets, settings, clock).help_in
    screens = Screens(
        help=HelpViewModel(navigator, help_in),
        library=LibraryViewModel(visits, shelf),
        film=FilmViewModel(deck, visits, ward, help_in),
        survey=survey_screen,
    )
    after_film = AfterFilm(survey, survey_screen, visits, ward, clock)
    flow = Flow(navigator, visits, deck, screens, store.count_help, after_film.ask)
    languages = _languages(paths, settings, shelf, survey)
    shell = ShellViewModel(navigator, visits, ward, languages, screens)
    engine, window = load_window(shell)
    idle = IdleWatch(clock, _limits(settings), navigator, lambda: deck.is_playing)
    kiosk = Kiosk(
        engine, window, shell, screens, navigator, visits, ward, shelf,
        deck, flow, idle, notices, store, queue,
    )  # fmt: skip
    _connect(kiosk, Words(paths.assets, engine))
    return kiosk


def _connect(kiosk: Kiosk, words: Words) -> None:
    """Tie together what must not know of each other."""

    def speak() -> None:
        if words.speak(kiosk.visits.visit.language):
            kiosk.engine.retranslate()

    def look_at_shelf() -> None:
        kiosk.shell.tell_trouble(kiosk.shelf.trouble)
        kiosk.navigator.go(Event.BROKE if kiosk.shelf.trouble else Event.MENDED)
        for sentence in kiosk.shelf.notices():
            kiosk.notices.add(sentence)

    def tell_staff() -> None:
        kiosk.shell.tell_staff(kiosk.notices.first)

    def look_at_player() -> None:
        if (fault := kiosk.deck.player.fault) is not None:
            kiosk.notices.add(str(fault))

    kiosk.visits.changed.connect(speak)
    kiosk.deck.player.fitness_changed.connect(look_at_player)
    kiosk.shelf.changed.connect(look_at_shelf)
    kiosk.notices.changed.connect(tell_staff)
    kiosk.idle.warned.connect(lambda: kiosk.navigator.go(Event.WENT_IDLE))
    kiosk.idle.finished.connect(lambda: kiosk.navigator.go(Event.VISIT_FINISHED))
    kiosk.idle.left.connect(kiosk.shell.count_down)
    kiosk.window.installEventFilter(kiosk.idle)
    look_at_shelf()
    tell_staff()


def _limits(settings: WardSettings) -> IdleLimits:
    return IdleLimits(
        reading=settings.idle_seconds,
        survey=settings.survey_idle_seconds,
        warning=settings.warning_seconds,
    )


def _offer(settings: WardSettings, clock: Clock) -> Offer:
    is_open = has_day_and_night_number(settings, today(clock))
    return ward_offer(settings, today(clock), rapid_review_open=is_open)


def _languages(
    paths: Paths, settings: WardSettings, shelf: Shelf, survey: Questionnaire | None
) -> tuple[Language, ...]:
    """English always; another where interface, help, captions and questions are all there."""
    known = help_languages(paths.assets)
    parts = [translated(paths.assets), *(film.captions for film in shelf.all())]
    if survey is not None:
        parts.append(survey.languages())
    found = offered(known, settings.languages, parts, drafts_allowed=settings.demo)
    return found or tuple(one for one in known if one.code == ENGLISH)


def _only_one(paths: Paths) -> QLockFile:
    """Hold the station's data folder.

    Raises:
        EnvironmentFault: another kiosk has it.
    """
    paths.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(paths.data / "kiosk.lock"))
    if not lock.tryLock(100):
        raise EnvironmentFault(
            "The kiosk is already running on this station.", "Close the other one first."
        )
    return lock


def run(options: argparse.Namespace) -> int:
    """Run the kiosk until it is told to stop; returns the exit status."""
    application = QGuiApplication(sys.argv[:1])
    log_qt_messages()
    paths = default_paths(options.data, options.ward)
    lock = _only_one(paths)
    kiosk = build(paths, SystemClock())
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, lambda *_: application.quit())
    kiosk.show(full_screen=not options.windowed)
    _log.info("started")
    status = application.exec()
    kiosk.close()
    lock.unlock()
    return status
