// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"
#include "models/domain/survey_fields.h"
#include "models/views/survey_logic.h"
#include "models/views/values.h"

#include <algorithm>
#include <cmath>

/// What SurveyLogic changes.
namespace aufwind::views {

namespace {

namespace field = domain::field;
using survey::QuestionType;

constexpr double kMillion = 1e6;

EntityNumber entityOf(const QString& kind) {
    if (kind == QLatin1String("clause")) return schema::kSurveyClause;
    return kind == QLatin1String("jump") ? schema::kSurveyJump : EntityNumber{0};
}

ClauseOwner ownerOf(const QString& kind, const Uuid& id) {
    ClauseOwner owner;
    if (kind == QLatin1String("section")) owner.section = id;
    if (kind == QLatin1String("question")) owner.question = id;
    if (kind == QLatin1String("jump")) owner.jump = id;
    return owner;
}

/// The owner's own; all of them in the order of the condition.
std::vector<const Record*> clausesOf(const survey::SurveyRows& stored, const ClauseOwner& owner) {
    std::vector<const Record*> found;
    for (const Record& row : stored.clauses) {
        if (row.reference(field::kSurveyClauseSection) == owner.section &&
            row.reference(field::kSurveyClauseQuestion) == owner.question &&
            row.reference(field::kSurveyClauseJump) == owner.jump)
            found.push_back(&row);
    }
    return found;
}

/// What the store calls the list at that place of the condition; one more than any where there is none.
std::int64_t listNumber(const std::vector<const Record*>& clauses, int place) {
    std::vector<std::int64_t> numbers;
    for (const Record* row : clauses) numbers.push_back(row->number(field::kSurveyClauseList));
    std::ranges::sort(numbers);
    const auto rest = std::ranges::unique(numbers);
    numbers.erase(rest.begin(), rest.end());
    if (place >= 0 && static_cast<std::size_t>(place) < numbers.size()) return numbers[static_cast<std::size_t>(place)];
    return numbers.empty() ? 0 : numbers.back() + 1;
}

ClauseSaid saidBy(const Record& row) {
    ClauseSaid said;
    said.about = row.reference(field::kSurveyClauseAbout);
    said.test = static_cast<survey::Test>(row.number(field::kSurveyClauseTest));
    said.row = row.reference(field::kSurveyClauseRow);
    said.option = row.reference(field::kSurveyClauseOption);
    said.number = row.number(field::kSurveyClauseNumber);
    return said;
}

}  // namespace

QString SurveyLogic::addClause(const QString& kind, const QString& ownerId, int list) {
    const Uuid owner = idFrom(ownerId);
    const auto asked = before(kind, owner);
    if (asked.empty()) return {};
    // What stands directly before it is what one mostly means.
    const survey::Question& about = *asked.back();
    const ClauseSaid said = firstSaid(about, draft_->rows().questions.at(about.key));
    const ClauseOwner of = ownerOf(kind, owner);
    const auto there = clausesOf(draft_->stored(), of);
    if (there.size() >= survey::kClausesMaximum) return {};
    const std::int64_t number = listNumber(there, list);
    return made([&](Bench& bench) { return views::addClause(bench, draft_->survey(), of, number, said); });
}

bool SurveyLogic::changeClause(const QString& id, const QVariantMap& wanted) {
    const Record* row = draft_ ? draft_->stored().find(schema::kSurveyClause, idFrom(id)) : nullptr;
    if (row == nullptr) return false;
    ClauseSaid said = saidBy(*row);
    const bool isOther = wanted.contains("aboutId") && idFrom(wanted.value("aboutId").toString()) != said.about;
    if (isOther) said.about = idFrom(wanted.value("aboutId").toString());
    const auto* rows = rowsOf(said.about);
    if (rows == nullptr) return false;
    const survey::Question& about = *draft_->questionAt(said.about);
    if (isOther) said = firstSaid(about, *rows);
    if (wanted.contains("test")) {
        const auto test = survey::testOf(fromText(wanted.value("test").toString()));
        if (!test) return false;
        said.test = *test;
    }
    if (wanted.contains("rowId")) said.row = idFrom(wanted.value("rowId").toString());
    if (wanted.contains("optionId")) said.option = idFrom(wanted.value("optionId").toString());
    if (wanted.contains("number")) {
        const double number = wanted.value("number").toDouble();
        constexpr double kLargest = 9e9;
        if (!std::isfinite(number) || std::abs(number) > kLargest) return false;
        said.number = std::llround(about.type == QuestionType::slider ? number * kMillion : number);
    }
    said = settled(said, about, *rows);
    if (said == saidBy(*row)) return true;
    return did([&](Bench& bench) { return setClause(bench, idFrom(id), said); });
}

QString SurveyLogic::addJump(const QString& questionId) {
    const Uuid question = idFrom(questionId);
    const auto* rows = rowsOf(question);
    if (rows == nullptr) return {};
    const survey::Question& from = *draft_->questionAt(question);
    if (from.type == QuestionType::statement || from.jumps.size() >= survey::kJumpsMaximum) return {};
    // Over the next section, as into it one goes anyway.
    const QVariantList behind = sectionsBehind(questionId);
    const QVariant to = behind.size() > 2 ? behind.at(1) : behind.last();
    const Uuid section = idFrom(to.toMap().value("value").toString());
    const ClauseSaid said = firstSaid(from, *rows);
    return made([&](Bench& bench) { return views::addJump(bench, draft_->survey(), question, section, said); });
}

bool SurveyLogic::setJumpSection(const QString& id, const QString& sectionId) {
    const Uuid section = idFrom(sectionId);
    const Value value = section.isNil() ? Value{} : Value{section};
    return did([&](Bench& bench) {
        return bench.editor.set(schema::kSurveyJump, idFrom(id), {{field::kSurveyJumpSection, value}});
    });
}

bool SurveyLogic::moveJump(const QString& id, int by) {
    const Uuid jump = idFrom(id);
    const auto* rows = rowsOf(questionOfJump(jump));
    if (rows == nullptr || by == 0) return false;
    const auto& jumps = rows->jumps;
    const auto at = std::ranges::find(jumps, jump, &survey::JumpRows::id);
    const auto from = at - jumps.begin();
    const auto to = from + by;
    const auto end = static_cast<std::ptrdiff_t>(jumps.size());
    if (at == jumps.end() || to < 0 || to >= end) return false;
    const auto idAt = [&](std::ptrdiff_t place) {
        return place < 0 || place >= end ? Uuid{} : jumps[static_cast<std::size_t>(place)].id;
    };
    const Uuid after = by > 0 ? idAt(to) : idAt(to - 1);
    const Uuid before = by > 0 ? idAt(to + 1) : idAt(to);
    return did([&](Bench& bench) { return bench.editor.move(schema::kSurveyJump, jump, after, before); });
}

QStringList SurveyLogic::removeCondition(const QString& kind, const QString& ownerId) {
    QStringList removed;
    if (!draft_) return removed;
    for (const Record* row : clausesOf(draft_->stored(), ownerOf(kind, idFrom(ownerId)))) removed << toText(row->id);
    const bool isDone = !removed.isEmpty() && did([&](Bench& bench) {
        return bench.editor.together([&]() -> Result<void> {
            for (const QString& id : removed) {
                if (auto done = bench.editor.remove(schema::kSurveyClause, idFrom(id)); !done) return done;
            }
            return {};
        });
    });
    return isDone ? removed : QStringList{};
}

bool SurveyLogic::remove(const QString& kind, const QString& id) {
    const EntityNumber entity = entityOf(kind);
    return entity != 0 && did([&](Bench& bench) { return bench.editor.remove(entity, idFrom(id)); });
}

bool SurveyLogic::restore(const QString& kind, const QStringList& ids) {
    const EntityNumber entity = entityOf(kind);
    return entity != 0 && !ids.isEmpty() && did([&](Bench& bench) {
               return bench.editor.together([&]() -> Result<void> {
                   for (const QString& id : ids) {
                       if (auto done = bench.editor.restore(entity, idFrom(id)); !done) return done;
                   }
                   return {};
               });
           });
}

}  // namespace aufwind::views
