"""`Dokument` → one web page that holds all it needs: readable on any screen, by any reader, for long."""

from revisjon.output.web.page import lag_html

__all__ = ["lag_html"]
