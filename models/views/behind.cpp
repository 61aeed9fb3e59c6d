// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/behind.h"

#include "models/views/directory.h"

#include <utility>

namespace aufwind::views {

struct Behind::Room {
    std::unique_ptr<store::Reader> reader;  ///< none where the store gives no other; then it is asked again
    std::unique_ptr<LocalData> data;
    std::unique_ptr<Directory> people;

    Result<void> furnish(const LocalData& window) {
        if (reader) return {};
        auto made = window.store()->reader();
        if (!made) return made.error();
        reader = std::move(*made);
        data = std::make_unique<LocalData>(window.schema(), *reader, window.clock(), window.me());
        people = std::make_unique<Directory>(*data);
        return {};
    }
    void leave() {
        people.reset();
        data.reset();
        reader.reset();
    }
};

Behind::Behind(LocalData& data) : data_(data), place_(new QObject), room_(std::make_unique<Room>()) {
    place_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, place_, &QObject::deleteLater);
    thread_.setObjectName(QStringLiteral("behind"));
    thread_.start();
    // Before any list asks for what has changed, so that names are read anew.
    connect(&data_, &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        post([changes](Room& room) {
            if (room.data) emit room.data->changed(changes);
        });
    });
}

Behind::~Behind() {
    QMetaObject::invokeMethod(
        place_, [this] { room_->leave(); }, Qt::BlockingQueuedConnection);
    thread_.quit();
    thread_.wait();
}

void Behind::post(std::function<void(Room&)> work) {
    QMetaObject::invokeMethod(
        place_, [this, work = std::move(work)] { work(*room_); }, Qt::QueuedConnection);
}

void Behind::read(std::function<void(Result<store::Reader*>)> work) {
    post([this, work = std::move(work)](Room& room) {
        const auto furnished = room.furnish(data_);
        work(furnished ? Result<store::Reader*>(room.reader.get()) : furnished.error());
    });
}

void Behind::compose(const Wording& wording, const Wanted& wanted, RowListModel::Answer answer) {
    post([this, wording, wanted, answer = std::move(answer)](Room& room) {
        const auto furnished = room.furnish(data_);
        RowListModel::Rows rows = furnished ? RowListModel::Rows(std::vector<RowListModel::Row>{}) : furnished.error();
        if (furnished) {
            const PageContext context{*room.data, *room.people, wording};
            const std::unique_ptr<RowListModel> twin{wanted.make(context, wanted.name, wanted.argument)};
            if (twin) rows = twin->composed();
        }
        data_.later([answer, rows] { answer(rows); });
    });
}

}  // namespace aufwind::views
