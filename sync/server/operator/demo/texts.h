// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/demo/people.h"

#include <span>
#include <string_view>

/// What the made-up people write to each other, in English and German. Constants; any thread.
namespace aufwind::server::demo {

enum class Language : unsigned char { english, german };

/// A shared note: who runs the meeting writes the first part, somebody else the second.
struct Note {
    std::string_view first;
    std::string_view second;
};

/// A talking point with what is said about it; replies answer the remark.
struct Topic {
    std::string_view title;
    std::string_view remark{};
    std::string_view reply{};
};

std::span<const Topic> topics(Language language, Field field);
/// For every field.
std::span<const Topic> topics(Language language);
std::span<const Topic> teamTopics(Language language);
std::span<const Note> notes(Language language);
std::span<const std::string_view> privateNotes(Language language);
std::span<const std::string_view> actions(Language language);

}  // namespace aufwind::server::demo
