// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/scan.h"

#include "sync/protocol/aufwind.pb.h"
#include "sync/protocol/codec.h"

#include <google/protobuf/descriptor.h>

#include <optional>
#include <unordered_map>

namespace aufwind::protocol {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

constexpr int kDeepest = 8;
// One mutation that is too large by itself is refused alone (PROTOCOL.md), so some more operations than a batch may
// have come through to where that is decided.
constexpr std::size_t kMostOperations = 4 * kMaximumOperations;
constexpr std::size_t kMostInitials = 16 * kMaximumOperations;
constexpr std::size_t kMostFilling = 16 * kMaximumOperations;
constexpr std::size_t kMostFields = 1'000'000;            ///< of all kinds; what bounds the time
constexpr std::size_t kMostUnknown = kMaximumOperations;  ///< of a newer version; the parser keeps each of them

enum WireType : std::uint8_t { varint = 0, fixed64 = 1, delimited = 2, fixed32 = 5 };

WireType wireTypeOf(const FieldDescriptor& field) {
    switch (field.type()) {
        case FieldDescriptor::TYPE_MESSAGE:
        case FieldDescriptor::TYPE_BYTES:
        case FieldDescriptor::TYPE_STRING:
            return delimited;
        case FieldDescriptor::TYPE_FIXED64:
            return fixed64;
        default:
            return varint;
    }
}

std::optional<std::uint64_t> takeVarint(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) {
            return value;
        }
    }
    return std::nullopt;
}

/// The content of a field that is not a varint: what it holds where it is delimited.
std::optional<std::string_view> takeContent(std::string_view& bytes, std::uint64_t wireType) {
    std::optional<std::uint64_t> length;
    switch (wireType) {
        case varint:
            return takeVarint(bytes) ? std::optional<std::string_view>("") : std::nullopt;
        case fixed64:
            length = 8;
            break;
        case fixed32:
            length = 4;
            break;
        case delimited:
            length = takeVarint(bytes);
            break;
        default:  // groups, which no message has
            return std::nullopt;
    }
    if (!length || *length > bytes.size()) {
        return std::nullopt;
    }
    const std::string_view content = bytes.substr(0, *length);
    bytes.remove_prefix(*length);
    return content;
}

class Scan {
  public:
    Scan() {
        left_[wire::Request::descriptor()->FindFieldByName("push")] = kMaximumOperations;
        left_[wire::Mutation::descriptor()->FindFieldByName("operations")] = kMostOperations;
        left_[wire::Operation::descriptor()->FindFieldByName("initial")] = kMostInitials;
        left_[wire::Hello::descriptor()->FindFieldByName("filling")] = kMostFilling;
        left_[nullptr] = kMostUnknown;
    }

    Result<void> message(std::string_view bytes, const Descriptor& type, int depth) {
        if (depth > kDeepest) {
            return Error{ErrorCode::damaged, "nested too deep"};
        }
        while (!bytes.empty()) {
            const auto tag = takeVarint(bytes);
            const auto content = tag ? takeContent(bytes, *tag & 7U) : std::nullopt;
            if (!content || *tag >> 3U == 0 || *tag >> 32U != 0) {
                return Error{ErrorCode::damaged, "not a message"};
            }
            const FieldDescriptor* field = type.FindFieldByNumber(static_cast<int>(*tag >> 3U));
            if (field != nullptr && wireTypeOf(*field) != (*tag & 7U)) {
                field = nullptr;
            }
            if (++fields_ > kMostFields) {
                return Error{ErrorCode::tooLarge, "more fields than a request may have"};
            }
            // What is neither repeated nor unknown takes the place of what came before it.
            if (const auto left = left_.find(field); left != left_.end() && left->second-- == 0) {
                return Error{ErrorCode::tooLarge, "more parts than a request may have"};
            }
            if (field == nullptr || field->message_type() == nullptr) {
                continue;
            }
            if (auto sound = message(*content, *field->message_type(), depth + 1); !sound) {
                return sound;
            }
        }
        return {};
    }

  private:
    std::unordered_map<const FieldDescriptor*, std::size_t> left_;  ///< null for unknown fields
    std::size_t fields_ = 0;
};

}  // namespace

Result<void> scanRequest(std::string_view bytes) {
    return Scan().message(bytes, *wire::Request::descriptor(), 1);
}

}  // namespace aufwind::protocol
