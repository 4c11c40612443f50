"""Eighteen months of an invented member's life, as plain records.

The same dice throw the same life whatever the dialect it is later written in;
only the last day differs (see make_archive.py).
"""

from collections import namedtuple
from datetime import datetime, time, timedelta

import texts
from names import COMPANIES, OWNER, People
from talk import conversations

LENGTH = 547          # days from the first to the last
NETWORK_YEARS = 8     # the oldest connection
NETWORK = 525         # connections made before the eighteen months, hidden ones included

Connection = namedtuple("Connection", "person day")          # person None: hidden member
Invitation = namedtuple("Invitation", "person time outgoing accepted note")
Share = namedtuple("Share", "time kind text number")         # kind: see SHARE_KINDS
Deed = namedtuple("Deed", "time what number")                # anything with a time and a word
Endorsement = namedtuple("Endorsement", "time skill person status")
Recommendation = namedtuple("Recommendation", "time person text status")

# One round of post kinds, taken in turn.
SHARE_KINDS = ("text", "media", "text", "link", "reshare", "text", "media", "bare", "text",
               "group", "link", "text", "reshare", "media", "bare-empty", "text", "link-media")


def holiday(day):
    """Three weeks in August and the days around the new year."""
    return ((day.month == 8 and 4 <= day.day <= 22) or (day.month == 12 and day.day >= 22)
            or (day.month == 1 and day.day <= 2))


class Life:
    def __init__(self, dice, number, people_before, end):
        self.dice, self.number = dice, number
        self.end, self.start = end, end - timedelta(days=LENGTH)
        self.people = People(dice, people_before)
        self._link = number * 100000
        self._posts = 0
        self._unfollowed = dice.sample(COMPANIES, len(COMPANIES))
        for name in ("connections invitations shares reposts comments reactions votes searches "
                     "logins endorsed_by endorsed recommended_by recommended companies members "
                     "saved hashtags lessons fairs media openings").split():
            setattr(self, name, [])
        self._network()
        for i in range(LENGTH + 1):
            self._day(self.start + timedelta(days=i), 0.6 + 0.6 * i / LENGTH)
        self._last_day()
        self._endorsements()
        self._recommendations()
        dice.shuffle(self.connections)
        self.connections.sort(key=lambda one: one.day, reverse=True)
        self._messages()

    # Times and numbers

    def at(self, day):
        """A working hour, seldom an evening."""
        hour = self.dice.between(8, 18) if self.dice.chance(0.9) else self.dice.between(19, 22)
        return datetime.combine(day, time(hour, self.dice.below(60), self.dice.below(60)))

    def link(self):
        """The next number of a post somewhere; never the same twice."""
        self._link += 1
        return self._link

    # The network

    def _network(self):
        dice = self.dice
        span = NETWORK_YEARS * 365 - LENGTH
        for i in range(NETWORK):
            # The larger of two draws: the network grows faster and faster.
            age = max(dice.below(span), dice.below(span)) if i else 0
            day = self.start - timedelta(days=span - age)
            hidden = dice.chance(0.025)
            self.connections.append(Connection(None if hidden else self.people.new(), day))
        for _ in range(28):     # hidden or not, met by other ways than an invitation
            self.connections.append(Connection(self.people.new(), self.workday()))

    def workday(self):
        while True:
            day = self.start + timedelta(days=self.dice.below(LENGTH))
            if day.weekday() < 5 and not holiday(day):
                return day

    def _invite(self, day, outgoing):
        person, dice = self.people.new(), self.dice
        accepted = dice.chance(0.5 if outgoing else 0.6)
        note = dice.pick(texts.INVITATION_NOTES) if dice.chance(0.3) else ""
        sent = self.at(day)
        self.invitations.append(Invitation(person, sent, outgoing, accepted, note))
        if accepted:
            joined = min(day + timedelta(days=dice.below(9)), self.end)
            self.connections.append(Connection(person, joined))

    # One day after the other

    def _day(self, day, growth):
        level = growth
        if holiday(day):
            level = 0.0
        elif day.weekday() >= 5:
            level *= 0.08
        self._engage(day, level)
        self._find(day, level)
        if self.dice.chance(0.28 * level):
            self._invite(day, True)
        if self.dice.chance(0.14 * growth):     # others do not take the same holidays
            self._invite(day, False)
        if day.weekday() in (1, 3) and self.dice.chance(0.42 * level):
            self._share(day)

    def _engage(self, day, level):
        dice = self.dice
        if dice.chance(0.85 * level):
            for _ in range(dice.between(1, 4)):
                self._deed(self.reactions, day, dice.pick(texts.REACTIONS))
        if dice.chance(0.62 * level):
            for _ in range(dice.between(1, 2)):
                self._deed(self.comments, day, self._comment())
        for chance, where, words in ((0.03, self.reposts, ("",)),
                                     (0.03, self.votes, texts.POLL_ANSWERS),
                                     (0.05, self.saved, ("",)),
                                     (0.015, self.hashtags, texts.TOPICS)):
            if dice.chance(chance * level):
                self._deed(where, day, dice.pick(words))

    def _find(self, day, level):
        dice = self.dice
        for chance, where, words in ((0.06, self.logins, ("",)),
                                     (0.02, self.lessons, texts.LESSONS),
                                     (0.015, self.fairs, texts.FAIRS)):
            if dice.chance(chance * level):
                self._deed(where, day, dice.pick(words))
        if dice.chance(0.35 * level):
            for _ in range(dice.between(1, 3)):
                self._deed(self.searches, day, dice.pick(texts.SEARCHES))
        if dice.chance(0.09 * level) and self._unfollowed:
            self._deed(self.companies, day, self._unfollowed.pop())
        if dice.chance(0.1 * level):
            self._deed(self.members, day, self.people.new())

    def _last_day(self):
        """The newest event lies on the last day, a quiet evening."""
        evening = datetime.combine(self.end, time(21, 15, 42))
        self.reactions.append(Deed(evening, "LIKE", self.link()))

    def _deed(self, where, day, what):
        where.append(Deed(self.at(day), what, self.link()))

    def _comment(self):
        dice = self.dice
        opening, body = dice.pick(texts.COMMENT_OPENINGS), dice.pick(texts.COMMENT_BODIES)
        if dice.chance(0.15):
            return opening
        return opening + ("\n\n" if dice.chance(0.1) else ", ") + body

    def _share(self, day):
        dice = self.dice
        kind = SHARE_KINDS[self._posts % len(SHARE_KINDS)]
        self._posts += 1
        if kind.startswith("bare"):
            text = ""
        elif kind == "reshare":
            text = dice.pick(texts.RESHARE_WORDS)
        else:
            hook, end = dice.pick(texts.POST_HOOKS), dice.pick(texts.POST_ENDS)
            body = "\n".join(dice.sample(texts.POST_BODIES, dice.between(1, 3)))
            text = f"{hook}\n\n{body}\n\n{end}" if dice.chance(0.85) else hook
        when = self.at(day)
        self.shares.append(Share(when, kind, text, self.link()))
        if "media" in kind:
            self.media.append(Deed(when, "a feed photo", self.link()))

    # What others say

    def _known(self):
        return [one for one in self.connections if one.person]

    def _endorsements(self):
        dice, known = self.dice, self._known()
        for one in dice.sample(known, 34):
            status = dice.pick(("ACCEPTED",) * 7 + ("PENDING", "HIDDEN"))
            when = self.at(max(self.workday(), one.day))
            for skill in dice.sample(texts.SKILLS[:8], dice.between(1, 3)):
                self.endorsed_by.append(Endorsement(when, skill, one.person, status))
        for one in dice.sample(known, 18):
            when = self.at(max(self.workday(), one.day))
            self.endorsed.append(Endorsement(when, dice.pick(texts.SKILLS), one.person, "ACCEPTED"))

    def _recommendations(self):
        dice, known = self.dice, self._known()
        for i, one in enumerate(dice.sample(known, 11)):
            when = self.at(max(self.workday(), one.day))
            text = texts.RECOMMENDATIONS[i % len(texts.RECOMMENDATIONS)]
            where = self.recommended_by if i < 7 else self.recommended
            where.append(Recommendation(when, one.person, text,
                                        ("VISIBLE", "VISIBLE", "VISIBLE", "HIDDEN", "PENDING")[i % 5]))

    # Conversations

    def _messages(self):
        self.messages = conversations(self, OWNER)
