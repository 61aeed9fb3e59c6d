// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"

#include <QObject>
#include <QVariantMap>
#include <qqml.h>

#include <optional>

/// Goals made and changed, for QML. There is one for the whole life of the window. An edit is on the disk when the call
/// returns; where it is refused AppContext tells editFailed().
///
/// Thread rule: the window's.
namespace aufwind::views {

class Goals;

class GoalEdits : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")

  public:
    explicit GoalEdits(Goals& goals, QObject* parent = nullptr) : QObject(parent), goals_(goals) {}

    /// None when nobody is signed in.
    void attach(const std::optional<PageContext>& context);

  private:
    Goals& goals_;
    std::optional<PageContext> context_;
};

}  // namespace aufwind::views
