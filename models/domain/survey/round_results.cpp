// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/round_results.h"

#include "models/domain/survey/round_items.h"
#include "models/domain/survey/round_segments.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

/// Below it a correlation is noise.
constexpr std::uint32_t kPairsLeast = 10;

bool isShown(const std::vector<std::vector<Shown>>& cells, std::size_t item) {
    return !cells[item].front().has_value();
}

/// Of the first segment, from what is shown of it alone.
std::vector<DriverImpact> shownImpacts(const CountedRound& counted, const std::vector<Tally>& tallies,
                                       const RespondentSet& among, const Release& release) {
    const RoundItems& asked = counted.items();
    const AnswerTable& table = counted.answers();
    std::vector<DriverImpact> impacts =
        impactOf(counted.published().form, table, tallies, among, asked.outcome, kPairsLeast);
    for (std::size_t i = 0; i < impacts.size(); ++i) {
        const auto items = itemsOfDriver(table.items(), impacts[i].driver);
        const auto isItemShown = [&](std::size_t item) {
            return !isRated(table.items()[item]) || isShown(release.items, item);
        };
        if (!std::ranges::all_of(items, isItemShown)) impacts[i].favourability = {};
        if (!isShown(release.items, asked.tallies.size() + i)) impacts[i].correlation = {};
    }
    setQuadrants(impacts);
    return impacts;
}

/// Reads the tallies of a request's segments: one counting for all values of a cut.
class SegmentReader {
  public:
    SegmentReader(const CountedRound& counted, const ResultRequest& request, const RespondentSet& first)
        : all_(talliesOf(counted.answers(), first)) {
        if (request.cut) byValue_.emplace(counted.answers(), *request.cut, first & counted.placed());
    }

    const std::vector<Tally>& all() const { return all_; }
    Tally tally(std::optional<std::uint16_t> value, std::size_t item) const {
        return value ? byValue_->tally(item, *value) : all_[item];
    }

  private:
    std::vector<Tally> all_;
    std::optional<SegmentTallies> byValue_;
};

SegmentFigures figuresOf(const SegmentReader& reader, std::optional<std::uint16_t> value, const Segment& segment,
                         const Release& release, std::size_t place) {
    SegmentFigures figures{.value = value, .invited = segment.invited.count()};
    figures.hidden = release.segments[place];
    if (figures.hidden) return figures;
    figures.respondents = segment.respondents.count();
    for (std::size_t item = 0; item < reader.all().size(); ++item) {
        ItemFigures& made = figures.items.emplace_back();
        made.hidden = release.items[item][place];
        if (!made.hidden) made.tally = reader.tally(value, item);
    }
    return figures;
}

Result<RoundFigures> figuresFor(const CountedRound& counted, Released& released, std::uint32_t round,
                                const ResultRequest& request, bool& limited) {
    const auto asked = segmentsOf(counted, request);
    if (!asked) return asked.error();
    const RoundItems& of = counted.items();
    std::vector<AskedItem> items = of.tallies;
    if (!request.cut) items.insert(items.end(), of.correlations.begin(), of.correlations.end());
    const auto release = releaseAll(released, round, asked->segments, items);
    if (!release) return release.error();
    limited |= release->limited;

    const RespondentSet& first = asked->segments.front().respondents;
    const SegmentReader reader(counted, request, first);
    RoundFigures figures;
    for (std::size_t i = 0; i < asked->segments.size(); ++i) {
        figures.segments.push_back(figuresOf(reader, asked->values[i], asked->segments[i], *release, i));
    }
    if (request.cut || figures.segments.front().hidden || of.outcome.empty()) return figures;
    figures.outcome = of.outcome;
    figures.impacts = shownImpacts(counted, reader.all(), first, *release);
    return figures;
}

}  // namespace

std::vector<ResultRequest> standardRequests(const PublishedForm& published) {
    std::vector<ResultRequest> requests(1);
    for (std::size_t i = 0; i < published.cuts.size(); ++i) requests.push_back({.filter = {}, .cut = i, .values = {}});
    return requests;
}

std::optional<ResultRequest> requestBelow(const PublishedForm& published, std::size_t cut,
                                          const std::vector<std::uint16_t>& values) {
    if (cut >= published.cuts.size()) return std::nullopt;
    const std::vector<SegmentValue>& all = published.cuts[cut].values;
    std::vector<std::uint16_t> roots;
    std::ranges::copy_if(values, std::back_inserter(roots), [&](std::uint16_t value) { return value < all.size(); });
    if (roots.empty()) return std::nullopt;
    std::ranges::sort(roots);
    const auto isBelow = [&](std::uint16_t value) {
        std::optional<std::uint16_t> at = value;
        for (std::size_t depth = 0; at && depth <= kSegmentDepthMaximum; ++depth) {
            if (std::ranges::binary_search(roots, *at)) return true;
            at = all[*at].parent;
        }
        return false;
    };
    ResultRequest request{.filter = {{.attribute = cut, .values = roots}}, .cut = cut, .values = {}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (isBelow(static_cast<std::uint16_t>(i))) request.values.push_back(static_cast<std::uint16_t>(i));
    }
    return request;
}

Result<Disclosed<RoundFigures>> resultsOf(const CountedRound& counted, Released& released, std::uint32_t round,
                                          const std::vector<ResultRequest>& requests) {
    if (const auto kept = keepsThreshold(counted, released); !kept) return kept.error();
    Disclosed<RoundFigures> disclosed;
    for (const ResultRequest& request : requests) {
        auto figures = figuresFor(counted, released, round, request, disclosed.limited);
        if (!figures) return figures.error();
        disclosed.made.push_back(std::move(*figures));
    }
    return disclosed;
}

}  // namespace aufwind::survey
