"""The first touches after a start: a language on the first screen, help on the home screen."""

import time

from kiosk.app import Kiosk
from kiosk.bench.station.frame_watch import FrameWatch, is_drawn, middle
from kiosk.ui.tour.driver import Driver

_LANGUAGE = "attract.language.en-GB"


def touch_through(kiosk: Kiosk) -> dict[str, float]:
    """When the first screen, the home screen and the help asked for there had been drawn.

    Returns:
        Seconds of `time.monotonic()` under "first", "home" and "answered".
    """
    watch, driver = FrameWatch(kiosk.window), Driver(kiosk.window)
    shift = time.monotonic() - time.perf_counter()

    def drawn(name: str) -> float:
        return shift + watch.first_drawn(lambda: is_drawn(driver.find(name)), f"“{name}”")

    moments = {"first": drawn(_LANGUAGE)}
    driver.strike(middle(driver.find(_LANGUAGE)))
    moments["home"] = drawn("home")
    driver.strike(middle(driver.find("helpBar")))
    moments["answered"] = drawn("help.steps")
    return moments
