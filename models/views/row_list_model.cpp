// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/row_list_model.h"

#include <QElapsedTimer>
#include <QMetaMethod>
#include <QPointer>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace aufwind::views {

namespace {

constexpr int kKeyRole = Qt::UserRole;
/// A quarter of a frame; what takes no longer is better shown at once.
constexpr qint64 kSlowMs = 4;

struct TextHash {
    std::size_t operator()(const QString& text) const { return qHash(text); }
};
using Places = std::unordered_map<QString, std::size_t, TextHash>;

Places placesOf(const std::vector<RowListModel::Row>& rows) {
    Places places;
    for (std::size_t i = 0; i < rows.size(); ++i) places.emplace(rows[i].key, i);
    return places;
}

/// A longest rising subsequence of `numbers`, by position: what can stay where it is while the rest moves.
std::unordered_set<std::size_t> longestRise(const std::vector<std::size_t>& numbers) {
    std::vector<std::size_t> ends;  // positions of the smallest end of a rise of each length
    std::vector<std::ptrdiff_t> before(numbers.size(), -1);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, numbers[i], {}, [&](std::size_t end) { return numbers[end]; });
        if (at != ends.begin()) before[i] = static_cast<std::ptrdiff_t>(*(at - 1));
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    std::unordered_set<std::size_t> stay;
    for (std::ptrdiff_t i = ends.empty() ? -1 : static_cast<std::ptrdiff_t>(ends.back()); i >= 0;
         i = before[static_cast<std::size_t>(i)]) {
        stay.insert(static_cast<std::size_t>(i));
    }
    return stay;
}

}  // namespace

RowListModel::RowListModel(LocalData& data, const QByteArrayList& roles, QObject* parent)
    : QAbstractListModel(parent), data_(data) {
    names_.insert(kKeyRole, "id");
    for (int i = 0; i < roles.size(); ++i) names_.insert(kKeyRole + 1 + i, roles[i]);
    connect(&data_, &LocalData::changed, this, [this](const store::ChangeSet& changes) {
        if (std::ranges::any_of(changes, [this](const store::Change& change) { return concerns(change); })) refresh();
    });
}

int RowListModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    ensureFresh();
    return static_cast<int>(rows_.size());
}

QVariant RowListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size()) return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    if (role == kKeyRole) return row.key;
    return row.values.value(role - kKeyRole - 1);
}

QHash<int, QByteArray> RowListModel::roleNames() const {
    return names_;
}

QVariant RowListModel::get(int row, const QString& role) const {
    ensureFresh();
    return data(index(row), names_.key(role.toUtf8(), -1));
}

bool RowListModel::isWatched() const {
    return isSignalConnected(QMetaMethod::fromSignal(&QAbstractItemModel::rowsInserted)) ||
           isSignalConnected(QMetaMethod::fromSignal(&RowListModel::countChanged));
}

void RowListModel::refresh() {
    dirty_ = true;
    if (!isWatched() || queued_) return;
    queued_ = true;
    const auto compose = [this] {
        queued_ = false;
        if (dirty_ && !goBehind()) compose_();
    };
    QMetaObject::invokeMethod(this, compose, Qt::QueuedConnection);
}

void RowListModel::prepare() {
    ensureFresh();
}

void RowListModel::connectNotify(const QMetaMethod& signal) {
    // What a view missed while nobody looked is told to it.
    if (ready_ && dirty_ && signal == QMetaMethod::fromSignal(&QAbstractItemModel::rowsInserted)) refresh();
}

void RowListModel::ensureFresh() const {
    if (!dirty_) return;
    // Nobody has seen a row yet, or nobody is listening: filling on demand contradicts nothing that was told.
    auto* self = const_cast<RowListModel*>(this);
    if ((!ready_ || !isWatched()) && !self->goBehind()) self->compose_();
}

bool RowListModel::goBehind() {
    if (!behind_ || !(isOnlyBehind_ || (ready_ && isSlow_))) return false;
    if (isBehind_) return true;
    isBehind_ = true;
    dirty_ = false;
    behind_([self = QPointer<RowListModel>{this}, beginning = beginnings_](Rows rows) {
        if (!self) return;
        self->isBehind_ = false;
        if (beginning == self->beginnings_) self->take(std::move(rows));
        if (self->dirty_) self->refresh();
    });
    return true;
}

void RowListModel::compose_() {
    dirty_ = false;
    QElapsedTimer since;
    since.start();
    auto rows = compose();
    isSlow_ = since.elapsed() >= kSlowMs;
    take(std::move(rows));
}

void RowListModel::take(Rows rows) {
    if (std::exchange(failed_, !rows.ok()) == rows.ok()) emit failedChanged();
    if (rows) {
        // Where it was composed behind, a view has been told that the list is empty.
        if (ready_ || isOnlyBehind_) {
            show(std::move(*rows));
        } else {
            rows_ = std::move(*rows);
        }
        if (!std::exchange(ready_, true)) emit readyChanged();
    } else if (isBegun_) {
        // What is shown is of something else.
        show({});
    }
    isBegun_ = false;
    shown();
}

void RowListModel::begin() {
    ++beginnings_;
    isBegun_ = true;
    if (!isWatched()) {
        rows_.clear();
        ready_ = false;
    }
    refresh();
}

void RowListModel::show(std::vector<Row> rows) {
    const std::size_t before = rows_.size();
    removeGone(rows);
    place(rows);
    if (rows_.size() != before) emit countChanged();
}

void RowListModel::removeGone(const std::vector<Row>& rows) {
    const Places wanted = placesOf(rows);
    for (std::size_t end = rows_.size(); end > 0;) {
        if (wanted.contains(rows_[end - 1].key)) {
            --end;
            continue;
        }
        std::size_t begin = end - 1;
        while (begin > 0 && !wanted.contains(rows_[begin - 1].key)) --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                    rows_.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin;
    }
}

void RowListModel::place(const std::vector<Row>& rows) {
    const Places wanted = placesOf(rows);
    std::vector<std::size_t> targets;
    targets.reserve(rows_.size());
    for (const Row& row : rows_) targets.push_back(wanted.at(row.key));
    std::unordered_set<QString, TextHash> stay;
    for (const std::size_t at : longestRise(targets)) stay.insert(rows_[at].key);
    std::unordered_set<QString, TextHash> present;
    for (const Row& row : rows_) present.insert(row.key);

    std::size_t at = 0;  // where the next row belongs
    for (std::size_t i = 0; i < rows.size();) {
        const QString& key = rows[i].key;
        if (!present.contains(key)) {
            std::size_t end = i + 1;
            while (end < rows.size() && !present.contains(rows[end].key)) ++end;
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + end - i) - 1);
            rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), rows.begin() + static_cast<std::ptrdiff_t>(i),
                         rows.begin() + static_cast<std::ptrdiff_t>(end));
            endInsertRows();
            at += end - i;
            i = end;
            continue;
        }
        const auto found = std::ranges::find(rows_, key, &Row::key);
        const auto from = static_cast<std::size_t>(found - rows_.begin());
        if (!stay.contains(key) && from != at) {
            beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(at));
            if (from > at) {
                std::rotate(rows_.begin() + static_cast<std::ptrdiff_t>(at), found, found + 1);
            } else {
                std::rotate(found, found + 1, rows_.begin() + static_cast<std::ptrdiff_t>(at));
            }
            endMoveRows();
            if (from < at) --at;
        } else {
            at = from;
        }
        change(at, rows[i]);
        ++at;
        ++i;
    }
}

void RowListModel::change(std::size_t at, const Row& row) {
    QList<int> roles;
    for (int i = 0; i < row.values.size(); ++i) {
        if (rows_[at].values.value(i) != row.values[i]) roles << kKeyRole + 1 + i;
    }
    if (roles.isEmpty()) return;
    rows_[at].values = row.values;
    const QModelIndex changed = index(static_cast<int>(at));
    emit dataChanged(changed, changed, roles);
}

}  // namespace aufwind::views
