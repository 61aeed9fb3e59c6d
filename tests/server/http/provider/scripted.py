# SPDX-License-Identifier: GPL-3.0-or-later
# An identity provider that answers discovery, keys and token calls from files of its folder, over TLS.
# scripted.py FOLDER CERTIFICATE KEY PASSPHRASE; prints its port once it listens.
import http.server, json, os, ssl, sys

folder, certificate, key, passphrase = sys.argv[1:5]

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass
    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def read(self, name):
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()
    def do_GET(self):
        base = "https://localhost:%d" % self.server.server_port
        if self.path == "/.well-known/openid-configuration":
            said = {"issuer": base, "authorization_endpoint": base + "/auth", "token_endpoint": base + "/token",
                    "jwks_uri": base + "/keys"}
            if os.path.exists(os.path.join(folder, "issuer")):
                said["issuer"] = self.read("issuer").decode()
            self.answer(200, json.dumps(said).encode())
        elif self.path == "/keys":
            self.answer(200, self.read("keys"))
        else:
            self.answer(404, b"{}")
    def do_POST(self):
        form = self.rfile.read(int(self.headers["Content-Length"]))
        with open(os.path.join(folder, "form"), "wb") as file:
            file.write(form + b"\n" + self.headers.get("Authorization", "").encode())
        if b"code=wrong&" in form:
            self.answer(400, json.dumps({"error": "invalid_grant"}).encode())
        else:
            self.answer(200, json.dumps({"id_token": self.read("token").decode()}).encode())

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key, passphrase)
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_port, flush=True)
server.serve_forever()
