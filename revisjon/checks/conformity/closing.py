"""How the audit ended: what was sent, what is kept, and what a person has confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.checks.conformity.course import før
from revisjon.checks.conformity.standard import les_standard
from revisjon.diagnostics import Alvor, Plass, mente_du, ramset_opp

FEIL, ADVARSEL, HINT = Alvor.FEIL, Alvor.ADVARSEL, Alvor.HINT
_TI_ÅR = 10
"""Years that documentation is kept (forskrift om kontrollutvalg og revisjon § 21)."""


@sjekk("G014", "Det er ikke ført opp at det er purret på svaret", AV, endelig=HINT, offentlig=HINT)
def ikke_purret(g: Grunnlag) -> Iterator[Treff]:
    """Den reviderte har ikke uttalt seg, og det står ikke når det ble bedt om svaret en gang til.

    Hvorfor:
        Den reviderte skal ha hatt en reell mulighet til å uttale seg. Datoen viser at dere har purret.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.

    Eksempel:
        oppdrag:
          uten_uttalelse: Kommunen har ikke svart.
        uttalelser: []

    Retting:
        Skriv «purret» under «høring» i oppdraget.
    """
    oppdrag = g.prosjekt.oppdrag
    if oppdrag.uten_uttalelse and not (oppdrag.høring and oppdrag.høring.purret):
        yield Treff(
            oppdrag.sted.til("uten_uttalelse"),
            "Det står ikke når dere ba om uttalelsen en gang til.",
            "Skriv «purret» med datoen under «høring» i oppdraget.",
        )


@sjekk("G029", "Rapporten er oversendt for tidlig", ADVARSEL)
def oversendt_for_tidlig(g: Grunnlag) -> Iterator[Treff]:
    """Rapporten er oversendt til kontrollutvalget før den er datert, eller før uttalelsen kom.

    Hvorfor:
        Uttalelsen skal stå i rapporten som kontrollutvalget får.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 14.

    Eksempel:
        oppdrag:
          oversendt: {dato: 2026-05-02}

    Retting:
        Rett datoen under «oversendt» i oppdraget, eller datoen den er holdt opp mot.
    """
    oppdrag = g.prosjekt.oppdrag
    if oppdrag.oversendt is None:
        return
    dato, plass = oppdrag.oversendt.dato, oppdrag.oversendt.sted.til("dato")
    råd = "Rett den datoen som er feil."
    if sene := [u for u in g.prosjekt.uttalelser if før(dato, u.mottatt)]:
        melding = f"Rapporten er oversendt {dato}, men uttalelsen fra {sene[0].fra} kom {sene[0].mottatt}."
        yield Treff(plass, melding, råd, ((sene[0].sted.til("mottatt"), "Uttalelsen kom her."),))
    elif før(dato, oppdrag.dato):
        melding = f"Rapporten er oversendt {dato}, men er datert {oppdrag.dato}."
        yield Treff(plass, melding, råd, ((oppdrag.sted.til("dato"), "Rapporten er datert her."),))


@sjekk("G030", "Dokumentasjonen oppbevares for kort", ADVARSEL, endelig=FEIL, offentlig=FEIL)
def for_kort_oppbevaring(g: Grunnlag) -> Iterator[Treff]:
    """Dokumentasjonen er satt til å oppbevares i mindre enn ti år etter rapporten.

    Hvorfor:
        Konklusjonene skal kunne etterprøves, og det krever dokumentasjonen.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 21: Dokumentasjonen oppbevares i minst ti år.

    Eksempel:
        oppdrag:
          oppbevares_til: 2031-05

    Retting:
        Sett «oppbevares_til» til minst ti år etter datoen på rapporten.
    """
    oppdrag = g.prosjekt.oppdrag
    if oppdrag.oppbevares_til and oppdrag.oppbevares_til.siste < ti_år_etter(oppdrag.dato.første):
        yield Treff(
            oppdrag.sted.til("oppbevares_til"),
            f"Dokumentasjonen oppbevares til {oppdrag.oppbevares_til}, men rapporten er fra {oppdrag.dato}. "
            "Det er mindre enn ti år (forskrift om kontrollutvalg og revisjon § 21).",
            "Sett «oppbevares_til» til minst ti år etter rapporten.",
            ((oppdrag.sted.til("dato"), "Rapporten er datert her."),),
        )


def ti_år_etter(dag: date) -> date:
    """Return the same day ten years on; the last of February for the day that it lacks."""
    try:
        return dag.replace(year=dag.year + _TI_ÅR)
    except ValueError:
        return dag.replace(year=dag.year + _TI_ÅR, day=28)


@sjekk("G031", "Kravet som er bekreftet, finnes ikke", FEIL)
def ukjent_krav(g: Grunnlag) -> Iterator[Treff]:
    """«samsvar» nevner et krav som ikke står i standarden.

    Hvorfor:
        Bekreftelsen blir ikke med i samsvarsvedlegget, og kravet blir stående ubesvart.

    Eksempel:
        oppdrag:
          samsvar:
            - {krav: egenvurderig, merknad: Meldt i sak 3/26., av: oppdragsansvarlig, dato: 2026-05-02}

    Retting:
        Rett kjennemerket. Alle står i samsvarsvedlegget og i docs/rsk001.md.
    """
    if not g.prosjekt.oppdrag.samsvar:
        return
    kjente = les_standard().etter_id()
    for svar in g.prosjekt.oppdrag.samsvar:
        if svar.krav not in kjente:
            råd = mente_du(svar.krav, kjente) or "Kjennemerkene står i samsvarsvedlegget."
            yield Treff(svar.sted.til("krav"), f"Kravet «{svar.krav}» finnes ikke.", råd)


@sjekk("G033", "Kravet er bekreftet to ganger", ADVARSEL)
def bekreftet_to_ganger(g: Grunnlag) -> Iterator[Treff]:
    """Det samme kravet er bekreftet mer enn én gang under «samsvar».

    Hvorfor:
        Bare den siste blir med i samsvarsvedlegget, og de kan si ulike ting.

    Eksempel:
        oppdrag:
          samsvar:
            - {krav: egenvurdering, merknad: Meldt i sak 3/26., av: oppdragsansvarlig, dato: 2026-05-02}
            - {krav: egenvurdering, merknad: Meldt i sak 4/26., av: oppdragsansvarlig, dato: 2026-05-03}

    Retting:
        Ta bort den som ikke gjelder.
    """
    første: dict[str, Plass] = {}
    for svar in g.prosjekt.oppdrag.samsvar:
        if svar.krav in første:
            yield Treff(
                svar.sted.til("krav"),
                f"Kravet «{svar.krav}» er bekreftet før.",
                "Ta bort den som ikke gjelder.",
                ((første[svar.krav], "Det er bekreftet første gang her."),),
            )
        første.setdefault(svar.krav, svar.sted.til("krav"))


@sjekk("G032", "Noe om gjennomføringen er ikke ført opp", AV, endelig=ADVARSEL, offentlig=ADVARSEL)
def resten_av_gjennomføringen(g: Grunnlag) -> Iterator[Treff]:
    """Noe av det standarden krever i gjennomføringen, er ført opp, men ikke alt.

    Hvorfor:
        Et prosjekt trenger ikke føre opp slikt. Men når noe er ført opp, ser det ut som om resten ikke er
        gjort, og i samsvarsvedlegget blir kravene stående ubesvart.

    Grunnlag:
        RSK 001, avsnittene om krav til revisor, revisjonsdialogen, prosjektplan og kvalitetssikring.

    Eksempel:
        oppdrag:
          oppstartsbrev: {dato: 2025-12-01}

    Retting:
        Før opp det som mangler, i oppdraget. Er kravet bekreftet på en annen måte, så skriv det under
        «samsvar» med grunnen.
    """
    oppdrag = g.prosjekt.oppdrag
    ført = {navn: bool(getattr(oppdrag, navn)) for navn in _GJENNOMFØRING}
    besvart = {s.krav for s in oppdrag.samsvar}
    mangler = [navn for navn, krav in _GJENNOMFØRING.items() if not ført[navn] and not krav & besvart]
    if any(ført.values()) and mangler:
        første = next(navn for navn, er in ført.items() if er)
        yield Treff(
            oppdrag.sted.plass,
            f"Oppdraget sier ikke noe om {ramset_opp([f'«{navn}»' for navn in mangler])}.",
            "Før det opp i oppdraget, eller bekreft kravet under «samsvar».",
            ((oppdrag.sted.til(første), "Dette er ført opp."),),
        )


_GJENNOMFØRING = {
    "oppstartsbrev": {"oppstartsbrev"},
    "prosjektplan": {"prosjektplan"},
    "uavhengighet": {"uavhengighet", "egenvurdering"},
    "kvalitetssikret": {"kvalitetssikring", "kvalitetssikrer"},
}
"""Fields of the engagement, and the requirements that answer for them."""

SJEKKER = (
    ikke_purret,
    resten_av_gjennomføringen,
    oversendt_for_tidlig,
    for_kort_oppbevaring,
    ukjent_krav,
    bekreftet_to_ganger,
)
