"""Sentences that the program writes itself, in nynorsk.

Participles agree with their subject, so no sentence puts one where the program may fill in either a single
body or several.
"""

from __future__ import annotations

from revisjon.words.sentences import Setninger

SETNING = Setninger(
    forsidemønster="Framsida viser rapporten sjølv: {streker}.{lengder}{brede}",
    forsidestrek="éin strek for det eine funnet",
    forsidestreker="éin strek for kvart av dei {funn} funna",
    forsidelengder=(
        " {strek} er lang når funnet talar for at kravet er oppfylt, kort når det talar mot, og kortast når "
        "det ikkje gjer nokon av delane."
    ),
    forsidestrek_alle="Ein strek",
    forsidestrek_tynn="Ein tynn strek",
    forsidebred_alene=" Streken er brei og farga fordi funnet ligg til grunn for ei tilråding.",
    forsidebred=" Den breie, farga ligg til grunn for ei tilråding.",
    forsidebrede=" Dei {brede} breie, farga ligg til grunn for ei tilråding.",
    forsidebrede_alle=" Alle er breie og farga fordi funna ligg til grunn for ei tilråding.",
    forsidealt="Mønster med éin strek for kvart funn. Breie strekar ligg til grunn for ei tilråding.",
    baksidealt="Mønsteret frå framsida, berre dei breie strekane.",
    intervju="Éin person er intervjua. Rolle: {roller}.",
    intervjuer="{antall} personar er intervjua. Roller: {roller}.",
    verifisert_ett="Referatet er verifisert.",
    verifisert_alle="Alle referata er verifiserte.",
    verifisert_ett_av="Vi har fått verifisert eitt av {alle} referat.",
    verifisert_noen="Vi har fått verifisert {antall} av {alle} referat.",
    kriterier_hva=(
        "Revisjonskriteria er krava og forventningane som vi vurderer {virksomheten} mot. I denne "
        "revisjonen er dei henta frå {grunnlag}."
    ),
    kriterier_styrke=(
        "Ordet «skal» tyder at kriteriet er eit krav. Ordet «bør» tyder at det er ei forventning som "
        "byggjer på anerkjend god praksis, utan å vere bindande."
    ),
    kriterier_påstander=(
        "Kvart kriterium er delt i påstandar som kan prøvast. Funna i datagrunnlaget talar for "
        "eller mot dei, og kvar påstand får éin av fire verdiar: ja, delvis, nei eller uavklart. Verdien "
        "er uavklart når vi ikkje har funn om påstanden, når funna berre gjeld ein del av verksemda, når "
        "ein kontroll mot tal, datoar eller einingar ikkje gir svar, eller når funna sprikjer utan at vi "
        "har vege dei mot kvarandre. Mangel på funn er aldri eit nei."
    ),
    kriterier_regel=(
        "{tabell} viser korleis påstandane samla gir ei vurdering. Regelen er den same for alle "
        "kriterium og skal lesast ovanfrå: Den første rada som passar, gjeld."
    ),
    utledet_i="Utleiinga av kvart kriterium står i {vedlegg}.",
    spørsmål_innledning="Rapporten svarar på {antall} spørsmål:",
    spørsmål_innledning_ett="Rapporten svarar på dette spørsmålet:",
    anbefaler="På dette grunnlaget tilrår vi at {reviderte}:",
    ingen_anbefalinger="Revisjonen gir ingen tilrådingar.",
    ikke_skrevet="Ikkje skrive enno.",
    uttalelse_mangler="Det har ikkje kome noka fråsegn.",
    uttalelse_sendt="Rapporten vart send til fråsegn {dato}.",
    uttalelse_sendt_med_frist="Rapporten vart send til fråsegn {dato} med frist {frist}.",
    uttalelse_mottatt="Fråsegna kom {dato}.",
    uttalelse_gjengitt="Heile teksten står nedanfor.",
    uttalelse_gjengitt_etter="Heile teksten står etter tabellen.",
    uttalelse_skjermet="Teksten står nedanfor, utan det som er unnateke frå offentlegheita.",
    uttalelse_skjermet_etter="Teksten står etter tabellen, utan det som er unnateke frå offentlegheita.",
    intervjuet_i_alt="{antall} personar er intervjua i alt.",
    sporbarhet=(
        "Tabellen følgjer kvart spørsmål fram til det vi tilrår: kriteria det er vurdert etter, "
        "påstandane dei består av, og funna og kjeldene svara kviler på. Bokstaven er utheva der "
        "påstanden er avgjerande. Merka på kjeldene er forklarte i {vedlegg}."
    ),
    kilder="Kvar kjelde har eit merke som går igjen i {vedlegg}.",
)
