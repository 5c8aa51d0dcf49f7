"""`python -m kiosk.content.refresh FOLDER`: write the list of files in `pack.json` anew."""

import sys
from pathlib import Path

import msgspec

from kiosk.content.files import list_files
from kiosk.content.making.manifest_file import next_version, raw_manifest, write_manifest
from kiosk.errors import KioskError


def refresh(folder: Path) -> bool:
    """List the files of the pack in `folder` as they are now; whether anything had changed.

    The pack's version grows by one with a changed list, as a published pack never changes.

    Raises:
        ContentFault: the folder has a file that no pack may have, or the manifest is not sound.
        EnvironmentFault: the manifest cannot be written.
    """
    raw = raw_manifest(folder)
    files = list(msgspec.to_builtins(list_files(folder)))
    if raw.get("files") == files:
        return False
    raw["files"] = files
    raw["version"] = next_version(raw)
    write_manifest(folder, raw)
    return True


def main() -> int:
    """Refresh the folder named on the command line; 0 when its list is right afterwards."""
    match sys.argv[1:]:
        case [folder]:
            try:
                changed = refresh(Path(folder))
            except KioskError as fault:
                sys.stderr.write(f"{fault}\n")
                return 1
            sys.stdout.write("Listed anew.\n" if changed else "Nothing has changed.\n")
            return 0
        case _:
            sys.stderr.write("python -m kiosk.content.refresh FOLDER\n")
            return 2


if __name__ == "__main__":
    sys.exit(main())
