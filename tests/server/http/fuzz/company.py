# SPDX-License-Identifier: GPL-3.0-or-later
"""A real server in a directory of its own, with companies, people, and their sessions."""
import base64
import hashlib
import hmac
import json
import os
import re
import ssl
import struct
import subprocess
import threading
import time

from https import Client, Strangers, request

PASSWORD = "seven herons cross the estuary"
JSON = "application/json"
RENEW = 480  # seconds; a confirmation holds for ten minutes
MAIL_CODE = re.compile(r"\b(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}\b")


def until(condition, what, limit=30):
    """Waits until something is there; what it was."""
    end, pause = time.monotonic() + limit, threading.Event()
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("in vain waited for " + what)
        pause.wait(0.02)


def totp(secret, step=0):
    """RFC 6238."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + step), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Server:
    """aufwindd serve."""

    def __init__(self, binaries, folder, options=()):
        self.program, self.directory = os.path.join(binaries, "aufwindd"), os.path.join(folder, "server")
        self.log_path, self.spool = os.path.join(folder, "log"), os.path.join(folder, "spool")
        self.authority = os.path.join(self.directory, "ca.pem")
        self.folder, self.options, self.process = folder, list(options), None
        self.strangers, self.tls = Strangers(), None

    def run(self, *arguments, given=""):
        done = subprocess.run([self.program, *arguments], input=given.encode(), capture_output=True)
        if done.returncode != 0:
            raise AssertionError(f"aufwindd {' '.join(arguments)}: {done.returncode} {done.stderr.decode()}")
        return done.stdout.decode().strip()

    def add_company(self, workspace, second_factor=None):
        self.run("tenant", "create", self.directory, "--workspace", workspace, "--name", workspace.title())
        if second_factor:
            self.run("tenant", "policy", self.directory, "--workspace", workspace, "--second-factor", second_factor)

    def add_user(self, workspace, email, role="employee", password=PASSWORD, last="Lovelace"):
        return self.run("user", "add", self.directory, "--workspace", workspace, "--email", email, "--first", "Ada",
                        "--last", last, "--role", role, given=password + "\n")

    def start(self):
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(
                [self.program, "serve", self.directory, "--listen", "127.0.0.1:0", "--mail-spool", self.spool,
                 *self.options], stdout=subprocess.PIPE, stderr=log, cwd=self.folder)
        line = self.process.stdout.readline().decode()
        if not line.startswith("listening on https://"):
            raise AssertionError("the server does not start: " + self.log().decode())
        self.port = int(line.rsplit(":", 1)[1])
        self.tls = self.tls or ssl.create_default_context(cafile=self.authority)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)
        self.process.stdout.close()
        return self.process.returncode

    def kill(self):
        """Where a test ended early."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()

    def log(self):
        with open(self.log_path, "rb") as file:
            return file.read()

    def memory(self, name="VmRSS"):
        """Resident, in KiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return int(re.search(name + r":\s+(\d+)", file.read())[1])

    def peak(self):
        """The most since begin_peak(), in KiB."""
        return self.memory("VmHWM")

    def begin_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")

    def client(self):
        return Client(self.port, self.tls, self.strangers.next())

    def post(self, path, body, token=None):
        client = self.client()
        answer = client.send(request("POST", path, json.dumps(body).encode(), JSON, token))
        client.close()
        return answer

    def mail_names(self):
        return [name for name in os.listdir(self.spool) if name.endswith(".eml")]

    def mails(self):
        """Their texts, the oldest first."""
        texts = []
        for name in sorted(self.mail_names(), key=lambda one: int(one.split(".")[0])):
            with open(os.path.join(self.spool, name), "rb") as file:
                head, _, body = file.read().partition(b"\r\n\r\n")
            texts.append(head.decode() + "\n" + base64.b64decode(body).decode())
        return texts

    def code_for(self, email, after=0):
        """The code of a mail to somebody that is not among the first ones."""
        def look():
            for text in reversed(self.mails()[after:]):
                code = MAIL_CODE.search(text)
                if f"To: <{email}>" in text and code:
                    return code[0]
            return None
        return until(look, f"a code for {email}")


class Actor:
    """Somebody with a session. `confirmed` says that the password is entered again after each sign-in."""

    signed_in = 0  # how often anybody has

    def __init__(self, server, workspace, email, role, confirmed=False, password=PASSWORD):
        self.server, self.workspace, self.email, self.role = server, workspace, email, role
        self.confirmed, self.password, self.person = confirmed, password, None
        self.access = self.refresh = self.device = self.proof = None
        self.fresh_until, self.restricted, self.is_confirmed, self.line = 0, False, False, None

    def sign_in(self):
        device = {"name": "a device of " + self.role}
        if self.device:
            device.update(id=self.device, proof=self.proof)
        answer = self.server.post("/v1/auth/sign-in", {"workspace": self.workspace, "email": self.email,
                                                       "password": self.password, "device": device})
        if answer.status != 200:
            raise AssertionError(f"a good sign-in of {self.email} is answered {answer.status} {answer.body!r}")
        self.take(answer.json())
        if self.confirmed:
            done = self.server.post("/v1/account/confirm", {"password": self.password}, self.access)
            if done.status != 204:
                raise AssertionError(f"a good confirmation of {self.email} is answered {done.status} {done.body!r}")
            self.is_confirmed = True
        self.fresh_until = time.monotonic() + RENEW

    def take(self, signed_in):
        Actor.signed_in += 1
        self.access, self.refresh = signed_in["access_token"], signed_in["refresh_token"]
        self.device, self.proof = signed_in.get("device", self.device), signed_in.get("device_proof", self.proof)
        self.person = signed_in.get("person", self.person)
        self.restricted, self.is_confirmed = signed_in.get("second_factor_required", False), False

    def ready(self):
        if time.monotonic() > self.fresh_until:
            self.sign_in()
        return self

    def spoil(self):
        """The session may be over."""
        self.fresh_until = 0

    @property
    def client(self):
        self.line = self.line or self.server.client()
        return self.line

    def get(self, path):
        return self.client.send(request("GET", path, token=self.ready().access))

    def post(self, path, body=None):
        content = b"" if body is None else json.dumps(body).encode()
        return self.client.send(request("POST", path, content, JSON if content else None, self.ready().access))


class Provisioner(Actor):
    """A company's identity provider, whose token is no session and does not end."""

    def __init__(self, server, token):
        super().__init__(server, "wide", "an identity provider", "employee")
        self.access = token

    def ready(self):
        return self

    def sign_in(self):
        pass

    def spoil(self):
        pass

    def send(self, method, path, body=None):
        content = b"" if body is None else json.dumps(body).encode()
        return self.client.send(request(method, "/scim/v2" + path, content, JSON if content else None, self.access))
