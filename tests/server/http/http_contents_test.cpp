// SPDX-License-Identifier: GPL-3.0-or-later
// Contents over real TLS: who gets them, who does not, and what a stranger can make the server keep.
#include "tests/server/content_fixture.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/server_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <csignal>
#include <future>

using namespace aufwind;
using namespace aufwind::test;

namespace {

const std::string kContent = contentOf(600'000, 1);

HttpAnswer call(TlsClient& client, const char* what, const std::string& token, const std::string& body,
                const char* type = "application/x-protobuf") {
    return client.request("POST", std::string("/v1/sync/content/") + what, body,
                          "Content-Type: " + std::string(type) + "\r\n" + bearer(token));
}

struct Person {
    Person(ServerFixture& server, const char* workspace, const char* email)
        : device(server.signIn(workspace, email)),
          client(std::make_unique<TlsClient>(server.port(), server.authority())) {}

    HttpAnswer send(const wire::ContentSend& sent) {
        return call(*client, "send", device.access, sent.SerializeAsString());
    }
    std::uint64_t have(const wire::ContentSend& sent) {
        wire::ContentState state;
        return state.ParseFromString(send(sent).body) ? state.have() : UINT64_MAX;
    }
    bool sendAll(const std::string& content) {
        wire::ContentState state;
        for (std::uint64_t part = 0; part < partsOf(content.size()); ++part) {
            if (!state.ParseFromString(send(partOf(content, part)).body)) return false;
        }
        return state.whole();
    }
    HttpAnswer fetch(const Uuid& employee, const std::string& content, std::uint64_t offset = 0) {
        const auto wanted = fetchOf(schema::kEmployee, employee, kPicture, content, offset);
        return call(*client, "fetch", device.access, wanted.SerializeAsString());
    }
    std::string fetchAll(const Uuid& employee, const std::string& content) {
        std::string all;
        wire::ContentPart part;
        while (all.size() < content.size()) {
            const HttpAnswer answer = fetch(employee, content, all.size());
            if (answer.status != 200 || !part.ParseFromString(answer.body) || part.part().empty()) break;
            all += part.part();
        }
        return all;
    }
    /// Sets the own picture by the first mutation of the device.
    std::uint32_t wear(ServerFixture& server, const std::string& content) {
        merge::Operation operation = setOperation(schema::kEmployee, device.person, kPicture, toBytes(refTo(content)));
        operation.life = 1;
        wire::Request request = requestOf(device.device);
        push(request, 1, device.device, server.clock.now(), {operation});
        const ExchangeAnswer answer = exchange(*client, device.access, request);
        return answer.message ? answer.message->commit().results(0).status() : 999;
    }

    SignedInClient device;
    std::unique_ptr<TlsClient> client;
};

}  // namespace

class HttpContentsTest : public QObject {
    Q_OBJECT

  private slots:
    // As in the server: a connection that it closes is an answer to look at.
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }
    void init() { server_ = std::make_unique<ServerFixture>(); }
    void cleanup() { server_.reset(); }

    void a_picture_of_one_person_is_seen_by_the_colleagues() {
        Person ada(*server_, "alpha", "ada@alpha.example");
        Person ben(*server_, "alpha", "ben@alpha.example");
        QCOMPARE(ada.wear(*server_, kContent), 0U);
        QCOMPARE(ben.fetch(server_->ada, kContent).status, 404);

        QVERIFY(ada.sendAll(kContent));

        QVERIFY(ben.fetchAll(server_->ada, kContent) == kContent);
    }

    void inv24_for_another_company_it_is_as_if_there_were_neither_row_nor_content() {
        Person ada(*server_, "alpha", "ada@alpha.example");
        Person cem(*server_, "beta", "cem@beta.example");
        QCOMPARE(ada.wear(*server_, kContent), 0U);
        QVERIFY(ada.sendAll(kContent));

        const HttpAnswer foreign = cem.fetch(server_->ada, kContent);
        const HttpAnswer random = cem.fetch(server_->entropy.uuid(server_->clock.now()), kContent);

        QCOMPARE(foreign.status, 404);
        QVERIFY(foreign == random);
        QCOMPARE(cem.have(questionFor(kContent)), std::uint64_t{0});
        QCOMPARE(ada.have(questionFor(kContent)), std::uint64_t{kContent.size()});
    }

    void an_upload_goes_on_over_another_connection_and_after_a_restart_of_the_server() {
        Person ada(*server_, "alpha", "ada@alpha.example");
        QCOMPARE(ada.have(partOf(kContent, 0)), std::uint64_t{kContentPart});
        server_->stop();
        server_->startAgain();
        ada.client = std::make_unique<TlsClient>(server_->port(), server_->authority());

        QCOMPARE(ada.have(questionFor(kContent)), std::uint64_t{kContentPart});
        QCOMPARE(ada.have(partOf(kContent, 1)), std::uint64_t{2 * kContentPart});
        QCOMPARE(ada.have(partOf(kContent, 2)), std::uint64_t{kContent.size()});
    }

    void each_refusal_has_its_code() {
        Person ada(*server_, "alpha", "ada@alpha.example");
        wire::ContentSend wrong = partOf(contentOf(10, 2), 0);
        wrong.set_hash(std::string(32, 'h'));
        wire::ContentSend huge = partOf(kContent, 0);
        huge.set_size(std::uint64_t{1} << 50);

        QCOMPARE(ada.send(wrong).status, 422);
        QCOMPARE(member(ada.send(wrong).body, "code"), "content_hash");
        QCOMPARE(ada.send(huge).status, 413);
        QCOMPARE(member(ada.send(huge).body, "code"), "content_size");
        QCOMPARE(call(*ada.client, "send", ada.device.access, "\x0a\xff\xff").status, 400);
        QCOMPARE(call(*ada.client, "send", ada.device.access, {}, "application/json").status, 415);
        QCOMPARE(call(*ada.client, "fetch", ada.device.access, "\x0a\xff\xff").status, 400);
        QCOMPARE(ada.client->request("GET", "/v1/sync/content/fetch", {}, bearer(ada.device.access)).status, 405);
        QCOMPARE(call(*ada.client, "fetch", {}, {}).status, 401);
        QCOMPARE(server_->get("/v1/sync/content/../../healthz", ada.device.access).status, 404);
    }

    void a_body_above_one_part_is_refused_unread() {
        Person ada(*server_, "alpha", "ada@alpha.example");

        const HttpAnswer answer = call(*ada.client, "send", ada.device.access, std::string(300'000, 'x'));

        QCOMPARE(answer.status, 413);
        QCOMPARE(member(answer.body, "code"), "too_large");
    }

    void a_full_company_is_told_what_was_kept() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.limits.contents.quota = 700'000;
        ServerFixture small(options);
        Person ada(small, "alpha", "ada@alpha.example");
        Person cem(small, "beta", "cem@beta.example");
        QVERIFY(ada.sendAll(kContent));

        const HttpAnswer answer = ada.send(partOf(contentOf(200'000, 3), 0));

        QCOMPARE(answer.status, 507);
        QCOMPARE(member(answer.body, "code"), "content_quota");
        QVERIFY(member(answer.body, "message").find("nothing of this one was kept") != std::string::npos);
        QVERIFY2(cem.sendAll(contentOf(200'000, 3)), "the room of one company is not that of another");
    }

    void many_parallel_begins_leave_eight_uploads_and_the_others_are_told_to_wait() {
        const SignedInClient ada = server_->signIn("alpha", "ada@alpha.example");
        std::vector<std::future<std::map<int, int>>> strangers;
        for (int stranger = 0; stranger < 8; ++stranger) {
            strangers.push_back(std::async(std::launch::async, [&, stranger] {
                std::map<int, int> statuses;
                TlsClient client(server_->port(), server_->authority());
                for (int i = 0; i < 25; ++i) {
                    wire::ContentSend sent = partOf(kContent, 0);
                    sent.set_hash(server::sha256(std::to_string(stranger * 100 + i)));
                    ++statuses[call(client, "send", ada.access, sent.SerializeAsString()).status];
                }
                return statuses;
            }));
        }
        std::map<int, int> statuses;
        for (auto& stranger : strangers) {
            for (const auto& [status, count] : stranger.get()) statuses[status] += count;
        }

        QCOMPARE(statuses[200], 8);
        QCOMPARE(statuses[429], 192);
    }

    void nothing_of_a_content_or_its_name_is_in_the_directory_of_the_server() {
        Person ada(*server_, "alpha", "ada@alpha.example");
        std::string content;
        while (content.size() < 300'000) content += "canary-of-a-content ";
        merge::Operation operation = setOperation(schema::kEmployee, ada.device.person, kPicture,
                                                  toBytes(refTo(content, "canary-of-a-name.png")));
        wire::Request request = requestOf(ada.device.device);
        push(request, 1, ada.device.device, server_->clock.now(), {operation});
        QCOMPARE(exchange(*ada.client, ada.device.access, request).message->commit().results(0).status(), 0U);
        QVERIFY(ada.sendAll(content));
        QVERIFY(ada.fetchAll(server_->ada, content) == content);

        int looked = 0;
        QDirIterator files(QString::fromStdString(server_->directory.string()), QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("canary-of-a"), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 3);
    }

  private:
    std::unique_ptr<ServerFixture> server_;
};

QTEST_GUILESS_MAIN(HttpContentsTest)
#include "http_contents_test.moc"
