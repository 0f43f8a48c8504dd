#include "core/views/kernels/rows.inc"

namespace leoclr {

const ViewKernels &plainKernels()
{
    static constexpr ViewKernels kernels = kernelsNamed("plain");
    return kernels;
}

const ViewKernels &viewKernels()
{
    static const ViewKernels &best = avx2Kernels() ? *avx2Kernels() : plainKernels();
    return best;
}

} // namespace leoclr
