"""A link that cannot be read, in words: the same on every page."""

from assessment.errors import LinkCutOffError, LinkError, LinkNewerVersionError, LinkUnknownPackError
from assessment.words import _


def link_words(error: LinkError) -> tuple[str, str, str]:
    """What happened in a few words, why, and what to do."""
    match error:
        case LinkCutOffError():
            return (
                _("The end of this link is missing"),
                _(
                    "Only the first {present} characters arrived. Mail and chat programs sometimes cut long links."
                ).format(present=error.present),
                _(
                    "Copy the whole link again, or ask the sender for it. The result is in the link "
                    "itself, so nothing is lost."
                ),
            )
        case LinkNewerVersionError():
            return (
                _("This link was made by a newer version"),
                _("This copy of Emphasis is older than the one that made the link."),
                _("Open the link where it was made, or ask whoever runs this server to update Emphasis."),
            )
        case LinkUnknownPackError():
            return (
                _("This link belongs to another questionnaire"),
                _(
                    "The link is whole, but this server does not have the questionnaire or the "
                    "edition it was made with."
                ),
                _(
                    "Open the link on the server where it was made, or ask whoever runs this one to "
                    "add that questionnaire."
                ),
            )
        case _:
            return (
                _("This link has been changed on its way"),
                _("At least one character differs from what was sent, so the result it carried cannot be read safely."),
                _(
                    "Copy the link again from the message, or ask the sender for it. Nothing is "
                    "guessed: a changed link never shows another result."
                ),
            )
