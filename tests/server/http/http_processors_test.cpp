// SPDX-License-Identifier: GPL-3.0-or-later
// To whom the operator hands personal data: the list, the command, and what companies learn of it.
#include "models/domain/fields.h"
#include "models/schema/text_form.h"
#include "sync/server/operator/door.h"
#include "sync/server/operator/files.h"
#include "sync/server/operator/sub_processors.h"
#include "sync/server/operator/tenants.h"
#include "tests/server/http/server_fixture.h"

#include <QTest>

#include <algorithm>

using namespace aufwind;
using namespace aufwind::server;
using namespace aufwind::test;

namespace {

namespace field = domain::field;

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kNow = 20'000 * kDay + 5;

Uuid idOf(unsigned char number) {
    Uuid id;
    id.bytes[15] = number;
    return id;
}

std::string day(std::int64_t number) {
    return schema::formatDate(number);
}

/// What the plan would leave behind.
std::vector<Record> applied(std::vector<Record> rows, const ProcessorPlan& plan) {
    for (const merge::Operation& operation : plan.operations) {
        if (operation.kind == merge::OperationKind::create) {
            Record row;
            row.entity = operation.entity;
            row.id = operation.id;
            row.life = 1;
            for (const merge::Initial& initial : operation.initial) row.ensure(initial.field).value = initial.value;
            rows.push_back(row);
            continue;
        }
        for (Record& row : rows) {
            if (row.id == operation.id) row.ensure(operation.field).value = operation.value;
        }
    }
    return rows;
}

struct Company {
    std::vector<Record> rows;
    unsigned char next = 1;

    ProcessorChanges set(const std::vector<SubProcessor>& list, std::int64_t now = kNow) {
        const ProcessorPlan plan = planSubProcessors(rows, list, now, [&] { return idOf(next++); });
        rows = applied(rows, plan);
        return plan.changes;
    }
};

/// JSON with single quotation marks, which are easier to read here.
std::string quoted(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

QString fault(const std::string& json) {
    const auto list = parseSubProcessors(json);
    return list ? QString() : QString::fromStdString(list.error().detail);
}

}  // namespace

class HttpProcessorsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_list_is_read_with_everything_in_it() {
        const auto list =
            parseSubProcessors(quoted("[{'name':'<img src=x>','purpose':'Mail','region':'EU','address':'Here "
                                      "1','begins':'2027-01-01','ends':'2028-01-01'},{'name':'B'}]"));
        QVERIFY(list.ok());
        QCOMPARE(list->size(), std::size_t{2});
        QCOMPARE(list->front(), (SubProcessor{"<img src=x>", "Mail", "EU", "Here 1", *schema::parseDate("2027-01-01"),
                                              *schema::parseDate("2028-01-01")}));
        QVERIFY(parseSubProcessors("[]").ok());
    }

    void what_is_wrong_with_an_entry_is_said_with_its_number() {
        QCOMPARE(fault(quoted("[{'name':'A'},{'purpose':'x'}]")), "entry 2: name is missing");
        QCOMPARE(fault(quoted("[{'name':'A','begins':'soon'}]")), "entry 1: begins is no day such as 2026-12-31");
        QCOMPARE(fault(quoted("[{'name':'A','regoin':'EU'}]")), "entry 1: nothing is called \"regoin\"");
        QCOMPARE(fault(quoted("[{'name':'A'},{'name':'A'}]")), "entry 2: the name stands there twice");
        QCOMPARE(fault(quoted("[{'name':'A','begins':'2027-01-02','ends':'2027-01-01'}]")),
                 "entry 1: it ends before it begins");
        QVERIFY(fault(quoted("[{'name':'A\\nB'}]")).startsWith("entry 1: name is a text of 1 to 200 bytes"));
        QVERIFY(fault("[{\"name\":\"" + std::string(201, 'x') + "\"}]").startsWith("entry 1: name"));
        QCOMPARE(fault("[7]"), "entry 1: it is no object");
        for (const std::string text : {"", "{}", "7", "[", "[{'name':'A'}],'more':[]", "{'list':[]}"}) {
            QCOMPARE(fault(quoted(text)), "this is no JSON list");
        }
        std::string many = "[{\"name\":\"0\"}";
        for (int i = 1; i <= 100; ++i) many += ",{\"name\":\"" + std::to_string(i) + "\"}";
        QCOMPARE(fault(many + "]"), "the list has more than 100 entries");
    }

    void the_same_list_again_changes_nothing() {
        Company company;
        const std::vector<SubProcessor> list{{"A", "Mail", "EU", "", 20'040, {}}, {"B"}};
        QCOMPARE(company.set(list).added, (std::vector<std::string>{"A", "B"}));
        QVERIFY(!company.set(list, kNow + 3 * kDay).any());
        QCOMPARE(company.rows.size(), std::size_t{2});
        QCOMPARE(company.rows[0].number(field::kProcessorAnnounced), kNow);
        QCOMPARE(company.rows[1].number(field::kProcessorBegins), std::int64_t{20'000});
    }

    void what_changes_is_announced_anew() {
        Company company;
        company.set({{"A", "Mail", "EU"}});
        const ProcessorChanges changes = company.set({{"A", "Mail", "USA"}}, kNow + kDay);
        QCOMPARE(changes, (ProcessorChanges{{}, {"A"}, {}}));
        QCOMPARE(company.rows.front().text(field::kProcessorRegion), std::string("USA"));
        QCOMPARE(company.rows.front().number(field::kProcessorAnnounced), kNow + kDay);
    }

    void who_is_not_in_the_list_any_more_ends_today_or_as_was_said_before() {
        Company company;
        company.set({{"A"}, {"B", "", "", "", {}, 20'100}});
        QCOMPARE(company.set({}, kNow + kDay), (ProcessorChanges{{}, {}, {"A"}}));
        QCOMPARE(company.rows[0].number(field::kProcessorEnds), std::int64_t{20'001});
        QCOMPARE(company.rows[1].number(field::kProcessorEnds), std::int64_t{20'100});
        QVERIFY(!company.set({}, kNow + 2 * kDay).any());
    }

    void who_had_ended_and_comes_back_is_a_row_of_its_own() {
        Company company;
        company.set({{"A"}});
        company.set({}, kNow + kDay);
        QCOMPARE(company.set({{"A"}}, kNow + 40 * kDay).added, std::vector<std::string>{"A"});
        QCOMPARE(company.rows.size(), std::size_t{2});
        QCOMPARE(company.rows[0].number(field::kProcessorEnds), std::int64_t{20'001});
    }

    void the_server_that_works_writes_every_company_and_mails_its_admins() {
        ServerFixture server(ServerFixture::quiet(), Staff::present);
        const std::string begins = day(server.clock.now() / kDay + 40);
        const std::string list =
            quoted("[{'name':'<b>Post</b> & Co','region':'EU','begins':'") + begins + quoted("'}]");

        QCOMPARE(ask(server, kTryProcessors, list),
                 "would change 2 of 2 companies; new: <b>Post</b> & Co; changed: nobody; ended: nobody");
        QCOMPARE(ask(server, kSetProcessors, list),
                 "changed 2 of 2 companies; new: <b>Post</b> & Co; changed: nobody; ended: nobody");
        QCOMPARE(ask(server, kSetProcessors, list),
                 "changed 0 of 2 companies; new: nobody; changed: nobody; ended: nobody");

        const std::string mail = server.mailTo("ivo@alpha.example", "<b>Post</b> & Co");
        QVERIFY(mail.find("changes the list of those to whom") != std::string::npos &&
                mail.find("- <b>Post</b> & Co") != std::string::npos);
        for (const std::string& sent : server.mails()) {
            QVERIFY(sent.find("hanna@alpha.example") == std::string::npos && sent.find("ben@") == std::string::npos);
        }
        server.stop();
        auto store = server.openControl();
        Tenants tenants(*server.home, *store, schema::kSchema, server.clock, server.entropy);
        auto tenant = tenants.open(server.alpha.id);
        const auto rows = (*tenant)->all(schema::kSubProcessor);
        QCOMPARE(rows->size(), std::size_t{1});
        QCOMPARE(rows->front().text(field::kProcessorName), std::string("<b>Post</b> & Co"));
    }

    void one_company_can_be_told_alone_and_a_wrong_one_is_named() {
        ServerFixture server(ServerFixture::quiet(), Staff::present);
        QCOMPARE(ask(server, std::string(kSetProcessors) + "beta", quoted("[{'name':'Post'}]")),
                 "changed 1 of 1 companies; new: Post; changed: nobody; ended: nobody");
        QCOMPARE(ask(server, std::string(kSetProcessors) + "gamma", quoted("[{'name':'Post'}]")),
                 "no such workspace: gamma");
        QCOMPARE(ask(server, kSetProcessors, quoted("[{'name':7}]")),
                 "entry 1: name is a text of 1 to 200 bytes without line breaks");
    }

  private:
    /// As the command does.
    static QString ask(const ServerFixture& server, std::string_view line, const std::string& list) {
        const auto place = server.home->path() / kProcessorsFile;
        if (!writeFile(place, list, true)) return "the file";
        const auto done = Door::ask(server.home->path(), std::string(line));
        return QString::fromStdString(done ? *done : done.error().detail);
    }
};

QTEST_GUILESS_MAIN(HttpProcessorsTest)
#include "http_processors_test.moc"
