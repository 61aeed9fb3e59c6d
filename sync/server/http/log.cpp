// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/http/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace aufwind::server {
namespace {

// A library's error text is the longest thing that is ever logged.
constexpr std::size_t kLongestValue = 500;

spdlog::level::level_enum levelOf(Log::Level level) {
    switch (level) {
        case Log::Level::debug:
            return spdlog::level::debug;
        case Log::Level::info:
            return spdlog::level::info;
        case Log::Level::warning:
            return spdlog::level::warn;
        case Log::Level::error:
            break;
    }
    return spdlog::level::err;
}

}  // namespace

std::string escapedForLog(std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string escaped;
    for (const char c : text.substr(0, kLongestValue)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            escaped += '\\';
            escaped += c;
        } else if (byte < 0x20 || byte >= 0x7F) {
            // Above ASCII, too: what is logged is the program's own English, and terminals have codes up there.
            escaped += "\\u00";
            escaped += kDigits[byte >> 4U];
            escaped += kDigits[byte & 15U];
        } else {
            escaped += c;
        }
    }
    return escaped;
}

Log::Log(Level least)
    : logger_(std::make_unique<spdlog::logger>("aufwindd", std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
    logger_->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc));
    logger_->set_level(levelOf(least));
    logger_->flush_on(spdlog::level::info);
}

Log::~Log() = default;

void Log::write(Level level, std::string_view event, std::initializer_list<Field> fields) const {
    if (!logger_->should_log(levelOf(level))) return;
    std::string line = R"("event":")" + escapedForLog(event) + '"';
    for (const auto& [key, value] : fields) {
        line += ",\"" + escapedForLog(key) + "\":";
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            line += std::to_string(*number);
        } else {
            line += '"' + escapedForLog(std::get<std::string_view>(value)) + '"';
        }
    }
    logger_->log(levelOf(level), spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace aufwind::server
