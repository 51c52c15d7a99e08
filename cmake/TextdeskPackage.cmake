# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# `cpack -G DEB` in a release build. Include last: CPack reads what is set here.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME textdesk)
set(CPACK_PACKAGE_VENDOR "The Textdesk authors")
set(CPACK_PACKAGE_CONTACT "The Textdesk authors <packages@textdesk.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://textdesk.org/")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "SMS desk for offices")
set(CPACK_PACKAGE_DESCRIPTION
    "Textdesk shows every text message that an office receives and sends through
its cloud gateway, as conversations by phone number, with the delivery
status of each message beside it as it changes.
.
It keeps the messages on the computer, searches them, announces new ones
from the system tray, fills the gaps that lost connections leave, and has a
desk for working off deliveries that failed.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/TextdeskPackageModes.cmake)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# What is linked, dpkg-shlibdeps finds. What is loaded at run time, it cannot: the SVG icon engine, and the
# library that QtKeychain reaches the Secret Service by.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, libsecret-1-0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-translations-l10n")
include(CPack)
