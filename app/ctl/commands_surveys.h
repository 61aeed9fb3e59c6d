// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands.h"
#include "models/domain/survey/check.h"
#include "models/domain/survey/import_report.h"
#include "models/store/store.h"

#include <string>

/// Surveys: what there are, new ones of templates and files, as files, and what is wrong with them. The main thread.
namespace aufwind::ctl {

std::vector<Command> surveyCommands();

/// surveys import and surveys export; the words behind `surveys`.
Exit importSurvey(const Invocation& invocation, const Output& output);
Exit exportSurvey(const Invocation& invocation, const Output& output);

/// By its title or id; `notFound` where there is none, or several have that title.
Result<Uuid> surveyNamed(store::Reader& reader, const std::string& name);

/// What became of the parts of a file: an array for programs, a line each for people.
QJsonArray toJson(const std::vector<survey::ImportNote>& notes);
void show(const Output& output, const std::vector<survey::ImportNote>& notes);

/// What a check has found, likewise.
QJsonArray toJson(const std::vector<survey::Finding>& findings);
void show(const Output& output, const std::vector<survey::Finding>& findings);

}  // namespace aufwind::ctl
