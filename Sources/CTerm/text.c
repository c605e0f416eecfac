#define _GNU_SOURCE 1
#include "cterm.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#if defined(__APPLE__)
#include <xlocale.h>
#endif

static locale_t utf8_locale;
static pthread_once_t utf8_once = PTHREAD_ONCE_INIT;
static const char *const utf8_names[] = {"C.UTF-8", "C.utf8", "UTF-8", "en_US.UTF-8"};
enum { utf8_name_count = sizeof utf8_names / sizeof *utf8_names };

static void find_utf8_locale(void) {
    for (int i = 0; i < utf8_name_count && !utf8_locale; i++)
        utf8_locale = newlocale(LC_CTYPE_MASK, utf8_names[i], (locale_t)0);
}

int ct_wcwidth(uint32_t scalar) {
    pthread_once(&utf8_once, find_utf8_locale);
    if (!utf8_locale) return scalar >= 0x20 && scalar < 0x7F ? 1 : -1;
    locale_t before = uselocale(utf8_locale);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

static int names_nothing(const char *variable) {
    const char *value = getenv(variable);
    return !value || !*value;
}

static int writes_utf8(void) {
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int ct_locale_begin(void) {
    int nothing_named = names_nothing("LC_ALL") && names_nothing("LC_CTYPE") && names_nothing("LANG");
    if (setlocale(LC_CTYPE, "") && writes_utf8()) return 1;
    // A container without a locale, or one told a name that is not installed: the terminal at the other end still reads UTF-8.
    int unknown = setlocale(LC_CTYPE, "") == NULL;
    for (int i = 0; (nothing_named || unknown) && i < utf8_name_count; i++)
        if (setlocale(LC_CTYPE, utf8_names[i]) && writes_utf8()) return 1;
    return 0;
}

size_t ct_find_byte(const uint8_t *bytes, size_t count, uint8_t byte) {
    const uint8_t *found = count ? memchr(bytes, byte, count) : NULL;
    return found ? (size_t)(found - bytes) : count;
}
