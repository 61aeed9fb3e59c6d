# SPDX-License-Identifier: GPL-3.0-or-later
"""Collaborative text: graphs, updates and the merge of PROTOCOL.md, "Texts". The simplest way, not a quick one."""
from wire import Reader, unzigzag, varint, zigzag

WORD = (1 << 64) - 1


class MissingParents(Exception):
    pass


def short(agent):
    h = 0x9E3779B97F4A7C15
    for byte in agent:
        h = (h ^ byte) * 0x100000001B3 & WORD
        h ^= h >> 29
    return (h * 0xBF58476D1CE4E5B9 & WORD) >> 16


def checksum(data):
    s = 0x9E3779B97F4A7C15 ^ len(data)
    for at in range(0, len(data), 8):
        s = (s ^ int.from_bytes(data[at:at + 8], "little")) * 0xFF51AFD7ED558CCD & WORD
        s ^= s >> 32
    return s & 0xFFFFFFFF


class Text:
    """`units` in an order in which parents come first: (agent, seq, parents, kind, position, character)."""

    def __init__(self, zstd):
        self.zstd, self.units, self.index, self.before = zstd, [], {}, []

    def copy(self):
        other = Text(self.zstd)
        other.units = [list(unit) for unit in self.units]
        other.index, other.before = dict(self.index), list(self.before)
        return other

    @staticmethod
    def load(zstd, graph):
        text = Text(zstd)
        if not graph:
            return text
        assert graph[:3] == b"AWT" and int.from_bytes(graph[4:8], "little") == checksum(graph[8:]), "a graph"
        reader = Reader(graph[8:])
        if graph[3] == 2:
            text = Text.load(zstd, reader.take(reader.varint()))
            text.apply(reader.rest())
            return text
        sizes = [(reader.varint(), reader.varint()) for _ in range(3)]
        parts = []
        for raw, packed in sizes:
            part = reader.take(packed)
            prefix = parts[1] if len(parts) == 2 else b""
            parts.append(part if raw == packed else zstd.unpack(part, raw, prefix))
        text._columns(Reader(parts[0]), None)
        items = text._replay()
        alive, deleted = iter(parts[1].decode()), iter(parts[2].decode())
        for item in items:
            if not item["gone"]:
                text.units[item["unit"]][5] = next(alive)
        for item in sorted((i for i in items if i["gone"]), key=lambda i: i["unit"]):
            text.units[item["unit"]][5] = next(deleted)
        return text

    def apply(self, update):
        reader = Reader(update)
        head = reader.byte()
        if head in (0x12, 0x16):
            agent = reader.take(16) if head == 0x16 else self._resolve(reader.take(6))
            seq, tag, position = reader.varint(), reader.varint(), reader.varint()
            content = reader.rest().decode()
            self._add([(agent, seq, tag // 3 + 1, [(agent, seq - 1)])], [(tag % 3, tag // 3 + 1, position)], content)
        elif head == 0x11:
            size, body = reader.varint(), reader.rest()
            self._columns(Reader(body if len(body) == size else self.zstd.unpack(body, size)), "")
        elif head == 0x10:
            self._columns(reader, "")
        else:
            raise ValueError("an update of another format")

    def _resolve(self, name):
        wanted = int.from_bytes(name, "little")
        found = {unit[0] for unit in self.units if short(unit[0]) == wanted}
        if len(found) != 1:
            raise MissingParents
        return found.pop()

    def _columns(self, reader, content):
        agents = [reader.take(16) if reader.byte() == 1 else self._resolve(reader.take(6))
                  for _ in range(reader.varint())]
        expected, names, runs = [0] * len(agents), [], []
        for _ in range(reader.varint()):
            head = reader.varint()
            agent = reader.varint() if len(agents) > 1 else 0
            seq = expected[agent] + unzigzag(reader.varint())
            count = head >> 1
            expected[agent] = seq + count
            if head & 1:
                parents = [names[-1]]
            else:
                parents = []
                for _ in range(reader.varint()):
                    ref = reader.varint()
                    parents.append((agents[ref >> 1], reader.varint()) if ref & 1 else names[len(names) - (ref >> 1)])
            runs.append((agents[agent], seq, count, parents))
            names += [(agents[agent], seq + i) for i in range(count)]
        tags, units = [], 0
        while units < len(names):
            tags.append(reader.varint())
            units += tags[-1] // 3 + 1
        steps, cursor = [], 0
        for tag in tags:
            kind, count = tag % 3, tag // 3 + 1
            start = cursor + unzigzag(reader.varint())
            position = start - count if kind == 2 else start
            cursor = position + count if kind == 0 else position
            steps.append((kind, count, position))
        self._add(runs, steps, None if content is None else reader.rest().decode())

    def _add(self, runs, steps, content):
        each = []
        for kind, count, position in steps:
            for i in range(count):
                each.append((kind, position + i if kind == 0 else position if kind == 1 else position + count - 1 - i))
        letters = iter(content) if content is not None else None
        fresh = []
        for agent, seq, count, parents in runs:
            for i in range(count):
                kind, position = each.pop(0)
                letter = next(letters) if letters is not None and kind == 0 else None
                named = parents if i == 0 else [(agent, seq + i - 1)]
                fresh.append((agent, seq + i, named, kind, position, letter))
        known = set(self.index)
        for agent, seq, named, *_ in fresh:
            if not all(parent in known for parent in named):
                raise MissingParents
            known.add((agent, seq))
        for agent, seq, named, kind, position, letter in fresh:
            if (agent, seq) not in self.index:
                parents = [self.index[parent] for parent in named]
                self.before.append(set(parents).union(*(self.before[p] for p in parents)))
                self.index[agent, seq] = len(self.units)
                self.units.append([agent, seq, parents, kind, position, letter])

    def _replay(self):
        items, of, target, prepared = [], {}, {}, set()
        for unit, (agent, seq, _, kind, position, _) in enumerate(self.units):
            for moved in prepared ^ self.before[unit]:
                step = 1 if moved in self.before[unit] else -1
                if self.units[moved][3] == 0:
                    of[moved]["there"] = step > 0
                else:
                    target[moved]["deletions"] += step
            prepared = self.before[unit] | {unit}
            shown = [i for i, item in enumerate(items) if item["there"] and item["deletions"] == 0]
            if kind != 0:
                target[unit] = items[shown[position]]
                target[unit]["deletions"] += 1
                target[unit]["gone"] = True
                continue
            at = shown[position - 1] + 1 if position > 0 else 0
            left = items[at - 1]["unit"] if position > 0 else None
            right = next((item["unit"] for item in items[at:] if item["there"]), None)
            place = self._place(items, at, left, right, (agent, seq))
            of[unit] = {"unit": unit, "left": left, "right": right, "there": True, "deletions": 0, "gone": False}
            items.insert(place, of[unit])
        return items

    def _place(self, items, at, left, right, name):
        order = {item["unit"]: i for i, item in enumerate(items)}
        place, scanning = at, False
        for i in range(at, len(items)):
            other = items[i]
            if other["there"]:
                break
            if other["left"] == left:
                if other["right"] == right:
                    if name < tuple(self.units[other["unit"]][:2]):
                        break
                    scanning = False
                else:
                    scanning = other["right"] is not None and (right is None or order[other["right"]] < order[right])
            elif left is not None and (other["left"] is None or order[other["left"]] < order[left]):
                break
            if not scanning:
                place = i + 1
        return place

    def show(self):
        return "".join(self.units[item["unit"]][5] for item in self._replay() if not item["gone"])

    def heads(self):
        return [tuple(self.units[head][:2]) for head in sorted(set(range(len(self.units))).difference(*self.before))]

    def locate(self, version, position):
        """Where a place in the state of these heads stands now: where nobody's letter would land. None: not known."""
        if not all(unit in self.index for unit in version):
            return None
        trial, nobody = self.copy(), bytes(16)
        trial._add([(nobody, 0, 1, version)], [(0, 1, position)], "x")
        shown = [item["unit"] for item in trial._replay() if not item["gone"]]
        return shown.index(len(trial.units) - 1)

    def insert(self, agent, position, content):
        """Types on top of everything known; answers the update that tells others."""
        parents = self.heads()
        seq = max((unit[1] + 1 for unit in self.units if unit[0] == agent), default=0)
        agents = [agent] + sorted({parent[0] for parent in parents} - {agent})
        out = b"\x10" + varint(len(agents)) + b"".join(b"\x01" + one for one in agents)
        out += varint(1) + varint(len(content) * 2) + (varint(0) if len(agents) > 1 else b"") + varint(zigzag(seq))
        out += varint(len(parents))
        for parent in parents:
            out += varint(agents.index(parent[0]) * 2 + 1) + varint(parent[1])
        out += varint((len(content) - 1) * 3) + varint(zigzag(position)) + content.encode()
        self.apply(out)
        return out
