// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/check.h"
#include "models/domain/survey_rows.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <qqml.h>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

/// One survey as its editors have it before them: its rows and the form they make, for the builder and every tab beside
/// it. Read once; from then on each commit touches what it changed. What is wrong with the form is worked out behind,
/// a moment after the last change.
///
/// It changes nothing itself: see SurveyEdits, and rows through LocalData.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyDraft : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(QString surveyId READ surveyId CONSTANT)
    /// The survey is here. False before everything is read, and where it is removed or not to be seen.
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    /// The store could not be read the last time.
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// That the rows' own texts are in, and the others, in their order.
    Q_PROPERTY(QString language READ language NOTIFY changed)
    Q_PROPERTY(QStringList languages READ languages NOTIFY changed)
    Q_PROPERTY(bool archived READ archived NOTIFY changed)
    /// "draft", "waiting", "open" or "closed", by its rounds.
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// Questions that are asked; statements are none.
    Q_PROPERTY(int questions READ questions NOTIFY changed)
    Q_PROPERTY(int sections READ sections NOTIFY changed)
    /// Conditions and jumps.
    Q_PROPERTY(int rules READ rules NOTIFY changed)
    /// Texts that one of the other languages does not have.
    Q_PROPERTY(int gaps READ gaps NOTIFY findingsChanged)
    /// id (of the question, section or survey), kind ("question", "section", "survey"), sectionId, questionId, number,
    /// problem (a name of check.h), text (in words), blocks (it cannot be launched so). Those that block first.
    Q_PROPERTY(QVariantList findings READ findings NOTIFY findingsChanged)
    Q_PROPERTY(int blocking READ blocking NOTIFY findingsChanged)
    /// The findings are of the form as it is now.
    Q_PROPERTY(bool checked READ checked NOTIFY findingsChanged)
    /// In order: id, name, outcome, questions (the numbers that measure it).
    Q_PROPERTY(QVariantList drivers READ drivers NOTIFY changed)
    /// Another one whenever the rows are others; for what is asked by functions.
    Q_PROPERTY(int revision READ revision NOTIFY changed)
    /// Sections and questions in one list, the questions of a folded section left out: kind ("section", "question"),
    /// sectionId, number (0 for a section or statement), title, description, type (by name), required, reverse,
    /// hasLogic, count (of a section's questions), folded, points, choices (texts of labels or options), rows (texts),
    /// notApplicable, findings (how many), blocks.
    Q_PROPERTY(QAbstractItemModel* outline READ outline CONSTANT)

  public:
    /// `context` outlives it.
    SurveyDraft(const PageContext& context, const Uuid& survey, QObject* parent = nullptr);
    ~SurveyDraft() override;

    const PageContext& context() const { return context_; }
    const Uuid& survey() const { return survey_; }
    /// What the rows come to; empty until ready.
    const survey::Form& form() const { return made_.form; }
    /// The form with the ids that its keys stand for.
    const survey::FormRows& rows() const { return made_; }
    const survey::SurveyRows& stored() const { return stored_; }
    const survey::FormCheck& check() const { return check_; }
    const std::vector<survey::TranslationState>& translations() const { return translations_; }
    /// Findings about that question, or about the section itself.
    struct Told {
        int count = 0;
        bool blocks = false;

        bool operator==(const Told&) const = default;
    };
    Told toldOf(const Uuid& id) const;

    QString surveyId() const;
    bool ready() const { return ready_; }
    bool failed() const { return failed_; }
    QString title() const;
    QString language() const;
    QStringList languages() const;
    bool archived() const;
    QString state() const { return state_; }
    int questions() const;
    int sections() const { return static_cast<int>(made_.form.sections.size()); }
    int rules() const;
    int gaps() const;
    QVariantList findings() const;
    int blocking() const;
    bool checked() const { return checked_; }
    QVariantList drivers() const;
    int revision() const { return revision_; }
    QAbstractItemModel* outline() const;

    /// Where in the form a question or section stands.
    struct Place {
        std::size_t section = 0;
        std::optional<std::size_t> question;
        int number = 0;  ///< of a question that is asked, from 1 on
    };
    /// Null where it is not there.
    const Place* placeOf(const Uuid& id) const;
    const survey::Question* questionAt(const Uuid& id) const;
    QString textOf(const survey::Texts& texts) const;
    /// Whether a page or a tab is connected.
    bool isWatched() const;

    /// What the builder shows of a question: id, sectionId, section (its title), number (0 for a statement), type (by
    /// name), text, description, required, reverse, offersNotApplicable, randomOrder, unscored, driverId, points,
    /// least, most, step (numbers), favourableFrom and unfavourableTo (as they count), ownBands (they are set),
    /// mostChosen, core, hasCondition, jumps, canScore, options and rows (how many), takesOther, takesExclusive. Empty
    /// where it is not there.
    Q_INVOKABLE QVariantMap question(const QString& id) const;
    /// id, title, description, randomOrder, hasCondition, questions.
    Q_INVOKABLE QVariantMap section(const QString& id) const;
    /// Those with this id.
    Q_INVOKABLE QVariantList findingsOf(const QString& id) const;
    /// Of a question in each of the other languages: language, missing (texts).
    Q_INVOKABLE QVariantList translationsOf(const QString& id) const;
    /// "options", "rows" or "labels" of a question: text, other, exclusive, point. A label is called by its point.
    Q_INVOKABLE QAbstractItemModel* parts(const QString& questionId, const QString& which);
    Q_INVOKABLE void fold(const QString& sectionId, bool folded);
    /// Rows of the outline as it is shown; -1 and empty where there is none.
    Q_INVOKABLE int rowOf(const QString& id) const;
    Q_INVOKABLE QString idAt(int row) const;
    /// Also of what is folded away; empty where there is none.
    Q_INVOKABLE QString firstQuestion() const;
    Q_INVOKABLE QString lastSection() const;
    bool isFolded(const Uuid& section) const { return folded_.contains(section); }
    /// Where a row of the outline comes to stand when it is put before another one, at the end where that is empty:
    /// sectionId (of a question), afterId, beforeId. Empty where it stands there already, or cannot.
    Q_INVOKABLE QVariantMap placeFor(const QString& id, const QString& beforeId) const;
    /// The same, one step up or down, for a key; over the ends of its section into the next one.
    Q_INVOKABLE QVariantMap placeBeside(const QString& id, int by) const;

  signals:
    /// The rows, and with them the form.
    void changed();
    void findingsChanged();

  private:
    void read();
    void follow(const store::ChangeSet& changes);
    void rebuild();
    void readState();
    void checkSoon();
    void checkBehind();
    void take(survey::FormCheck check, std::vector<survey::TranslationState> translations, std::uint64_t turn);
    void showAgain();
    Uuid idOf(const survey::Finding& finding) const;
    QVariantMap findingMap(const survey::Finding& finding) const;

    PageContext context_;
    Uuid survey_;
    survey::SurveyRows stored_;
    survey::FormRows made_;
    survey::FormCheck check_;
    std::vector<survey::TranslationState> translations_;
    std::unordered_map<Uuid, Told> told_;
    std::unordered_map<Uuid, Place> places_;
    std::unordered_set<Uuid> folded_;
    std::unique_ptr<RowListModel> outline_;
    /// Those that were asked for, the newest first.
    std::list<std::pair<QString, std::unique_ptr<RowListModel>>> parts_;
    QString state_;
    QTimer checking_;
    std::uint64_t turn_ = 0;
    int revision_ = 0;
    bool ready_ = false;
    bool failed_ = false;
    bool checked_ = false;
};

}  // namespace aufwind::views
