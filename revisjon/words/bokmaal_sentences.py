"""Sentences that the program writes itself, in bokmål."""

from __future__ import annotations

from revisjon.words.sentences import Setninger

SETNING = Setninger(
    forsidemønster="Forsiden viser rapporten selv: {streker}.{lengder}{brede}",
    forsidestrek="én strek for det ene funnet",
    forsidestreker="én strek for hvert av de {funn} funnene",
    forsidelengder=(
        " {strek} er lang når funnet taler for at kravet er oppfylt, kort når det taler mot, og kortest når "
        "det ikke gjør noen av delene."
    ),
    forsidestrek_alle="En strek",
    forsidestrek_tynn="En tynn strek",
    forsidebred_alene=" Den er bred og farget fordi funnet ligger til grunn for en anbefaling.",
    forsidebred=" Den brede, fargede ligger til grunn for en anbefaling.",
    forsidebrede=" De {brede} brede, fargede ligger til grunn for en anbefaling.",
    forsidebrede_alle=" Alle er brede og fargede fordi funnene ligger til grunn for en anbefaling.",
    forsidealt="Mønster med én strek for hvert funn. Brede streker ligger til grunn for en anbefaling.",
    baksidealt="Mønsteret fra forsiden, bare de brede strekene.",
    intervju="Én person er intervjuet. Rolle: {roller}.",
    intervjuer="{antall} personer er intervjuet. Roller: {roller}.",
    verifisert_ett="Referatet er verifisert.",
    verifisert_alle="Alle referatene er verifisert.",
    verifisert_ett_av="Ett av {alle} referater er verifisert.",
    verifisert_noen="{antall} av {alle} referater er verifisert.",
    kriterier_hva=(
        "Revisjonskriteriene er kravene og forventningene som {virksomheten} blir vurdert mot. I "
        "denne revisjonen er de hentet fra {grunnlag}."
    ),
    kriterier_styrke=(
        "Ordet «skal» betyr at kriteriet er et krav. Ordet «bør» betyr at det er en forventning som "
        "bygger på anerkjent god praksis, uten å være bindende."
    ),
    kriterier_påstander=(
        "Hvert kriterium er delt i påstander som kan prøves. Funnene i datagrunnlaget taler for "
        "eller mot dem, og hver påstand får én av fire verdier: ja, delvis, nei eller uavklart. En "
        "påstand er uavklart når vi ikke har funn om den, når funnene bare gjelder en del av "
        "virksomheten, når en kontroll mot tall, datoer eller enheter ikke gir svar, eller når funnene "
        "spriker uten at vi har veid dem mot hverandre. Mangel på funn er aldri et nei."
    ),
    kriterier_regel=(
        "{tabell} viser hvordan påstandene samlet gir en vurdering. Regelen er den samme for alle "
        "kriterier og leses ovenfra: Den første raden som passer, gjelder."
    ),
    utledet_i="Hvert kriterium er utledet i {vedlegg}.",
    spørsmål_innledning="Rapporten svarer på {antall} spørsmål:",
    spørsmål_innledning_ett="Rapporten svarer på dette spørsmålet:",
    anbefaler="På dette grunnlaget anbefaler vi at {reviderte}:",
    ingen_anbefalinger="Revisjonen gir ingen anbefalinger.",
    ikke_skrevet="Ikke skrevet ennå.",
    uttalelse_mangler="Det er ikke mottatt noen uttalelse.",
    uttalelse_sendt="Rapporten ble sendt til uttalelse {dato}.",
    uttalelse_sendt_med_frist="Rapporten ble sendt til uttalelse {dato} med frist {frist}.",
    uttalelse_mottatt="Uttalelsen kom {dato}.",
    uttalelse_gjengitt="Den er gjengitt i sin helhet.",
    uttalelse_gjengitt_etter="Den er gjengitt i sin helhet etter tabellen.",
    uttalelse_skjermet="Den er gjengitt uten det som er unntatt offentlighet.",
    uttalelse_skjermet_etter="Den er gjengitt etter tabellen, uten det som er unntatt offentlighet.",
    intervjuet_i_alt="{antall} personer er intervjuet i alt.",
    sporbarhet=(
        "Tabellen følger hvert spørsmål fram til det vi anbefaler: kriteriene det er vurdert etter, "
        "påstandene de består av, og funnene og kildene svarene hviler på. Bokstaven er uthevet der "
        "påstanden er avgjørende. Merkene på kildene er forklart i {vedlegg}."
    ),
    kilder="Hver kilde har et merke som går igjen i {vedlegg}.",
)
