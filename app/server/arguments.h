// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/key_source.h"

#include <map>
#include <vector>

/// The command line of aufwindd: words in their order, and options that take a value; and the keys of the environment.
/// Pure but for those.
namespace aufwind::server {

struct Arguments {
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>> options;  ///< without the hyphens
    KeySource masterKey{};
    KeySource newMasterKey{};

    bool has(const std::string& option) const { return options.contains(option); }
    /// The last value that was given.
    std::string value(const std::string& option, const std::string& otherwise = {}) const;
    std::vector<std::string> values(const std::string& option) const;
};

/// `invalid` with a sentence for what is not known, is given without its value, or has one that it does not take.
Result<Arguments> parseArguments(const std::vector<std::string>& arguments);

/// Where the keys are, from the options and the environment, which does not hold them any more then.
Result<void> takeKeys(Arguments& arguments);

/// What `aufwindd --help` prints.
extern const char* const kHelp;

}  // namespace aufwind::server
