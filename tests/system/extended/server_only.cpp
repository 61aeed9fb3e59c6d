// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/run.h"
#include "tests/system/extended/schema.h"

int main(int count, char** arguments) {
    return aufwind::server::runServer(count, arguments, aufwind::system_test::kExtendedOnlySchema);
}
