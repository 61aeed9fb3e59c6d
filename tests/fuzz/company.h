// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/text_document.h"
#include "tests/server/tenant_fixture.h"

/// A tiny company on a tenant in memory, always the same to the byte: one person, a series, a talking point, a note.
namespace aufwind::fuzz {

struct Company {
    Company() : ada(world, world.employee("Ada")) {
        using namespace aufwind::test;
        world.grant(ada.caller.person, schema::Role::hr);
        series = startSeries(ada, {ada.caller.person});
        const Fields first{{1, series}, {2, std::int64_t{1000}}, {3, std::int64_t{1000}}};
        occurrence = derived(schema::kOccurrence, first);
        ada.push(createOperation(schema::kOccurrence, occurrence, first));
        point = world.newId();
        ada.push(pointOperation(point, series, series, "A point"));
        const Fields names{{1, series}, {2, series}, {3, occurrence}};
        note = derived(schema::kSharedNote, names);
        merge::Operation made = createOperation(schema::kSharedNote, note, names);
        merge::TextDocument text;
        const auto edit = text.insert({ada.caller.device.bytes}, 0, "Minutes");
        made.initial.push_back({4, {}, *text.encodeEdit(*edit)});
        ada.push(made);
    }

    test::World world;
    test::Device ada;
    Uuid series, occurrence, point, note;
};

}  // namespace aufwind::fuzz
