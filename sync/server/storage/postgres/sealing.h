// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"
#include "sync/server/auth/keys.h"

#include <concepts>
#include <string>
#include <string_view>

/// What makes sure that PostgreSQL, its operators and its copies never see what people wrote, and cannot put one thing
/// in the place of another: everything is sealed with AES-256-GCM under a key that is derived from the tenant's, bound
/// to the tenant, the table, and the names and version of the row. What has to be found by what it says is encrypted so
/// that the same always gives the same (AES-SIV, RFC 5297). Part of the format: never change it. Any thread.
namespace aufwind::server::postgres {

/// Where a sealed value belongs. Two different places never have the same bytes.
class Place {
  public:
    explicit Place(std::string_view table) { with(table); }

    Place& with(std::string_view bytes);
    Place& with(const Uuid& id);
    Place& with(std::integral auto number) { return withNumber(static_cast<std::uint64_t>(number)); }
    const std::string& bytes() const { return bytes_; }

  private:
    Place& withNumber(std::uint64_t number);

    std::string bytes_;
};

class Sealing {
  public:
    Sealing(const Key& tenantKey, const Uuid& tenant);

    std::string sealed(const Place& place, std::string_view plain) const;
    /// `wrongKey` where it is not what was sealed for this place.
    Result<std::string> opened(const Place& place, std::string_view sealed) const;
    /// The same for the same bytes in the same table, and to nobody without the key anything else.
    std::string token(std::string_view table, std::string_view plain) const;
    /// `wrongKey` where it is no token of this table.
    Result<std::string> fromToken(std::string_view table, std::string_view token) const;

  private:
    std::string context(const Place& place, std::size_t piece, std::size_t pieces) const;
    std::string siv(std::string_view table, std::string_view in, char* tag, bool encrypts, bool& worked) const;

    Key key_;
    Key tokenKey_;  ///< SIV takes two: one for the digest, one for the cipher
    Key tokenCipherKey_;
    Uuid tenant_;
};

}  // namespace aufwind::server::postgres
