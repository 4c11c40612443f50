"""What the reader finds in invented archives, against what the generator meant.

Usage: truth.py SSI MAKE_ARCHIVE

For each dialect and several seeds an archive is made together with the
generator's truth, drawn from its intention and not from the files, and compared
with `ssi inspect --json`: events by kind, facts, and for each file its rows,
the malformed ones and the line of the first. Prints TAP; the last check is the
negative control, which compares with the truth of another seed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

RUNS = [("2026", 20260531), ("2026", 7), ("2022", 20260531), ("2022", 11),
        ("excel", 20260531), ("excel", 13), ("basic", 20260531)]

# Event kind: where its number stands in the truth's counts; several are added.
EVENTS = {
    "post": [("posts", "original")],
    "reshare": [("posts", "reshare_bare"), ("posts", "reshare_own_words"),
                ("instant_reposts",)],
    "article": [("articles", "dated")],
    "comment": [("comments", "total")],
    "reaction": [("reactions", "total")],
    "poll_vote": [("votes",)],
    "search": [("searches",)],
    "endorsement_received": [("endorsements", "received", "accepted")],
    "endorsement_given": [("endorsements", "given", "accepted")],
    "recommendation_received": [("recommendations", "received", "visible")],
    "recommendation_given": [("recommendations", "given", "visible")],
    "company_followed": [("follows", "companies")],
    "member_followed": [("follows", "people")],
    "hashtag_followed": [("follows", "hashtags")],
    "item_saved": [("saved_items",)],
    "learning": [("lessons",)],
    "connection": [("connections", "total")],
    "invitation_sent": [("invitations", "outgoing")],
    "invitation_received": [("invitations", "incoming")],
}
FACTS = {
    "headline_length": ("profile", "headline_characters"),
    "summary_length": ("profile", "summary_characters"),
    "positions": ("profile", "positions"),
    "education": ("profile", "education"),
    "skills": ("profile", "skills"),
    "languages": ("profile", "languages"),
    "certifications": ("profile", "certifications"),
    "groups": ("profile", "groups"),
}
# Reasons for which a row was malformed, by the generator's and our words.
MALFORMED = {"date": {"date", "date_range"}, "columns": {"columns", "date"}}


# Known to the generator, of no use to the index: not read, to keep it private.
NOT_READ = {"Registration.csv"}


def at(counts, path):
    for word in path:
        counts = counts.get(word) if isinstance(counts, dict) else None
    return counts


def wrong_events(truth, found):
    for kind, paths in EVENTS.items():
        numbers = [at(truth["counts"], path) for path in paths]
        if None in numbers:
            if found["events"].get(kind, 0) and kind not in found["unobserved"]:
                yield f"{kind}: found, but the archive does not show it"
            elif kind not in found["unobserved"] and not any(
                    number is not None for number in numbers):
                yield f"{kind}: absent, but not unobserved"
        elif found["events"].get(kind) != sum(numbers):
            yield f"{kind}: {found['events'].get(kind)}, meant {sum(numbers)}"
    sent = at(truth["counts"], ("messages", "one_to_one", "sent"))
    if sent is not None:
        ours = found["events"]["message_sent"] + found["events"]["inmail_sent"]
        if ours != sent:
            yield f"messages sent: {ours}, meant {sent}"


def wrong_facts(truth, found):
    for fact, path in FACTS.items():
        meant = at(truth["counts"], path)
        if meant is not None and found["facts"].get(fact) != meant:
            yield f"{fact}: {found['facts'].get(fact)}, meant {meant}"


def wrong_files(truth, found):
    by_name = {entry["name"]: entry for entry in found["files"]}
    for meant in truth["files"]:
        # Only CSV files that are to be read have rows to compare.
        if meant["expect"] != "read" or meant["path"] in NOT_READ or \
                not meant["path"].endswith(".csv"):
            continue
        entry = by_name.get(meant["path"])
        if entry is None or entry["rows"] != meant["rows"]:
            yield f"{meant['path']}: rows {entry and entry['rows']}, " \
                  f"meant {meant['rows']}"
            continue
        if not meant["malformed"]:
            continue
        line = min(bad["line"] for bad in meant["malformed"])
        ours = [skip for skip in entry["skipped"]
                if skip["reason"] in set().union(*MALFORMED.values())]
        if sum(skip["rows"] for skip in ours) != len(meant["malformed"]):
            yield f"{meant['path']}: malformed {ours}, " \
                  f"meant {meant['malformed']}"
        elif min(skip["line"] for skip in ours) != line:
            yield f"{meant['path']}: first at {ours}, meant line {line}"


def findings(truth, found):
    return [*wrong_events(truth, found), *wrong_facts(truth, found),
            *wrong_files(truth, found)]


def make_and_inspect(ssi, make_archive, dialect, seed):
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([sys.executable, "-B", make_archive, "--out", place,
                        "--dialect", dialect, "--seed", str(seed)],
                       check=True, stdout=subprocess.DEVNULL)
        truth = json.loads((pathlib.Path(place) / "truth.json").read_text())
        output = subprocess.run([ssi, "inspect", "--json", place + "/archive"],
                                check=True, capture_output=True, text=True)
    return truth, json.loads(output.stdout)


def main():
    ssi, make_archive = sys.argv[1:3]
    failed, made = 0, []
    for number, (dialect, seed) in enumerate(RUNS, 1):
        truth, found = make_and_inspect(ssi, make_archive, dialect, seed)
        made.append((truth, found))
        wrong = findings(truth, found)
        failed += bool(wrong)
        print(f"{'not ' * bool(wrong)}ok {number} - dialect {dialect}, "
              f"seed {seed}: all as meant")
        for line in wrong:
            print(f"# {line}")
    noticed = bool(findings(made[1][0], made[0][1]))
    failed += not noticed
    print(f"{'not ' * (not noticed)}ok {len(RUNS) + 1} - "
          "the truth of another seed is noticed")
    print(f"1..{len(RUNS) + 1}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
