"""The library: who keeps, who reads, versions, hiding; bytes in and out over HTTP."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from urllib.parse import unquote
from uuid import uuid4

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.papers import BYTE_LIMIT
from rustavi_hoa.documents import http, service, service_public
from rustavi_hoa.documents.views import Kept, NewDocument
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import ANALYST, DATO, EKA, GIORGI, LASHA, NEWCOMER, NINO, OPERATOR, TAMAR, Town, cast, cookies, load

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def client(who: str | None = None) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who) if who else None)


def kept(town: Town, who: str = NINO, data: bytes = PDF, **more: object) -> Kept:
    given = {"key": str(uuid4()), "kind": "minutes", "title": "კრების ოქმი", "file_name": "ოქმი.pdf"}
    new = NewDocument(**{**given, "building_id": town.a.building_id, **more})
    return service.keep(cast(who), new, BytesIO(data))


def readers(document_id: int) -> set[str | None]:
    found: set[str | None] = set()
    for who in (NINO, LASHA, DATO, EKA, TAMAR, NEWCOMER, OPERATOR, GIORGI, ANALYST, None):
        if client(who).get(f"/documents/{document_id}").status_code == 200:
            found.add(who)
    return found


HOUSE, CITY = {NINO, LASHA, DATO}, {OPERATOR, GIORGI, ANALYST}


@pytest.mark.parametrize(
    ("visibility", "seers"),
    [
        ("association", HOUSE | CITY),
        ("city", {NINO} | CITY),  # she brought it
        ("public", HOUSE | CITY | {EKA, TAMAR, NEWCOMER, None}),
    ],
)
def test_who_reads_a_document_of_a_building(town: Town, visibility: str, seers: set[str | None]) -> None:
    assert readers(kept(town, visibility=visibility).id) == seers


def test_a_document_of_the_association_and_of_the_city_stand_on_the_buildings_page(town: Town) -> None:
    kept(town, of="association", title="წესდება", kind="charter")
    kept(town, OPERATOR, building_id=0, of="city", title="წესი", visibility="public")
    titles = [each.title for each in service.listing(cast(LASHA), town.a.building_id).documents]
    assert titles == ["წესი", "წესდება"]
    assert [each.title for each in service.listing(cast(EKA), town.b.building_id).documents] == ["წესი"]


def test_only_keepers_of_the_place_bring_documents(town: Town) -> None:
    for who, refusal in ((LASHA, Denied), (GIORGI, Denied), (TAMAR, NotFound)):
        with pytest.raises(refusal):
            kept(town, who)
    with pytest.raises(NotFound):
        kept(town, NINO, building_id=0, of="city")


def test_a_new_version_stands_first_and_narrows_the_old_one(town: Town) -> None:
    first = kept(town, visibility="public")
    series = service.listing(cast(NINO), town.a.building_id).documents[0].series
    second = kept(town, series=series, visibility="association", title="შესწორებული")
    (shown,) = service.listing(cast(LASHA), town.a.building_id).documents
    assert (shown.id, shown.number, [each.id for each in shown.earlier]) == (second.id, 2, [first.id])
    with pytest.raises(NotFound):
        service_public.read(first.id)
    with pytest.raises(NotFound):
        kept(town, TAMAR, series=series, building_id=town.b.building_id)


def test_hiding_hides_from_all_but_keepers_and_is_undone(town: Town) -> None:
    made = kept(town, visibility="public")
    service.hide(cast(NINO), made.id)
    assert readers(made.id) == {NINO, OPERATOR}
    assert service.listing(cast(LASHA), town.a.building_id).documents == []
    with pytest.raises(NotFound):
        service.show(cast(TAMAR), made.id)
    service.show(cast(NINO), made.id)
    assert None in readers(made.id)


def test_the_same_upload_many_times_at_once_is_one_document(town: Town) -> None:
    key = str(uuid4())
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: kept(town, key=key), range(8)))
    assert len({each.id for each in made}) == 1
    assert len(service.listing(cast(NINO), town.a.building_id).documents) == 1
    with pytest.raises(NotFound):
        kept(town, OPERATOR, key=key)


def test_everything_wrong_is_said_at_once(town: Town) -> None:
    with pytest.raises(Invalid) as said:
        kept(town, title=" ", kind="novel", visibility="friends", day="20233-01-01", data=b"<html>")
    assert {fault.field for fault in said.value.faults} == {"title", "kind", "visibility", "day", "file"}
    with pytest.raises(Invalid, match="file"):
        kept(town, file_name="ოქმი.docm")
    assert service.listing(cast(NINO), town.a.building_id).documents == []


def put(who: str | None, town: Town, body: bytes, key: str, **more: str) -> object:
    asked = {"building": str(town.a.building_id), "kind": "charter", "title": "წესდება", "visibility": "association"}
    return client(who).put(f"/api/documents/{key}", params={**asked, "name": "წესდება.exe", **more}, content=body)


def test_a_document_travels_as_an_attachment_with_its_name(town: Town) -> None:
    key = str(uuid4())
    first, again = put(NINO, town, PDF, key), put(NINO, town, PDF, key)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    got = client(LASHA).get(f"/documents/{first.json()['id']}")
    assert (got.content, got.headers["content-type"]) == (PDF, "application/pdf")
    said = got.headers["content-disposition"]
    assert said.startswith("attachment; filename*=UTF-8''") and said.isascii()
    assert unquote(said.partition("''")[2]) == "წესდება.pdf"
    assert got.headers["x-content-type-options"] == "nosniff"


def test_an_enormous_file_gets_a_sentence(town: Town) -> None:
    said = put(NINO, town, PDF + b"x" * BYTE_LIMIT, str(uuid4()))
    assert said.status_code == 413
    assert "25" in said.json()["faults"]["file"]["ka"]


def test_strange_addresses_are_not_found(town: Town) -> None:
    assert put(NINO, town, PDF, str(uuid4()), building="x").status_code == 404
    assert put(None, town, PDF, str(uuid4())).status_code == 401
    assert put(NINO, town, PDF, "not-a-key").status_code == 422
    assert client(NINO).get(f"/documents/{10**15}").status_code == 404
