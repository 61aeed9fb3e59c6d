// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A real browser without a screen, driven as W3C WebDriver says. One thread with events.
namespace aufwind::test {

class WebDriver {
  public:
    ~WebDriver() {
        if (!session_.isEmpty()) ask("DELETE", {}, {});
        driver_.terminate();
        driver_.waitForFinished();
    }

    /// Why there is no browser here; else empty. It takes certificates that it does not know.
    QString start() {
        const QString program = QStandardPaths::findExecutable("chromedriver");
        if (program.isEmpty()) return "chromedriver is not installed";
        driver_.start(program, {"--port=0"});
        const QByteArray words = "successfully on port ";
        QByteArray said;
        while (!said.contains(words) || !said.mid(said.indexOf(words)).contains('.')) {
            if (!driver_.waitForReadyRead(kPatienceMs)) return "chromedriver does not start";
            said += driver_.readAll();
        }
        said = said.mid(said.indexOf(words) + words.size());
        address_ = "http://127.0.0.1:" + QString::fromLatin1(said.left(said.indexOf('.'))) + "/session";
        const QJsonObject options{
            {"args", QJsonArray{"--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                                "--no-first-run", "--user-data-dir=" + profile_.path()}}};
        const QJsonObject wanted{{"acceptInsecureCerts", true}, {"goog:chromeOptions", options}};
        const QJsonObject made = ask("POST", {}, {{"capabilities", QJsonObject{{"alwaysMatch", wanted}}}}).toObject();
        session_ = made["sessionId"].toString();
        return session_.isEmpty() ? "the browser does not start: " + last_ : QString{};
    }

    /// Where the page has loaded afterwards. Does not wait for this thread's own answers.
    void open(const QUrl& address) { ask("POST", "/url", {{"url", address.toString(QUrl::FullyEncoded)}}); }
    QUrl address() { return QUrl(ask("GET", "/url", {}).toString()); }
    QString text(const QString& selector) {
        const QString id = element(selector);
        return id.isEmpty() ? QString{} : ask("GET", "/element/" + id + "/text", {}).toString();
    }
    bool has(const QString& selector) { return !element(selector).isEmpty(); }
    void type(const QString& selector, const QString& text) {
        ask("POST", "/element/" + element(selector) + "/value", {{"text", text}});
    }
    void click(const QString& selector) { ask("POST", "/element/" + element(selector) + "/click", {}); }

  private:
    static constexpr int kPatienceMs = 60'000;

    QString element(const QString& selector) {
        const QJsonObject found = ask("POST", "/element", {{"using", "css selector"}, {"value", selector}}).toObject();
        return found.isEmpty() ? QString{} : found.begin()->toString();
    }
    QJsonValue ask(const QByteArray& verb, const QString& path, const QJsonObject& body) {
        QNetworkRequest request(QUrl(address_ + (session_.isEmpty() ? QString{} : "/" + session_) + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        const std::unique_ptr<QNetworkReply> reply(network_.sendCustomRequest(
            request, verb, verb == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray{}));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kPatienceMs)) return {};
        const QByteArray said = reply->readAll();
        last_ = QString::fromUtf8(said.left(2000));
        const QJsonValue value = QJsonDocument::fromJson(said).object()["value"];
        return reply->error() == QNetworkReply::NoError ? value : QJsonValue{};
    }

    QTemporaryDir profile_;
    QProcess driver_;
    QNetworkAccessManager network_;
    QString address_;
    QString session_;
    QString last_;
};

}  // namespace aufwind::test
