"""Abbreviations that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.language.texts import lest, ordene
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa

KJENT = ordene(
    """
    ADHD AFP AI AID AIDS AL ALTINN ANS AP API AS ASA ASD BA BDO BFD BHT BI BIM BLD BNP BUFDIR BUP CD
    CEO CIO CO COSO COVID CSV CV DA DFØ DIFI DIGDIR DNA DNV DPS DSB DVD EFTA EMD EMK ENK EPJ ESA EU
    EUR EY EØS FAFO FAQ FAU FHI FN FOR FRP GAP GDPR GPS HDIR HF HIV HMS HOD HR HTML HV IA ID IEC IKS
    IKT IMDI INP INTOSAI IPLOS IQ ISA ISO ISSAI IT KD KDD KF KI KMD KOLS KOSTRA KPMG KRD KRF KS KUHR
    LEAN LO LOV LOVDATA MDG MVA NAF NATO NAV NB NHH NHO NIBR NIFU NILU NINA NIVA NKRF NMBU NOK NOKUT
    NORCE NOU NPR NRK NS NTNU NTP NUF NVE OBS OECD OK PBL PC PCB PDF PLO PPT PS PWC QR RHF ROBEK ROS
    RSK SA SFO SINTEF SMS SP SSB SU SV SWOT TEK TV TØI UDI UDIR UIA UIB UIO UIS UIT UK UNESCO UNICEF
    UNIO URL USA USB USD VG VID VOX VPN WHO XML YS
    EEA FTE NAO UN
    """
)
"""Abbreviations that readers of a report know, or that are names."""
_FORKORTELSE = uttrykk(r"(?<![\w@/.\\-])(?P<f>[A-ZÆØÅ]{2,6})(?=s?(?![\w@/])|['’])(?!-\d)(?!\.\w)")
_STORE_BOKSTAVER = uttrykk(r"[A-ZÆØÅ](?<=[A-ZÆØÅ].)")
"""Two of them: the class comes first and the one before is looked back for, which is found faster."""
_ROMERTALL = uttrykk(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SOM_FORFATTER = uttrykk(r"(?:,? \w+){0,2},? \(?(?:19|20)\d\d")
"""After an abbreviation: the year of a work, so that it is the name of the author."""
_ORDET = uttrykk(r"[^\W\d_][a-zæøå]+")
_STORE = 0.6
"""A line with a greater share of capitals among its letters is a heading, and holds no abbreviations."""


@tekstsjekk("M008", "Forkortelsen er ikke forklart", Alvor.HINT)
def uforklart(g: Tekstgrunnlag) -> Iterator[Treff]:
    """En forkortelse med store bokstaver er ikke forklart noe sted i rapporten.

    Hvorfor:
        En forkortelse som er hverdagslig i en tjeneste, er ukjent for de fleste som skal lese rapporten.
        Kjente forkortelser som NAV, KS og HMS blir ikke meldt. Hver forkortelse meldes én gang, der den står
        først.

    Eksempel:
        Avdelingen bruker XYQ i arbeidet med planene.

    Retting:
        Skriv hele navnet første gang, og forkortelsen i parentes etter: «individuell plan (IP)».
    """
    først: dict[str, tuple[Prosa, int]] = {}
    antall: dict[str, int] = {}
    for prosa, alle in lest(g).funnet(_forkortelser, "egen"):
        for forkortelse, start in alle:
            først.setdefault(forkortelse, (prosa, start))
            antall[forkortelse] = antall.get(forkortelse, 0) + 1
    if not først:
        return
    forklart = _forklarte(g, frozenset(først)) | _vanlige_ord(g, frozenset(først))
    for forkortelse, (prosa, start) in først.items():
        if forkortelse not in forklart:
            ganger = "én gang" if antall[forkortelse] == 1 else f"{antall[forkortelse]} ganger"
            yield Treff(
                prosa.utdrag(start, start + len(forkortelse)),
                f"Forkortelsen «{forkortelse}» er brukt {ganger} og ikke forklart.",
                f"Skriv hele navnet her, med «({forkortelse})» etter.",
            )


def _forkortelser(egen: str) -> list[tuple[str, int]]:
    """Return the abbreviations that the auditor uses, and that are not known, with where they stand."""
    if not _STORE_BOKSTAVER.search(egen):
        return []
    ut = []
    for m in _FORKORTELSE.finditer(egen):
        f = m["f"]
        kjent = f in KJENT or _ROMERTALL.fullmatch(f) or _SOM_FORFATTER.match(egen, m.end("f"))
        if not kjent and not _i_overskrift(egen, m.start(), m.end("f")):
            ut.append((f, m.start()))
    return ut


def _i_overskrift(tekst: str, start: int, slutt: int) -> bool:
    """Tell whether the line is written in capitals, but for the abbreviation itself."""
    fra = tekst.rfind("\n", 0, start) + 1
    til = tekst.find("\n", slutt)
    resten = tekst[fra:start] + (tekst[slutt:til] if til >= 0 else tekst[slutt:])
    bokstaver = [*filter(str.isalpha, resten)]
    store = sum(map(str.isupper, bokstaver))
    return store >= _STORE * len(bokstaver) and (bool(bokstaver) or "\n" in tekst)


def _vanlige_ord(g: Tekstgrunnlag, forkortelser: frozenset[str]) -> frozenset[str]:
    """Return those that are words written in capitals: the same word stands elsewhere without."""
    ordene_i = {ordet.casefold() for ordet in g.ordforråd if _ORDET.fullmatch(ordet)}
    return frozenset(f for f in forkortelser if f.casefold() in ordene_i)


def _forklarte(g: Tekstgrunnlag, forkortelser: frozenset[str]) -> frozenset[str]:
    """Return those that are explained: «navn (FORK)», «FORK (navn)», «FORK = navn», or in a name."""
    ett = "|".join(sorted(forkortelser, key=len, reverse=True))
    mønster = re.compile(
        rf"[(–-]\s*(?:forkortet |forkorta |heretter |kalt |kalla |også |«|[A-ZÆØÅ]\w+ )*"
        rf"(?P<etter>{ett})»?(?=[),;/ -])"
        rf"|(?<!\w)(?P<foran>{ett})(?:s|-[\w-]+)?»?(?:\s\w+)?\s*(?:[(=:–]|- )\s*\w"
        rf"|(?<!\w)(?P<er>{ett}) (?:står for|er (?:en |ei )?forkort|betyr)"
        rf"|forkort(?:et|a|es|ast)(?: til)? «?(?P<sagt>{ett})(?!\w)"
        rf"|[Mm]ed «?(?P<med>{ett})\W[^.]{{0,20}}(?:menes|mener|meiner|meinast)"
    )
    tekster = [*{prosa.ren for prosa in g.prosa}]
    if isinstance(g, Grunnlag):
        p = g.prosjekt
        tekster += [f"{k.tittel} ({k.korttittel}) {k.utgiver}" for k in p.kilder.values()]
        tekster += [e.navn for øverst in p.enheter for e in øverst.flatt()]
    en_av_dem = re.compile(ett)
    med = (t for t in tekster if en_av_dem.search(t))
    return frozenset(m[m.lastgroup or 0] for t in med for m in mønster.finditer(t))
