// SPDX-License-Identifier: GPL-3.0-or-later
// What names a content, as it comes from the wire, from a command line and from a file's path.
#include "models/schema/content_ref.h"
#include "models/schema/entities.h"
#include "models/schema/text_form.h"
#include "sync/merge/apply.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    using fuzz::require;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const schema::Field& picture = *schema::kSchema.entity(schema::kEmployee)->field("picture");

    const auto ref = contentRefFrom(bytes);
    require(!ref || toBytes(*ref) == bytes, "a reference that is written otherwise than it was read");
    require(!ref || contentHashIn(Value(std::string(bytes))) == ref->hash, "the hash of a reference");
    require(ref || !merge::fits(picture, Value(std::string(bytes))), "a value that is no reference fits");

    const auto value = schema::parseValue(picture, bytes);
    const auto again = value ? schema::parseValue(picture, schema::formatValue(picture, *value)) : value;
    require(!value || (again.ok() && *again == *value), "a reference in words that reads otherwise the second time");

    ContentRef named{std::string(kContentHashBytes, 'h'), 1, "image/png", contentNameFrom(bytes)};
    require(contentRefFrom(toBytes(named)).ok(), "a name that was made of a path is none");
    return 0;
}
