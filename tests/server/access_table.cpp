// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/access_table.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace aufwind::test {
namespace {

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "access table: %s\n", why.c_str());
    std::abort();
}

Term termFrom(const std::string& text) {
    std::istringstream words(text);
    Term term;
    words >> term.word;
    if (const auto bracket = term.word.find('('); bracket != std::string::npos) {
        term.path = term.word.substr(bracket + 1, term.word.size() - bracket - 2);
        term.word.resize(bracket);
    }
    for (std::string first, second, third; words >> first >> second;) {
        const std::string bound = first + " " + second;
        if (bound == "within rank") {
            term.withinRank = true;
        } else if (bound == "not held") {
            term.notHeld = true;
        } else if (bound == "also after") {
            continue;  // it is tried with what is there already
        } else if (first == "since") {
            continue;
        } else if (first == "if") {
            const auto equals = second.find('=');
            term.when = second.substr(0, equals);
            std::istringstream each(second.substr(equals + 1));
            for (std::string word; std::getline(each, word, '|');) {
                term.words.push_back(word);
            }
        } else if (words >> third) {
            (bound == "not for" ? term.notFor : term.upTo) = third;
        }
    }
    return term;
}

}  // namespace

AccessTable::AccessTable(const std::string& path) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        std::istringstream columns(line);
        std::string entity, operation, who;
        std::getline(columns, entity, '\t');
        std::getline(columns, operation, '\t');
        std::getline(columns, who);
        say(entity, operation, who);
    }
    if (lines_.empty()) {
        fail("nothing in " + path);
    }
}

void AccessTable::say(const std::string& entity, const std::string& operation, const std::string& who) {
    auto& terms = lines_[{entity, operation}];
    terms.clear();
    for (std::size_t from = 0; from <= who.size();) {
        const std::size_t comma = std::min(who.find(", ", from), who.size());
        terms.push_back(termFrom(who.substr(from, comma - from)));
        from = comma + 2;
    }
}

const std::vector<Term>& AccessTable::line(const std::string& entity, const std::string& operation) const {
    auto found = lines_.find({entity, operation});
    if (found == lines_.end() && operation.starts_with("change ")) {
        found = lines_.find({entity, "change"});
    }
    if (found == lines_.end()) {
        fail("no line for " + entity + ", " + operation);
    }
    return found->second;
}

}  // namespace aufwind::test
