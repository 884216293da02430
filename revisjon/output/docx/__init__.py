"""`Dokument` → Word: the same report, for those who comment on it and edit it."""

from revisjon.output.docx.bookmarks import les_bokmerker
from revisjon.output.docx.build import lag_docx
from revisjon.output.docx.page_numbers import med_sider

__all__ = ["lag_docx", "les_bokmerker", "med_sider"]
