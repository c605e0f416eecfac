#ifndef GREENROOM_CNCURSES_H
#define GREENROOM_CNCURSES_H

// Swift 6 refuses C globals such as stdscr and sees neither function-like macros nor variadic functions, so each piece of
// ncurses that is used has a small inline function here, and nothing else of it is.

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

// term.h names every capability by a macro.
#undef columns
#undef lines

enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };

/// Looks the terminal type up without touching the terminal: 1 found, 0 unknown, -1 no database.
static inline int cn_find_type(const char *type) {
    int found = 0;
    if (setupterm(type, 1, &found) == OK) return 1;
    // A generic or hardcopy entry is told as an error with found == 1.
    return found > 0 ? 0 : found;
}

/// A string capability of the type found last, or NULL.
static inline const char *cn_string(const char *capability) {
    const char *value = tigetstr(capability);
    return value == NULL || value == (const char *)-1 || !*value ? NULL : value;
}

static inline int cn_flag(const char *capability) {
    return tigetflag(capability) == 1;
}

static inline void cn_forget_type(void) {
    if (cur_term) del_curterm(cur_term);
}

/// Takes the terminal: raw mode without flow control, no echo, no line-end translation. The screen is cleared and all that
/// ncurses had to say is sent, so that bytes of ours can follow. NULL when it cannot be had.
///
/// A terminal that was given back is taken again by a new begin: ncurses' own way of resuming resets the palette, and with it
/// one that the user has set.
static inline SCREEN *cn_begin(const char *type) {
    SCREEN *screen = newterm(type, stdout, stdin);
    if (!screen) return NULL;
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    refresh();
    return screen;
}

/// Colours of the terminal, 0 when it has none; the default colours can be asked for as -1 when `defaults` became 1.
static inline int cn_begin_colours(int *defaults) {
    *defaults = 0;
    if (!has_colors() || start_color() != OK) return 0;
    *defaults = use_default_colors() == OK;
    return COLORS;
}

static inline void cn_define_pair(int pair, int foreground, int background) {
    init_extended_pair(pair, foreground, background);
}

/// Gives the terminal back.
static inline void cn_end(SCREEN *screen) {
    endwin();
    delscreen(screen);
}

/// Forgets a terminal that somebody else has given back already; nothing is sent.
static inline void cn_forget(SCREEN *screen) { delscreen(screen); }

static inline void cn_resize(int columns, int rows) {
    resizeterm(rows, columns);
    clearok(curscr, TRUE);
}

static inline void cn_redraw_all(void) { clearok(curscr, TRUE); }
static inline void cn_erase(void) { erase(); }

static inline void cn_put(int column, int row, const wchar_t *text, int attributes, int pair) {
    cchar_t cell;
    attr_t bits = A_NORMAL;
    int extended = pair;
    if (attributes & CN_BOLD) bits |= A_BOLD;
    if (attributes & CN_UNDERLINE) bits |= A_UNDERLINE;
    if (attributes & CN_REVERSE) bits |= A_REVERSE;
    if (attributes & CN_DIM) bits |= A_DIM;
    if (setcchar(&cell, text, bits, (short)pair, &extended) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

static inline void cn_show_cursor(int show) {
    leaveok(stdscr, !show);
    curs_set(show);
}

static inline void cn_move(int column, int row) { wmove(stdscr, row, column); }

/// Sends what changed.
static inline void cn_flush(void) { refresh(); }

#endif
