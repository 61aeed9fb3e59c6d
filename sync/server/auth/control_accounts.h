// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"

/// How rows of accounts and devices are read. Internal to this folder.

// A part of literals, because a statement stays prepared by the address of its text.
#define AUFWIND_ACCOUNT                                                                                             \
    "SELECT id, tenant, person, email, password, disabled, second_factor, second_factor_new, last_step, language, " \
    "subject, directory FROM account "

namespace aufwind::server {

Account accountFrom(const control::Statement& row);
/// Domains in one column.
std::string joinedWords(const std::vector<std::string>& words);
std::vector<std::string> wordsIn(std::string_view text);
/// Of id, account, name, proof, address, since, seen, removed, and whether it has a session.
Device deviceFrom(const control::Statement& row);

}  // namespace aufwind::server
