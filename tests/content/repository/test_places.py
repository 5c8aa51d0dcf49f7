"""The same folder is read from a disk and from a real web server, and goes on where it stopped."""

import hashlib
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.bench.content.sound_pack import FILM_PATH, PACK, SoundPack
from kiosk.content.repository.layout import file_path
from kiosk.content.repository.pace import paced
from kiosk.content.repository.place import FolderPlace, NotThere, TooSlow, place_at
from kiosk.content.repository.web_place import WebPlace
from kiosk.errors import EnvironmentFault
from tests.content.publisher import Publisher
from tests.content.repository.conftest import Look
from tests.content.stations import TestStation

DATA = bytes(range(256)) * 4000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder to serve."""
    served = tmp_path / "served"
    served.mkdir()
    (served / "film").write_bytes(DATA)
    return served


@pytest.fixture
def plain_server(folder: Path) -> Iterator[str]:
    """Python's own web server, which knows no ranges, as a process of its own."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        said = server.stdout.readline()
        yield f"http://127.0.0.1:{said.split(' port ')[1].split()[0]}"
        server.kill()


class _Ranges(SimpleHTTPRequestHandler):
    """A server that knows ranges, redirects /moved/, and stops talking at /silent."""

    asked: list[str | None]

    def do_GET(self) -> None:
        type(self).asked.append(self.headers.get("Range"))
        if self.path.startswith("/moved/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/moved"))
            self.end_headers()
        elif self.path == "/silent":
            time.sleep(3)
        elif wanted := self.headers.get("Range"):
            data = Path(self.translate_path(self.path)).read_bytes()
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
            self.send_response(206)
            self.send_header("Content-Length", str(len(data) - start))
            self.end_headers()
            self.wfile.write(data[start:])
        else:
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def range_server(folder: Path) -> Iterator[str]:
    """A web server that gives parts of files, as real ones do."""

    class Handler(_Ranges):
        asked: list[str | None] = []  # noqa: RUF012 - one for each server

        def __init__(self, *arguments: object, **_: object) -> None:
            super().__init__(*arguments, directory=str(folder))  # type: ignore[arg-type]

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def everything(place: FolderPlace | WebPlace, path: str, start: int = 0) -> bytes:
    return b"".join(place.read(path, start))


def test_a_folder_gives_a_file_and_its_rest(folder: Path) -> None:
    place = FolderPlace(folder)
    assert everything(place, "film") == DATA
    assert everything(place, "film", 500_000) == DATA[500_000:]
    with pytest.raises(NotThere):
        everything(place, "nothing")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_or_a_device_in_a_folder_is_not_read(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "zero").symlink_to("/dev/zero")
    for name in ("pipe", "zero"):
        with pytest.raises(NotThere, match="is not a file"):
            everything(FolderPlace(folder), name)


def test_a_web_server_that_knows_no_ranges_still_gives_the_rest(plain_server: str) -> None:
    place = WebPlace(plain_server)
    assert everything(place, "film") == DATA
    assert everything(place, "film", 500_001) == DATA[500_001:]
    with pytest.raises(NotThere, match="status 404"):
        everything(place, "nothing")


def test_a_web_server_that_knows_ranges_gives_the_rest_and_no_more(range_server: str) -> None:
    assert everything(WebPlace(range_server), "film", 900_000) == DATA[900_000:]


def test_a_redirection_is_followed(range_server: str) -> None:
    assert everything(WebPlace(f"{range_server}/moved"), "film") == DATA


def test_a_server_that_falls_silent_is_not_waited_for(range_server: str) -> None:
    began = time.monotonic()
    with pytest.raises(TooSlow, match="the server is silent"):
        everything(WebPlace(range_server, silence_seconds=0.2), "silent")
    assert time.monotonic() - began < 10


def test_a_server_that_is_not_there_is_told() -> None:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    with pytest.raises(EnvironmentFault, match="could not be had"):
        everything(WebPlace(f"http://127.0.0.1:{port}"), "film")


@pytest.mark.slow
def test_a_station_takes_a_pack_from_a_real_web_server(
    plain_server: str, folder: Path, publisher: Publisher, station: TestStation, look: Look
) -> None:
    publisher.publish(SoundPack())
    publisher.repository.folder.rename(folder / "films")
    root = (folder / "films" / "metadata" / "1.root.json").read_bytes()
    place = place_at(f"{plain_server}/films")
    assert isinstance(place, WebPlace)
    look(place, root)
    assert station.version(PACK) == 3
    assert not look(place, root).installed[0].is_new


@pytest.mark.slow
def test_what_a_dead_server_gave_is_not_asked_for_again(
    range_server: str, folder: Path, publisher: Publisher, station: TestStation, look: Look
) -> None:
    publisher.publish(SoundPack())
    publisher.repository.folder.rename(folder / "films")
    root = (folder / "films" / "metadata" / "1.root.json").read_bytes()
    whole = SoundPack().files[FILM_PATH]
    film = folder / "films" / file_path(hashlib.sha256(whole).hexdigest())
    film.write_bytes(whole[: len(whole) // 2])
    assert "ends after" in str(look(place_at(f"{range_server}/films"), root).refused[PACK])
    film.write_bytes(whole)
    look(place_at(f"{range_server}/films"), root)
    assert station.version(PACK) == 3


def test_a_place_is_an_address_or_a_folder(tmp_path: Path) -> None:
    assert isinstance(place_at(str(tmp_path)), FolderPlace)
    assert isinstance(place_at("https://films.example.org/repository"), WebPlace)


@pytest.mark.parametrize(
    ("seconds_a_piece", "bytes_a_piece", "is_patient"),
    [(0.1, 100_000, True), (1.0, 4096, True), (10.0, 4096, False), (40.0, 60_000, False)],
)
def test_patience_is_measured_in_bytes(
    seconds_a_piece: float, bytes_a_piece: int, *, is_patient: bool
) -> None:
    now = [0.0]

    def pieces() -> Iterator[bytes]:
        for _ in range(100):
            now[0] += seconds_a_piece
            yield bytes(bytes_a_piece)

    if is_patient:
        assert len(b"".join(paced(pieces(), lambda: now[0]))) == 100 * bytes_a_piece
    else:
        with pytest.raises(TooSlow, match="bytes came in"):
            b"".join(paced(pieces(), lambda: now[0]))
