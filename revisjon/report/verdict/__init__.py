"""A verdict told in words: the reasons of the engine as prose, the same in report, terminal and JSON."""
