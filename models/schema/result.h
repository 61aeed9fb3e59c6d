// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>

/// Outcomes where failure is normal. Exceptions do not cross a target; a function that can fail returns Result<T>.
/// Plain values: free to copy and to pass between threads.
namespace aufwind {

enum class ErrorCode : std::uint8_t {
    invalid,           ///< the caller's input breaks a written rule
    notFound,          ///< nothing there, or nothing the caller may know of: both answer alike
    forbidden,         ///< known, visible, and not the caller's to do
    conflict,          ///< the guard of a compare-and-set or an undo no longer holds
    dead,              ///< the row was removed
    dependsOnRefused,  ///< needs something that was refused
    tooLarge,          ///< over a stated limit
    wrongKey,          ///< the store does not open with this key
    damaged,           ///< a file or message fails its integrity check
    tooNew,            ///< written by a newer version than this one
    tooOld,            ///< below the oldest version still served
    diskFull,          ///< nothing was written, what was there before stays
    readOnly,          ///< the place cannot be written to
    busy,              ///< somebody else holds it; try again
    offline,           ///< no answer from the server
    unauthenticated,   ///< sign in again
    io,                ///< the system refused a read or a write
    internal,          ///< a defect of the program
    untrusted,         ///< the other side cannot show who it is, so nothing was said to it
    throttled,         ///< the server asks to wait
    unconfirmed,       ///< critical: needs the password once more
};

/// What went wrong. `detail` is for logs and developers: English, and without text that people wrote.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// Either a value or an Error. The compiler warns where one is dropped.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only where ok().
    T& value() & { return std::get<0>(state_); }
    const T& value() const& { return std::get<0>(state_); }
    T&& value() && { return std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    T valueOr(T other) const { return ok() ? value() : std::move(other); }

    /// Only where !ok().
    const Error& error() const { return std::get<1>(state_); }

  private:
    std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), ok_(false) {}

    bool ok() const { return ok_; }
    explicit operator bool() const { return ok_; }
    const Error& error() const { return error_; }

  private:
    Error error_;
    bool ok_ = true;
};

/// A stable word for each code, for logs and for `--json`.
constexpr const char* name(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalid:
            return "invalid";
        case ErrorCode::notFound:
            return "not_found";
        case ErrorCode::forbidden:
            return "forbidden";
        case ErrorCode::conflict:
            return "conflict";
        case ErrorCode::dead:
            return "removed";
        case ErrorCode::dependsOnRefused:
            return "depends_on_refused";
        case ErrorCode::tooLarge:
            return "too_large";
        case ErrorCode::wrongKey:
            return "wrong_key";
        case ErrorCode::damaged:
            return "damaged";
        case ErrorCode::tooNew:
            return "too_new";
        case ErrorCode::tooOld:
            return "too_old";
        case ErrorCode::diskFull:
            return "disk_full";
        case ErrorCode::readOnly:
            return "read_only";
        case ErrorCode::busy:
            return "busy";
        case ErrorCode::offline:
            return "offline";
        case ErrorCode::unauthenticated:
            return "unauthenticated";
        case ErrorCode::io:
            return "io";
        case ErrorCode::internal:
            return "internal";
        case ErrorCode::untrusted:
            return "untrusted";
        case ErrorCode::throttled:
            return "throttled";
        case ErrorCode::unconfirmed:
            return "unconfirmed";
    }
    return "internal";
}

}  // namespace aufwind
