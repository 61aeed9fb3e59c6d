// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/answer_table.h"

#include "models/domain/survey/tally.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

std::optional<std::uint16_t> optionOf(const Item& item, std::string_view key) {
    const auto found = std::find(item.options.begin(), item.options.end(), key);
    if (found == item.options.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - item.options.begin());
}

std::uint16_t codeOf(const Item& item, std::int64_t number) {
    // Unsigned, for two far ends lie further apart than a signed number says; what is below the least wraps far above.
    const std::uint64_t above = static_cast<std::uint64_t>(number) - static_cast<std::uint64_t>(item.least);
    const auto step = static_cast<std::uint64_t>(item.step);
    const std::uint64_t last = item.values - std::uint64_t{1};
    if (number < item.least || above / step > last) return kUnanswered;
    const std::uint64_t nearest = above / step + (above % step > step / 2 ? 1 : 0);
    return static_cast<std::uint16_t>(std::min(nearest, last) + 1);
}

std::uint16_t codeOf(const Item& item, const Answer& answer) {
    if (answer.notApplicable) return notApplicableCode(item);
    if (item.kind == ItemKind::singleChoice) {
        if (answer.options.size() != 1) return kUnanswered;
        const auto option = optionOf(item, answer.options.front());
        return option ? static_cast<std::uint16_t>(*option + 1) : kUnanswered;
    }
    if (item.row.empty()) return answer.number ? codeOf(item, *answer.number) : kUnanswered;
    const auto row = answer.rows.find(item.row);
    if (row == answer.rows.end()) return kUnanswered;
    return row->second == 0 ? notApplicableCode(item) : codeOf(item, row->second);
}

}  // namespace

Result<AnswerTable> AnswerTable::of(const Form& form, std::vector<SegmentAttribute> attributes) {
    std::vector<Item> items = itemsOf(form);
    if (items.size() > kItemsMaximum) {
        return Error{ErrorCode::tooLarge, "The survey counts more than 2,000 questions and rows; leave some out."};
    }
    auto segments = SegmentTable::of(std::move(attributes));
    if (!segments) return segments.error();
    std::uint64_t width = 0;
    for (const Item& item : items) width += TallyShape(item).cells();
    std::uint64_t values = 0;
    for (const SegmentAttribute& attribute : segments->attributes()) values += attribute.values.size() + 1;
    if (width * values > kCellsMaximum) {
        return Error{ErrorCode::tooLarge,
                     "There are too many segments for so many questions; choose fewer attributes."};
    }
    return AnswerTable(std::move(items), std::move(*segments));
}

AnswerTable::AnswerTable(std::vector<Item> items, SegmentTable segments)
    : items_(std::move(items)), columns_(items_.size()), segments_(std::move(segments)) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].kind == ItemKind::multipleChoice) columns_[i].chosen.resize(items_[i].values);
        if (items_[i].kind == ItemKind::ranking) columns_[i].ranks.resize(items_[i].values);
        byQuestion_.push_back(i);
    }
    std::stable_sort(byQuestion_.begin(), byQuestion_.end(),
                     [&](std::size_t a, std::size_t b) { return items_[a].question < items_[b].question; });
}

std::uint32_t AnswerTable::append(const Answers& answers, const Segments& segments) {
    const std::uint32_t respondent = segments_.append(segments);
    for (Column& column : columns_) {
        column.codes.push_back(kUnanswered);
        for (auto& ranks : column.ranks) ranks.push_back(0);
    }
    write(respondent, answers);
    return respondent;
}

void AnswerTable::replace(std::uint32_t respondent, const Answers& answers) {
    if (present().test(respondent)) write(respondent, answers);
}

void AnswerTable::remove(std::uint32_t respondent) {
    replace(respondent, {});
    segments_.remove(respondent);
}

std::optional<std::size_t> AnswerTable::find(std::string_view question, std::string_view row) const {
    const auto found = std::find_if(items_.begin(), items_.end(),
                                    [&](const Item& one) { return one.question == question && one.row == row; });
    if (found == items_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - items_.begin());
}

void AnswerTable::write(std::uint32_t respondent, const Answers& answers) {
    static const Answer kNone;
    auto next = answers.begin();
    for (const std::size_t i : byQuestion_) {
        const Item& item = items_[i];
        Column& column = columns_[i];
        while (next != answers.end() && next->first < item.question) ++next;
        const bool isSaid = next != answers.end() && next->first == item.question;
        const Answer& answer = isSaid ? next->second : kNone;
        if (item.kind == ItemKind::multipleChoice)
            choose(item, answer, respondent, column);
        else if (item.kind == ItemKind::ranking)
            rank(item, answer, respondent, column);
        else
            column.codes[respondent] = codeOf(item, answer);
    }
}

void AnswerTable::choose(const Item& item, const Answer& answer, std::uint32_t respondent, Column& column) {
    for (RespondentSet& chosen : column.chosen) chosen.set(respondent, false);
    column.codes[respondent] = answer.notApplicable ? notApplicableCode(item) : kUnanswered;
    if (answer.notApplicable) return;
    for (const std::string& key : answer.options) {
        const auto option = optionOf(item, key);
        if (!option) continue;
        column.chosen[*option].set(respondent);
        column.codes[respondent] = 1;
    }
}

void AnswerTable::rank(const Item& item, const Answer& answer, std::uint32_t respondent, Column& column) {
    std::vector<std::uint16_t> ranks(item.values, 0);
    std::uint16_t rank = 0;
    for (const std::string& key : answer.options) {
        const auto option = optionOf(item, key);
        if (option && ranks[*option] == 0) ranks[*option] = ++rank;
    }
    // Half an order is none: the ranks of the rest would be made up.
    const bool isWhole = !answer.notApplicable && rank == item.values && answer.options.size() == item.values;
    column.codes[respondent] = answer.notApplicable ? notApplicableCode(item) : kUnanswered;
    for (std::uint16_t i = 0; i < item.values; ++i) {
        column.ranks[i][respondent] = isWhole ? ranks[i] : std::uint16_t{0};
        if (isWhole && ranks[i] == 1) column.codes[respondent] = static_cast<std::uint16_t>(i + 1);
    }
}

}  // namespace aufwind::survey
