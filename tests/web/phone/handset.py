"""A phone without a script: keeps its cookie, opens pages, sends forms."""

from urllib.parse import urlencode

from tests.web.asking import Answer, ask

FORM = "application/x-www-form-urlencoded"


class Handset:
    """One phone in one room."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.cookie: str | None = None

    def see(self, at: int | None = None) -> Answer:
        """Open the room's page, and keep the cookie that comes."""
        answer = ask(f"/j/{self.code}", query=f"at={at}" if at else "", headers=self._headers())
        given = answer.headers.get("set-cookie", "")
        if given:
            self.cookie = given.partition(";")[0]
        return answer

    def send(self, what: str, *, headers: dict[str, str] | None = None, **fields: object) -> Answer:
        """Send one of its forms."""
        return self.post(what, urlencode(fields).encode(), headers)

    def post(self, what: str, body: bytes, headers: dict[str, str] | None = None) -> Answer:
        """Send a body as it is."""
        said = {"content-type": FORM, "content-length": str(len(body))} | self._headers() | (headers or {})
        return ask(f"/j/{self.code}/{what}", method="POST", body=body, headers=said)

    def join(self) -> None:
        """Look, then join."""
        self.see()
        assert self.send("join", a=1).status == 303

    def token(self) -> str:
        """What its cookie says."""
        assert self.cookie
        return self.cookie.partition("=")[2]

    def _headers(self) -> dict[str, str]:
        return {"cookie": self.cookie} if self.cookie else {}
