// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/audit/audit_log.h"

#include "sync/server/auth/keys.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace aufwind::server {
namespace {

// Part of the format: never change it.
constexpr std::string_view kPurpose = "aufwind audit log 1";
constexpr char kBetween = '\t';
constexpr std::size_t kParts = 5;
constexpr std::size_t kReadTogether = 1000;

std::string linkOf(std::string_view before, std::uint64_t number, std::string_view line) {
    std::string bytes(before);
    bytes += std::to_string(number);
    bytes += kBetween;
    bytes += line;
    return sha256(bytes);
}

std::string textOf(const Uuid& id) {
    return id.isNil() ? "-" : id.toString();
}

std::optional<Uuid> idFrom(std::string_view text) {
    return text == "-" ? std::optional<Uuid>(Uuid{}) : Uuid::parse(std::string(text));
}

// Words of the program hold no control characters; should one ever, it must not begin another part.
std::string word(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, '?');
    return text;
}

}  // namespace

std::string AuditLog::encode(const AuditEntry& entry) {
    return std::to_string(entry.at) + kBetween + textOf(entry.actor) + kBetween + word(entry.action) + kBetween +
           textOf(entry.subject) + kBetween + word(entry.detail);
}

std::optional<AuditEntry> AuditLog::decode(std::string_view line) {
    std::array<std::string_view, kParts> parts;
    for (std::size_t i = 0; i < kParts; ++i) {
        const std::size_t end = line.find(kBetween);
        if ((end == std::string_view::npos) != (i + 1 == kParts)) return std::nullopt;
        parts[i] = line.substr(0, end);
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    }
    AuditEntry entry;
    const auto [rest, failed] = std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), entry.at);
    const auto actor = idFrom(parts[1]);
    const auto subject = idFrom(parts[3]);
    if (failed != std::errc() || rest != parts[0].data() + parts[0].size() || !actor || !subject) return std::nullopt;
    entry.actor = *actor;
    entry.action = parts[2];
    entry.subject = *subject;
    entry.detail = parts[4];
    return entry;
}

// The first line is bound to the tenant, so that no log passes for another's.
std::string AuditLog::beginning() const {
    return sha256(std::string(kPurpose) + std::string(tenant_.view()));
}

void AuditLog::append(AuditEntry entry) {
    const auto last = store_.lastAuditLine();
    const std::uint64_t number = last ? last->number + 1 : 1;
    const std::string line = encode(entry);
    store_.addAuditLine({number, line, linkOf(last ? last->chain : beginning(), number, line)});
}

std::vector<AuditEntry> AuditLog::entries(std::uint64_t after, std::size_t limit) {
    std::vector<AuditEntry> found;
    for (const AuditLine& line : store_.auditLines(after, limit)) {
        AuditEntry entry = decode(line.entry).value_or(AuditEntry{0, {}, "unreadable"});
        entry.number = line.number;
        found.push_back(std::move(entry));
    }
    return found;
}

std::optional<AuditAnchor> AuditLog::head() {
    const auto last = store_.lastAuditLine();
    return last ? std::optional<AuditAnchor>({last->number, last->chain}) : std::nullopt;
}

AuditVerdict AuditLog::verify(const std::vector<AuditAnchor>& anchors) {
    AuditVerdict verdict;
    std::string before = beginning();
    const auto bad = [&](std::uint64_t number, std::string why) {
        verdict.firstBad = number;
        verdict.why = std::move(why);
        return verdict;
    };
    for (;;) {
        const auto lines = store_.auditLines(verdict.lines, kReadTogether);
        if (lines.empty()) break;
        for (const AuditLine& line : lines) {
            const std::uint64_t expected = verdict.lines + 1;
            if (line.number != expected) return bad(expected, "is missing");
            if (line.chain != linkOf(before, line.number, line.entry)) {
                return bad(line.number, "is not what was written");
            }
            const auto anchored = [&](const AuditAnchor& anchor) {
                return anchor.number == line.number && anchor.chain != line.chain;
            };
            if (std::ranges::any_of(anchors, anchored)) return bad(line.number, "differs from its anchor");
            before = line.chain;
            verdict.lines = line.number;
        }
    }
    for (const AuditAnchor& anchor : anchors) {
        if (anchor.number > verdict.lines) return bad(verdict.lines + 1, "is missing: an anchor has a later one");
    }
    return verdict;
}

}  // namespace aufwind::server
