"""Uses of the package that `mypy --strict` must accept, as they are typed."""

import array
import datetime
from typing import List, Optional, Tuple

import libssi


def score(day: datetime.date) -> libssi.Points:
    with libssi.Model() as model, libssi.Profile() as profile, \
            libssi.Activity() as activity:
        profile.set_fact(libssi.Fact.PHOTO, 1)
        profile.set_section(libssi.Section.HEADLINE, "Sales")
        activity.add(day, libssi.Kind.COMMENT, libssi.Trait.TARGET, 2)
        activity.add_columns(array.array("i", [20000]), b"\4")
        made: libssi.Score = libssi.Score(model, profile, activity, day)
        return made.total().points


def texts(model: libssi.Model) -> List[Tuple[str, libssi.Pillar]]:
    return [(row.name, row.pillar) for row in model.indicators]


def feeder(row: libssi.Contribution) -> Optional[libssi.Kind]:
    return row.kind


def days(activity: libssi.Activity) -> datetime.timedelta:
    first, last = activity.days()
    return last - first


def events(activity: libssi.Activity) -> int:
    return sum(event.count for event in activity)


def refused(model: libssi.Model) -> Optional[int]:
    try:
        model.set_weight(libssi.Indicator.COMMENTING, -1)
    except libssi.RangeError as error:
        return error.status
    return None


def archive(path: str) -> List[libssi.FileState]:
    return [file.state for file in libssi.read_archive(path).files]
