# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be seen of a company from outside: what a request that was refused has to leave as it was."""
import hashlib
import json
import time

from company import Actor, until
from exchange import Desk

# Times of last use, which every request with a valid token moves.
MOVING = {"seen", "used", "last_used"}
# What is written down about a refusal itself: that somebody guesses, and that a token came twice.
TOLD_OF_REFUSALS = {"account.guessed", "account.token_reused"}
SIGNED_IN = {"account.signed_in", "account.signed_in_on_new_device"}
# What may come behind the answer of an earlier request, which was taken: mails, and lines about what they are for.
LATE = {"mails", "audit"}
CALM_SECONDS = 0.5


def still(value):
    """Without what moves by itself."""
    if isinstance(value, dict):
        return {name: still(member) for name, member in value.items() if name not in MOVING}
    return [still(one) for one in value] if isinstance(value, list) else value


class Witness:
    """Looks at the company "wide" with sessions of its own: as an admin at what is administered, and with a device of
    HR and one of whoever writes at the rows."""

    def __init__(self, scene):
        self.server, self.checks, self.subscriber, self.token = scene.server, 0, scene.subscriber, scene.calendar_token
        self.admin = self.actor("witness", "admin")
        self.readers = [self.actor("witness-hr", "hr"), self.actor("writer", "employee")]
        self.own = {scene.people[name] for name in ("witness", "witness-hr", "subscriber")}
        self.devices, self.line, self.lines = {}, 0, 0

    def actor(self, name, role):
        return Actor(self.server, "wide", f"{name}@wide.example", role)

    def get(self, actor, path):
        answer = actor.get(path)
        if answer.status == 401:
            actor.spoil()
            answer = actor.get(path)
        if answer.status != 200:
            raise AssertionError(f"the witness sees no {path}: {answer.status} {answer.body!r}")
        return still(answer.json())

    def state(self):
        """By name what is to be compared."""
        paths = ["/v1/admin/" + name for name in ("accounts", "policy", "sso", "webhook", "directory", "scim")]
        seen = {path: self.get(self.admin, path) for path in paths}
        for reader in self.readers:
            seen["rows of " + reader.email] = self.rows(reader)
            seen["devices of " + reader.email] = self.get(reader, "/v1/account/devices")
            seen["second factor of " + reader.email] = self.get(reader, "/v1/account/second-factor")
        seen["address of a calendar"] = self.get(self.subscriber, "/v1/calendar")
        seen["calendar"] = self.subscriber.get(f"/v1/calendar/{self.token}.ics").body
        seen["mails"], seen["audit"] = len(self.server.mail_names()), self.audit()
        return seen

    def audit(self):
        """How many lines tell of something that was done."""
        while True:
            answer = self.admin.post("/v1/admin/audit/search", {"after": self.line})
            if answer.status != 200:
                raise AssertionError(f"the witness sees no audit log: {answer.status} {answer.body!r}")
            found = answer.json()
            self.lines += sum(self.tells(entry) for entry in found["entries"])
            self.line = found["next"]
            if found["end"]:
                return self.lines

    def tells(self, entry):
        is_own = entry["actor"] in self.own or entry["subject"] in self.own
        return not is_own and entry["action"] not in TOLD_OF_REFUSALS | SIGNED_IN

    def rows(self, reader):
        device = self.devices.get(reader.email)
        try:
            if device is None:
                raise RuntimeError("none yet")
            device.access = reader.ready().access
            device.sync()
        except RuntimeError:
            reader.spoil()
            device = self.devices[reader.email] = Desk(self.server, reader).device()
        held = sorted((entity, row.hex(), one["seq"]) for (entity, row), one in device.rows.items())
        return hashlib.sha256(json.dumps(held).encode()).hexdigest(), len(held)

    def calm(self):
        """Waits until nothing comes any more."""
        last = [None, 0.0]

        def is_calm():
            seen = len(self.server.mail_names()), self.audit()
            if seen != last[0]:
                last[:] = seen, time.monotonic()
            return time.monotonic() - last[1] > CALM_SECONDS

        until(is_calm, "the last mail and the last line")

    def blind(self, before):
        """What has to be different once every operation has done what it is for, and is not."""
        after = self.state()
        return [name for name in ("/v1/admin/accounts", "rows of writer@wide.example", "mails", "audit")
                if before[name] == after[name]]

    def effects(self, before, after, again):
        """Sentences about what is not as it was. `again` sends the request once more: where only something came that
        may be of an earlier one, it has to come again to be of this."""
        self.checks += 1
        changed = [name for name in before if before[name] != after[name]]
        if changed and LATE.issuperset(changed):
            self.calm()
            before = self.state()
            again()
            self.calm()
            after = self.state()
            changed = [name for name in before if before[name] != after[name]]
        return [f"refused, and yet {name} was {before[name]!r:.300} and is {after[name]!r:.300}" for name in changed]
