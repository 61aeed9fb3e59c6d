// SPDX-License-Identifier: GPL-3.0-or-later
// Goals as lines of text: whatever was written reads as it was, and what is no goal says where.
#include "models/domain/goal_template.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <random>

using namespace aufwind::domain;

namespace {

std::vector<TemplateFault> faults(std::string_view text) {
    return readTemplate(text).faults;
}

}  // namespace

class GoalTemplateTest : public QObject {
    Q_OBJECT

  private slots:
    void lines_are_goals_with_their_key_results() {
        const auto read = readTemplate(
            "# Customers renew\r\n\n- Renewal rate | percent | 82 | 90.5 | | 2\n"
            "-  Revenue|currency||-0.000001|€\n- Launch | milestones\n* Beta\n# Second");

        QVERIFY(read.isFine());
        QCOMPARE(read.goals.size(), std::size_t{2});
        const auto& results = read.goals[0].keyResults;
        QCOMPARE(results[0], (TemplateKeyResult{.title = "Renewal rate",
                                                .metric = Metric::percent,
                                                .start = 82 * kOne,
                                                .target = 90'500'000,
                                                .unit = {},
                                                .weight = 2 * kOne,
                                                .milestones = {}}));
        QCOMPARE(results[1].target, std::optional<std::int64_t>(-1));
        QCOMPARE(results[1].unit, std::string{"€"});
        QCOMPARE(results[2].milestones, std::vector<std::string>{"Beta"});
    }

    void a_fault_says_its_line_and_what_it_is() {
        QCOMPARE(faults("Customers"), (std::vector<TemplateFault>{{1, TemplateFaultKind::unknownLine}}));
        QCOMPARE(faults("- Rate"), (std::vector<TemplateFault>{{1, TemplateFaultKind::noGoal}}));
        QCOMPARE(faults("# G\n* M"), (std::vector<TemplateFault>{{2, TemplateFaultKind::noKeyResult}}));
        QCOMPARE(faults("# G\n- R | number\n* M"), (std::vector<TemplateFault>{{3, TemplateFaultKind::noKeyResult}}));
        QCOMPARE(faults("#\n- | number"),
                 (std::vector<TemplateFault>{{1, TemplateFaultKind::noTitle}, {2, TemplateFaultKind::noTitle}}));
        QCOMPARE(faults("# G | H"), (std::vector<TemplateFault>{{1, TemplateFaultKind::tooManyParts}}));
        QCOMPARE(faults("# G\n- a | number | 1 | 2 | u | 1 | x"),
                 (std::vector<TemplateFault>{{2, TemplateFaultKind::tooManyParts}}));
        QCOMPARE(faults("# G\n- a | euros"), (std::vector<TemplateFault>{{2, TemplateFaultKind::unknownMetric}}));
        QCOMPARE(faults("# G\n- a | number | | | | -1"),
                 (std::vector<TemplateFault>{{2, TemplateFaultKind::badWeight}}));
        QCOMPARE(faults("# " + std::string(301, 'x')), (std::vector<TemplateFault>{{1, TemplateFaultKind::longText}}));
        for (const char* none :
             {"1,5", "1.", ".5", "1.1234567", "1e5", "--1", "+1", "99999999999999999999", "NaN", "-"}) {
            QCOMPARE(faults("# G\n- a | number | " + std::string{none}),
                     (std::vector<TemplateFault>{{2, TemplateFaultKind::noNumber}}));
        }
    }

    void a_hostile_text_is_read_to_an_end() {
        QCOMPARE(faults(std::string(8000, '\n')).size(), std::size_t{1});
        QVERIFY(!readTemplate("").isFine());
        QVERIFY(!readTemplate("# G\n- a" + std::string(7000, '|')).isFine());
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            std::mt19937 random{seed};
            std::string text;
            for (unsigned i = 0; i < random() % 60; ++i) text += "#-*|\\\n x9.\xC3\xA4\0"[random() % 13];
            const auto read = readTemplate(text);
            if (read.isFine()) QCOMPARE(readTemplate(templateText(read.goals)).goals, read.goals);
        }
    }

    void what_was_written_reads_as_it_was() {
        static const std::vector<std::string> kTexts{"Rate",      "a | b", "back\\slash", "\\|",
                                                     "# no goal", "Über",  "x\\\\"};
        for (unsigned seed = 1; seed <= 2000; ++seed) {
            std::mt19937 random{seed};
            const auto any = [&] {
                return kTexts[random() % kTexts.size()];
            };
            const auto number = [&]() -> std::optional<std::int64_t> {
                if (random() % 3 == 0) return std::nullopt;
                return static_cast<std::int64_t>(random()) * (random() % 2 == 0 ? 1 : -1) * 1001;
            };
            std::vector<TemplateGoal> goals;
            for (unsigned i = 0; i < 1 + random() % 3; ++i) {
                TemplateGoal goal{.title = any(), .keyResults = {}};
                for (unsigned k = 0; k < random() % 4; ++k) {
                    TemplateKeyResult one{.title = any(),
                                          .metric = static_cast<Metric>(random() % 5),
                                          .start = number(),
                                          .target = number(),
                                          .unit = random() % 2 == 0 ? "€" : "",
                                          .weight = {},
                                          .milestones = {}};
                    if (random() % 2 == 0) one.weight = static_cast<std::int64_t>(random() % 5) * kOne;
                    if (one.metric == Metric::milestones) one.milestones = {any(), any()};
                    goal.keyResults.push_back(std::move(one));
                }
                goals.push_back(std::move(goal));
            }

            const auto read = readTemplate(templateText(goals));

            QVERIFY2(read.isFine() && read.goals == goals, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void a_line_break_within_a_title_makes_no_second_line() {
        const auto read =
            readTemplate(templateText(std::vector<TemplateGoal>{{.title = "one\n# two", .keyResults = {}}}));

        QCOMPARE(read.goals, (std::vector<TemplateGoal>{{.title = "one # two", .keyResults = {}}}));
    }

    void those_that_come_along_are_fine_and_the_same_in_both_languages() {
        QList<QStringList> ids;
        for (const char* language : {"en", "de"}) {
            QFile file{
                QStringLiteral(AUFWIND_SOURCE "/resources/templates/goals_%1.json").arg(QLatin1String(language))};
            QVERIFY(file.open(QIODevice::ReadOnly));
            QStringList all;
            const QJsonArray templates = QJsonDocument::fromJson(file.readAll()).array();
            for (const QJsonValue& value : templates) {
                const QJsonObject one = value.toObject();
                QStringList lines;
                const QJsonArray written = one.value(QLatin1String("lines")).toArray();
                for (const QJsonValue& line : written) lines << line.toString();
                const auto read = readTemplate(lines.join(QLatin1Char('\n')).toStdString());
                QVERIFY2(read.isFine(), qPrintable(one.value(QLatin1String("id")).toString()));
                all << one.value(QLatin1String("id")).toString() + QString::number(read.goals[0].keyResults.size());
            }
            ids << all;
        }
        QVERIFY(ids[0].size() >= 5);
        QCOMPARE(ids[0], ids[1]);
    }
};

QTEST_GUILESS_MAIN(GoalTemplateTest)
#include "goal_template_test.moc"
