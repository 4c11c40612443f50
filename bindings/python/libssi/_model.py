# Made by bindings/generate; do not edit.
"""The model: three tables (event kinds, profile facts, indicators) with a
version and a fingerprint.

A model is data. Every row carries its name, a sentence, unit, default, range
and source, so a user interface or a binding never copies a number. Model()
makes the reference model; weights, goalposts, half-lives, daily caps and the
pillar of an indicator may be changed within their ranges. doc/model.md defines
every computation.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_int, c_size_t, sizeof
from typing import Any, ClassVar, Optional, Union

from . import _abi
from ._allocator import Allocator, allocator_in
from ._convert import (
    Text, enum_in, enum_out, int32_t, points_in, size_t, text_ended, text_out)
from ._enums import Fact, Indicator, Kind, Pillar
from ._extras import ModelExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._records import (
    FactInfo, FeedInfo, IndicatorInfo, KindInfo, PillarInfo, Refusal,
    TraitInfo)
from ._table import ClassTable, Table


class Model(ModelExtras, Handle):
    """A model: tables and parameters.

    Since 1.0; `ssi_model` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_model_free

    def __init__(self, allocator: Optional[Allocator] = None) -> None:
        """Makes the reference model.

        Args:
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_model_new` in C.
        """
        out = _abi.ssi_model_p()
        status = _abi.ssi_model_new(allocator_in(allocator), byref(out))
        if status:
            raise failure(status, "ssi_model_new")
        self._adopt(out, allocator)

    @classmethod
    def new_version(
            cls, name: Text, allocator: Optional[Allocator] = None
    ) -> Model:
        """Makes the reference model of a version. From 1.0 on, each stays
        computable, and no measure changes its meaning under a version: a host
        that wants the numbers of before names theirs.

        Args:
            name: The version, as Model.version() returns it, ended by NUL.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new model.

        Raises:
            UnsupportedError: This library does not have the version, or
                `allocator` has more than it knows.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_model_new_version` in C.
        """
        name_text = text_ended(name, "name")
        out = _abi.ssi_model_p()
        status = _abi.ssi_model_new_version(
            allocator_in(allocator), name_text, byref(out))
        if status:
            raise failure(status, "ssi_model_new_version")
        return cls._made(out, allocator)

    def copy(self) -> Model:
        """Makes an independent copy with the same allocator.

        Returns:
            The copy.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_model_copy` in C.
        """
        out = _abi.ssi_model_p()
        with hold((), self, Model) as held:
            status = _abi.ssi_model_copy(held[0], byref(out))
        if status:
            raise failure(status, "ssi_model_copy")
        return type(self)._made(out, self._keep)

    def __copy__(self) -> Model:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Model:
        return self.copy()

    def version(self) -> str:
        """Version of the reference tables the model started from.

        Returns:
            Borrowed text such as "reference-2"; valid for ever.

        Since 1.0; `ssi_model_version` in C.
        """
        try:
            answer = _abi.ssi_model_version(self._read)
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        return text_out(answer)

    def fingerprint(self) -> str:
        """Fingerprint of every number that can change a score: two models
        score alike if and (but for chance) only if it is equal.

        Returns:
            Borrowed text of 16 hexadecimal digits; valid until the model is
            changed or released.

        Since 1.0; `ssi_model_fingerprint` in C.
        """
        try:
            answer = _abi.ssi_model_fingerprint(self._read)
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        return text_out(answer)

    @staticmethod
    def pillar(pillar: Union[Pillar, str]) -> PillarInfo:
        """Describes a pillar.

        Args:
            pillar: The pillar.

        Returns:
            The description.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_model_pillar` in C.
        """
        out = _abi.ssi_pillar_info(sizeof(_abi.ssi_pillar_info))
        status = _abi.ssi_model_pillar(
            enum_in(Pillar, pillar, "pillar"), byref(out))
        if status:
            raise failure(status, "ssi_model_pillar", given=locals())
        return PillarInfo._of(out)

    #: Every answer of pillar(), in order.
    pillars: ClassVar[ClassTable[PillarInfo]] = ClassTable(
        "pillar", Pillar)

    def kind(self, kind: Union[Kind, str]) -> KindInfo:
        """Describes an event kind.

        Args:
            kind: The kind, 1 … KINDS.

        Returns:
            The description.

        Raises:
            KindError: There is no such kind.

        Since 1.0; `ssi_model_kind` in C.
        """
        out = _abi.ssi_kind_info(sizeof(_abi.ssi_kind_info))
        try:
            status = _abi.ssi_model_kind(
                self._read, enum_in(Kind, kind, "kind"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_kind", given=locals())
        return KindInfo._of(out)

    @property
    def kinds(self) -> Table[KindInfo]:
        """Every answer of kind(), in order."""
        return Table(self.kind, Kind)

    def fact(self, fact: Union[Fact, str]) -> FactInfo:
        """Describes a fact.

        Args:
            fact: The fact, 1 … FACTS.

        Returns:
            The description.

        Raises:
            FactError: There is no such fact.

        Since 1.0; `ssi_model_fact` in C.
        """
        out = _abi.ssi_fact_info(sizeof(_abi.ssi_fact_info))
        try:
            status = _abi.ssi_model_fact(
                self._read, enum_in(Fact, fact, "fact"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_fact", given=locals())
        return FactInfo._of(out)

    @property
    def facts(self) -> Table[FactInfo]:
        """Every answer of fact(), in order."""
        return Table(self.fact, Fact)

    @staticmethod
    def trait(index: int) -> TraitInfo:
        """Describes a trait.

        Args:
            index: 0 … the number of traits - 1, in the order of the bits.

        Returns:
            The description.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_model_trait` in C.
        """
        out = _abi.ssi_trait_info(sizeof(_abi.ssi_trait_info))
        status = _abi.ssi_model_trait(size_t(index, "index"), byref(out))
        if status:
            raise failure(status, "ssi_model_trait")
        return TraitInfo._of(out)

    #: Every answer of trait(), in order.
    traits: ClassVar[ClassTable[TraitInfo]] = ClassTable(
        "trait", None)

    def indicator(self, indicator: Union[Indicator, str]) -> IndicatorInfo:
        """Describes an indicator with its present parameters.

        Args:
            indicator: The indicator, 1 … INDICATORS.

        Returns:
            The description.

        Raises:
            IndicatorError: There is no such indicator.

        Since 1.0; `ssi_model_indicator` in C.
        """
        out = _abi.ssi_indicator_info(sizeof(_abi.ssi_indicator_info))
        try:
            status = _abi.ssi_model_indicator(
                self._read, enum_in(Indicator, indicator, "indicator"),
                byref(out))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_indicator", given=locals())
        return IndicatorInfo._of(out)

    @property
    def indicators(self) -> Table[IndicatorInfo]:
        """Every answer of indicator(), in order."""
        return Table(self.indicator, Indicator)

    def feed(self, index: int) -> FeedInfo:
        """Describes a feed. Feeds are ordered by indicator.

        Args:
            index: 0 … the number of feeds - 1.

        Returns:
            The description.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_model_feed` in C.
        """
        out = _abi.ssi_feed_info(sizeof(_abi.ssi_feed_info))
        try:
            status = _abi.ssi_model_feed(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_feed")
        return FeedInfo._of(out)

    @property
    def feeds(self) -> Table[FeedInfo]:
        """Every answer of feed(), in order."""
        return Table(self.feed, None, self._feeds)

    def _feeds(self) -> int:
        out_feeds = c_size_t()
        try:
            status = _abi.ssi_model_feeds(self._read, byref(out_feeds))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_feeds")
        return out_feeds.value

    def set_weight(
            self, indicator: Union[Indicator, str], weight: float, *,
            micro: bool = False
    ) -> None:
        """Sets the weight of an indicator. The weights of each pillar must add
        up to 25 points before a score is made: set what you want and call
        Model.balance(), or set all so that they do.

        Args:
            indicator: The indicator.
            weight: Points, within the indicator's range.
            micro: Takes whole micropoints, which are exact, instead of points.

        Raises:
            IndicatorError: There is no such indicator.
            RangeError: The weight is out of range.

        Since 1.0; `ssi_model_set_weight` in C.
        """
        try:
            status = _abi.ssi_model_set_weight(
                self._change, enum_in(Indicator, indicator, "indicator"),
                points_in(weight, micro, "weight"))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_set_weight", self)

    def set_goalpost(
            self, indicator: Union[Indicator, str], goalpost: int
    ) -> None:
        """Sets the goalpost of an indicator.

        Args:
            indicator: The indicator.
            goalpost: In units / `scale`, within the indicator's range.

        Raises:
            IndicatorError: There is no such indicator.
            RangeError: The goalpost is out of range.

        Since 1.0; `ssi_model_set_goalpost` in C.
        """
        try:
            status = _abi.ssi_model_set_goalpost(
                self._change, enum_in(Indicator, indicator, "indicator"),
                int32_t(goalpost, "goalpost"))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_set_goalpost", self)

    def set_half_life(
            self, indicator: Union[Indicator, str], days: int
    ) -> None:
        """Sets the half-life of an indicator.

        Args:
            indicator: The indicator.
            days: Days, within the indicator's range.

        Raises:
            IndicatorError: There is no such indicator.
            RangeError: The half-life is out of range.

        Since 1.0; `ssi_model_set_half_life` in C.
        """
        try:
            status = _abi.ssi_model_set_half_life(
                self._change, enum_in(Indicator, indicator, "indicator"),
                int32_t(days, "days"))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_set_half_life", self)

    def set_cap(self, kind: Union[Kind, str], events: int) -> None:
        """Sets the daily cap of an event kind.

        Args:
            kind: The kind.
            events: Full-value events of one day that count, within the kind's
                range.

        Raises:
            KindError: There is no such kind.
            RangeError: The cap is out of range.

        Since 1.0; `ssi_model_set_cap` in C.
        """
        try:
            status = _abi.ssi_model_set_cap(
                self._change, enum_in(Kind, kind, "kind"),
                int32_t(events, "events"))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_set_cap", self)

    def set_pillar(
            self, indicator: Union[Indicator, str], pillar: Union[Pillar, str]
    ) -> None:
        """Moves an indicator to a pillar. Both pillars' weights must add up
        again afterwards, as with Model.set_weight().

        Args:
            indicator: The indicator.
            pillar: The pillar.

        Raises:
            IndicatorError: There is no such indicator.
            PillarError: There is no such pillar.

        Since 1.0; `ssi_model_set_pillar` in C.
        """
        try:
            status = _abi.ssi_model_set_pillar(
                self._change, enum_in(Indicator, indicator, "indicator"),
                enum_in(Pillar, pillar, "pillar"))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_set_pillar", self)

    def balance(self) -> None:
        """Scales the weights of every pillar in proportion, so that each adds
        up to 25 points exactly; each keeps its proportion to within a
        micropoint.

        Raises:
            ModelError: A pillar has no weight at all.

        Since 1.0; `ssi_model_balance` in C.
        """
        try:
            status = _abi.ssi_model_balance(self._change)
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_balance")

    def check(self) -> Refusal:
        """Whether the model can score, and what is wrong if not.

        Returns:
            The first pillar that does not add up with its sum, or status
            Status.OK.

        Since 1.0; `ssi_model_check` in C.
        """
        out = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        try:
            status = _abi.ssi_model_check(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_check")
        return Refusal._of(out)

    def refusal(self) -> Refusal:
        """Details of the last value a setter refused.

        Returns:
            The row, the refused value and its range, or status Status.OK if
            none was refused.

        Since 1.0; `ssi_model_refusal` in C.
        """
        out = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        try:
            status = _abi.ssi_model_refusal(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Model) from None
        if status:
            raise failure(status, "ssi_model_refusal")
        return Refusal._of(out)


def kind_by_name(name: Text) -> Kind:
    """Finds an event kind by its name.

    Args:
        name: The name, such as "comment", ended by NUL.

    Returns:
        The kind.

    Raises:
        SsiNameError: No kind has this name.

    Since 1.0; `ssi_kind_by_name` in C.
    """
    name_text = text_ended(name, "name")
    out_kind = c_int()
    status = _abi.ssi_kind_by_name(name_text, byref(out_kind))
    if status:
        raise failure(status, "ssi_kind_by_name")
    return enum_out(Kind, out_kind.value)


def fact_by_name(name: Text) -> Fact:
    """Finds a fact by its name.

    Args:
        name: The name, such as "photo", ended by NUL.

    Returns:
        The fact.

    Raises:
        SsiNameError: No fact has this name.

    Since 1.0; `ssi_fact_by_name` in C.
    """
    name_text = text_ended(name, "name")
    out_fact = c_int()
    status = _abi.ssi_fact_by_name(name_text, byref(out_fact))
    if status:
        raise failure(status, "ssi_fact_by_name")
    return enum_out(Fact, out_fact.value)


def indicator_by_name(name: Text) -> Indicator:
    """Finds an indicator by its name.

    Args:
        name: The name, such as "commenting", ended by NUL.

    Returns:
        The indicator.

    Raises:
        SsiNameError: No indicator has this name.

    Since 1.0; `ssi_indicator_by_name` in C.
    """
    name_text = text_ended(name, "name")
    out_indicator = c_int()
    status = _abi.ssi_indicator_by_name(name_text, byref(out_indicator))
    if status:
        raise failure(status, "ssi_indicator_by_name")
    return enum_out(Indicator, out_indicator.value)
