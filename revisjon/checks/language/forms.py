"""Forms of words that belong to one målform alone, each with what the other writes instead.

A form that both målformer allow is not listed, nor one that is another word in the other («kor», «vert»,
«seier»). Checked against the official word lists for both målformer (2012 norm of nynorsk).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _par(tekst: str) -> Mapping[str, str]:
    """Return the pairs of a list «form form, form form»; `_` stands for a space in the second form."""
    par = (ledd.split() for ledd in tekst.replace("\n", " ").split(",") if ledd.strip())
    return MappingProxyType({fra: til.replace("_", " ") for fra, til in par})


BARE_NYNORSK = _par("""
    ikkje ikke, eg jeg, dei de, ein en, eit et, kva hva, korleis hvordan, kvifor hvorfor, frå fra, berre bare,
    kvarandre hverandre, nokon noen, noko noe, nokre noen, vere være, vore vært, kjem kommer, gjer gjør,
    gjere gjøre, følgjer følger, følgjande følgende, mykje mye, meir mer, fleire flere, medan mens,
    difor derfor, deira deres, hennar hennes, sjølv selv, saman sammen, utan uten, innan innen,
    tidlegare tidligere, seinare senere, seinast senest, mogleg mulig, moglege mulige, moglegheit mulighet,
    moglegheiter muligheter, ønskjer ønsker, ønskje ønske, einskilde enkelte, heile hele,
    heilskapleg helhetlig,
    meiner mener, teneste tjeneste, tenester tjenester, tenesta tjenesten, tenestene tjenestene,
    tenesteområde tjenesteområde, tenesteområdet tjenesteområdet, tilbod tilbud, tilbodet tilbudet,
    verksemd virksomhet, verksemda virksomheten, verksemder virksomheter, verksemdene virksomhetene,
    leiar leder, leiaren lederen, leiarar ledere, leiarane lederne, kommunar kommuner, kommunane kommunene,
    einingar enheter, einingane enhetene, avdelingar avdelinger, avdelingane avdelingene, rutinar rutiner,
    rutinane rutinene, planar planer, planane planene, brukarar brukere, brukarane brukerne,
    innbyggjar innbygger, innbyggjarar innbyggere, innbyggjarane innbyggerne, elevar elever, elevane elevene,
    pasientar pasienter, pasientane pasientene, heimeteneste hjemmetjeneste, heimetenester hjemmetjenester,
    heimetenesta hjemmetjenesten, sjukeheimar sykehjem, sjukepleiar sykepleier, sjukepleiarar sykepleiere,
    sjukefråvær sykefravær, sjukefråværet sykefraværet, særleg særlig, særlege særlige, vanleg vanlig,
    vanlege vanlige, tydeleg tydelig, tydelege tydelige, årleg årlig, årlege årlige, månad måned,
    månader måneder, skriftleg skriftlig, munnleg muntlig, offentleg offentlig, offentlege offentlige,
    tilstrekkeleg tilstrekkelig, tilstrekkelege tilstrekkelige, vesentleg vesentlig, vesentlege vesentlige,
    endeleg endelig, endelege endelige, ansvarleg ansvarlig, forsvarleg forsvarlig, fagleg faglig,
    faglege faglige, viktigaste viktigste, høgare høyere, høgast høyest, lågare lavere, lågast lavest,
    vedteke vedtatt, vedteken vedtatt, vedtekne vedtatte, teke tatt, tekne tatt, gjevne gitt,
    innhald innhold, innhaldet innholdet, inneheld inneholder, innehalde inneholde, oppgåve oppgave,
    oppgåva oppgaven, oppgåver oppgaver, oppgåvene oppgavene, opplysningar opplysninger,
    opplysningane opplysningene, erfaringar erfaringer, endringar endringer, ordningar ordninger,
    ordningane ordningene, rapportar rapporter, rapportane rapportene, omfattar omfatter,
    medarbeidar medarbeider, medarbeidarar medarbeidere, medarbeidarane medarbeiderne, lærar lærer,
    lærarar lærere, lærarane lærerne, skular skoler, skulane skolene, skulen skolen, barnehagar barnehager,
    barnehagane barnehagene, noverande nåværende, manglande manglende, gjeldande gjeldende,
    eksisterande eksisterende, tilsvarande tilsvarende, avgjerande avgjørende, utfordringar utfordringer,
    utfordringane utfordringene, forbetring forbedring, forbetringar forbedringer, forbetre forbedre,
    samanheng sammenheng, samanhengen sammenhengen, samanlikna sammenlignet, samanlikning sammenligning,
    metodar metoder, avtalar avtaler, avtalane avtalene, haldne holdt, haldast holdes, finst finnes,
    fanst fantes, verkar virker, byrja begynte, fortel forteller, fortalde fortalte, uttalar uttaler,
    sikrar sikrer, manglar mangler, medverknad medvirkning, medverke medvirke, medverkar medvirker,
    sidan siden, anten enten, korkje verken, vidare videre, vidareføre videreføre,
    vidareutvikle videreutvikle, ressursar ressurser, ressursane ressursene, stillingar stillinger,
    stillingane stillingene, einig enig, einige enige, ueinig uenig, nyleg nylig, truleg trolig,
    sannsynleg sannsynlig, dagar dager, timar timer, personar personer, personane personene, reglar regler,
    reglane reglene, peikar peker, peiker peker, peike peke, desse disse, nemner nevner, nemnt nevnt,
    nemnde nevnte, undersøkje undersøke, undersøkjer undersøker, aukar øker, utanfor utenfor,
    gjennomgåande gjennomgående, hovudsak hovedsak, hovudsakleg hovedsakelig, fleirtal flertall,
    fleirtalet flertallet, krevje kreve, krevst kreves, trengst trengs, vurderingar vurderinger,
    vurderingane vurderingene, undersøkingar undersøkelser""")
"""Nynorsk, and not bokmål, with the bokmål."""

BARE_BOKMÅL = _par("""
    ikke ikkje, jeg eg, hva kva, hvem kven, hvordan korleis, hvorfor kvifor, hvor kor, hvorvidt om,
    hvilken kva,
    hvilket kva, hvilke kva, hvis dersom, hver kvar, hvert kvart, hverandre kvarandre, fra frå, være vere,
    vært vore, noen nokon, flere fleire, deres deira, selv sjølv, sammen saman, innen innan,
    tidligere tidlegare, senere seinare, senest seinast, muligheter moglegheiter, mulighetene moglegheitene,
    helhetlig heilskapleg, tjeneste teneste, tjenester tenester, tjenesten tenesta, tjenestene tenestene,
    tjenestetilbud tenestetilbod, virksomhet verksemd, virksomheten verksemda, virksomheter verksemder,
    virksomhetene verksemdene, veiledning rettleiing, veileder rettleiar, veilederen rettleiaren,
    ledere leiarar, lederen leiaren, lederne leiarane, kommuner kommunar, kommunene kommunane, enhet eining,
    enheten eininga, enheter einingar, enhetene einingane, avdelinger avdelingar, avdelingene avdelingane,
    rutiner rutinar, rutinene rutinane, planene planane, brukere brukarar, brukerne brukarane,
    innbyggere innbyggjarar, innbyggerne innbyggjarane, elevene elevane, pasienter pasientar,
    pasientene pasientane, hjemmetjeneste heimeteneste, hjemmetjenester heimetenester,
    hjemmetjenesten heimetenesta, sykehjem sjukeheim, sykehjemmet sjukeheimen, sykepleier sjukepleiar,
    sykepleiere sjukepleiarar, sykefravær sjukefråvær, sykefraværet sjukefråværet, særlig særleg,
    særlige særlege, måned månad, måneder månader, muntlig munnleg, viktigste viktigaste, høyere høgare,
    høyest høgast, høyeste høgste, oppgave oppgåve, oppgaven oppgåva, oppgaver oppgåver,
    oppgavene oppgåvene, opplysninger opplysningar, opplysningene opplysningane, erfaringer erfaringar,
    endringer endringar, endringene endringane, ordninger ordningar, ordningene ordningane,
    rapportene rapportane, medarbeider medarbeidar, medarbeidere medarbeidarar,
    medarbeiderne medarbeidarane, lærere lærarar, lærerne lærarane, barnehager barnehagar,
    barnehagene barnehagane, nåværende noverande, eksisterende eksisterande, tilsvarende tilsvarande,
    avgjørende avgjerande, avgjørelse avgjerd, avgjørelser avgjerder, utfordringer utfordringar,
    utfordringene utfordringane, forbedring forbetring, forbedringer forbetringar, forbedre forbetre,
    sammenheng samanheng, sammenhengen samanhengen, sammenlignet samanlikna,
    sammenligning samanlikning, metoder metodar, kilde kjelde, kilder kjelder, kildene kjeldene,
    rådgiver rådgivar, rådgivere rådgivarar, arbeidsgiver arbeidsgivar, forteller fortel, sikrer sikrar,
    mangler manglar, medvirkning medverknad, medvirke medverke, videre vidare, videreføre vidareføre,
    videreutvikle vidareutvikle, ressurser ressursar, ressursene ressursane, stillinger stillingar,
    stillingene stillingane, uenig ueinig, trolig truleg, dager dagar, personer personar,
    personene personane, resultatene resultata, tiltakene tiltaka, kravene krava, målene måla,
    funnene funna, svarene svara, vedtakene vedtaka, dokumentene dokumenta, vurderinger vurderingar,
    vurderingen vurderinga, vurderingene vurderingane, undersøkelse undersøking,
    undersøkelsen undersøkinga, undersøkelser undersøkingar, gjennomføringen gjennomføringa,
    styringen styringa, imidlertid derimot""")
"""Bokmål, and not nynorsk, with the nynorsk."""
