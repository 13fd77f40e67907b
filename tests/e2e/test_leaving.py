"""A phone changes hands: nothing of the first person is left on it but what still has to be sent."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.e2e.browsing import Enter, wait_alive


def test_the_next_person_of_a_phone_sees_nothing_of_the_last(come_in: Enter) -> None:
    visit = come_in("resident")
    page = visit.go("/home")
    name = page.locator("[data-page]").get_attribute("data-person")
    assert name != "0"
    shown = page.locator(".row-title").first.inner_text()
    page.evaluate("localStorage.setItem('hoa-waiting', '1')")
    heard: list[str] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: heard.append(str(frame))))
    page.goto(visit.base + "/more")
    wait_alive(page)
    heard.clear()
    page.locator('form[action="/auth/sign-out"] button').first.click()
    page.wait_for_url("**/sign-in*")
    wait_alive(page)
    assert page.locator("[data-page]").first.get_attribute("data-person") == "0"
    assert [frame for frame in heard if shown in frame] == []
    assert page.evaluate("localStorage.getItem('hoa-waiting')") == "1"


def test_signing_out_everywhere_empties_the_other_tab_at_once(come_in: Enter) -> None:
    first = come_in("neighbour")
    other = come_in("neighbour").go("/issues")
    expect(other.locator(".row-title").first).to_be_visible()
    shown = other.locator(".row-title").first.inner_text()
    page = first.go("/profile")
    page.locator('form[action="/auth/sign-out-everywhere"] button').first.click()
    other.wait_for_url("**/sign-in*", timeout=10_000)
    expect(other.locator("body")).not_to_contain_text(shown)
