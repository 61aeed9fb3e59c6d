// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/anonymous/sealed_answer.h"

#include <functional>
#include <vector>

/// Much that was sealed to one key, opened on as many threads as there are cores while what is open already is taken.
namespace aufwind::anonymous {

struct SealedText {
    SealedPlace place;
    std::string_view sealed;
};

/// Hands over each in the order in which they stand, on the thread of whoever asks, with what openText() says of it. No
/// more than some thousands are open at once. Blocks.
void openMany(const HpkeKeyPair& key, const std::vector<SealedText>& texts,
              const std::function<void(std::size_t index, Result<std::string> text)>& take);

}  // namespace aufwind::anonymous
