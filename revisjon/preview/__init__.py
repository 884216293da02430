"""The live preview: a folder that is watched, drawn again when it changes, and shown on a local page."""

from revisjon.preview.codes import KODER

__all__ = ["KODER"]
