// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/facts.h"

#include "sync/merge/scopes.h"

namespace aufwind::server {
namespace {

schema::EntityNumber personOf(const schema::Schema& schema) {
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

}  // namespace

Facts::Facts(const schema::Schema& schema) : schema_(schema), person_(personOf(schema)) {
    for (const schema::Entity& entity : schema.entities()) {
        if (entity.line.exists()) {
            const bool hasChains = merge::usesTree(schema, schema::ScopeKind::chain);
            line_ = {entity.number, entity.line.manager, entity.line.dotted, hasChains};
            if (hasChains) {
                indexed_.insert({entity.number, entity.line.manager});
            }
        }
        const schema::SpanRule& rule = entity.opens;
        const schema::Field* group = rule.exists() ? entity.field(rule.group) : nullptr;
        if (group == nullptr) {
            continue;
        }
        spans_.push_back({group->target, entity.number, &rule});
        indexed_.insert({entity.number, rule.group});
        indexed_.insert({rule.span, rule.spanGroup});
        indexed_.insert({rule.member, rule.memberSpan});
    }
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
