"""Schema changes, one file each, run when the store is opened. A file that was released is never edited."""
