// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What one writer was about to do and what it was told is done, beside its store and outliving every kill: a line
/// before each edit and a line after it. So what is acknowledged is known by something other than what is tested.
/// One thread. A file that cannot be written is fatal.
namespace aufwind::storm {

enum class Kind : std::uint8_t {
    create,  ///< a row
    pair,    ///< two rows in one mutation
    set,     ///< the title of an own row
    remove,  ///< an own row
    write,   ///< a line into the shared text
    erase,   ///< an own line out of it
    remark,  ///< a value that all writers fight for
};

struct Edit {
    std::uint64_t number = 0;
    Kind kind = Kind::create;
    std::uint64_t target = 0;      ///< the edit that made the row or line
    bool done = false;             ///< acknowledged: durable on the device, and so on its way to everybody
    std::vector<std::string> ids;  ///< of the rows it made; only where done
};

class Journal {
  public:
    /// Reads what an earlier process has left; a line that a kill has cut is none.
    Journal(const std::filesystem::path& file, const std::string& writer);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    std::uint64_t begin(Kind kind, std::uint64_t target = 0);
    void done(std::uint64_t number, const std::vector<std::string>& ids = {});

    const std::string& writer() const { return writer_; }
    const std::map<std::uint64_t, Edit>& edits() const { return edits_; }
    std::uint64_t acknowledged() const;

    /// The word that only this edit of this writer makes.
    std::string word(std::uint64_t number) const { return writer_ + "-" + std::to_string(number); }

  private:
    void read(const std::string& line);
    void append(const std::string& line);

    std::string writer_;
    std::map<std::uint64_t, Edit> edits_;
    int file_ = -1;
};

/// How far something that a journal tells of may have come.
enum class Come : std::uint8_t { no, maybe, yes };

/// A row or a line of the text, as the journal wants it.
struct Wanted {
    std::uint64_t number = 0;  ///< of the edit that made it
    Come made = Come::no;
    Come gone = Come::no;
    std::vector<std::uint64_t>
        values;              ///< any of these edits may have given the value that shows; 0 is that of the row's making
    std::uint64_t twin = 0;  ///< of a pair: the same edit made both, and both are there or none
    std::string id;          ///< empty where it was not acknowledged
};

/// By the words that name them (Journal::word; the two of a pair end in "a" and "b").
struct Account {
    std::map<std::string, Wanted> rows;
    std::map<std::string, Wanted> lines;
    std::vector<std::string> remarks;  ///< of all that were begun
};

Account accountOf(const Journal& journal);

}  // namespace aufwind::storm
