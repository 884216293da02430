"""Named persons, where the role says enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.authored import formulert
from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.privacy.given_names import FORNAVN
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Tekster, der
from revisjon.records import dataclass

_ORDET = r"[A-ZÆØÅ][a-zæøåéèöäü]+(?:-[A-ZÆØÅ][a-zæøåéèöäü]+)*"
_REKKE = uttrykk(rf"(?<![\w-]){_ORDET}(?:[ \n]+(?:{_ORDET}|[A-ZÆØÅ]\.))+(?![\w-])")
"""Words with a capital, side by side: a name, and what may stand before it at the beginning of a sentence."""
_STOR_ETTER_LITEN = uttrykk(r"[A-ZÆØÅ](?<=[a-zæøåéèöäü \n][ \n].)")
"""Stands in all of them, and is found fast, for it begins with a class that is seldom met."""
_LEDD = uttrykk(r"[^\s]+")
_STED = uttrykk(
    r"(?:gate|gata|gates?|vei|veien|veg|vegen|plass|plassen|skole|skule|skolen|sykehjem|sjukeheim|senter|sentret|senteret"
    r"|hus|huset|hjem|heim|stiftelse|stiftelsen|barnehage|kommune|fylke|universitet|høgskole|høgskule|institutt|kirke"
    r"|kyrkje|bygg|gård|gard|tun|tunet|selskap|fond|pris|prisen|land|AS|Norge|Noreg|Norway)\Z",
    re.IGNORECASE,
)
_STED_ETTER = uttrykk(
    r"(?:s|['’])?[ \n]+(?:gate|gata|vei|veg|plass|skole|skule|stiftelse|hus|senter|minne|AS\b)"
)
_ROLLE = (
    r"(?:(?<!prosjekt)(?:leder|lederen|leiar|leiaren)|sjef|sjefen|rektor|rektoren|inspektør|styrer|styreren|styrar|rådgiver|rådgiveren"
    r"|rådgivar|rådgjevar|konsulent|konsulenten|sykepleier|sykepleieren|sjukepleiar|hjelpepleier|vernepleier"
    r"|vernepleiar|lærer|læreren|lærar|læraren|assistent|assistenten|fagarbeider|fagarbeidar|ansatt|ansatte|tilsett"
    r"|medarbeider|medarbeideren|medarbeidar|saksbehandler|saksbehandleren|saksbehandlar|koordinator|koordinatoren"
    r"|verneombud|verneombudet|tillitsvalgt|tillitsvalgte|tillitsvald|elev|eleven|bruker|brukeren|brukar|brukaren"
    r"|pasient|pasienten|beboer|beboeren|bebuar|pårørende|pårørande|informant|informanten|varsler|varsleren|varslar"
    r"|søker|søkeren|søkjar|klient|klienten|vikar|vikaren|ektefelle|fysioterapeut|ergoterapeut|renholder|helsesykepleier"
    r"|kontaktlærer|kurator|miljøterapeut|miljøarbeider)"
)
_ROLLE_FORAN = uttrykk(
    rf"(?P<rolle>\b\w*{_ROLLE})(?:[ \n]+(?:ved|i|på|for|hos)[ \n]+[\w-]+)?[,:]?[ \n]+\Z", re.IGNORECASE
)
_ROLLE_ETTER = uttrykk(
    rf"[ \n]*(?:,|\(|[ \n]som[ \n]+er|[ \n]er)[ \n]*(?:en[ \n]+|ein[ \n]+)?(?:[a-zæøå-]+[ \n]+)?"
    rf"(?P<rolle>\w*{_ROLLE})(?!\w)",
    re.IGNORECASE,
)
_SIER = uttrykk(
    r"[ \n]+(?:sier|sa|seier|forteller|fortalte|fortel|fortalde|opplyser|opplyste|forklarer|forklarte"
    r"|forklarar|uttaler|uttalte|uttalar|bekrefter|bekreftet|stadfestar|ble intervjuet|blei intervjua"
    r"|vart intervjua|er sykmeldt|er sjukmeld|ble ansatt|blei tilsett|vart tilsett)\b"
)
_ROM = 60
"""So far on either side of a name the role is looked for, as characters."""


@dataclass(frozen=True, slots=True)
class Personnavn:
    """A name of a person, where it stands."""

    prosa: Prosa
    start: int
    slutt: int
    tekst: str

    @property
    def etternavn(self) -> str:
        """The last of the names."""
        return self.tekst.split()[-1]


@sjekk("H005", "Den intervjuede er navngitt")
def navngitt_informant(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju er ført opp med navnet til den som ble intervjuet.

    Hvorfor:
        Leseren trenger å vite hvilken rolle informanten har, ikke hva hun heter. Navnet følger med i
        kildelisten og gjør det vanskeligere å snakke fritt neste gang.

    Grunnlag:
        Personvernforordningen artikkel 5 nr. 1 bokstav c (dataminimering).

    Eksempel:
        kilder:
          int-1: {type: intervju, rolle: Kari Nordmann, dato: 2026-02-03, verifisert: ja}

    Retting:
        Skriv rollen, som «avdelingsleder», og ha navnet i arbeidspapirene.
    """
    for kilde in g.prosjekt.kilder.values():
        if kilde.type != "intervju":
            continue
        for felt in ("rolle", "tittel", "korttittel", "merknad"):
            prosa = Prosa(getattr(kilde, felt), kilde.sted.til(felt), felt, kilde, kilde)
            for navn in _navn(prosa):
                yield Treff(
                    prosa.utdrag(navn.start, navn.slutt),
                    f"I «{felt}» for intervjuet «{kilde.id}» står et navn.",
                    "Skriv rollen i stedet, for eksempel «avdelingsleder».",
                )


@tekstsjekk("H006", "En person er navngitt der rollen holder", Alvor.HINT, offentlig=Alvor.ADVARSEL)
def navn_og_rolle(g: Tekstgrunnlag) -> Iterator[Treff]:
    """En person er nevnt med navn ved siden av rollen sin.

    Hvorfor:
        Rapporten vurderer virksomheten, ikke enkeltpersoner, og rollen sier det leseren trenger. Revisorene,
        de som har skrevet under brev, forfattere av kilder og det andre har skrevet, blir ikke sett på.

    Grunnlag:
        Personvernforordningen artikkel 5 nr. 1 bokstav c (dataminimering).

    Eksempel:
        Avdelingsleder Kari Nordmann opplyser at rutinen ikke følges.

    Retting:
        Skriv rollen alene: «avdelingslederen».
    """
    kjente = _kjente(g)
    sett: set[str] = set()
    mulige = Tekster(der(formulert(g), _STOR_ETTER_LITEN))
    for prosa in der(mulige, _REKKE):
        for navn in _navn(prosa):
            if navn.tekst in kjente or navn.tekst in sett or not (rolle := _rolle_ved(navn)):
                continue
            if _er_forfatter(g, navn.etternavn):
                continue
            sett.add(navn.tekst)
            yield Treff(
                prosa.utdrag(navn.start, navn.slutt),
                f"Her er en person navngitt {rolle}.",
                "Skriv rollen alene, om ikke navnet er nødvendig for å forstå saken.",
            )


def _navn(prosa: Prosa) -> Iterator[Personnavn]:
    """Yield what reads as a given name and a surname, and is no place or office."""
    tekst = prosa.egen
    for m in _REKKE.finditer(tekst):
        ledd = list(_LEDD.finditer(tekst, m.start(), m.end()))
        fra = next((n for n, d in enumerate(ledd[:-1]) if d[0].split("-")[0] in FORNAVN), None)
        if fra is None or ledd[-1][0].endswith("."):
            continue
        hele = " ".join(d[0] for d in ledd[fra:])
        if not _STED.search(hele) and not _STED_ETTER.match(tekst, m.end()):
            yield Personnavn(prosa, ledd[fra].start(), m.end(), hele)


def _rolle_ved(navn: Personnavn) -> str:
    """Return how the text tells who it is, in words; empty where it does not."""
    tekst = navn.prosa.egen
    foran = _ROLLE_FORAN.search(tekst[max(0, navn.start - _ROM) : navn.start])
    etter = _ROLLE_ETTER.match(tekst[navn.slutt : navn.slutt + _ROM])
    if rolle := foran or etter:
        return f"ved siden av rollen «{rolle['rolle'].lower()}»"
    return "sammen med det hun eller han har sagt eller gjort" if _SIER.match(tekst, navn.slutt) else ""


def _kjente(g: Tekstgrunnlag) -> frozenset[str]:
    """Return the names that the report must show: of auditors, and of those who signed."""
    if not isinstance(g, Grunnlag):
        return frozenset()
    p = g.prosjekt
    navn = [medlem.navn for medlem in p.oppdrag.team]
    navn += [linje for u in p.uttalelser for linje in u.underskrift]
    navn += list(p.oppdrag.høring.underskrift) if p.oppdrag.høring else []
    navn += [s.godkjent.av for s in p.skjønn]
    return frozenset(" ".join(n.split()) for n in navn)


def _er_forfatter(g: Tekstgrunnlag, etternavn: str) -> bool:
    """Tell whether a work by someone of that name is cited: by year, or as a registered source."""
    med_år = re.compile(rf"(?<!\w){re.escape(etternavn)}(?!\w)[^.\n]{{0,25}}(?:19|20)\d\d")
    if any(etternavn in p.verdi and med_år.search(p.verdi) for p in g.prosa):
        return True
    if not isinstance(g, Grunnlag):
        return False
    kilder = (k for k in g.prosjekt.kilder.values() if k.type != "intervju")
    return any(etternavn in felt for k in kilder for felt in (k.tittel, k.korttittel, k.utgiver, k.merknad))
