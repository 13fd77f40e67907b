"""What a person hears, on which way, when; devices, mutes, addresses that do not work."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.notices import words
from rustavi_hoa.notices.kinds import Channel, Mode
from rustavi_hoa.notices.parts import this_device
from rustavi_hoa.notices.state import ChoicesState
from rustavi_hoa.notices.views import Device, Muted, TopicChoice
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, skeleton_rows
from rustavi_hoa.ui.forms import checkbox, field, form, option, select
from rustavi_hoa.ui.layout import cluster, few, pair, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = ChoicesState.view
MODES: dict[Channel, tuple[Mode, ...]] = {
    Channel.PUSH: (Mode.NOW, Mode.OFF),
    Channel.MAIL: (Mode.NOW, Mode.DIGEST, Mode.OFF),
    Channel.SMS: (Mode.ALONE, Mode.NOW, Mode.OFF),
}
HOURS = [option(str(hour), f"{hour:02}:00") for hour in range(24)]


def page() -> rx.Component:
    """Choices are saved at once."""
    shown = stack(
        rx.foreach(VIEW.dead, _dead),
        this_device(VIEW.key),
        rx.cond(VIEW.devices.length() > 0, _devices()),
        rx.foreach(VIEW.topics, _topic),
        _quiet(),
        _muted(),
        gap="loose",
    )
    return stack(
        page_title(t(words.CHOICES), t(words.CHOICES_LEAD)),
        rx.cond(ChoicesState.is_loaded, shown, skeleton_rows(5)),
    )


def _topic(each: rx.Var[TopicChoice]) -> rx.Component:
    ways = [
        _way(each, Channel.PUSH, each.push),
        _way(each, Channel.MAIL, each.mail),
        _way(each, Channel.SMS, each.sms),
    ]
    name = choose(each.topic, words.TOPIC)
    inside = rx.cond(each.is_fixed, note(t(words.SAFETY_ALWAYS)), few(*ways))
    return card(rx.el.h2(name), inside, key=each.topic, custom_attrs={"data-testid": each.topic})


def _way(each: rx.Var[TopicChoice], channel: Channel, mode: rx.Var[str]) -> rx.Component:
    lines = [option(each_mode, t(words.MODE[each_mode])) for each_mode in MODES[channel]]
    name = f"mode-{channel}"
    chosen = select(
        name,
        *lines,
        id=rx.Var.create(f"{channel}-") + each.topic,
        value=mode,
        on_change=lambda value: ChoicesState.choose(each.topic, channel.value, value),
    )
    return field(t(words.CHANNEL[channel]), chosen)


def _quiet() -> rx.Component:
    hours = pair(
        field(t(words.SINCE), select("since", *HOURS, default_value=VIEW.since.to_string())),
        field(t(words.UNTIL), select("until", *HOURS, default_value=VIEW.until.to_string())),
    )
    made = form(
        checkbox("is_on", t(words.QUIET_ON), default_checked=VIEW.is_quiet),
        hours,
        button(t(words.SAVE), type="submit", kind=Kind.SECONDARY, wide=True),
        on_submit=ChoicesState.set_quiet,
        reset_on_submit=False,
    )
    return section(section_title(t(words.QUIET)), note(t(words.QUIET_HINT)), card(made))


def _muted() -> rx.Component:
    some = rows(rx.foreach(VIEW.muted, _mute), flat=True)
    return section(
        section_title(t(words.MUTED)),
        note(t(words.MUTED_HINT)),
        rx.cond(VIEW.muted.length() > 0, some, note(t(words.NOTHING_MUTED))),
    )


def _mute(each: rx.Var[Muted]) -> rx.Component:
    name = rx.match(each.word, *((word, t(msg, n=each.name)) for word, msg in words.THING.items()), each.thing)
    back = button(t(words.UNMUTE), kind=Kind.GHOST, small=True, on_click=ChoicesState.unmute(each.thing))
    return row(link(name, each.path), icon_name="bell", end=back, key=each.thing)


def _devices() -> rx.Component:
    return section(section_title(t(words.DEVICES)), rows(rx.foreach(VIEW.devices, _device), flat=True))


def _device(each: rx.Var[Device]) -> rx.Component:
    away = button(t(words.REMOVE), kind=Kind.GHOST, small=True, on_click=ChoicesState.remove(each.id))
    return row(each.name, icon_name="phone", note=pick(each.since.ka, each.since.en), end=away, key=each.id.to_string())


def _dead(contact: rx.Var[str]) -> rx.Component:
    again = button(t(words.TRY_AGAIN), kind=Kind.GHOST, small=True, on_click=ChoicesState.try_again(contact))
    mend = cluster(link_button(t(words.TO_PROFILE), routes.PROFILE, kind=Kind.SECONDARY, small=True), again)
    return banner(t(words.DEAD, contact=contact), tone=Tone.WARN, icon_name="alert-triangle", action=mend)
