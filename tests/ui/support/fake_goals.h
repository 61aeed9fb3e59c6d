// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/goals.h"

#include <QVariantList>

// The goals of a company in memory: everything but where they, and the people, come from is real. Interface thread
// only.
class FakeGoals : public aufwind::views::Goals {
    Q_OBJECT
    // {id, title, parent, owner, mark, progress (0 to 1, none where undefined), company, team, cycle, starts and ends:
    // days since 1970, waits, confidence}
    Q_PROPERTY(QVariantList rows MEMBER rows_ WRITE setRows)
    // {id, name, starts and ends: days since 1970, phase: 0 to 2}
    Q_PROPERTY(QVariantList cycleRows MEMBER cycles_ WRITE setCycleRows)
    // {id, name, initials}
    Q_PROPERTY(QVariantList people MEMBER people_ WRITE setPeople)
    // {id, name}
    Q_PROPERTY(QVariantList teamRows MEMBER teams_ WRITE setTeamRows)
    Q_PROPERTY(QString looker MEMBER looker_ WRITE setLooker)
    Q_PROPERTY(int day MEMBER day_ WRITE setDay)
    Q_PROPERTY(bool mayAll MEMBER mayAll_)

  public:
    using Goals::Goals;

    void setRows(const QVariantList& rows);
    void setCycleRows(const QVariantList& cycles);
    void setPeople(const QVariantList& people);
    void setTeamRows(const QVariantList& teams);
    void setLooker(const QString& looker);
    void setDay(int day);
    std::int64_t today() const override { return day_; }
    aufwind::Uuid me() const override;

    // The keys of goals in tests are short; those of rows are not.
    Q_INVOKABLE static QString idOf(const QString& key);

  protected:
    aufwind::views::Person person(const aufwind::Uuid& id) const override;
    QString teamName(const aufwind::Uuid& id) const override;
    aufwind::domain::GoalViewer viewer(const aufwind::Uuid&) const override { return {.id = me(), .isHr = mayAll_}; }

  private:
    void fill();

    QVariantList rows_;
    QVariantList cycles_;
    QVariantList people_;
    QVariantList teams_;
    QString looker_;
    int day_ = 0;
    bool mayAll_ = false;
};
