"""Packs that name files as no pack may: paths that escape, names that lie or clash."""

from pathlib import Path

from kiosk.bench.content.hostile import HostileKind, Victim
from kiosk.bench.content.sound_pack import CAPTIONS_PATH, FILM_PATH, POSTER_PATH, VERSION, SoundPack
from kiosk.content.safe_path import LONGEST_PATH

_NAMES = {
    "path that climbs out": ("../escaped.mp4", "has an empty part, '.' or '..'"),
    "path from the root": ("/escaped.mp4", "starts at the root of a disk"),
    "path with a backslash": ("films\\..\\escaped.mp4", "has a backslash"),
    "path with a drive": ("C:escaped.mp4", "has a drive letter"),
    "name of a Windows device": ("films/nul.mp4", "Windows keeps for a device"),
    "folder that ends in a dot": ("films./rain.mp4", "ends in a dot or a space"),
    "control character in a name": ("films/rain\x07.mp4", "has a control character"),
    "name that is turned round": ("films/rain\u202e4pm.exe.mp4", "turns letters round"),
    "letter that nobody sees": ("films/ra\u200bin.mp4", "has a letter that cannot be seen"),
    "accent in two parts": ("films/cafe\u0301.mp4", "composed Unicode"),
    "hidden file": ("films/.rain.mp4", "has a part that is hidden"),
    "name without end": ("films/" + "a" * LONGEST_PATH + ".mp4", "is longer than 200 letters"),
    "part that some disks cut": ("films/" + "\u0628" * 120 + ".mp4", "too long for some disks"),
    "folders without end": ("a/" * 9 + "rain.mp4", "lies deeper than"),
    "program by its name": ("films/setup.exe", "is a program or a script"),
    "kind of file that nobody knows": ("films/rain.xyz", "is no kind of file"),
}


def _renamed(new: str, folder: Path, victim: Victim) -> None:
    """The film has another name; on the disk it lies where it lay."""
    pack = SoundPack(version=VERSION + 1)
    there = pack.write(folder)
    pack.rename(FILM_PATH, new)
    (there / "pack.json").write_bytes(pack.data())
    victim.take(there)


def _kind(name: str, path: str, reason: str) -> HostileKind:
    return HostileKind(name, reason, lambda folder, victim: _renamed(path, folder, victim))


def _listed_besides(path: str, folder: Path, victim: Victim) -> None:
    """Another file is listed, with the words of the captions."""
    pack = SoundPack(version=VERSION + 1)
    pack.manifest["files"].append(pack.listed(CAPTIONS_PATH) | {"path": path})
    victim.take(pack.write(folder))


def _listing_kind(name: str, path: str, reason: str) -> HostileKind:
    return HostileKind(name, reason, lambda folder, victim: _listed_besides(path, folder, victim))


def _renamed_on_disk(new: str, folder: Path, victim: Victim, old: str) -> None:
    pack = SoundPack(version=VERSION + 1)
    there = pack.write(folder)
    (there / old).rename(there / new)
    victim.take(there)


def _accents_on_disk(folder: Path, victim: Victim) -> None:
    pack = SoundPack(version=VERSION + 1)
    pack.rename(FILM_PATH, "films/rain/caf\u00e9.mp4")
    there = pack.write(folder)
    (there / "films/rain/caf\u00e9.mp4").rename(there / "films/rain/cafe\u0301.mp4")
    victim.take(there)


NAMES = (
    *(_kind(name, path, reason) for name, (path, reason) in _NAMES.items()),
    _listing_kind("file listed twice", CAPTIONS_PATH, "is there twice"),
    _listing_kind(
        "files that differ in capitals", "films/rain/Captions.vtt", 'differs from "films/rain/capt'
    ),
    _listing_kind(
        "folders that differ in capitals", "Films/rain/more.vtt", "is in a folder that differs"
    ),
    _listing_kind(
        "file and folder of one name", f"{CAPTIONS_PATH}/more.vtt", "is a file and a folder at once"
    ),
    _listing_kind("list that lists itself", "pack.json", "lists itself"),
    HostileKind(
        "capitals other than listed",
        "small and capital letters differ",
        lambda folder, victim: _renamed_on_disk(
            "films/rain/Poster.png", folder, victim, POSTER_PATH
        ),
    ),
    HostileKind("accents other than listed", "written in another way", _accents_on_disk),
)
