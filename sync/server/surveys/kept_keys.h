// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"
#include "sync/anonymous/hpke.h"
#include "sync/anonymous/secret.h"

#include <optional>
#include <string>

/// The keys of a round as the server keeps them (survey_key): what signs rights to answer, until the round closes, and
/// what opens answers, until they are deleted. A plain value; any thread.
namespace aufwind::server {

struct KeptKeys {
    anonymous::Secret signing;  ///< DER of a SigningKey; empty once it is destroyed
    anonymous::Secret opening;  ///< the private half of the survey's key; empty likewise

    /// Takes a second or two.
    static Result<KeptKeys> make();
    static KeptKeys from(const Record& kept);
    Record record(const Uuid& round) const;

    Result<std::string> signingPublic() const;
    Result<anonymous::HpkeKeyPair> openingPair() const;
};

/// The id of the row that keeps them.
Uuid keptKeysId(const schema::Schema& schema, const Uuid& round);

}  // namespace aufwind::server
