// SPDX-License-Identifier: GPL-3.0-or-later
// Two people write one survey apart, under a seed, over the real tenant service: both end with the same form, and no
// question is lost or doubled.
#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"
#include "models/views/survey_changes.h"
#include "models/views/survey_copy.h"
#include "tests/engine/office.h"

#include <algorithm>
#include <set>

using namespace aufwind;
using namespace aufwind::test;

namespace {

namespace field = domain::field;
using survey::QuestionType;

class Apart {
  public:
    explicit Apart(std::uint64_t seed) : chance_(seed) {
        begun = syncBoth();
        auto bench = benchOf(first_);
        const auto made = views::createEmptySurvey(bench, "Pulse", "en");
        survey_ = made.valueOr(Uuid{});
        begun = begun && made.ok() && syncBoth();
    }

    bool syncBoth() {
        return office_.sync(first_) && office_.sync(second_) && office_.sync(first_) && office_.sync(second_);
    }
    void change() {
        for (Desk* desk : {&first_, &second_}) {
            for (std::size_t i = chance_.below(8); i > 0; --i) step(*desk);
        }
    }
    survey::FormRows shown(Desk& desk) {
        const auto rows = survey::readSurveyRows(*desk.reader, survey_);
        return rows ? survey::formOf(*rows) : survey::FormRows{};
    }
    /// Questions that were made and not removed by anybody, whose section is there.
    std::size_t expected(Desk& desk) {
        const auto questions = desk.reader->list({.entity = schema::kSurveyQuestion});
        const auto sections = desk.reader->list({.entity = schema::kSurveySection});
        std::set<Uuid> alive;
        for (const Record& section : *sections) alive.insert(section.id);
        return static_cast<std::size_t>(std::ranges::count_if(*questions, [&](const Record& question) {
            return alive.contains(question.reference(field::kSurveyQuestionSection));
        }));
    }
    Desk& first() { return first_; }
    Desk& second() { return second_; }
    bool begun = false;

  private:
    views::Bench benchOf(Desk& desk) { return {*desk.engine, *desk.reader, desk.clock.now(), *desk.store}; }
    static void ok(const Result<void>& done) { QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str()); }
    template <typename T>
    static void ok(const Result<T>& done) {
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str());
    }

    void step(Desk& desk) {
        office_.world.advance(1000);
        auto bench = benchOf(desk);
        const survey::FormRows now = shown(desk);
        std::vector<Uuid> sections;
        std::vector<survey::QuestionRows> questions;
        for (const auto& [key, section] : now.sections) sections.push_back(section.id);
        for (const auto& [key, question] : now.questions) questions.push_back(question);
        if (sections.empty()) return ok(views::addSection(bench, survey_, {}, "Again"));
        const Uuid section = chance_.of(sections);
        if (questions.empty()) return ok(views::addQuestion(bench, {.section = section, .after = {}, .text = "First"}));
        const survey::QuestionRows question = chance_.of(questions);
        act(bench, section, question);
    }
    void act(views::Bench& bench, const Uuid& section, const survey::QuestionRows& question) {
        switch (chance_.below(9)) {
            case 0:
                return ok(views::addQuestion(bench, {.section = question.section,
                                                     .after = question.id,
                                                     .type = QuestionType::singleChoice,
                                                     .text = "Behind"}));
            case 1:
                return ok(views::moveQuestion(bench, question.id, section, {}, {}));
            case 2:
                return ok(views::duplicateQuestion(bench, question.id));
            case 3:
                return ok(views::addOptions(bench,
                                            {.question = question.id, .after = {}, .texts = {"Red", "Blue", "Green"}}));
            case 4:
                return ok(views::setQuestionType(bench, question.id, QuestionType::ranking));
            case 5:
                return ok(views::setPointLabels(bench, question.id, 1, {"No", "Yes"}));
            case 6:
                return ok(views::giveDriver(bench, question.id, "Feedback"));
            case 7:
                return ok(bench.editor.remove(schema::kSurveyQuestion, question.id));
            default:
                return ok(views::addSection(bench, survey_, section, "Between"));
        }
    }

    Office office_;
    sim::Chance chance_;
    Desk first_{office_.world, office_.admin, 1};
    Desk second_{office_.world, office_.admin, 2};
    Uuid survey_;
};

}  // namespace

class SurveyApartTest : public QObject {
    Q_OBJECT

  private slots:
    void both_end_with_the_same_form_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 12; ++seed) QTest::addRow("seed %d", seed) << seed;
    }
    void both_end_with_the_same_form() {
        QFETCH(int, seed);
        Apart apart(static_cast<std::uint64_t>(seed));
        QVERIFY(apart.begun);

        for (int round = 0; round < 6; ++round) {
            apart.change();
            QVERIFY(apart.syncBoth());
        }

        const survey::FormRows first = apart.shown(apart.first());
        QCOMPARE(first.form, apart.shown(apart.second()).form);
        QVERIFY(first.isFaithful());
        QCOMPARE(first.questions.size(), apart.expected(apart.first()));
    }
};

QTEST_GUILESS_MAIN(SurveyApartTest)
#include "survey_apart_test.moc"
