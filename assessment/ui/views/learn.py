"""Learn: the lessons, games to play alone or with a room, questions before and after, and the glossary."""

from assessment.ui.learn.opened import learn

learn()
