// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/tenant.h"

/// Writing what depends upon the rows as they are.
namespace aufwind::server {

class Tenant::Now : public Moment {
  public:
    explicit Now(Tenant& tenant) : tenant_(tenant) {}
    std::optional<Record> find(EntityNumber entity, const Uuid& id) override {
        const auto row = tenant_.cache_.find({entity, id});
        return row != nullptr ? std::optional<Record>(*row) : std::nullopt;
    }
    Result<std::vector<Record>> all(EntityNumber entity) override { return tenant_.rowsOf(entity); }

  private:
    Tenant& tenant_;
};

Result<void> Tenant::commit(const Decision& decide, const Uuid& actor) {
    News news;
    Result<void> done;
    {
        const std::lock_guard lock(mutex_);
        begin();
        Now now(*this);
        auto operations = decide(now);
        done = operations ? Result<void>() : operations.error();
        // What could not be read was no ground to decide upon.
        if (done && cache_.error()) done = *cache_.error();
        done = done ? readError() : done;
        if (done && !operations->empty()) {
            done = mutations_.commit(*operations, Uuid{}, actor);
            digests_.flush();
        }
        if (done) {
            done = finish(news);
        } else {
            store_->rollback();
            forgetAll();
        }
    }
    tell(news);
    return done;
}

}  // namespace aufwind::server
