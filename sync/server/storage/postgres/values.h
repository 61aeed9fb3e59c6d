// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

/// What goes into a statement and what comes out of it, in PostgreSQL's binary format: numbers are 64 bits, ids are
/// `uuid`, everything else is `bytea`. Values of one caller each.
namespace aufwind::server::postgres {

/// A readable word; only what the server itself has made.
struct Text {
    std::string_view bytes;
};

/// Several numbers as one value, for unnest().
struct NumberList {
    explicit NumberList(const std::vector<std::uint64_t>& numbers);
    std::string encoded;
};

/// Several values of bytes as one.
struct BytesList {
    explicit BytesList(const std::vector<std::string>& values);
    std::string encoded;
};

/// Several ids as one value.
struct IdList {
    explicit IdList(const std::vector<Uuid>& ids);
    std::string encoded;
};

/// Refers to what it was given, which has to live until it is sent.
class Values {
  public:
    template <typename... Each>
    explicit Values(const Each&... each) {
        static_assert(sizeof...(Each) <= kMost);
        (add(each), ...);
    }
    Values(const Values&) = delete;
    Values& operator=(const Values&) = delete;

    /// One more, behind the others.
    void append(const auto& value) { add(value); }

    int count() const { return count_; }
    const unsigned* types() const { return types_.data(); }
    const char* const* data() const { return data_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

  private:
    static constexpr std::size_t kMost = 12;

    void add(std::string_view bytes);
    void add(const Uuid& id);
    void add(const Text& text);
    void add(const NumberList& list);
    void add(const BytesList& list);
    void add(const IdList& list);
    void add(std::integral auto number) { addNumber(static_cast<std::int64_t>(number)); }
    void addNumber(std::int64_t number);
    void addRaw(unsigned type, const char* data, std::size_t size);

    int count_ = 0;
    std::array<unsigned, kMost> types_{};
    std::array<const char*, kMost> data_{};
    std::array<int, kMost> lengths_{};
    std::array<int, kMost> formats_{};
    std::array<std::array<char, 8>, kMost> numbers_{};
};

/// One line of an answer; valid as long as the answer.
class Line {
  public:
    Line(const pg_result* result, int row) : result_(result), row_(row) {}

    std::int64_t number(int column) const;
    std::uint64_t unsignedAt(int column) const { return static_cast<std::uint64_t>(number(column)); }
    std::string_view blob(int column) const;
    Uuid id(int column) const { return Uuid::fromBytes(blob(column)).value_or(Uuid{}); }
    bool isNull(int column) const;

  private:
    const pg_result* result_;
    int row_;
};

/// All lines that a statement answered.
class Answer {
  public:
    Answer() = default;
    explicit Answer(pg_result* result);

    int size() const;
    Line operator[](int row) const { return {result_.get(), row}; }

  private:
    std::shared_ptr<pg_result> result_;
};

}  // namespace aufwind::server::postgres
