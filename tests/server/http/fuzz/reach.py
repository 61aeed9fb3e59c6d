# SPDX-License-Identifier: GPL-3.0-or-later
"""Every operation once as it should be, in an order in which each can succeed."""
import hashlib
import os
import random

from company import PASSWORD, totp
from participant import MESSAGE
from scene import OTHER_PASSWORD

UPGRADE = ("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")


class Reach:
    """`call(operation, actor, body)` sends, judges and remembers; see fuzz.py."""

    def __init__(self, scene, call):
        self.scene, self.call = scene, call

    def succeed(self, name, actor=None, body=None, **more):
        answer = self.call(name, self.scene.actors[actor] if actor else None, body, **more)
        if not (200 <= answer.status < 300 or answer.status == 101):
            raise AssertionError(f"{name} of {actor} with {body} is answered {answer.status} {answer.body!r}")
        return answer

    def all(self):
        self.sessions()
        self.accounts()
        self.own_account()
        self.second_factor()
        self.single_sign_on()
        self.webhook()
        self.directory()
        self.calendar()
        self.privacy()
        self.merging()
        self.survey()
        self.provisioning()
        self.sync()

    def sessions(self):
        self.succeed("health")
        self.succeed("metrics")
        self.succeed("me", "restricted")
        self.succeed("signIn", body={"workspace": "wide", "email": "victim@wide.example", "password": PASSWORD,
                                     "device": {"name": "a device"}})
        leaver = self.scene.actors["leaver"].ready()
        leaver.take(self.succeed("refresh", body={"refresh_token": leaver.refresh}).json())
        self.succeed("signOutEverywhere", "leaver")
        self.succeed("signOut", "leaver", {"refresh_token": leaver.refresh})
        leaver.spoil()

    def accounts(self):
        scene, before = self.scene, len(self.scene.server.mails())
        self.succeed("accounts", "hr")
        self.succeed("policy", "admin")
        self.succeed("setPolicy", "confirmed-admin", {"second_factor_from": "nobody"})
        self.succeed("invite", "confirmed-hr", {"person": scene.people["new"], "language": "en"})
        code = scene.server.code_for("new@wide.example", before)
        self.succeed("choosePassword", body={"workspace": "wide", "email": "new@wide.example", "code": code,
                                             "password": OTHER_PASSWORD})
        for name in ("disableAccount", "enableAccount", "resetSecondFactor"):
            self.succeed(name, "confirmed-admin", {"person": scene.people["victim"]})
        self.succeed("searchAudit", "admin", {"before": 0, "limit": 500})
        self.succeed("views", "employee", {"before": 0})
        export = {"id": "01900000-0000-7000-8000-00000000e0e0", "table": "org_chart", "format": "pdf", "rows": 7, "at": 0}
        for _ in range(2):
            self.succeed("noteExport", "employee", export)
        self.succeed("searchAudit", "admin", {"after": 1, "limit": 5, "action": "account"})
        self.succeed("forgotten", body={"workspace": "wide", "email": "victim@wide.example", "language": "de"})

    def own_account(self):
        scene, before = self.scene, len(self.scene.server.mails())
        self.succeed("confirm", "guesser", {"password": PASSWORD})
        scene.actors["guesser"].is_confirmed = True
        here = scene.actors["confirmed-employee"]
        other = scene.server.post("/v1/auth/sign-in", {"workspace": "wide", "email": here.email, "password": PASSWORD,
                                                       "device": {"name": "to be removed"}}).json()["device"]
        listed = self.succeed("devices", "employee").json()["devices"]
        if not any(one["current"] for one in listed):
            raise AssertionError("no device is the one of the session")
        self.succeed("removeDevice", "confirmed-employee", {"device": other})
        self.succeed("changePassword", "changer", {"password": OTHER_PASSWORD})
        scene.actors["changer"].password = OTHER_PASSWORD
        self.succeed("changeAddress", "mover", {"email": "moved@wide.example"})
        code = scene.server.code_for("moved@wide.example", before)
        self.succeed("finishAddress", "mover", {"code": code})
        scene.actors["mover"].email = "moved@wide.example"

    def second_factor(self):
        self.succeed("secondFactor", "finisher")
        secret = self.succeed("beginSecondFactor", "finisher").json()["secret"]
        codes = self.succeed("finishSecondFactor", "finisher", {"code": totp(secret)}).json()["recovery_codes"]
        if len(set(codes)) != 10:
            raise AssertionError(f"recovery codes: {codes}")
        self.succeed("renewRecoveryCodes", "finisher")
        self.succeed("removeSecondFactor", "finisher")
        self.succeed("beginSecondFactor", "restricted")

    def single_sign_on(self):
        scene = self.scene
        self.succeed("ssoSettings", "admin")
        self.succeed("beginSso", body={"workspace": "wide"})
        self.succeed("finishSso", body={**scene.provider_code(), "device": {"name": "a browser"}})
        scene.let_guest_in()
        self.succeed("confirmSso", "guest", scene.provider_code())
        scene.actors["guest"].is_confirmed = True
        self.succeed("linkSso", "linker", scene.provider_code("linker@sso.example"))
        self.succeed("removeSsoSettings", "confirmed-owner")
        self.give_linker_a_password()
        self.succeed("setSsoSettings", "confirmed-owner", scene.settings())
        scene.let_guest_in()

    def webhook(self):
        self.succeed("webhook", "admin")
        self.succeed("tryWebhook", "admin")
        self.succeed("removeWebhook", "confirmed-admin")
        self.succeed("setWebhook", "confirmed-admin", self.scene.webhook())

    def directory(self):
        scene = self.scene
        self.succeed("directory", "admin")
        tried = self.succeed("tryDirectory", "confirmed-owner", scene.directory_trial()).json()
        if tried["result"] != "signed_in":
            raise AssertionError(f"the directory does not let its guest in: {tried}")
        self.succeed("signIn", body={"workspace": "wide", **scene.directory_trial(), "device": {"name": "a device"}})
        self.succeed("removeDirectory", "confirmed-owner")
        self.succeed("setDirectory", "confirmed-owner", scene.directory.settings())

    def calendar(self):
        self.succeed("makeCalendar", "confirmed-employee")
        if self.succeed("calendar", "confirmed-employee").json()["since"] <= 0:
            raise AssertionError("nothing says since when there is an address")
        self.succeed("removeCalendar", "confirmed-employee")
        read, head = self.succeed("calendarFile"), self.succeed("calendarHead")
        if not read.body.startswith(b"BEGIN:VCALENDAR\r\n") or read.headers["etag"] != head.headers["etag"]:
            raise AssertionError(f"no calendar: {read.body[:200]!r}, {head.headers}")
        again = self.call("calendarFile", None, None, headers=("If-None-Match: " + read.headers["etag"],))
        if again.status != 304:
            raise AssertionError(f"the same calendar is answered {again.status} once more")

    def privacy(self):
        scene, own = self.scene, self.scene.people["confirmed-employee"]
        for kind, actor, name, body in (("erasure", "confirmed-admin", "decidePrivacy", {"approve": False}),
                                        ("erasure", "confirmed-employee", "withdrawPrivacy", None),
                                        ("export", "confirmed-employee", "privacyArchive", None)):
            made = self.succeed("askPrivacy", "confirmed-employee", {"kind": kind, "person": own, "reason": "to see"})
            scene.put_example("request", made.json()["id"])
            done = self.succeed(name, actor, body)
        if not done.body.startswith(b"PK") or done.headers["content-type"] != "application/zip":
            raise AssertionError(f"no archive: {done.body[:100]!r}, {done.headers}")

    def merging(self):
        pair = {"keep": self.scene.people["twin"], "gone": self.scene.people["double"]}
        said = self.succeed("previewMerge", "admin", pair).json()
        if said["obstacles"] or said["done"]:
            raise AssertionError(f"something is in the way: {said}")
        if not self.succeed("mergePeople", "confirmed-admin", {**pair, "seen": said["seen"]}).json()["done"]:
            raise AssertionError("the two are not one yet")

    def survey(self):
        scene, own = self.scene, self.scene.participant
        own.finish(self.succeed("drawRight", "employee", own.draw()).json())
        own.finish(self.succeed("drawRight", "employee", own.draw()).json())
        self.succeed("drawRefused", "confirmed-employee")
        for sent in (own.answer(), own.answer(), own.sending(MESSAGE, 1), own.sending(MESSAGE, 2)):
            self.succeed("takeAnswer", body=sent)
            own.keep(sent)
        self.succeed("challengeThread")
        found = self.succeed("fetchThread", body=scene.fetch(own)).json()["parts"]
        if found != own.thread() or [one["version"] for one in found] != [2, 1, 2]:
            raise AssertionError(f"what was answered is not what is there: {found!r:.1000}")

    def provisioning(self):
        scene, by = self.scene, "provisioner"
        made = self.succeed("makeScimToken", "confirmed-owner", {"name": "for a moment"}).json()
        if made["id"] not in [one["id"] for one in self.succeed("scimTokens", "admin").json()["tokens"]]:
            raise AssertionError("a token that was made is not listed")
        self.succeed("revokeScimToken", "confirmed-admin", {"id": made["id"]})
        for name in ("scimConfig", "scimResourceTypes", "scimType", "scimSchemas", "scimSchema", "scimUsers", "scimGroups",
                     "scimUser", "scimGroup"):
            self.succeed(name, by)
        for name in ("makeScimUser", "makeScimGroup", "putScimUser", "putScimGroup", "patchScimUser", "patchScimGroup",
                     "searchScim", "searchScimUsers", "searchScimGroups", "scimBulk"):
            self.succeed(name, by, scene.body(self.operation(name), random.Random(1)))
        for name, example, kind, body in (("deleteScimGroup", "group", "Groups", scene.scim_group()),
                                          ("deleteScimUser", "user", "Users", scene.scim_user())):
            self.succeed(name, by)
            scene.exchange_example(example, kind, body)

    def operation(self, name):
        return self.scene.document.operation(name)

    def give_linker_a_password(self):
        scene, before = self.scene, len(self.scene.server.mails())
        body = {"workspace": "wide", "email": "linker@wide.example"}
        scene.server.post("/v1/auth/forgotten", body)
        code = scene.server.code_for(body["email"], before)
        scene.server.post("/v1/auth/choose-password", {**body, "code": code, "password": PASSWORD})
        scene.actors["linker"].spoil()

    def sync(self):
        scene, kinds = self.scene, self.scene.desk.messages
        answer = self.succeed("exchange", "writer", raw=scene.desk.encoded(scene.desk.series()))
        scene.desk.learn(answer)
        if scene.desk.number != 1:
            raise AssertionError("a sound mutation was not taken")
        content = os.urandom(1000)
        sent = {"hash": hashlib.sha256(content).digest(), "size": len(content), "offset": 0, "part": content}
        self.succeed("sendContent", "employee", raw=kinds.encode("ContentSend", sent))
        self.succeed("fetchContent", "employee", raw=kinds.encode("ContentFetch", scene.picture_of))
        self.succeed("live", "employee", headers=UPGRADE)
