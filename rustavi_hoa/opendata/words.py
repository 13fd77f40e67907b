"""Sentences of Open311: what an endpoint answers to a program, in the language its reader asked for."""

from __future__ import annotations

from rustavi_hoa.i18n.message import Msg

NO_KEY = Msg(
    ka="საჭიროა მოქმედი API გასაღები: ეს გასაღები არ მოქმედებს.", en="An API key is needed, and this one is not valid."
)
KEY_FOR_TRIES = Msg(ka="ეს გასაღები მხოლოდ სატესტო მისამართისთვისაა.", en="This key is for the test endpoint alone.")
NO_JURISDICTION = Msg(ka="ასეთი იურისდიქცია აქ არ არის: {id}.", en="There is no such jurisdiction here: {id}.")
NO_SERVICE_CODE = Msg(ka="მიუთითეთ service_code.", en="Please give a service_code.")
UNKNOWN_SERVICE = Msg(ka="ასეთი service_code არ არსებობს: {code}.", en="There is no such service_code: {code}.")
UNKNOWN_REQUEST = Msg(ka="ასეთი ჩანაწერი არ არსებობს: {id}.", en="There is no such request: {id}.")
UNKNOWN_TOKEN = Msg(ka="ასეთი token არ არსებობს: {id}.", en="There is no such token: {id}.")
NO_SUCH_RESOURCE = Msg(
    ka="ასეთი მისამართი არ არსებობს. მისამართი მთავრდება .xml-ით ან .json-ით.",
    en="There is no such resource. Addresses end in .xml or .json.",
)
NO_SUCH_METHOD = Msg(ka="{method} აქ არ მიიღება.", en="{method} is not taken here.")
NO_PLACE = Msg(
    ka="მიუთითეთ ადგილი: lat და long ერთად, address_string ან address_id.",
    en="Please give a place: lat and long together, address_string or address_id.",
)
HALF_PLACE = Msg(ka="lat და long ერთად არის საჭირო.", en="lat and long are needed together.")
BAD_NUMBER = Msg(ka="{name} უნდა იყოს რიცხვი.", en="{name} must be a number.")
OUT_OF_RANGE = Msg(ka="{name} დასაშვებ საზღვრებს სცდება.", en="{name} is out of range.")
FAR_AWAY = Msg(ka="ეს ადგილი რუსთავის ფარგლებს გარეთაა.", en="This place lies outside Rustavi.")
UNKNOWN_ADDRESS = Msg(
    ka="ეს მისამართი ვერ ვიპოვეთ. მიუთითეთ lat და long.",
    en="We could not find this address. Please give lat and long.",
)
UNKNOWN_BUILDING = Msg(ka="ასეთი address_id არ არსებობს.", en="There is no such address_id.")
LONG_TEXT = Msg(ka="description: არაუმეტეს {most} ასოსი.", en="description: at most {most} characters.")
LONG_FIELD = Msg(ka="{name} ძალიან გრძელია.", en="{name} is too long.")
LARGE_BODY = Msg(ka="გამოგზავნილი ძალიან დიდია.", en="What was sent is too large.")
BAD_BODY = Msg(
    ka="ფორმა ვერ წავიკითხეთ. გამოიყენეთ application/x-www-form-urlencoded ან multipart/form-data, UTF-8.",
    en="The form could not be read. Use application/x-www-form-urlencoded or multipart/form-data, in UTF-8.",
)
MANY_MEDIA = Msg(ka="ფოტო არაუმეტეს {most}.", en="At most {most} photos.")
BAD_MEDIA = Msg(
    ka="media: ეს ფაილი სურათი არ არის, ან ძალიან დიდია.", en="media: this file is no picture, or it is too large."
)
FORBIDDEN_MEDIA = Msg(
    ka="media_url: ამ მისამართიდან სურათს ვერ ავიღებთ.", en="media_url: a picture is not fetched from this address."
)
MEDIA_NOT_FETCHED = Msg(
    ka="მივიღეთ, მაგრამ სურათი media_url-დან ვერ ჩამოვტვირთეთ.",
    en="Received, but the picture could not be fetched from media_url.",
)
ATTRIBUTE_MISSING = Msg(ka="attribute[{code}]: პასუხი სავალდებულოა.", en="attribute[{code}]: an answer is required.")
ATTRIBUTE_ONE = Msg(ka="attribute[{code}]: მხოლოდ ერთი პასუხი.", en="attribute[{code}]: one answer only.")
ATTRIBUTE_LIST = Msg(
    ka="attribute[{code}]: პასუხი სიიდან უნდა იყოს.", en="attribute[{code}]: the answer must be one of the list."
)
ATTRIBUTE_NUMBER = Msg(ka="attribute[{code}]: საჭიროა რიცხვი.", en="attribute[{code}]: a number is needed.")
ATTRIBUTE_MOMENT = Msg(
    ka="attribute[{code}]: საჭიროა დრო ზონით, მაგალითად 2026-11-23T10:00:00+04:00.",
    en="attribute[{code}]: a time with its zone is needed, such as 2026-11-23T10:00:00+04:00.",
)
ATTRIBUTE_LINE = Msg(ka="attribute[{code}]: ერთი სტრიქონი.", en="attribute[{code}]: one line.")
ATTRIBUTE_LONG = Msg(ka="attribute[{code}]: ძალიან გრძელია.", en="attribute[{code}]: too long.")
BAD_MOMENT = Msg(
    ka="{name}: საჭიროა დრო ზონით, მაგალითად 2026-11-23T10:00:00+04:00.",
    en="{name}: a time with its zone is needed, such as 2026-11-23T10:00:00+04:00.",
)
BAD_SPAN = Msg(
    ka="start_date და end_date შორის არაუმეტეს 90 დღე უნდა იყოს.",
    en="start_date and end_date may lie 90 days apart at most.",
)
BAD_STATUS = Msg(ka="status არის open ან closed.", en="status is open or closed.")
BAD_PAGE = Msg(
    ka="{name} უნდა იყოს მთელი რიცხვი 1-დან {most}-მდე.", en="{name} must be a whole number from 1 to {most}."
)
MANY_IDS = Msg(ka="{name}: ძალიან ბევრი მნიშვნელობა.", en="{name}: too many values.")
TOO_OFTEN = Msg(ka="სცადეთ {seconds} წამში.", en="Please try again in {seconds} seconds.")
DAY_IS_FULL = Msg(
    ka="გასაღების დღიური ზღვარი ამოიწურა: {most}. სცადეთ ხვალ.",
    en="The key's limit for a day is used up: {most}. Please try tomorrow.",
)
BROKEN = Msg(ka="ხარვეზი ჩვენთანაა. სცადეთ მოგვიანებით.", en="Something failed here. Please try later.")

RECEIVED = Msg(
    ka="რეგისტრირებულია ნომრით {number}. საჯარო სიაში შემოწმების შემდეგ გამოჩნდება.",
    en="Registered under the number {number}. It appears in the public list once it is checked.",
)
RECEIVED_PLAIN = Msg(
    ka="მივიღეთ. საჯარო სიაში შემოწმების შემდეგ გამოჩნდება.",
    en="Received. It appears in the public list once it is checked.",
)
RECEIVED_INSIDE = Msg(
    ka="მივიღეთ და სამსახურს გადავეცით. კორპუსის შიდა პრობლემები საჯარო სიაში არ ჩანს.",
    en="Received and passed on. Problems inside a building do not appear in the public list.",
)
RECEIVED_TRIAL = Msg(
    ka="სატესტო ჩანაწერია: თანამშრომლებამდე არ მიდის და {days} დღეში იშლება.",
    en="A test entry: it never reaches staff and is gone after {days} days.",
)
CITY = Msg(ka="რუსთავის მერია", en="Rustavi City Hall")
