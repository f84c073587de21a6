"""Made-up participants: who they are, when they tap, and the thread in which they do."""
