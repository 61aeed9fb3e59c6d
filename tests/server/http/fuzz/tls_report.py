# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a real server against testssl.sh: nothing that it finds may be worse than LOW.

usage: tls_report.py [--report FILE]

The server's own authority is the one that is trusted, as its clients do. What such an authority cannot have is excepted
below, with the reason. An exception that is met no more fails as well, so that the list stays true. Exit 77: testssl.sh
is not installed.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from company import Server

WORSE_THAN_LOW = ("MEDIUM", "HIGH", "CRITICAL", "FATAL")
LIMIT_SECONDS = 570
# Debian installs it under this name; elsewhere it is testssl.sh.
PROGRAMS = ("testssl", "testssl.sh")
EXCEPTIONS = {
    ("cert_revocation", "Neither CRL nor OCSP URI provided"):
        "an authority of one server publishes no list: its certificate is replaced together with it",
}
# Without these the report would say nothing; some have another name in newer versions.
CHECKED = ("TLS1_2", "TLS1_3", "SSLv3", "TLS1", "heartbleed", "ROBOT", "secure_client_renego", "PFS|FS", "cert_keySize")


def testssl():
    return next((shutil.which(name) for name in PROGRAMS if shutil.which(name)), None)


def report(server, program, path):
    # As a client: ca.pem is the one authority that is trusted.
    trusted = os.path.join(server.folder, "trusted")
    os.mkdir(trusted)
    shutil.copy(server.authority, os.path.join(trusted, "own.pem"))
    done = subprocess.run(
        [program, "--quiet", "--color", "0", "--warnings", "off", "--ip", "127.0.0.1", "--nodns", "none",
         "--jsonfile", path, f"https://localhost:{server.port}/healthz"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LIMIT_SECONDS,
        env={**os.environ, "CA_BUNDLES_PATH": trusted})
    with open(path, encoding="utf-8") as file:
        return json.load(file), done.stdout.decode("utf-8", "replace")


def judged(findings):
    """Sentences about what is worse than it may be."""
    problems, met = [], set()
    for finding in findings:
        name = finding["id"].split(" ")[0], finding["finding"]
        if finding["severity"] not in WORSE_THAN_LOW:
            continue
        if name in EXCEPTIONS:
            met.add(name)
        else:
            problems.append(f"{finding['severity']}: {finding['id']}: {finding['finding']}")
    seen = {finding["id"].split(" ")[0] for finding in findings}
    problems += [f"not looked at: {names}" for names in CHECKED if seen.isdisjoint(names.split("|"))]
    problems += [f"an exception that is none any more: {name}" for name, _ in sorted(set(EXCEPTIONS) - met)]
    return problems


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--report")
    arguments = parser.parse_args()
    program = testssl()
    if program is None:
        print("testssl.sh is not installed")
        return 77
    with tempfile.TemporaryDirectory(prefix="aufwind-tls-") as folder:
        server = Server(os.environ["AUFWIND_BIN"], folder)
        server.run("init", server.directory)
        server.start()
        try:
            path = arguments.report or os.path.join(folder, "report.json")
            findings, text = report(server, program, path)
        finally:
            code = server.stop()
    counts = {}
    for finding in findings:
        counts[finding["severity"]] = counts.get(finding["severity"], 0) + 1
    print(f"{len(findings)} findings: {counts}")
    problems = judged(findings) + ([] if code == 0 else [f"the server ended with {code}"])
    for problem in problems:
        print("FAILED:", problem)
    if problems:
        print(text)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
