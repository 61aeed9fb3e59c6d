// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/audit_chain.h"
#include "models/domain/audit_search.h"
#include "models/views/admin_control.h"
#include "models/views/audit_list_model.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <vector>

/// The company's audit log, as admins and whoever may read it see it: what of it is shown, a file of that, and whether
/// its lines are those that were written. There is one for the whole life of the window; what it shows stays chosen
/// until somebody else signs in.
///
/// Thread rule: the window's; files are written on a thread of the pool.
namespace aufwind::views {

class AuditLog : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "unknown", "loading", "ready", "offline", "forbidden" or "failed".
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// In words, why it cannot be shown.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    /// What was found so far.
    Q_PROPERTY(aufwind::views::AuditListModel* lines READ lines CONSTANT)
    /// There are older lines that were not looked at.
    Q_PROPERTY(bool more READ more NOTIFY changed)
    /// Where a search that found little paused: the time of the oldest line it looked at. Undefined elsewhere.
    Q_PROPERTY(QVariant lookedBack READ lookedBack NOTIFY changed)

    // Each begins the search anew.
    /// "", "account", "access", "role", "people", "team", "company", "viewed"
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY wantedChanged)
    /// The first and the last day, as Dates; undefined is without a bound.
    Q_PROPERTY(QVariant from READ from WRITE setFrom NOTIFY wantedChanged)
    Q_PROPERTY(QVariant to READ to WRITE setTo NOTIFY wantedChanged)
    /// What has to stand in a line as it is shown.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY wantedChanged)
    /// how ("person", "actor", "subject"), id, name (empty where it has none here); empty where nothing is followed.
    Q_PROPERTY(QVariantMap followed READ followed NOTIFY wantedChanged)
    /// Not every line is wanted.
    Q_PROPERTY(bool filtered READ filtered NOTIFY wantedChanged)

    /// "", "exporting", "writing" or "verifying"; one at a time.
    Q_PROPERTY(QString busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY busyChanged)
    /// Of the last verify(): verdict ("whole", "differs", "missing", "cut", "noAnchor", "severalCompanies", or "failed"
    /// with `reason` in words), number, good (the newest anchor that holds), anchors. Empty before.
    Q_PROPERTY(QVariantMap verdict READ verdict NOTIFY verdictChanged)

  public:
    /// No file has more lines.
    static constexpr int kMostExported = 100'000;

    explicit AuditLog(QObject* parent = nullptr);

    /// Null: nobody is signed in. Drops what is known, and ends what is going on.
    void attach(AdminControl* control, Directory* people, const Wording* wording, LocalData* data);

    QString state() const { return state_; }
    QString trouble() const;
    AuditListModel* lines() { return &lines_; }
    bool more() const { return !search_.isEnd(); }
    QVariant lookedBack() const;
    QString kind() const { return kind_; }
    void setKind(const QString& kind);
    QVariant from() const;
    void setFrom(const QVariant& day);
    QVariant to() const;
    void setTo(const QVariant& day);
    QString text() const { return text_; }
    void setText(const QString& text);
    QVariantMap followed() const;
    bool filtered() const;
    QString busy() const { return busy_; }
    double progress() const { return progress_; }
    QVariantMap verdict() const { return verdict_; }

    /// From the newest line on.
    Q_INVOKABLE void load();
    /// The next older lines.
    Q_INVOKABLE void loadMore();
    /// `how` as in `followed`; an empty id follows nothing any more.
    Q_INVOKABLE void follow(const QString& how, const QString& id);
    /// Every line again.
    Q_INVOKABLE void showAll();
    /// What is wanted, from the newest line on, as comma separated values. Ends in exported() or exportFailed(), or in
    /// neither where cancel() came before.
    Q_INVOKABLE void exportTo(const QUrl& file);
    /// Reads every line up to the last of these anchors and reckons the chain anew. Ends in `verdict`.
    Q_INVOKABLE void verify(const QString& anchors);
    Q_INVOKABLE void forgetVerdict();
    Q_INVOKABLE void cancel();

  signals:
    void changed();
    void wantedChanged();
    void busyChanged();
    void verdictChanged();
    /// `bounded`: there are older lines that did not go into the file.
    void exported(int lines, const QString& fileName, bool bounded);
    void exportFailed(const QString& reason);

  private:
    /// Carries on only for whoever asked, and only while `turn` counts.
    AdminControl::Then<AuditPart> mine(std::uint64_t& turn, std::function<void(const Result<AuditPart>&)> then);
    void ask(const domain::AuditSearch::Question& question, AdminControl::Then<AuditPart> then);
    domain::AuditWanted wanted() const;
    domain::AuditSearch newSearch() const;
    void searchAnew();
    void step();
    void take(const AuditPart& answer);
    void tellHowFar();
    void fail(const Error& error);

    void begin(const QString& busy);
    void tell(double progress);
    void end();
    void exportStep();
    void collect(const std::vector<AuditRecord>& records);
    void write();
    void writeLines(const Uuid& note, bool isBounded);
    void verifyStep();
    void tellVerdict(const QString& verdict, const QString& reason = {});

    AdminControl* control_ = nullptr;
    const Wording* wording_ = nullptr;
    QPointer<LocalData> data_;
    QString state_ = QStringLiteral("unknown");
    Error trouble_;
    AuditListModel lines_;
    QString kind_;
    QDateTime from_;
    QDateTime to_;
    QString text_;
    QString followHow_;
    QString followId_;
    domain::AuditSearch search_;
    int enough_ = 0;                ///< lines to find before the search pauses
    int rounds_ = 0;                ///< of the running search without a word of the person
    std::uint64_t searchTurn_ = 0;  ///< an answer to an earlier search is not shown
    std::int64_t lookedBack_ = 0;

    QString busy_;
    double progress_ = 0;
    std::uint64_t workTurn_ = 0;
    domain::AuditSearch exportSearch_;
    std::vector<std::vector<std::string>> rows_;
    QString file_;
    std::unique_ptr<domain::AuditCheck> check_;
    int anchors_ = 0;
    QVariantMap verdict_;
};

}  // namespace aufwind::views
