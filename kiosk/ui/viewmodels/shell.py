"""The window's view model: which screen, which language, day or night."""

from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import journey
from kiosk.journey import Event, Place
from kiosk.languages import Language
from kiosk.ui.flow import Screens
from kiosk.ui.navigator import Navigator
from kiosk.ui.viewmodels.film import FilmViewModel
from kiosk.ui.viewmodels.help import HelpViewModel
from kiosk.ui.viewmodels.library import LibraryViewModel
from kiosk.ui.viewmodels.row_list import RowList
from kiosk.ui.viewmodels.survey import SurveyViewModel
from kiosk.ui.visit_keeper import VisitKeeper
from kiosk.ui.ward_watch import WardWatch
from kiosk.visit import TEXT_SCALES, after

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

NO_SCREEN = -1


@QmlElement
class ShellViewModel(QObject):
    """What every screen shares, and the ways from one to the next."""

    @QEnum
    class Screen(IntEnum):
        """The screens of `kiosk.journey`, for QML."""

        Attract = 0
        Home = 1
        Language = 2
        Library = 3
        Film = 4
        Survey = 5
        Thanks = 6
        Help = 7
        StillThere = 8
        OutOfService = 9

    changed = Signal()
    counted = Signal()

    def __init__(
        self,
        navigator: Navigator,
        visits: VisitKeeper,
        ward: WardWatch,
        languages: tuple[Language, ...],
        screens: Screens,
        parent: QObject | None = None,
    ) -> None:
        """Everything is handed over ready made."""
        super().__init__(parent)
        self._navigator = navigator
        self._visits = visits
        self._ward = ward
        self._languages = languages
        self._screens = screens
        self._rows = RowList(("code", "name", "rtl", "draft", "chosen"), self)
        self._seconds_left = 0
        self._trouble = ""
        self._staff_notice = ""
        navigator.moved.connect(self._on_moved)
        visits.changed.connect(self._refresh)
        ward.changed.connect(self._refresh)
        self._refresh()

    def _on_moved(self, _old: Place, _new: Place) -> None:
        self.changed.emit()

    def _refresh(self) -> None:
        chosen = self._visits.visit.language
        self._rows.replace(
            [
                {
                    "code": one.code, "name": one.name, "rtl": one.rtl,
                    "draft": one.draft, "chosen": one.code == chosen,
                }
                for one in self._languages
            ]
        )  # fmt: skip
        self.changed.emit()

    def count_down(self, seconds: int) -> None:
        """Seconds until the visit is cleared."""
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.counted.emit()

    def tell_staff(self, sentence: str) -> None:
        """One sentence for staff on the attract screen."""
        self._staff_notice = sentence
        self.changed.emit()

    def tell_trouble(self, sentence: str) -> None:
        """One sentence for staff on the out-of-service screen."""
        self._trouble = sentence
        self.changed.emit()

    @property
    def _language(self) -> Language:
        code = self._visits.visit.language
        return next((one for one in self._languages if one.code == code), self._languages[0])

    @Slot(str)
    def start(self, code: str) -> None:
        """Begin a visit, in a language if one was touched."""
        if code:
            self.chooseLanguage(code)
        self._navigator.go(Event.STARTED)

    @Slot()
    def openHelp(self) -> None:
        """The help steps, over whatever is on the screen."""
        self._screens.help.open_at(HelpViewModel.Page.Steps, self._visits.visit.language)
        self._navigator.go(Event.HELP_ASKED)

    @Slot()
    def openWords(self) -> None:
        """The words to use, over whatever is on the screen."""
        self._screens.help.open_at(HelpViewModel.Page.Words, self._visits.visit.language)
        self._navigator.go(Event.HELP_ASKED)

    @Slot()
    def openLanguages(self) -> None:
        """The list of languages."""
        self._navigator.go(Event.LANGUAGE_ASKED)

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """One choice drives interface, help, captions and questions for the whole visit."""
        if any(one.code == code for one in self._languages):
            self._visits.update(lambda visit: replace(visit, language=code))
        if self._navigator.place.screen is journey.Screen.LANGUAGE:
            self._navigator.go(Event.BACK)

    @Slot()
    def openLibrary(self) -> None:
        """The film shelf."""
        self._navigator.go(Event.LIBRARY_ASKED)

    @Slot(str)
    def openLibraryFor(self, age: str) -> None:
        """The film shelf of an age path."""
        self._screens.library.chooseAge(age)
        self._navigator.go(Event.LIBRARY_ASKED)

    @Slot(str)
    def openFilm(self, filmId: str) -> None:
        """One film, at once."""
        self._screens.library.open(filmId)

    @Slot()
    def back(self) -> None:
        """The screen before."""
        self._navigator.go(Event.BACK)

    @Slot()
    def goHome(self) -> None:
        """The home screen."""
        self._navigator.go(Event.HOME_ASKED)

    @Slot()
    def finishVisit(self) -> None:
        """Forget the visit now."""
        self._navigator.go(Event.VISIT_FINISHED)

    @Slot()
    def stillHere(self) -> None:
        """Somebody is still reading."""
        self._navigator.go(Event.STILL_HERE)

    @Slot()
    def nextTextSize(self) -> None:
        """100, 150, 200 %, and round again."""
        self._visits.update(lambda v: replace(v, text_scale=after(TEXT_SCALES, v.text_scale)))

    @Property(int, notify=changed)
    def screen(self) -> int:
        """A `Screen`."""
        return _number(self._navigator.place.screen)

    @Property(int, notify=changed)
    def beneath(self) -> int:
        """The `Screen` under an overlay, or -1."""
        beneath = self._navigator.place.beneath
        return _number(beneath[0]) if beneath else NO_SCREEN

    @Property(str, notify=changed)
    def wardName(self) -> str:
        """As the ward calls itself."""
        return self._ward.settings.ward_name

    @Property(bool, notify=changed)
    def demoWard(self) -> bool:
        """Whether this is the made-up ward."""
        return self._ward.settings.demo

    @Property(str, notify=changed)
    def language(self) -> str:
        """BCP-47 tag of the visit."""
        return self._language.code

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """Its own name."""
        return self._language.name

    @Property(bool, notify=changed)
    def rtl(self) -> bool:
        """Whether the layout is mirrored."""
        return self._language.rtl

    @Property(RowList, constant=True)
    def languages(self) -> RowList:
        """Rows: code, name, rtl, draft, chosen."""
        return self._rows

    @Property(bool, notify=changed)
    def night(self) -> bool:
        """Whether the screen is dark and quiet now."""
        return self._ward.is_quiet

    @Property(bool, notify=changed)
    def quiet(self) -> bool:
        """Whether sound is off now."""
        return self._ward.volume_cap == 0

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """1, 1.5 or 2."""
        return self._visits.visit.text_scale

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Fades only; also by night."""
        return self._ward.settings.reduced_motion

    @Property(int, notify=counted)
    def secondsLeft(self) -> int:
        """Until the visit is cleared."""
        return self._seconds_left

    @Property(int, notify=changed)
    def secondsTotal(self) -> int:
        """How long the warning lasts."""
        return self._ward.settings.warning_seconds

    @Property(str, notify=changed)
    def troubleText(self) -> str:
        """For staff, on the out-of-service screen."""
        return self._trouble

    @Property(str, notify=changed)
    def staffNotice(self) -> str:
        """For staff, small, on the attract screen."""
        return self._staff_notice

    @Property(int, notify=changed)
    def filmCount(self) -> int:
        """Films on the home shelf."""
        return len(self._screens.library.on_home())

    @Property(HelpViewModel, constant=True)
    def help(self) -> HelpViewModel:
        """The help steps."""
        return self._screens.help

    @Property(LibraryViewModel, constant=True)
    def library(self) -> LibraryViewModel:
        """The film shelf."""
        return self._screens.library

    @Property(FilmViewModel, constant=True)
    def film(self) -> FilmViewModel:
        """The film on show."""
        return self._screens.film

    @Property(SurveyViewModel, constant=True)
    def survey(self) -> SurveyViewModel:
        """The question after a film."""
        return self._screens.survey


def _number(screen: journey.Screen) -> int:
    """QML's number of a screen: "still-there" is `StillThere`."""
    name = "".join(part.capitalize() for part in screen.value.split("-"))
    return int(ShellViewModel.Screen[name])
