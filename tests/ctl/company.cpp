// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

namespace aufwind::system_test {

bool Company::open() {
    const Ran demo = run("aufwindd", {"demo", at("server")}, {}, 120'000);
    if (demo.exit != 0) {
        qWarning("demo: %d %s", demo.exit, demo.err.constData());
        return false;
    }
    server_ = std::make_unique<Server>(at("server"));
    return server_->start();
}

Client Company::device(const QString& name, const char* email) {
    const Client client(at(name));
    if (!client.login(*server_, "demo", email, kPassword) || !client.sync()) {
        qWarning("%s is not signed in and in sync", email);
    }
    return client;
}

QString Company::series(const Client& organiser, const QStringList& others) {
    const QString series = organiser.create("meeting_series", {"title=Made for a test", "kind=team"});
    for (const QString& person : others + QStringList{personOf(organiser)}) {
        organiser.create("series_participant", {"series=" + series, "person=" + person});
    }
    return series;
}

bool does(const Client& client, const QStringList& arguments) {
    const Ran ran = client.call(arguments);
    if (ran.exit != 0) {
        qWarning("%s: %d %s", qPrintable(arguments.join(' ')), ran.exit, ran.err.constData());
    }
    return ran.exit == 0;
}

}  // namespace aufwind::system_test
