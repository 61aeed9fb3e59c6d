// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <map>
#include <string>
#include <vector>

/// The command line of aufwindd: words in their order, and options that take a value. Pure.
namespace aufwind::server {

struct Arguments {
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>> options;  ///< without the hyphens

    bool has(const std::string& option) const { return options.contains(option); }
    /// The last value that was given.
    std::string value(const std::string& option, const std::string& otherwise = {}) const;
    std::vector<std::string> values(const std::string& option) const;
};

/// `invalid` with a sentence for what is not known, is given without its value, or has one that it does not take.
Result<Arguments> parseArguments(const std::vector<std::string>& arguments);

/// What `aufwindd --help` prints.
extern const char* const kHelp;

}  // namespace aufwind::server
