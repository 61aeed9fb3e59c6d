# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of Aufwind that knows PROTOCOL.md, aufwind.proto and the list of entities, and nothing of the C++ code.

usage: client.py URL CA WORKSPACE EMAIL aufwind.proto SCHEMA

The first line of standard input is the password; each further one a command as a JSON list, answered by a line of JSON:
["sync"], ["point", SERIES, TITLE], ["type", NOTE, POSITION, TEXT], ["rows", ENTITY], ["text", NOTE], ["look", NOTE,
ANCHOR, HEAD], ["look_away"], ["others", NOTE, COUNT, SECONDS], ["wear", FILE], ["send", FILE], ["see", EMPLOYEE, FILE].
Exit 77: no libzstd.
"""
import ctypes
import ctypes.util
import datetime
import hashlib
import http.client
import json
import os
import re
import ssl
import sys
import time
import urllib.parse
import uuid

from contents import Contents, in_words, name_of
from live import Live
from text import MissingParents, Text
from wire import Messages

CREATE, SET, TEXT = 1, 2, 6
DAY = 24 * 3600 * 1000


class Zstd:
    """The system's library; only its plain functions."""

    def __init__(self):
        name = ctypes.util.find_library("zstd") or "libzstd.so.1"
        self.lib = ctypes.CDLL(name)
        for function in ("ZSTD_compress", "ZSTD_compressBound", "ZSTD_decompressDCtx", "ZSTD_DCtx_refPrefix"):
            getattr(self.lib, function).restype = ctypes.c_size_t
        self.lib.ZSTD_createDCtx.restype = ctypes.c_void_p

    def pack(self, data):
        room = ctypes.create_string_buffer(self.lib.ZSTD_compressBound(ctypes.c_size_t(len(data))))
        size = self.lib.ZSTD_compress(room, ctypes.c_size_t(len(room)), data, ctypes.c_size_t(len(data)), 1)
        return room.raw[:size]

    def unpack(self, data, maximum, prefix=b""):
        context = ctypes.c_void_p(self.lib.ZSTD_createDCtx())
        if prefix:
            self.lib.ZSTD_DCtx_refPrefix(context, prefix, ctypes.c_size_t(len(prefix)))
        room = ctypes.create_string_buffer(maximum)
        size = self.lib.ZSTD_decompressDCtx(context, room, ctypes.c_size_t(maximum), data, ctypes.c_size_t(len(data)))
        self.lib.ZSTD_freeDCtx(context)
        if self.lib.ZSTD_isError(ctypes.c_size_t(size)):
            raise ValueError("not a zstd frame")
        return room.raw[:size]


class Schema:
    def __init__(self, text):
        self.version = int(re.search(r"^schema (\d+)", text, re.M)[1])
        self.entities, self.fields = {}, {}
        for number, name in re.findall(r"^entity (\d+) (\w+)", text, re.M):
            self.entities[name] = int(number)
            self.fields[int(number)] = {}
        for line in re.findall(r"^field .*", text, re.M):
            place, name, kind, *rest = line.split()[1:]
            entity, field = map(int, place.split("."))
            choices = [word[7:] for word in rest if word.startswith("choice=")]
            self.fields[entity][field] = (name, kind, choices)

    def numbers(self, entity):
        return {name: number for number, (name, _, _) in self.fields[self.entities[entity]].items()}


class Server:
    def __init__(self, url, ca):
        self.address = urllib.parse.urlparse(url)
        self.tls = ssl.create_default_context(cafile=ca)

    def post(self, path, body, headers):
        connection = http.client.HTTPSConnection(self.address.hostname, self.address.port, context=self.tls, timeout=30)
        connection.request("POST", path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {content[:200]!r}")
        return content


class Device:
    def __init__(self, server, messages, schema, zstd):
        self.server, self.messages, self.schema, self.zstd = server, messages, schema, zstd
        self.scopes, self.filling, self.rows, self.holders = {}, {}, {}, {}
        self.cursor = self.results = self.numbers = self.exchange = self.error = self.last = 0
        self.outbox, self.refused, self.live = [], [], None

    def sign_in(self, workspace, email, password):
        body = {"workspace": workspace, "email": email, "password": password, "device": {"name": "stranger"}}
        answer = json.loads(self.server.post("/v1/auth/sign-in", json.dumps(body), {"Content-Type": "application/json"}))
        self.access = answer["access_token"]
        self.device = uuid.UUID(answer["device"]).bytes
        self.person = uuid.UUID(answer["person"]).bytes

    # Requests and answers

    def sync(self):
        while True:
            before = len(self.outbox)
            again = self.receive(self.ask())
            if not again and (not self.outbox or len(self.outbox) == before):
                return

    def ask(self):
        self.exchange += 1
        digest = hashlib.sha256(b"".join(sorted(
            bytes([kind]) + name + epoch.to_bytes(8, "big") for (kind, name), epoch in self.scopes.items())))
        hello = {"protocol": 1, "schema": self.schema.version, "device": self.device, "time": self.machine(),
                 "last_mutation": self.results, "cursor": self.cursor, "scopes": digest.digest(),
                 "filling": [{"scope": self.reference(scope), "cursor": at} for scope, at in self.filling.items()],
                 "exchange": self.exchange}
        request = self.messages.encode("Request", {"hello": hello, "push": self.outbox[:100]})
        answer = self.server.post("/v1/sync/exchange", self.zstd.pack(request), {
            "Content-Type": "application/x-protobuf", "Content-Encoding": "zstd",
            "Authorization": "Bearer " + self.access})
        return self.messages.decode("Response", self.zstd.unpack(answer, 8 << 20))

    def receive(self, response):
        if response.get("exchange", 0) != self.exchange:
            return False
        commit = response.get("commit", {})
        self.error = self.machine() - response["time"]
        for result in commit.get("results", []):
            self.results = max(self.results, result["number"])
            if result.get("status", 0):
                self.refused.append(result)
            if result.get("clamped_by", 0) > 0:
                self.last = response["time"] << 16
            self.outbox = [one for one in self.outbox if one["number"] != result["number"]]
        if "reset" in response:
            self.scopes, self.filling, self.rows, self.holders, self.cursor = {}, {}, {}, {}, 0
            return True
        if "plan" in response:
            self.plan({self.scope(ref): ref.get("epoch", 0) for ref in response["plan"].get("keep", [])})
        again = self.page(response.get("page", {}))
        self.filling = {self.scope(one["scope"]): one.get("cursor", 0) for one in commit.get("filling", [])
                        if self.scopes.get(self.scope(one["scope"])) == one["scope"].get("epoch", 0)}
        self.filling.update({scope: 1 for scope in again})
        self.cursor = max(self.cursor, commit.get("cursor", 0))
        return bool(commit.get("more") or again)

    def plan(self, keep):
        for scope in [one for one, epoch in self.scopes.items() if keep.get(one) != epoch]:
            del self.scopes[scope]
            self.filling.pop(scope, None)
            for key in list(self.holders):
                self.release(scope, key)
        for scope, epoch in keep.items():
            if scope not in self.scopes:
                self.scopes[scope] = epoch
                self.filling[scope] = 0

    def page(self, page):
        again = set()
        named = [self.scope(ref) if self.scopes.get(self.scope(ref)) == ref.get("epoch", 0) else None
                 for ref in page.get("scopes", [])]
        for put in page.get("put", []):
            scopes = {named[i] for i in put.get("scopes", [])} - {None}
            row = put["row"]
            key = row["entity"], row["id"]
            held = self.rows.get(key)
            if not scopes:
                continue
            if held is None or held["seq"] < row["seq"]:
                try:
                    self.take(key, row, held)
                except MissingParents:
                    again |= scopes
                    continue
            self.holders.setdefault(key, set()).update(scopes)
        for gone in page.get("gone", []):
            scope = named[gone.get("scope", 0)]
            if scope is not None:
                self.release(scope, (gone["entity"], gone["id"]))
        return again

    def take(self, key, row, held):
        row["cells"] = {cell["field"]: cell for cell in row.get("cells", [])}
        for number, cell in row["cells"].items():
            if cell.get("graph"):
                cell["text"] = Text.load(self.zstd, cell["graph"])
            elif cell.get("text_updates"):
                before = held["cells"].get(number, {}) if held else {}
                cell["text"] = before.get("text", Text(self.zstd)).copy()
                for update in cell["text_updates"]:
                    cell["text"].apply(update)
            stamp = cell.get("stamp", {}).get("time", 0)
            if stamp >> 16 <= self.now() + DAY:
                self.last = max(self.last, stamp)
        self.rows[key] = row

    def release(self, scope, key):
        self.holders.get(key, set()).discard(scope)
        if not self.holders.get(key):
            self.holders.pop(key, None)
            self.rows.pop(key, None)

    # What a person does

    def write(self, operation):
        self.last = max(self.now() << 16, self.last + 1)
        self.numbers += 1
        self.outbox.append({"number": self.numbers, "schema": self.schema.version,
                            "stamp": {"time": self.last, "device": self.device}, "operations": [operation]})

    def point(self, series, title):
        of = self.schema.numbers("talking_point")
        span_series = self.schema.numbers("meeting_span")["series"]
        spans = [row for row in self.alive("meeting_span") if self.value(row, span_series).get("reference") == series]
        newest = max(spans, key=lambda row: (self.ordered(row["created"]), row["id"]))["id"] if spans else series
        keys = [self.value(row, of["position"]).get("text", b"") for row in self.alive("talking_point")
                if self.value(row, of["series"]).get("reference") == series]
        values = {"series": {"reference": series}, "span": {"reference": newest}, "title": {"text": title.encode()},
                  "position": {"text": max(keys, default=b"") + b"\x80"}}
        made = self.new_id()
        self.write({"kind": CREATE, "entity": self.schema.entities["talking_point"], "id": made,
                    "initial": [{"field": of[name], "value": value} for name, value in values.items()]})
        return made

    def type(self, note, position, content):
        entity, field = self.schema.entities["shared_note"], self.schema.numbers("shared_note")["body"]
        row = self.rows[entity, note]
        cell = row["cells"].setdefault(field, {"field": field})
        cell.setdefault("text", Text(self.zstd))
        update = cell["text"].insert(self.device, position, content)
        self.write({"kind": TEXT, "entity": entity, "id": note, "field": field, "update": update, "life": row["life"]})

    # Who else is there

    def look(self, note, anchor, head):
        entity, field = self.schema.entities["shared_note"], self.schema.numbers("shared_note")["body"]
        version = sorted(self.rows[entity, note]["cells"][field]["text"].heads())
        selection = {"version": [{"agent": agent, "seq": seq} for agent, seq in version], "anchor": anchor, "head": head}
        self.connection().look([{"entity": entity, "id": note, "field": field, "selection": selection}])

    def others(self, note, count, seconds):
        entity, field = self.schema.entities["shared_note"], self.schema.numbers("shared_note")["body"]
        people = []
        for one in self.connection().others((entity, note, field), count, seconds):
            selection = one.get("selection", {})
            version = [(unit["agent"], unit.get("seq", 0)) for unit in selection.get("version", [])]
            text = self.rows[entity, note]["cells"][field]["text"]
            place = text.locate(version, selection.get("head", 0)) if selection else None
            people.append({"person": str(uuid.UUID(bytes=one["person"])), "place": place})
        return people

    def connection(self):
        if self.live is None or self.live.closed:
            self.live = Live(self.server, self.messages, self.access)
        return self.live

    # Files

    def wear(self, path):
        """The file becomes the own picture; its content is sent by itself."""
        with open(path, "rb") as file:
            value = name_of(file.read(), "image/png", os.path.basename(path))
        entity, field = self.schema.entities["employee"], self.schema.numbers("employee")["picture"]
        row = self.rows[entity, self.person]
        seen = row["cells"].get(field, {}).get("stamp")
        self.write({"kind": SET, "entity": entity, "id": self.person, "field": field, "value": {"text": value},
                    "life": row["life"], **({"seen": seen} if seen else {})})

    def contents(self):
        return Contents(self.server, self.messages, self.access)

    def see(self, employee, path):
        entity, field = self.schema.entities["employee"], self.schema.numbers("employee")["picture"]
        value = self.value(self.rows[entity, employee], field)["text"]
        content = self.contents().fetch(entity, employee, field, value)
        with open(path, "wb") as file:
            file.write(content)
        return in_words(value)

    # Small things

    def machine(self):
        return int(time.time() * 1000)

    def now(self):
        return self.machine() - self.error

    def new_id(self):
        data = bytearray(self.now().to_bytes(6, "big") + os.urandom(10))
        data[6], data[8] = data[6] & 0x0F | 0x70, data[8] & 0x3F | 0x80
        return bytes(data)

    def scope(self, ref):
        return ref.get("kind", 0), ref.get("id", bytes(16))

    def reference(self, scope):
        ref = {"kind": scope[0], "epoch": self.scopes[scope]}
        return ref if scope[1] == bytes(16) else {**ref, "id": scope[1]}

    def ordered(self, stamp):
        return stamp.get("time", 0), stamp.get("device", bytes(16))

    def alive(self, entity):
        return [row for (number, _), row in self.rows.items()
                if number == self.schema.entities[entity] and row.get("life", 0) % 2 == 1]

    def value(self, row, field):
        return row["cells"].get(field, {}).get("value", {})

    def shown(self, entity):
        """As `aufwindctl list ENTITY --json` prints rows."""
        rows = []
        for row in self.alive(entity):
            fields = {}
            for number, cell in row["cells"].items():
                name, kind, choices = self.schema.fields[row["entity"]].get(number, (None, None, None))
                if name is not None:
                    fields[name] = cell["text"].show() if "text" in cell else words(cell.get("value", {}), kind, choices)
            rows.append({"id": str(uuid.UUID(bytes=row["id"])), "author": str(uuid.UUID(bytes=row["author"])),
                         "seq": row["seq"], "fields": {name: value for name, value in fields.items() if value is not None}})
        return rows


def words(value, kind, choices):
    if "flag" in value:
        return value["flag"]
    if "number" in value:
        number = value["number"]
        epoch = datetime.datetime(1970, 1, 1)
        if kind == "choice":
            return choices[number]
        if kind == "date":
            return (epoch + datetime.timedelta(days=number)).strftime("%Y-%m-%d")
        if kind == "instant":
            return (epoch + datetime.timedelta(milliseconds=number)).isoformat(timespec="milliseconds") + "Z"
        if kind == "decimal":
            whole, part = divmod(abs(number), 1_000_000)
            return ("-" if number < 0 else "") + (f"{whole}.{part:06}".rstrip("0").rstrip("."))
        return number
    if "text" in value:
        shown = {"order_key": bytes.hex, "blob_reference": in_words}.get(kind, bytes.decode)
        return shown(value["text"])
    if "reference" in value:
        return str(uuid.UUID(bytes=value["reference"]))
    if "references" in value:
        ids = value["references"]
        return [str(uuid.UUID(bytes=ids[at:at + 16])) for at in range(0, len(ids), 16)]
    return None


def main():
    url, ca, workspace, email, proto, schema = sys.argv[1:]
    try:
        zstd = Zstd()
    except OSError:
        sys.exit(77)
    device = Device(Server(url, ca), Messages(open(proto, encoding="utf-8").read()),
                    Schema(open(schema, encoding="utf-8").read()), zstd)
    device.sign_in(workspace, email, sys.stdin.readline().rstrip("\n"))
    note_entity, body = device.schema.entities["shared_note"], device.schema.numbers("shared_note")["body"]
    for line in sys.stdin:
        command, *rest = json.loads(line)
        answer = True
        if command == "sync":
            device.sync()
            answer = {"waiting": len(device.outbox), "refused": [one["status"] for one in device.refused],
                      "filling": len(device.filling)}
        elif command == "point":
            answer = str(uuid.UUID(bytes=device.point(uuid.UUID(rest[0]).bytes, rest[1])))
        elif command == "type":
            device.type(uuid.UUID(rest[0]).bytes, rest[1], rest[2])
        elif command == "look":
            device.look(uuid.UUID(rest[0]).bytes, rest[1], rest[2])
        elif command == "look_away":
            device.connection().look([])
        elif command == "others":
            answer = device.others(uuid.UUID(rest[0]).bytes, rest[1], rest[2])
        elif command == "rows":
            answer = device.shown(rest[0])
        elif command == "text":
            answer = device.rows[note_entity, uuid.UUID(rest[0]).bytes]["cells"][body]["text"].show()
        elif command == "wear":
            device.wear(rest[0])
        elif command == "send":
            with open(rest[0], "rb") as file:
                answer = device.contents().send(file.read())
        elif command == "see":
            answer = device.see(uuid.UUID(rest[0]).bytes, rest[1])
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
