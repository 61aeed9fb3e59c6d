// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/writing.h"

#include "sync/merge/identity.h"
#include "sync/server/tenancy/row_change.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <algorithm>

namespace aufwind::server {

namespace {

Uuid idOf(const unsigned char* digest) {
    Uuid id;
    std::copy_n(digest, id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x80U);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
    return id;
}

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

merge::Operation lifeOf(merge::OperationKind kind, const Record& row) {
    merge::Operation operation;
    operation.kind = kind;
    operation.entity = row.entity;
    operation.id = row.id;
    operation.life = row.life;
    return operation;
}

}  // namespace

void Writing::set(const Record& row, FieldNumber field, Value value) {
    if (row.value(field) == value) return;
    operations_.push_back(changeOf(row, merge::OperationKind::set, field, std::move(value)));
}

Uuid Writing::put(EntityNumber entity, const RowFields& fields) {
    const Uuid id = derivedRowId(schema_, entity, fields);
    put(entity, id, fields);
    return id;
}

void Writing::put(EntityNumber entity, const Uuid& id, const RowFields& fields) {
    auto row = moment_.find(entity, id);
    if (!row) {
        merge::Operation make;
        make.kind = merge::OperationKind::create;
        make.entity = entity;
        make.id = id;
        for (const auto& [field, value] : fields) {
            if (!std::holds_alternative<std::monostate>(value)) make.initial.push_back({field, value, {}});
        }
        operations_.push_back(std::move(make));
        return;
    }
    if (!row->alive()) {
        operations_.push_back(lifeOf(merge::OperationKind::restore, *row));
        row->life += 1;
    }
    for (const auto& [field, value] : fields) set(*row, field, value);
}

void Writing::remove(const Record& row) {
    if (row.alive()) operations_.push_back(lifeOf(merge::OperationKind::remove, row));
}

Uuid derivedRowId(const schema::Schema& schema, EntityNumber entity, const RowFields& fields) {
    return merge::derivedId(*schema.entity(entity), fields, Uuid{});
}

Record keptRecord(EntityNumber entity, const RowFields& fields) {
    Record row;
    row.entity = entity;
    for (const auto& [field, value] : fields) {
        if (!std::holds_alternative<std::monostate>(value)) row.ensure(field).value = value;
    }
    return row;
}

Uuid namedId(std::string_view name) {
    unsigned char digest[SHA256_DIGEST_LENGTH] = {};
    SHA256(bytesOf(name), name.size(), digest);
    return idOf(digest);
}

Uuid secretId(std::string_view secret, std::string_view name) {
    unsigned char digest[SHA256_DIGEST_LENGTH] = {};
    unsigned int size = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytesOf(name), name.size(), digest, &size);
    return idOf(digest);
}

}  // namespace aufwind::server
