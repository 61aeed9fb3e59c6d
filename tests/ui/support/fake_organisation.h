// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/organisation.h"

#include <QVariantList>

// A company of rows in memory, for the org chart: everything but where its people come from is real. Interface thread
// only.
class FakeOrganisation : public aufwind::views::Organisation {
    Q_OBJECT
    // {id, name, title, manager, dotted: [ids], gone, location, starts and ends: days since 1970}
    Q_PROPERTY(QVariantList rows MEMBER rows_ WRITE setRows)
    // {id, name, parent, lead, members: [ids]}
    Q_PROPERTY(QVariantList teams MEMBER teams_ WRITE setTeams)
    Q_PROPERTY(QString company MEMBER company_)
    Q_PROPERTY(bool mayMove READ canMove WRITE setMayMove)

  public:
    using Organisation::Organisation;

    void setRows(const QVariantList& rows);
    void setTeams(const QVariantList& teams);
    void setMayMove(bool may);
    // Keys of tests are short; those of rows are not.
    Q_INVOKABLE static QString idOf(const QString& key);

  private:
    void fill();

    QVariantList rows_;
    QVariantList teams_;
    QString company_;
};
