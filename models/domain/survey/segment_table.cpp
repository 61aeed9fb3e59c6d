// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/segment_table.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

using Values = std::vector<SegmentValue>;

/// How many values stand above one; nothing where they never end.
std::optional<std::size_t> depthOf(const Values& values, std::uint16_t value) {
    std::size_t depth = 0;
    for (auto above = values[value].parent; above; above = values[*above].parent) {
        if (++depth >= kSegmentDepthMaximum) return std::nullopt;
    }
    return depth;
}

Result<std::vector<std::uint16_t>> upwardOf(const SegmentAttribute& attribute) {
    const Values& values = attribute.values;
    if (values.size() > kSegmentValuesMaximum) {
        return Error{ErrorCode::tooLarge, "An attribute has more than 65,535 values; nothing was made of it."};
    }
    for (const SegmentValue& value : values) {
        if (value.parent && *value.parent >= values.size()) {
            return Error{ErrorCode::invalid, "A value of an attribute stands below none that there is."};
        }
    }
    std::vector<std::vector<std::uint16_t>> levels(kSegmentDepthMaximum);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = static_cast<std::uint16_t>(i);
        const auto depth = depthOf(values, value);
        if (!depth) return Error{ErrorCode::invalid, "A value of an attribute stands below itself, or too deep."};
        levels[*depth].push_back(value);
    }
    std::vector<std::uint16_t> upward;
    upward.reserve(values.size());
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        upward.insert(upward.end(), level->begin(), level->end());
    }
    return upward;
}

}  // namespace

Result<SegmentTable> SegmentTable::of(std::vector<SegmentAttribute> attributes) {
    if (attributes.size() > kAttributesMaximum) {
        return Error{ErrorCode::tooLarge, "There are more than 100 attributes; choose those that results are cut by."};
    }
    SegmentTable table;
    for (const SegmentAttribute& attribute : attributes) {
        auto upward = upwardOf(attribute);
        if (!upward) return upward.error();
        table.upward_.push_back(std::move(*upward));
    }
    table.columns_.resize(attributes.size());
    table.attributes_ = std::move(attributes);
    return table;
}

std::uint32_t SegmentTable::append(const Segments& segments) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::uint16_t none = attributes_[i].notStated();
        columns_[i].push_back(i < segments.size() ? std::min(segments[i], none) : none);
    }
    present_.set(size_);
    return size_++;
}

void SegmentTable::remove(std::uint32_t respondent) {
    if (!present_.test(respondent)) return;
    present_.set(respondent, false);
    for (std::size_t i = 0; i < columns_.size(); ++i) columns_[i][respondent] = attributes_[i].notStated();
}

std::optional<std::size_t> SegmentTable::find(std::string_view attribute) const {
    const auto found = std::find_if(attributes_.begin(), attributes_.end(),
                                    [&](const SegmentAttribute& one) { return one.key == attribute; });
    if (found == attributes_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - attributes_.begin());
}

std::vector<bool> SegmentTable::chosen(const SegmentTerm& term) const {
    const SegmentAttribute& attribute = attributes_[term.attribute];
    std::vector<bool> isChosen(attribute.values.size() + 1);
    for (const std::uint16_t value : term.values) {
        if (value < isChosen.size()) isChosen[value] = true;
    }
    const auto& upward = upward_[term.attribute];
    for (auto value = upward.rbegin(); value != upward.rend(); ++value) {
        const auto parent = attribute.values[*value].parent;
        if (parent && isChosen[*parent]) isChosen[*value] = true;
    }
    return isChosen;
}

RespondentSet SegmentTable::matching(const SegmentFilter& filter) const {
    RespondentSet met = present_;
    for (const SegmentTerm& term : filter) {
        if (term.attribute >= attributes_.size()) return {};
        const std::vector<bool> isChosen = chosen(term);
        const auto& column = columns_[term.attribute];
        RespondentSet left(size_);
        met.forEach([&](std::uint32_t respondent) {
            if (isChosen[column[respondent]]) left.set(respondent);
        });
        met = std::move(left);
    }
    return met;
}

std::vector<std::uint32_t> SegmentTable::counts(std::size_t attribute, const RespondentSet& among) const {
    std::vector<std::uint32_t> counted(attributes_[attribute].values.size() + 1);
    const auto& column = columns_[attribute];
    (among & present_).forEach([&](std::uint32_t respondent) { ++counted[column[respondent]]; });
    for (const std::uint16_t value : upward_[attribute]) {
        const auto parent = attributes_[attribute].values[value].parent;
        if (parent) counted[*parent] += counted[value];
    }
    return counted;
}

}  // namespace aufwind::survey
