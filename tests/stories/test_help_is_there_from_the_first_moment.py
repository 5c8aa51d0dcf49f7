"""Help is made ready in a quiet moment after the start; whoever asks sooner gets it as well."""

from collections.abc import Callable

import pytest

from kiosk.app import Kiosk
from kiosk.journey import Screen
from kiosk.paths import Paths
from kiosk.ui.tour.visitor import Visitor


@pytest.mark.parametrize("after", [0.0, 0.35, 0.7, 0.75, 1.5])
def test_help_is_whole_however_soon_after_the_start_it_is_asked_for(
    paths: Paths, start_kiosk: Callable[[Paths], Kiosk], after: float
) -> None:
    visitor = Visitor(start_kiosk(paths))
    visitor.driver.settle(after)
    visitor.driver.touch("helpBar")
    visitor.at(Screen.HELP)
    parts = {"help.emergency", "help.steps", "help.stone.1"}
    visitor.driver.wait(lambda: parts <= set(visitor.driver.names()), "all of help")
