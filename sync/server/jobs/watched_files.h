// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// Files that somebody else puts on this machine, as far as they are finished: one that still grows, or was replaced a
/// moment ago, is waited for. Only regular files are opened, never through a symbolic link at the end of a path.
/// Threads: one caller.
namespace aufwind::server {

struct FinishedFile {
    std::string name;  ///< without its folder
    std::string path;
    std::string state;  ///< the same as long as nobody writes to it
};

struct WatchedFiles {
    std::vector<FinishedFile> finished;  ///< the oldest first
    bool isWaiting = false;              ///< for others
};

class FileWatch {
  public:
    /// A file has to stay as it is for so long, by the clock that is given.
    static constexpr std::int64_t kSettleMs = 20'000;
    static constexpr std::size_t kMostFiles = 500;

    /// The file at the path, or those of the folder there that could be tables (.csv, .tsv, .txt, .xlsx) and are not
    /// hidden. `notFound`; `invalid` where it is neither, or a link; `tooLarge` where a folder has more than
    /// kMostFiles.
    Result<WatchedFiles> look(const std::string& path, std::int64_t now);
    /// `busy` where somebody writes to it, `tooLarge`, `invalid` where it is not a file any more.
    static Result<std::string> read(const FinishedFile& file, std::size_t most);

  private:
    struct Seen {
        std::string state;
        std::int64_t since = 0;
    };
    std::map<std::string, Seen> seen_;  ///< by the path
};

}  // namespace aufwind::server
