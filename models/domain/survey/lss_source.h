// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/import_notes.h"
#include "models/domain/survey/lss_tables.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// A survey of LimeSurvey, its tables joined: what both generations of the document have in common from here on. Texts
/// are as they were written, formatted, and in every language of the document. Pure; any thread.
namespace aufwind::survey::lss {

struct SourceAnswer {
    std::string code;
    Texts text;
    std::int64_t order = 0;
    std::int64_t scale = 0;
    std::int64_t assessment = 0;
};

struct SourceSubquestion {
    std::string id;
    std::string code;
    Texts text;
    std::string relevance;
    std::int64_t order = 0;
    std::int64_t scale = 0;
};

/// A row of the table of conditions, from before there were expressions.
struct SourceCondition {
    std::string question;  ///< its id
    std::string variable;
    std::string method;
    std::string value;
    std::string scenario;
};

struct SourceQuestion {
    std::string id;
    std::string group;
    std::string code;
    std::string type;
    Texts text;
    Texts help;
    std::string mandatory;
    std::string relevance;
    std::string preg;
    bool other = false;
    bool script = false;
    std::int64_t order = 0;
    std::map<std::string, Texts, std::less<>> attributes;  ///< by language; "" where it is the same in all
    std::vector<SourceAnswer> answers;                     ///< in order
    std::vector<SourceSubquestion> subquestions;           ///< in order
    std::vector<SourceCondition> conditions;

    /// The attribute that has no language, else the one of whichever language; empty where there is none.
    std::string_view attribute(std::string_view name) const;
};

struct SourceGroup {
    std::string id;
    Texts name;
    Texts description;
    std::string relevance;
    std::string randomizationGroup;
    std::int64_t order = 0;
    std::vector<SourceQuestion> questions;  ///< in order
};

struct Source {
    std::string id;
    std::string language;
    std::vector<std::string> languages;  ///< the others
    Texts title;
    Texts description;
    Texts welcome;
    Texts end;
    std::vector<SourceGroup> groups;  ///< in order
};

/// Notes what names something that is not there, and what nothing here stands for.
Source join(const Tables& tables, Notes& notes);

/// A whole number within ±10^15; 0 for whatever else.
std::int64_t wholeNumber(std::string_view text);

}  // namespace aufwind::survey::lss
