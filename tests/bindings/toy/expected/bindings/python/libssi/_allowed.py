# Made by bindings/generate; do not edit.
"""What is allowed for arguments: the name of an enum, "day", or a range."""

from typing import Dict

ALLOWED: Dict[str, Dict[str, str]] = {
    "ssi_box_share": {"sign": "Sign", "colour": "Colour"},
    "ssi_box_riches": {"colour": "Colour"},
    "ssi_box_weigh": {"day": "day"},
    "ssi_worths_until": {"day": "day"},
}
