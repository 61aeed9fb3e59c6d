// SPDX-License-Identifier: GPL-3.0-or-later
// The right to answer a survey and what comes with one, over real connections.
#include "sync/server/auth/keys.h"
#include "sync/server/http/metrics.h"
#include "sync/server/http/service.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"
#include "tests/server/http/survey_round.h"

#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

#include <sstream>

using namespace aufwind;
using namespace aufwind::test;
using anonymous::AnswerToken;
using anonymous::SealedKind;
using anonymous::TokenRequest;

namespace {

constexpr const char* kAda = "ada@alpha.example";
constexpr const char* kBen = "ben@alpha.example";
constexpr const char* kIvo = "ivo@alpha.example";

std::string json(std::initializer_list<std::pair<const char*, std::string>> members) {
    std::string text;
    for (const auto& [name, value] : members) {
        text += (text.empty() ? "{\"" : ",\"") + std::string(name) + "\":\"" + value + "\"";
    }
    return text + (text.empty() ? "{}" : "}");
}

std::string base64Member(const HttpAnswer& answer, const char* name) {
    return survey::fromBase64(member(answer.body, name)).value_or("");
}

/// What a process writes to standard error while this lives.
class Overheard {
  public:
    Overheard() : before_(dup(STDERR_FILENO)) {
        file_.open();
        dup2(file_.handle(), STDERR_FILENO);
    }
    ~Overheard() { give(); }
    std::string take() {
        give();
        file_.seek(0);
        return file_.readAll().toStdString();
    }

  private:
    void give() {
        if (before_ < 0) return;
        dup2(before_, STDERR_FILENO);
        ::close(before_);
        before_ = -1;
    }
    QTemporaryFile file_;
    int before_;
};

/// Without what differs from one answer to the next.
HttpAnswer timeless(HttpAnswer answer) {
    answer.headers.erase("date");
    return answer;
}

}  // namespace

class HttpSurveysTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { begin(ServerFixture::quiet()); }
    void cleanup() { server_.reset(); }

    void a_person_who_is_asked_draws_and_nobody_else() {
        TokenRequest request = made();
        const std::string body = json({{"blinded", survey::toBase64(request.blinded())}});

        QCOMPARE(server_->post(drawPath(), body).status, 401);
        const HttpAnswer stranger = server_->post(drawPath(), body, access(kIvo));
        QCOMPARE(stranger.status, 403);
        QCOMPARE(member(stranger.body, "code"), std::string("not_invited"));
        QCOMPARE(timeless(server_->post("/v1/surveys/" + Uuid{}.toString() + "/draw", body, access(kAda))),
                 timeless(stranger));
        const HttpAnswer drawn = server_->post(drawPath(), body, access(kAda));
        QCOMPARE(drawn.status, 200);
        QVERIFY(request.finish(signingKey().publicKey(), base64Member(drawn, "signature")).ok());
        QCOMPARE(server_->post(drawPath(), body, access(kAda)).body, drawn.body);
        const HttpAnswer other =
            server_->post(drawPath(), json({{"blinded", survey::toBase64(made().blinded())}}), access(kAda));
        QCOMPARE(other.status, 409);
        QCOMPARE(member(other.body, "code"), std::string("drawn"));
    }

    void what_cannot_be_signed_uses_up_no_draw() {
        const std::string session = access(kAda);
        for (const std::string& bytes : {std::string(), std::string(383, 'x'), std::string(384, '\xFF')}) {
            QCOMPARE(server_->post(drawPath(), json({{"blinded", survey::toBase64(bytes)}}), session).status, 400);
        }
        QCOMPARE(server_->post(drawPath(), json({{"blinded", "no base64"}}), session).status, 400);
        QCOMPARE(server_->post(drawPath(), "{}", session).status, 400);

        QVERIFY(token(kAda).has_value());
    }

    void a_refused_draw_is_reported_by_who_is_asked() {
        const std::string path = "/v1/surveys/" + round_.round.toString() + "/refused";

        QCOMPARE(server_->post(path, "{}", access(kAda)).status, 204);
        QCOMPARE(server_->post(path, "{}", access(kAda)).status, 204);
        QCOMPARE(server_->post(path, "{}", access(kIvo)).status, 403);
        QCOMPARE(server_->post(path, "{}").status, 401);
    }

    void an_answer_comes_without_a_session_and_is_replaced_by_a_higher_version_alone() {
        const AnswerToken right = *token(kAda);
        const std::string first = sending(right, "fine", 2);

        const HttpAnswer taken = server_->post(answerPath(), first);
        QCOMPARE(taken.status, 204);
        QCOMPARE(timeless(server_->post(answerPath(), first)), timeless(taken));
        const HttpAnswer older = server_->post(answerPath(), sending(right, "older", 1));
        QCOMPARE(older.status, 409);
        QCOMPARE(member(older.body, "code"), std::string("answer_version"));
        QCOMPARE(server_->post(answerPath(), sending(right, "better", 3)).status, 204);
        QCOMPARE(answersKept(), std::size_t{1});
    }

    void what_comes_with_no_right_of_this_round_is_refused() {
        const AnswerToken right = *token(kAda);
        const std::string sealed = round_.sealed(right, "fine");
        const std::string submission = survey::toBase64(right.submit(SealedKind::answer, 1, sealed).encode());
        const auto with = [&](const std::string& proof, const std::string& what) {
            return server_->post(answerPath(), json({{"submission", proof}, {"sealed", survey::toBase64(what)}}))
                .status;
        };
        std::string forged = right.submit(SealedKind::answer, 1, sealed).encode();
        forged.back() = static_cast<char>(forged.back() ^ 1);

        QCOMPARE(with(submission, round_.sealed(right, "another")), 403);
        QCOMPARE(with(survey::toBase64(forged), sealed), 403);
        QCOMPARE(with(submission, sealed.substr(1)), 400);
        QCOMPARE(with("AAAA", sealed), 400);
        QCOMPARE(server_->post(answerPath(), "{}").status, 400);
        QCOMPARE(answersKept(), std::size_t{0});
        QCOMPARE(with(submission, sealed), 204);
    }

    void no_company_and_no_round_are_one_answer() {
        const AnswerToken right = *token(kAda);
        const std::string body = sending(right, "fine");
        const std::string none = server_->entropy.uuid(1).toString();
        const std::string company = server_->alpha.id.toString();
        for (const char* behind : {"", "/challenge", "/fetch"}) {
            const std::string what =
                std::string(behind) == "/fetch"
                    ? json({{"fetch", survey::toBase64(right.fetch(std::string(32, 'c')).value().encode())}})
                    : body;
            const auto at = [&](const std::string& one, const std::string& two) {
                return timeless(server_->post("/v1/answers/" + one + "/" + two + behind, what));
            };

            const HttpAnswer nobodys = at(none, round_.round.toString());

            QCOMPARE(nobodys.status, 404);
            QCOMPARE(at(company, none), nobodys);
            QCOMPARE(at("no-id", round_.round.toString()), nobodys);
            QCOMPARE(at(company, "no-id"), nobodys);
        }
    }

    void whoever_says_who_they_are_is_refused_where_nobody_is_to_know() {
        const AnswerToken right = *token(kAda);
        const std::string session = access(kAda);

        for (const char* behind : {"", "/challenge", "/fetch"}) {
            QCOMPARE(server_->post(answerPath() + behind, sending(right, "fine"), session).status, 400);
        }
        QCOMPARE(answersKept(), std::size_t{0});
    }

    void a_closed_round_takes_nothing_and_gives_what_it_has() {
        const AnswerToken right = *token(kAda);
        QCOMPARE(server_->post(answerPath(), sending(right, "fine")).status, 204);

        server_->write({round_.closing()});

        const HttpAnswer late = server_->post(answerPath(), sending(right, "late", 2));
        QCOMPARE(late.status, 410);
        QCOMPARE(member(late.body, "code"), std::string("survey_closed"));
        QVERIFY(!token(kBen).has_value());
        QVERIFY(fetched(right).find("\"answer\"") != std::string::npos);
        QCOMPARE(server_->post(answerPath(), sending(right, "more", 1, SealedKind::message)).status, 204);
        QVERIFY(fetched(right).find("\"message 1\"") != std::string::npos);
    }

    void a_thread_is_fetched_with_the_challenge_of_the_connection_and_once() {
        const AnswerToken right = *token(kAda);
        QCOMPARE(server_->post(answerPath(), sending(right, "fine")).status, 204);
        TlsClient client(server_->port(), server_->authority());
        TlsClient another(server_->port(), server_->authority());
        const std::string challenge = base64Member(ask(client, "/challenge", "{}"), "challenge");
        QCOMPARE(challenge.size(), anonymous::kChallengeBytes);
        const std::string fetch = json({{"fetch", survey::toBase64(right.fetch(challenge).value().encode())}});

        QCOMPARE(ask(another, "/fetch", fetch).status, 403);
        const HttpAnswer first = ask(client, "/fetch", fetch);
        const HttpAnswer second = ask(client, "/fetch", fetch);

        QCOMPARE(first.status, 200);
        QVERIFY(first.body.find("\"place\":\"answer\"") != std::string::npos);
        QCOMPARE(second.status, 403);
        QCOMPARE(member(second.body, "code"), std::string("right"));
        // Of a token that has answered nothing there is nothing.
        QCOMPARE(fetched(*token(kBen)), std::string("{\"parts\":[]}"));
    }

    void an_address_that_sends_too_much_is_told_to_wait() {
        server::ServiceOptions options = ServerFixture::quiet();
        options.limits.answersAtOnce = 3;
        options.limits.answersPerSecond = 0.001;
        begin(options);
        const std::string path = answerPath() + "/challenge";

        for (int i = 0; i < 3; ++i) QCOMPARE(server_->post(path, "{}").status, 200);
        const HttpAnswer slowed = server_->post(path, "{}");

        QCOMPARE(slowed.status, 429);
        QVERIFY(!slowed.headers.at("retry-after").empty());
        // Who works is not held up by it.
        QCOMPARE(server_->get("/v1/me", access(kAda)).status, 200);
    }

    /// Whoever has the log, the metrics and the audit log as well.
    void of_what_comes_nothing_is_written_down_but_a_count() {
        const AnswerToken right = *token(kAda);
        const auto audited = auditLines();
        const std::string before = metrics();
        std::string heard;
        {
            Overheard log;
            for (std::uint32_t version = 1; version <= 50; ++version) {
                QCOMPARE(server_->post(answerPath(), sending(right, "fine", version)).status, 204);
            }
            QCOMPARE(server_->post(answerPath(), sending(right, "older", 1)).status, 409);
            QCOMPARE(server_->post(answerPath(), "{}").status, 400);
            QVERIFY(fetched(right).size() > 100);
            heard = log.take();
        }
        const std::string after = metrics();

        for (const std::string& word : {round_.round.toString(), server_->alpha.id.toString(), std::string("answer"),
                                        std::string("127.0.0.1"), survey::toBase64(right.tag())}) {
            QVERIFY2(heard.find(word) == std::string::npos, heard.c_str());
        }
        QCOMPARE(auditLines(), audited);
        std::string changed;
        std::istringstream now(after);
        std::istringstream old(before);
        for (std::string line, was; std::getline(now, line) && std::getline(old, was);) {
            if (line != was) changed += line.substr(0, line.find_first_of(" {")) + ";";
        }
        for (const char* name : {"received_bytes", "sent_bytes", "mutations", "exchanges", "survey"}) {
            QVERIFY2(changed.find(name) == std::string::npos, changed.c_str());
        }
    }

  private:
    void begin(const server::ServiceOptions& options) {
        server_ = std::make_unique<ServerFixture>(options, Staff::present);
        round_.round = server_->entropy.uuid(server_->clock.now());
        round_.company = server_->alpha.id;
        server_->write(round_.rows({server_->ada, server_->ben}));
        inCompany([&](server::TenantService& service) { QVERIFY(service.keep(round_.keys()).ok()); });
    }
    /// As an operator has the company while no server runs.
    void inCompany(const std::function<void(server::TenantService&)>& work) {
        server_->stop();
        {
            const auto store = server_->openControl();
            auto opened = server::Tenants(*server_->home, *store, schema::kSchema, server_->clock, server_->entropy)
                              .open(server_->alpha, false);
            QVERIFY(opened.ok());
            work(**opened);
        }
        server_->startAgain();
    }
    std::size_t answersKept() {
        std::size_t kept = 0;
        inCompany([&](server::TenantService& service) {
            kept = service.keptRows(schema::kSurveyAnswer, round_.round).value().size();
        });
        return kept;
    }
    std::size_t auditLines() {
        std::size_t lines = 0;
        inCompany([&](server::TenantService& service) { lines = service.auditEntries(0, 100'000).value().size(); });
        return lines;
    }
    /// Those of what people ask for, which the asking itself does not change.
    std::string metrics() { return server_->service->metrics().text(); }
    std::string access(const char* email) { return server_->signIn("alpha", email).access; }
    std::string drawPath() const { return "/v1/surveys/" + round_.round.toString() + "/draw"; }
    std::string answerPath() const {
        return "/v1/answers/" + server_->alpha.id.toString() + "/" + round_.round.toString();
    }
    TokenRequest made() const { return TokenRequest::make(round_.round, signingKey().publicKey()).value(); }
    std::optional<AnswerToken> token(const char* email) {
        TokenRequest request = made();
        const HttpAnswer drawn =
            server_->post(drawPath(), json({{"blinded", survey::toBase64(request.blinded())}}), access(email));
        if (drawn.status != 200) return std::nullopt;
        auto finished = request.finish(signingKey().publicKey(), base64Member(drawn, "signature"));
        return finished ? std::optional(std::move(*finished)) : std::nullopt;
    }
    std::string sending(const AnswerToken& right, const std::string& text, std::uint32_t version = 1,
                        SealedKind kind = SealedKind::answer) const {
        const std::string sealed = round_.sealed(right, text, version, kind);
        return json({{"submission", survey::toBase64(right.submit(kind, version, sealed).encode())},
                     {"sealed", survey::toBase64(sealed)}});
    }
    HttpAnswer ask(TlsClient& client, const std::string& behind, const std::string& body) const {
        return client.request("POST", answerPath() + behind, body, "Content-Type: application/json\r\n");
    }
    std::string fetched(const AnswerToken& right) const {
        TlsClient client(server_->port(), server_->authority());
        const std::string challenge = base64Member(ask(client, "/challenge", "{}"), "challenge");
        return ask(client, "/fetch", json({{"fetch", survey::toBase64(right.fetch(challenge).value().encode())}})).body;
    }

    std::unique_ptr<ServerFixture> server_;
    SurveyRound round_;
};

QTEST_GUILESS_MAIN(HttpSurveysTest)
#include "http_surveys_test.moc"
