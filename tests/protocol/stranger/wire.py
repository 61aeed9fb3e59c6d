# SPDX-License-Identifier: GPL-3.0-or-later
"""Protocol Buffers by hand: messages as dictionaries, described by the .proto file itself."""
import re
import struct


def varint(number):
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def zigzag(number):
    return number * 2 if number >= 0 else -number * 2 - 1


def unzigzag(number):
    return -(number >> 1) - 1 if number & 1 else number >> 1


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def more(self):
        return self.at < len(self.data)

    def take(self, count):
        if self.at + count > len(self.data):
            raise ValueError("cut off")
        self.at += count
        return self.data[self.at - count:self.at]

    def rest(self):
        return self.take(len(self.data) - self.at)

    def byte(self):
        return self.take(1)[0]

    def varint(self):
        number = shift = 0
        while True:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
            shift += 7


class Messages:
    """The messages of a .proto file: fields of oneofs count as any other, enums as numbers."""

    def __init__(self, proto):
        text = re.sub(r"//[^\n]*", "", proto)
        text = re.sub(r"enum \w+ \{[^}]*\}", "", text)
        text = re.sub(r"oneof \w+ \{([^}]*)\}", r"\1", text)
        self.types = {}
        for name, body in re.findall(r"message (\w+) \{([^}]*)\}", text):
            fields = re.findall(r"(repeated )?(\w+) (\w+) = (\d+);", body)
            self.types[name] = {int(n): (field, kind, bool(many)) for many, kind, field, n in fields}

    def encode(self, name, message):
        out = b""
        for number, (field, kind, many) in sorted(self.types[name].items()):
            if field in message:
                for value in message[field] if many else [message[field]]:
                    out += self._field(number, kind, value)
        return out

    def _field(self, number, kind, value):
        if kind in self.types:
            value = self.encode(kind, value)
        if isinstance(value, str):
            value = value.encode()
        if isinstance(value, bytes):
            return varint(number << 3 | 2) + varint(len(value)) + value
        if kind == "fixed64":
            return varint(number << 3 | 1) + struct.pack("<Q", value)
        return varint(number << 3) + varint(zigzag(value) if kind == "sint64" else int(value))

    def decode(self, name, data):
        message, reader = {}, Reader(data)
        while reader.more():
            tag = reader.varint()
            form = tag & 7
            value = (reader.varint() if form == 0 else struct.unpack("<Q", reader.take(8))[0] if form == 1
                     else reader.take(4) if form == 5 else reader.take(reader.varint()))
            field, kind, many = self.types[name].get(tag >> 3, (None, None, None))
            if field is None:
                continue
            if many and form == 2 and kind not in self.types and kind != "bytes":
                packed = Reader(value)  # numbers that are repeated travel in one piece
                while packed.more():
                    message.setdefault(field, []).append(packed.varint())
                continue
            value = (self.decode(kind, value) if kind in self.types else unzigzag(value) if kind == "sint64"
                     else bool(value) if kind == "bool" else value)
            if many:
                message.setdefault(field, []).append(value)
            else:
                message[field] = value
        return message
