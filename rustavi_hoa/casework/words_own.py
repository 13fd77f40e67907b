"""Words of an applicant's side: writing an official application, following it, the answer."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

MINE = Msg(ka="ჩემი მიმართვები", en="My applications")
MINE_LEAD = Msg(
    ka="თქვენი ოფიციალური მიმართვები მერიისადმი და პასუხები.",
    en="Your official applications to City Hall, and the answers.",
)
NONE = Msg(ka="მიმართვა ჯერ არ დაგიწერიათ.", en="You have written no application yet.")
NONE_HINT = Msg(
    ka="მიმართვა პრობლემიდანაც იწერება: მისამართი, ფოტო და ტექსტი თავად ჩაიწერება.",
    en="An application can be made from a problem: its address, photos and text come along.",
)
WRITE = Msg(ka="მიმართვა მერიას", en="Write to City Hall")
WRITE_LEAD = Msg(
    ka="მიმართვა მაშინვე მიიღებს ნომერს პლატფორმაში და პასუხის ვადას.",
    en="The application gets its number on the platform and the date of its answer at once.",
)
CHOOSE_PROBLEMS = Msg(ka="რომელ პრობლემებზე წერთ?", en="Which problems is it about?")
CHOOSE_HINT = Msg(
    ka="ერთ მიმართვაში რამდენიმე პრობლემა შეგიძლიათ ჩასვათ.", en="One application may hold several problems."
)
NO_PROBLEMS = Msg(ka="ღია პრობლემა არ არის.", en="There are no open problems.")
GO_ON = Msg(ka="გაგრძელება", en="Continue")
WITHOUT = Msg(ka="სხვა თემაზე დაწერა", en="Write about something else")
MADE_OF = Msg(ka="პრობლემა: {n} · ფოტო: {photos}", en="Problems: {n} · photos: {photos}")
CONCERNS = Msg(ka="ეხება {n} ბინას", en="Concerns {n} apartments")
SUBJECT = Msg(ka="რას ეხება", en="What it is about")
DEMAND = Msg(ka="რას ითხოვთ", en="What you ask for")
QUESTIONS = Msg(ka="კითხვები, რომლებზეც პასუხი გჭირდებათ", en="Questions you want answered")
QUESTIONS_HINT = Msg(
    ka="თითო სტრიქონში თითო კითხვა. მერია თითოეულს უპასუხებს.", en="One on each line. City Hall answers every one."
)
FROM_ACCOUNT = Msg(ka="თუ ცარიელია, თქვენი პროფილიდან ავიღებთ.", en="Left empty, it is taken from your profile.")
WHO_SEES = Msg(
    ka="თქვენს სახელს, მისამართსა და ტექსტს მხოლოდ მერია ნახავს. მეზობლები ვერ ნახავენ.",
    en="City Hall alone sees your name, address and text; neighbours do not.",
)
SEND = Msg(ka="მიმართვის გაგზავნა", en="Send the application")
SENT = Msg(ka="მიღებულია: {number}, {when}. პასუხის ვადა: {due}.", en="Received: {number}, {when}. Answer by {due}.")
SENT_BEFORE = Msg(
    ka="ეს მიმართვა უკვე მიღებულია: {number}, {when}. პასუხის ვადა: {due}.",
    en="This was received already: {number}, {when}. Answer by {due}.",
)
NUMBER = Msg(ka="ნომერი პლატფორმაში", en="Number on the platform")
CITY_NUMBER = Msg(ka="მერიის ნომერი", en="City Hall number")
NOT_YET = Msg(ka="ჯერ არ არის", en="Not yet")
RECEIVED = Msg(ka="მიღებულია", en="Received")
DUE = Msg(ka="პასუხის ვადა", en="Answer by")
STANDS_STILL = Msg(ka="შეჩერებულია შევსებამდე", en="Stands still until it is complete")
WITH = Msg(ka="განიხილავს", en="It is with")
REGISTRY = Msg(ka="კანცელარია", en="The registry")
FORWARDED = Msg(ka="გადაეგზავნა", en="Forwarded to")
ANSWER = Msg(ka="პასუხი", en="Answer")
NO_ANSWER = Msg(
    ka="პასუხი ჯერ არ არის. ვადის ცვლილებას აქვე ნახავთ.", en="No answer yet. Any change of the date stands here."
)
ANSWER_NO = Msg(ka="პასუხი {no}, {when}", en="Answer {no}, {when}")
SPOKEN = Msg(ka="ზეპირი პასუხი, {when}", en="Oral answer, {when}")
GROUNDS = Msg(ka="საფუძველი", en="Grounds")
APPEAL = Msg(ka="როგორ გაასაჩივროთ", en="How to appeal")
ANSWER_PDF = Msg(ka="პასუხი PDF-ად", en="Answer as PDF")
LETTER_PDF = Msg(ka="მიმართვა PDF-ად", en="Application as PDF")
IS_MISSING = Msg(ka="გთხოვთ, შეავსოთ {day}-მდე", en="Please complete it by {day}")
YOUR_WORDS = Msg(ka="თქვენი პასუხი", en="Your words")
COMPLETE = Msg(ka="დამატებულის გაგზავნა", en="Send what was missing")
COMPLETED = Msg(ka="მივიღეთ, გმადლობთ.", en="We have it, thank you.")
FILES_FIRST = Msg(ka="ჯერ დაურთეთ ფაილი, მერე გაგზავნეთ ტექსტი.", en="Attach files first, then send the text.")
WITHDRAW = Msg(ka="მიმართვის უკან გამოთხოვა", en="Withdraw the application")
WITHDRAW_SURE = Msg(
    ka="მერია ამ მიმართვას აღარ განიხილავს და პასუხს არ გასცემს.",
    en="City Hall will not consider this application or answer it.",
)
WHY = Msg(ka="მიზეზი, თუ გსურთ", en="The reason, if you like")
WITHDRAWN = Msg(ka="მიმართვა უკან გამოთხოვილია.", en="The application was withdrawn.")
BACK = Msg(ka="ჩემი მიმართვები", en="My applications")
NOT_HERE = Msg(ka="ასეთი მიმართვა არ მოიძებნა.", en="There is no such application.")
PILOT = Msg(
    ka="საცდელი ეტაპია: პლატფორმა ოფიციალურ განცხადებას არ ცვლის. ამობეჭდეთ PDF, მოაწერეთ ხელი და წარადგინეთ მერიაში.",
    en="This is a pilot: the platform does not replace an official application. Print the PDF, sign it, hand it in.",
)
