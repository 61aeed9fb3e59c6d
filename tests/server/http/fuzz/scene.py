# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is there when the server is attacked, and what a sound request of each operation is."""
import base64
import hashlib
import itertools
import json
import os
import subprocess
import sys
import time
import uuid

from company import JSON, PASSWORD, RENEW, Actor, Provisioner, Server, until
from exchange import SET, Desk, name_of_picture, picture
from hostile import flipped
from https import request
from participant import ANSWER, MESSAGE, Participant, coded
from provider import Provider

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "directory"))
import directory  # noqa: E402

REDIRECT = "http://127.0.0.1:40000/"
VERIFIER = "v" * 43
OTHER_PASSWORD = "nine otters leave the harbour"
NO_CODE = "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA"
USUAL_POLICY = {"second_factor_from": "nobody", "password_length": 8, "session_days": 90, "idle_hours": 720, "lease_days": 14,
                "domains": []}
# The smallest that can be launched.
FORM = {"format": "aufwind-survey", "version": 1, "language": "en", "title": {"en": "Pulse"}, "sections": [
    {"key": "s", "title": {"en": "Work"}, "questions": [{"key": "q", "type": "scale", "text": {"en": "All well."}}]}]}
ROLES = ("employee", "hr", "admin", "owner")
# People who are there for one operation alone, because it ends sessions or wears out what they may.
OWN_ACTOR = {"refresh": "leaver", "signOut": "leaver", "signOutEverywhere": "leaver", "changePassword": "changer",
             "confirm": "guesser", "linkSso": "linker", "changeAddress": "mover", "finishAddress": "mover",
             "beginSecondFactor": "finisher", "finishSecondFactor": "finisher", "renewRecoveryCodes": "finisher",
             "removeSecondFactor": "finisher", "confirmSso": "guest", "exchange": "writer"}


def spoiled(random, body):
    """With other bits somewhere in the bytes that a member is."""
    name = random.choice(sorted(body))
    return {**body, name: coded(flipped(random, base64.b64decode(body[name])))}


class Directory:
    """A real slapd, whose people are those of directory.py."""

    def __init__(self, folder):
        folder = os.path.join(folder, "directory")
        os.mkdir(folder)
        self.process = subprocess.Popen([sys.executable, directory.__file__, folder, "slapd"], stdout=subprocess.PIPE)
        self.address = f"ldaps://127.0.0.1:{int(self.process.stdout.readline())}"
        with open(os.path.join(folder, "ca.pem"), encoding="ascii") as file:
            self.authority = file.read()

    def settings(self):
        return {"address": self.address, "authority": self.authority, "base": "ou=people," + directory.SUFFIX,
                "filter": "(mail={email})", "reader": directory.READER, "reader_password": directory.READER_PASSWORD,
                "domains": ["dir.example"], "creates": True}

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Scene:
    def __init__(self, binaries, folder, options=()):
        self.provider = Provider(folder)
        self.directory = Directory(folder)
        self.server = Server(binaries, folder, ["--sso-allow-private", "--sso-ca", self.provider.authority, *options])
        self.people, self.actors, self.desk, self.picture_of = {}, {}, None, {}
        self.subscriber, self.calendar_token, self.numbers = None, "", itertools.count(1)
        self.scim_token, self.examples, self.document = "", {}, None
        self.participant = self.outsider = self.challenged = None

    def add(self, name, role="employee", confirmed=False, workspace="wide"):
        email = f"{name}@{workspace}.example"
        self.people[name] = self.server.add_user(workspace, email, role)
        self.actors[name] = Actor(self.server, workspace, email, role, confirmed)

    def open(self):
        self.server.run("init", self.server.directory)
        self.server.add_company("wide", "nobody")
        self.server.add_company("strict")
        for role in ROLES:
            self.add(role, role)
            self.add("confirmed-" + role, role, True)
        for name in sorted(set(OWN_ACTOR.values()) - {"guest"}):
            self.add(name, confirmed=name not in ("guesser", "leaver", "writer"))
        self.add("victim")
        for name, role in (("witness", "admin"), ("witness-hr", "hr"), ("subscriber", "employee")):  # who have no part in what is tried
            self.people[name] = self.server.add_user("wide", f"{name}@wide.example", role)
        self.add("restricted", "owner", workspace="strict")
        self.server.start()
        for actor in self.actors.values():
            actor.ready()
        self.desk = Desk(self.server, self.actors["writer"])
        self.ask()
        self.add_rows()
        self.set_provider()
        self.set_webhook()
        self.set_directory()
        self.subscribe()
        self.provision()

    def close(self):
        self.provider.close()
        self.directory.close()
        return self.server.stop()

    # Rows that operations need

    def add_rows(self):
        """People who can be invited, and a picture that a row names."""
        hr = Desk(self.server, self.actors["confirmed-hr"])
        device = hr.device()
        for name in ("new", "candidate", "twin", "double"):
            row, creation = hr.creation("employee", {"email": {"text": f"{name}@wide.example".encode()},
                                                     "first_name": {"text": b"New"}, "last_name": {"text": b"Comer"}})
            device.write(creation)
            self.people[name] = str(uuid.UUID(bytes=row))
        device.sync()
        own = Desk(self.server, self.actors["employee"])
        wearer = own.device()
        wearer.contents().send(picture())
        entity, field = own.schema.entities["employee"], own.schema.numbers("employee")["picture"]
        wearer.write({"kind": SET, "entity": entity, "id": wearer.person, "field": field,
                      "value": {"text": name_of_picture()}, "life": wearer.rows[entity, wearer.person]["life"]})
        wearer.sync()
        if wearer.refused or device.refused:
            raise AssertionError(f"rows of the scene are refused: {wearer.refused} {device.refused}")
        self.picture_of = {"entity": entity, "id": wearer.person, "field": field,
                           "hash": hashlib.sha256(picture()).digest()}

    def ask(self):
        """A survey of everybody who is there. Whoever comes later is not asked, for the server takes back who goes
        again at a time of its own, and the witness would hold what was refused for the cause."""
        hr = Desk(self.server, self.actors["hr"])
        device, title = hr.device(), {"text": b"Pulse"}
        survey, creation = hr.creation("survey", {"title": title, "language": {"text": b"en"}})
        device.write(creation)
        opened, creation = hr.creation("survey_round", {
            "survey": {"reference": survey}, "title": title, "form": {"text": json.dumps(FORM).encode()},
            "audience": {"number": 0}})
        device.write(creation)
        device.sync()
        if device.refused:
            raise AssertionError(f"rows of a survey are refused: {device.refused}")
        asked = Desk(self.server, self.actors["employee"]).device()
        field = asked.schema.numbers("survey_form")["document"]

        def received():
            asked.sync()
            return asked.alive("survey_form")

        form = until(received, "the form of a survey")[0]
        # One draws; the other has no right, and sends what would be one.
        self.participant, self.outsider = (
            Participant(str(uuid.UUID(bytes=opened)), asked.value(form, field)["text"]) for _ in range(2))

    def subscribe(self):
        """Somebody whose calendar is read, and whose address nobody else changes."""
        self.subscriber = Actor(self.server, "wide", "subscriber@wide.example", "employee", True)
        answer = self.subscriber.post("/v1/calendar")
        if answer.status != 200:
            raise AssertionError(f"there is no address for a calendar: {answer.status} {answer.body!r}")
        self.calendar_token = answer.json()["path"].rpartition("/")[2].removesuffix(".ics")

    def make_scim_token(self):
        answer = self.actors["confirmed-owner"].post("/v1/admin/scim", {"name": "the scene's"})
        if answer.status != 200:
            raise AssertionError(f"there is no token for the provider: {answer.status} {answer.body!r}")
        return answer.json()

    def provision(self):
        """The company's identity provider, and somebody and a team that are there for it."""
        self.scim_token = self.make_scim_token()["token"]
        self.actors["provisioner"] = Provisioner(self.server, self.scim_token)
        self.examples = {"token": self.calendar_token, "user": self.provisioned("Users", self.scim_user()),
                         "group": self.provisioned("Groups", self.scim_group()), "type": "User",
                         "request": str(uuid.uuid4()), "round": self.participant.round,
                         "company": self.participant.company,
                         "schema": "urn:ietf:params:scim:schemas:core:2.0:Group"}

    def provisioned(self, kind, body):
        def made():
            answer = self.actors["provisioner"].send("POST", "/" + kind, body)
            return answer if answer.status != 429 else None

        # Whoever asks as much as a fuzzer is told to wait now and then.
        answer = until(made, "room for another request")
        if answer.status != 201:
            raise AssertionError(f"nothing of {kind} is provisioned: {answer.status} {answer.body!r}")
        return answer.json()["id"]

    def scim_user(self):
        name = f"scim{next(self.numbers)}"
        return {"userName": f"{name}@wide.example", "externalId": name, "active": True,
                "emails": [{"type": "work", "value": f"{name}@wide.example"}], "displayName": "Sam Scim"}

    def scim_group(self):
        return {"displayName": f"team {next(self.numbers)}"}

    def exchange_example(self, name, kind, body):
        """What was there for an operation is gone: something else is there now."""
        self.put_example(name, self.provisioned(kind, body))

    def put_example(self, name, value):
        before, self.examples[name] = self.examples[name], value
        for operation in self.document.operations:
            operation.path = operation.path.replace(before, self.examples[name])

    def settings(self):
        return {"issuer": self.provider.issuer, "client_id": "aufwind", "client_secret": "a secret of the provider",
                "domains": ["sso.example"], "creates": True}

    def set_provider(self):
        answer = self.actors["confirmed-owner"].post("/v1/admin/sso", self.settings())
        if answer.status != 204:
            raise AssertionError(f"the provider cannot be set: {answer.status} {answer.body!r}")

    def webhook(self):
        return {"url": self.provider.issuer + "/alerts"}

    def set_webhook(self):
        answer = self.actors["confirmed-admin"].post("/v1/admin/webhook", self.webhook())
        if answer.status != 200:
            raise AssertionError(f"the webhook cannot be set: {answer.status} {answer.body!r}")

    def set_directory(self):
        set_it = lambda: self.actors["confirmed-owner"].post("/v1/admin/directory", self.directory.settings())
        # It says its port before it listens there.
        until(lambda: set_it().status == 204, "the directory")

    def directory_trial(self):
        return {"email": "guest@dir.example", "password": directory.password_of("guest")}

    def provider_code(self, email="guest@sso.example", **claims):
        """What a browser would bring back, and the provider's word for it."""
        begun = self.server.post("/v1/auth/sso/begin", {"workspace": "wide"})
        if begun.status != 200:
            raise AssertionError(f"sign-in with the provider does not begin: {begun.status} {begun.body!r}")
        self.provider.next_claims = {"aud": "aufwind", "nonce": begun.json()["nonce"], "email": email,
                                     "sub": "subject of " + email, **claims}
        return {"state": begun.json()["state"], "code": "a code", "code_verifier": VERIFIER, "redirect_uri": REDIRECT}

    def let_guest_in(self):
        """Somebody whom the company knows through its provider alone."""
        answer = self.server.post("/v1/auth/sso/finish", {**self.provider_code(), "device": {"name": "a browser"}})
        if answer.status != 200:
            raise AssertionError(f"the provider's person does not get in: {answer.status} {answer.body!r}")
        guest = self.actors.setdefault("guest", Actor(self.server, "wide", "guest@sso.example", "employee"))
        guest.take(answer.json())
        guest.sign_in, guest.fresh_until = self.let_guest_in, time.monotonic() + RENEW

    # What comes to the survey from whom nobody knows

    def nameless(self):
        """The connection of a request without a session: the one that a challenge came over, once, or a new one."""
        client, self.challenged = self.challenged or self.server.client(), None
        return client

    def fetch(self, participant):
        """A sound request for the thread, for the next nameless() connection."""
        client = self.nameless()
        answer = client.send(request("POST", self.participant.path + "/challenge"))
        if answer.status != 200:
            raise AssertionError(f"there is no challenge: {answer.status} {answer.body!r}")
        self.challenged = client
        return participant.fetch(answer.json()["challenge"])

    def thread(self):
        """What is stored under the participant's right."""
        body = json.dumps(self.fetch(self.participant)).encode()
        client = self.nameless()
        answer = client.send(request("POST", self.participant.path + "/fetch", body, JSON))
        client.close()
        if answer.status != 200:
            raise AssertionError(f"the thread is not there: {answer.status} {answer.body!r}")
        return answer.json()["parts"]

    def blinded(self, random):
        """The participant's, which may be drawn again, or another one."""
        return random.choice([self.participant, self.outsider]).draw()

    def sending(self, random):
        """Something that is taken, again or for the first time; or what is refused for its version, for what its token
        has not signed, or for what nobody has drawn."""
        own = self.participant
        return random.choice([
            lambda: own.parts["answer"][1], lambda: own.answer(random.choice([1024, 4096])),
            lambda: own.sending(MESSAGE, len(own.parts)), lambda: own.sending(ANSWER, 1),
            lambda: spoiled(random, own.answer()), self.outsider.answer])()

    def fetching(self, random):
        return random.choice([
            lambda: self.fetch(self.participant), lambda: self.fetch(self.participant),
            lambda: spoiled(random, self.fetch(self.participant)), lambda: self.fetch(self.outsider)])()

    # Sound requests

    def actor_for(self, operation):
        if operation.is_open:
            return None
        if operation.path.startswith("/scim/"):
            return self.actors["provisioner"]
        name = OWN_ACTOR.get(operation.name)
        return self.actors[name or ("confirmed-" if operation.is_critical else "") + operation.least_role]

    def body(self, operation, random):
        """A body that the document allows and that does what the operation is for, as far as it can be done again."""
        name, workspace = operation.name, {"workspace": "wide"}
        victim, victims_row = {**workspace, "email": "victim@wide.example"}, {"person": self.people["victim"]}
        made = {
            "signIn": lambda: {**victim, "password": PASSWORD, "device": {"name": "a device"}, "language": "de"},
            "refresh": lambda: {"refresh_token": self.actors["leaver"].ready().refresh},
            "signOut": lambda: {"refresh_token": self.actors["leaver"].ready().refresh},
            "forgotten": lambda: {**victim, "language": "en"},
            "choosePassword": lambda: {**victim, "code": NO_CODE, "password": OTHER_PASSWORD},
            "beginSso": lambda: workspace,
            "finishSso": lambda: {**self.provider_code(), "device": {"name": "a device"}},
            # Of another sign-in than the one that was begun: whoever is bound has no password any more.
            "linkSso": lambda: self.provider_code("linker@sso.example", nonce="of another"),
            "confirmSso": self.provider_code,
            "confirm": lambda: {"password": PASSWORD},
            "removeDevice": lambda: {"device": str(uuid.UUID(int=random.getrandbits(128), version=4))},
            "changePassword": lambda: {"password": random.choice([PASSWORD, OTHER_PASSWORD])},
            "changeAddress": lambda: {"email": f"mover{random.randrange(10 ** 9)}@wide.example"},
            "finishAddress": lambda: {"code": NO_CODE},
            "finishSecondFactor": lambda: {"code": "000000"},
            "invite": lambda: {"person": self.people["candidate"], "language": "de"},
            "disableAccount": lambda: victims_row,
            "enableAccount": lambda: victims_row,
            "resetSecondFactor": lambda: victims_row,
            "setPolicy": lambda: dict(USUAL_POLICY),
            "setSsoSettings": self.settings,
            "setWebhook": self.webhook,
            "askPrivacy": lambda: {"kind": "export", "person": self.people["confirmed-employee"], "reason": "to see"},
            "previewMerge": lambda: {"keep": self.people["twin"], "gone": self.people["candidate"]},
            # Of nothing that was ever said: whoever goes does not come back.
            "mergePeople": lambda: {"keep": self.people["twin"], "gone": self.people["candidate"], "seen": "0" * 64},
            "decidePrivacy": lambda: {"approve": False},
            "views": lambda: {"before": 0, "limit": 20},
            "noteExport": lambda: {"id": str(uuid.UUID(int=random.getrandbits(128), version=4)), "table": "employees",
                                   "format": random.choice(["csv", "xlsx"]), "rows": random.randrange(5000),
                                   "at": random.randrange(10 ** 12)},
            "setDirectory": self.directory.settings,
            "tryDirectory": self.directory_trial,
            "makeScimToken": lambda: {"name": "another"},
            "revokeScimToken": lambda: {"id": str(uuid.UUID(int=random.getrandbits(128), version=4))},
            "makeScimUser": self.scim_user,
            "makeScimGroup": self.scim_group,
            "putScimUser": self.scim_user,
            "putScimGroup": self.scim_group,
            "patchScimUser": lambda: {"Operations": [{"op": "Replace", "path": "title", "value": random.choice(ROLES)}]},
            "patchScimGroup": lambda: {"Operations": [{"op": "Add", "path": "members",
                                                       "value": [{"value": self.examples["user"]}]}]},
            "searchScim": lambda: {"filter": "displayName sw \"s\"", "count": 3},
            "searchScimUsers": lambda: {"filter": "userName pr and not (active eq false)", "count": 3},
            "searchScimGroups": lambda: {"filter": "displayName co \"team\"", "count": 3},
            "scimBulk": lambda: {"Operations": [{"method": "POST", "path": "/Groups", "bulkId": "one",
                                                 "data": self.scim_group()}]},
            "drawRight": lambda: self.blinded(random),
            "takeAnswer": lambda: self.sending(random),
            "fetchThread": lambda: self.fetching(random),
            "searchAudit": lambda: {"after": 0, "limit": 20, "action": "sign", **victims_row},
        }.get(name)
        return made() if made else None

    def message(self, operation, random):
        """The same for the messages of sync: their type, and the bytes."""
        if operation.name == "exchange":
            request = self.desk.series() if random.random() < 0.7 else {"hello": self.desk.hello()}
            return "Request", self.desk.encoded(request)
        kind = "ContentFetch" if operation.name == "fetchContent" else "ContentSend"
        content = picture()
        values = {**self.picture_of, "offset": 0} if kind == "ContentFetch" else {
            "hash": hashlib.sha256(content).digest(), "size": len(content), "offset": 0, "part": content}
        return kind, self.desk.messages.encode(kind, values)

    # What a request may have left behind

    def mend(self, operation, actor, body, answer):
        """Puts back what a request that was taken has changed."""
        if actor is not None and answer.status == 401 and b'"sign_in"' in answer.body:
            actor.spoil()
        if not 200 <= answer.status < 300:
            return
        owner, admin = self.actors["confirmed-owner"], self.actors["confirmed-admin"]
        if operation.name == "refresh":
            self.actors["leaver"].take(answer.json())
        elif operation.name == "signOut":
            (actor or self.actors["leaver"]).spoil()
        elif operation.name in ("confirm", "confirmSso") and actor is not None:
            actor.is_confirmed = True
        elif operation.name == "changePassword":
            actor.password = body["password"]
        elif operation.name in ("takeAnswer", "fetchThread"):
            self.participant.keep(body)
        elif operation.name in ("setSsoSettings", "removeSsoSettings"):
            self.set_provider()
            self.let_guest_in()
        elif operation.name in ("setWebhook", "removeWebhook"):
            self.set_webhook()
        elif operation.name in ("setDirectory", "removeDirectory"):
            self.set_directory()
        elif operation.name == "disableAccount":
            admin.post("/v1/admin/accounts/enable", {"person": self.people["victim"]})
        elif operation.name == "askPrivacy":
            # There is one at a time of each kind.
            admin.post(f"/v1/privacy/requests/{answer.json()['id']}/withdraw")
        elif operation.name == "makeScimToken":
            admin.post("/v1/admin/scim/revoke", {"id": answer.json()["id"]})
        elif operation.name == "deleteScimUser":
            self.exchange_example("user", "Users", self.scim_user())
        elif operation.name == "deleteScimGroup":
            self.exchange_example("group", "Groups", self.scim_group())
        elif operation.name == "setPolicy":
            owner.post("/v1/admin/policy", USUAL_POLICY)
