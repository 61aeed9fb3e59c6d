// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/item.h"

namespace aufwind::survey {

namespace {

constexpr std::int32_t kPointsLeast = 2;
constexpr std::int32_t kPointsMost = 100;

bool setScale(const Question& question, Item& item) {
    if (question.points < kPointsLeast || question.points > kPointsMost) return false;
    item.kind = ItemKind::scale;
    item.values = static_cast<std::uint16_t>(question.points);
    item.bands = bandsOf(question);
    item.scored = question.scored;
    item.reverse = question.reverse;
    return true;
}

bool setSlider(const Question& question, Item& item) {
    const SliderRange& range = question.range;
    if (range.step <= 0 || range.most <= range.least) return false;
    // Unsigned, for the range of two far ends is more than a signed number holds.
    const std::uint64_t width = static_cast<std::uint64_t>(range.most) - static_cast<std::uint64_t>(range.least);
    const auto step = static_cast<std::uint64_t>(range.step);
    const std::uint64_t together = (width / step) / kSliderStepsMaximum + 1;
    const std::uint64_t steps = width / step / together;
    if (steps == 0) return false;
    item.kind = ItemKind::slider;
    item.values = static_cast<std::uint16_t>(steps + 1);
    item.least = range.least;
    item.step = static_cast<std::int64_t>(step * together);
    item.scored = question.scored;
    item.reverse = question.reverse;
    return true;
}

bool setOptions(const Question& question, ItemKind kind, Item& item) {
    if (question.options.empty() || question.options.size() > kOptionsMaximum) return false;
    item.kind = kind;
    item.values = static_cast<std::uint16_t>(question.options.size());
    for (const Option& option : question.options) item.options.push_back(option.key);
    return true;
}

bool setKind(const Question& question, Item& item) {
    switch (question.type) {
        case QuestionType::scale:
        case QuestionType::matrix:
            return setScale(question, item);
        case QuestionType::enps:
            item.kind = ItemKind::enps;
            item.values = 11;
            item.least = 0;
            return true;
        case QuestionType::slider:
            return setSlider(question, item);
        case QuestionType::singleChoice:
            return setOptions(question, ItemKind::singleChoice, item);
        case QuestionType::multipleChoice:
            return setOptions(question, ItemKind::multipleChoice, item);
        case QuestionType::ranking:
            return setOptions(question, ItemKind::ranking, item);
        case QuestionType::statement:
        case QuestionType::shortText:
        case QuestionType::longText:
        case QuestionType::date:
            return false;
    }
    return false;
}

}  // namespace

std::vector<Item> itemsOf(const Form& form) {
    std::vector<Item> items;
    for (const Section& section : form.sections) {
        for (const Question& question : section.questions) {
            Item item;
            item.question = question.key;
            item.driver = question.driver;
            if (!setKind(question, item)) continue;
            if (question.type != QuestionType::matrix)
                items.push_back(std::move(item));
            else {
                for (const Option& row : question.rows) {
                    item.row = row.key;
                    items.push_back(item);
                }
            }
        }
    }
    return items;
}

}  // namespace aufwind::survey
