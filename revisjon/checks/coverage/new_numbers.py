"""Numbers that are written in an assessment, and stand nowhere in the data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from decimal import ROUND_HALF_UP, Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.index import tekster_i_vurdering
from revisjon.diagnostics import Alvor
from revisjon.model import Dato, Kilde
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Tekster

_SIFRE = uttrykk(
    r"(?<![\w.,§/:–-])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])|(?<![\w.,§/:-])\d+(?:,\d+)?(?![\w/])"
)
"""A number in running text: not part of a name, a date with dots, a case number or a provision."""
_ALLE_SIFRE = uttrykk(r"\d+(?:[.,]\d+)?")
_TUSEN = uttrykk(r"(?<=\d)[ \u00a0\u202f](?=\d{3})")
_MERKER = uttrykk("[\ue000\ue001\ue002]+")
_ÅRSTALL = uttrykk(r"(?:19|20)\d\d")
_DATOER = tuple(f.name for f in fields(Kilde) if "Dato" in str(f.type))
_ROM = uttrykk(r"[ \u00a0\u202f]")
_IKKE_TALL = uttrykk(
    r"(?:§+|\b(?:kapitt?el|kapitlet|kap\.|avsnitt|tabell|figur|vedlegg|punkt|pkt\.|nr\.|anbefaling|tilråding|"
    r"problemstilling|ledd|sak|side|s\.|St\.|prp\.|Prop\.|Innst\.|Dok\.|NOU|steg|del|fase|nivå|trinn)(?:en|a|et)?)\s*$",
    re.IGNORECASE,
)
"""What stands before a number that counts nothing."""
_SMÅ = 12
"""Up to here a number is likely to count what the assessment itself has just named."""


@sjekk(
    "K022",
    "Et tall i vurderingen står ingen andre steder",
    Alvor.HINT,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def nytt_tall(g: Grunnlag) -> Iterator[Treff]:
    """Et tall eller et årstall i vurderingen står verken i funnene eller i tabellene.

    Hvorfor:
        Vurderingen skal ikke ha nye fakta. Et tall som bare står der, har heller ingen kilde. Små tall
        (til og med 12), sitater og henvisninger til paragrafer og kapitler ses det bort fra.

    Grunnlag:
        RSK 001, avsnittene om data og om vurderinger og konklusjoner.

    Eksempel:
        vurderinger:
          - {kapittel: tema, tekst: "Oversikten mangler 340 ansatte."}

    Retting:
        Legg tallet fram i et funn med kilde, eller vis til det som er registrert, med [=kjennemerke].
    """
    kjent: set[str] | None = None
    råd = "Legg det fram i et funn med kilde, eller vis til et registrert tall, [=kjennemerke]."
    vurderinger = g.prosjekt.vurderinger.values()
    kapitler = {id(v): v.kapittel for v in vurderinger}
    tekster = Tekster(prosa for v in vurderinger for prosa in tekster_i_vurdering(g, v))
    for prosa, skrevet in tekster.funnet(_tellende, "egen"):
        for m, tall in skrevet:
            kjent = _skrevne_tall(g) if kjent is None else kjent
            if tall not in kjent:
                hva = "Årstallet" if _ÅRSTALL.fullmatch(tall) else "Tallet"
                hvor = kapitler[id(prosa.eier)]
                melding = f"{hva} {m[0]} i vurderingen av «{hvor}» står verken i funn eller tabeller."
                yield Treff(prosa.utdrag(*m.span()), melding, råd)


def _tellende(tekst: str) -> list[tuple[re.Match[str], str]]:
    """Return the numbers of a text that count something, without spaces; small ones are passed over."""
    alle = ((m, _ROM.sub("", m[0])) for m in _SIFRE.finditer(tekst))
    return [
        (m, tall)
        for m, tall in alle
        if not (tall.isdigit() and int(tall) <= _SMÅ)
        and not _IKKE_TALL.search(tekst, max(0, m.start() - 30), m.start())
    ]


def _skrevne_tall(g: Grunnlag) -> set[str]:
    """Return the numbers that a reader can have met: in data, criteria, sources and about the engagement."""
    p = g.prosjekt
    ut: set[str] = set()
    for lest in {*_lest_før(g)}:
        tekst = _MERKER.sub(" ", lest)
        for t in _ALLE_SIFRE.findall(tekst):
            ut.add(t.replace(".", ","))
            if "," in t:
                ut.add(_avrundet(t))
        if _TUSEN.search(tekst):
            ut.update(_ALLE_SIFRE.findall(_TUSEN.sub("", tekst)))
    for utregnet in (*p.verdier.values(), *p.tabellverdier.values()):
        for desimaler in {0, utregnet.desimaler}:
            ut.add(f"{utregnet.verdi:.{desimaler}f}".replace(".", ","))
    return ut


def _avrundet(tall: str) -> str:
    return str(Decimal(tall.replace(",", ".")).quantize(Decimal(1), ROUND_HALF_UP))


def _lest_før(g: Grunnlag) -> Iterator[str]:
    p = g.prosjekt
    senere = (p.vurderinger, p.konklusjoner, p.anbefalinger)
    # What the summary and the conclusion say comes from the assessments, so it cannot stand for them.
    utenom = {id(p.oppdrag.sammendrag), *(id(post) for samling in senere for post in samling.values())}

    def før(prosa: Prosa) -> bool:
        return not {id(prosa.eier), id(prosa.post)} & utenom and prosa.felt != "konklusjon"

    yield from (tekst for tekst, numre in g.egne.like("ren").items() if any(før(g.egne[nr]) for nr in numre))
    for kilde in p.kilder.values():
        yield " ".join(_om_kilde(kilde))
    for tall in p.tall.values():
        yield f"{tall.periode} {tall.merknad}"
    yield from (str(h.dato) for h in p.hendelser.values())
    yield from (
        f"{u.populasjon} {u.størrelse} {u.oppfylt} {u.størrelse - u.oppfylt}" for u in p.utvalg.values()
    )
    for figur in p.figurer.values():
        yield f"{figur.tittel} {figur.alt} {figur.merknad} {' '.join(getattr(figur.data, 'kategorier', ()))}"
    for tabell in p.tabeller.values():
        yield " ".join([tabell.merknad, *(k.tittel for k in tabell.kolonner)])
        yield " ".join(c.navn for rad, _ in tabell.flate_rader() for c in rad.celler)
    perioder = [x for x in (p.oppdrag.periode, p.oppdrag.undersøkt) if x]
    yield " ".join([str(p.oppdrag.dato), *(f"{x.fra} {x.til}" for x in perioder)])


def _om_kilde(kilde: Kilde) -> Iterator[str]:
    yield from (kilde.tittel, kilde.korttittel, kilde.nummer, kilde.merknad, kilde.ident)
    for felt in _DATOER:
        if isinstance(dato := getattr(kilde, felt), Dato):
            yield str(dato)
    if kilde.vedtatt and kilde.vedtatt.dato:
        yield str(kilde.vedtatt.dato)
    yield from (str(n) for n in (kilde.utsendt, kilde.besvart) if n is not None)


SJEKKER = (nytt_tall,)
