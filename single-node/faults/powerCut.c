// Loaded before libc (LD_PRELOAD), this writes down everything that a process does to the files below a directory, every fsync of them, and
// everything that it sends over sockets, in the order in which it happens: enough to say what a disk would hold after a power cut at any
// moment, and what the world had been told by then.
//
//   POWER_CUT_ROOT  the directory; it must exist
//   POWER_CUT_LOG   the file to write records to; `readDiskLog.ts` reads them
//
// Writes through memory maps are not seen: SQLite's -shm files, which it makes anew after a crash.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, SIZE, SYNC_BEGIN, SYNC_END, CREATE, MKDIR, LINK, UNLINK, RENAME, SENT };

// Little-endian machines only. `number`: of a write its offset, of a size the size, of a sync the thread.
struct record {
  uint32_t kind, path_length, target_length, reserved;
  uint64_t inode, number, data_length;
};

#define REAL(name) ((__typeof__(&name))real(#name))
#define LOCKED(statement) (pthread_mutex_lock(&mutex), (statement), pthread_mutex_unlock(&mutex))

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static const char *root;
static size_t root_length;
static int log_file = -1;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  root = getenv("POWER_CUT_ROOT");
  const char *file = getenv("POWER_CUT_LOG");
  if (root == NULL || file == NULL) return;
  root_length = strlen(root);
  log_file = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_below(const char *path) {
  return log_file >= 0 && path != NULL && strncmp(path, root, root_length) == 0 &&
         (path[root_length] == '/' || path[root_length] == '\0');
}

// The path of an open file, and whether it is one of those that are watched.
static int watched(int fd, char path[PATH_MAX]) {
  if (log_file < 0 || fd == log_file) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  return is_below(path);
}

static int is_socket(int fd) {
  struct stat status;
  return log_file >= 0 && fstat(fd, &status) == 0 && S_ISSOCK(status.st_mode);
}

static uint64_t inode_of(int fd) {
  struct stat status;
  return fstat(fd, &status) == 0 ? status.st_ino : 0;
}

// Appends one record; the first `data_length` bytes of the parts belong to it.
static void note(int kind, const char *path, const char *target, uint64_t inode, uint64_t number,
                 const struct iovec *parts, int count, size_t data_length) {
  struct record record = {.kind = kind, .path_length = path ? strlen(path) : 0, .target_length = target ? strlen(target) : 0,
                          .inode = inode, .number = number, .data_length = data_length};
  struct iovec all[IOV_MAX] = {{&record, sizeof record}, {(void *)path, record.path_length}, {(void *)target, record.target_length}};
  int used = 3;
  for (int part = 0; part < count && used < IOV_MAX && data_length > 0; part++) {
    size_t length = parts[part].iov_len < data_length ? parts[part].iov_len : data_length;
    all[used++] = (struct iovec){parts[part].iov_base, length};
    data_length -= length;
  }
  // A record that cannot be written whole would spoil all that follow, without a word.
  if (syscall(SYS_writev, log_file, all, used) < (ssize_t)(sizeof record + record.data_length)) abort();
}

// Writes to a watched file: `offset` is where, or -1 for where the file stands.
static ssize_t write_noted(int fd, const char *path, const struct iovec *parts, int count, off_t offset) {
  pthread_mutex_lock(&mutex);
  int moves = offset < 0;
  if (moves) offset = (fcntl(fd, F_GETFL) & O_APPEND) ? lseek(fd, 0, SEEK_END) : lseek(fd, 0, SEEK_CUR);
  ssize_t written = syscall(SYS_pwritev, fd, parts, count, (long)offset, 0L);
  int failure = errno;
  if (written > 0) {
    if (moves) lseek(fd, offset + written, SEEK_SET);
    note(WRITE, path, NULL, inode_of(fd), offset, parts, count, written);
  }
  pthread_mutex_unlock(&mutex);
  errno = failure;
  return written;
}

// What is about to be sent counts as told: nothing that becomes true afterwards may be in it.
static void note_sent(const struct iovec *parts, int count) {
  size_t length = 0;
  for (int part = 0; part < count; part++) length += parts[part].iov_len;
  LOCKED(note(SENT, NULL, NULL, 0, 0, parts, count, length));
}

ssize_t write(int fd, const void *data, size_t length) {
  char path[PATH_MAX];
  struct iovec part = {(void *)data, length};
  if (watched(fd, path)) return write_noted(fd, path, &part, 1, -1);
  if (is_socket(fd)) note_sent(&part, 1);
  return REAL(write)(fd, data, length);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  if (watched(fd, path)) return write_noted(fd, path, parts, count, -1);
  if (is_socket(fd)) note_sent(parts, count);
  return REAL(writev)(fd, parts, count);
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  char path[PATH_MAX];
  struct iovec part = {(void *)data, length};
  return watched(fd, path) ? write_noted(fd, path, &part, 1, offset) : REAL(pwrite64)(fd, data, length, offset);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

ssize_t send(int fd, const void *data, size_t length, int flags) {
  struct iovec part = {(void *)data, length};
  if (is_socket(fd)) note_sent(&part, 1);
  return REAL(send)(fd, data, length, flags);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags) {
  if (is_socket(fd)) note_sent(message->msg_iov, message->msg_iovlen);
  return REAL(sendmsg)(fd, message, flags);
}

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  int result = REAL(ftruncate64)(fd, size);
  if (result == 0 && watched(fd, path)) LOCKED(note(SIZE, path, NULL, inode_of(fd), size, NULL, 0, 0));
  return result;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int sync_noted(int fd, int (*sync)(int)) {
  char path[PATH_MAX];
  if (!watched(fd, path)) return sync(fd);
  uint64_t inode = inode_of(fd), thread = (uint64_t)syscall(SYS_gettid);
  LOCKED(note(SYNC_BEGIN, path, NULL, inode, thread, NULL, 0, 0));
  int result = sync(fd);
  if (result == 0) LOCKED(note(SYNC_END, path, NULL, inode, thread, NULL, 0, 0));
  return result;
}
int fsync(int fd) { return sync_noted(fd, REAL(fsync)); }
int fdatasync(int fd) { return sync_noted(fd, REAL(fdatasync)); }

static int open_noted(const char *name, int flags, mode_t mode) {
  char path[PATH_MAX];
  int existed = !(flags & O_CREAT) || faccessat(AT_FDCWD, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
  int fd = REAL(open64)(name, flags, mode);
  if (fd < 0 || !watched(fd, path)) return fd;
  if (!existed) LOCKED(note(CREATE, path, NULL, inode_of(fd), 0, NULL, 0, 0));
  else if (flags & O_TRUNC) LOCKED(note(SIZE, path, NULL, inode_of(fd), 0, NULL, 0, 0));
  return fd;
}

// The third argument is there only where a file may be made.
#define OPEN(name)                                  \
  int name(const char *path, int flags, ...) {      \
    va_list rest;                                   \
    va_start(rest, flags);                          \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                   \
    return open_noted(path, flags, mode);           \
  }
OPEN(open)
OPEN(open64)

int mkdir(const char *path, mode_t mode) {
  int result = REAL(mkdir)(path, mode);
  if (result == 0 && is_below(path)) LOCKED(note(MKDIR, path, NULL, 0, 0, NULL, 0, 0));
  return result;
}

int link(const char *path, const char *target) {
  int result = REAL(link)(path, target);
  if (result == 0 && is_below(target)) LOCKED(note(LINK, path, target, 0, 0, NULL, 0, 0));
  return result;
}

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0 && is_below(path)) LOCKED(note(UNLINK, path, NULL, 0, 0, NULL, 0, 0));
  return result;
}

int rename(const char *path, const char *target) {
  int result = REAL(rename)(path, target);
  if (result == 0 && is_below(target)) LOCKED(note(RENAME, path, target, 0, 0, NULL, 0, 0));
  return result;
}
