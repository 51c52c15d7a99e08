# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack on what it is about to pack: the folders of a package are open to read, whatever the umask
# of the one who packs. (CPack's own variable for that only takes away from the umask.)
file(CHMOD_RECURSE ${CPACK_TEMPORARY_DIRECTORY} DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
