// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/run.h"
#include "tests/system/extended/schema.h"

int main(int argc, char** argv) {
    return aufwind::ctl::runControl(argc, argv, aufwind::system_test::kExtendedSchema);
}
