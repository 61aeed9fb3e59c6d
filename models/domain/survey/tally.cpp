// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/tally.h"

#include <algorithm>
#include <numeric>

namespace aufwind::survey {

namespace {

using Cells = std::vector<std::uint64_t>;
using Members = std::span<const std::uint32_t>;

constexpr std::uint64_t kOneMore = 1;
constexpr std::uint64_t kOneLess = ~std::uint64_t{0};  ///< added to a number without sign, it takes one off

std::size_t moreOf(const Item& item) {
    if (item.kind == ItemKind::ranking) return item.values;
    return item.kind == ItemKind::slider || item.kind == ItemKind::multipleChoice ? 1 : 0;
}

void add(Cells& to, const Cells& from, std::uint64_t times) {
    if (to.size() < from.size()) to.resize(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) to[i] += times * from[i];
}

void add(Tally& to, const Tally& from, std::uint64_t times) {
    to.answered += times * from.answered;
    to.unanswered += times * from.unanswered;
    to.notApplicable += times * from.notApplicable;
    add(to.counts, from.counts, times);
    add(to.sums, from.sums, times);
}

/// One item's cells, of which each row has `width`, while `rowOf` says to whose row a respondent belongs.
template <typename RowOf>
struct Counting {
    const AnswerTable& table;
    std::size_t item;
    Members members;
    std::uint64_t by;
    RowOf rowOf;
    Cells& cells;
    TallyShape shape;

    void run() {
        if (shape.kind == ItemKind::slider)
            countSlider();
        else if (shape.kind == ItemKind::multipleChoice)
            countChoices();
        else
            countCodes();
        if (shape.kind == ItemKind::ranking) sumRanks();
    }

  private:
    /// Without this the compiler reads where the cells are anew for each respondent, as it cannot tell them from
    /// numbers.
    auto rows() {
        return [base = cells.data(), width = shape.cells(), of = rowOf](std::uint32_t one) {
            return base + of(one) * width;
        };
    }

    void countCodes() {
        const auto codes = table.column(item);
        const auto row = rows();
        const std::uint64_t more = by;
        for (const std::uint32_t one : members) row(one)[codes[one]] += more;
    }

    void countSlider() {
        const auto codes = table.column(item);
        const std::uint16_t notApplicable = notApplicableCode(table.items()[item]);
        const std::uint32_t values = table.items()[item].values;
        const auto classes = static_cast<std::uint32_t>(shape.classes);
        const auto rowFor = rows();
        for (const std::uint32_t one : members) {
            std::uint64_t* row = rowFor(one);
            const std::uint32_t code = codes[one];
            if (code == kUnanswered)
                row[0] += by;
            else if (code == notApplicable)
                row[classes + 1] += by;
            else {
                row[1 + (code - 1) * classes / values] += by;
                row[classes + 2] += by * (code - 1);
            }
        }
    }

    void countChoices() {
        const auto codes = table.column(item);
        const std::size_t classes = shape.classes;
        const auto row = rows();
        const std::uint64_t more = by;
        for (const std::uint32_t one : members) {
            const std::size_t place = codes[one] == 1 ? classes + 2 : codes[one] == kUnanswered ? 0 : classes + 1;
            row(one)[place] += more;
        }
        for (std::size_t option = 0; option < classes; ++option) {
            const RespondentSet& chosen = table.chosen(item, option);
            // Multiplied, not asked: nothing foretells who chose, and a branch that is missed costs more than all else.
            for (const std::uint32_t one : members) row(one)[1 + option] += more * std::uint64_t{chosen.test(one)};
        }
    }

    void sumRanks() {
        const std::size_t first = shape.classes + 2;
        const auto row = rows();
        const std::uint64_t more = by;
        for (std::size_t option = 0; option < shape.classes; ++option) {
            const auto ranks = table.ranks(item, option);
            const std::size_t place = first + option;
            for (const std::uint32_t one : members) row(one)[place] += more * ranks[one];
        }
    }
};

template <typename RowOf>
void countItem(const AnswerTable& table, std::size_t item, Members members, std::uint64_t by, RowOf rowOf,
               Cells& cells) {
    Counting<RowOf>{table, item, members, by, rowOf, cells, TallyShape(table.items()[item])}.run();
}

Tally tallyOfMembers(const AnswerTable& table, std::size_t item, Members members) {
    const TallyShape shape(table.items()[item]);
    Cells cells(shape.cells());
    countItem(
        table, item, members, kOneMore, [](std::uint32_t) { return std::size_t{0}; }, cells);
    return shape.read(cells);
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    add(*this, other, kOneMore);
    return *this;
}

TallyShape::TallyShape(const Item& item) : kind(item.kind), classes(item.classes()), more(moreOf(item)) {}

Tally TallyShape::read(std::span<const std::uint64_t> cells) const {
    Tally tally;
    tally.unanswered = cells[0];
    tally.notApplicable = cells[classes + 1];
    const auto counts = cells.subspan(1, classes);
    tally.counts.assign(counts.begin(), counts.end());
    if (kind == ItemKind::multipleChoice) {
        tally.answered = cells[classes + 2];
        return tally;
    }
    tally.answered = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    const auto sums = cells.subspan(classes + 2, more);
    tally.sums.assign(sums.begin(), sums.end());
    return tally;
}

Tally tallyOf(const AnswerTable& table, std::size_t item, const RespondentSet& among) {
    const std::vector<std::uint32_t> members = (among & table.present()).members();
    return tallyOfMembers(table, item, members);
}

std::vector<Tally> talliesOf(const AnswerTable& table, const RespondentSet& among) {
    const std::vector<std::uint32_t> members = (among & table.present()).members();
    std::vector<Tally> tallies;
    tallies.reserve(table.items().size());
    for (std::size_t i = 0; i < table.items().size(); ++i) tallies.push_back(tallyOfMembers(table, i, members));
    return tallies;
}

SegmentTallies::SegmentTallies(const AnswerTable& table, std::size_t attribute, const RespondentSet& among)
    : attribute_(attribute), respondents_(table.segments().counts(attribute, among)) {
    const std::vector<std::uint32_t> members = (among & table.present()).members();
    const auto segments = table.segments().column(attribute);
    const auto rowOf = [segments](std::uint32_t respondent) {
        return std::size_t{segments[respondent]};
    };
    for (std::size_t i = 0; i < table.items().size(); ++i) {
        shapes_.emplace_back(table.items()[i]);
        cells_.emplace_back(respondents_.size() * shapes_[i].cells());
        countItem(table, i, members, kOneMore, rowOf, cells_[i]);
        rollUp(i, table.segments());
    }
}

void SegmentTallies::rollUp(std::size_t item, const SegmentTable& segments) {
    const std::size_t width = shapes_[item].cells();
    for (const std::uint16_t value : segments.upward(attribute_)) {
        const auto parent = segments.attributes()[attribute_].values[value].parent;
        if (!parent) continue;
        const std::uint64_t* from = cells_[item].data() + value * width;
        std::uint64_t* to = cells_[item].data() + *parent * width;
        for (std::size_t i = 0; i < width; ++i) to[i] += from[i];
    }
}

Tally SegmentTallies::tally(std::size_t item, std::uint16_t value) const {
    const std::size_t width = shapes_[item].cells();
    return shapes_[item].read(std::span(cells_[item]).subspan(value * width, width));
}

void SegmentTallies::count(const AnswerTable& table, std::uint32_t respondent) {
    change(table, respondent, kOneMore);
}

void SegmentTallies::takeOut(const AnswerTable& table, std::uint32_t respondent) {
    change(table, respondent, kOneLess);
}

void SegmentTallies::change(const AnswerTable& table, std::uint32_t respondent, std::uint64_t by) {
    const auto& values = table.segments().attributes()[attribute_].values;
    std::optional<std::uint16_t> value = table.segments().column(attribute_)[respondent];
    while (value) {
        respondents_[*value] += static_cast<std::uint32_t>(by);
        const auto rowOf = [row = std::size_t{*value}](std::uint32_t) {
            return row;
        };
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            countItem(table, i, Members(&respondent, 1), by, rowOf, cells_[i]);
        }
        value = *value < values.size() ? values[*value].parent : std::nullopt;
    }
}

Tallies everyTallyOf(const AnswerTable& table, const RespondentSet& among) {
    Tallies tallies;
    tallies.respondents = intersectionCount(among, table.present());
    tallies.all = talliesOf(table, among);
    for (std::size_t i = 0; i < table.segments().attributes().size(); ++i) {
        tallies.byAttribute.emplace_back(table, i, among);
    }
    return tallies;
}

RunningTallies::RunningTallies(AnswerTable table)
    : table_(std::move(table)), tallies_(everyTallyOf(table_, table_.present())) {}

std::uint32_t RunningTallies::append(const Answers& answers, const Segments& segments) {
    const std::uint32_t respondent = table_.append(answers, segments);
    count(respondent);
    return respondent;
}

void RunningTallies::replace(std::uint32_t respondent, const Answers& answers) {
    if (!table_.present().test(respondent)) return;
    takeOut(respondent);
    table_.replace(respondent, answers);
    count(respondent);
}

void RunningTallies::remove(std::uint32_t respondent) {
    if (!table_.present().test(respondent)) return;
    takeOut(respondent);
    table_.remove(respondent);
}

void RunningTallies::count(std::uint32_t respondent) {
    change(respondent, kOneMore);
    for (SegmentTallies& each : tallies_.byAttribute) each.count(table_, respondent);
}

void RunningTallies::takeOut(std::uint32_t respondent) {
    change(respondent, kOneLess);
    for (SegmentTallies& each : tallies_.byAttribute) each.takeOut(table_, respondent);
}

void RunningTallies::change(std::uint32_t respondent, std::uint64_t by) {
    tallies_.respondents += static_cast<std::uint32_t>(by);
    for (std::size_t i = 0; i < tallies_.all.size(); ++i) {
        add(tallies_.all[i], tallyOfMembers(table_, i, Members(&respondent, 1)), by);
    }
}

}  // namespace aufwind::survey
