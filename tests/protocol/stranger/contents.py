# SPDX-License-Identifier: GPL-3.0-or-later
"""Contents as PROTOCOL.md tells of them: what names one, sending in parts, fetching by range."""
import hashlib

PART = 256 * 1024
PROTOBUF = "application/x-protobuf"


def name_of(content, media, name):
    """The value of a blob_reference."""
    return (hashlib.sha256(content).digest() + len(content).to_bytes(8, "big") + bytes([len(media)]) + media.encode() +
            name.encode())


def read_name(value):
    length = value[40]
    return value[:32], int.from_bytes(value[32:40], "big"), value[41:41 + length].decode(), value[41 + length:].decode()


def in_words(value):
    """As aufwindctl shows it."""
    digest, size, media, name = read_name(value)
    return f"{digest.hex()} {size} {media} {name}"


class Contents:
    def __init__(self, server, messages, access):
        self.server, self.messages, self.access = server, messages, access

    def call(self, what, message, values, answer):
        content = self.server.post("/v1/sync/content/" + what, self.messages.encode(message, values), {
            "Content-Type": PROTOBUF, "Authorization": "Bearer " + self.access})
        return self.messages.decode(answer, content)

    def send(self, content):
        """How many parts had to be sent."""
        about = {"hash": hashlib.sha256(content).digest(), "size": len(content)}
        state = self.call("send", "ContentSend", about, "ContentState")
        parts = 0
        while not state.get("whole", False):
            at = state.get("have", 0)
            state = self.call("send", "ContentSend", {**about, "offset": at, "part": content[at:at + PART]}, "ContentState")
            if not state.get("whole", False) and state.get("have", 0) <= at:
                raise RuntimeError("the upload does not move on")
            parts += 1
        return parts

    def fetch(self, entity, row, field, value):
        digest, size, _, _ = read_name(value)
        content = b""
        while len(content) < size:
            part = self.call("fetch", "ContentFetch", {"entity": entity, "id": row, "field": field, "hash": digest,
                                                       "offset": len(content)}, "ContentPart")
            content += part["part"]
        if hashlib.sha256(content).digest() != digest:
            raise RuntimeError("the content is not what its hash says")
        return content
