// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/contents.h"

#include "sync/merge/apply.h"
#include "sync/merge/content_hash.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace aufwind::engine {
namespace {

/// The smallest text above all that begin with `prefix`; empty where there is none.
std::string above(std::string prefix) {
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF) {
        prefix.pop_back();
    }
    if (!prefix.empty()) {
        ++prefix.back();
    }
    return prefix;
}

void addHash(const Value& value, std::set<std::string>& hashes) {
    if (const auto hash = contentHashIn(value); !hash.empty()) {
        hashes.emplace(hash);
    }
}

const schema::Field* contentField(const schema::Schema& schema, EntityNumber number, FieldNumber field) {
    const schema::Entity* entity = schema.entity(number);
    const schema::Field* found = entity != nullptr ? entity->field(field) : nullptr;
    return found != nullptr && found->type == schema::Type::blobReference ? found : nullptr;
}

}  // namespace

Result<void> Contents::start() {
    isDue_ = !isComplete();
    auto all = core_.reader->contents();
    if (!all || all->empty()) {
        return all ? Result<void>() : all.error();
    }
    auto swept = core_.write([&](store::Writer& writer) { return sweep(writer); });
    all = swept ? core_.reader->contents() : Result<std::vector<store::StoredContent>>(swept.error());
    if (!all) {
        return all.error();
    }
    for (const store::StoredContent& content : *all) {
        if (!content.sent && content.isWhole()) {
            waiting_.push_back(content.hash);
        }
    }
    return {};
}

Result<Value> Contents::keep(store::Writer& writer, const schema::Field& field, const ContentSource& source) {
    if (field.type != schema::Type::blobReference) {
        return Error{ErrorCode::invalid, std::string(field.name) + ": takes no content"};
    }
    if (source.bytes.size() > field.limit) {
        return Error{ErrorCode::tooLarge, std::string(field.name) + ": a larger content than allowed"};
    }
    merge::ContentHash digest;
    digest.add(source.bytes);
    const ContentRef ref{digest.take(), source.bytes.size(), source.mediaType, contentNameFrom(source.name)};
    Value value(toBytes(ref));
    if (auto fits = merge::fits(field, value); !fits) {
        return fits.error();
    }
    auto present = writer.content(ref.hash);
    if (!present) {
        return present.error();
    }
    // What was fetched is somebody else's: the server wants to see that this person has it, too.
    store::StoredContent content{ref.hash, ref.size, ref.size, false};
    if (*present && (*present)->isWhole()) {
        if (auto put = writer.putContent(content); !put) {
            return put.error();
        }
    } else {
        for (std::uint64_t part = 0; part < partsOf(ref.size); ++part) {
            auto put = writer.putContentPart(content, part, source.bytes.substr(part * kContentPart, kContentPart));
            if (!put) {
                return put.error();
            }
        }
    }
    std::erase(waiting_, ref.hash);
    waiting_.push_back(ref.hash);
    parked_.erase(ref.hash);
    return value;
}

Result<std::optional<wire::ContentSend>> Contents::toSend() {
    for (const std::string& hash : std::vector<std::string>(waiting_)) {
        if (parked_.contains(hash)) {
            continue;
        }
        auto content = core_.reader->content(hash);
        if (!content) {
            return content.error();
        }
        // All rows that named it have left.
        if (!*content || (*content)->sent) {
            std::erase(waiting_, hash);
            continue;
        }
        wire::ContentSend message;
        message.set_hash(hash);
        message.set_size((*content)->size);
        const auto known = serverHas_.find(hash);
        if (known == serverHas_.end()) {
            auto aside = namedAside(*core_.reader);
            auto named = aside ? isNamed(*core_.reader, hash, *aside) : Result<bool>(aside.error());
            if (!named) {
                return named.error();
            }
            if (!*named) {
                continue;  // the step that attached it was taken back; another may bring it back
            }
            // First of all a question: an upload that was cut goes on where it was.
            return std::optional<wire::ContentSend>(std::move(message));
        }
        auto part = core_.reader->contentPart(hash, known->second / kContentPart);
        if (!part) {
            return part.error();
        }
        if (!*part) {
            park(hash, {ErrorCode::damaged, "a part of a content is missing"});
            continue;
        }
        message.set_offset(known->second);
        message.set_part(std::move(**part));
        return std::optional<wire::ContentSend>(std::move(message));
    }
    return std::optional<wire::ContentSend>();
}

Result<void> Contents::sent(const std::string& hash, const wire::ContentState& state) {
    auto content = core_.reader->content(hash);
    if (!content || !*content) {
        return content ? Result<void>() : content.error();
    }
    if (!state.whole()) {
        const bool makesSense = state.have() < (*content)->size && state.have() % kContentPart == 0;
        const auto known = serverHas_.find(hash);
        // An answer to a part that does not move on would be asked for ever.
        if (!makesSense || (known != serverHas_.end() && state.have() <= known->second)) {
            serverHas_.erase(hash);
            park(hash, {ErrorCode::damaged, "the server's answer makes no sense"});
            return {};
        }
        serverHas_[hash] = state.have();
        return {};
    }
    serverHas_.erase(hash);
    std::erase(waiting_, hash);
    (*content)->sent = true;
    return core_.write([&](store::Writer& writer) { return writer.putContent(**content); });
}

void Contents::park(const std::string& hash, const Error& why) {
    serverHas_.erase(hash);
    parked_.insert(hash);
    refusal_ = why;
}

void Contents::unpark() {
    parked_.clear();
    refusal_.reset();
    serverHas_.clear();
}

Result<LocalContent> Contents::find(const RowKey& row, FieldNumber field) {
    if (contentField(core_.schema, row.entity, field) == nullptr) {
        return Error{ErrorCode::invalid, "the field takes no content"};
    }
    auto record = core_.reader->find(row.entity, row.id);
    if (!record) {
        return record.error();
    }
    const auto ref = *record ? contentRefFrom((*record)->text(field)) : Result<ContentRef>(Error{});
    if (!ref) {
        return Error{ErrorCode::notFound, "the row names no content there"};
    }
    LocalContent local{*ref, 0, false};
    auto content = core_.reader->content(ref->hash);
    if (!content) {
        return content.error();
    }
    if (*content && (*content)->size == ref->size) {
        local.have = (*content)->have;
        local.sent = (*content)->sent;
    }
    return local;
}

Result<wire::ContentFetch> Contents::toFetch(const RowKey& row, FieldNumber field) {
    auto local = find(row, field);
    if (!local) {
        return local.error();
    }
    wire::ContentFetch message;
    message.set_entity(row.entity);
    message.set_id(std::string(row.id.view()));
    message.set_field(field);
    message.set_hash(local->ref.hash);
    message.set_offset(local->have);
    return message;
}

Result<bool> Contents::take(const RowKey& row, FieldNumber field, const wire::ContentPart& part) {
    auto local = find(row, field);
    if (!local) {
        return local.error();
    }
    const std::uint64_t index = local->have / kContentPart;
    if (part.offset() != local->have || part.part().size() != sizeOfPart(local->ref.size, index)) {
        return Error{ErrorCode::damaged, "the server sent another part than was asked for"};
    }
    const store::StoredContent content{local->ref.hash, local->ref.size, local->have + part.part().size(), true};
    bool right = true;
    auto taken = core_.write([&](store::Writer& writer) -> Result<void> {
        if (auto put = writer.putContentPart(content, index, part.part()); !put || !content.isWhole()) {
            return put;
        }
        auto same = isWhatItSays(writer, content);
        right = same && *same;
        return right ? Result<void>() : same ? writer.dropContent(content.hash) : same.error();
    });
    if (!taken) {
        return taken.error();
    }
    return right ? Result<bool>(content.isWhole()) : Error{ErrorCode::damaged, "the content is not what its hash says"};
}

Result<bool> Contents::isWhatItSays(store::Reader& reader, const store::StoredContent& content) {
    merge::ContentHash digest;
    for (std::uint64_t part = 0; part < partsOf(content.size); ++part) {
        auto bytes = reader.contentPart(content.hash, part);
        if (!bytes) {
            return bytes.error();
        }
        digest.add(*bytes ? std::string_view(**bytes) : std::string_view());
    }
    return digest.take() == content.hash;
}

void Contents::addNamed(const Record& row, std::set<std::string>& hashes) const {
    for (const Cell& cell : row.cells) {
        if (contentField(core_.schema, row.entity, cell.field) != nullptr) {
            addHash(cell.value, hashes);
            for (const Superseded& lost : cell.superseded) {
                addHash(lost.value, hashes);
            }
        }
    }
}

// A step that was not taken yet, or was refused, can be sent again: with the row that it changes, or with the one that
// it makes. Of a row that has left nothing but text is kept.
Result<void> Contents::addUnsent(store::Reader& reader, const std::string& content, std::set<std::string>& hashes) {
    auto mutation = protocol::mutationFromBytes(content);
    if (!mutation) {
        return {};
    }
    for (const merge::Operation& operation : mutation->operations) {
        for (const merge::Initial& initial : operation.initial) {
            if (contentField(core_.schema, operation.entity, initial.field) != nullptr) {
                addHash(initial.value, hashes);
            }
        }
        if (contentField(core_.schema, operation.entity, operation.field) == nullptr) {
            continue;
        }
        auto row = reader.find(operation.entity, operation.id);
        if (!row) {
            return row.error();
        }
        if (*row) {
            addHash(operation.value, hashes);
        }
    }
    return {};
}

// Whatever names contents besides the values that are shown.
Result<std::set<std::string>> Contents::namedAside(store::Reader& reader) {
    std::set<std::string> hashes;
    auto lost = reader.superseded(0);
    auto unsent = reader.outbox(0, 0);
    auto refused = reader.refused();
    if (!lost || !unsent || !refused) {
        return !lost ? lost.error() : !unsent ? unsent.error() : refused.error();
    }
    for (const Record& row : *lost) {
        addNamed(row, hashes);
    }
    for (const auto& [key, count] : core_.pending) {
        auto base = reader.base(key.entity, key.id);
        if (!base) {
            return base.error();
        }
        if (*base) {
            addNamed(**base, hashes);
        }
    }
    for (const store::OutboxEntry& entry : *unsent) {
        if (auto added = addUnsent(reader, entry.content, hashes); !added) {
            return added.error();
        }
    }
    for (const store::RefusedEntry& entry : *refused) {
        if (auto added = addUnsent(reader, entry.content, hashes); !added) {
            return added.error();
        }
    }
    return hashes;
}

Result<bool> Contents::isNamed(store::Reader& reader, const std::string& hash, const std::set<std::string>& others) {
    if (others.contains(hash)) {
        return true;
    }
    const std::string end = above(hash);
    for (const schema::Entity& entity : core_.schema.entities()) {
        for (const schema::Field& field : entity.fields) {
            if (field.type != schema::Type::blobReference) {
                continue;
            }
            store::Query query{entity.number, {{field.number, store::Compare::greaterOrEqual, hash}}, {}, 0, 0, true};
            if (!end.empty()) {
                query.where.push_back({field.number, store::Compare::less, end});
            }
            auto count = reader.count(query);
            if (!count) {
                return count.error();
            }
            if (*count > 0) {
                return true;
            }
        }
    }
    return false;
}

bool Contents::isComplete() const {
    return core_.checkpoint.lastSync != 0 && core_.checkpoint.filling.empty() && !core_.rejoining && !core_.returning;
}

Result<void> Contents::follow(store::Writer& writer, bool rowsHaveLeft) {
    if (!rowsHaveLeft && !(isDue_ && isComplete())) {
        return {};
    }
    isDue_ = !isComplete();
    return sweep(writer);
}

Result<void> Contents::sweep(store::Writer& writer) {
    auto all = writer.contents();
    if (!all || all->empty()) {
        return all ? Result<void>() : all.error();
    }
    auto aside = namedAside(writer);
    if (!aside) {
        return aside.error();
    }
    for (const store::StoredContent& content : *all) {
        if (!content.sent && !isComplete()) {
            continue;
        }
        auto named = isNamed(writer, content.hash, *aside);
        if (!named) {
            return named.error();
        }
        if (!*named) {
            if (auto dropped = writer.dropContent(content.hash); !dropped) {
                return dropped;
            }
        }
    }
    return {};
}

}  // namespace aufwind::engine
