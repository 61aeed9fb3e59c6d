// SPDX-License-Identifier: GPL-3.0-or-later
// aufwind_storm_writer PROFILE JOURNAL NAME SEED SERIES OCCURRENCE NOTE: see writer.h. Ends when its input does.
#include "app/profile/system_environment.h"
#include "tests/storm/writer.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <unistd.h>

#include <cstdio>

namespace aufwind::storm {
namespace {

int run(const QStringList& words) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    auto profile = app::Profile::open(words[1].toStdString(), clock, entropy, {});
    auto online = profile ? ctl::Online::open(**profile) : profile.error();
    if (!online) {
        std::printf("FAILED to open: %s: %s\n", name(online.error().code), online.error().detail.c_str());
        return 1;
    }
    const auto id = [&](int word) {
        return Uuid::parse(words[word].toStdString()).value_or(Uuid{});
    };
    Journal journal(words[2].toStdString(), words[3].toStdString());
    Writer writer(**profile, **online, journal, {id(5), id(6), id(7)}, words[4].toULongLong());
    if (!writer.checkKept()) {
        std::fflush(stdout);
        return 1;
    }
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QByteArray heard;
    QObject::connect(&input, &QSocketNotifier::activated, &writer, [&] {
        char some[256];
        const ssize_t size = ::read(STDIN_FILENO, some, sizeof some);
        if (size <= 0) {
            QCoreApplication::quit();
            return;
        }
        heard.append(some, size);
        for (qsizetype end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n')) {
            writer.hear(heard.left(end));
            heard.remove(0, end + 1);
        }
    });
    std::printf("ready\n");
    std::fflush(stdout);
    (*online)->loop().start(true);
    writer.go();
    return QCoreApplication::exec();
}

}  // namespace
}  // namespace aufwind::storm

int main(int count, char** arguments) {
    const QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 8) {
        std::fprintf(stderr, "usage: aufwind_storm_writer PROFILE JOURNAL NAME SEED SERIES OCCURRENCE NOTE\n");
        return 2;
    }
    return aufwind::storm::run(words);
}
