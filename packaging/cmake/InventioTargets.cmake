# How every target of the project is made: includes from the root, one set of warnings, sanitizers on request.

add_library(inventio_options INTERFACE)
target_include_directories(inventio_options INTERFACE ${PROJECT_SOURCE_DIR})

# Sanitizers put code between, in which g++ sees what is not there; builds without them warn.
if(INVENTIO_SANITIZE)
    target_compile_options(inventio_options INTERFACE -w)
else() # g++ 12 sees overlapping copies in "text" + std::string where there are none; hence no -Wrestrict
    target_compile_options(inventio_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
        "$<$<CXX_COMPILER_ID:GNU>:-Wcast-align=strict;-Wno-restrict>"
        $<$<BOOL:${INVENTIO_WARNINGS_AS_ERRORS}>:-Werror>)
endif()

# Sanitizers watch code that is neither stripped of its asserts nor slow to compile; lines are all that a report needs. No
# cache entry: CMake has made an empty one for a build type that it does not know, which would stay.
set(CMAKE_CXX_FLAGS_SANITIZED "-O1 -g1")

set(sanitizers ${INVENTIO_SANITIZE})
if(INVENTIO_BUILD_FUZZERS)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "The fuzzers need clang: use the preset fuzz, or add -DCMAKE_CXX_COMPILER=clang++-14")
    endif()
    list(APPEND sanitizers fuzzer-no-link address undefined)
endif()
if(sanitizers)
    list(JOIN sanitizers "," sanitizers)
    target_compile_options(inventio_options INTERFACE
        -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
        # A third of compiling went into what is found otherwise: null pointers and the ends of objects by AddressSanitizer,
        # casts that ask for more alignment by -Wcast-align, all four in the core by the fuzzers, which clang compiles.
        $<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=null,object-size,alignment,vptr>)
    target_link_options(inventio_options INTERFACE -fsanitize=${sanitizers})
endif()

# How ccache copes with headers compiled beforehand: it trusts that they hold no dates and no macros but those of the command
# line, which CMake sees to; it remembers what it read of a file that is 100 MB long; and it does not preprocess what it has
# never seen, because the compiler lists the headers anyway.
if(CMAKE_CXX_COMPILER_LAUNCHER STREQUAL "ccache")
    set(CMAKE_CXX_COMPILER_LAUNCHER env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_INODECACHE=1 CCACHE_DEPEND=1 ccache)
endif()

# Reading the headers of libraries is most of what compiling costs, so each kind of source has them compiled beforehand. A
# source still names all that it needs: clang-tidy reads the product without them, and clang compiles the core without.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()

# inventio_precompiled(NAME HEADERS... [USES targets...] [OPTIONS flags...]): headers for the targets that name it as
# PRECOMPILED. Those need the same flags, and may have more definitions, if none of these headers asks for them.
function(inventio_precompiled name)
    cmake_parse_arguments(arg "" "" "HEADERS;USES;OPTIONS" ${ARGN})
    file(CONFIGURE OUTPUT precompiled_${name}.cpp CONTENT "// Holds nothing: only its headers matter.\n")
    add_library(inventio_precompiled_${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/precompiled_${name}.cpp)
    set_target_properties(inventio_precompiled_${name} PROPERTIES AUTOMOC OFF)
    target_link_libraries(inventio_precompiled_${name} PRIVATE ${arg_USES} inventio_options)
    target_compile_options(inventio_precompiled_${name} PRIVATE ${arg_OPTIONS})
    target_precompile_headers(inventio_precompiled_${name} PRIVATE ${arg_HEADERS})
endfunction()

# inventio_library(NAME SOURCES... [USES targets...] [PRECOMPILED name]): a static library inventio_NAME with the alias
# inventio::NAME.
function(inventio_library name)
    cmake_parse_arguments(arg "" "PRECOMPILED" "SOURCES;USES" ${ARGN})
    if(NOT arg_PRECOMPILED)
        set(arg_PRECOMPILED core)
    endif()
    add_library(inventio_${name} STATIC ${arg_SOURCES})
    add_library(inventio::${name} ALIAS inventio_${name})
    target_link_libraries(inventio_${name} PUBLIC ${arg_USES} PRIVATE inventio_options)
    target_include_directories(inventio_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_precompile_headers(inventio_${name} REUSE_FROM inventio_precompiled_${arg_PRECOMPILED})
endfunction()

# inventio_test(NAME SOURCES... [USES targets...] [LABELS ...] [PRECOMPILED name]): an executable of GoogleTest cases.
function(inventio_test name)
    cmake_parse_arguments(arg "" "PRECOMPILED" "SOURCES;USES;LABELS" ${ARGN})
    if(NOT arg_PRECOMPILED)
        set(arg_PRECOMPILED test)
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_USES} inventio_options GTest::gtest GTest::gmock GTest::gtest_main)
    # Tests are compiled more often than their own lines run; what they test is optimised as everywhere.
    target_compile_options(${name} PRIVATE -O0 -fPIC) # -fPIC as Qt asks for: with one set of flags the headers serve all
    target_precompile_headers(${name} REUSE_FROM inventio_precompiled_${arg_PRECOMPILED})
    if(INVENTIO_TEST_EACH_CASE)
        set(properties TIMEOUT 120)
    else()
        set(properties TIMEOUT 1200)
    endif()
    if(arg_LABELS) # an empty value would vanish on the way and take the next property's name for its own
        list(APPEND properties LABELS "${arg_LABELS}")
    endif()
    if("sound" IN_LIST arg_LABELS) # these measure time: nothing else may run beside them
        list(APPEND properties RUN_SERIAL TRUE)
    endif()
    if(INVENTIO_TEST_EACH_CASE)
        gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES ${properties})
    else()
        add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
        set_tests_properties(${name} PROPERTIES ${properties})
    endif()
endfunction()
