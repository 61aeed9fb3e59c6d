// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/audit_search.h"

#include "tests/domain/audit_shelf.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

struct Found {
    std::vector<std::int64_t> numbers;
    int questions = 0;
    int parts = 0;
};

Found find(const test::AuditShelf& shelf, AuditSearch search) {
    Found found;
    for (auto question = search.next(); question && found.questions < 1000; question = search.next()) {
        ++found.questions;
        found.parts += question->line == 0 ? 1 : 0;
        const AuditPart answer =
            question->line != 0 ? shelf.read(question->line - 1, 1) : shelf.search(question->filter);
        for (const AuditRecord& record : search.take(answer)) found.numbers.push_back(record.number);
    }
    return found;
}

/// Every fifth line is a grant; one line in each ten milliseconds, from 1000 on.
test::AuditShelf many(int count) {
    test::AuditShelf shelf;
    for (int i = 0; i < count; ++i) {
        shelf.add({0, 1000 + 10 * i, i % 2 == 0 ? "ada" : "ben", i % 5 == 0 ? "role_grant.created" : "employee.changed",
                   i % 3 == 0 ? "ada" : "row", ""});
    }
    return shelf;
}

std::vector<std::int64_t> downFrom(std::int64_t first, std::int64_t last, std::int64_t step = 1) {
    std::vector<std::int64_t> numbers;
    for (std::int64_t number = first; number >= last; number -= step) numbers.push_back(number);
    return numbers;
}

}  // namespace

class AuditSearchTest : public QObject {
    Q_OBJECT

  private slots:
    void without_a_filter_every_line_is_found_the_newest_first() {
        QCOMPARE(find(many(1201), AuditSearch{AuditWanted{}}).numbers, downFrom(1201, 1));
        QVERIFY(find(test::AuditShelf{}, AuditSearch{AuditWanted{}}).numbers.empty());
    }

    void an_act_is_found_by_any_of_its_beginnings_and_by_its_end() {
        const auto shelf = many(600);

        QCOMPARE(find(shelf, AuditSearch{{.begins = {"role_"}}}).numbers, downFrom(596, 1, 5));
        QCOMPARE(find(shelf, AuditSearch{{.begins = {"custom_role", "role_grant"}}}).numbers, downFrom(596, 1, 5));
        QCOMPARE(find(shelf, AuditSearch{{.ends = ".created"}}).numbers, downFrom(596, 1, 5));
        QVERIFY(find(shelf, AuditSearch{{.begins = {"holiday."}}}).numbers.empty());
    }

    void what_a_server_can_filter_it_is_asked_to() {
        const auto asked = [](AuditWanted wanted) {
            return AuditSearch{std::move(wanted)}.next()->filter;
        };

        QCOMPARE(asked({.begins = {"tenant_settings.", "tenant.key"}}).action, std::string("tenant"));
        QCOMPARE(asked({.begins = {"employee.", "team"}}).action, std::string());
        QCOMPARE(asked({.actor = "ada"}).person, std::string("ada"));
        QCOMPARE(asked({.subject = "row"}).person, std::string("row"));
        QCOMPARE(asked({.person = "ben"}).person, std::string("ben"));
        QVERIFY(asked({.begins = {std::string(90, 'a')}}).action.size() <= 40);
    }

    void whoever_did_it_and_whom_it_concerns_are_told_apart() {
        const auto shelf = many(30);

        QCOMPARE(find(shelf, AuditSearch{{.actor = "ada"}}).numbers, downFrom(29, 1, 2));
        QCOMPARE(find(shelf, AuditSearch{{.subject = "ada"}}).numbers, downFrom(28, 1, 3));
        QCOMPARE(find(shelf, AuditSearch{{.person = "ada"}}).numbers.size(), std::size_t{20});
    }

    void a_test_of_the_searchers_own_counts_besides() {
        const auto found = find(many(30), AuditSearch{{.actor = "ada"}, [](const AuditRecord& record) {
                                                          return record.number > 25;
                                                      }});

        QCOMPARE(found.numbers, downFrom(29, 27, 2));
    }

    void a_span_of_time_is_found_without_looking_through_what_lies_outside() {
        const auto shelf = many(100'000);

        // Lines 40001 to 40010 stand at 401000 to 401090.
        const auto found = find(shelf, AuditSearch{{.from = 401'000, .to = 401'100}});

        QCOMPARE(found.numbers, downFrom(40'010, 40'001));
        QVERIFY2(found.questions < 40, qPrintable(QString::number(found.questions)));
        QCOMPARE(found.parts, 2);
    }

    void a_span_with_one_bound_is_open_at_the_other() {
        const auto shelf = many(700);

        QCOMPARE(find(shelf, AuditSearch{{.from = 7000}}).numbers, downFrom(700, 601));
        QCOMPARE(find(shelf, AuditSearch{{.to = 1100}}).numbers, downFrom(10, 1));
    }

    void a_span_before_or_behind_the_log_or_of_an_empty_one_finds_nothing() {
        const auto shelf = many(700);

        QVERIFY(find(shelf, AuditSearch{{.to = 1000}}).numbers.empty());
        QVERIFY(find(shelf, AuditSearch{{.from = 900'000}}).numbers.empty());
        QVERIFY(find(shelf, AuditSearch{{.from = 7000, .to = 6000}}).numbers.empty());
        QVERIFY(find(test::AuditShelf{}, AuditSearch{{.from = 7000}}).numbers.empty());
    }

    void a_server_that_stands_still_ends_the_search() {
        AuditSearch search{AuditWanted{}};
        search.take({{}, 80, false});
        QVERIFY(!search.isEnd());
        QCOMPARE(search.reached(), std::int64_t{80});

        search.take({{}, 80, false});

        QVERIFY(search.isEnd() && !search.next());
    }

    void how_far_it_is_is_known_from_the_first_part_on() {
        const auto shelf = many(2000);
        AuditSearch search{AuditWanted{}};
        QCOMPARE(search.progress(), 0.0);
        double last = 0;

        while (const auto question = search.next()) {
            search.take(shelf.search(question->filter));
            QVERIFY(search.progress() > last && search.progress() <= 1);
            last = search.progress();
        }

        QCOMPARE(last, 1.0);
    }
};

QTEST_GUILESS_MAIN(AuditSearchTest)
#include "audit_search_test.moc"
