// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/access_scene.h"

#include "models/schema/content_ref.h"
#include "sync/merge/text_document.h"

#include <algorithm>

namespace aufwind::test {
namespace {

using schema::Entity;
using schema::Field;
using schema::Type;

constexpr std::array<const char*, kActors> kNames{"stranger",
                                                  "participant",
                                                  "organiser",
                                                  "author",
                                                  "self",
                                                  "direct manager",
                                                  "dotted-line manager",
                                                  "manager's manager",
                                                  "HR",
                                                  "admin",
                                                  "owner",
                                                  "holder of a role for everyone",
                                                  "holder of a role for the location",
                                                  "holder of a role for another location",
                                                  "holder of a role for dotted-line reports",
                                                  "holder of a role for all below",
                                                  "removed person",
                                                  "another company's person"};

const Entity& entityOf(EntityNumber number) {
    return *schema::kSchema.entity(number);
}

constexpr const char* kLocation = "Berlin";

// The words of custom_role_grant, by their place.
constexpr std::int64_t kEveryone = 0;
constexpr std::int64_t kAtLocation = 1;
constexpr std::int64_t kDottedReports = 5;
constexpr std::int64_t kAllReports = 6;

int rankOf(Actor actor) {
    return actor == Actor::owner ? 3 : actor == Actor::admin ? 2 : actor == Actor::hr ? 1 : 0;
}

}  // namespace

const char* name(Actor actor) {
    return kNames[static_cast<std::size_t>(actor)];
}

Cast::Cast() {
    for (std::size_t i = 0; i < kActors; ++i) {
        World& in = static_cast<Actor>(i) == Actor::otherCompany ? elsewhere : world;
        people[i] = in.employee(kNames[i]);
        devices[i] = std::make_unique<Device>(in, people[i]);
    }
    const auto of = [&](Actor actor) {
        return people[static_cast<std::size_t>(actor)];
    };
    world.grant(of(Actor::hr), schema::Role::hr);
    world.grant(of(Actor::admin), schema::Role::admin);
    world.grant(of(Actor::owner), schema::Role::owner);
    const Uuid everything = world.newId();
    Fields role{{1, std::string("Everything")}};
    for (const Field& field : entityOf(schema::kCustomRole).fields) {
        if (field.type == Type::flag) {
            role.emplace_back(field.number, true);
        }
    }
    const auto granted = [&](Actor actor, std::int64_t reach, const char* value) {
        Fields fields{{1, of(actor)}, {2, everything}, {3, reach}};
        if (*value != 0) {
            fields.emplace_back(4, std::string(value));
        }
        return createOperation(schema::kCustomRoleGrant, world.newId(), fields);
    };
    world.seed({createOperation(schema::kCustomRole, everything, role), granted(Actor::roleForEveryone, kEveryone, ""),
                granted(Actor::roleForLocation, kAtLocation, kLocation),
                granted(Actor::roleElsewhere, kAtLocation, "Munich"),
                granted(Actor::roleForReports, kDottedReports, ""), granted(Actor::roleForBranch, kAllReports, ""),
                setOperation(schema::kEmployee, of(Actor::managersManager), 12, of(Actor::roleForBranch))});
    world.seed({setOperation(schema::kEmployee, of(Actor::manager), 12, of(Actor::managersManager)),
                lifeOperation(merge::OperationKind::remove, schema::kEmployee, of(Actor::removed))});
}

Device& Cast::device(Actor actor) {
    return *devices[static_cast<std::size_t>(actor)];
}

Scene::Scene(Cast& cast, const AccessTable& table, const Entity& entity, bool makes, std::int64_t shown)
    : cast_(cast), table_(table), shown_(shown) {
    add(entityOf(schema::kEmployee), false);
    self_ = rows_.front().id;
    if (entity.number == schema::kEmployee && !makes) {
        settle();
        return;
    }
    add(entity, true);
    Row made = rows_.back();
    if (makes) {
        rows_.pop_back();
    }
    settle();
    if (makes) {
        rows_.push_back(std::move(made));
    }
}

Uuid Scene::person(Actor actor) const {
    return actor == Actor::self ? self_ : cast_.people[static_cast<std::size_t>(actor)];
}

Device& Scene::device(Actor actor) {
    if (actor != Actor::self) {
        return cast_.device(actor);
    }
    if (selfDevice_ == nullptr) {
        selfDevice_ = std::make_unique<Device>(cast_.world, self_);
    }
    return *selfDevice_;
}

const Scene::Row* Scene::latest(EntityNumber entity) const {
    const auto found =
        std::find_if(rows_.rbegin(), rows_.rend(), [entity](const Row& row) { return row.entity->number == entity; });
    return found != rows_.rend() ? &*found : nullptr;
}

const Scene::Row* Scene::find(const Entity& entity, const Uuid& id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.entity == &entity && row.id == id; });
    return found != rows_.end() ? &*found : nullptr;
}

// All that the row names comes first. Spans and their members are the server's: the first span of a series has the
// series' id.
const Scene::Row& Scene::add(const Entity& entity, bool isLast) {
    for (const Field& field : entity.fields) {
        const bool needed = field.required || field.type == Type::reference || field.type == Type::referenceSet;
        const bool isPlain = field.target != 0 && field.target != entity.number && field.target != schema::kEmployee;
        if (needed && isPlain && latest(field.target) == nullptr) {
            add(entityOf(field.target), false);
            if (field.targetIs) {
                const Field* flag = entityOf(field.target).field(field.targetFlag);
                rows_.back().values[std::string(flag->name)] = true;
            }
        }
    }
    const bool isOfSeries = entity.number == schema::kMeetingSpan || entity.number == schema::kSpanMember;
    if (isOfSeries && latest(schema::kMeetingSeries) == nullptr) {
        add(entityOf(schema::kMeetingSeries), false);
    }
    Row row{&entity, cast_.world.newId(), person(isLast ? Actor::author : Actor::organiser), {}, true};
    for (const Field& field : entity.fields) {
        Value value = firstValue(entity, field, row);
        if (!std::holds_alternative<std::monostate>(value)) {
            row.values[std::string(field.name)] = std::move(value);
        }
    }
    if (entity.number == schema::kMeetingSpan) {
        row.id = latest(schema::kMeetingSeries)->id;
    }
    if (!entity.identity.empty()) {
        Fields fields;
        for (const Field& field : entity.fields) {
            if (row.values.contains(std::string(field.name))) {
                fields.emplace_back(field.number, row.values[std::string(field.name)]);
            }
        }
        row.id = derived(entity.number, fields, row.author);
    }
    takeCopies(row);
    if (entity.number == schema::kSurveyForm) {
        addInvitation(row.id);
    }
    rows_.push_back(std::move(row));
    if (entity.number == schema::kTeam && !isLast) {
        addTeamMember(rows_.back());
    }
    if (entity.number == schema::kMeetingSeries) {
        for (const Actor actor : {Actor::participant, Actor::author}) {
            const Entity& member = entityOf(schema::kSeriesParticipant);
            const Fields fields{{1, latest(schema::kMeetingSeries)->id}, {2, person(actor)}};
            rows_.push_back({&member,
                             derived(member.number, fields),
                             person(Actor::organiser),
                             {{"series", fields[0].second}, {"person", fields[1].second}},
                             true});
        }
        if (isLast) {
            std::rotate(rows_.end() - 3, rows_.end() - 2, rows_.end());
        }
    }
    return rows_.back();
}

// The author is in the team, so that they see what they have made.
void Scene::addTeamMember(const Row& team) {
    const Entity& member = entityOf(schema::kTeamMembership);
    const Fields fields{{1, team.id}, {2, person(Actor::author)}};
    rows_.push_back({&member,
                     derived(member.number, fields),
                     person(Actor::organiser),
                     {{"team", fields[0].second}, {"person", fields[1].second}},
                     true});
}

// Before the form, so that what is tried is the last row.
void Scene::addInvitation(const Uuid& form) {
    const Entity& invitation = entityOf(schema::kSurveyInvitation);
    const Fields fields{{1, form}, {2, person(Actor::participant)}};
    rows_.push_back({&invitation,
                     derived(invitation.number, fields),
                     person(Actor::organiser),
                     {{"form", fields[0].second}, {"person", fields[1].second}},
                     true});
}

// What the server keeps of another row.
void Scene::takeCopies(Row& row) const {
    for (const Field& field : row.entity->fields) {
        const Field* via = row.entity->field(field.copyVia);
        if (field.copyVia == 0 || via == nullptr) {
            continue;
        }
        const Row* source = find(entityOf(via->target), std::get<Uuid>(row.values.at(std::string(via->name))));
        const std::string name(entityOf(via->target).field(field.copyOf)->name);
        if (source != nullptr && source->values.contains(name)) {
            row.values[std::string(field.name)] = source->values.at(name);
        }
    }
}

// What is required, and whom the table speaks of.
Value Scene::firstValue(const Entity& entity, const Field& field, const Row& row) {
    if (field.copyVia != 0) {
        return {};
    }
    const bool isCondition = std::any_of(entity.scopes.begin(), entity.scopes.end(),
                                         [&](const schema::ScopeRule& rule) { return rule.when == field.number; });
    if (isCondition) {
        return shown_;
    }
    if (entity.number == schema::kGoal) {
        if (field.name == "team") {
            return latest(schema::kTeam)->id;
        }
        if (field.name == "contributors") {
            return std::vector<Uuid>{person(Actor::participant)};
        }
    }
    if (field.target == schema::kEmployee) {
        if (entity.number == schema::kEmployee) {
            std::vector<Uuid> dotted{person(Actor::dottedLineManager), person(Actor::roleForReports)};
            std::sort(dotted.begin(), dotted.end());
            return field.type == Type::treeParent ? Value(person(Actor::manager)) : Value(dotted);
        }
        if (field.type == Type::referenceSet) {
            return {};  // whom a text mentions gains nothing by it
        }
        if (entity.number == schema::kSpanMember) {
            return person(Actor::participant);
        }
        return field.name == "organiser" ? person(Actor::organiser) : self_;
    }
    if (field.type == Type::reference && (field.required || field.target == schema::kOccurrence)) {
        const Row* target = latest(field.target);
        return target != nullptr && field.required ? Value(target->id) : Value();
    }
    if (entity.number == schema::kEmployee && field.name == "location") {
        return std::string(kLocation);
    }
    if (!field.required) {
        return {};
    }
    switch (field.type) {
        case Type::shortText:
            return std::string("first");
        case Type::orderKey:
            return std::string("m");
        case Type::choice:
            return std::int64_t{0};
        default:
            return row.entity->number == schema::kMeetingSpan ? std::int64_t{1} : std::int64_t{5};
    }
}

std::vector<merge::Initial> Scene::initial(const Row& row) const {
    std::vector<merge::Initial> values;
    for (const auto& [field, value] : row.values) {
        if (row.entity->field(field)->copyVia == 0) {
            values.push_back({row.entity->field(field)->number, value, {}});
        }
    }
    return values;
}

void Scene::settle() {
    // What a person has one of is the row of the scenes before, which may have ended with its removal.
    for (const Row& row : rows_) {
        const auto before = cast_.world.service->find(row.entity->number, row.id);
        if (before && *before && !(*before)->alive()) {
            cast_.world.seed({lifeOperation(merge::OperationKind::restore, row.entity->number, row.id)});
        }
    }
    for (const bool byAuthor : {false, true}) {
        std::vector<merge::Operation> operations;
        for (const Row& row : rows_) {
            const bool isServers =
                row.entity->number == schema::kMeetingSpan || row.entity->number == schema::kSpanMember;
            if (isServers || row.entity->flow == schema::Flow::kept ||
                (row.author == person(Actor::author)) != byAuthor) {
                continue;
            }
            operations.push_back(createOperation(row.entity->number, row.id, {}));
            operations.back().initial = initial(row);
        }
        const Uuid author = person(byAuthor ? Actor::author : Actor::organiser);
        if (auto done = cast_.world.service->commit(operations, author); !done) {
            std::fprintf(stderr, "scene: %s\n", done.error().detail.c_str());
            std::abort();
        }
    }
    for (const Row& row : rows_) {
        if (row.entity->flow == schema::Flow::kept) {
            keep(row);
        }
    }
}

void Scene::keep(const Row& row) {
    server::Kept kept;
    Record& record = kept.put.emplace_back();
    record.entity = row.entity->number;
    for (const merge::Initial& value : initial(row)) {
        record.ensure(value.field).value = value.value;
    }
    if (auto done = cast_.world.service->keep(kept); !done) {
        std::fprintf(stderr, "scene: %s\n", done.error().detail.c_str());
        std::abort();
    }
}

void Scene::remove() {
    Row& row = rows_.back();
    row.alive = false;
    if (row.entity->flow == schema::Flow::kept) {
        if (!cast_.world.service->keep({{}, {{row.entity->number, row.id}}})) {
            std::abort();
        }
        return;
    }
    cast_.world.seed({lifeOperation(merge::OperationKind::remove, row.entity->number, row.id)});
}

merge::Operation Scene::create(Actor actor) const {
    Row row = rows_.back();
    const auto& identity = row.entity->identity;
    if (std::find(identity.begin(), identity.end(), schema::kAuthor) != identity.end()) {
        Fields fields;
        for (const merge::Initial& value : initial(row)) {
            fields.emplace_back(value.field, value.value);
        }
        row.id = derived(row.entity->number, fields, person(actor));
    }
    auto operation = createOperation(row.entity->number, row.id, {});
    operation.initial = initial(row);
    return operation;
}

merge::Operation Scene::change(Actor actor, const Field& field) const {
    const Row& row = rows_.back();
    auto operation = setOperation(row.entity->number, row.id, field.number, {});
    const auto present = row.values.find(std::string(field.name));
    switch (field.type) {
        case Type::flag:
            operation.value = true;
            break;
        case Type::shortText:
        case Type::secretOfOwner:
            operation.value = std::string("changed").substr(0, field.limit);
            break;
        case Type::orderKey:
            operation.value = std::string("n");
            break;
        case Type::collaborativeText: {
            const Uuid& device = actor == Actor::self ? selfDevice_->caller.device : cast_.device(actor).caller.device;
            merge::TextDocument document;
            const auto edit = document.insert(merge::AgentId{device.bytes}, 0, "typed");
            return textOperation(row.entity->number, row.id, field.number, *document.encodeEdit(*edit));
        }
        case Type::reference:
        case Type::treeParent: {
            // The same again where there is one: what is tried is the right, and not where it may lead.
            const Row* target = latest(field.target);
            operation.value = present != row.values.end()           ? present->second
                              : target != nullptr && target != &row ? Value(target->id)
                                                                    : Value();
            break;
        }
        case Type::referenceSet:
            operation.kind = merge::OperationKind::addElement;
            operation.value = field.target == schema::kEmployee ? person(Actor::stranger) : latest(field.target)->id;
            break;
        case Type::blobReference:
            operation.value = toBytes(ContentRef{std::string(32, 'h'), 10, "image/png", "me.png"});
            break;
        default:
            operation.value = std::int64_t{1};
    }
    return operation;
}

std::pair<const Entity*, std::vector<Uuid>> Scene::follow(const std::string& path, const Row& row) const {
    const Entity* entity = row.entity;
    Uuid id = row.id;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t dot = std::min(path.find('.', from), path.size());
        const std::string step = path.substr(from, dot - from);
        from = dot + 1;
        if (step == "id") {
            continue;
        }
        if (step == "author") {
            const Row* made = find(*entity, id);
            return made != nullptr
                       ? std::pair<const Entity*, std::vector<Uuid>>{&entityOf(schema::kEmployee), {made->author}}
                       : std::pair<const Entity*, std::vector<Uuid>>{nullptr, {}};
        }
        const Row* at = id == row.id && entity == row.entity ? &row : find(*entity, id);
        const Field* field = entity->field(step);
        if (at == nullptr || field == nullptr || !at->values.contains(step)) {
            return {nullptr, {}};
        }
        entity = schema::kSchema.entity(field->target);
        if (const auto* all = std::get_if<std::vector<Uuid>>(&at->values.at(step))) {
            return {entity, *all};
        }
        const auto* next = std::get_if<Uuid>(&at->values.at(step));
        if (next == nullptr) {
            return {nullptr, {}};
        }
        id = *next;
    }
    return {entity, {id}};
}

bool Scene::isOfTeam(const Uuid& who, const Row& team) const {
    const auto lead = team.values.find("lead");
    const bool leads = team.alive && lead != team.values.end() && lead->second == Value(who);
    return leads || std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
               return row.entity->number == schema::kTeamMembership && row.alive &&
                      row.values.at("team") == Value(team.id) && row.values.at("person") == Value(who);
           });
}

bool Scene::isInvited(const Uuid& who, const Uuid& form) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
        return row.entity->number == schema::kSurveyInvitation && row.alive && row.values.at("form") == Value(form) &&
               row.values.at("person") == Value(who);
    });
}

bool Scene::meetsCondition(const Term& term, const Row& row) const {
    if (term.when.empty()) {
        return true;
    }
    const auto value = row.values.find(term.when);
    const auto* place = value != row.values.end() ? std::get_if<std::int64_t>(&value->second) : nullptr;
    const Field* field = row.entity->field(term.when);
    return place != nullptr && std::find(term.words.begin(), term.words.end(),
                                         field->choices[static_cast<std::size_t>(*place)]) != term.words.end();
}

// Organiser and participants, in the series and in its one span.
bool Scene::isMember(const Uuid& who, const Row& group) const {
    if (group.entity->number == schema::kTeam) {
        return isOfTeam(who, group);
    }
    if (group.entity->number == schema::kSurveyForm) {
        return isInvited(who, group.id);
    }
    const Row* series =
        group.entity->number == schema::kMeetingSeries ? &group : find(entityOf(schema::kMeetingSeries), group.id);
    const bool isSpan = group.entity->number == schema::kMeetingSpan;
    if (series == nullptr) {
        return false;
    }
    const bool hasLeftSpan = std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
        return row.entity->number == schema::kSpanMember && !row.alive && row.values.at("person") == Value(who);
    });
    if (isSpan && hasLeftSpan) {
        return false;
    }
    // A row gives memberships while it lives. A span keeps who was in it.
    const auto* organiser = std::get_if<Uuid>(&series->values.at("organiser"));
    if ((series->alive || isSpan) && organiser != nullptr && *organiser == who) {
        return true;
    }
    return std::any_of(rows_.begin(), rows_.end(), [&](const Row& row) {
        return row.entity->number == schema::kSeriesParticipant && (row.alive || isSpan) &&
               row.values.at("series") == Value(series->id) && row.values.at("person") == Value(who);
    });
}

bool Scene::holdsRole(Actor actor, const Term& term, const Row& row) const {
    const int least = term.word == "owner" ? 3 : term.word == "admin" ? 2 : 1;
    if (rankOf(actor) < least) {
        return false;
    }
    // Nobody in a scene's rows holds a role, so that no rank is in the way of the least of them.
    return term.notFor.empty() || row.values.at(term.notFor) != Value(person(actor));
}

// One role allows everything that there is to allow; whom it reaches is what tells its holders apart.
bool Scene::holdsPermission(Actor actor, const Term& term, const Row& row) const {
    const auto colon = term.path.find(':');
    const auto own = row.values.find(term.notFor);
    if (own != row.values.end() && own->second == Value(person(actor))) {
        return false;
    }
    if (colon == std::string::npos) {
        return actor == Actor::roleForEveryone;
    }
    const auto [entity, ids] = follow(term.path.substr(colon + 1), row);
    const Uuid id = ids.empty() ? Uuid{} : ids.front();
    const Row* over = entity != nullptr && entity->number == schema::kEmployee ? find(*entity, id) : nullptr;
    if (over == nullptr || id == person(actor)) {
        return false;
    }
    const bool isOfSelf = id == self_ && over->alive;
    return actor == Actor::roleForEveryone ||
           (isOfSelf &&
            (actor == Actor::roleForLocation || actor == Actor::roleForReports || actor == Actor::roleForBranch));
}

bool Scene::stands(Actor actor, const Term& term, const Row& row) const {
    const Uuid who = person(actor);
    if (!meetsCondition(term, row)) {
        return false;
    }
    if (term.word == "may") {
        return holdsPermission(actor, term, row);
    }
    if (term.word == "nobody") {
        return false;
    }
    if (term.word == "tenant") {
        return true;
    }
    if (term.word == "author") {
        return row.author == who;
    }
    if (term.path.empty()) {
        return holdsRole(actor, term, row);
    }
    const auto [entity, ids] = follow(term.path, row);
    if (entity == nullptr || ids.empty()) {
        return false;
    }
    if (term.word == "person") {
        return std::find(ids.begin(), ids.end(), who) != ids.end();
    }
    const Uuid id = ids.front();
    if (term.word == "member") {
        const Row self{entity, id, {}, {}, true};
        const Row* group = id == row.id && entity == row.entity ? &row : find(*entity, id);
        return isMember(who, group != nullptr ? *group : self);
    }
    const bool isOfSelf = id == self_;
    if (term.word == "manager") {
        return isOfSelf &&
               (actor == Actor::manager || actor == Actor::dottedLineManager || actor == Actor::roleForReports);
    }
    if (term.word == "chain") {
        return isOfSelf &&
               (actor == Actor::manager || actor == Actor::managersManager || actor == Actor::roleForBranch);
    }
    std::fprintf(stderr, "scene: what is '%s'?\n", term.word.c_str());
    std::abort();
}

bool Scene::receives(Actor actor, const Row& row) const {
    const bool isHere = actor != Actor::removed && actor != Actor::otherCompany;
    const Row* own = actor == Actor::self ? find(entityOf(schema::kEmployee), self_) : nullptr;
    const auto& terms = table_.line(std::string(row.entity->name), "receive");
    return isHere && (own == nullptr || own->alive) &&
           std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return stands(actor, term, row); });
}

bool Scene::may(Actor actor, const std::string& operation) const {
    const auto& terms = table_.line(std::string(rows_.back().entity->name), operation);
    return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return stands(actor, term, rows_.back()); });
}

bool Scene::sees(Actor actor, const Field& field, const Value& value) const {
    const auto* id = std::get_if<Uuid>(&value);
    const Row* target = id != nullptr ? find(entityOf(field.target), *id) : nullptr;
    return target == nullptr || receives(actor, *target);
}

bool Scene::seesWhatItNames(Actor actor, const Field& field) const {
    return field.target == 0 || sees(actor, field, change(actor, field).value);
}

// Whoever makes a row is its author, sees what it names, receives it, and is in every group that it goes to.
bool Scene::mayCreate(Actor actor) const {
    Row row = rows_.back();
    row.author = person(actor);
    const auto any = [&](const std::string& operation) {
        const auto& terms = table_.line(std::string(row.entity->name), operation);
        return std::any_of(terms.begin(), terms.end(), [&](const Term& term) { return stands(actor, term, row); });
    };
    const auto& receivers = table_.line(std::string(row.entity->name), "receive");
    const bool isInGroups = std::all_of(receivers.begin(), receivers.end(), [&](const Term& term) {
        return term.word != "member" || !term.when.empty() || stands(actor, term, row);
    });
    const bool seesAll = std::all_of(row.values.begin(), row.values.end(), [&](const auto& value) {
        return sees(actor, *row.entity->field(value.first), value.second);
    });
    const bool isServers = std::any_of(row.entity->fields.begin(), row.entity->fields.end(), [&](const Field& field) {
        return field.merge == schema::Merge::serverOwned && field.copyVia == 0 &&
               row.values.contains(std::string(field.name));
    });
    return any("create") && any("receive") && isInGroups && seesAll && !isServers && receives(actor, row);
}

}  // namespace aufwind::test
