// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/read_session.h"

#include <mutex>

/// Reader's virtual calls over a ReadSession, for Reader itself and for Writer.
namespace aufwind::store {

template <typename Base>
class ReadFacade : public Base {
  public:
    Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id) override {
        const auto held = enter();
        return session().find(entity, id);
    }
    Result<std::vector<Record>> list(const Query& query) override {
        const auto held = enter();
        return session().list(query);
    }
    Result<std::uint64_t> count(const Query& query) override {
        const auto held = enter();
        return session().count(query);
    }
    Result<std::vector<SearchHit>> search(std::string_view words, std::uint32_t limit) override {
        const auto held = enter();
        if (auto ready = beforeSearch(); !ready) {
            return ready.error();
        }
        return session().search(words, limit);
    }
    Result<void> each(const std::function<bool(const Record&)>& each) override {
        const auto held = enter();
        return session().each(each);
    }
    Result<std::vector<Record>> superseded(std::uint32_t limit) override {
        const auto held = enter();
        return session().superseded(limit);
    }
    Result<std::optional<Record>> base(EntityNumber entity, const Uuid& id) override {
        const auto held = enter();
        return session().base().find(entity, id);
    }
    Result<std::vector<OutboxEntry>> outbox(std::uint64_t after, std::uint32_t limit) override {
        const auto held = enter();
        return session().outbox().after(after, limit);
    }
    Result<std::vector<OutboxEntry>> outboxOf(EntityNumber entity, const Uuid& id) override {
        const auto held = enter();
        return session().outbox().of(entity, id);
    }
    Result<std::uint64_t> outboxCount() override {
        const auto held = enter();
        return session().outbox().count();
    }
    Result<std::vector<RefusedEntry>> refused() override {
        const auto held = enter();
        return session().outbox().refused();
    }
    Result<std::vector<Scope>> scopesOf(EntityNumber entity, const Uuid& id) override {
        const auto held = enter();
        return session().scopes().scopesOf(entity, id);
    }
    Result<std::vector<std::pair<EntityNumber, Uuid>>> rowsOf(const Scope& scope) override {
        const auto held = enter();
        return session().scopes().rowsOf(scope);
    }
    Result<void> eachHeld(const Reader::EachHeld& each) override {
        const auto held = enter();
        return session().eachHeld(each);
    }
    Result<std::vector<std::pair<EntityNumber, Uuid>>> removedUpTo(std::uint64_t seq) override {
        const auto held = enter();
        return session().removedUpTo(seq);
    }
    Result<std::optional<std::string>> state(std::string_view name) override {
        const auto held = enter();
        return session().state().find(name);
    }
    Result<std::vector<StoredContent>> contents() override {
        const auto held = enter();
        return session().contents().all();
    }
    Result<std::optional<StoredContent>> content(std::string_view hash) override {
        const auto held = enter();
        return session().contents().find(hash);
    }
    Result<std::optional<std::string>> contentPart(std::string_view hash, std::uint64_t part) override {
        const auto held = enter();
        return session().contents().part(hash, part);
    }
    Result<void> snapshot(const std::function<Result<void>()>& reads) override {
        const auto held = enter();
        return session().snapshot(reads);
    }

  protected:
    virtual ReadSession& session() = 0;
    /// Held while the session is used, where it is shared.
    virtual std::unique_lock<std::recursive_mutex> enter() { return {}; }
    virtual Result<void> beforeSearch() { return {}; }
};

}  // namespace aufwind::store
