"""References that are written in words, and so do not follow when the report changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.numbering import høyeste_kapittel, kapittelnumre
from revisjon.diagnostics import Alvor
from revisjon.markup import Referanse
from revisjon.model import Hjemmel, Kilde, Kriterium, Prosjekt
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, der

_ORDTALL: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("én", "ein", "ett", "eitt"), 1),
        "to": 2,
        "tre": 3,
        "fire": 4,
        "fem": 5,
        "seks": 6,
        "sju": 7,
        "syv": 7,
        "åtte": 8,
        "ni": 9,
        "ti": 10,
        "elleve": 11,
        "tolv": 12,
    }
)
_NR = rf"(?P<nr>\d{{1,2}}(?:\.\d{{1,2}})*|{'|'.join(_ORDTALL)})"
_ETTER = r"(?![\w(§–-]|[.,]\d|\s+(?:i|av|til|fra|frå|hos)\b|\s*\[@|\s+ledd)"
"""What follows where the reference is to this report: not «kapittel 4 i temaplanen»."""
_FORAN = (
    r"(?:(?<![\w§])(?:i|se|sjå|jf|jfr|jmf|fra|frå|til|av|og|både|under|etter|ved)\.?\s+|\(|\A\s*"
    r"|(?<=[.!?:])\s+|(?<=\n\n)\s*)"
)
"""What stands before: not «kommuneloven kapittel 23» or «planens kapittel 4»."""
_KAPITTEL = uttrykk(rf"{_FORAN}(?P<ref>(?:kapitt?el|kap\.)\s+{_NR}){_ETTER}", re.IGNORECASE)
_TABELL = uttrykk(rf"{_FORAN}(?P<ref>(?P<slag>tabell|figur|vedlegg)\s+{_NR}){_ETTER}", re.IGNORECASE)
_TITTEL = uttrykk(r"\s*[:.]?\s+[A-ZÆØÅ]")
"""What follows a number that opens a title, as «Tabell 1. Svar etter fylke»."""
_NUMMERERT = uttrykk(
    rf"(?<![\w-])(?P<ref>(?P<slag>anbefaling|tilråding|problemstilling)\s+{_NR}){_ETTER}", re.IGNORECASE
)
_DOBBELT = uttrykk(
    r"(?<![\w-])(?P<ord>kapitt?el|kapitlet|kap\.|tabell|tabellen|tabella|figur|figuren|vedlegg|vedlegget|avsnitt)"
    r"[ \t]*\n?[ \t]*\Z",
    re.IGNORECASE,
)


def viser_hit(g: Grunnlag, mønster: re.Pattern[str], *deler: str) -> Iterator[Prosa]:
    """Yield the texts with a pattern that can refer to the report they stand in: not those about laws.

    `deler` are parts of words, as for `der`.
    """
    alle = der(g.egne, mønster, deler=deler)
    return (p for p in alle if not isinstance(p.eier, (Kilde, Kriterium, Hjemmel)))


def _fra_annet(prosa: Prosa, slutt: int) -> bool:
    """Tell whether the sentence goes on to cite a source, whose chapter or table it then may be."""
    neste = re.search(r"[.!?]\s|\n[ \t]*\n|\Z", prosa.verdi[slutt:])
    til = slutt + (neste.end() if neste else 0)
    return any(r.slag == "kilde" and slutt <= r.start <= til for r in prosa.referanser)


def _tall(nr: str) -> str:
    return str(_ORDTALL.get(nr.casefold(), nr))


@sjekk("K070", "Kapitlet er nevnt med nummer", Alvor.HINT)
def kapittel_med_nummer(g: Grunnlag) -> Iterator[Treff]:
    """Teksten viser til et kapittel med nummeret skrevet rett inn.

    Hvorfor:
        Programmet nummererer kapitlene. Kommer det et nytt, peker «kapittel 4» på noe annet enn det som
        var ment. En henvisning følger med, og blir en lenke.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Funnene står i kapittel 3."}

    Retting:
        Skriv henvisningen, for eksempel [#tema], eller [#tema.vurdering] for vurderingen i kapitlet.
    """
    numre, høyeste = kapittelnumre(g.prosjekt), høyeste_kapittel(g.prosjekt)
    for prosa, m in _kapitler(g):
        nr = _tall(m["nr"])
        if int(nr.partition(".")[0]) <= høyeste:
            id_ = numre.get(nr) or numre.get(nr.partition(".")[0], "kjennemerke")
            hva = m["ref"].split()[0].casefold()
            råd = f"Skriv [#{id_}], om det er det som er ment. Da følger nummeret med når kapitlene endres."
            melding = f"«{' '.join(m['ref'].split())}» er skrevet med {hva}nummer, som kan endre seg."
            yield Treff(prosa.utdrag(*m.span("ref")), melding.replace("kap.n", "kapitteln"), råd)


@sjekk("K071", "Kapitlet som teksten viser til, finnes ikke", Alvor.ADVARSEL)
def kapittel_som_ikke_finnes(g: Grunnlag) -> Iterator[Treff]:
    """Teksten viser til et kapittel med et nummer som rapporten ikke har.

    Hvorfor:
        Henvisningen stammer gjerne fra et tidligere utkast, og leder leseren ingen steder.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Funnene står i kapittel 9."}

    Retting:
        Skriv henvisningen til kapitlet, for eksempel [#tema]. Er det et kapittel i et annet dokument, så si
        hvilket: «kapittel 9 i temaplanen».
    """
    høyeste = høyeste_kapittel(g.prosjekt)
    for prosa, m in _kapitler(g):
        if int(_tall(m["nr"]).partition(".")[0]) > høyeste:
            melding = f"Teksten viser til {' '.join(m['ref'].split())}, men rapporten har {høyeste} kapitler."
            råd = (
                "Skriv henvisningen med kjennemerke, for eksempel [#konklusjon]. Er det et annet dokument, "
                "så si hvilket."
            )
            yield Treff(prosa.utdrag(*m.span("ref")), melding, råd)


@en_gang
def _kapitler(g: Grunnlag) -> tuple[tuple[Prosa, re.Match[str]], ...]:
    """Return every chapter of this report that is named by number, and where."""
    return tuple(
        (prosa, m)
        for prosa in viser_hit(g, _KAPITTEL, "kap")
        if "kap" in prosa.verdi or "Kap" in prosa.verdi
        for m in _KAPITTEL.finditer(prosa.egen)
        if not _fra_annet(prosa, m.end())
    )


@sjekk("K072", "Tabell, figur eller vedlegg er nevnt med nummer", Alvor.HINT)
def tabell_med_nummer(g: Grunnlag) -> Iterator[Treff]:
    """Teksten viser til en tabell, en figur eller et vedlegg med nummeret skrevet rett inn.

    Hvorfor:
        Programmet nummererer tabeller, figurer og vedlegg, også dem det lager selv. Nummeret endrer seg
        når noe settes inn foran. En henvisning følger med, og blir en lenke.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Utviklingen går fram av tabell 2."}

    Retting:
        Skriv henvisningen, for eksempel [#bemanning].
    """
    for prosa in viser_hit(g, _TABELL, "tabell", "figur", "vedlegg"):
        if not any(ord_ in prosa.verdi for ord_ in ("abell", "igur", "edlegg")):
            continue
        for m in _TABELL.finditer(prosa.egen):
            if not _fra_annet(prosa, m.end()) and not _er_tittel(prosa, m):
                slag = m["slag"].casefold()
                melding = f"«{' '.join(m['ref'].split())}» er skrevet med nummer, som kan endre seg."
                råd = f"Skriv {_forslag(g.prosjekt, prosa, slag)}. Da følger nummeret med."
                yield Treff(prosa.utdrag(*m.span("ref")), melding, råd)


def _er_tittel(prosa: Prosa, m: re.Match[str]) -> bool:
    """Tell whether it opens the title of a table that is written by hand, and refers to nothing."""
    foran = prosa.egen[: m.start("ref")].rstrip(" ")
    først = not foran.strip() or foran.endswith("\n")
    return først and _TITTEL.match(prosa.egen, m.end("ref")) is not None


def _forslag(p: Prosjekt, prosa: Prosa, slag: str) -> str:
    """Return how to refer to the only one of its kind in the text, else how one refers to any."""
    samling: Mapping[str, object] = {"tabell": p.tabeller, "figur": p.figurer}.get(slag, {})
    her = [r.ider[0] for r in prosa.referanser if r.slag == "plassering" and r.ider[0] in samling]
    if len(her) == 1:
        return f"[#{her[0]}]"
    eksempel = "vedlegg-kriterier" if slag == "vedlegg" else next(iter(samling), "kjennemerke")
    return f"[#…] med kjennemerket, for eksempel [#{eksempel}]"


@sjekk("K073", "Anbefalingen eller problemstillingen finnes ikke", Alvor.ADVARSEL)
def nummer_som_ikke_finnes(g: Grunnlag) -> Iterator[Treff]:
    """Teksten nevner en anbefaling eller en problemstilling med et nummer som ikke finnes.

    Hvorfor:
        Henvisningen stammer gjerne fra et tidligere utkast, med flere anbefalinger eller spørsmål.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Dette svarer på problemstilling 5."}

    Retting:
        Rett nummeret.
    """
    p = g.prosjekt
    antall = {"problemstilling": len(p.problemstillinger), "anbefaling": len(p.anbefalinger)}
    antall["tilråding"] = antall["anbefaling"]
    for prosa in viser_hit(g, _NUMMERERT, "anbefaling", "tilråding", "problemstilling"):
        if not any(ord_ in prosa.verdi for ord_ in ("nbefaling ", "ilråding ", "roblemstilling ")):
            continue
        for m in _NUMMERERT.finditer(prosa.egen):
            slag = m["slag"].casefold()
            nr = _tall(m["nr"]).partition(".")[0]
            if antall[slag] and int(nr) > antall[slag] and not _fra_annet(prosa, m.end()):
                flere = {"problemstilling": "problemstillinger", "anbefaling": "anbefalinger"}.get(
                    slag, "tilrådinger"
                )
                har = f"én {slag}" if antall[slag] == 1 else f"{antall[slag]} {flere}"
                melding = f"Teksten nevner {' '.join(m['ref'].split())}, men rapporten har {har}."
                yield Treff(prosa.utdrag(*m.span("ref")), melding, "Rett nummeret.")


@sjekk("K074", "Henvisningen får ordet to ganger")
def dobbelt_ord(g: Grunnlag) -> Iterator[Treff]:
    """Ordet «tabell», «figur», «kapittel» eller «vedlegg» står foran en henvisning som selv skriver det.

    Hvorfor:
        [#bemanning] blir til «tabell 2». Med ordet foran blir det «tabell tabell 2».

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Funnene står i kapittel [#tema]."}

    Retting:
        Ta bort ordet foran henvisningen.
    """
    kjente = _nummererte(g.prosjekt)
    for prosa in g.egne:
        for ref in prosa.referanser if "#" in prosa.verdi else ():
            if ref.slag == "kryss" and _er_nummerert(ref, kjente):
                m = _DOBBELT.search(prosa.ren, max(0, ref.start - 20), ref.start)
                if m:
                    melding = f"«{m['ord']}» foran [#{ref.ider[0]}] blir skrevet to ganger."
                    råd = f"Skriv bare [#{ref.ider[0]}]. Programmet setter inn både ordet og nummeret."
                    yield Treff(prosa.utdrag(m.start("ord"), ref.slutt), melding, råd)


def _nummererte(p: Prosjekt) -> frozenset[str]:
    return frozenset(
        {*p.tabeller, *p.figurer, *p.funn, *(k.id for k in p.kapitler), *(v.id for v in p.vedlegg)}
    )


def _er_nummerert(ref: Referanse, kjente: frozenset[str]) -> bool:
    id_ = ref.ider[0]
    return id_ in kjente or id_.partition(".")[0] in kjente or id_.startswith("vedlegg-")


SJEKKER = (
    kapittel_med_nummer,
    kapittel_som_ikke_finnes,
    tabell_med_nummer,
    nummer_som_ikke_finnes,
    dobbelt_ord,
)
