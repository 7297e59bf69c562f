"""Open pages in Chromium, cut off from every network: what a page asks for is sent by the kit's own client.

So everything that a page loads is bounded and recorded like any other exchange, goes to origins that the profile names
and to no others, and trusts the authorities that the profile trusts. No credentials and no cookies are sent. A page is
a stranger's program: it runs in Chromium's sandbox (which Chromium refuses to the superuser), what is asked about it
runs in a world of its own that the page cannot reach, and when its time is up the browser is killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from conformance.exceptions import Inconclusive
from conformance.exchange import Answer, Outgoing, RecordingClient
from conformance.model import Json
from conformance.probe.cross_functional.page_fetching import (
    MOST_REDIRECTS,
    REDIRECTS,
    Origin,
    fetch_page,
    is_allowed,
    joined,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, Route

INSTALL = "install what it needs with: pip install 'govstack-conformance[browser]', and Chromium (Debian: chromium)"

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--no-first-run",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_NO_PROXY = "http://127.0.0.1:9"
"""Nothing listens on the port of discarded bytes: whatever passes the client by ends here."""

_MOST_REQUESTS = 200
_SECONDS_TO_START = 60.0
_SECONDS_TO_DRAW = 5.0
_OF_CONNECTION = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie"})
_SENT_ON = frozenset({"accept", "accept-language", "content-type", "referer", "origin"})
_MADE_OF = frozenset({"document", "stylesheet", "script", "fetch", "xhr"})
"""What a page is made of; without an image, a font or a statistic it is still the page that users see."""


@dataclass
class Looked:
    """What came of looking at a page: the answer to what was asked, and which requests of it were blocked.

    `without` are those that may have changed the page.
    """

    address: str
    result: Json = None
    blocked: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    requests: int = 0


@contextmanager
def browsing(
    client: RecordingClient, allowed: Collection[Origin], secrets: Collection[str], seconds: float
) -> Iterator[Viewer]:
    """A viewer of pages, each of which may take so many seconds.

    Raises Inconclusive where the extra or Chromium is not installed, or does not start.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise Inconclusive(f"A browser is needed for this; {INSTALL}.") from None
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        raise Inconclusive(f"Chromium is needed for this; {INSTALL}.")
    environment = {name: value for name, value in os.environ.items() if not any(s in value for s in secrets)}
    with sync_playwright() as driver:
        viewer = Viewer(driver, program, environment, client, allowed, seconds)
        try:
            yield viewer
        except Error as error:
            raise Inconclusive(f"The browser gave up: {_first_line(error)}; {INSTALL}.") from None


class Viewer:
    """Opens pages, each in a browser of its own."""

    def __init__(
        self,
        driver: Playwright,
        program: str,
        environment: dict[str, str],
        client: RecordingClient,
        allowed: Collection[Origin],
        seconds: float,
    ) -> None:
        self._seconds = seconds
        self._driver = driver
        self._program = program
        self._environment = environment
        self._client = client
        self._allowed = allowed

    def look(self, address: str, width: int, scripts: Sequence[str]) -> Looked:
        """Open a page in a window so wide, and evaluate scripts in a world of their own; the last gives the result.

        Raises Inconclusive where the page cannot be opened, or does not come to an end.
        """
        from playwright.sync_api import Error

        address, _ = fetch_page(self._client, address, self._allowed)
        looked = Looked(address)
        browser = self._launch()
        with _Watchdog(browser, self._seconds) as watchdog:
            try:
                with self._opened(browser, looked, width) as page:
                    looked.result = _evaluated(page, scripts)
            except Error as error:
                if watchdog.barked or "Timeout" in type(error).__name__:
                    raise Inconclusive(f"{address} does not come to an end in the browser.") from None
                raise Inconclusive(f"{address} cannot be looked at: {_first_line(error)}.") from None
            finally:
                with suppress(Error):
                    browser.close()
        if looked.requests > _MOST_REQUESTS:
            raise Inconclusive(
                f"{address} asks for more than {_MOST_REQUESTS} things; it was not looked at as a whole."
            )
        return looked

    def _launch(self) -> Browser:
        return self._driver.chromium.launch(
            executable_path=self._program,
            chromium_sandbox=not hasattr(os, "geteuid") or os.geteuid() != 0,
            args=list(_ARGUMENTS),
            proxy={"server": _NO_PROXY, "bypass": "<-loopback>"},
            env=dict(self._environment),
            timeout=_SECONDS_TO_START * 1000,
        )

    @contextmanager
    def _opened(self, browser: Browser, looked: Looked, width: int) -> Iterator[Page]:
        from playwright.sync_api import TimeoutError as LateError

        context = browser.new_context(
            viewport={"width": width, "height": 800}, service_workers="block", accept_downloads=False
        )
        _guard(context, lambda route: self._answer(route, looked))
        page = context.new_page()
        context.on("page", lambda popup: popup.close())
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.goto(looked.address, wait_until="load", timeout=self._seconds * 1000)
        with suppress(LateError):  # what a page draws by script is there once it has stopped asking
            page.wait_for_load_state("networkidle", timeout=_SECONDS_TO_DRAW * 1000)
        yield page

    def _answer(self, route: Route, looked: Looked) -> None:
        """Send what the page asks for, where it may."""
        request = route.request
        looked.requests += 1
        if looked.requests > _MOST_REQUESTS:
            route.abort("blockedbyclient")
            return
        if not is_allowed(request.url, self._allowed):
            _block(route, looked, request.url)
            return
        address, answer = self._asked(request)
        if answer.ending is not None:
            route.abort("failed")
        elif answer.status in REDIRECTS:
            _block(route, looked, address)
        else:
            kept = {name: value for name, value in answer.headers.items() if name.lower() not in _OF_CONNECTION}
            route.fulfill(status=answer.status, headers=kept, body=answer.content)

    def _asked(self, request: Request) -> tuple[str, Answer]:
        """The answer to what a page asks for; a redirect is one where it leads to where the page may not go."""
        address, method, content = request.url, request.method, request.post_data_buffer
        headers = tuple((name, value) for name, value in request.headers.items() if name.lower() in _SENT_ON)
        for redirects in range(MOST_REDIRECTS + 1):
            answer = self._client.send(Outgoing(method, address, headers, content, final=REDIRECTS))
            if answer.ending is not None or answer.status not in REDIRECTS or redirects == MOST_REDIRECTS:
                break
            address = joined(address, answer.headers.get("location", ""))
            if not is_allowed(address, self._allowed):
                break
            if answer.status not in (307, 308):
                method, content = "GET", None
        return address, answer


class _Watchdog:
    """Kills a browser when its time is up: what a page does may keep it from answering to anything else."""

    def __init__(self, browser: Browser, seconds: float) -> None:
        self.barked = False
        self._process = _process(browser)
        self._timer = threading.Timer(seconds, self._bark)

    def __enter__(self) -> _Watchdog:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def _bark(self) -> None:
        self.barked = True
        with suppress(OSError):
            os.kill(self._process, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)


def _process(browser: Browser) -> int:
    """The process id of the browser itself."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    return next(int(process["id"]) for process in found if process["type"] == "browser")


def _guard(context: BrowserContext, answer: Any) -> None:
    context.route("**/*", answer)
    context.route_web_socket("**/*", lambda socket: socket.close())


def _evaluated(page: Page, scripts: Sequence[str]) -> Json:
    """The value of the last script, in a world of its own: the page shares the document with it, and nothing else."""
    session = page.context.new_cdp_session(page)
    frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    world = session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "conformance"})
    value: Json = None
    for script in scripts:
        answer = session.send(
            "Runtime.evaluate",
            {
                "expression": script,
                "contextId": world["executionContextId"],
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        if "exceptionDetails" in answer:
            detail = answer["exceptionDetails"].get("exception", {}).get("description") or "an error"
            raise Inconclusive(f"What is asked about the page cannot be answered: {str(detail)[:200]}.")
        value = answer["result"].get("value")
    return value


def _block(route: Route, looked: Looked, address: str) -> None:
    looked.blocked.append(address[:200])
    if route.request.resource_type in _MADE_OF:
        looked.without.append(address[:200])
    route.abort("blockedbyclient")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
