#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A company's directory on a port of its own, over TLS: directory.py FOLDER KIND. Prints the port. FOLDER/ca.pem is who
signed its certificate. The kind "slapd" is a real one with people in it; the others answer what none should."""
import os
import socket
import ssl
import subprocess
import sys
import threading

SUFFIX = "dc=corp,dc=example"
POLICY = f"cn=policy,{SUFFIX}"
READER = "cn=reader," + SUFFIX
READER_PASSWORD = "the reader's password"
ROOT = "cn=root," + SUFFIX
ROOT_PASSWORD = "the root's password"
PEOPLE = (("ada", "ada@alpha.example"), ("ben", "ben@alpha.example"), ("ivo", "ivo@alpha.example"),
          ("olga", "olga@alpha.example"), ("nora", "nora@alpha.example"), ("jürgen", None),
          ("twin", "twin@alpha.example"), ("twin2", "twin@alpha.example"), ("guest", "guest@dir.example"),
          ("cem", "cem@beta.example"))


def password_of(uid):
    return "directory password of " + uid


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def certificate(folder, name, host, authority="ca"):
    """Of `host` (libldap takes "localhost" for the name of this machine), signed by an authority that is made where there is none yet."""
    path = lambda what: os.path.join(folder, what)
    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    if not os.path.exists(path(authority + ".pem")):
        openssl("req", "-x509", *new_key, "-keyout", path(authority + ".key"), "-out", path(authority + ".pem"), "-days",
                "2", "-subj", "/CN=" + authority)
    openssl("req", "-x509", *new_key, "-keyout", path(name + ".key"), "-out", path(name + ".pem"), "-days", "2", "-subj",
            "/CN=" + host, "-addext", "subjectAltName=" + ("IP:" if host[0].isdigit() else "DNS:") + host, "-addext", "basicConstraints=critical,CA:FALSE",
            "-CA", path(authority + ".pem"), "-CAkey", path(authority + ".key"))
    return path(name + ".pem"), path(name + ".key")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def entry(dn, **attributes):
    lines = ["dn: " + dn]
    for name, values in attributes.items():
        lines += [f"{name}: {value}" for value in (values if isinstance(values, tuple) else (values,))]
    return "\n".join(lines) + "\n\n"


def ldif():
    text = entry(SUFFIX, objectClass=("dcObject", "organization"), o="Corp", dc="corp")
    text += entry("ou=people," + SUFFIX, objectClass="organizationalUnit", ou="people")
    # What makes a lock of an account count; nobody is locked for their wrong passwords.
    text += entry(POLICY, objectClass=("organizationalRole", "pwdPolicy"), cn="policy", pwdAttribute="userPassword",
                  pwdLockout="TRUE")
    text += entry(READER, objectClass=("organizationalRole", "simpleSecurityObject"), cn="reader",
                  userPassword=READER_PASSWORD)
    for uid, mail in PEOPLE:
        more = {"mail": mail} if mail else {}
        text += entry(f"uid={uid},ou=people,{SUFFIX}", objectClass="inetOrgPerson", uid=uid, cn=uid, sn="Surname",
                      givenName=uid.capitalize(), userPassword=password_of(uid), **more)
    return text


def run_slapd(folder, port, cert, key, suite=None):
    data = os.path.join(folder, f"data{port}")
    os.mkdir(data)
    conf, people = os.path.join(data, "slapd.conf"), os.path.join(data, "people.ldif")
    with open(conf, "w", encoding="utf-8") as file:
        file.write(f"""
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
moduleload ppolicy
pidfile {data}/pid
# What RFC 4513 warns of: without it nothing would show that no empty password gets here.
allow bind_anon_cred bind_anon_dn
TLSCACertificateFile {folder}/ca.pem
TLSCertificateFile {cert}
TLSCertificateKeyFile {key}
{"TLSCipherSuite " + suite if suite else ""}
database mdb
suffix "{SUFFIX}"
rootdn "{ROOT}"
rootpw "{ROOT_PASSWORD}"
directory {data}
limits dn.exact="{READER}" size=1
overlay ppolicy
ppolicy_default "{POLICY}"
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="{READER}" read by self read by * none
""")
    with open(people, "w", encoding="utf-8") as file:
        file.write(ldif())
    subprocess.run(["/usr/sbin/slapadd", "-q", "-f", conf, "-l", people], check=True, capture_output=True)
    log = os.open(os.path.join(folder, "log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    print(port, flush=True)
    os.dup2(log, 1)
    os.dup2(log, 2)
    # In the place of this program, so that whoever ends it ends slapd.
    os.execv("/usr/sbin/slapd", ["slapd", "-d", "stats", "-f", conf, "-h", f"ldaps://127.0.0.1:{port}/"])


# What answers in its place: each of these takes a connection and does its worst.

def tlv(tag, content):
    size = len(content)
    return bytes([tag]) + (bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")) + content


def message(number, operation):
    return tlv(0x30, tlv(0x02, bytes([number])) + operation)


def result(tag, code, *more):
    return tlv(tag, tlv(0x0A, bytes([code])) + tlv(0x04, b"") + tlv(0x04, b"") + b"".join(more))


def say_nothing(channel):
    while channel.recv(4096):
        pass


def trickle(channel):
    channel.recv(4096)
    pause = threading.Event()
    for byte in message(1, result(0x61, 0)) * 100:
        channel.sendall(bytes([byte]))
        pause.wait(0.4)


def garbage(channel):
    channel.recv(4096)
    channel.sendall(os.urandom(4096))
    say_nothing(channel)


def huge(channel):
    """A message of a gigabyte."""
    channel.recv(4096)
    channel.sendall(b"\x30\x84\x40\x00\x00\x00")
    while True:
        channel.sendall(bytes(65536))


def flood(channel):
    """Lets everybody in, and has no end of entries."""
    channel.recv(4096)
    channel.sendall(message(1, result(0x61, 0)))
    channel.recv(4096)
    one = message(2, tlv(0x64, tlv(0x04, b"cn=evil") + tlv(0x30, b"")))
    while True:
        channel.sendall(one * 100)


def refer(channel):
    """Sends whoever binds elsewhere: to FOLDER/elsewhere, a port of this machine."""
    channel.recv(4096)
    with open(os.path.join(sys.argv[1], "elsewhere"), encoding="utf-8") as file:
        place = f"ldap://127.0.0.1:{file.read().strip()}/".encode()
    channel.sendall(message(1, result(0x61, 10, tlv(0xA3, tlv(0x04, place)))))
    say_nothing(channel)


def nameless(channel):
    """Lets everybody in, and finds an entry without a name."""
    number = 0
    while data := channel.recv(4096):
        number += 1
        if b"\x63" in data[4:8]:
            channel.sendall(message(number, tlv(0x64, tlv(0x04, b"") + tlv(0x30, b""))))
            channel.sendall(message(number, result(0x65, 0)))
        else:
            channel.sendall(message(number, result(0x61, 0)))


def unsolicited(channel):
    """Says what nobody asked for, with a name that is empty."""
    channel.recv(4096)
    channel.sendall(message(0, tlv(0x78, tlv(0x0A, b"\0") + tlv(0x04, b"") + tlv(0x04, b"") + tlv(0x8A, b""))))
    say_nothing(channel)


def notices(channel):
    """Says what nobody asked for, without end."""
    channel.recv(4096)
    one = message(0, tlv(0x78, tlv(0x0A, b"\0") + tlv(0x04, b"") + tlv(0x04, bytes(60_000)) + tlv(0x8A, b"1.2.3")))
    while True:
        channel.sendall(one)


def anonymous(channel):
    """Lets everybody in, and knows none of them."""
    number = 0
    while channel.recv(4096):
        number += 1
        channel.sendall(message(number, result(0x61 if number == 1 else 0x78, 0)))


def listen(behave, port, cert, key):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    listener = socket.create_server(("127.0.0.1", port))
    print(port, flush=True)

    def serve(connection):
        try:
            if behave is None:
                say_nothing(connection)
            else:
                with context.wrap_socket(connection, server_side=True) as channel:
                    behave(channel)
        except (OSError, ValueError):
            pass  # whoever asks may go away

    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()


def main():
    folder, kind = sys.argv[1:]
    port = free_port()
    host = "elsewhere.example" if kind == "wrong-host" else "127.0.0.1"
    cert, key = certificate(folder, kind, host, "other-ca" if kind == "stranger" else "ca")
    if not os.path.exists(os.path.join(folder, "ca.pem")):
        certificate(folder, "unused", "127.0.0.1")
    if kind in ("slapd", "wrong-host", "stranger"):
        run_slapd(folder, port, cert, key)
    elif kind == "old-tls":
        run_slapd(folder, port, cert, key, "NORMAL:-VERS-ALL:+VERS-TLS1.1:%COMPAT")
    else:
        behaviours = {"hang": None, "silent": say_nothing, "trickle": trickle, "garbage": garbage, "huge": huge,
                      "flood": flood, "refer": refer, "nameless": nameless, "unsolicited": unsolicited,
                      "notices": notices, "anonymous": anonymous}
        listen(behaviours[kind], port, cert, key)


if __name__ == "__main__":
    main()
