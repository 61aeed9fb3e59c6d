# SPDX-License-Identifier: GPL-3.0-or-later
"""One request that is, in some way, not what the server hopes for; and what may be answered to it."""
import json

import hostile
import messages
from company import JSON
from exchange import PROTOBUF
from hostile import MARK
from https import request
from reach import UPGRADE

AMBIGUOUS = [("Content-Length: 4", "Transfer-Encoding: chunked"), ("Transfer-Encoding: chunked", "Content-Length: 4"),
             ("Content-Length: 4", "Content-Length: 5"), ("Content-Length: 4", "Content-Length: 4"),
             ("Content-Length: 4, 4",), ("Content-Length: +4",), ("Content-Length: -4",), ("Content-Length: 0x4",),
             ("Content-Length: 4 4",), ("Content-Length: 99999999999999999999",), ("Content-Length:",),
             ("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"), ("Transfer-Encoding: gzip, chunked",),
             ("Transfer-Encoding: xchunked",), ("Transfer-Encoding: chunked, identity",), ("Content-Length : 4",),
             ("Host: elsewhere", "Content-Length: 4"), ("X: a\nContent-Length: 4", "Content-Length: 4"),
             ("X: a\0b", "Content-Length: 4"),
             ("Transfer-Encoding: \x0bchunked",), ("Transfer-Encoding\t: chunked",), ("Content-Length: 4", "transfer-encoding:chunked")]
MEDIA = ["text/plain", "application/xml", "application/json/" + MARK, "multipart/form-data; boundary=x", "*/*", "", "\x1b[2J",
         "application/x-www-form-urlencoded", "APPLICATION", JSON + MARK, PROTOBUF + ";x"]
METHODS = ["HEAD", "OPTIONS", "TRACE", "CONNECT", "PUT", "DELETE", "PATCH", "GET", "POST", "get", "PRI", MARK, "POST ", "\x1b[2J"]
HEADERS = ["X-Forwarded-For: 127.0.0.1", "X-HTTP-Method-Override: DELETE", "X-Original-URL: /metrics", "Origin: null",
           "Cookie: a=" + "b" * 4000, "Range: bytes=0-1", "If-None-Match: *", "Upgrade: h2c", "Connection: close, te",
           "Expect: " + MARK, "Accept: application/xml", "Forwarded: for=\"_x\"", "X: \x1b]0;" + MARK + "\x07", "X: " + "a" * 15_000,
           "Accept-Encoding: br, gzip, *;q=0", "TE: trailers", "X-Tenant: other", "Authorization: Basic YTpi"]
TOKENS = ["", "a", MARK, "Bearer x", "a b", "\x1b[2J", "' OR '1'='1", "a" * 199, "a" * 9000, "null", "\xff\xfe"]


class Case:
    """`body` is what the document is held against; nothing where the request has no say in it."""

    def __init__(self, what, content, then=None, **expected):
        self.what, self.content, self.then = what, content, then
        self.body = expected.get("body")
        self.method, self.path = expected.get("method"), expected.get("path")
        self.leaves = expected.get("leaves", False)  # bytes behind the request, which are not to be taken for the next
        self.ambiguous = expected.get("ambiguous", False)
        self.oversized = expected.get("oversized", False)
        self.wrong_media = expected.get("wrong_media", False)
        self.token = expected.get("token", "own")


def media_of(operation):
    return operation.media or (JSON if operation.method == "POST" else None)


def sound(operation, scene, random):
    """Bytes of a sound body, and as an object where it is JSON."""
    if operation.media == PROTOBUF:
        return scene.message(operation, random)[1], None
    body = scene.body(operation, random)
    return (b"" if body is None else json.dumps(body, ensure_ascii=False).encode()), body


def make(operation, scene, actor, random):
    token = actor.access if actor else None
    if random.random() < 0.35 or operation.media is None:
        return around(operation, scene, token, random)
    if operation.media == PROTOBUF:
        return of_message(operation, scene, token, random)
    return of_json(operation, scene, token, random)


def of_json(operation, scene, token, random):
    body = scene.body(operation, random)
    if random.random() < 0.7:
        schemas = {name: operation.document.resolve(one)
                   for name, one in operation.document.members(operation.schema)[0].items()}
        what, text = hostile.changed_member(random, body, schemas)
        content = text.encode("utf-8", "surrogatepass")
    else:
        what, content = hostile.changed_text(random, json.dumps(body).encode())
    return Case(what, request(operation.method, operation.path, content, JSON, token), body=content,
                oversized=len(content) > largest(operation) * 1024)


def largest(operation):
    """What a body may have, in KiB."""
    return 3072 if operation.name == "takeAnswer" else 1024 if operation.path.startswith("/scim/") else 64


def of_message(operation, scene, token, random):
    kind, content = scene.message(operation, random)
    headers = []
    if random.random() < 0.15:
        what, content = messages.packed(random, scene.desk.zstd, content)
        headers.append("Content-Encoding: zstd")
    else:
        what, content = messages.changed(random, scene.desk.messages, kind, content)
        if operation.name == "exchange" and random.random() < 0.5:
            content = scene.desk.zstd.pack(content)
            headers.append("Content-Encoding: zstd")
    return Case(what, request(operation.method, operation.path, content, PROTOBUF, token, headers))


def around(operation, scene, token, random):
    """The body is sound; what is around it is not."""
    content, body = sound(operation, scene, random)
    method, path, media = operation.method, operation.path, media_of(operation) if content else None
    kind = random.choice(["media", "method", "query", "path", "header", "headers", "token", "coded", "chunked", "expect",
                          "ambiguous", "gigabyte", "long", "broken head", "no body", "fragment", "sound"])
    upgrade = list(UPGRADE) if operation.name == "live" else []

    def built(what, **expected):
        sent = request(expected.get("method", method), expected.get("path", path), content, expected.pop("media", media),
                       expected.pop("bearer", token), expected.pop("headers", upgrade))
        return Case(what, sent, body=content if body is not None else None, **expected)

    if kind == "media":
        other = random.choice(MEDIA + [None])
        return built(f"media {other!r}", media=other, wrong_media=bool(content) and operation.media is not None)
    if kind == "method":
        return built(kind, method=random.choice(METHODS))
    if kind == "query":
        return built(kind, path=path + "?" + random.choice(["", "a=b", "token=" + MARK, "%00", "../" * 20, "a" * 1500]))
    if kind == "path":
        other = random.choice([path + "/", "/" + path, path.upper(), path + "%00", path.replace("/", "/./", 1), path + ";x",
                               path[:-1], path + "/../" + MARK, "/%2e%2e/etc/passwd", path.replace("/", "//"), path + ".json",
                               "/" + MARK, "/v1", "/", path.replace("e", "%65", 1), "/../" * 50])
        return built(f"path {other}", path=other)
    if kind == "header":
        return built(kind, headers=upgrade + [random.choice(HEADERS)])
    if kind == "headers":
        return built(kind, headers=upgrade + [f"X-{i}: a" for i in range(random.choice([50, 1500]))])
    if kind == "token":
        other = random.choice(TOKENS + [token[:-1] + "A" if token else MARK, (token or "") + "A"])
        return built(kind, bearer=other, token="other")
    if kind == "coded" and content:
        name, content = hostile.packed(random, content)
        sent = request(method, path, content, media, token, ["Content-Encoding: " + name])
        return Case(f"{kind} {name}", sent, body=content)
    if kind == "chunked" and content:
        return chunked(operation, content, media, token, random, body is not None)
    if kind == "expect" and content:
        head = request(method, path, b"", media, token, ["Expect: 100-continue", f"Content-Length: {len(content)}"], False)
        return Case(kind, head, then=content, body=content if body is not None else None)
    if kind == "ambiguous":
        headers = random.choice(AMBIGUOUS)
        return Case(f"{kind} {headers}", request(method, path, b"", media, token, headers, False) + b"{}{}", ambiguous=True, leaves=True)
    if kind == "gigabyte":
        head = request(method, path, b"", media, token, ["Content-Length: 1073741824"], False)
        return Case(kind, head + b"a" * 1000, oversized=True, leaves=True)
    if kind == "long":
        return built(kind, path=path + "?" + "a" * random.choice([2100, 20_000]))
    if kind == "broken head":
        whole = request(method, path, content, media, token)
        at = random.randrange(whole.index(b"\r\n\r\n"))
        return Case(kind, whole[:at] + random.choice([b"\0", b"\r", b"\n", b"\xff", b"\r\n\r\n", b" ", b"\x1b[2J"]) + whole[at:],
                    body=content if body is not None else None, leaves=True, token="other", method="", path="")
    if kind == "no body":
        return Case(kind, request(method, path, b"", media, token), body=b"" if body is not None else None)
    if kind == "fragment":
        return built(kind, path=path + "#" + MARK)
    return built("sound")


def chunked(operation, content, media, token, random, is_json):
    head = request(operation.method, operation.path, b"", media, token, ["Transfer-Encoding: chunked"], False)
    kind = random.choice(["small", "extension", "trailer", "huge size", "no hex", "signed", "no end"])
    size = f"{len(content):x}".encode()
    small = b"".join(b"1\r\n" + bytes([byte]) + b"\r\n" for byte in content) + b"0\r\n\r\n"
    sent = {
        "small": small, "extension": size + b";a=\"" + MARK.encode() + b"\"\r\n" + content + b"\r\n0\r\n\r\n",
        "trailer": size + b"\r\n" + content + b"\r\n0\r\nAuthorization: Bearer x\r\nContent-Length: 3\r\n\r\n",
        "huge size": b"ffffffffffffffff\r\n" + content, "no hex": b"zz\r\n" + content + b"\r\n0\r\n\r\n",
        "signed": b"-1\r\n" + content + b"\r\n0\r\n\r\n", "no end": size + b"\r\n" + content + b"xx0\r\n\r\n",
    }[kind]
    whole = kind in ("small", "extension", "trailer")
    return Case("chunked, " + kind, head + sent, body=content if whole and is_json else None, leaves=not whole,
                oversized=kind == "huge size")
