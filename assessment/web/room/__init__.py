"""The room link: the released figures of a workshop as a light page, for whoever has it, until they are deleted."""
