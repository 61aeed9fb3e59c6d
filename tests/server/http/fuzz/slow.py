# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds slow connections to a server until its input ends; says "all there" once they are.

usage: slow.py PORT AUTHORITY COUNT

Each has said that a hundred thousand bytes will come, and sends one in a while. Each address has as few as are let in."""
import itertools
import select
import ssl
import sys

sys.dont_write_bytecode = True

from https import Client, request

PER_ADDRESS = 32
EVERY_SECONDS = 1.0


def held(port, authority, count):
    tls, lines = ssl.create_default_context(cafile=authority), []
    head = request("POST", "/v1/auth/sign-in", b"", "application/json", headers=["Content-Length: 60000"], length=False)
    for number in range(count):
        line = Client(port, tls, f"127.7.{number // PER_ADDRESS // 250}.{number // PER_ADDRESS % 250 + 1}")
        line.open()
        line.stream.sendall(head + b"{")
        lines.append(line)
    return lines


def main():
    lines = held(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    print("all there", flush=True)
    turns = itertools.cycle(lines)
    while not select.select([sys.stdin], [], [], EVERY_SECONDS / len(lines))[0]:
        next(turns).write(b" ")


if __name__ == "__main__":
    main()
