/*
 * Records what a process writes into files, and can end it or fill its disk at a chosen write.
 * Preloaded (LD_PRELOAD) into a process that tests start; built by preload.ts.
 *
 *   RECORD_WRITES_TO  file that gets [length of path][path][length of bytes][bytes] for every write
 *   WRITES_UNDER      folder whose writes are counted, the first is 1
 *   KILL_AT_WRITE     before this counted write the process ends as by kill -9
 *   FULL_FROM_WRITE   from this counted write on the disk is full
 *   KILL_AT_RENAME    before this rename in the folder the process ends as by kill -9
 *   FILE_SYSTEM_TYPE  number that statfs(2) gives for every file system
 *
 * What is written through a memory map is not seen: SQLite so writes only its index of the write-ahead log,
 * which holds numbers of pages.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static const char *under;
static long counted, kill_at, full_from, renames, kill_at_rename, file_system_type;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

__attribute__((constructor)) static void start(void) {
  const char *to = getenv("RECORD_WRITES_TO");
  if (to) record = open(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  under = getenv("WRITES_UNDER");
  kill_at = number("KILL_AT_WRITE");
  full_from = number("FULL_FROM_WRITE");
  kill_at_rename = number("KILL_AT_RENAME");
  file_system_type = number("FILE_SYSTEM_TYPE");
}

/* The system call itself: the library's write is what this file replaces. */
static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    long done = syscall(SYS_write, record, at, length);
    if (done <= 0) return;
    at += done;
    length -= (size_t)done;
  }
}

/* Notes a write. Returns -1 with errno where the disk is to be full. */
static int note(int descriptor, const struct iovec *pieces, int count) {
  int saved = errno, full = 0;
  char name[64], path[PATH_MAX + 1];
  snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(name, path, PATH_MAX);
  if (length < 0) length = 0;
  path[length] = 0;
  pthread_mutex_lock(&lock);
  if (under && strncmp(path, under, strlen(under)) == 0) {
    counted += 1;
    if (kill_at && counted == kill_at) kill(getpid(), SIGKILL);
    full = full_from && counted >= full_from;
  }
  if (record >= 0) {
    uint32_t size = (uint32_t)length, total = 0;
    for (int i = 0; i < count; i++) total += (uint32_t)pieces[i].iov_len;
    put(&size, sizeof size);
    put(path, size);
    put(&total, sizeof total);
    for (int i = 0; i < count; i++) put(pieces[i].iov_base, pieces[i].iov_len);
  }
  pthread_mutex_unlock(&lock);
  errno = full ? ENOSPC : saved;
  return full ? -1 : 0;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))
#define NOTE_ONE(fd, bytes, length) \
  struct iovec piece = {(void *)(bytes), (length)}; \
  if (note((fd), &piece, 1)) return -1

ssize_t write(int fd, const void *bytes, size_t length) {
  NOTE_ONE(fd, bytes, length);
  return syscall(SYS_write, fd, bytes, length);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  NOTE_ONE(fd, bytes, length);
  return NEXT(ssize_t (*)(int, const void *, size_t, off_t), "pwrite")(fd, bytes, length, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  NOTE_ONE(fd, bytes, length);
  return NEXT(ssize_t (*)(int, const void *, size_t, off64_t), "pwrite64")(fd, bytes, length, at);
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
  if (note(fd, pieces, count)) return -1;
  return syscall(SYS_writev, fd, pieces, count);
}

ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t at) {
  if (note(fd, pieces, count)) return -1;
  return NEXT(ssize_t (*)(int, const struct iovec *, int, off_t), "pwritev")(fd, pieces, count, at);
}

ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off64_t at) {
  if (note(fd, pieces, count)) return -1;
  return NEXT(ssize_t (*)(int, const struct iovec *, int, off64_t), "pwritev64")(fd, pieces, count, at);
}

int rename(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  if (under && strncmp(to, under, strlen(under)) == 0) {
    renames += 1;
    if (kill_at_rename && renames == kill_at_rename) kill(getpid(), SIGKILL);
  }
  pthread_mutex_unlock(&lock);
  return (int)syscall(SYS_rename, from, to);
}

int statfs(const char *path, struct statfs *answer) {
  int done = (int)syscall(SYS_statfs, path, answer);
  if (done == 0 && file_system_type) answer->f_type = file_system_type;
  return done;
}

int statfs64(const char *path, struct statfs64 *answer) {
  return statfs(path, (struct statfs *)answer);
}
