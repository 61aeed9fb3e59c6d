# SPDX-License-Identifier: GPL-3.0-or-later
"""The live connection: a WebSocket (RFC 6455) by hand, and the presence of PROTOCOL.md, "Presence"."""
import base64
import os
import socket
import threading
import time

BINARY, CLOSE, PING, PONG = 2, 8, 9, 10


class Live:
    """Listens on a thread of its own, which answers pings; everything else is for the caller's."""

    def __init__(self, server, messages, token):
        self.messages, self.changed, self.attendance, self.closed = messages, threading.Condition(), {}, False
        plain = socket.create_connection((server.address.hostname, server.address.port), timeout=30)
        self.stream = server.tls.wrap_socket(plain, server_hostname=server.address.hostname)
        key = base64.b64encode(os.urandom(16)).decode()
        self.stream.sendall((f"GET /v1/sync/live HTTP/1.1\r\nHost: {server.address.netloc}\r\nConnection: Upgrade\r\n"
                             f"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
                             f"Authorization: Bearer {token}\r\n\r\n").encode())
        self.input = self.stream.makefile("rb")
        if b" 101 " not in self.input.readline():
            raise RuntimeError("no live connection")
        while self.input.readline().strip():
            pass
        self.stream.settimeout(None)
        self.sending = threading.Lock()
        threading.Thread(target=self.listen, daemon=True).start()

    def look(self, looks):
        self.send(BINARY, self.messages.encode("Presence", {"look": looks}))

    def others(self, name, count, seconds):
        """Those before a text, once there are so many of them; what there is where that takes too long."""
        end = time.monotonic() + seconds
        with self.changed:
            while len(self.attendance.get(name, [])) != count and end > time.monotonic():
                self.changed.wait(end - time.monotonic())
            return self.attendance.get(name, [])

    def send(self, opcode, content):
        mask = os.urandom(4)
        size = bytes([0x80 | len(content)]) if len(content) < 126 else b"\xfe" + len(content).to_bytes(2, "big")
        with self.sending:
            self.stream.sendall(bytes([0x80 | opcode]) + size + mask
                                + bytes(byte ^ mask[i % 4] for i, byte in enumerate(content)))

    def listen(self):
        try:
            while True:
                head = self.input.read(2)
                size = head[1] & 0x7F
                if size >= 126:
                    size = int.from_bytes(self.input.read(2 if size == 126 else 8), "big")
                content = self.input.read(size)
                if head[0] & 0x0F == PING:
                    self.send(PONG, content)
                elif head[0] & 0x0F == CLOSE:
                    break
                elif head[0] & 0x0F == BINARY:
                    self.take(self.messages.decode("Hint", content))
        except (OSError, IndexError, ValueError):
            pass
        with self.changed:
            self.closed, self.attendance = True, {}
            self.changed.notify_all()

    def take(self, hint):
        with self.changed:
            for one in hint.get("attendance", []):
                self.attendance[one["entity"], one["id"], one["field"]] = one.get("present", [])
            self.changed.notify_all()
