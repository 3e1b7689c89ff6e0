// Loaded before libc (LD_PRELOAD), this makes the disk full for some files of a process, whenever the test says so.
//
//   DISK_FULL_ROOT    only files below this directory are concerned
//   DISK_FULL_SWITCH  a directory: while it holds a file `all`, nothing can be written; while it holds a file `<name>`, nothing to the files
//                     whose names begin so: `keys.sqlite` also means its log
//   DISK_FULL_QUOTA   where it is set, it is not the disk that is full, but what its user may have of it

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Of a larger write the first half still finds a place, as on a disk that fills up in the middle of it.
enum { LAST_PIECE = 1024 };

static int is_switched(const char *name) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%s", getenv("DISK_FULL_SWITCH"), name);
  return access(path, F_OK) == 0;
}

static int is_full_for(const char *path) {
  const char *root = getenv("DISK_FULL_ROOT");
  if (root == NULL || getenv("DISK_FULL_SWITCH") == NULL || strncmp(path, root, strlen(root)) != 0) return 0;
  char name[NAME_MAX + 1];
  const char *slash = strrchr(path, '/');
  snprintf(name, sizeof name, "%s", slash == NULL ? path : slash + 1);
  if (is_switched("all") || is_switched(name)) return 1;
  char *suffix = strrchr(name, '-');
  if (suffix == NULL) return 0;
  *suffix = '\0';
  return is_switched(name);
}

static int is_full(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  return is_full_for(path);
}

static int fail(void) {
  errno = getenv("DISK_FULL_QUOTA") == NULL ? ENOSPC : EDQUOT;
  return -1;
}

ssize_t write(int fd, const void *data, size_t length) {
  if (!is_full(fd)) return REAL(write)(fd, data, length);
  return length > LAST_PIECE ? REAL(write)(fd, data, length / 2) : fail();
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  if (!is_full(fd)) return REAL(pwrite64)(fd, data, length, offset);
  return length > LAST_PIECE ? REAL(pwrite64)(fd, data, length / 2, offset) : fail();
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

// Making a file shorter always works.
int ftruncate64(int fd, off64_t size) {
  struct stat status;
  int grows = fstat(fd, &status) == 0 && size > status.st_size;
  return grows && is_full(fd) ? fail() : REAL(ftruncate64)(fd, size);
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int open_or_fail(const char *path, int flags, mode_t mode) {
  int makes = (flags & O_CREAT) && access(path, F_OK) != 0;
  return makes && is_full_for(path) ? fail() : REAL(open64)(path, flags, mode);
}

// The third argument is there only where a file may be made.
#define OPEN(name)                                            \
  int name(const char *path, int flags, ...) {                \
    va_list rest;                                             \
    va_start(rest, flags);                                    \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                             \
    return open_or_fail(path, flags, mode);                   \
  }
OPEN(open)
OPEN(open64)
