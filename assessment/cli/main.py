"""The command `emphasis`: its verbs, options and help."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Final, Literal, ParamSpec

import typer

from assessment.cli.sentences import sentences
from assessment.errors import EmphasisError

P = ParamSpec("P")

REFUSED: Final = 2
"""Exit code for input that cannot be used."""

app = typer.Typer(
    help="Score marketing and sales emphasis, make and read links, check content, and serve the pages.",
    epilog="Exit codes: 0 all is well, 1 the doctor has found a problem, 2 something in the input has to be mended.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
link = typer.Typer(help="Make and read the tokens that links carry.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(link, name="link")
rooms = typer.Typer(help="Look after the workshops of this installation.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rooms, name="rooms")

Source = Annotated[str, typer.Argument(metavar="FILE|-", help="A JSON or CSV file, or - for standard input.")]
Code = Annotated[str, typer.Argument(metavar="CODE", help="The code that people join with.")]
Form = Annotated[str | None, typer.Option(help="Form of CSV rows that do not name one.")]
Pack = Annotated[str | None, typer.Option(help="Pack of CSV rows that do not name one.")]
Edition = Annotated[int | None, typer.Option(min=1, help="Edition of CSV rows that do not name one.")]

File = Annotated[str | None, typer.Option(metavar="FILE", help="Write this kind of file.")]


def verb(command: Callable[P, int]) -> Callable[P, None]:
    """Turn a function that gives an exit code into a command: errors as sentences, broken pipes and Ctrl-C quiet."""

    @wraps(command)
    def leave(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            code = command(*args, **kwargs)
            sys.stdout.flush()
        except EmphasisError as error:
            print(*sentences(error), sep="\n", file=sys.stderr)
            code = REFUSED
        except KeyboardInterrupt:
            code = 130
        except BrokenPipeError:
            # Nobody reads any more; without this the interpreter would complain while it closes.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = 141
        raise typer.Exit(code)

    return leave


@app.command()
@verb
def score(source: Source, form: Form = None, pack: Pack = None, edition: Edition = None) -> int:
    """Score answers and print the result as JSON, in full precision.

    FILE is JSON (one object or a list) or CSV (one row a person, item ids as headings). One object gives one object;
    a list or a CSV file gives a list. An item left out is unanswered; "cant_say" is "Can't say".
    """
    from assessment.cli.score import score

    return score(source, form=form, pack=pack, edition=edition)


@link.command()
@verb
def encode(
    source: Source,
    scores_only: Annotated[bool, typer.Option("--scores-only", help="Leave the single answers out.")] = False,
    form: Form = None,
    pack: Pack = None,
    edition: Edition = None,
) -> int:
    """Print a token for each answer sheet, one a line. FILE is what `emphasis score` reads."""
    from assessment.cli.link_encode import encode

    return encode(source, scores_only=scores_only, form=form, pack=pack, edition=edition)


@link.command()
@verb
def decode(
    token: Annotated[str, typer.Argument(metavar="TOKEN|-", help="A token, or - to read one a line.")],
) -> int:
    """Print what a token holds as JSON: the answers, or the scores where it carries no answers.

    With - there is one JSON line for each line read. A token that cannot be read gives {"error": CODE}, where CODE is
    damaged, cut_off, newer_version or unknown_pack; the exit code is then 2, and 0 when every token could be read.
    """
    from assessment.cli.link_decode import decode, decode_lines

    return decode_lines() if token == "-" else decode(token)


@app.command()
@verb
def report(
    tokens: Annotated[
        list[str], typer.Argument(metavar="TOKEN...|-", help="Tokens or whole links, or - to read one a line.")
    ],
    pdf: File = None,
    pptx: File = None,
    csv: File = None,
    json: File = None,
    png: File = None,
    svg: File = None,
    ics: File = None,
    paper: Annotated[Literal["a4", "letter"], typer.Option(help="Size of the PDF's pages.")] = "a4",
    url: Annotated[
        str | None, typer.Option(metavar="BASE", help="Where the pages are served, for the link back to the result.")
    ] = None,
) -> int:
    """Write a result as files: PDF, slides, tables, pictures, a date in the calendar.

    With several tokens a FILE has {n} or {token} in its name. A picture is the map; with {chart} in its name there is
    one for each chart. Nothing is written while any token cannot be read.
    """
    from assessment.cli.report import Kind, report

    given: dict[Kind, str | None] = {
        "pdf": pdf, "pptx": pptx, "csv": csv, "json": json, "png": png, "svg": svg, "ics": ics,
    }  # fmt: skip
    files = {kind: name for kind, name in given.items() if name}
    return report(tokens, files, paper=paper, base=url)


@app.command()
@verb
def lesson(
    name: Annotated[str, typer.Argument(metavar="ID", help="A lesson's id, such as the shipped two-jobs.")],
    pdf: Annotated[str, typer.Option(metavar="FILE", help="Where to write it.")],
    pack: Annotated[str | None, typer.Option(help="The pack; the first one if left out.")] = None,
    paper: Annotated[Literal["a4", "letter"], typer.Option(help="Size of the page.")] = "a4",
) -> int:
    """Write a lesson on one page as PDF."""
    from assessment.cli.learn import lesson

    return lesson(name, pdf, pack=pack, paper=paper)


@app.command()
@verb
def cards(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to write them, as CSV.")],
    pack: Annotated[str | None, typer.Option(help="The pack; the first one if left out.")] = None,
) -> int:
    """Write all lessons as flash cards: question, answer, why.

    Programs for spaced repetition read the file as it is.
    """
    from assessment.cli.learn import cards

    return cards(file, pack=pack)


@app.command()
@verb
def check(folder: Annotated[str, typer.Argument(metavar="DIR", help="A folder of packs, such as content/.")]) -> int:
    """Check packs and list what to mend.

    Each finding names the file and the line, says what is wrong, and what to write instead.
    """
    from assessment.cli.check import check

    return check(folder)


@app.command()
@verb
def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8501,
    host: Annotated[str | None, typer.Option(help="Address to listen on; all addresses unless one is given.")] = None,
) -> int:
    """Serve the pages until stopped with Ctrl-C."""
    from assessment.cli.serve import serve

    return serve(port=port, host=host)


@app.command()
@verb
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON, for programs.")] = False,
) -> int:
    """See whether everything is there that a server needs: one line a check, with what to do.

    Looks at settings, content, fonts, file rights, keys, the database and its clock, and the public address.
    Changes nothing. Exit code 1 if there is a problem.
    """
    from assessment.cli.doctor import doctor

    return doctor(as_json=as_json)


@app.command()
@verb
def lock(
    folder: Annotated[
        str | None, typer.Argument(metavar="[DIR]", help="A folder of packs; the shipped one if left out.")
    ] = None,
) -> int:
    """Record the editions of a folder as released.

    From then on `emphasis check` refuses changes to what they ask or how they count; wording may still be polished.
    """
    from assessment.cli.lock import lock

    return lock(folder)


@rooms.command("list")
@verb
def rooms_list() -> int:
    """List the workshops, newest first: code, step, people, when it was opened, when it is deleted, title."""
    from assessment.cli.rooms_list import list_rooms

    return list_rooms()


@rooms.command("rehearse")
@verb
def rooms_rehearse(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A rehearsal to go on with; a new one if left out.")
    ] = None,
    pattern: Annotated[
        Literal["by_role", "agreed", "silent_sales", "two_camps"], typer.Option(help="What the participants are like.")
    ] = "by_role",
    people: Annotated[int, typer.Option(min=1, max=400, help="How many there are.")] = 12,
    pace: Annotated[
        Literal["lifelike", "brisk", "rush"], typer.Option(help="About 9 seconds a statement, 2, or hardly any.")
    ] = "brisk",
    form: Annotated[str, typer.Option(help="The form they answer.")] = "pulse",
    open_room: Annotated[bool, typer.Option("--open", help="An open room; otherwise an anonymous one.")] = False,
    guess: Annotated[bool, typer.Option(help="Whether the room guesses first.")] = True,
    title: Annotated[str | None, typer.Option(help="Title of the room.")] = None,
    url: Annotated[
        str, typer.Option(metavar="BASE", help="Where the pages are served, unless EMPHASIS_PUBLIC_URL says so.")
    ] = "http://localhost:8501",
) -> int:
    """Rehearse a workshop with made-up participants, on the real screens.

    Prints the addresses of console, projector and phones, and plays the participants until the room has ended or
    Ctrl-C. The pages are served by `emphasis serve`. With a CODE the rehearsal keeps its pattern, people and pace.
    """
    from assessment.address import AddressError
    from assessment.cli.rooms_rehearse import Wanted, go_on, rehearse

    try:
        if code is not None:
            return go_on(code, base=url)
        return rehearse(Wanted(pattern, people, pace, form, title, open_room=open_room, guess=guess), base=url)
    except AddressError as error:
        print(f"{error}.", file=sys.stderr)
        return REFUSED


@rooms.command("export")
@verb
def rooms_export(
    code: Code,
    people: Annotated[bool, typer.Option("--people", help="Everybody's answers too: open workshops only.")] = False,
    pdf: File = None,
    pptx: File = None,
    csv: File = None,
    people_csv: Annotated[
        str | None, typer.Option(metavar="FILE", help="Everybody's answers as rows: open workshops only.")
    ] = None,
    paper: Annotated[Literal["a4", "letter"], typer.Option(help="Size of the PDF's pages.")] = "a4",
    url: Annotated[
        str | None, typer.Option(metavar="BASE", help="Where the pages are served, for the link to the figures.")
    ] = None,
) -> int:
    """Print what was released of a workshop as JSON, or write it as files: PDF, slides, table.

    Nothing else ever leaves an anonymous workshop: no single answers, and no figure of fewer than five people.
    """
    from assessment.cli.rooms_export import Kind, export

    given: dict[Kind, str | None] = {"pdf": pdf, "pptx": pptx, "csv": csv, "people": people_csv}
    files = {kind: name for kind, name in given.items() if name}
    return export(code, people=people, files=files, paper=paper, base=url)


@rooms.command("delete")
@verb
def rooms_delete(
    code: Code, yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether this is meant.")] = False
) -> int:
    """Delete a workshop and everything in it, now and for good."""
    from assessment.cli.rooms_delete import delete

    return delete(code, sure=yes)


@rooms.command("prune")
@verb
def rooms_prune() -> int:
    """Delete the workshops whose time is over. The pages do the same once an hour while they are served."""
    from assessment.cli.rooms_prune import prune

    return prune()


@rooms.command("backup")
@verb
def rooms_backup(
    file: Annotated[
        str, typer.Argument(metavar="FILE|-", help="A file that is not there yet, or - for standard output.")
    ],
) -> int:
    """Write all workshops with all answers into one file, while the pages are served.

    The file is a SQLite database, from whichever database it comes. `emphasis rooms restore` reads it; so does a newer
    version of Emphasis.
    """
    from assessment.cli.rooms_backup import back_up

    return back_up(file)


@rooms.command("restore")
@verb
def rooms_restore(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="A backup, or the SQLite file of an installation.")],
) -> int:
    """Add the workshops of a backup to the database, all or none.

    Workshops that are here already are left as they are, and those that were deleted or are over stay so. Into an empty
    database it moves an installation, from SQLite to PostgreSQL and back.
    """
    from assessment.cli.rooms_restore import restore

    return restore(file)


@app.command()
@verb
def version() -> int:
    """Print the version."""
    from assessment.cli.version import version

    return version()


def run() -> None:
    """Entry point of the command."""
    app()
