# SPDX-License-Identifier: GPL-3.0-or-later
"""Controls 10, 11 and 12 against a real server: hostile bodies, slow and many connections, smuggled requests."""
import os
import re
import ssl
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

from cases import AMBIGUOUS
from company import JSON, Actor, Server, until
from document import Document
from exchange import PROTOBUF, SOURCES, Desk, varint
from https import Client, request
from reach import UPGRADE

HERE = os.path.dirname(os.path.abspath(__file__))
SECOND = 1.0
FLAT = 24 * 1024   # KiB that may be taken while one hostile body is refused, and kept after all of them
DEEP = 10 ** 6
ZSTD = ("Content-Encoding: zstd",)
SLOW = 2000
PER_ADDRESS = 64   # connections of one address that have shown no token
PER_PERSON = 16    # exchanges of one person at once
ATTEMPTS = 4       # others work on this machine, too; what is slow by itself is slow each time
SAMPLES = 400


def nested(levels):
    """A field 2 of bytes in itself, again and again; written from the inside, for it is quadratic otherwise."""
    heads, size = [], 0
    for _ in range(levels):
        heads.append(b"\x12" + varint(size))
        size += len(heads[-1])
    return b"".join(reversed(heads))


class Controls(unittest.TestCase):
    """Of a company of two, one of whom is attacked."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="aufwind-controls-")
        cls.server = Server(os.environ["AUFWIND_BIN"], cls.folder.name)
        cls.addClassCleanup(cls.folder.cleanup)
        cls.addClassCleanup(cls.server.kill)
        cls.server.run("init", cls.server.directory)
        cls.server.add_company("wide", "nobody")
        for name in ("ada", "ben"):
            cls.server.add_user("wide", f"{name}@wide.example")
        cls.server.start()
        cls.ada, cls.ben = (Actor(cls.server, "wide", f"{name}@wide.example", "employee").ready()
                            for name in ("ada", "ben"))
        cls.desk = Desk(cls.server, cls.ada)
        cls.document = Document(os.path.join(SOURCES, "resources/openapi.yaml"))

    def tearDown(self):
        self.assertIsNone(self.server.process.poll(), "the server has ended")
        self.assertEqual(self.ada.get("/v1/me").status, 200)

    def metric(self, name):
        return int(re.search(rf"^aufwind_{name} (\d+)", self.ada.get("/metrics").body.decode(), re.M)[1])

    def answer(self, content):
        """Over a connection of its own."""
        client = self.server.client()
        answer = client.send(content)
        client.close()
        return answer

    def refused(self, what, content, statuses):
        """Sent to the server, in a second refused with one of the statuses; memory as flat as it was."""
        self.server.begin_peak()
        before, answer = self.server.memory(), None
        for _ in range(2):  # once more where it was slow
            answer = self.answer(content)
            if answer.seconds < SECOND:
                break
        with self.subTest(what):
            self.assertIn(answer.status, statuses)
            self.assertLess(answer.seconds, SECOND)
            self.assertLess(self.server.peak() - before, FLAT)

    # Control 10

    def bodies(self):
        """Name, operation, content, headers, and the statuses that it may be refused with."""
        deep = b'{"a":' * (DEEP // 5)
        packed = self.desk.zstd.pack(b"\0" * (1 << 28))
        yield "deep lists", "signIn", b"[" * DEEP, (), {413}
        yield "deep lists as deep as there is room for", "signIn", b"[" * 65_000, (), {400}
        yield "deep objects", "signIn", deep, (), {413}
        yield "deep objects as deep as there is room for", "signIn", deep[:65_000], (), {400}
        yield "deep messages", "exchange", nested(DEEP), (), {400, 409, 413}
        yield "deep messages, packed", "exchange", self.desk.zstd.pack(nested(DEEP)), ZSTD, {400, 409, 413}
        yield "deep groups", "exchange", b"\x7b" * DEEP + b"\x7c" * DEEP, (), {400, 413}
        yield "deep groups, packed", "exchange", self.desk.zstd.pack(b"\x7b" * DEEP), ZSTD, {400, 413}
        yield "a bomb", "exchange", packed, ZSTD, {413}
        yield "a bomb without its size", "exchange", bomb(), ZSTD, {400, 413}
        yield "a bomb of a content", "sendContent", packed, ZSTD, {400, 413, 415}
        for coding in ("gzip", "zstd", "deflate"):
            yield "a coded call", "signIn", packed, (f"Content-Encoding: {coding}",), {400, 415}

    def test_control_10_hostile_bodies_are_refused_in_a_second_with_flat_memory(self):
        for what, name, content, headers, statuses in self.bodies():
            operation = self.document.operation(name)
            token = self.ada.ready().access if operation.wants_token else None
            self.refused(what, request("POST", operation.path, content, operation.media, token, headers), statuses)

    def test_control_10_a_gigabyte_is_refused_by_every_operation_before_it_is_sent(self):
        for operation in self.document.operations:
            token = self.ada.ready().access if operation.wants_token else None
            media = operation.media or JSON
            head = request(operation.method, operation.path, b"", media, token, [f"Content-Length: {1 << 30}"], False)
            self.refused(str(operation), head + b"a" * 100_000, {401, 403, 413})

    def test_control_10_a_gigabyte_that_is_sent_all_the_same_is_not_taken(self):
        # Nobody says how long it is. The server answers, and ends the connection long before all of it is there.
        for name in ("signIn", "exchange", "sendContent"):
            operation = self.document.operation(name)
            token = self.ada.ready().access if operation.wants_token else None
            head = request("POST", operation.path, b"", operation.media, token, ["Transfer-Encoding: chunked"], False)
            chunk = b"100000\r\n" + b"a" * (1 << 20) + b"\r\n"
            self.server.begin_peak()
            before, client, sent = self.server.memory(), self.server.client(), 0
            client.open()
            client.stream.sendall(head)
            try:
                while sent < 1 << 30:
                    client.stream.sendall(chunk)
                    sent += 1 << 20
            except OSError:
                pass
            client.close()
            with self.subTest(name):
                self.assertLess(sent, 64 << 20)
                self.assertLess(self.server.peak() - before, FLAT)

    def test_control_10_a_key_twice_is_refused_by_every_operation(self):
        tried = 0
        for operation in self.document.operations:
            if operation.schema is None:
                continue
            token = self.ada.ready().access if operation.wants_token else None
            for name in operation.document.members(operation.schema)[0]:
                content = f'{{"{name}":"a","{name}":"a"}}'.encode()
                self.refused(f"{operation}: {name}", request("POST", operation.path, content, JSON, token), {400, 403})
                tried += 1
        self.assertGreater(tried, 30)

    def test_control_10_memory_is_as_flat_after_a_hundred_of_them(self):
        bodies = [(name, content, headers) for _, name, content, headers, _ in self.bodies() if len(content) < 1 << 17]
        warm = None
        for i in range(100):
            name, content, headers = bodies[i % len(bodies)]
            operation = self.document.operation(name)
            token = self.ada.ready().access if operation.wants_token else None
            answer = self.answer(request("POST", operation.path, content, operation.media, token, headers))
            self.assertGreaterEqual(answer.status, 400)
            if i == 2 * len(bodies):
                warm = self.server.memory()
        self.assertLess(self.server.memory() - warm, FLAT)

    # Control 11

    def healthy(self):
        """What 95 of a hundred exchanges take at most, in seconds."""
        took = []
        for _ in range(SAMPLES):
            message = self.desk.encoded({"hello": self.desk.hello()})
            answer = self.ada.client.send(
                request("POST", "/v1/sync/exchange", message, PROTOBUF, self.ada.ready().access))
            self.assertEqual(answer.status, 200)
            took.append(answer.seconds)
        return sorted(took)[SAMPLES * 95 // 100]

    def test_control_11_two_thousand_slow_connections_do_not_double_what_healthy_clients_wait(self):
        told = []
        for _ in range(ATTEMPTS):
            before = self.healthy()
            holder = subprocess.Popen(
                [sys.executable, os.path.join(HERE, "slow.py"), str(self.server.port), self.server.authority, str(SLOW)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            try:
                self.assertEqual(holder.stdout.readline(), b"all there\n")
                during = self.healthy()
                there = self.metric("connections_open")
            finally:
                holder.communicate()
            told.append(f"p95 {before * 1000:.2f} ms alone, {during * 1000:.2f} ms beside {there} connections")
            print(told[-1], flush=True)
            self.assertGreaterEqual(there, SLOW)
            if during < 2 * before:
                return
            until(lambda: self.metric("connections_open") < 50, "the end of the slow connections")
        self.fail("; ".join(told))

    def test_control_11_one_address_has_so_many_connections_and_others_have_theirs(self):
        lines = [Client(self.server.port, self.server.tls, "127.9.9.9") for _ in range(PER_ADDRESS + 10)]
        for line in lines:
            line.open()
        closed = until(lambda: (gone := sum(is_closed(line) for line in lines)) >= 10 and gone, "those that make room")
        self.assertEqual(closed, 10)
        self.assertEqual(lines[-1].send(request("GET", "/healthz")).status, 200)
        self.assertEqual(self.answer(request("GET", "/healthz")).status, 200)
        for line in lines:
            line.close()

    def test_control_11_one_person_has_so_many_exchanges_at_once_and_others_have_theirs(self):
        head = request("POST", "/v1/sync/exchange", b"", PROTOBUF, self.ada.ready().access,
                       ["Content-Length: 5", "Expect: 100-continue"], False)
        lines = []
        for _ in range(PER_PERSON):
            line = self.server.client()
            line.open()
            line.write(head)
            self.assertIn(b"100", line.take_until(b"\r\n\r\n"))
            lines.append(line)
        message = self.desk.encoded({"hello": self.desk.hello()})
        more = self.answer(request("POST", "/v1/sync/exchange", message, PROTOBUF, self.ada.access))
        self.assertIn(more.status, (429, 503))
        other = Desk(self.server, self.ben)
        sent = request("POST", "/v1/sync/exchange", other.encoded({"hello": other.hello()}), PROTOBUF, self.ben.access)
        self.assertEqual(self.answer(sent).status, 200)
        for line in lines:
            line.close()
        again = request("POST", "/v1/sync/exchange", message, PROTOBUF, self.ada.access)
        until(lambda: self.answer(again).status == 200, "a place for the person again")

    # Control 12

    def test_control_12_what_can_be_read_in_two_ways_is_refused_and_closed_by_every_operation(self):
        for operation in self.document.operations:
            token = self.ada.ready().access if operation.wants_token else None
            headers = UPGRADE if operation.name == "live" else ()
            for lines in AMBIGUOUS:
                head = request(operation.method, operation.path, b"", operation.media or JSON, token,
                               [*headers, *lines], False)
                answer = self.answer(head + b"{}{}" + request("GET", "/healthz"))
                with self.subTest(f"{operation}: {lines}"):
                    self.assertEqual(answer.status, 400)
                    self.assertTrue(answer.closed)

    def test_control_12_nothing_behind_it_is_answered(self):
        for method, lines in [(method, lines) for method in ("POST", "HEAD") for lines in AMBIGUOUS]:
            client = self.server.client()
            client.open()
            client.write(request(method, "/v1/auth/refresh", b"", JSON, None, lines, False) + b"0\r\n\r\n"
                         + request("GET", "/healthz") * 3)
            whole = everything(client)
            with self.subTest(f"{method} {lines}"):
                self.assertEqual(whole.count(b"HTTP/1.1 "), 1)
                self.assertTrue(whole.startswith(b"HTTP/1.1 400 "))
                self.assertEqual(whole.endswith(b"\r\n\r\n"), method == "HEAD")


def everything(client):
    """What comes until the server closes."""
    whole = b""
    try:
        while more := client.receive():
            whole += more
    except OSError:
        pass
    client.close()
    return whole


def bomb():
    """A frame that does not say its size: blocks of 128 KiB of one byte each, 4 GiB in all."""
    block = (131072 << 3 | 1 << 1).to_bytes(3, "little") + b"\0"
    last = (131072 << 3 | 1 << 1 | 1).to_bytes(3, "little") + b"\0"
    return b"\x28\xb5\x2f\xfd\x00\x58" + block * 32767 + last


def is_closed(line):
    line.stream.settimeout(0)
    try:
        return line.stream.recv(1) == b""
    except (ssl.SSLWantReadError, BlockingIOError):
        return False
    except OSError:
        return True
    finally:
        line.stream.settimeout(10)


if __name__ == "__main__":
    unittest.main(verbosity=2)
