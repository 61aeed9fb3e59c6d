// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roster/xml_walk.h"

#include <expat.h>

#include <memory>
#include <type_traits>

namespace aufwind::roster {

namespace {

/// The parser keeps every element that is open.
constexpr std::size_t kDeepest = 64;

struct Walk {
    XML_Parser parser;
    const XmlVisitor& visitor;
    bool ended = false;
    bool foreign = false;
    std::size_t depth = 0;

    void check() {
        if (ended || !visitor.enough || !visitor.enough()) return;
        ended = true;
        XML_StopParser(parser, XML_FALSE);
    }
};

std::string_view bare(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

void began(void* data, const char* name, const char** attributes) {
    auto& walk = *static_cast<Walk*>(data);
    if (++walk.depth > kDeepest) {
        walk.foreign = true;
        XML_StopParser(walk.parser, XML_FALSE);
        return;
    }
    XmlAttributes known;
    for (std::size_t i = 0; attributes[i] != nullptr; i += 2) known.emplace(bare(attributes[i]), attributes[i + 1]);
    walk.visitor.begin(bare(name), known);
    walk.check();
}

void ended(void* data, const char* name) {
    auto& walk = *static_cast<Walk*>(data);
    --walk.depth;
    walk.visitor.end(bare(name));
    walk.check();
}

void said(void* data, const char* text, int size) {
    static_cast<Walk*>(data)->visitor.text({text, static_cast<std::size_t>(size)});
}

void declared(void* data, const char*, int, const char*, int, const char*, const char*, const char*, const char*) {
    auto& walk = *static_cast<Walk*>(data);
    walk.foreign = true;
    XML_StopParser(walk.parser, XML_FALSE);
}

}  // namespace

Result<void> walkXml(std::string_view document, const XmlVisitor& visitor) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate(nullptr), &XML_ParserFree);
    Walk walk{parser.get(), visitor};
    XML_SetUserData(parser.get(), &walk);
    XML_SetElementHandler(parser.get(), &began, &ended);
    XML_SetCharacterDataHandler(parser.get(), &said);
    XML_SetEntityDeclHandler(parser.get(), &declared);
    const auto status = XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), XML_TRUE);
    if (status == XML_STATUS_OK || walk.ended) return {};
    return Error{ErrorCode::damaged,
                 walk.foreign ? "a document with entities of its own, or too deep"
                              : "not well-formed in line " + std::to_string(XML_GetCurrentLineNumber(parser.get()))};
}

}  // namespace aufwind::roster
