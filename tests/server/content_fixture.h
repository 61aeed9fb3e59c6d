// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/content_ref.h"
#include "sync/server/auth/keys.h"
#include "tests/server/tenant_fixture.h"

#include <string>

/// Contents as a client would name and send them.
namespace aufwind::test {

inline constexpr FieldNumber kPicture = 17;  ///< of an employee

/// Bytes that no other seed gives.
inline std::string contentOf(std::size_t size, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

inline ContentRef refTo(const std::string& content, const std::string& name = "picture.png") {
    return {server::sha256(content), content.size(), "image/png", name};
}

inline wire::ContentSend partOf(const std::string& content, std::uint64_t part) {
    wire::ContentSend sent;
    sent.set_hash(server::sha256(content));
    sent.set_size(content.size());
    sent.set_offset(part * kContentPart);
    sent.set_part(content.substr(part * kContentPart, kContentPart));
    return sent;
}

inline wire::ContentSend questionFor(const std::string& content) {
    wire::ContentSend sent = partOf(content, 0);
    sent.clear_part();
    return sent;
}

inline wire::ContentFetch fetchOf(EntityNumber entity, const Uuid& id, FieldNumber field, const std::string& content,
                                  std::uint64_t offset = 0) {
    wire::ContentFetch wanted;
    wanted.set_entity(entity);
    wanted.set_id(std::string(id.view()));
    wanted.set_field(field);
    wanted.set_hash(server::sha256(content));
    wanted.set_offset(offset);
    return wanted;
}

}  // namespace aufwind::test
