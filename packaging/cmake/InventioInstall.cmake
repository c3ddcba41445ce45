# What a user gets: the target `program` builds it, `cmake --install` puts it in place, InventioPackage makes packages of the
# same tree. The program looks for its parts where app/commands/paths.cpp says: in ../lib/inventio and ../share/inventio
# beside its own folder, so the tree can be moved anywhere as a whole.

include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(INVENTIO_HOMEPAGE "https://inventio.example" CACHE STRING "Where the project is at home on the web")
set(INVENTIO_APP_ID "example.inventio.inventio" CACHE STRING "The program's name in software catalogues, its home reversed")

# Tables of addresses that nothing can write to once the program runs.
set(hardening -Wl,-z,relro,-z,now)

add_custom_target(program DEPENDS inventio)
target_link_options(inventio PRIVATE ${hardening})
install(TARGETS inventio RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY resources/models/ DESTINATION ${CMAKE_INSTALL_DATADIR}/inventio/models FILES_MATCHING
    PATTERN *.safetensors)

# The modules are loaded while the program runs, so no link names them.
foreach(folder core/model core/training)
    if(EXISTS ${PROJECT_BINARY_DIR}/${folder})
        get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
        foreach(target IN LISTS targets)
            get_target_property(type ${target} TYPE)
            if(type STREQUAL "MODULE_LIBRARY")
                add_dependencies(program ${target})
                target_link_options(${target} PRIVATE ${hardening})
                install(TARGETS ${target} LIBRARY DESTINATION lib/inventio
                    PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
            endif()
        endforeach()
    endif()
endforeach()

# What desktops and software catalogues read.
if(INVENTIO_BUILD_STUDIO)
    string(TIMESTAMP INVENTIO_RELEASE_DATE "%Y-%m-%d" UTC) # of SOURCE_DATE_EPOCH, where that is set
    configure_file(packaging/desktop/inventio.metainfo.xml.in ${PROJECT_BINARY_DIR}/desktop/${INVENTIO_APP_ID}.metainfo.xml
        @ONLY)
    set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable)
    install(FILES packaging/desktop/inventio.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${PROJECT_BINARY_DIR}/desktop/${INVENTIO_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES packaging/desktop/inventio-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME inventio.xml)
    install(FILES resources/icons/inventio.svg DESTINATION ${icons}/apps)
    install(FILES packaging/desktop/application-x-inventio.svg DESTINATION ${icons}/mimetypes)
endif()

# Manual page, completions and changelogs, which the program's own help is turned into.
find_package(Python3 COMPONENTS Interpreter)
if(Python3_FOUND)
    set(documents ${PROJECT_BINARY_DIR}/documents)
    add_custom_target(documents
        COMMAND ${CMAKE_COMMAND} -E rm -rf ${documents}
        COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/packaging/documents/make_documents.py
            --program $<TARGET_FILE:inventio> --output ${documents}
        DEPENDS inventio
        COMMENT "Making the manual page and the completions"
        VERBATIM)
    install(DIRECTORY ${documents}/share/ DESTINATION ${CMAKE_INSTALL_DATADIR} OPTIONAL)
endif()
install(FILES packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES resources/models/bach.md resources/models/bach-training.csv resources/models/accompany.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES resources/melodies/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME melodies.md)
install(FILES soundfonts/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME sound-fonts.md)
