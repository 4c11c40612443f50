"""Folding of texts to words as doc/model.md has it, and keywords in them.

From `unicodedata` alone, which must be that of Unicode 14.0. Folded texts are
words joined by single spaces.
"""
import functools
import re
import sys
import unicodedata
from unicodedata import category, normalize

UNICODE = '14.0.0'

# Marks and signs that are part of the letter before them.
MARKS = ((0x300, 0x6FF), (0x898, 0x8FF), (0x180B, 0x180F), (0x1AB0, 0x1AFF),
         (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0x2DE0, 0x2DFF),
         (0xA66F, 0xA69F), (0xFB1E, 0xFB1E), (0xFE00, 0xFE2F),
         (0xE0100, 0xE01EF))
# Signs of format that separate; all others vanish.
FORMATS = ((0x600, 0x605), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891),
           (0x8E2, 0x8E2), (0xFFF9, 0xFFFB), (0x110BD, 0x110BD),
           (0x110CD, 0x110CD))
TATWEEL = 0x640
FILLERS = (0x115F, 0x1160, 0x3164, 0xFFA0)
SYLLABLES = ((0xAC00, 0xD7A3),)
# Scripts written without spaces, and Hangul.
SPACELESS = ((0xE00, 0xEFF), (0x1000, 0x109F), (0x1100, 0x11FF),
             (0x1780, 0x17FF), (0x3000, 0x9FFF), (0xAC00, 0xD7FF),
             (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
SPELT_OUT = {'æ': 'ae', 'ᴁ': 'ae', 'œ': 'oe', 'ɶ': 'oe', 'ð': 'd', 'ᴆ': 'd',
             'þ': 'th', 'ŋ': 'n', 'ı': 'i'}
LETTER = re.compile('LATIN (?:SMALL LETTER|LETTER SMALL CAPITAL) ([A-Z])'
                    '(?: WITH .*)?')
NEGATIVE = re.compile('NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER ([A-Z])')
LIST_ENDS = '\n\r\u2028\u2029'
LIST_SIGNS = ',;\u060c\u061b\u3001\u3002'


def check_unicode():
    if unicodedata.unidata_version != UNICODE:
        sys.exit('this Python has Unicode %s; vectors need %s: run '
                 '/usr/bin/python3 of Debian 12' % (
                     unicodedata.unidata_version, UNICODE))


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def vanishes(char):
    code, kind = ord(char), category(char)
    if kind[0] == 'M':
        return within(code, MARKS)
    if kind == 'Cf':
        return not within(code, FORMATS)
    return code == TATWEEL


def in_word(char):
    return category(char)[0] in 'LNM' and ord(char) not in FILLERS


def without_vanishing(text):
    return ''.join(char for char in text if not vanishes(char))


def plain(char):
    """A decomposed small letter as it is compared."""
    if not in_word(char):
        return ' '
    letter = LETTER.fullmatch(unicodedata.name(char, ''))
    if letter:
        return letter.group(1).lower()
    if category(char) == 'Nd':
        return str(unicodedata.decimal(char))
    return SPELT_OUT.get(char, char)


def decomposed(char):
    text = without_vanishing(normalize('NFKD', char))
    text = without_vanishing(normalize('NFKD', text.casefold()))
    text = ''.join(map(plain, text))
    text = re.sub('[\u1100-\u11ff]+',
                  lambda jamo: normalize('NFC', jamo.group()), text)
    text = re.sub(' +', ' ', text)
    if len(text.encode()) > 2 * len(char.encode()):
        return char if in_word(char) else ' '
    return text


@functools.lru_cache(maxsize=None)
def fold(char):
    """Nothing if the code point vanishes; spaces are where it separates."""
    name = unicodedata.name(char, '')
    negative = NEGATIVE.fullmatch(name)
    if vanishes(char):
        return ''
    if within(ord(char), SYLLABLES):
        return char
    if negative:
        return negative.group(1).lower()
    if category(char) == 'No' and 'CIRCLED' in name:
        return str(int(unicodedata.numeric(char)))
    if (category(char)[0] not in 'LNM' and
            unicodedata.decomposition(char).startswith('<super>')):
        return ' '
    return decomposed(char)


def words(text):
    return ' '.join(part for part in ''.join(map(fold, text)).split(' ')
                    if part)


def splits(char):
    """Whether it ends a keyword of a list."""
    return char in LIST_ENDS or normalize('NFKD', char) in tuple(LIST_SIGNS)


def keywords_of(target):
    """The folded keywords of a list, each once."""
    parts = ''.join(',' if splits(char) else char for char in target)
    return {words(part) for part in parts.split(',')} - {''}


def spaceless(char):
    return within(ord(char), SPACELESS)


def is_border(text, at):
    """Whether a word may begin or end before the letter at a place."""
    if at in (0, len(text)) or ' ' in text[at - 1:at + 1]:
        return True
    if not (spaceless(text[at - 1]) or spaceless(text[at])):
        return False
    return not (spaceless(text[at]) and category(text[at])[0] == 'M')


def stands_in(keyword, text):
    at = text.find(keyword)
    while at >= 0:
        if is_border(text, at) and is_border(text, at + len(keyword)):
            return True
        at = text.find(keyword, at + 1)
    return False
