# Made by bindings/generate; do not edit.
"""All generated names."""

from ._base import number, status_text
from ._box import Box, worths_until
from ._enums import COLOURS, Colour, MARBLES_MAX, Sign, Status
from ._errors import (
    ColourError, NullError, RangeError, SizeError, SpaceError, SsiIndexError,
    SsiMemoryError)
from ._records import Marble, Refusal, Share

__all__ = [
    "Box",
    "COLOURS",
    "Colour",
    "ColourError",
    "MARBLES_MAX",
    "Marble",
    "NullError",
    "RangeError",
    "Refusal",
    "Share",
    "Sign",
    "SizeError",
    "SpaceError",
    "SsiIndexError",
    "SsiMemoryError",
    "Status",
    "number",
    "status_text",
    "worths_until",
]

#: The Python name of each C function.
C_NAMES = {
    "ssi_number": "number",
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
    "ssi_box_refusal": "Box.refusal",
    "ssi_box_sort": "Box.sort",
    "ssi_box_palette": "Box.palette",
    "ssi_box_set_prices": "Box.set_prices",
    "ssi_box_prices": "Box.prices",
    "ssi_box_story": "Box.story",
    "ssi_box_tell": "Box.tell",
    "ssi_worths_until": "worths_until",
}
