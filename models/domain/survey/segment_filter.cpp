// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/segment_filter.h"

#include "models/domain/survey/json_members.h"
#include "models/domain/survey/json_writer.h"

#include <algorithm>
#include <unordered_map>

namespace aufwind::survey {

namespace {

constexpr std::size_t kFilterMaximum = 4000;  // bytes

SegmentFilter inOrder(SegmentFilter filter) {
    for (SegmentTerm& term : filter) {
        std::ranges::sort(term.values);
        const auto twins = std::ranges::unique(term.values);
        term.values.erase(twins.begin(), twins.end());
    }
    std::ranges::stable_sort(filter, {}, &SegmentTerm::attribute);
    return filter;
}

using Numbers = std::unordered_map<std::string_view, std::uint16_t>;

Numbers numbersOf(const Cut& cut) {
    Numbers numbers;
    for (std::size_t i = 0; i < cut.values.size(); ++i) {
        numbers.emplace(cut.values[i].key, static_cast<std::uint16_t>(i));
    }
    return numbers;
}

void addValue(JsonFault& fault, const JsonPlace& at, const Json& json, const Cut& cut, const Numbers& numbers,
              SegmentTerm& term) {
    auto value = static_cast<std::uint16_t>(cut.values.size());
    if (!json.is(Json::Kind::null)) {
        if (!json.is(Json::Kind::text)) return fault.refuse(at, "neither a text nor null");
        const auto found = numbers.find(json.text);
        if (found == numbers.end()) return fault.refuse(at, "not a value of the cut");
        value = found->second;
    }
    term.values.push_back(value);
}

}  // namespace

std::string segmentFilterText(const std::vector<Cut>& cuts, const SegmentFilter& filter) {
    JsonWriter out;
    out.open('{');
    for (const SegmentTerm& term : inOrder(filter)) {
        if (term.attribute >= cuts.size()) continue;
        const Cut& cut = cuts[term.attribute];
        out.name(cut.key), out.open('[');
        for (const std::uint16_t value : term.values) {
            if (value < cut.values.size()) out.text(cut.values[value].key);
            if (value == cut.values.size()) out.raw("null");
        }
        out.close(']');
    }
    out.close('}');
    return out.take();
}

Result<SegmentFilter> readSegmentFilter(const std::vector<Cut>& cuts, std::string_view text) {
    if (text.size() > kFilterMaximum) {
        return Error{ErrorCode::invalid, "the filter has more than " + std::to_string(kFilterMaximum) + " bytes"};
    }
    const auto json = readJson(text);
    if (!json) return Error{ErrorCode::invalid, json.error().detail};
    JsonFault fault;
    const JsonPlace root;
    JsonMembers members(fault, root, *json);
    SegmentFilter filter;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const JsonPlace place = members.placeOf(cuts[i].key);
        if (json->find(cuts[i].key) == nullptr) continue;
        SegmentTerm term{.attribute = i, .values = {}};
        const Numbers numbers = numbersOf(cuts[i]);
        members.list(cuts[i].key, kFilterMaximum,
                     [&](const JsonPlace& at, const Json& one) { addValue(fault, at, one, cuts[i], numbers, term); });
        if (term.values.empty()) fault.refuse(place, "no value");
        std::ranges::sort(term.values);
        if (std::ranges::adjacent_find(term.values) != term.values.end()) fault.refuse(place, "a value twice");
        filter.push_back(std::move(term));
    }
    members.finish();
    if (fault.any()) return fault.error();
    return filter;
}

}  // namespace aufwind::survey
