"""Write a first candidate profile, every field explained where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from conformance.packs import Pack

_HEAD = """\
# A candidate profile: where the candidate is, how to authenticate, which test data to use.
# Fill in what is marked, then: govstack-conformance run THIS-FILE
# Secrets never stand in this file. Write ${NAME} and set the environment variable NAME before the run; its value is
# kept out of reports, logs and the terminal.

candidate:
  name: My Payment Switch          # as it should read on the report
  version: "1.0.0"                 # the version that is probed
  kind: digital-public-good        # digital-public-good, commercial, in-house, reference or mock
  vendor: My Organisation          # who stands behind it; may be left out

# How requests prove who sends them. A Building Block below may have an `authentication` of its own. One of:
#   type: none
#   type: api-key                      with `in: header` (or query), `name: X-API-Key`, `value: ${API_KEY}`
#   type: bearer                       with `token: ${TOKEN}`
#   type: basic                        with `user: probe`, `password: ${PASSWORD}`
#   type: oauth2-client-credentials    with `token-address: https://…`, `client-id: …`, `scope: …` (may be left
#                                      out), and `client-secret: ${SECRET}` or `private-key: key.pem`
#   type: client-certificate           with `certificate: client.pem`, `private-key: client-key.pem`,
#                                      `password: ${PASSWORD}` where the key has one
authentication:
  type: none

# Headers that every request carries; a Building Block may add `headers` of its own.
headers: {}

# The Information-Mediator-Client header: INSTANCE/CLASS/MEMBER/SUBSYSTEM of the caller. Take out if there is none.
information-mediator-client: GOVSTACK/GOV/90000001/conformance

# Certificate authorities to trust in place of the usual ones: a PEM file, relative to this one.
tls: {}
#  trust: authorities.pem

limits:
  seconds-per-answer: 15           # an answer that is not complete by then is a failure
  seconds-per-run: 1800            # what has not been tried by then is inconclusive
  seconds-to-settle: 5             # how long the candidate may take until what it does asynchronously shows
  # requests-per-second: 10        # at most so many; without this line, as fast as answers come
  largest-answer: 5 MB             # a longer answer is cut off and is a failure

# What cross-functional checks look at beside the Service APIs. What is left out cannot be tried; an empty list says
# that the candidate has none.
cross-functional: {}
#  health: http://127.0.0.1:8080/health
#  metrics: http://127.0.0.1:8080/metrics
#  documents: ["http://127.0.0.1:8080/openapi.json"]     # OpenAPI documents that the candidate serves
#  pages: ["http://127.0.0.1:8080/login"]                # pages of a user interface; [] where it has none
#  page-origins: ["https://cdn.example.org"]              # other hosts from which pages may load scripts and styles
#  mock: {bb-payments: {api-id: "http://127.0.0.1:8081"}}  # base addresses of a mock or example implementation
#  deployment: [compose.yaml]                             # Compose or Kubernetes files, relative to this one
#  burst: {operation: bb-payments.operationId, requests: 100}   # leave to send so many at once
#  listener: {address: "https://tunnel.example.org", port: 8085}   # leads to the port of this machine
#  expired-token: ${EXPIRED_TOKEN}                        # a token that was issued once and has expired

building-blocks:
"""

_DATA = """\
    # Values that only you can know. Without them the examples of the specification are used.
    test-data:
      values: {}                   # by field or parameter name, or by operationId.name for one operation
      unknown: {}                  # the same, for values that are well formed and name nothing
      named: {}                    # asked for by single scenarios, inconclusive without; in place of {} write lines:
"""

_CONTRACT = """\
    # Operations that generated input must not touch: they delete for good, or send something outwards.
    contract:
      exclude: []
"""

_MAPPING = """\
    # Operations that the candidate offers under another method or path.
    operations: {}
    #  operationId: {method: PUT, path: "/another/{parameter}"}
    # An adapter, where the candidate has an API of its own: then `apis` has the addresses of that.
    # adapter: adapter.yaml
"""


def profile_template(packs: Iterable[Pack]) -> str:
    """The text of a profile for the Building Blocks of `packs`, with a line for each API and each named test data."""
    return _HEAD + "\n".join(_block(pack) for pack in packs)


def _block(pack: Pack) -> str:
    lines = [f"  - id: {pack.id}", f'    version: "{pack.manifest.version}"']
    if not pack.manifest.apis:
        return "\n".join([*lines, "    apis: {}                       # there is no interface: requirements alone\n"])
    lines += ["    # The base address of each Service API; one that is not offered is taken out.", "    apis:"]
    for api in pack.manifest.apis:
        lines.append(f"      {api.id}: http://127.0.0.1:8080     # {api.name}")
    return "\n".join(lines) + "\n" + _DATA + "".join(_named(pack)) + _CONTRACT + _MAPPING


def _named(pack: Pack) -> list[str]:
    marker = 'is the test data "'
    texts = {step.text for scenario in pack.scenarios for step in scenario.steps if marker in step.text}
    names = sorted({text.split(marker, 1)[1].rstrip('"') for text in texts})
    return [f"      #  {name}: …\n" for name in names]
