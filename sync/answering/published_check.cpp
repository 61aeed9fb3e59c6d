// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/answering/published_check.h"

#include "models/domain/survey/disclosure.h"
#include "sync/anonymous/hpke.h"

#include <algorithm>
#include <charconv>

namespace aufwind::answering {
namespace {

using store::SlipBar;

/// How many people share it; 0 where no group has these segments.
std::uint32_t peopleOf(const survey::PublishedForm& published, const survey::Segments& segments) {
    const auto group = std::ranges::find(published.groups, segments, &survey::SegmentGroup::segments);
    return group == published.groups.end() ? 0 : group->people;
}

}  // namespace

std::string identityOf(const survey::PublishedForm& published) {
    survey::PublishedForm same = published;
    same.threshold = survey::kThresholdLeast;
    return survey::publishedFormHash(survey::publishedFormDocument(same));
}

SlipBar barOf(const survey::PublishedForm& published, const store::AnswerSlip& slip) {
    if (slip.bar == SlipBar::elsewhere || slip.bar == SlipBar::changed) return slip.bar;
    const bool isSame = slip.formHash.empty() || slip.formHash == identityOf(published);
    if (!isSame || published.threshold < slip.threshold) return SlipBar::changed;
    if (published.threshold < survey::kThresholdLeast || published.invited < published.threshold) return SlipBar::small;
    const bool isWhole = !published.company.isNil() && published.answerKey.size() == anonymous::kHpkeKeyBytes;
    return isWhole ? SlipBar::none : SlipBar::damaged;
}

std::optional<survey::Segments> segmentsFrom(std::string_view numbers) {
    survey::Segments segments;
    while (!numbers.empty()) {
        std::uint16_t number = 0;
        const auto [end, failed] = std::from_chars(numbers.data(), numbers.data() + numbers.size(), number);
        if (failed != std::errc()) return std::nullopt;
        segments.push_back(number);
        numbers.remove_prefix(static_cast<std::size_t>(end - numbers.data()));
        if (numbers.empty()) break;
        if ((numbers.front() != ' ' && numbers.front() != ',') || numbers.size() == 1) return std::nullopt;
        numbers.remove_prefix(1);
    }
    return segments;
}

survey::Segments statedSegments(const survey::PublishedForm& published, std::string_view invitation) {
    const auto own = segmentsFrom(invitation);
    if (own && own->size() == published.cuts.size() && peopleOf(published, *own) >= published.threshold) return *own;
    survey::Segments nothing;
    for (const survey::Cut& cut : published.cuts) nothing.push_back(static_cast<std::uint16_t>(cut.values.size()));
    return nothing;
}

}  // namespace aufwind::answering
