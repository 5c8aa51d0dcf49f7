"""`kiosk pack …` as authors, publishers and IT type it: what is said, the status, what is there."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import FILM_PATH, PACK, SoundPack, tiny_film
from kiosk.command_line import parse
from kiosk.content.commands import MODULES, run
from kiosk.content.commands.publish import PASSPHRASE
from kiosk.errors import KioskError

Type = Callable[..., int]


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Type a command in an empty folder; the data folder is `data` there."""
    monkeypatch.chdir(tmp_path)

    def type_it(*words: str) -> int:
        return run(parse(["pack", words[0], "--data", "data", *words[1:]]))

    return type_it


@pytest.fixture
def bath(tmp_path: Path) -> Path:
    """A film with its captions beside it."""
    film = tmp_path / "bath_time.mp4"
    film.write_bytes(tiny_film())
    film.with_suffix(".vtt").write_text(
        "WEBVTT\n\n00:00.100 --> 00:00.900\nTest the water & smile.\n", encoding="utf-8"
    )
    return film


def test_every_command_has_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in MODULES:
        with pytest.raises(SystemExit) as ended:
            parse(["pack", command, "--help"])
        assert ended.value.code == 0
        assert f"kiosk pack {command}" in capsys.readouterr().out


def test_the_commands_of_packs_are_not_loaded_for_other_commands() -> None:
    sys.modules.pop("kiosk.content.commands.arguments", None)
    parse(["check"])
    assert "kiosk.content.commands.arguments" not in sys.modules


@pytest.mark.slow
def test_an_author_makes_checks_approves_and_builds_a_pack(
    kiosk: Type, bath: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kiosk("new", "ward", "--id", "ward-a", "--publisher", "Trust", "--film", str(bath)) == 0
    manifest = json.loads((tmp_path / "ward" / "pack.json").read_text("utf-8"))
    assert [film["titles"]["en-GB"] for film in manifest["films"]] == ["Bath time"]
    transcript = (tmp_path / "ward/films/bath-time/transcript.en-GB.html").read_text("utf-8")
    assert "Test the water &amp; smile." in transcript
    assert kiosk("check", "ward") == 0
    assert kiosk("approve", "ward", "--item", "bath-time", "--role", "Nurse") == 0
    said = capsys.readouterr().out
    assert '"bath-time" has no approver' in said
    assert "bath-time: approved by Nurse on " in said
    assert kiosk("build", "ward") == 0
    assert kiosk("check", "ward-a-2.kioskpack", "--json") == 0
    document = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (document["fit"], document["id"], document["version"]) == (True, "ward-a", 2)


def test_the_same_pack_builds_to_the_same_bytes(kiosk: Type, tmp_path: Path) -> None:
    SoundPack().write(tmp_path / "weather")
    kiosk("build", "weather", "--out", "one.kioskpack")
    kiosk("build", "weather", "--out", "two.kioskpack")
    assert (tmp_path / "one.kioskpack").read_bytes() == (tmp_path / "two.kioskpack").read_bytes()


def test_a_pack_that_no_station_takes_is_not_built(
    kiosk: Type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = SoundPack()
    pack.replace(FILM_PATH, tiny_film("-c:v", "mpeg2video", "-f", "mp4"))
    pack.write(tmp_path / "weather")
    assert kiosk("build", "weather") == 1
    said = capsys.readouterr().out
    assert "ffmpeg -i films/rain/film.mp4" in said
    assert "Nothing was built." in said
    assert not list(tmp_path.glob("*.kioskpack"))
    assert kiosk("check", "weather") == 1
    assert "is refused by every station" in capsys.readouterr().out


def test_a_changed_file_is_told_by_the_check(
    kiosk: Type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film = SoundPack().write(tmp_path / "weather") / FILM_PATH
    film.write_bytes(film.read_bytes()[:-1] + b"x")
    assert kiosk("check", "weather") == 1
    assert "has been changed since the pack was made" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("check", "nothing"), "nothing cannot be read"),
        (("new", ".", "--id", "x", "--publisher", "y"), "is not empty"),
        (("new", "x", "--id", "local", "--publisher", "y"), "a ward's own films"),
        (("new", "x", "--id", "x", "--publisher", "y", "--film", "no.mp4"), "There is no film"),
        (("approve", "nothing", "--role", "Nurse"), "There is no pack.json"),
        (("install",), "Nobody has said where content comes from"),
        (("install", "weather"), "nobody has signed it"),
        (("install", "repository"), "content-root.json"),
        (("withdraw", "weather"), "Nobody has said why"),
        (("withdraw", "weather", "--reason", "x"), "no such item"),
        (("withdraw", "weather", "--undo"), "was not withdrawn on this station"),
        (("withdraw", "weather", "--reason", "x", "--to", "r"), "with its keys"),
        (("publish", "nothing", "--to", "r", "--keys", "k"), "There is no pack nothing"),
        (("publish", "--to", "r", "--keys", "r/k"), "inside the repository"),
    ],
)
def test_what_cannot_be_done_is_said_with_its_cure(
    kiosk: Type, tmp_path: Path, words: tuple[str, ...], what: str
) -> None:
    SoundPack().write(tmp_path / "weather")
    with pytest.raises(KioskError) as fault:
        kiosk(*words)
    assert what in fault.value.what
    assert fault.value.cure.endswith((".", "…"))


def test_it_brings_in_an_unsigned_pack_only_when_it_says_so(
    kiosk: Type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SoundPack().zip(tmp_path / "weather.kioskpack")
    assert kiosk("install", "weather.kioskpack", "--unsigned") == 0
    assert kiosk("list") == 0
    assert "weather              version 3" in capsys.readouterr().out


@pytest.mark.slow
def test_from_a_publisher_to_a_station_and_back_off_the_screen(
    kiosk: Type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SoundPack().zip(tmp_path / "weather.kioskpack")
    to = ("--to", "repository", "--keys", "keys")
    assert kiosk("publish", "weather.kioskpack", *to) == 0
    (tmp_path / "data").mkdir(exist_ok=True)
    root = "repository/metadata/1.root.json"
    shutil.copyfile(tmp_path / root, tmp_path / "data" / "content-root.json")
    assert kiosk("install", "repository") == 0
    assert '"weather" version 3 is here' in capsys.readouterr().out
    assert kiosk("withdraw", PACK, "--item", "rain", "--reason", "Wrong number.", *to) == 0
    assert kiosk("install", "repository", "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line[0] == "{"]
    assert {"withdrawn": {"pack": PACK, "item": "rain", "upTo": 1}} in lines
    assert kiosk("list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    weather = next(pack for pack in listed["packs"] if pack["id"] == PACK)
    assert weather["items"] == {"rain": False, "warm": True}
    assert kiosk("withdraw", PACK, "--item", "rain", "--undo", *to) == 0
    assert kiosk("install", "repository") == 0
    assert kiosk("rotate", "timestamp", *to) == 0
    assert kiosk("publish", *to) == 0
    assert kiosk("install", "repository", "--verify") == 0
    assert kiosk("install", "repository", "--only", "calm") == 1


@pytest.mark.slow
def test_a_hospital_signs_for_itself_and_the_network_lets_it_through(
    kiosk: Type, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    SoundPack().write(tmp_path / "weather")
    to = ("--to", "repository")
    assert kiosk("keys", "theirs", "--role", "st-elsewhere") == 0
    assert kiosk("publish", *to, "--keys", "ours") == 0
    public = "theirs/st-elsewhere.public.json"
    assert (
        kiosk("delegate", "st-elsewhere", "--key", public, "--packs", PACK, *to, "--keys", "ours")
        == 0
    )
    theirs = ("--keys", "theirs", "--as", "st-elsewhere")
    assert kiosk("publish", "weather", *to, *theirs) == 0
    assert "once the network has run" in capsys.readouterr().out
    assert kiosk("publish", *to, *theirs) == 0
    assert kiosk("publish", *to, "--keys", "ours") == 0
    assert kiosk("install", "repository", "--root", "repository/metadata/1.root.json") == 0
    assert '"weather" version 3 is here' in capsys.readouterr().out


def test_a_wrong_film_can_be_taken_off_one_station_at_once(
    kiosk: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kiosk("withdraw", "starter", "--item", "f01", "--reason", "Wrong number.") == 0
    assert kiosk("list") == 0
    assert (
        'withdrawn: "f01" of "starter" up to version 1 (Wrong number.)' in capsys.readouterr().out
    )
    assert kiosk("withdraw", "starter", "--item", "f01", "--undo") == 0
    assert kiosk("list") == 0
    assert "withdrawn" not in capsys.readouterr().out.splitlines()[-1]


def test_a_fault_is_json_too_where_a_machine_listens(
    kiosk: Type, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kiosk("install", "nowhere", "--json") == 1
    said = json.loads(capsys.readouterr().out)
    assert "content-root.json" in said["fault"]
    assert said["cure"]


def test_a_passphrase_comes_from_the_environment(
    kiosk: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSPHRASE, "open sesame")
    assert kiosk("publish", "--to", "repository", "--keys", "keys", "--passphrase") == 0
    assert b"ENCRYPTED" in (tmp_path / "keys" / "root.pem").read_bytes()
    assert kiosk("publish", "--to", "repository", "--keys", "keys") == 0
    monkeypatch.delenv(PASSPHRASE)
    with pytest.raises(KioskError, match="nobody to ask"):
        kiosk("publish", "--to", "repository", "--keys", "keys")
