"""What changed between two states of an audit: what a report carries of its own, and the page that tells."""
