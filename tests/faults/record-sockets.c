/*
 * Records what a process and its children do with internet sockets.
 * Preloaded (LD_PRELOAD) into the program by offline.test.ts.
 *
 *   RECORD_SOCKETS_TO  file that gets a line "<call> <family> <program> <port>" for each socket(), bind(),
 *                      connect(), listen() and sendto() on one; unix and netlink sockets stay on this machine
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static int of_internet(int family) {
  return family == AF_INET || family == AF_INET6;
}

static int family_of(int handle) {
  int family = 0;
  socklen_t size = sizeof family;
  return getsockopt(handle, SOL_SOCKET, SO_DOMAIN, &family, &size) == 0 ? family : 0;
}

static void note(const char *call, int family, const struct sockaddr *to) {
  const char *path = getenv("RECORD_SOCKETS_TO");
  if (!path || !of_internet(family)) return;
  int kept = errno;
  char address[INET6_ADDRSTRLEN] = "-";
  int port = 0;
  if (to && to->sa_family == AF_INET) {
    const struct sockaddr_in *in = (const struct sockaddr_in *)to;
    inet_ntop(AF_INET, &in->sin_addr, address, sizeof address);
    port = ntohs(in->sin_port);
  } else if (to && to->sa_family == AF_INET6) {
    const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)to;
    inet_ntop(AF_INET6, &in->sin6_addr, address, sizeof address);
    port = ntohs(in->sin6_port);
  }
  char line[300];
  int length = snprintf(line, sizeof line, "%s %s %s %d %s\n", call, family == AF_INET ? "inet" : "inet6", address, port, program_invocation_short_name);
  int record = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (record < 0 || write(record, line, (size_t)length) != length) abort();
  close(record);
  errno = kept;
}

/* The function that this one stands before. */
#define NEXT(name)               \
  static __typeof__(name) *next; \
  if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

int socket(int family, int type, int protocol) {
  NEXT(socket);
  note("socket", family, NULL);
  return next(family, type, protocol);
}

int bind(int handle, const struct sockaddr *to, socklen_t size) {
  NEXT(bind);
  note("bind", family_of(handle), to);
  return next(handle, to, size);
}

int connect(int handle, const struct sockaddr *to, socklen_t size) {
  NEXT(connect);
  note("connect", family_of(handle), to);
  return next(handle, to, size);
}

int listen(int handle, int backlog) {
  NEXT(listen);
  note("listen", family_of(handle), NULL);
  return next(handle, backlog);
}

ssize_t sendto(int handle, const void *bytes, size_t size, int flags, const struct sockaddr *to, socklen_t length) {
  NEXT(sendto);
  note("sendto", family_of(handle), to);
  return next(handle, bytes, size, flags, to, length);
}
