// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts on their way to the company's own program and to its admins, with a real receiver over TLS.
#include "models/schema/entities.h"
#include "sync/protocol/codec.h"
#include "sync/server/auth/keys.h"
#include "sync/server/jobs/alert_rows.h"
#include "tests/places.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/server_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/hmac.h>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::test;

namespace {

std::string json(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

// Told without the server's own code.
QByteArray signatureOf(const std::string& secret, const QByteArray& time, const QByteArray& body) {
    const QByteArray text = time + "." + body;
    unsigned char hash[32];
    unsigned size = sizeof hash;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.constData()), static_cast<std::size_t>(text.size()), hash, &size);
    return QByteArray(reinterpret_cast<const char*>(hash), static_cast<int>(size)).toHex();
}

}  // namespace

class HttpWebhookTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.logLevel = server::Log::Level::error;
        options.providers.privateAddresses = true;
        options.providers.authority = place_.filePath("ca.pem").toStdString();
        options.alertEvery = std::chrono::milliseconds(50);
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        for (const char* name : {"ca.pem", "calls", "status"}) QFile::remove(place_.filePath(name));
        QVERIFY(QFile::copy(QString::fromStdString(server_->authority()), place_.filePath("ca.pem")));
        const auto path = [](const std::filesystem::path& file) {
            return QString::fromStdString(file);
        };
        receiver_.start("/usr/bin/python3",
                        {QString(kSources) + "/tests/server/http/webhook/receiver.py", place_.path(),
                         path(server_->home->certificate()), path(server_->home->certificateKey()),
                         path(server_->home->certificatePassphrase())});
        while (!receiver_.canReadLine() && receiver_.waitForReadyRead(10'000)) {
        }
        url_ = "https://localhost:" + receiver_.readLine().trimmed().toStdString() + "/aufwind?for=alpha";
        admin_ = server_->signIn("alpha", "ivo@alpha.example").access;
        QCOMPARE(server_->post("/v1/account/confirm", json({{"password", kPassword}}), admin_).status, 204);
    }
    void cleanup() {
        receiver_.kill();
        receiver_.waitForFinished();
        server_.reset();
    }

    void control_1_a_thousand_attempts_reach_admins_and_webhook_once_within_a_minute() {
        const std::string secret = setWebhook();
        QVERIFY(!secret.empty());

        tryForeignRow(1000);
        server_->clock.moved += 59'000;

        QTRY_COMPARE(calls().size(), 1);
        const QJsonObject call = calls().front();
        const QByteArray body = call["body"].toString().toUtf8();
        const QJsonObject said = QJsonDocument::fromJson(body).object();
        QCOMPARE(said["type"].toString(), QString("alert"));
        QCOMPARE(said["workspace"].toString(), QString("alpha"));
        QCOMPARE(said["what"].toString(), QString("row"));
        QCOMPARE(said["count"].toInt(), 1000);
        QVERIFY(!body.contains(server_->ben.toString().c_str()) && !body.contains("ben@"));
        QCOMPARE(call["path"].toString(), QString("/aufwind?for=alpha"));
        QCOMPARE(call["type"].toString(), QString("application/json"));
        const QList<QByteArray> signature = call["signature"].toString().toUtf8().split(',');
        QCOMPARE(signature.size(), 2);
        const QByteArray time = signature[0].mid(2);
        QVERIFY(qAbs(time.toLongLong() - server_->clock.now() / 1000) < 60);
        QCOMPARE(signature[1], "v1=" + signatureOf(secret, time, body));
        QVERIFY(!server_->mailTo("ivo@alpha.example", "1000").empty());
        QVERIFY(!server_->mailTo("olga@alpha.example", "1000").empty());
        const auto shown = alertsOf("olga@alpha.example");
        QCOMPARE(shown.size(), std::size_t{1});
        QCOMPARE(shown.front().reference(1), server_->ben);
        QCOMPARE(shown.front().number(3), std::int64_t{1000});
        QVERIFY(alertsOf("hanna@alpha.example").empty());
        QVERIFY(alertsOf("ben@alpha.example").empty());
    }

    void of_the_alerts_in_the_program_the_newest_stay() {
        server::TenantOptions options;
        options.path = ":memory:";
        const auto tenant =
            server::TenantService::open(options, schema::kSchema, server_->clock, server_->entropy).value();
        const std::size_t most = server::kAlertsKept;
        for (std::size_t i = 0; i < most + 5; ++i) {
            const server::AlertPlace place{schema::kSchema, server_->entropy,
                                           1'795'000'000'000 + static_cast<std::int64_t>(i)};
            QVERIFY(server::showAlert(*tenant, place, {{}, server_->ben, "scope", i + 1}).ok());
        }

        auto rows = tenant->all(schema::kSecurityAlert).value();
        std::erase_if(rows, [](const Record& row) { return !row.alive(); });
        QCOMPARE(rows.size(), most);
        QVERIFY(std::ranges::all_of(rows, [](const Record& row) { return row.number(3) > 5 && row.number(2) == 2; }));
    }

    void a_webhook_that_does_not_answer_is_called_again_with_the_same_delivery() {
        QVERIFY(!setWebhook().empty());
        write("status", "500");

        tryForeignRow(1);
        server_->clock.moved += 31'000;
        QTRY_COMPARE(calls().size(), 1);
        QFile::remove(place_.filePath("status"));
        server_->clock.moved += 6'000;

        QTRY_COMPARE_WITH_TIMEOUT(calls().size(), 2, 15'000);
        QCOMPARE(calls()[0]["delivery"], calls()[1]["delivery"]);
        QCOMPARE(calls()[0]["body"], calls()[1]["body"]);
    }

    void what_waits_for_a_webhook_is_sent_by_the_next_server() {
        QVERIFY(!setWebhook().empty());
        write("status", "503");
        tryForeignRow(1);
        server_->clock.moved += 31'000;
        QTRY_COMPARE(calls().size(), 1);

        server_->stop();
        QFile::remove(place_.filePath("status"));
        server_->clock.moved += 60'000;
        server_->startAgain();

        QTRY_COMPARE(calls().size(), 2);
        QCOMPARE(calls()[0]["delivery"], calls()[1]["delivery"]);
    }

    void an_admin_tries_a_webhook_out_and_is_told_how_it_went() {
        QCOMPARE(server_->post("/v1/admin/webhook/try", "", admin_).status, 404);
        QVERIFY(!setWebhook().empty());

        QCOMPARE(server_->post("/v1/admin/webhook/try", "", admin_).status, 204);
        QCOMPARE(QJsonDocument::fromJson(calls().front()["body"].toString().toUtf8())["type"].toString(),
                 QString("trial"));
        write("status", "302");
        const HttpAnswer moved = server_->post("/v1/admin/webhook/try", "", admin_);
        QCOMPARE(moved.status, 502);
        QCOMPARE(member(moved.body, "code"), "webhook");
    }

    void a_new_secret_each_time_and_none_is_shown_again() {
        const std::string first = setWebhook();
        const std::string second = setWebhook();
        QVERIFY(!first.empty() && !second.empty() && first != second);

        const HttpAnswer shown = server_->get("/v1/admin/webhook", admin_);
        QCOMPARE(shown.status, 200);
        QCOMPARE(member(shown.body, "url"), url_);
        QVERIFY(shown.body.find(first) == std::string::npos && shown.body.find(second) == std::string::npos);
        QCOMPARE(server_->post("/v1/admin/webhook/remove", "", admin_).status, 204);
        QCOMPARE(server_->get("/v1/admin/webhook", admin_).status, 404);
    }

    void control_19_the_webhook_is_for_admins_who_have_confirmed_and_stands_in_the_audit_log() {
        const std::string body = json({{"url", QString::fromStdString(url_)}});
        const std::string hr = server_->signIn("alpha", "hanna@alpha.example").access;
        const std::string unconfirmed = server_->signIn("alpha", "ivo@alpha.example").access;

        QCOMPARE(server_->post("/v1/admin/webhook", body, hr).status, 403);
        QCOMPARE(server_->get("/v1/admin/webhook", hr).status, 403);
        QCOMPARE(member(server_->post("/v1/admin/webhook", body, unconfirmed).body, "code"), "confirm");
        QCOMPARE(member(server_->post("/v1/admin/webhook/remove", "", unconfirmed).body, "code"), "confirm");
        QVERIFY(!setWebhook().empty());
        QTRY_VERIFY(server_->post("/v1/admin/audit/search", "{}", admin_).body.find("webhook.changed") !=
                    std::string::npos);
    }

    void an_address_that_is_not_https_or_would_break_a_line_is_refused() {
        for (const char* url : {"http://localhost/", "https://a b/", "https://a/\r\nX: y", "file:///etc/passwd", ""})
            QCOMPARE(server_->post("/v1/admin/webhook", json({{"url", url}}), admin_).status, 400);
        QCOMPARE(server_->post("/v1/admin/webhook", json({{"url", "https://a/" + QString(500, 'a')}}), admin_).status,
                 400);
    }

  private:
    std::vector<Record> alertsOf(const std::string& email) {
        const SignedInClient who = server_->signIn("alpha", email);
        TlsClient client(server_->port(), server_->authority());
        const ExchangeAnswer answer = exchange(client, who.access, requestOf(who.device));
        std::vector<Record> rows;
        for (const wire::Put& put : answer.message->page().put()) {
            if (put.row().entity() != schema::kSecurityAlert) continue;
            if (auto row = protocol::decode(put.row())) rows.push_back(std::move(*row));
        }
        return rows;
    }
    std::string setWebhook() {
        const HttpAnswer set =
            server_->post("/v1/admin/webhook", json({{"url", QString::fromStdString(url_)}}), admin_);
        return set.status == 200 ? member(set.body, "secret") : std::string();
    }
    /// Ben writes in a series of Ada's that he is no participant of.
    void tryForeignRow(int times) {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        const Uuid series = server_->entropy.uuid(server_->clock.now());
        TlsClient hers(server_->port(), server_->authority());
        wire::Request make = requestOf(ada.device);
        push(make, 1, ada.device, server_->clock.now(), {newSeries(series, ada.person, "Ada alone")});
        QCOMPARE(exchange(hers, ada.access, make).http.status, 200);
        const SignedInClient ben = server_->signIn("alpha", "ben@alpha.example");
        TlsClient his(server_->port(), server_->authority());
        wire::Request attempt = requestOf(ben.device);
        for (int i = 1; i <= times; ++i) {
            push(attempt, static_cast<std::uint64_t>(i), ben.device, server_->clock.now(), {newTitle(series, "mine")});
        }
        QCOMPARE(exchange(his, ben.access, attempt).http.status, 200);
    }
    QList<QJsonObject> calls() const {
        QFile file(place_.filePath("calls"));
        QList<QJsonObject> all;
        if (!file.open(QIODevice::ReadOnly)) return all;
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.isEmpty()) all << QJsonDocument::fromJson(line).object();
        return all;
    }
    void write(const char* name, const QByteArray& content) const {
        QFile file(place_.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    QTemporaryDir place_;
    QProcess receiver_;
    std::string url_;
    std::string admin_;
    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpWebhookTest)
#include "http_webhook_test.moc"
