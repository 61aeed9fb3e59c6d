// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/survey_results_show.h"

#include <QAbstractListModel>
#include <QStringList>
#include <qqml.h>

#include <memory>
#include <vector>

/// Scores by segment: a row for each value of the cuts that are shown, a cell for each driver or question. Cells are
/// worked out when a row is looked at, so that thousands of segments cost nothing.
///
/// Roles: name, cut (its name where a group of rows begins, else empty), depth, answers (in words; empty where that is
/// hidden), hidden (why the whole row is, in words), cells. A cell is an object: text (what stands in it), shade (0 to
/// 4, −1 where there is nothing to shade), hidden (why, in words), none, name (all of it, as a screen reader says it).
///
/// Thread rule: the window's.
namespace aufwind::views {

class SurveyHeatmap : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SurveyResults")
    Q_PROPERTY(int count READ count NOTIFY composed)
    /// "drivers", or "questions"
    Q_PROPERTY(QString columnsBy READ columnsBy WRITE setColumnsBy NOTIFY wantedChanged)
    /// "score"; "difference" to everybody; "change" since the round that this one is compared with
    Q_PROPERTY(QString show READ show WRITE setShow NOTIFY wantedChanged)
    /// The keys of the cuts whose values are rows; all of them where it is empty.
    Q_PROPERTY(QStringList rowsBy READ rowsBy WRITE setRowsBy NOTIFY wantedChanged)
    /// In order: text, measure ("favourable", "enps", "level").
    Q_PROPERTY(QVariantList columns READ columns NOTIFY composed)
    /// The row of everybody, with the roles of a row.
    Q_PROPERTY(QVariantMap everybody READ everybody NOTIFY composed)
    Q_PROPERTY(bool hasChange READ hasChange NOTIFY composed)

  public:
    explicit SurveyHeatmap(QObject* parent = nullptr);

    /// What is shown from now on; `reading` stays as it is while it is. None: nothing.
    void setReading(std::shared_ptr<const SurveyReading> reading, const QLocale& locale);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return rowCount(); }
    QString columnsBy() const { return columnsBy_; }
    void setColumnsBy(const QString& what);
    QString show() const { return show_; }
    void setShow(const QString& what);
    QStringList rowsBy() const { return rowsBy_; }
    void setRowsBy(const QStringList& cuts);
    QVariantList columns() const;
    QVariantMap everybody() const;
    bool hasChange() const { return other() != nullptr; }
    /// A row with its roles, for code without a view.
    Q_INVOKABLE QVariantMap get(int row) const;

  signals:
    void wantedChanged();
    void composed();

  private:
    struct Line {
        std::string cut;
        std::uint16_t value = 0;
        int depth = 0;
        bool isFirst = false;
    };
    const ReadRound* round() const;
    const ReadRound* other() const;
    const std::vector<survey::HeatColumn>& scored() const;
    void compose();
    QVariantMap rowMap(const FigurePlace& place, const QString& name) const;
    QVariantMap cellMap(const survey::HeatColumn& column, const survey::ShownSegment& shown,
                        const std::optional<survey::ShownSegment>& before, const QString& name) const;

    std::shared_ptr<const SurveyReading> reading_;
    survey::ShownSegment all_;  ///< everybody
    QLocale locale_;
    QString columnsBy_ = QStringLiteral("drivers");
    QString show_ = QStringLiteral("score");
    QStringList rowsBy_;
    std::vector<Line> lines_;
};

}  // namespace aufwind::views
