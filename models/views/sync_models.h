// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"
#include "models/views/row_list_model.h"
#include "models/views/sync_control.h"

#include <QPointer>

/// The lists of the sync page. Thread rule: the window's.
namespace aufwind::views {

/// What waits to be sent, in that order. Roles: title, detail, written, index, total, module
/// ("meetings" or "people").
class WaitingModel : public RowListModel {
    Q_OBJECT

  public:
    WaitingModel(const PageContext& context, SyncControl* control);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    QPointer<SyncControl> control_;
};

/// What the server did not take. Roles: id, title, reason, keptText, texts (how many keptText consists of),
/// written, refused, module.
class RefusedModel : public RowListModel {
    Q_OBJECT

  public:
    RefusedModel(const PageContext& context, SyncControl* control);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
    QPointer<SyncControl> control_;
};

/// Values that lost against a later one, the newest first.
/// Roles: id, title, field, nowText, nowBy, nowAt, lostText, lostBy, lostAt, module.
class MergedModel : public RowListModel {
    Q_OBJECT

  public:
    explicit MergedModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

/// What works here without a network. Roles: id ("meetings" or "people"), rows.
class DeviceModel : public RowListModel {
    Q_OBJECT

  public:
    explicit DeviceModel(const PageContext& context);

  protected:
    Result<std::vector<Row>> compose() override;
    bool concerns(const store::Change& change) const override;

  private:
    PageContext context_;
};

}  // namespace aufwind::views
