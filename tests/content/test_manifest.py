"""Every way in which `pack.json` can be wrong is refused, with its own plain reason and a cure."""

from collections.abc import Callable

import pytest

from kiosk.content.forms import AgePath, Theme
from kiosk.content.manifest import MANIFEST_LIMIT, parse_manifest
from kiosk.errors import ContentFault
from tests.content.pack_builder import PackBuilder

Spoil = Callable[[PackBuilder], object]

_WRONG: dict[str, tuple[Spoil, str]] = {
    "unknown key": (lambda p: p.film.update(colour="red"), 'film rain has a key "colour"'),
    "unknown key at the top": (lambda p: p.manifest.update(x=1), 'the whole file has a key "x"'),
    "missing key": (lambda p: p.film.pop("owner"), 'film rain lacks the key "owner"'),
    "wrong type": (
        lambda p: p.film.update(seconds="30"),
        "film rain, seconds should be a number, and is text",
    ),
    "no owner": (lambda p: p.film.update(owner="  "), "film rain, owner"),
    "film without length": (lambda p: p.film.update(seconds=0), "film rain, seconds"),
    "version 0": (lambda p: p.manifest.update(version=0), "version"),
    "unknown theme": (lambda p: p.film.update(theme="fun"), "film rain, theme.*'fun'"),
    "unknown age path": (lambda p: p.film.update(agePaths=["babies"]), "agePaths.*'babies'"),
    "no age path": (lambda p: p.film.update(agePaths=[]), "rain: its age paths are none"),
    "no such day": (lambda p: p.film.update(reviewDue="2026-02-30"), "film rain, reviewDue"),
    "review before review": (
        lambda p: p.film.update(reviewedOn="2026-03-01", reviewDue="2026-02-01"),
        "rain: its next review is not after the last one",
    ),
    "unknown status": (
        lambda p: p.film.update(translations={"en-GB": "source", "ur": "good"}),
        "film rain, translations.*'good'",
    ),
    "no source": (
        lambda p: p.film.update(translations={"en-GB": "human", "ur": "human"}),
        "rain: no language is its source",
    ),
    "a title nobody answers for": (
        lambda p: p.film.update(translations={"en-GB": "source"}),
        "rain: titles and translations are not in the same languages",
    ),
    "no English title": (
        lambda p: p.film.update(titles={"ur": "بارش"}, translations={"ur": "source"}),
        "rain: no title in en-GB",
    ),
    "language of no pack": (
        lambda p: p.film["titles"].update(pl="Deszcz"),
        "rain: titles in pl",
    ),
    "captions in an unknown language": (
        lambda p: p.film["captions"].update(pl="films/rain/en.vtt"),
        "rain: captions in pl",
    ),
    "no English version": (
        lambda p: p.film.update(versions={"bfi": "films/rain/film.mp4"}),
        "rain: no version in en-GB",
    ),
    "no captions": (lambda p: p.film.update(captions={}), "rain: no captions in en-GB"),
    "not a language": (lambda p: p.manifest["languages"].append("english"), "languages"),
    "language twice": (lambda p: p.manifest["languages"].append("ur"), '"ur" is there twice'),
    "no English at all": (lambda p: p.manifest.update(languages=["ur"]), "does not have en-GB"),
    "film twice": (lambda p: p.manifest["films"].append(p.film), '"rain" is there twice'),
    "survey named as a film": (
        lambda p: p.manifest["surveys"][0].update(id="rain"),
        '"rain" is there twice',
    ),
    "id that is no code": (lambda p: p.film.update(id="../rain"), "film ../rain, id"),
    "file twice": (
        lambda p: p.manifest["files"].append(p.manifest["files"][0]),
        '"films/rain/film.mp4" is there twice',
    ),
    "file twice but for capitals": (
        lambda p: p.manifest["files"].append(
            p.manifest["files"][0] | {"path": "films/rain/FILM.mp4"}
        ),
        '"films/rain/FILM.mp4" differs from "films/rain/film.mp4" in capitals',
    ),
    "file not listed": (
        lambda p: p.film.update(poster="films/rain/other.png"),
        'rain: the file "films/rain/other.png" is not in files',
    ),
    "file outside": (
        lambda p: p.film.update(poster="../poster.png"),
        "rain: the file \"../poster.png\" has an empty part, '.' or '..'",
    ),
    "listed file outside": (
        lambda p: p.manifest["files"][0].update(path="../film.mp4"),
        'The file "../film.mp4"',
    ),
    "itself listed": (
        lambda p: p.manifest["files"][0].update(path="pack.json"),
        "pack.json lists itself",
    ),
    "program listed": (
        lambda p: p.manifest["files"][0].update(path="films/rain/film.exe"),
        '"films/rain/film.exe" is a program or a script',
    ),
    "length below nothing": (
        lambda p: p.manifest["files"][0].update(length=-1),
        "file films/rain/film.mp4, length",
    ),
    "no digest": (
        lambda p: p.manifest["files"][0].update(sha256="abc"),
        "file films/rain/film.mp4, sha256",
    ),
    "chapter past the end": (
        lambda p: p.film.update(chapters=[0, 30]),
        "rain: its chapters do not rise within its 30.0 seconds",
    ),
    "chapters out of order": (lambda p: p.film.update(chapters=[9, 4]), "rain: its chapters"),
    "slot outside the picture": (
        lambda p: p.film.update(
            slots=[{"key": "X", "rect": [0.5, 0, 0.6, 1], "fromSeconds": 0, "toSeconds": 1}]
        ),
        "rain: the slot X leaves the picture",
    ),
    "newer format": (lambda p: p.manifest.update(formatVersion=2), "has format 2"),
}


@pytest.mark.parametrize(("spoil", "reason"), _WRONG.values(), ids=_WRONG.keys())
def test_a_wrong_manifest_is_refused_with_its_own_reason(
    pack: PackBuilder, spoil: Spoil, reason: str
) -> None:
    with pytest.raises(ContentFault, match=reason) as refused:
        parse_manifest(pack.spoilt(spoil))
    assert refused.value.what.endswith(".")
    assert refused.value.cure.endswith(".")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "line 1, is no JSON"),
        (b"[]", "the whole file"),
        (b'{"id": "a", "id": "b"}', '"id" twice'),
        (b'{"id": NaN}', "a number in it that is none"),
        (b'{"id": "\xff"}', "is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b" " * (MANIFEST_LIMIT + 1), "larger than 8,000,000 bytes"),
        (b'{"formatVersion": 1, "id": "\\ud800"}', "pack.json"),
    ],
    ids=["empty", "list", "twice", "nan", "latin", "deep", "large", "half a letter"],
)
def test_bytes_that_are_no_manifest_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ContentFault, match=reason):
        parse_manifest(data)


def test_a_sound_manifest_is_read_in_full(pack: PackBuilder) -> None:
    manifest = parse_manifest(pack.data())
    film = manifest.films[0]
    assert (manifest.id, manifest.version) == ("weather", 3)
    assert film.age_paths == (AgePath.UNDER_8, AgePath.PARENTS)
    assert film.theme is Theme.MY_CARE
    assert list(film.chapters) == [0, 12.5]
    assert manifest.surveys[0].questionnaire == "surveys/after.json"
