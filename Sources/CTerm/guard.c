#define _GNU_SOURCE 1
#include "cterm.h"
#include "private.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int guarded_fd = -1;
static struct termios cooked;
static char leave_bytes[CT_NOTE_BYTES];
static size_t leave_count;
static atomic_int in_hand;
static atomic_int armed;
static char handler_stack[64 * 1024];

void ct_guard_entered(int entered) {
    atomic_store(&in_hand, entered);
    ct_note_entered(entered);
}

void ct_guard_restore(void) {
    if (!atomic_exchange(&in_hand, 0)) return;
    ct_write(guarded_fd, leave_bytes, leave_count);
    // What was typed to the program must not run as commands in the shell.
    tcflush(guarded_fd, TCIFLUSH);
    tcsetattr(guarded_fd, TCSANOW, &cooked);
    ct_note_entered(0);
}

static void crashed(int number) {
    ct_guard_restore();
    signal(number, SIG_DFL);
    raise(number);
}

static void catch_crashes(void) {
    static const int fatal[] = {CT_CRASHES};
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack, .ss_flags = 0};
    sigaltstack(&stack, NULL);
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) ct_handle(fatal[i], crashed, SA_ONSTACK | SA_NODEFER | SA_RESETHAND);
}

int ct_guard_arm(int fd, const void *leave, size_t count) {
    if (count >= sizeof leave_bytes) return -1;
    if (!atomic_load(&armed) && tcgetattr(fd, &cooked) != 0) return -1;
    memcpy(leave_bytes, leave, count);
    leave_count = count;
    guarded_fd = fd;
    ct_note_leave(leave, count);
    if (atomic_exchange(&armed, 1)) return 0;
    catch_crashes();
    return atexit(ct_guard_restore);
}
