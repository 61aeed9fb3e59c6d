# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who answers a survey without being known, as sync/anonymous/ANONYMITY.md says it: RSABSSA (RFC 9474), PSS
(RFC 8017) and Ed25519 (RFC 8032) from the numbers up, so that nothing of it comes from the program that is tried."""
import base64
import hashlib
import hmac
import json
import math
import os
import secrets
import uuid

ANSWER, MESSAGE = 1, 2
SALT = 48
AROUND = 1 + 32 + 16  # of what is sealed: the format, the encapsulated key, what says that it is whole
EXPONENT = 65537

# Ed25519; points are x, y, 1 and x·y, each times a number of their own
P, ORDER = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202
BASE_Y = 4 * pow(5, -1, P) % P
BASE = BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P


def coded(data):
    return base64.b64encode(data).decode()


# Ed25519

def added(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point(number):
    """The base point so many times, as 32 bytes."""
    found, power = (0, 1, 1, 0), BASE
    while number:
        if number & 1:
            found = added(found, power)
        power, number = added(power, power), number >> 1
    inverse = pow(found[2], -1, P)
    return (found[1] * inverse % P | (found[0] * inverse % P & 1) << 255).to_bytes(32, "little")


def sha512(*parts):
    return hashlib.sha512(b"".join(parts)).digest()


def number_of(private):
    return int.from_bytes(sha512(private)[:32], "little") & (1 << 254) - 8 | 1 << 254


def public_key(private):
    return point(number_of(private))


def signed(private, message):
    nonce = int.from_bytes(sha512(sha512(private)[32:], message), "little") % ORDER
    first = point(nonce)
    challenge = int.from_bytes(sha512(first, public_key(private), message), "little")
    return first + ((nonce + challenge * number_of(private)) % ORDER).to_bytes(32, "little")


# PSS with SHA-384

def sha384(*parts):
    return hashlib.sha384(b"".join(parts)).digest()


def masked(block, seed):
    mask = b"".join(sha384(seed, i.to_bytes(4, "big")) for i in range(len(block) // 48 + 1))
    return bytes(one ^ other for one, other in zip(block, mask))


def encoded(message, size):
    """The modulus has one bit more than what is encoded, so the first bit of it is 0."""
    salt = os.urandom(SALT)
    seed = sha384(bytes(8), sha384(message), salt)
    block = masked(bytes(size - 48 - 1 - SALT - 1) + b"\1" + salt, seed)
    return bytes([block[0] & 0x7F]) + block[1:] + seed + b"\xBC"


def holds(message, content):
    """Whether encoded() may have made this of the message."""
    block, seed = content[:-49], content[-49:-1]
    plain = masked(block, seed)
    plain = bytes([plain[0] & 0x7F]) + plain[1:]
    filling = bytes(len(block) - SALT - 1) + b"\1"
    return (block[0] < 0x80 and content[-1:] == b"\xBC" and plain[:-SALT] == filling
            and seed == sha384(bytes(8), sha384(message), plain[-SALT:]))


class Key:
    """The public half of what a round signs with, from its DER."""

    def __init__(self, der):
        end = b"\2\3" + EXPONENT.to_bytes(3, "big")
        self.size, self.hash = 384 if len(der) == 422 else 512, hashlib.sha256(der).digest()
        self.modulus = int.from_bytes(der[-len(end) - self.size:-len(end)], "big")
        if not der.endswith(end) or self.modulus.bit_length() != 8 * self.size:
            raise AssertionError(f"no key of a round: {der.hex()}")

    def some(self):
        """A number between 0 and the modulus that shares no factor with it."""
        while True:
            number = secrets.randbelow(self.modulus)
            if math.gcd(number, self.modulus) == 1:
                return number

    def raised(self, number):
        return pow(number, EXPONENT, self.modulus)

    def bytes_of(self, number):
        return (number % self.modulus).to_bytes(self.size, "big")


class Participant:
    """What a client keeps of one round. `parts` are what the server has taken, by their places; `sound` is all that the
    token has signed, as it is sent."""

    def __init__(self, round_id, document):
        published = json.loads(document)
        self.company, self.round, self.parts, self.version = published["company"], round_id, {}, 0
        self.sound = set()
        self.key, self.place = Key(base64.b64decode(published["signing_key"])), uuid.UUID(round_id).bytes
        secret, self.prefix = os.urandom(32), os.urandom(32)
        extracted = hmac.digest(b"aufwind survey token v1" + self.place, secret, "sha256")
        self.private = hmac.digest(extracted, b"answer\1", "sha256")
        self.token = public_key(self.private)
        self.message = self.prefix + b"aufwind survey right to answer v1" + self.place + self.key.hash + self.token
        self.factor = self.key.some()
        # Signed by nobody until finish().
        self.signature = self.key.bytes_of(self.key.some())
        self.blinded = self.key.bytes_of(self.key.raised(self.factor) * int.from_bytes(
            encoded(self.message, self.key.size), "big"))

    @property
    def path(self):
        return f"/v1/answers/{self.company}/{self.round}"

    # The right

    def draw(self):
        return {"blinded": coded(self.blinded)}

    def finish(self, drawn):
        """Takes the blinding off, and nothing that does not hold."""
        number = int.from_bytes(base64.b64decode(drawn["signature"]), "big") * pow(self.factor, -1, self.key.modulus)
        self.signature = self.key.bytes_of(number)
        if not holds(self.message, self.key.bytes_of(self.key.raised(number))):
            raise AssertionError(f"what was drawn is no signature: {drawn}")

    def proof(self):
        return b"AWTP\1" + self.place + self.prefix + self.token + self.signature

    # What comes under it

    def made(self, **parts):
        self.sound.add(frozenset(parts.items()))
        return {name: coded(part) for name, part in parts.items()}

    def sending(self, kind, version, size=1024):
        """Something sealed, which nobody opens before the round is over."""
        sealed, number = b"\1" + os.urandom(size + AROUND - 1), bytes([kind]) + version.to_bytes(4, "big")
        statement = signed(self.private, b"aufwind survey submission v1" + self.place + number
                           + hashlib.sha256(sealed).digest())
        return self.made(submission=b"AWTS\1" + number + statement + self.proof(), sealed=sealed)

    def answer(self, size=1024):
        """One that takes the place of all before."""
        self.version += 1
        return self.sending(ANSWER, self.version, size)

    def fetch(self, challenge):
        statement = signed(self.private, b"aufwind survey fetch v1" + self.place + base64.b64decode(challenge))
        return self.made(fetch=b"AWTF\1" + statement + self.proof())

    def keep(self, body):
        """Notes what the server has taken or answered, which has to be what the token has signed."""
        sent = {name: base64.b64decode(body[name]) for name in ("fetch", "submission", "sealed") if name in body}
        if frozenset(sent.items()) not in self.sound:
            raise AssertionError(f"nobody has signed what was taken: {body!r:.1000}")
        if "submission" in sent:
            kind, version = sent["submission"][5], int.from_bytes(sent["submission"][6:10], "big")
            place = "answer" if kind == ANSWER else f"message {version}"
            self.parts[place] = version, {name: coded(part) for name, part in sent.items()}

    def thread(self):
        """What has to be fetched."""
        order = sorted(self.parts.items(), key=lambda one: (one[0] != "answer", one[1][0]))
        return [{"place": place, "version": version, "sealed": sent["sealed"]} for place, (version, sent) in order]
