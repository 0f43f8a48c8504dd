#pragma once

// Functions marked LEOCLR_VECTOR_CLONES are compiled once for every x86-64 and once for AVX2; the loader picks. All of
// them count in integers, so both give the same bytes. Sanitizers do not bear the loader's choice.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__)                              \
    && !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define LEOCLR_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define LEOCLR_VECTOR_CLONES
#endif
