"""Words of a letter's page at the desk: what it lacks, what can be done with it, what is to be filled in."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

LACKS = Msg(ka="რა აკლია", en="What is missing")
LACKS_NOTHING = Msg(ka="ახლა არაფერი აკლია.", en="Nothing is missing now.")
LACK: dict[str, Msg] = {
    "scan": Msg(ka="დასართავია მიმართვის ასლი.", en="The scan of the letter is to be attached."),
    "check": Msg(ka="შესამოწმებელია, სრულია თუ არა: {day}-მდე.", en="Completeness is to be checked by {day}."),
    "resolution": Msg(ka="რეზოლუციას ელოდება.", en="It waits for a resolution."),
    "forward": Msg(
        ka="თუ სხვა ორგანოს ეკუთვნის, გადასაგზავნია {day}-მდე.",
        en="If another body decides, it is to be forwarded by {day}.",
    ),
    "completion": Msg(ka="განმცხადებელს ველოდებით {day}-მდე.", en="The applicant has until {day} to complete it."),
    "coordinator": Msg(
        ka="სამსახურის უფროსმა თანამშრომელი ჯერ არ დაასახელა.", en="The head of service has named nobody yet."
    ),
    "tasks": Msg(ka="შესასრულებელია დავალება: {n}.", en="Open tasks: {n}."),
    "questions": Msg(ka="უპასუხოდ დარჩა კითხვა: {n}.", en="Questions without an answer: {n}."),
    "draft": Msg(ka="პასუხის პროექტი მოსამზადებელია.", en="A reply is to be drafted."),
    "to_visas": Msg(ka="პროექტი ვიზირებაზე გადასაცემია.", en="The draft is to go to be agreed."),
    "visa": Msg(ka="ელოდება ვიზას: {who}.", en="It waits for a visa: {who}."),
    "approve": Msg(ka="პასუხი დასამტკიცებელია.", en="The reply is to be approved."),
    "signed": Msg(ka="დასართავია ხელმოწერილი ასლი.", en="The signed copy is to be attached."),
    "send": Msg(ka="პასუხი გასაგზავნია.", en="The reply is to be sent."),
    "extension": Msg(ka="გადასაწყვეტია ვადის გაგრძელება.", en="A request for more time is to be decided."),
    "close": Msg(ka="განხილვა დასასრულებელია.", en="The letter is to be closed."),
}

LETTER = Msg(ka="მიმართვა", en="Letter")
BACK = Msg(ka="მიმართვების სია", en="All letters")
NOT_HERE = Msg(ka="ეს მიმართვა თქვენს სიაში არ არის.", en="This letter is not on your desk.")
RECEIVED = Msg(ka="მიღებულია: {when}", en="Received {when}")
CITY_NO = Msg(ka="მერიის ნომერი: {no}", en="City Hall number: {no}")
NO_CITY_NO = Msg(ka="მერიის ნომერი ჯერ არ არის", en="No City Hall number yet")
CONCERNS = Msg(ka="ეხება {n} ბინას", en="Concerns {n} apartments")
ABOUT = Msg(ka="საჩივარი ეხება: {whom}", en="The complaint concerns: {whom}")
FORWARDED_TO = Msg(ka="გადაეგზავნა: {body}", en="Forwarded to: {body}")
LAST_DAY = Msg(ka="უკიდურესი ვადა: {day}", en="At the very latest: {day}")
DEMAND = Msg(ka="რას ითხოვს", en="What is asked")
QUESTIONS = Msg(ka="კითხვები", en="Questions")
NO_ANSWER = Msg(ka="პასუხი ჯერ არ არის", en="No answer yet")
DRAFTED_ANSWER = Msg(ka="პროექტში: {text}", en="In the draft: {text}")
FILES = Msg(ka="ფაილები", en="Files")
NO_FILES = Msg(ka="ფაილი ჯერ არ ახლავს.", en="No file is attached yet.")
PHOTOS = Msg(ka="ფოტოები", en="Photos")
PROBLEMS = Msg(ka="პრობლემები", en="Problems")
HOUSE = Msg(ka="პლატფორმა", en="The platform")
APPLICANT = Msg(ka="განმცხადებელი", en="Applicant")
STORY = Msg(ka="ისტორია", en="History")
INSIDE = Msg(ka="მხოლოდ თანამშრომლებისთვის", en="For staff only")
TASKS = Msg(ka="დავალებები", en="Tasks")
NO_TASKS = Msg(ka="დავალება ჯერ არ არის.", en="No task yet.")
REPLIES = Msg(ka="პასუხი", en="Reply")
NO_REPLY = Msg(ka="პასუხი ჯერ არ მომზადებულა.", en="No reply was drafted yet.")
DUE_MOVED = Msg(ka="ვადა: {before} → {after}", en="Deadline: {before} → {after}")
DUE_SET = Msg(ka="ვადა: {after}", en="Deadline: {after}")
PRINT = Msg(ka="მიმართვა PDF-ად", en="Letter as PDF")
PRINT_REPLY = Msg(ka="პასუხი PDF-ად", en="Reply as PDF")
ANSWERS_BY = Msg(ka="პასუხი: {how}", en="Answer {how}")

CHOOSE = Msg(ka="აირჩიეთ", en="Choose")
CANCEL = Msg(ka="გაუქმება", en="Cancel")
TEXT = Msg(ka="ტექსტი", en="Text")
REASON = Msg(ka="მიზეზი", en="Reason")
UNTIL = Msg(ka="ვადა", en="Until")
WORD = Msg(ka="შენიშვნა", en="Remark")
CHECK = Msg(ka="სრულია", en="It is complete")
ASK_MISSING = Msg(ka="შევსების მოთხოვნა", en="Ask to complete it")
WHAT_IS_MISSING = Msg(ka="რა აკლია?", en="What is missing?")
MISSING_HINT = Msg(
    ka="შესავსებად განმცხადებელს სულ მცირე ხუთი დღე ეძლევა; ამ დროს პასუხის ვადა ჩერდება.",
    en="The applicant has five days at least; the term stands still meanwhile.",
)
MORE_TIME = Msg(ka="შევსების ვადის გაგრძელება", en="More time to complete it")
COMPLETE = Msg(ka="დამატებულის მიღება", en="Take what was missing")
WHAT_CAME = Msg(ka="რა დაემატა", en="What has come")
ACCUSE = Msg(ka="ვის ეხება საჩივარი", en="Whom the complaint concerns")
SERVICE = Msg(ka="სამსახური", en="Service")
PERSON = Msg(ka="თანამშრომელი", en="Officer")
NOBODY = Msg(ka="არავინ", en="Nobody")
CITY_NUMBER = Msg(ka="მერიის ნომრის ჩაწერა", en="Write City Hall's number")
NUMBER = Msg(ka="ნომერი", en="Number")
NOTE = Msg(ka="შიდა ჩანაწერი", en="Internal note")
NOTE_HINT = Msg(ka="განმცხადებელი ვერ ნახავს.", en="The applicant does not see it.")

RESOLVE = Msg(ka="რეზოლუცია", en="Resolution")
RESOLVE_MORE = Msg(ka="დავალების დამატება", en="Add tasks")
RESOLVE_TEXT = Msg(ka="რეზოლუციის ტექსტი", en="Text of the resolution")
RESOLVE_HINT = Msg(ka="ასლს განმცხადებელი მიიღებს.", en="Its copy goes to the applicant.")
STUDY = Msg(ka="განხილვის ვადა", en="Term")
SUGGESTED = Msg(ka="როგორც წესი, გადაეცემა: {service}", en="Usually this goes to: {service}")
TASK_N = Msg(ka="დავალება {n}", en="Task {n}")
FIRST_LEADS = Msg(ka="პირველი დასახელებული კოორდინატორია.", en="The first named coordinates.")
TO_WHOM = Msg(ka="ვის ევალება", en="To whom")
HEAD_OF = Msg(ka="{service}: უფროსი გადაანაწილებს", en="{service}: the head passes it on")
GIST = Msg(ka="რა უნდა გაკეთდეს", en="What is to be done")
DUE = Msg(ka="როდემდე", en="Until when")
DUE_HINT = Msg(ka="თუ ცარიელია, მიმართვის ვადა ჩაიწერება.", en="Left empty, it is the letter's own date.")
ONE_MORE = Msg(ka="კიდევ ერთი შემსრულებელი", en="One more executor")
TRANSFER = Msg(ka="სხვა სამსახურისთვის გადაცემა", en="Pass to another service")
FORWARD = Msg(ka="უფლებამოსილ ორგანოში გადაგზავნა", en="Forward to the body that decides")
BODY = Msg(ka="ორგანო", en="Body")
COVER_TEXT = Msg(ka="თანმხლები წერილის ტექსტი", en="Text of the covering letter")
FORWARD_HINT = Msg(ka="განმცხადებელს შეტყობინება გაეგზავნება.", en="The applicant is told.")
FORWARDED = Msg(ka="გადაიგზავნა. თანმხლები წერილის ნომერი: {no}.", en="Forwarded. Number of the covering letter: {no}.")
CLOSE = Msg(ka="განხილვის დასრულება", en="Close the letter")

START = Msg(ka="მუშაობის დაწყება", en="Begin work")
FINISH = Msg(ka="შესრულდა", en="Done")
RESULT = Msg(ka="შედეგი", en="Result")
PASS_ON = Msg(ka="თანამშრომლისთვის გადაცემა", en="Pass to an officer")
TAKE_BACK = Msg(ka="დავალების გაუქმება", en="Take the task back")
ASK_TIME = Msg(ka="ვადის გაგრძელების მოთხოვნა", en="Ask for more time")
ASK_TIME_HINT = Msg(
    ka="მოითხოვეთ ვადის გასვლამდე ერთი დღით ადრე მაინც; მიზეზს განმცხადებელიც ნახავს.",
    en="Ask at least one day before the end; the applicant sees the reason too.",
)
EXTENSIONS = Msg(ka="ვადის გაგრძელება", en="More time")
ASKED_FROM_TO = Msg(ka="{before} → {until}", en="{before} → {until}")
GRANT = Msg(ka="ვადის გაგრძელება", en="Grant it")
REFUSE_TIME = Msg(ka="უარის თქმა", en="Refuse it")
OF_LETTER = Msg(ka="მიმართვის ვადა", en="The letter's own term")
OF_TASK = Msg(ka="დავალების ვადა", en="A task's term")

DRAFT = Msg(ka="პასუხის მომზადება", en="Draft a reply")
REDRAFT = Msg(ka="პროექტის შეცვლა", en="Change the draft")
SPEAK = Msg(ka="ზეპირი პასუხის ჩაწერა", en="Record an oral answer")
SPOKEN_AT = Msg(ka="როდის ისაუბრეთ", en="When you spoke")
OUTCOME = Msg(ka="რა გადაწყდა?", en="What was decided?")
REPLY_TEXT = Msg(ka="პასუხის ტექსტი", en="Text of the reply")
ANSWER_TO = Msg(ka="პასუხი: {question}", en="Answer: {question}")
GROUNDS = Msg(ka="უარის საფუძველი", en="Grounds of the refusal")
APPEAL = Msg(ka="სად და რა ვადაში გასაჩივრდება", en="Where and until when it can be appealed")
ONLY_REFUSAL = Msg(ka="ივსება, თუ მოთხოვნა სრულად არ დაკმაყოფილდა.", en="Filled in unless everything is granted.")
USUAL_APPEAL = Msg(
    ka="თუ ცარიელია, გასაჩივრების ჩვეულებრივი წესი ჩაიწერება.", en="Left empty, the usual way to appeal is written."
)
SAVE_DRAFT = Msg(ka="პროექტის შენახვა", en="Save the draft")
TO_VISAS = Msg(ka="ვიზირებაზე გადაცემა", en="Send to be agreed")
DROP = Msg(ka="პროექტის გაუქმება", en="Drop the draft")
GIVE_VISA = Msg(ka="ვიზის დადება", en="Give the visa")
RETURN = Msg(ka="შენიშვნით დაბრუნება", en="Return with a remark")
APPROVE = Msg(ka="დამტკიცება", en="Approve")
APPROVED = Msg(ka="დამტკიცდა. პასუხის ნომერი: {no}.", en="Approved. Number of the reply: {no}.")
SEND = Msg(ka="პასუხის გაგზავნა", en="Send the reply")
SEND_BY = Msg(ka="როგორ იგზავნება?", en="How does it go?")
SENT = Msg(ka="პასუხი გაიგზავნა.", en="The reply was sent.")
VISA_OF = Msg(ka="ვიზა: {role}", en="Visa: {role}")
DRAFTED_BY = Msg(ka="მოამზადა: {who}", en="Drafted by {who}")
SIGNED_AS = Msg(ka="ხელს აწერს: {who}", en="Signed by {who}")
REPLY_NO = Msg(ka="პასუხი {no}", en="Reply {no}")
SPOKEN = Msg(ka="ზეპირი პასუხი", en="Oral answer")

ATTACH = Msg(ka="ფაილის დართვა", en="Attach a file")
ATTACH_SIGNED = Msg(ka="ხელმოწერილი ასლის დართვა", en="Attach the signed copy")
FILE = Msg(ka="ფაილი", en="File")
CHOOSE_FILE = Msg(ka="აირჩიეთ ფაილი", en="Choose a file")
FILE_HINT = Msg(ka="PDF, სურათი ან ოფისის ფაილი, {most} მბ-მდე", en="PDF, picture or office file, up to {most} MB")
FILE_KIND = Msg(ka="რა ფაილია", en="What it is")
SEND_FILE = Msg(ka="დართვა", en="Attach")
SENDING = Msg(ka="იგზავნება…", en="Sending…")
FILE_SENT = Msg(ka="ფაილი დაერთო.", en="The file was attached.")
LOST = Msg(ka="კავშირი გაწყდა. სცადეთ ხელახლა.", en="The connection was lost. Please try again.")
SIGNED_OUT = Msg(ka="გთხოვთ, შეხვიდეთ ხელახლა.", en="Please sign in again.")
FAILED = Msg(ka="ვერ დაერთო. სცადეთ ხელახლა.", en="It could not be attached. Please try again.")
TOO_BIG = Msg(ka="ფაილი {most} მბ-ზე დიდია.", en="The file is larger than {most} MB.")
DONE = Msg(ka="შესრულდა.", en="Done.")
