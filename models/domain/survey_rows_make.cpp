// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"
#include "models/domain/survey/plain_text.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"
#include "models/store/editor.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

using namespace domain::field;

/// An order key for each of so many rows, far apart, so that there is room between them: fractions in base 256 without
/// a zero at their end.
std::string spreadKey(std::size_t index, std::size_t count) {
    constexpr std::size_t kWhole = std::size_t{1} << 16U;
    const std::size_t fraction = (index + 1) * kWhole / (count + 1);
    std::string key{static_cast<char>(fraction >> 8U)};
    if ((fraction & 0xFFU) != 0) key += static_cast<char>(fraction & 0xFFU);
    return key;
}

struct MadeQuestion {
    Uuid id;
    QuestionType type = QuestionType::statement;
    ByKey<Uuid> options;
    ByKey<Uuid> rows;
};

class RowMaker {
  public:
    RowMaker(const Uuid& survey, std::string language, const NewId& newId)
        : survey_(survey), language_(std::move(language)), newId_(newId) {}

    void know(const FormRows& rows) {
        for (const auto& [key, section] : rows.sections) sections_.emplace(key, section.id);
        for (const auto& [key, driver] : rows.drivers) drivers_.emplace(key, driver);
        for (const Section& section : rows.form.sections) {
            for (const Question& question : section.questions) {
                const auto made = rows.questions.find(question.key);
                // One that was only just adopted has no rows yet.
                if (made == rows.questions.end()) continue;
                questions_.insert_or_assign(question.key, MadeQuestion{made->second.id, question.type,
                                                                       made->second.options, made->second.rows});
            }
        }
    }
    void isCore(const std::vector<std::string>& keys) { core_ = keys; }

    void survey(const Form& form, const NewSurvey& also) {
        NewRow& row = begin(schema::kSurvey, survey_);
        std::string title{textIn(form.title, form.language, form.language)};
        if (title.empty()) title = also.title;
        set(row, kSurveyTitle, cutTo(title.empty() ? std::string_view("…") : title, kTitleMaximum));
        set(row, kSurveyLanguage, form.language);
        own(row, kSurveyIntroduction, form.introduction, kTextMaximum);
        own(row, kSurveyThanks, form.thanks, kTextMaximum);
        set(row, kSurveyTemplate, cutTo(also.madeFrom, kKeyMaximum));
        translate(schema::kSurvey, survey_, kSurveyTitle, form.title, kTitleMaximum);
        translate(schema::kSurvey, survey_, kSurveyIntroduction, form.introduction, kTextMaximum);
        translate(schema::kSurvey, survey_, kSurveyThanks, form.thanks, kTextMaximum);
        for (std::size_t i = 0; i < form.languages.size(); ++i) {
            NewRow& language = begin(schema::kSurveyLanguage, newId_());
            set(language, kSurveyLanguageSurvey, survey_);
            set(language, kSurveyLanguageLanguage, form.languages[i]);
            set(language, kSurveyLanguagePosition, spreadKey(i, form.languages.size()));
        }
    }

    void driver(const Driver& driver, const std::string& position) {
        const Uuid id = newId_();
        drivers_.insert_or_assign(driver.key, id);
        NewRow& row = begin(schema::kSurveyDriver, id);
        set(row, kSurveyDriverSurvey, survey_);
        const std::string_view name = textIn(driver.name, language_, language_);
        set(row, kSurveyDriverName, cutTo(name.empty() ? driver.key : name, kTitleMaximum));
        set(row, kSurveyDriverKey, driver.key);
        flag(row, kSurveyDriverOutcome, driver.outcome);
        set(row, kSurveyDriverPosition, position);
        translate(schema::kSurveyDriver, id, kSurveyDriverName, driver.name, kTitleMaximum);
    }
    bool hasDriver(const std::string& key) const { return drivers_.contains(key); }

    void section(const Section& section, const std::string& position) {
        const Uuid id = newId_();
        sections_.insert_or_assign(section.key, id);
        NewRow& row = begin(schema::kSurveySection, id);
        set(row, kSurveySectionSurvey, survey_);
        own(row, kSurveySectionTitle, section.title, kTitleMaximum);
        own(row, kSurveySectionDescription, section.description, kTextMaximum);
        flag(row, kSurveySectionRandomOrder, section.randomOrder);
        set(row, kSurveySectionKey, section.key);
        set(row, kSurveySectionPosition, position);
        translate(schema::kSurveySection, id, kSurveySectionTitle, section.title, kTitleMaximum);
        translate(schema::kSurveySection, id, kSurveySectionDescription, section.description, kTextMaximum);
    }

    void questionsOf(const Section& section) {
        for (std::size_t i = 0; i < section.questions.size(); ++i) {
            question(section.questions[i], sections_.at(section.key), spreadKey(i, section.questions.size()));
        }
    }

    void question(const Question& question, const Uuid& section, const std::string& position) {
        MadeQuestion made{.id = newId_(), .type = question.type};
        NewRow& row = begin(schema::kSurveyQuestion, made.id);
        set(row, kSurveyQuestionSurvey, survey_);
        set(row, kSurveyQuestionSection, section);
        set(row, kSurveyQuestionPosition, position);
        set(row, kSurveyQuestionType, static_cast<std::int64_t>(question.type));
        own(row, kSurveyQuestionText, question.text, kTextMaximum);
        own(row, kSurveyQuestionDescription, question.description, kTextMaximum);
        settings(row, question);
        translate(schema::kSurveyQuestion, made.id, kSurveyQuestionText, question.text, kTextMaximum);
        translate(schema::kSurveyQuestion, made.id, kSurveyQuestionDescription, question.description, kTextMaximum);
        if (question.type == QuestionType::scale || question.type == QuestionType::matrix) {
            labels(question.options, made.id);
        }
        const std::size_t options = isOfOptions(question.type) ? question.options.size() : 0;
        const std::size_t rows = question.type == QuestionType::matrix ? question.rows.size() : 0;
        for (std::size_t i = 0; i < options; ++i) {
            option(question.options[i], made.id, false, spreadKey(i, options), made.options);
        }
        for (std::size_t i = 0; i < rows; ++i) {
            option(question.rows[i], made.id, true, spreadKey(i, rows), made.rows);
        }
        questions_.insert_or_assign(question.key, std::move(made));
    }

    /// Of what is made; once all that they may refer to is.
    void rules(const Section& section) {
        condition(section.shown, kSurveyClauseSection, sections_.at(section.key));
        for (const Question& question : section.questions) rules(question);
    }

    void rules(const Question& question) {
        const Uuid id = questions_.at(question.key).id;
        condition(question.shown, kSurveyClauseQuestion, id);
        for (std::size_t i = 0; i < question.jumps.size(); ++i) {
            const Jump& jump = question.jumps[i];
            const auto section = sections_.find(jump.section);
            // It never happens; without its section it would lead to the end.
            if (!jump.section.empty() && section == sections_.end()) continue;
            const Uuid made = newId_();
            NewRow& row = begin(schema::kSurveyJump, made);
            set(row, kSurveyJumpSurvey, survey_);
            set(row, kSurveyJumpQuestion, id);
            if (!jump.section.empty()) set(row, kSurveyJumpSection, section->second);
            set(row, kSurveyJumpPosition, spreadKey(i, question.jumps.size()));
            condition(jump.when, kSurveyClauseJump, made);
        }
    }

    std::vector<NewRow> take() { return std::move(rows_); }

  private:
    NewRow& begin(EntityNumber entity, const Uuid& id) {
        rows_.push_back({.entity = entity, .id = id, .fields = {}});
        return rows_.back();
    }

    static void set(NewRow& row, FieldNumber field, std::string_view text) {
        if (!text.empty()) row.fields.emplace_back(field, Value(std::string(text)));
    }
    static void set(NewRow& row, FieldNumber field, const std::string& text) {
        set(row, field, std::string_view(text));
    }
    static void set(NewRow& row, FieldNumber field, const Uuid& id) {
        if (!id.isNil()) row.fields.emplace_back(field, Value(id));
    }
    static void set(NewRow& row, FieldNumber field, std::int64_t number) {
        row.fields.emplace_back(field, Value(number));
    }
    static void set(NewRow& row, FieldNumber field, std::int64_t number, std::int64_t usual) {
        if (number != usual) set(row, field, number);
    }
    static void flag(NewRow& row, FieldNumber field, bool on) {
        if (on) row.fields.emplace_back(field, Value(true));
    }

    void own(NewRow& row, FieldNumber field, const Texts& texts, std::size_t most) const {
        const auto text = texts.find(language_);
        if (text != texts.end()) set(row, field, cutTo(text->second, most));
    }

    void translate(EntityNumber entity, const Uuid& id, FieldNumber field, const Texts& texts, std::size_t most) {
        for (const auto& [language, text] : texts) {
            if (language == language_ || text.empty()) continue;
            NewRow& row = begin(schema::kSurveyText, newId_());
            set(row, kSurveyTextSurvey, survey_);
            set(row, kSurveyTextPlace, textPlace(entity, id, field));
            set(row, kSurveyTextLanguage, language);
            set(row, kSurveyTextText, cutTo(text, most));
        }
    }

    void settings(NewRow& row, const Question& question) const {
        const Question usual;
        flag(row, kSurveyQuestionRequired, question.required);
        flag(row, kSurveyQuestionReverse, question.reverse);
        flag(row, kSurveyQuestionOffersNotApplicable, question.offersNotApplicable);
        flag(row, kSurveyQuestionRandomOrder, question.randomOrder);
        flag(row, kSurveyQuestionUnscored, !question.scored);
        if (const auto driver = drivers_.find(question.driver); driver != drivers_.end()) {
            set(row, kSurveyQuestionDriver, driver->second);
        }
        set(row, kSurveyQuestionPoints, question.points, usual.points);
        if (question.favourableFrom) set(row, kSurveyQuestionFavourableFrom, std::int64_t{*question.favourableFrom});
        if (question.unfavourableTo) set(row, kSurveyQuestionUnfavourableTo, std::int64_t{*question.unfavourableTo});
        set(row, kSurveyQuestionMostChosen, question.mostChosen, usual.mostChosen);
        set(row, kSurveyQuestionLeast, question.range.least, usual.range.least);
        set(row, kSurveyQuestionMost, question.range.most, usual.range.most);
        set(row, kSurveyQuestionStep, question.range.step, usual.range.step);
        set(row, kSurveyQuestionKey, question.key);
        flag(row, kSurveyQuestionCore, std::ranges::find(core_, question.key) != core_.end());
    }

    void labels(const std::vector<Option>& labels, const Uuid& question) {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const Uuid id = newId_();
            NewRow& row = begin(schema::kSurveyLabel, id);
            set(row, kSurveyLabelSurvey, survey_);
            set(row, kSurveyLabelQuestion, question);
            set(row, kSurveyLabelPoint, static_cast<std::int64_t>(i + 1));
            own(row, kSurveyLabelText, labels[i].text, kTextMaximum);
            translate(schema::kSurveyLabel, id, kSurveyLabelText, labels[i].text, kTextMaximum);
        }
    }

    void option(const Option& option, const Uuid& question, bool isRow, const std::string& position,
                ByKey<Uuid>& made) {
        const Uuid id = newId_();
        made.insert_or_assign(option.key, id);
        NewRow& row = begin(schema::kSurveyOption, id);
        set(row, kSurveyOptionSurvey, survey_);
        set(row, kSurveyOptionQuestion, question);
        flag(row, kSurveyOptionIsRow, isRow);
        own(row, kSurveyOptionText, option.text, kTextMaximum);
        flag(row, kSurveyOptionOther, option.other);
        flag(row, kSurveyOptionExclusive, option.exclusive);
        set(row, kSurveyOptionKey, option.key);
        set(row, kSurveyOptionPosition, position);
        translate(schema::kSurveyOption, id, kSurveyOptionText, option.text, kTextMaximum);
    }

    void condition(const Condition& condition, FieldNumber ownerField, const Uuid& owner) {
        // A list without a clause holds always, and with it the whole.
        if (std::ranges::any_of(condition.anyOf, [](const auto& list) { return list.empty(); })) return;
        for (std::size_t list = 0; list < condition.anyOf.size(); ++list) {
            for (const Clause& one : condition.anyOf[list]) {
                NewRow& row = begin(schema::kSurveyClause, newId_());
                set(row, kSurveyClauseSurvey, survey_);
                set(row, ownerField, owner);
                set(row, kSurveyClauseList, static_cast<std::int64_t>(list));
                clause(row, one);
            }
        }
    }

    /// What is not there is not set, and its clause means nothing.
    void clause(NewRow& row, const Clause& clause) const {
        set(row, kSurveyClauseTest, static_cast<std::int64_t>(clause.test));
        set(row, kSurveyClauseNumber, clause.number, 0);
        const auto about = questions_.find(clause.question);
        if (about == questions_.end()) return;
        const auto part = about->second.rows.find(clause.row);
        // Without its row it would be about another answer.
        if (!clause.row.empty() && part == about->second.rows.end()) return;
        set(row, kSurveyClauseAbout, about->second.id);
        if (!clause.row.empty()) set(row, kSurveyClauseRow, part->second);
        const auto option = about->second.options.find(clause.option);
        if (option != about->second.options.end()) set(row, kSurveyClauseOption, option->second);
    }

    const Uuid survey_;
    const std::string language_;
    const NewId& newId_;
    std::vector<NewRow> rows_;
    std::vector<std::string> core_;
    ByKey<Uuid> sections_;
    ByKey<Uuid> drivers_;
    ByKey<MadeQuestion> questions_;
};

RowMaker makerFor(const NewPart& part, const NewId& newId) {
    RowMaker maker(part.into.survey, part.into.form.language, newId);
    maker.know(part.into);
    return maker;
}

void addDriver(RowMaker& maker, const NewPart& part, const Question& question) {
    if (maker.hasDriver(question.driver)) return;
    const auto driver = std::ranges::find(part.drivers, question.driver, &Driver::key);
    if (driver != part.drivers.end()) maker.driver(*driver, {});
}

/// Says the ids that rows were really given.
class Given {
  public:
    void note(const Uuid& meant, const Uuid& made) {
        if (meant != made) ids_.emplace(meant, made);
    }

    void putInto(NewRow& row) const {
        if (ids_.empty()) return;
        for (auto& [field, value] : row.fields) {
            if (auto* id = std::get_if<Uuid>(&value)) {
                *id = of(*id);
            } else if (auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
                for (Uuid& one : *ids) one = of(one);
                std::ranges::sort(*ids);
            } else if (row.entity == schema::kSurveyText && field == kSurveyTextPlace) {
                auto& place = std::get<std::string>(value);
                const std::size_t dot = std::min(place.find('.'), place.size());
                if (const auto whose = rowOfKey(std::string_view(place).substr(0, dot))) {
                    place.replace(0, dot, rowKey(of(*whose)));
                }
            }
        }
    }

  private:
    Uuid of(const Uuid& id) const {
        const auto found = ids_.find(id);
        return found == ids_.end() ? id : found->second;
    }

    std::unordered_map<Uuid, Uuid> ids_;
};

}  // namespace

std::vector<NewRow> rowsOf(const Form& form, const Uuid& survey, const NewId& newId, const NewSurvey& also) {
    RowMaker maker(survey, form.language, newId);
    maker.isCore(also.core);
    maker.survey(form, also);
    for (std::size_t i = 0; i < form.drivers.size(); ++i) {
        maker.driver(form.drivers[i], spreadKey(i, form.drivers.size()));
    }
    for (std::size_t i = 0; i < form.sections.size(); ++i) {
        maker.section(form.sections[i], spreadKey(i, form.sections.size()));
    }
    for (const Section& section : form.sections) maker.questionsOf(section);
    for (const Section& section : form.sections) maker.rules(section);
    return maker.take();
}

std::vector<NewRow> rowsOfQuestion(const Question& question, const Uuid& section, const NewPart& part,
                                   const NewId& newId) {
    RowMaker maker = makerFor(part, newId);
    addDriver(maker, part, question);
    maker.question(question, section, part.position);
    maker.rules(question);
    return maker.take();
}

std::vector<NewRow> rowsOfSection(const Section& section, const NewPart& part, const NewId& newId) {
    RowMaker maker = makerFor(part, newId);
    for (const Question& question : section.questions) addDriver(maker, part, question);
    maker.section(section, part.position);
    maker.questionsOf(section);
    maker.rules(section);
    return maker.take();
}

Result<std::vector<Uuid>> makeRows(std::vector<NewRow> rows, const std::function<Result<Uuid>(const NewRow&)>& make) {
    Given given;
    std::vector<Uuid> ids;
    for (NewRow& row : rows) {
        given.putInto(row);
        const auto made = make(row);
        if (!made) return made.error();
        given.note(row.id, *made);
        ids.push_back(*made);
    }
    return ids;
}

Result<std::vector<Uuid>> makeRows(Editor& editor, std::vector<NewRow> rows) {
    std::vector<Uuid> ids;
    const auto done = editor.inParts([&]() -> Result<void> {
        auto made = makeRows(std::move(rows), [&](const NewRow& row) { return editor.create(row.entity, row.fields); });
        if (!made) return made.error();
        ids = std::move(*made);
        return {};
    });
    return done ? Result<std::vector<Uuid>>(std::move(ids)) : Result<std::vector<Uuid>>(done.error());
}

Result<Uuid> makeSurvey(Editor& editor, const Form& form, const NewSurvey& also) {
    const NewId ids = placeholderIds();
    const auto made = makeRows(editor, rowsOf(form, ids(), ids, also));
    return made ? Result<Uuid>(made->front()) : Result<Uuid>(made.error());
}

NewId placeholderIds() {
    return [next = std::uint64_t{0}]() mutable {
        Uuid id;
        ++next;
        for (std::size_t i = 0; i < sizeof next; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(next >> 8 * i);
        return id;
    };
}

Form withOwnLanguage(Form form, std::string_view language) {
    const auto found = std::ranges::find(form.languages, language);
    if (found == form.languages.end()) return form;
    std::swap(*found, form.language);
    return form;
}

}  // namespace aufwind::survey
