// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/agenda.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

constexpr std::int64_t kDay = 24LL * 3600 * 1000;
constexpr std::int64_t kNow = 1000 * kDay;

Uuid idOf(std::uint8_t kind, std::uint8_t number) {
    Uuid id;
    id.bytes[14] = kind;
    id.bytes[15] = number;
    return id;
}

Occurrence meeting(std::uint8_t number, std::int64_t day, OccurrenceStatus status) {
    const std::int64_t starts = kNow + day * kDay;
    return {
        .id = idOf(1, number), .recurrence = starts, .starts = starts, .ends = starts + 30 * kMinute, .status = status};
}

Point point(std::uint8_t number, const Uuid& raisedIn, const Uuid& discussedIn = {}) {
    return {.id = idOf(2, number),
            .position = std::string(1, static_cast<char>('a' + number)),
            .raisedIn = raisedIn,
            .discussedIn = discussedIn,
            .created = kNow - 100 * kDay};
}

using enum OccurrenceStatus;

}  // namespace

class AgendaTest : public QObject {
    Q_OBJECT

  private slots:
    void an_unticked_point_is_carried_into_the_next_occurrence() {
        const std::vector<Occurrence> sorted{meeting(1, -28, held), meeting(2, -14, skipped), meeting(3, 0, planned)};

        const auto lines = agenda({point(1, idOf(1, 1))}, sorted, idOf(1, 3), kNow);

        QCOMPARE(lines, (std::vector<AgendaLine>{{.point = idOf(2, 1), .ticked = false, .carried = 2}}));
    }

    void a_point_for_a_later_occurrence_waits_there() {
        const std::vector<Occurrence> sorted{meeting(1, 0, planned), meeting(2, 14, planned)};
        const std::vector<Point> points{point(1, idOf(1, 1)), point(2, idOf(1, 2))};

        QCOMPARE(agenda(points, sorted, idOf(1, 1), kNow).size(), std::size_t{1});
        QCOMPARE(agenda(points, sorted, idOf(1, 2), kNow).front().point, idOf(2, 2));
    }

    void a_finished_occurrence_keeps_what_it_discussed_and_what_stayed_open() {
        const std::vector<Occurrence> sorted{meeting(1, -14, held), meeting(2, 0, planned)};
        const std::vector<Point> points{point(1, idOf(1, 1), idOf(1, 1)), point(2, idOf(1, 1)), point(3, idOf(1, 2))};

        const auto lines = agenda(points, sorted, idOf(1, 1), kNow);

        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[0].ticked && !lines[1].ticked);
    }

    void an_occurrence_that_nobody_finished_does_not_hold_points_back() {
        const std::vector<Occurrence> sorted{meeting(1, -14, planned), meeting(2, 0, planned)};

        const auto lines = agenda({point(1, idOf(1, 1))}, sorted, idOf(1, 2), kNow);

        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].carried, 1);
    }

    void a_point_whose_occurrence_was_removed_is_open_again() {
        const std::vector<Occurrence> sorted{meeting(2, 0, planned)};

        const auto lines = agenda({point(1, idOf(1, 1), idOf(1, 1))}, sorted, idOf(1, 2), kNow);

        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(!lines[0].ticked);
    }

    void points_stand_in_the_order_of_their_keys_with_ties_by_id() {
        const std::vector<Occurrence> sorted{meeting(1, 0, planned)};
        std::vector<Point> points{point(3, {}), point(1, {}), point(2, {})};
        points[2].position = points[1].position;

        const auto lines = agenda(points, sorted, idOf(1, 1), kNow);

        QCOMPARE(lines[0].point, idOf(2, 1));
        QCOMPARE(lines[1].point, idOf(2, 2));
        QCOMPARE(lines[2].point, idOf(2, 3));
    }

    void a_section_stays_in_the_current_occurrence_and_shows_elsewhere_above_its_points_alone() {
        const std::vector<Occurrence> sorted{meeting(1, -14, held), meeting(2, 0, planned), meeting(3, 14, planned)};
        std::vector<Point> points{point(1, {}), point(2, idOf(1, 1), idOf(1, 1)), point(3, {}), point(4, idOf(1, 3))};
        points[0].isSection = true;
        points[2].isSection = true;
        const AgendaLine first{.point = idOf(2, 1), .isSection = true};
        const AgendaLine second{.point = idOf(2, 3), .isSection = true};

        QCOMPARE(agenda(points, sorted, idOf(1, 1), kNow),
                 (std::vector<AgendaLine>{first, {.point = idOf(2, 2), .ticked = true}}));
        QCOMPARE(agenda(points, sorted, idOf(1, 2), kNow), (std::vector<AgendaLine>{first, second}));
        QCOMPARE(agenda(points, sorted, idOf(1, 3), kNow), (std::vector<AgendaLine>{second, {.point = idOf(2, 4)}}));
    }

    /// Any history of holding, skipping, cancelling, moving and opening early, on any number of points.
    void the_counts_of_all_occurrences_are_those_of_their_agendas() {
        std::mt19937 random{20261124};
        const auto below = [&](unsigned limit) {
            return static_cast<int>(random() % limit);
        };
        for (int round = 0; round < 300; ++round) {
            std::vector<Occurrence> sorted;
            for (int i = 0; i < below(7); ++i) {
                sorted.push_back(
                    meeting(static_cast<std::uint8_t>(i), below(60) - 40, static_cast<OccurrenceStatus>(below(4))));
            }
            sortByStart(sorted);
            std::vector<Point> points;
            const auto any = [&] {
                return below(3) == 0 ? Uuid{} : idOf(1, static_cast<std::uint8_t>(below(9)));
            };
            for (int i = 0; i < below(9); ++i) {
                points.push_back(point(static_cast<std::uint8_t>(i), any(), any()));
                points.back().created = kNow + (below(80) - 60) * kDay;
                points.back().isSection = below(5) == 0;
            }

            const auto counts = agendaCounts(points, sorted, kNow);

            for (std::size_t i = 0; i < sorted.size(); ++i) {
                auto lines = agenda(points, sorted, sorted[i].id, kNow);
                std::erase_if(lines, [](const AgendaLine& line) { return line.isSection; });
                const auto ticked = std::ranges::count(lines, true, &AgendaLine::ticked);
                const AgendaCount expected{.points = static_cast<int>(lines.size()),
                                           .ticked = static_cast<int>(ticked)};
                QVERIFY2(counts[i] == expected, qPrintable(QStringLiteral("round %1").arg(round)));
            }
        }
    }

    void ten_years_of_weekly_meetings_are_counted_at_once() {
        std::vector<Occurrence> sorted;
        for (int i = 0; i < 520; ++i) {
            Occurrence one = meeting(0, (i - 518) * 7, i < 518 ? held : planned);
            one.id = idOf(static_cast<std::uint8_t>(3 + i / 256), static_cast<std::uint8_t>(i % 256));
            sorted.push_back(one);
        }
        std::vector<Point> points;
        for (int i = 0; i < 5200; ++i) {
            Point one = point(0, sorted[static_cast<std::size_t>(i / 10)].id);
            one.id = idOf(static_cast<std::uint8_t>(9 + i / 256), static_cast<std::uint8_t>(i % 256));
            if (i % 7 != 0) one.discussedIn = one.raisedIn;
            points.push_back(one);
        }
        QElapsedTimer timer;
        timer.start();

        const auto counts = agendaCounts(points, sorted, kNow);

        QCOMPARE(counts.size(), sorted.size());
        // Far above what it takes, far below what a look at every pair would.
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void no_history_loses_or_doubles_a_point() {
        for (unsigned seed = 1; seed <= 2000; ++seed) {
            std::mt19937 random{seed};
            const auto any = [&](unsigned bound) {
                return static_cast<std::uint8_t>(random() % bound);
            };
            std::vector<Occurrence> sorted;
            const std::uint8_t meetings = static_cast<std::uint8_t>(1 + any(7));
            for (std::uint8_t i = 0; i < meetings; ++i) {
                sorted.push_back(
                    meeting(i, static_cast<std::int64_t>(random() % 120) - 60, static_cast<OccurrenceStatus>(any(4))));
            }
            sortByStart(sorted);
            std::vector<Point> points;
            for (std::uint8_t i = 0; i < 12; ++i) {
                const Uuid raised = any(4) == 0 ? Uuid{} : idOf(1, any(meetings));
                const Uuid discussed = any(2) == 0 ? Uuid{} : idOf(1, any(meetings));
                points.push_back(point(i, raised, discussed));
            }
            check(points, sorted, seed);
        }
    }

  private:
    static void check(const std::vector<Point>& points, const std::vector<Occurrence>& sorted, unsigned seed) {
        const auto context = QStringLiteral("seed %1").arg(seed).toUtf8();
        const bool anyCounts = std::ranges::any_of(sorted, [](const auto& one) { return one.status != cancelled; });
        for (const Point& point : points) {
            int ticked = 0;
            int toCome = 0;
            for (const Occurrence& occurrence : sorted) {
                const auto lines = agenda(points, sorted, occurrence.id, kNow);
                const auto count = std::ranges::count(lines, point.id, &AgendaLine::point);
                QVERIFY2(count <= 1, context);
                const auto line = std::ranges::find(lines, point.id, &AgendaLine::point);
                if (line == lines.end()) continue;
                ticked += line->ticked ? 1 : 0;
                const bool due = occurrence.status == planned && !isSettled(occurrence, kNow);
                toCome += due && !line->ticked ? 1 : 0;
                QVERIFY2(line->carried >= 0 && line->carried < static_cast<int>(sorted.size()), context);
            }
            const bool someToCome = std::ranges::any_of(
                sorted, [](const auto& one) { return one.status == planned && !isSettled(one, kNow); });
            QVERIFY2(ticked == (point.discussedIn.isNil() ? 0 : 1), context);
            if (point.discussedIn.isNil() && someToCome) QVERIFY2(toCome == 1, context);
            if (!point.discussedIn.isNil()) QVERIFY2(toCome == 0, context);
            if (point.discussedIn.isNil() && !someToCome && anyCounts) {
                const auto* last = currentOccurrence(sorted, kNow);
                const auto lines = agenda(points, sorted, last->id, kNow);
                QVERIFY2(std::ranges::find(lines, point.id, &AgendaLine::point) != lines.end(), context);
            }
        }
    }
};

QTEST_GUILESS_MAIN(AgendaTest)
#include "agenda_test.moc"
