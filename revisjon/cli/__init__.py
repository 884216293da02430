"""The command line: gathers arguments, calls the layers, prints, exits, and alone knows the clock."""
