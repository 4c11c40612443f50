"""The files about deeds: posts, comments, reactions, searches, logins, articles."""

import html
from datetime import datetime, timedelta

import dates
import texts
from folder import CRLF, EXCEL, Format, PLAIN, share_commentary

BACKSLASH = Format(quoting="backslash")
WITH_BOM = Format(bom=True)


def post_link(number, group=False):
    """Numbers which no real post has."""
    if group:
        return f"https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A1002003-91{number:017}"
    return f"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A91{number:017}"


def shares(folder, life, dialect):
    seen = [] if dialect.old else ["Visibility"]
    header = ["Date", "ShareLink", "ShareCommentary", "SharedUrl", "MediaUrl", *seen]
    table = dialect.table(folder, "Shares", header, PLAIN)
    for one in reversed(life.shares):
        shared = media = ""
        if one.kind in ("reshare", "bare"):
            shared = post_link(one.number + 50000)
        elif "link" in one.kind:
            shared = f"https://www.example.com/articles/{one.number}"
        if "media" in one.kind:
            media = f"https://media.example.com/image/{one.number}.jpg"
        table.row([dates.stamp(one.time), post_link(one.number, one.kind == "group"),
                   share_commentary(one.text), shared, media,
                   *(["MEMBER_NETWORK"] if seen else [])], one.time.date(), active=True)
        count_share(folder, one)


def count_share(folder, one):
    folder.count("posts.total")
    folder.count("posts.characters", len(one.text))
    if one.kind.startswith("bare"):
        folder.count("posts.reshare_bare")
    elif one.kind == "reshare":
        folder.count("posts.reshare_own_words")
    else:
        folder.count("posts.original")
    for word, name in (("media", "with_media"), ("link", "with_link"), ("group", "in_group")):
        if word in one.kind:
            folder.count("posts." + name)


def reposts(folder, life, dialect):
    """Rows end in a comma: an empty cell more than the header has."""
    table = dialect.table(folder, "InstantReposts", ["Date", "Link"], PLAIN)
    for one in reversed(life.reposts):
        table.row([dates.stamp(one.time), post_link(one.number), ""], one.time.date(), active=True)
        folder.count("instant_reposts")


def comments(folder, life, dialect):
    table = dialect.table(folder, "Comments", ["Date", "Link", "Message"], BACKSLASH)
    for one in reversed(life.comments):
        table.row([dates.stamp(one.time), post_link(one.number), one.what], one.time.date(),
                  active=True)
        folder.count("comments.total")
        folder.count("comments.characters", len(one.what))


def reactions(folder, life, dialect):
    table = dialect.table(folder, "Reactions", ["Date", "Type", "Link"], WITH_BOM)
    for one in reversed(life.reactions):
        table.row([dates.stamp(one.time), one.what, post_link(one.number)], one.time.date(),
                  active=True)
        folder.count("reactions.total")
        folder.count(f"reactions.by_type.{one.what}")


def votes(folder, life, dialect):
    """The header in lower case."""
    table = dialect.table(folder, "Votes", ["date", "link", "optiontext"], PLAIN)
    for one in reversed(life.votes):
        table.row([dates.stamp(one.time), post_link(one.number), one.what], one.time.date(),
                  active=True)
        folder.count("votes")


def searches(folder, life, dialect):
    table = dialect.table(folder, "SearchQueries", ["Time", "Search Query"],
                          EXCEL if dialect.excel else CRLF)
    for one in reversed(life.searches):
        table.row([dates.slashed_utc(one.time), one.what], one.time.date(), active=True)
        folder.count("searches")


def logins(folder, life, dialect):
    header = ["Login Date", "IP Address", "User Agent", "Login Type"]
    table = dialect.table(folder, "Logins", header, PLAIN)
    for i, one in enumerate(reversed(life.logins)):
        table.row([dates.long_utc(one.time), f"192.0.2.{i % 250 + 1}",
                   "Mozilla/5.0 (X11; Linux x86_64), like Example", "LOGIN"], one.time.date(),
                  active=True)
        folder.count("logins.total")
        folder.see("logins.days", one.time.date())


def saved_items(folder, life, dialect):
    table = dialect.table(folder, "Saved_Items", ["savedItem", "CreatedTime"], PLAIN)
    for one in reversed(life.saved):
        table.row([post_link(one.number), dates.stamp(one.time)], one.time.date(), active=True)
        folder.count("saved_items")


def hashtag_follows(folder, life, dialect):
    header = ["HashTag", "CreatedTime", "LastModifiedTime", "State"]
    table = dialect.table(folder, "Hashtag_Follows", header, PLAIN)
    for one in reversed(life.hashtags):
        when = dates.stamp(one.time)
        table.row([one.what, when, when, "FOLLOW"], one.time.date(), active=True)
        folder.count("follows.hashtags")


def events(folder, life, dialect):
    header = ["Event Name", "Event Time", "Status", "External Url"]
    table = dialect.table(folder, "Events", header, PLAIN)
    for one in reversed(life.fairs):
        when = dates.event_time(one.time, one.time + timedelta(hours=1))
        table.row([one.what, when, "ATTENDING", "https://www.example.com/event"],
                  one.time.date(), active=True)
        folder.count("events_attended")


def learning(folder, life, dialect):
    header = ["Content Title", "Content Description", "Content Type",
              "Content Last Watched Date (if viewed)", "Content Completed At (if completed)",
              "Content Saved", "Notes taken on videos (if taken)"]
    table = dialect.table(folder, "Learning", header, PLAIN)
    for one in reversed(life.lessons):
        when = dates.stamp_utc(one.time)
        table.row([one.what, "Cours, 40 minutes", "COURSE", when, "N/A", "false", "N/A"],
                  one.time.date(), active=True)
        folder.count("lessons")


def rich_media(folder, life, dialect):
    """Prose with a date in it; two rows hint at a profile photo and a cover."""
    table = dialect.table(folder, "Rich_Media", ["Date/Time", "Media Description", "Media Link"],
                          PLAIN)
    long_ago = datetime(2021, 1, 18, 12, 29)
    hints = [(long_ago, "a profile photo", 1), (long_ago, "a background photo", 2)]
    items = [(one.time, one.what, one.number) for one in reversed(life.media)]
    for when, what, number in items + (hints if life.number == 0 else []):
        table.row([f"You uploaded {what} on {dates.prose(when)}", "-",
                   f"https://media.example.com/image/{number}.jpg"])
        folder.count("rich_media." + what.split(" ", 1)[1].replace(" ", "_"))


def articles(folder, life, dialect):
    """Long-form posts, some with a date in front of the file name."""
    if life.number:
        return
    for name, title in texts.ARTICLES:
        day = None
        if name[:4].isdigit():
            year = int(name[:4]) + dialect.end.year - 2026
            name = f"{year}{name[4:]}"
            day = datetime(year, int(name[5:7]), int(name[8:10])).date()
        page = (f"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{html.escape(title)}"
                f"</title></head>\n<body><h1><a href=\"https://www.linkedin.com/pulse/"
                f"{name}-ex00000\">{html.escape(title)}</a></h1>\n"
                + "".join(f"<p>{html.escape(body)}</p>\n" for body in texts.POST_BODIES)
                + "</body></html>\n")
        folder.other(f"Articles/Articles/{name}.html", page.encode(), "Articles", "read", day)
        folder.count("articles.dated" if day else "articles.undated")


def learning_coach(folder, life, dialect):
    """A file whose only line is neither a header nor a row."""
    if life.number == 0:
        folder.other("LearningCoachMessages.csv", b"No conversations found\n",
                     "LearningCoachMessages", "placeholder")


MAKERS = (
    ("Shares", shares), ("InstantReposts", reposts), ("Comments", comments),
    ("Reactions", reactions), ("Votes", votes), ("SearchQueries", searches), ("Logins", logins),
    ("Saved_Items", saved_items), ("Hashtag_Follows", hashtag_follows), ("Events", events),
    ("Learning", learning), ("Rich_Media", rich_media), ("Articles", articles),
    ("LearningCoachMessages", learning_coach),
)
