"""The pages of people, for the entrance of the app."""

from __future__ import annotations

from collections.abc import Callable

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words, words_join, words_people, words_rescue, words_second
from rustavi_hoa.identity.desk_state import OperatorState, StaffState
from rustavi_hoa.identity.invite_state import InviteState
from rustavi_hoa.identity.join_state import ForgotState, JoinState
from rustavi_hoa.identity.pages import (
    factor,
    forgot,
    invitations,
    join,
    more,
    operator,
    people,
    privacy,
    profile,
    second,
    sign_in,
    staff,
)
from rustavi_hoa.identity.people_state import PeopleState
from rustavi_hoa.identity.profile_state import ProfileState
from rustavi_hoa.identity.second_state import FactorState, SecondState
from rustavi_hoa.identity.state import SignInState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door


def doors(below_sign_in: Callable[[], rx.Component]) -> tuple[Door, ...]:
    """Give every page of people; ``below_sign_in`` stands under the sign-in form."""
    return (
        Door(routes.SIGN_IN, sign_in.page_over(below_sign_in), words.SIGN_IN, SignInState.load, is_public=True),
        *DOORS,
    )


DOORS = (
    Door(routes.SECOND, second.page, words_second.TITLE, SecondState.load, is_public=True),
    Door(routes.SIGN_UP, join.page, words_join.TITLE, JoinState.load, is_public=True),
    Door(routes.FORGOT, forgot.page, words_rescue.FORGOT_TITLE, ForgotState.load, is_public=True),
    Door(routes.PRIVACY, privacy.page, words.PRIVACY, is_public=True),
    Door(routes.PROFILE, profile.page, words_rescue.PROFILE, ProfileState.load),
    Door(routes.FACTOR, factor.page, words_second.TITLE, FactorState.load),
    Door(routes.MORE, more.page, words.MORE),
    Door(routes.PEOPLE, people.page, words_people.PEOPLE, PeopleState.load, Can.MEMBER_CONFIRM),
    Door(routes.INVITATIONS, invitations.page, words_people.INVITATIONS, InviteState.load, Can.MEMBER_INVITE),
    Door(routes.OPERATOR, operator.page, words_people.OPERATOR, OperatorState.load, Can.CHAIR_INVITE, is_wide=True),
    Door(routes.STAFF, staff.page, words_people.STAFF, StaffState.load, Can.STAFF_INVITE, is_wide=True),
)
