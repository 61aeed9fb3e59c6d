// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/goal_rights.h"
#include "models/views/goals.h"
#include "models/views/page_context.h"

#include <QVariantMap>

/// What the drawer of one goal tells besides what any line about it does (Goals::goal()). Thread rule: the window's.
namespace aufwind::views {

/// Who looks, as the rights of a goal of that owner take it.
domain::GoalViewer viewerOf(const PageContext& context, const Uuid& owner);
/// The same of somebody with that role, as the directory names it.
domain::GoalViewer viewerOf(store::Reader& reader, const Uuid& me, const QString& role, const Uuid& owner);
/// change, status, tick, checkIn, comment, approve, ofCompany, moderate, as domain::GoalRights says.
QVariantMap rightsOf(const PageContext& context, const domain::Goal& goal);

/// - trail: those above it, the first level first: id, title
/// - supports: the goal above: id, title, ownerId, ownerName, ownerInitials, percent (in words); empty where none is
/// seen
/// - children (how many), childPeople (id, name, initials), childMean (in words; empty where nothing is measured)
/// - contributors (id, name, initials, …), audience (who sees it, in words), continuesId, continues (its title)
/// - percentText, overText (beyond all or below nothing, in words), expectedText; each empty where there is nothing
/// - first, last (Dates), week, weeks (0 where today lies outside)
/// - course: at and progress of each check-in, the earliest first, and of now; at from 0 to 1 between first and last;
///   courseNow; hasExpected
/// - due (a Date), dueIn (days from today); both undefined where nothing is due
/// - days: how often somebody says how it goes; 0: no rhythm
/// - approval: needed, state ("open", "waiting", "approved", "returned"), by, at, remark, waitsFor, changed (something
///   that was agreed is another since), unseen (why nobody who may say yes sees it, in words; empty where they do)
/// - rights: see rightsOf()
/// Empty where the goal is not seen.
QVariantMap goalDetails(const PageContext& context, const Goals& goals, const Uuid& id);

/// Who would see a goal, in words: visibility, ownerId, teamId, contributors (ids) as GoalEdits::create() takes them.
QString audienceOf(const PageContext& context, const QVariantMap& wanted);
/// Whether who looks would see such a goal.
bool seesSuch(const PageContext& context, const QVariantMap& wanted);

}  // namespace aufwind::views
