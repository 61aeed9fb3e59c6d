// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"

#include <QObject>
#include <QThread>
#include <QVariant>

#include <functional>
#include <memory>

/// A thread that composes lists which take longer than a frame has time for. It reads by a connection of its own and
/// keeps whom it knows by name as the window does.
///
/// Thread rule: the window's. `data` has a store and outlives it; its end waits for the list that is being composed.
namespace aufwind::views {

class Behind : public QObject {
    Q_OBJECT

  public:
    /// Which list: makes the model of that name over a context.
    struct Wanted {
        RowListModel* (*make)(const PageContext& context, const QString& name, const QVariant& argument);
        QString name;
        QVariant argument;
    };

    explicit Behind(LocalData& data);
    ~Behind() override;

    /// From a state that is no older than when it was asked. One after the other.
    void compose(const Wording& wording, const Wanted& wanted, RowListModel::Answer answer);
    /// Other reading that takes longer; on the thread, and nothing of the window may be touched there.
    void read(std::function<void(Result<store::Reader*>)> work);

  private:
    struct Room;  ///< what lives on the thread
    void post(std::function<void(Room&)> work);

    LocalData& data_;
    QThread thread_;
    QObject* place_;
    std::unique_ptr<Room> room_;
};

}  // namespace aufwind::views
