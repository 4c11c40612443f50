"""Conversations: direct ones, groups, InMail, and everything a reader must drop."""

from collections import namedtuple
from datetime import timedelta

import texts
from names import Person

# kind: direct, inmail, unnamed, group, sponsored, spam or draft.
Message = namedtuple("Message", "kind thread title sender receivers time subject text folder "
                                "message_draft conversation_draft")

UNNAMED = Person("LinkedIn", "Member", "")


class Talk:
    def __init__(self, life, owner):
        self.life, self.dice, self.owner = life, life.dice, owner
        self.messages = []
        self._threads = life.number * 1000

    def thread(self):
        self._threads += 1
        return f"2-ZXhhbXBsZS0{self._threads:07}Xw=="

    def add(self, kind, thread, sender, receivers, time, text, title="", subject="",
            folder="INBOX", drafts=("No", "No")):
        self.messages.append(Message(kind, thread, title, sender, receivers, time, subject, text,
                                     folder, *drafts))

    def words(self, first):
        """One body: plain on one line, on several, or HTML with entities."""
        dice = self.dice
        opening = dice.pick(texts.MESSAGE_OPENINGS).format(first=first)
        body, end = dice.pick(texts.MESSAGE_BODIES), dice.pick(texts.MESSAGE_ENDS)
        drawn = dice.below(10)
        if drawn == 0:
            return texts.HTML_BODY.format(opening=opening, body=body, end=end)
        if drawn < 5:
            return f"{opening}\n\n{body}\n{end}"
        return f"{opening} {body}"

    def exchange(self, kind, thread, other, day, turns, subject="", folder="INBOX"):
        """Messages one after the other; turns holds True where the owner writes."""
        time, written = self.life.at(day), []
        for mine in turns:
            if time.date() > self.life.end:
                break
            written.append(mine)
            if mine:
                self.add(kind, thread, self.owner, (other,), time, self.words(other.first),
                         subject=subject, folder=folder)
            else:
                self.add(kind, thread, other, (self.owner,), time, self.words(self.owner.first),
                         subject=subject, folder=folder)
            time += timedelta(minutes=self.dice.between(7, 2900), seconds=self.dice.below(60))
        if written[:1] == [True]:
            self.life.openings.append(not all(written))


def turns(dice, first, answered, length):
    """Who writes: the first alone, or both by turns with a few repeats."""
    if not answered:
        return [first] * (2 if dice.chance(0.25) else 1)
    who = [first, not first]
    while len(who) < length:
        who.append(not who[-1] if dice.chance(0.8) else who[-1])
    return who


def direct(talk, known):
    """One thread for each of many connections; a few threads have no id."""
    dice = talk.dice
    for i, one in enumerate(dice.sample(known, 92)):
        day = max(talk.life.workday(), one.day)
        thread = "" if i % 23 == 5 else talk.thread()
        folder = "ARCHIVE" if i % 9 == 4 else "INBOX"
        length = dice.pick((2, 2, 3, 4, 4, 5, 6, 8, 11))
        who = turns(dice, dice.chance(0.6), dice.chance(0.62), length)
        talk.exchange("direct", thread, one.person, day, who, folder=folder)


def inmail(talk):
    """A subject, and the other side is no connection."""
    for i in range(14):
        who = turns(talk.dice, i % 3 != 2, i % 4 == 0, 2)
        talk.exchange("inmail", talk.thread(), talk.life.people.new(), talk.life.workday(), who,
                      subject=texts.INMAIL_SUBJECTS[i % len(texts.INMAIL_SUBJECTS)])


def unnamed(talk):
    """Someone whose profile is closed: a name which says nothing, and no address."""
    talk.exchange("unnamed", talk.thread(), UNNAMED, talk.life.workday(), [False, False])


def groups(talk, known):
    for title in texts.GROUP_TITLES:
        members = [one.person for one in talk.dice.sample(known, talk.dice.between(2, 4))]
        everyone = [talk.owner] + members
        thread, time = talk.thread(), talk.life.at(talk.life.workday())
        for _ in range(talk.dice.between(4, 9)):
            sender = talk.dice.pick(everyone)
            others = tuple(one for one in everyone if one is not sender)
            talk.add("group", thread, sender, others, time, talk.words("à tous"), title=title)
            time += timedelta(minutes=talk.dice.between(5, 600))


def noise(talk, known):
    """Sponsored, spam and drafts."""
    for _ in range(13):
        talk.add("sponsored", talk.thread(), Person("", "", "", shown="Webinar Example Desk"),
                 (talk.owner,), talk.life.at(talk.life.workday()), texts.SPONSORED_BODY,
                 title="Sponsored Conversation")
    for _ in range(6):
        talk.add("spam", talk.thread(), talk.life.people.new(), (talk.owner,),
                 talk.life.at(talk.life.workday()), texts.SPAM_BODY, folder="SPAM")
    for i, one in enumerate(talk.dice.sample(known, 7)):
        talk.add("draft", talk.thread(), talk.owner, (one.person,),
                 talk.life.at(talk.life.workday()), talk.words(one.person.first),
                 drafts=(("Yes", "No"), ("Yes", "Yes"), ("No", "Yes"))[i % 3])


def conversations(life, owner):
    """All messages of a life, in no order of time."""
    talk = Talk(life, owner)
    known = [one for one in life.connections if one.person]
    direct(talk, known)
    inmail(talk)
    unnamed(talk)
    groups(talk, known)
    noise(talk, known)
    life.dice.shuffle(talk.messages)
    return talk.messages
