// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/store.h"

#include <sodium.h>

namespace aufwind::store {

Key::~Key() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

}  // namespace aufwind::store
