// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/row_list_model.h"
#include "models/views/survey_draft.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QVariantList>
#include <qqml.h>

#include <memory>
#include <vector>

/// The texts of a survey in its other languages: all of them in one list, its own beside one other. Each edit is on the
/// disk when the call returns; where it is refused AppContext tells editFailed(). A text that two people write at once
/// is merged letter by letter.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyTranslation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// A SurveyDraft.
    Q_PROPERTY(QObject* draft READ draft WRITE setDraft NOTIFY draftChanged)
    /// Which other language the list shows; the first one where the survey does not have it. Empty: it has none.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QString ownLanguage READ ownLanguage NOTIFY changed)
    Q_PROPERTY(QString ownName READ ownName NOTIFY changed)
    /// In their order: id, code, name, texts, translated, missing.
    Q_PROPERTY(QVariantList languages READ languages NOTIFY changed)
    /// Only texts that are missing. What was missing when this began, or was shown since, stays where it is.
    Q_PROPERTY(bool onlyMissing READ onlyMissing WRITE setOnlyMissing NOTIFY changed)
    /// Their key is the place: part ("title", "introduction", "thanks", "driver", "section", "description", "question",
    /// "option", "label", "row"), begins (another section or question), heading (of a section, where it begins), number
    /// (of the question), own, text, missing, limit (bytes), rowId (of the section or question).
    Q_PROPERTY(QAbstractItemModel* list READ list NOTIFY draftChanged)

  public:
    explicit SurveyTranslation(QObject* parent = nullptr);
    ~SurveyTranslation() override;

    QObject* draft() const { return draft_; }
    void setDraft(QObject* draft);
    QString language() const;
    void setLanguage(const QString& code);
    QString ownLanguage() const;
    QString ownName() const;
    QVariantList languages() const;
    bool onlyMissing() const { return onlyMissing_; }
    void setOnlyMissing(bool only);
    QAbstractItemModel* list() const;

    /// In the chosen language; an empty text is missing again. `before` is what it was written over: what somebody else
    /// has written meanwhile stays.
    Q_INVOKABLE bool setText(const QString& place, const QString& text, const QString& before);
    /// Languages that the survey does not have yet: code, name, by their names.
    Q_INVOKABLE QVariantList offered() const;
    /// At the end, and shown from then on. Texts that it had once are there again.
    Q_INVOKABLE bool addLanguage(const QString& code);
    /// Its texts stay for the day it comes back.
    Q_INVOKABLE bool removeLanguage(const QString& code);
    Q_INVOKABLE bool moveLanguage(const QString& code, int by);
    /// The next row behind that one (-1: from the first on) without a text, from the start again; -1 where none is.
    Q_INVOKABLE int nextMissing(int row, int by = 1) const;

  signals:
    void draftChanged();
    void changed();

  private:
    class List;
    /// A text that can be translated.
    struct Item {
        QString place;
        QString part;
        QString group;  ///< of a section or question
        QString heading;
        QString rowId;
        const survey::Texts* texts = nullptr;
        int number = 0;
        int limit = 0;
    };
    std::vector<Item> items() const;
    bool did(const EditQueue::Work& work, const QString& text = {});
    void tell();

    QPointer<SurveyDraft> draft_;
    std::unique_ptr<List> list_;
    QString language_;
    bool onlyMissing_ = false;
    QSet<QString> held_;  ///< places that stay although they are not missing any more
};

}  // namespace aufwind::views
