#define _GNU_SOURCE 1
#include "cterm.h"
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

const char *ct_environment(const char *name) {
    return getenv(name);
}

int ct_is_tty(int fd) {
    return isatty(fd);
}

int ct_window_size(int fd, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(fd, TIOCGWINSZ, &size) != 0) return -1;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 0;
}

int64_t ct_monotonic_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void drain(int fd) {
    uint8_t bytes[256];
    while (read(fd, bytes, sizeof bytes) > 0) {}
}

int ct_wait(int tty, int wake, int timeout_ms) {
    struct pollfd fds[3] = {
        {.fd = tty, .events = POLLIN}, {.fd = ct_signal_pipe(), .events = POLLIN}, {.fd = wake, .events = POLLIN}};
    int ready = poll(fds, 3, timeout_ms);
    if (ready < 0) return errno == EINTR ? CT_SIGNAL : CT_HANGUP;
    int bits = 0;
    // Bytes that came before a hang-up are still read: the read that finds none reports the end.
    if (fds[0].revents & POLLIN) bits |= CT_TTY;
    if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) bits |= CT_HANGUP;
    if (fds[1].revents & POLLIN) {
        drain(fds[1].fd);
        bits |= CT_SIGNAL;
    }
    if (fds[2].revents & POLLIN) {
        drain(fds[2].fd);
        bits |= CT_WAKE;
    }
    return bits;
}

long ct_read(int fd, uint8_t *bytes, size_t count) {
    for (;;) {
        ssize_t got = read(fd, bytes, count);
        if (got >= 0 || errno != EINTR) return got;
    }
}

int ct_write(int fd, const void *bytes, size_t count) {
    const char *at = bytes;
    while (count > 0) {
        ssize_t put = write(fd, at, count);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return -1;
        at += put;
        count -= (size_t)put;
    }
    return 0;
}

int ct_pipe(int *read_end, int *write_end) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    *read_end = ends[0];
    *write_end = ends[1];
    return 0;
}

void ct_close(int fd) {
    close(fd);
}
