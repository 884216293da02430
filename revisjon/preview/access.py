"""Who may ask: only pages that this very server has given out, on this very machine.

Any program and any web page may try the port. The token keeps out those who were not told the address; the
name of the host keeps out pages that make a name of their own point here (DNS rebinding).
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from types import MappingProxyType

VERT = "127.0.0.1"
_NAVN = (VERT, "localhost")
_SIDE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"
)
HODER: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": f"{_SIDE}; frame-ancestors 'self'",
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
    }
)
"""Sent with every answer: nothing is fetched from elsewhere, nothing is kept, no other page may look in."""


def riktig_vert(verter: list[str], port: int) -> bool:
    """Tell whether a request is meant for this server, by its one Host header."""
    return len(verter) == 1 and verter[0].lower() in {f"{navn}:{port}" for navn in _NAVN}


def riktig_nøkkel(gitt: str, nøkkel: str) -> bool:
    """Tell whether the token is right, in the same time whatever is wrong with it."""
    return hmac.compare_digest(gitt.encode("utf-8", "surrogateescape"), nøkkel.encode())


def fra_oss_selv(hoder: Mapping[str, str], port: int, *, endrer: bool, øverst: bool) -> bool:
    """Tell whether a request comes from our own page, as far as the browser tells.

    The address itself may be followed from anywhere; nothing else may be asked for by other pages.
    """
    fra = hoder.get("Sec-Fetch-Site", "none")
    if endrer and hoder.get("Origin", "") not in {f"http://{navn}:{port}" for navn in _NAVN}:
        return False
    følges = (
        øverst and hoder.get("Sec-Fetch-Mode") == "navigate" and hoder.get("Sec-Fetch-Dest") == "document"
    )
    return fra in ("same-origin", "none") or følges
