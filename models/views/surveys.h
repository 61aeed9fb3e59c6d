// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey_rows.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"
#include "models/views/survey_draft.h"

#include <QObject>
#include <QVariantMap>
#include <qqml.h>

#include <functional>
#include <list>
#include <memory>
#include <optional>

/// The surveys of the company as those have them who write them: made, copied, put away, and opened as drafts. There is
/// one for the whole life of the window; their list is model("surveys"). Each edit is one step of undo, and on the disk
/// when the call returns; where it is refused AppContext tells editFailed(). What makes something answers its id, empty
/// where nothing was made.
///
/// Thread rule: the window's.
namespace aufwind::views {

/// "draft" (no round yet), "waiting", "open" or "closed".
QString surveyState(store::Reader& reader, const Uuid& survey);

class Surveys : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    explicit Surveys(QObject* parent = nullptr);
    ~Surveys() override;

    /// None when nobody is signed in. Drafts are gone then.
    void attach(const std::optional<PageContext>& context);

    /// The same one for as long as somebody holds it. Null where nobody is signed in, or it is no id.
    Q_INVOKABLE aufwind::views::SurveyDraft* draft(const QString& id);

    /// With a section and a first question, in the window's language.
    Q_INVOKABLE QString createEmpty(const QString& title);
    /// What a template or file is read into. Answers the survey.
    QString create(const survey::Form& form, const survey::NewSurvey& also = {});
    Q_INVOKABLE QString duplicate(const QString& id, const QString& title);
    Q_INVOKABLE bool setTitle(const QString& id, const QString& title);
    Q_INVOKABLE bool setArchived(const QString& id, bool archived);
    Q_INVOKABLE bool remove(const QString& id);
    Q_INVOKABLE bool restore(const QString& id);

  private:
    bool did(const EditQueue::Work& work, const QString& text = {});
    QString made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text = {});
    void trim();

    std::optional<PageContext> context_;
    std::list<std::unique_ptr<SurveyDraft>> drafts_;  ///< the newest first
};

/// title, questions (how many are asked), languages (tags, its own first), state (see surveyState()), changed (a Date),
/// archived. The one that was changed last comes first. `words` have to be in the title.
class SurveysModel : public RowListModel {
  public:
    SurveysModel(const PageContext& context, const QString& words, bool archived);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    QStringList words_;
    bool archived_;
};

}  // namespace aufwind::views
