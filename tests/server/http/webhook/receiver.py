# SPDX-License-Identifier: GPL-3.0-or-later
# Takes webhooks over TLS and appends each as a line of JSON to FOLDER/calls. Where FOLDER/status is there, it is what is
# answered, else 204.
# receiver.py FOLDER CERTIFICATE KEY PASSPHRASE; prints its port once it listens.
import http.server, json, os, ssl, sys

folder, certificate, key, passphrase = sys.argv[1:5]

class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        call = {"path": self.path, "type": self.headers["Content-Type"], "body": body,
                "delivery": self.headers["Aufwind-Delivery"], "signature": self.headers["Aufwind-Signature"]}
        with open(os.path.join(folder, "calls"), "a") as file:
            file.write(json.dumps(call) + "\n")
        status = os.path.join(folder, "status")
        self.send_response(int(open(status).read()) if os.path.exists(status) else 204)
        self.send_header("Content-Length", "0")
        self.end_headers()

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key, passphrase)
server.socket = context.wrap_socket(server.socket, server_side=True)
print(server.server_port, flush=True)
server.serve_forever()
