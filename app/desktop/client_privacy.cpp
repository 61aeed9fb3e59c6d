// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks about somebody's personal data, carried to the session behind and back.
#include "app/desktop/client.h"
#include "app/desktop/client_calls.h"

namespace aufwind::desktop {

using transport::PrivacyCalls;

void Client::askPrivacy(const PrivacyQuestion& question, Then<PrivacyAnswer> then) {
    askOf<PrivacyAnswer, PrivacyCalls>(&Backstage::privacy, std::move(then),
                                       [question](PrivacyCalls& calls, PrivacyCalls::Then<PrivacyAnswer> done) {
                                           calls.ask(question, std::move(done));
                                       });
}

void Client::decidePrivacy(const Uuid& request, bool approve, Then<PrivacyAnswer> then) {
    askOf<PrivacyAnswer, PrivacyCalls>(&Backstage::privacy, std::move(then),
                                       [request, approve](PrivacyCalls& calls, PrivacyCalls::Then<PrivacyAnswer> done) {
                                           calls.decide(request, approve, std::move(done));
                                       });
}

void Client::withdrawPrivacy(const Uuid& request, Then<PrivacyAnswer> then) {
    askOf<PrivacyAnswer, PrivacyCalls>(&Backstage::privacy, std::move(then),
                                       [request](PrivacyCalls& calls, PrivacyCalls::Then<PrivacyAnswer> done) {
                                           calls.withdraw(request, std::move(done));
                                       });
}

void Client::privacyArchive(const Uuid& request, Then<QByteArray> then) {
    askOf<QByteArray, PrivacyCalls>(&Backstage::privacy, std::move(then),
                                    [request](PrivacyCalls& calls, PrivacyCalls::Then<QByteArray> done) {
                                        calls.archive(request, std::move(done));
                                    });
}

}  // namespace aufwind::desktop
