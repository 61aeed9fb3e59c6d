// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target of the collaborative text: stored documents, updates and versions from anywhere. The first byte
// chooses. Checksums are put right first, since guessing them teaches the fuzzer nothing.
#include "sync/merge/text_document.h"
#include "sync/merge/text_pack.h"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace aufwind::merge;

constexpr std::size_t kHead = 8;

void sign(std::string& stored) {
    if (stored.size() < kHead) return;
    const std::uint32_t sum = text::checksum(std::string_view(stored).substr(kHead));
    for (std::size_t i = 0; i < 4; ++i) stored[4 + i] = static_cast<char>(sum >> (8 * i));
}

void useAll(TextDocument document) {
    AgentId agent;
    agent.bytes[0] = 7;
    (void)document.insert(agent, document.length() / 2, "x");
    const auto update = document.encodeSince({});
    if (update && document.verify()) {
        // What is sound goes out and comes back the same.
        TextDocument other;
        if (other.apply(*update).status != ApplyStatus::applied || other.text() != document.text()) std::abort();
    }
    (void)document.encode();
}

void applyTwice(const std::string& update) {
    AgentId agent;
    agent.bytes[0] = 7;
    TextDocument document;
    (void)document.insert(agent, 0, "some text");
    const Version before = document.version();
    const ApplyResult result = document.apply(update);
    if (result.status != ApplyStatus::applied) {
        if (document.version() != before || document.text() != "some text") std::abort();
        return;
    }
    if (document.apply(update).status != ApplyStatus::nothingNew || !document.verify()) std::abort();
    useAll(document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 3) {
        case 0: {
            sign(bytes);
            auto document = TextDocument::decode(bytes);
            if (document) useAll(std::move(*document));
            break;
        }
        case 1:
            applyTwice(bytes);
            break;
        default: {
            const auto version = Version::decode(bytes);
            if (version) (void)TextDocument().encodeSince(*version);
        }
    }
    return 0;
}
