// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/account_event.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/auth/denial.h"
#include "sync/server/sso/fetch.h"

/// Tells a company's own program of alerts: JSON by POST to an address that an admin has set, over HTTPS, signed with a
/// secret that the admin was shown once.
///
///     POST /path HTTP/1.1
///     Aufwind-Delivery: 0193a5c2-…            the same where it is sent again
///     Aufwind-Signature: t=1790000000,v1=HEX  HMAC-SHA-256 under the secret over t, a dot and the body
///     {"type":"alert","at":1790000000000,"workspace":"alpha","what":"foreign row","count":1000}
///
/// Who it was stands in the audit log, in nothing that leaves the server. An answer of 200 to 299 is a good one.
/// Blocks on the network where it says so; any thread.
namespace aufwind::server {

/// `t` in seconds since 1970; the whole value of the header.
std::string webhookSignature(std::string_view secret, std::int64_t t, std::string_view content);
std::string alertContent(std::string_view workspace, std::string_view what, std::uint64_t count, std::int64_t now);

/// Errors: those of fetch(); `offline` where the answer is no good one. `forbidden` where the company has none.
Result<void> callWebhook(ControlStore& store, const Outgoing& outgoing, std::int64_t now, const FetchRules& rules);

/// What an admin does with it.
class WebhookService {
  public:
    /// `rules`: how companies' addresses are reached.
    WebhookService(ControlStore& store, const Clock& clock, Entropy& entropy, FetchRules rules)
        : store_(store), clock_(clock), entropy_(entropy), rules_(std::move(rules)) {}

    Answered<std::optional<std::string>> url(const Session& session);
    /// Answers the secret, a new one each time.
    Answered<std::string> set(const Session& session, const std::string& url);
    Answered<Done> remove(const Session& session);
    /// Blocks for at most ten seconds.
    Answered<Done> tryOut(const Session& session);

    void onEvent(TellAccountEvent tell) { tell_ = std::move(tell); }

  private:
    void noteChange(const Session& session) const;

    ControlStore& store_;
    const Clock& clock_;
    Entropy& entropy_;
    const FetchRules rules_;
    TellAccountEvent tell_;
};

}  // namespace aufwind::server
