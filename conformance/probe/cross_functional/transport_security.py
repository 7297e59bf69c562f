"""Transport security of every base address that the profile names (govstack-cfr-security#req-1).

Each rule has a scenario of its own, which passes on its own merits for a server on this machine too. One more scenario
says that such a server is development: it keeps the requirement from being met by it.
"""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from conformance.exceptions import CheckFailed, DoesNotApply, Inconclusive
from conformance.exchange import Answer, Ending
from conformance.exchange.handshake import VERSIONS, Agreement, Handshake, Offer, shake_hands
from conformance.probe.cross_functional.addresses import Origin, harmless_request, origins
from conformance.probe.cross_functional.trying import listed
from conformance.probe.scene import Scene
from conformance.probe.vocabulary import phrase

_NEWEST = "TLS 1.3"
_OLDER = tuple(version for version in VERSIONS if version != _NEWEST)
_REDIRECTS = frozenset(range(300, 400))
_ASKS_FOR_CREDENTIALS = (401, 407)


@phrase("the base addresses of the profile", example="Given the base addresses of the profile")
def base_addresses(scene: Scene) -> None:
    """Take every distinct scheme, host and port among the base addresses of the Service APIs."""
    found = origins(scene.candidate)
    if not found:
        raise DoesNotApply("The profile names no Service API, so that there is no base address.")
    scene.candidate.found["origins"] = found


@phrase("each of them agrees on TLS 1.3", example="Then each of them agrees on TLS 1.3")
def agrees_on_the_newest(scene: Scene) -> None:
    """A handshake that offers TLS 1.3 alone succeeds (RFC 8446)."""
    wrong, untold = [], []
    for origin in _secure(scene):
        found = _handshake(scene, origin, Offer((_NEWEST,)))
        if found.agreement is Agreement.AGREED:
            continue
        older = _handshake(scene, origin, Offer(_OLDER))  # that nothing is agreed may have other reasons
        if older.agreement is Agreement.AGREED:
            wrong.append(f"{origin} refuses TLS 1.3 and agrees on {older.version}")
        else:
            untold.append(f"{origin}: {found.problem}")
    _conclude("TLS 1.3 is not spoken everywhere", "TLS 1.3 agreed", wrong, untold)


@phrase("each of them refuses TLS 1.2 and lower", example="Then each of them refuses TLS 1.2 and lower")
def refuses_older(scene: Scene) -> None:
    """A handshake that offers TLS 1.2, 1.1 or 1.0 alone is refused, while one that offers every version succeeds."""
    wrong: list[str] = []
    untold: list[str] = []
    for origin in _secure(scene):
        tried = {version: _handshake(scene, origin, Offer((version,))) for version in _OLDER}
        agreed = [version for version, found in tried.items() if found.agreement is Agreement.AGREED]
        if agreed:
            wrong.append(f"{origin} agrees on {' and '.join(agreed)}")
        untold += [
            f"{origin}, {version}: {found.problem}"
            for version, found in tried.items()
            if found.agreement not in (Agreement.AGREED, Agreement.REFUSED)
        ]
        if not agreed:
            untold += _unless_alive(scene, origin)
    _conclude("Versions before TLS 1.3 are agreed", "TLS 1.2, 1.1 and 1.0 refused", wrong, untold)


@phrase(
    "each of them presents a current certificate for its host, from a trusted authority",
    example="Then each of them presents a current certificate for its host, from a trusted authority",
)
def presents_valid_certificate(scene: Scene) -> None:
    """The certificate is verified (RFC 5280 section 6, RFC 9525), by the authorities of `tls: trust` if named."""
    wrong, untold = [], []
    for origin in _secure(scene):
        found = _handshake(scene, origin, Offer((_NEWEST, "TLS 1.2"), verify=True))
        if found.agreement is Agreement.UNTRUSTED:
            wrong.append(f"{origin}: {found.problem}")
        elif found.agreement is not Agreement.AGREED:
            untold.append(f"{origin}: {found.problem}")
    _conclude("A certificate is not valid", "a current certificate for this host that is trusted", wrong, untold)


@phrase(
    "each of them refuses plain HTTP, or redirects it without data",
    example="Then each of them refuses plain HTTP, or redirects it without data",
)
def refuses_plain_http(scene: Scene) -> None:
    """Plain HTTP to the same port is not understood, refused with a status of its own, or redirected to https.

    A base address that is itself plain HTTP breaks the rule, but on the machine that the kit runs on.
    """
    wrong: list[str] = []
    untold: list[str] = []
    for origin in _origins(scene):
        if origin.is_secure:
            problem, is_sure = _answer_to_plain_http(scene, origin)
            (wrong if is_sure else untold).extend([f"{origin} {problem}"] if problem else [])
        elif origin.is_development:
            untold.append(f"{origin} is plain HTTP on this machine, which is for development alone")
        else:
            wrong.append(f"{origin} is plain HTTP")
    _conclude("Plain HTTP is answered", "plain HTTP refused, or redirected to https", wrong, untold)


@phrase("none of them is a development address", example="Then none of them is a development address")
def none_is_development(scene: Scene) -> None:
    """No base address leads to the machine that the kit runs on, where anything may be said of TLS."""
    here = [str(origin) for origin in _origins(scene) if origin.is_development]
    if here:
        raise Inconclusive(
            f"{listed(here)}: loopback, which counts as development. What was seen there says nothing about how the "
            "candidate is reached in operation; name the addresses of a deployment."
        )


def _origins(scene: Scene) -> list[Origin]:
    found: list[Origin] = scene.candidate.found["origins"]
    return found


def _secure(scene: Scene) -> list[Origin]:
    """Those that speak TLS; that the others do not is the business of one scenario alone."""
    found = [origin for origin in _origins(scene) if origin.is_secure]
    if not found:
        raise Inconclusive(f"There is no TLS to look at: {listed(map(str, _origins(scene)))} is plain HTTP.")
    return found


def _handshake(scene: Scene, origin: Origin, offer: Offer) -> Handshake:
    target = origin.target
    return shake_hands(target.client, target.loaded, origin.server, offer, target.certificate)


def _unless_alive(scene: Scene, origin: Origin) -> list[str]:
    """That a server refuses a version says nothing where it refuses every one."""
    found = _handshake(scene, origin, Offer(tuple(VERSIONS)))
    return [] if found.agreement is Agreement.AGREED else [f"{origin}, any version: {found.problem}"]


def _answer_to_plain_http(scene: Scene, origin: Origin) -> tuple[str, bool]:
    """What is wrong with how an https port answers plain HTTP, or nothing; and whether it is wrong for sure."""
    secure = harmless_request(scene.candidate, origin)
    address = urlsplit(secure.url)
    plain = replace(secure, url=address._replace(scheme="http", netloc=str(origin.server)).geturl(), final=_REDIRECTS)
    client = origin.target.client
    answer = client.send(plain)
    if not answer.status:
        if answer.ending in (Ending.BROKEN_OFF, Ending.UNREADABLE):
            return "", True
        return f"does not say how it takes plain HTTP: {answer.problem}", False
    problem = _plain_problem(answer)
    if problem or answer.status in _REDIRECTS:
        return problem, True
    same = client.send(replace(secure, final=_REDIRECTS))
    if (same.status, same.content) == (answer.status, answer.content):
        return f"answers plain HTTP with {answer.status}, as it answers https", True
    return "", True


def _plain_problem(answer: Answer) -> str:
    """What an answer to plain HTTP must not be: a success, a wish for credentials, a redirect that is not to https."""
    location = answer.headers.get("location", "")
    if answer.status < 300:
        return f"answers plain HTTP with {answer.status}"
    if answer.status in _REDIRECTS and not location.lower().startswith("https://"):
        return f"answers plain HTTP with {answer.status}, which leads to {location[:200] or 'nowhere'} and not to https"
    if answer.status in _ASKS_FOR_CREDENTIALS:
        return f"asks for credentials over plain HTTP ({answer.status})"
    return ""


def _conclude(message: str, expected: str, wrong: list[str], untold: list[str]) -> None:
    """One failure for all addresses; what could not be told is inconclusive where nothing failed."""
    if wrong:
        raise CheckFailed(f"{message}: {listed(wrong)}.", expected=expected, actual=listed(wrong))
    if untold:
        raise Inconclusive(f"It cannot be told for every base address: {listed(untold)}.")
