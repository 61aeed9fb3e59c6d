// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store_writer.h"

#include <cstdint>

namespace aufwind::store {
namespace {

/// The packed form relies on this, and rows come from a decoder that others wrote.
Result<void> wellOrdered(const Record& row) {
    if (row.entity == 0) {
        return Error{ErrorCode::invalid, "row without an entity"};
    }
    FieldNumber before = 0;
    for (const Cell& cell : row.cells) {
        if (cell.field <= before || cell.field >= schema::kAuthor) {
            return Error{ErrorCode::invalid, "cells of a row out of order"};
        }
        before = cell.field;
    }
    return {};
}

std::vector<FieldNumber> allFields(const Record& row) {
    std::vector<FieldNumber> fields;
    for (const Cell& cell : row.cells) {
        fields.push_back(cell.field);
    }
    return fields;
}

}  // namespace

Result<void> StoreWriter::kept(Result<void> done) {
    if (!done && done.error().code != ErrorCode::invalid && failed_.ok()) {
        failed_ = done;
    }
    return done;
}

Result<void> StoreWriter::write(std::string_view what, const std::function<Result<void>()>& work) {
    if (!failed_) {
        return failed_;
    }
    if (faults_ != nullptr) {
        if (auto allowed = faults_->step(what); !allowed) {
            return kept(allowed);
        }
    }
    return kept(work());
}

Result<void> StoreWriter::put(const Record& row) {
    if (auto sound = wellOrdered(row); !sound) {
        return sound;
    }
    return write("put", [&] { return putRow(row); });
}

Result<void> StoreWriter::putRow(const Record& row) {
    auto inserted = session_.rows().insert(row);
    if (!inserted) {
        return inserted.error();
    }
    if (!*inserted) {
        return replace(row);
    }
    changes_.note(row.entity, row.id, false, row.alive(), allFields(row));
    const EntityPlan* plan = session_.plans().of(row.entity);
    if (plan == nullptr || plan->searchFields.empty()) {
        return {};
    }
    return search_.change(documentOf(row.entity, **inserted), {}, searchText(*plan, row));
}

Result<void> StoreWriter::replace(const Record& row) {
    auto old = session_.rows().find(row.entity, row.id, true);
    if (!old) {
        return old.error();
    }
    if (!*old) {
        return Error{ErrorCode::damaged, "a row that is there and is not"};
    }
    const Record& before = (*old)->record;
    if (before == row) {
        return {};
    }
    if (auto done = session_.rows().update(**old, row); !done) {
        return done;
    }
    changes_.note(row.entity, row.id, before.alive(), row.alive(), differingFields(before, row));
    const EntityPlan* plan = session_.plans().of(row.entity);
    if (plan == nullptr || plan->searchFields.empty()) {
        return {};
    }
    return search_.change(documentOf(row.entity, (*old)->row), searchText(*plan, before), searchText(*plan, row));
}

Result<void> StoreWriter::purge(EntityNumber entity, const Uuid& id) {
    return write("purge", [&] { return purgeRow(entity, id); });
}

Result<void> StoreWriter::purgeRow(EntityNumber entity, const Uuid& id) {
    purged_ = true;
    auto old = session_.rows().find(entity, id, false);
    if (!old) {
        return old.error();
    }
    if (*old) {
        const Record& before = (*old)->record;
        if (auto done = session_.rows().erase(**old); !done) {
            return done;
        }
        changes_.note(entity, id, before.alive(), false, {});
        const EntityPlan* plan = session_.plans().of(entity);
        if (plan != nullptr && !plan->searchFields.empty()) {
            auto done = search_.purge(documentOf(entity, (*old)->row), searchText(*plan, before));
            if (!done) {
                return done;
            }
        }
    }
    if (auto done = session_.base().drop(entity, id); !done) {
        return done;
    }
    return session_.scopes().releaseAll(entity, id);
}

Result<void> StoreWriter::putBase(const Record& row) {
    if (auto sound = wellOrdered(row); !sound) {
        return sound;
    }
    return write("base", [&] { return session_.base().put(row); });
}

Result<void> StoreWriter::dropBase(EntityNumber entity, const Uuid& id) {
    return write("base", [&] { return session_.base().drop(entity, id); });
}

Result<void> StoreWriter::appendOutbox(const OutboxEntry& entry) {
    if (entry.number == 0 || entry.number > static_cast<std::uint64_t>(INT64_MAX)) {
        return Error{ErrorCode::invalid, "number of a mutation"};
    }
    return write("outbox", [&] { return session_.outbox().append(entry); });
}

Result<void> StoreWriter::dropOutbox(std::uint64_t number) {
    return write("outbox", [&] { return session_.outbox().drop(number); });
}

Result<void> StoreWriter::appendRefused(const RefusedEntry& entry) {
    return write("refused", [&] { return session_.outbox().appendRefused(entry); });
}

Result<void> StoreWriter::dropRefused(std::uint64_t number) {
    return write("refused", [&] { return session_.outbox().dropRefused(number); });
}

Result<void> StoreWriter::hold(const Scope& scope, EntityNumber entity, const Uuid& id) {
    return write("scope", [&] { return session_.scopes().hold(scope, entity, id); });
}

Result<void> StoreWriter::release(const Scope& scope, EntityNumber entity, const Uuid& id) {
    return write("scope", [&] { return session_.scopes().release(scope, entity, id); });
}

Result<void> StoreWriter::setState(std::string_view name, std::string_view value) {
    return write("state", [&] { return session_.state().put(name, value); });
}

Result<void> StoreWriter::dropState(std::string_view name) {
    return write("state", [&] { return session_.state().drop(name); });
}

Result<void> StoreWriter::putContent(const StoredContent& content) {
    return write("content", [&] { return session_.contents().put(content); });
}

Result<void> StoreWriter::putContentPart(const StoredContent& content, std::uint64_t part, std::string_view bytes) {
    return write("content", [&] { return session_.contents().putPart(content, part, bytes); });
}

Result<void> StoreWriter::dropContent(std::string_view hash) {
    contentDropped_ = true;
    return write("content", [&] { return session_.contents().drop(hash); });
}

Result<void> StoreWriter::finish() {
    return write("finish", [&] { return purged_ ? search_.scrub() : search_.flush(); });
}

}  // namespace aufwind::store
