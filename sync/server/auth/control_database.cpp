// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_database.h"

namespace aufwind::server::control {

Statement Database::use(const char* sql) {
    return {*this, cursor(sql)};
}

Statement& Statement::bind(std::string_view bytes) {
    if (cursor_) cursor_->bindBytes(bytes);
    return *this;
}

Statement& Statement::bind(const Uuid& id) {
    if (cursor_) cursor_->bindId(id);
    return *this;
}

Statement& Statement::bindNumber(std::int64_t number) {
    if (cursor_) cursor_->bindNumber(number);
    return *this;
}

Statement& Statement::seal(const Cell& cell, std::string_view plain) {
    return bind(keep(database_.sealed(cell, plain)));
}

Statement& Statement::sealWithKey(const Cell& cell, const Uuid& tenant, std::string_view plain) {
    return bind(keep(database_.sealedWithKey(cell, tenant, plain)));
}

Statement& Statement::find(std::string_view column, const Uuid& tenant, std::string_view plain) {
    return bind(keep(database_.key(column, tenant, plain)));
}

bool Statement::step() {
    if (failed_) return false;
    const bool isRow = cursor_->step();
    failed_ = cursor_->failed();
    return isRow && !failed_;
}

std::string Statement::taken(Result<std::string> plain) const {
    if (plain) return std::move(*plain);
    database_.noteError(plain.error());
    failed_ = true;
    return {};
}

std::string Statement::opened(int column, const Cell& cell) const {
    const std::string_view sealed = blob(column);
    return sealed.empty() ? std::string() : taken(database_.opened(cell, sealed));
}

std::string Statement::openedWithKey(int column, const Cell& cell, const Uuid& tenant) const {
    const std::string_view sealed = blob(column);
    return sealed.empty() ? std::string() : taken(database_.openedWithKey(cell, tenant, sealed));
}

}  // namespace aufwind::server::control
