// SPDX-License-Identifier: GPL-3.0-or-later
// Small forms: values in words, dates, rhythms, ids, order keys. The first byte chooses.
#include "models/domain/recurrence.h"
#include "models/schema/entities.h"
#include "models/schema/text_form.h"
#include "sync/merge/apply.h"
#include "sync/merge/order_key.h"
#include "tests/fuzz/check.h"

#include <cstring>

namespace {

using namespace aufwind;
using fuzz::require;

void values(std::string_view bytes) {
    for (const schema::Entity& entity : schema::kSchema.entities()) {
        for (const schema::Field& field : entity.fields) {
            const auto value = schema::parseValue(field, bytes);
            if (value && merge::fits(field, *value)) {
                const auto again = schema::parseValue(field, schema::formatValue(field, *value));
                require(again.ok() && *again == *value, "a value that reads otherwise the second time");
            }
        }
    }
    const auto instant = schema::parseInstant(bytes);
    require(!instant || schema::parseInstant(schema::formatInstant(*instant)).valueOr(0) == *instant, "an instant");
    const auto id = Uuid::parse(bytes);
    require(!id || Uuid::parse(id->toString()) == id, "an id");
}

void rhythm(std::string_view bytes) {
    constexpr std::size_t kLimit = 8;
    fuzz::Pieces pieces(bytes);
    domain::Rhythm rhythm;
    rhythm.zone = pieces.byte() % 2 == 0 ? "Europe/Berlin" : "America/St_Johns";
    rhythm.starts = static_cast<std::int64_t>(pieces.byte() << 8 | pieces.byte()) * 86'400'000;
    rhythm.rule = pieces.rest();
    const auto met = domain::recurrences(rhythm, rhythm.starts, kLimit);
    if (met) {
        require(met->size() <= kLimit && std::is_sorted(met->begin(), met->end()), "meetings in their order");
    }
}

void key(std::string_view bytes) {
    fuzz::Pieces pieces(bytes);
    const auto jitter = static_cast<std::uint32_t>(pieces.byte() | pieces.byte() << 8 | pieces.byte() << 16);
    std::string low(pieces.piece());
    std::string high(pieces.rest());
    for (std::string* end : {&low, &high}) {
        while (!end->empty() && end->back() == '\0') {
            end->pop_back();  // no key ends so
        }
    }
    const std::string made = merge::keyBetween(low, high, jitter);
    require(!made.empty() && made.back() != '\0' && made > low, "an order key behind the lower one");
    require(high.empty() || !(low < high) || made < high, "an order key before the upper one");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr void (*kKinds[])(std::string_view) = {values, rhythm, key};
    if (size > 0) {
        kKinds[data[0] % std::size(kKinds)]({reinterpret_cast<const char*>(data) + 1, size - 1});
    }
    return 0;
}
