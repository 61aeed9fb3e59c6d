// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/spans.h"

#include "sync/merge/identity.h"
#include "sync/merge/scopes.h"

#include <algorithm>
#include <set>

namespace aufwind::server {

struct Spans::Work {
    const SpanFacts& facts;
    Uuid group;
    merge::Context context;  ///< as the server
    Uuid device;             ///< of the writer
    Unit& unit;

    const schema::SpanRule& rule() const { return *facts.rule; }
};

namespace {

Result<void> carryOut(const merge::Context& context, const merge::Operation& operation, Unit& unit) {
    const Record* present = unit.find(operation.entity, operation.id);
    std::optional<Record> row = present != nullptr ? std::optional<Record>(*present) : std::nullopt;
    if (auto applied = merge::apply(context, operation, row, {}); !applied) {
        return Error{ErrorCode::internal, "an effect of the server: " + applied.error().detail};
    }
    unit.put(std::move(*row));
    return {};
}

std::set<Uuid> membersOf(const schema::SpanRule& rule, const Uuid& span, Unit& unit) {
    std::set<Uuid> persons;
    for (const Record* member : unit.referring(rule.member, rule.memberSpan, span)) {
        if (member->alive()) {
            persons.insert(member->reference(rule.memberPerson));
        }
    }
    return persons;
}

std::vector<const Record*> spansOf(const SpanFacts& facts, const Uuid& group, Unit& unit) {
    return unit.referring(facts.rule->span, facts.rule->spanGroup, group);
}

// Owner and participants who are there now, and those of them who may read what came before.
struct Wanted {
    std::set<Uuid> persons;
    std::set<Uuid> withHistory;
};

Wanted wantedOf(const SpanFacts& facts, const Record& group, Unit& unit) {
    const schema::SpanRule& rule = *facts.rule;
    Wanted wanted;
    if (const Uuid owner = group.reference(rule.groupOwner); !owner.isNil()) {
        wanted.persons.insert(owner);
    }
    for (const Record* participant : unit.referring(facts.participant, rule.group, group.id)) {
        if (!participant->alive()) {
            continue;
        }
        const Uuid person = participant->reference(rule.person);
        wanted.persons.insert(person);
        // What was chosen when somebody first came is not chosen again when they come back: what was written while they
        // were away is not theirs.
        const bool isBack = participant->life > 1;
        if (rule.history != 0 && participant->flag(rule.history) && !isBack) {
            wanted.withHistory.insert(person);
        }
    }
    return wanted;
}

}  // namespace

merge::Context Spans::asServer(const merge::Context& context) {
    return {context.schema, context.author, clock_.tick(), context.now, true, context.texts};
}

Result<void> Spans::afterOperation(const merge::Operation& operation, const merge::Context& context, Unit& unit) {
    const SpanFacts* facts = facts_.spansOfGroup(operation.entity);
    const Record* group = facts != nullptr ? unit.find(operation.entity, operation.id) : nullptr;
    if (group == nullptr || unit.find(facts->rule->span, operation.id) != nullptr ||
        store_.deadLife({facts->rule->span, operation.id})) {
        return {};
    }
    const Work work{*facts, operation.id, asServer(context), {}, unit};
    const Uuid owner = group->reference(facts->rule->groupOwner);
    auto opened = openSpan(work, operation.id, 1);
    if (!opened || owner.isNil()) {
        return opened ? Result<void>() : opened.error();
    }
    return setMember(work, *opened, owner, true);
}

Result<void> Spans::afterMutation(const merge::Context& context, const Uuid& device, Unit& unit) {
    std::set<RowName> groups;
    for (const RowName& name : unit.order()) {
        if (const SpanFacts* facts = facts_.spansOfParticipant(name.first)) {
            const Uuid group = unit.find(name.first, name.second)->reference(facts->rule->group);
            groups.insert({facts->group, group});
        } else if (facts_.spansOfGroup(name.first) != nullptr) {
            groups.insert(name);
        }
    }
    for (const RowName& group : groups) {
        for (const Record* span : spansOf(*facts_.spansOfGroup(group.first), group.second, unit)) {
            clock_.observe(span->created);
        }
        const Work work{*facts_.spansOfGroup(group.first), group.second, asServer(context), device, unit};
        if (auto settled = settle(work); !settled) {
            return settled;
        }
    }
    return {};
}

Result<void> Spans::settle(const Work& work) {
    const schema::SpanRule& rule = work.rule();
    const Record* group = work.unit.find(work.facts.group, work.group);
    const auto spans = spansOf(work.facts, work.group, work.unit);
    if (group == nullptr || spans.empty()) {
        return {};
    }
    const auto byNumber = [&](const Record* a, const Record* b) {
        return a->number(rule.spanNumber) < b->number(rule.spanNumber);
    };
    const Record* newest = *std::max_element(spans.begin(), spans.end(), byNumber);
    const Uuid newestId = newest->id;
    const std::int64_t number = newest->number(rule.spanNumber);
    std::vector<Uuid> all;
    std::transform(spans.begin(), spans.end(), std::back_inserter(all), [](const Record* span) { return span->id; });

    const Wanted wanted = wantedOf(work.facts, *group, work.unit);
    const std::set<Uuid> present = membersOf(rule, newestId, work.unit);
    Uuid current = newestId;
    if (present != wanted.persons && !isUnread(work, *newest)) {
        auto opened = openSpan(work, entropy_.uuid(work.context.now), number + 1);
        if (!opened) {
            return opened.error();
        }
        current = *opened;
    }
    const std::set<Uuid> inCurrent = membersOf(rule, current, work.unit);
    for (const Uuid& person : wanted.persons) {
        if (auto done = inCurrent.contains(person) ? Result<void>() : setMember(work, current, person, true); !done) {
            return done;
        }
    }
    for (const Uuid& person : inCurrent) {
        if (auto done = wanted.persons.contains(person) ? Result<void>() : setMember(work, current, person, false);
            !done) {
            return done;
        }
    }
    for (const Uuid& span : all) {
        const std::set<Uuid> had = membersOf(rule, span, work.unit);
        for (const Uuid& person : wanted.withHistory) {
            if (auto done = had.contains(person) ? Result<void>() : setMember(work, span, person, true); !done) {
                return done;
            }
        }
    }
    return {};
}

bool Spans::isUnread(const Work& work, const Record& span) {
    if (work.unit.madeHere(span.entity, span.id)) {
        return true;
    }
    const schema::SpanRule& rule = work.rule();
    const auto members = work.unit.referring(rule.member, rule.memberSpan, span.id);
    // Besides the span's own row and its members' rows the scope must hold nothing, stored or in this mutation.
    const Scope scope = merge::groupScope(span.entity, span.id);
    std::size_t own = 1;
    for (const Record* member : members) {
        own += work.unit.madeHere(member->entity, member->id) ? 0 : 1;
    }
    if (store_.log(scope, 0, own + 1).size() > own) {
        return false;
    }
    for (const RowName& name : work.unit.order()) {
        const auto scopes = merge::scopesOf(facts_.schema(), *work.unit.find(name.first, name.second));
        const bool inScope = std::binary_search(scopes.begin(), scopes.end(), scope);
        if (inScope && name.first != rule.span && name.first != rule.member) {
            return false;
        }
    }
    return std::none_of(members.begin(), members.end(), [&](const Record* member) {
        return told_(member->reference(rule.memberPerson), work.device, span.seq);
    });
}

Result<Uuid> Spans::openSpan(const Work& work, const Uuid& id, std::int64_t number) {
    const schema::SpanRule& rule = work.rule();
    merge::Operation make;
    make.kind = merge::OperationKind::create;
    make.entity = rule.span;
    make.id = id;
    make.initial = {{rule.spanGroup, work.group, {}}, {rule.spanNumber, number, {}}};
    const Record* group = work.unit.find(work.facts.group, work.group);
    if (group != nullptr && !group->text(rule.groupTitle).empty()) {
        make.initial.push_back({rule.spanTitle, group->value(rule.groupTitle), {}});
    }
    if (auto made = carryOut(work.context, make, work.unit); !made) {
        return made.error();
    }
    return id;
}

Result<void> Spans::setMember(const Work& work, const Uuid& span, const Uuid& person, bool in) {
    const schema::SpanRule& rule = work.rule();
    const schema::Entity* entity = facts_.schema().entity(rule.member);
    merge::Operation change;
    change.entity = rule.member;
    change.initial = {{rule.memberSpan, span, {}}, {rule.memberPerson, person, {}}};
    change.id = merge::derivedId(*entity, {{rule.memberSpan, span}, {rule.memberPerson, person}}, work.context.author);
    const bool exists = work.unit.find(rule.member, change.id) != nullptr;
    change.kind = !in      ? merge::OperationKind::remove
                  : exists ? merge::OperationKind::restore
                           : merge::OperationKind::create;
    return carryOut(work.context, change, work.unit);
}

}  // namespace aufwind::server
