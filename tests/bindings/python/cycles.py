"""Creates and closes, or forgets, many handles: memory stays flat.

  cycles.py [CYCLES]
"""

import array
import gc
import sys

import support

libssi = support.installed()


def resident():
    """Bytes of memory that this process has in use."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096


def create_close(cycles):
    for _ in range(cycles):
        libssi.Profile().close()


def create_forget(cycles):
    for _ in range(cycles):
        libssi.Activity()


def create_use_forget(cycles):
    model, profile = libssi.Model(), libssi.Profile()
    for _ in range(cycles // 20):
        activity = libssi.Activity()
        activity.add_columns([20000, 20001], [4, 5])
        libssi.Score(model, profile, activity, 20001)


def refused(cycles):
    for _ in range(cycles // 20):
        try:
            libssi.Activity().add_columns([1, 2], [4, 99])
        except libssi.KindError:
            pass


def cyclic(cycles):
    """Handles in reference cycles."""
    class Own(libssi.Activity):
        """Has a __dict__."""
    for _ in range(cycles // 20):
        made = Own()
        made.self = made


def populations(cycles):
    """Columns that are held, refused, and scored."""
    days, model = array.array("i", [20000, 20001]), libssi.Model()
    scorer = libssi.Scorer(model)
    profile, ledger = libssi.Profile(), libssi.Activity()
    ledger.add(20000, 4)
    for number in range(cycles // 50):
        made = libssi.Population(offsets=[0, 2], days=days,
                                 kinds=[4, 5 + number % 40])
        libssi.Dataset(made)
        try:
            libssi.Population(offsets=[0, 2], days=days, kinds=[4])
        except ValueError:
            pass
        scorer.score(profile, ledger, 20001)
        if number % 10 == 0:
            libssi.score_population(made, 20001, model=scorer)


def main():
    cycles = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    failed = False
    for work in (create_close, create_forget, create_use_forget, refused,
                 cyclic, populations):
        work(cycles // 20)
        gc.collect()
        before = resident()
        work(cycles)
        gc.collect()
        grown = (resident() - before) / 1024
        failed |= grown > 1024
        print(f"{work.__name__}: {grown:+.0f} KiB")
    sys.exit("memory grew" if failed else 0)


if __name__ == "__main__":
    main()
