// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/admin_control.h"
#include "models/views/security.h"
#include "models/views/wording.h"

#include <QObject>
#include <QPointer>
#include <QVariantList>
#include <qqml.h>

/// Two records of one person become one: what would become of what, and the order, an act of Security ("mergePeople").
/// The server does it, so there is nothing to say without a connection. There is one for the whole life of the window.
///
/// Thread rule: the window's.
namespace aufwind::views {

class PeopleMerge : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// "unknown", "loading", "ready", "offline", "forbidden" or "failed".
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// In words, why nothing can be said.
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    /// Each: name (of what kind), moved (rows that are the other's from then on), joined, stays.
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed)
    /// Names of fields: those that are filled, and those in which the two differ.
    Q_PROPERTY(QStringList taken READ taken NOTIFY changed)
    Q_PROPERTY(QStringList against READ against NOTIFY changed)
    /// "none", "moved" or "ended": that of whoever goes.
    Q_PROPERTY(QString account READ account NOTIFY changed)
    Q_PROPERTY(int devices READ devices NOTIFY changed)
    /// Each: reason (a word), name (of the rows that are in the way), count. None: it can be done.
    Q_PROPERTY(QVariantList obstacles READ obstacles NOTIFY changed)

  public:
    explicit PeopleMerge(Security& security, QObject* parent = nullptr);

    /// Null: nobody is signed in. Drops what is known.
    void attach(AdminControl* control, const Wording* wording);

    QString state() const { return state_; }
    QString trouble() const;
    QVariantList kinds() const;
    QStringList taken() const { return names(preview_.taken); }
    QStringList against() const { return names(preview_.against); }
    QString account() const;
    int devices() const { return static_cast<int>(preview_.devices); }
    QVariantList obstacles() const;

    /// Asks what would become of these two. An answer to an earlier question is dropped.
    Q_INVOKABLE void look(const QString& keepId, const QString& goneId);
    /// Merges what was looked at last, where nothing is in the way. Ends in merged() or failed() of Security; where
    /// something has changed meanwhile it is looked at anew.
    Q_INVOKABLE void run();
    Q_INVOKABLE void forget();

  signals:
    void changed();
    /// `isOver`: else it has begun, and the server goes on by itself.
    void merged(bool isOver);

  private:
    AdminControl::Then<MergePreview> mine(std::function<void(const Result<MergePreview>&)> then) {
        return [self = QPointer<PeopleMerge>{this}, turn = turn_,
                then = std::move(then)](const Result<MergePreview>& answer) {
            if (self && self->turn_ == turn) then(answer);
        };
    }
    static QStringList names(const std::vector<std::string>& fields);
    void ask();

    Security& security_;
    AdminControl* control_ = nullptr;
    const Wording* wording_ = nullptr;
    std::uint64_t turn_ = 0;
    QString state_ = QStringLiteral("unknown");
    Error trouble_;
    MergePair pair_;
    MergePreview preview_;
};

}  // namespace aufwind::views
