// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that the server keeps to itself: nobody receives them, and nothing tells when or in which order they came.
#include "models/domain/survey_round_fields.h"
#include "tests/server/tenant_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::test;
using server::Kept;
namespace field = aufwind::domain::field;

namespace {

constexpr const char* kCanary = "canary-of-what-is-kept";

Record rowOf(EntityNumber entity, const Fields& fields) {
    Record row;
    row.entity = entity;
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    return row;
}

Fields answerFields(const Uuid& round, const std::string& tag, std::int64_t version = 1) {
    return {{field::kSurveyAnswerRound, round},
            {field::kSurveyAnswerTag, tag},
            {field::kSurveyAnswerVersion, version},
            {field::kSurveyAnswerSealed, std::string(kCanary)}};
}
Record answer(const Uuid& round, const std::string& tag, std::int64_t version = 1) {
    return rowOf(schema::kSurveyAnswer, answerFields(round, tag, version));
}
Uuid answerId(const Uuid& round, const std::string& tag) {
    return derived(schema::kSurveyAnswer, {{field::kSurveyAnswerRound, round}, {field::kSurveyAnswerTag, tag}});
}

Record draw(const Uuid& round, const Uuid& person) {
    return rowOf(schema::kSurveyDraw, {{field::kSurveyDrawRound, round},
                                       {field::kSurveyDrawPerson, person},
                                       {field::kSurveyDrawBlinded, std::string(kCanary)}});
}

/// A company of somebody of each rank, whose devices have all that they are to have.
struct Company {
    explicit Company(const server::TenantOptions& options = World::inMemory()) : world(schema::kSchema, options) {
        world.grant(hr, schema::Role::hr);
        world.grant(admin, schema::Role::admin);
        world.grant(owner, schema::Role::owner);
        for (const Uuid& person : {worker, hr, admin, owner}) {
            devices.push_back(std::make_unique<Device>(world, person));
            devices.back()->sync();
        }
    }
    void keep(const Kept& kept) { QVERIFY2(world.service->keep(kept).ok(), "not kept"); }
    std::optional<Record> kept(EntityNumber entity, const Uuid& id) { return world.service->kept(entity, id).value(); }
    std::vector<std::string> tags() {
        std::vector<std::string> all;
        const std::vector<Record> rows = world.service->keptRows(schema::kSurveyAnswer, round).value();
        for (const Record& row : rows) all.push_back(row.text(field::kSurveyAnswerTag));
        return all;
    }

    World world;
    Uuid worker = world.employee("Ada");
    Uuid hr = world.employee("Hanna");
    Uuid admin = world.employee("Ivo");
    Uuid owner = world.employee("Olga");
    std::vector<std::unique_ptr<Device>> devices;
    Uuid round = world.newId();
};

bool isPlain(const Record& row) {
    return row.seq == 0 && row.author.isNil() && row.created == Stamp{} &&
           std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
               return cell.stamp == Stamp{} && cell.author.isNil() && cell.superseded.empty();
           });
}

}  // namespace

class TenantKeptTest : public QObject {
    Q_OBJECT

  private slots:
    void what_was_kept_comes_back_and_is_replaced_by_what_has_its_id() {
        Company company;
        company.keep({{answer(company.round, "one"), draw(company.round, company.worker)}, {}});
        company.keep({{answer(company.round, "one", 2)}, {}});

        const auto one = company.kept(schema::kSurveyAnswer, answerId(company.round, "one"));

        QVERIFY(one.has_value());
        QCOMPARE(one->number(field::kSurveyAnswerVersion), std::int64_t{2});
        QCOMPARE(one->text(field::kSurveyAnswerSealed), std::string(kCanary));
        QCOMPARE(one->id, answerId(company.round, "one"));
        QCOMPARE(company.tags(), (std::vector<std::string>{"one"}));
        QVERIFY(!company.kept(schema::kSurveyAnswer, answerId(company.round, "two")));
        QVERIFY(!company.kept(schema::kSurveyDraw, answerId(company.round, "one")));
    }

    void rows_are_those_of_their_round_and_come_in_the_order_of_their_ids() {
        Company company;
        std::vector<Record> rows;
        for (int i = 0; i < 60; ++i) rows.push_back(answer(company.round, "tag" + std::to_string(i)));
        for (const Record& row : rows) company.keep({{row}, {}});
        company.keep({{answer(company.world.newId(), "another round's")}, {}});

        const auto all = company.world.service->keptRows(schema::kSurveyAnswer, company.round).value();

        QCOMPARE(all.size(), rows.size());
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const Record& a, const Record& b) { return a.id < b.id; }));
    }

    void what_is_removed_is_gone() {
        Company company;
        company.keep({{answer(company.round, "one"), answer(company.round, "two")}, {}});

        company.keep({{}, {{schema::kSurveyAnswer, answerId(company.round, "one")}}});

        QCOMPARE(company.tags(), (std::vector<std::string>{"two"}));
    }

    void a_step_decides_upon_what_is_there_and_keeps_nothing_where_it_fails() {
        Company company;
        company.keep({{answer(company.round, "one")}, {}});

        const auto refused = company.world.service->keep([&](server::Moment& moment) -> Result<Kept> {
            const bool isThere = moment.kept(schema::kSurveyAnswer, answerId(company.round, "one")).has_value() &&
                                 moment.find(schema::kEmployee, company.worker).has_value() &&
                                 moment.keptRows(schema::kSurveyAnswer, company.round).size() == 1;
            return Error{isThere ? ErrorCode::conflict : ErrorCode::internal, ""};
        });
        Record spoilt = answer(company.round, "three");
        spoilt.ensure(field::kSurveyAnswerVersion).value = std::string("a word");
        const auto half = company.world.service->keep(Kept{{answer(company.round, "two"), spoilt}, {}});

        QCOMPARE(refused.error().code, ErrorCode::conflict);
        QCOMPARE(half.error().code, ErrorCode::invalid);
        QCOMPARE(company.tags(), (std::vector<std::string>{"one"}));
    }

    void neither_stamp_nor_author_nor_sequence_is_kept() {
        Company company;
        Record row = answer(company.round, "one");
        row.seq = 7;
        row.life = 5;
        row.id = company.world.newId();
        row.author = company.worker;
        row.created = {99, company.worker};
        for (Cell& cell : row.cells) {
            cell.stamp = {99, company.worker};
            cell.author = company.worker;
            cell.superseded.push_back({Value{std::int64_t{1}}, {98, company.worker}, company.worker, 3});
        }

        company.keep({{row}, {}});

        const auto kept = company.kept(schema::kSurveyAnswer, answerId(company.round, "one"));
        QVERIFY(kept.has_value());
        QVERIFY(isPlain(*kept));
    }

    void what_is_not_such_a_row_is_refused() {
        Company company;
        Record without = answer(company.round, "one");
        std::erase_if(without.cells, [](const Cell& cell) { return cell.field == field::kSurveyAnswerTag; });
        Record nowhere = answer(Uuid{}, "one");
        Record unknown = answer(company.round, "one");
        unknown.ensure(99).value = std::string("what is this");
        Record large = answer(company.round, std::string(65, 'x'));
        const Record other = rowOf(schema::kTeam, {{1, std::string("Team")}});

        for (const Record& row : {without, nowhere, unknown, large, other}) {
            QCOMPARE(company.world.service->keep(Kept{{row}, {}}).error().code, ErrorCode::invalid);
        }
        QCOMPARE(company.world.service->keep(Kept{{}, {{schema::kEmployee, company.worker}}}).error().code,
                 ErrorCode::invalid);
        QVERIFY(company.tags().empty());
    }

    void nobody_receives_it_and_nobody_is_told() {
        Company company;
        company.world.told.clear();
        const auto head = company.world.service->figures().head;
        const auto audited = company.world.service->auditEntries(0, 100'000).value().size();

        for (int i = 0; i < 5; ++i) company.keep({{answer(company.round, "tag" + std::to_string(i))}, {}});
        company.keep({{draw(company.round, company.worker)}, {}});
        QVERIFY(company.world.service->rewriteKept(schema::kSurveyAnswer, company.round, Uuid{}).ok());

        QVERIFY(company.world.told.empty());
        QCOMPARE(company.world.service->figures().head, head);
        QCOMPARE(company.world.service->auditEntries(0, 100'000).value().size(), audited);
        for (const auto& device : company.devices) {
            Device fresh(company.world, device->caller.person);
            for (Device* one : {device.get(), &fresh}) {
                for (int page = 0; page < 4; ++page) {
                    const auto response = one->exchange();
                    QVERIFY(response.ok());
                    QVERIFY(response->SerializeAsString().find(kCanary) == std::string::npos);
                    one->apply(*response);
                }
                one->sync();
                QVERIFY(std::none_of(one->rows.begin(), one->rows.end(), [](const auto& row) {
                    return schema::kSchema.entity(row.first.first)->flow == schema::Flow::kept;
                }));
                QCOMPARE(one->difference(), std::string());
            }
            const auto projection = company.world.service->projection(device->caller.person);
            for (const Record& row : projection.value()) {
                QVERIFY(schema::kSchema.entity(row.entity)->flow != schema::Flow::kept);
            }
        }
        QVERIFY(company.world.service->check().ok());
    }

    void whoever_writes_it_from_a_device_is_refused() {
        Company company;
        company.keep({{answer(company.round, "one")}, {}});
        const Uuid there = answerId(company.round, "one");

        for (const auto& device : company.devices) {
            for (const schema::Entity& entity : schema::kSchema.entities()) {
                if (entity.flow == schema::Flow::shared) continue;
                QVERIFY2(device->push(createOperation(entity.number, company.world.newId(), {})) != "accepted",
                         entity.name.data());
            }
            const Fields fields = {{field::kSurveyAnswerRound, company.round},
                                   {field::kSurveyAnswerTag, std::string("two")}};
            const Uuid made = derived(schema::kSurveyAnswer, fields);
            QVERIFY(device->push(createOperation(schema::kSurveyAnswer, made, fields)) != "accepted");
            QCOMPARE(
                device->push(setOperation(schema::kSurveyAnswer, there, field::kSurveyAnswerVersion, std::int64_t{9})),
                std::string("not_found"));
            QCOMPARE(device->push(lifeOperation(merge::OperationKind::remove, schema::kSurveyAnswer, there)),
                     std::string("not_found"));
        }
        QCOMPARE(company.tags(), (std::vector<std::string>{"one"}));
        QCOMPARE(company.kept(schema::kSurveyAnswer, there)->number(field::kSurveyAnswerVersion), std::int64_t{1});
    }

    void the_server_itself_writes_it_no_other_way() {
        Company company;
        const Fields fields = answerFields(company.round, "one");

        const auto done = company.world.service->commit(
            {createOperation(schema::kSurveyAnswer, answerId(company.round, "one"), fields)}, company.hr);

        QCOMPARE(done.error().code, ErrorCode::invalid);
        QVERIFY(company.tags().empty());
        company.keep({{answer(company.round, "one")}, {}});
        QVERIFY(company.world.service->all(schema::kSurveyAnswer).value().empty());
        QVERIFY(!company.world.service->find(schema::kSurveyAnswer, answerId(company.round, "one")).value());
    }

    void it_is_still_there_after_a_restart_and_in_a_copy_of_the_file() {
        QTemporaryDir directory;
        Company company(lastingIn(directory.path().toStdString()));
        company.keep({{answer(company.round, "one"), draw(company.round, company.worker)}, {}});

        company.world.reopen();
        QCOMPARE(company.tags(), (std::vector<std::string>{"one"}));
        if (isOnPostgres()) return;
        company.world.service.reset();
        const auto copy = directory.path().toStdString() + "/copy.db";
        std::filesystem::copy_file(company.world.options.path, copy);
        company.world.options.path = copy;
        company.world.reopen();
        QCOMPARE(company.tags(), (std::vector<std::string>{"one"}));
        QVERIFY(company.world.service->check().ok());
    }

    void no_column_tells_a_time_or_an_order() {
        QTemporaryDir directory;
        Company company(lastingIn(directory.path().toStdString()));
        company.keep({{answer(company.round, "one")}, {}});
        company.world.service.reset();

        if (isOnPostgres()) {
            QCOMPARE(numberFrom(company.world.options,
                                "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'aufwind' AND "
                                "table_name = 'kept' AND column_name NOT IN "
                                "('tenant', 'entity', 'id', 'whole', 'sealed')"),
                     0);
        } else {
            QCOMPARE(numberFrom(company.world.options,
                                "SELECT count(*) FROM pragma_table_info('kept') WHERE name NOT IN "
                                "('entity', 'id', 'whole', 'payload')"),
                     0);
            // A table with one would have it under this name.
            QVERIFY(!spoil(company.world.options, "SELECT rowid FROM kept"));
            QVERIFY(spoil(company.world.options, "SELECT rowid FROM rows"));
        }
        company.world.reopen();
    }

    void written_anew_the_database_has_forgotten_how_they_came() {
        QTemporaryDir directory;
        Company company(lastingIn(directory.path().toStdString()));
        for (int i = 0; i < 40; ++i) company.keep({{answer(company.round, "tag" + std::to_string(i))}, {}});
        auto before = company.tags();
        const Uuid elsewhere = company.world.newId();
        company.keep({{answer(elsewhere, "another")}, {}});

        QCOMPARE(company.world.service->rewriteKept(schema::kSurveyAnswer, company.round, Uuid{}).value(), Uuid{});

        QCOMPARE(company.tags(), before);
        QCOMPARE(company.world.service->keptRows(schema::kSurveyAnswer, elsewhere).value().size(), std::size_t{1});
        if (!isOnPostgres()) return;
        company.world.service.reset();
        QCOMPARE(numberFrom(company.world.options, "SELECT count(DISTINCT xmin::text) FROM kept"), 2);
        // Neither as they came nor by their ids, from which their places before would follow.
        const std::int64_t descents =
            numberFrom(company.world.options,
                       "SELECT count(*) FROM (SELECT id, lag(id) OVER (ORDER BY ctid) AS before FROM kept) AS line "
                       "WHERE before > id");
        QVERIFY2(descents > 5 && descents < 35, QByteArray::number(descents).constData());
        company.world.reopen();
    }

    void many_are_written_anew_some_hundred_at_a_time_and_the_last_never_alone() {
        Company company;
        Kept many;
        for (int i = 0; i < 600; ++i) many.put.push_back(answer(company.round, "tag" + std::to_string(i)));
        company.keep(many);
        const auto before = company.tags();
        std::vector<std::size_t> steps;
        for (Uuid after{}; steps.empty() || !after.isNil();) {
            const Uuid from = after;
            after = company.world.service->rewriteKept(schema::kSurveyAnswer, company.round, after).value();
            const auto rows = company.world.service->keptRows(schema::kSurveyAnswer, company.round).value();
            steps.push_back(static_cast<std::size_t>(std::ranges::count_if(
                rows, [&](const Record& row) { return row.id > from && (after.isNil() || row.id <= after); })));
        }

        QCOMPARE(steps, (std::vector<std::size_t>{256, 344}));
        QCOMPARE(company.tags(), before);
    }

    void pages_hold_some_megabytes_and_every_row_once() {
        Company company;
        const std::string large(std::size_t{1} << 20, 'x');
        for (int i = 0; i < 11; ++i) {
            Record row = answer(company.round, "tag" + std::to_string(i));
            row.ensure(field::kSurveyAnswerSealed).value = large;
            company.keep({{row}, {}});
        }
        std::vector<std::string> seen;
        std::vector<std::size_t> sizes;
        Uuid after{};
        for (;;) {
            const auto page = company.world.service->keptPage(schema::kSurveyAnswer, company.round, after).value();
            if (page.empty()) break;
            sizes.push_back(page.size());
            for (const Record& row : page) seen.push_back(row.text(field::kSurveyAnswerTag));
            after = page.back().id;
        }

        QCOMPARE(seen, company.tags());
        QCOMPARE(sizes, (std::vector<std::size_t>{4, 4, 3}));
        QVERIFY(company.world.service->keptPage(schema::kSurveyAnswer, company.world.newId(), Uuid{}).value().empty());
    }

    void several_that_are_kept_together_lie_in_the_order_of_their_ids() {
        if (!isOnPostgres()) QSKIP("a file has no order but that of the keys");
        QTemporaryDir directory;
        Company company(lastingIn(directory.path().toStdString()));
        Kept together;
        for (int i = 0; i < 40; ++i) together.put.push_back(answer(company.round, "tag" + std::to_string(i)));

        company.keep(together);

        company.world.service.reset();
        QCOMPARE(
            numberFrom(company.world.options,
                       "SELECT count(*) FROM (SELECT id, lag(id) OVER (ORDER BY ctid) AS before FROM kept) AS line "
                       "WHERE before > id"),
            0);
        company.world.reopen();
    }
};

QTEST_GUILESS_MAIN(TenantKeptTest)
#include "tenant_kept_test.moc"
