#include "cterm.h"
#include "private.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static int pipe_ends[2] = {-1, -1};
static atomic_int pending;

static const struct {
    int number;
    int bit;
} caught[] = {
    {SIGWINCH, CT_WINCH}, {SIGTSTP, CT_TSTP}, {SIGCONT, CT_CONT}, {SIGTERM, CT_TERM},
    {SIGHUP, CT_HUP},     {SIGINT, CT_INT},   {SIGQUIT, CT_QUIT},
};
enum { caught_count = sizeof caught / sizeof *caught };

int ct_signal_pipe(void) {
    return pipe_ends[0];
}

int ct_handle(int signal, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    return sigaction(signal, &action, NULL);
}

// The bit says which signal it was; the byte only wakes the loop, so a full pipe loses nothing.
static void remember(int number) {
    int saved = errno;
    for (int i = 0; i < caught_count; i++)
        if (caught[i].number == number) atomic_fetch_or(&pending, caught[i].bit);
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
    errno = saved;
}

static int stays_ignored(int number) {
    struct sigaction now;
    if (number != SIGHUP && number != SIGINT && number != SIGQUIT) return 0;
    return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

int ct_signals_install(void) {
    if (pipe_ends[0] < 0 && ct_pipe(&pipe_ends[0], &pipe_ends[1]) != 0) return -1;
    for (int i = 0; i < caught_count; i++)
        if (!stays_ignored(caught[i].number) && ct_handle(caught[i].number, remember, SA_RESTART) != 0) return -1;
    if (ct_handle(SIGPIPE, SIG_IGN, 0) != 0 || ct_handle(SIGXFSZ, SIG_IGN, 0) != 0) return -1;
    return 0;
}

int ct_signals_take(void) {
    return atomic_exchange(&pending, 0);
}

void ct_signals_forget(int bits) {
    atomic_fetch_and(&pending, ~bits);
}

void ct_stop_group(void) {
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    ct_handle(SIGTSTP, SIG_DFL, 0);
    sigprocmask(SIG_UNBLOCK, &stop, &before);
    kill(0, SIGTSTP);
    sigprocmask(SIG_SETMASK, &before, NULL);
    ct_handle(SIGTSTP, remember, SA_RESTART);
    ct_signals_forget(CT_TSTP | CT_CONT);
}
