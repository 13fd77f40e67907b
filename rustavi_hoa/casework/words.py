"""What people read of official applications: states, lines of the log, refusals."""

from __future__ import annotations

from rustavi_hoa.casework.deadlines import Pace
from rustavi_hoa.casework.rules import AnswerBy, Channel, FileKind, Kind, Outcome, ReplyState, State, TaskState, Track
from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="მიმართვები", en="Applications")
ONE = Msg(ka="ოფიციალური მიმართვა", en="Official application")
TASKS = Msg(ka="დავალებები", en="Tasks")

STATE: dict[str, Msg] = {
    State.REGISTERED: Msg(ka="რეგისტრირებულია", en="Registered"),
    State.INCOMPLETE: Msg(ka="შესავსებია", en="To be completed"),
    State.ASSIGNED: Msg(ka="განაწილებულია", en="Assigned"),
    State.IN_PROGRESS: Msg(ka="მიმდინარეობს", en="In progress"),
    State.ANSWERED: Msg(ka="პასუხი გაიცა", en="Answered"),
    State.CLOSED: Msg(ka="დასრულდა", en="Closed"),
    State.FORWARDED: Msg(ka="გადაიგზავნა", en="Forwarded"),
    State.LEFT: Msg(ka="დარჩა განუხილველი", en="Left unconsidered"),
    State.WITHDRAWN: Msg(ka="უკან გამოთხოვილია", en="Withdrawn"),
}
TASK_STATE: dict[str, Msg] = {
    TaskState.OPEN: Msg(ka="ახალი", en="New"),
    TaskState.IN_WORK: Msg(ka="მიმდინარეობს", en="In progress"),
    TaskState.DONE: Msg(ka="შესრულდა", en="Done"),
    TaskState.TAKEN_BACK: Msg(ka="გაუქმდა", en="Taken back"),
}
REPLY_STATE: dict[str, Msg] = {
    ReplyState.DRAFT: Msg(ka="პროექტი", en="Draft"),
    ReplyState.IN_VISAS: Msg(ka="ვიზირდება", en="Being agreed"),
    ReplyState.AGREED: Msg(ka="ვიზირებულია", en="Agreed"),
    ReplyState.APPROVED: Msg(ka="დამტკიცდა", en="Approved"),
    ReplyState.SENT: Msg(ka="გაიგზავნა", en="Sent"),
    ReplyState.DROPPED: Msg(ka="გაუქმდა", en="Dropped"),
}
VISA_STATE: dict[str, Msg] = {
    "waiting": Msg(ka="ელოდება", en="Waiting"),
    "given": Msg(ka="ვიზა დადებულია", en="Given"),
    "refused": Msg(ka="დაბრუნდა", en="Returned"),
}
EXTENSION_STATE: dict[str, Msg] = {
    "asked": Msg(ka="მოთხოვნილია", en="Asked"),
    "granted": Msg(ka="გაგრძელდა", en="Granted"),
    "refused": Msg(ka="უარი ეთქვა", en="Refused"),
}
KIND: dict[str, Msg] = {
    Kind.APPLICATION: Msg(ka="განცხადება", en="Application"),
    Kind.COMPLAINT: Msg(ka="საჩივარი", en="Complaint"),
    Kind.PROPOSAL: Msg(ka="წინადადება", en="Proposal"),
}
CHANNEL: dict[str, Msg] = {
    Channel.PLATFORM: Msg(ka="პლატფორმა", en="Platform"),
    Channel.PAPER: Msg(ka="ქაღალდი", en="Paper"),
    Channel.PHONE: Msg(ka="ტელეფონი", en="Telephone"),
    Channel.VISIT: Msg(ka="მოქალაქის მიღება", en="Visit"),
    Channel.EMAIL: Msg(ka="ელფოსტა", en="E-mail"),
}
ANSWER_BY: dict[str, Msg] = {
    AnswerBy.PLATFORM: Msg(ka="პლატფორმაზე", en="On the platform"),
    AnswerBy.EMAIL: Msg(ka="ელფოსტით", en="By e-mail"),
    AnswerBy.POST: Msg(ka="ფოსტით", en="By post"),
    AnswerBy.IN_PERSON: Msg(ka="პირადად ჩაბარებით", en="In person"),
    AnswerBy.PHONE: Msg(ka="ტელეფონით", en="By telephone"),
}
TRACK: dict[str, Msg] = {
    Track.SIMPLE: Msg(ka="შესწავლის გარეშე", en="Without study"),
    Track.STUDY: Msg(ka="შესწავლით", en="With study"),
}
OUTCOME: dict[str, Msg] = {
    Outcome.GRANTED: Msg(ka="დაკმაყოფილდა", en="Granted"),
    Outcome.PARTLY: Msg(ka="ნაწილობრივ დაკმაყოფილდა", en="Granted in part"),
    Outcome.REFUSED: Msg(ka="არ დაკმაყოფილდა", en="Refused"),
    Outcome.EXPLAINED: Msg(ka="მიეცა განმარტება", en="Explained"),
    Outcome.COVER: Msg(ka="თანმხლები წერილი", en="Covering letter"),
}
FILE_KIND: dict[str, Msg] = {
    FileKind.SCAN: Msg(ka="მიმართვის ასლი", en="Scan of the letter"),
    FileKind.ATTACHMENT: Msg(ka="დანართი", en="Attachment"),
    FileKind.PHOTO: Msg(ka="ფოტო", en="Photo"),
    FileKind.SIGNED_SCAN: Msg(ka="ხელმოწერილი ქაღალდის ასლი", en="Scan of the signed paper"),
    FileKind.E_SIGNATURE: Msg(ka="ფაილი ელექტრონული ხელმოწერით", en="File with an electronic signature"),
}
PACE: dict[str, Msg] = {
    Pace.NONE: Msg(ka="ვადა არ აქვს", en="No deadline"),
    Pace.FINE: Msg(ka="პასუხის ვადა: {day}", en="Answer by {day}"),
    Pace.SOON: Msg(ka="ვადა ახლოვდება: {day}", en="Due soon: {day}"),
    Pace.PAST: Msg(ka="ვადა გასულია: {day}", en="Past due: {day}"),
    Pace.PAUSED: Msg(ka="ვადა შეჩერებულია შევსებამდე: {day}", en="The term stands still until completion: {day}"),
    Pace.MET: Msg(ka="პასუხი გაცემულია", en="Answered"),
}
PACE_ICON: dict[str, str] = {
    Pace.NONE: "circle",
    Pace.FINE: "clock",
    Pace.SOON: "alert",
    Pace.PAST: "alert",
    Pace.PAUSED: "pause",
    Pace.MET: "check",
}
LINE: dict[str, Msg] = {
    "received": Msg(ka="მიმართვა მიღებული და რეგისტრირებულია", en="The application was received and registered"),
    "checked": Msg(ka="მიმართვა შემოწმდა: სრულია", en="Checked: it is complete"),
    "missing": Msg(ka="მიმართვა შესავსებია", en="Something is missing"),
    "more_time": Msg(ka="შევსების ვადა გაგრძელდა", en="There is more time to complete it"),
    "completed": Msg(ka="მიმართვა შეივსო", en="The application was completed"),
    "named": Msg(ka="დაზუსტდა, ვის ეხება საჩივარი", en="Whom the complaint concerns was made clear"),
    "resolved": Msg(ka="რეზოლუცია: მიმართვა განსახილველად გადაეცა", en="Resolution: it was passed on to be considered"),
    "task_given": Msg(ka="დავალება გაიცა", en="A task was given"),
    "task_passed": Msg(ka="დავალება გადაეცა თანამშრომელს", en="The task was passed to an officer"),
    "task_started": Msg(ka="დაიწყო მუშაობა", en="Work began"),
    "task_done": Msg(ka="დავალება შესრულდა", en="The task was done"),
    "task_back": Msg(ka="დავალება გაუქმდა", en="The task was taken back"),
    "task_extended": Msg(ka="დავალების ვადა გაგრძელდა", en="The task got more time"),
    "transferred": Msg(ka="მიმართვა სხვა სამსახურს გადაეცა", en="Passed to another service"),
    "moved": Msg(ka="მიმართვა შემცვლელს გადაეცა", en="Passed to the substitute"),
    "extension_asked": Msg(ka="მოთხოვნილია ვადის გაგრძელება", en="More time was asked for"),
    "extension_refused": Msg(ka="ვადის გაგრძელებაზე უარი ითქვა", en="More time was refused"),
    "extended": Msg(ka="ვადა გადაიწია", en="The deadline was moved"),
    "due_moved": Msg(
        ka="ვადა გადაიწია, რადგან უქმე დღეები შეიცვალა", en="The deadline moved: the days off have changed"
    ),
    "drafted": Msg(ka="მომზადდა პასუხის პროექტი", en="A reply was drafted"),
    "to_visas": Msg(ka="პროექტი ვიზირებაზე გადაეცა", en="The draft went to be agreed"),
    "visa_given": Msg(ka="პროექტს ვიზა დაედო", en="A visa was given"),
    "visa_refused": Msg(ka="პროექტი შენიშვნით დაბრუნდა", en="The draft was returned with a remark"),
    "dropped": Msg(ka="პროექტი გაუქმდა", en="The draft was dropped"),
    "approved": Msg(ka="პასუხი დამტკიცდა და დაინომრა", en="The reply was approved and numbered"),
    "replied": Msg(ka="პასუხი გაიგზავნა", en="The reply was sent"),
    "spoken": Msg(ka="პასუხი ზეპირად გაიცა", en="The answer was given by word of mouth"),
    "answered": Msg(ka="ყველა კითხვას პასუხი გაეცა", en="Every question was answered"),
    "forwarded": Msg(ka="მიმართვა უფლებამოსილ ორგანოს გადაეგზავნა", en="Forwarded to the body that decides"),
    "closed": Msg(ka="მიმართვის განხილვა დასრულდა", en="The application was closed"),
    "left": Msg(ka="მიმართვა დარჩა განუხილველი: ვადაში არ შეივსო", en="Left unconsidered: not completed in time"),
    "withdrawn": Msg(ka="ავტორმა მიმართვა უკან გამოითხოვა", en="The author withdrew the application"),
    "city_number": Msg(ka="მიენიჭა მერიის ნომერი", en="City Hall's number was given"),
    "file": Msg(ka="დაემატა ფაილი", en="A file was added"),
    "note": Msg(ka="შიდა ჩანაწერი", en="Internal note"),
}
"""A line of the log by its kind."""
