"""What a file is by its content, and the sentence for each that is not taken."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook
from PIL import Image

from rustavi_hoa.adapters import papers
from rustavi_hoa.adapters.papers import BadPaper, Trouble, look
from rustavi_hoa.documents.rules import clean_name, names_macro

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n"


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.effect_noise((400, 300), 90).save(out, kind)
    return out.getvalue()


def archive(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types].xml"), data)
    return out.getvalue()


def sheet() -> bytes:
    out = BytesIO()
    Workbook().save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (PDF, "pdf"),
        (picture("JPEG"), "jpg"),
        (picture("PNG"), "png"),
        (picture("WEBP"), "webp"),
        (sheet(), "xlsx"),
        (archive(TYPES=b"<Types/>", word__document=b"<w/>"), "docx"),
        (archive(mimetype=b"application/vnd.oasis.opendocument.text", content=b"x"), "odt"),
    ],
)
def test_a_file_is_known_by_its_content(data: bytes, ending: str) -> None:
    assert look(BytesIO(data)).ending == ending


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (b"", Trouble.EMPTY),
        (b"\x00" * 3000, Trouble.EMPTY),
        (b"MZ\x90 this is a program", Trouble.WRONG_TYPE),
        (b"<html><script>alert(1)</script></html>", Trouble.WRONG_TYPE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Trouble.WRONG_TYPE),
        (papers.OLD_OFFICE + b"\x00" * 600, Trouble.OLD_OFFICE),
        (PDF[:20], Trouble.DAMAGED),
        (picture("PNG")[:-400], Trouble.DAMAGED),
        (picture("JPEG")[:-30_000], Trouble.DAMAGED),
        (sheet()[:-200], Trouble.DAMAGED),
        (
            archive(TYPES=b"<Types/>", xl__vbaProject_bin=b"x").replace(b"vbaProject_bin", b"vbaProject.bin"),
            Trouble.MACRO,
        ),
        (archive(TYPES=b"<Types application/vnd.ms-word.document.macroEnabled/>", word__document=b"x"), Trouble.MACRO),
        (archive(whatever=b"x"), Trouble.WRONG_TYPE),
        (archive(TYPES=b"<Types/>", word__document=b"\0" * (papers.MOST_UNPACKED + 1)), Trouble.BOMB),
    ],
)
def test_a_file_that_is_not_taken_says_why(data: bytes, trouble: Trouble) -> None:
    with pytest.raises(BadPaper) as said:
        look(BytesIO(data))
    assert said.value.trouble is trouble


def test_a_file_over_the_limit_is_not_read() -> None:
    with pytest.raises(BadPaper, match="too_large"):
        look(BytesIO(b"%PDF-" + b"x" * papers.BYTE_LIMIT))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("ოქმი N4 2024.pdf", "ოქმი N4 2024.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ('a"b\r\nSet-Cookie: x.exe', "a b Set-Cookie x.pdf"),
        ("gnp\u202efdp.exe", "gnp fdp.pdf"),
        ("", "document.pdf"),
        ("ა" * 300 + ".pdf", "ა" * 116 + ".pdf"),
    ],
)
def test_a_name_is_harmless_and_has_the_ending_of_its_content(given: str, kept: str) -> None:
    assert clean_name(given, "pdf") == kept


def test_macro_endings_are_known_in_any_spelling() -> None:
    assert all(map(names_macro, ("a.docm", "B.XLSM ", "c.xlsb")))
    assert not names_macro("docm.pdf")
