// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/scim/filter.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <functional>

/// Which resources a question is for, and what of them (RFC 7644 sections 3.4.2 and 3.9): filter, order, a page that
/// begins at 1, attributes. From the query of an address, or from the body of a search. Pure; any thread.
namespace aufwind::server::scim {

struct Projection {
    std::vector<AttributePath> only{};    ///< and what is always there; empty is everything
    std::vector<AttributePath> except{};  ///< counts where `only` is empty

    /// Whether the attribute can be left out of what is made at all.
    bool shows(std::string_view name) const;
    void apply(boost::json::object& resource) const;
};

struct Question {
    std::optional<Filter> filter{};
    std::size_t start = 1;
    std::size_t count = kUsualPage;
    std::optional<AttributePath> sortBy{};
    bool isDescending = false;
    Projection projection{};

    static constexpr std::size_t kUsualPage = 100;
    static constexpr std::size_t kLargestPage = 200;
    /// Whether the attribute is looked at to find or to order.
    bool asksFor(std::string_view name) const;
};

/// `query` is what stands behind the question mark, as it was sent.
Outcome<Question> questionOf(std::string_view query);
Outcome<Question> questionIn(const boost::json::object& search);

/// The text that every resource which fits has in this attribute, where the filter says one: for finding it quickly.
std::optional<std::string> wantedText(const Question& question, std::string_view name);

/// A row by its number, as a resource.
using Make = std::function<boost::json::object(std::size_t row, bool isWhole)>;
/// The answer to the question over so many rows. `isWhole` is false where the row is looked at and may not be shown.
boost::json::object listOf(const Question& question, std::size_t rows, const Make& make);

}  // namespace aufwind::server::scim
