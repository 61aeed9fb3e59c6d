// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: each actor tries each operation on each entity, against the table below, which says access.md in
// another form. Nothing else changes between two tries: the company is made anew for each.
#include "tests/server/tenant_fixture.h"

#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using merge::OperationKind;

namespace {

enum Actor : std::size_t { outsider, participant, organiser, author, hr, admin, owner, actors };
constexpr const char* kActorNames[] = {"outsider", "participant", "organiser", "author", "hr", "admin", "owner"};

merge::Operation privatePointOperation(const Uuid& id, const Uuid& series) {
    return createOperation(schema::kPrivatePoint, id, {{1, series}, {2, std::string("p")}, {3, std::string("m")}});
}

merge::Operation valueOperation(EntityNumber entity, const Uuid& attribute, const Uuid& person) {
    const Fields fields{{1, attribute}, {2, person}};
    return createOperation(entity, derived(entity, fields), {fields[0], fields[1], {3, std::string("x")}});
}

constexpr std::int64_t kOfCompany = 3;

merge::Operation goalOperation(const Uuid& id, const Uuid& owner, std::int64_t visibility) {
    return createOperation(schema::kGoal, id, {{1, std::string("g")}, {2, owner}, {8, visibility}});
}

// A participant and the author are both in the series; the author has written the rows in question.
struct Office {
    World world;
    std::array<Uuid, actors> people;
    std::array<std::unique_ptr<Device>, actors> devices;
    Uuid settings, team, series, point, comment, note, occurrence, privateNote, item;
    Uuid privatePoint, link, agendaTemplate, settingsOf, attribute, secretAttribute;
    Uuid goal, secretGoal, keyResult;

    Office() {
        for (std::size_t i = 0; i < actors; ++i) {
            people[i] = world.employee(kActorNames[i]);
        }
        world.grant(people[hr], schema::Role::hr);
        world.grant(people[admin], schema::Role::admin);
        world.grant(people[owner], schema::Role::owner);
        settings = world.newId();
        team = world.newId();
        attribute = world.newId();
        secretAttribute = world.newId();
        world.seed(
            {createOperation(schema::kTenantSettings, settings, {{1, std::string("Elbe")}}),
             createOperation(schema::kTeam, team, {{1, std::string("Deck")}, {3, people[participant]}}),
             createOperation(schema::kCustomAttribute, attribute, {{1, std::string("Shoes")}, {2, std::int64_t{0}}}),
             createOperation(schema::kCustomAttribute, secretAttribute,
                             {{1, std::string("Union")}, {2, std::int64_t{0}}, {4, true}})});
        for (std::size_t i = 0; i < actors; ++i) {
            devices[i] = std::make_unique<Device>(world, people[i]);
        }
        series = startSeries(*devices[organiser], {people[participant], people[author]});
        write();
    }

    void write() {
        Device& by = *devices[author];
        by.sync();
        point = world.newId();
        comment = world.newId();
        item = world.newId();
        privatePoint = world.newId();
        link = world.newId();
        agendaTemplate = world.newId();
        goal = world.newId();
        secretGoal = world.newId();
        keyResult = world.newId();
        settingsOf = derived(schema::kPersonalSettings, {}, people[author]);
        const Fields when{{1, series}, {2, std::int64_t{5}}};
        occurrence = derived(schema::kOccurrence, when);
        const Fields shared{{1, series}, {2, series}, {3, occurrence}};
        note = derived(schema::kSharedNote, shared);
        const Fields own{{1, series}};
        privateNote = derived(schema::kPrivateNote, own, people[author]);
        const std::string outcome = by.push(
            {createOperation(schema::kOccurrence, occurrence, {when[0], when[1], {3, std::int64_t{5}}}),
             pointOperation(point, series, series, "p"),
             createOperation(schema::kComment, comment, {{1, point}, {2, series}, {4, std::string("c")}, {5, series}}),
             createOperation(schema::kSharedNote, note, shared),
             createOperation(schema::kPrivateNote, privateNote, own),
             createOperation(schema::kActionItem, item, {{1, series}, {2, series}, {4, std::string("i")}}),
             privatePointOperation(privatePoint, series),
             createOperation(schema::kPointLink, link,
                             {{1, point}, {2, series}, {3, series}, {4, std::string("https://a.example")}}),
             createOperation(schema::kAgendaTemplate, agendaTemplate, {{1, std::string("t")}, {3, std::string("p")}}),
             createOperation(schema::kPersonalSettings, settingsOf, {}),
             goalOperation(goal, people[author], kOfCompany), goalOperation(secretGoal, people[author], 0),
             createOperation(schema::kKeyResult, keyResult,
                             {{1, goal}, {2, std::string("k")}, {9, std::string("m")}})});
        if (outcome != "accepted") {
            qFatal("office: %s", outcome.c_str());
        }
    }
};

struct Line {
    const char* what;
    std::function<merge::Operation(Office&, Actor)> operation;
    // In the order of Actor: + accepted, f forbidden, . as if it were not there, d removed.
    const char* expected;
};

merge::Operation removal(EntityNumber entity, const Uuid& id) {
    return lifeOperation(OperationKind::remove, entity, id);
}

merge::Operation grantTo(const Uuid& person, schema::Role role) {
    const Fields fields{{1, person}, {2, static_cast<std::int64_t>(role)}};
    return createOperation(schema::kRoleGrant, derived(schema::kRoleGrant, fields), fields);
}

const std::vector<Line>& matrix() {
    using namespace aufwind::schema;
    static const std::vector<Line> lines{
        //                                                                            o p o a h a o
        //                                                                            u a r u r d w
        {"change tenant settings",
         [](Office& o, Actor) { return setOperation(kTenantSettings, o.settings, 1, std::string("x")); }, "fffff++"},
        {"create tenant settings",
         [](Office& o, Actor) {
             return createOperation(kTenantSettings, o.world.newId(), {{1, std::string("x")}});
         },
         "fffffff"},
        {"remove tenant settings", [](Office& o, Actor) { return removal(kTenantSettings, o.settings); }, "fffffff"},
        {"create an employee",
         [](Office& o, Actor) {
             return createOperation(kEmployee, o.world.newId(), {{3, std::string("N")}, {4, std::string("N")}});
         },
         "ffff+++"},
        {"change the title of another",
         [](Office& o, Actor) { return setOperation(kEmployee, o.people[participant], 7, std::string("x")); },
         "ffff+++"},
        {"change the own title",
         [](Office& o, Actor a) { return setOperation(kEmployee, o.people[a], 7, std::string("x")); }, "ffff+++"},
        {"change the own pronouns",
         [](Office& o, Actor a) { return setOperation(kEmployee, o.people[a], 6, std::string("x")); }, "+++++++"},
        {"change the pronouns of another",
         [](Office& o, Actor a) {
             return setOperation(kEmployee, o.people[a == outsider ? author : outsider], 6, std::string("x"));
         },
         "ffff+++"},
        {"remove an employee", [](Office& o, Actor) { return removal(kEmployee, o.people[outsider]); }, "ffff+++"},
        {"change the address of the owner, whom it lets in",
         [](Office& o, Actor) { return setOperation(kEmployee, o.people[owner], 2, std::string("x@y.z")); }, "ffffff+"},
        {"change the address of another",
         [](Office& o, Actor) { return setOperation(kEmployee, o.people[participant], 2, std::string("x@y.z")); },
         "ffff+++"},
        {"remove the owner, with whom the role would go",
         [](Office& o, Actor) { return removal(kEmployee, o.people[owner]); }, "ffffff+"},
        {"create a team",
         [](Office& o, Actor) {
             return createOperation(kTeam, o.world.newId(), {{1, std::string("T")}});
         },
         "ffff+++"},
        {"rename a team, which the participant leads",
         [](Office& o, Actor) { return setOperation(kTeam, o.team, 1, std::string("x")); }, "f+ff+++"},
        {"hand on the lead of a team, which the participant leads",
         [](Office& o, Actor) { return setOperation(kTeam, o.team, 3, o.people[author]); }, "ffff+++"},
        {"remove a team", [](Office& o, Actor) { return removal(kTeam, o.team); }, "fffff++"},
        {"add to a team, which the participant leads",
         [](Office& o, Actor) {
             const Fields fields{{1, o.team}, {2, o.people[author]}};
             return createOperation(kTeamMembership, derived(kTeamMembership, fields), fields);
         },
         "f+ff+++"},
        {"grant hr to another", [](Office& o, Actor) { return grantTo(o.people[outsider], Role::hr); }, "fffff++"},
        {"grant owner to another", [](Office& o, Actor) { return grantTo(o.people[outsider], Role::owner); },
         "ffffff+"},
        {"grant admin to oneself",
         [](Office& o, Actor a) { return grantTo(o.people[a], a == admin ? Role::hr : Role::admin); }, "ffffff+"},
        {"revoke the owner's grant",
         [](Office& o, Actor) { return removal(kRoleGrant, grantTo(o.people[owner], Role::owner).id); }, ".....f+"},
        {"change the series",
         [](Office& o, Actor) { return setOperation(kMeetingSeries, o.series, 1, std::string("x")); }, ".f+f..."},
        {"remove the series", [](Office& o, Actor) { return removal(kMeetingSeries, o.series); }, ".f+f..."},
        {"invite to the series", [](Office& o, Actor) { return participantOperation(o.series, o.people[outsider]); },
         ".f+f..."},
        {"invite oneself to the series",
         [](Office& o, Actor a) { return participantOperation(o.series, o.people[a], true); }, ".f+f..."},
        {"remove a participant",
         [](Office& o, Actor) { return removal(kSeriesParticipant, participantId(o.series, o.people[participant])); },
         ".++f..."},
        {"create a series for another",
         [](Office& o, Actor a) { return seriesOperation(o.world.newId(), o.people[a == hr ? admin : hr]); },
         "fffffff"},
        {"create an occurrence",
         [](Office& o, Actor) {
             const Fields when{{1, o.series}, {2, std::int64_t{9}}};
             return createOperation(kOccurrence, derived(kOccurrence, when), {when[0], when[1], {3, std::int64_t{9}}});
         },
         ".+++..."},
        {"remove an occurrence", [](Office& o, Actor) { return removal(kOccurrence, o.occurrence); }, ".f+f..."},
        {"add a point", [](Office& o, Actor) { return pointOperation(o.world.newId(), o.series, o.series, "x"); },
         ".+++..."},
        {"change another's point",
         [](Office& o, Actor) { return setOperation(kTalkingPoint, o.point, 3, std::string("x")); }, ".+++..."},
        {"remove another's point", [](Office& o, Actor) { return removal(kTalkingPoint, o.point); }, ".f++..."},
        {"comment",
         [](Office& o, Actor) {
             return createOperation(kComment, o.world.newId(),
                                    {{1, o.point}, {2, o.series}, {4, std::string("x")}, {5, o.series}});
         },
         ".+++..."},
        {"change another's comment",
         [](Office& o, Actor) { return setOperation(kComment, o.comment, 4, std::string("x")); }, ".ff+..."},
        {"remove another's comment", [](Office& o, Actor) { return removal(kComment, o.comment); }, ".f++..."},
        {"remove the shared note", [](Office& o, Actor) { return removal(kSharedNote, o.note); }, ".f++..."},
        {"remove a private note", [](Office& o, Actor) { return removal(kPrivateNote, o.privateNote); }, "...+..."},
        {"write a private note in the author's name",
         [](Office& o, Actor) {
             return createOperation(kPrivateNote, o.privateNote, {{1, o.series}});
         },
         "...+..."},
        {"finish the action item", [](Office& o, Actor) { return setOperation(kActionItem, o.item, 7, true); },
         ".+++..."},
        {"remove the action item", [](Office& o, Actor) { return removal(kActionItem, o.item); }, ".f++..."},
        {"write a private point of one's own",
         [](Office& o, Actor) { return privatePointOperation(o.world.newId(), o.series); }, ".+++..."},
        {"change a private point",
         [](Office& o, Actor) { return setOperation(kPrivatePoint, o.privatePoint, 2, std::string("x")); }, "...+..."},
        {"remove a private point", [](Office& o, Actor) { return removal(kPrivatePoint, o.privatePoint); }, "...+..."},
        {"add a link",
         [](Office& o, Actor) {
             return createOperation(
                 kPointLink, o.world.newId(),
                 {{1, o.point}, {2, o.series}, {3, o.series}, {4, std::string("https://b.example")}});
         },
         ".+++..."},
        {"change another's link",
         [](Office& o, Actor) { return setOperation(kPointLink, o.link, 5, std::string("x")); }, ".ff+..."},
        {"remove another's link", [](Office& o, Actor) { return removal(kPointLink, o.link); }, ".f++..."},
        {"offer a template",
         [](Office& o, Actor) {
             return createOperation(kAgendaTemplate, o.world.newId(), {{1, std::string("t")}, {3, std::string("p")}});
         },
         "+++++++"},
        {"change another's template",
         [](Office& o, Actor) { return setOperation(kAgendaTemplate, o.agendaTemplate, 3, std::string("x")); },
         "fff++++"},
        {"remove another's template", [](Office& o, Actor) { return removal(kAgendaTemplate, o.agendaTemplate); },
         "fff++++"},
        {"change another's personal settings",
         [](Office& o, Actor) { return setOperation(kPersonalSettings, o.settingsOf, 4, true); }, "...+..."},
        {"define an attribute",
         [](Office& o, Actor) {
             return createOperation(kCustomAttribute, o.world.newId(), {{1, std::string("a")}, {2, std::int64_t{0}}});
         },
         "ffff+++"},
        {"give somebody a value of an attribute",
         [](Office& o, Actor) { return valueOperation(kCustomValue, o.attribute, o.people[participant]); }, "ffff+++"},
        {"give somebody a confidential value",
         [](Office& o, Actor) { return valueOperation(kConfidentialValue, o.secretAttribute, o.people[participant]); },
         "ffff+++"},
        {"give a value of a confidential attribute where everybody would read it",
         [](Office& o, Actor) { return valueOperation(kCustomValue, o.secretAttribute, o.people[participant]); },
         "???????"},
        {"give a value of an open attribute where few would read it",
         [](Office& o, Actor) { return valueOperation(kConfidentialValue, o.attribute, o.people[participant]); },
         "???????"},
        {"set a holiday",
         [](Office& o, Actor) {
             return createOperation(kHoliday, o.world.newId(), {{1, std::string("h")}, {2, std::int64_t{20'000}}});
         },
         "ffff+++"},
        {"say what the company values",
         [](Office& o, Actor) {
             return createOperation(kCompanyValue, o.world.newId(), {{1, std::string("v")}});
         },
         "fffff++"},
        {"say whom people ask for support",
         [](Office& o, Actor) { return setOperation(kTenantSettings, o.settings, 4, std::string("x")); }, "fffff++"},
        {"say who is in a team by a rule, which the participant leads",
         [](Office& o, Actor) { return setOperation(kTeam, o.team, 4, std::string("x")); }, "ffff+++"},
        {"remember the columns of a file",
         [](Office& o, Actor) {
             return createOperation(kImportMapping, o.world.newId(), {{1, std::string("h")}, {2, std::string("c")}});
         },
         "ffff+++"},
        {"say to whom bills go",
         [](Office&, Actor) {
             const Fields fields{{1, std::int64_t{0}}, {2, std::string("n")}};
             return createOperation(kBillingDetails, derived(kBillingDetails, fields), fields);
         },
         "fffff++"},
        {"write an invoice",
         [](Office& o, Actor) {
             return createOperation(kInvoice, o.world.newId(), {{1, std::string("1")}, {2, std::int64_t{20'000}}});
         },
         "fffffff"},
        {"sign the agreement on data processing",
         [](Office& o, Actor a) {
             return createOperation(kAgreement, o.world.newId(),
                                    {{1, std::int64_t{0}},
                                     {2, std::string("1")},
                                     {3, std::int64_t{0}},
                                     {4, std::string("h")},
                                     {5, std::string("n")},
                                     {6, std::string("r")},
                                     {7, o.people[a]},
                                     {8, std::int64_t{1}}});
         },
         "fffff++"},
        {"name a sub-processor",
         [](Office& o, Actor) {
             return createOperation(kSubProcessor, o.world.newId(), {{1, std::string("s")}});
         },
         "fffffff"},
        {"set rules for personal data",
         [](Office&, Actor) {
             const Fields fields{{1, std::int64_t{0}}, {3, true}};
             return createOperation(kDataProtection, derived(kDataProtection, fields), fields);
         },
         "fffff++"},
        {"say how long something is kept",
         [](Office&, Actor) {
             const Fields fields{{1, std::int64_t{0}}, {2, std::int64_t{12}}};
             return createOperation(kRetentionRule, derived(kRetentionRule, fields), fields);
         },
         "fffff++"},
        {"write a request for personal data oneself",
         [](Office& o, Actor a) {
             return createOperation(
                 kPrivacyRequest, o.world.newId(),
                 {{1, std::int64_t{0}}, {2, o.people[a]}, {4, std::int64_t{1}}, {6, std::int64_t{1}}});
         },
         "fffffff"},
        {"set a goal of one's own", [](Office& o, Actor a) { return goalOperation(o.world.newId(), o.people[a], 0); },
         "+++++++"},
        {"set a goal for another that everybody sees",
         [](Office& o, Actor a) {
             return goalOperation(o.world.newId(), o.people[a == outsider ? author : outsider], kOfCompany);
         },
         "ffff+++"},
        {"set a goal for another that its author would not see",
         [](Office& o, Actor a) {
             return goalOperation(o.world.newId(), o.people[a == outsider ? author : outsider], 0);
         },
         "fffffff"},
        {"change another's goal that everybody sees",
         [](Office& o, Actor) { return setOperation(kGoal, o.goal, 1, std::string("x")); }, "fff++++"},
        {"change a private goal",
         [](Office& o, Actor) { return setOperation(kGoal, o.secretGoal, 1, std::string("x")); }, "...+..."},
        {"say that a goal is the company's", [](Office& o, Actor) { return setOperation(kGoal, o.goal, 11, true); },
         "ffff+++"},
        {"change what a key result is to reach",
         [](Office& o, Actor) { return setOperation(kKeyResult, o.keyResult, 6, std::int64_t{5}); }, "fff++++"},
        {"comment on a goal that everybody sees",
         [](Office& o, Actor) {
             return createOperation(kGoalComment, o.world.newId(), {{1, o.goal}, {2, std::string("c")}});
         },
         "+++++++"},
        {"comment on a private goal",
         [](Office& o, Actor) {
             return createOperation(kGoalComment, o.world.newId(), {{1, o.secretGoal}, {2, std::string("c")}});
         },
         "...+..."},
        {"check in on another's goal",
         [](Office& o, Actor) {
             return createOperation(kCheckIn, o.world.newId(), {{1, o.goal}, {2, std::int64_t{5}}});
         },
         "fff+fff"},
        {"say yes to a goal",
         [](Office& o, Actor) {
             const Fields fields{{1, o.goal}};
             return createOperation(kGoalApproval, derived(kGoalApproval, fields), fields);
         },
         "ffff+++"},
        {"remove another's goal", [](Office& o, Actor) { return removal(kGoal, o.goal); }, "fff++++"},
        {"begin a cycle of goals",
         [](Office& o, Actor) {
             return createOperation(kGoalCycle, o.world.newId(),
                                    {{1, std::string("Q1")}, {3, std::int64_t{20'000}}, {4, std::int64_t{20'090}}});
         },
         "ffff+++"},
        {"write a span", [](Office& o, Actor) { return setOperation(kMeetingSpan, o.series, 2, std::int64_t{9}); },
         ".fff..."},
    };
    return lines;
}

char shortFor(const std::string& outcome) {
    return outcome == "accepted" ? '+' : outcome == "forbidden" ? 'f' : outcome == "not_found" ? '.' : '?';
}

}  // namespace

class TenantAccessTest : public QObject {
    Q_OBJECT
  private slots:
    void each_actor_may_do_what_the_matrix_says_and_nothing_else_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < matrix().size(); ++i) {
            QTest::newRow(matrix()[i].what) << static_cast<int>(i);
        }
    }

    void each_actor_may_do_what_the_matrix_says_and_nothing_else() {
        QFETCH(int, index);
        const Line& line = matrix()[static_cast<std::size_t>(index)];
        std::string came;

        for (std::size_t actor = 0; actor < actors; ++actor) {
            Office office;
            const auto operation = line.operation(office, static_cast<Actor>(actor));
            const std::uint64_t head = office.world.service->figures().head;
            const std::string outcome = office.devices[actor]->push(operation);
            came += shortFor(outcome);
            if (outcome != "accepted") {
                QCOMPARE(office.world.service->figures().head, head);
            }
        }

        QCOMPARE(QString::fromStdString(came), QString::fromLatin1(line.expected));
    }

    // What the writer of the row may do, everybody else has been tried above.
    void a_demoted_admin_is_refused_at_the_next_request() {
        Office office;
        Device& device = *office.devices[admin];
        const auto change = setOperation(schema::kTenantSettings, office.settings, 1, std::string("x"));
        const std::string before = device.push(change);

        office.world.seed({removal(schema::kRoleGrant, grantTo(office.people[admin], schema::Role::admin).id)});

        QCOMPARE(QString::fromStdString(before), QString("accepted"));
        QCOMPARE(QString::fromStdString(device.push(change)), QString("forbidden"));
    }
};

QTEST_GUILESS_MAIN(TenantAccessTest)
#include "tenant_access_test.moc"
