"""The question after a film as QML sees it."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Event
from kiosk.survey.items import Choice, Kind, Question
from kiosk.survey.session import SurveySession
from kiosk.survey.words import Words
from kiosk.ui.navigator import Navigator
from kiosk.ui.threads import GuiQueue
from kiosk.ui.viewmodels.row_list import RowList

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FACES = {
    "yes": "face-very-good",
    "partly": "face-neither",
    "no": "face-poor",
    "not-sure": "face-dont-know",
}
_log = logging.getLogger("kiosk.survey")
Response = dict[str, Any]
Save = Callable[[Response], Future[None]]
Respond = Callable[[SurveySession], Response]


@QmlElement
class SurveyViewModel(QObject):
    """One question at a time; "thank you" only after the answer is on the disk."""

    @QEnum
    class Phase(IntEnum):
        """Asking, waiting for the disk, or the disk said no."""

        Asking = 0
        Saving = 1
        Trouble = 2

    changed = Signal()

    def __init__(
        self, navigator: Navigator, queue: GuiQueue, save: Save, parent: QObject | None = None
    ) -> None:
        """`save(response)` completes once the response is committed."""
        super().__init__(parent)
        self._navigator = navigator
        self._queue = queue
        self._save = save
        self._session: SurveySession | None = None
        self._chosen: tuple[str, ...] = ()
        self._respond: Respond | None = None
        self._response: Response | None = None
        self._phase = SurveyViewModel.Phase.Asking
        self._choices = RowList(("code", "words", "picture", "chosen"), self)

    def ask(self, session: SurveySession, respond: Respond) -> None:
        """Begin; `respond(session)` makes the FHIR response when all is answered."""
        self._respond = respond
        self._stand(session)

    def speak(self, language: str) -> None:
        """The same question in another language."""
        if self._session is not None:
            self._session = replace(self._session, language=language)
            self._show()

    def forget(self) -> None:
        """Nothing of the answers is kept."""
        self._session = self._respond = self._response = None
        self._chosen = ()
        self._phase = SurveyViewModel.Phase.Asking
        self._show()

    def _stand(self, session: SurveySession) -> None:
        """Show where `session` stands, with what was answered there before."""
        self._session = session
        self._chosen = session.chosen()
        if session.is_complete:
            self._finish(session)
        else:
            self._show()

    def _show(self) -> None:
        question = self._question
        options = question.options if question else ()
        self._choices.replace([self._row(option) for option in options])
        self.changed.emit()

    def _row(self, option: Choice) -> dict[str, Any]:
        return {
            "code": option.code,
            "words": self._say(option.text),
            "picture": option.picture or FACES.get(option.code, ""),
            "chosen": option.code in self._chosen,
        }

    def _say(self, words: Words) -> str:
        return words.in_language(self._session.language) if self._session else ""

    @property
    def _question(self) -> Question | None:
        return self._session.current() if self._session else None

    @property
    def _progress(self) -> tuple[int, int]:
        return self._session.progress() if self._session else (0, 0)

    def _finish(self, session: SurveySession) -> None:
        if not session.has_answers or self._respond is None:
            self._navigator.go(Event.BACK)
            return
        self._response = self._respond(session)
        self._store(self._response)

    def _store(self, response: Response) -> None:
        self._phase = SurveyViewModel.Phase.Saving
        self._show()
        self._queue.when_done(
            self._save(response),
            lambda _nothing: self._on_saved(response),
            lambda error: self._on_refused(response, error),
        )

    def _on_saved(self, response: Response) -> None:
        if self._response is response:
            self._navigator.go(Event.ANSWERS_SAVED)

    def _on_refused(self, response: Response, error: BaseException) -> None:
        if self._response is response:
            self._phase = SurveyViewModel.Phase.Trouble
            _log.warning("an answer was not saved: %s", error)
            self._show()

    @Slot(str)
    def choose(self, code: str) -> None:
        """Choose an answer; choosing it again takes it back."""
        question = self._question
        if question is None or self._phase is not SurveyViewModel.Phase.Asking:
            return
        if code in self._chosen:
            self._chosen = tuple(one for one in self._chosen if one != code)
        else:
            self._chosen = (*self._chosen, code) if question.repeats else (code,)
        self._show()

    @Slot()
    def next(self) -> None:
        """Go on with what is chosen; a card that has been read is passed."""
        if self._session is None or self._phase is not SurveyViewModel.Phase.Asking:
            return
        if self._chosen:
            self._stand(self._session.answer(*self._chosen))
        else:
            self.skip()

    @Slot()
    def skip(self) -> None:
        """Go on without an answer."""
        if self._session is not None and self._question is not None and not self._question.required:
            self._stand(self._session.skip())

    @Slot()
    def previous(self) -> None:
        """The question before; from the first one, back to the films."""
        if self._session is None or self._progress[0] <= 1:
            self._navigator.go(Event.BACK)
        else:
            self._stand(self._session.back())

    @Slot()
    def tryAgain(self) -> None:
        """Save the answer that is still in memory."""
        if self._response is not None and self._phase is SurveyViewModel.Phase.Trouble:
            self._store(self._response)

    @Slot()
    def leave(self) -> None:
        """Back to the films without an answer."""
        self._navigator.go(Event.BACK)

    @Property(int, notify=changed)
    def phase(self) -> int:
        """A `Phase`."""
        return int(self._phase)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The survey's name."""
        return self._say(self._session.questionnaire.title) if self._session else ""

    @Property(str, notify=changed)
    def header(self) -> str:
        """What is to be seen with every question: no names, read later, help now."""
        header = self._session.questionnaire.header if self._session else None
        return self._say(header) if header else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """The question or card on show."""
        return self._say(self._question.text) if self._question else ""

    @Property(bool, notify=changed)
    def required(self) -> bool:
        """Whether it must be answered."""
        return self._question is not None and self._question.required

    @Property(int, notify=changed)
    def index(self) -> int:
        """From 1."""
        return self._progress[0]

    @Property(int, notify=changed)
    def count(self) -> int:
        """Questions and cards as things stand."""
        return self._progress[1]

    @Property(RowList, constant=True)
    def choices(self) -> RowList:
        """Rows: code, words, picture, chosen."""
        return self._choices

    @Property(bool, notify=changed)
    def anyChosen(self) -> bool:
        """Whether an answer is chosen."""
        return bool(self._chosen)

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether going on saves the answers."""
        return self._progress[0] == self._progress[1]

    @Property(bool, notify=changed)
    def offersHelp(self) -> bool:
        """Whether this is the card for people who do not know what to do."""
        return self._question is not None and self._question.kind is Kind.DISPLAY
