// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/edit_queue.h"
#include "models/views/page_context.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <qqml.h>

#include <functional>
#include <optional>

/// A survey changed as its builder has it, for QML. There is one for the whole life of the window. Each call is one
/// step of undo, and on the disk when it returns; where it is refused AppContext tells editFailed(). What makes
/// something answers its id, empty where nothing was made. Texts are also written letter by letter, see
/// AppContext::textSession() and surveyLabel().
///
/// Kinds: "section", "question", "option" (also a row of a matrix), "driver". Names of fields are those of the schema
/// in camel case, such as randomOrder, or offersNotApplicable; of what refers to another row its id. An empty or
/// undefined value clears.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyEdits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    explicit SurveyEdits(QObject* parent = nullptr);

    /// None when nobody is signed in.
    void attach(const std::optional<PageContext>& context);

    /// Behind another one; empty: at the end.
    Q_INVOKABLE QString addSection(const QString& surveyId, const QString& afterId, const QString& title = {});
    /// In a section, behind a question of it; empty: at the end. What is chosen from begins with two empty options, a
    /// matrix with two rows; points are called as those of the scale before it.
    Q_INVOKABLE QString addQuestion(const QString& sectionId, const QString& type, const QString& afterId,
                                    const QString& text = {});
    Q_INVOKABLE bool change(const QString& kind, const QString& id, const QVariantMap& wanted);
    /// With what the new type needs to begin with. What it has no use for stays, for the way back.
    Q_INVOKABLE bool setType(const QString& questionId, const QString& type);
    /// Bands that would not fit any more are those of the form again.
    Q_INVOKABLE bool setPoints(const QString& questionId, int points);
    Q_INVOKABLE bool setLabel(const QString& questionId, int point, const QString& text);
    /// Of several points, from that one on.
    Q_INVOKABLE bool setLabelsFrom(const QString& questionId, int point, const QStringList& texts);

    /// Behind an option of the same question; empty: at the end.
    Q_INVOKABLE QString addOption(const QString& questionId, bool isRow, const QString& text,
                                  const QString& afterId = {});
    /// One for each line that is not empty. Answers their ids.
    Q_INVOKABLE QStringList addOptions(const QString& questionId, bool isRow, const QString& lines,
                                       const QString& afterId = {});
    /// What was pasted into an option: the first line becomes its text, the others options behind it.
    Q_INVOKABLE bool pasteIntoOption(const QString& optionId, const QString& lines);

    /// Between two others of the list; empty is the respective end.
    Q_INVOKABLE bool move(const QString& kind, const QString& id, const QString& afterId, const QString& beforeId);
    Q_INVOKABLE bool moveQuestion(const QString& id, const QString& sectionId, const QString& afterId,
                                  const QString& beforeId);
    /// "question" or "section", with all that belongs to it. Answers the copy.
    Q_INVOKABLE QString duplicate(const QString& kind, const QString& id);
    /// What belongs to it is out of sight with it, and back once it is restored.
    Q_INVOKABLE bool remove(const QString& kind, const QString& id);
    Q_INVOKABLE bool restore(const QString& kind, const QString& id);

    /// The question measures what is called so, which is made where the survey has none of that name.
    Q_INVOKABLE QString giveDriver(const QString& questionId, const QString& name);

    /// Whether it is several lines, of which each would be an option.
    Q_INVOKABLE static bool isSeveralLines(const QString& text);

  private:
    bool did(const EditQueue::Work& work, const QString& text = {});
    QString made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text = {});

    std::optional<PageContext> context_;
};

}  // namespace aufwind::views
