// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/edits.h"

#include "models/schema/entities.h"
#include "sync/engine/texts.h"

#include <algorithm>

namespace aufwind::sim {
namespace {

using schema::Entity;
using schema::Field;
using schema::Type;

bool hasField(const Entity& entity, Type type) {
    return std::any_of(entity.fields.begin(), entity.fields.end(),
                       [type](const Field& field) { return field.type == type; });
}

const Field& fieldOf(const Entity& entity, Type type) {
    return *std::find_if(entity.fields.begin(), entity.fields.end(),
                         [type](const Field& field) { return field.type == type; });
}

}  // namespace

bool keepsEverything(const Uuid& row) {
    return (row.bytes[15] & 1U) == 0;
}

// Meetings first: there two people meet in one row.
EntityNumber RandomEdit::pickEntity() {
    static constexpr EntityNumber kOften[] = {
        schema::kTalkingPoint, schema::kTalkingPoint, schema::kTalkingPoint,      schema::kComment,
        schema::kComment,      schema::kSharedNote,   schema::kSharedNote,        schema::kPrivateNote,
        schema::kActionItem,   schema::kActionItem,   schema::kOccurrence,        schema::kMeetingSeries,
        schema::kOccurrence,   schema::kPrivateNote,  schema::kSeriesParticipant, schema::kSeriesParticipant,
        schema::kGoal,         schema::kGoal,         schema::kKeyResult,         schema::kCheckIn,
    };
    if (chance_.oneIn(5)) {
        const auto all = device_.schema().entities();
        return all[chance_.below(all.size())].number;
    }
    return kOften[chance_.below(std::size(kOften))];
}

Result<void> RandomEdit::run() {
    switch (chance_.below(20)) {
        case 16:
        case 17:
            return moveInTree();
        case 18:
            return changeRights();
        case 19:
            return changeState();
        case 12:
        case 13:
            return changeAudience();
        case 14:
        case 15:
            return carry();
        case 3:
            return remark();
        case 0:
            return several();
        case 1:
            return device_.noted.undoes ? takeBack() : one();
        case 2:
            return chance_.oneIn(2) ? refusals() : restoreLost();
        default:
            return one();
    }
}

Result<void> RandomEdit::one() {
    switch (chance_.below(10)) {
        case 0:
        case 1:
        case 2:
            return create();
        case 3:
        case 4:
            return set();
        case 5:
        case 6:
            return type();
        case 7:
            return move();
        case 8:
            return changeLife();
        default:
            return chance_.oneIn(2) ? changeSet() : set();
    }
}

std::vector<Record> RandomEdit::rows(EntityNumber entity, bool removed) {
    store::Query query;
    query.entity = entity;
    query.removed = removed;
    query.limit = 60;
    return device_.reader->list(query).valueOr({});
}

std::optional<Record> RandomEdit::row(const std::function<bool(const Entity&)>& fits) {
    for (int attempt = 0; attempt < 8; ++attempt) {
        const Entity* entity = device_.schema().entity(pickEntity());
        if (fits(*entity)) {
            const auto found = rows(entity->number);
            if (!found.empty()) {
                return chance_.of(found);
            }
        }
    }
    return std::nullopt;
}

Value RandomEdit::value(const Field& field) {
    switch (field.type) {
        case Type::flag:
            return chance_.oneIn(2);
        case Type::integer:
        case Type::decimal:
            return static_cast<std::int64_t>(chance_.below(100));
        case Type::instant:
            // Few values, so that two people mean the same occurrence.
            return 1'790'000'000'000 + static_cast<std::int64_t>(chance_.below(4)) * 604'800'000;
        case Type::date:
            return static_cast<std::int64_t>(20'000 + chance_.below(400));
        case Type::choice:
            return static_cast<std::int64_t>(chance_.below(field.choices.size()));
        case Type::shortText:
        case Type::secretOfOwner:
            return "value " + std::to_string(chance_.below(1000));
        case Type::collaborativeText:
            return "begins " + std::to_string(chance_.below(1000));
        case Type::reference:
        case Type::treeParent: {
            const auto found = rows(field.target);
            return found.empty() ? Value() : Value(chance_.of(found).id);
        }
        case Type::referenceSet: {
            std::vector<Uuid> ids;
            for (const Record& found : rows(field.target)) {
                if (chance_.oneIn(3)) {
                    ids.push_back(found.id);
                }
            }
            std::sort(ids.begin(), ids.end());
            return ids.empty() ? Value() : Value(ids);
        }
        case Type::orderKey:
            return place(field);
        case Type::blobReference:
            return Value();
    }
    return Value();
}

// Keys as a client with its own ideas would choose them: one that somebody has, one that nobody can fit behind, one of
// 200 bytes.
Value RandomEdit::place(const Field& field) {
    const auto points = rows(schema::kTalkingPoint);
    if (!points.empty() && chance_.oneIn(2)) {
        const std::string taken = chance_.of(points).text(4);
        return taken.empty() ? Value() : Value(taken);
    }
    const std::size_t length = chance_.oneIn(2) ? 200 : 1 + chance_.below(3);
    std::string key(std::min<std::size_t>(length, field.limit), '\x7F');
    key.back() = static_cast<char>('a' + chance_.below(3));
    return key;
}

Result<void> RandomEdit::create() {
    const Entity& entity = *device_.schema().entity(pickEntity());
    std::vector<Assignment> fields;
    for (const Field& field : entity.fields) {
        const bool filled = field.fill != schema::Fill::none || field.type == Type::orderKey;
        const bool given = filled ? chance_.oneIn(12) : field.required || chance_.oneIn(2);
        const bool identifies =
            std::find(entity.identity.begin(), entity.identity.end(), field.number) != entity.identity.end();
        if (given || (identifies && !filled)) {
            Value chosen = value(field);
            if (!std::holds_alternative<std::monostate>(chosen)) {
                fields.emplace_back(field.number, std::move(chosen));
            }
        }
    }
    // What hangs on a parent hangs on the parent's series as well, most of the time.
    if (entity.number == schema::kComment && !chance_.oneIn(8)) {
        const auto points = rows(schema::kTalkingPoint);
        if (!points.empty()) {
            const Record& point = chance_.of(points);
            std::erase_if(fields, [](const Assignment& field) { return field.first == 1 || field.first == 5; });
            fields.emplace_back(FieldNumber{1}, point.id);
            fields.emplace_back(FieldNumber{5}, point.reference(1));
        }
    }
    auto made = device_.engine->create(entity.number, fields);
    return made ? Result<void>() : made.error();
}

Result<void> RandomEdit::set() {
    const auto found = row([](const Entity& entity) { return !entity.fields.empty(); });
    if (!found) {
        return {};
    }
    const Entity& entity = entityOf(found->entity);
    std::vector<Assignment> fields;
    for (std::size_t i = 0; i <= chance_.below(2); ++i) {
        const Field& field = entity.fields[chance_.below(entity.fields.size())];
        // Replacing a text as a whole takes others' words away: only where that is not counted.
        const bool counted = field.type == Type::collaborativeText;
        if (!counted) {
            fields.emplace_back(field.number, !field.required && chance_.oneIn(6) ? Value() : value(field));
        }
    }
    return device_.engine->set(found->entity, found->id, fields);
}

Result<void> RandomEdit::type() {
    const auto found = row([](const Entity& entity) { return hasField(entity, Type::collaborativeText); });
    if (!found) {
        return {};
    }
    const Field& field = fieldOf(entityOf(found->entity), Type::collaborativeText);
    std::size_t length = engine::codePoints(found->text(field.number));
    std::vector<TextChange> changes;
    for (std::size_t i = 0; i <= chance_.below(3); ++i) {
        TextChange change{chance_.below(length + 1), 0, {}};
        if (!keepsEverything(found->id) && chance_.oneIn(2)) {
            change.removed = std::min(chance_.below(12), length - change.position);
        }
        if (change.removed == 0 || chance_.oneIn(2)) {
            change.inserted = chance_.oneIn(4) ? "ä\n€😀" : "";
            if (keepsEverything(found->id)) {
                // A piece of its own, which nobody may split: at the front or the end. Where the end is, within a step
                // that has written already, no reader tells.
                const bool isFront = chance_.oneIn(2);
                change.position = isFront || isStep_ ? 0 : length;
                change.inserted = token_();
                tokens_.push_back(change.inserted);
            } else if (change.inserted.empty()) {
                change.inserted = std::to_string(chance_.below(10000));
            }
        }
        length += engine::codePoints(change.inserted) - change.removed;
        changes.push_back(std::move(change));
    }
    return device_.engine->editText(found->entity, found->id, field.number, changes);
}

Result<void> RandomEdit::move() {
    const auto found = row([](const Entity& entity) { return hasField(entity, Type::orderKey); });
    if (!found) {
        return {};
    }
    const Field& order = fieldOf(entityOf(found->entity), Type::orderKey);
    store::Query query;
    query.entity = found->entity;
    query.where = {{order.within, store::Compare::equal, found->value(order.within)}};
    query.order = {{order.number, false}};
    auto list = device_.reader->list(query).valueOr({});
    std::erase_if(list, [&](const Record& candidate) { return candidate.id == found->id; });
    const std::size_t at = chance_.below(list.size() + 1);
    const Uuid after = at > 0 ? list[at - 1].id : Uuid{};
    const Uuid before = at < list.size() ? list[at].id : Uuid{};
    return device_.engine->move(found->entity, found->id, after, before);
}

Result<void> RandomEdit::changeLife() {
    const EntityNumber entity = pickEntity();
    const auto found = rows(entity, true);
    if (found.empty()) {
        return {};
    }
    const Record& chosen = chance_.of(found);
    return chosen.alive() ? device_.engine->remove(entity, chosen.id) : device_.engine->restore(entity, chosen.id);
}

// A point moves to another span, an action item to another owner: the row leaves one audience and enters another.
Result<void> RandomEdit::carry() {
    const bool point = chance_.oneIn(2);
    const auto found = rows(point ? schema::kTalkingPoint : schema::kActionItem);
    const auto targets = rows(point ? schema::kMeetingSpan : schema::kEmployee);
    if (found.empty() || targets.empty()) {
        return one();
    }
    const Record& chosen = chance_.of(found);
    return device_.engine->set(chosen.entity, chosen.id,
                               {{point ? FieldNumber{2} : FieldNumber{5}, chance_.of(targets).id}});
}

// Two people move different parts of one tree: together the moves can form a cycle.
Result<void> RandomEdit::moveInTree() {
    const bool people = chance_.oneIn(2);
    const auto found = rows(people ? schema::kEmployee : schema::kTeam);
    if (found.size() < 2) {
        return {};
    }
    const Uuid row = chance_.of(found).id;
    const Uuid parent = chance_.of(found).id;
    return device_.engine->set(people ? schema::kEmployee : schema::kTeam, row,
                               {{people ? FieldNumber{12} : FieldNumber{2}, parent}});
}

// A state that others move on as well.
Result<void> RandomEdit::changeState() {
    const auto found = rows(schema::kOccurrence);
    return found.empty() ? one()
                         : device_.engine->set(schema::kOccurrence, chance_.of(found).id,
                                               {{5, static_cast<std::int64_t>(chance_.below(4))}});
}

Result<void> RandomEdit::remark() {
    const auto found = rows(schema::kOccurrence);
    return found.empty() ? Result<void>()
                         : device_.engine->set(schema::kOccurrence, found.front().id,
                                               {{6, "value " + std::to_string(chance_.below(1000))}});
}

Result<void> RandomEdit::changeSet() {
    const auto people = rows(schema::kEmployee);
    if (people.empty()) {
        return {};
    }
    const Field& field = fieldOf(entityOf(schema::kEmployee), Type::referenceSet);
    const Uuid row = chance_.of(people).id;
    const Uuid element = chance_.of(people).id;
    return chance_.oneIn(2) ? device_.engine->addElement(schema::kEmployee, row, field.number, element)
                            : device_.engine->removeElement(schema::kEmployee, row, field.number, element);
}

Result<void> RandomEdit::several() {
    isStep_ = true;
    return device_.engine->together([&]() -> Result<void> {
        for (std::size_t i = 0; i < 2 + chance_.below(3); ++i) {
            const std::size_t before = tokens_.size();
            // An edit that is refused at once is none; the others hold. Now and then the whole step fails.
            auto done = one();
            if (!done) {
                tokens_.resize(before);
            }
            if (!done && chance_.oneIn(3)) {
                return done;
            }
        }
        return {};
    });
}

Result<void> RandomEdit::takeBack() {
    undid_ = true;
    if (chance_.oneIn(3) && device_.engine->canRedo()) {
        return device_.engine->redo();
    }
    return device_.engine->canUndo() ? device_.engine->undo() : Result<void>();
}

Result<void> RandomEdit::manyOperations() {
    const auto items = rows(schema::kActionItem);
    if (items.empty()) {
        return {};
    }
    const Uuid item = chance_.of(items).id;
    for (int i = 0; i < 3; ++i) {
        auto done = device_.engine->together([&]() -> Result<void> {
            for (int k = 0; k < 400; ++k) {
                auto set = device_.engine->set(schema::kActionItem, item, {{4, "title " + std::to_string(k)}});
                if (!set) {
                    return set;
                }
            }
            return {};
        });
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> RandomEdit::longText() {
    const auto meetings = rows(schema::kOccurrence);
    if (meetings.empty()) {
        return {};
    }
    const Record& meeting = chance_.of(meetings);
    const auto note = device_.engine->create(schema::kSharedNote, {{1, meeting.reference(1)}, {3, meeting.id}});
    if (!note) {
        return note.error();
    }
    std::string text(450'000, ' ');  // hardly to be compressed
    for (char& letter : text) {
        letter = static_cast<char>('@' + chance_.below(60));
    }
    return device_.engine->editText(schema::kSharedNote, *note, 4, {{0, 0, text}});
}

Result<void> RandomEdit::refusals() {
    auto refused = device_.engine->refusals();
    if (!refused || refused->empty()) {
        return refused ? Result<void>() : refused.error();
    }
    const std::uint64_t number = chance_.of(*refused).number;
    auto done = chance_.oneIn(2) ? device_.engine->retryRefusal(number) : device_.engine->dropRefusal(number);
    auto left = device_.engine->refusals();
    if (done && left) {
        for (const engine::Refusal& refusal : *refused) {
            const bool kept = std::any_of(left->begin(), left->end(), [&](const engine::Refusal& candidate) {
                return candidate.number == refusal.number;
            });
            if (!kept) {
                dropped_.insert(refusal.number);
            }
        }
    }
    return done;
}

Result<void> RandomEdit::restoreLost() {
    auto merged = device_.reader->superseded(20);
    if (!merged || merged->empty()) {
        return merged ? Result<void>() : merged.error();
    }
    const Record& chosen = chance_.of(*merged);
    for (const Cell& cell : chosen.cells) {
        if (!cell.superseded.empty()) {
            return device_.engine->restoreSuperseded(chosen.entity, chosen.id, cell.field,
                                                     chance_.of(cell.superseded).stamp);
        }
    }
    return {};
}

}  // namespace aufwind::sim
