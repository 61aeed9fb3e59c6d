// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/logic.h"
#include "models/domain/survey/published_form.h"
#include "models/store/answer_slips.h"
#include "models/views/answering_control.h"
#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// A survey as the person answers it: what is promised, one question after the other as logic.h decides, everything
/// once more before it is handed in, and what became of it. What is answered is on the disk within kPause, and at the
/// latest when another question is shown. What leaves the device, and when, is for sync/answering.
///
/// There is one for the life of the window. Thread rule: the window's.
namespace aufwind::views {

class Answering : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// The round that is shown, empty for none.
    Q_PROPERTY(QString round READ round NOTIFY changed)
    /// There is something to show; else it has not arrived, or is gone.
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /// nameOf(AnsweringState): "open", "finished", "sent", "changing", …; empty where nothing is shown.
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// The same in words, and what else there is to know.
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    /// The server has refused the right to answer once: in words, else empty.
    Q_PROPERTY(QString refusalText READ refusalText NOTIFY changed)
    Q_PROPERTY(QDateTime closes READ closes NOTIFY changed)
    /// Before the first question: threshold, invited, managersRead, participantsRead, cuts (names, empty of those that
    /// the window names), cutKeys, hash.
    Q_PROPERTY(QVariantMap promise READ promise NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    /// code, name; the survey's own first.
    Q_PROPERTY(QVariantList languages READ languages NOTIFY changed)
    /// "welcome", "question", "review"; "state" where nothing is to be filled in.
    Q_PROPERTY(QString step READ step NOTIFY changed)
    /// Of the section; of the survey before the first question.
    Q_PROPERTY(QString heading READ heading NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString thanks READ thanks NOTIFY changed)
    /// As QuestionView.qml takes them.
    Q_PROPERTY(QVariantMap question READ question NOTIFY changed)
    Q_PROPERTY(QVariant answer READ answer NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(int number READ number NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    /// Something has been answered before.
    Q_PROPERTY(bool begun READ begun NOTIFY changed)
    /// key, section (where another begins), question, answer (in words; empty where none), needed.
    Q_PROPERTY(QVariantList review READ review NOTIFY changed)
    /// A text was written, so that somebody may want to reply.
    Q_PROPERTY(bool hasTexts READ hasTexts NOTIFY changed)
    Q_PROPERTY(bool wantsReplies READ wantsReplies WRITE setWantsReplies NOTIFY changed)
    /// own, text, note: what was said after the answer, the oldest first.
    Q_PROPERTY(QVariantList thread READ thread NOTIFY changed)
    Q_PROPERTY(bool hasThread READ hasThread NOTIFY changed)
    /// A step that takes the disk is under way.
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

  public:
    static constexpr int kPause = 250;  ///< ms

    explicit Answering(QObject* parent = nullptr);
    ~Answering() override;

    /// None when nobody is signed in; the control is not owned.
    void attach(const std::optional<PageContext>& context, AnsweringControl* control = nullptr);

    QString round() const;
    bool ready() const { return filling_ != nullptr; }
    QString title() const;
    QString state() const;
    QString stateText() const;
    QString refusalText() const;
    QDateTime closes() const;
    QVariantMap promise() const;
    QString language() const;
    void setLanguage(const QString& language);
    QVariantList languages() const;
    QString step() const;
    QString heading() const;
    QString text() const;
    QString thanks() const;
    QVariantMap question() const;
    QVariant answer() const;
    QString trouble() const { return trouble_; }
    int number() const;
    int count() const;
    double progress() const;
    bool begun() const { return !answers_.empty(); }
    QVariantList review() const;
    bool hasTexts() const;
    bool wantsReplies() const { return wantsReplies_; }
    void setWantsReplies(bool wants);
    QVariantList thread() const;
    bool hasThread() const;
    bool busy() const { return busy_ > 0; }

    /// Shows the round; empty shows none. What was being written is kept.
    Q_INVOKABLE void open(const QString& roundId);
    /// What is said to the question that is shown; undefined takes it back.
    Q_INVOKABLE void give(const QVariant& answer);
    /// On, where the question has an answer that fits or needs none: from the welcome to where the person was.
    Q_INVOKABLE void next();
    Q_INVOKABLE void back();
    /// To a question of the review.
    Q_INVOKABLE void show(const QString& key);
    /// To the review, from wherever one is.
    Q_INVOKABLE void toReview();
    /// From the review: told by finished(), or by failed() with the reason.
    Q_INVOKABLE void finish();
    /// Fills in again what was finished.
    Q_INVOKABLE void change();
    Q_INVOKABLE void say(const QString& text);
    Q_INVOKABLE void noteRead();
    Q_INVOKABLE void reportElsewhere();
    /// What is in memory alone goes to the disk.
    Q_INVOKABLE void flush();

    /// A state in words; `slip` is of that form's row.
    static QString wordsOf(const store::AnswerSlip& slip, const PageContext& context);

  signals:
    void changed();
    /// Another question, or another step: the keyboard goes there.
    void moved();
    void finished();
    void said();
    void failed(const QString& reason);

  private:
    struct Filling;

    void read();
    void readSlip();
    void ask();
    const survey::Question* current() const;
    QString troubleOf(const survey::Question& question) const;
    std::size_t last() const { return asked_.size() + 1; }
    bool isFilledIn() const;
    void moveTo(std::size_t at);
    void toPlace();
    void keepSoon();
    AnsweringControl::Done answered(std::function<void()> then);
    std::uint64_t seed() const;

    std::optional<PageContext> context_;
    AnsweringControl* control_ = nullptr;
    Uuid round_;
    Uuid form_;
    std::string document_;
    std::shared_ptr<const Filling> filling_;
    store::AnswerSlip slip_;
    survey::Answers answers_;  ///< settled
    std::vector<survey::Place> asked_;
    std::size_t at_ = 0;  ///< 0 the welcome, then what is asked, then the review
    std::string currentKey_;
    QString language_;
    QString trouble_;
    bool wantsReplies_ = false;
    int busy_ = 0;
    QTimer soon_;
};

/// What the person is, or was, asked: the open ones first, those that close first among them.
/// Roles: id (the round), title, state, stateText, closes, unread, begun.
class AnsweringModel : public RowListModel {
    Q_OBJECT

  public:
    explicit AnsweringModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

/// A survey that waits for this person's answer.
struct AskedSurvey {
    Uuid round;
    Uuid form;
    QString title;
    std::int64_t opens = 0;   ///< ms since 1970
    std::int64_t closes = 0;  ///< 0 where it is not known
    std::int64_t remindDays = 0;
    bool begun = false;
};
/// Those that are open and not finished on this device, the first to close first; none where the company does without
/// surveys.
Result<std::vector<AskedSurvey>> surveysAsked(store::Reader& reader);

}  // namespace aufwind::views
