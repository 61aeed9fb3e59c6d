// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_items.h"
#include "models/domain/survey/surveyjs_question.h"

namespace aufwind::survey::surveyjs {

using std::string_view;

namespace {

constexpr std::size_t kPointsLeast = 3;
constexpr std::size_t kPointsMost = 10;
constexpr std::size_t kEnpsPoints = 11;

bool isNotApplicable(string_view text) {
    return std::ranges::any_of(std::initializer_list<string_view>{"n/a", "na", "n.a.", "not applicable",
                                                                  "nicht anwendbar", "keine angabe", "k. a.", "k.a."},
                               [&](string_view one) { return isSame(one, text); });
}

}  // namespace

bool QuestionReader::rating(const Json& element, Made& made) {
    std::vector<Json> values = itemsOf(element.find("rateValues"));
    const double least = numberIn(element, {"rateMin"}, 1);
    const double step = numberIn(element, {"rateStep"}, 1);
    const double counted = numberIn(element, {"rateCount"}, 0);
    const double usual = counted >= 1 && element.find("rateMax") == nullptr ? least + (counted - 1) * step : 5;
    const double most = numberIn(element, {"rateMax"}, usual);
    if (values.empty()) {
        if (step <= 0 || most <= least) return false;
        const double count = std::floor((most - least) / step) + 1;
        if (count > static_cast<double>(kEnpsPoints)) {
            made.question.range = {.least = std::llround(least * 1e6),
                                   .most = std::llround(most * 1e6),
                                   .step = std::max<std::int64_t>(1, std::llround(step * 1e6))};
            if (made.question.range.least >= made.question.range.most) return false;
            made.question.type = QuestionType::slider;
            notes_.changed(NoteReason::range, made.name);
            return true;
        }
        for (double i = 0; i < count; ++i) values.push_back(textItem(shortNumber(least + i * step)));
    }
    points(element, values, made);
    return true;
}

void QuestionReader::points(const Json& element, const std::vector<Json>& values, Made& made) {
    Question& question = made.question;
    const auto isCounting = [&](int from) {
        int expected = from;
        return std::ranges::all_of(values,
                                   [&](const Json& one) { return isSame(valueOf(one), std::to_string(expected++)); });
    };
    const bool isEnps = values.size() == kEnpsPoints && isCounting(0);
    if (!isEnps && (values.size() < kPointsLeast || values.size() > kPointsMost)) {
        question.type = QuestionType::singleChoice;
        notes_.changed(NoteReason::type, made.name, "rating");
        const Json list{.kind = Json::Kind::list, .items = values};
        return choices(element, &list, made);
    }
    question.type = isEnps ? QuestionType::enps : QuestionType::scale;
    made.known.firstPoint = isEnps ? 0 : 1;
    for (const Json& one : values) made.known.values.emplace_back(valueOf(one), "");
    if (isEnps) return endLabels(element, made);
    question.points = static_cast<std::int32_t>(values.size());
    const bool isPlain = isCounting(1);
    const bool hasLabels = std::ranges::any_of(
        values, [](const Json& one) { return one.find("text") != nullptr || one.find("aufwind_key") != nullptr; });
    if (isPlain && !hasLabels) return endLabels(element, made);
    if (!isPlain) notes_.changed(NoteReason::range, made.name);
    KeyMaker keys;
    for (const Json& one : values) {
        const auto own = textOf(one, "aufwind_key");
        Option option{.key = keys.make(isOwn_ && !own.empty() ? own : valueOf(one), "point")};
        option.text = texts_.read(one.find("text"), kTextMaximum, made.name);
        if (option.text.empty() && !isPlain) option.text = {{texts_.language(), cut(valueOf(one), kTextMaximum)}};
        question.options.push_back(std::move(option));
    }
    if (!hasLabels) endLabels(element, made);
}

/// The ends of a scale have their label; those of an eNPS are told in its description.
void QuestionReader::endLabels(const Json& element, Made& made) {
    const Texts least = texts_.read(element.find("minRateDescription"), kTitleMaximum, made.name);
    const Texts most = texts_.read(element.find("maxRateDescription"), kTitleMaximum, made.name);
    if (least.empty() && most.empty()) return;
    Question& question = made.question;
    if (question.type == QuestionType::enps) {
        for (const auto& [texts, end] : {std::pair(&least, "0 = "), std::pair(&most, "10 = ")}) {
            for (const auto& [language, text] : *texts) {
                std::string& into = question.description[language];
                into = cut(into + (into.empty() ? "" : "\n") + end + text, kTextMaximum);
            }
        }
        if (!question.description.contains(texts_.language())) question.description[texts_.language()] = "";
        return;
    }
    if (question.options.empty()) {
        for (std::int32_t i = 1; i <= question.points; ++i) question.options.push_back({.key = std::to_string(i)});
    }
    if (!least.empty()) question.options.front().text = least;
    if (!most.empty()) question.options.back().text = most;
}

void QuestionReader::matrix(const Json& element, std::vector<Made>& made) {
    const std::string name(textOf(element, "name"));
    std::vector<Json> columns = itemsOf(element.find("columns"));
    const auto& rows = itemsOf(element.find("rows"));
    Made one{.name = name};
    if (columns.size() > kPointsLeast && !isOwn_) {
        const std::string last = valueOf(columns.back());
        if (isNotApplicable(last) || isNotApplicable(textOf(columns.back(), "text"))) {
            one.known.notApplicable = last;
            columns.pop_back();
        }
    }
    const bool isSeveral = textOf(element, "cellType") == "checkbox";
    if (rows.empty() || isSeveral || columns.size() < kPointsLeast || columns.size() > kPointsMost) {
        return rowsApart(element, isSeveral, made);
    }
    const Known known = one.known;
    one = begin(element, name);
    one.known = known;
    Question& question = one.question;
    points(element, columns, one);
    question.type = QuestionType::matrix;
    question.offersNotApplicable = question.offersNotApplicable || !known.notApplicable.empty();
    question.required = question.required || isTrue(element, "isAllRowRequired") || isTrue(element, "eachRowRequired");
    question.randomOrder = question.randomOrder || isRandom(element, {"rowsOrder", "rowOrder"});
    Made read{.name = name};
    choices(element, element.find("rows"), read);
    question.rows = std::move(read.question.options);
    for (Option& row : question.rows) row.other = row.exclusive = false;
    one.known.rows = std::move(read.known.values);
    one.known.type = question.type;
    one.known.key = question.key;
    made.push_back(std::move(one));
}

/// Each row a choice of its own, because the columns are no scale.
void QuestionReader::rowsApart(const Json& element, bool isSeveral, std::vector<Made>& made) {
    const std::string name(textOf(element, "name"));
    const Texts title = texts_.read(element.find("title"), kTitleMaximum, name);
    for (const Json& row : itemsOf(element.find("rows"))) {
        if (made.size() >= kQuestionsMaximum) break;
        const std::string value = valueOf(row);
        Made one = begin(element, name + "." + value);
        one.question.type = isSeveral ? QuestionType::multipleChoice : QuestionType::singleChoice;
        Texts text = texts_.read(row.is(Json::Kind::object) ? row.find("text") : &row, kTitleMaximum, name);
        if (text.empty()) text = {{texts_.language(), cut(value, kTitleMaximum)}};
        for (const auto& [language, above] : title) {
            const std::string below(textIn(text, language, texts_.language()));
            one.question.text[language] = above + " \u2013 " + below;
        }
        if (title.empty()) one.question.text = std::move(text);
        choices(element, element.find("columns"), one);
        one.known.type = one.question.type;
        one.known.key = one.question.key;
        made.push_back(std::move(one));
    }
    if (!made.empty()) notes_.add(NoteKind::changed, NoteReason::parts, name, {}, made.size());
}

/// A table with a question in each of its cells.
void QuestionReader::cells(const Json& element, std::vector<Made>& made) {
    constexpr std::size_t kCellsMaximum = 60;
    const std::string name(textOf(element, "name"));
    const auto& columns = itemsOf(element.find("columns"));
    const auto& rows = itemsOf(element.find("rows"));
    if (rows.empty() || columns.empty() || columns.size() > kCellsMaximum ||
        rows.size() * columns.size() > kCellsMaximum) {
        return;
    }
    const std::string usual(textOf(element, "cellType"));
    for (const Json& row : rows) {
        for (const Json& column : columns) {
            std::string type(textOf(column, "cellType"));
            if (type.empty() || type == "default") type = usual.empty() ? "dropdown" : usual;
            if (!isOneOf(type, {"dropdown", "radiogroup", "checkbox", "text", "comment", "boolean", "rating"})) {
                notes_.left(NoteReason::type, name, type);
                continue;
            }
            const std::string columnName =
                column.is(Json::Kind::object) ? scalarOf(column.find("name")) : scalarOf(&column);
            Json cell = column;
            cell.kind = Json::Kind::object;
            std::erase_if(cell.members,
                          [](const JsonMember& one) { return one.name == "name" || one.name == "title"; });
            cell.members.push_back({"name", textItem(name + "." + valueOf(row) + "." + columnName)});
            cell.members.push_back({"title", textItem(valueOf(row) + " \u2013 " + columnName)});
            const Json* shared = element.find("choices");
            if (cell.find("choices") == nullptr && shared != nullptr) cell.members.push_back({"choices", *shared});
            std::vector<Made> one;
            if (byType(cell, type, one)) std::ranges::move(one, std::back_inserter(made));
        }
    }
    if (!made.empty()) notes_.add(NoteKind::changed, NoteReason::parts, name, {}, made.size());
}

}  // namespace aufwind::survey::surveyjs
