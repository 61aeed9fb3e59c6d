// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/scim/discovery.h"

#include "sync/server/scim/value.h"

#include <boost/json/array.hpp>

#include <span>

namespace aufwind::server::scim {

namespace json = boost::json;

namespace {

constexpr std::string_view kListSchema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
constexpr std::string_view kConfigSchema = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
constexpr std::string_view kTypeSchema = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
constexpr std::string_view kSchemaSchema = "urn:ietf:params:scim:schemas:core:2.0:Schema";

/// A line of a schema; `depth` 1 belongs to the last line before it of depth 0.
struct Attribute {
    int depth;
    std::string_view name;
    std::string_view type;
    std::string_view description;
    bool several = false;
    bool required = false;
    bool caseExact = false;
    bool readOnly = false;
    bool unique = false;
};

constexpr Attribute kUser[] = {
    {.depth = 0,
     .name = "userName",
     .type = "string",
     .description = "What the provider calls the person; one address of theirs where no other is given.",
     .required = true,
     .unique = true},
    {.depth = 0,
     .name = "externalId",
     .type = "string",
     .description = "The provider's own id of the person.",
     .caseExact = true,
     .unique = true},
    {.depth = 0, .name = "name", .type = "complex", .description = "The parts of the name."},
    {.depth = 1, .name = "formatted", .type = "string", .description = "First and last name.", .readOnly = true},
    {.depth = 1, .name = "givenName", .type = "string", .description = "The first name."},
    {.depth = 1, .name = "familyName", .type = "string", .description = "The last name."},
    {.depth = 0,
     .name = "displayName",
     .type = "string",
     .description = "How the person is called; of somebody new without a name it is the name."},
    {.depth = 0, .name = "nickName", .type = "string", .description = "The preferred name."},
    {.depth = 0, .name = "title", .type = "string", .description = "The title of the position."},
    {.depth = 0,
     .name = "active",
     .type = "boolean",
     .description = "Whether the person is with the company and may sign in."},
    {.depth = 0,
     .name = "emails",
     .type = "complex",
     .description = "The address at work. Of several the one of type work is kept.",
     .several = true},
    {.depth = 1, .name = "value", .type = "string", .description = "The address.", .unique = true},
    {.depth = 1, .name = "type", .type = "string", .description = "Always work."},
    {.depth = 1, .name = "primary", .type = "boolean", .description = "Always true."},
    {.depth = 0,
     .name = "addresses",
     .type = "complex",
     .description = "Where the person works. Of several the one of type work is kept.",
     .several = true},
    {.depth = 1,
     .name = "formatted",
     .type = "string",
     .description = "The location; locality is read where this is not there."},
    {.depth = 1, .name = "locality", .type = "string", .description = "The location, where formatted is not there."},
    {.depth = 1, .name = "type", .type = "string", .description = "Always work."},
    {.depth = 0,
     .name = "groups",
     .type = "complex",
     .description = "The teams that the person is in.",
     .several = true,
     .readOnly = true},
    {.depth = 1, .name = "value", .type = "string", .description = "The id of the team.", .readOnly = true},
    {.depth = 1,
     .name = "$ref",
     .type = "reference",
     .description = "Its address.",
     .caseExact = true,
     .readOnly = true},
    {.depth = 1, .name = "display", .type = "string", .description = "Its name.", .readOnly = true},
    {.depth = 1, .name = "type", .type = "string", .description = "Always direct.", .readOnly = true},
};

constexpr Attribute kEnterprise[] = {
    {.depth = 0,
     .name = "employeeNumber",
     .type = "string",
     .description = "The number by which other systems know the person.",
     .unique = true},
    {.depth = 0, .name = "department", .type = "string", .description = "The department."},
    {.depth = 0, .name = "costCenter", .type = "string", .description = "The cost centre."},
    {.depth = 0, .name = "manager", .type = "complex", .description = "To whom the person reports."},
    {.depth = 1, .name = "value", .type = "string", .description = "The manager's id."},
    {.depth = 1,
     .name = "$ref",
     .type = "reference",
     .description = "The manager's address.",
     .caseExact = true,
     .readOnly = true},
    {.depth = 1, .name = "displayName", .type = "string", .description = "The manager's name.", .readOnly = true},
};

constexpr Attribute kGroup[] = {
    {.depth = 0,
     .name = "displayName",
     .type = "string",
     .description = "The name of the team.",
     .required = true,
     .unique = true},
    {.depth = 0,
     .name = "externalId",
     .type = "string",
     .description = "The provider's own id of the group.",
     .caseExact = true,
     .unique = true},
    {.depth = 0, .name = "members", .type = "complex", .description = "Who is in the team.", .several = true},
    {.depth = 1, .name = "value", .type = "string", .description = "The person's id."},
    {.depth = 1,
     .name = "$ref",
     .type = "reference",
     .description = "The person's address.",
     .caseExact = true,
     .readOnly = true},
    {.depth = 1, .name = "display", .type = "string", .description = "The person's name.", .readOnly = true},
    {.depth = 1, .name = "type", .type = "string", .description = "Always User.", .readOnly = true},
};

json::object objectOf(const Attribute& attribute) {
    return {{"name", jsonText(attribute.name)},
            {"type", jsonText(attribute.type)},
            {"multiValued", attribute.several},
            {"description", jsonText(attribute.description)},
            {"required", attribute.required},
            {"caseExact", attribute.caseExact},
            {"mutability", attribute.readOnly ? "readOnly" : "readWrite"},
            {"returned", "default"},
            {"uniqueness", attribute.unique ? "server" : "none"}};
}

json::object meta(std::string_view type, const std::string& address) {
    return {{"resourceType", jsonText(type)}, {"location", jsonText(address)}};
}

json::object schema(std::string_view id, std::string_view name, std::string_view description,
                    std::span<const Attribute> lines, const std::string& base) {
    json::array attributes;
    for (const Attribute& line : lines) {
        if (line.depth == 0) {
            attributes.push_back(objectOf(line));
            continue;
        }
        json::value& below = attributes.back().get_object()["subAttributes"];
        if (!below.is_array()) below = json::array();
        below.get_array().push_back(objectOf(line));
    }
    return {{"schemas", json::array{jsonText(kSchemaSchema)}},
            {"id", jsonText(id)},
            {"name", jsonText(name)},
            {"description", jsonText(description)},
            {"attributes", std::move(attributes)},
            {"meta", meta("Schema", base + "/Schemas/" + std::string(id))}};
}

json::array schemas(const std::string& base) {
    return {schema(kUserSchema, "User", "A person of the company.", kUser, base),
            schema(kEnterpriseSchema, "EnterpriseUser", "A person's place in the company.", kEnterprise, base),
            schema(kGroupSchema, "Group", "A team of the company.", kGroup, base)};
}

json::array types(const std::string& base) {
    const json::array extensions{json::object{{"schema", jsonText(kEnterpriseSchema)}, {"required", false}}};
    return {json::object{{"schemas", json::array{jsonText(kTypeSchema)}},
                         {"id", "User"},
                         {"name", "User"},
                         {"description", "A person of the company."},
                         {"endpoint", "/Users"},
                         {"schema", jsonText(kUserSchema)},
                         {"schemaExtensions", extensions},
                         {"meta", meta("ResourceType", base + "/ResourceTypes/User")}},
            json::object{{"schemas", json::array{jsonText(kTypeSchema)}},
                         {"id", "Group"},
                         {"name", "Group"},
                         {"description", "A team of the company."},
                         {"endpoint", "/Groups"},
                         {"schema", jsonText(kGroupSchema)},
                         {"meta", meta("ResourceType", base + "/ResourceTypes/Group")}}};
}

json::object supported(bool isIt) {
    return {{"supported", isIt}};
}

json::object config(const std::string& base) {
    return {{"schemas", json::array{jsonText(kConfigSchema)}},
            {"patch", supported(true)},
            {"bulk", json::object{{"supported", true},
                                  {"maxOperations", ScimService::kMostBulkOperations},
                                  {"maxPayloadSize", ScimService::kMostBulkBytes}}},
            {"filter", json::object{{"supported", true}, {"maxResults", Question::kLargestPage}}},
            {"changePassword", supported(false)},
            {"sort", supported(true)},
            {"etag", supported(true)},
            {"authenticationSchemes",
             json::array{json::object{{"type", "oauthbearertoken"},
                                      {"name", "Bearer token"},
                                      {"description", "A token that an owner of the company has made."},
                                      {"primary", true}}}},
            {"meta", meta("ServiceProviderConfig", base + "/ServiceProviderConfig")}};
}

Response oneOrAll(json::array all, std::string_view id) {
    Response response;
    if (id.empty()) {
        const std::size_t count = all.size();
        response.body = json::object{{"schemas", json::array{jsonText(kListSchema)}},
                                     {"totalResults", count},
                                     {"startIndex", 1},
                                     {"itemsPerPage", count},
                                     {"Resources", std::move(all)}};
        return response;
    }
    for (json::value& one : all) {
        if (!same(viewOf(one.get_object()["id"].get_string()), id)) continue;
        response.body = std::move(one.get_object());
        return response;
    }
    return kUnknown;
}

}  // namespace

Response discover(std::string_view kind, std::string_view id, const std::string& base) {
    if (kind == "Schemas") return oneOrAll(schemas(base), id);
    if (kind == "ResourceTypes") return oneOrAll(types(base), id);
    if (kind != "ServiceProviderConfig") return kUnknown;
    Response response;
    response.body = config(base);
    return response;
}

}  // namespace aufwind::server::scim
