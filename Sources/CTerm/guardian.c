#define _GNU_SOURCE 1
#include "cterm.h"
#include "private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

static const char note_variable[] = "GREENROOM_NOTE_FD";
static const char proper_variable[] = "GREENROOM_UI";

// MARK: The program's side

static int note_fd(void) {
    static int fd = -2;
    if (fd != -2) return fd;
    const char *text = getenv(note_variable);
    fd = text && *text ? atoi(text) : -1;
    struct ct_note probe;
    // A number left over from somewhere else names another file, or none.
    if (fd <= 2 || pread(fd, &probe, sizeof probe, 0) != (ssize_t)sizeof probe) fd = -1;
    if (fd >= 0) fcntl(fd, F_SETFD, FD_CLOEXEC);
    return fd;
}

static void note(size_t offset, const void *bytes, size_t count) {
    if (note_fd() < 0) return;
    ssize_t ignored = pwrite(note_fd(), bytes, count, (off_t)offset);
    (void)ignored;
}

void ct_note_entered(int entered) {
    char value = (char)entered;
    note(offsetof(struct ct_note, entered), &value, 1);
}

void ct_note_leave(const void *leave, size_t count) {
    int size = (int)count;
    note(offsetof(struct ct_note, leave), leave, count);
    note(offsetof(struct ct_note, leave_count), &size, sizeof size);
}

void ct_guardian_note(const char *line) {
    char text[CT_NOTE_BYTES] = {0};
    strncpy(text, line, sizeof text - 1);
    note(offsetof(struct ct_note, line), text, sizeof text);
}

int ct_guardian_gave_back(void) {
    char entered = 1;
    if (note_fd() < 0) return 0;
    return pread(note_fd(), &entered, 1, offsetof(struct ct_note, entered)) == 1 && !entered;
}

int ct_is_guarded(void) {
    return getenv(proper_variable) != NULL;
}

// MARK: The guardian's side

static volatile sig_atomic_t child;
static volatile sig_atomic_t continued;

static void pass_on(int number) {
    int saved = errno;
    if (child > 0) kill((pid_t)child, number);
    errno = saved;
}

static void remember_continued(int number) {
    (void)number;
    continued = 1;
}

static int make_note(void) {
#if defined(__linux__)
    int fd = memfd_create("greenroom-note", 0);
#else
    char path[] = "/tmp/greenroom-note.XXXXXX";
    int fd = mkstemp(path);
    if (fd >= 0) unlink(path);
#endif
    if (fd >= 0 && ftruncate(fd, sizeof(struct ct_note)) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

static int own_path(char *path, size_t count) {
#if defined(__APPLE__)
    uint32_t size = (uint32_t)count;
    return _NSGetExecutablePath(path, &size);
#else
    ssize_t got = readlink("/proc/self/exe", path, count - 1);
    if (got < 0) return -1;
    path[got] = 0;
    return 0;
#endif
}

static void prepare_environment(int fd) {
    char number[16];
    snprintf(number, sizeof number, "%d", fd);
    setenv(proper_variable, "1", 1);
    // Swift's backtracer would open a prompt of its own inside the raw screen.
    setenv("SWIFT_BACKTRACE", "enable=no", 1);
    if (fd >= 0) setenv(note_variable, number, 1);
    else unsetenv(note_variable);
}

static void watch_signals(struct sigaction *interrupt, struct sigaction *quit) {
    sigaction(SIGINT, NULL, interrupt);
    sigaction(SIGQUIT, NULL, quit);
    ct_handle(SIGINT, SIG_IGN, 0);
    ct_handle(SIGQUIT, SIG_IGN, 0);
    ct_handle(SIGTERM, pass_on, SA_RESTART);
    ct_handle(SIGCONT, remember_continued, SA_RESTART);
    struct sigaction now;
    if (sigaction(SIGHUP, NULL, &now) == 0 && now.sa_handler != SIG_IGN) ct_handle(SIGHUP, pass_on, SA_RESTART);
}

static int is_foreground(int tty) {
    pid_t group = tcgetpgrp(tty);
    return group < 0 || group == getpgrp();
}

/// Puts the modes of the tty right, and the screen too where the note says that it was left in the program's hands.
static void restore_terminal(int tty, const struct termios *before, int fd) {
    struct ct_note told;
    if (!is_foreground(tty)) return;
    memset(&told, 0, sizeof told);
    if (fd >= 0 && pread(fd, &told, sizeof told, 0) == (ssize_t)sizeof told && told.entered) {
        if (told.leave_count > 0 && told.leave_count < CT_NOTE_BYTES) ct_write(tty, told.leave, (size_t)told.leave_count);
        tcflush(tty, TCIFLUSH);
        told.entered = 0;
        ssize_t ignored = pwrite(fd, &told.entered, 1, offsetof(struct ct_note, entered));
        (void)ignored;
    }
    tcsetattr(tty, TCSANOW, before);
}

/// A stop of the whole group stops us as well, and we may be continued a moment before the child is. Only a child that is
/// still stopped after that moment was stopped alone.
static int is_still_stopped(pid_t pid) {
    siginfo_t info;
    struct timespec moment = {.tv_sec = 0, .tv_nsec = 20000000};
    nanosleep(&moment, NULL);
    memset(&info, 0, sizeof info);
    return waitid(P_PID, (id_t)pid, &info, WSTOPPED | WNOHANG | WNOWAIT) == 0 && info.si_pid == pid;
}

static void say_crash(const char *name, int number, int fd) {
    struct ct_note told;
    char line[2 * CT_NOTE_BYTES];
    memset(&told, 0, sizeof told);
    if (fd >= 0 && pread(fd, &told, sizeof told, 0) != (ssize_t)sizeof told) told.line[0] = 0;
    told.line[CT_NOTE_BYTES - 1] = 0;
    const char *slash = strrchr(name, '/');
    int count = snprintf(
        line, sizeof line, "%s: ended by signal %d (%s). The terminal is restored%s%s.\n", slash ? slash + 1 : name, number,
        strsignal(number), told.line[0] ? "; the session is saved: " : "", told.line);
    ct_write(STDERR_FILENO, line, (size_t)count);
}

/// Stops along with a child that was stopped alone, so that the shell gets its terminal back, and continues it when we are.
/// In a session without job control nobody could continue us: the kernel then ignores the stop, and the child stays as it is.
static void stop_along(pid_t pid, int tty, const struct termios *before, int fd) {
    int status;
    waitpid(pid, &status, WUNTRACED | WNOHANG);
    continued = 0;
    if (tty >= 0) restore_terminal(tty, before, fd);
    kill(0, SIGTSTP);
    if (continued) kill(pid, SIGCONT);
}

static int wait_for_child(pid_t pid, int tty, const struct termios *before, int fd) {
    int status = 0;
    for (;;) {
        siginfo_t info;
        memset(&info, 0, sizeof info);
        if (waitid(P_PID, (id_t)pid, &info, WEXITED | WSTOPPED | WNOWAIT) != 0) {
            if (errno == EINTR) continue;
            return -1;
        }
        if (info.si_code != CLD_STOPPED) {
            while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
            return status;
        }
        if (is_still_stopped(pid)) stop_along(pid, tty, before, fd);
    }
}

/// Whether nothing but this thread runs here, so that a copy of the process is whole. Where nobody can tell, it is not.
static int is_alone(void) {
#if defined(__linux__)
    int threads = 0;
    DIR *tasks = opendir("/proc/self/task");
    if (!tasks) return 0;
    for (struct dirent *task; (task = readdir(tasks));) threads += task->d_name[0] != '.';
    closedir(tasks);
    return threads == 1;
#else
    return 0;
#endif
}

/// The program proper as a copy of this process: what Swift's runtime does about a crash is taken back, as `SWIFT_BACKTRACE` is read
/// when a process starts.
static void become_program(void) {
    static const int fatal[] = {CT_CRASHES, SIGQUIT};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
        struct sigaction now;
        if (sigaction(fatal[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN) signal(fatal[i], SIG_DFL);
    }
}

int ct_guardian_run(char *const argv[]) {
    char path[4096];
    struct termios before;
    struct sigaction interrupt, quit;
    int tty = isatty(STDIN_FILENO) ? STDIN_FILENO : -1;
    if (tty >= 0 && tcgetattr(tty, &before) != 0) tty = -1;
    if (own_path(path, sizeof path) != 0) return -1;
    int fd = make_note();
    // A second start would take as long as the first.
    int copies = is_alone();
    prepare_environment(fd);
    fflush(NULL);

    sigset_t all, mask;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &mask);
    pid_t pid = fork();
    if (pid == 0) {
        if (copies) {
            become_program();
            sigprocmask(SIG_SETMASK, &mask, NULL);
            return CT_IS_PROGRAM;
        }
        sigprocmask(SIG_SETMASK, &mask, NULL);
        execv(path, argv);
        _exit(127);
    }
    child = pid;
    watch_signals(&interrupt, &quit);
    sigprocmask(SIG_SETMASK, &mask, NULL);
    int status = pid < 0 ? -1 : wait_for_child(pid, tty, &before, fd);
    child = 0;
    if (status == -1) return -1;

    ct_handle(SIGTTOU, SIG_IGN, 0);
    if (tty >= 0) restore_terminal(tty, &before, fd);
    if (WIFSIGNALED(status)) say_crash(argv[0], WTERMSIG(status), fd);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    if (fd >= 0) close(fd);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
