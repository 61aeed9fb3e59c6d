// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entity.h"
#include "models/schema/record.h"

#include <map>
#include <utility>
#include <vector>

/// What the server derives from a schema once, so that no entity is ever named. Immutable; any thread.
namespace aufwind::server {

/// The entity whose rows are people; 0 where there is none.
schema::EntityNumber peopleOf(const schema::Schema& schema);

/// Participants of a group open spans (schema::SpanRule).
struct SpanFacts {
    schema::EntityNumber group = 0;
    schema::EntityNumber participant = 0;
    const schema::SpanRule* rule = nullptr;
};

/// The rows that the value of a reference names.
inline std::vector<Uuid> referencesIn(const Value& value) {
    if (const auto* id = std::get_if<Uuid>(&value)) {
        return {*id};
    }
    const auto* ids = std::get_if<std::vector<Uuid>>(&value);
    return ids != nullptr ? *ids : std::vector<Uuid>{};
}

/// Who reports to whom (schema::ReportingLine), and whether rows follow it.
struct LineFacts {
    schema::EntityNumber person = 0;
    schema::FieldNumber manager = 0;
    schema::FieldNumber dotted = 0;
    bool hasChains = false;         ///< some entity's rows go to all above a person
    std::uint16_t chainsSince = 0;  ///< the schema version of the first of them
    bool hasReaches = false;        ///< or to whoever was granted a custom role for all below them
};

/// Custom roles (schema::GrantRule).
struct GrantFacts {
    schema::EntityNumber grant = 0;  ///< 0 where the schema has none
    schema::EntityNumber role = 0;
    schema::EntityNumber people = 0;
    const schema::GrantRule* rule = nullptr;
    std::vector<schema::FieldNumber> receiving;  ///< permissions with which somebody receives rows
    std::uint16_t since = 0;                     ///< the schema version of the first of them

    bool exist() const { return grant != 0; }
};

/// One field that says what another row's does (schema::Field, copyVia).
struct CopyFacts {
    schema::EntityNumber entity = 0;
    schema::FieldNumber field = 0;
    schema::FieldNumber via = 0;
    schema::EntityNumber target = 0;
    schema::FieldNumber source = 0;
};

class Facts {
  public:
    explicit Facts(const schema::Schema& schema);

    const schema::Schema& schema() const { return schema_; }
    /// The entity whose rows are people: where memberships and Fill::self lead. 0 where the schema has none.
    schema::EntityNumber person() const { return person_; }
    const std::vector<SpanFacts>& spans() const { return spans_; }
    const LineFacts& line() const { return line_; }
    const GrantFacts& grants() const { return grants_; }
    /// Sorted by field.
    const std::vector<CopyFacts>& copiesIn(schema::EntityNumber entity) const;
    /// Sorted by the entity and the reference by which they copy.
    const std::vector<CopyFacts>& copiesFrom(schema::EntityNumber target) const;
    const SpanFacts* spansOfGroup(schema::EntityNumber group) const;
    const SpanFacts* spansOfParticipant(schema::EntityNumber participant) const;
    /// References by which the server looks for rows.
    bool isIndexed(schema::EntityNumber entity, schema::FieldNumber field) const {
        return indexed_.contains({entity, field});
    }
    using Lookup = std::pair<schema::EntityNumber, schema::FieldNumber>;
    /// With the schema version since which the server looks by them.
    const std::map<Lookup, std::uint16_t>& indexed() const { return indexed_; }

  private:
    void findGrants();
    void findLine();
    void findCopies();
    void index(const Lookup& lookup, std::uint16_t since);

    const schema::Schema& schema_;
    schema::EntityNumber person_ = 0;
    std::vector<SpanFacts> spans_;
    LineFacts line_;
    GrantFacts grants_;
    std::map<schema::EntityNumber, std::vector<CopyFacts>> copiesIn_;
    std::map<schema::EntityNumber, std::vector<CopyFacts>> copiesFrom_;
    std::map<Lookup, std::uint16_t> indexed_;
};

}  // namespace aufwind::server
