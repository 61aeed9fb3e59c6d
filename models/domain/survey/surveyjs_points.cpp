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
    const bool hasLabels = std::ranges::any_of(values, [](const Json& one) {
        return one.find("text") != nullptr || one.find("aufwind_key") != nullptr ||
               (one.is(Json::Kind::text) && one.text.find('|') != std::string::npos);
    });
    if (isPlain && !hasLabels) return endLabels(element, made);
    if (!isPlain) notes_.changed(NoteReason::range, made.name);
    KeyMaker keys;
    for (const Json& one : values) {
        const auto own = textOf(one, "aufwind_key");
        Option option{.key = keys.make(isOwn_ && !own.empty() ? own : valueOf(one), "point")};
        option.text = labelOf(one, texts_, kTextMaximum, made.name);
        if (option.text.empty() && !isPlain) option.text = {{texts_.language(), cut(valueOf(one), kTextMaximum)}};
        question.options.push_back(std::move(option));
    }
    if (!hasLabels) endLabels(element, made);
}

/// The ends of a scale have their label; those of an eNPS are told in its description.
void QuestionReader::endLabels(const Json& element, Made& made) {
    const Texts least =
        texts_.read(firstOf(element, {"minRateDescription", "mininumRateDescription"}), kTitleMaximum, made.name);
    const Texts most =
        texts_.read(firstOf(element, {"maxRateDescription", "maximumRateDescription"}), kTitleMaximum, made.name);
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
    const std::string name = cut(textOf(element, "name"), kNameBytes);
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
    const std::string name = cut(textOf(element, "name"), kNameBytes);
    const Texts title = texts_.read(element.find("title"), kTitleMaximum, name);
    const auto& rows = itemsOf(element.find("rows"));
    // Read once: what stands in the columns may be long, and there may be many rows.
    Made columns{.name = name};
    columns.question.type = isSeveral ? QuestionType::multipleChoice : QuestionType::singleChoice;
    columns.question.description = texts_.read(element.find("description"), kTextMaximum, name);
    columns.question.required =
        isTrue(element, "isRequired") || isTrue(element, "isAllRowRequired") || isTrue(element, "eachRowRequired");
    if (isOwn_) ownMembers(element, columns.question);
    if (!rows.empty()) choices(element, element.find("columns"), columns);
    columns.known.type = columns.question.type;
    for (const Json& row : rows) {
        if (!hasRoom(columns.question, made.size())) {
            notes_.add(NoteKind::left, NoteReason::tooMany, name, {}, rows.size() - made.size());
            break;
        }
        made.push_back(apart(columns, name + "." + valueOf(row), beneath(title, label(row, name))));
    }
    if (!made.empty()) notes_.add(NoteKind::changed, NoteReason::parts, name, {}, made.size());
}

bool QuestionReader::hasRoom(const Question& question, std::size_t copies) {
    constexpr std::size_t kBytesMaximum = std::size_t{4} << 20U;
    std::size_t bytes = 1;
    for (const Option& option : question.options) {
        for (const auto& [language, text] : option.text) bytes += text.size();
    }
    for (const auto& [language, text] : question.description) bytes += text.size();
    return copies < kQuestionsMaximum && copies * bytes < kBytesMaximum;
}

Made QuestionReader::apart(const Made& columns, std::string name, Texts text) {
    Made one = columns;
    one.name = std::move(name);
    one.question.key = keys_.make(one.name, "question");
    one.question.text = std::move(text);
    one.known.key = one.question.key;
    return one;
}

/// What a row or a column is called.
Texts QuestionReader::label(const Json& item, const std::string& where) {
    Texts text = labelOf(item, texts_, kTitleMaximum, where);
    if (!text.empty()) return text;
    const std::string name = item.find("value") == nullptr ? scalarOf(item.find("name")) : std::string{};
    const std::string shown = name.empty() ? valueOf(item) : name;
    // Some tables have rows of blanks, because nothing is to stand before their cells.
    if (shown.find_first_not_of(' ') != std::string::npos) text[texts_.language()] = cut(shown, kTitleMaximum);
    return text;
}

/// "Above – below" in every language that either has.
Texts QuestionReader::beneath(const Texts& above, const Texts& below) const {
    if (above.empty() || below.empty()) return above.empty() ? below : above;
    Texts joined;
    for (const Texts* texts : {&above, &below}) {
        for (const auto& [language, text] : *texts) {
            joined[language] = std::string(textIn(above, language, texts_.language())) + " \u2013 " +
                               std::string(textIn(below, language, texts_.language()));
        }
    }
    return joined;
}

/// A table with a question in each of its cells.
void QuestionReader::cells(const Json& element, std::vector<Made>& made) {
    constexpr std::size_t kCellsMaximum = 60;
    const std::string name = cut(textOf(element, "name"), kNameBytes);
    const auto& columns = itemsOf(element.find("columns"));
    const auto& rows = itemsOf(element.find("rows"));
    if (rows.empty() || columns.empty() || rows.size() > kCellsMaximum || columns.size() > kCellsMaximum ||
        rows.size() * columns.size() > kCellsMaximum) {
        return;
    }
    const Texts title = texts_.read(element.find("title"), kTitleMaximum, name);
    struct Column {
        std::string name;
        Texts text;
        Made cell;
    };
    std::vector<Column> read;
    for (const Json& column : columns) {
        Column one{.name = cut(scalarOf(column.is(Json::Kind::object) ? column.find("name") : &column), kNameBytes),
                   .text = label(column, name)};
        if (cell(element, column, name, one.cell)) read.push_back(std::move(one));
    }
    for (const Json& row : rows) {
        const Texts above = beneath(title, label(row, name));
        for (const Column& column : read) {
            if (!hasRoom(column.cell.question, made.size())) {
                notes_.add(NoteKind::left, NoteReason::tooMany, name);
                continue;
            }
            made.push_back(
                apart(column.cell, name + "." + valueOf(row) + "." + column.name, beneath(above, column.text)));
        }
    }
    if (!made.empty()) notes_.add(NoteKind::changed, NoteReason::parts, name, {}, made.size());
}

/// What is asked in each row of the column; false, and told, where that cannot be asked.
bool QuestionReader::cell(const Json& element, const Json& column, const std::string& name, Made& made) {
    std::string type(textOf(column, "cellType"));
    if (type.empty() || type == "default") type = textOf(element, "cellType");
    if (type.empty() || type == "default") type = "dropdown";
    if (!isOneOf(type, {"dropdown", "radiogroup", "checkbox", "tagbox", "text", "comment", "boolean", "rating"})) {
        notes_.left(NoteReason::type, name, type);
        return false;
    }
    Json cell = column;
    cell.kind = Json::Kind::object;
    std::erase_if(cell.members, [](const JsonMember& one) { return one.name == "name" || one.name == "title"; });
    cell.members.push_back({"name", textItem(name)});
    const Json* shared = element.find("choices");
    if (itemsOf(cell.find("choices")).empty() && shared != nullptr &&
        isOneOf(type, {"dropdown", "radiogroup", "checkbox", "tagbox"})) {
        std::erase_if(cell.members, [](const JsonMember& one) { return one.name == "choices"; });
        cell.members.push_back({"choices", *shared});
    }
    KeyMaker apartFromOthers;
    std::swap(keys_, apartFromOthers);
    std::vector<Made> one;
    const bool isMade = byType(cell, type, one) && !one.empty();
    std::swap(keys_, apartFromOthers);
    if (!isMade) {
        notes_.left(NoteReason::type, name, type);
        return false;
    }
    leftBehind(cell, name);
    if (!textOf(cell, "visibleIf").empty()) notes_.left(NoteReason::condition, name, textOf(cell, "visibleIf"));
    made = std::move(one.front());
    return true;
}

}  // namespace aufwind::survey::surveyjs
