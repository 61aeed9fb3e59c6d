// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_changes.h"

#include "models/domain/survey_fields.h"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;
using survey::QuestionType;

constexpr int kFirstOptions = 2;

Result<Record> aliveRow(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    auto row = reader.find(entity, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such row"};
    return std::move(**row);
}

/// In the order of their keys where `position` is one.
Result<std::vector<Record>> rowsOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id,
                                   FieldNumber position = 0) {
    auto rows = reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
    if (rows && position != 0)
        std::ranges::sort(*rows, {}, [&](const Record& row) { return std::pair(row.text(position), row.id); });
    return rows;
}

/// Runs what makes a row as one mutation.
Result<Uuid> together(Bench& bench, const std::function<Result<Uuid>()>& work) {
    Uuid made;
    const auto done = bench.editor.together([&]() -> Result<void> {
        const auto id = work();
        if (!id) return id.error();
        made = *id;
        return {};
    });
    return done ? Result<Uuid>{made} : done.error();
}

/// The keys between which something behind `after` stands; the end where that is nil or not of the list.
std::pair<std::string, std::string> gapBehind(const std::vector<Record>& rows, const Uuid& after,
                                              FieldNumber position) {
    const auto at = std::ranges::find(rows, after, &Record::id);
    if (at == rows.end()) return {rows.empty() ? std::string{} : rows.back().text(position), std::string{}};
    return {at->text(position), at + 1 == rows.end() ? std::string{} : (at + 1)->text(position)};
}

void give(std::vector<Assignment>& fields, FieldNumber number, const std::string& text) {
    if (!text.empty()) fields.emplace_back(number, Value{text});
}

bool isChosenFrom(QuestionType type) {
    return type == QuestionType::singleChoice || type == QuestionType::multipleChoice || type == QuestionType::ranking;
}

std::int64_t pointsOf(const Record& question) {
    const auto* set = std::get_if<std::int64_t>(&question.value(field::kSurveyQuestionPoints));
    return set != nullptr ? *set : survey::Question{}.points;
}

/// Inside a mutation that is open.
Result<Uuid> createOption(Bench& bench, const Uuid& survey, const Uuid& question, bool isRow, const std::string& text) {
    std::vector<Assignment> fields{{field::kSurveyOptionSurvey, Value{survey}},
                                   {field::kSurveyOptionQuestion, Value{question}},
                                   {field::kSurveyOptionIsRow, Value{isRow}}};
    give(fields, field::kSurveyOptionText, text);
    return bench.editor.create(schema::kSurveyOption, fields);
}

Result<void> createFirstOptions(Bench& bench, const Uuid& survey, const Uuid& question, QuestionType type) {
    if (!isChosenFrom(type) && type != QuestionType::matrix) return {};
    for (int i = 0; i < kFirstOptions; ++i) {
        const auto made = createOption(bench, survey, question, type == QuestionType::matrix, {});
        if (!made) return made.error();
    }
    return {};
}

Result<Uuid> createLabel(Bench& bench, const Uuid& survey, const Uuid& question, std::int64_t point,
                         const std::string& text) {
    std::vector<Assignment> fields{{field::kSurveyLabelSurvey, Value{survey}},
                                   {field::kSurveyLabelQuestion, Value{question}},
                                   {field::kSurveyLabelPoint, Value{point}}};
    give(fields, field::kSurveyLabelText, text);
    return bench.editor.create(schema::kSurveyLabel, fields);
}

/// How a scale begins: as the nearest one before it, else the first of the survey.
struct Beginning {
    std::int64_t points = 0;  ///< 0: as the form has it
    std::vector<std::pair<std::int64_t, std::string>> labels;
};

Result<Beginning> beginningOf(store::Reader& reader, const Uuid& survey, const Uuid& section, const std::string& low) {
    const auto questions = rowsOf(reader, schema::kSurveyQuestion, field::kSurveyQuestionSurvey, survey);
    if (!questions) return questions.error();
    const Record* nearest = nullptr;
    const auto isNear = [&](const Record& row) {
        return row.reference(field::kSurveyQuestionSection) == section &&
               row.text(field::kSurveyQuestionPosition) <= low;
    };
    for (const Record& row : *questions) {
        if (row.number(field::kSurveyQuestionType) != static_cast<std::int64_t>(QuestionType::scale)) continue;
        if (nearest == nullptr || std::tuple(isNear(*nearest), nearest->text(field::kSurveyQuestionPosition)) <
                                      std::tuple(isNear(row), row.text(field::kSurveyQuestionPosition)))
            nearest = &row;
    }
    Beginning beginning;
    if (nearest == nullptr) return beginning;
    beginning.points = nearest->number(field::kSurveyQuestionPoints);
    const auto labels = rowsOf(reader, schema::kSurveyLabel, field::kSurveyLabelQuestion, nearest->id);
    if (!labels) return labels.error();
    for (const Record& label : *labels) {
        const std::int64_t point = label.number(field::kSurveyLabelPoint);
        const std::string text = label.text(field::kSurveyLabelText);
        if (point <= pointsOf(*nearest) && !text.empty()) beginning.labels.emplace_back(point, text);
    }
    return beginning;
}

Result<Uuid> createQuestion(Bench& bench, const Uuid& survey, const NewQuestion& wanted, const Beginning& beginning) {
    std::vector<Assignment> fields{{field::kSurveyQuestionSurvey, Value{survey}},
                                   {field::kSurveyQuestionSection, Value{wanted.section}},
                                   {field::kSurveyQuestionType, Value{static_cast<std::int64_t>(wanted.type)}}};
    give(fields, field::kSurveyQuestionText, wanted.text);
    if (beginning.points != 0) fields.emplace_back(field::kSurveyQuestionPoints, Value{beginning.points});
    auto made = bench.editor.create(schema::kSurveyQuestion, fields);
    if (!made) return made;
    if (auto begun = createFirstOptions(bench, survey, *made, wanted.type); !begun) return begun.error();
    for (const auto& [point, text] : beginning.labels) {
        if (const auto label = createLabel(bench, survey, *made, point, text); !label) return label.error();
    }
    return made;
}

/// Of the same kind: options, or rows.
bool hasOptions(const std::vector<Record>& options, bool isRow) {
    return std::ranges::any_of(options,
                               [&](const Record& row) { return row.flag(field::kSurveyOptionIsRow) == isRow; });
}

}  // namespace

Result<Uuid> createEmptySurvey(Bench& bench, const std::string& title, const std::string& language) {
    return together(bench, [&]() -> Result<Uuid> {
        auto made = bench.editor.create(
            schema::kSurvey, {{field::kSurveyTitle, Value{title}}, {field::kSurveyLanguage, Value{language}}});
        if (!made) return made;
        const auto section = bench.editor.create(schema::kSurveySection, {{field::kSurveySectionSurvey, Value{*made}}});
        if (!section) return section;
        const auto question = createQuestion(bench, *made, {.section = *section, .after = {}, .text = {}}, {});
        return question ? made : question;
    });
}

Result<Uuid> addSection(Bench& bench, const Uuid& survey, const Uuid& after, const std::string& title) {
    if (const auto row = aliveRow(bench.reader, schema::kSurvey, survey); !row) return row.error();
    const auto sections = rowsOf(bench.reader, schema::kSurveySection, field::kSurveySectionSurvey, survey,
                                 field::kSurveySectionPosition);
    if (!sections) return sections.error();
    const auto [low, high] = gapBehind(*sections, after, field::kSurveySectionPosition);
    return together(bench, [&, low = low, high = high]() -> Result<Uuid> {
        std::vector<Assignment> fields{{field::kSurveySectionSurvey, Value{survey}}};
        give(fields, field::kSurveySectionTitle, title);
        auto made = bench.editor.create(schema::kSurveySection, fields);
        if (!made) return made;
        if (high.empty()) return made;
        const auto placed = bench.editor.placeBetween(schema::kSurveySection, *made, low, high);
        return placed ? made : placed.error();
    });
}

Result<Uuid> addQuestion(Bench& bench, const NewQuestion& wanted) {
    const auto section = aliveRow(bench.reader, schema::kSurveySection, wanted.section);
    if (!section) return section.error();
    const Uuid survey = section->reference(field::kSurveySectionSurvey);
    const auto questions = rowsOf(bench.reader, schema::kSurveyQuestion, field::kSurveyQuestionSection, wanted.section,
                                  field::kSurveyQuestionPosition);
    if (!questions) return questions.error();
    const auto [low, high] = gapBehind(*questions, wanted.after, field::kSurveyQuestionPosition);
    Beginning beginning;
    if (wanted.type == QuestionType::scale) {
        auto like = beginningOf(bench.reader, survey, wanted.section, low);
        if (!like) return like.error();
        beginning = std::move(*like);
    }
    return together(bench, [&, low = low, high = high]() -> Result<Uuid> {
        auto made = createQuestion(bench, survey, wanted, beginning);
        if (!made) return made;
        if (high.empty()) return made;
        const auto placed = bench.editor.placeBetween(schema::kSurveyQuestion, *made, low, high);
        return placed ? made : placed.error();
    });
}

Result<void> moveQuestion(Bench& bench, const Uuid& id, const Uuid& section, const Uuid& after, const Uuid& before) {
    const auto target = aliveRow(bench.reader, schema::kSurveySection, section);
    if (!target) return target.error();
    return bench.editor.together([&]() -> Result<void> {
        auto put = bench.editor.set(schema::kSurveyQuestion, id, {{field::kSurveyQuestionSection, Value{section}}});
        return put ? bench.editor.move(schema::kSurveyQuestion, id, after, before) : put;
    });
}

Result<void> setQuestionType(Bench& bench, const Uuid& id, QuestionType type) {
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, id);
    if (!row) return row.error();
    const auto options = rowsOf(bench.reader, schema::kSurveyOption, field::kSurveyOptionQuestion, id);
    if (!options) return options.error();
    return bench.editor.together([&]() -> Result<void> {
        auto set = bench.editor.set(schema::kSurveyQuestion, id,
                                    {{field::kSurveyQuestionType, Value{static_cast<std::int64_t>(type)}}});
        if (!set || hasOptions(*options, type == QuestionType::matrix)) return set;
        return createFirstOptions(bench, row->reference(field::kSurveyQuestionSurvey), id, type);
    });
}

Result<void> setQuestionPoints(Bench& bench, const Uuid& id, std::int64_t points) {
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, id);
    if (!row) return row.error();
    std::vector<Assignment> fields{{field::kSurveyQuestionPoints, Value{points}}};
    // Both bands at once: one of them alone would be set against the other by thirds.
    const std::int64_t highest =
        std::max(row->number(field::kSurveyQuestionFavourableFrom), row->number(field::kSurveyQuestionUnfavourableTo));
    if (highest > points) {
        fields.emplace_back(field::kSurveyQuestionFavourableFrom, Value{});
        fields.emplace_back(field::kSurveyQuestionUnfavourableTo, Value{});
    }
    return bench.editor.set(schema::kSurveyQuestion, id, fields);
}

Result<void> setPointLabels(Bench& bench, const Uuid& question, std::int64_t first,
                            const std::vector<std::string>& texts) {
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, question);
    if (!row) return row.error();
    const auto labels = rowsOf(bench.reader, schema::kSurveyLabel, field::kSurveyLabelQuestion, question);
    if (!labels) return labels.error();
    return bench.editor.together([&]() -> Result<void> {
        std::int64_t point = first;
        for (const std::string& text : texts) {
            const auto held = std::ranges::find_if(
                *labels, [&](const Record& label) { return label.number(field::kSurveyLabelPoint) == point; });
            if (held != labels->end()) {
                auto set = bench.editor.set(schema::kSurveyLabel, held->id, {{field::kSurveyLabelText, Value{text}}});
                if (!set) return set;
            } else {
                const auto made =
                    createLabel(bench, row->reference(field::kSurveyQuestionSurvey), question, point, text);
                if (!made) return made.error();
            }
            ++point;
        }
        return {};
    });
}

Result<std::vector<Uuid>> addOptions(Bench& bench, const NewOptions& wanted) {
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, wanted.question);
    if (!row) return row.error();
    const auto options = rowsOf(bench.reader, schema::kSurveyOption, field::kSurveyOptionQuestion, wanted.question,
                                field::kSurveyOptionPosition);
    if (!options) return options.error();
    auto [low, high] = gapBehind(*options, wanted.after, field::kSurveyOptionPosition);
    std::vector<Uuid> made;
    auto done = bench.editor.together([&, low = low, high = high]() mutable -> Result<void> {
        for (const std::string& text : wanted.texts) {
            const auto id =
                createOption(bench, row->reference(field::kSurveyQuestionSurvey), wanted.question, wanted.isRow, text);
            if (!id) return id.error();
            made.push_back(*id);
            if (high.empty()) continue;
            auto key = bench.editor.placeBetween(schema::kSurveyOption, *id, low, high);
            if (!key) return key.error();
            low = std::move(*key);
        }
        return {};
    });
    return done ? Result<std::vector<Uuid>>{std::move(made)} : done.error();
}

Result<void> pasteIntoOption(Bench& bench, const Uuid& option, const std::vector<std::string>& texts) {
    const auto row = aliveRow(bench.reader, schema::kSurveyOption, option);
    if (!row) return row.error();
    return bench.editor.together([&]() -> Result<void> {
        auto set = bench.editor.set(schema::kSurveyOption, option, {{field::kSurveyOptionText, Value{texts.front()}}});
        if (!set || texts.size() == 1) return set;
        const auto made = addOptions(bench, {.question = row->reference(field::kSurveyOptionQuestion),
                                             .after = option,
                                             .isRow = row->flag(field::kSurveyOptionIsRow),
                                             .texts = {texts.begin() + 1, texts.end()}});
        return made ? Result<void>{} : made.error();
    });
}

Result<Uuid> giveDriver(Bench& bench, const Uuid& question, const std::string& name) {
    if (name.empty()) return Error{ErrorCode::invalid, "a driver needs a name"};
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, question);
    if (!row) return row.error();
    const Uuid survey = row->reference(field::kSurveyQuestionSurvey);
    const auto drivers = rowsOf(bench.reader, schema::kSurveyDriver, field::kSurveyDriverSurvey, survey);
    if (!drivers) return drivers.error();
    const auto known = std::ranges::find_if(
        *drivers, [&](const Record& driver) { return driver.text(field::kSurveyDriverName) == name; });
    return together(bench, [&]() -> Result<Uuid> {
        auto driver = known != drivers->end()
                          ? Result<Uuid>{known->id}
                          : bench.editor.create(schema::kSurveyDriver, {{field::kSurveyDriverSurvey, Value{survey}},
                                                                        {field::kSurveyDriverName, Value{name}}});
        if (!driver) return driver;
        auto set =
            bench.editor.set(schema::kSurveyQuestion, question, {{field::kSurveyQuestionDriver, Value{*driver}}});
        return set ? driver : set.error();
    });
}

}  // namespace aufwind::views
