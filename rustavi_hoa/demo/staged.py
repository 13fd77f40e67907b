"""The problems that the demo sign-ins meet first: one in each place where a person has something to do."""

from __future__ import annotations

from datetime import datetime, timedelta

from rustavi_hoa.demo import sayings
from rustavi_hoa.demo.history import Chronicler
from rustavi_hoa.demo.plots import SILENT_DAYS
from rustavi_hoa.demo.stories import DAY, HOUR, Story
from rustavi_hoa.issues.rules import CloseReason, Part, Status

S, P = Status, Part
HOUSE, NEIGHBOURS = 0, 1


def tell(by: Chronicler) -> list[Story]:
    """Give them, oldest first; all in the house of the demo chairperson but the last four."""
    plots = (
        _fixed_lamp,
        _resolved,
        _asked,
        _in_work,
        _handed,
        _again,
        _sent,
        _fresh,
        _urgent,
        _late,
        _soon,
        _seen,
        _given,
    )
    told = [plot(by) for plot in plots]
    return sorted(told, key=lambda story: story.created_at)


def _ago(by: Chronicler, **span: float) -> datetime:
    return by.today - timedelta(**span)


def _fixed_lamp(by: Chronicler) -> Story:
    """The lamp that the association changed and the resident confirmed."""
    text = "სადარბაზოში პირველ სართულზე ნათურა გადამწვარია, საღამოს საკეტს ვერ ვხედავთ."
    story = by.begin(HOUSE, "light_in", "my_entrance", text, _ago(by, days=20), who="resident")
    chair = by.crew(HOUSE).chair_id
    story.pictures = 1
    story.step(S.CONFIRMED, P.CHAIR, chair, story.at + 5 * HOUR, "ვნახე, მართლა ასეა. დღესვე ვიყიდი.")
    _close(story, P.CHAIR, chair, story.at + DAY, "ახალი ნათურა დავაყენეთ. გთხოვთ, ნახოთ.")
    story.step(S.CONFIRMED_FIXED, P.REPORTER, story.reporter_id, story.at + 3 * HOUR, "კი, ანათებს. დიდი მადლობა!")
    return story


def _close(story: Story, part: Part, who: int, at: datetime, said: str) -> None:
    reason = CloseReason.BY_ASSOCIATION if part == P.CHAIR else CloseReason.BY_SERVICE
    line = story.step(S.RESOLVED, part, who, at, said, reason=reason)
    line.pictures, line.done = 1, True
    story.close_reason, story.close_note, story.resolved_by = reason, said, part


def _city(by: Chronicler, story: Story, service: str, *, days: float = 1) -> int:
    """Send it to the city and give it to a service; gives the officer."""
    crew = by.crew(story.house)
    officer = crew.city_ids[0]
    story.step(S.CONFIRMED, P.CHAIR, crew.chair_id, story.at + 4 * HOUR, "ვნახე, მართლა ასეა.")
    note = "ამხანაგობა თავისი ძალებით ვერ მოაგვარებს, გთხოვთ დახმარებას."
    story.step(S.SENT_TO_CITY, P.CHAIR, crew.chair_id, story.at + 2 * HOUR, note)
    story.step(S.ASSIGNED, P.CITY, officer, story.at + days * DAY, service=service, assignee=officer)
    story.service, story.assignee_id = service, officer
    return officer


def _resolved(by: Chronicler) -> Story:
    """Done by the city; the resident has not said yet whether it is really fixed."""
    text = "ეზოს ლამპიონი ორი კვირაა არ ანთია, საღამოს გავლა გვეშინია."
    story = by.begin(HOUSE, "light_out", "yard", text, _ago(by, days=12), who="resident")
    story.pictures = 1
    officer = _city(by, story, "improvement")
    story.step(S.IN_PROGRESS, P.CITY, officer, story.at + 2 * DAY, "ბრიგადა ხვალ გამოვა.")
    _close(story, P.CITY, officer, _ago(by, hours=20), "ნათურა და სადენი შეიცვალა. გთხოვთ, შეამოწმოთ.")
    assert by.today - story.at < SILENT_DAYS  # noqa: S101 - else the house would close it on the first evening
    return story


def _asked(by: Chronicler) -> Story:
    """The city asks the resident something."""
    text = "სარდაფში წყალი დგას, კოღოები ზამთარშიც არ გვასვენებენ."
    story = by.begin(HOUSE, "basement", "basement", text, _ago(by, days=6), who="resident")
    story.pictures = 2
    officer = _city(by, story, "infrastructure")
    question = "ეს მუდმივად ხდება თუ მხოლოდ წვიმის დროს?"
    at = _ago(by, hours=26)
    story.say("question", P.CITY, officer, question, at, audience="author")
    story.step(S.WAITING_FOR_REPORTER, P.CITY, officer, at + timedelta(milliseconds=20))
    story.question = question
    return story


def _in_work(by: Chronicler) -> Story:
    """The leaking roof that many flats share, in work."""
    text = "ბოლო სართულზე სახურავი ჟონავს. წვიმის დროს ჭერიდან წყალი წვეთავს, კედელი უკვე შავდება."
    story = by.begin(HOUSE, "roof", "roof", text, _ago(by, days=9), who="neighbour")
    story.pictures = 3
    officer = _city(by, story, "infrastructure")
    story.step(S.IN_PROGRESS, P.CITY, officer, _ago(by, days=4), "მასალა შეძენილია, სამუშაო დაიწყო.")
    story.say("comment", P.REPORTER, story.reporter_id, "გუშინ ბრიგადა იყო, ნახევარი უკვე გადახურეს.", _ago(by, days=2))
    for person, home in by.folk.residents[HOUSE][3:10]:
        story.supports.setdefault(home.id, (person.id or 0, story.created_at + 5 * HOUR))
    return story


def _sent(by: Chronicler) -> Story:
    """Sent to the city an hour ago, not taken yet."""
    text = "ხეები გასასხლავია: ტოტები მესამე სართულის ფანჯრებს ეხება და სინათლეს გვიკეტავს."
    story = by.begin(HOUSE, "yard", "yard", text, _ago(by, hours=30))
    story.pictures = 1
    chair = by.crew(HOUSE).chair_id
    story.step(S.CONFIRMED, P.CHAIR, chair, story.at + 3 * HOUR, "ვიცი, მართლა საჭიროა.")
    story.step(S.SENT_TO_CITY, P.CHAIR, chair, _ago(by, hours=1), "საჭიროა სპეცტექნიკა, ამხანაგობას არ აქვს.")
    return story


def _fresh(by: Chronicler) -> Story:
    """New this morning: the chairperson has to answer."""
    text = "კარი ისე ჯახუნდება, რომ ბავშვები იღვიძებენ. დამხურავი მექანიზმი გაფუჭდა."
    story = by.begin(HOUSE, "entrance", "my_entrance", text, _ago(by, hours=5))
    story.pictures = 1
    return story


def _urgent(by: Chronicler) -> Story:
    """Dangerous: went to the city at once."""
    text = "სადარბაზოში ელექტროფარი ღიაა, სადენები ჩანს. ბავშვები ხელს ჰკიდებენ."
    story = by.begin(HOUSE, "electric", "my_entrance", text, _ago(by, hours=2))
    story.pictures = 1
    story.step(S.SENT_TO_CITY, P.REPORTER, story.reporter_id, story.at)
    return story


def _handed(by: Chronicler) -> Story:
    """Handed to the water company; its answer is awaited."""
    story = by.begin(
        HOUSE, "water", "my_entrance", "დილის შვიდიდან ზედა სართულებზე ცივი წყალი არ მოდის.", _ago(by, days=4)
    )
    crew = by.crew(HOUSE)
    story.step(S.CONFIRMED, P.CHAIR, crew.chair_id, story.at + 2 * HOUR, "დავადასტურე, ჩემთანაც ასეა.")
    story.step(
        S.SENT_TO_CITY, P.CHAIR, crew.chair_id, story.at + HOUR, "საერთო ქსელია, გთხოვთ, შესაბამისმა სამსახურმა ნახოს."
    )
    body = sayings.HANDED_TO["water"]
    story.step(S.HANDED_OVER, P.CITY, crew.city_ids[0], story.at + DAY, sayings.HANDED, body=body)
    story.handed_to = body
    return story


def _again(by: Chronicler) -> Story:
    """Mended by the association, but not for long: open again since this morning."""
    text = "სადარბაზოს ფანჯარა აღარ იკეტება, წვიმა კიბეზე შემოდის."
    story = by.begin(HOUSE, "entrance", "my_entrance", text, _ago(by, days=8), who="neighbour")
    story.pictures = 1
    chair = by.crew(HOUSE).chair_id
    story.step(S.CONFIRMED, P.CHAIR, chair, story.at + 6 * HOUR, "დავადასტურე. შაბათს ერთად შევამოწმოთ.")
    _close(story, P.CHAIR, chair, _ago(by, days=2), "სახელური შევცვალეთ.")
    story.step(S.REOPENED, P.REPORTER, story.reporter_id, _ago(by, hours=9), "ორი დღე კარგად იყო და ისევ გაფუჭდა.")
    return story


def _late(by: Chronicler) -> Story:
    """Past its deadline on whatever day the city is loaded: the queue has something to show."""
    text = "სხვენის კარი ჩამოვარდნილია, წვიმა და ჩიტები შიგ შემოდის."
    story = by.begin(NEIGHBOURS, "roof", "roof", text, _ago(by, days=40))
    officer = _city(by, story, "infrastructure")
    story.step(S.IN_PROGRESS, P.CITY, officer, _ago(by, days=12), "ხუროს ველოდებით.")
    return story


def _soon(by: Chronicler) -> Story:
    """Due today, or on the next working day."""
    text = "მეორე სართულის კიბის მოაჯირი ირყევა, ხელის ჩაჭიდება საშიშია."
    story = by.begin(NEIGHBOURS, "stairs", "my_entrance", text, _ago(by, days=15, hours=6))
    officer = _city(by, story, "infrastructure")
    story.step(S.IN_PROGRESS, P.CITY, officer, _ago(by, days=6), "შემდუღებელი ამ კვირაში მოვა.")
    return story


def _seen(by: Chronicler) -> Story:
    """Confirmed by the chairperson and nothing more yet: few stories stand there on a given day."""
    text = "სადარბაზოს კიბეზე ორი საფეხური ჩამოტყდა, ფეხი გვისრიალდება."
    story = by.begin(NEIGHBOURS, "stairs", "my_entrance", text, _ago(by, days=2))
    story.step(S.CONFIRMED, P.CHAIR, by.crew(NEIGHBOURS).chair_id, story.at + 6 * HOUR, "ვნახე, ოსტატს ველაპარაკები.")
    return story


def _given(by: Chronicler) -> Story:
    """Given to a service of the city, not begun yet."""
    text = "ეზოში სანიაღვრე გაჭედილია, ყოველ წვიმაზე გუბე დგება."
    story = by.begin(NEIGHBOURS, "flood", "yard", text, _ago(by, days=3))
    _city(by, story, "infrastructure")
    return story
