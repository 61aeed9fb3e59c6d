// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <filesystem>

/// One window for a profile: whoever starts the program again hands what they wanted over to the one that runs, and
/// ends. The way is a Unix socket of this user in the directory for things that live as long as their session; what
/// comes over it is read as strictly as a link on the command line.
///
/// Thread rule: the window's.
namespace aufwind::desktop {

class Instance : public QObject {
    Q_OBJECT

  public:
    explicit Instance(const std::filesystem::path& profile);

    /// True where a running program has taken it; an empty link asks for its window alone.
    bool handOver(const QString& link) const;
    /// From now on others are handed over to this one. False where that is not possible, or another has the place;
    /// then each runs for itself.
    bool listen();

  signals:
    void called(const QString& link);

  private:
    bool bind();
    void take();

    QString socket_;
    QLocalServer server_;
};

}  // namespace aufwind::desktop
