#include "cterm.h"
#include "private.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static char leftover[4096];

static void clear(int number) {
    if (leftover[0] != 0) unlink(leftover);
    ct_handle(number, SIG_DFL, 0);
    raise(number);
}

void ct_remove_when_ended(const char *path) {
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    // The first byte last, and first when it goes: a handler sees a whole path or none.
    leftover[0] = 0;
    if (path == NULL || strlen(path) >= sizeof leftover) return;
    strcpy(leftover + 1, path + 1);
    leftover[0] = path[0];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct sigaction now;
        if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL) ct_handle(ends[i], clear, 0);
    }
}
