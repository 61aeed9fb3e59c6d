// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/record.h"
#include "models/schema/result.h"
#include "sync/merge/operation.h"
#include "sync/protocol/aufwind.pb.h"

#include <string>
#include <string_view>

/// Between the plain structs of the program and the messages of the wire. Decoding is safe on any bytes: it answers
/// `damaged` or `tooLarge`, never half a thing. Pure; any thread.
namespace aufwind::protocol {

inline constexpr std::uint32_t kProtocolVersion = 1;
inline constexpr std::size_t kMaximumOperations = 1000;   ///< per batch
inline constexpr std::size_t kBatchBytes = 256 * 1024;    ///< of a batch, and of a page where nothing else is asked for
inline constexpr std::size_t kLargestPage = 1024 * 1024;  ///< that a device may ask for
inline constexpr std::size_t kMaximumMessage = 8 * 1024 * 1024;  ///< after decompression; one large row must fit

/// Status numbers of MutationResult and of RefusedEntry: 0 is accepted, else 1 + ErrorCode. Part of the protocol.
std::uint32_t statusOf(ErrorCode code);
ErrorCode codeOf(std::uint32_t status);

void encode(const Record& row, wire::Row& out);
Result<Record> decode(const wire::Row& in);
void encode(const merge::Mutation& mutation, wire::Mutation& out);
Result<merge::Mutation> decode(const wire::Mutation& in);
void encode(const Value& value, wire::Value& out);
Result<Value> decode(const wire::Value& in);
void encode(const Stamp& stamp, wire::Stamp& out);
Result<Stamp> decode(const wire::Stamp& in);
void encode(const Scope& scope, std::uint64_t epoch, wire::ScopeRef& out);
Result<std::pair<Scope, std::uint64_t>> decode(const wire::ScopeRef& in);

/// A mutation or row as one string: content of the outbox, payload of the server's storage.
std::string toBytes(const merge::Mutation& mutation);
Result<merge::Mutation> mutationFromBytes(std::string_view bytes);
std::string toBytes(const Record& row);
Result<Record> recordFromBytes(std::string_view bytes);

/// What a mutation says, in 64 bits, whatever its number and the version it was written under; as in
/// MutationResult.of, never 0. Of one that has got another number it is that of before, whatever agent writes it now.
std::uint64_t digestOf(const wire::Mutation& mutation);

/// SHA-256 over the sorted scopes with their epochs, as in Hello.scopes.
std::string scopesDigest(std::vector<std::pair<Scope, std::uint64_t>> scopes);

/// zstd frames with a bound on what comes out; `tooLarge` or `damaged` otherwise.
std::string compress(std::string_view bytes);
Result<std::string> decompress(std::string_view bytes, std::size_t maximum);

}  // namespace aufwind::protocol
