// SPDX-License-Identifier: GPL-3.0-or-later
// Single messages as they are parsed and decoded: what is accepted goes out and comes back the same. The first byte
// chooses.
#include "sync/protocol/codec.h"
#include "sync/protocol/presence.h"
#include "tests/fuzz/check.h"

namespace {

using namespace aufwind;
using fuzz::require;

constexpr std::size_t kMostUnpacked = 64 * 1024;

void mutation(std::string_view bytes) {
    const auto read = protocol::mutationFromBytes(bytes);
    if (read) {
        const auto again = protocol::mutationFromBytes(protocol::toBytes(*read));
        require(again.ok() && *again == *read, "a mutation changes on its way");
    }
}

void row(std::string_view bytes) {
    const auto read = protocol::recordFromBytes(bytes);
    if (read) {
        const auto again = protocol::recordFromBytes(protocol::toBytes(*read));
        require(again.ok() && *again == *read, "a row changes on its way");
    }
}

void scope(std::string_view bytes) {
    wire::ScopeRef message;
    if (!message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return;
    }
    const auto read = protocol::decode(message);
    if (read) {
        wire::ScopeRef out;
        protocol::encode(read->first, read->second, out);
        const auto again = protocol::decode(out);
        require(again.ok() && *again == *read, "a scope changes on its way");
        require(protocol::scopesDigest({*read}).size() == 32, "the digest of a scope");
    }
}

void hint(std::string_view bytes) {
    wire::Hint message;
    (void)message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
    const auto presence = protocol::presenceFromBytes(bytes);
    if (presence) {
        const std::string out = presence->SerializeAsString();
        const auto again = protocol::presenceFromBytes(out);
        require(again.ok() && again->SerializeAsString() == out, "a presence changes on its way");
        require(out.size() <= bytes.size() + 64, "a presence grows on its way");
    }
}

void packed(std::string_view bytes) {
    const auto unpacked = protocol::decompress(bytes, kMostUnpacked);
    if (unpacked) {
        require(unpacked->size() <= kMostUnpacked, "more than the limit");
        const auto again = protocol::decompress(protocol::compress(*unpacked), kMostUnpacked);
        require(again.ok() && *again == *unpacked, "compression loses something");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr void (*kKinds[])(std::string_view) = {mutation, row, scope, hint, packed};
    if (size > 0) {
        kKinds[data[0] % std::size(kKinds)]({reinterpret_cast<const char*>(data) + 1, size - 1});
    }
    return 0;
}
