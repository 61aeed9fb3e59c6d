// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

/// Disks of its own that a test can fill to the last byte: each a tmpfs, in a mount namespace that this process and its
/// children alone see. Only on a machine that lets one make such a namespace. The main thread, before there is another.
namespace aufwind::storm {

/// From now on nobody else sees what this process mounts. False where the machine does not allow that. Once.
inline bool keepMountsToMyself() {
    const auto write = [](const char* name, const QByteArray& content) {
        QFile file(QString::fromLatin1(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    const QByteArray user = QByteArray::number(::getuid());
    const QByteArray group = QByteArray::number(::getgid());
    if (::unshare(CLONE_NEWNS) != 0) {
        const bool mapped = ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write("/proc/self/setgroups", "deny") &&
                            write("/proc/self/uid_map", "0 " + user + " 1") &&
                            write("/proc/self/gid_map", "0 " + group + " 1");
        if (!mapped) return false;
    }
    return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

class SmallDisk {
  public:
    /// After keepMountsToMyself().
    explicit SmallDisk(int mebibytes) {
        const QByteArray options = "size=" + QByteArray::number(mebibytes) + "m";
        mounted_ = ::mount("small", qPrintable(directory_.path()), "tmpfs", 0, options.constData()) == 0;
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(qPrintable(directory_.path()), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return mounted_; }
    QString at(const QString& name) const { return directory_.filePath(name); }

    /// Leaves no more than `left` bytes. False where it could not be filled.
    bool fill(qint64 left = 0) {
        QFile ballast(at(QStringLiteral("ballast")));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Append)) return false;
        for (const qint64 step : {qint64{1} << 20, qint64{4096}}) {
            const QByteArray some(static_cast<qsizetype>(step), 'b');
            while (free() >= left + step && ballast.write(some) == step && ballast.flush()) {
            }
        }
        return free() <= left + 4096;
    }
    void makeRoom() { QFile::remove(at(QStringLiteral("ballast"))); }
    qint64 free() const {
        struct statvfs figures {};
        ::statvfs(qPrintable(directory_.path()), &figures);
        return static_cast<qint64>(figures.f_bavail * figures.f_bsize);
    }

  private:
    QTemporaryDir directory_;
    bool mounted_ = false;
};

}  // namespace aufwind::storm
