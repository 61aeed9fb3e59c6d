// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/markdown_spans.h"

#include <algorithm>
#include <array>
#include <optional>

/// The inline part: "An algorithm for parsing nested emphasis and links", CommonMark 0.30, appendix.
namespace aufwind::domain {

namespace {

constexpr std::size_t kLongestTicks = 80;
constexpr int kMostParentheses = 3;

bool isSpace(char16_t letter) {
    return letter == u' ' || letter == u'\t' || letter == u'\u00A0' || letter == u'\u3000' ||
           (letter >= u'\u2000' && letter <= u'\u200A');
}

bool isAsciiPunctuation(char16_t letter) {
    return (letter >= u'!' && letter <= u'/') || (letter >= u':' && letter <= u'@') ||
           (letter >= u'[' && letter <= u'`') || (letter >= u'{' && letter <= u'~');
}

bool isPunctuation(char16_t letter) {
    return isAsciiPunctuation(letter) || letter == u'\u00A1' || letter == u'\u00A7' || letter == u'\u00AB' ||
           letter == u'\u00B6' || letter == u'\u00B7' || letter == u'\u00BB' || letter == u'\u00BF' ||
           (letter >= u'\u2010' && letter <= u'\u2027') || (letter >= u'\u2030' && letter <= u'\u205E') ||
           (letter >= u'\u3001' && letter <= u'\u3003') || (letter >= u'\u3008' && letter <= u'\u3011');
}

bool isWord(char16_t letter) {
    return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'z') ||
           (letter >= u'A' && letter <= u'Z') || letter > 0x7F;
}

struct Run {
    char16_t letter = 0;
    std::size_t begin = 0;  ///< of those that are left
    std::size_t count = 0;
    std::size_t length = 0;  ///< as written
    bool opens = false;
    bool closes = false;
    bool gone = false;
};

class Inline {
  public:
    Inline(std::u16string_view line, std::size_t from) : line_(line), at_(from) {}

    std::vector<MarkdownSpan> read() {
        while (at_ < line_.size()) step();
        pair(0);
        std::ranges::stable_sort(spans_, {}, &MarkdownSpan::begin);
        return std::move(spans_);
    }

  private:
    void step() {
        const char16_t letter = line_[at_];
        if (letter == u'\\' && at_ + 1 < line_.size() && isAsciiPunctuation(line_[at_ + 1])) {
            add(MarkdownStyle::marker, at_, at_ + 1);
            at_ += 2;
        } else if (letter == u'`') {
            readCode();
        } else if (letter == u'*' || letter == u'_') {
            readRun();
        } else if (letter == u'[') {
            brackets_.push_back({at_, runs_.size(), at_ > 0 && line_[at_ - 1] == u'!'});
            ++at_;
        } else if (letter == u']') {
            closeBracket();
        } else if (letter == u'<' || letter == u'h' || letter == u'H') {
            if (!readAddress()) ++at_;
        } else {
            ++at_;
        }
    }

    void add(MarkdownStyle style, std::size_t begin, std::size_t end, std::size_t target = 0, std::size_t length = 0) {
        if (end > begin) spans_.push_back({style, begin, end - begin, target, length});
    }

    std::size_t runAt(std::size_t at) const {
        std::size_t end = at;
        while (end < line_.size() && line_[end] == line_[at]) ++end;
        return end - at;
    }

    /// Each length of backticks is looked for once: whatever does not close now does not later.
    void readCode() {
        const std::size_t run = runAt(at_);
        const std::size_t begin = at_ + run;
        if (!ticksKnown_) noteTicks();
        if (run <= kLongestTicks && lastTicks_[run] >= begin) {
            for (std::size_t at = begin; at < line_.size(); ++at) {
                if (line_[at] != u'`') continue;
                const std::size_t found = runAt(at);
                if (found == run) {
                    // One blank on both sides keeps backticks apart and belongs to neither.
                    const bool padded = line_[begin] == u' ' && line_[at - 1] == u' ' &&
                                        line_.substr(begin, at - begin).find_first_not_of(u' ') != line_.npos;
                    const std::size_t blank = padded ? 1 : 0;
                    add(MarkdownStyle::marker, at_, begin + blank);
                    add(MarkdownStyle::code, begin + blank, at - blank);
                    add(MarkdownStyle::marker, at - blank, at + run);
                    at_ = at + run;
                    return;
                }
                at += found - 1;
            }
        }
        at_ = begin;
    }

    void noteTicks() {
        ticksKnown_ = true;
        for (std::size_t at = 0; at < line_.size(); ++at) {
            if (line_[at] != u'`') continue;
            const std::size_t run = runAt(at);
            if (run <= kLongestTicks) lastTicks_[run] = at;
            at += run - 1;
        }
    }

    void readRun() {
        const std::size_t count = runAt(at_);
        const char16_t before = at_ > 0 ? line_[at_ - 1] : u' ';
        const char16_t after = at_ + count < line_.size() ? line_[at_ + count] : u' ';
        const bool left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
        const bool right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
        const bool inWords = line_[at_] == u'_';
        runs_.push_back({line_[at_], at_, count, count, left && (!inWords || !right || isPunctuation(before)),
                         right && (!inWords || !left || isPunctuation(after))});
        at_ += count;
    }

    /// Pairs what opens and closes emphasis from the run `bottom` on, and forgets those runs.
    void pair(std::size_t bottom) {
        // For each way to close, below which run nothing opens: what makes the search linear.
        std::array<std::size_t, 12> lowest;
        lowest.fill(bottom);
        std::vector<std::size_t> open;  // runs that may still open, in order
        for (std::size_t i = bottom; i < runs_.size(); ++i) {
            Run& closer = runs_[i];
            while (closer.closes && closer.count > 0) {
                const std::size_t way =
                    (closer.letter == u'*' ? 0U : 6U) + (closer.opens ? 3U : 0U) + closer.length % 3;
                const auto found = std::find_if(open.rbegin(), open.rend(), [&](std::size_t one) {
                    return one < lowest[way] || opensFor(runs_[one], closer);
                });
                if (found == open.rend() || *found < lowest[way]) {
                    lowest[way] = i;
                    break;
                }
                Run& opener = runs_[*found];
                open.erase(found.base(), open.end());
                join(opener, closer);
                if (opener.count == 0) open.pop_back();
            }
            if (closer.opens && closer.count > 0) open.push_back(i);
        }
        runs_.resize(bottom);
    }

    static bool opensFor(const Run& opener, const Run& closer) {
        if (opener.letter != closer.letter) return false;
        const bool both = opener.closes || closer.opens;
        return !both || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0;
    }

    void join(Run& opener, Run& closer) {
        const std::size_t used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
        const std::size_t begin = opener.begin + opener.count;
        const std::size_t end = closer.begin;
        add(used == 2 ? MarkdownStyle::bold : MarkdownStyle::italic, begin, end);
        add(MarkdownStyle::marker, begin - used, begin);
        add(MarkdownStyle::marker, end, end + used);
        opener.count -= used;
        closer.begin += used;
        closer.count -= used;
    }

    void closeBracket() {
        const std::size_t close = at_++;
        if (brackets_.empty()) return;
        const Bracket bracket = brackets_.back();
        brackets_.pop_back();
        // A link stands in no link, and a picture is none.
        if (bracket.begin < closedBefore_ || bracket.picture) return;
        const auto target = readTarget();
        if (!target) return;
        pair(bracket.runs);
        add(MarkdownStyle::marker, bracket.begin, bracket.begin + 1);
        add(MarkdownStyle::link, bracket.begin + 1, close, target->first, target->second);
        add(MarkdownStyle::marker, close, at_);
        closedBefore_ = at_;
    }

    /// "(address)", from where at_ stands.
    std::optional<std::pair<std::size_t, std::size_t>> readTarget() {
        if (at_ >= line_.size() || line_[at_] != u'(') return std::nullopt;
        const std::size_t begin = at_ + 1;
        int depth = 0;
        for (std::size_t at = begin; at < line_.size(); ++at) {
            const char16_t letter = line_[at];
            if (letter <= u' ' || letter == u'<' || letter == u'\\') return std::nullopt;
            if (letter == u'(' && ++depth > kMostParentheses) return std::nullopt;
            if (letter == u')' && depth-- == 0) {
                at_ = at + 1;
                return std::pair{begin, at - begin};
            }
        }
        return std::nullopt;
    }

    /// "<https://…>", or an address that stands by itself.
    bool readAddress() {
        const bool enclosed = line_[at_] == u'<';
        const std::size_t begin = enclosed ? at_ + 1 : at_;
        if (!enclosed && begin > 0 && (isWord(line_[begin - 1]) || line_[begin - 1] == u'/')) return false;
        const std::size_t host = begin + schemeAt(begin);
        if (host == begin) return false;
        std::size_t end = host;
        int depth = 0;
        for (; end < line_.size() && line_[end] > u' ' && line_[end] != u'<' && line_[end] != u'>'; ++end) {
            if (!enclosed && (line_[end] == u'[' || line_[end] == u']')) break;
            depth += line_[end] == u'(' ? 1 : line_[end] == u')' ? -1 : 0;
        }
        if (enclosed) {
            if (end >= line_.size() || line_[end] != u'>' || end == host) return false;
            add(MarkdownStyle::marker, at_, begin);
            add(MarkdownStyle::marker, end, end + 1);
        } else {
            // What ends a sentence or a bracket around it is not part of the address.
            while (end > host && !isWord(line_[end - 1]) && line_[end - 1] != u'/') {
                if (line_[end - 1] == u')' && depth >= 0) break;
                depth += line_[end - 1] == u')' ? 1 : line_[end - 1] == u'(' ? -1 : 0;
                --end;
            }
            if (end == host) return false;
        }
        add(MarkdownStyle::link, begin, end, begin, end - begin);
        at_ = enclosed ? end + 1 : end;
        return true;
    }

    /// The length of "http://" or "https://" in any letter case, 0 where there is none.
    std::size_t schemeAt(std::size_t at) const {
        for (const std::u16string_view scheme : {std::u16string_view{u"https://"}, std::u16string_view{u"http://"}}) {
            if (at + scheme.size() > line_.size()) continue;
            const bool same = std::ranges::equal(line_.substr(at, scheme.size()), scheme, {}, [](char16_t letter) {
                return letter >= u'A' && letter <= u'Z' ? static_cast<char16_t>(letter + 32) : letter;
            });
            if (same) return scheme.size();
        }
        return 0;
    }

    struct Bracket {
        std::size_t begin = 0;
        std::size_t runs = 0;
        bool picture = false;
    };

    std::u16string_view line_;
    std::size_t at_;
    std::vector<MarkdownSpan> spans_;
    std::vector<Run> runs_;
    std::vector<Bracket> brackets_;
    std::size_t closedBefore_ = 0;  ///< the end of the newest link: what opened before it is no link any more
    bool ticksKnown_ = false;
    std::array<std::size_t, kLongestTicks + 1> lastTicks_{};
};

}  // namespace

std::vector<MarkdownSpan> markdownSpans(std::u16string_view line, std::size_t from) {
    if (from >= line.size() || line.size() > kMostMarkdownUnits) return {};
    return Inline{line, from}.read();
}

}  // namespace aufwind::domain
