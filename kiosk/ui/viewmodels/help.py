"""The help steps as QML sees them: which page, which step, which words."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.escalation.steps import Help, InfoPage, ShownNumber
from kiosk.journey import Event
from kiosk.ui.navigator import Navigator
from kiosk.ui.viewmodels.row_list import RowList
from kiosk.visit import ENGLISH

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LAST_STEP = 3


@QmlElement
class HelpViewModel(QObject):
    """Who to go to, in order, and the words to use. Depends on nothing but its texts."""

    @QEnum
    class Page(IntEnum):
        """The pages of help; `Steps` is always the first."""

        Steps = 0
        Words = 1
        Show = 2
        TheyAsk = 3
        WhatHappens = 4
        OtherWorries = 5

    changed = Signal()

    def __init__(
        self,
        navigator: Navigator,
        help_for: Callable[[str], Help],
        parent: QObject | None = None,
    ) -> None:
        """`help_for(language)` gives today's texts with the ward's own facts in them."""
        super().__init__(parent)
        self._navigator = navigator
        self._help_for = help_for
        self._help = help_for(ENGLISH)
        self._signs = RowList(("picture", "words"), self)
        self._phrases = RowList(("own", "english"), self)
        self._pages: tuple[HelpViewModel.Page, ...] = (HelpViewModel.Page.Steps,)
        self._step = 1
        self._phrase = 0
        self._fill()

    def open_at(self, page: "HelpViewModel.Page", language: str) -> None:
        """Show `page` in `language`, from the first step, with today's facts."""
        self._help = self._help_for(language)
        self._step, self._phrase = 1, 0
        first = HelpViewModel.Page.Steps
        self._pages = (first,) if page is first else (first, page)
        self._fill()

    def speak(self, language: str) -> None:
        """The same page and step in another language."""
        self._help = self._help_for(language)
        self._fill()

    def _fill(self) -> None:
        self._signs.replace(
            [{"picture": s.picture, "words": s.words} for s in self._help.emergency.signs]
        )
        self._phrases.replace([{"own": p.own, "english": p.english} for p in self._help.phrases])
        self.changed.emit()

    def _turn_to(self, page: "HelpViewModel.Page") -> None:
        self._pages = (*self._pages, page)
        self.changed.emit()

    @property
    def _now(self) -> "HelpViewModel.Page":
        return self._pages[-1]

    @property
    def _info(self) -> InfoPage | None:
        page = HelpViewModel.Page
        return {
            page.TheyAsk: self._help.they_ask,
            page.WhatHappens: self._help.what_happens,
            page.OtherWorries: self._help.other,
        }.get(self._now)

    @property
    def _number(self) -> ShownNumber | None:
        number = self._help.number
        return number if isinstance(number, ShownNumber) else None

    @Slot(int)
    def goToStep(self, step: int) -> None:
        """Any stone may be pressed; no step is compulsory."""
        self._step = min(max(step, 1), LAST_STEP)
        self._pages = (HelpViewModel.Page.Steps,)
        self.changed.emit()

    @Slot()
    def main(self) -> None:
        """The filled button of the step: words to use, words to show, or what they will ask."""
        page = HelpViewModel.Page
        match self._step:
            case 1:
                self._turn_to(page.Words)
            case 2:
                self.showPhrase(len(self._help.phrases) - 1)
            case _:
                self._turn_to(page.TheyAsk)

    @Slot()
    def next(self) -> None:
        """The next step; after the last one, what happens then."""
        if self._step < LAST_STEP:
            self.goToStep(self._step + 1)
        else:
            self._turn_to(HelpViewModel.Page.WhatHappens)

    @Slot()
    def openWords(self) -> None:
        """The list of words to use."""
        self._turn_to(HelpViewModel.Page.Words)

    @Slot(int)
    def showPhrase(self, index: int) -> None:
        """One sentence full screen, to point at and show."""
        self._phrase = min(max(index, 0), len(self._help.phrases) - 1)
        if self._now is HelpViewModel.Page.Show:
            self.changed.emit()
        else:
            self._turn_to(HelpViewModel.Page.Show)

    @Slot()
    def openOther(self) -> None:
        """Food, parking or a complaint: below the clinical route, never above it."""
        self._turn_to(HelpViewModel.Page.OtherWorries)

    @Slot()
    def back(self) -> None:
        """The page before, and from the first page back to where help was opened."""
        if len(self._pages) > 1:
            self._pages = self._pages[:-1]
            self.changed.emit()
        else:
            self._navigator.go(Event.BACK)

    @Property(int, notify=changed)
    def page(self) -> int:
        """A `Page`."""
        return int(self._now)

    @Property(int, notify=changed)
    def step(self) -> int:
        """1 to 3."""
        return self._step

    @Property(str, notify=changed)
    def emergencyHeading(self) -> str:
        """Head of the emergency card."""
        return self._help.emergency.heading

    @Property(str, notify=changed)
    def emergencyAction(self) -> str:
        """What to do at once."""
        return self._help.emergency.action

    @Property(RowList, constant=True)
    def emergencySigns(self) -> RowList:
        """Rows: picture, words."""
        return self._signs

    @Property(list, notify=changed)
    def stones(self) -> list[str]:
        """Short names of the three steps."""
        return [step.stone for step in self._help.steps]

    @Property(str, notify=changed)
    def title(self) -> str:
        """Head of the current step."""
        return self._help.steps[self._step - 1].title

    @Property(str, notify=changed)
    def words(self) -> str:
        """The current step, forty words at most."""
        return self._help.steps[self._step - 1].words

    @Property(str, notify=changed)
    def picture(self) -> str:
        """Drawing of the current step, or nothing."""
        return self._help.steps[self._step - 1].picture

    @Property(str, notify=changed)
    def mainText(self) -> str:
        """The filled button."""
        return self._help.steps[self._step - 1].main

    @Property(str, notify=changed)
    def mainIcon(self) -> str:
        """Icon of the filled button."""
        return "list" if self._step == LAST_STEP else "speak"

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The button to the next step."""
        return self._help.steps[self._step - 1].next

    @Property(str, notify=changed)
    def otherText(self) -> str:
        """The way to worries that are not about getting worse."""
        return self._help.other_button

    @Property(bool, notify=changed)
    def numberShown(self) -> bool:
        """Whether the ward's number may be shown today."""
        return self._number is not None

    @Property(str, notify=changed)
    def team(self) -> str:
        """The different team's name."""
        return self._number.team if self._number else ""

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number, or nothing when it is withheld."""
        return self._number.number if self._number else ""

    @Property(str, notify=changed)
    def channels(self) -> str:
        """Phone, text, and when."""
        return self._number.channels if self._number else ""

    @Property(str, notify=changed)
    def testedOn(self) -> str:
        """The day the number was last rung, in words."""
        return self._number.tested_label if self._number else ""

    @Property(str, notify=changed)
    def withheld(self) -> str:
        """What to do instead when the number is not shown."""
        number = self._help.number
        return "" if isinstance(number, ShownNumber) else number.sentence

    @Property(RowList, constant=True)
    def phrases(self) -> RowList:
        """Rows: own, english."""
        return self._phrases

    @Property(int, notify=changed)
    def phraseIndex(self) -> int:
        """Which sentence is shown large."""
        return self._phrase

    @Property(str, notify=changed)
    def ownPhrase(self) -> str:
        """The sentence in the family's language."""
        return self._help.phrases[self._phrase].own

    @Property(str, notify=changed)
    def englishPhrase(self) -> str:
        """The sentence in English, for staff."""
        return self._help.phrases[self._phrase].english

    @Property(bool, notify=changed)
    def ownIsEnglish(self) -> bool:
        """One language is enough then."""
        return self.ownPhrase == self.englishPhrase

    @Property(bool, notify=changed)
    def ownRtl(self) -> bool:
        """Whether the family's language runs right to left."""
        return bool(self._help.rtl)

    @Property(str, notify=changed)
    def pageTitle(self) -> str:
        """Head of an information page."""
        return self._info.title if self._info else ""

    @Property(list, notify=changed)
    def pageLines(self) -> list[str]:
        """Lines of an information page."""
        return list(self._info.lines) if self._info else []

    @Property(str, notify=changed)
    def notice(self) -> str:
        """That this screen does not call staff."""
        return self._help.notice

    @Property(str, notify=changed)
    def draftNote(self) -> str:
        """Said while nobody has approved the wording."""
        return self._help.draft_note

    @Property(str, notify=changed)
    def languageNote(self) -> str:
        """Said when a card had to fall back to English."""
        return self._help.language_note
