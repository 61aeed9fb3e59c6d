// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/storage/postgres/values.h"

#include "sync/server/storage/packing.h"

#include <libpq-fe.h>

namespace aufwind::server::postgres {
namespace {

// Numbers of types in PostgreSQL's own catalogue (pg_type.dat), which never change.
constexpr unsigned kByteaType = 17;
constexpr unsigned kInt8Type = 20;
constexpr unsigned kTextType = 25;
constexpr unsigned kByteaListType = 1001;
constexpr unsigned kInt8ListType = 1016;
constexpr unsigned kUuidType = 2950;
constexpr unsigned kUuidListType = 2951;

std::string word(std::uint64_t number) {
    return bigEndian(number).substr(4);
}

// As array_recv reads it: dimensions, no NULLs, the type, how many, counted from 1.
std::string listHead(unsigned type, std::size_t count) {
    return count == 0 ? word(0) + word(0) + word(type) : word(1) + word(0) + word(type) + word(count) + word(1);
}

}  // namespace

NumberList::NumberList(const std::vector<std::uint64_t>& numbers) : encoded(listHead(kInt8Type, numbers.size())) {
    for (const std::uint64_t number : numbers) {
        encoded += word(8) + bigEndian(number);
    }
}

BytesList::BytesList(const std::vector<std::string>& values) : encoded(listHead(kByteaType, values.size())) {
    for (const std::string& value : values) {
        encoded += word(value.size()) + value;
    }
}

IdList::IdList(const std::vector<Uuid>& ids) : encoded(listHead(kUuidType, ids.size())) {
    for (const Uuid& id : ids) {
        encoded += word(id.bytes.size());
        encoded += id.view();
    }
}

void Values::addRaw(unsigned type, const char* data, std::size_t size) {
    const auto at = static_cast<std::size_t>(count_++);
    types_[at] = type;
    // A null pointer would be NULL, and an empty value is not that.
    data_[at] = size == 0 ? "" : data;
    lengths_[at] = static_cast<int>(size);
    formats_[at] = 1;
}

void Values::add(std::string_view bytes) {
    addRaw(kByteaType, bytes.data(), bytes.size());
}

void Values::add(const Uuid& id) {
    addRaw(kUuidType, id.view().data(), id.view().size());
}

void Values::add(const Text& text) {
    addRaw(kTextType, text.bytes.data(), text.bytes.size());
}

void Values::add(const NumberList& list) {
    addRaw(kInt8ListType, list.encoded.data(), list.encoded.size());
}

void Values::add(const BytesList& list) {
    addRaw(kByteaListType, list.encoded.data(), list.encoded.size());
}

void Values::add(const IdList& list) {
    addRaw(kUuidListType, list.encoded.data(), list.encoded.size());
}

void Values::addNumber(std::int64_t number) {
    auto& bytes = numbers_[static_cast<std::size_t>(count_)];
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
    }
    addRaw(kInt8Type, bytes.data(), bytes.size());
}

std::int64_t Line::number(int column) const {
    const std::string_view bytes = blob(column);
    if (bytes.empty()) {
        return 0;
    }
    // Shorter ones keep their sign.
    std::int64_t number = static_cast<signed char>(bytes.front());
    for (const char byte : bytes.substr(1)) {
        number = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) << 8 | static_cast<unsigned char>(byte));
    }
    return number;
}

std::string_view Line::blob(int column) const {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

bool Line::isNull(int column) const {
    return PQgetisnull(result_, row_, column) != 0;
}

Answer::Answer(pg_result* result) : result_(result, PQclear) {}

int Answer::size() const {
    return result_ ? PQntuples(result_.get()) : 0;
}

}  // namespace aufwind::server::postgres
