"""`python -m kiosk.content.refresh FOLDER`: write the list of files in `pack.json` anew."""

import json
import sys
from pathlib import Path

import msgspec

from kiosk.content.files import list_files
from kiosk.content.forms import MANIFEST_NAME
from kiosk.content.manifest import parse_manifest
from kiosk.errors import ContentFault


def refresh(folder: Path) -> bool:
    """List the files of the pack in `folder` as they are now; whether anything had changed.

    The pack's version grows by one with a changed list, as a published pack never changes.

    Raises:
        ContentFault: the folder has a file that no pack may have, or the manifest is not sound.
    """
    file = folder / MANIFEST_NAME
    raw = json.loads(file.read_text(encoding="utf-8"))
    files = list(msgspec.to_builtins(list_files(folder)))
    if raw.get("files") == files:
        return False
    raw["files"] = files
    raw["version"] += 1
    text = json.dumps(raw, ensure_ascii=False, indent=1) + "\n"
    parse_manifest(text.encode("utf-8"))
    file.write_text(text, encoding="utf-8")
    return True


def main() -> int:
    """Refresh the folder named on the command line; 0 when its list is right afterwards."""
    match sys.argv[1:]:
        case [folder]:
            try:
                changed = refresh(Path(folder))
            except ContentFault as fault:
                sys.stderr.write(f"{fault}\n")
                return 1
            sys.stdout.write("Listed anew.\n" if changed else "Nothing has changed.\n")
            return 0
        case _:
            sys.stderr.write("python -m kiosk.content.refresh FOLDER\n")
            return 2


if __name__ == "__main__":
    sys.exit(main())
