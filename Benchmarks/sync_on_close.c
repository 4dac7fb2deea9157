/* Loaded before dcmqrscp's libraries: a file that was written is on the disk when it is closed, and its name too.
   dcmqrscp itself never syncs; without this the comparison would be one of promises. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

int fclose(FILE *file) {
    static int (*real)(FILE *);
    if (!real) real = (int (*)(FILE *))dlsym(RTLD_NEXT, "fclose");
    int descriptor = fileno(file);
    if (descriptor > 2 && (fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY && fflush(file) == 0 && fdatasync(descriptor) == 0) {
        char link[64], path[PATH_MAX];
        snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
        ssize_t length = readlink(link, path, sizeof path - 1);
        if (length > 0) {
            path[length] = 0;
            int folder = open(dirname(path), O_RDONLY | O_DIRECTORY);
            if (folder >= 0) {
                fsync(folder);
                close(folder);
            }
        }
    }
    return real(file);
}
