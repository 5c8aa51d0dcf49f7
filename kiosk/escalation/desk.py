"""Help for this ward, today, in any language; texts are read once."""

from functools import cache
from pathlib import Path

from kiosk.clock import Clock, today
from kiosk.escalation.english import ENGLISH_TEXTS
from kiosk.escalation.help import Help
from kiosk.escalation.steps import build_help
from kiosk.escalation.texts import HelpTexts
from kiosk.escalation.translation import load_help_texts
from kiosk.settings import WardSettings


class HelpDesk:
    """Fills the ward's facts into the texts, by today's date."""

    def __init__(self, assets: Path, ward: WardSettings, clock: Clock) -> None:
        """`assets/help` holds the translations; English is part of the program."""
        self._ward = ward
        self._clock = clock

        @cache
        def texts(language: str) -> HelpTexts:
            if language == ENGLISH_TEXTS.language:
                return ENGLISH_TEXTS
            return load_help_texts(assets, language)

        self._texts = texts

    def help_in(self, language: str) -> Help:
        """All of help in `language`; English where the language may not be shown."""
        return build_help(self._ward, self._texts(language), ENGLISH_TEXTS, today(self._clock))
