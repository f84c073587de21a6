"""What whoever looks after an installation may do with all of its workshops at once."""

from pathlib import Path

from assessment.workshop.backup import write_backup
from assessment.workshop.desk import Desk
from assessment.workshop.restore import Restored, restore_backup


class Keeping(Desk):
    """Backup and restore. No token is asked for: whoever runs the command can read the database anyway."""

    def back_up(self, file: Path) -> int:
        """Write all workshops into a new file; gives how many. Raises BackupNotWrittenError, StoreUnavailableError."""
        return write_backup(self._engine, file)

    def restore(self, file: Path) -> Restored:
        """Add the workshops of a backup that are not here, all or none.

        Raises BackupUnreadableError, BackupNewerError, CodeTakenError, StoreUnavailableError.
        """
        return restore_backup(self._engine, self._table, file, self._clock())
