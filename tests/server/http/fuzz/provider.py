# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity provider on a thread: discovery, keys, and ID tokens signed with RS256, all over TLS. Keys, certificate
and signatures come from the program openssl."""
import base64
import http.server
import json
import os
import ssl
import subprocess
import threading
import time


def coded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments, given=None):
    return subprocess.run(["openssl", *arguments], input=given, check=True, capture_output=True).stdout


class Listener(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # whoever asks may go away


class Provider:
    def __init__(self, folder):
        self.authority = os.path.join(folder, "provider.pem")
        self.key = os.path.join(folder, "provider.key")
        self.next_claims = {}
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", self.key, "-out", self.authority, "-days",
                "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost")
        os.chmod(self.authority, 0o644)
        modulus = openssl("rsa", "-in", self.key, "-noout", "-modulus").decode().strip().split("=")[1]
        self.jwk = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", "n": coded(bytes.fromhex(modulus)),
                    "e": "AQAB"}
        self.server = Listener(("127.0.0.1", 0), self.handler())
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.authority, self.key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.issuer = f"https://localhost:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def token(self):
        claims = {"iss": self.issuer, "iat": int(time.time()), "exp": int(time.time()) + 300,
                  "auth_time": int(time.time()), "email_verified": True, **self.next_claims}
        signed = coded(json.dumps({"alg": "RS256", "kid": "1"}).encode()) + "." + coded(json.dumps(claims).encode())
        return signed + "." + coded(openssl("dgst", "-sha256", "-sign", self.key, given=signed.encode()))

    def handler(self):
        provider = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def answer(self, body):
                content = json.dumps(body).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def do_GET(self):
                base = provider.issuer
                self.answer({"keys": [provider.jwk]} if self.path == "/keys" else
                            {"issuer": base, "authorization_endpoint": base + "/auth",
                             "token_endpoint": base + "/token", "jwks_uri": base + "/keys"})

            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                self.answer({"id_token": provider.token()})

        return Handler
