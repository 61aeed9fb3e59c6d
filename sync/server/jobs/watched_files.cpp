// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/jobs/watched_files.h"

#include "sync/server/operator/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace aufwind::server {

namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

  private:
    int number_;
};

std::string stateOf(const struct stat& file) {
    return std::to_string(file.st_dev) + ' ' + std::to_string(file.st_ino) + ' ' + std::to_string(file.st_size) + ' ' +
           std::to_string(file.st_mtim.tv_sec) + ' ' + std::to_string(file.st_mtim.tv_nsec) + ' ' +
           std::to_string(file.st_ctim.tv_sec) + ' ' + std::to_string(file.st_ctim.tv_nsec);
}

bool couldBeTable(std::string_view name) {
    if (name.starts_with('.') || name.starts_with('~')) return false;
    std::string small(name);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::string_view, 4> kEnds{".csv", ".tsv", ".txt", ".xlsx"};
    return std::ranges::any_of(kEnds, [&](std::string_view end) { return small.ends_with(end); });
}

struct Found {
    FinishedFile file;
    std::int64_t changed = 0;
};

Result<std::vector<Found>> filesIn(const std::string& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (opened < 0) return systemError("cannot read", folder);
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::fdopendir(opened), &::closedir);
    if (!entries) {
        ::close(opened);
        return systemError("cannot read", folder);
    }
    std::vector<Found> found;
    while (const dirent* entry = ::readdir(entries.get())) {
        struct stat file {};
        if (!couldBeTable(entry->d_name) || ::fstatat(opened, entry->d_name, &file, AT_SYMLINK_NOFOLLOW) != 0 ||
            !S_ISREG(file.st_mode)) {
            continue;
        }
        if (found.size() == FileWatch::kMostFiles) {
            return Error{ErrorCode::tooLarge, "the folder has more than " + std::to_string(FileWatch::kMostFiles) +
                                                  " files: move away those that were taken"};
        }
        found.push_back({{entry->d_name, folder + '/' + entry->d_name, stateOf(file)}, file.st_mtim.tv_sec});
    }
    std::ranges::sort(found, [](const Found& a, const Found& b) {
        return std::tie(a.changed, a.file.name) < std::tie(b.changed, b.file.name);
    });
    return found;
}

}  // namespace

Result<WatchedFiles> FileWatch::look(const std::string& path, std::int64_t now) {
    struct stat place {};
    if (::lstat(path.c_str(), &place) != 0) return systemError("cannot read", path);
    std::vector<Found> found;
    if (S_ISDIR(place.st_mode)) {
        auto files = filesIn(path);
        if (!files) return files.error();
        found = std::move(*files);
    } else if (S_ISREG(place.st_mode)) {
        found.push_back({{path.substr(path.rfind('/') + 1), path, stateOf(place)}, 0});
    } else {
        return Error{ErrorCode::invalid, path + " is neither a file nor a folder"};
    }
    WatchedFiles watched;
    std::map<std::string, Seen> seen;
    for (Found& one : found) {
        Seen known = seen_.contains(one.file.path) ? seen_[one.file.path] : Seen{};
        if (known.state != one.file.state) known = {one.file.state, now};
        seen.emplace(one.file.path, known);
        if (now - known.since >= kSettleMs) {
            watched.finished.push_back(std::move(one.file));
        } else {
            watched.isWaiting = true;
        }
    }
    seen_ = std::move(seen);
    return watched;
}

Result<std::string> FileWatch::read(const FinishedFile& file, std::size_t most) {
    const Descriptor opened(::open(file.path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (opened.number() < 0) {
        if (errno == ELOOP) return Error{ErrorCode::invalid, file.path + " is a link"};
        return systemError("cannot read", file.path);
    }
    struct stat before {};
    if (::fstat(opened.number(), &before) != 0) return systemError("cannot read", file.path);
    if (!S_ISREG(before.st_mode)) return Error{ErrorCode::invalid, file.path + " is no file"};
    const Error changes{ErrorCode::busy, file.path + " is being written"};
    if (stateOf(before) != file.state) return changes;
    if (static_cast<std::uint64_t>(before.st_size) > most) {
        return Error{ErrorCode::tooLarge, "the file is larger than " + std::to_string(most >> 20) + " MB"};
    }
    std::string bytes(static_cast<std::size_t>(before.st_size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t count = ::read(opened.number(), bytes.data() + have, bytes.size() - have);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return systemError("cannot read", file.path);
        if (count == 0) return changes;
        have += static_cast<std::size_t>(count);
    }
    struct stat after {};
    if (::fstat(opened.number(), &after) != 0) return systemError("cannot read", file.path);
    return stateOf(after) == file.state ? Result<std::string>(std::move(bytes)) : changes;
}

}  // namespace aufwind::server
