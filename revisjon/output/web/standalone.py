"""A page in one file: style, script and fonts inside, and a policy that lets it fetch nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import lag
from revisjon.output.web.embed import Innbygging
from revisjon.output.web.policy import retningslinje, rå
from revisjon.report.onepage import Side

_FØRST = 'document.documentElement.classList.add("js")'
"""Runs before anything is shown: the style sheet may then know that the page's own script will run."""


def lag_side(side: Side) -> bytes:
    """Return the page as UTF-8. The same page gives the same bytes."""
    innbygging = Innbygging(side.ressurser)
    stil = rå("".join(innbygging.stil(navn) for navn in side.stiler))
    skript = rå(innbygging.tekst(side.skript)) if side.skript else ""
    policy = _policy(stil, (_FØRST, skript) if skript else ())
    først, sist = (f"<script>{s}</script>\n" if skript else "" for s in (_FØRST, skript))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(side.språk)}">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}"/>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{escape(side.tittel, quote=False)}</title>\n<style>{stil}</style>\n"
        f"{først}</head>\n<body>\n{side.kropp}\n{sist}</body>\n</html>\n"
    ).encode()


def _policy(stil: str, skript: Iterable[str]) -> str:
    rot: Element = lag("head", {}, lag("style", {}, stil))
    return retningslinje(rot, skript).get("content", "")
