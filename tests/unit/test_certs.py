"""The local certificate fits browsers' rules, names the machine's addresses and is renewed when they change."""

from __future__ import annotations

import ssl
from pathlib import Path

from cryptography import x509

from rustavi_hoa.server.certs import LEAF_LIFE, certificate


def test_a_chain_is_trusted_by_who_trusts_the_authority(tmp_path: Path) -> None:
    chain, key, authority = certificate(tmp_path, ["192.168.7.9"])
    leaf = x509.load_pem_x509_certificates(chain.read_bytes())[0]
    leaf.verify_directly_issued_by(x509.load_pem_x509_certificate(authority.read_bytes()))
    names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "192.168.7.9" in [str(each) for each in names.get_values_for_type(x509.IPAddress)]
    assert (leaf.not_valid_after_utc - leaf.not_valid_before_utc).days <= 398 and LEAF_LIFE.days <= 397
    ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(chain, key)
    assert key.stat().st_mode & 0o077 == 0


def test_the_same_addresses_keep_the_certificate_and_new_ones_keep_the_authority(tmp_path: Path) -> None:
    chain, _, authority = certificate(tmp_path, ["192.168.7.9"])
    before, trusted = chain.read_bytes(), authority.read_bytes()
    certificate(tmp_path, ["192.168.7.9"])
    assert chain.read_bytes() == before
    certificate(tmp_path, ["192.168.7.10"])
    assert chain.read_bytes() != before and authority.read_bytes() == trusted
