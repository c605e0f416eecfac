#define _GNU_SOURCE 1
#include "cterm.h"
#include "private.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int start(pid_t *pid, const char *script, const char *argument) {
    char *const argv[] = {"sh", "-c", (char *)script, "sh", (char *)argument, NULL};
    posix_spawnattr_t attributes;
    if (posix_spawnattr_init(&attributes) != 0) return -1;
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    // No process group of its own: one in the background is stopped as soon as it reads the terminal.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    int failed = posix_spawn(pid, "/bin/sh", NULL, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    return failed ? -1 : 0;
}

int ct_run_in_foreground(const char *script, const char *argument) {
    struct sigaction ignore = {0}, interrupt, quit;
    ignore.sa_handler = SIG_IGN;
    sigemptyset(&ignore.sa_mask);
    // The keys that end a program are meant for the one in front.
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    pid_t pid = 0;
    int status = -1;
    if (start(&pid, script, argument) == 0) {
        pid_t got;
        while ((got = waitpid(pid, &status, WUNTRACED)) >= 0 || errno == EINTR) {
            if (got < 0) continue;
            if (!WIFSTOPPED(status)) break;
            // Ctrl-Z in the editor stops everything, so that the shell has the terminal; going on wakes the editor too.
            raise(SIGSTOP);
            kill(pid, SIGCONT);
        }
        if (got < 0) status = -1;
    }
    // Stops of the group while it ran have been carried out; obeyed once more they would stop us as soon as it ended.
    ct_signals_forget(CT_TSTP | CT_CONT);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    if (status == -1) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
