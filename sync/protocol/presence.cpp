// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/presence.h"

#include "sync/merge/text_types.h"

#include <algorithm>
#include <set>

namespace aufwind::protocol {

bool isSound(const wire::Selection& selection) {
    return selection.version_size() <= kMostHeads && selection.anchor() <= merge::kMaxTextUnits &&
           selection.head() <= merge::kMaxTextUnits &&
           std::all_of(selection.version().begin(), selection.version().end(), [](const wire::Unit& unit) {
               return Uuid::fromBytes(unit.agent()).has_value() && unit.seq() <= merge::kMaxTextSeq;
           });
}

Result<wire::Presence> presenceFromBytes(std::string_view bytes) {
    const Error invalid{ErrorCode::invalid, "not a presence"};
    wire::Presence presence;
    if (bytes.size() > kLongestPresence ||
        !presence.ParseFromArray(bytes.data(), static_cast<int>(std::min(bytes.size(), kLongestPresence))) ||
        presence.look_size() > kMostLooks) {
        return invalid;
    }
    std::set<TextName> texts;
    for (const wire::Look& look : presence.look()) {
        const auto text = textNamed(look);
        if (!text || !texts.insert(*text).second || !isSound(look.selection())) return invalid;
    }
    presence.DiscardUnknownFields();
    return presence;
}

}  // namespace aufwind::protocol
