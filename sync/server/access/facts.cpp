// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/facts.h"

#include "sync/merge/scopes.h"

#include <algorithm>

namespace aufwind::server {

schema::EntityNumber peopleOf(const schema::Schema& schema) {
    for (const schema::Entity& entity : schema.entities()) {
        for (const schema::Membership& membership : entity.memberships) {
            if (const schema::Field* field = entity.field(membership.person); field != nullptr && field->target != 0) {
                return field->target;
            }
        }
    }
    for (const schema::Entity& entity : schema.entities()) {
        for (const schema::Field& field : entity.fields) {
            if (field.fill == schema::Fill::self) {
                return field.target;
            }
        }
    }
    return 0;
}

Facts::Facts(const schema::Schema& schema) : schema_(schema), person_(peopleOf(schema)) {
    for (const schema::Entity& entity : schema.entities()) {
        if (entity.line.exists()) {
            const bool hasChains = merge::usesTree(schema, schema::ScopeKind::chain);
            line_ = {entity.number, entity.line.manager, entity.line.dotted, hasChains, false};
            if (hasChains) {
                index({entity.number, entity.line.manager}, 1);
            }
        }
        const schema::SpanRule& rule = entity.opens;
        const schema::Field* group = rule.exists() ? entity.field(rule.group) : nullptr;
        if (group == nullptr) {
            continue;
        }
        spans_.push_back({group->target, entity.number, &rule});
        index({entity.number, rule.group}, 1);
        index({rule.span, rule.spanGroup}, 1);
        index({rule.member, rule.memberSpan}, 1);
    }
    findGrants();
}

void Facts::findGrants() {
    for (const schema::Entity& entity : schema_.entities()) {
        const schema::GrantRule& rule = entity.grants;
        const schema::Field* role = entity.field(rule.role);
        const schema::Field* person = entity.field(rule.person);
        if (rule.exists() && role != nullptr && person != nullptr) {
            grants_ = {entity.number, role->target, person->target, &rule, {}, 0};
            index({entity.number, rule.person}, entity.since);
            index({entity.number, rule.role}, entity.since);
        }
    }
    for (const schema::Entity& entity : schema_.entities()) {
        for (const schema::ScopeRule& rule : entity.scopes) {
            auto& receiving = grants_.receiving;
            if (!grants_.exist() || rule.kind != schema::ScopeKind::permission) {
                continue;
            }
            // A rule is no older than its entity.
            const std::uint16_t since = std::max(rule.since, entity.since);
            grants_.since = receiving.empty() ? since : std::min(grants_.since, since);
            if (std::find(receiving.begin(), receiving.end(), rule.permission) == receiving.end()) {
                receiving.push_back(rule.permission);
            }
        }
    }
    // Whose reports a grant reaches is found from the top.
    if (!grants_.receiving.empty()) {
        line_.hasReaches = true;
        index({line_.person, line_.manager}, grants_.since);
    }
}

void Facts::index(const Lookup& lookup, std::uint16_t since) {
    const auto [at, isNew] = indexed_.emplace(lookup, since);
    at->second = isNew ? since : std::min(at->second, since);
}

const SpanFacts* Facts::spansOfGroup(schema::EntityNumber group) const {
    for (const SpanFacts& facts : spans_) {
        if (facts.group == group) {
            return &facts;
        }
    }
    return nullptr;
}

const SpanFacts* Facts::spansOfParticipant(schema::EntityNumber participant) const {
    for (const SpanFacts& facts : spans_) {
        if (facts.participant == participant) {
            return &facts;
        }
    }
    return nullptr;
}

}  // namespace aufwind::server
