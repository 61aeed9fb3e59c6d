// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merge/identity.h"

#include "sync/merge/hashed_id.h"

#include <openssl/sha.h>

#include <algorithm>

namespace aufwind::merge {
namespace {

void append(std::string& out, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        out += static_cast<char>(number >> shift);
    }
}

// A tag before each value and a length before each text: two different lists never give the same bytes.
void append(std::string& out, const Value& value) {
    out += static_cast<char>(value.index());
    if (const auto* flag = std::get_if<bool>(&value)) {
        out += *flag ? '\1' : '\0';
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        append(out, static_cast<std::uint64_t>(*number));
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        append(out, text->size());
        out += *text;
    } else if (const auto* id = std::get_if<Uuid>(&value)) {
        out += id->view();
    }
}

}  // namespace

Uuid hashedId(std::string_view input) {
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char*>(input.data()), input.size(), hash.data());
    Uuid id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
    return id;
}

Uuid derivedId(const schema::Entity& entity, const std::vector<std::pair<FieldNumber, Value>>& values,
               const Uuid& author) {
    std::string input = "aufwind/row/1";
    append(input, entity.number);
    for (FieldNumber part : entity.identity) {
        if (part == schema::kAuthor) {
            append(input, Value(author));
            continue;
        }
        const auto found =
            std::find_if(values.begin(), values.end(), [part](const auto& value) { return value.first == part; });
        append(input, found != values.end() ? found->second : Value());
    }
    return hashedId(input);
}

Uuid textAgent(const Uuid& device, std::uint64_t number) {
    if (number == 0) {
        return device;
    }
    std::string input = "aufwind/agent/1";
    input += device.view();
    append(input, number);
    return hashedId(input);
}

}  // namespace aufwind::merge
