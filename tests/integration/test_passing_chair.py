"""Papers of a passing chair: the new one gets everything open, the old one keeps reading what they wrote."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.cabinet import http, service, service_announcements, service_term
from rustavi_hoa.identity import service_profile
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.errors import Denied
from rustavi_hoa.verification import service_handover
from rustavi_hoa.verification.views import PaperForm, Successor
from tests.cast import ADMIN, DATO, EKA, LASHA, NINO, OPERATOR, TAMAR, Town, cast, cookies, load
from tests.planted import key


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def passed(town: Town) -> None:
    house = town.a.building_id
    issues.report(cast(DATO), NewIssue(key(), house, "roof", "roof", text="სახურავი ისევ ჟონავს"))
    issues.report(cast(NINO), NewIssue(key(), house, "lift", "lift", text="ლიფტი ნინოს შეტანილია"))
    service_announcements.announce(cast(NINO), house, key(), "შაბათს დასუფთავებაა", 0)
    one = service_handover.ask(
        cast(OPERATOR),
        town.a.association_id,
        town.people[NINO],
        Successor(person_id=town.people[LASHA]),
        PaperForm("minutes", "7", "2026-11-01"),
    )
    assert service.desk(cast(NINO), house).coming.new == "ლაშა"
    service_handover.accept(cast(OPERATOR), one)
    service_handover.accept(cast(ADMIN), one)


def client(who: str) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who))


def test_the_new_one_gets_everything_that_is_open_on_a_page_and_as_pdf(town: Town) -> None:
    passed(town)
    about = service_term.open_matters(cast(LASHA), town.a.building_id)
    assert len(about.problems) == 2
    assert [flat for _, flat, _ in about.waiting] == ["31"]
    assert [text for text, _ in about.announcements] == ["შაბათს დასუფთავებაა"]
    page = client(LASHA).get(f"/print/handover?building={town.a.building_id}")
    assert page.status_code == 200
    assert "შაბათს დასუფთავებაა" in page.text and "ბინა 31" in page.text
    paper = client(LASHA).get(f"/print/handover.pdf?building={town.a.building_id}")
    assert paper.content.startswith(b"%PDF")


def test_the_old_one_reads_own_records_and_changes_nothing(town: Town) -> None:
    passed(town)
    assert service_profile.profile(cast(NINO)).was_chair
    _, terms = service_term.my_terms(cast(NINO))
    assert [each.text for each in terms[0].announcements] == ["შაბათს დასუფთავებაა"]
    assert ["ნინოს შეტანილია" in each.text for each in terms[0].problems] == [True]
    assert "შაბათს დასუფთავებაა" in client(NINO).get("/print/term").text
    with pytest.raises(Denied):
        service_announcements.announce(cast(NINO), town.a.building_id, key(), "კიდევ ერთი", 0)
    assert client(NINO).get(f"/print/handover?building={town.a.building_id}").status_code in (403, 404)


@pytest.mark.parametrize("who", [EKA, TAMAR, DATO])
def test_nobody_else_reads_either(town: Town, who: str) -> None:
    passed(town)
    assert client(who).get(f"/print/handover?building={town.a.building_id}").status_code in (403, 404)
    assert "შაბათს" not in client(who).get("/print/term").text
    assert not service_profile.profile(cast(who)).was_chair
