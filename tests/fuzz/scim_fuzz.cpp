// SPDX-License-Identifier: GPL-3.0-or-later
// Filters and paths of SCIM: whatever was sent is read within its bounds, and a filter with its negation says no and
// yes.
#include "sync/server/scim/filter.h"
#include "tests/fuzz/check.h"

#include <boost/json/parse.hpp>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind::server::scim;
    static const auto kResource =
        boost::json::parse(R"({"userName":"a","active":true,"emails":[{"value":"b","type":"work"}],
                               "meta":{"created":"2026-11-27T10:00:00Z"},"name":{"familyName":"c"}})")
            .as_object();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto path = parsePath(text);
    if (const auto* found = std::get_if<PatchPath>(&path)) {
        aufwind::fuzz::require(!found->attribute.name.empty() || !found->attribute.schema.empty(), "a path to nowhere");
    }
    const auto filter = parseFilter(text);
    if (faultIn(filter) != nullptr) {
        return 0;
    }
    aufwind::fuzz::require(size <= kLongestFilter, "a filter beyond its bounds");
    const auto negated = parseFilter("not (" + std::string(text) + ")");
    if (faultIn(negated) != nullptr) {
        return 0;  // one that is as deep or as long as it may be
    }
    aufwind::fuzz::require(
        matches(std::get<Filter>(filter), kResource) != matches(std::get<Filter>(negated), kResource),
        "a filter that fits as its negation does");
    return 0;
}
