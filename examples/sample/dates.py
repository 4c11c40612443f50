"""The date forms of the archive, always English and independent of the locale."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FRENCH_WEEKDAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
FRENCH_MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.",
                 "oct.", "nov.", "déc.")


def clock(time):
    return f"{time.hour:02}:{time.minute:02}:{time.second:02}"


def twelve(time, space=" ", pad=False):
    hour = time.hour % 12 or 12
    return f"{hour:0{2 if pad else 1}}:{time.minute:02}{space}{'AM' if time.hour < 12 else 'PM'}"


def stamp(time):
    """2025-09-22 21:06:44"""
    return f"{time.year}-{time.month:02}-{time.day:02} {clock(time)}"


def stamp_utc(time):
    return stamp(time) + " UTC"


def slashed_utc(time):
    """2024/02/01 15:02:55 UTC"""
    return f"{time.year}/{time.month:02}/{time.day:02} {clock(time)} UTC"


def long_utc(time):
    """Tue Oct 10 14:57:23 UTC 2023"""
    return (f"{WEEKDAYS[time.weekday()]} {MONTHS[time.month - 1]} {time.day:02} "
            f"{clock(time)} UTC {time.year}")


def long_french(time):
    """mar. 10 oct. 2023 14:57:23, which no reader should guess at"""
    return (f"{FRENCH_WEEKDAYS[time.weekday()]} {time.day:02} {FRENCH_MONTHS[time.month - 1]} "
            f"{time.year} {clock(time)}")


def day_month_year(day, pad=True):
    """01 Jan 2024, or 1 Jan 2024"""
    return f"{day.day:0{2 if pad else 1}} {MONTHS[day.month - 1]} {day.year}"


def excel_day(day, form):
    """What Excel makes of a date: ISO, MM/DD/YYYY or 12-May-17, by form number."""
    return (f"{day.year}-{day.month:02}-{day.day:02}",
            f"{day.month:02}/{day.day:02}/{day.year}",
            f"{day.day}-{MONTHS[day.month - 1]}-{day.year % 100:02}")[form]


def short_us(time, space=" "):
    """9/27/25, 8:41 AM"""
    return f"{time.month}/{time.day}/{time.year % 100:02}, {twelve(time, space)}"


def padded_us(time):
    """01/24/18, 03:00 PM"""
    return f"{time.month:02}/{time.day:02}/{time.year % 100:02}, {twelve(time, pad=True)}"


def event_time(start, end):
    """Jul 08, 2020 01:00 PM - Jul 08, 2020 02:00 PM"""
    return " - ".join(f"{MONTHS[t.month - 1]} {t.day:02}, {t.year} {twelve(t, pad=True)}"
                      for t in (start, end))


def prose(time):
    """March 2, 2024 at 12:29 PM (GMT)"""
    return f"{LONG_MONTHS[time.month - 1]} {time.day}, {time.year} at {twelve(time)} (GMT)"
