# Packages of what InventioInstall puts in place: `cpack -G DEB` and `cpack -G TGZ`, both called by packaging/deb.sh.

set(CPACK_PACKAGE_NAME inventio)
set(CPACK_PACKAGE_VENDOR "The Inventio maintainers")
set(CPACK_PACKAGE_CONTACT "The Inventio maintainers <maintainers@inventio.example>")
set(CPACK_PACKAGE_HOMEPAGE_URL ${INVENTIO_HOMEPAGE})
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_FILE_NAME inventio-${PROJECT_VERSION}-debian12-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS ${CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1~debian12)
set(CPACK_DEBIAN_PACKAGE_SECTION sound)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no link names: a BLAS that is quick (LibTorch is content with one that is forty times slower), and how Qt reaches a screen.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-pthread, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fluid-soundfont-gm, fonts-inter, lilypond-fonts, fonts-campania, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland, jackd2, a2jmidid")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compose with a small neural net in the style of Bach")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Give Inventio a melody, and a small neural net adds and removes notes, one
at a time, until nothing is left to improve: a setting in up to four voices,
in a file that one can go on working with.
.
The studio has a piano roll to draw in, records from MIDI keyboards, shows
every edit while it is made, lays variations side by side, and keeps all
versions to compare. It reads and writes MIDI and MusicXML, and writes sound
files. The same is done by commands in a terminal.
.
The net works on the processor, without a network.")

# Which components a package takes, by its kind.
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_BINARY_DIR}/package_components.cmake)
configure_file(packaging/cmake/package_components.cmake.in ${CPACK_PROJECT_CONFIG_FILE} @ONLY)
install(FILES LICENSE DESTINATION . COMPONENT tarball EXCLUDE_FROM_ALL)
install(FILES packaging/tarball/README.md DESTINATION . COMPONENT tarball EXCLUDE_FROM_ALL)

include(CPack)
