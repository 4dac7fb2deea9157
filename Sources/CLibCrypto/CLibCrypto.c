#include "CLibCrypto.h"

#include <errno.h>
#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sys/random.h>

// The context is OpenSSL's own: the opaque name keeps OpenSSL's headers out of Swift.
static EVP_CIPHER_CTX *context(aloft_gcm *gcm) { return (EVP_CIPHER_CTX *)gcm; }

// Looked up once: EVP_aes_256_gcm() makes every init search the providers, under a lock that all threads share.
static CRYPTO_ONCE fetched = CRYPTO_ONCE_STATIC_INIT;
static EVP_CIPHER *aes_256_gcm;
static void fetch(void) { aes_256_gcm = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL); }

aloft_gcm *aloft_gcm_new(const uint8_t key[32], int sealing) {
    if (CRYPTO_THREAD_run_once(&fetched, fetch) != 1 || aes_256_gcm == NULL) return NULL;
    EVP_CIPHER_CTX *made = EVP_CIPHER_CTX_new();
    if (made == NULL) return NULL;
    // Key now, nonce with each segment: the key schedule is made once. GCM's nonce is 12 bytes unless set otherwise.
    if (EVP_CipherInit_ex(made, aes_256_gcm, NULL, key, NULL, sealing) != 1) {
        EVP_CIPHER_CTX_free(made);
        return NULL;
    }
    return (aloft_gcm *)made;
}

void aloft_gcm_free(aloft_gcm *gcm) { EVP_CIPHER_CTX_free(context(gcm)); }

int aloft_gcm_seal(aloft_gcm *gcm, const uint8_t nonce[12], const uint8_t *aad, size_t aad_count,
                   const uint8_t *in, size_t count, uint8_t *out, uint8_t tag[16]) {
    int made = 0;
    uint8_t none[1];
    if (count > INT_MAX || aad_count > INT_MAX) return 0;
    if (EVP_EncryptInit_ex(context(gcm), NULL, NULL, NULL, nonce) != 1) return 0;
    if (aad_count > 0 && EVP_EncryptUpdate(context(gcm), NULL, &made, aad, (int)aad_count) != 1) return 0;
    if (count > 0 && (EVP_EncryptUpdate(context(gcm), out, &made, in, (int)count) != 1 || made != (int)count)) return 0;
    if (EVP_EncryptFinal_ex(context(gcm), none, &made) != 1) return 0;
    return EVP_CIPHER_CTX_ctrl(context(gcm), EVP_CTRL_AEAD_GET_TAG, 16, tag) == 1;
}

int aloft_gcm_open(aloft_gcm *gcm, const uint8_t nonce[12], const uint8_t *aad, size_t aad_count,
                   const uint8_t *in, size_t count, uint8_t *out, const uint8_t tag[16]) {
    int made = 0;
    uint8_t none[1];
    if (count > INT_MAX || aad_count > INT_MAX) return 0;
    int opened = EVP_DecryptInit_ex(context(gcm), NULL, NULL, NULL, nonce) == 1
        && (aad_count == 0 || EVP_DecryptUpdate(context(gcm), NULL, &made, aad, (int)aad_count) == 1)
        && (count == 0 || (EVP_DecryptUpdate(context(gcm), out, &made, in, (int)count) == 1 && made == (int)count))
        && EVP_CIPHER_CTX_ctrl(context(gcm), EVP_CTRL_AEAD_SET_TAG, 16, (void *)tag) == 1
        && EVP_DecryptFinal_ex(context(gcm), none, &made) == 1;
    if (!opened && count > 0) OPENSSL_cleanse(out, count);
    return opened;
}

int aloft_random(uint8_t *out, size_t count) {
    while (count > 0) {
        ssize_t got = getrandom(out, count, 0);
        if (got < 0) {
            if (errno == EINTR) continue;
            return 0;
        }
        out += got;
        count -= (size_t)got;
    }
    return 1;
}

void aloft_wipe(void *memory, size_t count) { OPENSSL_cleanse(memory, count); }

int aloft_equal(const void *a, const void *b, size_t count) { return CRYPTO_memcmp(a, b, count) == 0; }
