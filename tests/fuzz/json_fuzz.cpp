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
    // Its texts alone: the interface takes no numbers, and those beyond a double's range do not come back.
    boost::json::object texts;
    for (const auto& member : *object) {
        const auto text = server::textMember(*object, {member.key().data(), member.key().size()}, kLongest);
        fuzz::require(!text || (!text->empty() && text->size() <= kLongest), "a text beyond its bounds");
        if (text) {
            texts[member.key()] = *text;
        }
    }
    const auto again = server::parseObject(boost::json::serialize(texts), kDepth);
    fuzz::require(again.ok() && *again == texts, "texts that read otherwise the second time");
    return 0;
}
