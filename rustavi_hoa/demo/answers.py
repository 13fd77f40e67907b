"""Ready texts for answers in the demo city; staff of a real city write their own."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.casework import TemplateRow

TEXTS = (
    (
        "",
        "reply",
        "მიღებულია",
        "გმადლობთ. პრობლემა {number} მივიღეთ: {category}, {address}. პასუხის ვადა: {due}.",
        "Thank you. We have your problem {number}: {category}, {address}. To be answered by {due}.",
    ),
    (
        "",
        "in_progress",
        "სამსახური გამოვა",
        "ადგილზე გამოვა: {service}. თუ თქვენი დახმარება დაგვჭირდება, ამავე გვერდზე მოგწერთ.",
        "{service} will come to the place. If you are needed, we will write to you on this page.",
    ),
    (
        "",
        "waiting_for_reporter",
        "ზუსტი ადგილი",
        "გთხოვთ, დააზუსტოთ: რომელ სადარბაზოში და რომელ სართულზეა? ერთი ფოტოც დაგვეხმარება.",
        "Please tell us: in which entrance and on which floor? One photo would help too.",
    ),
    (
        "water",
        "handed_over",
        "წყალმომარაგების კომპანიას",
        "ეს ქსელი წყალმომარაგების კომპანიისაა. მივწერეთ და პასუხს აქვე ჩავწერთ.",
        "This pipe is the water company's. We have written to them and will record their answer here.",
    ),
    (
        "lift",
        "resolved",
        "ლიფტი ამუშავდა",
        "ლიფტი შემოწმდა და მუშაობს ({address}). გთხოვთ, დაგვიდასტუროთ: მოგვარდა?",
        "The lift was checked and works ({address}). Please tell us: is it fixed?",
    ),
    (
        "",
        "refused",
        "სხვა ორგანიზაციის საქმეა",
        "ეს მერიის უფლებამოსილება არ არის. შეგიძლიათ მიმართოთ: ___. მიზეზი: ___.",
        "This is not within City Hall's powers. You can turn to: ___. The reason: ___.",
    ),
    (
        "roof",
        "planned",
        "საჭიროებების სიაში",
        "სახურავი შეტანილია კორპუსის საჭიროებებში. ეს დაფინანსების დაპირება არ არის.",
        "The roof is entered in the building's needs. This is not a promise of money.",
    ),
)


def write(session: Session) -> None:
    """Write the texts."""
    session.add_all(
        TemplateRow(category=category, status=status, title=title, text_ka=ka, text_en=en)
        for category, status, title, ka, en in TEXTS
    )
