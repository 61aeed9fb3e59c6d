// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_making.h"

#include "models/domain/survey_fields.h"
#include "models/domain/survey_row_kinds.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// Ids by which rows name each other until they are made.
survey::NewId placeholders() {
    return [next = std::uint64_t{0}]() mutable {
        Uuid id;
        ++next;
        std::memcpy(id.bytes.data(), &next, sizeof next);
        return id;
    };
}

}  // namespace

Result<Uuid> makeSurvey(Bench& bench, const survey::Form& form, const SurveyMade& with) {
    const auto newId = placeholders();
    auto rows = survey::rowsOf(form, newId(), newId, with.also);
    if (rows.empty() || rows.front().entity != schema::kSurvey) return Error{ErrorCode::internal, "no survey's row"};
    for (const auto& [number, value] : with.fields) {
        auto& fields = rows.front().fields;
        std::erase_if(fields, [&](const auto& one) { return one.first == number; });
        fields.emplace_back(number, value);
    }
    const auto made = survey::makeRows(bench.editor, std::move(rows));
    if (!made) return made.error();
    return made->front();
}

Result<std::vector<Uuid>> adoptQuestions(Bench& bench, const Uuid& survey, const Uuid& section,
                                         const survey::QuestionLibrary& library, const std::vector<std::string>& keys) {
    const auto stored = survey::readSurveyRows(bench.reader, survey);
    if (!stored) return stored.error();
    survey::FormRows into = survey::formOf(*stored);
    const std::string* sectionKey = into.keyOf(section);
    if (sectionKey == nullptr) return Error{ErrorCode::notFound, "no such section"};
    const std::string place = *sectionKey;
    const auto newId = placeholders();
    std::vector<survey::NewRow> rows;
    for (const std::string& key : keys) {
        auto adopted = survey::adopt(into.form, library, key, place);
        if (!adopted) return adopted.error();
        const survey::Question question = survey::findSection(into.form, place)->questions.back();
        auto some = survey::rowsOfQuestion(question, section,
                                           {.into = into, .drivers = into.form.drivers, .position = {}}, newId);
        // A driver that came along is there for the next.
        for (const survey::NewRow& row : some) {
            if (survey::isDriver(row)) into.drivers[question.driver] = row.id;
        }
        std::ranges::move(some, std::back_inserter(rows));
    }
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (survey::isQuestion(rows[i])) places.push_back(i);
    }
    if (rows.empty()) return std::vector<Uuid>{};
    const auto made = survey::makeRows(bench.editor, std::move(rows));
    if (!made) return made.error();
    std::vector<Uuid> questions;
    for (const std::size_t at : places) questions.push_back((*made)[at]);
    return questions;
}

}  // namespace aufwind::views
