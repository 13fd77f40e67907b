"""Fields: label above, hint and error beside; the browser's own controls."""

from collections.abc import Iterable

import reflex as rx
from reflex.components.el.elements.base import BaseHTML
from reflex_base.components.tags.tag import CommonTag
from reflex_base.vars import VarData
from reflex_components_core.el.elements.forms import Form

from rustavi_hoa.ui.base import Flag, Text, maybe, names
from rustavi_hoa.ui.icons import icon


class NativeForm(BaseHTML):
    """A form the browser posts by itself, working without script. Not for pages that keep their state."""

    tag = "form"
    action: rx.Var[str]
    method: rx.Var[str] = rx.Var.create("post")
    enc_type: rx.Var[str]


def native_form(*children: Text, action: str | rx.Var, method: str = "post", **props) -> rx.Component:
    """Post to ``action`` like a page of 1999; for signing in, codes and plain downloads."""
    class_name = names("form", props.pop("class_name", ""))
    return NativeForm.create(*children, action=action, method=method, class_name=class_name, **props)


class StateForm(Form):
    """A form whose deed stands where the form stands.

    Reflex lifts it to the top of the component: in a form of a repeated row the row's own variable is unknown there,
    and the press ends in a ReferenceError (0.10.1).
    """

    def _get_added_hooks(self) -> dict[str, VarData | None]:
        return {code: told for code, told in super()._get_added_hooks().items() if "handleSubmit_" not in code}

    def _render(self) -> CommonTag:
        chain = rx.Var.create(self.event_triggers["on_submit"])
        given = rx.Var.create(self._get_form_refs())
        again = "ev.target.reset()" if str(self.reset_on_submit) == "true" else ""
        deed = f"const form_data = getFormData(ev.target, {given!s}); ({chain!s}(ev)); {again}"
        return super()._render().add_props(on_submit=rx.Var(f"((ev) => {{ ev.preventDefault(); {deed} }})"))


def form(*children: Text, on_submit: rx.EventHandler, **props) -> rx.Component:
    """A form answered by a State: ``on_submit`` gets a dict of the values by the names of the controls."""
    class_name = names("form", props.pop("class_name", ""))
    return StateForm.create(*children, on_submit=on_submit, class_name=class_name, **props)


def field(label: Text, control: rx.Component, hint: Text = "", error: Text = "") -> rx.Component:
    """Label, control, hint, error. ``control`` is made by ``text_input``, ``text_area`` or ``select``."""
    name = _id(control)
    return rx.el.div(
        rx.el.label(label, html_for=name, class_name="label"),
        control,
        rx.el.p(hint, id=f"{name}-hint", class_name="hint"),
        rx.el.p(error, id=f"{name}-error", class_name="error", role="alert"),
        class_name="field",
    )


def text_input(name: str, **props) -> rx.Component:
    """One line. ``type`` is text, tel, email, number, date, password; ``value``/``on_change`` or ``default_value``.

    Inside ``field`` always; alone it needs ``aria_label``. ``id`` is the name.
    """
    return rx.el.input(**_control(name, props))


def code_input(name: str, **props) -> rx.Component:
    """A one-time or invitation code in big letters, filled in by the phone from the SMS."""
    props = {"auto_complete": "one-time-code", "input_mode": "numeric", "class_name": "input-code"} | props
    return rx.el.input(**_control(name, props))


def text_area(name: str, **props) -> rx.Component:
    """Many lines."""
    return rx.el.textarea(**_control(name, props))


def select(name: str, *options: rx.Component, **props) -> rx.Component:
    """A choice from more than seven; ``options`` come from ``option`` or ``rx.foreach``. Fewer: ``radio_cards``."""
    return rx.el.select(*options, **_control(name, props))


def option(value: str | rx.Var, label: Text) -> rx.Component:
    """One line of a ``select``."""
    return rx.el.option(label, value=value)


def options(pairs: Iterable[tuple[str, Text]]) -> list[rx.Component]:
    """Make the lines of a ``select`` from pairs of value and label."""
    return [option(value, label) for value, label in pairs]


def search_input(name: str, label: Text, **props) -> rx.Component:
    """A search box; ``label`` is spoken and stands inside it while it is empty."""
    props |= {"type": "search", "aria_label": label, "placeholder": label, "enter_key_hint": "search"}
    return rx.el.div(icon("search"), rx.el.input(**_control(name, props)), class_name="search")


def radio_cards(
    legend: Text, *cards: rx.Component, one_column: bool = False, hide_legend: bool = False
) -> rx.Component:
    """A question with big answers; ``cards`` come from ``radio_card`` (or ``rx.foreach`` over it)."""
    return rx.el.fieldset(
        rx.el.legend(legend, class_name="hide-seen" if hide_legend else "label"),
        rx.el.div(*cards, class_name=names("picks", "picks-one" if one_column else "")),
        class_name="field",
    )


def radio_card(
    name: str,
    value: str | rx.Var,
    label: Text,
    *,
    icon_name: str | rx.Var | None = None,
    hint: Text | None = None,
    **props,
) -> rx.Component:
    """One answer. Give ``checked`` and ``on_change``, or ``default_checked`` inside a form."""
    return _pick("radio", name, label, icon_name, hint, {"value": value} | props)


def check_card(
    name: str, label: Text, *, icon_name: str | rx.Var | None = None, hint: Text | None = None, **props
) -> rx.Component:
    """One of several answers that may hold together."""
    return _pick("checkbox", name, label, icon_name, hint, props)


def pick_button(
    label: Text, *, icon_name: str | rx.Var | None = None, hint: Text | None = None, **props
) -> rx.Component:
    """A big answer that goes on at once: give ``on_click``, or ``href`` to make it a link."""
    element = rx.el.a if "href" in props else rx.el.button
    if element is rx.el.button:
        props.setdefault("type", "button")
    return rx.el.div(element(*_face(label, icon_name, hint), class_name="pick-face", **props), class_name="pick")


def picks(*buttons: rx.Component, one_column: bool = False) -> rx.Component:
    """A grid of ``pick_button``."""
    return rx.el.div(*buttons, class_name=names("picks", "picks-one" if one_column else ""))


def checkbox(name: str, label: Text, **props) -> rx.Component:
    """A box with its sentence; both can be pressed."""
    return rx.el.label(rx.el.input(type="checkbox", name=name, id=name, **props), rx.el.span(label), class_name="check")


def _pick(
    kind: str, name: str, label: Text, icon_name: str | rx.Var | None, hint: Text | None, props: dict
) -> rx.Component:
    face = rx.el.span(*_face(label, icon_name, hint), class_name="pick-face")
    return rx.el.label(rx.el.input(type=kind, name=name, **props), face, class_name="pick")


def _face(label: Text, icon_name: str | rx.Var | None, hint: Text | None) -> tuple[rx.Component, ...]:
    words = rx.el.span(label, maybe(hint, rx.el.small, "note"))
    return (words,) if icon_name is None else (icon(icon_name), words)


def _control(name: str, props: dict) -> dict:
    invalid: Flag = props.pop("invalid", False)
    made = {"id": name, "name": name} | props
    if "aria_label" not in made:
        made["custom_attrs"] = {"aria-describedby": f"{made['id']}-hint {made['id']}-error"} | made.get(
            "custom_attrs", {}
        )
    if invalid is not False:
        made["aria_invalid"] = invalid
    return made | {"class_name": names("input", props.get("class_name", ""))}


def _id(control: rx.Component) -> str | rx.Var:
    return control.id if getattr(control, "id", None) is not None else ""
