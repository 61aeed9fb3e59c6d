// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of goals when somebody is erased.
#include "models/domain/erasure.h"
#include "models/domain/goal_fields.h"
#include "models/domain/goal_progress.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

Uuid idOf(std::uint8_t last) {
    Uuid id;
    id.bytes[0] = 1;
    id.bytes[15] = last;
    return id;
}

const Uuid kAda = idOf(1);
const Uuid kBo = idOf(2);

Record rowOf(EntityNumber entity, const Uuid& author) {
    Record row;
    row.entity = entity;
    row.id = idOf(9);
    row.life = 1;
    row.author = author;
    return row;
}

void put(Record& row, FieldNumber number, Value value) {
    Cell& cell = row.ensure(number);
    cell.value = std::move(value);
    cell.author = row.author;
}

Record goalOf(const Uuid& owner, GoalVisibility visibility) {
    Record row = rowOf(schema::kGoal, owner);
    put(row, field::kGoalTitle, std::string("Halve returns"));
    put(row, field::kGoalOwner, owner);
    put(row, field::kGoalVisibility, static_cast<std::int64_t>(visibility));
    return row;
}

Erased after(const Record& row, const Uuid& person) {
    return erased(schema::kSchema, row, person, ErasureStep::destroy);
}

}  // namespace

class GoalErasureTest : public QObject {
    Q_OBJECT

  private slots:
    void a_goal_that_few_have_seen_goes_with_its_owner() {
        for (const auto visibility : {GoalVisibility::privately, GoalVisibility::participants}) {
            const Erased done = after(goalOf(kAda, visibility), kAda);

            QCOMPARE(done.fate, ErasureFate::destroyed);
            QVERIFY(!done.row.alive());
            QVERIFY(done.row.text(field::kGoalTitle).empty());
        }
    }

    void a_goal_that_a_team_or_the_company_works_for_stays_without_the_words() {
        for (const auto visibility : {GoalVisibility::team, GoalVisibility::company}) {
            const Erased done = after(goalOf(kAda, visibility), kAda);

            QCOMPARE(done.fate, ErasureFate::wordless);
            QVERIFY(done.row.alive());
            QCOMPARE(done.row.text(field::kGoalTitle), std::string(kErasedText));
            QCOMPARE(done.row.number(field::kGoalVisibility), static_cast<std::int64_t>(visibility));
        }
    }

    void what_others_wrote_of_such_a_goal_goes_too_and_of_others_goals_it_stays() {
        Record comment = rowOf(schema::kGoalComment, kBo);
        put(comment, field::kGoalCommentText, std::string("Ada is late"));
        put(comment, field::of(schema::kGoalComment, "goal_owner"), kAda);
        put(comment, field::of(schema::kGoalComment, "shown_to"),
            static_cast<std::int64_t>(GoalVisibility::participants));

        QCOMPARE(after(comment, kAda).fate, ErasureFate::destroyed);
        put(comment, field::of(schema::kGoalComment, "shown_to"), static_cast<std::int64_t>(GoalVisibility::company));
        QCOMPARE(after(comment, kAda).fate, ErasureFate::none);
        QCOMPARE(after(comment, kBo).fate, ErasureFate::wordless);
    }

    void the_value_of_a_key_result_in_a_goal_of_all_stays() {
        Record measured = rowOf(schema::kMeasurement, kAda);
        put(measured, field::kMeasurementValue, std::int64_t{5});
        put(measured, field::of(schema::kMeasurement, "goal_owner"), kAda);
        put(measured, field::of(schema::kMeasurement, "shown_to"), static_cast<std::int64_t>(GoalVisibility::company));

        QCOMPARE(after(measured, kAda).fate, ErasureFate::none);
    }

    void saved_views_and_templates_go_with_their_author() {
        for (const EntityNumber entity : {schema::kSavedView, schema::kGoalTemplate}) {
            Record row = rowOf(entity, kAda);
            put(row, 2, std::string("mine"));

            QCOMPARE(after(row, kAda).fate, ErasureFate::destroyed);
            QCOMPARE(after(row, kBo).fate, ErasureFate::none);
        }
    }
};

QTEST_GUILESS_MAIN(GoalErasureTest)
#include "goal_erasure_test.moc"
