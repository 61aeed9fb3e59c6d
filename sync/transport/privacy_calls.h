// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/privacy_terms.h"
#include "sync/transport/api_calls.h"

/// Requests for personal data: export (GDPR 15, 20) and erasure (17). What comes from outside is checked and shortened
/// here; nobody above sees JSON.
///
/// Thread rule and errors: those of ApiCalls, see accountReason() and privacyReason(). All answer the reason `confirm`
/// until AccountCalls::confirm() was called. What is not the caller's to see is `notFound`.
namespace aufwind::transport {

/// More than a server packs.
inline constexpr qint64 kMaximumArchive = 64LL * 1024 * 1024;

class PrivacyCalls : public ApiCalls {
    Q_OBJECT

  public:
    PrivacyCalls(HttpClient& http, Session& session, QObject* parent = nullptr);

    /// For oneself, or by an admin for anybody.
    void ask(const PrivacyQuestion& question, Then<PrivacyAnswer> then);
    /// By an admin: an erasure that waits for it.
    void decide(const Uuid& request, bool approve, Then<PrivacyAnswer> then);
    /// By whoever asked, the person or an admin, as long as nothing of it is done.
    void withdraw(const Uuid& request, Then<PrivacyAnswer> then);
    /// The ZIP of an export: for the person everything, for an admin without what admins never receive.
    void archive(const Uuid& request, Then<QByteArray> then);
};

}  // namespace aufwind::transport
