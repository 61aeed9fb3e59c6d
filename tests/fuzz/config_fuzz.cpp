// SPDX-License-Identifier: GPL-3.0-or-later
// A profile's own file: what is read is written and read the same.
#include "app/profile/profile_config.h"
#include "tests/fuzz/check.h"

#include <QTemporaryDir>

#include <fstream>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace aufwind;
    static const QTemporaryDir directory;
    const std::filesystem::path place = directory.path().toStdString();
    std::ofstream(place / "profile.json", std::ios::binary)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    const auto config = app::loadConfig(place);
    if (config && *config) {
        fuzz::require(app::saveConfig(place, **config).ok(), "a configuration cannot be written");
        const auto again = app::loadConfig(place);
        fuzz::require(again.ok() && *again == *config, "a configuration reads otherwise the second time");
    }
    return 0;
}
