// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile_files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <array>
#include <system_error>

namespace aufwind::app {
namespace {

constexpr std::array kParts{"store.db", "store.db-wal", "store.db-shm", "key.sealed", "profile.json"};
/// In the replacement: it is whole; the name of the folder for the old files is its content.
constexpr char kWhole[] = "whole";
/// In the replacement: the old files have left.
constexpr char kOldLeft[] = "old-left";

Error refused(const char* what) {
    return {ErrorCode::readOnly, what};
}

Result<void> writeMark(const std::filesystem::path& file, const QByteArray& content) {
    QSaveFile mark(qtPath(file));
    const bool written = mark.open(QIODevice::WriteOnly) && mark.write(content) == content.size() && mark.commit();
    return written ? Result<void>() : Result<void>(refused("the profile's directory cannot be written to"));
}

Result<void> moveParts(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const char* name : kParts) {
        std::error_code error;
        if (!std::filesystem::exists(from / name, error)) continue;
        std::filesystem::rename(from / name, to / name, error);
        if (error) return refused("a file of the profile cannot be moved");
    }
    return {};
}

std::string newFolder(const std::filesystem::path& directory) {
    const QString day = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd'T'HHmmss"));
    for (int i = 1;; ++i) {
        const std::string name = QStringLiteral("set-aside-%1-%2").arg(day).arg(i).toStdString();
        if (!std::filesystem::exists(directory / name)) return name;
    }
}

bool anyPart(const std::filesystem::path& directory) {
    return std::any_of(kParts.begin(), kParts.end(),
                       [&](const char* name) { return std::filesystem::exists(directory / name); });
}

}  // namespace

QString qtPath(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}
std::filesystem::path storeIn(const std::filesystem::path& directory) {
    return directory / "store.db";
}
std::filesystem::path sealIn(const std::filesystem::path& directory) {
    return directory / "key.sealed";
}
std::filesystem::path replacementIn(const std::filesystem::path& directory) {
    return directory / "replacement";
}

Result<void> makeDirectory(const std::filesystem::path& directory) {
    if (QFileInfo::exists(qtPath(directory))) return {};
    if (!QDir().mkpath(qtPath(directory))) return refused("the profile's directory cannot be made");
    QFile::setPermissions(qtPath(directory), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<std::unique_ptr<ProfileLock>> lockProfile(const std::filesystem::path& directory) {
    return ProfileLock::take(directory / "lock");
}

Result<std::filesystem::path> setAside(const std::filesystem::path& directory) {
    if (!anyPart(directory)) return std::filesystem::path{};
    const std::filesystem::path to = directory / newFolder(directory);
    if (auto made = makeDirectory(to); !made) return made.error();
    auto moved = moveParts(directory, to);
    return moved ? Result<std::filesystem::path>(to) : moved.error();
}

Result<void> completeReplacement(const std::filesystem::path& directory) {
    return writeMark(replacementIn(directory) / kWhole, QByteArray::fromStdString(newFolder(directory)));
}

Result<std::filesystem::path> finishReplacement(const std::filesystem::path& directory) {
    const std::filesystem::path made = replacementIn(directory);
    std::error_code ignored;
    if (!std::filesystem::exists(made, ignored)) return std::filesystem::path{};
    QFile whole(qtPath(made / kWhole));
    if (!whole.open(QIODevice::ReadOnly)) {
        std::filesystem::remove_all(made, ignored);
        return std::filesystem::path{};
    }
    const std::filesystem::path aside = directory / whole.readAll().toStdString();
    whole.close();
    // Until the old files have all left, what stands in the directory is old; after that it is new.
    if (!std::filesystem::exists(made / kOldLeft)) {
        if (auto ready = makeDirectory(aside); !ready) return ready.error();
        if (auto moved = moveParts(directory, aside); !moved) return moved.error();
        if (auto marked = writeMark(made / kOldLeft, {}); !marked) return marked.error();
    }
    if (auto moved = moveParts(made, directory); !moved) return moved.error();
    // First of all: with this mark and without the other, the new files would count as old ones.
    std::error_code error;
    std::filesystem::remove(made / kWhole, error);
    if (error) return refused("a file of the profile cannot be removed");
    std::filesystem::remove_all(made, ignored);
    return aside;
}

}  // namespace aufwind::app
