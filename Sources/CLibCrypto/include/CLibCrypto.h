// AES-256-GCM from OpenSSL's libcrypto, in place and with a context that is kept between segments; and kernel randomness.
#ifndef ALOFT_CLIBCRYPTO_H
#define ALOFT_CLIBCRYPTO_H

#include <stddef.h>
#include <stdint.h>

/// A cipher context with its key expanded. One thread at a time.
typedef struct aloft_gcm aloft_gcm;

/// Makes a context for AES-256-GCM with 12-byte nonces and 16-byte tags; `sealing` is 1 to seal, 0 to open. NULL: out of memory.
aloft_gcm *aloft_gcm_new(const uint8_t key[32], int sealing);
/// Frees the context and wipes its key schedule.
void aloft_gcm_free(aloft_gcm *gcm);

/// Seals `count` bytes (at most INT_MAX) from `in` to `out`, which may be the same place. 1: done. 0: not done.
int aloft_gcm_seal(aloft_gcm *gcm, const uint8_t nonce[12], const uint8_t *aad, size_t aad_count,
                   const uint8_t *in, size_t count, uint8_t *out, uint8_t tag[16]);
/// Opens `count` bytes from `in` to `out`. 1: the tag was right. 0: it was not, and `out` is zeroes.
int aloft_gcm_open(aloft_gcm *gcm, const uint8_t nonce[12], const uint8_t *aad, size_t aad_count,
                   const uint8_t *in, size_t count, uint8_t *out, const uint8_t tag[16]);

/// Fills `out` from getrandom(2). 1: done. 0: the kernel gave none.
int aloft_random(uint8_t *out, size_t count);
/// Zeroes memory in a way that the compiler keeps.
void aloft_wipe(void *memory, size_t count);
/// 1 when the bytes are equal, in a time that does not depend on them.
int aloft_equal(const void *a, const void *b, size_t count);

#endif
