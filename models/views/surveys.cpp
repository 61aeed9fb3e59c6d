// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/surveys.h"

#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/survey_changes.h"
#include "models/views/survey_copy.h"
#include "models/views/values.h"

#include <QMetaMethod>
#include <QQmlEngine>

#include <algorithm>
#include <functional>
#include <random>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

/// Drafts that nobody looks at.
constexpr std::size_t kKeptDrafts = 4;

enum class RoundState : std::uint8_t { waiting, open, closed };

RoundState roundState(const Record& round) {
    switch (round.number(field::kSurveyRoundState)) {
        case 0:
            return RoundState::waiting;
        case 1:
            return RoundState::open;
        default:
            return RoundState::closed;
    }
}

/// One that runs says more than one that is to come, and that more than those that are over.
QString stateOf(const std::vector<RoundState>& rounds) {
    const auto has = [&](RoundState state) {
        return std::ranges::find(rounds, state) != rounds.end();
    };
    if (has(RoundState::open)) return QStringLiteral("open");
    if (has(RoundState::waiting)) return QStringLiteral("waiting");
    return rounds.empty() ? QStringLiteral("draft") : QStringLiteral("closed");
}

std::int64_t changedAt(const Record& row) {
    std::int64_t at = row.created.milliseconds();
    for (const Cell& cell : row.cells) at = std::max(at, cell.stamp.milliseconds());
    return at;
}

/// What a line of the list needs of what belongs to the surveys.
struct Belonging {
    std::unordered_map<Uuid, int> questions;
    std::unordered_map<Uuid, QStringList> languages;
    std::unordered_map<Uuid, std::vector<RoundState>> rounds;
    std::unordered_map<Uuid, std::int64_t> changed;

    void noteChange(const Uuid& survey, const Record& row) {
        std::int64_t& at = changed[survey];
        at = std::max(at, changedAt(row));
    }
};

Result<void> readQuestions(store::Reader& reader, Belonging& all) {
    const auto sections = reader.list({.entity = schema::kSurveySection});
    if (!sections) return sections.error();
    std::unordered_set<Uuid> alive;
    for (const Record& section : *sections) {
        alive.insert(section.id);
        all.noteChange(section.reference(field::kSurveySectionSurvey), section);
    }
    const auto questions = reader.list({.entity = schema::kSurveyQuestion});
    if (!questions) return questions.error();
    for (const Record& question : *questions) {
        const Uuid survey = question.reference(field::kSurveyQuestionSurvey);
        all.noteChange(survey, question);
        const auto type = static_cast<survey::QuestionType>(question.number(field::kSurveyQuestionType));
        if (type != survey::QuestionType::statement &&
            alive.contains(question.reference(field::kSurveyQuestionSection)))
            ++all.questions[survey];
    }
    return {};
}

Result<Belonging> readBelonging(store::Reader& reader) {
    Belonging all;
    if (auto read = readQuestions(reader, all); !read) return read.error();
    const auto languages = reader.list(
        {.entity = schema::kSurveyLanguage, .where = {}, .order = {{field::kSurveyLanguagePosition, false}}});
    if (!languages) return languages.error();
    for (const Record& language : *languages) {
        all.languages[language.reference(field::kSurveyLanguageSurvey)]
            << toText(language.text(field::kSurveyLanguageLanguage));
    }
    const auto rounds = reader.list({.entity = schema::kSurveyRound});
    if (!rounds) return rounds.error();
    for (const Record& round : *rounds)
        all.rounds[round.reference(field::kSurveyRoundSurvey)].push_back(roundState(round));
    return all;
}

}  // namespace

QString surveyState(store::Reader& reader, const Uuid& survey) {
    std::vector<RoundState> states;
    const auto rounds = reader.list(
        {.entity = schema::kSurveyRound, .where = {{field::kSurveyRoundSurvey, Compare::equal, Value{survey}}}});
    if (rounds) {
        for (const Record& round : *rounds) states.push_back(roundState(round));
    }
    return stateOf(states);
}

Surveys::Surveys(QObject* parent) : QObject(parent) {}

Surveys::~Surveys() = default;

void Surveys::attach(const std::optional<PageContext>& context) {
    drafts_.clear();
    context_.reset();
    if (context) context_.emplace(*context);
}

SurveyDraft* Surveys::draft(const QString& id) {
    const Uuid survey = idFrom(id);
    if (!context_ || survey.isNil()) return nullptr;
    const auto found = std::ranges::find_if(drafts_, [&](const auto& one) { return one->survey() == survey; });
    if (found != drafts_.end()) {
        drafts_.splice(drafts_.begin(), drafts_, found);
    } else {
        drafts_.push_front(std::make_unique<SurveyDraft>(*context_, survey));
        QQmlEngine::setObjectOwnership(drafts_.front().get(), QQmlEngine::CppOwnership);
        trim();
    }
    return drafts_.front().get();
}

void Surveys::trim() {
    for (auto it = drafts_.end(); drafts_.size() > kKeptDrafts && it != drafts_.begin();) {
        --it;
        if (it == drafts_.begin() || (*it)->isWatched()) continue;
        it->release()->deleteLater();
        it = drafts_.erase(it);
    }
}

bool Surveys::did(const EditQueue::Work& work, const QString& text) {
    return context_ && context_->data().run(work, text).ok();
}

QString Surveys::made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text) {
    Uuid id;
    const bool isMade = did(
        [&](Bench& bench) -> Result<void> {
            const auto one = work(bench);
            if (!one) return one.error();
            id = *one;
            return {};
        },
        text);
    return isMade ? toText(id) : QString{};
}

QString Surveys::createEmpty(const QString& title) {
    if (!context_) return {};
    const std::string language = fromText(context_->wording().language());
    return made([&](Bench& bench) { return createEmptySurvey(bench, fromText(title.trimmed()), language); }, title);
}

QString Surveys::create(const survey::Form& form, const survey::NewSurvey& also) {
    // They stand for the rows until the store has given them ids of its own.
    std::mt19937_64 random{1};
    const auto newId = [&random] {
        Uuid id;
        for (std::uint8_t& byte : id.bytes) byte = static_cast<std::uint8_t>(random());
        return id;
    };
    const auto rows = survey::rowsOf(form, newId(), newId, also);
    return made([&](Bench& bench) -> Result<Uuid> {
        const auto ids = survey::makeRows(bench.editor, rows);
        if (!ids) return ids.error();
        if (ids->empty()) return Error{ErrorCode::invalid, "nothing to be made"};
        return ids->front();
    });
}

QString Surveys::duplicate(const QString& id, const QString& title) {
    return made([&](Bench& bench) { return duplicateSurvey(bench, idFrom(id), fromText(title.trimmed())); }, title);
}

bool Surveys::setTitle(const QString& id, const QString& title) {
    const QString wanted = title.trimmed();
    return !wanted.isEmpty() && did(
                                    [&](Bench& bench) {
                                        return bench.editor.set(schema::kSurvey, idFrom(id),
                                                                {{field::kSurveyTitle, Value{fromText(wanted)}}});
                                    },
                                    wanted);
}

bool Surveys::setArchived(const QString& id, bool archived) {
    return did([&](Bench& bench) {
        return bench.editor.set(schema::kSurvey, idFrom(id), {{field::kSurveyArchived, Value{archived}}});
    });
}

bool Surveys::remove(const QString& id) {
    return did([&](Bench& bench) { return bench.editor.remove(schema::kSurvey, idFrom(id)); });
}

bool Surveys::restore(const QString& id) {
    return did([&](Bench& bench) { return bench.editor.restore(schema::kSurvey, idFrom(id)); });
}

SurveysModel::SurveysModel(const PageContext& context, const QString& words, bool archived)
    : RowListModel(context.data(), {"title", "questions", "languages", "state", "changed", "archived"}),
      context_(context),
      words_(words.toCaseFolded().split(u' ', Qt::SkipEmptyParts)),
      archived_(archived) {}

bool SurveysModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kSurvey, schema::kSurveySection, schema::kSurveyQuestion,
                                   schema::kSurveyLanguage, schema::kSurveyRound});
}

Result<std::vector<RowListModel::Row>> SurveysModel::compose() {
    auto surveys = context_.reader().list({.entity = schema::kSurvey});
    if (!surveys) return surveys.error();
    auto all = readBelonging(context_.reader());
    if (!all) return all.error();
    for (const Record& survey : *surveys) all->noteChange(survey.id, survey);
    std::ranges::sort(*surveys, std::greater{},
                      [&](const Record& survey) { return std::pair(all->changed[survey.id], survey.id); });
    std::vector<Row> rows;
    for (const Record& survey : *surveys) {
        const QString title = toText(survey.text(field::kSurveyTitle));
        const QString folded = title.toCaseFolded();
        if (survey.flag(field::kSurveyArchived) != archived_) continue;
        if (!std::ranges::all_of(words_, [&](const QString& word) { return folded.contains(word); })) continue;
        QStringList languages{toText(survey.text(field::kSurveyLanguage))};
        languages << all->languages[survey.id];
        languages.removeDuplicates();
        rows.push_back({toText(survey.id),
                        {title, all->questions[survey.id], languages, stateOf(all->rounds[survey.id]),
                         PageContext::moment(all->changed[survey.id]), archived_}});
    }
    return rows;
}

}  // namespace aufwind::views
