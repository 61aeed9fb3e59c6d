// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/vat_ids.h"

#include "models/domain/vat_id.h"
#include "models/views/values.h"

#include <QLocale>

namespace aufwind::views {

QVariantMap VatIds::check(const QString& written) {
    static constexpr const char* kFaults[] = {"", "country", "form", "digit"};
    const auto found = domain::checkVatId(fromText(written));
    return {{QStringLiteral("id"), toText(found.id)},
            {QStringLiteral("fault"), QString::fromLatin1(kFaults[static_cast<std::size_t>(found.fault)])},
            {QStringLiteral("form"), toText(found.form)}};
}

bool VatIds::isCountry(const QString& letters) {
    return letters.size() == 2 && QLocale::codeToTerritory(letters) != QLocale::AnyTerritory;
}

}  // namespace aufwind::views
