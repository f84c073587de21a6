"""The command line: one verb a file, each a function that gives an exit code."""
