"""Whether a file carries an electronic signature: a signed PDF or an ASiC container, judged by content.

It says that a signature is there, not that it is valid: certificates are checked where they were issued.
"""

from __future__ import annotations

import io
import re
import zipfile

ASIC_TYPES = {
    b"application/vnd.etsi.asic-e+zip": ("application/vnd.etsi.asic-e+zip", "asice"),
    b"application/vnd.etsi.asic-s+zip": ("application/vnd.etsi.asic-s+zip", "asics"),
}
BYTE_LIMIT = 25 * 1024 * 1024
MOST_PARTS = 200
MOST_UNPACKED = 100 * 1024 * 1024

_SIGNATURE = re.compile(rb"/SubFilter\s*/(?:ETSI\.CAdES\.detached|adbe\.pkcs7\.(?:detached|sha1)|ETSI\.RFC3161)")
_RANGE = re.compile(rb"/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]")
_PROOF = re.compile(r"meta-inf/[^/]*signature[^/]*\.(?:xml|p7s)", re.IGNORECASE)


def found_in(data: bytes) -> tuple[str, str] | None:
    """Give the media type and ending of a signed file; None where no signature is found."""
    if len(data) > BYTE_LIMIT:
        return None
    if data.startswith(b"%PDF-"):
        return ("application/pdf", "pdf") if _SIGNATURE.search(data) and _RANGE.search(data) else None
    return _container(data) if data.startswith(b"PK\x03\x04") else None


def _container(data: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                return None
            names = [part.filename for part in parts]
            if "mimetype" not in names or not any(_PROOF.fullmatch(name) for name in names):
                return None
            with archive.open("mimetype") as said:
                return ASIC_TYPES.get(said.read(100).strip())
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, NotImplementedError, RuntimeError):
        return None
