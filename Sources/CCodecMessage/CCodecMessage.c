#define _GNU_SOURCE
#include "CCodecMessage.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

int codec_shared_memory(void) {
    int memory = memfd_create("frames", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (memory < 0) return -1;
    if (fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK) == 0) return memory;
    close(memory);
    return -1;
}

int codec_give_back(void *start, size_t byte_count) { return madvise(start, byte_count, MADV_REMOVE); }

int codec_spawn(pid_t *process, const char *path, char *const arguments[], int socket, int memory) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failed = posix_spawn_file_actions_init(&actions);
    if (failed) return failed;
    failed = posix_spawnattr_init(&attributes);
    if (failed) {
        posix_spawn_file_actions_destroy(&actions);
        return failed;
    }
    for (int descriptor = 0; descriptor < 3 && !failed; descriptor++)
        failed = posix_spawn_file_actions_addopen(
            &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&actions, socket, CODEC_SOCKET);
    if (!failed) failed = posix_spawn_file_actions_adddup2(&actions, memory, CODEC_MEMORY);
    if (!failed) failed = posix_spawn_file_actions_addclosefrom_np(&actions, CODEC_MEMORY + 1);
    // Signals that the parent blocks or handles are the default in the child.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    if (!failed) failed = posix_spawnattr_setsigmask(&attributes, &none);
    if (!failed) failed = posix_spawnattr_setsigdefault(&attributes, &all);
    if (!failed) failed = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    char *no_environment[] = {NULL};
    if (!failed) failed = posix_spawn(process, path, &actions, &attributes, arguments, no_environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed;
}
