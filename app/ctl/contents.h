// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/editor.h"
#include "sync/engine/engine.h"

#include <string>
#include <vector>

/// Files on the command line: field=@FILE. The main thread.
namespace aufwind::ctl {

struct AttachedFile {
    FieldNumber field = 0;
    std::string path;
    std::string mediaType;
    std::string bytes;
};

/// Reads a file for the field: `notFound`, `invalid` where it is empty, `tooLarge`.
Result<AttachedFile> fileIn(const schema::Field& field, const std::string& path);

/// Inside Engine::together(): stores the files, and adds the values that name them.
Result<void> keepFiles(engine::Engine& engine, EntityNumber entity, const std::vector<AttachedFile>& files,
                       std::vector<Assignment>& fields);

}  // namespace aufwind::ctl
