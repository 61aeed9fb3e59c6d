// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people_export.h"

#include "models/schema/text_form.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <optional>

namespace aufwind::domain {

namespace {

constexpr std::size_t kPiece = 64 * 1024;

Error errorOf(int number) {
    switch (number) {
        case ENOSPC:
        case EDQUOT:
            return {ErrorCode::diskFull, "an export"};
        case EACCES:
        case EPERM:
        case EROFS:
            return {ErrorCode::readOnly, "an export"};
        default:
            return {ErrorCode::io, "an export cannot be written"};
    }
}

/// Written beside its place under another name, so that what was there before stays until all of it is written.
class NewFile {
  public:
    explicit NewFile(const std::filesystem::path& place) : place_(place), written_(place) {
        written_ += ".part";
        // People's data: for whoever exports it alone.
        number_ = ::open(written_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (number_ >= 0) ::close(number_);
        if (number_ >= 0 || isBroken_) ::unlink(written_.c_str());
    }

    bool isOpen() const { return number_ >= 0; }
    Result<void> write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t taken = ::write(number_, bytes.data(), bytes.size());
            if (taken < 0 && errno == EINTR) continue;
            if (taken <= 0) return errorOf(errno);
            bytes.remove_prefix(static_cast<std::size_t>(taken));
        }
        return {};
    }
    Result<void> finish() {
        const bool isSynced = ::fsync(number_) == 0;
        const bool isClosed = ::close(number_) == 0;
        number_ = -1;
        if (isSynced && isClosed && std::rename(written_.c_str(), place_.c_str()) == 0) return {};
        isBroken_ = true;
        return errorOf(errno);
    }

  private:
    std::filesystem::path place_;
    std::filesystem::path written_;
    int number_ = -1;
    bool isBroken_ = false;
};

bool isNumber(std::string_view text) {
    static const schema::Field decimal{.name = "number", .type = schema::Type::decimal};
    return !text.empty() && schema::parseValue(decimal, text).ok();
}

/// What spreadsheets take for the beginning of a formula, also behind blanks, and the wide forms that some take too.
bool beginsFormula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \n\v\f");
    if (first == std::string_view::npos) return false;
    const std::string_view rest = text.substr(first);
    constexpr std::array<std::string_view, 12> kBegins{
        "=", "+", "-", "@", "\t", "\r", "|", "%", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    return std::ranges::any_of(kBegins, [&](std::string_view one) { return rest.starts_with(one); });
}

}  // namespace

std::string separatedCell(std::string_view text, ExportKind kind, char separator) {
    std::string cell;
    const bool isPlain = kind == ExportKind::number && isNumber(text);
    if (!isPlain && beginsFormula(text)) cell += '\'';
    bool isQuoted = text.starts_with(' ') || text.ends_with(' ');
    for (const char letter : text) {
        // What no spreadsheet shows, and some stop at.
        const bool isControl =
            static_cast<unsigned char>(letter) < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
        isQuoted = isQuoted || letter == '"' || letter == ',' || letter == ';' || letter == separator ||
                   letter == '\t' || letter == '\n' || letter == '\r';
        if (letter == '"') cell += '"';
        cell += isControl ? ' ' : letter;
    }
    return isQuoted ? '"' + cell + '"' : cell;
}

Result<std::size_t> writeSeparated(const std::filesystem::path& file, const std::vector<ExportColumn>& columns,
                                   char separator, const NextRow& next) {
    NewFile out(file);
    if (!out.isOpen()) return errorOf(errno);
    std::string piece = "\xEF\xBB\xBF";
    const auto add = [&](const std::vector<std::string>& cells, bool isHead) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) piece += separator;
            const std::string_view text = i < cells.size() ? std::string_view(cells[i]) : std::string_view();
            piece += separatedCell(text, isHead ? ExportKind::text : columns[i].kind, separator);
        }
        piece += "\r\n";
    };
    std::vector<std::string> cells;
    for (const ExportColumn& column : columns) cells.push_back(column.title);
    add(cells, true);
    std::size_t rows = 0;
    for (;; ++rows) {
        cells.clear();
        const auto got = next(cells);
        if (!got) return got.error();
        if (!*got) break;
        add(cells, false);
        if (piece.size() < kPiece) continue;
        if (const auto written = out.write(piece); !written) return written.error();
        piece.clear();
    }
    if (const auto written = out.write(piece); !written) return written.error();
    if (const auto finished = out.finish(); !finished) return finished.error();
    return rows;
}

}  // namespace aufwind::domain
