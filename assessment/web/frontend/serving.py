"""Streamlit's files and its document, sent in its place: Streamlit compresses neither."""

from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.convertors import Convertor, register_url_convertor
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from assessment.web.frontend.document import lighter
from assessment.web.frontend.files import Files
from assessment.web.frontend.fonts import ALL_ICONS
from assessment.web.frontend.kept import Kept, kept, takes_gzip
from assessment.web.frontend.soon import pages, soon
from assessment.words import SOURCE_LANGUAGE, speak

KEEP_FOR_EVER: Final = "public, max-age=31536000, immutable"
"""The address of each file changes with its content."""
KEEP_A_WEEK: Final = "public, max-age=604800"
"""Our fonts and icon keep their names."""
ASK_AGAIN: Final = "no-cache"
_OWN: Final = Path(__file__).parents[2] / "ui" / "static"
_HTML: Final = "text/html; charset=utf-8"


class Frontend:
    """``folder``: where Streamlit keeps them. ``base``: the path below which the server has everything, or none."""

    def __init__(self, folder: str | Path, base: str = "") -> None:
        self.index = Path(folder) / "index.html"
        self.files = Files(Path(folder) / "static")
        self.own = Files(_OWN)
        self.outside = f"/{base.strip('/')}".rstrip("/")

    def middleware(self) -> list[Middleware]:
        """For the files: looks at a request before Streamlit does."""
        return [Middleware(_Sending, frontend=self)]

    def routes(self) -> list[BaseRoute]:
        """For the document, at every address that can be a page's; to be asked after all other routes of ours."""
        return [Route(f"{self.outside}/{page}", self._document, methods=["GET"]) for page in ("", "{page:page}")]

    def pack_first(self) -> None:
        """Compress what a first visit asks for: 0.1 seconds."""
        for _, plain in self._documents.values():
            self.files.take_all(plain.body.decode())

    def _document(self, request: Request) -> Response:
        packed, plain = self._documents.get(request.path_params.get("page", ""), self._documents[""])
        return (packed if takes_gzip(request.headers) else plain).answer(request.headers, ASK_AGAIN)

    @cached_property
    def _documents(self) -> dict[str, tuple[Kept, Kept]]:
        """Compressed and not, by address of the page; "" for all that need nothing more than the others."""
        speak(SOURCE_LANGUAGE)
        document, scripts = self.index.read_text(encoding="utf-8"), self.files.folder / "js"
        bodies = {page: lighter(document, soon(scripts, page, document)).encode() for page in ("", *pages())}
        return {page: (kept(body, _HTML, pack=True), kept(body, _HTML, pack=False)) for page, body in bodies.items()}


class _Sending:
    """Sends a file that was asked for, and leaves everything else to the application."""

    def __init__(self, app: ASGIApp, frontend: Frontend) -> None:
        self._app = app
        self._pack_first = frontend.pack_first
        self._folders = (
            (f"{frontend.outside}/static/", frontend.files, KEEP_FOR_EVER),
            (f"{frontend.outside}/app/static/", frontend.own, KEEP_A_WEEK),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            Thread(target=self._pack_first, daemon=True).start()
        answer = await self._answer(scope) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        if scope["method"] not in ("GET", "HEAD") or not _is_ours(scope):
            return None
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        for begin, files, keep in self._folders:
            if path.startswith(begin):
                name = path.removeprefix(begin)
                found = files.find(name) or await run_in_threadpool(files.take, name)
                return found.answer(Headers(scope=scope), keep) if found else None
        return None


def _is_ours(scope: Scope) -> bool:
    """Whoever cannot unpack gets what Streamlit sends, and so does whoever asks for its whole font of icons."""
    return takes_gzip(Headers(scope=scope)) and (not ALL_ICONS.search(scope["path"]) or bool(scope["query_string"]))


class _Page(Convertor[str]):
    """Addresses of pages are small letters. Streamlit's own addresses and its files all have something else."""

    regex = "[a-z]+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _Page())
