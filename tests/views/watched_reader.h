// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

/// A reader that counts its lists, and that fails while `broken`, as on a disk that cannot be read.
namespace aufwind::test {

class WatchedReader : public store::Reader {
  public:
    explicit WatchedReader(store::Reader& reader) : reader_(reader) {}

    int lists = 0;
    bool broken = false;
    bool listsBroken = false;  ///< single rows can be found

    Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id) override {
        if (broken) return kBroken;
        return reader_.find(entity, id);
    }
    Result<std::vector<Record>> list(const store::Query& query) override {
        ++lists;
        if (broken || listsBroken) return kBroken;
        return reader_.list(query);
    }
    Result<std::uint64_t> count(const store::Query& query) override {
        if (broken) return kBroken;
        return reader_.count(query);
    }
    Result<std::vector<store::SearchHit>> search(std::string_view words, std::uint32_t limit) override {
        if (broken) return kBroken;
        return reader_.search(words, limit);
    }
    Result<void> each(const std::function<bool(const Record&)>& each) override { return reader_.each(each); }
    Result<std::vector<Record>> superseded(std::uint32_t limit) override {
        if (broken) return kBroken;
        return reader_.superseded(limit);
    }
    Result<std::optional<Record>> base(EntityNumber entity, const Uuid& id) override {
        return reader_.base(entity, id);
    }
    Result<std::vector<store::OutboxEntry>> outbox(std::uint64_t after, std::uint32_t limit) override {
        return reader_.outbox(after, limit);
    }
    Result<std::vector<store::OutboxEntry>> outboxOf(EntityNumber entity, const Uuid& id) override {
        return reader_.outboxOf(entity, id);
    }
    Result<std::uint64_t> outboxCount() override { return reader_.outboxCount(); }
    Result<std::vector<store::RefusedEntry>> refused() override { return reader_.refused(); }
    Result<std::vector<Scope>> scopesOf(EntityNumber entity, const Uuid& id) override {
        return reader_.scopesOf(entity, id);
    }
    Result<std::vector<std::pair<EntityNumber, Uuid>>> rowsOf(const Scope& scope) override {
        return reader_.rowsOf(scope);
    }
    Result<void> eachHeld(const EachHeld& each) override { return reader_.eachHeld(each); }
    Result<std::vector<std::pair<EntityNumber, Uuid>>> removedUpTo(std::uint64_t seq) override {
        return reader_.removedUpTo(seq);
    }
    Result<std::optional<std::string>> state(std::string_view name) override { return reader_.state(name); }
    Result<std::vector<store::StoredContent>> contents() override { return reader_.contents(); }
    Result<std::optional<store::StoredContent>> content(std::string_view hash) override {
        return reader_.content(hash);
    }
    Result<std::optional<std::string>> contentPart(std::string_view hash, std::uint64_t part) override {
        return reader_.contentPart(hash, part);
    }
    Result<void> snapshot(const std::function<Result<void>()>& reads) override { return reader_.snapshot(reads); }

  private:
    const Error kBroken{ErrorCode::io, "the disk is gone"};
    store::Reader& reader_;
};

}  // namespace aufwind::test
