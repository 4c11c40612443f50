"""Cases of texts for make_vectors.py: keywords in sections, lengths, what is set
by hand and what follows from texts, and texts of random code points."""
import functools
import unicodedata

import folding
import reference
from members import SECTIONS, random_event

MAXIMUM = 100000  # of a length

KEYWORDS = [
    'chief executive', 'Maschinenbau', 'café', 'CAFÉ', 'straße', 'œuvre',
    'logistics', 'e-mail', 'supply chain', 'Ελλάδα', 'МОСКВА', 'naïve',
    'jalapeño', '東京', 'b2b', 'R&D', 'ﬁnance', 'Größe', '2030', 'zero-trust',
    'Łódź city', 'supply', 'chain', 'co\u00adoperation', 'Zürich',
    'grosskunden', 'smørrebrød', 'vente',
]
TEXT_WORDS = [
    'Chief', 'EXECUTIVE', 'of', 'maschinenbau', 'Cafe\u0301', 'café',
    'STRASSE', 'Straße', 'oeuvre', 'Œuvre', 'logistics', 'Logistics,',
    'e-mail', 'email', 'e mail', 'supply', 'chain', 'supply-chain;',
    'ΕΛΛΆΔΑ', 'ελλαδα', 'москва', 'Naive', 'NAÏVE', 'jalapen\u0303o',
    'jalapeno', '東京', '東京都', 'B2B', 'r d', 'R+D', 'finance', 'Finances',
    'groesse', 'grösse', 'GRÖSSE', '2030', '20\u00ad30', '20 30', 'zero',
    'trust', 'Łódź', 'city', 'cooperation', 'co-operation', 'zu\u0308rich',
    '😀', '—', '(and)', 'the', '\n', 'Supplychain', 'chains',
    'GROẞKUNDEN', 'Großkunden', '✅Logistics', '⚡supply', 'chain⭐', '➕vente',
    'Smorrebrod', 'SMØRREBRØD', '★vente', '\u2e3achain',
]


def make_texts(maker):
    random = maker.file('texts')
    names = list(SECTIONS)
    fixed = [
        ('no-target', None, {'headline': 'Chief executive'}),
        ('no-section', 'chief', {}),
        ('one', 'chief', {'headline': 'CHIEF!'}),
        ('part-of-a-word', 'chief', {'headline': 'chiefs mischief'}),
        ('four-sections', 'chief', dict.fromkeys(names, 'a chief')),
        ('not-found', 'chief', dict.fromkeys(names, 'nothing')),
        ('two-words', 'supply chain', {'headline': 'supply, CHAIN'}),
        ('apart', 'supply chain', {'headline': 'supply the chain'}),
        ('twice', 'Chief;chief,CHIEF', {'headline': 'chief'}),
        ('separators', 'a;b,c\nd\r\ne', {'summary': 'a c e'}),
        ('empty-keywords', ' ; ,+,chief', {'summary': 'chief'}),
        ('repeated-words', 'a a b', {'summary': 'a a a b'}),
        ('accents', 'Cafe\u0301', {'skills': 'café'}),
        ('sharp-s', 'STRASSE', {'skills': 'Straße'}),
        ('ligatures', 'oeuvre, finance', {'skills': 'Œuvre ﬁnance'}),
        ('soft-hyphen', 'cooperation', {'skills': 'co\u00adoperation'}),
    ]
    for label, target, sections in fixed:
        for target_first in (True, False):
            case = maker.case(label)
            if target is not None and target_first:
                case.target(target)
            for name, text in sections.items():
                case.section(name, text)
            if target is not None and not target_first:
                case.target(target)
            maker.add(case)
    make_lengths(maker)
    case = maker.case('replaced')
    case.section('headline', 'chief ' * 12)
    case.target('chief')
    case.section('headline', 'brief')
    case.section('skills', 'chief')
    maker.add(case)
    case = maker.case('fact-after-text')
    case.target('chief')
    case.section('headline', 'chief')
    case.fact(maker.tables.fact['headline_length'], 33)
    case.fact(maker.tables.fact['keyword_spread'], 123456)
    maker.add(case)
    case = maker.case('text-after-fact')
    case.fact(maker.tables.fact['headline_length'], 33)
    case.fact(maker.tables.fact['keyword_spread'], 123456)
    case.target('chief')
    case.section('headline', 'chief')
    maker.add(case)
    for _ in range(120):
        case = maker.case('some')
        target = random.pick([',', ';', '\n', ', ']).join(
            random.some(KEYWORDS, random.between(2, 9)) or ['b2b'])
        target_first = random.one_in(2)
        if target_first:
            case.target(target)
        for name in random.some(names, 2) or ['headline']:
            case.section(name, ' '.join(
                random.pick(TEXT_WORDS)
                for _ in range(random.between(1, 30))))
        if not target_first:
            case.target(target)
        maker.add(case)


def make_lengths(maker):
    tables = maker.tables
    for name in ('headline', 'summary'):
        caps = [f['fact_cap'] for f in tables.feeds
                if f['fact'] == tables.fact[name + '_length']]
        lengths = {0, 1} | {cap + more for cap in caps for more in (-1, 0, 1)}
        for length in sorted(lengths):
            for letter in 'xä😀' if length < 500 else 'ä':
                case = maker.case('%s-of-%d' % (name, length))
                case.long_section(name, length, letter)
                maker.add(case)

# Random code points: where the rules of folding differ, and all that profiles
# are written in. First and last of each.
SCRIPTS = {
    'ascii': [(0x20, 0x7E)],
    'latin': [(0xA0, 0x24F), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F),
              (0xA720, 0xA7FF), (0xAB30, 0xAB6B)],
    'small-capitals': [(0x250, 0x2AF), (0x1D00, 0x1DBF), (0x2B0, 0x2FF)],
    'greek': [(0x370, 0x3FF), (0x1F00, 0x1FFF)],
    'cyrillic': [(0x400, 0x52F), (0x1C80, 0x1C8F), (0xA640, 0xA69F)],
    'armenian': [(0x530, 0x58F), (0xFB13, 0xFB17)],
    'georgian': [(0x10A0, 0x10FF), (0x1C90, 0x1CBF), (0x2D00, 0x2D2F)],
    'cherokee': [(0x13A0, 0x13FF), (0xAB70, 0xABBF)],
    'hebrew': [(0x591, 0x5F4), (0xFB1D, 0xFB4F)],
    'arabic': [(0x600, 0x6FF), (0x750, 0x77F), (0x8A0, 0x8FF),
               (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)],
    'indic': [(0x900, 0x97F), (0x980, 0x9FF), (0xB80, 0xBFF)],
    'thai-lao': [(0xE00, 0xEFF)],
    'myanmar-khmer': [(0x1000, 0x109F), (0x1780, 0x17FF)],
    'kana': [(0x3000, 0x30FF), (0x31F0, 0x31FF), (0xFF61, 0xFF9F)],
    'han': [(0x4E00, 0x4E7F), (0xF900, 0xFA2D), (0x20000, 0x2003F),
            (0x2F00, 0x2FD5)],
    'hangul': [(0xAC00, 0xAC7F), (0x1100, 0x11FF), (0x3130, 0x318F),
               (0xFFA0, 0xFFDC), (0xD7B0, 0xD7FF)],
    'full-width': [(0xFF00, 0xFFEF)],
    'mathematical': [(0x1D400, 0x1D7FF), (0x2100, 0x214F)],
    'enclosed': [(0x2460, 0x24FF), (0x1F100, 0x1F1FF), (0x3200, 0x33FF),
                 (0x2776, 0x2793), (0x1F200, 0x1F251)],
    'numbers': [(0x2070, 0x209F), (0x2150, 0x218F), (0x660, 0x669),
                (0x966, 0x96F), (0x1FBF0, 0x1FBF9)],
    'ligatures': [(0xFB00, 0xFB17), (0x132, 0x133), (0x1C4, 0x1CC)],
    'marks': [(0x300, 0x36F), (0x483, 0x489), (0x1AB0, 0x1ACE),
              (0x1DC0, 0x1DFF), (0x20D0, 0x20F0), (0xFE00, 0xFE2F),
              (0xE0100, 0xE01EF), (0x180B, 0x180F)],
    'signs': [(0xA0, 0xBF), (0x2000, 0x206F), (0x20A0, 0x20C0),
              (0x2190, 0x23FF), (0x2500, 0x27BF), (0x3000, 0x303F),
              (0xFE10, 0xFE6F), (0x1F300, 0x1F6FF), (0xFFF0, 0xFFFF)],
    'unassigned': [(0x378, 0x379), (0xE000, 0xE010), (0x40000, 0x40010),
                   (0xE0000, 0xE007F), (0x10FFF0, 0x10FFFF)],
}
DENSE = 8  # of so many code points another one is of any script


def code_point(random, ranges):
    first, last = random.pick(ranges)
    return chr(random.between(first, last))


def letters(random, script, count):
    return ''.join(
        code_point(random, SCRIPTS[random.pick(list(SCRIPTS))]
                   if random.one_in(DENSE) else SCRIPTS[script])
        for _ in range(count))


@functools.lru_cache(maxsize=None)
def alike():
    """Code points by what they fold to."""
    found = {}
    for ranges in SCRIPTS.values():
        for first, last in ranges:
            for code in range(first, last + 1):
                found.setdefault(folding.fold(chr(code)), []).append(chr(code))
    return found


def rewritten(random, text):
    """The same folded text in other code points, and perhaps with marks."""
    out = []
    for char in text:
        other = folding.fold(char)
        out.append(random.pick(alike().get(other, [char])))
        if random.one_in(9):
            out.append(random.pick(alike()['']))
    return ''.join(out)


def make_fuzz(maker):
    """Keywords that stand in a section in other code points, or nearly."""
    random = maker.file('fuzz')
    names = list(SECTIONS)
    for script in SCRIPTS:
        for _ in range(60):
            case = maker.case(script)
            text = letters(random, script, random.between(2, 7))
            between = random.pick([' ', '', '-', '\u3000', ', ',
                                   letters(random, 'signs', 1)])
            before = letters(random, script, random.below(3))
            section = random.pick([rewritten(random, text), text,
                                   text.upper(), text.title(),
                                   unicodedata.normalize('NFKD', text),
                                   unicodedata.normalize('NFC', text),
                                   letters(random, script, 4)])
            after = letters(random, script, random.below(3))
            case.target(text)
            case.section(random.pick(names),
                         before + between + section + between + after)
            maker.add(case)


def make_pairs(maker):
    """Single code points, each beside letters of two kinds."""
    random = maker.file('code-points')
    for script, ranges in SCRIPTS.items():
        for _ in range(44):
            case = maker.case(script)
            char = code_point(random, ranges)
            mine = folding.fold(char)
            other = code_point(random, ranges)
            a, b = random.pick(['ab', 'a販', '販売', 'éß', 'कख'])
            case.target('%s%s%s,%s' % (
                a, random.pick([char, mine, random.pick(alike()[mine]), '',
                                other, other]), b,
                random.pick([char, a, b, other, b + char])))
            case.section('headline', a + char + b)
            if random.one_in(2):
                case.section('skills', '%s %s' % (rewritten(random, char),
                                                  rewritten(random, a)))
            maker.add(case)


def make_lists(maker):
    """What separates keywords, and how many there are."""
    random = maker.file('lists')
    signs = sorted(char for char in map(chr, range(0x10000))
                   if not 0xD800 <= ord(char) < 0xE000 and
                   (folding.splits(char) or folding.splits(
                       unicodedata.normalize('NFKD', char)[:1])))
    for sign in signs + list('.:/|\t\v\x85·・،|'):
        for text in ('b', 'a', 'a b', 'c a'):
            case = maker.case('%x' % ord(sign))
            case.target('a%sb' % sign)
            case.section('summary', text)
            maker.add(case)
    for count in (1, 2, 63, 64):
        case = maker.case('%d-keywords' % count)
        case.target(random.pick(',;\n、').join('k%d' % k
                                              for k in range(count)))
        case.section('summary', ' '.join('K%d' % k
                                         for k in range(0, count, 3)))
        maker.add(case)
    east = ['販売', '専門', '営業', 'マーケティング', 'ﾏｰｹﾃｨﾝｸﾞ', '销售', '銷售',
            'sales', 'Ｓａｌｅｓ', '部', '員', '영업', '마케팅', 'การตลาด', 'ขาย',
            'データ', 'デ', 'テ', 'カ', 'ガ', '东京', '東京', 'AI', '２', '2',
            'ရောင်း', 'លក់', 'IT', 'pre', 'を', 'の', '팀', 'ー']
    for _ in range(420):
        case = maker.case('east')
        case.target(random.pick([',', '、', '；', '。', '\n', '，']).join(
            random.pick(['', '', random.pick(east)]) + random.pick(east)
            for _ in range(random.between(1, 3))))
        case.section(random.pick(list(SECTIONS)), ''.join(
            random.pick(east) + random.pick(['', '', '', ' ', '・', '、'])
            for _ in range(random.between(1, 8))))
        maker.add(case)


def broken(random, text):
    """Bytes that may be no UTF-8."""
    data = bytearray(text.encode('utf-8'))
    for _ in range(random.below(4)):
        at = random.below(len(data) + 1)
        what = random.below(4)
        if what == 0:
            data[at:at] = random.pick(BROKEN)
        elif what == 1 and data:
            del data[min(at, len(data) - 1)]
        elif what == 2 and data:
            data[min(at, len(data) - 1)] = random.below(256)
        else:
            data = data[:at]
    return bytes(data)


BROKEN = [b'\x80', b'\xc0\x80', b'\xc1\xbf', b'\xe0\x80\x80', b'\xed\xa0\x80',
          b'\xed\xbf\xbf', b'\xf0\x80\x80\x80', b'\xf4\x90\x80\x80', b'\xf5',
          b'\xff', b'\xfe', b'\xe2\x82', b'\xf0\x9f\x98', b'\xc3',
          b'\xef\xbf\xbf', b'\xf4\x8f\xbf\xbf', b'\x00']


def make_bytes(maker):
    """Bytes that are no UTF-8: refused as a section or target; as a text that
    is searched they separate words."""
    random = maker.file('bytes')
    for _ in range(420):
        case = maker.case('bytes')
        words = [random.pick(TEXT_WORDS) for _ in range(random.between(1, 4))]
        case.target(random.pick(KEYWORDS))
        case.section('headline', random.pick(words))
        for _ in range(random.between(1, 2)):
            case.section_bytes('summary', broken(random, ' '.join(words)))
        if random.one_in(2):
            case.target_bytes(broken(random, ','.join(words)))
        found = random.pick(sorted(reference.keywords_of(case.profile.target))
                            or ['chain'])
        for _ in range(random.between(1, 4)):
            case.match(broken(random, random.pick(
                [found + ' ' + words[0], words[0] + found, found,
                 'x%sx' % found, '\u2014%s!' % found])))
        maker.add(case)


def make_by_hand(maker):
    """Facts set by hand and by texts, in any order; shares of them, too."""
    random = maker.file('by-hand')
    fact = maker.tables.fact
    following = [fact[name] for name in ('headline_length', 'summary_length',
                                         'keyword_spread')]
    for _ in range(420):
        case = maker.case('steps')
        for _ in range(random.between(2, 7)):
            what = random.below(9)
            if what < 3:
                case.section(random.pick(list(SECTIONS)),
                             random.pick(['', 'chain', 'a chain of sales',
                                          'sales', 'Supply chain!']))
            elif what < 5:
                case.target(random.pick(['', 'chain', 'sales,chain', ';;',
                                         'supply chain']))
            elif what < 7:
                case.fact(random.pick(following), random.below(2000))
            elif what < 8:
                case.clear(random.pick(following))
            else:
                known = [f for f in following if f in case.profile.facts]
                if known:
                    case.fact_part(random.pick(known),
                                   random.between(1, 999999))
        maker.add(case)
    for name in ('headline', 'summary'):
        for length in (MAXIMUM - 1, MAXIMUM, MAXIMUM + 1):
            case = maker.case('%s-%d' % (name, length))
            case.long_section(name, length, 'x')
            maker.add(case)


def make_people_with_texts(maker):
    """Members with texts, a target and events."""
    random = maker.file('written')
    tables = maker.tables
    for _ in range(180):
        case = maker.case('member')
        steps = [lambda: case.target(', '.join(
            random.some(KEYWORDS, 5) or ['b2b']))]
        for name in SECTIONS:
            steps.append(lambda name=name: case.section(name, ' '.join(
                random.pick(TEXT_WORDS)
                for _ in range(random.between(1, 9)))))
        for _ in range(random.between(1, 4)):
            steps.append(lambda: random_event(case, random, 20000,
                                              tables.kind_ids, 3))
        for _ in range(len(steps)):
            steps.pop(random.below(len(steps)))()
            if random.one_in(5):
                break
        maker.add(case)


MAKERS = (make_texts, make_fuzz, make_pairs, make_lists, make_bytes,
          make_by_hand, make_people_with_texts)
