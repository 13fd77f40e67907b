"""Every table of the platform and what it holds of people: a new table or column is judged here, in one line.

No data of a person: ``"holiday": plain("day name_ka", by="updated_by")``. Data of one: ``held(purpose, whose row it is,
what the export gives, the rest)``, with ``drop=True`` if erasing the account deletes the rows, ``blank="text="`` for
columns it empties; ``others(...)`` for people without an account. ``holding.py`` says what each word means.
"""

from __future__ import annotations

from rustavi_hoa.privacy.holding import Holding, others, plain
from rustavi_hoa.privacy.holdings_people import PEOPLE

HOLDINGS: dict[str, Holding] = {
    **PEOPLE,
    "answer_template": plain("id category status title text_ka text_en is_active updated_at", by="updated_by"),
    "apartment": plain("id building_id entrance_id number level kind"),
    "api_key": others(
        "programs",
        "contact",
        "id name key_hash hint is_live daily_limit issued_at used_at revoked_at",
        by="person_id issued_by revoked_by",
    ),
    "association": others(
        "register",
        "chair_name chair_phone chair_key",
        "id code name name_en verification record_no status verified_on valid_until search_key is_demo created_at",
    ),
    "building": plain(
        "id code association_id unit_id status source osm_ref matched_to microdistrict street number address address_en"
        " match_key search_key cadastral_code lat lon year_built levels entrance_count apartment_count lift_count facts"
        " is_demo stage flags created_at updated_at"
    ),
    "building_alias": plain("id building_id address match_key until_day"),
    "building_work": plain(
        "id building_id code category title year state cost city_share association_share contractor program"
        " warranty_until is_public batch_id created_at updated_at",
        by="updated_by",
    ),
    "bulk_act": plain("id to steps at undone_at undone", by="by"),
    "breach": plain(
        "id title happened data_kinds people_count measures risk found_at notified_at why_not_notified told_at told_how"
        " closed_at version created_at updated_at",
        by="created_by",
    ),
    "city_service": plain(
        "id code name_ka name_en what_ka what_en whom_ka whom_en how_ka how_en contact position is_active updated_at",
        by="updated_by",
    ),
    "condition": plain(
        "id building_id client_key element part grade method on_day note expert expert_no expert_on batch_id"
        " created_at",
        by="assessor_id",
    ),
    "door_sheet": plain("id association_id week_on content words state version approved_at made_at", by="approved_by"),
    "entrance": plain("id building_id number levels"),
    "extension": plain(
        "id letter_id task_id until before reason state asked_at decided_at word", by="asked_by decided_by"
    ),
    "gallery_photo": plain(
        "id photo_id building_id element part visibility phase pair_id condition_id work_id caption taken_on hidden_at"
        " created_at",
        by="author_id",
    ),
    "holiday": plain("day name_ka name_en is_off source updated_at", by="updated_by"),
    "household": others(
        "problems",
        "apartment_id name phone consent_how consent_at withdrawn_at withdrawn_reason",
        "id building_id",
        by="consent_by withdrawn_by",
    ),
    "hung_paper": plain("id client_key building_id entrance_id what thing_id photo_id at", by="by"),
    "import_batch": plain(
        "id kind file_name file_sha256 counts started_at finished_at state options undone_at", by="person_id"
    ),
    "inquiry": plain("id title text fields state due_on created_at sent_at closed_at", by="author_id"),
    "inquiry_target": plain(
        "id inquiry_id building_id answers channel answered_at reminded_at version", by="answered_by"
    ),
    "issue_holder": plain("id issue_id holder suggested rule answers reason part at", by="by"),
    "issue_move": plain("id issue_id deed"),
    "lease": plain("name holder until"),
    "letter_file": others(
        "letters", "name file", "id letter_id reply_id kind media_type byte_count sha256 at", by="uploaded_by"
    ),
    "letter_issue": plain("id letter_id issue_id"),
    "letter_question": others("letters", "text answer", "id letter_id position reply_id"),
    "letter_reply": others(
        "letters",
        "text sent_by",
        "id letter_id kind state grounds appeal number signed_as approved_at sent_at spoken_at version created_at"
        " updated_at",
        by="drafted_by approved_by",
    ),
    "library_document": plain(
        "id series version client_key kind title building_id association_id visibility file_name media_type byte_count"
        " sha256 on_day hidden_at created_at",
        by="author_id",
    ),
    "message_word": plain("room_id word message_id"),
    "number_series": plain("series year last"),
    "poll": plain("message_id is_many is_secret is_by_home closes_at"),
    "poll_option": plain("id message_id place text"),
    "open_request": others(
        "programs",
        "given answers",
        "id key_id client_key is_trial service_code token issue_id photos notice created_at",
    ),
    "outage": plain(
        "id kind category title_ka title_en body doer client_key state starts_at ends_at version created_at closed_at",
        by="created_by",
    ),
    "outage_building": plain("id outage_id building_id"),
    "outage_word": plain("id outage_id kind client_key text ends_at at", by="by"),
    "outbox": others("notices", "payload", "id kind due_at tries done_at failed_at error"),
    "passport": plain(
        "building_id answers revisions conditions definition number filled required fresh_on lift_checked_on updated_at"
    ),
    "passport_proposal": plain(
        "id building_id group state answers seen verdicts word version created_at sent_at decided_at",
        by="author_id decided_by",
    ),
    "passport_revision": plain(
        "id building_id number client_key source evidence document_id batch_id definition changes before filled"
        " required at",
        by="person_id accepted_by",
    ),
    "place_rule": plain("id kind name match_key unit_id source"),
    "promise": plain("category amount unit updated_at", by="updated_by"),
    "reception": others(
        "letters",
        "name contact gist",
        "id client_key kind received_by letter_id issue_id is_after_hours handed_over_at at",
        by="handed_over_by entered_by",
    ),
    "referral": plain(
        "id issue_id holder body ask_on asked_count asked_at outcome answer answered_at ended_at at", by="by"
    ),
    "message_pin": plain("message_id room_id at", by="person_id"),
    "message_reply": plain("message_id to_id"),
    "register_event": plain("id thing thing_id kind on_day detail at", by="person_id"),
    "register_merge": plain("id thing kept_id gone_id moved before at undone_at", by="person_id undone_by"),
    "retention_run": plain("day counts at"),
    "route": plain("id category place service note updated_at", by="updated_by"),
    "room_rule": plain("room_id slow_seconds quiet_since quiet_until at", by="person_id"),
    "search_gram": plain("gram word"),
    "search_word": plain("word thing thing_id"),
    "setting": plain("key value updated_at", by="updated_by"),
    "sms": plain("ref delivery_id segments cost_tetri state gateway_id at told_at"),
    "staged_building": plain("id batch_id position building_id state changes problems"),
    "statement": plain("id kind scope since until figures issued_at", by="issued_by"),
    "survey_question": plain("id position kind text_ka text_en options is_active created_at"),
    "task": plain(
        "id letter_id issue_id service is_coordinator gist state due_on result given_at done_at version",
        by="executor_id given_by",
    ),
    "unit": plain("id code name_ka name_en"),
    "verification_step": plain(
        "id association_id from_state to_state basis paper_kind paper_no paper_on source source_on note document_id"
        " batch_id at",
        by="person_id",
    ),
    "visa": plain("id reply_id round position role service state word at", by="by"),
    "walk": plain("id building_id client_key stations outcome started_at finished_at", by="person_id"),
}
