// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Memory for SQLCipher that is overwritten when it is freed.
///
/// SQLCipher can do so itself (PRAGMA cipher_memory_security), but it then also locks each single allocation into
/// memory by a system call, which makes a push five times and a page of sync twice as slow. Keys are locked and wiped
/// by SQLCipher in any case; that no page reaches the disk by swapping is the business of the process, which can lock
/// itself as a whole.
namespace aufwind::server::sqlcipher {

/// Database::open calls it first, so a process whose first database is the server's has it. False where the process has
/// used SQLCipher before: whoever came first has decided then (models/store installs the same). Any thread.
bool wipeFreedMemory();

}  // namespace aufwind::server::sqlcipher
