// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that go to those above somebody, and move when the tree does (sync.md, invariants 7, 9 and 10; control 9).
#include "tests/server/tenant_fixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

#define QCOMPARE_TEXT(actual, expected) QCOMPARE(QString::fromStdString(actual), QString::fromLatin1(expected))

namespace {

using schema::Relation;
using schema::ScopeKind;
using schema::Type;

constexpr EntityNumber kNote = 40;
constexpr EntityNumber kVerdict = 41;
constexpr FieldNumber kManager = 12;
constexpr FieldNumber kDottedLine = 13;

constexpr schema::Field kPerson{
    .number = 1, .name = "person", .type = Type::reference, .target = schema::kEmployee, .required = true};
constexpr schema::Field kText{.number = 2, .name = "text", .type = Type::shortText, .limit = 200};

// The employees of the real schema; a note for the managers of somebody, and a verdict for all above.
constexpr schema::Entity kTestEntities[] = {
    schema::kEntities[schema::kEmployee - 1],
    schema::kEntities[schema::kRoleGrant - 1],
    {.number = kNote,
     .name = "manager_note",
     .fields = {kPerson, kText},
     .scopes = {{.kind = ScopeKind::managers, .field = 1}, {.kind = ScopeKind::person, .field = schema::kAuthor}},
     .create = {{.relation = Relation::anyone}},
     .change = {{.relation = Relation::manager, .path = {1}}},
     .remove = {{.relation = Relation::author}}},
    {.number = kVerdict,
     .name = "verdict",
     .fields = {kPerson, kText},
     .scopes = {{.kind = ScopeKind::chain, .field = 1}, {.kind = ScopeKind::person, .field = schema::kAuthor}},
     .create = {{.relation = Relation::anyone}},
     .change = {{.relation = Relation::chain, .path = {1}}},
     .remove = {{.relation = Relation::author}}},
};
constexpr schema::Schema kTestSchema{schema::kSchemaVersion, kTestEntities};
static_assert(schema::wellFormed(kTestSchema));

/// ceo ← head ← lead ← person, with a peer of the head beside, and somebody of another department on the dotted line.
struct Company {
    World world{kTestSchema};
    Uuid ceo = world.employee("Ceo");
    Uuid head = world.employee("Head");
    Uuid peer = world.employee("Peer");
    Uuid lead = world.employee("Lead");
    Uuid dotted = world.employee("Dotted");
    Uuid person = world.employee("Person");
    Device ofCeo{world, ceo}, ofHead{world, head}, ofPeer{world, peer}, ofLead{world, lead}, ofDotted{world, dotted},
        ofPerson{world, person};
    Uuid note = world.newId();
    Uuid verdict = world.newId();

    Company() {
        setManager(head, ceo);
        setManager(peer, ceo);
        setManager(lead, head);
        setManager(person, lead);
        world.seed({addDotted(OperationKind::addElement)});
        const auto done = ofPerson.push({createOperation(kNote, note, {{1, person}, {2, std::string("n")}}),
                                         createOperation(kVerdict, verdict, {{1, person}, {2, std::string("v")}})});
        if (done != "accepted") {
            qFatal("company: %s", done.c_str());
        }
    }
    void setManager(const Uuid& of, const Value& manager) {
        world.seed({setOperation(schema::kEmployee, of, kManager, manager)});
    }
    merge::Operation addDotted(OperationKind kind) const {
        auto operation = setOperation(schema::kEmployee, person, kDottedLine, dotted);
        operation.kind = kind;
        operation.life = kind == OperationKind::removeElement ? 100 : 0;
        return operation;
    }
    std::vector<std::pair<const char*, Device*>> all() {
        return {{"ceo", &ofCeo},   {"head", &ofHead},     {"peer", &ofPeer},
                {"lead", &ofLead}, {"dotted", &ofDotted}, {"person", &ofPerson}};
    }
    /// Who holds the row, by name, after everybody has synced; whoever differs from the server says so.
    std::string holders(EntityNumber entity, const Uuid& id) {
        std::string names;
        for (const auto& [name, device] : all()) {
            device->sync();
            names += device->holds(entity, id) ? std::string(names.empty() ? "" : " ") + name : "";
            names += device->difference();
        }
        const auto sound = world.service->check();
        return sound ? names : names + " and the server: " + sound.error().detail;
    }
};

/// People in a tree where each has ten reports, numbered from the top.
struct Crowd {
    World world{kTestSchema};
    std::vector<Uuid> people;

    explicit Crowd(std::size_t count) {
        std::vector<merge::Operation> operations;
        for (std::size_t i = 0; i < count; ++i) {
            people.push_back(world.newId());
            Fields fields{{3, std::string("P")}, {4, std::string("Q")}};
            if (i > 0) {
                fields.emplace_back(kManager, people[(i - 1) / 10]);
            }
            operations.push_back(createOperation(schema::kEmployee, people[i], fields));
            if (operations.size() == 500 || i + 1 == count) {
                world.seed(operations);
                operations.clear();
            }
        }
    }
    /// Microseconds, the least of nine.
    std::int64_t timeOf(const std::function<merge::Operation(int)>& change) {
        std::int64_t least = INT64_MAX;
        for (int i = 0; i < 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            world.seed({change(i)});
            least = std::min<std::int64_t>(least, timer.nsecsElapsed() / 1000);
        }
        return least;
    }
};

}  // namespace

class TenantTreeTest : public QObject {
    Q_OBJECT
  private slots:
    void the_direct_and_the_dotted_line_managers_receive_what_is_for_managers() {
        Company company;

        QCOMPARE_TEXT(company.holders(kNote, company.note), "lead dotted person");
    }

    void everybody_above_receives_what_is_for_the_chain() {
        Company company;

        QCOMPARE_TEXT(company.holders(kVerdict, company.verdict), "ceo head lead person");
    }

    void control_09_a_change_of_manager_moves_the_rows_at_once() {
        Company company;
        company.holders(kNote, company.note);

        company.setManager(company.person, company.peer);
        const auto told = company.world.told;

        QCOMPARE_TEXT(company.holders(kNote, company.note), "peer dotted person");
        QCOMPARE_TEXT(company.holders(kVerdict, company.verdict), "ceo peer person");
        for (const Uuid& concerned : {company.lead, company.head, company.peer}) {
            QVERIFY(std::binary_search(told.begin(), told.end(), concerned));
        }
    }

    void control_09_a_change_further_up_moves_the_rows_of_everybody_below() {
        Company company;
        company.holders(kVerdict, company.verdict);

        company.setManager(company.lead, company.peer);

        QCOMPARE_TEXT(company.holders(kVerdict, company.verdict), "ceo peer lead person");
    }

    void a_dotted_line_that_ends_takes_its_rows_along() {
        Company company;
        company.holders(kNote, company.note);

        company.world.seed({company.addDotted(OperationKind::removeElement)});

        QCOMPARE_TEXT(company.holders(kNote, company.note), "lead person");
    }

    void whoever_is_manager_in_two_ways_stays_it_until_the_last_ends() {
        Company company;
        company.setManager(company.person, company.dotted);

        company.world.seed({company.addDotted(OperationKind::removeElement)});
        const std::string before = company.holders(kNote, company.note);
        company.setManager(company.person, company.lead);

        QCOMPARE_TEXT(before, "dotted person");
        QCOMPARE_TEXT(company.holders(kNote, company.note), "lead person");
    }

    void who_has_left_manages_nobody_and_does_again_after_coming_back() {
        Company company;
        company.holders(kVerdict, company.verdict);

        company.world.seed({lifeOperation(OperationKind::remove, schema::kEmployee, company.lead)});
        const std::string without = company.holders(kVerdict, company.verdict);
        company.world.seed({lifeOperation(OperationKind::restore, schema::kEmployee, company.lead)});

        QCOMPARE_TEXT(without, "person");
        QCOMPARE_TEXT(company.holders(kVerdict, company.verdict), "ceo head lead person");
    }

    void inv10_a_manager_who_comes_back_reads_the_rows_anew() {
        Company company;
        company.ofLead.sync();
        const auto before = company.ofLead.scopes;

        company.setManager(company.person, company.peer);
        company.setManager(company.person, company.lead);
        company.ofLead.sync();

        std::size_t renewed = 0;
        for (const auto& [scope, epoch] : company.ofLead.scopes) {
            renewed += before.contains(scope) && before.at(scope) < epoch ? 1 : 0;
        }
        QCOMPARE(renewed, std::size_t{2});
        QCOMPARE_TEXT(company.ofLead.difference(), "");
    }

    void rights_follow_the_tree_at_this_moment() {
        Company company;
        const auto change = [&](Device& device, EntityNumber entity, const Uuid& id) {
            return device.push(setOperation(entity, id, 2, std::string("x")));
        };

        QCOMPARE_TEXT(change(company.ofLead, kNote, company.note), "accepted");
        QCOMPARE_TEXT(change(company.ofDotted, kNote, company.note), "accepted");
        QCOMPARE_TEXT(change(company.ofPerson, kNote, company.note), "forbidden");
        QCOMPARE_TEXT(change(company.ofCeo, kNote, company.note), "not_found");
        QCOMPARE_TEXT(change(company.ofCeo, kVerdict, company.verdict), "accepted");
        QCOMPARE_TEXT(change(company.ofDotted, kVerdict, company.verdict), "not_found");
        company.setManager(company.lead, company.peer);
        QCOMPARE_TEXT(change(company.ofHead, kVerdict, company.verdict), "not_found");
        QCOMPARE_TEXT(change(company.ofPeer, kVerdict, company.verdict), "accepted");
    }

    void inv15_a_move_below_an_own_report_is_refused_and_moves_nothing() {
        Company company;
        company.world.grant(company.ceo, schema::Role::hr);
        company.holders(kVerdict, company.verdict);

        const auto outcome =
            company.ofCeo.push(setOperation(schema::kEmployee, company.head, kManager, company.person));

        QCOMPARE_TEXT(outcome, "conflict");
        QCOMPARE_TEXT(company.holders(kVerdict, company.verdict), "ceo head lead person");
    }

    void inv05_any_history_of_the_tree_leaves_each_device_with_its_projection() {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            Company company;
            SeededEntropy random(seed);
            const std::vector<Uuid> people{company.ceo,  company.head,   company.peer,
                                           company.lead, company.dotted, company.person};
            const auto pick = [&] {
                return people[random.next() % people.size()];
            };
            for (int step = 0; step < 60; ++step) {
                company.world.clock.time += 10;
                const Uuid one = pick();
                const auto kind = random.next() % 2 == 0 ? OperationKind::remove : OperationKind::restore;
                auto change = random.next() % 6 == 0 ? lifeOperation(kind, schema::kEmployee, one)
                                                     : setOperation(schema::kEmployee, one, kManager, pick());
                // What would form a cycle, or meets somebody who has left, is refused; that is part of the history.
                (void)company.world.service->commit({change}, {});
                company.all()[random.next() % people.size()].second->sync();
            }
            const std::string holders = company.holders(kVerdict, company.verdict);
            const bool agrees = holders.find(':') == std::string::npos;
            QVERIFY2(agrees, (holders + " seed " + std::to_string(seed)).c_str());
        }
    }

    void a_change_of_manager_costs_what_is_below_and_not_what_the_company_has() {
        Crowd small(200);
        Crowd large(20'000);
        const auto move = [](Crowd& crowd) {
            // Somebody without reports, to and fro between two managers of one level.
            return crowd.timeOf([&](int i) {
                return setOperation(schema::kEmployee, crowd.people.back(), kManager,
                                    crowd.people[static_cast<std::size_t>(11 + i % 2)]);
            });
        };
        const auto title = large.timeOf(
            [&](int i) { return setOperation(schema::kEmployee, large.people.back(), 7, std::to_string(i)); });
        const auto inSmall = move(small);
        const auto inLarge = move(large);
        QElapsedTimer timer;
        timer.start();
        large.world.seed({setOperation(schema::kEmployee, large.people[11], kManager, large.people[2])});
        const auto branch = timer.elapsed();

        qInfo("manager of one: %lld us among 200, %lld us among 20,000; a title %lld us; a branch of 1,111: %lld ms",
              static_cast<long long>(inSmall), static_cast<long long>(inLarge), static_cast<long long>(title),
              static_cast<long long>(branch));
        QVERIFY(inLarge < 20 * inSmall);
    }
};

QTEST_GUILESS_MAIN(TenantTreeTest)
#include "tenant_tree_test.moc"
