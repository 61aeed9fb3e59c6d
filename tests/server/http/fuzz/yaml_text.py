# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads as much of YAML 1.2 as resources/openapi.yaml is written in, because the standard library reads none: block
mappings and lists, flow ones, literal blocks, quoted and plain scalars. Everything else is an error, so that
nothing is read as something that it is not."""
import json
import re

KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|/[^\s"#]*?|[^\s"'{}\[\],&*!|>%@`#-][^"{}\[\],#]*?|\$ref):(?: +|$)""")
NUMBER = re.compile(r"-?(0|[1-9]\d*)")
WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


class Reader:
    def __init__(self, text):
        self.lines, self.at = text.split("\n"), 0

    def error(self, what):
        raise ValueError(f"line {self.at + 1}: {what}: {self.lines[self.at] if self.at < len(self.lines) else ''}")

    def indent(self):
        """Of the next line with content; -1 at the end."""
        while self.at < len(self.lines) and re.fullmatch(r"\s*(#.*)?", self.lines[self.at]):
            self.at += 1
        if self.at == len(self.lines):
            return -1
        line = self.lines[self.at]
        if "\t" in line:
            self.error("a tab")
        return len(line) - len(line.lstrip(" "))

    def block(self, least):
        """What stands at this indent or deeper; null where nothing does."""
        indent = self.indent()
        if indent < least:
            return None
        return self.items(indent) if self.lines[self.at][indent:].startswith("- ") else self.mapping(indent)

    def items(self, indent):
        found = []
        while self.indent() == indent and self.lines[self.at][indent:].startswith("- "):
            rest = self.lines[self.at][indent + 2:]
            if KEY.match(rest):
                # A mapping that begins behind the dash; it goes on under its first key.
                self.lines[self.at] = " " * (indent + 2) + rest
                found.append(self.mapping(indent + 2))
            else:
                self.at += 1
                found.append(self.flow(rest))
        return found

    def mapping(self, indent):
        found = {}
        while self.indent() == indent:
            match = KEY.match(self.lines[self.at], indent)
            if not match:
                self.error("no key")
            name, rest = scalar(match[1]), self.lines[self.at][match.end():]
            if name in found:
                self.error("a key twice")
            self.at += 1
            found[name] = self.value(rest, indent)
        if self.indent() > indent:
            self.error("deeper than it began")
        return found

    def value(self, rest, indent):
        if rest == "|":
            return self.literal(indent)
        if rest == "" or rest.startswith("#"):
            return self.block(indent + 1)
        return self.flow(rest)

    def literal(self, indent):
        taken = []
        while self.at < len(self.lines) and (
                not self.lines[self.at].strip() or self.lines[self.at].startswith(" " * (indent + 1))):
            taken.append(self.lines[self.at])
            self.at += 1
        deep = min(len(line) - len(line.lstrip(" ")) for line in taken if line.strip())
        return "\n".join(line[deep:] for line in taken).rstrip("\n") + "\n"

    def flow(self, text):
        while text[:1] in ("{", "[") and is_open(text) and self.at < len(self.lines):
            text += " " + self.lines[self.at].strip()
            self.at += 1
        self.at -= 1  # for errors
        value, end = self.flow_at(text, 0, "")
        if not re.fullmatch(r"\s*(#.*)?", text[end:]):
            self.error("something behind the value")
        self.at += 1
        return value

    def flow_at(self, text, at, ends):
        """The value that begins here, and where it ends; `ends` are the characters that a plain one cannot have."""
        if text[at:at + 1] in ("{", "["):
            return self.collection(text, at)
        if text[at:at + 1] == '"':
            match = re.compile(r'"(?:[^"\\]|\\.)*"').match(text, at)
            if not match:
                self.error("a quote without an end")
            return json.loads(match[0]), match.end()
        end = at
        while end < len(text) and text[end] not in ends and not text.startswith(" #", end):
            end += 1
        plain = text[at:end].rstrip()
        if plain[:1] in tuple("'&*!|>%@`-?") and not NUMBER.fullmatch(plain) or (": " in plain or plain.endswith(":")):
            self.error("a scalar of a kind that is not read")
        return scalar(plain), end

    def collection(self, text, at):
        is_map = text[at] == "{"
        found, at, close = {} if is_map else [], at + 1, "}" if is_map else "]"
        while True:
            at = after_blanks(text, at)
            if text[at:at + 1] == close:
                return found, at + 1
            if is_map:
                match = KEY.match(text, at)
                if not match:
                    self.error("no key")
                found[scalar(match[1])], at = self.flow_at(text, after_blanks(text, match.end()), ",}")
            else:
                one, at = self.flow_at(text, at, ",]")
                found.append(one)
            at = after_blanks(text, at)
            if text[at:at + 1] == ",":
                at += 1
            elif text[at:at + 1] != close:
                self.error("neither a comma nor an end")


def is_open(text):
    """Whether a flow collection goes on in the next line."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", text)
    return bare.count("{") + bare.count("[") > bare.count("}") + bare.count("]")


def after_blanks(text, at):
    while text[at:at + 1] == " ":
        at += 1
    return at


def scalar(text):
    if text.startswith('"'):
        return json.loads(text)
    if NUMBER.fullmatch(text):
        return int(text)
    return WORDS.get(text, text)


def read(text):
    reader = Reader(text)
    value = reader.block(0)
    if reader.indent() != -1:
        reader.error("something behind the end")
    return value
