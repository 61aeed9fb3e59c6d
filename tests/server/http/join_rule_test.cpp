// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of rows where two records are one person: over the whole schema, and what no schema says.
#include "sync/server/joining/join_rule.h"

#include "models/domain/employment.h"
#include "models/schema/entities.h"
#include "sync/merge/identity.h"
#include "sync/merge/text_document.h"

#include <QTest>

#include <map>
#include <random>

using namespace aufwind;
using namespace aufwind::server;

namespace field = domain::field;

namespace {

constexpr std::int64_t kNow = 1'800'000'000'000;
constexpr std::size_t kOthers = 5;

Uuid numbered(std::uint8_t number) {
    Uuid id;
    id.bytes[6] = 0x70;
    id.bytes[8] = 0x80;
    id.bytes[15] = number;
    return id;
}

const Uuid kKeep = numbered(1);
const Uuid kGone = numbered(2);

Cell textCell(FieldNumber field, const std::string& words, std::uint64_t seed) {
    merge::TextDocument document;
    merge::AgentId agent;
    for (std::size_t i = 0; i < 8; ++i) agent.bytes[i] = static_cast<std::uint8_t>(seed >> (8 * i));
    if (!document.insert(agent, 0, words)) qFatal("a text takes its words");
    Cell cell;
    cell.field = field;
    cell.value = words;
    cell.graph = *document.encode();
    return cell;
}

/// Rows that name either of the two wherever the schema lets a row name somebody.
class Company {
  public:
    using Name = std::pair<EntityNumber, Uuid>;

    explicit Company(std::uint64_t seed) : random_(seed) {
        for (const schema::Entity& entity : schema::kSchema.entities()) {
            for (int i = 0; i < 12; ++i) add(entity);
        }
        for (const Uuid& person : {kKeep, kGone}) {
            Record row = made(*schema::kSchema.entity(schema::kEmployee));
            row.id = person;
            row.life = 1;
            put(row);
        }
    }
    const Record* find(EntityNumber entity, const Uuid& id) const {
        const auto at = rows.find({entity, id});
        return at != rows.end() ? &at->second : nullptr;
    }
    void put(const Record& row) { rows.insert_or_assign(Name{row.entity, row.id}, row); }
    JoinRule rule() const { return {schema::kSchema, kKeep, kGone, kNow}; }
    JoinRule::Find finder() const {
        return [this](EntityNumber entity, const Uuid& id) {
            return find(entity, id);
        };
    }
    /// Everything once, in any order but the two themselves first; how many rows became others.
    int join() {
        const auto people = rule().ofPeople(*find(schema::kEmployee, kKeep), *find(schema::kEmployee, kGone), finder());
        for (const Record& row : people.rows) put(row);
        int changed = people.fate == JoinFate::none ? 0 : 1;
        std::vector<Name> names;
        for (const auto& [name, row] : rows) names.push_back(name);
        std::shuffle(names.begin(), names.end(), random_);
        for (const Name& name : names) {
            const Joining joining = rule().of(rows.at(name), finder());
            stays += joining.fate == JoinFate::stays ? 1 : 0;
            changed += joining.rows.empty() ? 0 : 1;
            for (const Record& row : joining.rows) put(row);
        }
        return changed;
    }

    std::map<Name, Record> rows;
    int stays = 0;
    std::mt19937_64 random_;

  private:
    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
    Uuid person() { return numbered(static_cast<std::uint8_t>(1 + below(2 + kOthers))); }
    Stamp stamp() { return {((kNow - 1'000'000 + below(900'000)) << 16U) | below(7), {}}; }

    void add(const schema::Entity& entity) {
        Record row = made(entity);
        row.id = numbered(static_cast<std::uint8_t>(100 + below(100)));
        if (!entity.identity.empty()) {
            std::vector<std::pair<FieldNumber, Value>> values;
            for (const FieldNumber part : entity.identity) {
                if (row.cell(part) != nullptr) values.emplace_back(part, row.value(part));
            }
            row.id = merge::derivedId(entity, values, row.author);
        }
        put(row);
    }
    Record made(const schema::Entity& entity) {
        Record row;
        row.entity = entity.number;
        row.life = below(6) == 0 ? 2 : 1;
        row.author = person();
        for (const schema::Field& one : entity.fields) {
            if (!one.required && below(3) == 0) continue;
            Cell cell;
            cell.field = one.number;
            fill(one, cell);
            cell.stamp = stamp();
            cell.author = person();
            if (!one.required && below(4) == 0 && one.type != schema::Type::collaborativeText &&
                one.type != schema::Type::referenceSet) {
                cell.superseded.push_back({cell.value, stamp(), person(), kNow - 5});
            }
            row.cells.push_back(std::move(cell));
        }
        return row;
    }
    void fill(const schema::Field& one, Cell& cell) {
        switch (one.type) {
            case schema::Type::flag:
                cell.value = below(2) == 0;
                return;
            case schema::Type::reference:
            case schema::Type::treeParent:
                // Few, so that both have some of the same.
                cell.value =
                    one.target == schema::kEmployee ? person() : numbered(static_cast<std::uint8_t>(50 + below(2)));
                return;
            case schema::Type::referenceSet: {
                std::vector<Uuid> members;
                for (std::uint8_t number = 1; number <= 2 + kOthers; ++number) {
                    const auto length = static_cast<std::uint32_t>(below(3));
                    if (length == 0) continue;
                    // Teams and the like have ids of their own.
                    const Uuid member = numbered(one.target == schema::kEmployee ? number : 50 + number);
                    cell.elements.push_back({member, length, stamp()});
                    if (length == 1) members.push_back(member);
                }
                cell.value = members.empty() ? Value() : Value(members);
                return;
            }
            case schema::Type::collaborativeText:
                cell = textCell(one.number, "words " + std::to_string(below(1'000)), random_());
                return;
            case schema::Type::shortText:
            case schema::Type::secretOfOwner:
            case schema::Type::orderKey:
            case schema::Type::blobReference:
                cell.value = "w" + std::to_string(below(one.limit > 3 ? 900 : 9));
                return;
            default:
                cell.value = static_cast<std::int64_t>(below(2));
        }
    }
};

/// Where a row still names whoever has gone; empty where it does not.
std::string namesGone(const Record& row) {
    if (row.author == kGone) return "author";
    for (const Cell& cell : row.cells) {
        const auto names = [](const Value& value) {
            const auto* ids = std::get_if<std::vector<Uuid>>(&value);
            return value == Value(kGone) || (ids != nullptr && std::ranges::count(*ids, kGone) > 0);
        };
        if (cell.author == kGone || names(cell.value)) return "cell " + std::to_string(cell.field);
        for (const SetElement& element : cell.elements) {
            if (element.id == kGone && (element.length & 1U) != 0) return "element of " + std::to_string(cell.field);
        }
        for (const Superseded& lost : cell.superseded) {
            if (lost.author == kGone || names(lost.value)) return "lost in " + std::to_string(cell.field);
        }
    }
    return {};
}

Record employee(const Uuid& id, const char* first, const Uuid& manager = {}) {
    Record row;
    row.entity = schema::kEmployee;
    row.id = id;
    row.life = 1;
    row.ensure(field::kEmployeeFirst).value = std::string(first);
    row.ensure(field::kEmployeeLast).value = std::string("Berg");
    if (!manager.isNil()) row.ensure(field::kEmployeeManager).value = manager;
    return row;
}

Record note(const Uuid& author, const std::string& words) {
    const schema::Entity& entity = *schema::kSchema.entity(schema::kPrivateNote);
    const FieldNumber series = entity.field("series")->number;
    Record row;
    row.entity = entity.number;
    row.author = author;
    row.life = 1;
    row.ensure(series).value = numbered(50);
    row.id = merge::derivedId(entity, {{series, numbered(50)}}, author);
    row.cells.push_back(textCell(entity.field("body")->number, words, author.bytes[15]));
    return row;
}

}  // namespace

class JoinRuleTest : public QObject {
    Q_OBJECT

  private slots:
    void after_it_no_living_row_of_any_kind_names_who_has_gone() {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            Company company(seed);
            company.join();
            QCOMPARE(company.stays, 0);
            for (const auto& [name, row] : company.rows) {
                if (!row.alive() || row.id == kGone) continue;
                const std::string where = namesGone(row);
                QVERIFY2(where.empty(), qPrintable(QString::number(name.first) + " " + where.c_str()));
                for (const Cell& cell : row.cells) {
                    auto elements = cell.elements;
                    QVERIFY(std::ranges::is_sorted(elements, {}, &SetElement::id));
                    const auto twice = std::ranges::unique(elements, {}, &SetElement::id);
                    QVERIFY(twice.empty());
                }
            }
        }
    }

    void what_was_done_once_is_not_done_again() {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            Company company(seed);
            QVERIFY(company.join() > 20);
            const auto after = company.rows;
            QCOMPARE(company.join(), 0);
            QVERIFY(company.rows == after);
        }
    }

    void an_id_that_follows_from_the_person_is_that_of_the_other_afterwards() {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Company company(seed);
            company.join();
            for (const auto& [name, row] : company.rows) {
                const schema::Entity& entity = *schema::kSchema.entity(name.first);
                if (entity.identity.empty() || !row.alive()) continue;
                std::vector<std::pair<FieldNumber, Value>> values;
                for (const FieldNumber part : entity.identity) {
                    if (row.cell(part) != nullptr) values.emplace_back(part, row.value(part));
                }
                QCOMPARE(row.id, merge::derivedId(entity, values, row.author));
            }
        }
    }

    /// The rule puts a row with another id, and looks at nothing that names the former one.
    void nothing_names_a_row_whose_id_follows_from_a_person() {
        for (const schema::Entity& entity : schema::kSchema.entities()) {
            for (const schema::Field& one : entity.fields) {
                const schema::Entity* target =
                    schema::isReference(one.type) ? schema::kSchema.entity(one.target) : nullptr;
                if (target == nullptr) continue;
                for (const FieldNumber part : target->identity) {
                    const schema::Field* of = part == schema::kAuthor ? nullptr : target->field(part);
                    QVERIFY2(part != schema::kAuthor && of->target != schema::kEmployee, one.name.data());
                }
            }
        }
    }

    void no_line_of_managers_ever_goes_round_whatever_the_rows_say() {
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            Company company(seed);
            std::erase_if(company.rows, [](const auto& one) { return one.first.first == schema::kEmployee; });
            // A forest to begin with: each reports to somebody who came before, in any order of the ids.
            std::vector<Uuid> order;
            for (std::uint8_t number = 1; number <= 8; ++number) order.push_back(numbered(number));
            std::shuffle(order.begin(), order.end(), company.random_);
            for (std::size_t i = 0; i < order.size(); ++i) {
                const bool isTop = i == 0 || company.random_() % 5 == 0;
                company.put(employee(order[i], "Any", isTop ? Uuid{} : order[company.random_() % i]));
            }
            company.join();
            for (const Uuid& person : order) {
                Uuid at = person;
                std::size_t steps = 0;
                for (; !at.isNil() && steps <= order.size(); ++steps) {
                    at = company.find(schema::kEmployee, at)->reference(field::kEmployeeManager);
                }
                QVERIFY2(steps <= order.size(), qPrintable(QString::number(seed)));
            }
        }
    }

    void own_words_count_and_empty_ones_are_filled() {
        Record keep = employee(kKeep, "Anna");
        Record gone = employee(kGone, "Ann");
        keep.ensure(field::kEmployeeTitle).value = std::string("Engineer");
        gone.ensure(field::kEmployeeTitle).value = std::string("Ingenieurin");
        gone.ensure(field::kEmployeeEmail).value = std::string("anna@acme.example");
        const JoinRule rule(schema::kSchema, kKeep, kGone, kNow);

        const Joining joining = rule.ofPeople(keep, gone, [](EntityNumber, const Uuid&) { return nullptr; });

        const Record& row = joining.rows[0];
        QCOMPARE(row.text(field::kEmployeeFirst), std::string("Anna"));
        QCOMPARE(row.text(field::kEmployeeTitle), std::string("Engineer"));
        QCOMPARE(row.text(field::kEmployeeEmail), std::string("anna@acme.example"));
        QCOMPARE(joining.taken, std::vector<FieldNumber>{field::kEmployeeEmail});
        const auto& lost = row.cell(field::kEmployeeTitle)->superseded;
        QCOMPARE(lost.size(), std::size_t{1});
        QCOMPARE(std::get<std::string>(lost[0].value), std::string("Ingenieurin"));
        QCOMPARE(lost[0].at, kNow);
    }

    void who_goes_has_left_with_nothing_but_a_name_and_it_is_over_then() {
        Record gone = employee(kGone, "Ann", numbered(3));
        gone.ensure(field::kEmployeeEmail).value = std::string("ann@acme.example");
        const JoinRule rule(schema::kSchema, kKeep, kGone, kNow);
        QVERIFY(!rule.isOver(gone));

        const Joining joining =
            rule.ofPeople(employee(kKeep, "Anna"), gone, [](EntityNumber, const Uuid&) { return nullptr; });

        const Record& left = joining.rows[1];
        QVERIFY(left.alive() && domain::hasLeft(left));
        QCOMPARE(left.text(field::kEmployeeFirst), std::string("Ann"));
        QVERIFY(left.text(field::kEmployeeEmail).empty() && left.reference(field::kEmployeeManager).isNil());
        QVERIFY(rule.isOver(left));
    }

    void that_one_record_has_left_does_not_make_the_person_leave() {
        Record gone = employee(kGone, "Ann");
        gone.ensure(field::kEmployeeStatus).value = domain::kStatusLeft;
        gone.ensure(field::kEmployeeEnd).value = std::int64_t{19'000};
        const JoinRule rule(schema::kSchema, kKeep, kGone, kNow);

        const Joining joining =
            rule.ofPeople(employee(kKeep, "Anna"), gone, [](EntityNumber, const Uuid&) { return nullptr; });

        QVERIFY(!domain::hasLeft(joining.rows[0]));
        QCOMPARE(joining.rows[0].number(field::kEmployeeEnd), std::int64_t{0});
    }

    void two_notes_to_the_same_meeting_are_one_below_the_other() {
        const Record own = note(kKeep, "mine");
        const Record other = note(kGone, "theirs");
        const JoinRule rule(schema::kSchema, kKeep, kGone, kNow);

        const Joining joining =
            rule.of(other, [&](EntityNumber, const Uuid& id) { return id == own.id ? &own : nullptr; });

        QCOMPARE(joining.fate, JoinFate::joined);
        const Cell& body = joining.rows[0].cells.back();
        QCOMPARE(std::get<std::string>(body.value), std::string("mine\n\ntheirs"));
        const auto document = merge::TextDocument::decode(body.graph);
        QVERIFY(document.ok() && document->verify().ok());
        QCOMPARE(document->text(), std::string("mine\n\ntheirs"));
        QVERIFY(!joining.rows[1].alive());
    }

    void what_does_not_fit_into_one_text_stays_where_it_is() {
        const Record own = note(kKeep, std::string(600'000, 'a'));
        const Record other = note(kGone, std::string(600'000, 'b'));
        const JoinRule rule(schema::kSchema, kKeep, kGone, kNow);

        const Joining joining =
            rule.of(other, [&](EntityNumber, const Uuid& id) { return id == own.id ? &own : nullptr; });

        QCOMPARE(joining.fate, JoinFate::stays);
        QVERIFY(joining.rows.empty());
    }

    void a_group_of_these_two_alone_is_found_and_no_other() {
        const schema::Entity& participant = *schema::kSchema.entity(schema::kSeriesParticipant);
        const schema::SpanRule& opens = participant.opens;
        std::vector<Record> groups;
        std::vector<Record> participants;
        const auto group = [&](std::uint8_t number, const Uuid& owner, const std::vector<Uuid>& members) {
            Record row;
            row.entity = schema::kMeetingSeries;
            row.id = numbered(number);
            row.life = 1;
            row.ensure(opens.groupOwner).value = owner;
            groups.push_back(row);
            for (const Uuid& member : members) {
                Record one;
                one.entity = participant.number;
                one.life = 1;
                one.ensure(opens.group).value = numbered(number);
                one.ensure(opens.person).value = member;
                participants.push_back(one);
            }
        };
        group(10, kKeep, {kGone});
        group(11, kGone, {kKeep, kGone});
        group(12, kKeep, {kGone, numbered(3)});
        group(13, kKeep, {numbered(3)});
        group(14, numbered(3), {kKeep, kGone});
        const JoinRule rule(schema::kSchema, kKeep, kGone, kNow);

        QCOMPARE(rule.betweenThem(participant, participants, groups), (std::vector{numbered(10), numbered(11)}));
    }
};

QTEST_GUILESS_MAIN(JoinRuleTest)
#include "join_rule_test.moc"
