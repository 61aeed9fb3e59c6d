// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/table.h"
#include "models/views/import_line_model.h"
#include "models/views/local_data.h"
#include "models/views/long_work.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <qqml.h>

#include <atomic>
#include <memory>
#include <optional>

/// An import of people from a file: reading it, saying what its columns are, looking at what it would change and
/// mending that, doing it as one undoable step. There is one for the whole life of the window.
///
/// Thread rule: the window's; files are read, compared and applied on the writer's thread.
namespace aufwind::views {

class PeopleImport : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "file", "columns", "changes", "done"
    Q_PROPERTY(QString step READ step NOTIFY changed)
    /// "", "reading", "comparing", "applying"
    Q_PROPERTY(QString busy READ busy NOTIFY changed)
    /// From 0 to 1, of what it is busy with.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    /// In words, why it does not go on.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString format READ format NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)
    /// Rows of the file that were not looked at.
    Q_PROPERTY(int beyond READ beyond NOTIFY changed)
    /// Of each column: header, sample, field (its name, empty where it is left out).
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed)
    /// What a column can be: name, text, confidential.
    Q_PROPERTY(QVariantList fields READ fields NOTIFY changed)
    /// Dates that could be two stand in it: dayFirst says which, or nothing yet ("", "day", "month").
    Q_PROPERTY(bool asksForOrder READ asksForOrder NOTIFY changed)
    Q_PROPERTY(QString order READ order NOTIFY changed)
    /// How many lines of each kind, by its name.
    Q_PROPERTY(QVariantMap counts READ counts NOTIFY changed)
    Q_PROPERTY(int changes READ changes NOTIFY changed)
    /// What was done: created, changed, deactivated, leftOut; empty before.
    Q_PROPERTY(QVariantMap result READ result NOTIFY changed)
    Q_PROPERTY(aufwind::views::ImportLineModel* lines READ lines CONSTANT)

  public:
    explicit PeopleImport(QObject* parent = nullptr);
    ~PeopleImport() override;

    /// Null: nobody is signed in. None of them is owned.
    void attach(LocalData* data, Directory* people, const Wording* wording);
    /// The words, and which attributes there are.
    void refresh();

    QString step() const { return step_; }
    QString busy() const { return work_.busy(); }
    double progress() const { return work_.progress(); }
    QString trouble() const { return trouble_; }
    QString fileName() const { return fileName_; }
    QString format() const { return table_ ? QString::fromStdString(table_->format) : QString(); }
    int rows() const { return table_ ? static_cast<int>(table_->rows.size()) : 0; }
    int beyond() const { return table_ ? static_cast<int>(table_->beyond) : 0; }
    QVariantList columns() const;
    QVariantList fields() const;
    bool asksForOrder() const { return lines_.plan().asksForOrder || order_ != roster::DateOrder::unknown; }
    QString order() const;
    QVariantMap counts() const;
    int changes() const { return static_cast<int>(lines_.plan().changes()); }
    QVariantMap result() const { return result_; }
    ImportLineModel* lines() { return &lines_; }

    /// Ends in the step "columns", or in a `trouble`.
    Q_INVOKABLE void read(const QUrl& file);
    /// An empty field leaves the column out. A field that another column filled is taken from that.
    Q_INVOKABLE void setColumn(int index, const QString& field);
    /// "day" or "month"; compares again.
    Q_INVOKABLE void setOrder(const QString& first);
    /// Ends in the step "changes".
    Q_INVOKABLE void compare();
    /// As if `text` stood in that cell of the file; compares again.
    Q_INVOKABLE void correct(int row, int column, const QString& text);
    /// The same with whoever is chosen.
    /// `value` is the name of nobody, as the fault has it.
    Q_INVOKABLE void choosePerson(int row, int column, const QString& value, const QString& personId);
    /// Does what the lines say, but for those with an error; ends in done(), or in the step "changes" anew.
    Q_INVOKABLE void apply();
    Q_INVOKABLE void back();
    /// Ends what it is busy with. Of what is being applied either nothing has happened then, or all of it; then it ends
    /// in done() all the same.
    Q_INVOKABLE void cancel();
    /// Forgets the file, but for one that is being applied.
    Q_INVOKABLE void leave();

  signals:
    void changed();
    void progressChanged();
    void done();

  private:
    std::shared_ptr<LongJob> begin(const QString& busy);
    void fail(const Error& error, const QString& known = {});
    void forget();
    QString cell(int row, int column) const;
    void planAnew();
    roster::PlanOptions options(const std::shared_ptr<LongJob>& job) const;
    void keepColumns();
    void readTargets();
    bool isOffered(const roster::Target& target) const;

    LocalData* data_ = nullptr;
    Directory* people_ = nullptr;
    const Wording* wording_ = nullptr;
    ImportLineModel lines_;
    QString step_ = QStringLiteral("file");
    QString trouble_;
    QString fileName_;
    QStringList samples_;  ///< by the column
    QVariantMap result_;
    std::shared_ptr<const roster::Table> table_;
    roster::Columns columns_;
    roster::Attributes attributes_;   ///< that whoever imports may fill
    bool fillsConfidential_ = false;  ///< the row beside a person's
    roster::Corrections corrections_;
    roster::DateOrder order_ = roster::DateOrder::unknown;
    LongWork work_{*this, [this] {
                       emit progressChanged();
                   }};
};

}  // namespace aufwind::views
