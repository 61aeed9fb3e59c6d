// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/sso/fetch.h"
#include "sync/server/sso/id_token.h"

#include <map>
#include <mutex>
#include <optional>

/// What is known of identity providers: where they want people to sign in, and their keys. Discovery as OpenID Connect
/// Discovery 1.0 says; asked again after an hour, and once a minute at most for a key that is not known yet.
/// Blocks on the network; any thread. Errors: those of fetch(), `damaged` where an answer is not what it has to be.
namespace aufwind::server {

struct ProviderFacts {
    std::string issuer;
    std::string authorizationEndpoint;
    std::string tokenEndpoint;
    std::string keysAddress;
};

/// A code that the provider gave for this client, and what proves that it was asked for here (RFC 7636).
struct CodeExchange {
    std::string clientId;
    std::string clientSecret;  ///< empty where the provider has given none
    std::string code;
    std::string verifier;
    std::string redirect;
};

class Providers {
  public:
    Providers(const Clock& clock, FetchRules rules) : clock_(clock), rules_(std::move(rules)) {}

    Result<ProviderFacts> facts(const std::string& issuer);
    /// The keys; asked anew where none has this id.
    Result<std::vector<SigningKey>> keys(const ProviderFacts& facts, const std::string& id);
    /// The ID token; `unauthenticated` where the provider refuses the code.
    Result<std::string> exchange(const ProviderFacts& facts, const CodeExchange& exchange) const;

  private:
    struct Known {
        std::optional<ProviderFacts> facts;
        std::int64_t factsAt = 0;
        std::int64_t failedAt = 0;  ///< when it was asked in vain last
        std::vector<SigningKey> keys;
        std::int64_t keysAt = 0;
    };
    static constexpr std::size_t kMostKnown = 10'000;

    const Clock& clock_;
    const FetchRules rules_;
    std::mutex mutex_;
    std::map<std::string, Known> known_;  ///< by issuer
};

}  // namespace aufwind::server
