"""Titles of sources as the prose writes them, and short names that stand for two things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Sjekk, Treff, sjekk, tekstsjekk
from revisjon.checks.consistency.names import BINDEORD
from revisjon.checks.consistency.wording import ORD, stamme
from revisjon.diagnostics import Alvor
from revisjon.model import Kilde, Prosjekt
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Utdrag, der

_ÅRSTALL = uttrykk(r"\b(?P<a>(?:19|20)\d{2})\s?[–-]\s?(?P<b>(?:19|20)\d{2})\b")
_SITAT = uttrykk(r"«(?P<tittel>[^«»]{8,200})»")
_ÅRSTALL_ELLER_SITAT = uttrykk(rf"{_ÅRSTALL.pattern}|«")
_EN_ANNEN = uttrykk(
    r"\b(?:forrige|førre|tidliger|tidlegar|gamle|gammel|erstatt|avløs|utløp|gikk\s+ut|neste)\w*",
    re.IGNORECASE,
)
_FORKORTET = uttrykk(
    r"\((?:heretter\s+|forkort\w+\s+|også\s+)?(?:kalt\s+|kalla\s+)?[«\"]?(?P<kort>[A-ZÆØÅ]{2,6})[»\"]?\)"
)
_HERETTER = uttrykk(
    r"\((?:heretter|heretter\s+kalt|heretter\s+omtalt\s+som|heretter\s+kalla|forkortet\s+til)\s+"
    r"(?:kalt\s+|kalla\s+|omtalt\s+som\s+)?[«\"]?(?P<kort>[^\W\d_][^()«»\"]{2,40}?)[»\"]?\)",
    re.IGNORECASE,
)
_PARENTES = uttrykk(r"\(")
_LIKE = 0.7
"""So large a part of the words must be the same before a quotation is taken for a title."""
_LIKE_BOKSTAVER = 0.92
"""Or so large a part of the letters."""
_ULIKE = 0.34
"""Two explanations of an abbreviation that share less than this explain different things."""
_FÆRREST_ORD = 3
_VANLIG = 20
"""A word in more titles than this does not help to find one."""
_RÅDMANN = uttrykk(r"\brådmannens?\b", re.IGNORECASE)
_DIREKTØR = uttrykk(r"\bkommunedirektørens?\b", re.IGNORECASE)


@sjekk("E033", "Tittelen er skrevet annerledes enn kilden er ført opp")
def tittel_i_teksten(g: Grunnlag) -> Iterator[Treff]:
    """Teksten nevner en plan eller et annet dokument med en tittel som ikke er helt den registrerte.

    Hvorfor:
        «Kompetanseplan 2026–2030» i teksten og «Kompetanseplan 2026–2032» i kildelisten ser ut som to
        planer. Det som står i anførselstegn, leses som den nøyaktige tittelen.
    Eksempel:
        kilder:
          plan: {type: plan, tittel: Strategisk kompetanseplan 2026–2032}
        funn:
          - {id: F2, kapittel: tema, kontekst: ja, tekst: "Strategisk kompetanseplan 2026–2030 er ny.[@plan]"}
    Retting:
        Skriv tittelen som i kilden, eller rett «tittel» der. Er det en annen plan, så før den opp som kilde.
    """
    perioder = _planperioder(g.prosjekt)
    titler = _Titler(g.prosjekt)
    for prosa in der(g.egne, _ÅRSTALL_ELLER_SITAT, "ren", ("19", "20", "«")):
        if isinstance(prosa.post, Kilde):
            continue
        for m in _ÅRSTALL.finditer(prosa.ren) if perioder else ():
            yield from _annen_periode(prosa, m, perioder)
        for m in _SITAT.finditer(prosa.ren):
            kilde = titler.nær(m["tittel"])
            if kilde:
                sted = prosa.utdrag(m.start("tittel"), m.end("tittel"))
                melding = (
                    f"«{sted.tekst}» er nesten, men ikke helt, tittelen på «{kilde.id}»: «{kilde.tittel}»."
                )
                råd = "Skriv tittelen som i kilden, eller rett «tittel» der."
                yield Treff(sted, melding, råd, ((kilde.sted.til("tittel"), "Kilden er ført opp slik."),))


@tekstsjekk("E034", "Forkortelsen er innført for to ting")
def to_betydninger(g: Tekstgrunnlag) -> Iterator[Treff]:
    """En forkortelse eller et kortnavn er forklart på to måter.

    Hvorfor:
        Når «BHT» først står for bedriftshelsetjenesten og siden for noe annet, vet leseren ikke hva som
        er ment resten av rapporten.
    Eksempel:
        Kommunen bruker bedriftshelsetjenesten (BHT) hvert år.

        Tilsynet gjelder brann og helseteknologi (BHT) i boligene.
    Retting:
        Gi den ene en annen forkortelse, eller skriv den helt ut.
    """
    innført: dict[str, tuple[frozenset[str], Utdrag]] = {}
    for prosa in der(g.egne, _PARENTES, "ren", ("(",)):
        for m in (*_FORKORTET.finditer(prosa.ren), *_HERETTER.finditer(prosa.ren)):
            hva = _forklart(prosa.ren, m.start(), m["kort"])
            if not hva:
                continue
            sted = prosa.utdrag(m.start("kort"), m.end("kort"))
            før, først = innført.setdefault(m["kort"].casefold(), (hva, sted))
            if _likhet(før, hva) < _ULIKE and not _samme_ord(før, hva):
                melding = f"«{m['kort']}» er alt innført for noe annet."
                råd = "Gi den ene en annen forkortelse, eller skriv den helt ut."
                yield Treff(sted, melding, råd, ((først, "Først innført her."),))


@sjekk("E035", "To kilder har samme korttittel")
def samme_korttittel(g: Grunnlag) -> Iterator[Treff]:
    """To ulike kilder har samme korttittel.

    Hvorfor:
        Korttittelen er det leseren ser i setninger og senere fotnoter. Er den lik for to kilder, kan ingen
        se hvilken det vises til.
    Eksempel:
        kilder:
          plan-1: {type: plan, tittel: Plan for 2024, korttittel: planen}
          plan-2: {type: plan, tittel: Plan for 2026, korttittel: planen}
    Retting:
        Gi den ene en korttittel som skiller, for eksempel med årstall.
    """
    sett: dict[str, Kilde] = {}
    for k in g.prosjekt.kilder.values():
        navn = " ".join(k.korttittel.casefold().split())
        før = sett.setdefault(navn, k) if navn else k
        if før is not k and (før.tittel, før.nummer, før.ident) != (k.tittel, k.nummer, k.ident):
            melding = f"«{k.id}» og «{før.id}» har samme korttittel, «{k.korttittel}»."
            råd = "Gi den ene en korttittel som skiller dem, for eksempel med årstall."
            yield Treff(
                k.sted.til("korttittel"),
                melding,
                råd,
                ((før.sted.til("korttittel"), "Den første står her."),),
            )


@tekstsjekk("E036", "Den øverste lederen har to titler", Alvor.HINT)
def to_titler(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten veksler mellom «rådmannen» og «kommunedirektøren».

    Hvorfor:
        Det er samme stilling. Kommuneloven av 2018 kaller den kommunedirektør, og en rapport bør bruke én
        tittel, den kommunen selv bruker.
    Grunnlag:
        Kommuneloven § 13-1.
    Eksempel:
        Kommunedirektøren har fastsatt rutinen. Kommunedirektøren følger den opp. Kommunedirektøren
        rapporterer hvert halvår. Kommunedirektøren har svart. Rådmannen mener at det er nok.
    Retting:
        Bruk den samme tittelen overalt, unntatt der et eldre dokument er gjengitt.
    """
    if not all(ord_ in g.ordliste for ord_ in ("rådmann", "kommunedirektør")):
        return
    steder: dict[bool, list[Utdrag]] = {True: [], False: []}
    for er_rådmann, mønster in ((True, _RÅDMANN), (False, _DIREKTØR)):
        for prosa in der(g.egne, mønster):
            steder[er_rådmann] += [prosa.utdrag(*m.span()) for m in mønster.finditer(prosa.egen)]
    få, mange = sorted(steder.values(), key=len)
    if få and len(mange) >= _FÆRREST_ORD * len(få):
        melding = f"Her står «{få[0].tekst}», men ellers «{mange[0].tekst}» ({len(mange)} steder)."
        råd = "Bruk den samme tittelen overalt, unntatt der et eldre dokument er gjengitt."
        yield Treff(få[0], melding, råd, ((mange[0], "Skrevet slik her."),))


class _Titler:
    """The titles of the sources, to be found by some of their words."""

    def __init__(self, p: Prosjekt) -> None:
        titler = {k.tittel for k in p.kilder.values()}
        stammer_i = {tittel: _stammer(tittel) for tittel in titler}
        self._eksakte = {_flat(t) for t in titler | {k.korttittel for k in p.kilder.values()} if t}
        self._ord: dict[str, list[tuple[frozenset[str], Kilde]]] = {}
        for k in p.kilder.values():
            stammer = stammer_i[k.tittel]
            for s in stammer if len(stammer) >= _FÆRREST_ORD else ():
                self._ord.setdefault(s, []).append((stammer, k))

    def nær(self, tittel: str) -> Kilde | None:
        """Return the source whose title is nearly this one; None where none is, or one is just this."""
        flat, stammer = _flat(tittel), _stammer(tittel)
        if len(stammer) < _FÆRREST_ORD or flat in self._eksakte:
            return None
        aktuelle = {
            k.id: (_likhet(stammer, andre), k)
            for s in stammer
            for andre, k in self._ord.get(s, ())[: _VANLIG + 1]
            if len(self._ord[s]) <= _VANLIG
        }
        beste = max(aktuelle.values(), key=lambda x: x[0], default=None)
        if (
            beste is None
            or not (beste[0] >= _LIKE or _nesten_lik(flat, _flat(beste[1].tittel)))
            or flat in _flat(beste[1].tittel)
            or _flat(beste[1].tittel) in flat
        ):
            return None
        return beste[1]


def _planperioder(p: Prosjekt) -> Mapping[tuple[str, str], list[tuple[Kilde, str, str]]]:
    """Return the sources whose titles tell a period, by the two last words before it (one is enough)."""
    ut: dict[tuple[str, str], list[tuple[Kilde, str, str]]] = {}
    for k in p.kilder.values():
        m = _ÅRSTALL.search(k.tittel)
        foran = _siste_to(k.tittel[: m.start()]) if m else None
        if m and foran:
            ut.setdefault(foran, []).append((k, m["a"], m["b"]))
    return ut


def _annen_periode(
    prosa: Prosa, m: re.Match[str], perioder: Mapping[tuple[str, str], list[tuple[Kilde, str, str]]]
) -> Iterator[Treff]:
    foran = _siste_to(prosa.ren[max(0, m.start() - 80) : m.start()])
    kjente = perioder.get(foran, []) if foran else []
    ett_likt = [k for k in kjente if (m["a"] == k[1]) != (m["b"] == k[2])]
    if not ett_likt or any((m["a"], m["b"]) == k[1:] for k in kjente):
        return
    setning = prosa.ren[max(0, m.start() - 100) : m.end() + 60]
    if _EN_ANNEN.search(setning):
        return
    kilde, a, b = ett_likt[0]
    melding = f"Her er «{kilde.id}» for {m['a']}–{m['b']}, men tittelen på kilden sier {a}–{b}."
    råd = "Rett årstallene her, eller «tittel» i kilden."
    yield Treff(
        prosa.utdrag(m.start(), m.end()),
        melding,
        råd,
        ((kilde.sted.til("tittel"), "Kilden er ført opp slik."),),
    )


def _siste_to(tekst: str) -> tuple[str, str] | None:
    """Return the stems of the last words, where nothing but spaces stands after them."""
    ord_ = [stamme(o) for o in ORD.findall(tekst)]
    if not ord_ or not re.search(r"[^\W\d_]\s*\Z", tekst):
        return None
    return (ord_[-2] if len(ord_) > 1 else "", ord_[-1])


def _forklart(ren: str, slutt: int, kort: str) -> frozenset[str]:
    """Return the words that a short name was introduced after; empty where they do not explain it."""
    start = max(ren.rfind(t, 0, slutt) for t in ".;:!?(\n") + 1 if kort.isupper() else max(0, slutt - 60)
    start = max(start, slutt - 90)
    ord_ = [o.casefold() for o in ORD.findall(ren[start:slutt]) if o not in BINDEORD]
    if not kort.isupper():
        return frozenset(stamme(o) for o in ord_[-3:])
    for antall in range(1, len(kort) + 2):
        siste = ord_[-antall:]
        if len(siste) == antall and siste[0][0] == kort[0].casefold() and _bokstaver_i(kort, "".join(siste)):
            return frozenset(stamme(o) for o in siste)
    return frozenset()


def _bokstaver_i(kort: str, tekst: str) -> bool:
    """Tell whether the letters of an abbreviation occur in this order."""
    rest = iter(tekst)
    return all(t in rest for t in kort.casefold())


def _samme_ord(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether one explanation is a form of the other, as a compound that is parted."""
    x, y = "".join(sorted(a)), "".join(sorted(b))
    return any(p[:6] == q[:6] for p in a for q in b) or x == y


def _stammer(tekst: str) -> frozenset[str]:
    return frozenset(stamme(o) for o in ORD.findall(tekst) if o.casefold() not in BINDEORD)


def _flat(tekst: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", tekst.casefold()).split())


def _nesten_lik(a: str, b: str) -> bool:
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _LIKE_BOKSTAVER


def _likhet(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


SJEKKER: tuple[Sjekk, ...] = (tittel_i_teksten, to_betydninger, samme_korttittel, to_titler)
