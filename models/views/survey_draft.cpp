// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_draft.h"

#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/survey_outline.h"
#include "models/views/survey_words.h"
#include "models/views/surveys.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QMetaMethod>
#include <QPointer>
#include <QQmlEngine>
#include <QThreadPool>

#include <algorithm>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// Not for every letter of a word.
constexpr int kCheckAfter = 300;

void countRules(const survey::Condition& condition, int& rules) {
    if (!condition.isAlways()) ++rules;
}

}  // namespace

SurveyDraft::SurveyDraft(const PageContext& context, const Uuid& survey, QObject* parent)
    : QObject(parent), context_(context), survey_(survey), outline_(std::make_unique<SurveyOutline>(*this)) {
    QQmlEngine::setObjectOwnership(outline_.get(), QQmlEngine::CppOwnership);
    checking_.setSingleShot(true);
    checking_.setInterval(kCheckAfter);
    connect(&checking_, &QTimer::timeout, this, &SurveyDraft::checkBehind);
    connect(&context_.data(), &LocalData::changed, this, &SurveyDraft::follow);
    read();
}

SurveyDraft::~SurveyDraft() = default;

void SurveyDraft::read() {
    auto rows = survey::readSurveyRows(context_.reader(), survey_);
    failed_ = !rows && rows.error().code != ErrorCode::notFound;
    stored_ = rows ? std::move(*rows) : survey::SurveyRows{};
    readState();
    rebuild();
}

void SurveyDraft::readState() {
    state_ = surveyState(context_.reader(), survey_);
}

void SurveyDraft::follow(const store::ChangeSet& changes) {
    bool touched = false;
    for (const store::Change& change : changes) {
        if (change.entity == schema::kSurveyRound) {
            const QString before = state_;
            readState();
            touched = touched || state_ != before;
        }
        if (!survey::isOfSurvey(change.entity)) continue;
        // Before the survey is here, what belongs to it is read together with it.
        if (!ready_) {
            if (change.id == survey_) return read();
            continue;
        }
        auto row = context_.reader().find(change.entity, change.id);
        if (!row) return read();
        touched = (*row ? stored_.put(std::move(**row)) : stored_.drop(change.entity, change.id)) || touched;
    }
    if (touched) rebuild();
}

void SurveyDraft::rebuild() {
    ready_ = stored_.survey.alive();
    made_ = ready_ ? survey::formOf(stored_) : survey::FormRows{};
    places_.clear();
    int number = 0;
    for (std::size_t s = 0; s < made_.form.sections.size(); ++s) {
        const survey::Section& section = made_.form.sections[s];
        if (const auto id = made_.sections.find(section.key); id != made_.sections.end())
            places_[id->second.id] = {.section = s, .question = {}, .number = 0};
        for (std::size_t q = 0; q < section.questions.size(); ++q) {
            const survey::Question& question = section.questions[q];
            const bool isAsked = question.type != survey::QuestionType::statement;
            const auto id = made_.questions.find(question.key);
            if (isAsked) ++number;
            if (id != made_.questions.end())
                places_[id->second.id] = {.section = s, .question = q, .number = isAsked ? number : 0};
        }
    }
    ++revision_;
    showAgain();
    emit changed();
    checkSoon();
}

void SurveyDraft::showAgain() {
    outline_->refresh();
    for (const auto& part : parts_) part.second->refresh();
}

void SurveyDraft::checkSoon() {
    ++turn_;
    if (std::exchange(checked_, false)) emit findingsChanged();
    checking_.start();
}

void SurveyDraft::checkBehind() {
    if (!ready_) return take({}, {}, turn_);
    QThreadPool::globalInstance()->start([self = QPointer<SurveyDraft>{this}, form = made_.form, turn = turn_] {
        auto check = survey::check(form);
        auto gaps = survey::translationGaps(form);
        // The pointer is looked at on the window's thread alone.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, turn, check = std::move(check), gaps = std::move(gaps)]() mutable {
                if (self) self->take(std::move(check), std::move(gaps), turn);
            },
            Qt::QueuedConnection);
    });
}

void SurveyDraft::take(survey::FormCheck check, std::vector<survey::TranslationState> translations,
                       std::uint64_t turn) {
    // A newer one is on its way.
    if (turn != turn_) return;
    check_ = std::move(check);
    translations_ = std::move(translations);
    told_.clear();
    for (const survey::Finding& finding : check_.findings) {
        Told& told = told_[idOf(finding)];
        ++told.count;
        told.blocks = told.blocks || finding.severity == survey::Severity::blocksLaunch;
    }
    checked_ = true;
    outline_->refresh();
    emit findingsChanged();
}

Uuid SurveyDraft::idOf(const survey::Finding& finding) const {
    if (const auto question = made_.questions.find(finding.question); question != made_.questions.end())
        return question->second.id;
    const auto section = made_.sections.find(finding.section);
    return section != made_.sections.end() ? section->second.id : survey_;
}

QVariantMap SurveyDraft::findingMap(const survey::Finding& finding) const {
    const Uuid id = idOf(finding);
    const Place* place = placeOf(id);
    QString detail = toText(finding.detail);
    if (const survey::Question* other = survey::findQuestion(made_.form, finding.detail)) {
        detail = textOf(other->text);
    } else {
        for (const survey::Driver& driver : made_.form.drivers) {
            if (driver.key == finding.detail) detail = textOf(driver.name);
        }
    }
    const bool isQuestion = place != nullptr && place->question;
    QString sectionId;
    if (place != nullptr) sectionId = toText(made_.sections.at(made_.form.sections[place->section].key).id);
    return {{"id", toText(id)},
            {"kind", isQuestion ? QStringLiteral("question")
                                : (place != nullptr ? QStringLiteral("section") : QStringLiteral("survey"))},
            {"sectionId", sectionId},
            {"questionId", isQuestion ? toText(id) : QString{}},
            {"number", isQuestion ? place->number : 0},
            {"problem", toText(survey::nameOf(finding.problem))},
            {"text", findingText(finding.problem, detail)},
            {"blocks", finding.severity == survey::Severity::blocksLaunch}};
}

QVariantList SurveyDraft::findings() const {
    QVariantList list;
    for (const bool blocks : {true, false}) {
        for (const survey::Finding& finding : check_.findings) {
            if ((finding.severity == survey::Severity::blocksLaunch) == blocks) list.append(findingMap(finding));
        }
    }
    return list;
}

QVariantList SurveyDraft::findingsOf(const QString& id) const {
    const Uuid wanted = idFrom(id);
    QVariantList list;
    for (const survey::Finding& finding : check_.findings) {
        if (idOf(finding) == wanted) list.append(findingMap(finding));
    }
    return list;
}

SurveyDraft::Told SurveyDraft::toldOf(const Uuid& id) const {
    const auto found = told_.find(id);
    return found == told_.end() ? Told{} : found->second;
}

const SurveyDraft::Place* SurveyDraft::placeOf(const Uuid& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &found->second;
}

const survey::Question* SurveyDraft::questionAt(const Uuid& id) const {
    const Place* place = placeOf(id);
    return place != nullptr && place->question ? &made_.form.sections[place->section].questions[*place->question]
                                               : nullptr;
}

QString SurveyDraft::textOf(const survey::Texts& texts) const {
    return toText(survey::textIn(texts, made_.form.language, made_.form.language));
}

QString SurveyDraft::surveyId() const {
    return toText(survey_);
}

QString SurveyDraft::title() const {
    return ready_ ? toText(stored_.survey.text(field::kSurveyTitle)) : QString{};
}

QString SurveyDraft::language() const {
    return toText(made_.form.language);
}

QStringList SurveyDraft::languages() const {
    QStringList tags;
    for (const std::string& tag : made_.form.languages) tags << toText(tag);
    return tags;
}

bool SurveyDraft::archived() const {
    return ready_ && stored_.survey.flag(field::kSurveyArchived);
}

int SurveyDraft::questions() const {
    int most = 0;
    for (const auto& [id, place] : places_) most = std::max(most, place.number);
    return most;
}

int SurveyDraft::rules() const {
    int rules = 0;
    for (const survey::Section& section : made_.form.sections) {
        countRules(section.shown, rules);
        for (const survey::Question& question : section.questions) {
            countRules(question.shown, rules);
            rules += static_cast<int>(question.jumps.size());
        }
    }
    return rules;
}

int SurveyDraft::gaps() const {
    std::size_t gaps = 0;
    for (const survey::TranslationState& state : translations_) gaps += state.texts - state.translated;
    return static_cast<int>(gaps);
}

int SurveyDraft::blocking() const {
    return static_cast<int>(
        std::ranges::count(check_.findings, survey::Severity::blocksLaunch, &survey::Finding::severity));
}

bool SurveyDraft::isWatched() const {
    return isSignalConnected(QMetaMethod::fromSignal(&SurveyDraft::changed));
}

QAbstractItemModel* SurveyDraft::outline() const {
    return outline_.get();
}

}  // namespace aufwind::views
