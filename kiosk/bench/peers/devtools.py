"""Chromium's own remote control (DevTools protocol), through a pair of pipes."""

import itertools
import json
import os
import select
import time
from collections.abc import Sequence
from typing import Any

from kiosk.errors import EnvironmentFault

_REPLY_SECONDS = 20.0
_READ_BYTES = 65536


class DevTools:
    """One browser; messages are JSON that end in a zero byte."""

    def __init__(self) -> None:
        """Two pipes; give `ends` to the browser."""
        self.browser_reads, self._write_end = os.pipe()
        self._read_end, self.browser_writes = os.pipe()
        self._numbers = itertools.count(1)
        self._waiting = b""
        self._session = ""

    @property
    def ends(self) -> tuple[int, int]:
        """The browser's ends: what it reads and what it writes."""
        return self.browser_reads, self.browser_writes

    def opened(self, command: Sequence[str]) -> list[str]:
        """`command` with these pipes where Chromium looks for them, as its files 3 and 4."""
        redirect = f'exec "$@" 3<&{self.browser_reads} 4>&{self.browser_writes}'
        return ["/bin/sh", "-c", redirect, "sh", *command]

    def started(self) -> None:
        """The browser has its ends: close ours of them."""
        for end in self.ends:
            os.close(end)

    def close(self) -> None:
        """Close the pipes."""
        os.close(self._write_end)
        os.close(self._read_end)

    def enter_page(self) -> None:
        """Talk to the browser's first page from now on."""
        until = time.monotonic() + _REPLY_SECONDS
        while time.monotonic() < until:
            targets = self.call("Target.getTargets")["targetInfos"]
            if pages := [t["targetId"] for t in targets if t["type"] == "page"]:
                found = self.call("Target.attachToTarget", targetId=pages[0], flatten=True)
                self._session = found["sessionId"]
                return
            time.sleep(0.1)
        raise EnvironmentFault("Chromium opened no page.", "Run it again.")

    def evaluate(self, expression: str) -> Any:  # noqa: ANN401 - JavaScript's values
        """The value of a JavaScript expression in the page."""
        said = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return said["result"].get("value")

    def click(self, x: int, y: int) -> None:
        """Press and release the mouse in the page."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method and wait for its result.

        Raises:
            EnvironmentFault: the browser is gone, silent, or refuses.
        """
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write_end, json.dumps(message).encode() + b"\0")
        while (reply := self._read()).get("id") != number:
            pass
        if "result" not in reply:
            raise EnvironmentFault(f"Chromium refused {method}.", str(reply.get("error")))
        result: dict[str, Any] = reply["result"]
        return result

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._waiting:
            ready, _, _ = select.select([self._read_end], [], [], _REPLY_SECONDS)
            data = os.read(self._read_end, _READ_BYTES) if ready else b""
            if not data:
                raise EnvironmentFault("Chromium does not answer.", "Run it again.")
            self._waiting += data
        line, _, self._waiting = self._waiting.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message
