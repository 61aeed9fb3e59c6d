// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/json_members.h"
#include "models/domain/survey/placeholders.h"
#include "models/domain/survey/plain_text.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace aufwind::survey {

namespace {

using namespace domain::field;

constexpr std::int32_t kPointsLeast = 3;
constexpr std::int32_t kPointsMost = 10;

using Rows = std::vector<const Record*>;
using Grouped = std::unordered_map<Uuid, Rows>;

Grouped groupedBy(const std::vector<Record>& rows, FieldNumber field) {
    Grouped groups;
    for (const Record& row : rows) groups[row.reference(field)].push_back(&row);
    return groups;
}

const Rows& rowsIn(const Grouped& groups, const Uuid& id) {
    static const Rows kNone;
    const auto found = groups.find(id);
    return found == groups.end() ? kNone : found->second;
}

/// What a document may still hold; a little less than it really could.
class Room {
  public:
    bool take(std::size_t bytes, std::size_t values) {
        if (bytes > bytes_ || values > values_) return false;
        bytes_ -= bytes;
        values_ -= values;
        return true;
    }
    bool takeText(std::string_view text) {
        constexpr std::size_t kEscaped = 6;
        constexpr std::size_t kLanguage = 64;
        std::size_t bytes = kLanguage + text.size();
        for (const char c : text) {
            if (static_cast<unsigned char>(c) < 0x20U || c == '"' || c == '\\' || c == '\x7f') bytes += kEscaped - 1;
        }
        return take(bytes, 1);
    }

  private:
    std::size_t bytes_ = kDocumentMaximum - std::size_t{1} * 1024;
    std::size_t values_ = JsonLimits{}.values - 100;
};

/// Bytes of a part of a document beside its texts, and values.
constexpr std::size_t kSmallPart = 300;
constexpr std::size_t kSmallValues = 8;
constexpr std::size_t kLargePart = 1500;
constexpr std::size_t kLargeValues = 60;

class FormMaker {
  public:
    explicit FormMaker(const SurveyRows& rows)
        : rows_(rows),
          questions_(groupedBy(rows.questions, kSurveyQuestionSection)),
          options_(groupedBy(rows.options, kSurveyOptionQuestion)),
          labels_(groupedBy(rows.labels, kSurveyLabelQuestion)),
          jumps_(groupedBy(rows.jumps, kSurveyJumpQuestion)) {
        for (const Record& row : rows.clauses) clauses_[ownerOf(row)].push_back(&row);
    }

    FormRows make() {
        out_.survey = rows_.survey.id;
        if (!rows_.survey.alive()) return std::move(out_);
        languages();
        translations();
        const Record& row = rows_.survey;
        out_.form.title = textsOf(row, kSurveyTitle, kTitleMaximum);
        out_.form.introduction = textsOf(row, kSurveyIntroduction, kTextMaximum);
        out_.form.thanks = textsOf(row, kSurveyThanks, kTextMaximum);
        drivers();
        choose();
        nameParts();
        for (const Record* section : sections_) out_.form.sections.push_back(sectionOf(*section));
        std::ranges::sort(out_.changed);
        const auto twice = std::ranges::unique(out_.changed);
        out_.changed.erase(twice.begin(), twice.end());
        return std::move(out_);
    }

  private:
    static Uuid ownerOf(const Record& clause) {
        for (const FieldNumber field : {kSurveyClauseSection, kSurveyClauseQuestion, kSurveyClauseJump}) {
            if (const Uuid owner = clause.reference(field); !owner.isNil()) return owner;
        }
        return {};
    }

    void noteChange(const Record& row) { out_.changed.push_back(row.id); }

    template <typename Number>
    Number within(const Record& row, std::int64_t number, Number least, Number most) {
        const auto held = std::clamp<std::int64_t>(number, least, most);
        if (held != number) noteChange(row);
        return static_cast<Number>(held);
    }

    static std::optional<std::int64_t> numberIn(const Record& row, FieldNumber field) {
        const auto* number = std::get_if<std::int64_t>(&row.value(field));
        return number != nullptr ? std::optional(*number) : std::nullopt;
    }

    void languages() {
        const std::string own = rows_.survey.text(kSurveyLanguage);
        isLanguage(own) ? void(out_.form.language = own) : noteChange(rows_.survey);
        for (const Record& row : rows_.languages) {
            const std::string language = row.text(kSurveyLanguageLanguage);
            if (language == out_.form.language || out_.languages.contains(language)) continue;
            if (!isLanguage(language) || out_.form.languages.size() == kLanguagesMaximum) {
                noteChange(row);
                continue;
            }
            out_.form.languages.push_back(language);
            out_.languages.emplace(language, row.id);
        }
    }

    void translations() {
        for (const Record& row : rows_.texts) {
            if (!out_.languages.contains(row.text(kSurveyTextLanguage))) continue;
            translations_[row.text(kSurveyTextPlace)].push_back(&row);
        }
    }

    void addText(Texts& texts, const std::string& language, const Record& row, FieldNumber field, std::size_t most) {
        const auto* whole = std::get_if<std::string>(&row.value(field));
        if (whole == nullptr || whole->empty()) return;
        const std::string_view text = cutTo(*whole, most);
        const bool fits = room_.takeText(text);
        if (!fits || text.size() < whole->size()) noteChange(row);
        if (fits) texts[language] = text;
    }

    Texts textsOf(const Record& row, FieldNumber field, std::size_t most) {
        Texts texts;
        addText(texts, out_.form.language, row, field, most);
        const auto others = translations_.find(textPlace(row.entity, row.id, field));
        if (others == translations_.end()) return texts;
        for (const Record* other : others->second) {
            const std::string language = other->text(kSurveyTextLanguage);
            if (!texts.contains(language)) addText(texts, language, *other, kSurveyTextText, most);
        }
        return texts;
    }

    /// At most that many, as far as there is room; the others are told.
    Rows some(const Rows& all, std::size_t most, std::size_t bytes, std::size_t values) {
        Rows chosen;
        for (const Record* row : all) {
            if (chosen.size() < most && room_.take(bytes, values)) {
                chosen.push_back(row);
            } else {
                noteChange(*row);
            }
        }
        return chosen;
    }
    Rows some(const std::vector<Record>& all, std::size_t most, std::size_t bytes, std::size_t values) {
        Rows pointers;
        for (const Record& row : all) pointers.push_back(&row);
        return some(pointers, most, bytes, values);
    }

    /// What rows of one scope are called: see survey_rows.h.
    void name(const Rows& scope, FieldNumber field) {
        std::unordered_map<std::string, Uuid> holders;
        std::unordered_set<std::string> ids;
        for (const Record* row : scope) {
            ids.insert(rowKey(row->id));
            const auto [holder, isFirst] = holders.emplace(row->text(field), row->id);
            if (!isFirst) holder->second = std::min(holder->second, row->id);
        }
        for (const Record* row : scope) {
            std::string key = row->text(field);
            const std::string own = rowKey(row->id);
            const bool isFree = isKey(key) && holders.at(key) == row->id && (key == own || !ids.contains(key));
            out_.keys.emplace(row->id, isFree ? std::move(key) : own);
        }
    }

    void drivers() {
        const Rows chosen = some(rows_.drivers, kDriversMaximum, kSmallPart, kSmallValues);
        name(chosen, kSurveyDriverKey);
        for (const Record* row : chosen) {
            const std::string& key = out_.keys.at(row->id);
            out_.drivers.emplace(key, row->id);
            out_.form.drivers.push_back({.key = key,
                                         .name = textsOf(*row, kSurveyDriverName, kTitleMaximum),
                                         .outcome = row->flag(kSurveyDriverOutcome)});
        }
    }

    /// The sections and questions that the form has.
    void choose() {
        sections_ = some(rows_.sections, kSectionsMaximum, kLargePart, kLargeValues);
        std::size_t left = kQuestionsMaximum;
        for (const Record* section : sections_) {
            Rows& chosen = chosen_[section->id] = some(rowsIn(questions_, section->id), left, kLargePart, kLargeValues);
            left -= chosen.size();
            for (const Record* question : chosen) all_.push_back(question);
        }
    }

    void nameParts() {
        name(sections_, kSurveySectionKey);
        name(all_, kSurveyQuestionKey);
        for (const Record* question : all_) {
            const QuestionType type = typeOf(*question);
            types_.emplace(question->id, type);
            if (isOfOptions(type)) nameOptions(*question, false, chosenOptions_);
            if (type == QuestionType::matrix) nameOptions(*question, true, chosenRows_);
        }
    }

    void nameOptions(const Record& question, bool areRows, Grouped& into) {
        Rows own;
        for (const Record* option : rowsIn(options_, question.id)) {
            if (option->flag(kSurveyOptionIsRow) == areRows) own.push_back(option);
        }
        Rows& chosen = into[question.id] = some(own, kOptionsMaximum, kSmallPart, kSmallValues);
        name(chosen, kSurveyOptionKey);
    }

    QuestionType typeOf(const Record& row) {
        const auto last = static_cast<std::int64_t>(QuestionType::date);
        const std::int64_t number = row.number(kSurveyQuestionType);
        if (number >= 0 && number <= last) return static_cast<QuestionType>(number);
        noteChange(row);
        return QuestionType::statement;
    }

    Section sectionOf(const Record& row) {
        const std::string& key = out_.keys.at(row.id);
        SectionRows made{.id = row.id};
        Section section{.key = key,
                        .title = textsOf(row, kSurveySectionTitle, kTitleMaximum),
                        .description = textsOf(row, kSurveySectionDescription, kTextMaximum),
                        .randomOrder = row.flag(kSurveySectionRandomOrder)};
        section.shown = conditionOf(row.id, made.shown);
        for (const Record* question : chosen_.at(row.id)) section.questions.push_back(questionFrom(*question, row.id));
        out_.sections.emplace(key, std::move(made));
        return section;
    }

    Question questionFrom(const Record& row, const Uuid& section) {
        const std::string& key = out_.keys.at(row.id);
        QuestionRows made{.id = row.id, .section = section};
        Question question{.key = key, .type = types_.at(row.id)};
        question.text = textsOf(row, kSurveyQuestionText, kTextMaximum);
        question.description = textsOf(row, kSurveyQuestionDescription, kTextMaximum);
        question.required = row.flag(kSurveyQuestionRequired);
        question.reverse = row.flag(kSurveyQuestionReverse);
        question.offersNotApplicable = row.flag(kSurveyQuestionOffersNotApplicable);
        question.randomOrder = row.flag(kSurveyQuestionRandomOrder);
        question.scored = !row.flag(kSurveyQuestionUnscored);
        question.driver = driverOf(row);
        numbers(row, question);
        if (isOfOptions(question.type)) question.options = optionsOf(chosenOptions_.at(row.id), made.options);
        if (question.type == QuestionType::matrix) question.rows = optionsOf(chosenRows_.at(row.id), made.rows);
        if (question.type == QuestionType::scale || question.type == QuestionType::matrix) {
            question.options = labelsOf(row.id, question.points, made.labels);
        }
        question.shown = conditionOf(row.id, made.shown);
        question.jumps = jumpsOf(row.id, made.jumps);
        if (row.flag(kSurveyQuestionCore)) out_.core.push_back(key);
        out_.questions.emplace(key, std::move(made));
        return question;
    }

    std::string driverOf(const Record& question) const {
        const Uuid driver = question.reference(kSurveyQuestionDriver);
        const auto found = std::ranges::find(out_.drivers, driver, [](const auto& one) { return one.second; });
        return found != out_.drivers.end() ? found->first : std::string();
    }

    void numbers(const Record& row, Question& question) {
        if (const auto points = numberIn(row, kSurveyQuestionPoints)) {
            question.points = within(row, *points, kPointsLeast, kPointsMost);
        }
        if (const auto from = numberIn(row, kSurveyQuestionFavourableFrom)) {
            question.favourableFrom = within(row, *from, 1, kPointsMost);
        }
        if (const auto to = numberIn(row, kSurveyQuestionUnfavourableTo)) {
            question.unfavourableTo = within(row, *to, 1, kPointsMost);
        }
        question.mostChosen = within(row, row.number(kSurveyQuestionMostChosen), 0, static_cast<int>(kOptionsMaximum));
        question.range = rangeOf(row);
    }

    SliderRange rangeOf(const Record& row) {
        constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
        const SliderRange usual;
        const SliderRange said{.least = numberIn(row, kSurveyQuestionLeast).value_or(usual.least),
                               .most = numberIn(row, kSurveyQuestionMost).value_or(usual.most),
                               .step = numberIn(row, kSurveyQuestionStep).value_or(usual.step)};
        SliderRange range = said;
        if (range.step <= 0) range.step = usual.step;
        if (range.least == kMost) --range.least;
        if (range.most <= range.least) {
            range.most = range.least > kMost - range.step ? kMost : range.least + range.step;
        }
        if (range != said) noteChange(row);
        return range;
    }

    std::vector<Option> optionsOf(const Rows& rows, ByKey<Uuid>& ids) {
        std::vector<Option> options;
        for (const Record* row : rows) {
            const std::string& key = out_.keys.at(row->id);
            ids.emplace(key, row->id);
            options.push_back({.key = key,
                               .text = textsOf(*row, kSurveyOptionText, kTextMaximum),
                               .other = row->flag(kSurveyOptionOther),
                               .exclusive = row->flag(kSurveyOptionExclusive)});
        }
        return options;
    }

    std::vector<Option> labelsOf(const Uuid& question, std::int32_t points, std::vector<Uuid>& ids) {
        std::vector<const Record*> byPoint(static_cast<std::size_t>(points));
        bool isAny = false;
        for (const Record* row : rowsIn(labels_, question)) {
            const std::int64_t point = row->number(kSurveyLabelPoint);
            if (point < 1 || point > points) continue;  // of a scale that had more of them
            auto& place = byPoint[static_cast<std::size_t>(point - 1)];
            if (place == nullptr) place = row;
            isAny = true;
        }
        if (!isAny) return {};
        std::vector<Option> labels;
        for (const Record* row : byPoint) {
            ids.push_back(row != nullptr ? row->id : Uuid{});
            labels.push_back({.key = std::to_string(labels.size() + 1)});
            if (row != nullptr) labels.back().text = textsOf(*row, kSurveyLabelText, kTextMaximum);
        }
        return labels;
    }

    Condition conditionOf(const Uuid& owner, ClauseRows& ids) {
        Condition condition;
        const Rows chosen = some(rowsIn(clauses_, owner), kClausesMaximum, kSmallPart, kSmallValues);
        const Record* before = nullptr;
        for (const Record* row : chosen) {
            if (before == nullptr || row->number(kSurveyClauseList) != before->number(kSurveyClauseList)) {
                condition.anyOf.emplace_back();
                ids.emplace_back();
            }
            condition.anyOf.back().push_back(clauseOf(*row));
            ids.back().push_back(row->id);
            before = row;
        }
        return condition;
    }

    /// An option or row, as its question has it.
    std::string optionKey(const Uuid& option, const Uuid& question, bool isRow) {
        if (option.isNil()) return {};
        const Rows& its = rowsIn(isRow ? chosenRows_ : chosenOptions_, question);
        return std::ranges::find(its, option, &Record::id) != its.end() ? out_.keys.at(option) : rowKey(option);
    }

    Clause clauseOf(const Record& row) {
        const std::int64_t test = row.number(kSurveyClauseTest);
        if (test < 0 || test > static_cast<std::int64_t>(Test::notChosen)) {
            noteChange(row);
            return {.question = rowKey({})};
        }
        const Uuid about = row.reference(kSurveyClauseAbout);
        const auto type = types_.find(about);
        Clause clause{.question = type != types_.end() ? out_.keys.at(about) : rowKey(about),
                      .test = static_cast<Test>(test)};
        // What another test, or another kind of question, has left behind says nothing.
        if (type != types_.end() && type->second == QuestionType::matrix) {
            clause.row = optionKey(row.reference(kSurveyClauseRow), about, true);
        }
        if (clause.test >= Test::chosen) clause.option = optionKey(row.reference(kSurveyClauseOption), about, false);
        if (clause.test >= Test::is && clause.test <= Test::atLeast) clause.number = row.number(kSurveyClauseNumber);
        return clause;
    }

    std::vector<Jump> jumpsOf(const Uuid& question, std::vector<JumpRows>& ids) {
        std::vector<Jump> jumps;
        for (const Record* row : some(rowsIn(jumps_, question), kJumpsMaximum, kSmallPart, kSmallValues)) {
            JumpRows made{.id = row->id};
            Jump jump{.when = conditionOf(row->id, made.when)};
            const Uuid section = row->reference(kSurveyJumpSection);
            if (!section.isNil()) jump.section = chosen_.contains(section) ? out_.keys.at(section) : rowKey(section);
            jumps.push_back(std::move(jump));
            ids.push_back(std::move(made));
        }
        return jumps;
    }

    const SurveyRows& rows_;
    Grouped questions_;  ///< by what they are of
    Grouped options_;
    Grouped labels_;
    Grouped jumps_;
    Grouped clauses_;
    std::unordered_map<std::string, Rows> translations_;  ///< by their place
    Room room_;
    FormRows out_;
    Rows sections_;  ///< of the form, as those that follow
    Rows all_;       ///< questions
    Grouped chosen_;
    Grouped chosenOptions_;
    Grouped chosenRows_;
    std::unordered_map<Uuid, QuestionType> types_;
};

}  // namespace

FormRows formOf(const SurveyRows& rows) {
    return FormMaker(rows).make();
}

}  // namespace aufwind::survey
