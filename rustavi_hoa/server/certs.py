"""A certificate of one's own for the local network, so that phones may use camera, place and offline parts."""

from __future__ import annotations

import fcntl
import ipaddress
import socket
import struct
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from rustavi_hoa.kernel.clock import now

CA_LIFE = timedelta(days=3650)
LEAF_LIFE = timedelta(days=397)
"""Phones refuse leaf certificates that live longer than 398 days."""
RENEW = timedelta(days=30)
SIOCGIFADDR = 0x8915


def local_addresses() -> list[str]:
    """Give this machine's IPv4 addresses on its networks, loopback apart."""
    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _, name in socket.if_nameindex():
            try:
                answer = fcntl.ioctl(asking.fileno(), SIOCGIFADDR, struct.pack("256s", name.encode()[:15]))
            except OSError:
                continue
            address = socket.inet_ntoa(answer[20:24])
            if not address.startswith("127.") and address not in found:
                found.append(address)
    return found


def certificate(folder: Path, addresses: list[str]) -> tuple[Path, Path, Path]:
    """Give chain, key and the authority's certificate, made or renewed where needed."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    ca_file, chain_file, key_file = folder / "rustavi-hoa-ca.crt", folder / "server.crt", folder / "server.key"
    ca_key, ca = _authority(folder / "ca.key", ca_file)
    if not _still_fits(chain_file, key_file, ca, addresses):
        key = ec.generate_private_key(ec.SECP256R1())
        leaf = _leaf(key, ca_key, ca, addresses)
        chain_file.write_bytes(_pem(leaf) + _pem(ca))
        _write_key(key_file, key)
    return chain_file, key_file, ca_file


def _authority(key_file: Path, file: Path) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    if key_file.exists() and file.exists():
        ca = x509.load_pem_x509_certificate(file.read_bytes())
        key = serialization.load_pem_private_key(key_file.read_bytes(), None)
        if ca.not_valid_after_utc > now() + LEAF_LIFE and isinstance(key, ec.EllipticCurvePrivateKey):
            return key, ca
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name(f"Rustavi HOA, {socket.gethostname()[:40]}")
    ca = (
        _begin(name, name, key, CA_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    file.write_bytes(_pem(ca))
    _write_key(key_file, key)
    return key, ca


def _leaf(
    key: ec.EllipticCurvePrivateKey, ca_key: ec.EllipticCurvePrivateKey, ca: x509.Certificate, addresses: list[str]
) -> x509.Certificate:
    return (
        _begin(_name("localhost"), ca.subject, key, LEAF_LIFE)
        .add_extension(x509.SubjectAlternativeName(_names(addresses)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False)
        .sign(ca_key, hashes.SHA256())
    )


def _names(addresses: list[str]) -> list[x509.GeneralName]:
    hosts = [x509.DNSName("localhost"), x509.DNSName(socket.gethostname())]
    return [*hosts, *(x509.IPAddress(ipaddress.ip_address(each)) for each in ["127.0.0.1", *addresses])]


def _still_fits(chain: Path, key: Path, ca: x509.Certificate, addresses: list[str]) -> bool:
    if not chain.exists() or not key.exists():
        return False
    leaf = x509.load_pem_x509_certificate(chain.read_bytes())
    held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    wanted = {str(name.value) for name in _names(addresses)}
    fresh = leaf.not_valid_after_utc > now() + RENEW and leaf.issuer == ca.subject
    return fresh and wanted <= {str(name.value) for name in held}


def _begin(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, life: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now() - timedelta(hours=1))
        .not_valid_after(now() + life)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _pem(made: x509.Certificate) -> bytes:
    return made.public_bytes(serialization.Encoding.PEM)


def _write_key(file: Path, key: ec.EllipticCurvePrivateKey) -> None:
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
