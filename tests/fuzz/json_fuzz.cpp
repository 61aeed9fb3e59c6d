// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of the management interface: what is taken is one object without a key twice, and means the same written anew.
#include "sync/server/http/json.h"
#include "tests/fuzz/check.h"

#include <boost/json/serialize.hpp>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    constexpr int kDepth = 32;
    constexpr std::size_t kLongest = 100;
    const auto object = server::parseObject({reinterpret_cast<const char*>(data), size}, kDepth);
    if (!object) {
        return 0;
    }
    for (const auto& member : *object) {
        const auto text = server::textMember(*object, {member.key().data(), member.key().size()}, kLongest);
        fuzz::require(!text || (!text->empty() && text->size() <= kLongest), "a text beyond its bounds");
    }
    const auto again = server::parseObject(boost::json::serialize(*object), kDepth);
    // Not its numbers: beyond a double's range they are not the same again, and the interface takes none.
    fuzz::require(again.ok() && again->size() == object->size(), "an object that reads otherwise the second time");
    for (const auto& member : *object) {
        const auto* other = again->if_contains(member.key());
        fuzz::require(other != nullptr && other->kind() == member.value().kind(), "a member that is another one");
        fuzz::require(!other->is_string() || *other == member.value(), "a text that is another one");
    }
    return 0;
}
