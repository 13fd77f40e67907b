"""The doors of the library, of services and projects, and of inquiries: pages and routes in one place."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.documents import http as documents_http
from rustavi_hoa.documents import words as documents_words
from rustavi_hoa.documents.pages import documents
from rustavi_hoa.documents.state import DocumentsState
from rustavi_hoa.inquiry import http, words
from rustavi_hoa.inquiry.pages import inquiries, inquiry
from rustavi_hoa.inquiry.state import InquiryState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door
from rustavi_hoa.works import http as works_http
from rustavi_hoa.works import words as works_words
from rustavi_hoa.works.pages import works
from rustavi_hoa.works.state import WorksState

DOORS = (
    Door(routes.DOCUMENTS, documents.page, documents_words.TITLE, DocumentsState.load, needs=Can.PASSPORT_READ),
    Door(routes.WORKS, works.page, works_words.TITLE, WorksState.load, needs=Can.PASSPORT_READ, is_wide=True),
    Door(routes.INQUIRIES, inquiries.page, words.TITLE, InquiryState.load_desk, needs=Can.INQUIRY_SEND, is_wide=True),
    Door(routes.INQUIRY, inquiry.page, words.CARD, InquiryState.load_form, needs=Can.INQUIRY_ANSWER),
)
HTTP = (*documents_http.ROUTES, *works_http.ROUTES, *http.ROUTES)
