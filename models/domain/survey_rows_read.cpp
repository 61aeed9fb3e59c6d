// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey_rows.h"
#include "models/schema/entities.h"
#include "models/store/store.h"

namespace aufwind::survey {

Result<SurveyRows> readSurveyRows(store::Reader& reader, const Uuid& survey) {
    SurveyRows rows;
    auto read = reader.snapshot([&]() -> Result<void> {
        auto row = reader.find(schema::kSurvey, survey);
        if (!row) return row.error();
        if (!*row || !(*row)->alive()) return Error{ErrorCode::notFound, "no such survey"};
        rows.survey.id = survey;
        rows.put(std::move(**row));
        for (const auto& [entity, field] : surveyEntities()) {
            if (field == 0) continue;
            auto some = reader.list({.entity = entity, .where = {{field, store::Compare::equal, Value{survey}}}});
            if (!some) return some.error();
            rows.putAll(std::move(*some));
        }
        return {};
    });
    return read ? Result<SurveyRows>(std::move(rows)) : Result<SurveyRows>(read.error());
}

}  // namespace aufwind::survey
