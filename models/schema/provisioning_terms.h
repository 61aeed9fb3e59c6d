// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <cstddef>
#include <cstdint>
#include <string>

/// What the server, the transport, the window and the command line say alike of provisioning (SCIM). Plain values; any
/// thread.
namespace aufwind {

/// That a company has at once.
inline constexpr std::size_t kMostProvisioningTokens = 10;

/// A token with which the company's identity provider writes its people and teams.
struct ProvisioningToken {
    Uuid id;
    std::string name;
    std::int64_t since = 0;  ///< ms since 1970
    std::int64_t used = 0;   ///< 0 is never

    bool operator==(const ProvisioningToken&) const = default;
};

/// One that was made a moment ago. Nobody is told `secret` again.
struct MadeProvisioningToken {
    std::string secret;
    std::string address;  ///< what the provider asks, "https://…/scim/v2"
};

/// Who did what the identity provider has done, in the audit log: nobody of the company. Its end spells "SCIM".
inline constexpr Uuid kProvisioner{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x53, 0x43, 0x49, 0x4D}};

}  // namespace aufwind
