// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/import_news.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace aufwind::store {
namespace {

constexpr std::string_view kNewsState = "imports.refused";
constexpr std::string_view kErrors = "errors=";

/// The number in front, which is taken off with the blank behind it.
std::optional<std::int64_t> takeNumber(std::string_view& text) {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    return number;
}

std::int64_t errorsIn(std::string_view detail) {
    const std::size_t at = detail.rfind(kErrors);
    if (at == std::string_view::npos) return 0;
    std::string_view rest = detail.substr(at + kErrors.size());
    return takeNumber(rest).value_or(0);
}

}  // namespace

void ImportNews::take(const AuditPart& part, std::int64_t since) {
    for (const AuditRecord& line : part.records) {
        if (line.action != "people_import.refused" || line.number <= looked || line.at < since) continue;
        refused.push_back({line.number, line.at, errorsIn(line.detail)});
    }
    looked = std::max(looked, part.next);
    std::erase_if(refused, [since](const RefusedImport& one) { return one.at < since; });
    if (refused.size() <= kMostImportNews) return;
    refused.erase(refused.begin(), refused.end() - static_cast<std::ptrdiff_t>(kMostImportNews));
}

ImportNews importNews(Reader& reader) {
    const auto text = reader.state(kNewsState);
    if (!text || !*text) return {};
    std::string_view rest = **text;
    const auto looked = takeNumber(rest);
    if (!looked) return {};
    ImportNews news{*looked};
    while (!rest.empty()) {
        const auto number = takeNumber(rest);
        const auto at = takeNumber(rest);
        const auto errors = takeNumber(rest);
        if (!number || !at || !errors) return {};
        news.refused.push_back({*number, *at, *errors});
    }
    return news;
}

Result<void> keepImportNews(Store& store, const ImportNews& news) {
    std::string text = std::to_string(news.looked) + '\n';
    for (const RefusedImport& one : news.refused) {
        text += std::to_string(one.number) + ' ' + std::to_string(one.at) + ' ' + std::to_string(one.errors) + '\n';
    }
    return store.write([&](Writer& writer) { return writer.setState(kNewsState, text); });
}

Result<void> dropImportNews(Store& store) {
    return store.write([](Writer& writer) { return writer.dropState(kNewsState); });
}

}  // namespace aufwind::store
