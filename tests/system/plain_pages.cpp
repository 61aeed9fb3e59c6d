// SPDX-License-Identifier: GPL-3.0-or-later
// Prints every page of a profile's store decrypted, free pages and log included: what somebody who has the key could
// find. For tests that prove that something is not there.
#include "app/profile/keychain.h"
#include "app/profile/profile_config.h"
#include "models/store/page_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdio>

int main(int argc, char** argv) {
    using namespace aufwind;
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        return 2;
    }
    const auto config = app::loadConfig(argv[1]);
    if (!config || !*config) {
        std::fputs("no profile\n", stderr);
        return 1;
    }
    const auto raw = app::Keychain().read("store-key/" + (*config)->profile.toString());
    if (!raw || !*raw || (*raw)->size() != store::Key::kSize) {
        std::fputs("no key\n", stderr);
        return 1;
    }
    std::array<std::uint8_t, store::Key::kSize> bytes{};
    std::copy((*raw)->begin(), (*raw)->end(), bytes.begin());
    const auto pages = store::PageFile::open(std::string(argv[1]) + "/store.db", store::Key(bytes));
    if (!pages) {
        std::fputs("no store\n", stderr);
        return 1;
    }
    for (const std::uint32_t number : pages->numbers()) {
        if (const auto page = pages->page(number)) {
            std::fwrite(page->data(), 1, page->size(), stdout);
        }
    }
    return 0;
}
