# SPDX-License-Identifier: GPL-3.0-or-later
"""Bodies that are not what they should be. Everything is drawn from a random.Random that the caller has seeded."""
import gzip
import json
import zlib

MARK = "zqx7canary"
LARGE = 70_000  # more than a management call takes

TEXTS = [
    "", " ", "\t", "\n", "\r\n", "\x00", "\x1b[2J\x1b]0;" + MARK + "\x07", "\x7f", "\x9b31m" + MARK, "\u202e" + MARK,
    "\ufeff", "\U0010ffff", "\ufffe", "e\u0301" * 40, "ß" * 65, "\u2028" + MARK,
    "../../../../etc/passwd", "..\\..\\" + MARK, "file:///etc/passwd", "%2e%2e%2f", "/dev/zero",
    "' OR '1'='1", "'; DROP TABLE accounts; --" + MARK, "\" OR 1=1 --", "1; ATTACH DATABASE '/tmp/x' AS x", "%", "_",
    "<script>alert(1)</script>" + MARK, "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "{{7*7}}", "${7*7}",
    "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "%s%n%x%d" + MARK, "\\", "\"", "\\u0000",
    MARK + "\r\nSet-Cookie: a=b", MARK + "\nBcc: everybody@elsewhere.example", "a@b@c", "@", "a@",
    "ada@wide.example\r\nX: y", "Ada <ada@wide.example>", "null", "undefined", "NaN", "true", "0", "-1", "1e400",
    "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{" + "0" * 36 + "}",
    "https://localhost:1/", "https://[::1]:1/" + MARK, "https://user:pass@localhost/", "https://localhost:99999",
    "http://127.0.0.1:1", "gopher://localhost:1/", "https://localhost#@elsewhere.example/", "https://",
]
VALUES = [None, True, False, 0, -1, 1, 2 ** 31, 2 ** 53 + 1, 2 ** 63, 2 ** 64, -2 ** 63 - 1, 0.5, 1e308, [], {}, [[]],
          [None], {"": None}, [0] * 900, {str(i): i for i in range(900)}]
# What Python's json does not write.
LITERALS = ["NaN", "-Infinity", "1e400", "-0", "0x10", "01", "1.", ".5", "'a'", "undefined", "\"\\ud800\"", "\"\\x41\"",
            "\"a\nb\"", "\"\\u0000\"", "[" * 40 + "]" * 40, "1" * 5000, "\"" + "a" * 61_000 + "\"", "/**/1", "tru", "\"a"]


def text(random, schema):
    """A hostile text, or one just beside the limits."""
    choice = random.random()
    most = schema.get("maxLength")
    if choice < 0.15 and most:
        return "a" * (most + random.choice([0, 1, 1000]))
    if choice < 0.25:
        return random.choice(["a", "ä", "\U0001f600", MARK]) * random.choice([300, 5000, 15_000])
    if choice < 0.4:
        return "".join(chr(random.randrange(0xD800) if random.random() < 0.5 else random.randrange(0x20))
                       for _ in range(random.randrange(1, 40)))
    return random.choice(TEXTS)


def literal(value):
    return json.dumps(value, ensure_ascii=False)


def members(body):
    """As [name, value], both as they are written, so that what JSON cannot say can be said."""
    return [[json.dumps(name), literal(value)] for name, value in body.items()]


def written(pairs):
    return "{" + ",".join(f"{name}:{value}" for name, value in pairs) + "}"


def changed_member(random, body, schemas):
    """One member of the object is missing, twice, of another type or hostile."""
    pairs, names = members(body), list(body)
    kind = random.choice(["missing", "extra", "twice", "value", "literal", "text", "text", "inner", "name"])
    at = random.randrange(len(pairs)) if pairs else None
    if at is None or kind == "extra":
        name = random.choice(["__proto__", "role", "tenant", MARK, ""])
        pairs.insert(random.randrange(len(pairs) + 1), [json.dumps(name), literal(random.choice(VALUES))])
        return "a member more", written(pairs)
    if kind == "missing":
        del pairs[at]
    elif kind == "twice":
        pairs.insert(random.randrange(len(pairs) + 1), [pairs[at][0], literal(random.choice(VALUES + TEXTS))])
    elif kind == "value":
        pairs[at][1] = literal(random.choice(VALUES))
    elif kind == "literal":
        pairs[at][1] = random.choice(LITERALS)
    elif kind == "name":
        name = names[at]
        pairs[at][0] = json.dumps(random.choice([name.upper(), name + "\x00", " " + name, name + "[]"]))
    elif kind == "inner" and isinstance(body[names[at]], dict):
        _, pairs[at][1] = changed_member(random, body[names[at]], schemas.get(names[at], {}).get("properties", {}))
    else:
        pairs[at][1] = literal(text(random, schemas.get(names[at], {})))
    return f"{kind}: {names[at]}", written(pairs)


def changed_text(random, content):
    """The bytes of a JSON document are not one any more, most of the time."""
    noise = bytes(random.randrange(256) for _ in range(random.randrange(1, 200)))
    at, plain = random.randrange(len(content) + 1), content.decode("utf-8", "replace")
    odd = random.choice([b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
    changed = {
        "cut": content[:at], "noise": noise, "empty": b"", "deep": b'{"a":' * random.choice([31, 33, 10_000]),
        "list": b"[" + content + b"]", "text": json.dumps(plain).encode(), "bom": b"\xef\xbb\xbf" + content,
        "utf-16": plain.encode("utf-16"), "invalid utf-8": content[:at] + odd + content[at:],
        "comma": content[:-1] + b",}", "rest": content + random.choice([b"{}", b"x", b"\x00", content]),
        "null": b"null", "blank": b" " * 60_000, "huge": b'{"a":"' + b"a" * LARGE + b'"}',
        "wide": b'{"a":[' + b"0," * 30_000 + b"0]}", "comment": b"/* a */" + content,
        "many lists": b'{"a":' + b"[" * 30_000, "flipped": flipped(random, content or b"{}"),
    }
    kind = random.choice(sorted(changed))
    return kind, changed[kind]


def flipped(random, content):
    changed = bytearray(content)
    for _ in range(random.randrange(1, 4)):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def packed(random, content):
    """A coding that nobody has agreed on, small or a bomb."""
    name = random.choice(["gzip", "deflate", "zstd", "br", "gzip, gzip", "identity, gzip", MARK])
    large = content if random.random() < 0.5 else b"\0" * (4 << 20)
    return name, zlib.compress(large) if name == "deflate" else gzip.compress(large, 6)
