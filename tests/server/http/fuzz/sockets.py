# SPDX-License-Identifier: GPL-3.0-or-later
"""The WebSocket of /v1/sync/live: frames that no device sends (RFC 6455, PROTOCOL.md "Presence")."""
import socket
import struct

import messages
from https import request
from reach import UPGRADE

MASK = b"\x01\x02\x03\x04"
PATIENCE = 10
MESSAGES = 100
LONGEST = 4096  # twice of what is taken


def frame(opcode, content, final=True, masked=True, bits=0, size=None):
    size = len(content) if size is None else size
    head = bytes([(0x80 if final else 0) | bits | opcode])
    flag = 0x80 if masked else 0
    head += (bytes([flag | size]) if size < 126 else bytes([flag | 126]) + struct.pack(">H", size) if size < 65536
             else bytes([flag | 127]) + struct.pack(">Q", size))
    if not masked:
        return head + content
    key = (MASK * (len(content) // 4 + 1))[:len(content)]
    return head + MASK + (int.from_bytes(content, "big") ^ int.from_bytes(key, "big")).to_bytes(len(content), "big")


def hostile_frames(random):
    noise = bytes(random.randrange(256) for _ in range(200))
    return {
        "a text": frame(1, b"hello"), "no UTF-8": frame(1, b"\xff\xfe"), "no mask": frame(2, b"", masked=False),
        "no presence": frame(2, b"\xff" * 20), "too long": frame(2, b"a" * 2049), "reserved bits": frame(2, b"", bits=0x70),
        "reserved opcode": frame(3, b""), "a long ping": frame(9, b"a" * 126), "a ping in parts": frame(9, b"", final=False),
        "an exabyte": frame(2, b"", size=2 ** 62), "a negative size": frame(2, b"", size=2 ** 64 - 1),
        "parts without end": frame(2, b"a" * 100, final=False) + frame(0, b"a" * 100, final=False) * 30,
        "a continuation of nothing": frame(0, b"a"), "a close of one byte": frame(8, b"a"),
        "a close with a wrong code": frame(8, struct.pack(">H", 1005)), "a flood": frame(2, b"") * 200,
        "pings, then no presence": frame(9, b"") * 2000 + frame(2, b"\xff"), "noise": noise + b"\xff" * 40,
        "a request": b"GET /v1/me HTTP/1.1\r\nHost: x\r\n\r\n" * 3,
    }


def presence(scene, random):
    """What a device says of what its person looks at, and then what none would."""
    entity, field = scene.picture_of["entity"], scene.picture_of["field"]
    selection = {"version": [{"agent": bytes(16), "seq": 7}], "anchor": 1, "head": 2}
    sound = {"look": [{"entity": entity, "id": scene.picture_of["id"], "field": field, "selection": selection}]}
    kinds = scene.desk.messages
    what, content = messages.changed(random, kinds, "Presence", kinds.encode("Presence", sound))
    return what, frame(2, content[:LONGEST])


def opened(server, actor):
    client = server.client()
    client.open()
    client.write(request("GET", "/v1/sync/live", token=actor.access, headers=UPGRADE))
    if client.read(0).status != 101:
        raise AssertionError("a sound WebSocket is refused")
    client.stream.settimeout(PATIENCE)
    return client


def code_of_close(data):
    """Of the close frame among frames that a server sends; 0 where there is none."""
    at = 0
    while at + 2 <= len(data):
        opcode, size, begin = data[at] & 15, data[at + 1] & 127, at + 2
        if size >= 126:
            length = 2 if size == 126 else 8
            size, begin = int.from_bytes(data[begin:begin + length], "big"), begin + length
        if opcode == 8:
            return int.from_bytes(data[begin:begin + 2], "big") if size >= 2 else 1005
        at = begin + size
    return 0


def closing(client, frames):
    """Sends them and says with which code the server closes; nothing where the connection stays."""
    client.write(frames)
    data = client.rest
    try:
        while code_of_close(data) == 0 and (more := client.receive()):
            data += more
    except socket.timeout:
        return None
    except OSError:
        pass
    return code_of_close(data)


def attack_live(scene, fuzzer, random):
    """0 is closed without a code, where the frames are so broken that the library ends the connection at once."""
    actor = scene.actors["employee"].ready()
    said = [presence(scene, random) for _ in range(MESSAGES)]
    # Behind a message that may be taken, one that is none, so that the server has a reason to close.
    changed = {f"presence {i}, {what}": frames + frame(2, b"\xff") for i, (what, frames) in enumerate(said)}
    for what, frames in {**hostile_frames(random), **changed}.items():
        client = opened(scene.server, actor)
        code = closing(client, frames)
        client.close()
        fuzzer.sent += 1
        if code not in (0, 1002, 1003, 1005, 1007, 1008, 1009):
            print(f"FAILED: {what} on the WebSocket: closed with {code}")
            fuzzer.failures.append("live")
