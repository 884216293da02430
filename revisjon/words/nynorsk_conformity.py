"""Nynorsk words of the appendix on conformity."""

from __future__ import annotations

from revisjon.words.conformity import Samsvarsord

NYNORSK = Samsvarsord(
    type="Samsvarsvedlegg",
    tittel="Samsvar med {standard}: {tittel}",
    overskrift="Samsvar med {standard}",
    internt="Internt dokument for kvalitetssikringa",
    standard="{navn}, utgåva frå {utgave}.",
    utgave="Rapporten er halden mot det som skal vere på plass før utgåva «{utgave}» blir bygd.",
    uten_utgave="Rapporten er halden mot det som skal vere på plass så langt i arbeidet.",
    om=(
        "Vedlegget er til den som kvalitetssikrar. Det viser kvart krav i standarden og i lovene han "
        "byggjer på, om det er oppfylt, og kvar ein kan sjå det: i kva fil og linje, og i kva del av "
        "rapporten."
    ),
    om_sikkerhet=(
        "Eit krav blir rekna som oppfylt når opplysninga står i prosjektet, når programmet sørgjer for "
        "det, eller når sjekkar som ville ha funne brotet, ikkje har gjort det. Det seier ikkje at "
        "innhaldet er godt nok. Det vurderer den som kvalitetssikrar. Resten kan berre stadfestast av "
        "eit menneske, og står ope til det er gjort under «samsvar» i oppdraget."
    ),
    status={
        "oppfylt": "Oppfylt",
        "ikke oppfylt": "Ikkje oppfylt",
        "delvis oppfylt": "Delvis oppfylt",
        "bekreftes av revisor": "Blir stadfesta av revisor",
        "ikke aktuelt": "Ikkje aktuelt",
    },
    resultat="Resultatet",
    sett_på="Krav som ikkje er heilt oppfylte",
    ingen_sett_på="Ingen krav er funne brotne.",
    nr="Nr.",
    krav="Krav",
    vurdering="Status",
    hvor="Kvar ein kan sjå det",
    avsnitt="Avsnitt",
    tittelsiden="tittelsida",
    sammendraget="samandraget",
    flere_steder="og {antall} stader til",
    ett_sted_til="og éin stad til",
    sjekket="Sjekka utan funn: {koder}.",
    sjekket_med="{antall} sjekkar har ikkje funne noko.",
    bekreftes="Sjå {steder}.",
    kjennemerke="Blir stadfesta som «{id}».",
    bekreftet="Stadfesta av {av} {dato}: {merknad}",
    noe_mangler="Noko er ikkje ført opp.",
    ikke_ført="Ikkje ført opp.",
    senere="Gjeld først {port}.",
    porter={
        "plan": "når planen er klar",
        "data": "når data er henta inn",
        "høring": "når rapporten blir send på høyring",
        "endelig": "for den endelege rapporten",
        "offentlig": "når rapporten blir offentleg",
        "oppfølging": "når rapporten blir følgd opp",
    },
    flere_meldinger="Og {antall} meldingar til.",
    alvor={"feil": "feil", "advarsel": "åtvaring", "hint": "hint"},
    tillatt_her="{kode} er tillate: {grunn}",
    tillatte="Meldingar som er tillatne",
    om_tillatte="Revisor har teke stilling til desse meldingane, og late dei stå med ei grunngiving.",
    ingen_tillatte="Ingen meldingar er tillatne.",
    kode="Kode",
    melding="Melding",
    sted="Stad",
    grunn="Grunn",
    underskrift="Kvalitetssikra",
    kontrollert="Krava over er kontrollerte.",
    dato="[dato]",
    navn="[namn]",
    avvik="Avvik frå standarden",
)
