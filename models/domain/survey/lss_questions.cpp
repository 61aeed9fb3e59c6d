// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/lss_questions.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace aufwind::survey::lss {

namespace {

constexpr std::size_t kHalfText = kTextMaximum / 2 - 1;  ///< of two that are to fit into one, and what stands between

std::optional<std::int64_t> millionths(std::string_view text) {
    const std::string copy(text);
    if (copy.empty() || copy.size() > 15 || copy.find_first_not_of("-0123456789.") != std::string::npos) return {};
    char* end = nullptr;
    const double number = std::strtod(copy.c_str(), &end);
    if (*end != '\0' || std::abs(number) > 1e9) return {};
    return std::llround(number * 1e6);
}

void noteType(const SourceQuestion& source, Context& context, NoteKind kind) {
    context.notes().add(kind, NoteReason::type, source.code, source.type);
}

Variable variableOf(const Question& question, Variable::Kind kind) {
    return {.kind = kind, .question = question.key};
}

Codes shared(std::vector<Code> codes) {
    return std::make_shared<const std::vector<Code>>(std::move(codes));
}

Converted onlyWhole(Question question, Naming name) {
    Converted converted;
    converted.questions.push_back(std::move(question));
    converted.names.push_back(std::move(name));
    return converted;
}

Converted simple(const SourceQuestion& source, Context& context, QuestionType type, Variable::Kind kind) {
    auto question = begin(source, context, source.code);
    question.type = type;
    auto name = nameWhole(source, context, variableOf(question, kind));
    return onlyWhole(std::move(question), std::move(name));
}

void addOther(Question& question, const SourceQuestion& source, Context& context) {
    if (!source.other) return;
    std::set<std::string> taken;
    for (const auto& option : question.options) taken.insert(option.key);
    const auto written = source.attributes.find("other_replace_text");
    Texts text;
    if (written != source.attributes.end()) text = context.texts(written->second, source.code, kTextMaximum);
    if (text.empty()) text = wordOf(Word::other, context.source());
    question.options.push_back({.key = keyLike("other", taken), .text = std::move(text), .other = true});
}

Converted list(const SourceQuestion& source, Context& context) {
    auto question = begin(source, context, source.code);
    auto variable = variableOf(question, Variable::Kind::options);
    answerBy(answerListOf(source.answers, source, context), question, variable);
    if (question.type == QuestionType::singleChoice) {
        addOther(question, source, context);
        if (question.options.empty()) {
            context.notes().add(NoteKind::left, NoteReason::choices, source.code);
            return {};
        }
        question.randomOrder = isRandom(source);
    }
    if (source.type == "O") noteType(source, context, NoteKind::changed);
    auto name = nameWhole(source, context, std::move(variable));
    return onlyWhole(std::move(question), std::move(name));
}

Converted fixedChoice(const SourceQuestion& source, Context& context,
                      const std::vector<std::pair<std::string, Word>>& words) {
    auto question = begin(source, context, source.code);
    question.type = QuestionType::singleChoice;
    std::vector<Code> codes;
    for (const auto& [code, word] : words) {
        question.options.push_back({.key = code, .text = wordOf(word, context.source())});
        codes.push_back({.code = code, .option = code});
    }
    auto variable = variableOf(question, Variable::Kind::options);
    variable.codes = shared(std::move(codes));
    auto name = nameWhole(source, context, std::move(variable));
    return onlyWhole(std::move(question), std::move(name));
}

Converted fivePoints(const SourceQuestion& source, Context& context) {
    auto converted = simple(source, context, QuestionType::scale, Variable::Kind::points);
    std::vector<Code> codes;
    for (std::int64_t point = 1; point <= 5; ++point) codes.push_back({.code = std::to_string(point), .point = point});
    converted.names.front().variable.codes = shared(std::move(codes));
    return converted;
}

/// Codes of a multiple choice's exclusive options, between semicolons.
std::set<std::string, std::less<>> exclusiveCodes(std::string_view listed) {
    std::set<std::string, std::less<>> codes;
    std::string one;
    for (const char next : listed) {
        if (next != ';' && next != ' ') {
            one += next;
            continue;
        }
        codes.insert(std::exchange(one, {}));
    }
    codes.insert(one);
    return codes;
}

/// What LimeSurvey has as questions within a question are the options, of a ranking too in its newest documents.
std::vector<SourceAnswer> asAnswers(const SourceQuestion& source) {
    std::vector<SourceAnswer> answers;
    for (const auto& part : source.subquestions) answers.push_back({.code = part.code, .text = part.text});
    return answers;
}

Converted multiple(const SourceQuestion& source, Context& context) {
    auto question = begin(source, context, source.code);
    question.type = QuestionType::multipleChoice;
    auto choices = choicesOf(asAnswers(source), source.code, context);
    const auto exclusive = exclusiveCodes(source.attribute("exclude_all_others"));
    question.options = std::move(choices.options);
    Converted converted;
    auto whole = variableOf(question, Variable::Kind::options);
    whole.codes = shared(choices.codes);
    converted.names.push_back(nameWhole(source, context, whole));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        question.options[i].exclusive = exclusive.contains(choices.codes[i].code);
        Variable one = variableOf(question, Variable::Kind::option);
        one.whole = false;
        one.codes = shared({{.code = "Y", .option = question.options[i].key}});
        converted.names.push_back(namePart(source, source.subquestions[i], context, one));
    }
    addOther(question, source, context);
    if (question.options.empty()) {
        context.notes().add(NoteKind::left, NoteReason::choices, source.code);
        return {};
    }
    const auto most = wholeNumber(source.attribute("max_answers"));
    const auto all = static_cast<std::int64_t>(question.options.size());
    question.mostChosen = most > 0 && most < all ? static_cast<std::int32_t>(most) : 0;
    question.randomOrder = isRandom(source);
    if (source.type == "P") noteType(source, context, NoteKind::changed);
    converted.questions.push_back(std::move(question));
    return converted;
}

Converted ranking(const SourceQuestion& source, Context& context) {
    auto question = begin(source, context, source.code);
    question.type = QuestionType::ranking;
    auto choices = choicesOf(source.answers.empty() ? asAnswers(source) : source.answers, source.code, context);
    if (choices.options.empty()) {
        context.notes().add(NoteKind::left, NoteReason::choices, source.code);
        return {};
    }
    question.options = std::move(choices.options);
    question.randomOrder = isRandom(source);
    if (!source.attribute("max_answers").empty()) {
        context.notes().add(NoteKind::left, NoteReason::validation, source.code, "max_answers");
    }
    auto first = variableOf(question, Variable::Kind::options);
    first.codes = shared(std::move(choices.codes));
    first.whole = false;
    const SourceSubquestion place{.id = "1", .code = "1"};
    auto name = namePart(source, place, context, first);
    return onlyWhole(std::move(question), std::move(name));
}

std::optional<SliderRange> rangeOf(const SourceQuestion& source, std::string_view least, std::string_view most,
                                   std::string_view step) {
    const auto from = millionths(source.attribute(least));
    const auto to = millionths(source.attribute(most));
    if (!from || !to || *from >= *to) return std::nullopt;
    const auto by = millionths(source.attribute(step)).value_or(0);
    // A slider's steps reach its end.
    const bool fits = by > 0 && (*to - *from) % by == 0;
    return SliderRange{
        .least = *from, .most = *to, .step = fits ? by : std::gcd<std::int64_t, std::int64_t>(*to - *from, 1'000'000)};
}

void answerByNumber(Question& question, Variable& variable, const std::optional<SliderRange>& range,
                    const SourceQuestion& source, Context& context) {
    question.type = range ? QuestionType::slider : QuestionType::shortText;
    question.scored = false;
    variable.kind = range ? Variable::Kind::slider : Variable::Kind::text;
    if (range) question.range = *range;
    noteType(source, context, NoteKind::changed);
}

Converted number(const SourceQuestion& source, Context& context) {
    auto converted = simple(source, context, QuestionType::shortText, Variable::Kind::text);
    const auto range = rangeOf(source, "min_num_value_n", "max_num_value_n", "");
    answerByNumber(converted.questions.front(), converted.names.front().variable, range, source, context);
    return converted;
}

Converted parts(const SourceQuestion& source, Context& context) {
    Converted converted;
    const bool slides = source.type == "K" && source.attribute("slider_layout") == "1";
    auto range = slides ? rangeOf(source, "slider_min", "slider_max", "slider_accuracy") : std::nullopt;
    if (slides && !range) range = SliderRange{};
    const PartMaker maker(source, context);
    for (const auto& part : source.subquestions) {
        if (converted.questions.size() == kOptionsMaximum) {
            context.notes().add(NoteKind::left, NoteReason::tooMany, source.code, {},
                                source.subquestions.size() - kOptionsMaximum);
            break;
        }
        auto question = maker.make(part);
        question.type = QuestionType::shortText;
        auto variable = variableOf(question, Variable::Kind::text);
        if (source.type == "K") answerByNumber(question, variable, range, source, context);
        converted.names.push_back(namePart(source, part, context, variable));
        converted.questions.push_back(std::move(question));
    }
    if (converted.questions.empty()) {
        context.notes().add(NoteKind::left, NoteReason::choices, source.code);
    } else {
        context.notes().add(NoteKind::changed, NoteReason::parts, source.code, {}, converted.questions.size());
    }
    return converted;
}

/// What the value stands for once its whole text is a number, or begins with one: "6 - very much".
std::optional<std::int64_t> leadingNumber(std::string_view text) {
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    std::size_t end = sign;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (end == sign || end > 4 || (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0)) {
        return std::nullopt;
    }
    return wholeNumber(text.substr(0, end));
}

Order orderOfNumbers(const std::vector<std::int64_t>& numbers, bool byOne) {
    bool rises = numbers.size() > 1;
    bool falls = rises;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const auto step = numbers[i] - numbers[i - 1];
        rises = rises && (byOne ? step == 1 : step > 0);
        falls = falls && (byOne ? step == -1 : step < 0);
    }
    if (rises) return Order::rising;
    return falls ? Order::falling : Order::none;
}

/// Whether they are 0, 1, … 10.
bool isRecommendation(const std::vector<SourceAnswer>& answers, const Source& source) {
    if (answers.size() != 11) return false;
    bool byCode = true;
    bool byText = true;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto wanted = static_cast<std::int64_t>(i);
        byCode = byCode && answers[i].code == std::to_string(i);
        byText = byText && leadingNumber(textIn(answers[i].text, source.language, source.language)) == wanted;
    }
    return byCode || byText;
}

}  // namespace

Converted convert(const SourceQuestion& source, Context& context) {
    const std::string_view type = source.type.size() == 1 ? std::string_view(source.type) : std::string_view("?");
    using Kind = Variable::Kind;
    switch (type.front()) {
        case 'L':
        case '!':
        case 'O':
            return list(source, context);
        case 'M':
        case 'P':
            return multiple(source, context);
        case '5':
            return fivePoints(source, context);
        case 'A':
        case 'B':
        case 'C':
        case 'E':
        case 'F':
        case 'H':
        case '1':
        case ':':
        case ';':
            return convertArray(source, context);
        case 'N':
            return number(source, context);
        case 'K':
        case 'Q':
            return parts(source, context);
        case 'R':
            return ranking(source, context);
        case 'S':
            return simple(source, context, QuestionType::shortText, Kind::text);
        case 'T':
        case 'U':
            return simple(source, context, QuestionType::longText, Kind::text);
        case 'D':
            return simple(source, context, QuestionType::date, Kind::day);
        case 'G':
            return fixedChoice(source, context, {{"F", Word::female}, {"M", Word::male}});
        case 'Y':
            return fixedChoice(source, context, {{"Y", Word::yes}, {"N", Word::no}});
        case 'X': {
            auto converted = simple(source, context, QuestionType::statement, Kind::text);
            converted.names.clear();
            converted.questions.front().required = false;
            return converted;
        }
        default:
            context.notes().add(NoteKind::left, type == "*" ? NoteReason::calculation : NoteReason::type, source.code,
                                type == "*" ? source.code : source.type);
            return {};
    }
}

Question begin(const SourceQuestion& source, Context& context, const std::string& code) {
    Question question;
    question.text = context.textsOr(source.text, source.code, source.code, kTextMaximum, Piping::yes);
    question.description = context.texts(source.help, source.code, kTextMaximum);
    question.required = source.mandatory == "Y";
    question.key = context.questionKey(code);
    return question;
}

PartMaker::PartMaker(const SourceQuestion& source, Context& context)
    : source_(source),
      context_(context),
      text_(context.texts(source.text, source.code, kHalfText, Piping::yes)),
      description_(context.texts(source.help, source.code, kTextMaximum)) {}

Question PartMaker::make(const SourceSubquestion& part) const {
    Question question;
    const auto own = context_.textsOr(part.text, part.code, source_.code, kHalfText, Piping::yes);
    question.text = below(text_, own, context_.source());
    question.description = description_;
    question.required = source_.mandatory == "Y";
    question.key = context_.questionKey(source_.code + '_' + part.code);
    return question;
}

Naming nameWhole(const SourceQuestion& source, Context& context, Variable variable) {
    return {.code = source.code,
            .fields = {context.source().id + 'X' + source.group + 'X' + source.id, 'Q' + source.id},
            .variable = std::move(variable)};
}

Naming namePart(const SourceQuestion& source, const SourceSubquestion& part, Context& context, Variable variable,
                const std::string& suffix, const std::string& fieldSuffix) {
    const auto column = context.source().id + 'X' + source.group + 'X' + source.id + part.code + fieldSuffix;
    return {.code = source.code + '_' + part.code + suffix,
            .fields = {column, 'Q' + source.id + "_S" + part.id + fieldSuffix},
            .variable = std::move(variable)};
}

Choices choicesOf(const std::vector<SourceAnswer>& answers, const std::string& where, Context& context) {
    // One place is kept for an answer of one's own.
    constexpr std::size_t kMost = kOptionsMaximum - 1;
    Choices choices;
    std::set<std::string> taken;
    for (const auto& answer : answers) {
        if (choices.options.size() == kMost) {
            context.notes().add(NoteKind::left, NoteReason::tooMany, where, {}, answers.size() - kMost);
            break;
        }
        const auto key = keyLike(answer.code, taken);
        choices.options.push_back({.key = key, .text = context.textsOr(answer.text, answer.code, where, kTextMaximum)});
        choices.codes.push_back({.code = answer.code, .option = key});
    }
    return choices;
}

Order orderOf(const std::vector<SourceAnswer>& answers, const Source& source) {
    std::vector<std::int64_t> assessments;
    std::vector<std::int64_t> numbers;
    for (const auto& answer : answers) {
        assessments.push_back(answer.assessment);
        const auto number = leadingNumber(textIn(answer.text, source.language, source.language));
        if (number) numbers.push_back(*number);
    }
    const auto assessed = orderOfNumbers(assessments, false);
    if (assessed != Order::none || numbers.size() != answers.size()) return assessed;
    return orderOfNumbers(numbers, true);
}

AnswerList answerListOf(const std::vector<SourceAnswer>& answers, const SourceQuestion& source, Context& context) {
    const bool recommends = !source.other && isRecommendation(answers, context.source());
    const bool few = !source.other && answers.size() >= 3 && answers.size() <= 10;
    const auto order = few ? orderOf(answers, context.source()) : Order::none;
    auto choices = choicesOf(answers, source.code, context);
    for (std::size_t i = 0; i < choices.codes.size(); ++i) {
        choices.codes[i].point = static_cast<std::int64_t>(i) + (recommends ? 0 : 1);
    }
    AnswerList list{.reverse = order == Order::falling, .codes = shared(std::move(choices.codes))};
    if (recommends) {
        list.type = QuestionType::enps;
        return list;
    }
    if (order != Order::none) list.type = QuestionType::scale;
    list.options = std::move(choices.options);
    return list;
}

void answerBy(const AnswerList& list, Question& question, Variable& variable) {
    const bool chooses = list.type == QuestionType::singleChoice;
    variable.kind = chooses ? Variable::Kind::options : Variable::Kind::points;
    variable.codes = list.codes;
    question.type = list.type;
    question.reverse = list.reverse;
    question.options = list.options;
    if (list.type == QuestionType::scale) question.points = static_cast<std::int32_t>(list.options.size());
}

bool isRandom(const SourceQuestion& source) {
    return source.attribute("random_order") == "1" || source.attribute("answer_order") == "random" ||
           source.attribute("subquestion_order") == "random";
}

}  // namespace aufwind::survey::lss
