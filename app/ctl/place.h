// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <string>
#include <vector>

/// Where an account is, as commands that need no profile are told it. The main thread.
namespace aufwind::ctl {

struct Place {
    std::string server;
    std::string workspace;
    std::string email;
    std::string code{};     ///< of the second factor or of a mail; empty where none was given
    bool provider = false;  ///< with the company's identity provider; no e-mail is needed
};

/// The words that a command takes besides.
struct PlaceWords {
    bool code = false;
    bool provider = false;
};

/// `invalid` with a sentence where a word is not known, has no value or is missing. `command` is named in it.
Result<Place> placeFrom(const std::vector<std::string>& words, const std::string& command, PlaceWords takes);
/// The authority to trust instead of the system's; empty for the system's.
Result<std::string> caPem(const std::string& path);

}  // namespace aufwind::ctl
