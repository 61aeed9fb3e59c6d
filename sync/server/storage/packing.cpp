// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/packing.h"

namespace aufwind::server {
namespace {

constexpr std::size_t kNumberBytes = 8;
constexpr std::size_t kRowBytes = 18;  // two of the entity's number, 16 of the id
constexpr std::size_t kHeldBytes = kScopeBytes + kNumberBytes;

}  // namespace

std::string bigEndian(std::uint64_t number) {
    std::string bytes(kNumberBytes, '\0');
    for (std::size_t i = kNumberBytes; i-- > 0; number >>= 8) {
        bytes[i] = static_cast<char>(number & 0xFF);
    }
    return bytes;
}

std::uint64_t fromBigEndian(std::string_view bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < kNumberBytes && bytes.size() >= kNumberBytes; ++i) {
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    }
    return number;
}

std::string packRows(const std::vector<RowName>& rows) {
    std::string out;
    out.reserve(rows.size() * kRowBytes);
    for (const RowName& row : rows) {
        out += static_cast<char>(row.first >> 8);
        out += static_cast<char>(row.first & 0xFF);
        out += row.second.view();
    }
    return out;
}

std::vector<RowName> unpackRows(std::string_view bytes) {
    std::vector<RowName> rows;
    for (; bytes.size() >= kRowBytes; bytes.remove_prefix(kRowBytes)) {
        const auto high = static_cast<unsigned char>(bytes[0]);
        const auto low = static_cast<unsigned char>(bytes[1]);
        rows.emplace_back(static_cast<EntityNumber>(high << 8 | low), *Uuid::fromBytes(bytes.substr(2, 16)));
    }
    return rows;
}

std::string packScopes(const std::vector<HeldScope>& scopes) {
    std::string out;
    out.reserve(scopes.size() * kHeldBytes);
    for (const auto& [scope, epoch] : scopes) {
        out += keyOf(scope);
        out += bigEndian(epoch);
    }
    return out;
}

std::vector<HeldScope> unpackScopes(std::string_view bytes) {
    std::vector<HeldScope> scopes;
    for (; bytes.size() >= kHeldBytes; bytes.remove_prefix(kHeldBytes)) {
        scopes.emplace_back(scopeFrom(bytes.substr(0, kScopeBytes)), fromBigEndian(bytes.substr(kScopeBytes)));
    }
    return scopes;
}

}  // namespace aufwind::server
