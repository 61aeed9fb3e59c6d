// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/entity_list_model.h"

#include "models/views/values.h"

#include <algorithm>
#include <unordered_set>

namespace aufwind::views {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kAuthorRole = Qt::UserRole + 1;
constexpr int kCreatedRole = Qt::UserRole + 2;
constexpr int kFieldRole = Qt::UserRole + 10;  // plus the index of the field

}  // namespace

EntityListModel::EntityListModel(LocalData& data, store::Query query, QObject* parent)
    : QAbstractListModel(parent), data_(data), query_(std::move(query)), entity_(data.schema().entity(query_.entity)) {
    rows_ = read(0, kPage);
    complete_ = rows_.size() < kPage;
    connect(&data_, &LocalData::changed, this, &EntityListModel::follow);
}

int EntityListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant EntityListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size()) return {};
    const Record& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == kIdRole) return toText(row.id);
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
    return !parent.isValid() && !complete_;
}

void EntityListModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) return;
    const auto loaded = static_cast<std::uint32_t>(rows_.size());
    // One row more than needed: where it is not the last one shown, commits that are still on their way here have
    // shifted the rows, and the loaded part is compared as a whole.
    auto next = read(loaded == 0 ? 0 : loaded - 1, kPage + 1);
    if (loaded != 0 && (next.empty() || next.front().id != rows_.back().id)) {
        next = read(0, loaded + kPage);
        complete_ = next.size() < loaded + kPage;
        reconcile(std::move(next));
        return;
    }
    complete_ = next.size() < kPage + 1;
    if (loaded != 0) next.erase(next.begin());
    std::unordered_set<Uuid> known;
    for (const Record& row : rows_) known.insert(row.id);
    std::erase_if(next, [&](const Record& row) { return known.contains(row.id); });
    if (next.empty()) return;
    beginInsertRows({}, static_cast<int>(loaded), static_cast<int>(loaded + next.size()) - 1);
    rows_.insert(rows_.end(), std::make_move_iterator(next.begin()), std::make_move_iterator(next.end()));
    endInsertRows();
    emit countChanged();
}

void EntityListModel::reconcile(std::vector<Record> rows) {
    std::unordered_set<Uuid> wanted;
    for (const Record& row : rows) wanted.insert(row.id);
    for (std::size_t i = rows_.size(); i > 0; --i) {
        if (!wanted.contains(rows_[i - 1].id)) drop(i - 1);
    }
    for (Record& row : rows) put(std::move(row));
}

void EntityListModel::follow(const store::ChangeSet& changes) {
    std::unordered_set<Uuid> seen;
    for (const store::Change& change : changes) {
        if (change.entity == query_.entity && seen.insert(change.id).second) take(change.id);
    }
}

void EntityListModel::take(const Uuid& id) {
    store::Query one = query_;
    one.where.push_back({schema::kOwnId, store::Compare::equal, Value{id}});
    one.limit = 1;
    one.offset = 0;
    auto found = data_.reader().list(one);
    if (!found) return;
    if (!found->empty()) {
        put(std::move(found->front()));
        return;
    }
    const auto at = std::ranges::find(rows_, id, &Record::id);
    if (at != rows_.end()) drop(static_cast<std::size_t>(at - rows_.begin()));
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
        (from == 0 || before(rows_[from - 1], row)) && (from + 1 == rows_.size() || before(row, rows_[from + 1]));
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

std::size_t EntityListModel::placeOf(const Record& row) const {
    // Not a binary search: the row's own old version, with its old place, may stand among the others.
    std::size_t at = 0;
    while (at < rows_.size() && (rows_[at].id == row.id || before(rows_[at], row))) ++at;
    // Behind its own old version is the same place.
    return at;
}

bool EntityListModel::before(const Record& a, const Record& b) const {
    for (const store::Order& order : query_.order) {
        if (order.field == schema::kOwnId) return order.descending ? b.id < a.id : a.id < b.id;
        const Value& left = a.value(order.field);
        const Value& right = b.value(order.field);
        if (left != right) return order.descending ? right < left : left < right;
    }
    return a.id < b.id;
}

std::vector<Record> EntityListModel::read(std::uint32_t offset, std::uint32_t limit) const {
    store::Query page = query_;
    page.offset = offset;
    page.limit = limit;
    auto rows = data_.reader().list(page);
    return rows ? std::move(*rows) : std::vector<Record>{};
}

}  // namespace aufwind::views
