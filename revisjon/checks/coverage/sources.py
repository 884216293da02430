"""Sources that nobody cites, that are registered twice, or that are named and not registered."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.index import brukt
from revisjon.diagnostics import Alvor
from revisjon.model import Dato, Hjemmel, Kilde
from revisjon.patterns import uttrykk
from revisjon.prose import der

_ORD = uttrykk(r"\w+")
_LIKT = 0.85
"""How alike the one word must be in which two titles differ: a slip of the pen, not another word."""
_KORTESTE_ORD = 6
_FÆRREST_ORD = 3
Nøkkel = Callable[[Kilde], Hashable]
"""What two registrations of one source have in common; empty where it tells nothing."""
_OFFENTLIG = uttrykk(
    r"\b(?:NOU\s+(?:19|20)\d\d\s*:\s*\d+"
    r"|(?:Meld\.\s?St\.|St\.\s?meld\.(?:\s?nr\.)?)\s*\d+\s*\((?:19|20)\d\d\s*[–-]\s*(?:19|20)?\d\d\)"
    r"|(?:Prop\.|Ot\.\s?prp\.(?:\s?nr\.)?)\s*\d+(?:\s?[LS]{1,2})?\s*\((?:19|20)\d\d\s*[–-]\s*(?:19|20)?\d\d\)"
    r"|Innst\.\s?(?:[OS]\.\s?(?:nr\.\s?)?)?\d+(?:\s?[LS])?\s*\((?:19|20)\d\d\s*[–-]\s*(?:19|20)?\d\d\))"
)

_KAN_NEVNE = uttrykk(r"NOU|\((?:19|20)\d\d")
"""What a text must have for the search above to be worth its while."""


@sjekk("K050", "Kilden er registrert, men ikke brukt", Alvor.HINT)
def ubrukt_kilde(g: Grunnlag) -> Iterator[Treff]:
    """Et dokument er registrert som kilde, men ingenting viser til det.

    Hvorfor:
        Enten mangler en henvisning, eller så bygger ikke rapporten på kilden. Intervjuer har en egen
        sjekk.

    Eksempel:
        kilder:
          notat: {type: notat, tittel: Notat om oversikten, dato: 2025}

    Retting:
        Vis til kilden der den er brukt, for eksempel [@notat], eller ta den bort.
    """
    i_bruk = brukt(g)
    for k in g.prosjekt.kilder.values():
        if k.type != "intervju" and k.id not in i_bruk:
            melding = f"Kilden «{k.id}» er registrert, men ingenting viser til den."
            råd = f"Vis til den der den er brukt, for eksempel [@{k.id}], eller ta den bort."
            yield Treff(k.sted.plass, melding, råd)


@sjekk("K051", "Intervjuet er registrert, men ikke brukt", Alvor.HINT)
def ubrukt_intervju(g: Grunnlag) -> Iterator[Treff]:
    """Et intervju er registrert, men ingen funn bygger på det.

    Hvorfor:
        Intervjuet telles med i metoden, men rapporten bruker ikke det som ble sagt. Det kan være riktig,
        men det kan også være en opplysning som er falt ut.

    Eksempel:
        kilder:
          int-01: {type: intervju, rolle: avdelingsleder, dato: 2026-02-03, verifisert: ja}

    Retting:
        Før intervjuet opp i «kilder» i funnet det gjelder, eller ta det bort om det ikke ble holdt.
    """
    i_bruk = brukt(g)
    runder = {k.gruppe for k in g.prosjekt.kilder.values() if k.gruppe and k.id in i_bruk}
    for k in g.prosjekt.kilder.values():
        if k.type == "intervju" and not {k.id, k.gruppe} & i_bruk and k.id not in runder:
            melding = f"Intervjuet «{k.id}» telles med i metoden, men ingen funn bygger på det."
            råd = "Før det opp i «kilder» i funnet det gjelder, eller ta det bort om det ikke ble holdt."
            yield Treff(k.sted.plass, melding, råd)


@sjekk("K052", "Samme kilde er registrert to ganger")
def samme_kilde(g: Grunnlag) -> Iterator[Treff]:
    """To kilder har samme offisielle kjennemerke eller samme fil.

    Hvorfor:
        Da er det én kilde med to tekster. Fotnotene kaller den to ting, kildelisten har den to ganger, og
        to uavhengige kilder som sier det samme, teller for mer enn én.

    Eksempel:
        kilder:
          loven-2: {type: lov, korttittel: kommunelova, ident: LOV-2018-06-22-83}

    Retting:
        Behold den ene, og rett henvisningene til den andre.
    """
    for hva, lik in (("ident", _ident), ("fil", _fil)):
        for en, annen in _par(g.prosjekt.kilder.values(), lik):
            navn = "kjennemerke (ident)" if hva == "ident" else "fil"
            melding = f"«{annen.id}» og «{en.id}» har samme {navn}, og er altså samme kilde."
            yield _to(annen, en, hva, melding)


@sjekk("K053", "To kilder ser ut til å være den samme", Alvor.HINT)
def lik_kilde(g: Grunnlag) -> Iterator[Treff]:
    """To kilder har samme nummer, samme nettadresse eller nesten samme tittel og samme dato.

    Hvorfor:
        Det ser ut som én kilde med to tekster. Da kaller fotnotene den to ting, og kildelisten har den to
        ganger.

    Eksempel:
        kilder:
          brev-2: {type: skriftlig svar, tittel: Svar frå kommunen, mottatt: 2026-03-04}

    Retting:
        Behold den ene, og rett henvisningene til den andre. Er det to kilder, så skriv i «tittel», «nummer»
        eller «merknad» hva som skiller dem.
    """
    kilder = [k for k in g.prosjekt.kilder.values() if k.type not in ("intervju", "observasjon")]
    sett = {(a.id, b.id) for lik in (_ident, _fil) for a, b in _par(kilder, lik)}
    for hva, felt, lik in (
        ("samme nummer", "nummer", _nummer),
        ("samme nettadresse", "nettsted", _nettsted),
        ("samme tittel og dato", "tittel", _tittel),
    ):
        for en, annen in _par(kilder, lik):
            if (en.id, annen.id) not in sett:
                sett.add((en.id, annen.id))
                yield _to(
                    annen, en, felt, f"«{annen.id}» og «{en.id}» har {hva}, og ser ut til å være samme kilde."
                )
    for en, annen in _nesten_like(kilder):
        if (en.id, annen.id) not in sett:
            yield _to(
                annen, en, "tittel", f"«{annen.id}» og «{en.id}» har nesten samme tittel og samme dato."
            )


def _to(annen: Kilde, en: Kilde, felt: str, melding: str) -> Treff:
    råd = f"Behold den ene, og rett henvisningene ([@{annen.id}]). Er det to kilder, så gi dem ulik tittel."
    return Treff(annen.sted.til(felt), melding, råd, ((en.sted.til(felt), "Den andre står her."),))


def _par(kilder: Iterable[Kilde], lik: Nøkkel) -> Iterator[tuple[Kilde, Kilde]]:
    """Yield each source that is like an earlier one, with the first of them."""
    sett: dict[object, Kilde] = {}
    for k in kilder:
        nøkkel = lik(k)
        if nøkkel not in ("", ()) and (før := sett.setdefault(nøkkel, k)) is not k:
            yield før, k


def _ident(k: Kilde) -> str:
    return "".join(_ORD.findall(k.ident)).upper()


def _fil(k: Kilde) -> str:
    return (k.fil.sha256 or k.fil.sti) if k.fil else ""


def _nummer(k: Kilde) -> tuple[object, ...]:
    """Case numbers are each body's own, so publisher and kind belong to the number."""
    return (
        (k.nummer.casefold(), k.type, k.utgiver.casefold(), _datoer(k)) if k.nummer and not k.tittel else ()
    )


def _nettsted(k: Kilde) -> tuple[object, ...]:
    """One page may hold several tables or editions: those have a number or a date of their own."""
    adresse = re.sub(r"^https?://(?:www\.)?", "", k.nettsted.casefold()).split("#")[0].rstrip("/")
    if "/" not in adresse:
        return ()
    return adresse, k.nummer.casefold(), _datoer(k), _uten_tegn(k.tittel if k.type == "statistikk" else "")


def _tittel(k: Kilde) -> tuple[object, ...]:
    tittel = _uten_tegn(k.tittel)
    return (tittel, k.nummer.casefold(), k.utgiver.casefold(), _datoer(k), k.merknad) if tittel else ()


def _uten_tegn(tittel: str) -> str:
    return " ".join(_ORD.findall(tittel.casefold()))


def _datoer(k: Kilde) -> tuple[str, ...]:
    """Return the dates that tell one edition from another."""
    alle = (k.dato, k.publisert, k.revidert, k.oppdatert, k.endret, k.mottatt, k.tilsendt)
    vedtatt = k.vedtatt.dato if k.vedtatt else None
    return tuple(str(d) if isinstance(d, Dato) else "" for d in (*alle, vedtatt))


def _nesten_like(kilder: Iterable[Kilde]) -> Iterator[tuple[Kilde, Kilde]]:
    """Yield sources whose titles differ in one word by a slip: neighbours among those of one date."""
    grupper: dict[tuple[object, ...], list[tuple[tuple[str, ...], Kilde]]] = {}
    for k in kilder:
        ord_ = tuple(_ORD.findall(k.tittel.casefold()))
        if len(ord_) >= _FÆRREST_ORD:
            nøkkel = (_datoer(k), len(ord_), k.nummer.casefold(), k.merknad)
            grupper.setdefault(nøkkel, []).append((ord_, k))
    for gruppe in grupper.values():
        for (første, en), (andre, annen) in pairwise(sorted(gruppe, key=lambda g: g[0])):
            ulike = [(x, y) for x, y in zip(første, andre, strict=True) if x != y]
            if len(ulike) == 1 and _skrivefeil(*ulike[0]):
                yield en, annen


def _skrivefeil(x: str, y: str) -> bool:
    """Tell whether two words are one, misspelt, bent otherwise or in the other målform."""
    if (x, y) in _MÅLFORMER or (y, x) in _MÅLFORMER:
        return True
    if min(len(x), len(y)) < _KORTESTE_ORD or any(c.isdigit() for c in x + y):
        return False
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= _LIKT


_MÅLFORMER = frozenset({("fra", "frå"), ("ikke", "ikkje"), ("en", "ein"), ("et", "eit"), ("hjem", "heim")})


@sjekk(
    "K054",
    "Et offentlig dokument er nevnt, men ikke registrert",
    Alvor.HINT,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def uregistrert_dokument(g: Grunnlag) -> Iterator[Treff]:
    """Teksten nevner en NOU, en stortingsmelding eller en proposisjon som ikke er registrert.

    Hvorfor:
        Dokumentet får verken fotnote eller plass i kildelisten, og leseren kan ikke finne det igjen.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Utvalget bak NOU 2023: 4 mente det motsatte."}

    Retting:
        Registrer dokumentet under «kilder» med «nummer», og vis til det, for eksempel [@nou-2023-4].
    """
    kjente: set[str] | None = None
    nevnt: set[str] = set()
    for prosa in der(g.egne, _KAN_NEVNE, "ren", ("nou", "(19", "(20")):
        if isinstance(prosa.post, (Kilde, Hjemmel)):
            continue
        for m in _OFFENTLIG.finditer(prosa.egen):
            kjente = _kjente(g) if kjente is None else kjente
            nøkkel = _nøkkel(m[0])
            if nøkkel not in kjente and nøkkel not in nevnt:
                nevnt.add(nøkkel)
                melding = f"«{' '.join(m[0].split())}» er nevnt her, men er ikke registrert som kilde."
                råd = "Registrer dokumentet under «kilder» med «nummer», og vis til det med [@kjennemerke]."
                yield Treff(prosa.utdrag(*m.span()), melding, råd)


def _kjente(g: Grunnlag) -> set[str]:
    return {
        _nøkkel(m[0])
        for k in g.prosjekt.kilder.values()
        for tekst in (k.nummer, k.tittel, k.korttittel, k.merknad)
        for m in _OFFENTLIG.finditer(tekst)
    }


def _nøkkel(tekst: str) -> str:
    """Return a designation without what is written in several ways."""
    rest = re.sub(r"(?i)\bnr\b|[\s.]", "", tekst)
    return re.sub(r"[–-](?:19|20)?(\d\d)\)", r"-\1)", rest).casefold()


SJEKKER = (ubrukt_kilde, ubrukt_intervju, samme_kilde, lik_kilde, uregistrert_dokument)
