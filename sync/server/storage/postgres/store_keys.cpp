// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostgresStore about its keys: which counts, and the change from one to the next beside everybody else.
#include "sync/server/storage/postgres/statements.h"

namespace aufwind::server::postgres {
namespace {

constexpr std::size_t kLinesAtOnce = 500;
// Of what may be large.
constexpr std::size_t kBytesAtOnce = 4U << 20;
constexpr std::size_t kLargeLinesAtOnce = 64;

}  // namespace

// Under each of the keys that count something may lie: the newer is tried first, and an authentication code says which
// it was. So no column does, which whoever may write to the database could set.
void PostgresStore::setKeys(const Key& current, const std::optional<Key>& former) {
    keys_ = {current, former};
    sealing_ = Sealing(current, tenant_);
    former_.reset();
    if (former) {
        former_.emplace(*former, tenant_);
    }
    forgetAhead();
    forgetPersonKeys();
}

// Which of two keys the tenant has gone over to says what only opens under that.
Result<void> PostgresStore::chooseKey(std::string_view verifier) {
    const Place place("tenants");
    const auto verifies = [&](const Key& key) {
        const auto plain = Sealing(key, tenant_).opened(place, verifier);
        return plain && *plain == kVerified;
    };
    if (known_.next && verifies(*known_.next)) {
        setKeys(*known_.next, known_.key);
    } else if (verifies(known_.key)) {
        setKeys(known_.key, std::nullopt);
    } else {
        return Error{ErrorCode::wrongKey, "the tenant has another key"};
    }
    return {};
}

Result<void> PostgresStore::askForKeys() {
    auto known = keysAnew_ ? keysAnew_() : Result<TenantKeys>(known_);
    if (known) {
        known_ = std::move(*known);
    }
    return known ? Result<void>() : known.error();
}

// Another process changes the key: nobody may write under the one of before any more.
Result<void> PostgresStore::followKey(std::int64_t generation) {
    if (generation == generation_) {
        return {};
    }
    const auto found = connection_->ask("SELECT verifier FROM tenants");
    if (!found) {
        return found.error();
    }
    if (found->size() != 1) {
        return Error{ErrorCode::notFound, "the tenant is not in the database any more"};
    }
    auto chosen = askForKeys();
    chosen = chosen ? chooseKey((*found)[0].blob(0)) : chosen;
    if (chosen) {
        generation_ = generation;
    }
    return chosen;
}

Result<void> PostgresStore::beginKeyChange(const Key& next) {
    if (next.bytes == keys_.current.bytes) {
        return {};
    }
    known_.next = next;
    begin();
    if (!error_ && next.bytes != keys_.current.bytes) {
        const std::string verifier = Sealing(next, tenant_).sealed(Place("tenants"), kVerified);
        write("UPDATE tenants SET generation = generation + 1, verifier = $1", verifier);
    }
    if (auto done = commit(); !done) {
        return done;
    }
    // The next transaction sees that it is another generation, as those of all other servers do.
    begin();
    return commit();
}

Result<void> PostgresStore::endKeyChange() {
    begin();
    if (former_) {
        write("UPDATE tenants SET generation = generation + 1");
    }
    if (auto done = commit(); !done) {
        return done;
    }
    known_ = {keys_.current, std::nullopt};
    begin();
    return commit();
}

// The newer first. While the key changes, what is found by what it says is found under either.
std::vector<std::string> PostgresStore::tokens(std::string_view table, std::string_view plain) const {
    std::vector<std::string> all{sealing_.token(table, plain)};
    if (former_) {
        all.push_back(former_->token(table, plain));
    }
    return all;
}

std::optional<std::string> PostgresStore::plainOfBefore(const Place& place, std::string_view sealed) {
    if (sealing_.opened(place, sealed)) {
        return std::nullopt;
    }
    auto plain = opened(place, sealed);
    pass_.found = pass_.found || plain.has_value();
    return plain;
}

std::optional<std::string> PostgresStore::anew(const Place& place, std::string_view sealed) {
    const auto plain = plainOfBefore(place, sealed);
    return plain ? std::optional(sealing_.sealed(place, *plain)) : std::nullopt;
}

// What lay under the tenant's key alone gets its second one on this occasion.
std::optional<std::string> PostgresStore::rowAnew(const RowName& row, std::uint64_t seq, std::string_view sealed) {
    const Place place = rowPlace(row.first, row.second, seq);
    const auto plain = plainOfBefore(place, sealed);
    if (!plain) {
        return std::nullopt;
    }
    return isPersonal(*plain) ? sealing_.sealed(place, *plain) : sealedRow(row, seq, *plain);
}

std::optional<std::string> PostgresStore::textAnew(const StoredText& text, std::string_view sealed) {
    const Place own = ownTextPlace(text);
    if (sealing_.opened(own, sealed) || sealing_.opened(textPlace(text), sealed)) {
        return std::nullopt;
    }
    pass_.found = true;
    if (const auto plain = former_->opened(own, sealed)) {
        return sealing_.sealed(own, *plain);
    }
    const auto update = openedText(text, sealed);
    if (!update) {
        return std::nullopt;
    }
    StoredText whole = text;
    whole.bytes = update->bytes;
    return sealedText(whole);
}

std::optional<std::string> PostgresStore::tokenAnew(std::string_view table, std::string_view token) {
    if (sealing_.fromToken(table, token)) {
        return std::nullopt;
    }
    const auto plain = named(table, token);
    if (!plain) {
        return std::nullopt;
    }
    pass_.found = true;
    return sealing_.token(table, *plain);
}

// Whatever is written meanwhile lies under the new key already, wherever it comes to lie. So one pass through the
// tables finds everything, and a second one that finds nothing says that it is so.
bool PostgresStore::resealSome() {
    using Step = bool (PostgresStore::*)();
    static constexpr Step kSteps[] = {
        &PostgresStore::resealRows,       &PostgresStore::resealTexts,   &PostgresStore::resealResults,
        &PostgresStore::resealPlans,      &PostgresStore::resealAudit,   &PostgresStore::resealLists,
        &PostgresStore::resealNames,      &PostgresStore::resealHolders, &PostgresStore::resealContentRows,
        &PostgresStore::resealPersonKeys, &PostgresStore::resealKept,
    };
    if (!former_ || error_) {
        return false;
    }
    if (!(this->*kSteps[pass_.step])()) {
        const bool found = pass_.found;
        const std::size_t next = pass_.step + 1;
        pass_ = {};
        pass_.step = next % std::size(kSteps);
        pass_.found = pass_.step != 0 && found;
        return !error_ && (pass_.step != 0 || found);
    }
    return !error_;
}

// Each step answers whether there are more lines of its kind.
bool PostgresStore::resealRows() {
    std::size_t lines = 0;
    if (pass_.number == 0) {
        // What comes behind it was written since, and people may write faster than this reads.
        pass_.upTo = head();
    }
    read(
        "SELECT seq, entity, id, payload FROM (SELECT seq, entity, id, payload, "
        "sum(octet_length(payload)) OVER (ORDER BY seq) AS size, row_number() OVER (ORDER BY seq) AS line "
        "FROM (SELECT * FROM rows WHERE seq > $1 ORDER BY seq LIMIT $2) AS near) AS sized "
        "WHERE size <= $3 OR line = 1 ORDER BY seq",
        [&](const Line& line) {
            ++lines;
            pass_.number = line.unsignedAt(0);
            const RowName name{static_cast<EntityNumber>(line.number(1)), line.id(2)};
            if (const auto sealed = rowAnew(name, pass_.number, line.blob(3))) {
                write("UPDATE rows SET payload = $1 WHERE seq = $2", *sealed, pass_.number);
            }
        },
        pass_.number, kLinesAtOnce, kBytesAtOnce);
    return lines > 0 && pass_.number < pass_.upTo;
}

bool PostgresStore::resealTexts() {
    std::size_t lines = 0;
    const Uuid id = pass_.id;
    read(
        "SELECT entity, id, field, seq, part, bytes FROM text_updates "
        "WHERE (entity, id, field, seq, part) > ($1, $2, $3, $4, $5) ORDER BY entity, id, field, seq, part LIMIT $6",
        [&](const Line& line) {
            ++lines;
            const StoredText text{static_cast<EntityNumber>(line.number(0)),
                                  line.id(1),
                                  static_cast<FieldNumber>(line.number(2)),
                                  line.unsignedAt(3),
                                  line.unsignedAt(4),
                                  line.isNull(5),
                                  {}};
            pass_.entity = text.entity;
            pass_.id = text.id;
            pass_.field = text.field;
            pass_.number = text.seq;
            pass_.part = text.part;
            const auto sealed = text.dropped ? std::nullopt : textAnew(text, line.blob(5));
            if (sealed) {
                write(
                    "UPDATE text_updates SET bytes = $1 WHERE entity = $2 AND id = $3 AND field = $4 AND seq = $5 "
                    "AND part = $6",
                    *sealed, text.entity, text.id, text.field, text.seq, text.part);
            }
        },
        pass_.entity, id, pass_.field, pass_.number, pass_.part, kLargeLinesAtOnce);
    return lines == kLargeLinesAtOnce;
}

bool PostgresStore::resealResults() {
    std::size_t lines = 0;
    const Uuid device = pass_.id;
    read(
        "SELECT device, number, sealed FROM results WHERE (device, number) > ($1, $2) ORDER BY device, number "
        "LIMIT $3",
        [&](const Line& line) {
            ++lines;
            pass_.id = line.id(0);
            pass_.number = line.unsignedAt(1);
            if (const auto sealed = anew(resultPlace(pass_.id, pass_.number), line.blob(2))) {
                write("UPDATE results SET sealed = $1 WHERE device = $2 AND number = $3", *sealed, pass_.id,
                      pass_.number);
            }
        },
        device, pass_.number, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

bool PostgresStore::resealPlans() {
    std::size_t lines = 0;
    const Uuid device = pass_.id;
    const std::string digest = pass_.bytes;
    read(
        "SELECT device, digest, scopes FROM plans WHERE (device, digest) > ($1, $2) ORDER BY device, digest LIMIT $3",
        [&](const Line& line) {
            ++lines;
            pass_.id = line.id(0);
            pass_.bytes.assign(line.blob(1));
            if (const auto sealed = anew(planPlace(pass_.id, pass_.bytes), line.blob(2))) {
                write("UPDATE plans SET scopes = $1 WHERE device = $2 AND digest = $3", *sealed, pass_.id, pass_.bytes);
            }
        },
        device, digest, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

// The server's role may not change a line. It may have one sealed anew whose chain is the same; were it another line
// then, the chain would say so. One that never opened stays as it is, for the verifier to name.
bool PostgresStore::resealAudit() {
    std::size_t lines = 0;
    read(
        "SELECT number, sealed, chain FROM audit WHERE number > $1 ORDER BY number LIMIT $2",
        [&](const Line& line) {
            ++lines;
            pass_.number = line.unsignedAt(0);
            const Place place = Place("audit").with(pass_.number);
            if (sealing_.opened(place, line.blob(1)) || !former_) {
                return;
            }
            if (const auto plain = former_->opened(place, line.blob(1))) {
                pass_.found = true;
                sealAuditLine(pass_.number, *plain, line.blob(2));
            }
        },
        pass_.number, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

void PostgresStore::sealAuditLine(std::uint64_t number, std::string_view entry, std::string_view chain) {
    write("SELECT aufwind.seal_audit_line_anew($1, $2, $3)", number, chain,
          sealing_.sealed(Place("audit").with(number), entry));
}

void PostgresStore::sealAuditLineAnew(const AuditLine& line) {
    sealAuditLine(line.number, line.entry, line.chain);
}

bool PostgresStore::resealLists() {
    std::size_t lines = 0;
    const std::string list = pass_.bytes;
    const std::string key = pass_.key;
    const Uuid id = pass_.id;
    read(
        "SELECT entity, field, list, key, id FROM list_keys WHERE (entity, field, list, key, id) > "
        "($1, $2, $3, $4, $5) ORDER BY entity, field, list, key, id LIMIT $6",
        [&](const Line& line) {
            ++lines;
            pass_.entity = static_cast<EntityNumber>(line.number(0));
            pass_.field = static_cast<FieldNumber>(line.number(1));
            pass_.bytes.assign(line.blob(2));
            pass_.key.assign(line.blob(3));
            pass_.id = line.id(4);
            if (const auto token = tokenAnew("list_keys", pass_.bytes)) {
                write(
                    "UPDATE list_keys SET list = $1 WHERE entity = $2 AND field = $3 AND list = $4 AND key = $5 "
                    "AND id = $6",
                    *token, pass_.entity, pass_.field, pass_.bytes, pass_.key, pass_.id);
            }
        },
        pass_.entity, pass_.field, list, key, id, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

bool PostgresStore::resealNames() {
    std::size_t lines = 0;
    read(
        "SELECT number, token FROM contents WHERE number > $1 ORDER BY number LIMIT $2",
        [&](const Line& line) {
            ++lines;
            pass_.number = line.unsignedAt(0);
            if (const auto token = tokenAnew("contents", line.blob(1))) {
                write("UPDATE contents SET token = $1 WHERE number = $2", *token, pass_.number);
            }
        },
        pass_.number, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

// Somebody may have been named again under the new token.
bool PostgresStore::resealHolders() {
    std::size_t lines = 0;
    const std::string before = pass_.bytes;
    const Uuid person = pass_.id;
    read(
        "SELECT token, person FROM content_holders WHERE (token, person) > ($1, $2) ORDER BY token, person LIMIT $3",
        [&](const Line& line) {
            ++lines;
            pass_.bytes.assign(line.blob(0));
            pass_.id = line.id(1);
            if (const auto token = tokenAnew("contents", pass_.bytes)) {
                write("DELETE FROM content_holders WHERE token = $1 AND person = $2", pass_.bytes, pass_.id);
                write("INSERT INTO content_holders(token, person) VALUES($1, $2) ON CONFLICT DO NOTHING", *token,
                      pass_.id);
            }
        },
        before, person, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

bool PostgresStore::resealContentRows() {
    std::size_t lines = 0;
    const std::string before = pass_.bytes;
    const Uuid id = pass_.id;
    read(
        "SELECT token, entity, id FROM content_rows WHERE (token, entity, id) > ($1, $2, $3) "
        "ORDER BY token, entity, id LIMIT $4",
        [&](const Line& line) {
            ++lines;
            pass_.bytes.assign(line.blob(0));
            pass_.entity = static_cast<EntityNumber>(line.number(1));
            pass_.id = line.id(2);
            if (const auto token = tokenAnew("contents", pass_.bytes)) {
                write("DELETE FROM content_rows WHERE token = $1 AND entity = $2 AND id = $3", pass_.bytes,
                      pass_.entity, pass_.id);
                write("INSERT INTO content_rows(token, entity, id) VALUES($1, $2, $3) ON CONFLICT DO NOTHING", *token,
                      pass_.entity, pass_.id);
            }
        },
        before, pass_.entity, id, kLinesAtOnce);
    return lines == kLinesAtOnce;
}

}  // namespace aufwind::server::postgres
