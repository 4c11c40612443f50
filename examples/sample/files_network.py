"""The files about people: connections, invitations, messages, follows, praise."""

import dates
from dialect import SPOILT
from folder import CRLF, Format, PLAIN, QUOTED
from names import EMPLOYER_ALIKE, EMPLOYER_FOLDED, EMPLOYERS, OWNER

NOTES = ("Notes:",
         '"When exporting your connection data, you may notice that some of the email addresses '
         'are missing. You will only see addresses of connections who allow it, see '
         'https://www.example.com/settings/privacy/email"',
         "")
CONNECTIONS_FORM = Format(preamble=NOTES, last_newline=False)
CONNECTIONS_EXCEL = Format(newline="\r\n", bom=True, encoding="utf-16-le", delimiter="\t",
                           preamble=NOTES)
FOLLOWS_OLD = Format(preamble=("Notes:", '"People you follow, whether connected or not."', ""))
NARROW, WIDE = "\u202f", "\u00a0"

VP_AND_ABOVE = ("vp", "c_level", "founder", "owner", "president", "partner")


def connections(folder, life, dialect):
    url = ["URL"] if dialect.urls else []
    header = ["First Name", "Last Name", *url, "Email Address", "Company", "Position", "Connected On"]
    form = (CONNECTIONS_EXCEL if dialect.excel else
            PLAIN if dialect.old else CONNECTIONS_FORM)
    table = dialect.table(folder, "Connections", header, form)
    for i, (person, day) in enumerate(life.connections):
        shown = (dates.excel_day(day, i % 3) if dialect.excel
                 else dates.day_month_year(day, pad=i % 17 != 3))
        if person is None:
            folder.count("connections.hidden")
            table.row([""] * (len(header) - 1) + [shown], day)
            continue
        address = [person.url] if dialect.urls else []
        table.row([person.first, person.last, *address, person.email, person.company,
                   person.title, shown], day)
        count_connection(folder, person)
    folder.count("connections.total", len(life.connections))


def count_connection(folder, person):
    if person.title:
        folder.count(f"connections.by_class.{person.rank}")
        folder.count(f"connections.by_title.{person.title}")
    else:
        folder.count("connections.without_position")
    if person.rank in VP_AND_ABOVE:
        folder.count("connections.vp_and_above")
    if person.rank in VP_AND_ABOVE or person.rank == "director":
        folder.count("connections.director_and_above")
    if person.company in EMPLOYERS:
        folder.count("connections.coworkers")
        folder.count(f"connections.coworkers_of.{person.company}")
    elif person.company == EMPLOYER_FOLDED:
        folder.count("connections.coworkers_if_case_is_folded")
    elif person.company == EMPLOYER_ALIKE:
        folder.count("connections.company_name_alike")


def invitations(folder, life, dialect):
    urls = ["inviterProfileUrl", "inviteeProfileUrl"] if dialect.urls else []
    header = ["From", "To", "Sent At", "Message", "Direction", *urls]
    table = dialect.table(folder, "Invitations", header, CRLF)
    for i, one in enumerate(reversed(life.invitations)):
        pair = (OWNER, one.person) if one.outgoing else (one.person, OWNER)
        space = NARROW if i % 5 == 2 else WIDE if i % 11 == 4 else " "
        direction = "OUTGOING" if one.outgoing else "INCOMING"
        addresses = [person.url for person in pair] if dialect.urls else []
        table.row([pair[0].shown, pair[1].shown, dates.short_us(one.time, space), one.note,
                   direction, *addresses], one.time.date(), active=one.outgoing)
        folder.count("invitations." + direction.lower())
        if one.accepted:
            folder.count(f"invitations.{direction.lower()}_in_connections")


def messages(folder, life, dialect):
    recipients = ["RECIPIENT PROFILE URLS"] if dialect.urls else []
    extra = ["ATTACHMENTS", "IS MESSAGE DRAFT", "IS CONVERSATION DRAFT"] if dialect.urls else []
    header = ["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO",
              *recipients, "DATE", "SUBJECT", "CONTENT", "FOLDER", *extra]
    table = dialect.table(folder, "messages", header, PLAIN if dialect.old else QUOTED)
    for i, one in enumerate(life.messages):
        if dialect.old and one.kind == "draft":
            continue
        sent = one.sender is OWNER
        addresses = [",".join(person.url for person in one.receivers)] if dialect.urls else []
        files = "https://media.example.com/dms/file.pdf" if i % 29 == 6 else ""
        tail = [files, one.message_draft, one.conversation_draft] if dialect.urls else []
        sender_url = one.sender.url if one.sender.slug else ""
        kept = one.kind in ("direct", "inmail", "unnamed")
        table.row([one.thread, one.title, shown(one.sender, dialect), sender_url,
                   ", ".join(shown(person, dialect) for person in one.receivers), *addresses,
                   dates.stamp_utc(one.time), one.subject, one.text, one.folder, *tail],
                  one.time.date() if kept else None, active=sent)
        count_message(folder, one, sent)
    for answered in life.openings:
        folder.count("messages.threads_opened")
        folder.count("messages.threads_opened_and_answered", answered)
    folder.both("messages.people_both", "messages.people_written_to", "messages.people_heard_from")


def shown(person, dialect):
    """Without addresses a comma in a name could not be told from a second person."""
    return person.shown.split(",")[0] if dialect.old else person.shown


def count_message(folder, one, sent):
    if one.kind in ("group", "sponsored", "spam", "draft"):
        folder.count(f"messages.dropped.{one.kind}")
        return
    if one.kind == "unnamed":
        folder.count("messages.received_from_unnamed")
        return
    other = one.receivers[0] if sent else one.sender
    way = "sent" if sent else "received"
    folder.count(f"messages.one_to_one.{way}")
    if one.kind == "inmail":
        folder.count(f"messages.inmail.{way}")
    if not one.thread:
        folder.count("messages.without_conversation_id")
    folder.see("messages.people_written_to" if sent else "messages.people_heard_from", other.slug)


def company_follows(folder, life, dialect):
    """In the excel dialect all dates are localized: every row must be rejected."""
    table = dialect.table(folder, "Company Follows", ["Organization", "Followed On"], PLAIN,
                          reject="date" if dialect.excel else None)
    for i, one in enumerate(life.companies):
        name = one.what + (" caf\udce9" if i % 25 == 14 else "")     # one undecodable byte
        if dialect.excel:
            when = dates.long_french(one.time)
        elif dialect.old:
            when = dates.day_month_year(one.time)
        else:
            when = dates.long_utc(one.time)
        table.row([name, when], one.time.date(), active=True)
        if not dialect.excel:
            folder.count("follows.companies")


def member_follows(folder, life, dialect):
    who = ["To", "To Name"] if dialect.old else ["FullName"]
    table = dialect.table(folder, "Member_Follows", ["Date", "Status", *who],
                          FOLLOWS_OLD if dialect.old else PLAIN)
    for i, one in enumerate(life.members):
        active = i % 9 != 5
        name = ["member", one.what.shown] if dialect.old else [one.what.shown]
        table.row([dates.stamp(one.time), "Active" if active else "Inactive", *name],
                  one.time.date() if active else None, active=active)
        folder.count("follows.people" if active else "follows.people_inactive")


def endorsements_received(folder, life, dialect):
    """In the 2026 dialect in two numbered parts, both of which count."""
    kind, half = "Endorsement_Received_Info", len(life.endorsed_by) // 2
    for i, one in enumerate(life.endorsed_by):
        part = "" if dialect.old else "_1" if i < half else "_2"
        url = ["Endorser Public Url"] if dialect.urls else []
        header = ["Endorsement Date", "Skill Name", "Endorser First Name", "Endorser Last Name",
                  *url, "Endorsement Status"]
        spoil = () if part == "_2" else SPOILT[kind]
        table = folder.table(f"{kind}{part}.csv", kind, header, PLAIN, spoil=spoil)
        accepted = one.status == "ACCEPTED"
        write_endorsement(table, one, dialect, one.time.date() if accepted else None, False)
        folder.count(f"endorsements.received.{one.status.lower()}")
        if accepted:
            folder.see("endorsements.received.distinct_endorsers", one.person.slug)


def endorsements_given(folder, life, dialect):
    url = ["Endorsee Public Url"] if dialect.urls else []
    header = ["Endorsement Date", "Skill Name", "Endorsee First Name", "Endorsee Last Name",
              *url, "Endorsement Status"]
    table = dialect.table(folder, "Endorsement_Given_Info", header, PLAIN)
    for one in life.endorsed:
        write_endorsement(table, one, dialect, one.time.date(), True)
        folder.count(f"endorsements.given.{one.status.lower()}")


def write_endorsement(table, one, dialect, day, active):
    url = [one.person.bare_url] if dialect.urls else []
    table.row([dates.slashed_utc(one.time), one.skill, one.person.first, one.person.last, *url,
               one.status], day, active)


def recommendations(folder, life, dialect):
    header = ["First Name", "Last Name", "Company", "Job Title", "Text", "Creation Date", "Status"]
    for kind, way, given in (("Recommendations_Received", life.recommended_by, False),
                             ("Recommendations_Given", life.recommended, True)):
        table = dialect.table(folder, kind, header, PLAIN)
        for one in way:
            visible = one.status == "VISIBLE"
            person = one.person
            table.row([person.first, person.last, person.company, person.title, one.text,
                       dates.padded_us(one.time), one.status],
                      one.time.date() if visible else None, active=given)
            folder.count(f"recommendations.{'given' if given else 'received'}.{one.status.lower()}")


MAKERS = (
    ("Connections", connections), ("Invitations", invitations), ("messages", messages),
    ("Company Follows", company_follows), ("Member_Follows", member_follows),
    ("Endorsement_Received_Info", endorsements_received),
    ("Endorsement_Given_Info", endorsements_given), ("Recommendations", recommendations),
)
