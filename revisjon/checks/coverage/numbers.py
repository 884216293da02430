"""Numbers, events and samples that are registered and nowhere used."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.index import brukt
from revisjon.diagnostics import Alvor


@sjekk("K060", "Tallet er registrert, men ikke brukt", Alvor.HINT)
def ubrukt_tall(g: Grunnlag) -> Iterator[Treff]:
    """Et tall er registrert, men verken tekst, tabell, figur, beregning eller test bruker det.

    Hvorfor:
        Enten er tallet skrevet rett inn i teksten uten henvisning, og da kan de to komme til å si hver
        sitt, eller så er det til overs.

    Eksempel:
        tall:
          ansatte: {verdi: 340, enhet: personer, kilde: brev}

    Retting:
        Skriv [=ansatte] der tallet står i teksten, eller ta det bort.
    """
    i_bruk = brukt(g)
    for t in g.prosjekt.tall.values():
        if t.id not in i_bruk:
            melding = f"Tallet «{t.id}» er registrert, men ikke brukt noe sted."
            yield Treff(
                t.sted.plass, melding, f"Skriv [={t.id}] der tallet står i teksten, eller ta det bort."
            )


@sjekk("K061", "Det registrerte avgjør ingen påstand", Alvor.HINT)
def ubrukt_observasjon(g: Grunnlag) -> Iterator[Treff]:
    """En hendelse eller et utvalg er registrert, men ingen test ser på det.

    Hvorfor:
        Hendelser og utvalg er til for å avgjøre påstander. Uten en test teller de ikke i noen vurdering.

    Eksempel:
        hendelser:
          kartlegging: {hva: kartleggingen av alle ansatte, dato: 2023, kilde: brev}

    Retting:
        Skriv en «test» på påstanden det gjelder, eller ta det bort.
    """
    i_bruk = brukt(g)
    p = g.prosjekt
    for samling, hva in ((p.hendelser, "Hendelsen"), (p.utvalg, "Utvalget")):
        for post in samling.values():
            if post.id not in i_bruk:
                melding = f"{hva} «{post.id}» er registrert, men ikke brukt i noen test."
                råd = "Skriv en «test» på påstanden det gjelder, eller ta det bort."
                yield Treff(post.sted.plass, melding, råd)


SJEKKER = (ubrukt_tall, ubrukt_observasjon)
