// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person become one: what is asked, what is said before, and what is done, whatever happens
// meanwhile.
#include "sync/server/joining/people_joins.h"

#include "models/domain/employment.h"
#include "models/domain/erasure.h"
#include "sync/server/joining/denial.h"
#include "sync/server/joining/never_here.h"
#include "sync/server/tenancy/row_change.h"
#include "tests/server/http/erasing_company.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace aufwind;
using namespace aufwind::test;
using namespace aufwind::server;

namespace field = domain::field;

namespace {

/// Ada is an admin; Bo and Cleo are the same human, and so is nobody else.
struct JoiningCompany : Company {
    explicit JoiningCompany(const QString& directory) : Company(directory) {
        world.grant(ada, schema::Role::admin);
        start();
    }
    /// As after a restart of the server.
    void start() {
        begin();
        joins = std::make_unique<PeopleJoins>(PeopleJoins::Parts{
            *control, *auth, schema::kSchema, log, world.clock, world.entropy,
            [this](const Uuid&, const std::function<Result<void>(TenantService&)>& work) {
                return work(*world.service);
            },
            [this](const AccountEvent& event) { told.push_back(event); },
            [this](std::string_view) -> Result<void> {
                return steps++ == failsAt ? Result<void>(Error{ErrorCode::io, "killed"}) : Result<void>();
            }});
    }
    Session of(const Uuid& person) const {
        Session session;
        session.tenant = world.options.tenant;
        session.person = person;
        return session;
    }
    JoinPreview preview(const Uuid& keep, const Uuid& gone, const Uuid& by) {
        auto answer = joins->preview(of(by), keep, gone);
        if (std::holds_alternative<Refusal>(answer)) qFatal("refused");
        return std::get<JoinPreview>(answer);
    }
    JoinPreview preview() { return preview(bo, cleo, ada); }
    JoinPreview join() {
        auto answer = joins->join(of(ada), bo, cleo, preview().seen);
        if (std::holds_alternative<Refusal>(answer)) qFatal("refused");
        return std::get<JoinPreview>(answer);
    }
    std::string obstacles(const Uuid& keep, const Uuid& gone, const Uuid& by) {
        std::string words;
        for (const auto& one : preview(keep, gone, by).obstacles) words += (words.empty() ? "" : " ") + one.reason;
        return words;
    }
    /// Rows that are alive and name Cleo, but their own; as the rule sees them.
    int left() {
        int found = 0;
        const JoinRule rule(schema::kSchema, bo, cleo, world.clock.now());
        for (const schema::Entity& entity : schema::kSchema.entities()) {
            for (const Record& row : must(world.service->all(entity.number))) {
                found += rule.of(row, [](EntityNumber, const Uuid&) { return nullptr; }).fate != JoinFate::none ? 1 : 0;
            }
        }
        return found;
    }
    std::optional<Account> account(const Uuid& person) {
        return must(control->accountOf(world.options.tenant, person));
    }
    void device(const Uuid& person) {
        const Account owner = *account(person);
        const Uuid id = world.newId();
        Session session = of(person);
        session.id = world.newId();
        session.account = owner.id;
        session.device = id;
        session.accessEnds = session.idleEnds = session.absoluteEnds = world.clock.now() + kDayMs;
        must(control->begin(session, server::Device{id, owner.id, "Laptop", "proof"},
                            {id.toString(), id.toString() + "r"}, 9, world.clock.now()));
    }
    int audited(std::string_view action) {
        int found = 0;
        for (const AuditEntry& entry : must(world.service->auditEntries(0, 10'000))) {
            found += entry.action == action && entry.subject == cleo ? 1 : 0;
        }
        return found;
    }
    std::unique_ptr<PeopleJoins> joins;
    std::vector<AccountEvent> told;
};

/// Cleo wherever somebody can be: a series of theirs, notes, points, teams, values.
Uuid writeEverywhere(JoiningCompany& company) {
    const auto fresh = [&] {
        return company.world.newId();
    };
    const Uuid series = fresh();
    const Uuid team = fresh();
    const Uuid attribute = fresh();
    Seed seed(schema::kSchema);
    seed.row("meeting_series", series,
             {{"title", std::string("Weekly")}, {"kind", std::int64_t{1}}, {"organiser", company.ada}});
    seed.derivedRow("series_participant", {{"series", series}, {"person", company.cleo}});
    seed.derivedRow("series_participant", {{"series", series}, {"person", company.bo}});
    company.write(company.ada, seed.take());
    for (const Uuid& author : {company.cleo, company.bo}) {
        seed.textRow("private_note", {{"series", series}}, "body",
                     {{fresh(), author == company.bo ? "of bo" : "of cleo"}}, author);
        seed.row("private_point", fresh(),
                 {{"series", series}, {"title", std::string("own")}, {"position", std::string("m")}});
        company.write(author, seed.take());
    }
    seed.row("action_item", fresh(),
             {{"series", series}, {"span", series}, {"title", std::string("do")}, {"owner", company.cleo}});
    seed.row("team", team, {{"name", std::string("Harbour")}, {"lead", company.cleo}});
    seed.row("custom_attribute", attribute, {{"name", std::string("Shoe")}, {"kind", std::int64_t{0}}});
    company.write(company.ada, seed.take());
    seed.derivedRow("team_membership", {{"team", team}, {"person", company.cleo}});
    seed.derivedRow("team_membership", {{"team", team}, {"person", company.bo}});
    seed.derivedRow("custom_value", {{"attribute", attribute}, {"person", company.cleo}, {"value", std::string("39")}});
    seed.derivedRow("confidential_record", {{"person", company.cleo}, {"gender", std::string("f")}});
    company.write(company.ada, seed.take());
    return series;
}

}  // namespace

class PeopleJoinsTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        directory_ = std::make_unique<QTemporaryDir>();
        company_ = std::make_unique<JoiningCompany>(directory_->path());
    }
    void cleanup() {
        company_.reset();
        directory_.reset();
    }

    void nothing_names_who_has_gone_and_everything_is_the_other_s() {
        JoiningCompany& company = *company_;
        const Uuid series = writeEverywhere(company);
        test::Device ada(company.world, company.ada);
        test::Device bo(company.world, company.bo);
        ada.sync();
        bo.sync();
        QVERIFY(company.left() > 8);

        const JoinPreview done = company.join();
        ada.sync();
        bo.sync();

        QVERIFY(done.isOver);
        QCOMPARE(company.left(), 0);
        QCOMPARE(ada.difference(), std::string());
        QCOMPARE(bo.difference(), std::string());
        QVERIFY(company.world.service->check().ok());
        const Uuid note =
            derived(schema::kPrivateNote,
                    {{schema::kSchema.entity(schema::kPrivateNote)->field("series")->number, series}}, company.bo);
        const Record row = company.row(schema::kPrivateNote, note);
        QCOMPARE(std::get<std::string>(row.cells.back().value), std::string("of bo\n\nof cleo"));
        QVERIFY(bo.rows.contains({schema::kPrivateNote, note}));
        QVERIFY(domain::hasLeft(company.row(schema::kEmployee, company.cleo)));
        QCOMPARE(company.audited("person.merged"), 1);
    }

    void what_is_said_before_is_what_is_done() {
        JoiningCompany& company = *company_;
        writeEverywhere(company);

        const JoinPreview said = company.preview();

        QVERIFY(said.obstacles.empty());
        QCOMPARE(said.kinds.at(schema::kActionItem).pointed, std::int64_t{1});
        QCOMPARE(said.kinds.at(schema::kTeamMembership).joined, std::int64_t{1});
        QCOMPARE(said.kinds.at(schema::kConfidentialRecord).moved, std::int64_t{1});
        QCOMPARE(said.kinds.at(schema::kPrivateNote).joined, std::int64_t{1});
        QVERIFY(!said.kinds.contains(schema::kHoliday));
        QVERIFY(std::ranges::count(said.against, field::kEmployeeTitle) == 1);
        QCOMPARE(company.left() > 0, true);
        const JoinPreview done = company.join();
        QCOMPARE(done.kinds.size(), said.kinds.size());
    }

    void who_reported_to_either_reports_to_the_one_and_nobody_to_themselves() {
        JoiningCompany& company = *company_;
        const Uuid dora = company.person("Dora", "Dorn", company.cleo);

        company.join();

        QCOMPARE(company.row(schema::kEmployee, dora).reference(field::kEmployeeManager), company.bo);
        QCOMPARE(company.row(schema::kEmployee, company.bo).reference(field::kEmployeeManager), company.ada);
    }

    void the_one_who_reported_to_the_other_takes_over_their_manager() {
        JoiningCompany& company = *company_;
        auto answer = company.joins->join(company.of(company.ada), company.cleo, company.bo,
                                          company.preview(company.cleo, company.bo, company.ada).seen);

        QVERIFY(std::holds_alternative<JoinPreview>(answer));
        QCOMPARE(company.row(schema::kEmployee, company.cleo).reference(field::kEmployeeManager), company.ada);
    }

    void where_both_have_an_account_the_one_who_goes_loses_theirs_and_its_devices() {
        JoiningCompany& company = *company_;
        company.device(company.cleo);
        company.device(company.bo);
        const JoinPreview said = company.preview();
        QCOMPARE(said.account, JoinedAccount::ended);
        QCOMPARE(said.devices, std::int64_t{1});

        company.join();

        QVERIFY(company.account(company.cleo)->disabled);
        QVERIFY(!company.account(company.bo)->disabled);
        QVERIFY(must(company.control->devices(company.account(company.cleo)->id)).empty());
        QCOMPARE(must(company.control->devices(company.account(company.bo)->id)).size(), std::size_t{1});
        QCOMPARE(company.told.size(), std::size_t{1});
    }

    void where_only_the_one_who_goes_has_an_account_it_is_the_other_s() {
        JoiningCompany& company = *company_;
        const Uuid other = company.person("Eva", "Ems", company.ada);
        const Uuid third = company.world.newId();
        Seed seed(schema::kSchema);
        seed.row("employee", third, {{"first_name", std::string("Eve")}, {"last_name", std::string("Ems")}});
        company.world.seed(seed.take());
        company.device(other);
        const Account before = *company.account(other);
        const JoinPreview said = company.preview(third, other, company.ada);
        QCOMPARE(said.account, JoinedAccount::moved);

        auto answer = company.joins->join(company.of(company.ada), third, other, said.seen);

        QVERIFY(std::holds_alternative<JoinPreview>(answer));
        QVERIFY(!company.account(other).has_value());
        QCOMPARE(company.account(third)->id, before.id);
        QCOMPARE(company.account(third)->email, before.email);
        QVERIFY(!company.account(third)->disabled);
        QVERIFY(must(company.control->devices(before.id)).empty());
        QCOMPARE(company.row(schema::kEmployee, third).text(field::kEmployeeEmail), before.email);
    }

    void an_identity_provider_finds_the_one_who_stays_by_the_names_of_the_other() {
        JoiningCompany& company = *company_;
        ScimResource said{company.cleo};
        said.externalId = "00u1";
        must(company.control->putScimResource(company.world.options.tenant, said));

        company.join();

        for (const ScimResource& one : must(company.control->scimResources(company.world.options.tenant))) {
            QCOMPARE(one.externalId, one.id == company.bo ? std::string("00u1") : std::string());
            QCOMPARE(one.isGone(), one.id == company.cleo);
        }
    }

    void who_cannot_go_or_stay_is_said_and_nothing_is_done() {
        JoiningCompany& company = *company_;
        const Uuid dora = company.person("Dora", "Dorn", company.ada);
        const Uuid otto = company.person("Otto", "Obst");
        company.world.grant(dora, schema::Role::hr);
        company.world.grant(otto, schema::Role::owner);
        QCOMPARE(company.obstacles(company.bo, dora, company.ada), std::string("has_role"));
        QCOMPARE(company.obstacles(dora, company.bo, company.ada), std::string());
        QCOMPARE(company.obstacles(otto, company.bo, company.ada), std::string("rank"));
        QCOMPARE(company.obstacles(company.ada, company.bo, company.ada), std::string("self"));
        QCOMPARE(company.obstacles(company.bo, company.ada, company.ada), std::string("self has_role"));
        company.request(company.bo, company.world.clock.now() + kDayMs);
        QCOMPARE(company.obstacles(company.bo, company.cleo, company.ada), std::string("erasure"));
        QCOMPARE(company.obstacles(company.cleo, company.bo, company.ada), std::string("erasure"));

        auto refused = company.joins->join(company.of(company.ada), company.bo, company.cleo, company.preview().seen);

        QVERIFY(std::get<Refusal>(refused).denial == kJoinRefused);
        QVERIFY(must(company.control->joined(company.world.options.tenant)).empty());
        company.world.clock.time += 2 * kDayMs;
        company.erasures->touch(company.world.options.tenant);
        company.erasures->sweep();
        QCOMPARE(company.obstacles(company.bo, company.cleo, company.ada), std::string("erased"));
    }

    void a_meeting_of_the_two_with_each_other_is_an_obstacle_that_is_named() {
        JoiningCompany& company = *company_;
        const Uuid series = company.world.newId();
        Seed seed(schema::kSchema);
        seed.row("meeting_series", series,
                 {{"title", std::string("1:1")}, {"kind", std::int64_t{0}}, {"organiser", company.bo}});
        seed.derivedRow("series_participant", {{"series", series}, {"person", company.cleo}});
        company.write(company.bo, seed.take());

        const JoinPreview said = company.preview();

        QCOMPARE(said.obstacles.size(), std::size_t{1});
        QCOMPARE(said.obstacles[0].reason, std::string("together"));
        QCOMPARE(said.obstacles[0].entity, schema::kMeetingSeries);
        QCOMPARE(said.obstacles[0].count, std::int64_t{1});
    }

    void somebody_who_is_not_there_is_nothing() {
        JoiningCompany& company = *company_;
        const auto isNothing = [&](const Uuid& keep, const Uuid& gone) {
            const auto answer = company.joins->preview(company.of(company.ada), keep, gone);
            const auto* refusal = std::get_if<Refusal>(&answer);
            return refusal != nullptr && refusal->denial == kNothingThere;
        };
        QVERIFY(isNothing(company.bo, company.world.newId()));
        QVERIFY(isNothing(company.world.newId(), company.bo));
        QVERIFY(isNothing(company.bo, company.bo));
    }

    void what_has_changed_since_it_was_looked_at_is_not_done() {
        JoiningCompany& company = *company_;
        const std::string seen = company.preview().seen;
        writeEverywhere(company);

        const auto answer = company.joins->join(company.of(company.ada), company.bo, company.cleo, seen);

        QVERIFY(std::get<Refusal>(answer).denial == kJoinChanged);
        QVERIFY(must(company.control->joined(company.world.options.tenant)).empty());
        QVERIFY(company.left() > 0);
    }

    void what_names_who_has_gone_later_names_the_other_and_in_the_end_the_row_is_removed() {
        JoiningCompany& company = *company_;
        const Uuid series = writeEverywhere(company);
        company.join();
        company.joins->sweep();
        const Uuid late = company.world.newId();
        Seed seed(schema::kSchema);
        seed.row("action_item", late,
                 {{"series", series}, {"span", series}, {"title", std::string("late")}, {"owner", company.cleo}});
        company.write(company.ada, seed.take());

        company.joins->touch(company.world.options.tenant);
        company.joins->sweep();

        QCOMPARE(company.left(), 0);
        const FieldNumber owner = schema::kSchema.entity(schema::kActionItem)->field("owner")->number;
        QCOMPARE(company.row(schema::kActionItem, late).reference(owner), company.bo);
        QVERIFY(company.row(schema::kEmployee, company.cleo).alive());
        company.world.clock.time += PeopleJoins::kLateMs + 1;
        company.joins->sweep();
        QVERIFY(!company.row(schema::kEmployee, company.cleo).alive());
        QVERIFY(company.row(schema::kEmployee, company.cleo).text(field::kEmployeeLast).empty());
        QVERIFY(company.world.service->check().ok());
    }

    void only_whoever_was_never_here_is_joined_on_an_admins_word_alone() {
        JoiningCompany& company = *company_;
        const auto reasons = [&](const Uuid& keep, const Uuid& gone) {
            const JoinedPeople pair{company.world.options.tenant, gone, keep, company.ada, 1};
            std::set<std::string> all;
            for (const auto& one :
                 must(unlessNeverHere(*company.control, schema::kSchema, *company.world.service, pair))) {
                all.insert(one.reason);
            }
            return all;
        };
        const Uuid eva = company.person("Eva", "Ems", company.ada);
        QCOMPARE(reasons(company.cleo, eva), std::set<std::string>{"has_account"});
        writeEverywhere(company);

        QCOMPARE(reasons(company.cleo, company.bo), (std::set<std::string>{"has_account", "meets", "wrote"}));

        company.write(Uuid{}, {changeOf(company.row(schema::kEmployee, company.cleo), merge::OperationKind::set,
                                        field::kEmployeeStatus, domain::kStatusLeft)});
        QCOMPARE(reasons(company.cleo, eva), (std::set<std::string>{"has_account", "has_left"}));
    }

    void whoever_is_erased_is_so_under_both_names() {
        JoiningCompany& company = *company_;
        writeEverywhere(company);
        auto answer = company.joins->join(company.of(company.ada), company.cleo, company.bo,
                                          company.preview(company.cleo, company.bo, company.ada).seen);
        QVERIFY(std::get<JoinPreview>(answer).isOver);
        company.request(company.cleo, company.world.clock.now());
        company.erasures->sweep();
        QVERIFY(domain::isErased(company.row(schema::kEmployee, company.cleo)));
        QVERIFY2(company.whatIsLeft().find("employee") != std::string::npos, "the name of who has gone, until then");

        company.joins->sweep();

        QCOMPARE(company.whatIsLeft(), std::string());
        QVERIFY(!company.account(company.bo).has_value());
        QVERIFY(!company.row(schema::kEmployee, company.bo).alive());
    }

    void what_somebody_wrote_about_them_without_a_network_arrives() {
        JoiningCompany& company = *company_;
        const Uuid series = writeEverywhere(company);
        test::Device ada(company.world, company.ada);
        ada.sync();
        const Uuid item = company.world.newId();
        ada.queue({createOperation(schema::kActionItem, item,
                                   {{field::of(schema::kActionItem, "series"), series},
                                    {field::of(schema::kActionItem, "span"), newestSpan(company.world, series)},
                                    {field::of(schema::kActionItem, "title"), std::string("written on a train")},
                                    {field::of(schema::kActionItem, "owner"), company.cleo}})});
        company.join();

        ada.sync();
        company.joins->touch(company.world.options.tenant);
        company.joins->sweep();
        ada.sync();

        QCOMPARE(company.row(schema::kActionItem, item).reference(field::of(schema::kActionItem, "owner")), company.bo);
        QCOMPARE(ada.difference(), std::string());
    }

    void killed_between_any_two_steps_it_goes_on_to_the_same_end() {
        int steps = 0;
        for (int killed = 0; killed == 0 || killed < steps; ++killed) {
            cleanup();
            init();
            JoiningCompany& company = *company_;
            writeEverywhere(company);
            const std::string seen = company.preview().seen;
            company.failsAt = killed;
            const auto answer = company.joins->join(company.of(company.ada), company.bo, company.cleo, seen);
            const auto* begun = std::get_if<JoinPreview>(&answer);
            QCOMPARE(begun != nullptr, killed > 0);  // before the first nothing has begun
            QVERIFY(begun == nullptr || !begun->isOver);
            company.failsAt = -1;
            company.world.reopen();
            company.start();
            company.steps = 0;
            if (begun == nullptr) company.join();

            company.joins->sweep();

            const auto joined = must(company.control->joined(company.world.options.tenant));
            QCOMPARE(joined.size(), std::size_t{1});
            QVERIFY(joined[0].done != 0);
            QCOMPARE(company.left(), 0);
            QVERIFY(company.account(company.cleo)->disabled);
            QVERIFY(company.audited("person.merged") >= 1);
            QVERIFY(company.world.service->check().ok());
            steps = std::max(steps, company.steps);
        }
        QVERIFY(steps > 10);
    }

    void whoever_is_about_to_become_another_is_not_joined_a_second_time() {
        JoiningCompany& company = *company_;
        const Uuid dora = company.person("Dora", "Dorn", company.ada);
        const std::string seen = company.preview().seen;
        company.failsAt = company.steps + 2;
        QVERIFY(!std::get<JoinPreview>(company.joins->join(company.of(company.ada), company.bo, company.cleo, seen))
                     .isOver);
        company.failsAt = -1;

        QCOMPARE(company.obstacles(dora, company.bo, company.ada), std::string("under_way"));
        QCOMPARE(company.obstacles(dora, company.cleo, company.ada), std::string("under_way"));
        company.joins->sweep();
        QCOMPARE(company.obstacles(dora, company.bo, company.ada), std::string());
    }

    void a_copy_of_before_that_is_put_back_is_joined_again() {
        if (isOnPostgres()) QSKIP("a database is put back by its own means");
        JoiningCompany& company = *company_;
        writeEverywhere(company);
        company.world.service.reset();
        const std::filesystem::path copy = company.place / "copy.db";
        std::filesystem::copy_file(company.world.options.path, copy);
        company.world.reopen();
        company.join();
        company.world.service.reset();
        std::filesystem::copy_file(copy, company.world.options.path, std::filesystem::copy_options::overwrite_existing);
        company.world.reopen();
        company.start();
        QVERIFY(company.left() > 0);

        company.joins->sweep();

        QCOMPARE(company.left(), 0);
        QVERIFY(domain::hasLeft(company.row(schema::kEmployee, company.cleo)));
    }

  private:
    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<JoiningCompany> company_;
};

QTEST_GUILESS_MAIN(PeopleJoinsTest)
#include "people_joins_test.moc"
