"""Sentences of the settings."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

TITLE = Msg(ka="პარამეტრები", en="Settings")
TABS = Msg(ka="პარამეტრების გვერდები", en="Pages of settings")
TERMS_TABS = {
    "holidays": Msg(ka="კალენდარი", en="Calendar"),
    "promises": Msg(ka="პასუხის ვადები", en="Answer times"),
    "routes": Msg(ka="ვის გადაეცემა", en="Who gets it"),
}
SAVE = Msg(ka="შენახვა", en="Save")
SAVED = Msg(ka="შენახულია.", en="Saved.")
NEEDS_NUMBER = Msg(ka="ჩაწერეთ რიცხვი 1-დან 999-მდე.", en="Enter a number from 1 to 999.")
NEEDS_PHONE = Msg(
    ka="ჩაწერეთ ტელეფონის ნომერი ციფრებით ან დატოვეთ ცარიელი.", en="Enter a telephone number, or leave it empty."
)
NEEDS_FORMAT = Msg(
    ka="ჩაწერეთ ისე, რომ ჩანდეს წელი და რიგითი ნომერი, მაგალითად: {example}",
    en="Write it with a place for the year and for the count, for example: {example}",
)
NEEDS_LIKE = Msg(ka="ჩაწერეთ ასე, მაგალითად: {example}", en="Write it like this: {example}")
NEEDS_SHORT = Msg(ka="არა უმეტეს 80 ასო-ნიშანი, ფრჩხილების გარეშე.", en="At most 80 letters, no brackets.")
SAME_FORMAT = Msg(
    ka="ორი სახის ჩანაწერს ერთნაირი ნომერი არ უნდა ჰქონდეს. შეცვალეთ ნომრის დასაწყისი.",
    en="Two kinds must not have the same numbers. Change the beginning.",
)
NEEDS_CHOICE = Msg(ka="აირჩიეთ სიიდან.", en="Choose from the list.")

SETTINGS_LEAD = Msg(
    ka="ცვლილება მაშინვე მოქმედებს მთელ პლატფორმაზე და იწერება ისტორიაში.",
    en="A change takes effect on the whole platform at once and is written in the history.",
)
DAYS = Msg(ka="დღეები და რიცხვები", en="Days and counts")
PHONES = Msg(ka="სასარგებლო ნომრები", en="Useful numbers")
PHONES_HINT = Msg(ka="ცარიელი ნომერი არსად ჩანს.", en="An empty number is not shown anywhere.")
REGISTRATION = Msg(ka="სარეგისტრაციო ნომრები", en="Registration numbers")
REGISTRATION_HINT = Msg(
    ka="ახალი წესი მომავალ ნომრებზე მოქმედებს; გაცემული ნომერი არ იცვლება.",
    en="A new rule holds for numbers to come; a number that was given never changes.",
)
NOTHING_CHANGED = Msg(ka="არაფერი შეცვლილა.", en="Nothing has changed.")
HISTORY = Msg(ka="ბოლო ცვლილებები", en="Last changes")
NO_HISTORY = Msg(ka="ჯერ არაფერი შეცვლილა.", en="Nothing has been changed yet.")
FROM_TO = Msg(ka="იყო: {before} · არის: {after}", en="Was: {before} · is: {after}")
NUMBERS = Msg(ka="სასარგებლო ნომრები", en="Useful numbers")
NUMBERS_LEAD = Msg(
    ka="საფრთხის დროს ჯერ დარეკეთ და შემდეგ დააფიქსირეთ პრობლემა.",
    en="If there is danger, call first and report the problem afterwards.",
)
CALL = Msg(ka="დარეკვა: {number}", en="Call {number}")

LABELS: dict[str, Msg] = {
    "answer_days": Msg(
        ka="რამდენ დღეში გადადის უპასუხო პრობლემა მერიაში", en="Days until an unanswered problem goes to City Hall"
    ),
    "silent_days": Msg(
        ka="რამდენ დღეში იხურება შესრულებული პრობლემა, თუ ავტორი არ პასუხობს",
        en="Days until a finished problem closes when its author is silent",
    ),
    "edit_minutes": Msg(ka="რამდენ წუთში შეუძლია ავტორს შესწორება", en="Minutes in which the author may still edit"),
    "old_days": Msg(ka="რამდენი დღის შემდეგ ითვლება ძველად", en="Days after which a problem counts as old"),
    "public_minimum": Msg(ka="უმცირესი რიცხვი საჯარო სტატისტიკაში", en="Smallest number shown to the public"),
    "lift_check_years": Msg(ka="რამდენ წელიწადში ერთხელ მოწმდება ლიფტი", en="Years between inspections of a lift"),
    "lift_warn_months": Msg(
        ka="რამდენი თვით ადრე ვაფრთხილებთ ლიფტის შემოწმებაზე", en="Months of warning before a lift's inspection"
    ),
    "verification_months": Msg(
        ka="რამდენი თვე მოქმედებს ამხანაგობის გადამოწმება", en="Months for which an association's check holds"
    ),
    "due_soon_days": Msg(
        ka="ვადის გასვლამდე რამდენი დღით ადრე ჩნდება „ვადა ახლოვდება“",
        en="Days before its end when a deadline counts as near",
    ),
    "emergency_days": Msg(
        ka="რამდენ დღეში გაეცემა პასუხი საფრთხის შემცველ პრობლემას", en="Days to answer a problem marked dangerous"
    ),
    "reopened_days": Msg(
        ka="რამდენ დღეში გაეცემა პასუხი პრობლემას, რომელიც არ მოგვარდა",
        en="Days to answer a problem that was not fixed",
    ),
    "promise_cap_months": Msg(
        ka="მერიაში მისვლიდან რამდენ თვემდე შეიძლება გაგრძელდეს პრობლემის ვადა",
        en="Months after reaching City Hall that a problem's date may be moved to",
    ),
    "ask_back_days": Msg(
        ka="რამდენ დღეში მოვითხოვთ პასუხს სხვა ორგანიზაციისგან", en="Days after which another body is asked to answer"
    ),
    "warranty_years": Msg(
        ka="რამდენი წელი აგებს პასუხს მშენებელი შენობის ნაკლზე", en="Years a developer answers for a building's defects"
    ),
    "format_problem": Msg(ka="პრობლემის ნომერი", en="Number of a problem"),
    "format_letter": Msg(ka="ოფიციალური მიმართვის ნომერი", en="Number of an official application"),
    "format_reply": Msg(ka="პასუხის ნომერი", en="Number of a reply"),
    "letter_days": Msg(ka="მიმართვაზე პასუხის ვადა, დღე", en="Days to answer an application"),
    "letter_study_months": Msg(
        ka="მიმართვაზე პასუხის ვადა შესწავლით, თვე", en="Months to answer an application that needs study"
    ),
    "letter_cap_months": Msg(
        ka="რამდენ თვეს ვერ გასცდება გაგრძელებული ვადა", en="Months that an extended term may not pass"
    ),
    "proposal_days": Msg(ka="წინადადებაზე პასუხის ვადა, დღე", en="Days to answer a proposal"),
    "proposal_study_days": Msg(
        ka="წინადადებაზე პასუხის ვადა შესწავლით, დღე", en="Days to answer a proposal that needs study"
    ),
    "check_days": Msg(
        ka="რამდენ დღეში მოწმდება, სრულია თუ არა მიმართვა", en="Days to check that an application is complete"
    ),
    "completion_days": Msg(
        ka="სულ მცირე რამდენი დღე ეძლევა განმცხადებელს შესავსებად", en="Days an applicant has at least to complete it"
    ),
    "completion_extra_days": Msg(
        ka="რამდენი დღით შეიძლება ამ ვადის ერთხელ გაგრძელება", en="Days by which that may be prolonged once"
    ),
    "completion_stops_term": Msg(
        ka="ჩერდება თუ არა პასუხის ვადა შევსებამდე", en="Whether the term of the answer stands still meanwhile"
    ),
    "forward_days": Msg(
        ka="რამდენ დღეში იგზავნება მიმართვა უფლებამოსილ ორგანოში", en="Days to forward an application to the right body"
    ),
    "ask_ahead_days": Msg(
        ka="რამდენი დღით ადრე მოითხოვება ვადის გაგრძელება", en="Days before the end when more time must be asked"
    ),
    "appeal_months": Msg(ka="გასაჩივრების ვადა, თვე", en="Months to appeal"),
    "handover_hour": Msg(
        ka="რომელ საათამდე აბარებს მორიგე მიღებულ მიმართვებს", en="Hour by which the duty officer hands over"
    ),
    "daily_list_hour": Msg(ka="რომელ საათზე დგება დღის სია", en="Hour of the daily list"),
    "office_opens": Msg(ka="სამუშაო დღის დასაწყისი, საათი", en="Hour at which the office opens"),
    "office_closes": Msg(ka="სამუშაო დღის დასასრული, საათი", en="Hour at which the office closes"),
    "transfer_role": Msg(
        ka="ვინ გადასცემს მიმართვას სხვა სამსახურს", en="Who passes an application to another service"
    ),
    "extension_role": Msg(
        ka="ვინ წყვეტს მიმართვის ვადის გაგრძელებას", en="Who decides on more time for an application"
    ),
    "visa_steps": Msg(ka="ვინ ადებს პასუხს ვიზას და რა რიგით", en="Who agrees to a reply, and in what order"),
    "digest_hour": Msg(ka="რომელ საათზე იგზავნება დღის წერილი", en="Hour at which the letter of the day is sent"),
    "sms_sender": Msg(ka="SMS-ის გამგზავნის სახელი", en="Name that an SMS comes from"),
    "sms_part_tetri": Msg(ka="SMS-ის ერთი ნაწილის ფასი, თეთრი", en="Price of one part of an SMS, tetri"),
    "sms_month_gel": Msg(ka="SMS-ის ხარჯის თვიური ზღვარი, ლარი", en="Monthly cap on the cost of SMS, GEL"),
    "sheet_weekday": Msg(ka="კვირის რომელ დღეს დგება პარასკევის ფურცელი", en="Weekday of the Friday sheet"),
    "sheet_hour": Msg(ka="რომელ საათზე დგება პარასკევის ფურცელი", en="Hour of the Friday sheet"),
    "jurisdiction": Msg(ka="ქალაქის სახელი Open311-ში", en="City’s name in Open311"),
    "statement_hour": Msg(ka="რომელ საათზე გამოიცემა მოხსენება", en="Hour at which reports are issued"),
    "close_days": Msg(
        ka="რამდენ დღეში შეიძლება დახურული ანგარიშის დაბრუნება", en="Days in which a closed account may come back"
    ),
    "keep_session_days": Msg(ka="რამდენ დღეს ინახება დასრულებული შესვლა", en="Days an ended sign-in is kept"),
    "keep_code_days": Msg(ka="რამდენ დღეს ინახება გამოყენებული კოდი", en="Days a spent one-time code is kept"),
    "keep_invitation_days": Msg(ka="რამდენ დღეს ინახება გამოყენებული მოწვევა", en="Days a spent invitation is kept"),
    "keep_photo_days": Msg(
        ka="რამდენ დღეს ინახება ფოტო, რომელიც არსად გამოიყენეს", en="Days a photo that was used nowhere is kept"
    ),
    "keep_notice_days": Msg(ka="რამდენ დღეს ინახება შეტყობინება", en="Days a notice is kept"),
    "keep_outbox_days": Msg(ka="რამდენ დღეს ინახება გაგზავნილი წერილის ტექსტი", en="Days a sent letter is kept"),
    "keep_device_days": Msg(
        ka="რამდენ დღეს ინახება გამორთული მოწყობილობა", en="Days a device removed from pushes is kept"
    ),
    "keep_message_months": Msg(
        ka="რამდენ თვეს ინახება გზავნილი ჩატში (ცარიელი: ყოველთვის)",
        en="Months a message of the chat is kept (empty: always)",
    ),
    "keep_look_months": Msg(
        ka="რამდენ თვეს ინახება ჩანაწერი, ვინ ნახა პირადი მონაცემი",
        en="Months the record of who saw personal data is kept",
    ),
    "dpo_name": Msg(ka="მონაცემთა დაცვის ოფიცერი", en="Data protection officer"),
    "dpo_contact": Msg(
        ka="მონაცემთა დაცვის ოფიცრის ტელეფონი ან ელფოსტა", en="Telephone or e-mail of the data protection officer"
    ),
    "staff_second_factor": Msg(
        ka="ევალება თუ არა თანამშრომლებს ორსაფეხურიანი შესვლა", en="Whether staff must sign in in two steps"
    ),
    "number_emergency": Msg(ka="გადაუდებელი დახმარება", en="Emergency"),
    "number_city": Msg(ka="მერიის ცხელი ხაზი", en="City Hall line"),
    "number_gas": Msg(ka="გაზი", en="Gas"),
    "number_water": Msg(ka="წყალი", en="Water"),
    "number_power": Msg(ka="ელექტროობა", en="Electricity"),
    "number_lift": Msg(ka="ლიფტის სამსახური", en="Lift service"),
    "number_operator": Msg(ka="„რუსთავის კორპუსი“", en="Rustavi Korpusi"),
}

CHOICES: dict[str, Msg] = {
    "yes": Msg(ka="დიახ", en="Yes"),
    "no": Msg(ka="არა", en="No"),
    "mon": Msg(ka="ორშაბათი", en="Monday"),
    "tue": Msg(ka="სამშაბათი", en="Tuesday"),
    "wed": Msg(ka="ოთხშაბათი", en="Wednesday"),
    "thu": Msg(ka="ხუთშაბათი", en="Thursday"),
    "fri": Msg(ka="პარასკევი", en="Friday"),
    "sat": Msg(ka="შაბათი", en="Saturday"),
    "sun": Msg(ka="კვირა", en="Sunday"),
    "mayor": Msg(ka="მერი ან მოადგილე", en="Mayor or deputy"),
    "apparatus": Msg(ka="აპარატის უფროსი", en="Head of apparatus"),
    "head": Msg(ka="სამსახურის უფროსი", en="Head of service"),
    "lawyer": Msg(ka="იურისტი", en="Lawyer"),
    "head,lawyer,apparatus": Msg(
        ka="სამსახურის უფროსი, იურისტი, აპარატის უფროსი", en="Head of service, lawyer, head of apparatus"
    ),
    "head,lawyer": Msg(ka="სამსახურის უფროსი, იურისტი", en="Head of service, lawyer"),
    "lawyer,apparatus": Msg(ka="იურისტი, აპარატის უფროსი", en="Lawyer, head of apparatus"),
    "head,apparatus": Msg(ka="სამსახურის უფროსი, აპარატის უფროსი", en="Head of service, head of apparatus"),
}
"""What a setting with choices may be."""
