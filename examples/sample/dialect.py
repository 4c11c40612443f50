"""The dialects an archive can be written in, and the rows spoilt on purpose."""

from collections import namedtuple
from datetime import date

from folder import CUT

MEMBER_ID = "100200300"

# Files which carry the member's number in the 2026 dialect.
NUMBERED = ("Shares", "Comments", "Reactions", "InstantReposts", "Votes", "Member_Follows",
            "Saved_Items", "Hashtag_Follows")

# Other spellings, used by the 2022 dialect.
OLD_NAMES = {"Company Follows": "Company_Follows", "Rich_Media": "Rich Media",
             "SearchQueries": "Search_Queries", "messages": "Messages"}

# What a Basic archive lacks.
NOT_BASIC = ("Shares", "Comments", "Reactions", "InstantReposts", "Votes", "SearchQueries",
             "Logins", "Saved_Items", "Hashtag_Follows", "Member_Follows", "Rich_Media",
             "Articles", "Ad_Targeting", "Learning", "Events", "LearningCoachMessages")

# After the so-many-th valid row: a copy of it, with a wrong date or with columns cut off.
SPOILT = {
    "Connections": ((40, "Connected On", "31 Feb 2025"), (200, CUT, 3),
                    (333, "Connected On", "08 févr. 2026")),
    "Invitations": ((15, "Sent At", "27/9/25, 8:41 AM"), (60, CUT, 2)),
    "messages": ((33, "DATE", "06.10.2025 23:49"), (150, CUT, 5), (151, "DATE", "")),
    "Shares": ((9, "Date", "yesterday"),),
    "Comments": ((21, "Date", "2025-02-30 09:15:00"), (22, "Date", "")),
    "Reactions": ((100, "Date", "2025-13-04 10:00:00"),),
    "SearchQueries": ((12, "Time", "hier"),),
    "Logins": ((5, "Login Date", "Tue Okt 14 14:57:23 UTC 2025"),),
    "Endorsement_Received_Info": ((10, "Endorsement Date", "2025/02/30 14:11:21 UTC"),),
    "Company Follows": ((8, "Followed On", "Wed Oct 32 16:02:32 UTC 2025"), (9, CUT, 1)),
    "Recommendations_Received": ((2, "Creation Date", "24/01/2018"),),
}


class Dialect(namedtuple("Dialect", "name end old excel basic")):
    """old: before mid-2023, so no addresses of people, no member number, fewer columns."""

    @property
    def urls(self):
        return not self.old

    def path(self, kind):
        if self.old:
            return OLD_NAMES.get(kind, kind) + ".csv"
        if kind in NUMBERED:
            return f"{kind}_{MEMBER_ID}.csv"
        return kind + ".csv"

    def has(self, kind):
        return not (self.basic and kind in NOT_BASIC)

    def table(self, folder, kind, header, form, reject=None):
        return folder.table(self.path(kind), kind, header, form,
                            spoil=SPOILT.get(kind, ()), reject=reject)


DIALECTS = {
    "2026": Dialect("2026", date(2026, 5, 31), False, False, False),
    "2022": Dialect("2022", date(2022, 5, 31), True, False, False),
    "excel": Dialect("excel", date(2026, 5, 31), False, True, False),
    "basic": Dialect("basic", date(2026, 5, 31), False, False, True),
}
