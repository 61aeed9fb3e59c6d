// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_organisation.h"

#include "models/views/values.h"

#include <QCryptographicHash>

using namespace aufwind;

namespace {

Uuid uuidOf(const QString& key) {
    Uuid id;
    if (key.isEmpty()) return id;
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

}  // namespace

QString FakeOrganisation::idOf(const QString& key) {
    return views::toText(uuidOf(key));
}

void FakeOrganisation::setRows(const QVariantList& rows) {
    rows_ = rows;
    fill();
}

void FakeOrganisation::setTeams(const QVariantList& teams) {
    teams_ = teams;
    fill();
}

void FakeOrganisation::setMayMove(bool may) {
    setCanMove(may);
    emit changed();
}

void FakeOrganisation::fill() {
    domain::OrgCompany made;
    made.name = company_.toStdString();
    for (const QVariant& one : rows_) {
        const QVariantMap row = one.toMap();
        domain::OrgPerson person;
        person.id = uuidOf(row.value("id").toString());
        person.name = row.value("name").toString().toStdString();
        person.title = row.value("title").toString().toStdString();
        person.location = row.value("location").toString().toStdString();
        person.manager = uuidOf(row.value("manager").toString());
        for (const QVariant& dotted : row.value("dotted").toList()) person.dotted.push_back(uuidOf(dotted.toString()));
        person.here = !row.value("gone").toBool();
        person.starts = row.value("starts").toLongLong();
        person.ends = row.value("ends").toLongLong();
        made.people.push_back(std::move(person));
    }
    for (const QVariant& one : teams_) {
        const QVariantMap row = one.toMap();
        const Uuid team = uuidOf(row.value("id").toString());
        made.teams.push_back({team, row.value("name").toString().toStdString(), uuidOf(row.value("parent").toString()),
                              uuidOf(row.value("lead").toString())});
        for (const QVariant& member : row.value("members").toList()) {
            made.members.emplace_back(team, uuidOf(member.toString()));
        }
    }
    made.settle();
    show(std::make_shared<const views::OrgSnapshot>(std::move(made)));
}
