// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of who may do and see what, and steps that build on one that will be refused.
#include "models/schema/entities.h"
#include "tests/sim/edits.h"

#include <algorithm>

namespace aufwind::sim {

Result<void> RandomEdit::changeRights() {
    switch (chance_.below(7)) {
        case 0:
            return changeRoles();
        case 1:
            return handOver();
        case 2:
            return leave();
        case 3:
            return changePresence();
        case 4:
            return changeManager();
        case 5:
            return flicker();
        default:
            return changeAudience();
    }
}

// Who sees what follows from participants, roles and managers: those who may change that do it often.
Result<void> RandomEdit::changeAudience() {
    auto own = rows(schema::kMeetingSeries);
    std::erase_if(own, [&](const Record& series) { return series.reference(4) != device_.person; });
    const auto people = rows(schema::kEmployee);
    if (own.empty() || people.empty()) {
        return one();
    }
    const Uuid series = chance_.of(own).id;
    const Uuid person = chance_.of(people).id;
    for (const Record& participant : rows(schema::kSeriesParticipant)) {
        if (participant.reference(1) == series && participant.reference(2) == person) {
            return device_.engine->remove(schema::kSeriesParticipant, participant.id);
        }
    }
    std::vector<Assignment> fields{{1, series}, {2, person}};
    if (chance_.oneIn(2)) {
        fields.emplace_back(FieldNumber{3}, chance_.oneIn(2));
    }
    auto made = device_.engine->create(schema::kSeriesParticipant, fields);
    return made ? Result<void>() : made.error();
}

// Who may do what changes meanwhile.
Result<void> RandomEdit::changeRoles() {
    const auto people = rows(schema::kEmployee);
    if (people.empty()) {
        return {};
    }
    const Uuid person = chance_.of(people).id;
    const auto role = static_cast<std::int64_t>(1 + chance_.below(2));
    for (const Record& grant : rows(schema::kRoleGrant)) {
        if (grant.reference(1) == person && grant.number(2) < 3) {
            return device_.engine->remove(schema::kRoleGrant, grant.id);
        }
    }
    auto made = device_.engine->create(schema::kRoleGrant, {{1, person}, {2, role}});
    return made ? Result<void>() : made.error();
}

// Few places, so that grants meet people.
Result<void> RandomEdit::changeCustomRoles() {
    static const std::vector<std::string> kPlaces{"north", "south"};
    engine::Engine& engine = *device_.engine;
    const auto people = rows(schema::kEmployee);
    const auto roles = rows(schema::kCustomRole);
    const auto grants = rows(schema::kCustomRoleGrant);
    if (people.empty()) {
        return {};
    }
    const Uuid person = chance_.of(people).id;
    const auto made = [](const Result<Uuid>& id) {
        return id ? Result<void>() : Result<void>(id.error());
    };
    switch (chance_.below(7)) {
        case 0:
            return made(engine.create(schema::kConfidentialRecord,
                                      {{1, device_.person}, {3, "value " + std::to_string(chance_.below(3))}}));
        case 1:
        case 2:
            return engine.set(schema::kEmployee, person, {{10, chance_.of(kPlaces)}});
        case 3:
            if (!roles.empty()) {
                return engine.set(schema::kCustomRole, chance_.of(roles).id, {{3, !chance_.oneIn(3)}});
            }
            return made(engine.create(schema::kCustomRole, {{1, std::string("value role")}, {3, true}}));
        case 4:
        case 5:
            if (!grants.empty()) {
                return engine.remove(schema::kCustomRoleGrant, chance_.of(grants).id);
            }
            [[fallthrough]];
        default:
            if (roles.empty()) {
                return made(engine.create(schema::kCustomRole, {{1, std::string("value role")}, {3, true}}));
            }
            return made(engine.create(schema::kCustomRoleGrant, {{1, person},
                                                                 {2, chance_.of(roles).id},
                                                                 {3, static_cast<std::int64_t>(chance_.below(7))},
                                                                 {4, chance_.of(kPlaces)}}));
    }
}

// The writer loses rights by the own write: somebody else organises the series from now on.
Result<void> RandomEdit::handOver() {
    auto own = rows(schema::kMeetingSeries);
    std::erase_if(own, [&](const Record& series) { return series.reference(4) != device_.person; });
    const auto people = rows(schema::kEmployee);
    return own.empty() || people.empty()
               ? changeAudience()
               : device_.engine->set(schema::kMeetingSeries, chance_.of(own).id, {{4, chance_.of(people).id}});
}

// The writer loses sight by the own write, and what was written just before may wait behind it.
Result<void> RandomEdit::leave() {
    auto own = rows(schema::kSeriesParticipant);
    std::erase_if(own, [&](const Record& participant) { return participant.reference(2) != device_.person; });
    if (own.empty()) {
        return changeAudience();
    }
    return device_.engine->remove(schema::kSeriesParticipant, chance_.of(own).id);
}

// A right is taken and given back before its holder hears of either: what they have of the scope is worthless.
Result<void> RandomEdit::flicker() {
    auto others = rows(schema::kSeriesParticipant);
    std::erase_if(others, [&](const Record& participant) { return participant.reference(2) == device_.person; });
    if (others.empty()) {
        return changeAudience();
    }
    const Uuid participant = chance_.of(others).id;
    auto taken = device_.engine->remove(schema::kSeriesParticipant, participant);
    return taken ? device_.engine->restore(schema::kSeriesParticipant, participant) : taken;
}

// Somebody leaves the company, or comes back to it.
Result<void> RandomEdit::changePresence() {
    auto people = rows(schema::kEmployee, true);
    std::erase_if(people, [](const Record& person) { return person.alive(); });
    if (!people.empty()) {
        return device_.engine->restore(schema::kEmployee, chance_.of(people).id);
    }
    const auto present = rows(schema::kEmployee);
    return present.empty() || !chance_.oneIn(3) ? changeAudience()
                                                : device_.engine->remove(schema::kEmployee, chance_.of(present).id);
}

Result<void> RandomEdit::changeManager() {
    const auto people = rows(schema::kEmployee);
    return people.empty()
               ? Result<void>()
               : device_.engine->set(schema::kEmployee, chance_.of(people).id, {{12, chance_.of(people).id}});
}

// A series in another's name is refused, and so is all that builds on it, step by step.
Result<void> RandomEdit::cascade() {
    auto people = rows(schema::kEmployee);
    std::erase_if(people, [&](const Record& person) { return person.id == device_.person; });
    if (people.empty()) {
        return one();
    }
    engine::Engine& engine = *device_.engine;
    const auto series =
        engine.create(schema::kMeetingSeries,
                      {{1, std::string("value of another")}, {2, std::int64_t{0}}, {4, chance_.of(people).id}});
    if (!series) {
        return series.error();
    }
    const auto meeting =
        engine.create(schema::kOccurrence,
                      {{1, *series}, {2, std::int64_t{1'790'000'000'000}}, {3, std::int64_t{1'790'000'000'000}}});
    const auto note =
        meeting ? engine.create(schema::kSharedNote, {{1, *series}, {3, *meeting}}) : Result<Uuid>(meeting.error());
    if (!note) {
        return note.error();
    }
    if (chance_.oneIn(2)) {
        if (auto renamed = engine.set(schema::kMeetingSeries, *series, {{1, std::string("value two")}}); !renamed) {
            return renamed;
        }
    }
    // By itself: the words are those of the newest mutation.
    tokens_.push_back(token_());
    return engine.editText(schema::kSharedNote, *note, 4, {{0, 0, tokens_.back()}});
}

}  // namespace aufwind::sim
