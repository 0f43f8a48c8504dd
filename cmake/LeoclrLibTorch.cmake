# Where LibTorch is: LIBTORCH_DIR in the environment, else the private folder of packaging/install-dependencies.
# CMAKE_PREFIX_PATH and Torch_DIR, when given, go first as usual.
if(NOT DEFINED ENV{LIBTORCH_DIR} AND NOT Torch_DIR)
    execute_process(COMMAND ${PROJECT_SOURCE_DIR}/packaging/install-dependencies --print-libtorch
        OUTPUT_VARIABLE leoclr_libtorch OUTPUT_STRIP_TRAILING_WHITESPACE)
else()
    set(leoclr_libtorch $ENV{LIBTORCH_DIR})
endif()
if(leoclr_libtorch)
    list(APPEND CMAKE_PREFIX_PATH ${leoclr_libtorch})
endif()
