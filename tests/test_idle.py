"""When silence warns, when it clears, and when it does nothing."""

import pytest

from kiosk.idle import IdleLimits, Verdict, verdict
from kiosk.journey import Screen

LIMITS = IdleLimits(reading=60, survey=120, warning=25)


@pytest.mark.parametrize(
    ("screen", "quiet", "playing", "expected"),
    [
        pytest.param(Screen.HOME, 59.9, False, Verdict.WAIT, id="reading goes on"),
        pytest.param(Screen.HOME, 60, False, Verdict.WARN, id="a minute of reading warns"),
        pytest.param(Screen.HELP, 60, False, Verdict.WARN, id="help is private too"),
        pytest.param(Screen.SURVEY, 119, False, Verdict.WAIT, id="thinking about an answer"),
        pytest.param(Screen.SURVEY, 120, False, Verdict.WARN, id="two minutes in a survey warn"),
        pytest.param(Screen.FILM, 9999, True, Verdict.WAIT, id="a playing film is never cut off"),
        pytest.param(Screen.FILM, 60, False, Verdict.WARN, id="a paused film is"),
        pytest.param(Screen.STILL_THERE, 24.9, False, Verdict.WAIT, id="time to answer"),
        pytest.param(Screen.STILL_THERE, 25, False, Verdict.FINISH, id="nobody answered"),
        pytest.param(Screen.ATTRACT, 9999, False, Verdict.WAIT, id="nobody is here"),
        pytest.param(Screen.OUT_OF_SERVICE, 9999, False, Verdict.WAIT, id="no visit to clear"),
    ],
)
def test_silence(screen: Screen, quiet: float, playing: bool, expected: Verdict) -> None:
    assert verdict(screen, quiet, film_playing=playing, limits=LIMITS) is expected
