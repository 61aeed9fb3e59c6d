// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstdint>
#include <string>

/// What the control store keeps for identity providers that write a company's people over SCIM. Plain values.
namespace aufwind::server {

/// What lets a company's identity provider write its people and teams (SCIM).
struct ScimToken {
    Uuid id;
    Uuid tenant;
    Uuid maker;  ///< employee
    std::string name;
    std::string hash;  ///< of its secret
    std::int64_t since = 0;
    std::int64_t used = 0;  ///< to the minute; 0 is never
};

/// What the provider has said of a person or a team that the row of it has no place for.
struct ScimResource {
    enum class State : std::uint8_t {
        there,     ///< also who has left, and whose account people had disabled before
        off,       ///< the provider has ended the person's account
        gone,      ///< the same, and for the provider there is nobody any more
        goneLate,  ///< there is nobody any more, but it was people who had disabled the account before
    };
    Uuid id;  ///< of the row
    bool isTeam = false;
    State state = State::there;
    std::string userName{};    ///< empty where it is the address of the row
    std::string externalId{};  ///< unique among people, and among teams, of a company

    bool isGone() const { return state == State::gone || state == State::goneLate; }
    /// Whether it is the provider who lets the person in again.
    bool isEnded() const { return state == State::off || state == State::gone; }
    bool operator==(const ScimResource&) const = default;
};

}  // namespace aufwind::server
