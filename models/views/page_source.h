// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/app_context.h"
#include "models/views/survey_draft.h"

#include <optional>

/// Where a model that QML makes itself reads and writes: that of the application or of the survey it was given. Thread
/// rule: the window's.
namespace aufwind::views {

/// Nothing where nobody is signed in, or it is neither.
inline std::optional<PageContext> contextFrom(QObject* source) {
    if (auto* draft = qobject_cast<SurveyDraft*>(source)) return draft->context();
    if (auto* app = qobject_cast<AppContext*>(source)) return app->pageContext();
    return std::nullopt;
}

}  // namespace aufwind::views
