"""Draws mutants of lib/ and judges them, as many at a time as there are jobs. A
seed puts all mutants in an order of its own, whatever else is in a file; results
are written down one by one, and a run goes on where another broke off.
"""

import fcntl
import hashlib
import json
import queue
import shutil
import threading
from concurrent.futures import ThreadPoolExecutor

import operators
import places
import verdict
from judge import Verdict, judge
from reach import Reach, state_of


def all_mutants(root, names, kept):
    """Of these files, from the file `kept` if that is there."""
    if kept.exists():
        return [places.of_record(r) for r in json.loads(kept.read_text())]
    found = [m for n in names for m in operators.mutants_of(root, n)]
    kept.write_text(json.dumps([places.record_of(m) for m in found]))
    return found


def in_order(mutants, seed):
    def rank(place):
        text = json.dumps([seed, *place])
        return hashlib.sha256(text.encode()).digest()
    return sorted(mutants, key=rank)


class Results:
    """A file of results, which only one run at a time writes to."""

    def __init__(self, path):
        self.file = open(path, "a+", encoding="utf-8")
        fcntl.flock(self.file, fcntl.LOCK_EX)
        self.lock = threading.Lock()
        self.file.seek(0)
        self.verdicts = {}
        for line in self.file:
            if line.endswith("\n"):
                record = json.loads(line)
                end, by = record.pop("end"), record.pop("by")
                self.verdicts[places.of_record(record)] = Verdict(end, by)

    def add(self, place, verdict):
        with self.lock:
            self.verdicts[place] = verdict
            record = {**places.record_of(place), **verdict._asdict()}
            self.file.write(json.dumps(record) + "\n")
            self.file.flush()

    def close(self):
        self.file.close()


class Crew:
    """Judges many mutants, each job in a workshop of its own."""

    def __init__(self, workshops, reach):
        self.free = queue.SimpleQueue()
        self.count = len(workshops)
        for workshop in workshops:
            self.free.put(workshop)
        self.root = workshops[0].root
        self.reach = reach

    def judge(self, place):
        text = (self.root / place.file).read_text(encoding="utf-8")
        programs = self.reach.of(place.file, places.lines_of(text, place))
        workshop = self.free.get()
        try:
            return judge(workshop, place, programs)
        finally:
            self.free.put(workshop)

    def judge_all(self, mutants, results):
        def one(place):
            results.add(place, self.judge(place))
        with ThreadPoolExecutor(self.count) as pool:
            for _ in pool.map(one, mutants):
                pass


def folder_of(parent, state):
    """The one of this tree; those of others are no longer needed."""
    for other in parent.glob("tree-*"):
        if other.name != f"tree-{state}":
            shutil.rmtree(other)
    folder = parent / f"tree-{state}"
    folder.mkdir(exist_ok=True)
    return folder


def begin(workshops, programs, args):
    """The folder of this tree, the order of all mutants, and who judges them."""
    root = workshops[0].root
    folder = folder_of(args.folder, state_of(root))
    with open(folder / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        names = sorted(workshops[0].objects)
        mutants = all_mutants(root, names, folder / "mutants.json")
        reach = Reach(workshops[0], programs, folder / "reach.json")
    print(f"# {len(mutants)} mutants, seed {args.seed}", flush=True)
    return folder, in_order(mutants, args.seed), Crew(workshops, reach)


def part_of(mutants, part, parts, count):
    """A part of the first ones: as many as are to be judged, and so many more
    that some may be no C."""
    share = [m for i, m in enumerate(mutants) if i % parts == part - 1]
    wanted = count * part // parts - count * (part - 1) // parts
    return share[:wanted + wanted // 10 + 5], wanted


def judge_part(crew, order, path, part, parts, count):
    """Judges what a part still lacks; answers the verdicts that count."""
    chosen, wanted = part_of(order, part, parts, count)
    results = Results(path)
    while True:
        known = {p: results.verdicts[p] for p in chosen if p in results.verdicts}
        good = {p: v for p, v in known.items() if v.end != "invalid"}
        todo = [p for p in chosen if p not in known][:wanted - len(good)]
        if len(good) >= wanted or not todo:
            results.close()
            return dict(list(good.items())[:wanted])
        crew.judge_all(todo, results)


def run(workshops, programs, args):
    """One part, or the verdict over all."""
    folder, order, crew = begin(workshops, programs, args)
    if args.what == "map":
        print(f"ok 1 - mutants: {len(order)}, and who reaches them\n1..1")
        return 0
    part, parts = map(int, args.part.split("/"))
    verdicts = {}
    for i in range(1, parts + 1) if args.what == "verdict" else [part]:
        path = folder / f"{args.seed}-{args.count}-{i}-{parts}.jsonl"
        verdicts |= judge_part(crew, order, path, i, parts, args.count)
        print(f"# part {i} of {parts} is judged", flush=True)
    if args.what == "draw":
        print(f"ok 1 - mutants: {len(verdicts)} of part {args.part} judged\n1..1")
        return 0
    return verdict.tell(verdicts, verdict.accepted_ones(crew.root), args.count)
