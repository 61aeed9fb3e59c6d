// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QQmlEngine;

// What both the tests and the program that takes pictures need before any QML is read.
void registerFakes();
void prepareEngine(QQmlEngine* engine);
