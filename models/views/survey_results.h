// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/survey_heatmap.h"
#include "models/views/survey_rounds.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <qqml.h>

#include <memory>
#include <optional>
#include <set>

/// The results of one round as this person may read them: read from the rows of this device on another thread, again
/// after a commit that concerns them, and shown of everybody, of a segment or of those whom a filter finds. What is
/// hidden was never sent.
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyResults : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(aufwind::views::SurveyRounds* rounds READ rounds WRITE setRounds NOTIFY wantedChanged)
    Q_PROPERTY(QString roundId READ roundId WRITE setRoundId NOTIFY wantedChanged)
    /// What was promised to everybody who was asked, also where this person may read more.
    Q_PROPERTY(bool promised READ promised WRITE setPromised NOTIFY wantedChanged)
    /// What it is compared with; empty: the last round before it that has results.
    Q_PROPERTY(QString otherId READ otherId WRITE setOtherId NOTIFY wantedChanged)
    /// Whose figures: {cut, value} of a segment, {filter} of those whom it finds, else everybody's.
    Q_PROPERTY(QVariantMap place READ place WRITE setPlace NOTIFY shownChanged)
    /// It has been read.
    Q_PROPERTY(bool ready READ ready NOTIFY shownChanged)
    Q_PROPERTY(bool failed READ failed NOTIFY shownChanged)
    /// "absent" (not on this device), "open", "closed" (not counted yet), "counted", "tooFew", "unread" (counted, and
    /// none of it is for this person), "damaged" (this program cannot read it)
    Q_PROPERTY(QString state READ state NOTIFY shownChanged)
    /// id, title, opens, closes (Dates), threshold, invited, hash, readBy ("editors", "reader", "participants"),
    /// damaged (some of it cannot be read), other, otherTitle, otherCloses (what it is compared with).
    Q_PROPERTY(QVariantMap round READ round NOTIFY shownChanged)
    /// The survey's rounds that have results, the oldest first: id, title, closes.
    Q_PROPERTY(QVariantList series READ series NOTIFY shownChanged)
    /// Rounds of other surveys to compare with are looked for, too.
    Q_PROPERTY(bool comparing READ comparing WRITE setComparing NOTIFY wantedChanged)
    /// Those that were counted, the last to close first: id, title, closes.
    Q_PROPERTY(QVariantList elsewhere READ elsewhere NOTIFY shownChanged)
    /// What it is cut by: key, name, figures (whether there are any).
    Q_PROPERTY(QVariantList cuts READ cuts NOTIFY shownChanged)
    /// In words; and why there is nothing of them, empty where there is.
    Q_PROPERTY(QString placeText READ placeText NOTIFY shownChanged)
    Q_PROPERTY(QString placeHidden READ placeHidden NOTIFY shownChanged)
    /// See survey_results_show.h.
    Q_PROPERTY(QVariantMap cards READ cards NOTIFY shownChanged)
    Q_PROPERTY(QVariantList questions READ questions NOTIFY shownChanged)
    Q_PROPERTY(QVariantMap impact READ impact NOTIFY shownChanged)
    Q_PROPERTY(QVariantMap trends READ trends NOTIFY shownChanged)
    Q_PROPERTY(aufwind::views::SurveyHeatmap* heatmap READ heatmap CONSTANT)
    /// That were asked for in this round: id, name, terms (in words), mine, state ("waiting": the server has not
    /// answered yet; "shown", "hidden", "refused"), reason (in words).
    Q_PROPERTY(QVariantList filters READ filters NOTIFY shownChanged)
    /// The questions that people write to: key, text.
    Q_PROPERTY(QVariantList written READ written NOTIFY shownChanged)

  public:
    explicit SurveyResults(QObject* parent = nullptr);

    SurveyRounds* rounds() const { return rounds_; }
    void setRounds(SurveyRounds* rounds);
    QString roundId() const { return roundId_; }
    bool promised() const { return promised_; }
    void setPromised(bool on);
    void setRoundId(const QString& id);
    QString otherId() const { return otherId_; }
    void setOtherId(const QString& id);
    QVariantMap place() const { return place_; }
    void setPlace(const QVariantMap& place);

    bool ready() const { return reading_ != nullptr; }
    bool failed() const { return failed_; }
    QString state() const;
    QVariantMap round() const;
    QVariantList series() const;
    bool comparing() const { return comparing_; }
    void setComparing(bool on);
    QVariantList elsewhere() const;
    QVariantList cuts() const;
    QString placeText() const;
    QString placeHidden() const;
    QVariantMap cards() const;
    QVariantList questions() const;
    QVariantMap impact() const;
    QVariantMap trends() const;
    SurveyHeatmap* heatmap() { return &heatmap_; }
    QVariantList filters() const;
    QVariantList written() const;

    /// The values of a cut, in the order of the heatmap: value, name, depth, hidden (why, in words).
    Q_INVOKABLE QVariantList values(const QString& cut) const;
    /// Reads a round of another survey, so that it can be a side.
    Q_INVOKABLE void bring(const QString& roundId);
    /// Two sides, each {round, cut, value} or {round, filter}; `round` empty is this one. See comparisonOf().
    Q_INVOKABLE QVariantList compared(const QVariantMap& first, const QVariantMap& second) const;
    Q_INVOKABLE QString sideText(const QVariantMap& side) const;
    /// Asks the server for those who meet all terms, {cut: [values]}; answers the filter, which is shown as soon as
    /// there is a result. Empty where the terms are none of the round.
    Q_INVOKABLE QString ask(const QString& name, const QVariantMap& terms);
    Q_INVOKABLE void refresh();

    /// For whoever writes it into a file; null before it is read, or where there are no figures.
    std::shared_ptr<const SurveyReading> reading() const { return reading_; }
    const ReadRound* shown() const;
    std::optional<ResultsView> view() const;
    QLocale locale() const;
    /// For results that come from elsewhere.
    void show(std::shared_ptr<const SurveyReading> reading);

  signals:
    void wantedChanged();
    void shownChanged();

  private:
    void follow(const store::ChangeSet& changes);
    void showAnother();
    void readSoon();
    void read();
    void take(std::shared_ptr<const SurveyReading> reading, std::uint64_t turn);
    FigurePlace placeOf(const QVariantMap& map) const;
    const ReadRound* roundOf(const QVariantMap& side) const;

    QPointer<SurveyRounds> rounds_;
    QString roundId_;
    bool promised_ = false;
    bool comparing_ = false;
    std::set<Uuid> brought_;
    QString otherId_;
    QVariantMap place_;
    SurveyHeatmap heatmap_;
    std::shared_ptr<const SurveyReading> reading_;
    QMetaObject::Connection following_;
    QTimer soon_;
    bool failed_ = false;
    bool isReading_ = false;
    bool again_ = false;
    std::uint64_t turn_ = 0;  ///< what was asked for before is not shown any more
};

}  // namespace aufwind::views
