#include "cterm.h"
#include "private.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

static char leftover[4096];
// Set once the whole path stands there, and taken back before it is changed: a handler sees a whole path or none.
static volatile sig_atomic_t is_set;

static void clear(int number) {
    if (is_set) unlink(leftover);
    ct_handle(number, SIG_DFL, 0);
    raise(number);
}

void ct_remove_when_ended(const char *path) {
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    is_set = 0;
    atomic_signal_fence(memory_order_seq_cst);
    if (path == NULL || path[0] == 0 || strlen(path) >= sizeof leftover) return;
    strcpy(leftover, path);
    atomic_signal_fence(memory_order_seq_cst);
    is_set = 1;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct sigaction now;
        if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL) ct_handle(ends[i], clear, 0);
    }
}
