// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/scim_service.h"
#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

/// Many operations in one request (RFC 7644 section 3.7), each by itself. One that names what another is to make waits
/// for it, wherever that stands; two that wait for each other are refused.
namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

constexpr std::string_view kBulkResponse = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";
constexpr std::string_view kReference = "bulkId:";
constexpr std::string_view kMethods[] = {"POST", "PUT", "PATCH", "DELETE"};

using Made = std::map<std::string, std::string, std::less<>>;

struct Waiting {
    std::size_t place = 0;  ///< in the request
    std::string method;
    std::string path;
    std::string bulkId;
    std::string version;
    json::value data;
};

std::string textIn(const json::object& object, std::string_view name) {
    const json::value* value = member(object, name);
    return value != nullptr && value->is_string() ? std::string(viewOf(value->get_string())) : std::string();
}

/// Puts ids for what was made; false where something was not made so far.
bool resolve(std::string& text, const Made& made) {
    const std::size_t at = text.find(kReference);
    if (at == std::string::npos) return true;
    const auto found = made.find(std::string_view(text).substr(at + kReference.size()));
    if (found == made.end()) return false;
    text.replace(at, std::string::npos, found->second);
    return true;
}

bool resolve(json::value& value, const Made& made) {
    if (json::array* several = value.if_array()) {
        return std::ranges::all_of(*several, [&](json::value& one) { return resolve(one, made); });
    }
    if (json::object* object = value.if_object()) {
        return std::ranges::all_of(*object, [&](auto& entry) { return resolve(entry.value(), made); });
    }
    if (!value.is_string() || !viewOf(value.get_string()).starts_with(kReference)) return true;
    std::string text(viewOf(value.get_string()));
    const bool isResolved = resolve(text, made);
    value = jsonText(text);
    return isResolved;
}

json::object resultOf(const Waiting& one, const Response& response) {
    json::object result{{"method", jsonText(one.method)}, {"status", std::to_string(response.status)}};
    if (!one.bulkId.empty()) result["bulkId"] = jsonText(one.bulkId);
    if (!response.location.empty()) result["location"] = jsonText(response.location);
    if (!response.version.empty()) result["version"] = jsonText(response.version);
    if (response.status >= 400 && response.body) result["response"] = *response.body;
    return result;
}

Outcome<std::vector<Waiting>> readOperations(const json::object& body, std::size_t most) {
    const json::value* operations = member(body, "Operations");
    if (operations == nullptr || !operations->is_array()) return kBadSyntax;
    if (operations->get_array().size() > most) return kTooMany;
    std::vector<Waiting> all;
    for (const json::value& value : operations->get_array()) {
        if (!value.is_object()) return kBadSyntax;
        const json::object& operation = value.get_object();
        const json::value* data = member(operation, "data");
        Waiting one{all.size(),
                    textIn(operation, "method"),
                    textIn(operation, "path"),
                    textIn(operation, "bulkId"),
                    textIn(operation, "version"),
                    data != nullptr ? *data : json::value()};
        std::ranges::transform(one.method, one.method.begin(),
                               [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        const bool isKnown = std::ranges::find(kMethods, one.method) != std::end(kMethods);
        const bool isPath = one.path.starts_with("/Users") || one.path.starts_with("/Groups");
        if (!isKnown || !isPath || one.path.ends_with(".search")) return kBadSyntax;
        all.push_back(std::move(one));
    }
    return all;
}

/// The id at the end of an address.
std::string idIn(const std::string& location) {
    return location.substr(location.rfind('/') + 1);
}

}  // namespace

Response ScimService::bulk(const Call& call, const Body& body) {
    auto read = readOperations(body, kMostBulkOperations);
    if (const Fault* fault = faultIn(read)) return *fault;
    auto& waiting = std::get<0>(read);
    const json::value* limit = member(body, "failOnErrors");
    const std::int64_t mostErrors = limit != nullptr && limit->is_int64() && limit->get_int64() > 0
                                        ? limit->get_int64()
                                        : static_cast<std::int64_t>(kMostBulkOperations) + 1;
    std::int64_t errors = 0;
    Made made;
    std::vector<std::pair<std::size_t, json::object>> results;
    const auto finish = [&](const Waiting& one, const Response& response) {
        errors += response.status >= 400 ? 1 : 0;
        if (one.method == "POST" && response.status == 201 && !one.bulkId.empty()) {
            made[one.bulkId] = idIn(response.location);
        }
        results.emplace_back(one.place, resultOf(one, response));
    };
    bool moved = true;
    while (moved && errors < mostErrors) {
        moved = false;
        std::vector<Waiting> later;
        for (Waiting& one : waiting) {
            if (errors >= mostErrors) break;
            if (stopping_) return Error{ErrorCode::busy, "the server is stopping"};
            Waiting tried = one;
            if (!resolve(tried.path, made) || !resolve(tried.data, made)) {
                later.push_back(std::move(one));
                continue;
            }
            moved = true;
            Call single{call.tenant, tried.method, tried.path, {}, {}, tried.version, {}, call.base};
            if (tried.data.is_object()) single.body = json::serialize(tried.data);
            const Response response = answer(single);
            // What is the server's own fault ends it: what was done is done.
            if (response.fault) return *response.fault;
            finish(one, response);
        }
        if (errors < mostErrors) waiting = std::move(later);
    }
    for (const Waiting& one : waiting) {
        if (errors >= mostErrors) break;
        finish(one, kUnresolved);
    }
    std::ranges::sort(results, {}, &std::pair<std::size_t, json::object>::first);
    json::array operations;
    for (auto& [place, result] : results) operations.push_back(std::move(result));
    Response response;
    response.body =
        json::object{{"schemas", json::array{jsonText(kBulkResponse)}}, {"Operations", std::move(operations)}};
    return response;
}

}  // namespace aufwind::server::scim
