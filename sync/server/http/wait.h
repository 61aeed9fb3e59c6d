// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>
#include <optional>
#include <utility>

/// How a coroutine waits for work that another thread does. Only on a strand or a single thread: the coroutine and the
/// arrival of the answer must not run at the same time.
namespace aufwind::server {

/// Operations answer (error, …) instead of throwing.
inline constexpr auto kAwait = boost::asio::as_tuple(boost::asio::use_awaitable);

/// Calls `start` with a function that takes the answer, from any thread, exactly once; continues on the coroutine's
/// own.
template <typename T, typename Start>
boost::asio::awaitable<T> answerOf(Start start) {
    struct State {
        explicit State(const boost::asio::any_io_executor& executor)
            : timer(executor, boost::asio::steady_timer::time_point::max()) {}
        boost::asio::steady_timer timer;
        std::optional<T> answer;
    };
    const auto executor = co_await boost::asio::this_coro::executor;
    auto state = std::make_shared<State>(executor);
    start([state, executor](T answer) {
        auto arrived = std::make_shared<T>(std::move(answer));
        boost::asio::post(executor, [state, arrived] {
            state->answer.emplace(std::move(*arrived));
            state->timer.cancel();
        });
    });
    while (!state->answer) co_await state->timer.async_wait(kAwait);
    co_return std::move(*state->answer);
}

/// Runs `work` on `pool` and waits for what it returns.
template <typename T, typename Pool, typename Work>
boost::asio::awaitable<T> workOn(Pool& pool, Work work) {
    auto shared = std::make_shared<Work>(std::move(work));
    return answerOf<T>([&pool, shared](auto done) {
        boost::asio::post(pool, [shared, done = std::move(done)]() mutable { done((*shared)()); });
    });
}

}  // namespace aufwind::server
