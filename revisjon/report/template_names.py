"""Names that templates have for program and office alike."""

from __future__ import annotations

MAPPE = "templates"
INNEBYGD = "innebygd/"
"""Before a template's name: the built-in one, also where the project has its own; for `{% extends %}`."""
WORD = "word/mal.docx"
"""An office's own Word template."""
