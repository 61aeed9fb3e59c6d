// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/finding.h"

#include <string>
#include <vector>

/// The rules of the repository as data, each with samples that prove that it can fail and that it lets good code be.
namespace aufwind::tidy {

struct Sample {
    std::string path;
    std::string text;
};

/// A rule about single lines: `pattern` may not occur in the files that `in`, `extensions` and `except` choose.
struct LineRule {
    std::string name;
    std::string sentence;
    std::string pattern;
    std::vector<std::string> in{};          ///< path prefixes; empty means everywhere
    std::vector<std::string> extensions{};  ///< empty means all
    std::vector<std::string> except{};      ///< path prefixes
    bool inComments = false;                ///< whether comments are looked at too
    std::vector<Sample> bad;
    std::vector<Sample> good;
};

/// What a folder may include besides itself, by folders of the project.
struct Arrow {
    std::string from;
    std::vector<std::string> to;
};

const std::vector<LineRule>& lineRules();
const std::vector<Arrow>& arrows();

/// What rules need to know of the tree as a whole.
struct Tree {
    std::vector<std::string> entities;  ///< names in models/schema/entities_*.h, such as "talking_point"
};

/// Reads what Tree wants from all sources.
Tree survey(const std::vector<Source>& sources);

/// All findings in one file, by line.
std::vector<Finding> check(const Source& source, const Tree& tree);

/// Runs every rule over its own samples; returns sentences about the rules that do not hold, none when all do.
std::vector<std::string> selfTest();

}  // namespace aufwind::tidy
