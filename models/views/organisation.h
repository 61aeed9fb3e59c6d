// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/org_forest.h"
#include "models/domain/org_move.h"
#include "models/views/behind.h"
#include "models/views/local_data.h"

#include <QObject>
#include <QString>
#include <QVariantMap>
#include <qqml.h>

#include <memory>
#include <set>
#include <vector>

/// The whole company as a chart of it needs it: everybody by name, who stands under whom, and what a change of that
/// would bring. Read behind the window's thread, for as long as somebody looks at it; whoever's edit arrives, only the
/// rows that it changed are read again.
///
/// Thread rule: the window's. A snapshot never changes, and any thread may read it.
namespace aufwind::views {

class Directory;

struct OrgSnapshot {
    domain::OrgCompany company;
    std::vector<domain::UnplacedPerson> unplaced;
    // Of each of the company's people.
    std::vector<QString> names;
    std::vector<QString> titles;
    std::vector<QString> initials;
    std::vector<QString> searched;  ///< name and title without case and accents
    std::vector<int> tones;         ///< what the colour of the person is made of
    std::vector<QString> teamNames;

    explicit OrgSnapshot(domain::OrgCompany company);
};

/// Without case and accents.
QString withoutAccents(const QString& text);

class Organisation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    /// The store could not be read the last time.
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    /// Whether this person may change who reports to whom.
    Q_PROPERTY(bool canMove READ canMove NOTIFY changed)

  public:
    explicit Organisation(QObject* parent = nullptr);
    ~Organisation() override;

    /// Null: nobody is signed in. None of them is owned.
    void attach(LocalData* data, Directory* people);
    /// Null: nobody is signed in.
    LocalData* data() const { return data_; }

    bool ready() const { return snapshot_ != nullptr; }
    bool failed() const { return failed_; }
    bool canMove() const { return canMove_; }
    /// Null until it is ready.
    std::shared_ptr<const OrgSnapshot> snapshot() const { return snapshot_; }
    QString me() const;

    /// From now on it is kept up to date, until as many have left.
    Q_INVOKABLE void use();
    Q_INVOKABLE void leave();

    /// Reads everything anew.
    Q_INVOKABLE void refresh();
    /// What follows when the person gets that manager (empty: none): {obstacle: "", "unknown", "same", "self" or
    /// "cycle", person, manager and before: {id, name}, below, above, noLongerAbove, dotted: names, rights: [{holder,
    /// role, gains, people}], knowsRoles: false where others' roles are not told to this person}.
    Q_INVOKABLE QVariantMap consequences(const QString& personId, const QString& managerId) const;
    Q_INVOKABLE QString nameOf(const QString& personId) const;

  signals:
    void changed();

  protected:
    void show(std::shared_ptr<const OrgSnapshot> snapshot);
    void setCanMove(bool can) { canMove_ = can; }

  private:
    struct Shelf;  ///< what is kept where it is read

    void follow(const store::ChangeSet& changes);
    void readOn();
    void take(std::shared_ptr<const OrgSnapshot> snapshot, std::uint64_t turn);
    QVariantMap named(const Uuid& id) const;
    QVariantList namesOf(const std::vector<Uuid>& ids) const;
    std::vector<domain::OrgGrant> grants() const;

    LocalData* data_ = nullptr;
    Directory* people_ = nullptr;
    std::unique_ptr<Behind> behind_;
    std::shared_ptr<Shelf> shelf_;
    std::shared_ptr<const OrgSnapshot> snapshot_;
    int users_ = 0;
    bool failed_ = false;
    bool canMove_ = false;
    bool isReading_ = false;
    bool everything_ = true;  ///< what has to be read again: all of it, else what follows
    bool teams_ = false;
    std::set<Uuid> changed_;
    std::uint64_t turn_ = 0;  ///< answers for somebody who has signed out are dropped
};

}  // namespace aufwind::views
