// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// SQLCipher's memory is wiped when it is given back: pages, rows and keys that it held do not stay behind.
///
/// SQLCipher's own switch for this (cipher_memory_security) also locks each block against swapping, two system calls
/// for every allocation: filling a store takes three to ten times as long, and opening one in memory fourteen times.
/// This wipes only, which costs nothing that can be measured; SQLCipher locks and wipes key material by itself anyway.
namespace aufwind::store {

/// Process-wide, effective before SQLCipher is first used; later calls do nothing. Any thread.
void useWipedMemory();

}  // namespace aufwind::store
