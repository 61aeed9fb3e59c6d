// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/entity_list_model.h"

#include "models/views/values.h"

#include <QMetaMethod>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace aufwind::views {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kAuthorRole = Qt::UserRole + 1;
constexpr int kCreatedRole = Qt::UserRole + 2;
constexpr int kFieldRole = Qt::UserRole + 10;  // plus the index of the field

/// Of a long list: how many are read at once, and how many stay.
constexpr std::size_t kBlock = 64;
constexpr std::size_t kMostRead = 4096;
/// Changed rows that are looked for one by one in a long list.
constexpr std::size_t kFewChanged = 16;

}  // namespace

EntityListModel::EntityListModel(LocalData& data, store::Query query, QObject* parent)
    : QAbstractListModel(parent), data_(data), query_(std::move(query)), entity_(data.schema().entity(query_.entity)) {
    if (auto rows = readPage(0, kPage)) {
        rows_ = std::move(*rows);
        complete_ = rows_.size() < kPage;
        if (!complete_) gather();
    }
    connect(&data_, &LocalData::changed, this, &EntityListModel::follow);
}

int EntityListModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    ensureFresh();
    return static_cast<int>(rows_.size());
}

QVariant EntityListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size()) return {};
    if (role == kIdRole) return toText(rows_[static_cast<std::size_t>(index.row())].id);
    const Record& row = filled(static_cast<std::size_t>(index.row()));
    if (role == kAuthorRole) return toText(row.author);
    if (role == kCreatedRole) return instantFrom(row.created.milliseconds());
    const int at = role - kFieldRole;
    if (entity_ == nullptr || at < 0 || static_cast<std::size_t>(at) >= entity_->fields.size()) return {};
    const schema::Field& field = entity_->fields[static_cast<std::size_t>(at)];
    return toVariant(field, row.value(field.number));
}

QHash<int, QByteArray> EntityListModel::roleNames() const {
    QHash<int, QByteArray> names{{kIdRole, "id"}, {kAuthorRole, "author"}, {kCreatedRole, "created"}};
    if (entity_ == nullptr) return names;
    for (std::size_t i = 0; i < entity_->fields.size(); ++i) {
        const std::string_view name = entity_->fields[i].name;
        names.insert(kFieldRole + static_cast<int>(i), QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    }
    return names;
}

bool EntityListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !complete_ && !failed_ && !telling_;
}

void EntityListModel::fetchMore(const QModelIndex& parent) {
    ensureFresh();
    if (!canFetchMore(parent)) return;
    const auto loaded = static_cast<std::uint32_t>(rows_.size());
    // One row more than needed: where it is not the last one shown, commits that are still on their way here have
    // shifted the rows, and the loaded part is compared as a whole.
    auto next = readPage(loaded == 0 ? 0 : loaded - 1, kPage + 1);
    if (!next) return;
    if (loaded != 0 && (next->empty() || next->front().id != rows_.back().id)) {
        next = readPage(0, loaded + kPage);
        if (!next) return;
        complete_ = next->size() < loaded + kPage;
        reconcile(std::move(*next));
        return;
    }
    complete_ = next->size() < kPage + 1;
    if (loaded != 0) next->erase(next->begin());
    std::unordered_set<Uuid> known;
    for (const Record& row : rows_) known.insert(row.id);
    std::erase_if(*next, [&](const Record& row) { return known.contains(row.id); });
    if (next->empty()) return;
    beginInsertRows({}, static_cast<int>(loaded), static_cast<int>(loaded + next->size()) - 1);
    rows_.insert(rows_.end(), std::make_move_iterator(next->begin()), std::make_move_iterator(next->end()));
    endInsertRows();
    emit countChanged();
}

bool EntityListModel::isWatched() const {
    return isSignalConnected(QMetaMethod::fromSignal(&QAbstractItemModel::rowsInserted)) ||
           isSignalConnected(QMetaMethod::fromSignal(&EntityListModel::countChanged));
}

void EntityListModel::connectNotify(const QMetaMethod& signal) {
    // What a view missed while nobody looked is told to it.
    if (!dirty_ || signal != QMetaMethod::fromSignal(&QAbstractItemModel::rowsInserted)) return;
    const auto catchUp = [this] {
        if (dirty_) refresh();
    };
    QMetaObject::invokeMethod(this, catchUp, Qt::QueuedConnection);
}

void EntityListModel::ensureFresh() const {
    // Nobody is listening: reading on demand contradicts nothing that was told.
    if (dirty_ && !isWatched()) const_cast<EntityListModel*>(this)->refresh();
}

std::uint32_t EntityListModel::wantedRows() const {
    return std::max(kPage, static_cast<std::uint32_t>(rows_.size()));
}

void EntityListModel::refresh() {
    dirty_ = false;
    if (isLong() && data_.queue() != nullptr) return gather();
    const std::uint32_t wanted = wantedRows();
    auto rows = readPage(0, wanted);
    if (!rows) return;
    complete_ = rows->size() < wanted;
    reconcile(std::move(*rows));
}

void EntityListModel::follow(const store::ChangeSet& changes) {
    std::unordered_set<Uuid> seen;
    std::vector<Uuid> touched;
    for (const store::Change& change : changes) {
        if (change.entity == query_.entity && seen.insert(change.id).second) touched.push_back(change.id);
    }
    if (touched.empty()) return;
    again_ = gathering_ != nullptr;
    if (!isWatched()) {
        dirty_ = true;
    } else if (touched.size() > (isLong() ? kFewChanged : kPage) || dirty_) {
        refresh();
    } else {
        take(touched);
    }
}

void EntityListModel::take(const std::vector<Uuid>& ids) {
    store::Query touched = query_;
    touched.where.push_back({schema::kOwnId, store::Compare::in, Value{ids}});
    touched.limit = 0;
    touched.offset = 0;
    auto found = read(touched);
    if (!found) return;
    std::unordered_set<Uuid> there;
    for (const Record& row : *found) there.insert(row.id);
    telling_ = true;
    for (const Uuid& id : ids) {
        if (there.contains(id)) continue;
        const auto at = std::ranges::find(rows_, id, &Record::id);
        if (at != rows_.end()) drop(static_cast<std::size_t>(at - rows_.begin()));
    }
    for (Record& row : *found) put(std::move(row));
    telling_ = false;
}

void EntityListModel::removeGone(const std::vector<Record>& rows) {
    std::unordered_set<Uuid> wanted;
    for (const Record& row : rows) wanted.insert(row.id);
    for (std::size_t end = rows_.size(); end > 0;) {
        if (wanted.contains(rows_[end - 1].id)) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && !wanted.contains(rows_[begin - 1].id)) --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                    rows_.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin;
    }
}

void EntityListModel::reconcile(std::vector<Record> rows) {
    const std::size_t before = rows_.size();
    telling_ = true;
    removeGone(rows);
    std::unordered_set<Uuid> present;
    for (const Record& row : rows_) present.insert(row.id);
    // Up to `at` the rows shown are those wanted.
    for (std::size_t at = 0; at < rows.size();) {
        const auto here = rows_.begin() + static_cast<std::ptrdiff_t>(at);
        if (!present.contains(rows[at].id)) {
            std::size_t end = at + 1;
            while (end < rows.size() && !present.contains(rows[end].id)) ++end;
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
            rows_.insert(here, std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(at)),
                         std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end)));
            endInsertRows();
            at = end;
            continue;
        }
        if (here->id != rows[at].id) {
            const auto from = std::find_if(here, rows_.end(), [&](const Record& row) { return row.id == rows[at].id; });
            const auto place = static_cast<int>(from - rows_.begin());
            beginMoveRows({}, place, place, {}, static_cast<int>(at));
            std::rotate(here, from, from + 1);
            endMoveRows();
        }
        if (rows_[at] != rows[at]) {
            rows_[at] = std::move(rows[at]);
            emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)));
        }
        ++at;
    }
    telling_ = false;
    if (rows_.size() != before) emit countChanged();
}

void EntityListModel::drop(std::size_t at) {
    beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
    rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(at));
    endRemoveRows();
    emit countChanged();
}

void EntityListModel::put(Record row) {
    const auto known = std::ranges::find(rows_, row.id, &Record::id);
    if (known == rows_.end()) {
        const std::size_t at = placeOf(row);
        // Past the loaded part it will be met when the view scrolls there.
        if (at == rows_.size() && !complete_) return;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
        endInsertRows();
        emit countChanged();
        return;
    }
    const auto from = static_cast<std::size_t>(known - rows_.begin());
    const bool fits =
        (from == 0 || before(filled(from - 1), row)) && (from + 1 == rows_.size() || before(row, filled(from + 1)));
    if (!fits) {
        Record moved = std::move(row);
        const std::size_t to = placeOf(moved);
        if (to == rows_.size() && !complete_) {
            drop(from);
            return;
        }
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        rows_.erase(known);
        const std::size_t at = to > from ? to - 1 : to;
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), std::move(moved));
        endMoveRows();
        emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)));
        return;
    }
    if (*known == row) return;
    *known = std::move(row);
    emit dataChanged(index(static_cast<int>(from)), index(static_cast<int>(from)));
}

std::size_t EntityListModel::placeOf(const Record& row) {
    if (isLong()) return placeInLong(row);
    // Not a binary search: the row's own old version, with its old place, may stand among the others.
    std::size_t at = 0;
    while (at < rows_.size() && (rows_[at].id == row.id || before(rows_[at], row))) ++at;
    // Behind its own old version is the same place.
    return at;
}

std::size_t EntityListModel::placeInLong(const Record& row) {
    // Among all others, its own old version left out.
    const auto known = std::ranges::find(rows_, row.id, &Record::id);
    const auto own = static_cast<std::size_t>(known - rows_.begin());
    const std::size_t others = rows_.size() - (known == rows_.end() ? 0 : 1);
    std::size_t low = 0;
    for (std::size_t high = others; low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t at = middle < own ? middle : middle + 1;
        if (!rows_[at].alive()) fill(at, 1);
        if (before(rows_[at], row)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low <= own ? low : low + 1;
}

bool EntityListModel::before(const Record& a, const Record& b) const {
    return comesBefore(query_.order, a, b);
}

void EntityListModel::gather() {
    again_ = gathering_ != nullptr;
    if (again_) return;
    gathering_ = gatherOrder(data_, query_, [this](Result<HollowRows> rows) { gathered(std::move(rows)); });
}

void EntityListModel::gathered(Result<HollowRows> answer) {
    gathering_.reset();
    if (std::exchange(failed_, !answer.ok()) == answer.ok()) emit failedChanged();
    if (!answer) {
        // What is shown is old; whoever asks next tries again.
        dirty_ = true;
        return;
    }
    HollowRows& rows = *answer;
    const bool wasLong = isLong();
    if (rows.size() > kLong) {
        reconcileLong(std::move(rows));
        complete_ = true;
        // What was read before may be old; whoever shows it asks again.
        if (wasLong) {
            emptyFarFrom(rows_.size() + kMostRead);
            emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
        }
    } else if (wasLong) {
        complete_ = false;
        reconcileLong(std::move(rows));
        refresh();
    }
    if (!again_ || (complete_ && !isLong())) return;
    if (isWatched()) {
        gather();
    } else {
        dirty_ = true;
    }
}

void EntityListModel::reconcileLong(HollowRows rows) {
    const auto same = [](const Record& a, const Record& b) {
        return a.id == b.id;
    };
    const auto first = static_cast<std::size_t>(std::ranges::mismatch(rows_, rows, same).in1 - rows_.begin());
    std::size_t tail = 0;
    while (tail < std::min(rows_.size(), rows.size()) - first &&
           same(rows_[rows_.size() - 1 - tail], rows[rows.size() - 1 - tail])) {
        ++tail;
    }
    if (first == rows_.size() || first + tail == rows_.size()) {
        // Nothing but new rows, as when a list becomes as long as it is.
        if (rows.size() > rows_.size()) {
            const auto count = rows.size() - rows_.size();
            beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + count) - 1);
            rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(first),
                         std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first)),
                         std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(first + count)));
            endInsertRows();
            emit countChanged();
        }
        return;
    }
    // What is there stays as it was read.
    std::unordered_map<Uuid, std::size_t> places;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].alive()) places.emplace(rows_[i].id, i);
    }
    for (Record& row : rows) {
        if (const auto at = places.find(row.id); at != places.end()) row = rows_[at->second];
    }
    reconcile(std::move(rows));
}

const Record& EntityListModel::filled(std::size_t row) const {
    if (!rows_[row].alive()) const_cast<EntityListModel*>(this)->fill(row / kBlock * kBlock, kBlock);
    return rows_[row];
}

void EntityListModel::fill(std::size_t begin, std::size_t count) {
    if (read_ > kMostRead) emptyFarFrom(begin);
    const std::size_t end = std::min(begin + count, rows_.size());
    std::vector<Uuid> ids;
    for (std::size_t i = begin; i < end; ++i) {
        if (!rows_[i].alive()) ids.push_back(rows_[i].id);
    }
    auto found =
        read({.entity = query_.entity, .where = {{schema::kOwnId, store::Compare::in, Value{std::move(ids)}}}});
    if (!found) return;
    std::unordered_map<Uuid, Record> byId;
    for (Record& each : *found) byId.emplace(each.id, std::move(each));
    for (std::size_t i = begin; i < end; ++i) {
        const auto at = byId.find(rows_[i].id);
        if (at != byId.end()) rows_[i] = std::move(at->second);
    }
    read_ += byId.size();
}

void EntityListModel::emptyFarFrom(std::size_t row) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i].alive() || (i + kMostRead / 4 > row && i < row + kMostRead / 4)) continue;
        Record hollow;
        hollow.entity = rows_[i].entity;
        hollow.id = rows_[i].id;
        rows_[i] = std::move(hollow);
    }
    read_ = static_cast<std::size_t>(std::ranges::count_if(rows_, &Record::alive));
}

Result<std::vector<Record>> EntityListModel::read(const store::Query& query) {
    auto rows = data_.reader().list(query);
    if (std::exchange(failed_, !rows.ok()) == rows.ok()) emit failedChanged();
    return rows;
}

Result<std::vector<Record>> EntityListModel::readPage(std::uint32_t offset, std::uint32_t limit) {
    store::Query page = query_;
    page.offset = offset;
    page.limit = limit;
    return read(page);
}

}  // namespace aufwind::views
