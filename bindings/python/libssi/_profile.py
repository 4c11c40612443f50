# Made by bindings/generate; do not edit.
"""The profile: facts about its present state, and its texts.

A fact is a whole number with a declared range, or unobserved. Texts are UTF-8;
giving a section's text sets the facts that follow from it (lengths, keyword
spread) and the text itself stays inside the handle. A fact that is set or
cleared by hand no longer follows from the texts there are, until one of them
is given anew.

A fact that is set, by hand or by a text, is observed to the whole. If what it
was read from could be read in part only, Profile.observe_part() says so.
"""

from __future__ import annotations

from ctypes import (
    ArgumentError, byref, c_bool, c_int32, c_size_t, c_uint8, sizeof)
from typing import Any, Dict, Optional, Tuple, Union

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import Text, enum_in, int32_t, text_in
from ._enums import FACTS, Fact, Section
from ._extras import ProfileExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import EnumTable, table_in, table_out, table_room
from ._records import Refusal


class Profile(ProfileExtras, Handle):
    """The facts and texts of one member.

    Since 1.0; `ssi_profile` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_profile_free

    def __init__(self, allocator: Optional[Allocator] = None) -> None:
        """Makes a profile in which every fact is unobserved.

        Args:
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_profile_new` in C.
        """
        out = _abi.ssi_profile_p()
        status = _abi.ssi_profile_new(allocator_in(allocator), byref(out))
        if status:
            raise failure(status, "ssi_profile_new")
        self._adopt(out, allocator)

    def copy(self) -> Profile:
        """Makes an independent copy with the same allocator.

        Returns:
            The copy.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_profile_copy` in C.
        """
        out = _abi.ssi_profile_p()
        with hold((), self, Profile) as held:
            status = _abi.ssi_profile_copy(held[0], byref(out))
        if status:
            raise failure(status, "ssi_profile_copy")
        return type(self)._made(out, self._keep)

    def __copy__(self) -> Profile:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Profile:
        return self.copy()

    def set_fact(self, fact: Union[Fact, str], value: int) -> None:
        """Sets a fact; it is observed from then on. A fact that follows from a
        text may be set as well; giving the text later replaces it.

        Args:
            fact: The fact.
            value: From 0 to the fact's maximum (Model.fact()).

        Raises:
            FactError: There is no such fact.
            RangeError: The value is out of range.

        Since 1.0; `ssi_profile_set_fact` in C.
        """
        try:
            status = _abi.ssi_profile_set_fact(
                self._change, enum_in(Fact, fact, "fact"),
                int32_t(value, "value"))
        except ArgumentError as error:
            raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_set_fact", self)

    def clear_fact(self, fact: Union[Fact, str]) -> None:
        """Makes a fact unobserved again.

        Args:
            fact: The fact.

        Raises:
            FactError: There is no such fact.

        Since 1.0; `ssi_profile_clear_fact` in C.
        """
        try:
            status = _abi.ssi_profile_clear_fact(
                self._change, enum_in(Fact, fact, "fact"))
        except ArgumentError as error:
            raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_clear_fact", self)

    def fact(self, fact: Union[Fact, str]) -> Tuple[bool, int]:
        """Reads a fact.

        Args:
            fact: The fact.

        Returns:
            - True if the fact is observed.
            - Its value; 0 if unobserved.

        Raises:
            FactError: There is no such fact.

        Since 1.0; `ssi_profile_fact` in C.
        """
        out_observed = c_bool()
        out_value = c_int32()
        try:
            status = _abi.ssi_profile_fact(
                self._read, enum_in(Fact, fact, "fact"), byref(out_observed),
                byref(out_value))
        except ArgumentError as error:
            raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_fact", given=locals())
        return (out_observed.value, out_value.value)

    def observe_part(self, fact: Union[Fact, str], share: int) -> None:
        """Says that a fact is observed to a share only: of what it was found
        in, this much could be read. If that was said before, the smaller share
        holds; setting the fact again makes it whole.

        Args:
            fact: A fact that is observed.
            share: Millionths, 1 … SHARE_WHOLE.

        Raises:
            FactError: There is no such fact.
            RangeError: The share is out of range.
            UnobservedError: The fact is unobserved; set it first.

        Since 1.0; `ssi_profile_observe_part` in C.
        """
        try:
            status = _abi.ssi_profile_observe_part(
                self._change, enum_in(Fact, fact, "fact"),
                int32_t(share, "share"))
        except ArgumentError as error:
            raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_observe_part", self)

    def observed_share(self, fact: Union[Fact, str]) -> int:
        """The share to which a fact is observed.

        Args:
            fact: The fact.

        Returns:
            Millionths, 0 (unobserved) … SHARE_WHOLE.

        Raises:
            FactError: There is no such fact.

        Since 1.0; `ssi_profile_observed_share` in C.
        """
        out_share = c_int32()
        try:
            status = _abi.ssi_profile_observed_share(
                self._read, enum_in(Fact, fact, "fact"), byref(out_share))
        except ArgumentError as error:
            raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_observed_share", given=locals())
        return out_share.value

    def set_facts(self, values: EnumTable) -> None:
        """Sets many facts at once, all or none.

        Args:
            values: Numbers by Fact; None, or left out: there is none.

        Raises:
            RangeError: A value is out of range.
            UnsupportedError: A fact is observed that this library does not
                know.

        Since 1.0; `ssi_profile_set_facts` in C.
        """
        with Columns() as columns:
            values_at = columns.read(
                table_in(Fact, values, "values", FACTS), "int32_t", "values",
                "facts")
            try:
                status = _abi.ssi_profile_set_facts(
                    self._change, columns.length("facts"), values_at)
            except ArgumentError as error:
                raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_set_facts", self)

    def facts(self) -> Dict[Fact, int]:
        """Reads many facts at once.

        Returns:
            Numbers by Fact, of those that have one.

        Since 1.0; `ssi_profile_facts` in C.
        """
        values_room = table_room(FACTS)
        with Columns() as columns:
            values_at = columns.write(
                values_room, "int32_t", "values", "facts")
            try:
                status = _abi.ssi_profile_facts(
                    self._read, columns.length("facts"), values_at)
            except ArgumentError as error:
                raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_facts")
        return table_out(Fact, values_room)

    def refusal(self) -> Refusal:
        """Details of the last value that a setter refused.

        Returns:
            The field, the fact, the refused value and its range, or status
            Status.OK if none was refused.

        Since 1.0; `ssi_profile_refusal` in C.
        """
        out = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        try:
            status = _abi.ssi_profile_refusal(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Profile) from None
        if status:
            raise failure(status, "ssi_profile_refusal")
        return Refusal._of(out)

    def set_section(
            self, section: Union[Section, str], text: Optional[Text] = None
    ) -> None:
        """Gives the text of a section, replacing what was there. Sets the
        length fact of the headline or summary (in characters), and the keyword
        spread once target keywords are known.

        Args:
            section: The section.
            text: UTF-8, not necessarily ended by NUL; copied. May be None if
                `length` is 0.

        Raises:
            SectionError: There is no such section.
            LengthError: The text is too long.
            Utf8Error: The text is not well-formed UTF-8.
            SsiMemoryError: No memory; the profile is unchanged.

        Since 1.0; `ssi_profile_set_section` in C.
        """
        text_text = text_in(b"" if text is None else text, "text")
        with hold((0,), self, Profile) as held:
            status = _abi.ssi_profile_set_section(
                held[0], enum_in(Section, section, "section"), text_text,
                len(text_text))
        if status:
            raise failure(status, "ssi_profile_set_section", self)

    def set_target(self, keywords: Optional[Text] = None) -> None:
        """Gives the keywords of the target (ideal customer profile), replacing
        what was there. Matching folds case, accents and other forms of letters
        and wants whole words, but in scripts without spaces; a keyword may
        have several words.

        Args:
            keywords: UTF-8, keywords separated by commas, semicolons,
                ideographic full stops or line ends; copied. May be None if
                `length` is 0.

        Raises:
            LengthError: The list is too long or has too many keywords.
            Utf8Error: The list is not well-formed UTF-8.
            SsiMemoryError: No memory; the profile is unchanged.

        Since 1.0; `ssi_profile_set_target` in C.
        """
        keywords_text = text_in(b"" if keywords is None else keywords, "keywords")
        with hold((0,), self, Profile) as held:
            status = _abi.ssi_profile_set_target(
                held[0], keywords_text, len(keywords_text))
        if status:
            raise failure(status, "ssi_profile_set_target", self)

    def matches(self, text: Optional[Text] = None) -> bool:
        """Whether a text holds at least one of the target's keywords.

        Args:
            text: UTF-8; undecodable bytes are read as separators.

        Returns:
            True if a keyword is there; False without a target.

        Raises:
            LengthError: The text is too long.
            SsiMemoryError: No memory.

        Since 1.0; `ssi_profile_matches` in C.
        """
        text_text = text_in(b"" if text is None else text, "text")
        out_matches = c_bool()
        with hold((), self, Profile) as held:
            status = _abi.ssi_profile_matches(
                held[0], text_text, len(text_text), byref(out_matches))
        if status:
            raise failure(status, "ssi_profile_matches")
        return out_matches.value

    def merge(self, other: Profile) -> None:
        """Adds what another profile of the same member holds. A fact is
        observed afterwards if either had observed it. Where both have a fact,
        a text or a target, the greater one stays: the larger value, the longer
        text, or of equal length the later one in the order of bytes. So
        merging in any order and any grouping gives the same profile.

        Facts that follow from texts come out as if the texts and the target
        that stay had been given to one profile: the length of the headline or
        summary is that of the text that stays, and the keyword spread is found
        anew. But a fact that was set by hand on either side stays so, on both
        sides the larger value; it is unobserved if it was only cleared by
        hand. Of a fact that both had observed, both by hand or both by a text,
        the smaller share holds. Texts are compared by their folded words, as
        they are saved.

        Args:
            other: The profile that is read; may be `self`, which changes
                nothing.

        Raises:
            SsiMemoryError: No memory; the profile is unchanged.

        Since 1.0; `ssi_profile_merge` in C.
        """
        with hold((0,), self, Profile, other, Profile) as held:
            status = _abi.ssi_profile_merge(held[0], held[1])
        if status:
            raise failure(status, "ssi_profile_merge")

    def save(self) -> bytes:
        """Saves a profile as bytes: versioned, little-endian, checked. Texts
        are saved as their folded words, which is what a profile keeps of them.
        Equal profiles give equal bytes on every machine.

        Returns:
            The bytes.

        Since 1.0; `ssi_profile_save` in C.
        """
        out_size = c_size_t()
        with hold((), self, Profile) as held:
            status = _abi.ssi_profile_save(held[0], None, 0, byref(out_size))
            if not status:
                bytes_room = (c_uint8 * out_size.value)()
                status = _abi.ssi_profile_save(
                    held[0], bytes_room, out_size.value, byref(out_size))
        if status:
            raise failure(status, "ssi_profile_save")
        return bytes(bytes_room)

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Profile:
        """Makes a profile from saved bytes. Safe for bytes from anywhere: what
        is not exactly a saved profile is refused.

        Args:
            bytes: Saved bytes; only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new profile.

        Raises:
            FormatError: The bytes are damaged or no profile.
            VersionError: The bytes are of a later format version.
            UnsupportedError: The bytes hold facts of a later library, or
                `allocator` has more than this one knows.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_profile_load` in C.
        """
        out = _abi.ssi_profile_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_profile_load(
                allocator_in(allocator), bytes_at, columns.length("size"),
                byref(out))
        if status:
            raise failure(status, "ssi_profile_load")
        return cls._made(out, allocator)
