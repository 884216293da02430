"""What a review has seen: fingerprints of the thing reviewed and of what it rests on (`revisjon.lock`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Lås:
    """The review of one judgement, assessment, conclusion or recommendation."""

    selv: str
    """Fingerprint of the thing itself."""
    grunnlag: Mapping[str, str] = field(default_factory=dict)
    """For each record that it rests on, by kind and id as «funn F3-04», its fingerprint."""
    av: str = ""
    dato: str = ""
    """Day of the review, YYYY-MM-DD."""
