#include "core/views/kernels/rows.inc"

namespace leoclr {

const ViewKernels *avx2Kernels()
{
#if defined(__AVX2__)
    static constexpr ViewKernels kernels = kernelsNamed("avx2");
    return __builtin_cpu_supports("avx2") ? &kernels : nullptr;
#else
    return nullptr;
#endif
}

} // namespace leoclr
