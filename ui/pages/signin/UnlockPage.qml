// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in again to what is already on this device.
SignInPage {
    locked: true
}
