# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTPS by hand, so that what is sent is exactly what the test says, well formed or not."""
import itertools
import json
import socket
import ssl
import time

PATIENCE = 30


class Answer:
    def __init__(self, status, headers, body, seconds, closed):
        self.status, self.headers, self.body, self.seconds, self.closed = status, headers, body, seconds, closed

    def json(self):
        return json.loads(self.body)


class Strangers:
    """Addresses of this machine: each is a stranger of its own to the server, which counts by address."""

    def __init__(self):
        self.numbers = itertools.count(2)

    def next(self):
        number = next(self.numbers) % 0xFFFF00 + 2
        return f"127.{number >> 16 & 0xFF}.{number >> 8 & 0xFF}.{number & 0xFF}"


class Client:
    """A connection that is made anew where the server has closed it."""

    def __init__(self, port, tls, source="127.0.0.1"):
        self.port, self.source, self.tls = port, source, tls
        self.stream, self.rest = None, b""

    def open(self):
        plain = socket.create_connection(("127.0.0.1", self.port), PATIENCE, (self.source, 0))
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.stream, self.rest = self.tls.wrap_socket(plain, server_hostname="localhost"), b""

    def close(self):
        if self.stream is not None:
            self.stream.close()
        self.stream = None

    def send(self, content, then=None, is_head=False):
        """Sends the bytes on the open connection, or a new one, and reads one answer; status 0 is none. A connection
        that rested may have been closed by the server meanwhile, which is no answer: then once more on a new one."""
        is_head = is_head or content.startswith(b"HEAD ")
        for again in (self.stream is not None, False):
            begun = time.monotonic()
            try:
                if self.stream is None:
                    self.open()
                self.write(content)
                answer = self.read(begun, then, is_head)
            except (OSError, ssl.SSLError) as trouble:
                answer = Answer(0, {}, str(trouble).encode(), time.monotonic() - begun, True)
            if answer.closed or is_head and self.rest:
                self.close()
            if answer.status or not again:
                return answer
        return answer

    def write(self, content):
        try:
            self.stream.sendall(content)
        except OSError:
            pass  # refused before it was whole; the answer is there to be read

    def read(self, begun, then=None, is_head=False):
        head = self.take_until(b"\r\n\r\n")
        if head is None:
            return Answer(0, {}, b"", time.monotonic() - begun, True)
        lines = head.decode("latin-1").split("\r\n")
        status = int(lines[0].split(" ")[1])
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        if status == 100:
            if then is not None:
                self.write(then)
            return self.read(begun)
        body = b"" if is_head else self.take(int(headers.get("content-length", 0)))
        closed = headers.get("connection", "").lower() == "close"
        # Whatever follows the head of an answer to HEAD would be taken for the next answer.
        return Answer(status, headers, self.rest if is_head else body, time.monotonic() - begun, closed)

    def take_until(self, end):
        while end not in self.rest:
            more = self.receive()
            if not more:
                return None
            self.rest += more
        head, _, self.rest = self.rest.partition(end)
        return head

    def take(self, size):
        while len(self.rest) < size:
            more = self.receive()
            if not more:
                break
            self.rest += more
        taken, self.rest = self.rest[:size], self.rest[size:]
        return taken

    def receive(self):
        try:
            return self.stream.recv(1 << 16)
        except ssl.SSLEOFError:
            return b""


def request(method, path, body=b"", media=None, token=None, headers=(), length=True):
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost"]
    if media is not None:
        lines.append("Content-Type: " + media)
    if token is not None:
        lines.append("Authorization: Bearer " + token)
    if length and (body or method == "POST"):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, *headers, "", ""]).encode("latin-1", "replace") + body
