"""What the tests of English share: every text that the program writes in it, and what is not English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from maalformer import tekster

from revisjon.checks.conformity import les_standard
from revisjon.rules import SAMMENLIKNERE
from revisjon.scaffold.words import ORD
from revisjon.words import ordbok
from revisjon.words.calendar import kalenderord
from revisjon.words.followup_form import skjemaord
from revisjon.words.nett import nettord
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_documents import porteføljeord

_NORSKE_NAVN = re.compile(
    r"forskrift om kontrollutvalg og revisjon|kommunelov\w+|offentlelova|offentleglova|\boffl\.|\bfvl\."
    r"|Standard for forvaltningsrevisjon|revisjon oppfølging importer|“samsvar”|\brevisjon\b \{versjon\}"
    r"|Uu-tilsynet",
    re.IGNORECASE,
)
"""Names of laws and of the program, which are Norwegian in any report."""
_NORSKE_ORD = """
og ikke ikkje er har skal kan må bør det de dei en ei ein eit som på av til fra frå med ved hva kva hvem hvor
hvis når om etter før mellom eller ingen bare berre noe noen noko denne dette disse sin ble blir vart vil
kommune kommunen rapport rapporten vedtak vurdering anbefaling tilråding kilde kjelde kriterium påstand sak
svar tall tabell figuren sider dato arbeidsutkast høring endelig
"""
_NORSK = frozenset(_NORSKE_ORD.split())
"""Words of Norwegian that are none of English."""
_ORD = re.compile(r"[^\W\d_]+")
_FELT = re.compile(r"\{[^}]*\}")


def norsk_i(tekst: str) -> list[str]:
    """Return the words that are Norwegian; names of laws and what is filled in do not count."""
    rest = _FELT.sub(" ", _NORSKE_NAVN.sub(" ", tekst))
    ordene = [o.casefold() for o in _ORD.findall(rest)]
    return [o for o in ordene if o in _NORSK or re.search(r"[æøå]", o)]


def alle_tekster() -> Iterator[tuple[str, str]]:
    """Yield every text that the program has in English, with where it is from."""
    kilder = {
        "ord": ordbok("engelsk"),
        "nett": nettord("en"),
        "kalender": kalenderord("engelsk"),
        "skjema": skjemaord("engelsk"),
        "oversikt": oversiktsord("engelsk"),
        "portefølje": porteføljeord("engelsk"),
        "nytt": ORD["engelsk"],
    }
    for navn, kilde in kilder.items():
        for sti, tekst in tekster(kilde, navn):
            if sti.endswith(".språk"):
                continue
            if not sti.startswith("ord.skjerming.") or tekst[:1].isupper() or "{" in tekst:
                yield sti, tekst
    for s in SAMMENLIKNERE:
        yield from ((f"test.{s.navn}.{grunn}", tekst) for grunn, tekst in s.ord_["en"].items())
    standard = les_standard()
    yield from ((f"krav.{k.id}", k.ordlyd.engelsk) for k in standard.krav)
    for navn in ("deler", "kilder", "steder", "program", "vilkår"):
        yield from ((f"{navn}.{id_}", o.engelsk) for id_, o in getattr(standard, navn).items())
