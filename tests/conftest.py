"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A clock tells of the machine as well: a busy one must not fail a law.
settings.register_profile("uten klokke", deadline=None)
settings.load_profile("uten klokke")
