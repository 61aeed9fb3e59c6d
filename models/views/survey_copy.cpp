// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_copy.h"

#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using survey::NewRow;
using survey::SurveyRows;

Result<Record> aliveRow(store::Reader& reader, EntityNumber entity, const Uuid& id) {
    auto row = reader.find(entity, id);
    if (!row) return row.error();
    if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such row"};
    return std::move(**row);
}

/// What is to be made anew. Rows name each other by the old ids, which stand for the new ones.
class Copies {
  public:
    void add(const Record& row, const std::set<FieldNumber>& without = {}) {
        NewRow made{.entity = row.entity, .id = row.id, .fields = {}};
        for (const Cell& cell : row.cells) {
            if (!without.contains(cell.field) && isSaid(cell.value)) made.fields.emplace_back(cell.field, cell.value);
        }
        known_.insert(row.id);
        rows_.push_back(std::move(made));
    }
    /// Those that belong to what is copied already.
    void addBelonging(const SurveyRows& all) {
        addWhere(all.options, [&](const Record& row) { return has(row, field::kSurveyOptionQuestion); });
        addWhere(all.labels, [&](const Record& row) { return has(row, field::kSurveyLabelQuestion); });
        addWhere(all.jumps, [&](const Record& row) { return has(row, field::kSurveyJumpQuestion); });
        addWhere(all.clauses, [&](const Record& row) {
            return has(row, field::kSurveyClauseQuestion) || has(row, field::kSurveyClauseSection) ||
                   has(row, field::kSurveyClauseJump);
        });
        addWhere(all.texts, [&](const Record& row) {
            const std::string place = row.text(field::kSurveyTextPlace);
            const auto of = survey::rowOfKey(std::string_view{place}.substr(0, place.find('.')));
            return of && known_.contains(*of);
        });
    }
    void addAll(const std::vector<Record>& rows) {
        addWhere(rows, [](const Record&) { return true; });
    }
    std::vector<NewRow> take() { return std::move(rows_); }

  private:
    static bool isSaid(const Value& value) {
        const auto* text = std::get_if<std::string>(&value);
        return !std::holds_alternative<std::monostate>(value) && (text == nullptr || !text->empty());
    }
    bool has(const Record& row, FieldNumber number) const { return known_.contains(row.reference(number)); }
    template <typename Wanted>
    void addWhere(const std::vector<Record>& rows, const Wanted& wanted) {
        for (const Record& row : rows) {
            if (row.alive() && wanted(row)) add(row);
        }
    }

    std::vector<NewRow> rows_;
    std::set<Uuid> known_;
};

/// Nil where it is the last. Rows of one list are in its order.
template <typename Within>
Uuid nextOf(const std::vector<Record>& rows, const Uuid& id, const Within& within) {
    auto at = std::ranges::find(rows, id, &Record::id);
    if (at == rows.end()) return {};
    at = std::find_if(at + 1, rows.end(), within);
    return at == rows.end() ? Uuid{} : at->id;
}

/// Makes the copies; where something is to be placed behind the original, that is the first of them.
Result<Uuid> make(Bench& bench, Copies& copies, const Uuid& after = {}, const Uuid& before = {}) {
    std::vector<NewRow> rows = copies.take();
    const EntityNumber entity = rows.front().entity;
    Uuid made;
    auto done = bench.editor.inParts([&]() -> Result<void> {
        const auto ids = survey::makeRows(bench.editor, std::move(rows));
        if (!ids) return ids.error();
        made = ids->front();
        return after.isNil() ? Result<void>{} : bench.editor.move(entity, made, after, before);
    });
    return done ? Result<Uuid>{made} : done.error();
}

}  // namespace

Result<Uuid> duplicateQuestion(Bench& bench, const Uuid& question) {
    const auto row = aliveRow(bench.reader, schema::kSurveyQuestion, question);
    if (!row) return row.error();
    const auto all = survey::readSurveyRows(bench.reader, row->reference(field::kSurveyQuestionSurvey));
    if (!all) return all.error();
    const Uuid section = row->reference(field::kSurveyQuestionSection);
    Copies copies;
    copies.add(*row, {field::kSurveyQuestionKey, field::kSurveyQuestionPosition});
    copies.addBelonging(*all);
    return make(bench, copies, question, nextOf(all->questions, question, [&](const Record& one) {
                    return one.reference(field::kSurveyQuestionSection) == section;
                }));
}

Result<Uuid> duplicateSection(Bench& bench, const Uuid& section) {
    const auto row = aliveRow(bench.reader, schema::kSurveySection, section);
    if (!row) return row.error();
    const auto all = survey::readSurveyRows(bench.reader, row->reference(field::kSurveySectionSurvey));
    if (!all) return all.error();
    Copies copies;
    copies.add(*row, {field::kSurveySectionKey, field::kSurveySectionPosition});
    for (const Record& question : all->questions) {
        if (question.reference(field::kSurveyQuestionSection) == section)
            copies.add(question, {field::kSurveyQuestionKey});
    }
    copies.addBelonging(*all);
    return make(bench, copies, section, nextOf(all->sections, section, [](const Record&) { return true; }));
}

Result<Uuid> duplicateSurvey(Bench& bench, const Uuid& survey, const std::string& title) {
    auto all = survey::readSurveyRows(bench.reader, survey);
    if (!all) return all.error();
    all->survey.ensure(field::kSurveyTitle).value = Value{title};
    Copies copies;
    copies.add(all->survey, {field::kSurveyOpens, field::kSurveyCloses, field::kSurveyArchived});
    for (const auto* rows : {&all->languages, &all->drivers, &all->sections, &all->questions, &all->options,
                             &all->labels, &all->jumps, &all->clauses, &all->texts}) {
        copies.addAll(*rows);
    }
    return make(bench, copies);
}

}  // namespace aufwind::views
