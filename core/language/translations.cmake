# The catalogues of translations/ are compiled into the program as :/i18n/leoclr_<language>.qm.
# Target update-translations reads the sources again and adds what is new to the catalogues.
set(catalogues leoclr_en leoclr_de)
set(catalogue_files)
set(resource_lines)
foreach(catalogue ${catalogues})
    set(source ${PROJECT_SOURCE_DIR}/translations/${catalogue}.ts)
    set(compiled ${CMAKE_CURRENT_BINARY_DIR}/${catalogue}.qm)
    add_custom_command(OUTPUT ${compiled}
        COMMAND Qt6::lrelease -silent ${source} -qm ${compiled}
        DEPENDS ${source} VERBATIM)
    list(APPEND catalogue_files ${compiled})
    string(APPEND resource_lines "        <file>${catalogue}.qm</file>\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc
    CONTENT "<RCC>\n    <qresource prefix=\"/i18n\">\n${resource_lines}    </qresource>\n</RCC>\n")
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/qrc_translations.cpp
    COMMAND Qt6::rcc --name translations -o ${CMAKE_CURRENT_BINARY_DIR}/qrc_translations.cpp
        ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc
    DEPENDS ${catalogue_files} ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc VERBATIM)
target_sources(leoclr_language PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/qrc_translations.cpp)

add_custom_target(update-translations
    COMMAND Qt6::lupdate -I . -locations relative -no-obsolete core widgets app
        -source-language en -target-language de -ts translations/leoclr_de.ts
    COMMAND Qt6::lupdate -I . -locations relative -no-obsolete -pluralonly core widgets app
        -source-language en -target-language en -ts translations/leoclr_en.ts
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)
