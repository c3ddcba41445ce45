# How every target of the project is made: includes from the root, one set of warnings, sanitizers on request.

add_library(inventio_options INTERFACE)
target_include_directories(inventio_options INTERFACE ${PROJECT_SOURCE_DIR})
# g++ 12 sees overlapping copies in "text" + std::string where there are none; hence no -Wrestrict.
target_compile_options(inventio_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<BOOL:${INVENTIO_WARNINGS_AS_ERRORS}>:-Werror>)

# Sanitizers watch code that is neither stripped of its asserts nor slow to compile; lines are all that a report needs.
set(CMAKE_CXX_FLAGS_SANITIZED "-O1 -g1" CACHE STRING "Flags of the build type for sanitizers")

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
        -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(inventio_options INTERFACE -fsanitize=${sanitizers})
endif()

if(INVENTIO_TIDY)
    # clang 14 rejects LibTorch's headers in C++20 unless vectors are as they were in C++17.
    set(CMAKE_CXX_CLANG_TIDY clang-tidy-14 --quiet --extra-arg=-Wno-unknown-warning-option
        --extra-arg=-include${PROJECT_SOURCE_DIR}/packaging/cmake/clang_torch.h)
    # What Qt generates is not ours to mend. clang-tidy fails without any check, so it keeps one that cannot speak there.
    file(WRITE ${PROJECT_BINARY_DIR}/.clang-tidy "Checks: '-*,llvm-twine-local'\n")
endif()

# inventio_library(NAME SOURCES... [USES targets...]): a static library inventio_NAME with the alias inventio::NAME.
function(inventio_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    add_library(inventio_${name} STATIC ${arg_SOURCES})
    add_library(inventio::${name} ALIAS inventio_${name})
    target_link_libraries(inventio_${name} PUBLIC ${arg_USES} PRIVATE inventio_options)
    target_include_directories(inventio_${name} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()

# inventio_test(NAME SOURCES... [USES targets...] [LABELS ...]): an executable of GoogleTest cases.
function(inventio_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;LABELS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_USES} inventio_options GTest::gtest GTest::gmock GTest::gtest_main)
    # Tests are compiled more often than their own lines run; what they test is optimised as everywhere.
    target_compile_options(${name} PRIVATE -O0)
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
