"""Every kind of hostile pack is refused in its own words, and writes nothing outside staging."""

from pathlib import Path

import pytest

from kiosk.bench.content.hostile import HostileKind, try_kind
from kiosk.bench.content.hostile_archives import ARCHIVES
from kiosk.bench.content.hostile_files import FILES
from kiosk.bench.content.hostile_manifests import MANIFESTS
from kiosk.bench.content.hostile_names import NAMES
from kiosk.bench.content.sound_pack import SoundPack
from kiosk.bench.packs import KINDS, reasons, refusals

PACKS = (*NAMES, *MANIFESTS, *FILES, *ARCHIVES)


@pytest.mark.slow
@pytest.mark.parametrize("kind", PACKS, ids=lambda kind: kind.name)
def test_a_hostile_pack_is_refused_in_its_own_words(kind: HostileKind, tmp_path: Path) -> None:
    found = try_kind(kind, tmp_path)
    assert kind.reason in found.said
    assert found.cure
    assert found.strayed == ()


def test_there_are_as_many_kinds_as_were_asked_for_and_names_are_their_own() -> None:
    assert len(KINDS) >= 60
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_a_pack_that_is_let_in_is_seen_by_the_campaign() -> None:
    sound = HostileKind(
        "sound", "", lambda folder, victim: victim.take(SoundPack(version=4).write(folder))
    )
    (found,) = refusals([sound])
    assert found.said == ""
    assert found.strayed


def test_reasons_that_differ_in_names_and_numbers_alone_are_one() -> None:
    kinds = [kind for kind in NAMES if kind.name in {"file listed twice", "hidden file"}]
    found = refusals([*kinds, *kinds])
    assert reasons(found) == 2
