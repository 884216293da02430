"""The decision table and certainty in words, from parts, so that any scale of an office can be told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Påstandsnavn:
    """What the claims that a row speaks of are called."""

    alle: str
    """All of them, as subject: «Alle påstandene»."""
    ingen: str
    én: str
    """At least one of them."""


@dataclass(frozen=True, slots=True)
class Regelord:
    """Words for the decision table; the report and nothing else puts them together."""

    navn: Mapping[str, Påstandsnavn]
    """By whom a row speaks of: `alle` or `avgjørende`."""
    hver: Mapping[frozenset[str], str]
    """Sentence for «every claim has one of these values»: {alle} or {ingen}."""
    noen: Mapping[frozenset[str], str]
    """Sentence for «at least one has»: {én}."""
    ellers: str
    uavklart: str
    """The first row: when nothing can be concluded."""
    avgjørende: str
    """What decisive claims are, where only they decide that a requirement is not met."""
    avgjørende_egen: str
    """The same on an office's own scale, where any claim may."""
    flere_spørsmål: str
    """In the method chapter, where a criterion is used for several questions."""
    sikkerhet: str
    """What certainty is, in the method chapter."""
    sikkerhet_lest: str
    """{virksomheten}: what low certainty means, below the table of verdicts."""
    oversikt: str
    """{kapittel}: title of the table over the verdicts of a chapter."""


_JA, _DELVIS, _NEI = "ja", "delvis", "nei"


def regelsetninger(*setninger: str) -> Mapping[frozenset[str], str]:
    """Pair the sentences with every set of values but the empty one."""
    mengder = (
        *((_JA,), (_DELVIS,), (_NEI,)),
        *((_JA, _DELVIS), (_JA, _NEI), (_DELVIS, _NEI), (_JA, _DELVIS, _NEI)),
    )
    return MappingProxyType(dict(zip(map(frozenset, mengder), setninger, strict=True)))


BOKMÅL = Regelord(
    navn=MappingProxyType(
        {
            "alle": Påstandsnavn("Alle påstandene", "Ingen av påstandene", "Minst én påstand"),
            "avgjørende": Påstandsnavn(
                "Alle avgjørende påstander", "Ingen avgjørende påstand", "Minst én avgjørende påstand"
            ),
        }
    ),
    hver=regelsetninger(
        "{alle} holder.",
        "{alle} holder bare delvis.",
        "{ingen} holder, verken helt eller delvis.",
        "{alle} holder, helt eller delvis.",
        "{ingen} holder bare delvis.",
        "{ingen} holder fullt ut.",
        "{alle} er avklart.",
    ),
    noen=regelsetninger(
        "{én} holder.",
        "{én} holder bare delvis.",
        "{én} holder ikke, verken helt eller delvis.",
        "{én} holder, helt eller delvis.",
        "{én} holder enten fullt ut eller ikke i det hele tatt.",
        "{én} holder ikke fullt ut.",
        "{én} er avklart.",
    ),
    ellers="Ingen av radene over passer.",
    uavklart="Svaret på uavklarte påstander avgjør hvilken av radene under som passer.",
    avgjørende=(
        "Avgjørende påstander er kjernen i kravet. De andre nyanserer svaret og kan ikke alene gjøre at "
        "kravet ikke er oppfylt."
    ),
    avgjørende_egen=("Avgjørende påstander er kjernen i kravet. De andre nyanserer svaret og veier mindre."),
    flere_spørsmål=(
        "Brukes et kriterium for flere spørsmål, får det én vurdering for hvert, etter de påstandene som "
        "gjelder spørsmålet."
    ),
    sikkerhet=(
        "Ved hver vurdering står det hvor sikker den er, i fire trinn: høy, middels, lav og svært lav. Den "
        "svakest underbygde påstanden som bærer vurderingen, bestemmer. Sikkerheten "
        "starter på høy når den sterkeste kilden er et register, statistikk eller vår egen observasjon, på "
        "middels når den er et dokument, og på lav når den er et intervju eller et skriftlig svar. "
        "Den går opp når ulike slags kilder er enige. Den går ned når det bare er én kilde, når "
        "opplysningene er uverifiserte, fra andre hånd, fra virksomheten selv, fra en annen tid eller fra "
        "et lite utvalg, når funnene spriker og er veid mot hverandre, eller når få har svart."
    ),
    sikkerhet_lest=(
        "Sikkerheten sier hvor godt grunnlaget er, ikke hvor godt {virksomheten} gjør det. Lav sikkerhet "
        "betyr at svaret bygger på få eller svake kilder og kan bli et annet med flere opplysninger. Det "
        "betyr ikke at svaret trolig er galt, eller at kravet er brutt."
    ),
    oversikt="{kapittel}: vurderingene samlet",
)

NYNORSK = Regelord(
    navn=MappingProxyType(
        {
            "alle": Påstandsnavn("Alle påstandane", "Ingen av påstandane", "Minst éin påstand"),
            "avgjørende": Påstandsnavn(
                "Alle avgjerande påstandar", "Ingen avgjerande påstand", "Minst éin avgjerande påstand"
            ),
        }
    ),
    hver=regelsetninger(
        "{alle} held.",
        "{alle} held berre delvis.",
        "{ingen} held, verken heilt eller delvis.",
        "{alle} held, heilt eller delvis.",
        "{ingen} held berre delvis.",
        "{ingen} held fullt ut.",
        "{alle} er avklarte.",
    ),
    noen=regelsetninger(
        "{én} held.",
        "{én} held berre delvis.",
        "{én} held ikkje, verken heilt eller delvis.",
        "{én} held, heilt eller delvis.",
        "{én} held anten fullt ut eller ikkje i det heile.",
        "{én} held ikkje fullt ut.",
        "{én} er avklart.",
    ),
    ellers="Ingen av radene over passar.",
    uavklart="Svaret på uavklarte påstandar avgjer kva for ei av radene under som passar.",
    avgjørende=(
        "Avgjerande påstandar er kjernen i kravet. Dei andre nyanserer svaret og kan ikkje åleine gjere at "
        "kravet ikkje er oppfylt."
    ),
    avgjørende_egen=("Avgjerande påstandar er kjernen i kravet. Dei andre nyanserer svaret og veg mindre."),
    flere_spørsmål=(
        "Når vi bruker eit kriterium for fleire spørsmål, får det éi vurdering for kvart, etter dei "
        "påstandane som gjeld spørsmålet."
    ),
    sikkerhet=(
        "Ved kvar vurdering står det kor sikker ho er, i fire trinn: høg, middels, låg og svært låg. Den "
        "svakast underbygde påstanden som ber vurderinga, avgjer. Sikkerheita "
        "startar på høg når den sterkaste kjelda er eit register, statistikk eller vår eigen observasjon, på "
        "middels når ho er eit dokument, og på låg når ho er eit intervju eller eit skriftleg svar. "
        "Ho går opp når ulike slags kjelder er einige. Ho går ned når det berre er éi kjelde, når "
        "opplysningane er uverifiserte, frå andre hand, frå verksemda sjølv, frå ei anna tid eller frå "
        "eit lite utval, når funna sprikjer og er vegne mot kvarandre, eller når få har svart."
    ),
    sikkerhet_lest=(
        "Sikkerheita seier kor godt grunnlaget er, ikkje kor godt {virksomheten} gjer det. Låg sikkerheit "
        "tyder at svaret byggjer på få eller svake kjelder og kan bli eit anna med fleire opplysningar. Det "
        "tyder ikkje at svaret truleg er gale, eller at kravet er brote."
    ),
    oversikt="{kapittel}: vurderingane samla",
)
