"""Days and times as people in Rustavi read them; every moment comes in as an aware datetime."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from rustavi_hoa.i18n.message import Msg

TBILISI = ZoneInfo("Asia/Tbilisi")

SHORT_MONTHS = (
    Msg(ka="იან", en="Jan"),
    Msg(ka="თებ", en="Feb"),
    Msg(ka="მარ", en="Mar"),
    Msg(ka="აპრ", en="Apr"),
    Msg(ka="მაი", en="May"),
    Msg(ka="ივნ", en="Jun"),
    Msg(ka="ივლ", en="Jul"),
    Msg(ka="აგვ", en="Aug"),
    Msg(ka="სექ", en="Sep"),
    Msg(ka="ოქტ", en="Oct"),
    Msg(ka="ნოე", en="Nov"),
    Msg(ka="დეკ", en="Dec"),
)
MONTHS = (
    Msg(ka="იანვარი", en="January"),
    Msg(ka="თებერვალი", en="February"),
    Msg(ka="მარტი", en="March"),
    Msg(ka="აპრილი", en="April"),
    Msg(ka="მაისი", en="May"),
    Msg(ka="ივნისი", en="June"),
    Msg(ka="ივლისი", en="July"),
    Msg(ka="აგვისტო", en="August"),
    Msg(ka="სექტემბერი", en="September"),
    Msg(ka="ოქტომბერი", en="October"),
    Msg(ka="ნოემბერი", en="November"),
    Msg(ka="დეკემბერი", en="December"),
)

DAY = Msg(ka="{day} {month}", en="{day} {month}")
DAY_OF_YEAR = Msg(ka="{day} {month} {year}", en="{day} {month} {year}")
DAY_AND_TIME = Msg(ka="{day}, {time}", en="{day}, {time}")
LONG_DAY = Msg(ka="{year} წლის {day} {month}", en="{day} {month} {year}")
TODAY = Msg(ka="დღეს, {time}", en="Today, {time}")
YESTERDAY = Msg(ka="გუშინ, {time}", en="Yesterday, {time}")

JUST_NOW = Msg(ka="ახლახან", en="just now")
MINUTE_AGO = Msg(ka="{n} წუთის წინ", en="{n} minute ago")
MINUTES_AGO = Msg(ka="{n} წუთის წინ", en="{n} minutes ago")
HOUR_AGO = Msg(ka="{n} საათის წინ", en="{n} hour ago")
HOURS_AGO = Msg(ka="{n} საათის წინ", en="{n} hours ago")
DAY_AGO = Msg(ka="გუშინ", en="yesterday")
DAYS_AGO = Msg(ka="{n} დღის წინ", en="{n} days ago")
MONTH_AGO = Msg(ka="{n} თვის წინ", en="{n} month ago")
MONTHS_AGO = Msg(ka="{n} თვის წინ", en="{n} months ago")
YEAR_AGO = Msg(ka="{n} წლის წინ", en="{n} year ago")
YEARS_AGO = Msg(ka="{n} წლის წინ", en="{n} years ago")

_DAYS_IN_MONTH = 30.44
_DAYS_OF_DAYS = 31  # a month is counted in days first: "28 days ago" says more than "0 months ago"


def local(moment: datetime) -> datetime:
    """Give the moment on the clocks of Tbilisi.

    Raises:
        ValueError: the datetime does not say its zone.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a zone: {moment!r}")
    return moment.astimezone(TBILISI)


def clock(moment: datetime) -> str:
    """Give the hour and minute, as in 09:05; the same in every language."""
    return f"{local(moment):%H:%M}"


def day(moment: datetime, locale: str) -> str:
    """Give the day without the year: 22 ნოე, 22 Nov."""
    here = local(moment)
    return DAY.render(locale, day=here.day, month=SHORT_MONTHS[here.month - 1].render(locale))


def day_of_year(moment: datetime, locale: str) -> str:
    """Give the day with its year: 22 ნოე 2026, 22 Nov 2026."""
    here = local(moment)
    month = SHORT_MONTHS[here.month - 1].render(locale)
    return DAY_OF_YEAR.render(locale, day=here.day, month=month, year=here.year)


def plain(on: date | None) -> str:
    """Give a day in figures, the same in every language: 25.08.2026; nothing for no day."""
    return f"{on:%d.%m.%Y}" if on else ""


def short(moment: datetime, locale: str) -> str:
    """Give the day and time: 22 ნოე, 11:20 or 22 Nov, 11:20."""
    return DAY_AND_TIME.render(locale, day=day(moment, locale), time=clock(moment))


def long_day(moment: datetime, locale: str) -> str:
    """Give the day as documents write it: 2026 წლის 22 ნოემბერი, 22 November 2026."""
    here = local(moment)
    return LONG_DAY.render(locale, day=here.day, month=MONTHS[here.month - 1].render(locale), year=here.year)


def near(moment: datetime, now: datetime, locale: str) -> str:
    """Give today or yesterday by name, a day of this year without the year, any other day with it."""
    here, today = local(moment), local(now)
    days = (today.date() - here.date()).days
    if days in (0, 1):
        return (TODAY, YESTERDAY)[days].render(locale, time=clock(moment))
    if here.year == today.year:
        return short(moment, locale)
    return DAY_AND_TIME.render(locale, day=day_of_year(moment, locale), time=clock(moment))


def relative(moment: datetime, now: datetime, locale: str) -> str:
    """Give the age in words: 3 დღის წინ, 3 days ago; a moment still to come reads as its date.

    Unit: whole calendar days of Tbilisi from one day on; months of 30.44 days.
    """
    seconds = (local(now) - local(moment)).total_seconds()
    if seconds < -60:
        return near(moment, now, locale)
    if seconds < 60:
        return JUST_NOW.render(locale)
    if seconds < 3600:
        return _count(int(seconds // 60), MINUTE_AGO, MINUTES_AGO, locale)
    days = (local(now).date() - local(moment).date()).days
    if days == 0 or seconds < 6 * 3600:
        return _count(int(seconds // 3600), HOUR_AGO, HOURS_AGO, locale)
    if days < _DAYS_OF_DAYS:
        return _count(days, DAY_AGO, DAYS_AGO, locale)
    months = int(days / _DAYS_IN_MONTH)
    if months < 12:
        return _count(months, MONTH_AGO, MONTHS_AGO, locale)
    return _count(months // 12, YEAR_AGO, YEARS_AGO, locale)


def _count(n: int, one: Msg, many: Msg, locale: str) -> str:
    return (one if n == 1 else many).render(locale, n=n)
