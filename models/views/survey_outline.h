// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/row_list_model.h"
#include "models/views/survey_draft.h"

/// The lists that a SurveyDraft gives, each made of its form. Thread rule: the window's.
namespace aufwind::views {

/// Sections and questions in one list, see SurveyDraft::outline.
class SurveyOutline : public RowListModel {
  public:
    explicit SurveyOutline(SurveyDraft& draft);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change&) const override { return false; }

  private:
    Row sectionRow(const survey::Section& section, const Uuid& id) const;
    Row questionRow(const survey::Question& question, const Uuid& id, const QString& sectionId) const;

    SurveyDraft& draft_;
};

/// Options, rows or labels of one question, see SurveyDraft::parts().
class SurveyParts : public RowListModel {
  public:
    enum class Which : std::uint8_t { options, rows, labels };

    SurveyParts(SurveyDraft& draft, const Uuid& question, Which which);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change&) const override { return false; }

  private:
    SurveyDraft& draft_;
    Uuid question_;
    Which which_;
};

}  // namespace aufwind::views
