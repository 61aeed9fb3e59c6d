# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks a real server with what resources/openapi.yaml describes, and with what it does not.

usage: fuzz.py [--seed N] [--seconds N] [--only CASE]

Every operation is called as it should be, then by everybody, then with requests that are broken in every way. A
failure prints the seed, the number of the case and the request; --only sends that case alone.
"""
import argparse
import json
import os
import random
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.set_int_max_str_digits(0)  # the server is sent numbers of 5,000 digits

from cases import Case, make, media_of, sound
from company import Actor
from document import Document
from effects import Witness
from exchange import SOURCES
from https import request
from judge import HASHES, Judge, limit_for
from reach import UPGRADE, Reach
from scene import Scene
from sockets import attack_live

GROWTH = 32 * 1024  # KiB that the server may take more at the end than after it was warm
HASH_EVERY = 6      # rounds; what hashes a password takes a hundred times as long as the others
WATCH_EVERY = 2     # rounds in which the witness looks before and after what is refused
CHECK_EVERY = 300   # cases
KEPT = ("changePassword", "takeAnswer", "fetchThread")  # whose bodies say what there is to be known afterwards
PATIENCE = 5.0      # seconds


class Fuzzer:
    def __init__(self, scene, document, seed):
        self.scene, self.document, self.seed, self.judge = scene, document, seed, Judge(document)
        self.reached, self.sent, self.failures, self.slowest = {}, 0, [], (0.0, "")
        self.statuses, self.witness, self.seen, self.signed_in, self.round = {}, Witness(scene), None, 0, 0

    def fail(self, number, operation, actor, case, answer, faults):
        name = actor.email if actor else "nobody"
        self.failures.append(operation.name)
        print(f"\nFAILED: seed {self.seed}, case {number}: {operation} by {name}, {case.what}: {'; '.join(faults)}\n"
              f"  sent {len(case.content)} bytes: {case.content[:1500]!r}\n"
              f"  answered {answer.status} in {answer.seconds:.2f} s: {answer.body[:400]!r}", flush=True)

    def send(self, number, operation, actor, case, watched=False, patience=None):
        """`patience` is for what works once, and cannot be sent again to see whether it is slow by itself."""
        client = actor.client if actor else self.scene.nameless()
        before = self.state() if watched else None

        def again():
            if case.leaves or operation.name == "live":
                client.close()  # what is behind it is no part of the next
            return client.send(case.content, case.then, case.method == "HEAD")

        answer = again()
        self.sent += 1
        faults = self.judge.faults(case, operation, actor, answer)
        if self.is_slow(operation, answer.seconds, patience):
            # What is slow by itself, and not because others work on this machine, is slow each time.
            took = [answer.seconds] if patience else [answer.seconds, again().seconds, again().seconds]
            if self.is_slow(operation, min(took), patience):
                faults.append(f"it took {min(took):.2f} s")
        if answer.status < 400:
            self.seen = None
        elif watched:
            self.seen, self.signed_in = self.witness.state(), Actor.signed_in
            faults += self.witness.effects(before, self.seen, again)
        if operation.name not in HASHES and answer.seconds > self.slowest[0]:
            self.slowest = answer.seconds, operation.name
        if faults:
            self.fail(number, operation, actor, case, answer, faults)
        if 200 <= answer.status < 300 or answer.status == 101:
            self.reached[operation.name] = self.reached.get(operation.name, 0) + 1
        self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
        if actor is None or answer.status == 101 or case.leaves:
            client.close()
        return answer

    def is_slow(self, operation, seconds, patience):
        limit = patience or limit_for(operation)
        if seconds > limit and operation.name in HASHES:
            limit = max(limit, 3 * self.hash_seconds())
        return seconds > limit

    def hash_seconds(self):
        """What a hash takes on this machine just now: a sign-in of somebody whom nobody knows."""
        return self.scene.server.post("/v1/auth/sign-in", {
            "workspace": "wide", "email": "unknown@wide.example", "password": "no password", "device": {"name": "x"}}).seconds

    def state(self):
        """What the witness saw last, where nothing that changes anything has happened since."""
        if self.seen is None or self.signed_in != Actor.signed_in:
            self.seen, self.signed_in = self.witness.state(), Actor.signed_in
        return self.seen

    def call(self, name, actor, body, raw=None, headers=()):
        operation = self.document.operation(name)
        content = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
        token = actor.ready().access if actor else None
        sent = request(operation.method, operation.path, content, media_of(operation) if content else None, token, headers)
        return self.send(name, operation, actor, Case("as it should be", sent, body=content if body else None),
                         patience=PATIENCE)

    def everybody(self):
        """Each operation by everybody, with a sound request: who may not is told so, in the words of the document."""
        for operation in self.document.operations:
            for name, actor in [("nobody", None), *sorted(self.scene.actors.items())]:
                if operation.name in HASHES and name not in ("nobody", "employee", "confirmed-owner", "restricted"):
                    continue
                if operation.name in ("signOut", "refresh", "linkSso") and name != "nobody":
                    continue
                self.case(f"{operation.name} by {name}", operation, actor,
                          random.Random(f"{self.seed}/{operation.name}/{name}"), True, self.sound_case)

    def sound_case(self, operation, scene, actor, chance):
        content, body = sound(operation, scene, chance)
        headers = UPGRADE if operation.name == "live" else ()
        sent = request(operation.method, operation.path, content, media_of(operation) if content else None,
                       actor.access if actor else None, headers)
        return Case("sound", sent, body=content if body is not None else None)

    def case(self, number, operation, actor, chance, watched=False, build=make):
        if actor is not None:
            actor.ready()
        case = build(operation, self.scene, actor, chance)
        answer = self.send(number, operation, actor, case, watched)
        asked = self.judge.operation_of(case, operation) if case.method != "" else operation
        if asked is not None:
            taken = None
            if 200 <= answer.status < 300 and asked.name in KEPT:
                taken = json.loads(case.body)
            if asked.name == "exchange":
                self.scene.desk.learn(answer)
            # What is taken was asked with the actor's own token, also where the head around it is a broken one.
            is_own = case.token == "own" or 200 <= answer.status < 300
            self.scene.mend(asked, actor if is_own else None, taken, answer)
        return answer

    def fuzz(self, seconds, only=None):
        """Rounds over all operations, each round in an order of its own; how many cases there were."""
        operations, end, begun = list(self.document.operations), time.monotonic() + seconds, self.round
        while self.round * len(operations) < only if only is not None else time.monotonic() < end:
            order = random.Random(f"{self.seed}/order {self.round}").sample(operations, len(operations))
            for at, operation in enumerate(order):
                number = self.round * len(operations) + at + 1
                if only not in (None, number) or (operation.name in HASHES and self.round % HASH_EVERY):
                    continue
                self.drawn(number, operation)
                if number % CHECK_EVERY == 0:
                    self.is_well()
                if only is not None or self.scene.server.process.poll() is not None or len(self.failures) > 20:
                    return 1
            self.round += 1
        return (self.round - begun) * len(operations)

    def drawn(self, number, operation):
        chance = random.Random(f"{self.seed}/{number}")
        draw, actor = chance.random(), self.scene.actor_for(operation)
        if draw < 0.08 and operation.name not in HASHES:
            actor = None
        elif draw < 0.16 and operation.name not in HASHES | {"linkSso", "refresh"}:
            actor = self.scene.actors[chance.choice(sorted(self.scene.actors))]
        self.case(number, operation, actor, chance, self.round % WATCH_EVERY == 0)

    def is_well(self):
        """A good request still works, and the process is the one that was started."""
        if self.scene.server.process.poll() is not None:
            raise AssertionError("the server has ended: " + self.scene.server.log()[-2000:].decode("utf-8", "replace"))
        for name in ("employee", "confirmed-admin"):
            answer = self.scene.actors[name].get("/v1/me")
            if answer.status == 401:
                self.scene.actors[name].sign_in()
                answer = self.scene.actors[name].get("/v1/me")
            if answer.status != 200:
                raise AssertionError(f"a good request of {name} is answered {answer.status} {answer.body!r}")
        if (found := self.scene.thread()) != self.scene.participant.thread():
            raise AssertionError(f"what was answered is not what is there: {found!r:.1000}")


def log_faults(log):
    """Lines that are no JSON of printable ASCII, and faults that the server itself has told of."""
    found = []
    for line in log.rstrip(b"\n").split(b"\n"):
        if any(byte < 0x20 or byte > 0x7E for byte in line):
            found.append(f"unescaped: {line!r}")
            continue
        try:
            event = json.loads(line)
        except ValueError:
            found.append(f"no JSON: {line!r}")
            continue
        if event["level"] == "error" or event["event"] in ("request_failed", "connection_failed"):
            found.append(f"a fault: {line.decode()}")
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--only", type=int)
    arguments = parser.parse_args()
    document = Document(os.path.join(SOURCES, "resources/openapi.yaml"))
    with tempfile.TemporaryDirectory(prefix="aufwind-fuzz-") as folder:
        scene = Scene(os.environ["AUFWIND_BIN"], folder, ["--log-level", "debug"])
        try:
            scene.open()
            scene.document = document
            document.fill(scene.examples)
            return play(scene, document, arguments)
        finally:
            scene.server.kill()


def play(scene, document, arguments):
    fuzzer = Fuzzer(scene, document, arguments.seed)
    started, before = time.monotonic(), fuzzer.witness.state()
    Reach(scene, fuzzer.call).all()
    fuzzer.witness.calm()
    blind = fuzzer.witness.blind(before)
    print(f"reached everything after {time.monotonic() - started:.0f} s", flush=True)
    missing = [str(one) for one in document.operations if not fuzzer.reached.get(one.name)]
    fuzzer.everybody()
    print(f"everybody has called everything after {time.monotonic() - started:.0f} s", flush=True)
    attack_live(scene, fuzzer, random.Random(arguments.seed))
    print(f"attacked the WebSocket after {time.monotonic() - started:.0f} s", flush=True)
    fuzzer.fuzz(arguments.seconds / 4, arguments.only)
    warm, begun = scene.server.memory(), time.monotonic()
    number = fuzzer.fuzz(arguments.seconds * 3 / 4) if arguments.only is None else 0
    seconds = time.monotonic() - begun
    fuzzer.is_well()
    grown = scene.server.memory() - warm
    problems = list(fuzzer.failures)
    problems += [f"the witness has not seen what was done: {name}" for name in blind]
    problems += [f"never answered with success: {one}" for one in missing]
    if grown > GROWTH:
        problems.append(f"the server has grown by {grown} KiB")
    if scene.server.process.poll() is not None or scene.close() != 0:
        problems.append("the server has not lived until it was told to end, or did not end well")
    problems += log_faults(scene.server.log())
    if scene.calendar_token.encode() in scene.server.log():
        problems.append("the log holds the address of a calendar")
    if scene.participant.round.encode() in scene.server.log():
        problems.append("the log holds who drew in which survey, or what came to it")
    if scene.scim_token[37:].encode() in scene.server.log():
        problems.append("the log holds the token of an identity provider")
    print(f"seed {arguments.seed}: {fuzzer.sent} requests, {fuzzer.witness.checks} refusals looked "
          f"behind, {len(fuzzer.reached)} of {len(document.operations)} operations, "
          f"{number / max(seconds, 0.1):.0f} cases/s, memory {warm} KiB {grown:+} KiB, slowest without a hash "
          f"{fuzzer.slowest[0] * 1000:.0f} ms ({fuzzer.slowest[1]}), statuses {dict(sorted(fuzzer.statuses.items()))}")
    for problem in problems:
        print("FAILED:", problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
