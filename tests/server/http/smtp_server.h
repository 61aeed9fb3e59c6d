// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/home.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <string>

/// A real SMTP server for tests. Threads: one caller.
namespace aufwind::test {

// Takes mails over STARTTLS, or implicit TLS, from whoever has signed in, and puts each envelope and message into a
// file. Prints its port once it listens.
inline constexpr const char* kSmtpServer = R"py(
import asyncio, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

folder, certificate, key, passphrase, implicit, wanted = sys.argv[1:7]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key, passphrase)
count = 0

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"
    async def handle_DATA(self, server, session, envelope):
        global count
        count += 1
        with open(os.path.join(folder, "%d.part" % count), "wb") as file:
            file.write(("%s>%s\n" % (envelope.mail_from, ",".join(envelope.rcpt_tos))).encode() + envelope.content)
        os.rename(os.path.join(folder, "%d.part" % count), os.path.join(folder, "%d.mail" % count))
        return "250 taken"

def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"aufwind" and data.password == b"secret of the mail server")

def make():
    return SMTP(Handler(), hostname="localhost", tls_context=None if implicit == "yes" else context,
                require_starttls=implicit != "yes", authenticator=authenticate, auth_required=wanted == "yes",
                auth_require_tls=implicit != "yes")

async def main():
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0,
                                                             ssl=context if implicit == "yes" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()

asyncio.run(main())
)py";

/// The SMTP server as a process of its own, under the certificate of a server's directory.
class SmtpServer {
  public:
    SmtpServer(const server::Home& home, bool implicitTls, bool wantsPassword) {
        process_.start(
            "/usr/bin/python3",
            {"-c", kSmtpServer, folder_.path(), QString::fromStdString(home.certificate()),
             QString::fromStdString(home.certificateKey()), QString::fromStdString(home.certificatePassphrase()),
             implicitTls ? "yes" : "no", wantsPassword ? "yes" : "no"});
        (void)QTest::qWaitFor([&] { return process_.canReadLine() || process_.state() == QProcess::NotRunning; },
                              10'000);
        port_ = QString::fromUtf8(process_.readLine()).trimmed();
        scheme_ = implicitTls ? "smtps" : "smtp";
    }
    ~SmtpServer() {
        process_.kill();
        process_.waitForFinished();
    }

    bool isUp() const { return !port_.isEmpty(); }
    QByteArray errors() { return process_.readAllStandardError(); }
    std::string url() const { return scheme_ + "://localhost:" + port_.toStdString(); }
    std::string mail(int number) const {
        QFile file(folder_.filePath(QString::number(number) + ".mail"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

  private:
    QTemporaryDir folder_;
    QProcess process_;
    QString port_;
    std::string scheme_;
};

}  // namespace aufwind::test
