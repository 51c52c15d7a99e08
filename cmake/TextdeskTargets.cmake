# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# textdesk_options carries what every target of ours is compiled with: the language, the warnings,
# the strict Qt and, where asked for, the sanitizers.
add_library(textdesk_options INTERFACE)
# Sources that are compiled together see each other's aliases, which clang takes for shadowing.
if(NOT (TEXTDESK_UNITY AND CMAKE_CXX_COMPILER_ID MATCHES Clang))
    target_compile_options(textdesk_options INTERFACE -Wshadow)
endif()
target_compile_features(textdesk_options INTERFACE cxx_std_20)
target_compile_options(textdesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough
    -fvisibility=hidden -fstack-protector-strong
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
    $<$<BOOL:${TEXTDESK_WERROR}>:-Werror>)
target_compile_definitions(textdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TEXTDESK_VERSION="${PROJECT_VERSION}")
target_include_directories(textdesk_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
if(TEXTDESK_SANITIZE)
    target_compile_options(textdesk_options INTERFACE
        -fsanitize=${TEXTDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(textdesk_options INTERFACE -fsanitize=${TEXTDESK_SANITIZE})
endif()

# Headers that nearly every file of a Qt library reads, parsed once a target.
set(TEXTDESK_PCH_CORE <QObject> <QString> <QList> <QHash> <QDateTime> <QVariant> <optional> <functional>)

# What is generated for the libraries: all that the linters need of a build.
add_custom_target(textdesk_generated)

# textdesk_add_library(NAME SOURCES ... [PUBLIC libs...] [PRIVATE libs...] [PCH headers...])
# One library a folder of src/. PUBLIC and PRIVATE are the arrows of docs/architecture.md.
function(textdesk_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE;PCH")
    qt_add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE textdesk_options ${arg_PRIVATE})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    # Without it, moc and uic would wait until the libraries below are compiled.
    set_target_properties(${name} PROPERTIES AUTOGEN_ORIGIN_DEPENDS OFF)
    add_dependencies(textdesk_generated ${name}_autogen)
    if(TEXTDESK_PCH)
        target_precompile_headers(${name} PRIVATE ${TEXTDESK_PCH_CORE} ${arg_PCH})
    endif()
    if(TEXTDESK_UNITY)
        # A class that holds a type of its own source's unnamed namespace is no mistake there, but looks like
        # one when the source is included by another.
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
        target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
endfunction()

# textdesk_add_executable(NAME SOURCES ... LIBRARIES ...)
function(textdesk_add_executable name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
    qt_add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE textdesk_options ${arg_LIBRARIES})
endfunction()
