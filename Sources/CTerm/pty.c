#define _GNU_SOURCE 1
#include "cterm.h"
#include "private.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

static void clean_slate(void) {
    sigset_t none;
    sigemptyset(&none);
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // A master of another test, if it were passed on, would keep that test's terminal from hanging up.
    for (int fd = 3; fd < 1024; fd++) close(fd);
}

static void start(const char *path, char *const argv[], char *const envp[], const char *cwd) {
    clean_slate();
    if (cwd && chdir(cwd) != 0) _exit(126);
    execve(path, argv, envp);
    _exit(127);
}

static int open_pty(int columns, int rows, int *master) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    int pid = forkpty(master, NULL, NULL, &size);
    if (pid > 0) {
        fcntl(*master, F_SETFD, FD_CLOEXEC);
        fcntl(*master, F_SETFL, O_NONBLOCK);
    }
    return pid;
}

int ct_pty_spawn(const char *path, char *const argv[], char *const envp[], const char *cwd, int columns, int rows, int *master) {
    int pid = open_pty(columns, rows, master);
    if (pid == 0) start(path, argv, envp, cwd);
    return pid;
}

// MARK: The job-control parent

static void in_foreground(pid_t group) {
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(STDIN_FILENO, group);
}

static void wait_for_go_ahead(void) {
    sigset_t go;
    int number;
    sigemptyset(&go);
    sigaddset(&go, SIGUSR1);
    sigwait(&go, &number);
}

static void control(pid_t job) {
    struct termios cooked;
    tcgetattr(STDIN_FILENO, &cooked);
    for (;;) {
        int status;
        if (waitpid(job, &status, WUNTRACED) < 0) {
            if (errno == EINTR) continue;
            _exit(125);
        }
        if (!WIFSTOPPED(status)) {
            in_foreground(getpgrp());
            _exit(WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
        }
        in_foreground(getpgrp());
        ct_write(STDOUT_FILENO, "stopped\n", 8);
        wait_for_go_ahead();
        in_foreground(job);
        kill(-job, SIGCONT);
    }
}

int ct_pty_spawn_job(
    const char *path, char *const argv[], char *const envp[], const char *cwd, int columns, int rows, int *master) {
    int pid = open_pty(columns, rows, master);
    if (pid != 0) return pid;
    clean_slate();
    sigset_t go;
    sigemptyset(&go);
    sigaddset(&go, SIGUSR1);
    sigprocmask(SIG_BLOCK, &go, NULL);
    pid_t job = fork();
    if (job == 0) {
        setpgid(0, 0);
        in_foreground(getpgrp());
        start(path, argv, envp, cwd);
    }
    setpgid(job, job);
    in_foreground(job);
    control(job);
    return -1;
}

// MARK: The master's side

int ct_pty_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(master, TIOCSWINSZ, &size);
}

long ct_pty_read(int master, uint8_t *bytes, size_t count, int timeout_ms) {
    struct pollfd fds = {.fd = master, .events = POLLIN};
    int ready = poll(&fds, 1, timeout_ms);
    if (ready == 0 || (ready < 0 && errno == EINTR)) return 0;
    ssize_t got = ct_read(master, bytes, count);
    if (got < 0 && errno == EAGAIN) return 0;
    return got <= 0 ? -1 : got;
}

long ct_pty_write(int master, const uint8_t *bytes, size_t count) {
    ssize_t put = write(master, bytes, count);
    return put < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : put;
}

static uint64_t mix(uint64_t digest, uint64_t value) {
    return (digest ^ value) * 1099511628211u;
}

uint64_t ct_termios_digest(int fd) {
    struct termios now;
    if (tcgetattr(fd, &now) != 0) return 0;
    uint64_t digest = 14695981039346656037u;
    digest = mix(digest, now.c_iflag);
    digest = mix(digest, now.c_oflag);
    digest = mix(digest, now.c_cflag);
    digest = mix(digest, now.c_lflag);
    for (int i = 0; i < NCCS; i++) digest = mix(digest, now.c_cc[i]);
    return digest;
}

int ct_termios_is_cooked(int fd) {
    struct termios now;
    if (tcgetattr(fd, &now) != 0) return -1;
    return (now.c_lflag & (ICANON | ECHO)) == (ICANON | ECHO);
}

int ct_reap(int pid, int *status) {
    int raw = 0;
    pid_t got = waitpid(pid, &raw, WNOHANG);
    if (got <= 0) return got;
    *status = WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw);
    return 1;
}

int ct_kill(int pid, int signal) {
    return kill(pid, signal);
}
