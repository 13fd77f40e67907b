"""The tables whose rows are about a person with an account (``holdings.py`` explains the words)."""

from __future__ import annotations

from rustavi_hoa.privacy.holding import Holding, held

PEOPLE: dict[str, Holding] = {
    "account_closure": held("safety", "person_id", "closed_at erase_at undone_at erased_at", "id homes counts"),
    "announcement": held("talk", "author_id", "building_id entrance_id text at withdrawn_at", "id client_key"),
    "audit": held("safety", "person_id", "at verb thing thing_id building_id", "id", hidden="detail"),
    "chair_dispute": held(
        "papers", "opened_by", "association_id reason opened_at closed_at outcome", "id", by="closed_by"
    ),
    "chair_handover": held(
        "papers",
        "old_person_id new_person_id",
        "association_id state paper_kind paper_no paper_on told_at done_at stopped_at asked_at",
        "id document_id first_at second_at",
        hidden="note stop_reason",
        others="new_name new_contact",
        by="first_by second_by stopped_by asked_by",
    ),
    "correction": held(
        "register",
        "person_id",
        "building_id field wanted state answer asked_at decided_at",
        "id",
        by="decided_by",
        blank="wanted= answer=",
    ),
    "dead_address": held("notices", "person_id", "contact why at", drop=True),
    "feedback": held(
        "asked", "person_id", "building_id page mood text device at", "id client_key", blank="person_id=null device="
    ),
    "invitation": held(
        "account",
        "person_id used_by",
        "kind role for_name created_at expires_at used_at revoked_at",
        "id unit_id association_id building_id apartment_id service",
        hidden="token_hash",
        by="created_by",
        blank="for_name=",
    ),
    "issue": held(
        "problems",
        "reporter_id",
        "building_id entrance_id apartment_id place floor category text status is_emergency registration_no lat lon"
        " created_at updated_at answered_at sent_to_city_at resolved_at closed_at",
        "id client_key door about_service service handed_to question close_reason close_note resolved_by"
        " duplicate_of_id message_id support_count reopen_count event_seq version due_on city_no city_no_at outage_id"
        " is_demo",
        others="household_name household_phone household_consent_at household_id about_person_id",
        by="entered_by assignee_id",
    ),
    "issue_event": held(
        "problems",
        "actor_id",
        "issue_id kind from_status to_status text at",
        "id seq audience actor_part data client_key",
    ),
    "letter": held(
        "letters",
        "applicant_id",
        "number kind channel state subject demand applicant_name applicant_address applicant_phone applicant_email"
        " answer_by building_id association_id category received_at due_on answered_at closed_at forwarded_to outcome",
        "id client_key track locale unit_id concerns_apartments about_service service city_no city_no_at waiting_until"
        " event_seq version is_demo created_at updated_at",
        others="about_person_id",
        by="coordinator_id entered_by",
    ),
    "letter_event": held(
        "letters",
        "actor_id",
        "letter_id kind from_state to_state at",
        "id seq audience actor_role client_key",
        hidden="text data",
    ),
    "login_session": held(
        "safety",
        "person_id",
        "device created_at seen_at expires_at revoked_at proved_at",
        "id view_building_id",
        hidden="token_hash",
        drop=True,
    ),
    "membership": held(
        "home",
        "person_id",
        "apartment_id building_id kind state via asked_at decided_at ended_at reason appealed_at appeal_text",
        "id",
        by="decided_by",
        blank="reason= appeal_text=",
    ),
    "message": held(
        "talk",
        "author_id",
        "room_id author_name author_place text photo_count sent_at edited_at deleted_at",
        "id seq change_seq client_key issue_id delete_reason",
        by="deleted_by",
        blank="author_name=former author_place=",
    ),
    "message_report": held("talk", "person_id", "message_id reason at handled_at", "id", by="handled_by"),
    "poll_vote": held("talk", "person_id", "message_id option_id apartment_id at", "id", drop=True),
    "message_sign": held("talk", "person_id", "message_id sign at", "id", drop=True),
    "notice": held("notices", "person_id", "kind thing facts at read_at", "id cause", drop=True),
    "notice_delivery": held(
        "notices", "person_id", "channel state at due_at done_at", "id notice_id target why tries", drop=True
    ),
    "notice_digest": held("notices", "person_id", "day", drop=True),
    "notice_mute": held("notices", "person_id", "thing at", drop=True),
    "notice_preference": held("notices", "person_id", "topic channel mode", drop=True),
    "notice_quiet": held("notices", "person_id", "is_on since until", drop=True),
    "outage_join": held("problems", "person_id", "outage_id building_id apartment_id at", "id", drop=True),
    "person": held(
        "account",
        "id",
        "full_name shown_name phone email locale is_active adult_confirmed_at privacy_accepted_at baseline_done_at"
        " created_at",
        "is_demo",
        hidden="password_hash",
        blank="full_name= shown_name=former phone=null email=null password_hash=closed is_active=no",
    ),
    "person_block": held("talk", "person_id", "at", "id", others="other_id", drop=True),
    "personal_look": held("safety", "person_id", "fields screen at", "id thing", by="by_id"),
    "photo": held(
        "problems",
        "uploader_id",
        "id width height byte_count taken_at taken_lat taken_lon created_at",
        "issue_id event_id message_id feedback_id building_id",
        blank="taken_at=null taken_lat=null taken_lon=null",
    ),
    "publication": held(
        "publishing",
        "agreed_by",
        "issue_id reported_at agreed_at way decision text decided_at",
        "photos changed_at",
        by="decided_by",
    ),
    "push_subscription": held(
        "push",
        "person_id",
        "device made_at heard_at dropped_at why",
        "id session_id",
        hidden="endpoint p256dh auth",
        drop=True,
    ),
    "read_mark": held("talk", "person_id", "room_id seq", "id", drop=True),
    "recovery_code": held("safety", "person_id", "created_at used_at", "id", hidden="code_hash", drop=True),
    "reset_code": held(
        "safety",
        "person_id",
        "purpose contact created_at expires_at used_at",
        "id tries",
        hidden="code_hash",
        drop=True,
    ),
    "role_grant": held(
        "home", "person_id", "role association_id unit_id service granted_at ended_at end_reason", "id", by="granted_by"
    ),
    "room": held(
        "talk",
        "person_id chair_id",
        "association_id created_at last_at",
        "id kind entrance_id title client_key seq closed_at",
    ),
    "saved_view": held("account", "person_id", "page name query created_at", "id", drop=True),
    "second_factor": held(
        "safety", "person_id", "created_at locked_until", "last_count failures", hidden="secret", drop=True
    ),
    "sign_in_step": held(
        "safety",
        "person_id",
        "device created_at expires_at used_at",
        "id tries",
        hidden="token_hash secret",
        drop=True,
    ),
    "substitute": held(
        "home", "person_id substitute_id", "reason since until named_at ended_at", "id moved", by="named_by"
    ),
    "support": held("problems", "person_id", "issue_id apartment_id at", "id", drop=True),
    "survey_answer": held("asked", "person_id", "question_id building_id value at", "id", drop=True),
}
