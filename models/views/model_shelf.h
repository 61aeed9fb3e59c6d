// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/behind.h"
#include "models/views/page_context.h"
#include "models/views/sync_control.h"
#include "models/views/text_session.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariant>

#include <functional>
#include <list>
#include <memory>

/// The lists and texts that pages have asked for, each once per name and argument. Those that no view is connected to
/// go, the longest unused first, when there are many.
///
/// Names: home.todos, answering, home.done, home.today, meetings [series], occurrences [series], agenda [{series,
/// occurrence}], comments [point], actions [series], together [{person, words, most}], holidays [year], notes.found
/// [words], goal.keyResults [goal], goal.milestones [key result], goal.initiatives [goal], goal.checkIns [goal],
/// goal.comments [goal], goal.points [goal], goal.cycles, goal.templates, goal.due ["all" for those of a day to come
/// too], goal.toApprove, goals.of [person], goals.mine, surveys [{words, archived}], people [words], employees (an
/// EmployeeGrid), facts [person], search [words], sync.waiting, sync.refused, sync.merged, sync.device, and
/// "list.<entity>" [{field: value, …}] for any entity of the schema.
///
/// Thread rule: the window's.
namespace aufwind::views {

class ModelShelf : public QObject {
    Q_OBJECT

  public:
    static constexpr std::size_t kKept = 96;

    ModelShelf(const PageContext& context, SyncControl* control);
    ~ModelShelf() override;

    /// Null where there is none of that name.
    QAbstractItemModel* model(const QString& name, const QVariant& argument);
    TextSession* text(const QString& key, const TextPlace& place);
    /// Composes anew what words and days change.
    void refresh();

  private:
    struct Kept {
        QString key;
        QObject* object = nullptr;
    };
    QAbstractItemModel* make(const QString& name, const QVariant& argument);
    QAbstractItemModel* makeSearch(const QString& words);
    QAbstractItemModel* makeList(const QString& entity, const QVariantMap& where);
    QObject* take(const QString& key, const std::function<QObject*()>& make);
    void trim();
    static bool inUse(const QObject& object);

    PageContext context_;
    SyncControl* control_;
    std::unique_ptr<Behind> behind_;
    std::list<Kept> kept_;  ///< the newest first
    QTimer minutes_;
};

}  // namespace aufwind::views
