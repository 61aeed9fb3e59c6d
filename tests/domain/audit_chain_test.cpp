// SPDX-License-Identifier: GPL-3.0-or-later
// Control 37, as whoever reads a log does it; tests/server/tenant_audit_test.cpp holds the chain against the server's.
#include "models/domain/audit_chain.h"

#include "tests/domain/audit_shelf.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;
using Verdict = AuditCheck::Verdict;

namespace {

const Uuid kTenant = *Uuid::parse("01900000-0000-7000-8000-000000000001");
constexpr char kOther[] = "01900000-0000-7000-8000-000000000002";

test::AuditShelf log(int count) {
    test::AuditShelf shelf;
    for (int i = 0; i < count; ++i)
        shelf.add({0, 1000 + i, i % 2 == 0 ? "" : kOther, "employee.changed", kOther, "title"});
    return shelf;
}

NotedAnchor anchorAt(const test::AuditShelf& shelf, std::int64_t number) {
    AuditChain chain(kTenant);
    const AuditPart part = shelf.read(0, static_cast<int>(number));
    for (const AuditRecord& line : part.records) chain.add(line);
    return {kTenant, number, chain.hash()};
}

AuditCheck checked(const test::AuditShelf& shelf, std::vector<NotedAnchor> anchors) {
    AuditCheck check(std::move(anchors));
    while (check.verdict() == Verdict::open) check.take(shelf.read(check.lines(), 7).records);
    return check;
}

std::string line(const NotedAnchor& anchor) {
    return "2026-11-26T18:00:00Z " + anchor.tenant.toString() + " " + std::to_string(anchor.number) + " " + anchor.hash;
}

}  // namespace

class AuditChainTest : public QObject {
    Q_OBJECT

  private slots:
    void a_log_that_is_as_it_was_written_holds_at_every_anchor() {
        const auto shelf = log(30);

        const auto check = checked(shelf, {anchorAt(shelf, 5), anchorAt(shelf, 21)});

        QCOMPARE(check.verdict(), Verdict::whole);
        QCOMPARE(check.good(), std::int64_t{21});
        QCOMPARE(check.lines(), std::int64_t{21});
        QCOMPARE(check.progress(), 1.0);
    }

    void a_line_that_was_changed_in_any_part_of_it_shows_data() {
        QTest::addColumn<int>("part");
        for (int part = 0; part < 5; ++part) QTest::addRow("%d", part) << part;
    }
    void a_line_that_was_changed_in_any_part_of_it_shows() {
        QFETCH(int, part);
        auto shelf = log(30);
        const std::vector anchors{anchorAt(shelf, 5), anchorAt(shelf, 21)};
        AuditRecord& line = shelf.lines[10];
        if (part == 0) line.at += 1;
        if (part == 1) line.actor = kOther;
        if (part == 2) line.action += "x";
        if (part == 3) line.subject.clear();
        if (part == 4) line.detail.clear();

        const auto check = checked(shelf, anchors);

        QCOMPARE(check.verdict(), Verdict::differs);
        QCOMPARE(check.good(), std::int64_t{5});
        QCOMPARE(check.number(), std::int64_t{21});
    }

    void a_line_that_was_taken_out_or_moved_shows() {
        auto removed = log(30);
        const std::vector anchors{anchorAt(removed, 21)};
        auto closed = removed;
        auto moved = removed;
        removed.lines.erase(removed.lines.begin() + 10);
        closed.lines.erase(closed.lines.begin() + 10);
        for (std::size_t i = 0; i < closed.lines.size(); ++i) closed.lines[i].number = static_cast<std::int64_t>(i) + 1;
        std::swap(moved.lines[3].at, moved.lines[4].at);

        QCOMPARE(checked(removed, anchors).verdict(), Verdict::missing);
        QCOMPARE(checked(removed, anchors).number(), std::int64_t{11});
        QCOMPARE(checked(closed, anchors).verdict(), Verdict::differs);
        QCOMPARE(checked(moved, anchors).verdict(), Verdict::differs);
    }

    void a_log_that_was_cut_shows() {
        auto shelf = log(30);
        const std::vector anchors{anchorAt(shelf, 5), anchorAt(shelf, 21)};
        shelf.lines.resize(20);

        const auto check = checked(shelf, anchors);

        QCOMPARE(check.verdict(), Verdict::cut);
        QCOMPARE(check.good(), std::int64_t{5});
        QCOMPARE(check.number(), std::int64_t{21});
        QCOMPARE(check.lines(), std::int64_t{20});
    }

    void the_log_of_another_company_is_none_of_this_one() {
        const auto shelf = log(30);
        NotedAnchor anchor = anchorAt(shelf, 21);
        anchor.tenant = *Uuid::parse(kOther);

        QCOMPARE(checked(shelf, {anchor}).verdict(), Verdict::differs);
    }

    void anchors_are_read_from_a_file_or_a_log_in_any_order_and_each_once() {
        const auto shelf = log(30);
        const NotedAnchor five = anchorAt(shelf, 5);
        const NotedAnchor nine = anchorAt(shelf, 9);
        const std::string text = "audit anchored:\n  " + line(nine) + "\r\n" + line(five) + "\nnothing here\n" +
                                 line(nine) + "\n" + line(nine).substr(0, 90);

        const NotedAnchors noted = readAnchors(text);

        QCOMPARE(noted.fault, AnchorFault::none);
        QCOMPARE(noted.anchors, (std::vector{five, nine}));
    }

    void the_event_in_the_servers_log_is_an_anchor_as_well() {
        const NotedAnchor nine = anchorAt(log(30), 9);
        std::string line = "{\"time\":\"2026-11-28T02:03:47.596Z\",\"event\":\"audit_anchor\",\"tenant\":\"";
        line += kTenant.toString() + "\",\"number\":9,\"hash\":\"" + nine.hash + "\"}";

        QCOMPARE(readAnchors(line).anchors, std::vector{nine});
    }

    void two_anchors_of_one_line_that_differ_are_both_held_against_it() {
        const auto shelf = log(30);
        NotedAnchor wrong = anchorAt(shelf, 9);
        wrong.hash.front() = wrong.hash.front() == '0' ? '1' : '0';

        const NotedAnchors noted = readAnchors(line(anchorAt(shelf, 9)) + "\n" + line(wrong));

        QCOMPARE(noted.anchors.size(), std::size_t{2});
        QCOMPARE(checked(shelf, noted.anchors).verdict(), Verdict::differs);
    }

    void what_is_no_anchor_and_what_is_several_companies_is_said() {
        const auto shelf = log(3);
        NotedAnchor other = anchorAt(shelf, 2);
        other.tenant = *Uuid::parse(kOther);
        const std::string id = kTenant.toString();
        const std::string hash(64, 'a');

        for (const std::string& text :
             {std::string(), std::string("hello"), id + " 0 " + hash, id + " -1 " + hash, id + " 1x " + hash,
              id + " 1 " + std::string(64, 'A'), "x 1 " + hash, id + " 99999999999999999999 " + hash}) {
            QVERIFY2(readAnchors(text).fault == AnchorFault::noAnchor, text.c_str());
        }
        QCOMPARE(readAnchors(line(anchorAt(shelf, 1)) + "\n" + line(other)).fault, AnchorFault::severalCompanies);
    }
};

QTEST_GUILESS_MAIN(AuditChainTest)
#include "audit_chain_test.moc"
