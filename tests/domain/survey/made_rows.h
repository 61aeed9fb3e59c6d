// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_fields.h"
#include "models/domain/survey_rows.h"

#include <cstdint>
#include <vector>

/// Rows of a survey as a store would give them, without one.
namespace aufwind::survey::test {

/// Later numbers are later ids.
inline Uuid idOf(std::uint32_t number) {
    Uuid id;
    id.bytes[0] = 1;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return id;
}

inline NewId idsFrom(std::uint32_t first = 1000) {
    return [next = first]() mutable {
        return idOf(next++);
    };
}

inline Record recordOf(const NewRow& made) {
    Record row;
    row.entity = made.entity;
    row.id = made.id;
    row.life = 1;
    for (const auto& [field, value] : made.fields) row.ensure(field).value = value;
    return row;
}

inline SurveyRows rowsFrom(const std::vector<NewRow>& made, const Uuid& survey) {
    SurveyRows rows;
    rows.survey.id = survey;
    std::vector<Record> others;
    for (const NewRow& one : made) {
        if (one.entity == schema::kSurvey) {
            rows.put(recordOf(one));
        } else {
            others.push_back(recordOf(one));
        }
    }
    rows.putAll(std::move(others));
    return rows;
}

inline SurveyRows rowsOfForm(const Form& form, const NewSurvey& also = {}) {
    return rowsFrom(rowsOf(form, idOf(1), idsFrom(), also), idOf(1));
}

/// The same form with labels called by their points, which is what rows can say.
inline Form withPointsAsKeys(Form form) {
    for (Section& section : form.sections) {
        for (Question& question : section.questions) {
            if (question.type != QuestionType::scale && question.type != QuestionType::matrix) continue;
            for (std::size_t i = 0; i < question.options.size(); ++i) {
                question.options[i].key = std::to_string(i + 1);
            }
        }
    }
    return form;
}

}  // namespace aufwind::survey::test
