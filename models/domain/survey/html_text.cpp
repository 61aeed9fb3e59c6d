// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/html_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace aufwind::survey {

namespace {

/// The named characters from U+00A0 on, in their order (HTML 4.01, section 24.2).
constexpr std::array<std::string_view, 96> kLatin{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

std::uint32_t named(std::string_view name) {
    static const std::map<std::string_view, std::uint32_t> known{
        {"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
        {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160},  {"scaron", 0x161}, {"ndash", 0x2013},
        {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"ldquo", 0x201C},
        {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020}, {"bull", 0x2022},  {"hellip", 0x2026},
        {"permil", 0x2030}, {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},  {"trade", 0x2122},
        {"larr", 0x2190},   {"uarr", 0x2191},   {"rarr", 0x2192},   {"darr", 0x2193},  {"harr", 0x2194},
        {"minus", 0x2212},  {"infin", 0x221E},  {"asymp", 0x2248},  {"ne", 0x2260},    {"le", 0x2264},
        {"ge", 0x2265},     {"ensp", ' '},      {"emsp", ' '},      {"thinsp", ' '},   {"check", 0x2713}};
    if (const auto found = known.find(name); found != known.end()) return found->second;
    const auto latin = std::find(kLatin.begin(), kLatin.end(), name);
    return latin == kLatin.end() ? 0 : 0xA0 + static_cast<std::uint32_t>(latin - kLatin.begin());
}

std::uint32_t numbered(std::string_view digits) {
    const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    const std::string text(hex ? digits.substr(1) : digits);
    const auto isDigit = [&](char one) {
        return hex ? std::isxdigit(static_cast<unsigned char>(one)) != 0 : one >= '0' && one <= '9';
    };
    if (text.empty() || text.size() > 7 || !std::all_of(text.begin(), text.end(), isDigit)) return 0;
    const auto code = static_cast<std::uint32_t>(std::strtoul(text.c_str(), nullptr, hex ? 16 : 10));
    const bool none = code < 0x20 || (code >= 0x7F && code < 0xA0);
    if (none) return ' ';
    return code > 0x10FFFF || (code >= 0xD800 && code < 0xE000) ? 0 : code;
}

void appendUtf8(std::string& text, std::uint32_t code) {
    const auto tail = [&](unsigned shift) {
        text += static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
    };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

class Plainer {
  public:
    explicit Plainer(std::string_view html) : left_(html), formatted_(looksFormatted(html)) {}

    PlainText take() {
        while (!left_.empty()) step();
        while (!plain_.text.empty() && (plain_.text.back() == ' ' || plain_.text.back() == '\n'))
            plain_.text.pop_back();
        return std::move(plain_);
    }

  private:
    static bool looksFormatted(std::string_view html) {
        for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
            if (opensTag(html.substr(at))) return true;
        }
        return false;
    }

    static bool opensTag(std::string_view at) {
        if (at.size() < 2) return false;
        const char next = at[1];
        return next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    }

    void step() {
        const char next = left_.front();
        if (next == '<' && opensTag(left_) && tag()) return;
        if (next == '&' && reference()) return;
        left_.remove_prefix(1);
        put(next);
    }

    void put(char one) {
        const auto byte = static_cast<unsigned char>(one);
        if (one == '\n' && !formatted_) return lineBreak();
        if (byte <= 0x20 || byte == 0x7F) return space();
        plain_.text += one;
    }

    void space() {
        if (!plain_.text.empty() && plain_.text.back() != ' ' && plain_.text.back() != '\n') plain_.text += ' ';
    }

    /// At most one empty line; none before the beginning.
    void lineBreak() {
        auto& text = plain_.text;
        while (!text.empty() && text.back() == ' ') text.pop_back();
        if (!text.empty() && !text.ends_with("\n\n")) text += '\n';
    }

    void block() {
        auto& text = plain_.text;
        while (!text.empty() && text.back() == ' ') text.pop_back();
        if (!text.empty() && text.back() != '\n') text += '\n';
    }

    bool reference() {
        const std::size_t end = left_.substr(0, 12).find(';');
        if (end == std::string_view::npos || end < 2) return false;
        const auto name = left_.substr(1, end - 1);
        const auto code = name.front() == '#' ? numbered(name.substr(1)) : named(name);
        if (code == 0) return false;
        left_.remove_prefix(end + 1);
        if (code == ' ' || code == 0xA0) {
            space();
        } else if (code != 0xAD) {
            appendUtf8(plain_.text, code);
        }
        return true;
    }

    /// False where nothing closes it, which is then known for all that follow.
    bool tag() {
        if (left_.starts_with("<!--")) return skip("-->");
        if (unclosed_) return false;
        const std::size_t end = left_.find('>');
        if (end == std::string_view::npos) {
            unclosed_ = true;
            return false;
        }
        const auto inside = left_.substr(1, end - 1);
        left_.remove_prefix(end + 1);
        std::string name;
        const bool closes = inside.starts_with('/');
        for (const char one : inside.substr(closes ? 1 : 0, 12)) {
            if (std::isalnum(static_cast<unsigned char>(one)) == 0) break;
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(one)));
        }
        element(name, closes);
        return true;
    }

    /// What never ends takes the rest along, as a browser has it.
    bool skip(std::string_view end) {
        const auto same = [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == b;
        };
        const auto* at = std::search(left_.begin(), left_.end(), end.begin(), end.end(), same);
        left_.remove_prefix(at == left_.end() ? left_.size()
                                              : static_cast<std::size_t>(at - left_.begin()) + end.size());
        return true;
    }

    void element(const std::string& name, bool closes) {
        static const std::set<std::string_view> plain{"br", "p", "div", "span"};
        static const std::set<std::string_view> blocks{"p",  "div", "h1", "h2", "h3", "h4",    "h5",         "h6",
                                                       "li", "tr",  "ul", "ol", "hr", "table", "blockquote", "dt"};
        static const std::set<std::string_view> media{"img", "audio", "video", "iframe", "object", "embed", "svg"};
        if (name == "br") return lineBreak();
        if (blocks.contains(name)) block();
        if (name == "td" || name == "th") space();
        if (closes) return;
        if (name == "li") plain_.text += "\u2022 ";
        if (name == "script" || name == "style") {
            plain_.script = true;
            skip(name == "script" ? "</script>" : "</style>");
        } else if (media.contains(name)) {
            plain_.media = true;
        } else if (!plain.contains(name)) {
            plain_.markup = true;
        }
    }

    std::string_view left_;
    bool formatted_;
    bool unclosed_ = false;
    PlainText plain_;
};

}  // namespace

PlainText plainText(std::string_view html) {
    return Plainer(html).take();
}

}  // namespace aufwind::survey
