"""Certainty and the full explanation in English."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.explanation import Forklaringsord, Sikkerhetsord

SIKKERHET = Sikkerhetsord(
    linje="Certainty: {grad}.",
    sterkest="The strongest source is {kilde}.",
    ingen_kilde="No source is given.",
    svakest="The claim with the weakest support is {påstand}.",
    svakest_sterkest="The strongest source for it is {kilde}.",
    svakest_ingen_kilde="No source is given for it.",
    svakest_bokstav="Claim {bokstav} has the weakest support. {hvorfor}",
    svakest_kort="Weakest: {påstand} ({grunner}).",
    av_beregnet="The certainty is that of the computed assessment.",
    opp="Raised by: {grunner}.",
    ned="Lowered by: {grunner}.",
    grunner=MappingProxyType(
        {
            "uavhengige slags kilder er enige": "agreement between different kinds of sources",
            "bare én kilde": "reliance on a single source",
            "ingen kilde er oppgitt": "the lack of a stated source",
            "intervju som ikke er verifisert": "an interview that has not been verified",
            "opplysning på annen hånd": "second-hand information",
            "virksomheten rapporterer om seg selv": "the audited body reporting on itself",
            "kilden er fra en annen tid enn den undersøkte": "a source from outside the period examined",
            "lite utvalg": "a small sample",
            "lav svarprosent": "a low response rate",
            "funnene er i strid med hverandre og er avveid": "findings that diverge and have been weighed",
        }
    ),
    kildetyper=MappingProxyType(
        {
            "lov": "an act",
            "forskrift": "a regulation",
            "forarbeid": "a preparatory work",
            "utredning": "an official report",
            "veileder": "a guide",
            "standard": "a standard",
            "faglitteratur": "professional literature",
            "plan": "a plan",
            "vedtak": "a decision",
            "rutine": "a procedure",
            "rapport": "a report",
            "notat": "a memorandum",
            "dokument": "a document",
            "nettside": "a web page",
            "statistikk": "a set of statistics",
            "register": "a register",
            "system": "a data system",
            "skriftlig svar": "a written answer from the audited body",
            "intervju": "an interview",
            "tilsyn": "an inspection",
            "observasjon": "the auditor’s own observation",
            "undersøkelse": "a survey",
            "utvalg": "a sample check",
        }
    ),
)

FORKLARING = Forklaringsord(
    tittel="{nr} {kriterium} ({problemstilling}): {dom}",
    tittel_sikkerhet="{tittel}, {grad} certainty",
    gjelder="This concerns {revidert}.",
    rad="The assessment is “{dom}”, by the rule “{regel}”",
    åpen=(
        "We cannot conclude. The assessment may turn out to be anything from “{lavest}” to “{høyest}”, "
        "depending on what emerges about the open claims."
    ),
    punkt="Claim {bokstav}: {setning}",
    punkt_avgjørende="Claim {bokstav}, decisive: {setning}",
    taler=MappingProxyType(
        {
            "for": ("one finding supports it {noter}", "{antall} findings support it {noter}"),
            "delvis": (
                "one finding partly supports it {noter}",
                "{antall} findings partly support it {noter}",
            ),
            "mot": ("one finding contradicts it {noter}", "{antall} findings contradict it {noter}"),
        }
    ),
    teller_ikke=(
        "One finding concerns only part of the audited body and does not count for the whole {noter}.",
        "{antall} findings concern only parts of the audited body and do not count for the whole {noter}.",
    ),
    utenfor_dekningen=(
        "One finding names no unit and does not count towards the coverage {noter}.",
        "{antall} findings name no unit and do not count towards the coverage {noter}.",
    ),
    veid="The findings have been weighed against each other: {begrunnelse}",
    taler_og=", and ",
    måles_av="The check is based on {noter}.",
    bæres_av=(
        "The assessment rests on claim {påstander}.",
        "The assessment rests on claims {påstander}.",
    ),
    nok="To reach a conclusion, it is enough to settle {sett}.",
    endring="If {blir}, the assessment becomes “{dom}”.",
    eller_blir=", or if ",
    blir="claim {påstand} becomes “{verdi}”",
    flere_endringer="There are more changes of this kind.",
    påstand="claim {bokstav}",
    noter="Notes",
    note="{funn}: {tekst} ({kilder})",
    note_uten_kilde="{funn}: {tekst}",
    omfang="{funn} (extent: {omfang})",
    omfang_ord=MappingProxyType(
        {
            "alle": "all",
            "de fleste": "most",
            "flere": "several",
            "noen": "some",
            "enkelte": "a few",
            "én": "one",
        }
    ),
    holder_uten=(
        "The assessment and its certainty would be the same without any one source, or without all sources "
        "of any one kind."
    ),
    åpen_uten_forskjell=(
        "The assessment would be just as open without any one source, or without all sources of any one kind."
    ),
    åpnes_uten="Without {kilde}, we could not conclude.",
    faller_uten="Without {kilde}, the assessment would be “{etter}”.",
    svekkes_uten="Without {kilde}, the certainty would fall from {før} to {etter}.",
    slag=MappingProxyType(
        {
            "register og statistikk": "the registers and statistics",
            "observasjon og utvalg": "the observations and sample checks",
            "tilsyn": "the inspections",
            "dokumenter": "the documents",
            "intervju og skriftlige svar": "the interviews and written answers",
            "undersøkelse": "the surveys",
        }
    ),
)
