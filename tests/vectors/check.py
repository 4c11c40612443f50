#!/usr/bin/env python3
"""Checks of the test vectors themselves; meson.build runs them.

check.py tables PROGRAM      PROGRAM (dump_tables) still writes tables.json
check.py remade FILE...      make_vectors.py makes these files and no other,
                             and all committed ones are neither few nor large
check.py golden FOLDER       make_golden.py makes its tables, and no large ones
check.py control PROGRAM FILE...  PROGRAM (replay) notices every changed number
"""
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CASES_MIN = 10000
BYTES_MAX = 6000000
GOLDEN_BYTES_MAX = 1000000


def check_tables(program):
    dump = subprocess.run([program], check=True, stdout=subprocess.PIPE).stdout
    if dump != (HERE / 'tables.json').read_bytes():
        sys.exit('tables.json is not what the library has: see README.md')


def check_size():
    committed = [path.read_bytes() for path in HERE.glob('*.txt')]
    cases = sum(data.count(b'\ncase ') for data in committed)
    size = sum(map(len, committed))
    print('%d cases, %d bytes' % (cases, size))
    if cases < CASES_MIN or size > BYTES_MAX:
        sys.exit('fewer than %d cases or more than %d bytes' % (CASES_MIN,
                                                                BYTES_MAX))


def check_remade(*files):
    check_size()
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([sys.executable, HERE / 'make_vectors.py', '--out',
                        out], check=True)
        made = {path.name: path.read_bytes()
                for path in pathlib.Path(out).iterdir()}
    listed = {pathlib.Path(path).name: pathlib.Path(path).read_bytes()
              for path in files}
    if sorted(made) != sorted(listed):
        sys.exit('made %s, meson.build has %s' % (sorted(made),
                                                  sorted(listed)))
    wrong = [name for name in made if made[name] != listed[name]]
    if wrong:
        sys.exit('not as made: %s; see README.md' % ' '.join(wrong))


def check_golden(folder):
    with tempfile.TemporaryDirectory() as out:
        subprocess.run([sys.executable, HERE / 'make_golden.py', out],
                       check=True)
        made = {path.name: path.read_bytes()
                for path in pathlib.Path(out).iterdir()}
    committed = {path.name: path.read_bytes()
                 for path in pathlib.Path(folder).glob('*.csv')}
    if made != committed:
        sys.exit('tests/golden is not as made: see README.md')
    if sum(map(len, made.values())) > GOLDEN_BYTES_MAX:
        sys.exit('more than %d bytes' % GOLDEN_BYTES_MAX)


def richest_case(text):
    """The lines of the case that has the most different lines."""
    cases = []
    for line in text.splitlines():
        if line.startswith('case '):
            cases.append([])
        if line and line[0] != '#':
            cases[-1].append(line)
    return max(cases, key=lambda case: len(
        {line.split()[0] for line in case}))


EXPECTED = ('total', 'pillar', 'rows', 'weights', 'kinds', 'facts', 'unseen',
            'parts', 'fact_parts', 'match', 'i', 'shares', 'row', '=')
PAIRS = ('shares', 'parts', 'fact_parts')


def changes(words):
    """The expected line with one number changed, for each of its numbers."""
    if words[0] in ('kinds', 'facts', 'unseen'):
        yield words[:-1]
        return
    for k in range(1, len(words)):
        is_row = words[0] in ('i', 'pillar', 'row') and k == 1
        if is_row or words[0] in PAIRS and k % 2:
            continue
        if words[0] == 'match' and k == 2:  # the text
            continue
        last = str((int(words[k][-1], 16) + 1) % 10)
        yield words[:k] + [words[k][:-1] + last] + words[k + 1:]


def check_case(replay, lines):
    """How many numbers were changed."""
    tried = 0
    if replay(lines).returncode != 0:
        sys.exit('the unchanged case fails')
    for k, line in enumerate(lines):
        if line.split()[0] not in EXPECTED:
            continue
        for words in changes(line.split()):
            changed = lines[:k] + [' '.join(words)] + lines[k + 1:]
            result = replay(changed)
            tried += 1
            if result.returncode != 1 or 'changed.txt:' not in result.stdout:
                sys.exit('not noticed: %s' % changed[k])
    return tried


def check_control(program, *sources):
    with tempfile.TemporaryDirectory() as out:
        path = pathlib.Path(out) / 'changed.txt'

        def replay(changed):
            path.write_text('\n'.join(changed) + '\n', encoding='ascii')
            return subprocess.run([program, path], stdout=subprocess.PIPE,
                                  encoding='ascii')

        for source in sources:
            text = pathlib.Path(source).read_text(encoding='ascii')
            print('%s: %d changed numbers noticed' % (
                pathlib.Path(source).name,
                check_case(replay, richest_case(text))))


if __name__ == '__main__':
    {'tables': check_tables, 'remade': check_remade, 'golden': check_golden,
     'control': check_control}[sys.argv[1]](*sys.argv[2:])
