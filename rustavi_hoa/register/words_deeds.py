"""What staff read where they add things to the register, move them and make one of two."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

ADD_BUILDING = Msg(ka="კორპუსის დამატება", en="Add a building")
ADD_ASSOCIATION = Msg(ka="ამხანაგობის დამატება", en="Add an association")
ADD_HOME = Msg(ka="ახალი კორპუსის დამატება აქ", en="Add a new building here")
ADDED = Msg(ka="დაემატა.", en="Added.")
NEW_BUILDING_HINT = Msg(
    ka="კორპუსი ამხანაგობის გარეშე დაემატება; შემდეგ მისი გვერდიდან ამხანაგობაში გადაიყვანთ.",
    en="The building is added without an association; from its page you can then move it into one.",
)
ALIAS_ADD = Msg(ka="სხვა მისამართის დამატება", en="Add another address")
ALIAS_HINT = Msg(ka="კორპუსი ამ მისამართითაც მოიძებნება.", en="The building will be found by this address too.")
ALIAS_UNTIL = Msg(ka="ძველი მისამართი, {day}-მდე", en="former address, until {day}")
ALIAS_DROP = Msg(ka="ამ მისამართის წაშლა", en="Remove this address")
MOVE = Msg(ka="სხვა ამხანაგობაში გადაყვანა", en="Move to another association")
MOVE_HINT = Msg(
    ka="მობინადრეები, პრობლემები და პასპორტი კორპუსთან რჩება.",
    en="Residents, problems and the passport stay with the building.",
)
MOVE_OUT = Msg(ka="ამხანაგობიდან გამოყვანა", en="Take out of its association")
MOVE_ASK = Msg(ka="კორპუსი გადავიდეს აქ: {title}?", en="Move the building to {title}?")
MOVE_OUT_ASK = Msg(ka="კორპუსი ამხანაგობის გარეშე დარჩეს?", en="Leave the building without an association?")
MOVE_UNDO = Msg(ka="უკან გადაყვანა ნებისმიერ დროს შეიძლება.", en="It can be moved back at any time.")
MOVE_IT = Msg(ka="გადაყვანა", en="Move")
MOVED = Msg(ka="კორპუსი გადავიდა.", en="The building is moved.")
JOIN = Msg(ka="სხვა ჩანაწერთან გაერთიანება", en="Join with another record")
JOIN_HINT = Msg(
    ka="მოძებნეთ მეორე ჩანაწერი. ყველაფერი, რაც მას ეკუთვნის, აქ გადმოვა.",
    en="Find the other record. Everything that belongs to it will come here.",
)
JOIN_ASK = Msg(ka="შეუერთდეს ამ ჩანაწერს: {title}?", en="Join {title} to this record?")
JOIN_COUNT = Msg(
    ka="გადმოვა ჩანაწერი: {n}. ისტორიიდან გაუქმება შეიძლება.",
    en="Records to come along: {n}. It can be undone in the history.",
)
SEEK = Msg(ka="მისამართი, სახელი ან კოდი", en="Address, name or code")
FIND = Msg(ka="ძებნა", en="Find")
FOUND_NONE = Msg(ka="ვერაფერი მოიძებნა. სცადეთ უფრო მოკლე სიტყვა.", en="Nothing was found. Try a shorter word.")
CHOOSE = Msg(ka="არჩევა", en="Choose")
