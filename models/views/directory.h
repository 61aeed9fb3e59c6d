// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/local_data.h"

#include <QObject>
#include <QString>
#include <QVariantMap>

#include <unordered_map>

/// The people of the company as pages name them, read once and forgotten when they change.
/// Thread rule: the window's.
namespace aufwind::views {

struct Person {
    Uuid id;
    QString name;
    QString firstName;
    QString initials;
    QString title;
    QString email;
    QString team;  ///< the team, else the department
    Uuid manager;
    bool known = false;
};

class Directory : public QObject {
    Q_OBJECT

  public:
    explicit Directory(LocalData& data);

    /// Somebody who is not in the store has an empty name and `known` unset. Valid until the next event.
    const Person& person(const Uuid& id);
    const Person& me();
    /// The highest role that was granted to whoever is signed in: "employee", "hr", "admin", "owner".
    QString myRole();
    /// What custom roles allow this person, by the names of the flags: of people over anybody, of the company where
    /// they were granted for everyone.
    QStringList myPermissions();
    /// Of a custom role; empty where there is none.
    QString roleName(const Uuid& id);
    /// id, name, firstName, initials, title, team, email.
    QVariantMap toMap(const Uuid& id);
    /// The same for several, in the order of their names.
    QVariantList toList(std::vector<Uuid> ids);

  private:
    Person read(const Uuid& id);
    QString teamOf(const Uuid& id);

    LocalData& data_;
    std::unordered_map<Uuid, Person> known_;
};

}  // namespace aufwind::views
