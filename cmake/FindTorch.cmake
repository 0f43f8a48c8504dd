# LibTorch: TORCH_FOUND, TORCH_INSTALL_PREFIX, TORCH_INCLUDE_DIRS, TORCH_LIBRARIES and the target torch.
#
# The CPU package describes itself well enough. The package with CUDA insists on a CUDA toolkit of its own version with
# compiler and import libraries, because it supposes that kernels are compiled. This project compiles none: it links the
# package's libraries, which find CUDA's beside themselves. So for that package the targets are made here, and a CUDA
# toolkit is needed for nothing. TORCH_CUDA_LIBRARIES is set then, and TORCH_CUDA_INCLUDE_DIRS where all of CUDA's headers
# are at hand: beside LibTorch in the Python package, and those of a toolkit.
find_path(TORCH_INSTALL_PREFIX share/cmake/Torch/TorchConfig.cmake
    HINTS ${Torch_DIR}/../../.. ${CMAKE_PREFIX_PATH} NO_CMAKE_FIND_ROOT_PATH)
find_library(TORCH_CUDA_LIBRARY torch_cuda PATHS ${TORCH_INSTALL_PREFIX}/lib NO_DEFAULT_PATH)
if(NOT TORCH_CUDA_LIBRARY)
    find_package(Torch CONFIG)
    return()
endif()

set(TORCH_INCLUDE_DIRS ${TORCH_INSTALL_PREFIX}/include ${TORCH_INSTALL_PREFIX}/include/torch/csrc/api/include)
foreach(part c10 torch_cpu torch c10_cuda)
    string(TOUPPER ${part} upper)
    find_library(TORCH_PART_${upper} ${part} PATHS ${TORCH_INSTALL_PREFIX}/lib NO_DEFAULT_PATH)
endforeach()
set(TORCH_CUDA_LIBRARIES ${TORCH_CUDA_LIBRARY} ${TORCH_PART_C10_CUDA})
file(GLOB leoclr_cuda_packages ${TORCH_INSTALL_PREFIX}/../nvidia/cu*/include
    ${TORCH_INSTALL_PREFIX}/../nvidia/cuda_runtime/include)
find_path(LEOCLR_CUDA_INCLUDE crt/host_config.h # the Python package of the runtime lacks these, a toolkit has them
    HINTS ${leoclr_cuda_packages} ENV CUDA_HOME PATHS /usr/local/cuda PATH_SUFFIXES include)
if(LEOCLR_CUDA_INCLUDE)
    set(TORCH_CUDA_INCLUDE_DIRS ${leoclr_cuda_packages} ${LEOCLR_CUDA_INCLUDE})
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Torch REQUIRED_VARS TORCH_CUDA_LIBRARY TORCH_INSTALL_PREFIX TORCH_PART_C10
    TORCH_PART_TORCH_CPU TORCH_PART_TORCH TORCH_PART_C10_CUDA)
if(TORCH_FOUND AND NOT TARGET torch)
    # No symbol of torch_cuda is used by name: it registers itself when it is loaded, so it must not be dropped.
    set(TORCH_LIBRARIES ${TORCH_PART_TORCH_CPU} ${TORCH_PART_C10} -Wl,--no-as-needed ${TORCH_PART_TORCH}
        ${TORCH_CUDA_LIBRARIES} -Wl,--as-needed)
    add_library(torch INTERFACE IMPORTED)
    set_target_properties(torch PROPERTIES
        INTERFACE_LINK_LIBRARIES "${TORCH_LIBRARIES}"
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${TORCH_INCLUDE_DIRS}"
        INTERFACE_COMPILE_DEFINITIONS "USE_DISTRIBUTED;USE_C10D_GLOO"
        INTERFACE_LINK_OPTIONS "-Wl,--allow-shlib-undefined")
endif()
