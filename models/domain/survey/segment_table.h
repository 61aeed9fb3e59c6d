// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/respondent_set.h"
#include "models/schema/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Who belongs to which segment, as it was frozen when the survey was launched: a column for each attribute, whose
/// values are numbers into its dictionary. One table holds those who were invited, another those who answered; a
/// number in the one is nobody's in the other, so that no answer leads to a person. Numbers are given in the order of
/// append() and never again, not even after remove(): what was released about a set of them stays true of it.
/// Values may stand below others, as teams do: whoever is in a team is in all those above it. A plain value; several
/// threads may read it while none writes.
namespace aufwind::survey {

inline constexpr std::size_t kAttributesMaximum = 100;
inline constexpr std::size_t kSegmentValuesMaximum = 65'535;  ///< of an attribute
inline constexpr std::size_t kSegmentDepthMaximum = 64;       ///< of values below each other

struct SegmentValue {
    std::string key;
    std::optional<std::uint16_t> parent;  ///< the number of the value that it stands below

    bool operator==(const SegmentValue&) const = default;
};

struct SegmentAttribute {
    std::string key;
    std::vector<SegmentValue> values;

    /// The number that stands for "not stated": one more than the last.
    std::uint16_t notStated() const { return static_cast<std::uint16_t>(values.size()); }
    bool operator==(const SegmentAttribute&) const = default;
};

/// A value for each attribute, in the table's order. What is missing or no value of the attribute is not stated.
using Segments = std::vector<std::uint16_t>;

/// One of these values, or one below them; `notStated()` for those of whom it is not known.
struct SegmentTerm {
    std::size_t attribute = 0;
    std::vector<std::uint16_t> values;

    bool operator==(const SegmentTerm&) const = default;
};
/// Each of its terms holds; everybody where there is none.
using SegmentFilter = std::vector<SegmentTerm>;

class SegmentTable {
  public:
    /// Refuses dictionaries over the limits above, and values that stand below themselves or below none that there is.
    static Result<SegmentTable> of(std::vector<SegmentAttribute> attributes);

    std::uint32_t append(const Segments& segments);
    /// Of nobody who is present nothing happens.
    void remove(std::uint32_t respondent);

    const std::vector<SegmentAttribute>& attributes() const { return attributes_; }
    std::optional<std::size_t> find(std::string_view attribute) const;
    /// How many numbers were given.
    std::uint32_t size() const { return size_; }
    /// Those who were not removed.
    const RespondentSet& present() const { return present_; }
    /// By number: each one's own value, `notStated()` where there is none.
    std::span<const std::uint16_t> column(std::size_t attribute) const { return columns_[attribute]; }
    /// Each value of the attribute once, none before those below it.
    std::span<const std::uint16_t> upward(std::size_t attribute) const { return upward_[attribute]; }

    /// Those who are present and meet the filter. A term of an attribute or with values that there are not is met by
    /// nobody on their account.
    RespondentSet matching(const SegmentFilter& filter) const;
    /// How many of a set each value has, with those below it; the last is `notStated()`.
    std::vector<std::uint32_t> counts(std::size_t attribute, const RespondentSet& among) const;

  private:
    SegmentTable() = default;
    std::vector<bool> chosen(const SegmentTerm& term) const;

    std::vector<SegmentAttribute> attributes_;
    std::vector<std::vector<std::uint16_t>> upward_;
    std::vector<std::vector<std::uint16_t>> columns_;
    RespondentSet present_;
    std::uint32_t size_ = 0;
};

}  // namespace aufwind::survey
