# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an answer is one that resources/openapi.yaml allows, whatever was asked."""
import json
import re

from document import ROLES

SLOW = 1.0
# What takes Argon2id: tried less often.
HASHES = {"signIn", "choosePassword", "confirm", "changePassword"}
ASKS_PROVIDER = {"beginSso", "finishSso", "confirmSso", "linkSso", "setSsoSettings", "tryWebhook",
                "setDirectory"}
SETS_UP = {"beginSecondFactor", "finishSecondFactor"}
# Asks whatever address the settings name, and waits for it no longer than this.
STRANGER_SECONDS = 12.0
FRESH_HEADERS = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


def strictly(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a member twice")
    return dict(pairs)


def no_number(text):
    raise ValueError(text + " is no JSON")


def parsed(content):
    """As RFC 8259 has it, and no member twice."""
    text = content.decode("utf-8")
    value = json.loads(text, object_pairs_hook=strictly, parse_constant=no_number)
    json.dumps(value, ensure_ascii=False).encode("utf-8")  # half of a surrogate pair is no character
    return value


def limit_for(operation):
    return STRANGER_SECONDS if operation.name in ("setSsoSettings", "setDirectory") else SLOW


def request_faults(operation, body):
    """Why the document does not allow this body."""
    if not body and not operation.body_required:
        return []
    try:
        value = parsed(body)
    except (ValueError, RecursionError) as trouble:
        return [str(trouble)[:100]]
    return operation.document.faults(operation.schema, value)


class Judge:
    def __init__(self, document):
        self.document = document

    def operation_of(self, case, operation):
        """What the request asks for; nothing where the document has no such operation."""
        if case.method is None and case.path is None:
            return operation
        method, path = case.method or operation.method, (case.path or operation.path).partition("?")[0]
        return next((one for one in self.document.at(path) if one.method == method), None)

    def faults(self, case, operation, actor, answer):
        if answer.status == 0:
            return ["there was no answer"]
        asked = self.operation_of(case, operation)
        if case.method == "" and case.path == "":
            asked = operation if answer.status in operation.responses else None
        found = self.status_faults(case, asked, operation, answer)
        if case.content.startswith(b"HEAD "):
            return found + (["something follows the head"] if answer.body else [])
        found += self.form_faults(asked, answer)
        if not found and case.token == "own" and asked is not None and not case.ambiguous:
            found += self.right_faults(case, asked, actor, answer)
        return found

    def status_faults(self, case, asked, operation, answer):
        status = answer.status
        if status in (500, 503) or status == 502 and (asked is None or asked.name not in ASKS_PROVIDER):
            return [f"{status}: the server says that it is at fault"]
        if case.ambiguous:
            return [] if status in (400, 505) and answer.closed else [f"{status} to what two readers read differently"]
        listed = set(self.document.anywhere) | (set(asked.responses) if asked else {404})
        if status not in listed:
            return [f"{status} is not in the document"]
        if asked is None and 200 <= status < 300:
            return [f"{status} to what is not in the document"]
        if status == 405:
            wanted = ", ".join(self.document.methods((case.path or operation.path).partition("?")[0]))
            return [] if sorted(answer.headers.get("allow", "").split(", ")) == wanted.split(", ") else [
                f"Allow: {answer.headers.get('allow')} instead of {wanted}"]
        if case.oversized and (200 <= status < 300):
            return [f"{status} to what is too large"]
        return []

    def form_faults(self, asked, answer):
        described = (asked.responses if asked else {}).get(answer.status) or self.document.anywhere.get(answer.status)
        if described is None:
            described = self.document.resolve({"$ref": "#/components/responses/NotFound"})
        own = {name.lower() for name in described.get("headers", {})}
        found = [f"{name}: {answer.headers.get(name)}" for name, value in FRESH_HEADERS.items()
                 if answer.status != 101 and name not in own and answer.headers.get(name) != value]
        media = answer.headers.get("content-type", "").partition(";")[0]
        content = described.get("content", {})
        if not content:
            return found + ([f"a body of {len(answer.body)} bytes"] if answer.body else [])
        if media not in content:
            return found + [f"content type {media!r}"]
        if media in ("application/json", "application/scim+json"):
            try:
                value = parsed(answer.body)
            except ValueError as trouble:
                return found + [f"the answer is no JSON: {trouble}"]
            schema = content[media]["schema"]
            found += self.document.faults(schema, value, strict="properties" in self.document.resolve(schema))
        return found + self.header_faults(described, answer)

    def header_faults(self, described, answer):
        found = []
        for name, about in described.get("headers", {}).items():
            value, schema = answer.headers.get(name.lower()), about["schema"]
            if value is None:
                if name in ("WWW-Authenticate", "Cache-Control", "ETag") or (name == "Retry-After" and answer.status == 429):
                    found.append(f"{name} is missing")
            elif schema.get("type") == "integer":
                if not re.fullmatch(r"\d+", value) or int(value) < schema.get("minimum", 0):
                    found.append(f"{name}: {value}")
            else:
                found += self.document.faults(schema, value, at=name)
        return found

    def right_faults(self, case, asked, actor, answer):
        """Who may, as the descriptions say it; and that what the document refuses is not taken."""
        taken = 200 <= answer.status < 300
        if asked.wants_token and actor is None and answer.status not in (400, 401, 413, 431):
            return [f"{answer.status} to somebody who has not signed in"]
        if asked.wants_token and actor is not None and taken:
            # It may what nobody is told 403 for, and what it is there for.
            if actor.restricted and 403 in asked.responses and asked.name not in SETS_UP:
                return ["taken from somebody who has to set up a second factor first"]
            if ROLES.index(actor.role) < ROLES.index(asked.least_role):
                return [f"taken from {actor.role}"]
            if asked.is_critical and not actor.is_confirmed and not actor.restricted:
                return ["taken without the password"]
        if not taken or asked.schema is None:
            return []
        if case.wrong_media and answer.status != 415:
            return ["taken under another content type"]
        if case.body is not None and (why := request_faults(asked, case.body)):
            return ["taken although the document refuses it: " + "; ".join(why)]
        return []
