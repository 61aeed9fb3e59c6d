# shellcheck shell=bash
# shellcheck disable=SC2034  # used by the scripts that read this file
# What a build and all tests need, as package names. "a|b" means the first that the system knows, because Debian and
# Ubuntu differ in a few. SQLCipher is not here: see sqlcipher.sh.

packagesNeeded=(
    # Building
    g++ cmake ninja-build mold ccache pkg-config git ca-certificates
    clang-format clang-tidy
    # The windows and the client's network
    qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-websockets-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    "qt6-svg-dev|libqt6svg6-dev" "qt6-svg-plugins|libqt6svg6"
    qtkeychain-qt6-dev libsecret-1-0 libqrencode-dev
    # QML modules that the interface imports, and that qmllint and qmlcachegen read
    qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
    qml6-module-qtquick qml6-module-qtquick-window qml6-module-qtquick-layouts qml6-module-qtquick-shapes
    qml6-module-qtquick-templates qml6-module-qtquick-controls qml6-module-qtquick-dialogs qml6-module-qt-labs-folderlistmodel
    qml6-module-qttest
    fonts-inter
    # The server, sync and the store. Debian 12's libboost-dev is 1.74, too old.
    "libboost1.81-dev|libboost1.83-dev|libboost-dev"
    "libboost-json1.81-dev|libboost-json1.83-dev|libboost-json-dev"
    libssl-dev openssl libsodium-dev libzxcvbn-dev
    protobuf-compiler libprotobuf-dev libzstd-dev zlib1g-dev
    libspdlog-dev libcmark-dev libical-dev libcurl4-openssl-dev liboath-dev libldap-dev libpq-dev libzip-dev libexpat1-dev
    # Tests: a display without a screen, a real keychain, pictures, a browser (Ubuntu has it as a snap alone), a real
    # PostgreSQL (each test starts its own)
    "chromium-driver|procps" postgresql slapd ldap-utils librapidcheck-dev xvfb xauth xdotool faketime imagemagick poppler-utils dbus gnome-keyring procps python3 python3-aiosmtpd python3-icalendar python3-openpyxl testssl.sh nodejs "npm|nodejs"
)

# Only where SQLCipher has to be built.
packagesForSqlcipher=(build-essential debhelper dpkg-dev fakeroot libreadline-dev libssl-dev tcl8.6-dev xz-utils)

# packagesMissing NAMES…: prints those of which no alternative is installed. No lock, no network.
packagesMissing() {
    local -A installed=()
    local name status wanted alternative
    while read -r status name; do
        [[ $status == installed ]] && installed[$name]=1
    done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n')
    for wanted in "$@"; do
        local have=
        local -a alternatives
        IFS='|' read -ra alternatives <<<"$wanted"
        for alternative in "${alternatives[@]}"; do
            [[ -n ${installed[$alternative]:-} ]] && have=1
        done
        [[ -n $have ]] || printf '%s\n' "$wanted"
    done
}

_packageListsFresh=
refreshPackageLists() {
    [[ -z $_packageListsFresh ]] || return 0
    say "Reading the package lists …"
    asRoot apt-get -qq -o DPkg::Lock::Timeout=600 update </dev/null
    _packageListsFresh=1
}

# packagesInstall NAMES…: installs them (names with alternatives, or paths of .deb files).
packagesInstall() {
    local -a chosen=() alternatives
    local wanted alternative found
    for wanted in "$@"; do
        if [[ $wanted == */* ]]; then
            chosen+=("$wanted")
            continue
        fi
        IFS='|' read -ra alternatives <<<"$wanted"
        found=
        for alternative in "${alternatives[@]}"; do
            if [[ -n $(packageCandidate "$alternative") ]]; then
                found=$alternative
                break
            fi
        done
        [[ -n $found ]] || die "the package sources offer none of: ${wanted//|/, }"
        chosen+=("$found")
    done
    local log
    makeTemporary log
    if ! asRoot env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold \
        install "${chosen[@]}" </dev/null >"$log/apt.log" 2>&1; then
        tail -n 40 "$log/apt.log" >&2
        die "the packages could not be installed"
    fi
}

# packageCandidate NAME: the version that apt would install, or nothing.
packageCandidate() {
    local candidate
    candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p')
    [[ $candidate == "(none)" ]] || printf '%s' "$candidate"
}
