"""The folder with private keys, which is kept apart from the repository and never on a web server.

ROLE.pem          private key, Ed25519 in PKCS 8, only its owner may read it; a passphrase if wanted
ROLE.public.json  its public half, to be handed to whoever is to trust it
"""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner, Key

from kiosk.content.install.disk import write_whole
from kiosk.errors import EnvironmentFault

AskPassphrase = Callable[[str], str]
"""Is given what the passphrase is for."""
ROLE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class KeyFolder:
    """Makes keys and signs with them."""

    def __init__(self, folder: Path, ask_passphrase: AskPassphrase) -> None:
        """`ask_passphrase` is called once for a key that has one."""
        self._folder = folder
        self._ask = ask_passphrase
        self._signers: dict[str, CryptoSigner] = {}

    @property
    def folder(self) -> Path:
        """Where the keys are."""
        return self._folder

    def has(self, role: str) -> bool:
        """Whether there is a private key for a role."""
        return self._private(role).is_file()

    def make(self, role: str, passphrase: str = "") -> Key:
        """Make a new pair for a role; returns the public half.

        Raises:
            EnvironmentFault: there is one already, or it cannot be written.
        """
        if not ROLE.fullmatch(role):
            raise EnvironmentFault(
                f"“{role}” is no name for a key.", "Use small letters, digits and dashes."
            )
        if self._private(role).exists():
            raise EnvironmentFault(
                f"There is a key for {role} in {self._folder} already.",
                "Use it, or move it away first: whoever trusts it would not trust a new one.",
            )
        signer = CryptoSigner.generate_ed25519()
        self.keep(role, signer, passphrase)
        return signer.public_key

    def keep(self, role: str, signer: CryptoSigner, passphrase: str = "") -> None:
        """Write both halves, in place of those that are there.

        Raises:
            EnvironmentFault: they cannot be written.
        """
        key = load_pem_private_key(signer.private_bytes, None)
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, _encryption(passphrase))
        public = {"keyid": signer.public_key.keyid, **signer.public_key.to_dict()}
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_private(self._private(role), secret)
            write_whole(self._public(role), json.dumps(public, indent=1).encode() + b"\n")
        except OSError as error:
            raise EnvironmentFault(
                f"The key could not be written in {self._folder} ({error.strerror or error}).",
                "Name a folder that you may write.",
            ) from error
        self._signers[role] = signer

    def signer(self, role: str) -> CryptoSigner:
        """What signs for a role.

        Raises:
            EnvironmentFault: its key is not here, or cannot be opened.
        """
        if role not in self._signers:
            self._signers[role] = self._load(role)
        return self._signers[role]

    def _load(self, role: str) -> CryptoSigner:
        file = self._private(role)
        try:
            data = file.read_bytes()
            secret = self._ask(f"the key {file.name}") if b"ENCRYPTED" in data else ""
            key = load_pem_private_key(data, secret.encode() or None)
        except FileNotFoundError as error:
            raise EnvironmentFault(
                f"The key for {role} is not in {self._folder}.",
                "Name the folder that holds it with --keys, or ask whoever has it to sign.",
            ) from error
        except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise EnvironmentFault(
                f"The key {file} cannot be opened.", "Look at its passphrase and at the file."
            ) from error
        if not isinstance(key, Ed25519PrivateKey):
            raise EnvironmentFault(f"The key {file} is of another kind.", "Make an Ed25519 key.")
        return CryptoSigner(key)

    def _private(self, role: str) -> Path:
        return self._folder / f"{role}.pem"

    def _public(self, role: str) -> Path:
        return self._folder / f"{role}.public.json"


def read_public(file: Path) -> Key:
    """The public half of a key, as somebody else handed it over.

    Raises:
        EnvironmentFault: the file holds none.
    """
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Key.from_dict(said.pop("keyid"), said)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EnvironmentFault(
            f"{file} holds no public key.", "Ask for the file ROLE.public.json of their key folder."
        ) from error


def _encryption(passphrase: str) -> KeySerializationEncryption:
    return BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()


def _write_private(file: Path, secret: bytes) -> None:
    """Write so that nobody else can read it, not even for a moment."""
    beside = file.with_name(f".{file.name}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(secret)
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)
