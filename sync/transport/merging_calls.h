// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/merging_terms.h"
#include "sync/transport/api_calls.h"

/// Two records of one person become one, by an admin. What comes from outside is checked and shortened here; nobody
/// above sees JSON.
///
/// Thread rule and errors: those of ApiCalls, see accountReason() and mergeReason(). Somebody who is not there is
/// `notFound`.
namespace aufwind::transport {

class MergingCalls : public ApiCalls {
    Q_OBJECT

  public:
    MergingCalls(HttpClient& http, Session& session, QObject* parent = nullptr);

    void preview(const MergePair& pair, Then<MergePreview> then);
    /// `seen` is of the preview that was agreed to. Answers the reason `confirm` until AccountCalls::confirm() was
    /// called.
    void merge(const MergePair& pair, const std::string& seen, Then<MergePreview> then);
};

}  // namespace aufwind::transport
