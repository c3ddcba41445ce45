# How every target of the project is made: includes from the root, one set of warnings, sanitizers on request.

add_library(inventio_options INTERFACE)
target_include_directories(inventio_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(inventio_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    $<$<BOOL:${INVENTIO_WARNINGS_AS_ERRORS}>:-Werror>)
if(INVENTIO_SANITIZE)
    list(JOIN INVENTIO_SANITIZE "," sanitizers)
    target_compile_options(inventio_options INTERFACE -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(inventio_options INTERFACE -fsanitize=${sanitizers})
endif()

# inventio_library(NAME SOURCES... [USES targets...]): a static library inventio_NAME with the alias inventio::NAME.
function(inventio_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    add_library(inventio_${name} STATIC ${arg_SOURCES})
    add_library(inventio::${name} ALIAS inventio_${name})
    target_link_libraries(inventio_${name} PUBLIC ${arg_USES} PRIVATE inventio_options)
    target_include_directories(inventio_${name} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# inventio_test(NAME SOURCES... [USES targets...] [LABELS ...]): an executable of GoogleTest cases.
function(inventio_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES;LABELS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_USES} inventio_options GTest::gtest GTest::gmock GTest::gtest_main)
    gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 120)
endfunction()
