// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <memory>
#include <utility>

/// A store whose readers share one connection: the engine and whoever looks over its shoulder are on one thread here,
/// and a second connection would parse the schema and decrypt each page once more.
namespace aufwind::sim {

class SharedReader : public store::Reader {
  public:
    explicit SharedReader(std::shared_ptr<store::Reader> reader) : reader_(std::move(reader)) {}

    Result<std::optional<Record>> find(EntityNumber entity, const Uuid& id) override {
        return reader_->find(entity, id);
    }
    Result<std::vector<Record>> list(const store::Query& query) override { return reader_->list(query); }
    Result<std::uint64_t> count(const store::Query& query) override { return reader_->count(query); }
    Result<std::vector<store::SearchHit>> search(std::string_view words, std::uint32_t limit) override {
        return reader_->search(words, limit);
    }
    Result<void> each(const std::function<bool(const Record&)>& each) override { return reader_->each(each); }
    Result<std::vector<Record>> superseded(std::uint32_t limit) override { return reader_->superseded(limit); }
    Result<std::optional<Record>> base(EntityNumber entity, const Uuid& id) override {
        return reader_->base(entity, id);
    }
    Result<std::vector<store::OutboxEntry>> outbox(std::uint64_t after, std::uint32_t limit) override {
        return reader_->outbox(after, limit);
    }
    Result<std::vector<store::OutboxEntry>> outboxOf(EntityNumber entity, const Uuid& id) override {
        return reader_->outboxOf(entity, id);
    }
    Result<std::uint64_t> outboxCount() override { return reader_->outboxCount(); }
    Result<std::vector<store::RefusedEntry>> refused() override { return reader_->refused(); }
    Result<std::vector<Scope>> scopesOf(EntityNumber entity, const Uuid& id) override {
        return reader_->scopesOf(entity, id);
    }
    Result<std::vector<std::pair<EntityNumber, Uuid>>> rowsOf(const Scope& scope) override {
        return reader_->rowsOf(scope);
    }
    Result<void> eachHeld(const EachHeld& each) override { return reader_->eachHeld(each); }
    Result<std::vector<std::pair<EntityNumber, Uuid>>> removedUpTo(std::uint64_t seq) override {
        return reader_->removedUpTo(seq);
    }
    Result<std::vector<store::StoredContent>> contents() override { return reader_->contents(); }
    Result<std::optional<store::StoredContent>> content(std::string_view hash) override {
        return reader_->content(hash);
    }
    Result<std::optional<std::string>> contentPart(std::string_view hash, std::uint64_t part) override {
        return reader_->contentPart(hash, part);
    }
    Result<std::optional<std::string>> state(std::string_view name) override { return reader_->state(name); }
    Result<void> snapshot(const std::function<Result<void>()>& reads) override { return reader_->snapshot(reads); }

  private:
    std::shared_ptr<store::Reader> reader_;
};

class OneReader : public store::Store {
  public:
    explicit OneReader(std::unique_ptr<store::Store> store) : store_(std::move(store)) {}

    Result<void> write(const std::function<Result<void>(store::Writer&)>& work) override { return store_->write(work); }
    Result<std::unique_ptr<store::Reader>> reader() override {
        if (!reader_) {
            auto opened = store_->reader();
            if (!opened) {
                return opened.error();
            }
            reader_ = std::move(*opened);
        }
        return std::unique_ptr<store::Reader>(std::make_unique<SharedReader>(reader_));
    }
    std::uint64_t listen(std::function<void(const store::ChangeSet&)> listener) override {
        return store_->listen(std::move(listener));
    }
    void stopListening(std::uint64_t number) override { store_->stopListening(number); }
    Result<void> check() override { return store_->check(); }
    std::uint64_t bytesOnDisk() const override { return store_->bytesOnDisk(); }
    const schema::Schema& schema() const override { return store_->schema(); }

  private:
    std::unique_ptr<store::Store> store_;
    std::shared_ptr<store::Reader> reader_;
};

}  // namespace aufwind::sim
