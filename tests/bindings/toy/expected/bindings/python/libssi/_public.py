# Made by bindings/generate; do not edit.
"""All generated names."""

from ._base import status_text
from ._box import Box
from ._enums import Colour, MARBLES_MAX, Sign, Status
from ._errors import (
    ColourError, NullError, SizeError, SpaceError, SsiIndexError,
    SsiMemoryError)
from ._records import Marble, Share

__all__ = [
    "Box",
    "Colour",
    "ColourError",
    "MARBLES_MAX",
    "Marble",
    "NullError",
    "Share",
    "Sign",
    "SizeError",
    "SpaceError",
    "SsiIndexError",
    "SsiMemoryError",
    "Status",
    "status_text",
]

#: The Python name of each C function.
C_NAMES = {
    "ssi_status_text": "status_text",
    "ssi_box_new": "Box",
    "ssi_box_free": "Box.close",
    "ssi_box_put": "Box.put",
    "ssi_box_marbles": "Box.marbles",
    "ssi_box_marble": "Box.marble",
    "ssi_box_label": "Box.label",
    "ssi_box_share": "Box.share",
    "ssi_box_riches": "Box.riches",
    "ssi_box_weigh": "Box.weigh",
    "ssi_box_match": "Box.match",
}
