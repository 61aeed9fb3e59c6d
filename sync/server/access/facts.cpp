// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/access/facts.h"

#include "sync/merge/scopes.h"

#include <algorithm>
#include <tuple>

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
    findLine();
    for (const schema::Entity& entity : schema.entities()) {
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
    findCopies();
}

void Facts::findLine() {
    for (const schema::Entity& entity : schema_.entities()) {
        if (entity.line.exists()) {
            line_ = {entity.number, entity.line.manager, entity.line.dotted, false, 0, false};
        }
    }
    for (const schema::Entity& entity : schema_.entities()) {
        for (const schema::ScopeRule& rule : entity.scopes) {
            if (rule.kind != schema::ScopeKind::chain) {
                continue;
            }
            // A rule is no older than its entity.
            const std::uint16_t since = std::max(rule.since, entity.since);
            line_.chainsSince = line_.hasChains ? std::min(line_.chainsSince, since) : since;
            line_.hasChains = true;
        }
    }
    if (line_.hasChains) {
        index({line_.person, line_.manager}, line_.chainsSince);
    }
}

void Facts::findCopies() {
    for (const schema::Entity& entity : schema_.entities()) {
        for (const schema::Field& field : entity.fields) {
            const schema::Field* via = entity.field(field.copyVia);
            if (field.copyVia == 0 || via == nullptr) {
                continue;
            }
            const CopyFacts fact{entity.number, field.number, field.copyVia, via->target, field.copyOf};
            copiesIn_[entity.number].push_back(fact);
            copiesFrom_[via->target].push_back(fact);
            index({entity.number, field.copyVia}, std::max(field.since, entity.since));
        }
    }
    for (auto& [target, facts] : copiesFrom_) {
        std::sort(facts.begin(), facts.end(), [](const CopyFacts& a, const CopyFacts& b) {
            return std::tie(a.entity, a.via, a.field) < std::tie(b.entity, b.via, b.field);
        });
    }
}

const std::vector<CopyFacts>& Facts::copiesIn(schema::EntityNumber entity) const {
    static const std::vector<CopyFacts> none;
    const auto found = copiesIn_.find(entity);
    return found != copiesIn_.end() ? found->second : none;
}

const std::vector<CopyFacts>& Facts::copiesFrom(schema::EntityNumber target) const {
    static const std::vector<CopyFacts> none;
    const auto found = copiesFrom_.find(target);
    return found != copiesFrom_.end() ? found->second : none;
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
