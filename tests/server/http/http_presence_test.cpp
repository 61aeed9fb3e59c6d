// SPDX-License-Identifier: GPL-3.0-or-later
// Presence over the real WebSocket: who gets it, how often, and what ends a connection.
#include "models/schema/entities.h"
#include "sync/merge/identity.h"
#include "sync/protocol/presence.h"
#include "tests/server/http/exchange_client.h"
#include "tests/server/http/server_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using namespace std::chrono_literals;

namespace {

constexpr int kText = 1;  // opcodes of RFC 6455
constexpr int kBinary = 2;
constexpr int kClose = 8;
constexpr int kPing = 9;
constexpr int kPong = 10;
constexpr FieldNumber kBody = 4;

merge::Operation creation(EntityNumber entity, const std::vector<std::pair<FieldNumber, Value>>& fields) {
    merge::Operation operation;
    operation.kind = merge::OperationKind::create;
    operation.entity = entity;
    operation.id = merge::derivedId(*schema::kSchema.entity(entity), fields, {});
    for (const auto& [field, value] : fields) operation.initial.push_back({field, value, {}});
    return operation;
}

/// A live connection that speaks frame by frame.
class Live {
  public:
    Live(const ServerFixture& server, const SignedInClient& who) : tls_(server.port(), server.authority()) {
        tls_.write(
            "GET /v1/sync/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
            bearer(who.access) + "\r\n");
        isOpen_ = tls_.read().status == 101;
    }
    bool isOpen() const { return isOpen_; }

    bool send(int opcode, const std::string& content) {
        std::string frame{static_cast<char>(0x80 | opcode)};
        if (content.size() < 126) {
            frame += static_cast<char>(0x80 | content.size());
        } else {
            frame += static_cast<char>(0xFE);
            frame += static_cast<char>(content.size() >> 8U);
            frame += static_cast<char>(content.size());
        }
        return tls_.write(frame + std::string(4, '\0') + content);  // masked with nothing
    }
    bool look(const TextName& text, std::optional<std::uint32_t> caret = {}) {
        wire::Presence presence;
        wire::Look& look = *presence.add_look();
        protocol::nameText(look, text);
        if (caret) {
            look.mutable_selection()->set_anchor(*caret);
            look.mutable_selection()->set_head(*caret);
        }
        return send(kBinary, presence.SerializeAsString());
    }
    /// The next that tells of others; nothing where the connection ends. Answers pings.
    std::optional<wire::Attendance> attendance() {
        for (;;) {
            const auto [kind, content] = tls_.readFrame();
            if (kind == kPing) send(kPong, content);
            if (kind == 0 || kind == kClose) return std::nullopt;
            wire::Hint hint;
            if (kind == kBinary && hint.ParseFromString(content) && hint.attendance_size() > 0) {
                ++told;
                return hint.attendance(0);
            }
        }
    }
    /// The code that the server closes with; 0 where it just ends.
    unsigned closeCode() {
        for (;;) {
            const auto [kind, content] = tls_.readFrame();
            if (kind == 0) return 0;
            if (kind != kClose || content.size() < 2) continue;
            return static_cast<unsigned>(static_cast<unsigned char>(content[0])) << 8U |
                   static_cast<unsigned char>(content[1]);
        }
    }
    TlsClient& tls() { return tls_; }
    int told = 0;

  private:
    TlsClient tls_;
    bool isOpen_ = false;
};

}  // namespace

class HttpPresenceTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { begin(ServerFixture::quiet()); }
    void cleanupTestCase() { server_.reset(); }
    // One of its own for each, so that nobody of the test before is still there.
    void init() { makeNote(); }

    void a_caret_reaches_the_other_before_the_same_text_and_its_end_too() {
        Live ada(*server_, ada_);
        auto ben = std::make_unique<Live>(*server_, ben_);
        QVERIFY(ada.isOpen() && ben->isOpen());
        QVERIFY(ada.look(note_) && ben->look(note_, 7));

        auto seen = ada.attendance();
        QVERIFY(seen);
        QCOMPARE(seen->present_size(), 1);
        QCOMPARE(seen->present(0).person(), std::string(ben_.person.view()));
        QCOMPARE(seen->present(0).selection().head(), 7U);
        ben.reset();

        seen = ada.attendance();
        QVERIFY(seen);
        QCOMPARE(seen->present_size(), 0);
    }

    void what_moves_fast_is_told_together_and_ends_where_it_ended() {
        Live ada(*server_, ada_);
        Live ben(*server_, ben_);
        QVERIFY(ada.look(note_) && ben.look(note_, 0));
        QVERIFY(ada.attendance());

        for (std::uint32_t caret = 1; caret <= 30; ++caret) QVERIFY(ben.look(note_, caret));

        std::optional<wire::Attendance> seen;
        do {
            seen = ada.attendance();
            QVERIFY(seen);
        } while (seen->present(0).selection().head() != 30);
        QVERIFY2(ada.told < 20, qPrintable(QString::number(ada.told)));
    }

    void a_flood_closes_its_own_connection_alone() {
        Live other(*server_, ben_);
        Live flood(*server_, ben_);
        for (std::uint32_t i = 0; i < 200 && flood.look(note_, i); ++i) {
        }

        QCOMPARE(flood.closeCode(), 1008U);
        QVERIFY(goesOn(other, ben_));
    }

    void what_is_no_presence_closes_its_own_connection_alone_data() {
        QTest::addColumn<int>("opcode");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<unsigned>("code");
        wire::Presence many;
        for (std::uint32_t i = 1; i <= 5; ++i) {
            protocol::nameText(*many.add_look(), {static_cast<EntityNumber>(i), Uuid{}, 1});
        }
        wire::Presence shortId;
        shortId.add_look()->set_id("short");
        wire::Presence heads;
        protocol::nameText(*heads.add_look(), {1, Uuid{}, 1});
        for (int i = 0; i < 17; ++i)
            heads.mutable_look(0)->mutable_selection()->add_version()->set_agent(std::string(16, 'a'));
        const auto bytes = [](const wire::Presence& presence) {
            return QByteArray::fromStdString(presence.SerializeAsString());
        };
        QTest::newRow("noise") << kBinary << QByteArray("\xFF\xFF\xFF") << 1007U;
        QTest::newRow("more texts than there may be") << kBinary << bytes(many) << 1007U;
        QTest::newRow("an id that is none") << kBinary << bytes(shortId) << 1007U;
        QTest::newRow("a state of too many units") << kBinary << bytes(heads) << 1007U;
        QTest::newRow("text") << kText << QByteArray("hello") << 1003U;
        QTest::newRow("too long") << kBinary << QByteArray(2049, 'x') << 1009U;
    }
    void what_is_no_presence_closes_its_own_connection_alone() {
        QFETCH(int, opcode);
        QFETCH(QByteArray, content);
        QFETCH(unsigned, code);
        Live other(*server_, ben_);
        Live bad(*server_, ben_);

        QVERIFY(bad.send(opcode, content.toStdString()));

        QCOMPARE(bad.closeCode(), code);
        QVERIFY(goesOn(other, ben_));
    }

    void what_a_message_has_beyond_the_protocol_is_not_passed_on() {
        Live ada(*server_, ada_);
        Live ben(*server_, ben_);
        QVERIFY(ada.look(note_));
        wire::Presence presence;
        protocol::nameText(*presence.add_look(), note_);
        presence.mutable_look(0)->mutable_selection()->set_head(3);
        presence.mutable_look(0)
            ->mutable_selection()
            ->GetReflection()
            ->MutableUnknownFields(presence.mutable_look(0)->mutable_selection())
            ->AddLengthDelimited(99, "smuggled");
        QVERIFY(ben.send(kBinary, presence.SerializeAsString()));

        const auto seen = ada.attendance();

        QVERIFY(seen);
        QCOMPARE(seen->present(0).selection().head(), 3U);
        QVERIFY(seen->SerializeAsString().find("smuggled") == std::string::npos);
    }

    void a_session_that_ends_takes_its_presence_along() {
        Live ada(*server_, ada_);
        Live ben(*server_, ben_);
        QVERIFY(ada.look(note_) && ben.look(note_, 1));
        QVERIFY(ada.attendance());

        QCOMPARE(server_->post("/v1/auth/sign-out", "{}", ben_.access).status, 204);

        const auto seen = ada.attendance();
        QVERIFY(seen);
        QCOMPARE(seen->present_size(), 0);
    }

    void who_looks_and_does_not_answer_pings_is_gone_and_who_answers_stays() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.limits.presencePing = 200ms;
        options.limits.presenceSilence = 300ms;
        server_.reset();
        begin(options);
        makeNote();
        Live ada(*server_, ada_);
        Live ben(*server_, ben_);
        Live idle(*server_, ben_);
        QVERIFY(ada.look(note_) && ben.look(note_, 1));
        QVERIFY(ada.attendance());
        QElapsedTimer timer;
        timer.start();

        const auto seen = ada.attendance();

        QVERIFY(seen);
        QCOMPARE(seen->present_size(), 0);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(ben.tls().isClosedWithin(1s));
        // Who looks at nothing is not asked.
        QVERIFY(goesOn(idle, ben_));
    }

  private:
    void begin(const server::ServiceOptions& options) {
        server_ = std::make_unique<ServerFixture>(options);
        ada_ = server_->signIn("alpha", "ada@alpha.example");
        ben_ = server_->signIn("alpha", "ben@alpha.example");
        number_ = 0;
    }
    void makeNote() {
        const Uuid series = server_->entropy.uuid(server_->clock.now());
        const auto occurrence =
            creation(schema::kOccurrence, {{1, series}, {2, std::int64_t{1000}}, {3, std::int64_t{1000}}});
        const auto note = creation(schema::kSharedNote, {{1, series}, {2, series}, {3, occurrence.id}});
        wire::Request request = requestOf(ada_.device);
        push(request, ++number_, ada_.device, server_->clock.now(),
             {newSeries(series, ada_.person, "Ada and Ben"),
              creation(schema::kSeriesParticipant, {{1, series}, {2, ben_.person}})});
        push(request, ++number_, ada_.device, server_->clock.now(), {occurrence});
        push(request, ++number_, ada_.device, server_->clock.now(), {note});
        TlsClient client(server_->port(), server_->authority());
        const ExchangeAnswer answer = exchange(client, ada_.access, request);
        QVERIFY(answer.message);
        for (const auto& result : answer.message->commit().results()) QCOMPARE(result.status(), 0U);
        note_ = {schema::kSharedNote, note.id, kBody};
    }
    /// The connection takes a look and the session an exchange.
    bool goesOn(Live& live, const SignedInClient& who) {
        Live watcher(*server_, ada_);
        TlsClient client(server_->port(), server_->authority());
        return watcher.look(note_) && live.look(note_, 1) && watcher.attendance().has_value() &&
               exchange(client, who.access, requestOf(who.device)).http.status == 200;
    }

    std::unique_ptr<ServerFixture> server_;
    SignedInClient ada_;
    SignedInClient ben_;
    std::uint64_t number_ = 0;  ///< of Ada's newest mutation
    TextName note_;
};

QTEST_GUILESS_MAIN(HttpPresenceTest)
#include "http_presence_test.moc"
