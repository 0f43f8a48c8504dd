# How every target of this project is made: one place for standard, warnings, sanitizers and compiler launchers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# A package found by one folder is known to all that link the folder's library.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        ${CCACHE_PROGRAM})
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

add_library(leoclr_options INTERFACE)
target_compile_options(leoclr_options INTERFACE -Wall -Wextra -Wno-unknown-pragmas
    $<$<BOOL:${LEOCLR_WARNINGS_AS_ERRORS}>:-Werror>)
if(LEOCLR_SANITIZE)
    target_compile_options(leoclr_options INTERFACE -fsanitize=${LEOCLR_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(leoclr_options INTERFACE -fsanitize=${LEOCLR_SANITIZE})
endif()

# leoclr_add_library(leoclr_base SOURCES a.cpp b.cpp LINKS leoclr_x PRIVATE_LINKS y)
# A static library. Headers are included from the root of the project: "core/base/result.h".
function(leoclr_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE leoclr_options ${arg_PRIVATE_LINKS})
endfunction()

# leoclr_add_qt_library: the same with moc and translatable text; keywords off, so that Q_SIGNALS is written.
function(leoclr_add_qt_library name)
    leoclr_add_library(${name} ${ARGN})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/qtprecompiled.h)
    target_compile_definitions(${name} PUBLIC QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()
