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
    return inOneStep([&]() -> Result<void> {
        Now now(*this);
        auto operations = decide(now);
        if (!operations) return operations.error();
        // What could not be read was no ground to decide upon.
        if (cache_.error()) return *cache_.error();
        if (auto read = readError(); !read) return read;
        if (operations->empty()) return {};
        auto done = mutations_.commit(*operations, Uuid{}, actor);
        digests_.flush();
        return done;
    });
}

}  // namespace aufwind::server
