// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

/// Walks through an XML document from its beginning to its end, without keeping it. Expat reads; a document that
/// declares entities of its own, or has elements inside each other
/// without end, is refused, for no program writes one here. Pure; any thread.
namespace aufwind::roster {

using XmlAttributes = std::map<std::string, std::string, std::less<>>;

struct XmlVisitor {
    /// Names are without their prefix.
    std::function<void(std::string_view name, const XmlAttributes& attributes)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
    /// Asked between them; true ends the walk, which is no fault. May be empty.
    std::function<bool()> enough{};
};

/// `damaged` with the line where it is not well-formed.
Result<void> walkXml(std::string_view document, const XmlVisitor& visitor);

}  // namespace aufwind::roster
