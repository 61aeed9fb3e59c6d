// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/org_drawing.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

/// The cards of an org chart that are to be seen, for whoever does not see them: a small pool of places, each of which
/// is given to another card once its own has left. Roles: node (-1: a place that waits), name, title, kind, children,
/// below, unfolded, chosen, cardX and cardY (in units of the chart).
///
/// Thread rule: the window's.
namespace aufwind::views {

class OrgCards : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    using QAbstractListModel::QAbstractListModel;

    /// More are painted, but not told.
    static constexpr std::size_t kMost = 240;

    void show(std::shared_ptr<const OrgDrawing> drawing, const std::vector<std::uint32_t>& cards, std::uint32_t chosen);
    void clear() { show(nullptr, {}, domain::kNoNode); }

    int count() const { return static_cast<int>(places_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void countChanged();

  private:
    std::shared_ptr<const OrgDrawing> drawing_;
    std::vector<std::uint32_t> places_;  ///< cards; kNoNode waits
    std::uint32_t chosen_ = domain::kNoNode;
};

}  // namespace aufwind::views
