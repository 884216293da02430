"""Words for what depends on the order of the parts, and on how many bodies are audited."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Disposisjonsord:
    """Headings and sentences that some outlines have, and reports on several bodies."""

    samlet_vurdering: str
    """Over the assessment of a whole chapter, where each topic has been assessed already."""
    vurdert_i: str
    """{steder}: where findings are assessed, if not right after them."""
    brukt_for: str
    """{spørsmål}: the questions that a criterion is used for."""
    felles_anbefalinger: str
    """Over the recommendations given to all bodies, where others are given to some."""
    anbefalinger_til: str
    """{reviderte}: over those given to some."""
    felles: str
    """«To all», in the margin of the summary."""
    uttalelse_fra: str
    """{fra} and {revidert}."""
    svar_fra: str
    """{revidert}: title of the table of answers, where there are several."""
    uttalelse_mangler: str
    """{reviderte}."""


BOKMÅL = Disposisjonsord(
    samlet_vurdering="Samlet vurdering",
    vurdert_i="Funnene er vurdert i {steder}.",
    brukt_for="Brukt for {spørsmål}.",
    felles_anbefalinger="Felles anbefalinger",
    anbefalinger_til="Anbefalinger til {reviderte}",
    felles="Felles",
    uttalelse_fra="Uttalelse fra {fra} i {revidert}",
    svar_fra="Svar fra {revidert} på anbefalingene",
    uttalelse_mangler="Det er ikke mottatt noen uttalelse fra {reviderte}.",
)

NYNORSK = Disposisjonsord(
    samlet_vurdering="Samla vurdering",
    vurdert_i="Funna er vurderte i {steder}.",
    brukt_for="Brukt for {spørsmål}.",
    felles_anbefalinger="Felles tilrådingar",
    anbefalinger_til="Tilrådingar til {reviderte}",
    felles="Felles",
    uttalelse_fra="Fråsegn frå {fra} i {revidert}",
    svar_fra="Svar frå {revidert} på tilrådingane",
    uttalelse_mangler="Det har ikkje kome noka fråsegn frå {reviderte}.",
)
