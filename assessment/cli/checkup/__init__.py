"""The checks of `emphasis doctor`: each looks at one thing that a server needs, and says what to do about it."""
