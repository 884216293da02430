"""The portfolio as a page and as sheets of rows."""
