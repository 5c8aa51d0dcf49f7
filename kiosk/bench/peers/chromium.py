"""Chromium as a kiosk would use it: a full-screen page with one `<video>`."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from kiosk.bench.film_file import BenchFilm
from kiosk.bench.load import measure
from kiosk.bench.peers.devtools import DevTools
from kiosk.bench.peers.peer import TAPS, Showing, Size, first_line, wait_for
from kiosk.bench.screen import SIZE, Screen, end

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    *("--remote-debugging-pipe", "--kiosk", "--window-position=0,0", "--disable-gpu"),
    *("--mute-audio", "--no-first-run", "--disable-sync", "--disable-background-networking"),
    *("--disable-component-update", "--disable-default-apps", "--password-store=basic"),
    f"--window-size={SIZE[0]},{SIZE[1]}",
)
_PAGE = """<!doctype html>
<title>film</title>
<body style="margin:0;background:#000;overflow:hidden">
<video style="position:absolute;left:0;top:0;width:{width}px;height:{height}px"></video>
<script>
const film = "{film}";
const video = document.querySelector("video");
let took = null;
function offer(ready) {{
  took = null;
  video.removeAttribute("src");
  video.load();
  video.preload = "auto";
  if (ready) video.src = film;
}}
addEventListener("pointerdown", () => {{
  const touched = performance.now();
  video.requestVideoFrameCallback(now => {{ took = now - touched; }});
  if (!video.getAttribute("src")) video.src = film;
  video.play();
}});
</script>
"""
_FACTS = """(() => {
  const q = video.getVideoPlaybackQuality();
  return {total: q.totalVideoFrames, dropped: q.droppedVideoFrames, ended: video.ended};
})()"""


class Chromium:
    """Plays through its own decoder and compositor, on the processor alone."""

    name = "Chromium"

    def version(self) -> str:
        """What it says of itself; empty when it is not installed."""
        return next(filter(None, (first_line(name, "--version") for name in _NAMES)), "")

    def show(self, film: BenchFilm, screen: Screen, picture: Size) -> Showing:
        """Play `film` once; see `Peer.show`."""
        with tempfile.TemporaryDirectory(
            prefix="kiosk-chromium-", ignore_cleanup_errors=True
        ) as folder:
            page = Path(folder) / "film.html"
            page.write_text(
                _PAGE.format(film=film.file.as_uri(), width=picture[0], height=picture[1]), "utf-8"
            )
            tools = DevTools()
            process = subprocess.Popen(
                tools.opened(_command(folder, page)),
                pass_fds=tools.ends,
                env=screen.environment | {"HOME": folder},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            tools.started()
            try:
                tools.enter_page()
                return self._play(film, screen, picture, process.pid, tools)
            finally:
                tools.close()
                end(process)

    def _play(
        self, film: BenchFilm, screen: Screen, picture: Size, pid: int, tools: DevTools
    ) -> Showing:
        wait_for(lambda: tools.evaluate("document.readyState") == "complete", "the page")
        time.sleep(1.0)
        unready = tuple(_tap(tools, ready=False) for _ in range(TAPS))
        ready = tuple(_tap(tools, ready=True) for _ in range(TAPS))
        load = measure(pid, screen.pid)
        wait_for(lambda: bool(tools.evaluate(_FACTS)["ended"]), "Chromium to end the film")
        facts: dict[str, Any] = tools.evaluate(_FACTS)
        shown = int(facts["total"]) - int(facts["dropped"])
        return Showing(self.name, picture, load, film.frames, shown, ready, unready)


def _command(folder: str, page: Path) -> list[str]:
    program = next(filter(None, map(shutil.which, _NAMES)), _NAMES[0])
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return [program, *_OPTIONS, *root, f"--user-data-dir={folder}/profile", page.as_uri()]


def _tap(tools: DevTools, *, ready: bool) -> float:
    """Milliseconds from a click in the page to its first frame."""
    tools.evaluate(f"offer({str(ready).lower()})")
    if ready:
        wait_for(lambda: tools.evaluate("video.readyState") == 4, "Chromium to load")  # noqa: PLR2004
    time.sleep(0.5)
    tools.click(200, 200)
    wait_for(lambda: tools.evaluate("took") is not None, "Chromium's first frame")
    return float(tools.evaluate("took"))
