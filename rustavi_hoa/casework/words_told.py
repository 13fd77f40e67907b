"""What is told to the applicant and to staff when a letter moves: the centre, push, mail."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

NO_DAY = Msg(ka="–", en="–")
APPARATUS = Msg(ka="აპარატი", en="Apparatus")
MAIL_SUBJECT = Msg(ka="ოფიციალური მიმართვა {number}", en="Official application {number}")
MAIL_GREETING = Msg(ka="გამარჯობა, {name}.", en="Hello, {name}.")
MAIL_FOOT = Msg(
    ka="რუსთავის მერია. საცდელი ეტაპია: პლატფორმა ოფიციალურ განცხადებას არ ცვლის.",
    en="Rustavi City Hall. This is a pilot: the platform does not replace an official application.",
)
ANSWER_HEAD = Msg(ka="პასუხი {no}: {outcome}.", en="Answer {no}: {outcome}.")

TOLD: dict[str, Msg] = {
    "received": Msg(
        ka="მიმართვა მივიღეთ. ნომერი პლატფორმაში: {number}. პასუხის ვადა: {due}.",
        en="Your application was received. Number on the platform: {number}. Answer by {due}.",
    ),
    "missing": Msg(
        ka="მიმართვა შესავსებია {until}-მდე. გვჭირდება: {text}", en="Please complete the application by {until}: {text}"
    ),
    "more_time": Msg(ka="შევსების ვადა გაგრძელდა: {until}.", en="You have more time to complete it: until {until}."),
    "completed": Msg(ka="დამატებული მივიღეთ. პასუხის ვადა: {due}.", en="What was missing has come. Answer by {due}."),
    "resolved": Msg(
        ka="განიხილავს: {service}. პასუხის ვადა: {due}. რეზოლუცია: {text}",
        en="It is with: {service}. Answer by {due}. Resolution: {text}",
    ),
    "transferred": Msg(ka="მიმართვა გადაეცა: {service}. მიზეზი: {text}", en="Passed to: {service}. Reason: {text}"),
    "extended": Msg(ka="ვადა გადაიწია: {due}. მიზეზი: {text}", en="The deadline was moved to {due}. Reason: {text}"),
    "due_moved": Msg(
        ka="ვადა გადაიწია: {due}. მიზეზი: უქმე დღეები შეიცვალა.",
        en="The deadline was moved to {due}. Reason: the days off have changed.",
    ),
    "forwarded": Msg(
        ka="მიმართვა გადაეგზავნა უფლებამოსილ ორგანოს: {body}. თანმხლები წერილის ნომერი: {no}.",
        en="The application was forwarded to the body that decides: {body}. Number of the covering letter: {no}.",
    ),
    "replied": Msg(
        ka="პასუხი გაიცა: {outcome}. პასუხის ნომერი: {no}.", en="The answer was given: {outcome}. Its number: {no}."
    ),
    "spoken": Msg(ka="პასუხი ზეპირად გაიცა და ჩაიწერა.", en="The answer was given by word of mouth and recorded."),
    "closed": Msg(ka="მიმართვის განხილვა დასრულდა.", en="The application is closed."),
    "left": Msg(
        ka="მიმართვა დარჩა განუხილველი, რადგან {until}-მდე არ შეივსო. შეგიძლიათ ახალი მიმართვა გამოგზავნოთ.",
        en="The application was left unconsidered: it was not completed by {until}. You may send a new one.",
    ),
    "city_number": Msg(ka="მერიის ნომერი: {no}.", en="City Hall's number: {no}."),
}
"""To the applicant, by the kind of the line."""

WORK: dict[str, Msg] = {
    "received": Msg(ka="რეზოლუციას ელოდება", en="waits for a resolution"),
    "completed": Msg(ka="შეივსო", en="was completed"),
    "resolved": Msg(ka="თქვენს სამსახურს გადაეცა", en="was given to your service"),
    "task_given": Msg(ka="დავალება თქვენთვის", en="a task for you"),
    "task_done": Msg(ka="დავალება შესრულდა", en="a task was done"),
    "task_extended": Msg(ka="დავალების ვადა გაგრძელდა", en="the task got more time"),
    "transferred": Msg(ka="გადმოეცა თქვენს სამსახურს", en="was passed to your service"),
    "moved": Msg(ka="გადმოგეცათ", en="was passed to you"),
    "extension_asked": Msg(ka="ითხოვენ ვადის გაგრძელებას", en="more time is asked for"),
    "extension_refused": Msg(ka="ვადა არ გაგრძელდა", en="more time was refused"),
    "extended": Msg(ka="ვადა გაგრძელდა", en="the deadline was moved"),
    "to_visas": Msg(ka="თქვენს ვიზას ელოდება", en="waits for your visa"),
    "visa_refused": Msg(ka="პროექტი შენიშვნით დაბრუნდა", en="the draft was returned with a remark"),
    "agreed": Msg(ka="დამტკიცებას ელოდება", en="waits for approval"),
    "approved": Msg(ka="პასუხი გასაგზავნია", en="the reply is to be sent"),
    "soon": Msg(ka="ვადა ახლოვდება", en="is due soon"),
    "past": Msg(ka="ვადა გასულია", en="is past due"),
    "daily_list": Msg(ka="დღის სია მზადაა", en="the daily list is ready"),
}
"""To staff: what a letter waits for."""

DAILY: dict[str, Msg] = {
    "registered": Msg(ka="რეგისტრირებულია", en="Registered"),
    "unresolved": Msg(ka="რეზოლუციას ელოდება", en="Waiting for a resolution"),
    "agreed": Msg(ka="დამტკიცებას ელოდება", en="Waiting for approval"),
    "due": Msg(ka="ვადა დღეს იწურება", en="Due today"),
    "past": Msg(ka="ვადა გასულია", en="Past due"),
    "tasks_past": Msg(ka="დავალება, რომლის ვადა გასულია", en="Tasks past due"),
}
"""Parts of the daily list."""
