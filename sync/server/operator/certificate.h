// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <string>
#include <vector>

/// A certificate authority of one's own for a server that has no public name. ECDSA on P-256, X.509 v3 as in RFC 5280,
/// names as in RFC 6125. Clients get the authority's certificate explicitly; there is no other way to trust it.
/// Pure; any thread.
namespace aufwind::server {

/// Both in PEM; the key is PKCS #8, encrypted under `passphrase` (PBKDF2, AES-256).
struct Certificate {
    std::string certificate;
    std::string key;
};

/// An authority that can sign servers and nothing else, for ten years.
Result<Certificate> makeAuthority(const std::string& name, const std::string& passphrase);

/// A server's certificate for a year, for these names: host names and addresses, as a client would write them.
Result<Certificate> makeServerCertificate(const Certificate& authority, const std::vector<std::string>& names,
                                          const std::string& passphrase);

/// The same private key under another passphrase. `wrongKey` where it does not open.
Result<std::string> keyUnder(const std::string& pem, const std::string& passphrase, const std::string& newPassphrase);

/// Seconds until the first certificate in `pem` ends; negative when it has.
Result<long> secondsLeft(const std::string& pem);

}  // namespace aufwind::server
