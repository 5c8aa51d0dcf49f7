"""Over TLS only a server is read whose certificate the machine trusts, a hospital's own too."""

import ipaddress
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from kiosk.content.repository.web_place import WebPlace
from kiosk.errors import EnvironmentFault


class Server(NamedTuple):
    """A server, and the certificate that vouches for it."""

    address: str
    certificate: Path


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A client that turns away is what one of the tests is about."""


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Heron Trust")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "server.pem").write_bytes(secret + made.public_bytes(Encoding.PEM))
    (folder / "authority.pem").write_bytes(made.public_bytes(Encoding.PEM))
    return folder / "authority.pem"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A web server with a certificate that nobody knows yet."""
    authority = _certificate(tmp_path)
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "film").write_bytes(b"rain")
    handler = partial(_Quiet, directory=str(tmp_path / "served"))
    serving = _Server(("127.0.0.1", 0), handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "server.pem")
    serving.socket = context.wrap_socket(serving.socket, server_side=True)
    thread = threading.Thread(target=serving.serve_forever)
    thread.start()
    yield Server(f"https://127.0.0.1:{serving.server_address[1]}", authority)
    serving.shutdown()
    serving.server_close()
    thread.join()


def test_a_server_that_nobody_vouches_for_is_not_read(server: Server) -> None:
    with pytest.raises(EnvironmentFault, match="could not be had") as fault:
        b"".join(WebPlace(server.address).read("film"))
    assert "certificate" in fault.value.what
    assert "the server's certificate" in fault.value.cure


def test_a_hospital_s_own_authority_counts_once_the_machine_knows_it(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    assert b"".join(WebPlace(server.address).read("film")) == b"rain"
