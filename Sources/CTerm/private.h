#ifndef GREENROOM_CTERM_PRIVATE_H
#define GREENROOM_CTERM_PRIVATE_H

#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

/// The read end of the pipe that signal handlers write to, or -1.
int ct_signal_pipe(void);

/// Signals with these CT_ bits that came so far need nothing more.
void ct_signals_forget(int bits);

/// The signals of a crash, as the elements of an array.
#define CT_CRASHES SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS

/// Sets a handler and returns 0, or -1.
int ct_handle(int signal, void (*handler)(int), int flags);

/// What the program tells its guardian through a small unlinked file that both hold open, so that it is there after any death.
enum { CT_NOTE_BYTES = 1024 };
struct ct_note {
    char entered;
    int leave_count;
    char leave[CT_NOTE_BYTES];
    char line[CT_NOTE_BYTES];
};

/// Each returns at once when there is no guardian. Async-signal-safe.
void ct_note_entered(int entered);
void ct_note_leave(const void *leave, size_t count);

#endif
