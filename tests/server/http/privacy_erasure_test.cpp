// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing somebody: nothing of theirs is left where it could be, whatever happens meanwhile.
#include "models/domain/employment.h"
#include "models/domain/erasure.h"
#include "sync/server/operator/seed.h"
#include "sync/server/privacy/erasures.h"
#include "tests/server/http/erasing_company.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace aufwind;
using namespace aufwind::test;
using namespace aufwind::server;

namespace field = domain::field;

namespace {

constexpr std::int64_t kHourMs = 3600LL * 1000;

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

    void a_role_that_is_given_after_the_beginning_does_not_stop_it_halfway() {
        Company& company = *company_;
        writeEverywhere(company);
        const Uuid request = company.request(company.bo, company.world.clock.now());
        company.failsAt = 4;
        company.erasures->sweep();
        QVERIFY(company.stateOf(request) != PrivacyState::done);
        company.world.grant(company.bo, schema::Role::hr);
        company.failsAt = -1;
        company.begin();

        company.erasures->sweep();

        QCOMPARE(company.stateOf(request), PrivacyState::done);
        QCOMPARE(company.whatIsLeft(), std::string());
    }

    void what_has_failed_waits_an_hour_whatever_is_written_meanwhile() {
        Company& company = *company_;
        const Uuid request = company.request(company.bo, company.world.clock.now());
        company.failsAt = 0;
        company.erasures->sweep();
        company.failsAt = -1;
        for (int minute = 0; minute < 59; ++minute) {
            company.world.clock.time += 60'000;
            company.erasures->touch(company.world.options.tenant);
            company.erasures->sweep();
        }
        QCOMPARE(company.steps, 1);
        QCOMPARE(company.stateOf(request), PrivacyState::approved);

        company.world.clock.time += 60'000;
        company.erasures->sweep();

        QCOMPARE(company.stateOf(request), PrivacyState::done);
    }

    void what_is_written_into_an_erased_row_is_kept() {
        Company& company = *company_;
        const Uuid request = company.request(company.bo, company.world.clock.now());
        company.erasures->sweep();
        QCOMPARE(company.stateOf(request), PrivacyState::done);
        company.world.clock.time += kDayMs;
        merge::Operation title =
            setOperation(schema::kEmployee, company.bo, field::kEmployeeTitle, std::string("Left"));
        merge::Operation last =
            setOperation(schema::kEmployee, company.bo, field::kEmployeeLast, std::string("Nobody"));
        title.life = last.life = company.row(schema::kEmployee, company.bo).life;
        company.write(company.ada, {title, last});

        company.begin();
        company.erasures->sweep();

        QCOMPARE(company.row(schema::kEmployee, company.bo).text(field::kEmployeeLast), std::string("Nobody"));
        QCOMPARE(company.row(schema::kEmployee, company.bo).text(field::kEmployeeTitle), std::string("Left"));
    }

    void mails_to_the_address_in_their_row_do_not_leave_any_more() {
        Company& company = *company_;
        const std::int64_t now = company.world.clock.now();
        const auto waiting = [&](const std::string& to) {
            Outgoing mail{company.world.newId(), company.world.options.tenant, OutgoingKind::mail, to};
            mail.due = now;
            mail.ends = now + kDayMs;
            must(company.control->putOutgoing(mail, 10));
        };
        merge::Operation moved =
            setOperation(schema::kEmployee, company.bo, field::kEmployeeEmail, std::string("Bo.New@Acme.example"));
        moved.life = 1;
        company.write({}, {moved});
        waiting("bo.new@acme.example");
        waiting("canary-first@acme.example");
        waiting("ada@acme.example");
        company.request(company.bo, company.world.clock.now());

        company.erasures->sweep();

        QCOMPARE(must(company.control->outgoingCount()), std::uint64_t{1});
        const auto left = must(company.control->takeOutgoing(now, now + kDayMs));
        QVERIFY(left && left->recipient == "ada@acme.example");
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

  private:
    static bool holds(const test::Device& device, const char* word) {
        return std::any_of(device.rows.begin(), device.rows.end(), [&](const auto& one) {
            return protocol::toBytes(one.second).find(word) != std::string::npos;
        });
    }
    std::unique_ptr<QTemporaryDir> directory_;
    std::unique_ptr<Company> company_;
};

QTEST_GUILESS_MAIN(PrivacyErasureTest)
#include "privacy_erasure_test.moc"
