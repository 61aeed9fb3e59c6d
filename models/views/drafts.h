// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

/// What is being written and is not part of a row yet, by the name of its field. It lies in the store of this device,
/// so that neither another page nor the end of the process loses more than the last moment of it. It never travels.
///
/// Thread rule: the window's.
namespace aufwind::views {

class Drafts : public QObject {
  public:
    /// How long a letter may be in memory alone, in milliseconds.
    static constexpr int kPause = 250;
    /// More than any field takes; what is longer loses its end.
    static constexpr qsizetype kMostLetters = 20'000;

    explicit Drafts(LocalData& data);

    /// Empty where there is none.
    QString text(const QString& key) const;
    /// An empty text drops it.
    void keep(const QString& key, const QString& text);
    /// Posts what is in memory alone.
    void flush();

  private:
    LocalData& data_;
    QHash<QString, QString> texts_;  ///< as kept since the start
    QSet<QString> waiting_;          ///< not posted yet
    QTimer soon_;
};

}  // namespace aufwind::views
