"""Facts that stand in an assessment and nowhere in the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from revisjon.assess.references import viser_til
from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.index import (
    NORMER,
    datatekster,
    i_celler,
    nevner,
    nevnt_i_data,
    tekster_i_vurdering,
)
from revisjon.diagnostics import Alvor
from revisjon.model import Kilde, Tall
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa

_KURSIV = uttrykk(r"(?<![*\w])\*(?!\s)([^*\n]{10,120}?)(?<!\s)\*(?![*\w])")
_KORTEST = 10
"""Letters that a title must have to be looked for in running text."""


@sjekk("K020", "Vurderingen viser til en kilde som datagrunnlaget ikke har")
def ny_kilde(g: Grunnlag) -> Iterator[Treff]:
    """Vurderingen viser til en kilde som ikke er brukt i noe funn.

    Hvorfor:
        Vurderingen skal bygge på det som er lagt fram i datagrunnlaget. En ny kilde i vurderingen er et
        nytt faktum, som den reviderte ikke har fått kontrollere. Lov, forskrift, forarbeid, utredning,
        veileder, standard og faglitteratur er unntatt, fordi de sier hva som skal være.

    Grunnlag:
        RSK 001, avsnittene om data og om vurderinger og konklusjoner.

    Eksempel:
        kilder:
          notat: {type: notat, tittel: Notat om oversikten, dato: 2025}
        vurderinger:
          - {kapittel: tema, tekst: "Oversikten er mangelfull.[@notat]"}

    Retting:
        Legg opplysningen fram i et funn med kilden, og la vurderingen vise til funnet.
    """
    p = g.prosjekt
    kjent: set[str] | None = None
    for v in p.vurderinger.values():
        for prosa in tekster_i_vurdering(g, v):
            for ref in prosa.referanser:
                for id_ in ref.ider if ref.slag == "kilde" else ():
                    kjent = _kjente_kilder(g) if kjent is None else kjent
                    if id_ not in kjent and id_ in p.kilder and p.kilder[id_].type not in NORMER:
                        melding = (
                            f"Vurderingen av «{v.kapittel}» viser til «{id_}», som ikke er brukt i noe funn."
                        )
                        råd = (
                            "Legg opplysningen fram i et funn med kilden, og la vurderingen bygge på funnet."
                        )
                        yield Treff(prosa.utdrag(ref.start, ref.slutt), melding, råd)


@en_gang
def _kjente_kilder(g: Grunnlag) -> set[str]:
    """Return the sources of findings, chapters, tables, figures, and of what criteria are tested by."""
    p = g.prosjekt
    kjent = {id_ for kilder in p.sitert.values() for id_ in kilder}
    kjent.update(nevnt_i_data(g).get("kilde", ()))
    for samling in (p.tabeller, p.figurer, p.hendelser, p.utvalg):
        kjent.update(post.kilde for post in samling.values())
    for kriterium in p.kriterier.values():
        kjent.update(h.kilde for h in kriterium.hjemmel)
        kjent.update(nevner(g.tekster_om(kriterium), "kilde"))
    return kjent | {p.kilder[id_].gruppe for id_ in kjent if id_ in p.kilder}


@sjekk("K021", "Vurderingen bruker et tall som datagrunnlaget ikke har")
def nytt_registrert_tall(g: Grunnlag) -> Iterator[Treff]:
    """Vurderingen bruker et registrert tall som ikke står i datagrunnlaget.

    Hvorfor:
        Tallet er registrert, men leseren møter det først i vurderingen. Der skal det ikke stå nye fakta.
        Tall som er regnet ut av tall i datagrunnlaget, er unntatt.

    Grunnlag:
        RSK 001, avsnittene om data og om vurderinger og konklusjoner.

    Eksempel:
        tall:
          andel: {verdi: 35, enhet: prosent, kilde: brev}
        vurderinger:
          - {kapittel: tema, tekst: "Bare [=andel] er med i oversikten."}

    Retting:
        Legg tallet fram i et funn eller en tabell i kapitlet.
    """
    kjent: set[str] | None = None
    for v in g.prosjekt.vurderinger.values():
        for prosa in tekster_i_vurdering(g, v):
            for start, id_ in prosa.tall.items():
                kjent = _framlagte_tall(g) if kjent is None else kjent
                if not _er_framlagt(id_, g.prosjekt.tall, kjent):
                    melding = (
                        f"Tallet «{id_}» står i vurderingen av «{v.kapittel}», men ikke i datagrunnlaget."
                    )
                    råd = "Legg det fram i et funn eller en tabell, og la vurderingen bygge på det."
                    slutt = next(r.slutt for r in prosa.referanser if r.start == start)
                    yield Treff(prosa.utdrag(start, slutt), melding, råd)


def _framlagte_tall(g: Grunnlag) -> set[str]:
    """Return the numbers that stand in findings, chapters, tables, figures and criteria."""
    p = g.prosjekt
    kjent = {*nevnt_i_data(g).get("tall", ()), *i_celler(p)}
    for samling in (p.kriterier, p.figurer):
        kjent.update(id_ for post in samling.values() for slag, id_ in viser_til(post) if slag == "tall")
    return kjent


def _er_framlagt(id_: str, tall: Mapping[str, Tall], kjent: set[str]) -> bool:
    """Tell whether a number is laid out, or comes from what is."""
    t = tall.get(id_)
    if t is None or id_ in kjent or t.fra is not None:
        return True
    if t.beregnet is None:
        return False
    return all(ledd not in tall or _er_framlagt(ledd, tall, kjent) for ledd in t.beregnet.ledd)


@sjekk(
    "K023",
    "Vurderingen nevner et dokument som datagrunnlaget ikke har",
    Alvor.HINT,
    endelig=Alvor.ADVARSEL,
    offentlig=Alvor.ADVARSEL,
)
def nytt_dokument(g: Grunnlag) -> Iterator[Treff]:
    """Vurderingen nevner et dokument ved navn som ikke er omtalt i noe funn.

    Hvorfor:
        Et dokument som leseren først hører om i vurderingen, er et nytt faktum. Sjekken kjenner igjen
        titler på registrerte kilder, og titler i kursiv.

    Grunnlag:
        RSK 001, avsnittene om data og om vurderinger og konklusjoner.

    Eksempel:
        kilder:
          plan: {type: plan, tittel: Strategi for rekruttering, dato: 2025}
        vurderinger:
          - {kapittel: tema, tekst: "Strategi for rekruttering nevner ikke oversikten."}

    Retting:
        Legg fram hva dokumentet sier, i et funn med kilden, eller ta det ut av vurderingen.
    """
    p = g.prosjekt
    if not p.vurderinger:
        return
    kjente = _kjente_kilder(g)
    nye = [k for k in p.kilder.values() if not _kjent(k, kjente) and k.type != "intervju"]
    titler = [t.lower() for k in nye for t in (k.tittel, k.korttittel) if len(t) >= _KORTEST]
    data = ""
    for v in p.vurderinger.values():
        for prosa in tekster_i_vurdering(g, v):
            for start, slutt in _navngitte(prosa, titler):
                tekst = " ".join(prosa.verdi[start:slutt].split())
                data = data or _om_dokumenter(g, kjente)
                if tekst.casefold() not in data:
                    melding = (
                        f"Vurderingen av «{v.kapittel}» nevner «{tekst}», som ikke er omtalt i noe funn."
                    )
                    råd = (
                        "Legg fram hva dokumentet sier, i et funn med kilden, eller ta det ut av vurderingen."
                    )
                    yield Treff(prosa.utdrag(start, slutt), melding, råd)


def _kjent(kilde: Kilde, kjente: set[str]) -> bool:
    return kilde.type in NORMER or kilde.id in kjente


def _om_dokumenter(g: Grunnlag, kjente: set[str]) -> str:
    """Return all text in which a document can have been named, small letters and single spaces."""
    p = g.prosjekt
    poster = (*p.kriterier.values(), p.oppdrag)
    tekster = [pr.ren for pr in (*datatekster(g), *(pr for post in poster for pr in g.tekster_om(post)))]
    tekster.extend(f"{k.tittel} {k.korttittel}" for k in p.kilder.values() if _kjent(k, kjente))
    return " ".join(" ".join(tekst.split()) for tekst in dict.fromkeys(tekster)).casefold()


def _navngitte(prosa: Prosa, titler: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where a text names a document: by one of the titles, given in small letters, or in italics."""
    ren = prosa.ren.lower()
    starter = ((ren.find(tittel), len(tittel)) for tittel in titler)
    funnet = [(start, start + lengde) for start, lengde in starter if start >= 0]
    for m in _KURSIV.finditer(prosa.verdi):
        start, slutt = m.span(1)
        dekket = any(fra <= start and slutt <= til for fra, til in funnet)
        if m[1][0].isupper() and " " in m[1] and not dekket and m[1][-1] not in ".,;:?!":
            funnet.append((start, slutt))
    yield from funnet


SJEKKER = (ny_kilde, nytt_registrert_tall, nytt_dokument)
