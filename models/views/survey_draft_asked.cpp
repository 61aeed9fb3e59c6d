// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey_fields.h"
#include "models/views/survey_draft.h"
#include "models/views/survey_outline.h"
#include "models/views/values.h"

#include <QQmlEngine>

#include <algorithm>
#include <array>

/// What pages ask a draft for.
namespace aufwind::views {

namespace {

namespace field = domain::field;
using survey::QuestionType;

constexpr std::size_t kKeptParts = 12;
constexpr double kMillion = 1e6;

double plain(std::int64_t millionths) {
    return static_cast<double>(millionths) / kMillion;
}

bool canScore(QuestionType type) {
    return type == QuestionType::scale || type == QuestionType::matrix || type == QuestionType::slider;
}

bool isSet(const Record* row, FieldNumber number) {
    return row != nullptr && !std::holds_alternative<std::monostate>(row->value(number));
}

bool hasOne(const std::vector<survey::Option>& options, bool survey::Option::*flag) {
    return std::ranges::any_of(options, [&](const survey::Option& option) { return option.*flag; });
}

}  // namespace

QVariantMap SurveyDraft::question(const QString& id) const {
    const Uuid row = idFrom(id);
    const survey::Question* question = questionAt(row);
    if (question == nullptr) return {};
    const Place& place = *placeOf(row);
    const survey::Section& section = made_.form.sections[place.section];
    const Record* stored = stored_.find(schema::kSurveyQuestion, row);
    const survey::Bands bands = survey::bandsOf(*question);
    const auto driver = made_.drivers.find(question->driver);
    return {
        {"id", id},
        {"sectionId", toText(made_.sections.at(section.key).id)},
        {"section", textOf(section.title)},
        {"number", place.number},
        {"type", toText(survey::nameOf(question->type))},
        {"text", textOf(question->text)},
        {"description", textOf(question->description)},
        {"required", question->required},
        {"reverse", question->reverse},
        {"offersNotApplicable", question->offersNotApplicable},
        {"randomOrder", question->randomOrder},
        {"unscored", !question->scored},
        {"driverId", driver != made_.drivers.end() ? toText(driver->second) : QString{}},
        {"points", question->points},
        {"least", plain(question->range.least)},
        {"most", plain(question->range.most)},
        {"step", plain(question->range.step)},
        {"favourableFrom", bands.favourableFrom},
        {"unfavourableTo", bands.unfavourableTo},
        {"ownBands",
         isSet(stored, field::kSurveyQuestionFavourableFrom) || isSet(stored, field::kSurveyQuestionUnfavourableTo)},
        {"mostChosen", question->mostChosen},
        {"core", stored != nullptr && stored->flag(field::kSurveyQuestionCore)},
        {"hasCondition", !question->shown.isAlways()},
        {"jumps", static_cast<int>(question->jumps.size())},
        {"canScore", canScore(question->type)},
        {"options", static_cast<int>(question->options.size())},
        {"rows", static_cast<int>(question->rows.size())},
        {"takesOther", question->type == QuestionType::singleChoice || question->type == QuestionType::multipleChoice},
        {"takesExclusive", question->type == QuestionType::multipleChoice},
        {"hasOther", hasOne(question->options, &survey::Option::other)}};
}

QVariantMap SurveyDraft::section(const QString& id) const {
    const Place* place = placeOf(idFrom(id));
    if (place == nullptr || place->question) return {};
    const survey::Section& section = made_.form.sections[place->section];
    return {{"id", id},
            {"title", textOf(section.title)},
            {"description", textOf(section.description)},
            {"randomOrder", section.randomOrder},
            {"hasCondition", !section.shown.isAlways()},
            {"questions", static_cast<int>(section.questions.size())}};
}

QVariantList SurveyDraft::drivers() const {
    QVariantList list;
    for (const survey::Driver& driver : made_.form.drivers) {
        const auto id = made_.drivers.find(driver.key);
        if (id == made_.drivers.end()) continue;
        QVariantList numbers;
        for (const survey::Section& section : made_.form.sections) {
            for (const survey::Question& question : section.questions) {
                if (question.driver != driver.key) continue;
                if (const Place* place = placeOf(made_.questions.at(question.key).id)) numbers.append(place->number);
            }
        }
        list.append(QVariantMap{{"id", toText(id->second)},
                                {"name", textOf(driver.name)},
                                {"outcome", driver.outcome},
                                {"questions", numbers}});
    }
    return list;
}

QVariantList SurveyDraft::translationsOf(const QString& id) const {
    const survey::Question* question = questionAt(idFrom(id));
    QVariantList list;
    if (question == nullptr) return list;
    for (const survey::TranslationState& state : translations_) {
        std::size_t missing = 0;
        for (const survey::TranslationGap& gap : state.gaps) {
            if (gap.question == question->key) missing += gap.texts;
        }
        list.append(QVariantMap{{"language", toText(state.language)}, {"missing", static_cast<int>(missing)}});
    }
    return list;
}

QAbstractItemModel* SurveyDraft::parts(const QString& questionId, const QString& which) {
    const QString key = which + u'/' + questionId;
    const auto found = std::ranges::find(parts_, key, [](const auto& one) { return one.first; });
    if (found != parts_.end()) {
        parts_.splice(parts_.begin(), parts_, found);
        return parts_.front().second.get();
    }
    const auto kind = which == QLatin1String("rows")     ? SurveyParts::Which::rows
                      : which == QLatin1String("labels") ? SurveyParts::Which::labels
                                                         : SurveyParts::Which::options;
    auto made = std::make_unique<SurveyParts>(*this, idFrom(questionId), kind);
    QQmlEngine::setObjectOwnership(made.get(), QQmlEngine::CppOwnership);
    parts_.emplace_front(key, std::move(made));
    for (auto it = std::prev(parts_.end()); parts_.size() > kKeptParts && it != parts_.begin();) {
        const auto at = it--;
        if (at->second->isWatched()) continue;
        // A view that is being taken down may still look at it.
        at->second.release()->deleteLater();
        parts_.erase(at);
    }
    return parts_.front().second.get();
}

void SurveyDraft::fold(const QString& sectionId, bool folded) {
    const Uuid id = idFrom(sectionId);
    if (folded ? !folded_.insert(id).second : folded_.erase(id) == 0) return;
    outline_->refresh();
}

QString SurveyDraft::idAt(int row) const {
    return outline_->get(row, QStringLiteral("id")).toString();
}

int SurveyDraft::rowOf(const QString& id) const {
    const int count = id.isEmpty() ? 0 : outline_->count();
    for (int row = 0; row < count; ++row) {
        if (idAt(row) == id) return row;
    }
    return -1;
}

QString SurveyDraft::firstQuestion() const {
    for (const survey::Section& section : made_.form.sections) {
        if (!section.questions.empty()) return toText(made_.questions.at(section.questions.front().key).id);
    }
    return {};
}

QString SurveyDraft::lastSection() const {
    const std::vector<survey::Section>& sections = made_.form.sections;
    return sections.empty() ? QString{} : toText(made_.sections.at(sections.back().key).id);
}

QVariantMap SurveyDraft::placeFor(const QString& id, const QString& beforeId) const {
    const Place* from = placeOf(idFrom(id));
    const Place* to = placeOf(idFrom(beforeId));
    if (from == nullptr || id == beforeId || (to == nullptr && !beforeId.isEmpty())) return {};
    const std::vector<survey::Section>& sections = made_.form.sections;
    const auto idOfSection = [&](std::size_t at) {
        return toText(made_.sections.at(sections[at].key).id);
    };
    if (!from->question) {
        // Before a question means before the section behind its own.
        const std::size_t target = to == nullptr ? sections.size() : to->section + (to->question ? 1 : 0);
        if (target == from->section || target == from->section + 1) return {};
        return {{"afterId", target > 0 ? idOfSection(target - 1) : QString{}},
                {"beforeId", target < sections.size() ? idOfSection(target) : QString{}}};
    }
    // Before a section means at the end of the one above it.
    std::size_t section = to == nullptr ? sections.size() - 1 : to->section;
    if (to != nullptr && !to->question) {
        if (section == 0) return {};
        --section;
    }
    const std::vector<survey::Question>& questions = sections[section].questions;
    const std::size_t at = to != nullptr && to->question ? *to->question : questions.size();
    if (section == from->section && (at == *from->question || at == *from->question + 1)) return {};
    const auto idOfQuestion = [&](std::size_t index) {
        return toText(made_.questions.at(questions[index].key).id);
    };
    return {{"sectionId", idOfSection(section)},
            {"afterId", at > 0 ? idOfQuestion(at - 1) : QString{}},
            {"beforeId", at < questions.size() ? idOfQuestion(at) : QString{}}};
}

QVariantMap SurveyDraft::placeBeside(const QString& id, int by) const {
    const Place* from = placeOf(idFrom(id));
    if (from == nullptr || by == 0) return {};
    const std::vector<survey::Section>& sections = made_.form.sections;
    const bool isUp = by < 0;
    const auto idOfSection = [&](std::size_t at) {
        return toText(made_.sections.at(sections[at].key).id);
    };
    const std::size_t own = from->section;
    if (!from->question) {
        if (isUp) return own == 0 ? QVariantMap{} : placeFor(id, idOfSection(own - 1));
        return placeFor(id, own + 2 < sections.size() ? idOfSection(own + 2) : QString{});
    }
    const auto idOfQuestion = [&](std::size_t section, std::size_t at) {
        return toText(made_.questions.at(sections[section].questions[at].key).id);
    };
    const std::size_t at = *from->question;
    const std::size_t count = sections[own].questions.size();
    if (isUp && at > 0) return placeFor(id, idOfQuestion(own, at - 1));
    if (!isUp && at + 1 < count) {
        return {{"sectionId", idOfSection(own)},
                {"afterId", idOfQuestion(own, at + 1)},
                {"beforeId", at + 2 < count ? idOfQuestion(own, at + 2) : QString{}}};
    }
    if (isUp ? own == 0 : own + 1 >= sections.size()) return {};
    const std::size_t next = isUp ? own - 1 : own + 1;
    const std::size_t there = sections[next].questions.size();
    return {{"sectionId", idOfSection(next)},
            {"afterId", isUp && there > 0 ? idOfQuestion(next, there - 1) : QString{}},
            {"beforeId", !isUp && there > 0 ? idOfQuestion(next, 0) : QString{}}};
}

}  // namespace aufwind::views
