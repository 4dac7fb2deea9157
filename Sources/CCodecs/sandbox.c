#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

static int limit(int resource, rlim_t value) {
    struct rlimit bound = {value, value};
    return setrlimit(resource, &bound) == 0 ? 0 : errno;
}

/// Memory that is code is never made: what a hostile code stream writes can't be run.
static int allow_without_execution(scmp_filter_ctx filter, int call) {
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
}

int codec_enter_sandbox(uint64_t address_space) {
    int failed = limit(RLIMIT_CORE, 0);
    if (!failed) failed = limit(RLIMIT_FSIZE, 0);
    if (!failed) failed = limit(RLIMIT_AS, address_space);
    if (failed) return failed;
    // The parent may end without a word, in the middle of a frame.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;

    // What isn't named ends the process: no library has reason to ask for it.
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter) return ENOMEM;
    static const int allowed[] = {
        SCMP_SYS(read),         SCMP_SYS(write),        SCMP_SYS(recvfrom), SCMP_SYS(sendto),        SCMP_SYS(munmap),
        SCMP_SYS(mremap),       SCMP_SYS(brk),          SCMP_SYS(futex),    SCMP_SYS(exit),
        SCMP_SYS(exit_group),   SCMP_SYS(rt_sigreturn), SCMP_SYS(getpid),   SCMP_SYS(gettid),        SCMP_SYS(sched_yield),
        SCMP_SYS(rt_sigprocmask), SCMP_SYS(clock_gettime), SCMP_SYS(getrandom), SCMP_SYS(rt_sigaction),
    };
    // Libraries look about when they start (how many processors, which locale); a no is an answer to them.
    static const int refused[] = {
        SCMP_SYS(openat), SCMP_SYS(open), SCMP_SYS(newfstatat), SCMP_SYS(fstat), SCMP_SYS(ioctl), SCMP_SYS(lseek),
        SCMP_SYS(sched_getaffinity), SCMP_SYS(sysinfo), SCMP_SYS(prlimit64), SCMP_SYS(readlink), SCMP_SYS(close),
    };
    for (size_t i = 0; i < sizeof allowed / sizeof *allowed && !failed; i++)
        failed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
    for (size_t i = 0; i < sizeof refused / sizeof *refused && !failed; i++)
        failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), refused[i], 0);
    // Only what allocators say of memory that they are done with.
    static const int advice[] = {MADV_DONTNEED, MADV_FREE, MADV_HUGEPAGE, MADV_NOHUGEPAGE};
    for (size_t i = 0; i < sizeof advice / sizeof *advice && !failed; i++)
        failed = seccomp_rule_add(
            filter, SCMP_ACT_ALLOW, SCMP_SYS(madvise), 1, SCMP_A2(SCMP_CMP_EQ, (scmp_datum_t)advice[i]));
    if (!failed) failed = allow_without_execution(filter, SCMP_SYS(mmap));
    if (!failed) failed = allow_without_execution(filter, SCMP_SYS(mprotect));
    if (!failed) failed = seccomp_load(filter);
    seccomp_release(filter);
    return failed < 0 ? -failed : failed;
}
