# SPDX-License-Identifier: GPL-3.0-or-later
"""resources/openapi.yaml: its operations, and whether a value is what a schema of it says."""
import re
import uuid

import yaml_text

METHODS = ("get", "put", "post", "delete", "patch", "head")
KINDS = {"object": dict, "array": list, "string": str, "boolean": bool}
ROLES = ("employee", "hr", "admin", "owner")
# How the descriptions say who may: "For admins.", "Critical; for HR and higher roles, …"
WHO = (("hr", r"\b[Ff]or HR\b"), ("admin", r"\b[Ff]or admins\b"), ("owner", r"\b[Ff]or owners\b"))


class Operation:
    def __init__(self, document, method, path, node):
        self.document, self.method, self.path = document, method.upper(), path
        self.name, self.form = node["operationId"], None
        self.responses = {int(status): document.resolve(answer) for status, answer in node["responses"].items()}
        security = node.get("security", document.root["security"])
        self.is_open = {} in security or not security
        self.wants_token = not self.is_open
        body = node.get("requestBody", {})
        self.body_required = body.get("required", False)
        self.media, content = next(iter(body.get("content", {}).items()), (None, {}))
        self.schema = content.get("schema") if self.media == "application/json" else None
        description = node.get("description", "")
        self.least_role = next((role for role, words in WHO if re.search(words, description)), "employee")
        self.is_critical = bool(re.search(r"\bCritical\b", description))

    def __str__(self):
        return f"{self.method} {self.path}"


class Document:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.root = yaml_text.read(file.read())
        self.operations = [Operation(self, method, path, node[method]) for path, node in self.root["paths"].items()
                           for method in METHODS if method in node]
        # What can be answered to any request at all, before anybody has looked at what it asks for.
        self.anywhere = {int(status): self.resolve(answer)
                         for status, answer in self.root["x-responses-to-any-request"].items()}

    def fill(self, values):
        """What stands in braces in the paths, for an example that there is."""
        for operation in self.operations:
            form = re.sub(r"\\\{\w+\\\}", "[^/.][^/]*", re.escape(operation.path))
            operation.form = re.compile(form) if operation.path.startswith("/scim/") else None
            operation.path = re.sub(r"\{(\w+)\}", lambda match: values[match[1]], operation.path)

    def operation(self, name):
        return next(one for one in self.operations if one.name == name)

    def at(self, path):
        """Those at an address, also where it is another example than the one of fill()."""
        exact = [one for one in self.operations if one.path == path]
        return exact or [one for one in self.operations if one.form and one.form.fullmatch(path)]

    def methods(self, path):
        return sorted(one.method for one in self.at(path))

    def resolve(self, node):
        while "$ref" in node:
            target = self.root
            for step in node["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            node = target
        return node

    def members(self, schema):
        """All that an object may have, with those of allOf; and what it must have."""
        schema = self.resolve(schema)
        found, required = dict(schema.get("properties", {})), list(schema.get("required", []))
        for part in schema.get("allOf", []):
            more, needed = self.members(part)
            found.update(more)
            required += needed
        return found, required

    def faults(self, schema, value, strict=False, at="$"):
        """Sentences about what is not as the schema says. Strict: nor has an object a member that it does not name."""
        schema = self.resolve(schema)
        kind = schema.get("type") or ("object" if "properties" in schema or "allOf" in schema else None)
        if kind and not is_a(kind, value):
            return [f"{at} is no {kind}"]
        found = []
        if "const" in schema and value != schema["const"]:
            found.append(f"{at} is not {schema['const']!r}")
        if "enum" in schema and value not in schema["enum"]:
            found.append(f"{at} is none of its words")
        if isinstance(value, str):
            found += text_faults(schema, value, at)
        if isinstance(value, int) and not isinstance(value, bool):
            if value < schema.get("minimum", value) or value > schema.get("maximum", value):
                found.append(f"{at} is out of its range")
        if isinstance(value, list):
            if len(value) > schema.get("maxItems", len(value)):
                found.append(f"{at} has too many items")
            for i, item in enumerate(value):
                found += self.faults(schema.get("items", {}), item, strict, f"{at}[{i}]")
        if isinstance(value, dict) and kind == "object":
            found += self.object_faults(schema, value, strict, at)
        return found

    def object_faults(self, schema, value, strict, at):
        members, required = self.members(schema)
        found = [f"{at}.{name} is missing" for name in required if name not in value]
        if len(value) > schema.get("maxProperties", len(value)):
            found.append(f"{at} has too many members")
        for name, member in value.items():
            if name in members:
                found += self.faults(members[name], member, strict, f"{at}.{name}")
            elif strict:
                found.append(f"{at}.{name} is not in the document")
        return found


def is_a(kind, value):
    if kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, KINDS[kind])


def text_faults(schema, value, at):
    found = []
    if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
        found.append(f"{at} has a length of {len(value)}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{at} is not of its pattern")
    if schema.get("format") == "uuid":
        try:
            uuid.UUID(value)
        except ValueError:
            found.append(f"{at} is no UUID")
    if schema.get("format") == "uri" and not re.match(r"[a-z][a-z0-9+.-]*:", value):
        found.append(f"{at} is no address")
    return found
