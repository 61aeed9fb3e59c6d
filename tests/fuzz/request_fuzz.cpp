// SPDX-License-Identifier: GPL-3.0-or-later
// What a device sends: counted, parsed, judged and answered by a tenant. Whatever comes, the tenant's file stays
// sound, a repetition gets the results of the first time, and what it answers can be read.
#include "sync/protocol/scan.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/company.h"

#include <memory>

namespace {

using namespace aufwind;
using fuzz::require;

std::unique_ptr<fuzz::Company> company;

void requireReadable(const wire::Response& response) {
    for (const wire::Put& put : response.page().put()) {
        require(protocol::decode(put.row()).ok(), "a row that nobody can read");
        for (const std::uint32_t scope : put.scopes()) {
            require(scope < static_cast<std::uint32_t>(response.page().scopes_size()), "a scope that is not named");
        }
    }
    require(response.ByteSizeLong() <= protocol::kMaximumMessage, "an answer that is too large");
}

void requireSameResults(const wire::Response& first, const wire::Response& again) {
    for (const wire::MutationResult& result : first.commit().results()) {
        for (const wire::MutationResult& other : again.commit().results()) {
            require(result.number() != other.number() || result.SerializeAsString() == other.SerializeAsString(),
                    "a repetition gets another result");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    wire::Request request;
    if (!protocol::scanRequest(bytes) || !request.ParseFromString(bytes)) {
        return 0;
    }
    if (!company) {
        company = std::make_unique<fuzz::Company>();
    }
    const server::Caller caller = company->ada.caller;
    request.mutable_hello()->set_device(caller.device.view().data(), caller.device.view().size());
    server::TenantService& service = *company->world.service;
    const std::uint64_t before = service.figures().mutations;
    const auto response = service.exchange(caller, request);
    if (response) {
        requireReadable(*response);
        const auto again = service.exchange(caller, request);
        if (again) {
            requireSameResults(*response, *again);
        }
    }
    if (!request.push().empty() || service.figures().mutations != before) {
        require(service.check().ok(), "the tenant's file");
        company.reset();  // so that every input meets the same company
    }
    return 0;
}
