"""The learning part of an edition: read when somebody asks for it, never by what scores or shows a result."""
