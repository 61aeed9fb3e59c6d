// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attributes.h"

#include "models/domain/fields.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

std::string kept(AttributeKind kind, const char* typed, char point = '.') {
    const auto value = attributeValue({.kind = kind, .options = {"Meat", "Vegan"}}, typed, point);
    return value ? *value : std::string("refused: ") + name(value.error().code);
}

}  // namespace

class AttributesTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_typed_is_kept_in_one_form() {
        QCOMPARE(kept(AttributeKind::text, "  a b \n"), std::string("a b"));
        QCOMPARE(kept(AttributeKind::number, "007,50", ','), std::string("7.5"));
        QCOMPARE(kept(AttributeKind::number, "7.5", ','), std::string("7.5"));
        QCOMPARE(kept(AttributeKind::number, "-3"), std::string("-3"));
        QCOMPARE(kept(AttributeKind::date, "2026-11-27"), std::string("2026-11-27"));
        QCOMPARE(kept(AttributeKind::choice, "Vegan"), std::string("Vegan"));
        QCOMPARE(kept(AttributeKind::yesNo, "no"), std::string("no"));
        QCOMPARE(kept(AttributeKind::date, " "), std::string());
    }

    void what_it_cannot_be_is_refused() {
        const std::string refused = "refused: invalid";
        QCOMPARE(kept(AttributeKind::number, "7,5"), refused);
        QCOMPARE(kept(AttributeKind::number, "1.2.3"), refused);
        QCOMPARE(kept(AttributeKind::number, "=1"), refused);
        QCOMPARE(kept(AttributeKind::date, "2026-02-31"), refused);
        QCOMPARE(kept(AttributeKind::choice, "vegan"), refused);
        QCOMPARE(kept(AttributeKind::yesNo, "perhaps"), refused);
        QCOMPARE(kept(AttributeKind::text, std::string(1'001, 'x').c_str()), std::string("refused: too_large"));
    }

    void an_attribute_is_read_from_its_row() {
        Record row;
        row.ensure(field::kAttributeName).value = Value{std::string("Canteen")};
        row.ensure(field::kAttributeKind).value = Value{std::int64_t{3}};
        row.ensure(field::kAttributeOptions).value = Value{std::string(" Meat\n\nVegan \nMeat\n")};
        row.ensure(field::kAttributeConfidential).value = Value{true};
        const Attribute read = attributeFrom(row);
        QCOMPARE(read.name, std::string("Canteen"));
        QVERIFY(read.kind == AttributeKind::choice && read.isConfidential);
        QCOMPARE(read.options, (std::vector<std::string>{"Meat", "Vegan"}));
        QVERIFY(valuesOf(true) != valuesOf(false) && isAttributeValue(valuesOf(true)));
    }

    void a_kind_of_a_later_version_is_a_text() {
        Record row;
        row.ensure(field::kAttributeKind).value = Value{std::int64_t{9}};
        QVERIFY(attributeFrom(row).kind == AttributeKind::text);
    }
};

QTEST_APPLESS_MAIN(AttributesTest)
#include "attributes_test.moc"
