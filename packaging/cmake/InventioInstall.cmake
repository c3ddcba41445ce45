# What a user gets: the target `program` builds it, `cmake --install` puts it in place. The program looks for its modules
# in ../lib/inventio and for the weights in ../share/inventio/models.

add_custom_target(program DEPENDS inventio)
install(TARGETS inventio RUNTIME DESTINATION bin)
install(DIRECTORY resources/models/ DESTINATION share/inventio/models)

# The modules are loaded while the program runs, so no link names them.
foreach(folder core/model core/training)
    if(EXISTS ${PROJECT_BINARY_DIR}/${folder})
        get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
        foreach(target IN LISTS targets)
            get_target_property(type ${target} TYPE)
            if(type STREQUAL "MODULE_LIBRARY")
                add_dependencies(program ${target})
                install(TARGETS ${target} LIBRARY DESTINATION lib/inventio)
            endif()
        endforeach()
    endif()
endforeach()
