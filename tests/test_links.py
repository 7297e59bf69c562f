"""The links of the OpenAPI documents: each leads where it says, and the reference candidate can follow it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from conformance.exchange import Answer, RecordingClient
from conformance.model import Json, Operation
from conformance.packs import Pack, json_media_type, parameters, resolve
from conformance.probe.responses import is_refusal_by_field
from conformance.probe.scene import Target
from conformance.reference import ReferenceCandidate, base_addresses
from conformance.request import ABSENT, Draft, Part, Place, RequestBuilder, get
from conformance.request.schemas import alternatives, body_schema, merged
from conformance.schema import problems
from tests.kit import LOCATIONS, every_interface, pack
from tests.scenes import NOWHERE, a_target

# OpenAPI 3.0.3, 4.7.20.4; of the response only headers and body can be meant.
EXPRESSION = re.compile(
    r"\$(?:(?P<side>request)\.(?P<place>path|query|header)\.(?P<name>[^#]+)"
    r"|(?P<answered>response)\.header\.(?P<header>[^#]+)"
    r"|(?P<whole>request|response)\.body(?:#(?P<pointer>(?:/[^/]+)+))?)"
)

BEFORE: Mapping[str, Mapping[str, tuple[str, str]]] = {
    # Consent: a record is that of an individual, about an agreement, and there is none yet.
    "serviceIndividualConsentRecordCreate": {
        "path dataAgreementId": ("configDataAgreementCreate", "$response.body#/dataAgreement/id"),
        "query revisionId": ("configDataAgreementCreate", "$response.body#/revision/id"),
        "query individualId": ("serviceIndividualCreate", "$response.body#/individual/id"),
    },
    "serviceIndividualConsentRecordSignatureCreate": {
        "body consentRecord.dataAgreementRevisionHash": (
            "configDataAgreementCreate",
            "$response.body#/revision/serializedHash",
        ),
        "body consentRecord.individual.id": ("serviceIndividualCreate", "$response.body#/individual/id"),
    },
    "serviceIndividualSignatureCreate": {
        "path consentRecordId": ("serviceIndividualConsentRecordCreate", "$response.body#/consentRecord/id")
    },
    "serviceIndividualSignatureUpdate": {
        "path consentRecordId": ("serviceIndividualSignatureCreate", "$request.path.consentRecordId")
    },
    # Marketplace: providers have their catalogues, an order takes what is in stock, and an open case gets an agent.
    "createOrder": {"body items[0].id": ("addInventoryItem", "$response.body#/id")},
    "blockInventoryItem": {"body id": ("addInventoryItem", "$response.body#/id")},
    "unblockInventoryItem": {"body id": ("addInventoryItem", "$response.body#/id")},
    "addToProviderCatalogue": {"path providerId": ("addToCatalogue", "$response.body#/id")},
    "updateSupport": {"path orderId": ("openSupport", "$response.body#/order_id")},
    "updateSupportAgent": {"path orderId": ("openSupport", "$response.body#/order_id")},
    "updateForm": {"path formId": ("createForm", "$response.body#/form/id")},
    # E-signature: a token is one of a pseudonym, and with it its owner signs.
    "signWithPseudonym": {"header X-Pseodonym-Token": ("getPseudonymToken", "$response.body#/jwt")},
    # Information Mediator: events and subscriptions are of an event type.
    "publishEvent": {
        "path eventType": ("createEventType", "$request.body#/eventType"),
        "body eventType": ("createEventType", "$request.body#/eventType"),
    },
    "addSub": {
        "path eventType": ("createEventType", "$request.body#/eventType"),
        "body eventType": ("createEventType", "$request.body#/eventType"),
    },
    "patchSub": {
        "path eventType": ("addSub", "$request.path.eventType"),
        "body eventType": ("addSub", "$request.path.eventType"),
    },
    # Payments: only a voucher that was made can be activated.
    "VoucherActivationPATCH": {
        "body voucher_serial_number": ("VoucherPreactivationPOST", "$response.body#/voucher_serial_number")
    },
    # Registration: an application brings the task that is completed.
    "getTasks": {"query fileId": ("submitApplication", "$response.body#/fileId")},
    "completeTaskById": {"path taskId": ("getTasks", "$response.body#/0/taskId")},
    # Scheduler: nobody works twice in the same hours, or takes part twice in the same event.
    "createAppointment": {"query qry.appointment_details.event_ids[0]": ("createEvent", "$response.body")},
    "createAffiliation": {"query qry.affiliation_details.resource_id": ("createResource", "$response.body")},
    # Workflow: an instance is stopped after it was started.
    "stop": {"path instanceId": ("start", "$response.body#/id")},
}
"""What a request takes from another that goes before it: by operation, the part, the other, and the expression."""

NEW = {
    "create": "body write.content.id",
    "update-or-create": "body write.content.id",
    "createEvent": "query qry.details.name",
    "changeEvent": "query qry.details.name",
}
"""What a request gives a value that nothing else has, where the document does not mark it as unique."""

NAMED = {"credential": ("body credential_identifier", "credential")}
"""What a request takes from the test data of the reference candidate's profile, by their name."""

NEEDED_ALONE = {"credential", "getTasks"}
"""Operations of which a request with every field says too much: things that exclude one another, or that filter."""

ENDING = {"removeInventoryItem", "VoucherCancelPATCH"}
"""Operations that end what they are led to, beside those with the method DELETE."""

GONE = {"getEventType": 204}
"""How an operation says that there is nothing, where it is no refusal."""

STAYING = {
    ("updateSupportAgent", "readSupport"),
    ("addGeofenceElement", "listElements"),
    ("allocateAgent", "readFulfillment"),
}
"""Links from an operation to what is still there when that which it made has ended."""


CHOSEN = {
    "qry",
    "language",
    "status",
    "X-Callback-URL",
    "requestId",
    "registeringInstitutionId",
    "Information-Mediator-Client",
}
"""Required parameters by which the reader says what to do or who asks, and not what is meant."""

LITERALS = {("resource", "Item"), ("field", "id"), ("ext", "json")}
"""Values of parameters that are the same for whatever was made."""


@dataclass(frozen=True)
class Link:
    """One Link Object, with the operation whose answer it belongs to."""

    source: Operation
    status: str
    name: str
    definition: Mapping[str, Json]

    def __str__(self) -> str:
        return f"{self.source.id} {self.status} {self.name}"

    @property
    def parameters(self) -> Mapping[str, Json]:
        """Parameter names with the expressions or literal values that they get."""
        return self.definition.get("parameters") or {}

    def target(self, found: Pack) -> Operation:
        """The operation that it leads to."""
        return found.operations[self.definition["operationId"]]


@dataclass(frozen=True)
class Sent:
    """A request and its answer."""

    draft: Draft
    answer: Answer


@dataclass(frozen=True)
class Walker:
    """Sends requests to a reference candidate within this process, and follows links from its answers."""

    target: Target
    builder: RequestBuilder

    def send(self, name: str) -> Sent:
        """A valid request to an operation, after what has to go before it; it has to succeed."""
        draft = self._valid(name, everything=name not in NEEDED_ALONE)
        taken = BEFORE.get(name, {})
        earlier = {other: self.send(other) for other in dict.fromkeys(other for other, _ in taken.values())}
        for written, (other, expression) in taken.items():
            self._put(draft, a_part(written), value_of(expression, earlier[other]))
        sent = Sent(draft, self.target.send(draft))
        assert succeeded(draft.operation, sent.answer), f"{name}: {sent.answer.status} {sent.answer.content[:300]!r}"
        return sent

    def follow(self, link: Link, sent: Sent) -> Answer:
        """The answer to a valid request with all that the link gives; one that changes nothing need not be accepted."""
        target = link.target(self.target.pack)
        draft = self._valid(target.id, everything=target.method in ("POST", "PUT", "PATCH"))
        for name, written in link.parameters.items():
            found = parameter_named(draft.operation, name)
            self._put(draft, Part(found["in"], found["name"]), value_of(written, sent))
        if "requestBody" in link.definition:
            draft.body = value_of(link.definition["requestBody"], sent)
            assert problems(draft.operation, body_schema(draft.operation) or {}, draft.body, "request") == [], link
        return self.target.send(draft)

    def _valid(self, name: str, *, everything: bool) -> Draft:
        draft = self.builder.valid(self.target.pack.operations[name], everything=everything)
        if name in NEW:
            draft.set(a_part(NEW[name]), self.builder.new(draft, a_part(NEW[name])))
        if name in NAMED:
            part, data = NAMED[name]
            draft.set(a_part(part), self.builder.test_data(data))
        return draft

    def _put(self, draft: Draft, part: Part, value: Json) -> None:
        draft.set(part, self.builder.remembered(draft, part, value))


@every_interface
def test_links_lead_to_operations_of_the_same_document(name: str) -> None:
    found = links_of(pack(name))
    assert found, "a pack with an interface has operations that lead to one another"
    for link in found:
        assert set(link.definition) <= {"operationId", "parameters", "requestBody", "description"}, link
        target = link.target(pack(name))
        assert target.api == link.source.api, f"{link}: operationId means an operation of the same document"
        assert target is not link.source, link
        assert link.status == "default" or link.status.startswith("2"), link
        for parameter in link.parameters:
            assert parameter_named(target, parameter), f"{link}: {target.id} has no parameter {parameter}"
        assert "requestBody" not in link.definition or body_schema(target) is not None, link
        # A link that leaves one out would lead to whatever the reader's own example names.
        required = {p["name"] for p in parameters(target) if p.get("required")}
        assert required - CHOSEN <= {parameter_named(target, written)["name"] for written in link.parameters}, link
        assert link.parameters or "requestBody" in link.definition, link


@every_interface
def test_expressions_point_at_what_the_document_describes(name: str) -> None:
    for link in links_of(pack(name)):
        literals = {(p, value) for p, value in link.parameters.items() if not list(expressions_of(value))}
        assert literals <= LITERALS, f"{link}: an expression begins with a dollar sign"
        for expression in expressions_of([link.parameters, link.definition.get("requestBody")]):
            found = EXPRESSION.fullmatch(expression)
            assert found, f"{link}: {expression} is no expression"
            assert describes(link, found), f"{link}: the document knows nothing of {expression}"


@every_interface
def test_what_was_made_is_found_along_the_links(name: str, tmp_path: Path) -> None:
    walker = a_walker(tmp_path, pack(name))
    for link in links_of(pack(name)):
        answer = walker.follow(link, walker.send(link.source.id))
        target = link.target(pack(name))
        assert succeeded(target, answer), f"{link}: {answer.status} {answer.content[:300]!r}"
        assert answer.status != GONE.get(target.id), link


@every_interface
def test_what_was_ended_is_gone_along_the_links(name: str, tmp_path: Path) -> None:
    walker = a_walker(tmp_path, pack(name))
    found = links_of(pack(name))
    for ending in (link for link in found if ends(link.target(pack(name)))):
        sent = walker.send(ending.source.id)
        assert succeeded(ending.target(pack(name)), walker.follow(ending, sent)), ending
        for link in after(ending, found, pack(name)):
            answer = walker.follow(link, sent)
            there = succeeded(link.target(pack(name)), answer) and answer.status != GONE.get(link.target(pack(name)).id)
            stays = (link.source.id, link.name) in STAYING
            assert there is stays, f"{link} after {ending.name}: {answer.status}"


def test_exceptions_are_needed() -> None:
    """What stands in the tables is in the documents: an exception for nothing would hide the next fault."""
    names = [name for name, location in LOCATIONS.items() if (location.specification / "openapi").is_dir()]
    found = [link for name in names for link in links_of(pack(name))]
    targets = {link.definition["operationId"] for link in found}
    sources = {link.source.id for link in found}
    assert set(GONE) | ENDING <= targets
    assert {(link.source.id, link.name) for link in found} >= STAYING
    assert set(BEFORE) | set(NEW) | set(NAMED) | NEEDED_ALONE <= sources | targets | {"getTasks"}


def links_of(found: Pack) -> list[Link]:
    """Every link of a pack's documents."""
    return [
        Link(operation, str(status), name, resolve(operation.document, definition))
        for operation in found.operations.values()
        for status, written in operation.definition["responses"].items()
        for name, definition in (resolve(operation.document, written).get("links") or {}).items()
    ]


def after(ending: Link, found: list[Link], within: Pack) -> list[Link]:
    """The links by which to see that something has ended: those that read; without any, the same again."""
    beside = [link for link in found if link.source is ending.source and link.status == ending.status]
    reading = [link for link in beside if link.target(within).method == "GET" or link.name.startswith("read")]
    return reading or [ending]


def ends(operation: Operation) -> bool:
    return operation.method == "DELETE" or operation.id in ENDING


def succeeded(operation: Operation, answer: Answer) -> bool:
    return answer.ending is None and 200 <= answer.status < 300 and not is_refusal_by_field(operation, answer)


def a_walker(folder: Path, found: Pack) -> Walker:
    """A walker along the links of a pack, whose reference candidate has just begun."""
    target = a_target(folder, found, base_addresses(found, NOWHERE))
    transport = httpx.WSGITransport(ReferenceCandidate(found))
    client = RecordingClient(target.loaded, target.client.redactor, transport=transport)
    mediator = target.loaded.profile.information_mediator_client
    return Walker(replace(target, client=client), RequestBuilder(target.block, mediator, seed=1, scenario="links"))


def a_part(written: str) -> Part:
    """`path orderId` as the part of a request that it means."""
    places: dict[str, Place] = {"path": "path", "query": "query", "header": "header", "body": "body"}
    where, _, name = written.partition(" ")
    return Part(places[where], name)


def parameter_named(operation: Operation, name: str) -> Mapping[str, Json]:
    """The one parameter that a link means by a name, or by place and name (OpenAPI 3.0.3, 4.7.20)."""
    named = [p for p in parameters(operation) if name in (p["name"], f"{p['in']}.{p['name']}")]
    assert len(named) == 1, f"{operation.id}: {len(named)} parameters are meant by {name}"
    return named[0]


def expressions_of(value: Json) -> Iterator[str]:
    """Every text within a value that is an expression, or is meant to be one."""
    if isinstance(value, str) and "$" in value:
        yield value
    children = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for child in children:
        yield from expressions_of(child)


def value_of(written: Json, sent: Sent) -> Json:
    """The value of an expression, a literal, or a literal with expressions in it."""
    if isinstance(written, Mapping):
        return {name: value_of(child, sent) for name, child in written.items()}
    found = EXPRESSION.fullmatch(written) if isinstance(written, str) else None
    if not found:
        return written
    if found["side"]:
        value = sent.draft.get(a_part(f"{found['place']} {found['name']}"))
    elif found["answered"]:
        value = sent.answer.headers.get(found["header"], ABSENT)
    else:
        value = get(sent.draft.body if found["whole"] == "request" else sent.answer.json(), steps(found["pointer"]))
    assert value is not ABSENT, f"{sent.draft.operation.id}: there is nothing in {written}"
    return value


def steps(pointer: str | None) -> tuple[str | int, ...]:
    """The way that a JSON Pointer goes (RFC 6901)."""
    parts = (pointer or "").split("/")[1:]
    return tuple(int(part) if part.isdigit() else part.replace("~1", "/").replace("~0", "~") for part in parts)


def describes(link: Link, found: re.Match[str]) -> bool:
    """Whether the document of a link's source describes what an expression points at."""
    source, document = link.source, link.source.document
    response = resolve(document, {str(s): r for s, r in source.definition["responses"].items()}[link.status])
    if found["side"]:
        return (found["place"], found["name"]) in {(p["in"], p["name"]) for p in parameters(source)}
    if found["answered"]:
        return found["header"] in (response.get("headers") or {})
    media = json_media_type(response.get("content"))
    schema = body_schema(source) if found["whole"] == "request" else media[1].get("schema") if media else None
    return schema is not None and has(document, schema, steps(found["pointer"]))


def has(document: Mapping[str, Json], schema: Json, way: tuple[str | int, ...]) -> bool:
    """Whether a schema, or one of its alternatives, describes a value in a place."""
    if not way:
        return True
    schema = merged(document, schema)
    child = schema.get("items") if isinstance(way[0], int) else (schema.get("properties") or {}).get(way[0])
    if child is not None and has(document, child, way[1:]):
        return True
    return any(has(document, branch, way) for branch in alternatives(document, schema))
