// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <string>
#include <string_view>
#include <vector>

/// Who is meant by "@Ben" in a text. Pure; any thread. Texts are UTF-8.
namespace aufwind::domain {

struct Mentionable {
    Uuid id;
    std::string firstName;
    std::string lastName;
};

/// Those of `people` who are named behind an @, each once and in the order of the text: by first and last name, or by a
/// first name that only one of them has. Somebody's name does not end within a word, so "@Benjamin" is not Ben.
std::vector<Uuid> mentionsIn(std::string_view text, const std::vector<Mentionable>& people);

/// Whether somebody of `people` stands behind each @ with first and last name. Else one who is not among them may be
/// meant, and a first name alone tells nothing of those.
bool namesAllInFull(std::string_view text, const std::vector<Mentionable>& people);

/// What one writes behind the @ for `person`: the first name where that is enough among `people`.
std::string mentionName(const Mentionable& person, const std::vector<Mentionable>& people);

}  // namespace aufwind::domain
