// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/provisioning_terms.h"
#include "sync/transport/api_calls.h"

#include <QUrl>

#include <vector>

/// The calls of the management API about tokens of a company's identity provider (SCIM), each with its types. What
/// comes from outside is checked and shortened here.
///
/// Thread rule and errors: those of ApiCalls, see accountReason(); `forbidden` where it is not this person's to ask.
/// All that change something answer the reason `confirm` until AccountCalls::confirm() was called.
namespace aufwind::transport {

class ProvisioningCalls : public ApiCalls {
    Q_OBJECT

  public:
    ProvisioningCalls(HttpClient& http, Session& session, QObject* parent = nullptr);

    /// The newest first.
    void tokens(Then<std::vector<ProvisioningToken>> then);
    void make(const std::string& name, Then<MadeProvisioningToken> then);
    void revoke(const Uuid& token, Then<void> then);

  private:
    QUrl server_;
};

}  // namespace aufwind::transport
