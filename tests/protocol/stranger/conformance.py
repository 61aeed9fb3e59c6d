# SPDX-License-Identifier: GPL-3.0-or-later
"""The merge of text.py over recorded histories with concurrent edits: conformance.py FILE, a list as JSON in gzip."""
import gzip
import json
import sys

from text import Text


def read(document):
    text, names = Text(None), []
    for run in document["txns"]:
        steps, content = [], ""
        for position, deleted, inserted in run["ops"]:
            steps += [(1, deleted, position)] if deleted else []
            steps += [(0, len(inserted), position)] if inserted else []
            content += inserted
        agent, seq, count = run["agent"].encode().ljust(16, b"\0"), run["seqStart"], run["span"][1] - run["span"][0]
        text._add([(agent, seq, count, [names[parent] for parent in run["parents"]])], steps, content)
        names += [(agent, seq + i) for i in range(count)]
    return text.show()


def main():
    with gzip.open(sys.argv[1]) as file:
        documents = json.load(file)
    wrong = [i for i, document in enumerate(documents) if read(document) != document["endContent"]]
    print(f"{len(documents)} documents, {len(wrong)} end otherwise: {wrong[:10]}")
    sys.exit(1 if wrong or not documents else 0)


if __name__ == "__main__":
    main()
