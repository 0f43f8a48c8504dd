# Compiles figures of equal width into the target as :/fonts/figures.otf, cut from the installed Inter (makefigures.py
# says why). Without Inter or fontTools numbers keep the figures of the system's font.
function(leoclr_add_figures target)
    find_file(LEOCLR_FIGURES_FONT Inter-Regular.otf PATHS /usr/share/fonts /usr/local/share/fonts
        PATH_SUFFIXES opentype/inter inter NO_DEFAULT_PATH)
    find_program(LEOCLR_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
    if(NOT LEOCLR_FIGURES_FONT OR NOT LEOCLR_SYSTEM_PYTHON)
        return()
    endif()
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/figures)
    file(MAKE_DIRECTORY ${folder})
    execute_process(
        COMMAND ${LEOCLR_SYSTEM_PYTHON} ${PROJECT_SOURCE_DIR}/resources/fonts/makefigures.py ${LEOCLR_FIGURES_FONT}
            ${folder}/figures.otf
        RESULT_VARIABLE failed ERROR_QUIET)
    if(failed)
        message(STATUS "no figures of equal width: fontTools is missing")
        return()
    endif()
    file(CONFIGURE OUTPUT ${folder}/fonts.qrc CONTENT
        "<RCC>\n    <qresource prefix=\"/fonts\">\n        <file>figures.otf</file>\n    </qresource>\n</RCC>\n")
    target_sources(${target} PRIVATE ${folder}/fonts.qrc)
    target_compile_definitions(${target} PRIVATE LEOCLR_FIGURES)
endfunction()
