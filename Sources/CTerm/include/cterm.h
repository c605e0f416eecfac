#ifndef GREENROOM_CTERM_H
#define GREENROOM_CTERM_H

// The few system calls that Swift cannot make well itself: those that must be async-signal-safe, those that fork, and those
// that are variadic or missing from its C library module.

#include <stddef.h>
#include <stdint.h>

// MARK: Text

/// Columns of a scalar by the C library's UTF-8 tables, whatever the process's locale: 0, 1 or 2; -1 when unprintable or unknown.
int ct_wcwidth(uint32_t scalar);

/// Sets the locale from the environment; falls back to UTF-8 when the environment names none or one that does not exist.
/// An explicit C or POSIX is respected. Returns 1 when the locale now writes UTF-8, else 0.
int ct_locale_begin(void);

/// The first place of `byte` in `count` bytes, or `count`.
size_t ct_find_byte(const uint8_t *bytes, size_t count, uint8_t byte);

// MARK: The tty

/// An environment variable, or NULL. Valid until the environment changes.
const char *ct_environment(const char *name);

/// 1 when the descriptor is a terminal.
int ct_is_tty(int fd);

/// The window's size; an extent the terminal does not know is told as 0. Returns 0, or -1 when it is not a terminal.
int ct_window_size(int fd, int *columns, int *rows);

/// Milliseconds of CLOCK_MONOTONIC.
int64_t ct_monotonic_ms(void);

enum {
    CT_TTY = 1,      // bytes wait on the tty
    CT_SIGNAL = 2,   // a signal came: ask ct_signals_take
    CT_WAKE = 4,     // the wake descriptor was written to; its bytes have been taken off
    CT_HANGUP = 8,   // the tty is gone
};

/// Waits until something comes or `timeout_ms` (-1: for ever) has passed; returns a set of CT_ bits, 0 at the time-out.
/// `wake` may be -1.
int ct_wait(int tty, int wake, int timeout_ms);

/// Reads what is there, through EINTR. 0 at the end of the file, -1 on any error.
long ct_read(int fd, uint8_t *bytes, size_t count);

/// Writes all of it, through EINTR and short writes. Async-signal-safe. 0, or -1 on any error.
int ct_write(int fd, const void *bytes, size_t count);

/// A pipe whose ends are non-blocking and closed on exec. 0, or -1.
int ct_pipe(int *read_end, int *write_end);

void ct_close(int fd);

// MARK: Signals

enum {
    CT_WINCH = 1,
    CT_TSTP = 2,
    CT_CONT = 4,
    CT_TERM = 8,
    CT_HUP = 16,
    CT_INT = 32,
    CT_QUIT = 64,
};

/// Catches WINCH, TSTP, CONT, TERM, HUP, INT and QUIT, and ignores PIPE and XFSZ. Idempotent: again after anything that may have
/// changed them. A HUP or INT that was ignored at the start (nohup, a background job) stays ignored. 0, or -1.
int ct_signals_install(void);

/// The CT_ bits of the signals that came since the last call, and forgets them.
int ct_signals_take(void);

/// Stops the whole process group as Ctrl-Z does and returns once it was continued. Returns at once where nobody could continue us.
void ct_stop_group(void);

/// The file that goes when INT, TERM, HUP or QUIT end the program, which they do as if nobody caught them; NULL: none any more.
/// A path of more than 4095 bytes is none. A signal that is ignored stays so.
void ct_remove_when_ended(const char *path);

// MARK: Crash guard

/// From now on, a crash or an exit that forgets the terminal writes `leave` (at most 1023 bytes) to `fd` and restores
/// the termios that `fd` had when this was first called. 0, or -1 when it is not a terminal.
int ct_guard_arm(int fd, const void *leave, size_t count);

/// Says whether the terminal is in the program's hands (1) or given back (0). Only in the first case will anybody restore it.
void ct_guard_entered(int entered);

/// Puts the terminal right if it is in the program's hands. Async-signal-safe.
void ct_guard_restore(void);

// MARK: Guardian

/// 1 when this process is the program proper under a guardian, or is meant to run without one.
int ct_is_guarded(void);

/// 1 when the guardian has put the terminal right meanwhile, because this process was stopped from outside.
int ct_guardian_gave_back(void);

/// What `ct_guardian_run` returns in the child, which is the program proper and goes on from there.
enum { CT_IS_PROGRAM = -2 };

/// Makes a child that owns the terminal and waits for it. Whatever way it ends, the terminal is put right. The child is a copy of this
/// process where no other thread runs in it, else this executable started again with `argv`.
/// Returns the exit status to pass on (128+n after a signal), -1 when no child could be started, and in a copy `CT_IS_PROGRAM`.
int ct_guardian_run(char *const argv[]);

/// What the guardian is to say about the user's work after a crash: where it is saved. At most 1023 bytes of one line.
/// Does nothing without a guardian.
void ct_guardian_note(const char *line);

/// Runs a shell script, `$1` being `argument`, as the program in the foreground of this process's terminal, and waits for it.
/// Returns its exit status (128+n after a signal), or -1 when it could not be started.
int ct_run_in_foreground(const char *script, const char *argument);

// MARK: Pseudo-terminals, for tests

/// Starts `path` as the leader of a new session on a new pseudo-terminal. `cwd` may be NULL. Signal dispositions and mask are
/// the defaults and no descriptor but 0, 1 and 2 is passed on. Returns the pid and the master's descriptor, or -1.
int ct_pty_spawn(const char *path, char *const argv[], char *const envp[], const char *cwd, int columns, int rows, int *master);

/// As ct_pty_spawn, with a job-control parent, as a shell is one: the program runs in a process group of its own in the
/// foreground. When the group stops, the parent takes the terminal back and writes `stopped`; at SIGUSR1 it continues the
/// group in the foreground. When the program ends, the parent exits with its status. Returns the parent's pid.
int ct_pty_spawn_job(
    const char *path, char *const argv[], char *const envp[], const char *cwd, int columns, int rows, int *master);

int ct_pty_resize(int master, int columns, int rows);

/// Waits for output. The bytes read, 0 at the time-out, -1 when the other side is closed.
long ct_pty_read(int master, uint8_t *bytes, size_t count, int timeout_ms);

/// Writes without blocking what fits now. The bytes written, or -1.
long ct_pty_write(int master, const uint8_t *bytes, size_t count);

/// A digest of the terminal's modes (all termios flags, VMIN and VTIME) that is equal when they are equal; 0 on an error.
uint64_t ct_termios_digest(int fd);

/// 1 when the terminal echoes and edits lines, 0 when not, -1 on an error.
int ct_termios_is_cooked(int fd);

/// The process's end, without waiting: 1 and its status (128+n after a signal) once it ended, 0 while it runs, -1 on an error.
int ct_reap(int pid, int *status);

int ct_kill(int pid, int signal);

#endif
