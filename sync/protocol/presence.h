// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"
#include "models/schema/text_name.h"
#include "sync/protocol/aufwind.pb.h"

#include <string_view>

/// Messages of presence in their bounds (PROTOCOL.md, "Presence"). Pure; any thread. What does not keep to them is
/// `invalid`, and so is what somebody else's software would have to guess about.
namespace aufwind::protocol {

inline constexpr std::size_t kLongestPresence = 2048;    ///< bytes from a device
inline constexpr std::size_t kLongestHint = 128 * 1024;  ///< bytes from a server
inline constexpr int kMostLooks = 4;
inline constexpr int kMostPresent = 32;  ///< people told of one text
inline constexpr int kMostHeads = 16;    ///< units that name a state

/// What a device sent, without fields that are not known here: nothing travels on that was not looked at.
Result<wire::Presence> presenceFromBytes(std::string_view bytes);
/// Whether ids are ids and numbers are in their bounds.
bool isSound(const wire::Selection& selection);

/// The text that a Look or an Attendance names; `invalid` where it is no name.
template <typename Message>
Result<TextName> textNamed(const Message& message) {
    const auto id = Uuid::fromBytes(message.id());
    const auto isNumber = [](std::uint32_t number) {
        return number > 0 && number <= 0xFFFF;
    };
    if (!id || !isNumber(message.entity()) || !isNumber(message.field())) {
        return Error{ErrorCode::invalid, "not the name of a text"};
    }
    return TextName{static_cast<schema::EntityNumber>(message.entity()), *id,
                    static_cast<schema::FieldNumber>(message.field())};
}
template <typename Message>
void nameText(Message& message, const TextName& text) {
    message.set_entity(text.entity);
    message.set_id(std::string(text.id.view()));
    message.set_field(text.field);
}

}  // namespace aufwind::protocol
