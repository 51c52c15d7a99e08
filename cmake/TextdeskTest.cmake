# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Where tests find a home that is theirs alone: no test reads or writes the developer's own files.
set(TEXTDESK_TEST_HOME ${CMAKE_BINARY_DIR}/test-home)
file(MAKE_DIRECTORY ${TEXTDESK_TEST_HOME}/runtime)
file(CHMOD ${TEXTDESK_TEST_HOME}/runtime PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# Environment of every test: no display, no proxy, no desktop session of the developer's.
set(TEXTDESK_TEST_ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen"
    "HOME=${TEXTDESK_TEST_HOME}"
    "XDG_RUNTIME_DIR=${TEXTDESK_TEST_HOME}/runtime"
    "LC_ALL=C.UTF-8" "TZ=UTC"
    "http_proxy=" "https_proxy=" "all_proxy="
    "DBUS_SESSION_BUS_ADDRESS=disabled:" "DBUS_SYSTEM_BUS_ADDRESS=disabled:"
    "ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1"
    "LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/sanitizers/lsan.supp:print_suppressions=0"
    "UBSAN_OPTIONS=print_stacktrace=1"
    "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/sanitizers/tsan.supp:halt_on_error=1")

# A test's own code gains nothing from the optimizer, which spends most of a sanitizing build on its checks.
set(TEXTDESK_TEST_OPTIONS)
if(TEXTDESK_SANITIZE)
    set(TEXTDESK_TEST_OPTIONS -O0)
endif()

# What every test reads, parsed once. Not QTest itself: it differs with the folder and the
# other Qt libraries of a test.
if(TEXTDESK_PCH)
    file(WRITE ${CMAKE_BINARY_DIR}/testpch.cpp "")
    add_library(textdesk_test_pch STATIC ${CMAKE_BINARY_DIR}/testpch.cpp)
    target_link_libraries(textdesk_test_pch PRIVATE textdesk_options Qt6::Core)
    target_compile_options(textdesk_test_pch PRIVATE ${TEXTDESK_TEST_OPTIONS})
    target_precompile_headers(textdesk_test_pch PRIVATE ${TEXTDESK_PCH_CORE}
        <QUrl> <QDir> <QTimer> <QEventLoop> <QMetaEnum> <QJsonObject> <QJsonDocument> <chrono> <memory>)
    set_target_properties(textdesk_test_pch PROPERTIES AUTOMOC OFF)
endif()

# Runs moc over a test's sources that include their own moc output. Not AUTOMOC: that costs every program a scan
# and an object file of nothing, which was a third of the time to build the tests.
function(textdesk_moc_sources name)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
    foreach(source ${ARGN})
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
        cmake_path(GET source STEM stem)
        file(STRINGS ${source} included REGEX "^#include \"${stem}\\.moc\"")
        if(included)
            set(moc ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc)
            add_custom_command(OUTPUT ${moc} COMMAND Qt6::moc ${source} -o ${moc} DEPENDS ${source} VERBATIM)
            target_sources(${name} PRIVATE ${moc})
        endif()
    endforeach()
endfunction()

# textdesk_add_test(NAME SOURCES ... LIBRARIES ... [TIMEOUT seconds] [COMMAND wrapper...] [LABELS ...])
# A QTest program of one or more sources, run by ctest as NAME. COMMAND runs before the program's path.
function(textdesk_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;COMMAND;LABELS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    qt_add_executable(${name} ${arg_SOURCES})
    textdesk_moc_sources(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE textdesk_options Qt6::Test ${arg_LIBRARIES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_options(${name} PRIVATE ${TEXTDESK_TEST_OPTIONS})
    if(TEXTDESK_PCH)
        target_precompile_headers(${name} REUSE_FROM textdesk_test_pch)
    endif()
    add_test(NAME ${name} COMMAND ${arg_COMMAND} $<TARGET_FILE:${name}>)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${TEXTDESK_TEST_ENVIRONMENT}" LABELS "${arg_LABELS}")
endfunction()
