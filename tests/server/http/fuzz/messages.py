# SPDX-License-Identifier: GPL-3.0-or-later
"""Protocol Buffers that are not what they should be: a sound message taken apart by its types, changed at a place
anywhere in it, and put together again with lengths that fit, most of the time."""
from exchange import Reader, varint

NUMBERS = [0, 1, 2, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 63 - 1, 2 ** 63, 2 ** 64 - 1]
BYTES = [b"", b"\0", b"\xff" * 15, b"\0" * 16, b"\xff" * 16, b"a" * 17, b"\xed\xa0\x80", b"a" * 70_000, b"../x\r\n\x1b[2J",
         b"=1+1", b"'; DROP TABLE rows; --"]

MOST = 9 << 20  # bytes; a little more than a body may have


class Node:
    """A field: number, form, and bytes or fields of its own."""

    def __init__(self, number, form, value, children=None):
        self.number, self.form, self.value, self.children = number, form, value, children

    def encoded(self):
        head = varint(self.number << 3 | self.form)
        if self.form != 2:
            return head + self.value
        content = self.value if self.children is None else joined(self.children)
        return head + varint(len(content)) + content


def joined(nodes):
    return b"".join(node.encoded() for node in nodes)


def taken_apart(messages, kind, data):
    nodes, reader = [], Reader(data)
    while reader.more():
        tag = reader.varint()
        number, form = tag >> 3, tag & 7
        value = (varint(reader.varint()) if form == 0 else reader.take(8) if form == 1 else reader.take(4) if form == 5
                 else reader.take(reader.varint()))
        inner = messages.types[kind].get(number, (None, None, None))[1]
        known = form == 2 and inner in messages.types
        nodes.append(Node(number, form, value, taken_apart(messages, inner, value) if known else None))
    return nodes


def lists_of(nodes):
    """Every list of fields in the message, its own first."""
    found = [nodes]
    for node in nodes:
        if node.children is not None:
            found += lists_of(node.children)
    return found


def changed(random, messages, kind, data):
    """What was done, and the bytes."""
    whole, done = taken_apart(messages, kind, data), []
    for _ in range(random.choice([1, 1, 1, 2, 4])):
        done.append(change_one(random, random.choice(lists_of(whole))))
    content = joined(whole)
    if random.random() < 0.25:
        done.append("bytes")
        content = change_bytes(random, content)
    return ", ".join(done), content


def change_one(random, fields):
    what = random.choice(["missing", "again", "many", "number", "form", "value", "value", "value", "unknown", "group",
                          "order"])
    if not fields or what == "unknown":
        fields.append(Node(random.choice([15, 16, 2047, 2 ** 29 - 1, 0]), 2, random.choice(BYTES)))
        return "an unknown field"
    at = random.randrange(len(fields))
    node = fields[at]
    if what == "missing":
        del fields[at]
    elif what == "again":
        fields.insert(at, node)
    elif what == "many":
        fields[at:at] = [node] * min(random.choice([10, 200, 3000]), MOST // len(node.encoded()))
    elif what == "number":
        node.number = random.randrange(1, 20)
    elif what == "form":
        node.form, node.children = random.choice([0, 1, 2, 5, 6, 7]), None
        node.value = random.choice([b"\0", b"\xff" * 10, b"a" * 8])
    elif what == "group":
        fields.insert(at, Node(node.number, random.choice([3, 4]), b""))
    elif what == "order":
        random.shuffle(fields)
    elif node.form == 0:
        node.value = random.choice([varint(random.choice(NUMBERS)), b"\xff" * 10 + b"\x01", b"\x80" * 9 + b"\0"])
    elif node.form == 2:
        node.children, node.value = None, random.choice(BYTES)
    else:
        node.value = bytes(random.randrange(256) for _ in node.value)
    return f"{what}: field {node.number}"


def change_bytes(random, content):
    kind = random.choice(["cut", "flip", "noise", "deep", "length"])
    if kind == "cut":
        return content[:random.randrange(len(content) + 1)]
    if kind == "noise":
        return bytes(random.randrange(256) for _ in range(random.randrange(400)))
    if kind == "deep":
        inner = b""
        for _ in range(300):
            inner = b"\x12" + varint(len(inner)) + inner
        return inner
    broken = bytearray(content or b"\0")
    at = random.randrange(len(broken))
    broken[at] = 0xFF if kind == "length" else broken[at] ^ 1 << random.randrange(8)
    return bytes(broken)


def packed(random, zstd, content):
    """Frames that are cut, broken, bombs, or several."""
    frame = zstd.pack(content)
    broken = bytearray(frame)
    broken[random.randrange(len(broken))] ^= 1 << random.randrange(8)
    kind = random.choice(["cut", "flip", "twice", "bomb", "skippable", "plain", "empty", "claims"])
    return kind, {
        "cut": frame[:random.randrange(len(frame))], "flip": bytes(broken), "twice": frame + frame,
        "bomb": zstd.pack(b"\0" * (64 << 20)) if kind == "bomb" else b"",
        "skippable": b"\x50\x2a\x4d\x18\xff\xff\xff\xff", "plain": content, "empty": b"",
        # A frame whose head says that 2⁶² bytes follow.
        "claims": b"\x28\xb5\x2f\xfd\xe0" + (1 << 62).to_bytes(8, "little") + b"\x01\0\0",
    }[kind]
