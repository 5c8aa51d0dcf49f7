"""Packs whose `pack.json` is missing, monstrous, or contradicts itself or the station."""

from collections.abc import Callable
from pathlib import Path

from kiosk.bench.content.hostile import HostileKind, Victim
from kiosk.bench.content.sound_pack import FILM, FILM_PATH, VERSION, SoundPack
from kiosk.content.manifest import MANIFEST_LIMIT

Spoil = Callable[[SoundPack], object]


def _changed(name: str, reason: str, spoil: Spoil) -> HostileKind:
    """The manifest is changed after the files were listed."""

    def attack(folder: Path, victim: Victim) -> None:
        pack = SoundPack(version=VERSION + 1)
        spoil(pack)
        victim.take(pack.write(folder))

    return HostileKind(name, reason, attack)


def _bytes(name: str, reason: str, data: bytes) -> HostileKind:
    """Something else lies where the manifest should."""

    def attack(folder: Path, victim: Victim) -> None:
        there = SoundPack(version=VERSION + 1).write(folder)
        (there / "pack.json").write_bytes(data)
        victim.take(there)

    return HostileKind(name, reason, attack)


def _without(folder: Path, victim: Victim) -> None:
    there = SoundPack(version=VERSION + 1).write(folder)
    (there / "pack.json").unlink()
    victim.take(there)


def _other_content(pack: SoundPack) -> None:
    pack.manifest["version"] = VERSION
    pack.manifest["publisher"] = "Somebody else"


MANIFESTS = (
    HostileKind("no manifest", "There is no pack.json", _without),
    _bytes("manifest without end", f"larger than {MANIFEST_LIMIT:,} bytes", b" " * 8_000_001),
    _bytes("JSON without a floor", "nested too deeply", b'{"a":' * 50_000),
    _bytes("no JSON", "is no JSON", b"Dear ward,"),
    _bytes("letters that are no UTF-8", "is not UTF-8", b'{"id": "\xff"}'),
    _bytes("key written twice", 'has "id" twice', b'{"id": "a", "id": "b"}'),
    _bytes("number that is none", "has a number in it that is none", b'{"version": NaN}'),
    _bytes("number without end", "or that has no end", b'{"version": ' + b"9" * 5000 + b"}"),
    _bytes("list instead of a manifest", "should be an object in braces, and is a list", b"[]"),
    _changed(
        "key that nobody knows", "that nobody knows", lambda p: p.manifest.update(run="a.exe")
    ),
    _changed(
        "format of the future", "has format 99", lambda p: p.manifest.update(formatVersion=99)
    ),
    _changed(
        "format in words",
        "formatVersion should be a whole number",
        lambda p: p.manifest.update(formatVersion="1"),
    ),
    _changed(
        "version in words",
        "version should be a whole number, and is text",
        lambda p: p.manifest.update(version="4"),
    ),
    _changed(
        "version that is no whole number",
        "version should be a whole number, and is a number",
        lambda p: p.manifest.update(version=4.5),
    ),
    _changed("version below one", "should be 1 at least", lambda p: p.manifest.update(version=-1)),
    _changed(
        "version without end",
        "should be 2147483648 at most",
        lambda p: p.manifest.update(version=2**40),
    ),
    _changed(
        "id that climbs out",
        "should be an id of small letters",
        lambda p: p.manifest.update(id="../../x"),
    ),
    _changed(
        "id of the ward's own films",
        'calls itself "local"',
        lambda p: p.manifest.update(id="local"),
    ),
    _changed("no English", "does not have en-GB", lambda p: p.manifest.update(languages=["ur"])),
    _changed(
        "file that is not listed",
        "is not in files",
        lambda p: p.film.update(poster="films/rain/other.png"),
    ),
    _changed(
        "length below nothing",
        "should be 0 at least",
        lambda p: p.listed(FILM_PATH).update(length=-1),
    ),
    _changed(
        "digest that is none",
        "should be a SHA-256",
        lambda p: p.listed(FILM_PATH).update(sha256="00"),
    ),
    _changed(
        "item twice",
        f'The item "{FILM}" is there twice',
        lambda p: p.manifest["films"].append(p.film),
    ),
    _changed(
        "film of another pack", 'is an item of "starter" already', lambda p: p.film.update(id="f01")
    ),
    _changed(
        "version that goes back",
        f"is older than version {VERSION}",
        lambda p: p.manifest.update(version=VERSION - 1),
    ),
    _changed(
        "other content, same version", "is here already and has other content", _other_content
    ),
    _changed(
        "film that lasts a day", "should be 7200.0 at most", lambda p: p.film.update(seconds=86_400)
    ),
)
