# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages of sync as the device of tests/protocol/stranger writes them, for somebody of a company."""
import ctypes
import hashlib
import os
import sys
import time
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.normpath(os.path.join(HERE, "../../../.."))
sys.path.append(os.path.join(SOURCES, "tests/protocol/stranger"))

import client as stranger  # noqa: E402
from contents import name_of  # noqa: E402
from https import request  # noqa: E402
from wire import Messages, Reader, varint  # noqa: E402,F401 for whoever has no path to it

PROTOBUF = "application/x-protobuf"
LARGEST = 8 << 20
CREATE, SET = 1, 2


def text_of(path):
    with open(os.path.join(SOURCES, path), encoding="utf-8") as file:
        return file.read()


def newest_schema():
    folder = "tests/schema/golden"
    versions = [int(name.split(".")[0]) for name in os.listdir(os.path.join(SOURCES, folder))]
    return stranger.Schema(text_of(f"{folder}/{max(versions)}.txt"))


class Zstd(stranger.Zstd):
    """Takes the memory that a frame needs, not the most that one may: the server says how long each is."""

    def unpack(self, data, maximum, prefix=b""):
        size = self.lib.ZSTD_getFrameContentSize
        size.restype = ctypes.c_ulonglong
        return super().unpack(data, min(maximum, size(data, ctypes.c_size_t(len(data)))), prefix)


class Line:
    """What the stranger's device sends goes over the connection that the actor has already."""

    def __init__(self, actor):
        self.actor = actor

    def post(self, path, body, headers):
        lines = [f"{name}: {value}" for name, value in headers.items()]
        answer = self.actor.client.send(request("POST", path, body, headers=lines))
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {answer.body[:200]!r}")
        return answer.body


class Desk:
    """Writes requests for a device; what the server has taken of it is known from its answers."""

    def __init__(self, server, actor):
        self.messages, self.schema = Messages(text_of("sync/protocol/aufwind.proto")), newest_schema()
        self.zstd, self.server, self.actor, self.number = Zstd(), server, actor, 0

    def hello(self):
        return {"protocol": 1, "schema": self.schema.version, "device": uuid.UUID(self.actor.ready().device).bytes,
                "time": int(time.time() * 1000), "last_mutation": self.number, "scopes": hashlib.sha256().digest(),
                "exchange": 1, "page_bytes": 1 << 16}

    def push(self, operations):
        device = uuid.UUID(self.actor.ready().device).bytes
        return {"hello": self.hello(), "push": [
            {"number": self.number + 1, "schema": self.schema.version,
             "stamp": {"time": int(time.time() * 1000) << 16, "device": device}, "operations": operations}]}

    def creation(self, entity, values):
        of = self.schema.numbers(entity)
        row = uuid.uuid4().bytes
        return row, {"kind": CREATE, "entity": self.schema.entities[entity], "id": row,
                     "initial": [{"field": of[name], "value": value} for name, value in values.items()]}

    def series(self, title=b"Weekly"):
        """A request as devices send it all day."""
        values = {"title": {"text": title}, "kind": {"number": 0},
                  "organiser": {"reference": uuid.UUID(self.actor.ready().person).bytes}}
        return self.push([self.creation("meeting_series", values)[1]])

    def device(self):
        """The whole device of the stranger, under the session of this actor."""
        actor = self.actor.ready()
        made = stranger.Device(Line(actor), self.messages, self.schema, self.zstd)
        made.access, made.device, made.person = actor.access, uuid.UUID(actor.device).bytes, uuid.UUID(actor.person).bytes
        made.sync()
        return made

    def encoded(self, message):
        return self.messages.encode("Request", message)

    def learn(self, answer):
        """What an answer of the server says of the numbers."""
        if answer.status == 200:
            response = self.messages.decode("Response", self.zstd.unpack(answer.body, LARGEST))
            self.number = max(self.number, response.get("last_mutation", 0))


def picture():
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


def name_of_picture():
    return name_of(picture(), "image/png", "a.png")
