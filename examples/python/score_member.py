"""Scores one invented member: a few facts, a few events, the four pillars."""

import datetime

import libssi

SUMMARY = "I help machine builders sell to the food industry."


def add_routine(activity: libssi.Activity, last: datetime.date) -> None:
    """Two months of a small routine: a post a week, a comment on most days."""
    epoch = datetime.date(1970, 1, 1)
    for back in range(60, -1, -1):
        day = last - datetime.timedelta(days=back)
        if (day - epoch).days % 7 == 0:
            activity.add(day, libssi.Kind.POST, libssi.Trait.ORIGINAL, 1)
        else:
            activity.add(day, libssi.Kind.COMMENT, libssi.Trait(0), 2)


def describe(profile: libssi.Profile) -> None:
    profile.set_fact(libssi.Fact.PHOTO, 1)
    profile.set_section(libssi.Section.SUMMARY, SUMMARY)


def main() -> None:
    day = datetime.date(2026, 5, 31)
    model, profile, activity = libssi.Model(), libssi.Profile(), libssi.Activity()
    describe(profile)
    add_routine(activity, day)
    score = libssi.Score(model, profile, activity, day)
    total = score.total()
    print(f"index {total.low:.2f} of 100, at most {total.high:.2f}")
    for pillar in libssi.Pillar:
        name = libssi.Model.pillar(pillar).name
        print(f"{name:7s} {score.pillar(pillar).points:5.2f} of 25")


if __name__ == "__main__":
    main()
