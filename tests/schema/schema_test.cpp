// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/entities.h"
#include "models/schema/text_form.h"

#include <QtTest/QtTest>

#include <array>

using namespace aufwind;
using namespace aufwind::schema;

namespace {

// A sound schema of two entities, from which each test breaks one thing.
struct Draft {
    std::array<Entity, 2> entities;

    Draft() {
        entities[0] = {.number = 1,
                       .name = "shelf",
                       .fields = {{.number = 1, .name = "label", .type = Type::shortText, .limit = 40},
                                  {.number = 2, .name = "above", .type = Type::treeParent, .target = 1}},
                       .scopes = {{.kind = ScopeKind::tenant}},
                       .create = {{.relation = Relation::anyone}}};
        entities[1] = {.number = 2,
                       .name = "book",
                       .fields = {{.number = 1, .name = "shelf", .type = Type::reference, .target = 1},
                                  {.number = 2, .name = "place", .type = Type::orderKey, .limit = 64, .within = 1},
                                  {.number = 3, .name = "state", .type = Type::choice, .choices = {"in", "out"}}},
                       .scopes = {{.kind = ScopeKind::tenant}},
                       .create = {{.relation = Relation::anyone}}};
    }
    bool sound() const { return wellFormed(Schema(1, entities)); }
    // The nth field of a book, to be broken.
    Field& book(std::size_t n) { return entities[1].fields.items[n]; }
};

// The same where a book goes another way.
Draft made(Flow flow) {
    Draft draft;
    draft.entities[1].flow = flow;
    if (flow != Flow::shared) {
        draft.entities[1].create = {};
    }
    if (flow == Flow::kept) {
        draft.entities[1].scopes = {};
    }
    return draft;
}

// People, a role with one permission, and who holds it for whom; from which each test breaks one thing.
struct RolesDraft {
    std::array<Entity, 3> entities;

    RolesDraft() {
        entities[0] = {.number = 1,
                       .name = "person",
                       .fields = {{.number = 1, .name = "place", .type = Type::shortText, .limit = 40},
                                  {.number = 2, .name = "manager", .type = Type::treeParent, .target = 1},
                                  {.number = 3, .name = "dotted", .type = Type::referenceSet, .limit = 5, .target = 1},
                                  {.number = 4, .name = "level", .type = Type::integer}},
                       .scopes = {{.kind = ScopeKind::tenant}},
                       .line = {.manager = 2, .dotted = 3}};
        entities[1] = {.number = 2,
                       .name = "role",
                       .fields = {{.number = 1, .name = "may", .type = Type::flag},
                                  {.number = 2, .name = "name", .type = Type::shortText, .limit = 40}},
                       .scopes = {{.kind = ScopeKind::tenant}}};
        const auto fixed = [](Field field) {
            field.merge = Merge::fixed;
            return field;
        };
        entities[2] = {
            .number = 3,
            .name = "grant",
            .fields = {fixed({.number = 1, .name = "person", .type = Type::reference, .target = 1}),
                       fixed({.number = 2, .name = "role", .type = Type::reference, .target = 2}),
                       fixed({.number = 3, .name = "reach", .type = Type::choice, .choices = {"everyone", "place"}}),
                       fixed({.number = 4, .name = "value", .type = Type::shortText, .limit = 40})},
            .scopes = {{.kind = ScopeKind::tenant}},
            .grants = {.person = 1,
                       .role = 2,
                       .reach = 3,
                       .value = 4,
                       .reaches = {{.kind = ReachKind::everyone}, {.kind = ReachKind::attribute, .attribute = 1}}}};
    }
    bool sound() const { return wellFormed(Schema(1, entities)); }
};

std::string written(const Field& field, std::string_view text) {
    const auto value = parseValue(field, text);
    return value ? formatValue(field, *value) : "refused";
}

}  // namespace

class SchemaTest : public QObject {
    Q_OBJECT

  private slots:
    void the_draft_that_the_tests_break_is_sound() { QVERIFY(Draft().sound()); }

    void a_number_given_twice_is_refused() {
        Draft draft;
        draft.entities[1].number = 1;
        QVERIFY(!draft.sound());

        Draft fields;
        fields.book(1).number = 1;
        QVERIFY(!fields.sound());
    }

    void a_name_given_twice_or_not_fit_for_a_table_is_refused() {
        Draft twice;
        twice.entities[1].name = "shelf";
        QVERIFY(!twice.sound());

        Draft hostile;
        hostile.entities[1].name = "book; drop table shelf";
        QVERIFY(!hostile.sound());
    }

    void a_dangling_reference_is_refused() {
        Draft draft;
        draft.book(0).target = 9;
        QVERIFY(!draft.sound());
    }

    void a_tree_into_another_entity_is_refused() {
        Draft draft;
        draft.entities[0].fields.items[1].target = 2;
        QVERIFY(!draft.sound());
    }

    void text_without_a_limit_is_refused() {
        Draft draft;
        draft.entities[0].fields.items[0].limit = 0;
        QVERIFY(!draft.sound());
    }

    void a_choice_without_choices_is_refused() {
        Draft draft;
        draft.book(2).choices = {};
        QVERIFY(!draft.sound());
    }

    void an_order_key_without_its_list_is_refused() {
        Draft draft;
        draft.book(1).within = 0;
        QVERIFY(!draft.sound());
    }

    void an_entity_that_nobody_can_hold_is_refused() {
        Draft draft;
        draft.entities[1].scopes = {};
        QVERIFY(!draft.sound());
    }

    void what_is_kept_is_in_no_scope_and_nothing_else_is_in_none() {
        Draft kept = made(Flow::kept);
        const bool inNone = kept.sound();
        kept.entities[1].scopes = {{.kind = ScopeKind::tenant}};
        Draft computed = made(Flow::computed);
        const bool received = computed.sound();
        computed.entities[1].scopes = {};

        QVERIFY(inNone);
        QVERIFY(!kept.sound());
        QVERIFY(received);
        QVERIFY(!computed.sound());
    }

    void what_the_server_makes_is_written_by_nobody() {
        for (const Flow flow : {Flow::computed, Flow::kept}) {
            for (Rights Entity::*right : {&Entity::create, &Entity::change, &Entity::remove}) {
                Draft draft = made(flow);
                draft.entities[1].*right = {{.relation = Relation::server}};
                QVERIFY(draft.sound());
                draft.entities[1].*
                    right = {{.relation = Relation::server}, {.relation = Relation::role, .role = Role::owner}};
                QVERIFY(!draft.sound());
            }
            Draft field = made(flow);
            field.book(2).change = {{.relation = Relation::author}};
            QVERIFY(!field.sound());
        }
    }

    void what_the_server_makes_has_no_text_that_several_write() {
        for (const Flow flow : {Flow::shared, Flow::computed, Flow::kept}) {
            Draft draft = made(flow);
            draft.book(2) = {.number = 3, .name = "words", .type = Type::collaborativeText, .limit = 40};

            QCOMPARE(draft.sound(), flow == Flow::shared);
        }
    }

    void what_is_kept_is_found_by_no_search_and_makes_nobody_a_member() {
        for (const Flow flow : {Flow::shared, Flow::computed, Flow::kept}) {
            Draft searched = made(flow);
            searched.book(2) = {.number = 3, .name = "words", .type = Type::shortText, .limit = 40, .search = true};
            Draft joined = made(flow);
            joined.entities[1].memberships = {{.kind = ScopeKind::group, .person = 1}};

            QCOMPARE(searched.sound(), flow != Flow::kept);
            QCOMPARE(joined.sound(), flow != Flow::kept);
        }
    }

    void a_right_whose_path_leads_nowhere_is_refused() {
        Draft draft;
        draft.entities[1].change = {{.relation = Relation::person, .path = {7}}};
        QVERIFY(!draft.sound());
    }

    void what_goes_to_those_above_needs_a_line_to_stand_in() {
        Draft chained;
        chained.entities[1].scopes = {{.kind = ScopeKind::chain, .field = 1}};
        chained.entities[1].change = {{.relation = Relation::manager, .path = {1}}};
        const bool without = chained.sound();
        chained.entities[0].line = {.manager = 2};

        QVERIFY(!without);
        QVERIFY(chained.sound());
        chained.entities[1].scopes = {{.kind = ScopeKind::managers, .field = 3}};
        QVERIFY(!chained.sound());
    }

    void an_audience_hangs_on_a_choice_and_on_words_that_it_has() {
        const auto sound = [](FieldNumber when, std::uint32_t values) {
            Draft draft;
            draft.entities[1].scopes = {{.kind = ScopeKind::tenant, .when = when, .values = values}};
            return draft.sound();
        };

        QVERIFY(sound(3, 0b10));
        QVERIFY(!sound(3, 0));
        QVERIFY(!sound(3, 0b100));
        QVERIFY(!sound(1, 0b1));
        QVERIFY(!sound(9, 0b1));
    }

    void what_the_server_copies_comes_from_a_row_that_never_becomes_another() {
        const auto sound = [](Merge via, Type type, Merge merge) {
            Draft draft;
            draft.entities[0].fields = {{.number = 1, .name = "label", .type = Type::shortText, .limit = 40},
                                        {.number = 2, .name = "above", .type = Type::treeParent, .target = 1},
                                        {.number = 3, .name = "room", .type = Type::integer}};
            draft.book(0).merge = via;
            draft.book(0).required = true;
            draft.book(2) = {.number = 3, .name = "room", .type = type, .merge = merge, .copyVia = 1, .copyOf = 3};
            return draft.sound();
        };

        QVERIFY(sound(Merge::fixed, Type::integer, Merge::serverOwned));
        QVERIFY(!sound(Merge::natural, Type::integer, Merge::serverOwned));
        QVERIFY(!sound(Merge::fixed, Type::decimal, Merge::serverOwned));
        QVERIFY(!sound(Merge::fixed, Type::integer, Merge::natural));
    }

    void only_where_a_path_ends_may_it_lead_to_several() {
        RolesDraft ends;
        ends.entities[2].change = {{.relation = Relation::person, .path = {1, 3}}};
        RolesDraft goesOn;
        goesOn.entities[2].change = {{.relation = Relation::person, .path = {1, 3, 2}}};

        QVERIFY(ends.sound());
        QVERIFY(!goesOn.sound());
    }

    void a_line_along_no_tree_is_refused() {
        Draft draft;
        draft.entities[0].line = {.manager = 1};
        QVERIFY(!draft.sound());

        Draft dotted;
        dotted.entities[0].line = {.manager = 2, .dotted = 1};
        QVERIFY(!dotted.sound());
    }

    void what_decides_whom_a_role_reaches_is_changed_by_no_role() {
        const auto sound = [](FieldNumber field, const Rights& change) {
            RolesDraft draft;
            for (std::size_t i = 0; i < draft.entities[0].fields.size(); ++i) {
                if (draft.entities[0].fields[i].number == field) {
                    draft.entities[0].fields.items[i].change = change;
                }
            }
            return draft.sound();
        };
        const Rights byRole{{.relation = Relation::permission, .path = {kOwnId}, .permission = 1}};
        const Rights byHr{{.relation = Relation::role, .role = Role::hr}};

        QVERIFY(RolesDraft().sound());
        QVERIFY(sound(4, byRole));
        for (const FieldNumber decides : std::initializer_list<FieldNumber>{1, 2, 3}) {
            QVERIFY(sound(decides, byHr));
            QVERIFY(!sound(decides, byRole));
        }
        RolesDraft whole;
        whole.entities[0].change = byRole;
        QVERIFY(!whole.sound());
        RolesDraft created;
        created.entities[0].create = byRole;
        QVERIFY(!created.sound());
    }

    void roles_and_grants_are_given_by_no_role() {
        for (const std::size_t entity : {1U, 2U}) {
            for (Rights Entity::*right : {&Entity::create, &Entity::change, &Entity::remove}) {
                RolesDraft draft;
                draft.entities[entity].*right = {{.relation = Relation::permission, .permission = 1}};
                QVERIFY(!draft.sound());
            }
        }
        RolesDraft builtIn;
        builtIn.entities[0].memberships = {{.kind = ScopeKind::role, .field = 4, .person = 2}};
        QVERIFY(builtIn.sound());
        builtIn.entities[0].remove = {{.relation = Relation::permission, .path = {kOwnId}, .permission = 1}};
        QVERIFY(!builtIn.sound());
    }

    void a_permission_that_is_no_flag_of_a_role_is_refused() {
        for (const FieldNumber permission : std::initializer_list<FieldNumber>{2, 9}) {
            RolesDraft draft;
            draft.entities[0].remove = {{.relation = Relation::permission, .path = {kOwnId}, .permission = permission}};
            QVERIFY(!draft.sound());
        }
        RolesDraft without;
        without.entities[0].remove = {{.relation = Relation::permission, .path = {kOwnId}}};
        QVERIFY(!without.sound());
        RolesDraft received;
        received.entities[0].scopes = {{.kind = ScopeKind::permission, .permission = 1}};
        QVERIFY(received.sound());
        received.entities[0].scopes = {{.kind = ScopeKind::permission, .permission = 2}};
        QVERIFY(!received.sound());
    }

    void a_grant_that_could_change_is_refused() {
        RolesDraft moved;
        moved.entities[2].fields.items[0].merge = Merge::natural;
        QVERIFY(!moved.sound());

        RolesDraft unsaid;
        unsaid.entities[2].grants.reaches = {{.kind = ReachKind::everyone}};
        QVERIFY(!unsaid.sound());

        RolesDraft byNumber;
        byNumber.entities[2].grants.reaches = {{.kind = ReachKind::everyone},
                                               {.kind = ReachKind::attribute, .attribute = 2}};
        QVERIFY(!byNumber.sound());
    }

    void a_row_about_something_that_is_no_reference_is_refused() {
        Draft draft;
        draft.entities[1].subject = 3;
        QVERIFY(!draft.sound());
    }

    void an_identity_of_something_that_changes_is_refused() {
        Draft draft;
        draft.entities[1].identity = {1};
        QVERIFY(!draft.sound());
    }

    void every_entity_is_found_by_number_and_by_name() {
        for (const Entity& entity : kSchema.entities()) {
            QCOMPARE(kSchema.entity(entity.number), &entity);
            QCOMPARE(kSchema.entity(entity.name), &entity);
        }
    }

    void values_read_and_written_are_the_same_text() {
        QCOMPARE(written({.name = "f", .type = Type::flag}, "true"), std::string("true"));
        QCOMPARE(written({.name = "f", .type = Type::integer}, "-42"), std::string("-42"));
        QCOMPARE(written({.name = "f", .type = Type::decimal}, "-12.5"), std::string("-12.5"));
        QCOMPARE(written({.name = "f", .type = Type::decimal}, "0.000001"), std::string("0.000001"));
        QCOMPARE(written({.name = "f", .type = Type::date}, "2024-02-29"), std::string("2024-02-29"));
        QCOMPARE(written({.name = "f", .type = Type::date}, "1969-12-31"), std::string("1969-12-31"));
        QCOMPARE(written({.name = "f", .type = Type::instant}, "2026-11-24T10:30:00+01:00"),
                 std::string("2026-11-24T09:30:00.000Z"));
        QCOMPARE(written({.name = "f", .type = Type::instant}, "1969-12-31T23:59:59.999Z"),
                 std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(written({.name = "f", .type = Type::choice, .choices = {"in", "out"}}, "out"), std::string("out"));
        QCOMPARE(written({.name = "f", .type = Type::orderKey}, "80ff01"), std::string("80ff01"));
    }

    void values_that_do_not_fit_their_type_are_refused() {
        for (const char* text : {"2023-02-29", "2026-13-01", "24.11.2026", "2026-11-24x"}) {
            QCOMPARE(written({.name = "f", .type = Type::date}, text), std::string("refused"));
        }
        for (const char* text : {"1e9", "1.1234567", "--1", "9000000000001", "1.", "nan"}) {
            QCOMPARE(written({.name = "f", .type = Type::decimal}, text), std::string("refused"));
        }
        for (const char* text :
             {"2026-11-24T24:00Z", "2026-11-24T10:30", "2026-11-24 10:30Z", "2026-11-24T10:30+15:00"}) {
            QCOMPARE(written({.name = "f", .type = Type::instant}, text), std::string("refused"));
        }
        QCOMPARE(written({.name = "f", .type = Type::flag}, "yes"), std::string("refused"));
        QCOMPARE(written({.name = "f", .type = Type::integer}, "99999999999999999999"), std::string("refused"));
        QCOMPARE(written({.name = "f", .type = Type::reference}, "none"), std::string("refused"));
    }

    void ids_read_and_written_are_the_same_and_sort_by_time() {
        const Uuid early = Uuid::v7(1'000, {});
        const Uuid late = Uuid::v7(2'000, {});

        QVERIFY(early < late);
        QCOMPARE(Uuid::parse(late.toString()), std::optional<Uuid>(late));
        QVERIFY(!Uuid::parse("0190b5f0-0000-7000-8000-00000000000"));
        QVERIFY(!Uuid::parse("0190b5f0-0000-7000-8000-00000000000g"));
    }
};

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
