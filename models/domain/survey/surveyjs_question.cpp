// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/surveyjs_question.h"

#include "models/domain/survey/json_members.h"
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/surveyjs_items.h"

namespace aufwind::survey::surveyjs {

using std::string_view;

Made QuestionReader::begin(const Json& element, const std::string& name) {
    Made made{.name = name};
    Question& question = made.question;
    question.key = keys_.make(name, "question");
    question.text = texts_.read(element.find("title"), kTextMaximum, name);
    if (question.text.empty() && !isOwn_) question.text = {{texts_.language(), cut(name, kTextMaximum)}};
    question.description = texts_.read(element.find("description"), kTextMaximum, name);
    question.required = isTrue(element, "isRequired");
    if (isOwn_) ownMembers(element, question);
    return made;
}

Made QuestionReader::statement(const std::string& name, Texts text, Texts description) {
    Made made{.name = name};
    made.question = {.key = keys_.make(name, "panel"),
                     .type = QuestionType::statement,
                     .text = std::move(text),
                     .description = std::move(description)};
    return made;
}

void QuestionReader::ownMembers(const Json& element, Question& question) {
    question.reverse = isTrue(element, "aufwind_reverse");
    question.offersNotApplicable = isTrue(element, "aufwind_not_applicable");
    question.randomOrder = isTrue(element, "aufwind_random_order");
    question.scored = !isTrue(element, "aufwind_unscored");
    if (const auto driver = textOf(element, "aufwind_driver"); isKey(driver)) question.driver = std::string(driver);
    const auto point = [&](string_view name) -> std::optional<std::int32_t> {
        const double number = numberIn(element, {name}, 0);
        if (number < 1 || number > 10) return std::nullopt;
        return static_cast<std::int32_t>(number);
    };
    question.favourableFrom = point("aufwind_favourable_from");
    question.unfavourableTo = point("aufwind_unfavourable_to");
}

std::vector<Made> QuestionReader::read(const Json& element, string_view type, const std::string& name) {
    std::vector<Made> made;
    if (isOneOf(type, {"image", "video"})) {
        notes_.left(NoteReason::media, name);
    } else if (type == "expression") {
        notes_.left(NoteReason::calculation, name);
    } else if (!byType(element, type, made)) {
        notes_.left(NoteReason::type, name, type);
        made.clear();
    }
    if (made.empty()) return made;
    leftBehind(element, name);
    const bool hasComment = isTrue(element, "hasComment") || (isTrue(element, "showCommentArea") && made.size() == 1);
    if (hasComment && made.front().question.type != QuestionType::statement) {
        Made comment{.name = name + "-Comment"};
        comment.question = {.key = keys_.make(comment.name, "comment"), .type = QuestionType::longText};
        comment.question.text = texts_.read(element.find("commentText"), kTextMaximum, name);
        if (comment.question.text.empty()) comment.question.text = texts_.own("Comment", "Kommentar");
        notes_.add(NoteKind::changed, NoteReason::parts, name, {}, made.size() + 1);
        made.push_back(std::move(comment));
    }
    return made;
}

bool QuestionReader::byType(const Json& element, string_view type, std::vector<Made>& made) {
    const std::string name = cut(textOf(element, "name"), kNameBytes);
    if (type == "matrix") return matrix(element, made), true;
    if (isOneOf(type, {"matrixdropdown"})) return cells(element, made), !made.empty();
    if (type == "multipletext") return multipleText(element, made), true;
    const bool isChoice = isOneOf(
        type, {"radiogroup", "dropdown", "buttongroup", "checkbox", "tagbox", "imagepicker", "ranking", "sortablejs"});
    const bool isSlider = isOneOf(type, {"slider", "nouislider", "bootstrapslider"});
    if (!isChoice && !isSlider && !isOneOf(type, {"text", "comment", "boolean", "rating", "barrating", "html"})) {
        return false;
    }
    Made one = begin(element, name);
    if (isChoice) choice(element, type, one);
    if (type == "text") text(element, one);
    if (type == "comment") one.question.type = QuestionType::longText;
    if (type == "boolean") boolean(element, one);
    if (type == "html") html(element, one);
    if (isSlider && !slider(element, one)) return false;
    if (type == "rating" && !rating(element, one)) return false;
    if (type == "barrating") {
        notes_.changed(NoteReason::type, name, type);
        points(element, itemsOf(element.find("choices")), one);
    }
    one.known.type = one.question.type;
    one.known.key = one.question.key;
    made.push_back(std::move(one));
    return true;
}

namespace {

/// Whether a number is set well on a slider: a postal code or an income is typed.
bool isFewSteps(const Json& element) {
    constexpr double kStepsMaximum = 200;
    if (element.find("min") == nullptr || element.find("max") == nullptr) return false;
    const double least = numberIn(element, {"min"}, 0);
    return numberIn(element, {"max"}, least) - least <= kStepsMaximum * numberIn(element, {"step"}, 1);
}

}  // namespace

void QuestionReader::text(const Json& element, Made& made) {
    made.question.type = QuestionType::shortText;
    const auto input = textOf(element, "inputType");
    if (input == "date") {
        made.question.type = QuestionType::date;
    } else if (isOneOf(input, {"number", "range"}) && isFewSteps(element) && slider(element, made)) {
        return notes_.changed(NoteReason::type, made.name, input);
    } else if (!input.empty() && input != "text") {
        notes_.changed(NoteReason::type, made.name, input);
    }
    for (const auto* limit : {"min", "max", "minValueExpression", "maxValueExpression", "maxLength"}) {
        if (element.find(limit) != nullptr) notes_.left(NoteReason::validation, made.name, limit);
    }
}

void QuestionReader::html(const Json& element, Made& made) {
    made.question.type = QuestionType::statement;
    made.question.required = false;
    const bool isPlain = element.find("aufwind_text") != nullptr && isOwn_;
    made.question.text = isOwn_ && !isPlain ? Texts{}
                                            : texts_.read(element.find(isPlain ? "aufwind_text" : "html"), kTextMaximum,
                                                          made.name, !isPlain);
}

void QuestionReader::choice(const Json& element, string_view type, Made& made) {
    const bool isSeveral = isOneOf(type, {"checkbox", "tagbox"}) || isTrue(element, "multiSelect");
    const bool isRanking = isOneOf(type, {"ranking", "sortablejs"});
    Question& question = made.question;
    question.type = isRanking   ? QuestionType::ranking
                    : isSeveral ? QuestionType::multipleChoice
                                : QuestionType::singleChoice;
    if (type == "imagepicker") notes_.left(NoteReason::media, made.name);
    choices(element, element.find("choices"), made);
    if (!isRanking) specialChoices(element, made);
    if (isRandom(element, {"choicesOrder", "choiceOrder"})) question.randomOrder = true;
    if (isSeveral) {
        const double most = numberIn(element, {"maxSelectedChoices"}, 0);
        if (most >= 1 && most <= static_cast<double>(kOptionsMaximum)) {
            question.mostChosen = static_cast<std::int32_t>(most);
        }
    }
    const bool isFromElsewhere = element.find("choicesByUrl") != nullptr ||
                                 element.find("choicesFromQuestion") != nullptr ||
                                 element.find("choicesMin") != nullptr;
    if (isFromElsewhere) notes_.left(NoteReason::choices, made.name);
}

void QuestionReader::choices(const Json& element, const Json* list, Made& made) {
    KeyMaker keys;
    bool isConditional = element.find("choicesVisibleIf") != nullptr;
    const auto& items = itemsOf(list);
    for (const Json& item : items) {
        if (made.question.options.size() >= kOptionsMaximum) {
            notes_.add(NoteKind::left, NoteReason::tooMany, made.name, {}, items.size() - kOptionsMaximum);
            break;
        }
        const std::string value = valueOf(item);
        const auto own = textOf(item, "aufwind_key");
        Option option{.key = keys.make(isOwn_ && !own.empty() ? own : value, "option")};
        option.text = labelOf(item, texts_, kTextMaximum, made.name);
        if (option.text.empty() && !isOwn_) option.text = {{texts_.language(), cut(value, kTextMaximum)}};
        option.other = isTrue(item, "showCommentArea") || isTrue(item, "hasComment");
        option.exclusive = isTrue(item, "isExclusive");
        isConditional = isConditional || item.find("visibleIf") != nullptr;
        made.known.values.emplace_back(value, option.key);
        made.question.options.push_back(std::move(option));
    }
    if (isConditional) notes_.left(NoteReason::condition, made.name, textOf(element, "choicesVisibleIf"));
}

void QuestionReader::specialChoices(const Json& element, Made& made) {
    struct Special {
        string_view older, newer, text, value, english, german;
        bool isOther;
    };
    constexpr Special kSpecials[] = {
        {"hasNone", "showNoneItem", "noneText", "none", "None", "Nichts davon", false},
        {"", "showRefuseItem", "refuseText", "refused", "Refuse to answer", "Keine Angabe", false},
        {"", "showDontKnowItem", "dontKnowText", "dontknow", "Don't know", "Wei\u00df nicht", false},
        {"hasOther", "showOtherItem", "otherText", "other", "Other", "Sonstiges", true}};
    for (const Special& one : kSpecials) {
        const bool isThere = isTrue(element, one.newer) || (!one.older.empty() && isTrue(element, one.older));
        if (!isThere || made.question.options.size() >= kOptionsMaximum) continue;
        KeyMaker keys;
        for (const Option& option : made.question.options) (void)keys.make(option.key, {});
        const auto own = textOf(element, "aufwind_other_key");
        Option option{.key = keys.make(isOwn_ && one.isOther && isKey(own) ? own : one.value, {})};
        option.text = texts_.read(element.find(one.text), kTextMaximum, made.name);
        if (option.text.empty() && !isOwn_) option.text = texts_.own(one.english, one.german);
        option.other = one.isOther;
        option.exclusive = one.isOther ? isOwn_ && isTrue(element, "aufwind_other_exclusive")
                                       : made.question.type == QuestionType::multipleChoice;
        made.known.values.emplace_back(one.value, option.key);
        made.question.options.push_back(std::move(option));
    }
}

void QuestionReader::boolean(const Json& element, Made& made) {
    made.question.type = QuestionType::singleChoice;
    made.known.isBoolean = true;
    const auto add = [&](string_view key, string_view label, string_view value, string_view english,
                         string_view german) {
        Texts text = texts_.read(element.find(label), kTextMaximum, made.name);
        if (text.empty()) text = texts_.own(english, german);
        made.question.options.push_back({.key = std::string(key), .text = std::move(text)});
        const std::string own = scalarOf(element.find(value));
        made.known.values.emplace_back(own.empty() ? std::string(key) : own, key);
    };
    add("true", "labelTrue", "valueTrue", "Yes", "Ja");
    add("false", "labelFalse", "valueFalse", "No", "Nein");
}

bool QuestionReader::slider(const Json& element, Made& made) {
    const Json* options = firstOf(element, {"config"});
    const Json& at = options != nullptr && options->is(Json::Kind::object) ? *options : element;
    const double least = numberIn(at, {"rangeMin", "min"}, 0);
    const double most = numberIn(at, {"rangeMax", "max"}, 100);
    const double step = numberIn(at, {"step"}, 1);
    constexpr double kLeastStep = 1e-6;
    if (least >= most || step < kLeastStep || textOf(element, "sliderType") == "range") return false;
    const auto exact = [&](std::initializer_list<string_view> names, double number) {
        const Json* found = firstOf(at, names);
        const auto millionths = found == nullptr ? std::nullopt : millionthsOf(scalarOf(found));
        return millionths.value_or(std::llround(number * 1e6));
    };
    const SliderRange range{.least = exact({"rangeMin", "min"}, least),
                            .most = exact({"rangeMax", "max"}, most),
                            .step = exact({"step"}, step)};
    if (range.least >= range.most) return false;
    made.question.type = QuestionType::slider;
    made.question.range = range;
    return true;
}

void QuestionReader::multipleText(const Json& element, std::vector<Made>& made) {
    const std::string name = cut(textOf(element, "name"), kNameBytes);
    const Texts title = texts_.read(element.find("title"), kTitleMaximum, name);
    for (const Json& item : itemsOf(element.find("items"))) {
        if (made.size() >= kOptionsMaximum) break;
        Made one = begin(item, name + "." + cut(scalarOf(item.find("name")), kNameBytes));
        Texts own = texts_.read(item.find("title"), kTitleMaximum, name);
        if (own.empty()) own = {{texts_.language(), cut(scalarOf(item.find("name")), kTitleMaximum)}};
        for (const auto& [language, above] : title) {
            one.question.text[language] = above + " \u2013 " + std::string(textIn(own, language, texts_.language()));
        }
        if (title.empty()) one.question.text = std::move(own);
        text(item, one);
        leftBehind(item, one.name);
        one.question.required = one.question.required || isTrue(element, "isRequired");
        one.known.type = one.question.type;
        one.known.key = one.question.key;
        made.push_back(std::move(one));
    }
    if (!made.empty()) notes_.add(NoteKind::changed, NoteReason::parts, name, {}, made.size());
}

void QuestionReader::leftBehind(const Json& element, const std::string& name) {
    if (const Json* validators = element.find("validators")) {
        for (const Json& one : validators->items) notes_.left(NoteReason::validation, name, textOf(one, "type"));
    }
    if (element.find("minSelectedChoices") != nullptr) {
        notes_.left(NoteReason::validation, name, "minSelectedChoices");
    }
    if (element.find("defaultValue") != nullptr || element.find("defaultValueExpression") != nullptr) {
        notes_.left(NoteReason::presetAnswer, name);
    }
    if (element.find("correctAnswer") != nullptr) notes_.left(NoteReason::scoring, name);
    for (const auto* condition : {"requiredIf", "enableIf", "setValueIf", "resetValueIf"}) {
        if (!textOf(element, condition).empty()) {
            notes_.left(NoteReason::condition, name, textOf(element, condition));
        }
    }
}

}  // namespace aufwind::survey::surveyjs
