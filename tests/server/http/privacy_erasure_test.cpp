// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing somebody: nothing of theirs is left where it could be, whatever happens meanwhile.
#include "models/domain/employment.h"
#include "models/domain/erasure.h"
#include "sync/server/operator/seed.h"
#include "sync/server/privacy/erasures.h"
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace aufwind;
using namespace aufwind::test;
using namespace aufwind::server;

namespace field = domain::field;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kHourMs = 3600LL * 1000;
constexpr char kCanary[] = "canary";

template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("%s", result.error().detail.c_str());
    return std::move(*result);
}
void must(const Result<void>& result) {
    if (!result) qFatal("%s", result.error().detail.c_str());
}

/// A company in a file or a database, its control database, and whoever erases.
struct Company {
    explicit Company(const QString& directory)
        : place(directory.toStdString()), world(schema::kSchema, lastingIn(place)) {
        control = must(ControlStore::create(place / "control.db", Key{}));
        must(control->add(TenantInfo{world.options.tenant, "acme", "Acme", "sealed"}));
        world.seed([&] {
            Seed seed(schema::kSchema);
            seed.row("tenant_settings", world.newId(), {{"name", std::string("Acme")}});
            return seed.take();
        }());
        ada = person("Ada", "Berg");
        bo = person("canary-first", "canary-last", ada);
        cleo = person("Cleo", "Curie", bo);
        begin();
    }
    Uuid person(const char* first, const char* last, const Uuid& manager = {}) {
        const Uuid id = world.newId();
        Seed seed(schema::kSchema);
        const Value above = manager.isNil() ? Value{} : Value{manager};
        const std::string email = std::string(first) + "@acme.example";
        seed.row("employee", id,
                 {{"first_name", std::string(first)},
                  {"last_name", std::string(last)},
                  {"email", email},
                  {"title", std::string(first) + " title"},
                  {"manager", above}});
        world.seed(seed.take());
        must(control->add(std::vector{Account{world.newId(), world.options.tenant, id, email, "hash", false}}));
        return id;
    }
    /// As after a restart of the server.
    void begin() {
        auth = std::make_unique<AuthService>(*control, world.clock, world.entropy, SecondFactor::keysFrom(Key{}, {}));
        erasures = std::make_unique<Erasures>(Erasures::Parts{
            *control, *auth, schema::kSchema, log, world.clock, world.entropy,
            [this](const Uuid&, const std::function<Result<void>(TenantService&)>& work) {
                return work(*world.service);
            },
            [](const AccountEvent&) {},
            [this](std::string_view) -> Result<void> {
                return steps++ == failsAt ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
            }});
    }
    void write(const Uuid& author, const std::vector<merge::Operation>& operations) {
        must(world.service->commit(operations, author));
    }
    Uuid request(const Uuid& who, std::int64_t due, PrivacyState state = PrivacyState::approved) {
        PrivacyRequest made{world.newId(), PrivacyKind::erasure, who, ada};
        made.state = state;
        made.decidedBy = ada;
        made.decided = made.due = due;
        write({}, {privacyCreation(made, "canary-reason", world.clock.now())});
        return made.id;
    }
    Record row(EntityNumber entity, const Uuid& id) {
        const auto found = must(world.service->find(entity, id));
        return found.value_or(Record{});
    }
    PrivacyState stateOf(const Uuid& request) {
        return PrivacyRequest::from(row(schema::kPrivacyRequest, request)).state;
    }
    /// Where a canary still is: the entities.
    std::string whatIsLeft() {
        std::string left;
        for (const schema::Entity& entity : schema::kSchema.entities()) {
            for (const Record& one : must(world.service->all(entity.number))) {
                if (protocol::toBytes(one).find(kCanary) != std::string::npos) left += " " + std::string(entity.name);
            }
        }
        for (const AuditEntry& entry : must(world.service->auditEntries(0, 100'000))) {
            if (entry.detail.find(kCanary) != std::string::npos) left += " audit";
        }
        return left;
    }
    /// Of what is stored, beside the rows.
    bool isInTheStore() {
        if (isOnPostgres()) return false;
        return numberFrom(world.options,
                          "SELECT (SELECT count(*) FROM rows WHERE instr(payload, CAST('canary' AS BLOB)) > 0)"
                          " + (SELECT count(*) FROM text_updates WHERE instr(bytes, CAST('canary' AS BLOB)) > 0)") != 0;
    }

    std::filesystem::path place;
    World world;
    std::unique_ptr<ControlStore> control;
    Log log{Log::Level::error};
    std::unique_ptr<AuthService> auth;
    std::unique_ptr<Erasures> erasures;
    int steps = 0;
    int failsAt = -1;
    Uuid ada;
    Uuid bo;
    Uuid cleo;
};

/// Words of Bo's wherever somebody can have some.
Uuid writeEverywhere(Company& company) {
    const auto fresh = [&] {
        return company.world.newId();
    };
    const auto word = [](const char* what) {
        return std::string("canary-") + what;
    };
    const Uuid series = fresh();
    const Uuid adas = fresh();
    const Uuid point = fresh();
    const Uuid attribute = fresh();
    const Uuid team = fresh();
    Seed seed(schema::kSchema);
    seed.row(
        "meeting_series", series,
        {{"title", word("series")}, {"kind", std::int64_t{0}}, {"organiser", company.bo}, {"place", word("place")}});
    seed.derivedRow("series_participant", {{"series", series}, {"person", company.ada}});
    company.write(company.bo, seed.take());
    const Uuid occurrence = seed.derivedRow("occurrence", {{"series", series},
                                                           {"recurrence_id", std::int64_t{1'800'000'000'000}},
                                                           {"starts", std::int64_t{1'800'000'000'000}},
                                                           {"remark", word("remark")}});
    seed.row("talking_point", point,
             {{"series", series}, {"span", series}, {"title", word("point")}, {"position", std::string("m")}});
    seed.row("comment", fresh(), {{"series", series}, {"span", series}, {"point", point}, {"text", word("comment")}});
    seed.row("action_item", fresh(), {{"series", series}, {"span", series}, {"title", word("action")}});
    seed.row("point_link", fresh(),
             {{"series", series},
              {"span", series},
              {"point", point},
              {"title", word("link")},
              {"address", word("address")}});
    seed.row("private_point", fresh(),
             {{"series", series}, {"title", word("own point")}, {"position", std::string("m")}});
    seed.row("agenda_template", fresh(), {{"name", word("template")}, {"points", word("points")}});
    seed.textRow("shared_note", {{"series", series}, {"span", series}, {"occurrence", occurrence}}, "body",
                 {{fresh(), word("shared")}}, company.bo);
    seed.textRow("private_note", {{"series", series}, {"occurrence", occurrence}}, "body", {{fresh(), word("note")}},
                 company.bo);
    seed.row("team", team, {{"name", std::string("Harbour")}, {"lead", company.bo}});
    company.write(company.bo, seed.take());
    seed.derivedRow("team_membership", {{"team", team}, {"person", company.bo}});
    seed.derivedRow("confidential_record", {{"person", company.bo}, {"personal_address", word("home")}});
    seed.row("custom_attribute", attribute, {{"name", std::string("Shoe")}, {"kind", std::int64_t{0}}});
    seed.derivedRow("custom_value", {{"attribute", attribute}, {"person", company.bo}, {"value", word("shoe")}});
    seed.row("meeting_series", adas,
             {{"title", std::string("Weekly")}, {"kind", std::int64_t{0}}, {"organiser", company.ada}});
    seed.derivedRow("series_participant", {{"series", adas}, {"person", company.bo}});
    company.write(company.ada, seed.take());
    seed.row("talking_point", fresh(),
             {{"series", adas}, {"span", adas}, {"title", std::string("Adas point")}, {"position", std::string("n")}});
    company.write(company.ada, seed.take());
    return series;
}

}  // namespace

class PrivacyErasureTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        directory_ = std::make_unique<QTemporaryDir>();
        company_ = std::make_unique<Company>(directory_->path());
    }
    void cleanup() {
        company_.reset();
        directory_.reset();
    }

    void control_36_after_it_no_row_no_client_and_no_account_says_anything_of_the_person() {
        Company& company = *company_;
        writeEverywhere(company);
        test::Device ada(company.world, company.ada);
        ada.sync();
        QVERIFY(holds(ada, kCanary));
        const Uuid request = company.request(company.bo, company.world.clock.now());

        company.erasures->sweep();
        ada.sync();

        QCOMPARE(company.stateOf(request), PrivacyState::done);
        QCOMPARE(company.whatIsLeft(), std::string());
        QVERIFY(!holds(ada, kCanary));
        QCOMPARE(ada.difference(), std::string());
        QVERIFY(!must(company.control->accountOf(company.world.options.tenant, company.bo)).has_value());
        QVERIFY(company.world.service->check().ok());
        QVERIFY(domain::isErased(company.row(schema::kEmployee, company.bo)));
        company.world.service.reset();
        QVERIFY(!company.isInTheStore());
    }

    void what_others_wrote_and_what_is_the_company_s_stays() {
        Company& company = *company_;
        const Uuid series = writeEverywhere(company);
        company.request(company.bo, company.world.clock.now());

        company.erasures->sweep();

        QVERIFY(company.row(schema::kMeetingSeries, series).alive());
        std::string words;
        for (const EntityNumber entity : {schema::kTalkingPoint, schema::kTeam, schema::kMeetingSeries}) {
            for (const Record& row : must(company.world.service->all(entity))) words += protocol::toBytes(row);
        }
        for (const char* kept : {"Adas point", "Harbour", "Weekly"})
            QVERIFY2(words.find(kept) != std::string::npos, kept);
        for (const Record& team : must(company.world.service->all(schema::kTeam))) QVERIFY(team.author.isNil());
    }

    void what_was_destroyed_and_what_stays_is_counted_and_named() {
        Company& company = *company_;
        writeEverywhere(company);
        const Uuid request = company.request(company.bo, company.world.clock.now());

        company.erasures->sweep();

        const Record row = company.row(schema::kPrivacyRequest, request);
        // Private point and note, shared note, template, confidential record, value and membership.
        QCOMPARE(row.number(field::kPrivacyDestroyed), std::int64_t{7});
        QVERIFY(row.number(field::kPrivacyKept) >= 8);
        std::string named;
        for (const AuditEntry& entry : must(company.world.service->auditEntries(0, 10'000))) {
            if (entry.subject == company.bo && entry.action.starts_with("person.eras")) named += entry.detail + "\n";
        }
        for (const char* kind : {"private_note destroyed=1", "comment kept=1", "employee kept=1"}) {
            QVERIFY2(named.find(kind) != std::string::npos, named.c_str());
        }
    }

    void whoever_reported_to_them_reports_to_the_manager_above() {
        company_->request(company_->bo, company_->world.clock.now());

        company_->erasures->sweep();

        QCOMPARE(company_->row(schema::kEmployee, company_->cleo).reference(field::kEmployeeManager), company_->ada);
    }

    void versions_that_lost_are_gone_too_and_the_words_of_others_stay() {
        Company& company = *company_;
        const Uuid series = writeEverywhere(company);
        test::Device bo(company.world, company.bo);
        test::Device ada(company.world, company.ada);
        bo.sync();
        ada.sync();
        const Uuid point = company.world.newId();
        QCOMPARE(ada.push(pointOperation(point, series, newestSpan(company.world, series), "first", "p")),
                 std::string("accepted"));
        bo.sync();
        bo.queue({setOperation(schema::kTalkingPoint, point, field::kPointTitle, std::string("canary-lost"))});
        ada.queue({setOperation(schema::kTalkingPoint, point, field::kPointTitle, std::string("Adas title"))});
        bo.sync();
        ada.sync();
        company.request(company.bo, company.world.clock.now());

        company.erasures->sweep();

        QCOMPARE(company.whatIsLeft(), std::string());
        QCOMPARE(company.row(schema::kTalkingPoint, point).text(field::kPointTitle), std::string("Adas title"));
    }

    void before_its_time_nothing_happens_and_never_what_was_not_approved() {
        Company& company = *company_;
        const Uuid approved = company.request(company.bo, company.world.clock.now() + 3 * kDayMs);
        const Uuid asked = company.request(company.cleo, 0, PrivacyState::asked);
        company.erasures->sweep();
        QCOMPARE(company.stateOf(approved), PrivacyState::approved);

        company.world.clock.time += 4 * kDayMs;
        company.erasures->sweep();

        QCOMPARE(company.stateOf(approved), PrivacyState::done);
        QCOMPARE(company.stateOf(asked), PrivacyState::asked);
        QVERIFY(!domain::isErased(company.row(schema::kEmployee, company.cleo)));
    }

    void whoever_got_a_role_meanwhile_is_not_erased() {
        Company& company = *company_;
        const Uuid request = company.request(company.bo, company.world.clock.now());
        company.world.grant(company.bo, schema::Role::hr);

        company.erasures->sweep();

        QCOMPARE(company.stateOf(request), PrivacyState::approved);
        QVERIFY(must(company.control->accountOf(company.world.options.tenant, company.bo)).has_value());
        QVERIFY(must(company.control->erased(company.world.options.tenant)).empty());
    }

    void killed_between_any_two_steps_it_goes_on_to_the_same_end() {
        int steps = 0;
        for (int killed = 0; killed == 0 || killed < steps; ++killed) {
            init();
            Company& company = *company_;
            writeEverywhere(company);
            const Uuid request = company.request(company.bo, company.world.clock.now());
            company.failsAt = killed;
            company.erasures->sweep();
            QVERIFY(company.stateOf(request) != PrivacyState::done);
            company.failsAt = -1;
            company.world.reopen();
            company.begin();
            company.steps = 0;

            company.erasures->sweep();

            QCOMPARE(company.stateOf(request), PrivacyState::done);
            QCOMPARE(company.whatIsLeft(), std::string());
            QCOMPARE(company.row(schema::kPrivacyRequest, request).number(field::kPrivacyDestroyed), std::int64_t{7});
            QVERIFY(company.world.service->check().ok());
            steps = std::max(steps, company.steps);
        }
        QVERIFY(steps > 8);
    }

    void control_36_a_copy_of_before_that_is_put_back_loses_them_again() {
        if (isOnPostgres()) QSKIP("a database is put back by its own means");
        Company& company = *company_;
        writeEverywhere(company);
        company.world.service.reset();
        const std::filesystem::path copy = company.place / "copy.db";
        std::filesystem::copy_file(company.world.options.path, copy);
        company.world.reopen();
        company.request(company.bo, company.world.clock.now());
        company.erasures->sweep();
        QCOMPARE(company.whatIsLeft(), std::string());

        company.world.service.reset();
        std::filesystem::copy_file(copy, company.world.options.path, std::filesystem::copy_options::overwrite_existing);
        company.world.reopen();
        QVERIFY(!company.whatIsLeft().empty());
        company.begin();
        company.erasures->sweep();

        QCOMPARE(company.whatIsLeft(), std::string());
        QVERIFY(domain::isErased(company.row(schema::kEmployee, company.bo)));
        QCOMPARE(must(company.control->erased(company.world.options.tenant)).size(), std::size_t{1});
    }

    void whoever_left_longer_ago_than_the_company_keeps_people_gets_a_request() {
        Company& company = *company_;
        leave(company.bo);
        leave(company.ada);
        company.world.grant(company.ada, schema::Role::admin);
        rule(6);
        company.erasures->sweep();
        QVERIFY(requestsFor(company.bo).empty());

        company.world.clock.time += 200 * kDayMs;
        company.erasures->sweep();

        const auto requests = requestsFor(company.bo);
        QCOMPARE(requests.size(), std::size_t{1});
        QCOMPARE(requests.front().state, PrivacyState::approved);
        QVERIFY(requests.front().askedBy.isNil());
        QCOMPARE(requests.front().due, company.world.clock.now() + 14 * kDayMs);
        QVERIFY(requestsFor(company.ada).empty());   // holds a role
        QVERIFY(requestsFor(company.cleo).empty());  // is there
    }

    void one_that_was_taken_back_is_not_made_again_until_the_rule_is_written_anew() {
        Company& company = *company_;
        leave(company.bo);
        rule(6);
        company.world.clock.time += 200 * kDayMs;
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{1});
        merge::Operation back;
        back.kind = merge::OperationKind::set;
        back.entity = schema::kPrivacyRequest;
        back.id = requestsFor(company.bo).front().id;
        back.field = field::kPrivacyState;
        back.value = static_cast<std::int64_t>(PrivacyState::withdrawn);
        back.life = 1;
        company.write({}, {back});

        company.world.clock.time += 40 * kDayMs;
        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{1});
        QVERIFY(!domain::isErased(company.row(schema::kEmployee, company.bo)));

        rule(3);
        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(requestsFor(company.bo).size(), std::size_t{2});
    }

    void months_end_with_the_month() {
        Record row;
        row.entity = schema::kEmployee;
        row.ensure(field::kEmployeeEnd).value = std::int64_t{20'484};  // 2026-01-31

        QCOMPARE(keptUntil(row, 1), std::int64_t{20'513} * kDayMs);  // the day after 2026-02-28
    }

  private:
    static bool holds(const test::Device& device, const char* word) {
        return std::any_of(device.rows.begin(), device.rows.end(), [&](const auto& one) {
            return protocol::toBytes(one.second).find(word) != std::string::npos;
        });
    }
    void leave(const Uuid& person) {
        merge::Operation left = setOperation(schema::kEmployee, person, field::kEmployeeStatus, domain::kStatusLeft);
        left.life = 1;
        company_->write({}, {left});
    }
    void rule(std::int64_t months) {
        Seed seed(schema::kSchema);
        const Uuid id = seed.derivedRow("retention_rule", {{"kind", std::int64_t{2}}, {"months", months}});
        auto operations = seed.take();
        if (company_->row(schema::kRetentionRule, id).alive()) {
            operations = {setOperation(schema::kRetentionRule, id, field::kRetentionMonths, months)};
            operations.front().life = 1;
        }
        company_->write({}, operations);
    }
    std::vector<PrivacyRequest> requestsFor(const Uuid& person) {
        std::vector<PrivacyRequest> all;
        for (const Record& row : must(company_->world.service->all(schema::kPrivacyRequest))) {
            const PrivacyRequest request = PrivacyRequest::from(row);
            if (request.person == person) all.push_back(request);
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<Company> company_;
};

QTEST_GUILESS_MAIN(PrivacyErasureTest)
#include "privacy_erasure_test.moc"
