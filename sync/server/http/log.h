// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace spdlog {
class logger;
}

/// Structured log: one JSON object for each line on standard error. Events and keys are constants of the program;
/// values are numbers, ids and words of the program, never text that people wrote, no tokens, no addresses of people.
/// Control characters and quotes are escaped in any case. Any thread.
namespace aufwind::server {

class Log {
  public:
    enum class Level : std::uint8_t { debug, info, warning, error };
    using Field = std::pair<std::string_view, std::variant<std::int64_t, std::string_view>>;

    /// To standard error, from `least` up.
    explicit Log(Level least = Level::info);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void write(Level level, std::string_view event, std::initializer_list<Field> fields = {}) const;
    void info(std::string_view event, std::initializer_list<Field> fields = {}) const {
        write(Level::info, event, fields);
    }
    void warning(std::string_view event, std::initializer_list<Field> fields = {}) const {
        write(Level::warning, event, fields);
    }
    void error(std::string_view event, std::initializer_list<Field> fields = {}) const {
        write(Level::error, event, fields);
    }

  private:
    std::unique_ptr<spdlog::logger> logger_;
};

/// As the inside of a JSON string: quotes, backslashes, control characters and invalid UTF-8 escaped.
std::string escapedForLog(std::string_view text);

}  // namespace aufwind::server
