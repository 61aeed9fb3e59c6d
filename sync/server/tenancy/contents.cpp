// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/tenancy/contents.h"

#include "models/schema/content_ref.h"
#include "sync/merge/content_hash.h"
#include "sync/server/access/rights.h"

#include <algorithm>

namespace aufwind::server {
namespace {

// Part of the format: never change one.
constexpr std::string_view kPurpose = "aufwind contents 1";
constexpr std::size_t kLookedAtPerStep = 256;
constexpr std::uint64_t kFreedPerStep = 64U << 20;
constexpr std::size_t kRowsAtOnce = 16;
constexpr std::size_t kPartsAtOnce = 16;
/// How long an upload must have stood still to make room for another of the same person.
constexpr std::int64_t kIdleMs = 10LL * 60 * 1000;

Key partKey(const Key& tenantKey) {
    return deriveKey(tenantKey, kPurpose);
}

const Error kNotFound{ErrorCode::notFound, "no such content"};

std::string bigEndian(std::uint64_t number) {
    std::string bytes;
    for (unsigned shift = 64; shift != 0;) {
        shift -= 8;
        bytes += static_cast<char>(number >> shift);
    }
    return bytes;
}

wire::ContentState stateOf(std::uint64_t have, bool whole) {
    wire::ContentState state;
    state.set_have(have);
    state.set_whole(whole);
    return state;
}

// A part is whole and in its place, so that nothing can overlap.
bool isSound(const wire::ContentSend& sent) {
    if (sent.hash().size() != kContentHashBytes || sent.size() == 0) {
        return false;
    }
    return sent.part().empty() || (sent.offset() % kContentPart == 0 && sent.offset() < sent.size() &&
                                   sent.part().size() == sizeOfPart(sent.size(), sent.offset() / kContentPart));
}

}  // namespace

Contents::Contents(const Facts& facts, TenantStore& store, Audience& audience, RowCache& cache, const Clock& clock,
                   const Uuid& tenant)
    : facts_(facts), store_(store), audience_(audience), cache_(cache), clock_(clock), tenant_(tenant) {
    for (const schema::Entity& entity : facts.schema().entities()) {
        for (const schema::Field& field : entity.fields) {
            if (field.type == schema::Type::blobReference) {
                largest_ = std::max<std::uint64_t>(largest_, field.limit);
            }
        }
    }
}

// No part fits the place of another: not in another content, not of another company, and not in a shorter whole.
std::string Contents::bindingOf(const StoredContent& content, std::uint64_t part) const {
    std::string binding(tenant_.view());
    binding += content.hash + bigEndian(content.size) + bigEndian(partsOf(content.size)) + bigEndian(part);
    return binding;
}

Result<std::string> Contents::opened(const StoredContent& content, std::uint64_t part) {
    std::string sealed;
    if (!store_.contentPart(content.number, part, sealed)) {
        return store_.error() ? *store_.error() : Error{ErrorCode::damaged, "a part of a content is missing"};
    }
    auto plain = unsealed(content, part, sealed);
    if (!plain || plain->size() != sizeOfPart(content.size, part)) {
        return Error{ErrorCode::damaged, "a part of a content does not open"};
    }
    return plain;
}

Result<std::string> Contents::unsealed(const StoredContent& content, std::uint64_t part,
                                       std::string_view sealed) const {
    const StoreKeys& keys = store_.keys();
    auto plain = unseal(partKey(keys.current), sealed, bindingOf(content, part));
    if (!plain && keys.former) {
        plain = unseal(partKey(*keys.former), sealed, bindingOf(content, part));
    }
    return plain;
}

Result<wire::ContentState> Contents::take(const Caller& caller, const wire::ContentSend& sent,
                                          const ContentRules& rules) {
    if (!isSound(sent)) {
        return Error{ErrorCode::invalid, "not a part of a content"};
    }
    if (sent.size() > largest_) {
        return Error{ErrorCode::tooLarge, "size"};
    }
    const auto whole = store_.content(sent.hash(), Uuid{});
    // Of a content that others have sent, somebody without it learns nothing.
    if (whole && whole->size == sent.size() && store_.isContentHolder(sent.hash(), caller.person)) {
        return stateOf(sent.size(), true);
    }
    auto upload = store_.content(sent.hash(), caller.person);
    if (upload && upload->size != sent.size()) {
        // One of the two sizes is wrong; with a wrong one the hash can never be right.
        drop(*upload);
        upload.reset();
    }
    const std::uint64_t have = upload ? upload->have : 0;
    if (sent.part().empty() || sent.offset() != have) {
        return stateOf(have, false);
    }
    if (!upload) {
        if (auto admitted = admit(caller, sent, rules); !admitted) {
            return admitted.error();
        }
        upload = StoredContent{0, sent.hash(), caller.person, sent.size(), 0, clock_.now()};
        upload->number = store_.addContent(*upload);
    }
    const std::uint64_t part = have / kContentPart;
    store_.putContentPart(upload->number, part,
                          seal(partKey(store_.keys().current), sent.part(), bindingOf(*upload, part)));
    upload->have += sent.part().size();
    upload->touched = clock_.now();
    store_.updateContent(*upload);
    return upload->have == upload->size ? complete(*upload) : stateOf(upload->have, false);
}

Result<void> Contents::admit(const Caller& caller, const wire::ContentSend& sent, const ContentRules& rules) {
    if (!audience_.of(caller.person).contains(Scope::tenant())) {
        return Error{ErrorCode::forbidden, "no longer one of the company"};
    }
    auto unfinished = store_.uploadsOf(caller.person);
    if (unfinished.size() >= rules.uploadsPerPerson) {
        if (unfinished.front().touched > clock_.now() - kIdleMs) {
            return Error{ErrorCode::throttled, "too many unfinished uploads"};
        }
        drop(unfinished.front());
    }
    const std::uint64_t bytes = store_.contentBytes();
    return bytes > rules.quota || sent.size() > rules.quota - bytes ? Result<void>(Error{ErrorCode::tooLarge, "quota"})
                                                                    : Result<void>();
}

Result<wire::ContentState> Contents::complete(StoredContent upload) {
    auto right = isWhatItSays(upload);
    if (!right && store_.error()) {
        return right.error();
    }
    if (!right || !*right) {
        drop(upload);
        return Error{ErrorCode::conflict, "hash"};
    }
    store_.putContentHolder(upload.hash, upload.sender);
    if (store_.content(upload.hash, Uuid{})) {
        drop(upload);
    } else {
        upload.sender = Uuid{};
        store_.updateContent(upload);
    }
    return stateOf(upload.size, true);
}

Result<bool> Contents::isWhatItSays(const StoredContent& content) {
    merge::ContentHash digest;
    for (std::uint64_t part = 0; part < partsOf(content.size); ++part) {
        auto plain = opened(content, part);
        if (!plain) {
            return plain.error();
        }
        digest.add(*plain);
    }
    return digest.take() == content.hash;
}

Result<wire::ContentPart> Contents::part(const Caller& caller, const wire::ContentFetch& wanted,
                                         const std::function<void(const Alert&)>& alert) {
    const schema::Entity* entity = facts_.schema().entity(static_cast<EntityNumber>(wanted.entity()));
    const schema::Field* field = entity != nullptr ? entity->field(static_cast<FieldNumber>(wanted.field())) : nullptr;
    const auto id = Uuid::fromBytes(wanted.id());
    if (field == nullptr || field->type != schema::Type::blobReference || !id || wanted.entity() != entity->number ||
        wanted.field() != field->number) {
        return kNotFound;
    }
    Unit rows(facts_, store_, audience_, cache_);
    const Record* row = rows.find(entity->number, *id);
    if (row == nullptr) {
        return cache_.error() ? *cache_.error() : kNotFound;
    }
    if (!isVisible(facts_.schema(), *row, caller.person, rows)) {
        alert({"content", caller.person, entity->number, clock_.now()});
        return kNotFound;
    }
    const auto content = store_.content(wanted.hash(), Uuid{});
    const auto all = namedIn(*row, *field);
    const bool given = content && std::ranges::any_of(all, [&](const Named& named) {
                           return named.hash == wanted.hash() && named.size == content->size && hasProven(named);
                       });
    if (!given || wanted.offset() >= content->size) {
        return kNotFound;
    }
    auto plain = opened(*content, wanted.offset() / kContentPart);
    if (!plain) {
        return plain.error();
    }
    const std::size_t from = wanted.offset() % kContentPart;
    wire::ContentPart part;
    part.set_offset(wanted.offset());
    const std::size_t most =
        wanted.length() == 0 ? kContentPart : std::min<std::uint64_t>(wanted.length(), kContentPart);
    part.set_part(plain->substr(from, most));
    return part;
}

std::vector<Contents::Named> Contents::namedIn(const Record& row, const schema::Field& field) {
    std::vector<Named> all;
    const auto add = [&](const Value& value, const Stamp& stamp, const Uuid& author) {
        const auto* bytes = std::get_if<std::string>(&value);
        const auto ref = bytes != nullptr ? contentRefFrom(*bytes) : Result<ContentRef>(Error{});
        if (ref) {
            all.push_back({ref->hash, stamp, author, ref->size});
        }
    };
    if (const Cell* cell = field.type == schema::Type::blobReference ? row.cell(field.number) : nullptr) {
        add(cell->value, cell->stamp, cell->author);
        for (const Superseded& lost : cell->superseded) {
            add(lost.value, lost.stamp, lost.author);
        }
    }
    return all;
}

bool Contents::names(const Record& row, std::string_view hash) const {
    const schema::Entity* entity = facts_.schema().entity(row.entity);
    return entity != nullptr && std::ranges::any_of(entity->fields, [&](const schema::Field& field) {
               return std::ranges::any_of(namedIn(row, field), [&](const Named& named) { return named.hash == hash; });
           });
}

void Contents::note(Unit& unit, const Uuid& person) {
    for (const RowName& name : unit.order()) {
        const Unit::Touched& row = unit.touched(name);
        const schema::Entity* entity = facts_.schema().entity(name.first);
        for (const schema::Field& field : entity->fields) {
            const auto before = row.before != nullptr ? namedIn(*row.before, field) : std::vector<Named>{};
            const auto now = namedIn(row.now, field);
            if (before == now) {
                continue;
            }
            for (const Named& named : now) {
                store_.putContentRow(named.hash, name);
            }
            for (const Named& named : before) {
                // Whoever changes it has had it before their eyes, and may bring it back into this row.
                if (!person.isNil() && hasProven(named)) {
                    store_.putContentHolder(named.hash, person);
                }
                if (names(row.now, named.hash)) {
                    continue;
                }
                store_.dropContentRow(named.hash, name);
                if (auto content = store_.content(named.hash, Uuid{})) {
                    content->touched = clock_.now();
                    store_.updateContent(*content);
                }
            }
        }
    }
}

// A row that went without being written, as tombstones do, is found out here.
bool Contents::isNamed(std::string_view hash) {
    for (;;) {
        const auto rows = store_.contentRows(hash, kRowsAtOnce);
        if (rows.empty() || store_.error()) {
            return store_.error().has_value();
        }
        for (const RowName& name : rows) {
            const auto row = cache_.find(name);
            if (cache_.error() || (row != nullptr && names(*row, hash))) {
                return true;
            }
            store_.dropContentRow(hash, name);
        }
    }
}

void Contents::forgetUnnamed(Unit& unit) {
    for (const RowName& name : unit.order()) {
        const Unit::Touched& row = unit.touched(name);
        if (row.before == nullptr) {
            continue;
        }
        for (const schema::Field& field : facts_.schema().entity(name.first)->fields) {
            for (const Named& named : namedIn(*row.before, field)) {
                const auto content = store_.content(named.hash, Uuid{});
                if (content && !isNamed(named.hash)) {
                    store_.dropContentHolders(named.hash);
                    drop(*content);
                }
            }
        }
    }
}

void Contents::drop(const StoredContent& content) {
    store_.dropContent(content.number);
}

std::uint64_t Contents::collect() {
    const std::int64_t before = clock_.now() - ContentRules::kKeptMs;
    const auto some = store_.contentsAfter(collectedUpTo_, kLookedAtPerStep);
    if (some.empty()) {
        collectedUpTo_ = 0;
    }
    std::uint64_t freed = 0;
    for (const StoredContent& content : some) {
        if (freed >= kFreedPerStep) {
            break;
        }
        collectedUpTo_ = content.number;
        if (content.touched >= before || (content.isWhole() && isNamed(content.hash))) {
            continue;
        }
        if (content.isWhole()) {
            store_.dropContentHolders(content.hash);
        }
        drop(content);
        freed += content.size;
    }
    return freed;
}

bool Contents::resealSome() {
    if (!store_.keys().former) {
        pass_ = {};
        return false;
    }
    for (std::size_t left = kPartsAtOnce; left > 0;) {
        if (!pass_.content) {
            auto some = store_.contentsAfter(pass_.upTo, 1);
            if (some.empty()) {
                // Another pass says that the last one has found everything.
                const bool found = pass_.found;
                pass_ = {};
                return found && !store_.error();
            }
            pass_.content = std::move(some.front());
            pass_.part = 0;
        }
        resealParts(left);
    }
    return !store_.error();
}

void Contents::resealParts(std::size_t& left) {
    const StoredContent& content = *pass_.content;
    const Key key = partKey(store_.keys().current);
    std::string sealed;
    for (; left > 0; --left, ++pass_.part) {
        if (!store_.contentPart(content.number, pass_.part, sealed)) {
            pass_.upTo = content.number;
            pass_.content.reset();
            --left;
            return;
        }
        const std::string binding = bindingOf(content, pass_.part);
        if (unseal(key, sealed, binding)) {
            continue;
        }
        // One that opens under neither is for the check to name.
        if (const auto plain = unsealed(content, pass_.part, sealed)) {
            pass_.found = true;
            store_.putContentPart(content.number, pass_.part, seal(key, *plain, binding));
        }
    }
}

Result<void> Contents::check() {
    std::uint64_t after = 0;
    for (;;) {
        const auto some = store_.contentsAfter(after, kLookedAtPerStep);
        if (some.empty() || store_.error()) {
            return {};
        }
        for (const StoredContent& content : some) {
            after = content.number;
            const auto right = content.isWhole() ? isWhatItSays(content) : Result<bool>(true);
            if (!right || !*right) {
                return right ? Error{ErrorCode::damaged, "a content is not what its hash says"} : right.error();
            }
        }
    }
}

}  // namespace aufwind::server
