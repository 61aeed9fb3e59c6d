// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/employee_grid.h"

#include "models/domain/fields.h"
#include "models/domain/people.h"
#include "models/views/grid_words.h"
#include "models/views/people_rule.h"
#include "models/views/values.h"

#include <QMetaMethod>

#include <algorithm>
#include <iterator>
#include <utility>

namespace aufwind::views {

namespace {

enum Role { kIdRole = Qt::UserRole, kNameRole, kInitialsRole, kCellsRole, kChosenRole };

/// People whose cells are read at once, and how many stay read.
constexpr std::size_t kBlock = 64;
constexpr std::size_t kMostRead = 4096;
/// People who change at once: more is quicker, and no harder to follow, as a new list.
constexpr std::size_t kFew = 256;

QStringList firstShown() {
    return {QStringLiteral("title"),    QStringLiteral("department"), QStringLiteral("manager"),
            QStringLiteral("location"), QStringLiteral("email"),      QStringLiteral("start_date"),
            QStringLiteral("status")};
}

}  // namespace

EmployeeGrid::EmployeeGrid(const PageContext& context, QObject* parent)
    : QAbstractListModel(parent), context_(context), shown_(firstShown()) {
    readColumns();
    connect(&context_.data(), &LocalData::changed, this, &EmployeeGrid::follow);
    gather();
}

int EmployeeGrid::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant EmployeeGrid::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size()) return {};
    const auto at = static_cast<std::size_t>(index.row());
    switch (role) {
        case kIdRole:
            return toText(rows_[at]);
        case kNameRole:
            return row(at).name;
        case kInitialsRole:
            return row(at).initials;
        case kCellsRole:
            return row(at).cells;
        case kChosenRole:
            return chosen_.contains(rows_[at]);
        default:
            return {};
    }
}

QHash<int, QByteArray> EmployeeGrid::roleNames() const {
    return {{kIdRole, "id"},
            {kNameRole, "name"},
            {kInitialsRole, "initials"},
            {kCellsRole, "cells"},
            {kChosenRole, "chosen"}};
}

QVariantList EmployeeGrid::columns() const {
    QVariantList all;
    for (const GridColumn& column : columns_) all << column.toMap();
    return all;
}

std::vector<GridColumn> EmployeeGrid::shownColumns() const {
    std::vector<GridColumn> shown;
    for (const QString& key : shown_) {
        if (const GridColumn* column = columnOf(columns_, key)) shown.push_back(*column);
    }
    return shown;
}

void EmployeeGrid::setShown(const QStringList& keys) {
    QStringList known;
    for (const QString& key : keys) {
        if (columnOf(columns_, key) != nullptr && !known.contains(key)) known << key;
    }
    if (known == shown_) return;
    shown_ = known;
    tellCells();
    emit columnsChanged();
}

void EmployeeGrid::readColumns() {
    const QVariantList before = columns();
    columns_ = gridColumns(context_);
    if (columns() == before) return;
    // What is shown and filtered by may be gone with its attribute.
    setShown(QStringList(shown_));
    if (query_.by) {
        const GridColumn* by = columnOf(columns_, query_.by->key);
        query_.by = by != nullptr ? std::optional(*by) : std::nullopt;
    }
    emit columnsChanged();
    emit queryChanged();
}

void EmployeeGrid::reword() {
    readColumns();
    tellCells();
}

void EmployeeGrid::tellCells() {
    read_.clear();
    if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1), {kNameRole, kInitialsRole, kCellsRole});
}

void EmployeeGrid::setSearch(const QString& words) {
    if (query_.search == words) return;
    query_.search = words;
    askAnew();
}

void EmployeeGrid::sortBy(const QString& key, bool descending) {
    const GridColumn* column = columnOf(columns_, key);
    query_.by = column != nullptr ? std::optional(*column) : std::nullopt;
    query_.descending = descending;
    askAnew();
}

QVariantList EmployeeGrid::conditions() const {
    return ruleConditions(query_.filter, columns_, context_);
}

QString EmployeeGrid::filter() const {
    return toText(domain::formatPeopleFilter(query_.filter).valueOr({}));
}

QVariantList EmployeeGrid::tests(const QString& key) const {
    return ruleTests(columns_, key);
}

QString EmployeeGrid::addCondition(const QString& key, const QString& test, const QVariantList& values) {
    QString reason = addToRule(query_.filter, columns_, context_, key, test, values);
    if (reason.isEmpty()) askAnew();
    return reason;
}

void EmployeeGrid::removeCondition(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= query_.filter.size()) return;
    query_.filter.erase(query_.filter.begin() + index);
    askAnew();
}

bool EmployeeGrid::setFilter(const QString& text) {
    const auto read = domain::parsePeopleFilter(fromText(text));
    if (!read) return false;
    if (*read == query_.filter) return true;
    query_.filter = *read;
    askAnew();
    return true;
}

QString EmployeeGrid::ruleTrouble() const {
    return views::ruleTrouble(query_.filter, columns_);
}

void EmployeeGrid::refresh() {
    askAnew();
}

void EmployeeGrid::askAnew() {
    isAnew_ = true;
    gathering_.reset();
    gather();
    emit queryChanged();
}

void EmployeeGrid::gather() {
    again_ = gathering_ != nullptr;
    if (again_) return;
    query_.locale = context_.wording().locale();
    gathering_ = gatherGrid(context_.data(), query_, [this](Result<GridOrder> order) { take(std::move(order)); });
    emit gatheringChanged();
}

void EmployeeGrid::take(Result<GridOrder> order) {
    gathering_.reset();
    const bool anew = std::exchange(isAnew_, false);
    isFailed_ = !order;
    isReady_ = true;
    const std::size_t before = rows_.size();
    if (order && (anew || !reconcile(*order))) fillAnew(std::move(*order), before, anew);
    if (order && !again_) touched_.clear();
    keepChosen();
    emit readyChanged();
    emit gatheringChanged();
    if (again_) gather();
}

void EmployeeGrid::fillAnew(GridOrder order, std::size_t before, bool anew) {
    const bool isOther = order.size() != before;
    if (rows_ != order) {
        beginResetModel();
        rows_ = std::move(order);
        endResetModel();
    }
    if (isOther) emit countChanged();
    emit refilled(anew);
}

bool EmployeeGrid::reconcile(const GridOrder& order) {
    if (rows_ == order) return true;
    const std::size_t before = rows_.size();
    if (touched_.size() > kFew) return false;
    dropGone(order);
    if (!moveOne(order)) return false;
    insertNew(order);
    if (rows_.size() != before) emit countChanged();
    return rows_ == order;
}

void EmployeeGrid::dropGone(const GridOrder& order) {
    const std::unordered_set<Uuid> wanted(order.begin(), order.end());
    for (std::size_t at = rows_.size(); at > 0; --at) {
        if (wanted.contains(rows_[at - 1])) continue;
        beginRemoveRows({}, static_cast<int>(at) - 1, static_cast<int>(at) - 1);
        rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(at) - 1);
        endRemoveRows();
    }
}

bool EmployeeGrid::moveOne(const GridOrder& order) {
    const std::unordered_set<Uuid> here(rows_.begin(), rows_.end());
    GridOrder staying;
    std::ranges::copy_if(order, std::back_inserter(staying), [&](const Uuid& id) { return here.contains(id); });
    // One after the other, each to where it stands among those that have their place already.
    for (const Uuid& id : touched_) {
        if (rows_ == staying) return true;
        if (!here.contains(id)) continue;
        const auto from = std::ranges::find(rows_, id) - rows_.begin();
        GridOrder moved = rows_;
        moved.erase(moved.begin() + from);
        const auto wanted = std::ranges::find(staying, id);
        // Behind the nearest of those before it that did not move itself.
        auto above = wanted;
        while (above != staying.begin() && touched_.contains(*(above - 1))) --above;
        const auto to = above == staying.begin() ? moved.begin() : std::ranges::find(moved, *(above - 1)) + 1;
        const auto place = to - moved.begin();
        if (place == from) continue;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {},
                      static_cast<int>(place > from ? place + 1 : place));
        moved.insert(to, id);
        rows_ = std::move(moved);
        endMoveRows();
    }
    return rows_ == staying;
}

void EmployeeGrid::insertNew(const GridOrder& order) {
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at < rows_.size() && rows_[at] == order[at]) continue;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(at), order[at]);
        endInsertRows();
    }
}

bool EmployeeGrid::isWatched() const {
    return isSignalConnected(QMetaMethod::fromSignal(&QAbstractItemModel::rowsInserted)) ||
           isSignalConnected(QMetaMethod::fromSignal(&EmployeeGrid::countChanged));
}

void EmployeeGrid::connectNotify(const QMetaMethod& signal) {
    if (!isMissed_ || signal != QMetaMethod::fromSignal(&QAbstractItemModel::rowsInserted)) return;
    isMissed_ = false;
    QMetaObject::invokeMethod(this, &EmployeeGrid::gather, Qt::QueuedConnection);
}

void EmployeeGrid::follow(const store::ChangeSet& changes) {
    const bool isColumns =
        std::ranges::any_of(changes, [](const store::Change& one) { return domain::isAttribute(one.entity); });
    bool concerns = false;
    for (const store::Change& change : changes) {
        const bool isValue = domain::isAttributeValue(change.entity);
        if (!domain::isPerson(change.entity) && !isValue) continue;
        concerns = true;
        // Then the list is filled anew anyway.
        if (touched_.size() > kFew) break;
        if (!isValue) {
            touched_.insert(change.id);
            continue;
        }
        const auto row = context_.reader().find(change.entity, change.id);
        if (row && *row) touched_.insert((*row)->reference(domain::field::kCustomPerson));
    }
    if (isColumns) readColumns();
    if (!concerns && !isColumns) return;
    tellCells();
    isMissed_ = !isWatched();
    if (!isMissed_) gather();
}

const EmployeeGrid::Row& EmployeeGrid::row(std::size_t at) const {
    static const Row none;
    auto found = read_.find(rows_[at]);
    if (found == read_.end()) {
        read(at / kBlock * kBlock);
        found = read_.find(rows_[at]);
    }
    return found != read_.end() ? found->second : none;
}

void EmployeeGrid::read(std::size_t begin) const {
    if (read_.size() > kMostRead) read_.clear();
    const std::size_t end = std::min(begin + kBlock, rows_.size());
    const std::vector<Uuid> ids(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                                rows_.begin() + static_cast<std::ptrdiff_t>(end));
    const auto people = context_.reader().list(
        {.entity = schema::kEmployee, .where = {{schema::kOwnId, store::Compare::in, Value{ids}}}});
    if (!people) return;
    const std::vector<GridColumn> columns = shownColumns();
    const auto values = valuesOfPeople(context_.reader(), columns, ids);
    static const domain::CustomValues kNone;
    for (const Record& person : *people) {
        Row row;
        row.name = toText(domain::fullName(person));
        row.initials = toText(domain::initials(domain::fullName(person)));
        const domain::CustomValues* own = &kNone;
        if (values) {
            const auto found = values->find(person.id);
            if (found != values->end()) own = &found->second;
        }
        for (const GridColumn& column : columns) {
            row.cells << shownValue(column, exactValue(column, person, *own), context_);
        }
        read_[person.id] = std::move(row);
    }
}

void EmployeeGrid::choose(int row, const QString& how) {
    if (row < 0 || row >= rowCount()) return;
    const Uuid id = rows_[static_cast<std::size_t>(row)];
    const int from = how == QLatin1String("range") ? rowOf(toText(anchor_)) : -1;
    if (from >= 0) {
        chosen_.clear();
        for (int at = std::min(from, row); at <= std::max(from, row); ++at) {
            chosen_.insert(rows_[static_cast<std::size_t>(at)]);
        }
    } else {
        const bool isOnly = how != QLatin1String("toggle");
        if (isOnly) chosen_.clear();
        if (!isOnly && chosen_.contains(id)) {
            chosen_.erase(id);
        } else {
            chosen_.insert(id);
        }
        anchor_ = id;
    }
    emit dataChanged(index(0), index(rowCount() - 1), {kChosenRole});
    emit chosenChanged();
}

void EmployeeGrid::chooseAll() {
    if (rows_.empty()) return;
    chosen_.insert(rows_.begin(), rows_.end());
    emit dataChanged(index(0), index(rowCount() - 1), {kChosenRole});
    emit chosenChanged();
}

void EmployeeGrid::chooseNone() {
    if (chosen_.empty()) return;
    chosen_.clear();
    if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1), {kChosenRole});
    emit chosenChanged();
}

void EmployeeGrid::keepChosen() {
    // Nobody is changed whom one does not see in the list.
    const std::unordered_set<Uuid> here(rows_.begin(), rows_.end());
    if (std::erase_if(chosen_, [&](const Uuid& id) { return !here.contains(id); }) > 0) emit chosenChanged();
}

QString EmployeeGrid::onlyChosen() const {
    return chosen_.size() == 1 ? toText(*chosen_.begin()) : QString();
}

QStringList EmployeeGrid::chosenPair() const {
    return chosen_.size() == 2 ? QStringList{toText(*chosen_.begin()), toText(*std::next(chosen_.begin()))}
                               : QStringList();
}

int EmployeeGrid::rowOf(const QString& id) const {
    const auto found = std::ranges::find(rows_, idFrom(id));
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

QString EmployeeGrid::idAt(int row) const {
    return row >= 0 && row < rowCount() ? toText(rows_[static_cast<std::size_t>(row)]) : QString();
}

}  // namespace aufwind::views
