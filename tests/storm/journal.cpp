// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storm/journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace aufwind::storm {

Journal::Journal(const std::filesystem::path& file, const std::string& writer) : writer_(writer) {
    std::ifstream before(file);
    const std::string content{std::istreambuf_iterator<char>(before), {}};
    std::size_t whole = 0;
    for (std::size_t end = content.find('\n'); end != std::string::npos; end = content.find('\n', whole)) {
        read(content.substr(whole, end - whole));
        whole = end + 1;
    }
    file_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file_ < 0 || ::ftruncate(file_, static_cast<off_t>(whole)) != 0) std::abort();
}

Journal::~Journal() {
    ::close(file_);
}

void Journal::read(const std::string& line) {
    std::istringstream words(line);
    char what = 0;
    std::uint64_t number = 0;
    words >> what >> number;
    if (what == 'B') {
        int kind = 0;
        Edit edit;
        words >> kind >> edit.target;
        edit.number = number;
        edit.kind = static_cast<Kind>(kind);
        edits_[number] = edit;
        return;
    }
    Edit& edit = edits_.at(number);
    edit.done = true;
    for (std::string id; words >> id;) edit.ids.push_back(id);
}

// One write(2): whatever kills this process, the line is in the file or it is not.
void Journal::append(const std::string& line) {
    const std::string whole = line + "\n";
    if (::write(file_, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) std::abort();
    read(line);
}

std::uint64_t Journal::begin(Kind kind, std::uint64_t target) {
    const std::uint64_t number = edits_.empty() ? 1 : edits_.rbegin()->first + 1;
    append("B " + std::to_string(number) + " " + std::to_string(static_cast<int>(kind)) + " " + std::to_string(target));
    return number;
}

void Journal::done(std::uint64_t number, const std::vector<std::string>& ids) {
    std::string line = "D " + std::to_string(number);
    for (const std::string& id : ids) line += " " + id;
    append(line);
}

std::uint64_t Journal::acknowledged() const {
    std::uint64_t count = 0;
    for (const auto& [number, edit] : edits_) count += edit.done ? 1 : 0;
    return count;
}

Account accountOf(const Journal& journal) {
    Account account;
    // The words of the rows and lines that an edit made.
    std::map<std::uint64_t, Wanted*> made;
    const auto come = [](const Edit& edit) {
        return edit.done ? Come::yes : Come::maybe;
    };
    const auto make = [&](std::map<std::string, Wanted>& among, const std::string& word, const Edit& edit,
                          std::size_t index) {
        Wanted& wanted = among[word];
        wanted.number = edit.number;
        wanted.made = come(edit);
        wanted.values = {0};
        wanted.id = index < edit.ids.size() ? edit.ids[index] : std::string();
        made[edit.number] = &wanted;
        return &wanted;
    };
    for (const auto& [number, edit] : journal.edits()) {
        const std::string word = journal.word(number);
        switch (edit.kind) {
            case Kind::create:
                make(account.rows, word, edit, 0);
                break;
            case Kind::pair:
                make(account.rows, word + "a", edit, 0)->twin = number;
                make(account.rows, word + "b", edit, 1)->twin = number;
                break;
            case Kind::write:
                make(account.lines, word, edit, 0);
                break;
            case Kind::set:
                // One that was acknowledged puts all before it out of the question.
                if (edit.done) made.at(edit.target)->values.clear();
                made.at(edit.target)->values.push_back(number);
                break;
            case Kind::remove:
            case Kind::erase:
                made.at(edit.target)->gone = come(edit);
                break;
            case Kind::remark:
                account.remarks.push_back(word);
                break;
        }
    }
    return account;
}

}  // namespace aufwind::storm
