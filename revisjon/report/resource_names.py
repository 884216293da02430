"""How a document names what it shows: style sheets, fonts and pictures are `ressurs:` and a name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RESSURS = "ressurs:"
"""Before the name of a resource in an address."""
_TYPER: Mapping[str, str] = MappingProxyType(
    {
        "css": "text/css",
        "woff2": "font/woff2",
        "woff": "font/woff",
        "ttf": "font/ttf",
        "otf": "font/otf",
        "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg",
        "jpeg": "image/jpeg",
        "gif": "image/gif",
        "webp": "image/webp",
    }
)


def medietype(navn: str) -> str:
    """Return the media type of a resource, by the ending of its name."""
    return _TYPER.get(navn.rpartition(".")[2].lower(), "application/octet-stream")
