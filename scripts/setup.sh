# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing on Debian 12 and Ubuntu 24.04. docs/architecture.md says why each is there.

packages_build="g++ cmake ninja-build pkg-config file
    qt6-base-dev qt6-websockets-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-svg-dev qt6-charts-dev libqt6opengl6-dev librsvg2-bin libgl-dev qt6-translations-l10n qtkeychain-qt6-dev
    libphonenumber-dev libicu-dev libexpected-dev libsqlite3-dev libsecret-1-0
    xvfb x11-utils imagemagick dbus fonts-dejavu-core fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji"
packages_test="$packages_build python3 python3-websockets openssl dunst gnome-keyring libsecret-tools
    at-spi2-core desktop-file-utils appstream libxml2-utils man-db poppler-utils clang lld libclang-rt-dev"
packages_lint="$packages_test clang-format clang-tidy clazy cppcheck shellcheck"
packages_package="$packages_build librsvg2-bin desktop-file-utils appstream lintian dpkg-dev"

# Debian names clang's runtime by version; the plain name exists on newer systems only.
resolve_package() {
    # shellcheck source=/dev/null
    if [ "$1" = libclang-rt-dev ] && [ "$(. /etc/os-release && echo "$ID$VERSION_ID")" = debian12 ]; then
        echo libclang-rt-14-dev
    else
        echo "$1"
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

setup_group() {
    local group=$1 wanted name missing=()
    case $group in
    build) wanted=$packages_build ;;
    test) wanted=$packages_test ;;
    lint) wanted=$packages_lint ;;
    package) wanted=$packages_package ;;
    all) wanted="$packages_lint $packages_package" ;;
    *) die "unknown group '$group': build, test, lint, package or all" ;;
    esac
    command -v dpkg-query >/dev/null || die "this is neither Debian nor Ubuntu: install Qt 6.4 or newer and the \
packages that scripts/setup.sh names, then use cmake --preset release"
    for name in $wanted; do
        name=$(resolve_package "$name")
        is_installed "$name" || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "missing packages need root, and there is no sudo. As root: \
apt-get install ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing ${#missing[@]} missing packages: ${missing[*]}"
    local log
    log=$(mktemp)
    "${as_root[@]}" apt-get update >"$log" 2>&1 || {
        tail -n 3 "$log" >&2
        die "apt-get update failed: is there a network, and is another apt running?"
    }
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        "${missing[@]}" >"$log" 2>&1 || {
        tail -n 8 "$log" >&2
        die "apt-get install failed (whole output: $log)"
    }
    rm -f "$log"
}
