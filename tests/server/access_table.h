// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

/// The access matrix as a person reads it: resources/access/matrix.tsv, line by line. It shares no code with what the
/// descriptions of the entities are made of. One thread.
namespace aufwind::test {

/// One alternative of a line, such as `admin not for person`: its word, the path in brackets, the bounds behind it.
struct Term {
    std::string word;
    std::string path;
    std::string notFor;
    std::string upTo;
    bool withinRank = false;
    bool notHeld = false;
    std::string when;  ///< a choice of the row, of which `words` has the word
    std::vector<std::string> words;
};

class AccessTable {
  public:
    /// Ends the test where the file cannot be read.
    explicit AccessTable(const std::string& path);

    /// Who may do it; "change FIELD" where the table has such a line, else its "change".
    const std::vector<Term>& line(const std::string& entity, const std::string& operation) const;
    /// Puts another line in the place of one: `who` as the file words it.
    void say(const std::string& entity, const std::string& operation, const std::string& who);
    std::size_t size() const { return lines_.size(); }

  private:
    std::map<std::pair<std::string, std::string>, std::vector<Term>> lines_;
};

}  // namespace aufwind::test
