"""What whoever runs a server sees of it: lines of the log and figures. Never who, never what somebody said or sent."""
