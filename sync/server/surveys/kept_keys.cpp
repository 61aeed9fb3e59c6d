// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/kept_keys.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey_round_fields.h"
#include "sync/anonymous/blind_signature.h"
#include "sync/server/surveys/writing.h"

namespace aufwind::server {

namespace field = domain::field;

namespace {

anonymous::Secret secretIn(const Record& row, FieldNumber number) {
    return anonymous::Secret(survey::fromBase64(row.text(number)).value_or(std::string{}));
}

Value textOf(const anonymous::Secret& secret) {
    return secret.size() > 0 ? Value(survey::toBase64(secret.view())) : Value();
}

}  // namespace

Result<KeptKeys> KeptKeys::make() {
    const auto signing = anonymous::SigningKey::generate();
    if (!signing) return signing.error();
    return KeptKeys{signing->der(), anonymous::makeHpkeKeyPair().privateKey};
}

KeptKeys KeptKeys::from(const Record& kept) {
    return {secretIn(kept, field::kSurveyKeySigning), secretIn(kept, field::kSurveyKeyOpening)};
}

Record KeptKeys::record(const Uuid& round) const {
    return keptRecord(schema::kSurveyKey, {{field::kSurveyKeyRound, round},
                                           {field::kSurveyKeySigning, textOf(signing)},
                                           {field::kSurveyKeyOpening, textOf(opening)}});
}

Result<std::string> KeptKeys::signingPublic() const {
    const auto key = anonymous::SigningKey::parse(signing.view());
    return key ? Result<std::string>(key->publicKey().der()) : Result<std::string>(key.error());
}

Result<anonymous::HpkeKeyPair> KeptKeys::openingPair() const {
    return anonymous::hpkeKeyPairOf(opening);
}

Uuid keptKeysId(const schema::Schema& schema, const Uuid& round) {
    return derivedRowId(schema, schema::kSurveyKey, {{field::kSurveyKeyRound, round}});
}

}  // namespace aufwind::server
