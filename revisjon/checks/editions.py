"""What must hold before an edition may be built. Silent on a report that is ready for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from revisjon.assess import IKKE_RELEVANT, VurdertProsjekt
from revisjon.assess.grounds import navn_på
from revisjon.checks import codes
from revisjon.checks.public import ikke_skjermet, skrevne_antall
from revisjon.diagnostics import Alvor, Diagnose, Plass, ramset_opp
from revisjon.markup.hidden import mønster
from revisjon.model import Kilde, Problemstilling, Prosjekt, Uttalelse, Vedlagt
from revisjon.model import uten_uttalelse as uten_uttalelse_fra

Port = Callable[[VurdertProsjekt], Iterator[Diagnose]]


def uten_innhold(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield chapters with neither text nor findings."""
    p = vurdert.prosjekt
    for k in p.kapitler:
        if not p.funn_i(k.id) and (not k.tekst or k.problemstillinger):
            melding = f"Kapitlet «{k.id}» er ikke skrevet."
            råd = "Skriv «tekst» eller funn i kapitlet, eller ta det bort."
            yield Diagnose(codes.IKKE_SKREVET, k.sted.til("id"), melding, råd)


def uten_konklusjon(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield questions that are assessed and have no answer; one error where there is no answer at all."""
    p = vurdert.prosjekt
    ubesvarte = [q for q in p.problemstillinger if not _besvart(q, p) and _vurdert(q, vurdert)]
    if p.oppdrag.konklusjon and not p.konklusjoner:
        return
    if ubesvarte and not p.konklusjoner:
        melding = "Rapporten har ingen konklusjon."
        råd = "Skriv en for hver problemstilling under «konklusjoner», eller «konklusjon» i oppdraget."
        yield Diagnose(codes.IKKE_SKREVET, p.oppdrag.sted.plass, melding, råd)
        return
    for q in ubesvarte:
        melding = f"Problemstillingen «{q.id}» har ingen konklusjon, men de andre har."
        råd = f"Skriv en konklusjon med «problemstilling: {q.id}» under «konklusjoner»."
        yield Diagnose(codes.IKKE_SKREVET, q.sted.til("id"), melding, råd)


def _besvart(q: Problemstilling, p: Prosjekt) -> bool:
    """Tell whether a question is answered, for one body at least, itself or in its parts."""
    besvarte = {nøkkel.partition(":")[0] for nøkkel in p.konklusjoner}
    return any(u.id in besvarte for u in q.flatt())


def _vurdert(q: Problemstilling, vurdert: VurdertProsjekt) -> bool:
    return any(vurdert.for_problemstilling(u.id) for u in q.flatt())


def anbefaling_uten_grunnlag(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield recommendations that rest on findings or claims of which nothing was assessed."""
    p = vurdert.prosjekt
    anbefalt = {id_ for ider in vurdert.anbefalt.values() for id_ in ider}
    for a in p.anbefalinger.values():
        if a.id not in anbefalt and vurdert.vurderinger:
            melding = f"Anbefalingen «{a.id}» bygger ikke på noe som er vurdert."
            råd = "Før opp påstanden den skal rette på, i «grunnlag», eller et funn som belyser en påstand."
            yield Diagnose(codes.UTEN_GRUNNLAG, a.sted.til("grunnlag"), melding, råd)


def ubekreftet_skjønn(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield judgements that do not hold: the report would be without them, and say nothing of it."""
    for v in vurdert.vurderinger:
        if v.bortfalt is not None and v.utfall.navn != IKKE_RELEVANT:
            navn = navn_på(vurdert.prosjekt, v.bortfalt.skjønn)
            melding = f"Skjønnet «{navn}» gjelder ikke, for det er ikke gjennomgått slik det står nå."
            råd = f"Les det, og kjør «revisjon godkjenn {navn}», eller ta det bort."
            yield Diagnose(codes.UBEKREFTET_SKJØNN, v.bortfalt.skjønn.sted.til("verdi"), melding, råd)


def uten_uttalelse(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield that the audited body's statement is missing (forskrift om kontrollutvalg og revisjon § 14)."""
    p = vurdert.prosjekt
    if p.oppdrag.uten_uttalelse:
        return
    mangler = uten_uttalelse_fra(p.oppdrag.reviderte, tuple(p.anbefalinger.values()), p.uttalelser)
    if mangler or not p.uttalelser:
        fra = ramset_opp(r.navn for r in mangler) if p.uttalelser else "den reviderte"
        melding = f"Rapporten har ingen uttalelse fra {fra} (forskrift om kontrollutvalg og revisjon § 14)."
        råd = (
            "Før den inn under «uttalelser», eller skriv i «uten_uttalelse» i oppdraget hvorfor den mangler."
        )
        yield Diagnose(codes.UTEN_UTTALELSE, p.oppdrag.sted.plass, melding, råd)


def ingen_fakta(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield that there is nothing to verify."""
    p = vurdert.prosjekt
    if not p.funn:
        melding = "Prosjektet har ingen funn, så det er ingen fakta å kontrollere."
        yield Diagnose(codes.INGEN_FAKTA, p.oppdrag.sted.plass, melding, "Skriv funnene først, under «funn».")


def uverifiserte(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning for each interview that the informant has not confirmed, before others see it."""
    for k in _ubekreftede(vurdert.prosjekt):
        if k.type == "intervju":
            melding = f"Referatet fra «{k.id}» er ikke verifisert, og andre får nå se det som står der."
            råd = "La den intervjuede kontrollere det først, for eksempel med «revisjon bygg faktapakke»."
            yield Diagnose(codes.UVERIFISERT, k.sted.til("verifisert"), melding, råd, Alvor.ADVARSEL)


def _ubekreftede(p: Prosjekt) -> Iterator[Kilde]:
    """Yield the informants in use who have not confirmed what is written."""
    brukt = {id_ for kilder in p.sitert.values() for id_ in kilder}
    yield from (k for k in p.kilder.values() if k.type == "intervju" and k.id in brukt and not k.verifisert)


def uten_svarfrist(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a hint that the audited body is not told when to answer, until it has answered."""
    p = vurdert.prosjekt
    if p.oppdrag.høring is None and not p.uttalelser:
        yield _uten_frist(p, "høring", "uttalelsen")


def uten_kontrollfrist(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a hint that informants are not told when to answer, as long as there are answers to come."""
    p = vurdert.prosjekt
    if (p.oppdrag.verifisering is None or not p.oppdrag.verifisering.frist) and any(_ubekreftede(p)):
        yield _uten_frist(p, "verifisering", "svaret")


def _uten_frist(p: Prosjekt, felt: str, hva: str) -> Diagnose:
    melding = f"Det er ikke skrevet når {hva} skal være inne."
    råd = f"Skriv «frist» under «{felt}» i oppdraget, for eksempel {felt}: {{frist: 2026-05-19}}."
    return Diagnose(codes.UTEN_FRIST, p.oppdrag.sted.til(felt), melding, råd, Alvor.HINT)


def bilder_av_brev(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield a warning for each document that is shown as pictures, for what they hold is not looked for."""
    p = vurdert.prosjekt
    fra_andre: tuple[Uttalelse | Vedlagt, ...] = (*p.uttalelser, *p.vedlegg)
    for brev in fra_andre if p.skjerming else ():
        skjult = brev.konfidensielt is not None and {"fil", "tekst"} & {*brev.konfidensielt.felt}
        if brev.fil is not None and brev.som_sider() and not skjult:
            melding = f"«{brev.fil.sti}» gjengis som bilder, og i dem prøves det ikke om noe skjermet står."
            råd = "Se gjennom sidene. Skal noe bort, så legg inn en sladdet fil, eller skjerm «fil»."
            yield Diagnose(codes.UPRØVDE_BILDER, brev.fil.sted.til("sti"), melding, råd, Alvor.ADVARSEL)


def skjermet_i_kjennemerke(vurdert: VurdertProsjekt) -> Iterator[Diagnose]:
    """Yield ids that hold what is to be left out: they stand in links and data, and are not replaced."""
    p = vurdert.prosjekt
    søk = [mønster(s.tekst) for s in p.skjerming]
    for id_, plass in _kjennemerker(p) if søk else ():
        if any(m.search(id_) for m in søk):
            melding = "Kjennemerket inneholder noe som er ført opp under «skjerming»."
            råd = "Gi det et annet. Kjennemerker står i lenker og data, og byttes ikke ut."
            yield Diagnose(codes.SKJERMET_KJENNEMERKE, plass, melding, råd)


def _kjennemerker(p: Prosjekt) -> Iterator[tuple[str, Plass]]:
    yield p.oppdrag.id, p.oppdrag.sted.til("id")
    yield from ((q.id, q.sted.til("id")) for q in p.alle_problemstillinger())
    yield from ((k.id, k.sted.til("id")) for k in p.kapitler)
    yield from ((v.id, v.sted.til("id")) for v in p.vedlegg)
    for samling in (p.kilder, p.kriterier, p.funn, p.tall, p.tabeller, p.figurer, p.anbefalinger):
        for id_, post in samling.items():
            yield id_, post.sted.til("id")


_FERDIG: tuple[Port, ...] = (
    uten_innhold,
    uten_konklusjon,
    anbefaling_uten_grunnlag,
    ubekreftet_skjønn,
    uten_uttalelse,
)
PORTER: Mapping[str, tuple[Port, ...]] = MappingProxyType(
    {
        "arbeidsutkast": (),
        "verifisering": (ingen_fakta, uverifiserte, uten_kontrollfrist),
        "høring": (
            uten_innhold,
            uten_konklusjon,
            anbefaling_uten_grunnlag,
            ubekreftet_skjønn,
            uten_svarfrist,
        ),
        "endelig": (*_FERDIG, ikke_skjermet),
        "offentlig": (*_FERDIG, skjermet_i_kjennemerke, bilder_av_brev, skrevne_antall),
    }
)
"""What must hold before each edition may be built."""


_UTENOM: Mapping[str, tuple[Port, ...]] = MappingProxyType(
    {
        # The pack is how an informant confirms; what it shows of others is told when it is made.
        "faktapakke": (uverifiserte,),
        # The letter tells of its deadline itself, with what it reads from a statement that has come.
        "høringsbrev": (uten_svarfrist,),
    }
)
"""What does not matter to a document, although it does to the report of the same edition."""


def sjekk_utgave(vurdert: VurdertProsjekt, utgave: str, dokument: str = "rapport") -> Iterator[Diagnose]:
    """Yield what keeps a document from being built as an edition, both by name."""
    for port in PORTER[utgave]:
        if port not in _UTENOM.get(dokument, ()):
            yield from port(vurdert)
