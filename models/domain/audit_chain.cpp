// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/audit_chain.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace aufwind::domain {
namespace {

// The same as on the server; a test of the server holds them against each other.
constexpr std::string_view kPurpose = "aufwind audit log 1";
constexpr char kBetween = '\t';
constexpr std::size_t kHexDigits = 64;
constexpr std::string_view kDigits = "0123456789abcdef";
// Between the words of an anchor; besides blanks those of the server's log, whose lines are JSON.
constexpr std::string_view kBlanks = " \t\r\",:{}";
constexpr std::array<std::string_view, 3> kNames{"tenant", "number", "hash"};

std::string sha256(std::string_view bytes) {
    std::string digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
           reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

std::string_view idOf(const std::string& text) {
    return text.empty() ? std::string_view("-") : std::string_view(text);
}

std::vector<std::string_view> wordsOf(std::string_view line) {
    std::vector<std::string_view> words;
    for (;;) {
        const std::size_t begin = line.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos) return words;
        const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        if (std::ranges::find(kNames, word) == kNames.end()) words.push_back(word);
        line.remove_prefix(end);
    }
}

std::optional<NotedAnchor> anchorIn(std::string_view line) {
    const std::vector<std::string_view> words = wordsOf(line);
    // Before them stands the time, which is not needed and may be left out.
    if (words.size() < 3) return std::nullopt;
    const std::string_view number = words[words.size() - 2];
    const std::string_view hash = words.back();
    const auto tenant = Uuid::parse(words[words.size() - 3]);
    NotedAnchor anchor;
    const auto [rest, failed] = std::from_chars(number.data(), number.data() + number.size(), anchor.number);
    const bool isNumber = failed == std::errc() && rest == number.data() + number.size() && anchor.number > 0;
    const bool isHash = hash.size() == kHexDigits && hash.find_first_not_of(kDigits) == std::string_view::npos;
    if (!tenant || !isNumber || !isHash) return std::nullopt;
    anchor.tenant = *tenant;
    anchor.hash = hash;
    return anchor;
}

}  // namespace

NotedAnchors readAnchors(std::string_view text) {
    NotedAnchors noted;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (auto anchor = anchorIn(text.substr(0, end))) noted.anchors.push_back(std::move(*anchor));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (noted.anchors.empty()) {
        noted.fault = AnchorFault::noAnchor;
        return noted;
    }
    const Uuid tenant = noted.anchors.front().tenant;
    if (std::ranges::any_of(noted.anchors, [&](const NotedAnchor& one) { return one.tenant != tenant; })) {
        noted.fault = AnchorFault::severalCompanies;
    }
    std::ranges::stable_sort(noted.anchors, {}, &NotedAnchor::number);
    const auto twice = std::ranges::unique(noted.anchors);
    noted.anchors.erase(twice.begin(), twice.end());
    return noted;
}

AuditChain::AuditChain(const Uuid& tenant) : chain_(sha256(std::string(kPurpose) + std::string(tenant.view()))) {}

bool AuditChain::add(const AuditRecord& record) {
    if (record.number != lines_ + 1) return false;
    std::string bytes = chain_;
    bytes += std::to_string(record.number);
    bytes += kBetween;
    bytes += std::to_string(record.at);
    bytes += kBetween;
    bytes += idOf(record.actor);
    bytes += kBetween;
    bytes += record.action;
    bytes += kBetween;
    bytes += idOf(record.subject);
    bytes += kBetween;
    bytes += record.detail;
    chain_ = sha256(bytes);
    ++lines_;
    return true;
}

std::string AuditChain::hash() const {
    std::string text;
    for (const char byte : chain_) {
        const auto value = static_cast<unsigned char>(byte);
        text += kDigits[value >> 4U];
        text += kDigits[value & 0xFU];
    }
    return text;
}

AuditCheck::AuditCheck(std::vector<NotedAnchor> anchors)
    : anchors_(std::move(anchors)), chain_(anchors_.empty() ? Uuid{} : anchors_.front().tenant) {}

AuditCheck::Verdict AuditCheck::take(const std::vector<AuditRecord>& records) {
    const auto end = [this](Verdict verdict, std::int64_t number) {
        number_ = number;
        return verdict_ = verdict;
    };
    if (verdict_ != Verdict::open || next_ >= anchors_.size()) return verdict_;
    if (records.empty()) return end(Verdict::cut, anchors_.back().number);
    for (const AuditRecord& record : records) {
        if (!chain_.add(record)) return end(Verdict::missing, chain_.lines() + 1);
        for (; next_ < anchors_.size() && anchors_[next_].number == record.number; ++next_) {
            if (anchors_[next_].hash != chain_.hash()) return end(Verdict::differs, record.number);
            good_ = record.number;
        }
        if (next_ == anchors_.size()) return end(Verdict::whole, record.number);
    }
    return verdict_;
}

double AuditCheck::progress() const {
    const std::int64_t last = anchors_.empty() ? 0 : anchors_.back().number;
    return last > 0 ? std::min(1.0, static_cast<double>(lines()) / static_cast<double>(last)) : 1;
}

}  // namespace aufwind::domain
