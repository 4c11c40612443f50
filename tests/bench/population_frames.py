"""The score of many members in NumPy, Polars or pandas.

Usage: population_frames.py TABLES FOLDER numpy|polars|pandas THREADS

Speaks as population.c does. The columns are read before the time runs, and into
a data frame for Polars and pandas; the events are sorted by member and day, and
all three make use of it where they can. What is left after the events, 45 amounts
a member, is turned into points by NumPy for all three.
"""

import importlib
import json
import os
import pathlib
import sys
import time

os.environ["POLARS_MAX_THREADS"] = sys.argv[4]
os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np  # noqa: E402  (the threads come first)

TODAY, DAYS = 20000, 730
AGES = DAYS + 32
LEVEL, VOLUME, PEOPLE, RATE, REGULARITY, QUALITY = 1, 2, 3, 4, 5, 6
SUMMED = (VOLUME, RATE, QUALITY)
TRAITS = np.arange(8192)
TRIALS = 10**9  # of a day: a rate has no daily cap, and this is out of reach
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "vectors"))
reference = importlib.import_module("reference")  # its table of logarithms


def decay(half):
    """Weights of all ages."""
    age = np.arange(AGES)
    if half == 0:
        return np.ones(AGES, np.int64)
    k, r = age // half, age % half
    slopes = (2 * half - r) << np.maximum(7 - k, 0)
    return np.where(k < 8, slopes, np.where(k == 8, half - r, 0))


def decay_sum(half):
    return 255 * half * (3 * half + 1) // 2 + half * (half + 1) // 2


def units_of(feed):
    """Units by traits."""
    units = np.full(len(TRAITS), feed["units"], np.int64)
    for trait, more in zip(feed["bonus_trait"], feed["bonus_units"]):
        units[TRAITS & trait != 0] += more
    if feed["any_trait"]:
        units[TRAITS & feed["any_trait"] == 0] = 0
    return units


class Model:

    def __init__(self, path):
        tables = json.loads(pathlib.Path(path).read_text())
        self.indicators = tables["indicators"]
        self.feeds = tables["feeds"]
        self.kinds = range(1, len(tables["kinds"]) + 1)
        for feed in self.feeds:
            feed["of"] = self.indicators[feed["indicator"] - 1]
            if feed["kind"]:
                feed["cap"] = (TRIALS if feed["of"]["measure"] == RATE else
                               tables["kinds"][feed["kind"] - 1]["daily_cap"])
                feed["full"] = feed["units"] + sum(feed["bonus_units"])
                feed["by_traits"] = units_of(feed)
        self.weights = {half: decay(half) for half in
                        {one["half_life"] for one in self.indicators}}
        self.logs = np.array(reference.LOG2, np.int64)

    def of(self, *measures):
        return [one for one in self.indicators if one["measure"] in measures]

    def feeds_of(self, kind, *measures):
        return [feed for feed in self.feeds if feed["kind"] == kind
                and feed["of"]["measure"] in measures]

    def feeds_for(self, indicator):
        return [feed for feed in self.feeds if feed["of"] is indicator]


class Events:

    def __init__(self, folder):
        def column(name, kind):
            return np.fromfile(f"{folder}/{name}", kind)
        offsets = column("offsets", np.int64)
        self.members = len(offsets) - 1
        self.member = np.repeat(np.arange(self.members, dtype=np.int32),
                                np.diff(offsets))
        self.day = column("days", np.int32)
        self.kind = column("kinds", np.uint8)
        self.traits = column("traits", np.uint32)
        self.count = column("counts", np.uint32)
        self.person = column("counterparts", np.uint64)
        self.facts = column("facts", np.int32).reshape(-1, self.members)


class Amounts:
    """Of each member and indicator, for and against."""

    def __init__(self, members, indicators):
        self.members = members
        self.sides = np.zeros((2, indicators, members), np.int64)

    def add(self, feed, member, amount):
        # Sums of doubles, exact below 2^53.
        sums = np.bincount(member, amount, self.members)
        self.sides[feed["against"], feed["indicator"] - 1] += sums.astype(np.int64)

    def add_sums(self, indicator, against, member, amount):
        self.sides[against, indicator["id"] - 1, member] += amount.astype(np.int64)


# What is left after the events


def divided(a, b):
    return (a + b // 2) // b


def log2(model, x):
    e = np.frexp(x.astype(np.float64))[1] - 1
    m = x << (31 - e)
    i, f = (m >> 23) % 256, m % 2**23
    log = model.logs[i]
    return (e.astype(np.int64) << 30) + log + divided((model.logs[i + 1] - log) * f, 2**23)


def measure_of(one, good, bad):
    half = one["half_life"]
    if one["measure"] == LEVEL:
        return good
    if one["measure"] == PEOPLE:
        return divided(1000 * good, 256 * half if half else 1)
    if one["measure"] == RATE:
        return divided(good * 1000000, good + bad + one["prior"] * 256 * half)
    if one["measure"] == REGULARITY:
        return divided(1000000 * good, decay_sum(half))
    volume = divided(30 * good, decay_sum(half))
    if one["measure"] == VOLUME:
        return volume
    return np.minimum(1000000, divided(volume * 1000000, one["expected"]))


def points_of(model, one, measure):
    weight, end, bend = one["weight"], one["goalpost"], one["curve"]
    m = np.minimum(measure, end)
    if bend == 0:
        points = divided(weight * m, end)
    else:
        risen = log2(model, end + (2**bend - 1) * m) - log2(model, np.array([end]))
        points = divided(weight * risen, bend << 30)
    return np.where(measure >= end, weight, points)


def totals(model, events, amounts):
    for feed in model.feeds:
        if feed["fact"]:
            value = np.clip(events.facts[feed["fact"] - 1], 0, feed["fact_cap"])
            amounts.sides[0, feed["indicator"] - 1] += value.astype(np.int64) * feed["units"]
    total = np.zeros(events.members, np.int64)
    for i, one in enumerate(model.indicators):
        total += points_of(model, one, measure_of(one, *amounts.sides[:, i]))
    return total.astype(np.int32)


# NumPy


def starts_of(*keys):
    """Where runs of equal keys begin."""
    new = np.zeros(len(keys[0]), bool)
    new[:1] = True
    for key in keys:
        new[1:] |= key[1:] != key[:-1]
    return np.flatnonzero(new)


class NumPy:

    def __init__(self, model, events):
        self.model, self.events = model, events
        size = (len(model.kinds) + 1, len(TRAITS))
        self.people, self.regular = model.of(PEOPLE), model.of(REGULARITY)
        self.meets = np.zeros(size, np.uint16)  # bits of indicators of people
        self.keeps = np.zeros(size, np.uint8)
        for feed in model.feeds:
            if feed["of"] in self.people:
                bit = 1 << self.people.index(feed["of"])
                self.meets[feed["kind"], feed["by_traits"] > 0] |= np.uint16(bit)
            if feed["of"] in self.regular:
                bit = 1 << self.regular.index(feed["of"])
                self.keeps[feed["kind"], feed["by_traits"] > 0] |= np.uint8(bit)

    def score(self):
        amounts = Amounts(self.events.members, len(self.model.indicators))
        self.take_days(amounts)
        self.take_people(amounts)
        self.take_regular(amounts)
        return totals(self.model, self.events, amounts)

    def take_days(self, amounts):
        events, model = self.events, self.model
        order = np.argsort(events.kind, kind="stable")
        ends = np.cumsum(np.bincount(events.kind, minlength=len(model.kinds) + 1))
        for kind in model.kinds:
            rows = order[ends[kind - 1]:ends[kind]]
            rows = rows[events.day[rows] <= TODAY]
            summed = model.feeds_of(kind, *SUMMED)
            unnamed = [feed for feed in model.feeds_of(kind, PEOPLE)
                       if feed["of"]["anonymous"]]
            if len(rows) and summed:
                self.add_days(amounts, rows, summed, False)
            rows = rows[events.person[rows] == 0] if unnamed else rows[:0]
            for feed in unnamed:
                some = rows[feed["by_traits"][events.traits[rows]] > 0]
                if len(some):
                    self.add_days(amounts, some, [feed], True)

    def add_days(self, amounts, rows, feeds, people):
        events = self.events
        member, day = events.member[rows], events.day[rows]
        starts = starts_of(member, day)
        count = events.count[rows].astype(np.int64)
        traits = events.traits[rows]
        age, member = TODAY - day[starts], member[starts]
        counts = np.add.reduceat(count, starts)
        for feed in feeds:
            if people:
                sums = np.minimum(counts, feed["cap"])
            elif feed["units"] == feed["full"] and not feed["any_trait"]:
                sums = np.minimum(counts, feed["cap"]) * feed["units"]
            else:
                units = np.add.reduceat(count * feed["by_traits"][traits], starts)
                sums = np.minimum(units, feed["cap"] * feed["full"])
            amounts.add(feed, member, sums * self.model.weights[feed["of"]["half_life"]][age])

    def take_people(self, amounts):
        events = self.events
        meets = self.meets[events.kind, events.traits]
        rows = np.flatnonzero((meets != 0) & (events.person != 0) & (events.day <= TODAY))
        # Stable: a person's rows stay in the order of members, and of days.
        rows = rows[np.argsort(events.person[rows], kind="stable")]
        meets, person = meets[rows], events.person[rows]
        member, day = events.member[rows], events.day[rows]
        for i, one in enumerate(self.people):
            some = np.flatnonzero(meets & np.uint16(1 << i))
            if len(some) == 0:
                continue
            who, whose = person[some], member[some]
            last = np.append(starts_of(who, whose)[1:], len(some)) - 1
            weight = self.model.weights[one["half_life"]][TODAY - day[some[last]]]
            amounts.add({"against": 0, "indicator": one["id"]}, whose[last], weight)

    def take_regular(self, amounts):
        events = self.events
        keeps = self.keeps[events.kind, events.traits]
        keeps[events.day > TODAY] = 0
        for i, one in enumerate(self.regular):
            rows = np.flatnonzero(keeps & np.uint8(1 << i))
            member, day = events.member[rows], events.day[rows]
            starts = starts_of(member, day)
            member, age = member[starts], TODAY - day[starts]
            until = np.zeros(len(age), np.int64)  # kept up by the next day already
            same = member[1:] == member[:-1]
            until[:-1][same] = age[1:][same] + one["span"]
            sums = np.append(0, np.cumsum(self.model.weights[one["half_life"]]))
            kept = sums[age + one["span"]] - sums[np.maximum(age, until)]
            amounts.add({"against": 0, "indicator": one["id"]}, member, kept)


# pandas


class Pandas:

    def __init__(self, model, events):
        import pandas
        self.pandas, self.model, self.events = pandas, model, events
        self.frame = pandas.DataFrame({
            name: getattr(events, name) for name in
            ("member", "day", "kind", "traits", "count", "person")})

    def weight(self, feed, day):
        return self.model.weights[feed["half_life"]][TODAY - day.to_numpy()]

    def score(self):
        amounts = Amounts(self.events.members, len(self.model.indicators))
        frame = self.frame[self.frame.day <= TODAY]
        kinds = dict(list(frame.groupby("kind", sort=False)))
        for kind in self.model.kinds:
            if kind in kinds:
                self.take_days(amounts, kind, kinds[kind])
        for one in self.model.of(PEOPLE):
            self.take_people(amounts, one, kinds)
        for one in self.model.of(REGULARITY):
            self.take_regular(amounts, one, kinds)
        return totals(self.model, self.events, amounts)

    def take_days(self, amounts, kind, frame):
        for feed in self.model.feeds_of(kind, *SUMMED):
            units = frame["count"].astype(np.int64) * feed["by_traits"][frame.traits]
            self.add_days(amounts, feed, frame.assign(units=units), feed["full"])
        for feed in self.model.feeds_of(kind, PEOPLE):
            if feed["of"]["anonymous"]:
                some = frame[(frame.person == 0) & (feed["by_traits"][frame.traits] > 0)]
                self.add_days(amounts, feed, some.assign(units=some["count"]), 1)

    def add_days(self, amounts, feed, frame, full):
        days = frame.groupby(["member", "day"], sort=False, as_index=False).units.sum()
        units = days.units.clip(upper=feed["cap"] * full)
        amounts.add(feed, days.member, units * self.weight(feed["of"], days.day))

    def take_people(self, amounts, one, kinds):
        parts = [frame[(frame.person != 0) & (feed["by_traits"][frame.traits] > 0)]
                 for feed in self.model.feeds_for(one)
                 for frame in [kinds.get(feed["kind"])] if frame is not None]
        if parts:
            newest = self.pandas.concat(parts).groupby(
                ["member", "person"], sort=False, as_index=False).day.max()
            amounts.add({"against": 0, "indicator": one["id"]}, newest.member,
                        self.weight(one, newest.day))

    def take_regular(self, amounts, one, kinds):
        parts = [frame[feed["by_traits"][frame.traits] > 0][["member", "day"]]
                 .drop_duplicates() for feed in self.model.feeds_for(one)
                 for frame in [kinds.get(feed["kind"])] if frame is not None]
        if parts:
            days = self.pandas.concat(parts).drop_duplicates()
            kept = self.pandas.concat([days.assign(day=days.day - back)
                                       for back in range(one["span"])]).drop_duplicates()
            amounts.add({"against": 0, "indicator": one["id"]}, kept.member,
                        self.weight(one, kept.day))


# Polars


class Polars:

    def __init__(self, model, events):
        import polars
        self.polars, self.model, self.events = polars, model, events
        self.frame = polars.DataFrame({
            name: getattr(events, name) for name in
            ("member", "day", "kind", "traits", "count", "person")}).lazy()
        self.ages = polars.DataFrame({
            "day": TODAY - np.arange(AGES, dtype=np.int32),
            **{f"w{half}": weights for half, weights in model.weights.items()}}).lazy()

    def any_of(self, traits):
        return self.polars.col("traits") & traits != 0

    def units(self, feed):
        units = self.polars.lit(feed["units"], self.polars.Int64)
        for trait, more in zip(feed["bonus_trait"], feed["bonus_units"]):
            if trait:
                units = units + self.any_of(trait).cast(self.polars.Int64) * more
        return units * self.any_of(feed["any_trait"]) if feed["any_trait"] else units

    def counting(self, feed):
        good = self.polars.col("kind") == feed["kind"]
        return good & self.any_of(feed["any_trait"]) if feed["any_trait"] else good

    def weight(self, one):
        return self.polars.col(f"w{one['half_life']}")

    def score(self):
        col = self.polars.col
        events = self.frame.filter(col("day") <= TODAY)
        plans = [(feeds, plan) for kind in self.model.kinds
                 for feeds, plan in self.days(events, kind)]
        plans += [([{"of": one, "against": 0}], self.people(events, one))
                  for one in self.model.of(PEOPLE)]
        plans += [([{"of": one, "against": 0}], self.kept(events, one))
                  for one in self.model.of(REGULARITY)]
        amounts = Amounts(self.events.members, len(self.model.indicators))
        results = self.polars.collect_all([plan for _, plan in plans])
        for (feeds, _), result in zip(plans, results):
            for i, feed in enumerate(feeds):
                amounts.add_sums(feed["of"], feed["against"], result["member"].to_numpy(),
                                 result[f"a{i}"].to_numpy())
        return totals(self.model, self.events, amounts)

    def by_day(self, events, feeds, units, caps):
        """Sums of each day, each at most its cap, weighed and added up."""
        col = self.polars.col
        days = events.group_by("member", "day").agg(
            (col("count").cast(self.polars.Int64) * one).sum().clip(upper_bound=cap)
            .alias(f"u{i}") for i, (one, cap) in enumerate(zip(units, caps)))
        return days.join(self.ages, on="day").group_by("member").agg(
            (col(f"u{i}") * self.weight(feed["of"])).sum().alias(f"a{i}")
            for i, feed in enumerate(feeds))

    def days(self, events, kind):
        events = events.filter(self.polars.col("kind") == kind)
        feeds = self.model.feeds_of(kind, *SUMMED)
        if feeds:
            yield feeds, self.by_day(events, feeds, map(self.units, feeds),
                                     [feed["cap"] * feed["full"] for feed in feeds])
        for feed in self.model.feeds_of(kind, PEOPLE):
            if feed["of"]["anonymous"]:
                some = events.filter(self.counting(feed) & (self.polars.col("person") == 0))
                yield [feed], self.by_day(some, [feed], [1], [feed["cap"]])

    def people(self, events, one):
        counting = self.polars.any_horizontal(map(self.counting, self.model.feeds_for(one)))
        newest = events.filter((self.polars.col("person") != 0) & counting).group_by(
            "member", "person").agg(self.polars.col("day").max())
        return self.weigh(newest, one)

    def kept(self, events, one):
        col = self.polars.col
        counting = self.polars.any_horizontal(map(self.counting, self.model.feeds_for(one)))
        days = events.filter(counting).select("member", "day").unique()
        if one["span"] > 1:
            days = self.polars.concat([
                days.with_columns(col("day") - back) for back in range(one["span"])]).unique()
        return self.weigh(days, one)

    def weigh(self, days, one):
        return days.join(self.ages, on="day").group_by("member").agg(
            self.weight(one).sum().alias("a0"))


def main():
    tables, folder, way, _ = sys.argv[1:]
    maker = {"numpy": NumPy, "pandas": Pandas, "polars": Polars}[way]
    contender = maker(Model(tables), Events(folder))
    scores = None
    print("ready", flush=True)
    for line in sys.stdin:
        if line.strip() == "score":
            cpu, wall = time.process_time_ns(), time.perf_counter_ns()
            scores = contender.score()
            wall = time.perf_counter_ns() - wall
            print("time", time.process_time_ns() - cpu, wall, flush=True)
        else:
            scores.tofile(line.split(maxsplit=1)[1].strip())
            print("written", flush=True)


if __name__ == "__main__":
    main()
