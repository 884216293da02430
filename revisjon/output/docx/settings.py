"""Settings, fonts and properties: the small parts that say what the document is."""

from __future__ import annotations

from revisjon.output.docx.language import ordtagg
from revisjon.output.docx.markup import HODE, mm, rot, trygg
from revisjon.output.docx.notes import NOTEINNSTILLING
from revisjon.output.docx.package import WML, Forhold, Pakke
from revisjon.report.document import Dokument

_ORD2013 = 15
_DOKUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/"
_KJERNE = "application/vnd.openxmlformats-package.core-properties+xml"
_PAKKEROM = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_KJERNEFORHOLD = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_UTEN_DATO = "2000-01-01"
"""For a document that does not say when it is dated: Word wants some date, and a clock would differ."""


def innstillinger(dokument: Dokument, *, med_skrift: bool = False) -> bytes:
    """Return the settings. Word is not asked to update fields at opening, for then it asks the reader.

    `med_skrift` has Word keep the font that lies in the file when it saves, whole, so that the next one can
    write with it too.
    """
    rom = "http://schemas.microsoft.com/office/word"
    return rot(
        "w:settings",
        f'<w:zoom w:percent="100"/>{"<w:embedTrueTypeFonts/>" if med_skrift else ""}'
        f'<w:defaultTabStop w:val="{mm(10)}"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{NOTEINNSTILLING}"
        f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{rom}" w:val="{_ORD2013}"/>'
        f'<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="{rom}" w:val="1"/>'
        f'<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="{rom}" w:val="1"/>'
        f'<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="{rom}" w:val="1"/>'
        f'<w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="{rom}" w:val="1"/></w:compat>'
        f'<w:themeFontLang w:val="{ordtagg(dokument.språk)}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def egenskaper(pakke: Pakke, rotforhold: Forhold, dokument: Dokument) -> None:
    """Put title, author, subject, language and dates in the package."""
    tid = _hel_dato(dokument.dato) + "T00:00:00Z"
    felt = (
        ("dc:title", dokument.tittel),
        ("dc:subject", dokument.emne),
        ("dc:creator", dokument.forfatter),
        ("cp:keywords", ", ".join(o for o in (dokument.emne, dokument.utgave) if o)),
        ("cp:lastModifiedBy", dokument.forfatter),
        ("dc:language", ordtagg(dokument.språk)),
    )
    innhold = "".join(f"<{navn}>{trygg(verdi)}</{navn}>" for navn, verdi in felt if verdi)
    kjerne = (
        f'{HODE}<cp:coreProperties xmlns:cp="{_PAKKEROM}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{innhold}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{tid}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{tid}</dcterms:modified></cp:coreProperties>'
    )
    pakke.legg("docProps/core.xml", kjerne.encode(), _KJERNE)
    rotforhold.til(_KJERNEFORHOLD, "docProps/core.xml")
    firma = f"<Company>{trygg(dokument.forfatter)}</Company>" if dokument.forfatter else ""
    app = (
        f'{HODE}<Properties xmlns="{_DOKUMENT}extended-properties">'
        f"<Application>Microsoft Office Word</Application>{firma}<AppVersion>16.0000</AppVersion>"
        "</Properties>"
    )
    type_ = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    pakke.legg("docProps/app.xml", app.encode(), type_)
    rotforhold.til("extended-properties", "docProps/app.xml")


def _hel_dato(dato: str) -> str:
    """Return a whole date for «2026», «2026-05» or «2026-05-31»: the first that it may mean."""
    if not dato:
        return _UTEN_DATO
    return dato + "-01-01"[len(dato) - 4 :] if len(dato) < len(_UTEN_DATO) else dato


INNSTILLINGSTYPE = f"{WML}settings+xml"
