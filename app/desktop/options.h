// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

/// What aufwind is told on its command line. Secrets come on standard input, never as an argument.
namespace aufwind::desktop {

struct Options {
    std::filesystem::path profile;
    QString server;
    QString workspace;
    QString email;
    QString caFile;
    QString language;                           ///< empty: as last time, else the system's
    QString theme;                              ///< empty: as last time
    std::optional<Qt::LayoutDirection> layout;  ///< that of the language where it is not given
    bool offline = false;
    std::optional<QSize> size;  ///< as last time where it is not given
    QString shot;               ///< where a picture goes; empty for none
    QString page = QStringLiteral("home");
    bool gallery = false;
    QString series;  ///< of the page; empty is the first of the list
    QString link;    ///< to a page; see models/domain/link.h
    bool noTour = false;
    bool firstFrame = false;
    bool passwordOnInput = false;
    bool passphraseOnInput = false;
};

/// Ends the process for --help, --version and an unknown option, as Qt's parser does.
Result<Options> readOptions(const QStringList& arguments);

}  // namespace aufwind::desktop
