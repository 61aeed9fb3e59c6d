// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/http/api.h"
#include "sync/server/http/wait.h"

/// How the endpoints of Api run what blocks. Internal to this folder. What is handed over has a name where it is
/// awaited: GCC 12 destroys a temporary of such an expression twice.
namespace aufwind::server {

inline constexpr long long kHashWaitMs = 2000;  ///< to wait where too many do already

template <typename T>
boost::asio::awaitable<Result<T>> Api::ask(const Uuid& tenant, std::function<Result<T>(TenantService&)> question) {
    const auto worker = parts_.worker(tenant);
    co_return co_await answerOf<Result<T>>([&](auto done) {
        worker->perform([question, done = std::move(done)](TenantService* service) {
            done(service != nullptr ? question(*service)
                                    : Result<T>(Error{ErrorCode::offline, "the tenant does not open"}));
        });
    });
}

template <typename T>
boost::asio::awaitable<std::optional<T>> Api::hashed(std::function<T()> work) {
    if (hashesWaiting_.fetch_add(1) >= parts_.limits.waitingHashes) {
        hashesWaiting_ -= 1;
        parts_.metrics.throttled += 1;
        co_return std::nullopt;
    }
    const auto unlessStopping = [this, work = std::move(work)]() -> std::optional<T> {
        // Whoever still waits for a hash when the server ends does not hold it up.
        return stopping_ ? std::nullopt : std::optional<T>(work());
    };
    auto outcome = co_await workOn<std::optional<T>>(parts_.hashing, unlessStopping);
    hashesWaiting_ -= 1;
    co_return outcome;
}

template <typename T>
boost::asio::awaitable<Reply> Api::answered(const Request& request, const Admission& admission,
                                            std::function<Answered<T>()> work, std::function<Reply(const T&)> say) {
    const auto outcome = co_await workOn<Answered<T>>(parts_.asking, std::move(work));
    const Uuid tenant = admission.session ? admission.session->tenant : Uuid{};
    if (const auto* refusal = std::get_if<Refusal>(&outcome)) co_return refusalReply(request, *refusal, tenant);
    co_return say(std::get<T>(outcome));
}

template <typename T>
boost::asio::awaitable<Reply> Api::answeredOutside(const Request& request, const Admission& admission,
                                                   std::function<Answered<T>()> work,
                                                   std::function<Reply(const T&)> say) {
    if (outsideWaiting_.fetch_add(1) >= parts_.limits.waitingOutside) {
        outsideWaiting_ -= 1;
        parts_.metrics.throttled += 1;
        co_return slowDownReply(kHashWaitMs);
    }
    const auto unlessStopping = [this, work = std::move(work)]() -> std::optional<Answered<T>> {
        return stopping_ ? std::nullopt : std::optional<Answered<T>>(work());
    };
    const auto outcome = co_await workOn<std::optional<Answered<T>>>(parts_.outside, unlessStopping);
    outsideWaiting_ -= 1;
    if (!outcome) co_return unavailableReply();
    const Uuid tenant = admission.session ? admission.session->tenant : Uuid{};
    if (const auto* refusal = std::get_if<Refusal>(&*outcome)) co_return refusalReply(request, *refusal, tenant);
    co_return say(std::get<T>(*outcome));
}

}  // namespace aufwind::server
