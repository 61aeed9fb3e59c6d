// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

class QTcpSocket;

/// The address on this machine that a browser is sent back to after a sign-in (RFC 8252, section 7.3): 127.0.0.1 with a
/// port of the system's choice, open only as long as it is wanted. Whoever else on this machine connects learns
/// nothing: what is not the one expected request gets an empty refusal, and nothing of a request is ever repeated in an
/// answer.
///
/// Thread rule: one thread with an event loop.
namespace aufwind::transport {

/// What the browser shows afterwards.
struct LoopbackPage {
    QString language;  ///< as in HTML
    QString title;
    QString text;
};

class Loopback : public QObject {
    Q_OBJECT

  public:
    /// Whether this was the awaited request; then nothing more is listened for.
    using Take = std::function<bool(const QUrlQuery&)>;

    explicit Loopback(QObject* parent = nullptr);

    /// False where no port is to be had.
    bool listen(LoopbackPage page, Take take);
    void close();
    /// http://127.0.0.1:port/
    QUrl address() const;

  private:
    void accept();
    void read(QTcpSocket* socket);
    bool isForUs(const QByteArray& head) const;
    void answer(QTcpSocket* socket, const char* status, const QByteArray& body) const;
    QByteArray page() const;

    QTcpServer server_;
    LoopbackPage page_;
    Take take_;
};

}  // namespace aufwind::transport
