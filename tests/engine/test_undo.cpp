// SPDX-License-Identifier: GPL-3.0-or-later
// Taking steps back on one device; what others did meanwhile is in test_sync.cpp.
#include "tests/engine/desk.h"

using namespace aufwind;
using namespace aufwind::test;
using schema::kEmployee;
using schema::kMeetingSeries;
using schema::kPrivateNote;
using schema::kTalkingPoint;

namespace {

struct Setting {
    sim::WorldClock world;
    sim::Chance chance{6};
    Desk desk{world, chance.uuid(world.now()), 12};
    engine::Engine& engine = *desk.engine;
    Uuid series = engine.create(kMeetingSeries, {{1, std::string("1:1")}, {2, std::int64_t{0}}}).valueOr(Uuid{});
    Uuid note = engine.create(kPrivateNote, {{1, series}}).valueOr(Uuid{});

    Result<void> type(std::size_t position, std::size_t removed, const std::string& text) {
        world.advance(5000);  // a pause: a step of its own
        return engine.editText(kPrivateNote, note, 3, {{position, removed, text}});
    }
    std::string text() { return desk.row(kPrivateNote, note).text(3); }
};

/// A survey with a question, whose labels have ids that follow from what they say.
struct Survey {
    sim::WorldClock world;
    sim::Chance chance{7};
    Desk desk{world, chance.uuid(world.now()), 13};
    engine::Engine& engine = *desk.engine;
    Uuid survey = engine.create(schema::kSurvey, {{1, std::string("Mood")}, {2, std::string("en")}}).valueOr(Uuid{});
    Uuid section = engine.create(schema::kSurveySection, {{1, survey}}).valueOr(Uuid{});
    Uuid question = makeQuestion("First");

    Uuid makeQuestion(const std::string& text) {
        return engine.create(schema::kSurveyQuestion, {{1, survey}, {2, section}, {4, std::int64_t{1}}, {5, text}})
            .valueOr(Uuid{});
    }
    Uuid label(std::int64_t point, const std::string& text, const Uuid& of = {}) {
        return engine
            .create(schema::kSurveyLabel, {{1, survey}, {2, of.isNil() ? question : of}, {3, point}, {4, text}})
            .valueOr(Uuid{});
    }
    /// Nothing where it is removed.
    std::string said(const Uuid& label) {
        const Record row = desk.row(schema::kSurveyLabel, label);
        return row.alive() ? row.text(4) : std::string();
    }
};

}  // namespace

class EngineUndo : public QObject {
    Q_OBJECT

  private slots:
    void inv22_a_field_goes_back_and_forth() {
        Setting at;
        VERIFY_OK(at.engine.set(kMeetingSeries, at.series, {{1, std::string("two")}}));
        VERIFY_OK(at.engine.set(kMeetingSeries, at.series, {{1, std::string("three")}}));

        VERIFY_OK(at.engine.undo());
        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.desk.row(kMeetingSeries, at.series).text(1), std::string("1:1"));
        VERIFY_OK(at.engine.redo());
        VERIFY_OK(at.engine.redo());

        QCOMPARE(at.desk.row(kMeetingSeries, at.series).text(1), std::string("three"));
        QVERIFY(!at.engine.canRedo());
    }

    void how_a_person_likes_the_program_is_no_step_that_is_taken_back() {
        Setting at;
        VERIFY_OK(at.engine.set(kMeetingSeries, at.series, {{1, std::string("two")}}));
        VERIFY_OK(at.engine.undo());
        const auto settings = at.engine.create(schema::kPersonalSettings, {{2, true}});
        VERIFY_OK(settings);
        VERIFY_OK(at.engine.create(schema::kPersonalSettings, {{2, false}, {3, true}}));

        // What could be made again still can.
        VERIFY_OK(at.engine.redo());
        QCOMPARE(at.desk.row(kMeetingSeries, at.series).text(1), std::string("two"));
        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.desk.row(kMeetingSeries, at.series).text(1), std::string("1:1"));
        QVERIFY(at.desk.row(schema::kPersonalSettings, *settings).flag(3));
    }

    void inv22_a_row_that_nobody_may_remove_is_not_taken_back() {
        Setting at;
        const Uuid goal =
            at.engine.create(schema::kGoal, {{1, std::string("Fewer")}, {8, std::int64_t{3}}}).valueOr({});
        VERIFY_OK(at.engine.set(kMeetingSeries, at.series, {{1, std::string("two")}}));
        const auto approval = at.engine.create(schema::kGoalApproval, {{1, goal}, {2, std::int64_t{1}}});
        VERIFY_OK(approval);

        VERIFY_OK(at.engine.undo());

        QVERIFY(at.desk.row(schema::kGoalApproval, *approval).alive());
        QCOMPARE(at.desk.row(kMeetingSeries, at.series).text(1), std::string("1:1"));
    }

    void inv22_a_decision_that_is_another_goes_back_to_the_former() {
        Setting at;
        const Uuid goal =
            at.engine.create(schema::kGoal, {{1, std::string("Fewer")}, {8, std::int64_t{3}}}).valueOr({});
        const auto approval = at.engine.create(schema::kGoalApproval, {{1, goal}, {2, std::int64_t{2}}});
        VERIFY_OK(approval);
        VERIFY_OK(at.engine.set(schema::kGoalApproval, *approval, {{2, std::int64_t{1}}}));

        VERIFY_OK(at.engine.undo());

        QCOMPARE(at.desk.row(schema::kGoalApproval, *approval).number(2), std::int64_t{2});
    }

    void inv22_a_new_row_is_removed_and_comes_back() {
        Setting at;
        const Uuid point = at.engine.create(kTalkingPoint, {{1, at.series}, {3, std::string("A")}}).valueOr(Uuid{});

        VERIFY_OK(at.engine.undo());
        QVERIFY(!at.desk.row(kTalkingPoint, point).alive());
        VERIFY_OK(at.engine.redo());
        QVERIFY(at.desk.row(kTalkingPoint, point).alive());
        VERIFY_OK(at.engine.remove(kTalkingPoint, point));
        VERIFY_OK(at.engine.undo());

        QVERIFY(at.desk.row(kTalkingPoint, point).alive());
    }

    void inv22_a_row_goes_back_through_all_its_lives_and_forth_again() {
        Setting at;
        const Uuid point = at.engine.create(kTalkingPoint, {{1, at.series}, {3, std::string("A")}}).valueOr(Uuid{});
        const auto isThere = [&] {
            return at.desk.row(kTalkingPoint, point).alive();
        };
        VERIFY_OK(at.engine.remove(kTalkingPoint, point));
        VERIFY_OK(at.engine.restore(kTalkingPoint, point));
        VERIFY_OK(at.engine.set(kTalkingPoint, point, {{3, std::string("B")}}));
        VERIFY_OK(at.engine.remove(kTalkingPoint, point));

        for (int round = 0; round < 3; ++round) {
            QStringList back;
            for (int i = 0; i < 5; ++i) {
                VERIFY_OK(at.engine.undo());
                QVERIFY(at.engine.leftAsIs().empty());
                back << (isThere() ? QString::fromStdString(at.desk.row(kTalkingPoint, point).text(3)) : "gone");
            }
            QCOMPARE(back, (QStringList{"B", "A", "gone", "A", "gone"}));
            QStringList forth;
            for (int i = 0; i < 5; ++i) {
                VERIFY_OK(at.engine.redo());
                QVERIFY(at.engine.leftAsIs().empty());
                forth << (isThere() ? QString::fromStdString(at.desk.row(kTalkingPoint, point).text(3)) : "gone");
            }
            QCOMPARE(forth, (QStringList{"A", "gone", "A", "B", "gone"}));
        }
    }

    void inv22_a_row_that_comes_and_goes_within_one_step_goes_back_with_it() {
        Setting at;
        Uuid point;
        VERIFY_OK(at.engine.together([&]() -> Result<void> {
            point = at.engine.create(kTalkingPoint, {{1, at.series}, {3, std::string("A")}}).valueOr(Uuid{});
            if (auto removed = at.engine.remove(kTalkingPoint, point); !removed) {
                return removed;
            }
            return at.engine.restore(kTalkingPoint, point);
        }));

        VERIFY_OK(at.engine.undo());
        QVERIFY(at.engine.leftAsIs().empty());
        QVERIFY(!at.desk.row(kTalkingPoint, point).alive());
        VERIFY_OK(at.engine.redo());

        QVERIFY(at.engine.leftAsIs().empty());
        QVERIFY(at.desk.row(kTalkingPoint, point).alive());
    }

    void inv22_what_is_made_again_says_what_is_new_and_goes_back_to_what_it_was() {
        Survey at;
        const Uuid label = at.label(5, "Great");
        VERIFY_OK(at.engine.remove(schema::kSurveyLabel, label));

        QCOMPARE(at.label(5, "Good"), label);
        QCOMPARE(at.said(label), std::string("Good"));
        VERIFY_OK(at.engine.undo());
        QVERIFY(!at.desk.row(schema::kSurveyLabel, label).alive());
        QCOMPARE(at.desk.row(schema::kSurveyLabel, label).text(4), std::string("Great"));
        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.said(label), std::string("Great"));
        VERIFY_OK(at.engine.redo());
        VERIFY_OK(at.engine.redo());

        QCOMPARE(at.said(label), std::string("Good"));
        VERIFY_OK(at.engine.undo());
        VERIFY_OK(at.engine.undo());
        VERIFY_OK(at.engine.undo());
        QVERIFY(!at.desk.row(schema::kSurveyLabel, label).alive());
    }

    void inv22_a_question_with_its_options_and_labels_goes_and_comes_as_one() {
        Survey at;
        std::vector<std::pair<EntityNumber, Uuid>> rows;
        VERIFY_OK(at.engine.inParts([&]() -> Result<void> {
            const Uuid question = at.makeQuestion("Second");
            rows.emplace_back(schema::kSurveyQuestion, question);
            for (std::int64_t point = 1; point <= 5; ++point) {
                rows.emplace_back(schema::kSurveyLabel, at.label(point, std::to_string(point), question));
            }
            for (int i = 0; i < 300; ++i) {
                const auto option =
                    at.engine.create(schema::kSurveyOption, {{1, at.survey}, {2, question}, {4, std::string("o")}});
                if (!option) {
                    return option.error();
                }
                rows.emplace_back(schema::kSurveyOption, *option);
            }
            return {};
        }));
        VERIFY_OK(at.engine.together([&]() -> Result<void> {
            for (const auto& [entity, id] : rows) {
                if (auto removed = at.engine.remove(entity, id); !removed) {
                    return removed;
                }
            }
            return {};
        }));
        const auto alive = [&] {
            return std::count_if(rows.begin(), rows.end(),
                                 [&](const auto& row) { return at.desk.row(row.first, row.second).alive(); });
        };

        for (int round = 0; round < 2; ++round) {
            VERIFY_OK(at.engine.undo());
            QCOMPARE(alive(), std::ptrdiff_t{306});
            QCOMPARE(at.desk.row(rows[5].first, rows[5].second).text(4), std::string("5"));
            VERIFY_OK(at.engine.undo());
            QCOMPARE(alive(), std::ptrdiff_t{0});
            VERIFY_OK(at.engine.redo());
            QCOMPARE(alive(), std::ptrdiff_t{306});
            VERIFY_OK(at.engine.redo());
            QCOMPARE(alive(), std::ptrdiff_t{0});
        }
    }

    void inv22_a_step_of_several_edits_goes_back_as_one() {
        Setting at;
        Uuid point;
        VERIFY_OK(at.engine.together([&]() -> Result<void> {
            point = at.engine.create(kTalkingPoint, {{1, at.series}, {3, std::string("A")}}).valueOr(Uuid{});
            return at.engine.set(kMeetingSeries, at.series, {{1, std::string("two")}});
        }));

        VERIFY_OK(at.engine.undo());

        QVERIFY(!at.desk.row(kTalkingPoint, point).alive());
        QCOMPARE(at.desk.row(kMeetingSeries, at.series).text(1), std::string("1:1"));
    }

    void inv22_a_new_edit_ends_what_could_be_made_again() {
        Setting at;
        VERIFY_OK(at.engine.set(kMeetingSeries, at.series, {{1, std::string("two")}}));
        VERIFY_OK(at.engine.undo());
        QVERIFY(at.engine.canRedo());

        VERIFY_OK(at.engine.set(kMeetingSeries, at.series, {{3, std::string("weekly")}}));

        QVERIFY(!at.engine.canRedo());
    }

    void inv22_text_goes_back_through_every_step_and_forth_again() {
        Setting at;
        VERIFY_OK(at.type(0, 0, "hello world"));
        VERIFY_OK(at.type(3, 4, ""));     // hel|orld
        VERIFY_OK(at.type(0, 2, "HE€"));  // HE€lorld
        VERIFY_OK(at.type(8, 0, "!\nmore"));
        const std::string last = at.text();

        QStringList back;
        while (at.text() != "") {
            VERIFY_OK(at.engine.undo());
            back << QString::fromStdString(at.text());
        }
        QCOMPARE(back, (QStringList{"HE€lorld", "helorld", "hello world", ""}));
        for (int i = 0; i < 4; ++i) {
            VERIFY_OK(at.engine.redo());
        }

        QCOMPARE(at.text(), last);
        for (int i = 0; i < 4; ++i) {
            VERIFY_OK(at.engine.undo());
        }
        QCOMPARE(at.text(), std::string());
    }

    void inv22_a_removal_of_ones_own_is_made_again_after_it_was_taken_back() {
        Setting at;
        const Uuid point = at.engine.create(kTalkingPoint, {{1, at.series}, {3, std::string("A")}}).valueOr(Uuid{});
        VERIFY_OK(at.engine.remove(kTalkingPoint, point));
        VERIFY_OK(at.engine.undo());
        QVERIFY(at.desk.row(kTalkingPoint, point).alive());

        VERIFY_OK(at.engine.redo());

        QVERIFY(!at.desk.row(kTalkingPoint, point).alive());
        QVERIFY(at.engine.leftAsIs().empty());
    }

    void letters_typed_one_after_the_other_are_one_step() {
        Setting at;
        for (std::size_t i = 0; i < 4; ++i) {
            VERIFY_OK(
                at.engine.editText(kPrivateNote, at.note, 3, {{i, 0, std::string(1, static_cast<char>('a' + i))}}));
            at.world.advance(100);
        }
        VERIFY_OK(at.type(4, 0, "e"));

        VERIFY_OK(at.engine.undo());
        QCOMPARE(at.text(), std::string("abcd"));
        VERIFY_OK(at.engine.undo());

        QCOMPARE(at.text(), std::string());
    }

    void a_random_history_of_text_goes_back_to_nothing_and_forth_to_the_end() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Setting at;
            sim::Chance chance(seed);
            std::vector<std::string> states{""};
            for (int i = 0; i < 25; ++i) {
                const auto length = static_cast<std::size_t>(QString::fromStdString(at.text()).size());
                const std::size_t position = chance.below(length + 1);
                const std::size_t removed = chance.oneIn(2) ? std::min(chance.below(6), length - position) : 0;
                const std::string inserted = removed > 0 && chance.oneIn(2) ? "" : std::to_string(chance.below(9999));
                VERIFY_OK(at.type(position, removed, inserted));
                if (removed > 0 || !inserted.empty()) {
                    states.push_back(at.text());
                }
            }
            for (int round = 0; round < 2; ++round) {
                for (std::size_t i = states.size() - 1; i > 0; --i) {
                    VERIFY_OK(at.engine.undo());
                    QVERIFY2(at.text() == states[i - 1],
                             qPrintable(QString("seed %1, undo of step %2").arg(seed).arg(i)));
                }
                for (std::size_t i = 1; i < states.size(); ++i) {
                    VERIFY_OK(at.engine.redo());
                    QVERIFY2(at.text() == states[i], qPrintable(QString("seed %1, redo of step %2").arg(seed).arg(i)));
                }
            }
        }
    }

    void nothing_to_take_back_says_so() {
        sim::WorldClock world;
        sim::Chance chance(3);
        Desk desk(world, chance.uuid(world.now()), 4);

        QVERIFY(!desk.engine->canUndo());
        QCOMPARE(desk.engine->undo().error().code, ErrorCode::notFound);
    }
};

QTEST_GUILESS_MAIN(EngineUndo)
#include "test_undo.moc"
