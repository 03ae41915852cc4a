#define _GNU_SOURCE
#include "CGraphviz.h"

#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// What the worker uses of Graphviz, by opaque pointers. gvRenderData's length is an unsigned * up
// to version 12 and a size_t * from version 13: a zeroed size_t serves both.
typedef void *(*context_function)(void);
typedef void *(*read_function)(const char *);
typedef int (*layout_function)(void *, void *, const char *);
typedef int (*render_function)(void *, void *, const char *, char **, size_t *);
typedef int (*errors_function)(void);
typedef char *(*version_function)(void *);

// The declarations above against the real ones, where they are installed.
#if defined(__has_include)
#if __has_include(<graphviz/gvc.h>)
#include <graphviz/gvc.h>
#define SAME(function, type) \
  _Static_assert(__builtin_types_compatible_p(__typeof__(&function), type), #function)
SAME(gvContext, GVC_t *(*)(void));
SAME(agmemread, Agraph_t *(*)(const char *));
SAME(gvLayout, int (*)(GVC_t *, Agraph_t *, const char *));
SAME(agerrors, int (*)(void));
SAME(gvcVersion, char *(*)(GVC_t *));
#endif
#endif

// The three functions of fontconfig that tell whether any font has Arabic letters.
typedef struct {
  int count;
  int capacity;
  void **fonts;
} font_set;
typedef void *(*parse_pattern_function)(const unsigned char *);
typedef void *(*object_set_function)(const char *, ...);
typedef font_set *(*list_fonts_function)(void *, void *, void *);

static void *open_first(const char *const *names) {
  for (; *names; names++) {
    void *library = dlopen(*names, RTLD_NOW | RTLD_GLOBAL);
    if (library) return library;
  }
  return NULL;
}

/// Standard input, whole and ended with a zero byte; NULL if it doesn't fit in memory.
static char *read_input(size_t *length) {
  size_t capacity = 1 << 16, count = 0;
  char *text = malloc(capacity);
  while (text) {
    if (count + 1 == capacity) {
      char *larger = realloc(text, capacity *= 2);
      if (!larger) free(text);
      text = larger;
      continue;
    }
    ssize_t got = read(STDIN_FILENO, text + count, capacity - count - 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    count += (size_t)got;
  }
  if (text) text[count] = 0;
  *length = count;
  return text;
}

static int write_output(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t put = write(STDOUT_FILENO, bytes, length);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return 0;
    bytes += put;
    length -= (size_t)put;
  }
  return 1;
}

/// A limit of processor time, no core files, and death with the parent.
static void set_limits(unsigned long long seconds) {
  struct rlimit limit = {.rlim_cur = seconds + 1, .rlim_max = seconds + 1};
  if (seconds > 0) setrlimit(RLIMIT_CPU, &limit);
  limit.rlim_cur = limit.rlim_max = 0;
  setrlimit(RLIMIT_CORE, &limit);
  signal(SIGPIPE, SIG_DFL);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

/// Says on standard error if no installed font has Arabic letters. Silent where fontconfig cannot
/// be asked.
static void check_arabic_font(void) {
  static const char *const names[] = {"libfontconfig.so.1", "libfontconfig.so", NULL};
  void *library = open_first(names);
  if (!library) return;
  parse_pattern_function parse = (parse_pattern_function)dlsym(library, "FcNameParse");
  object_set_function objects = (object_set_function)dlsym(library, "FcObjectSetBuild");
  list_fonts_function list = (list_fonts_function)dlsym(library, "FcFontList");
  if (!parse || !objects || !list) return;
  void *pattern = parse((const unsigned char *)":lang=ar");
  void *fields = objects("family", (char *)NULL);
  font_set *found = pattern && fields ? list(NULL, pattern, fields) : NULL;
  if (!found || found->count == 0) fputs("entente-note: no-arabic-font\n", stderr);
}

static int work(
    const char *format, const char *layout, unsigned long long memory, int arabic) {
  const char *named = getenv(ENTENTE_LIBRARY_VARIABLE);
  const char *const one[] = {named, NULL};
  static const char *const usual[] = {
      "libgvc.so.6", "libgvc.so.7", "libgvc.so", "libgvc.dylib", NULL};
  void *library = open_first(named && *named ? one : usual);
  // libcgraph is one of libgvc's own dependencies, so its functions are found through the same
  // handle.
  context_function context = NULL;
  read_function read_graph = NULL;
  layout_function lay_out = NULL;
  render_function render = NULL;
  errors_function errors = NULL;
  if (library) {
    context = (context_function)dlsym(library, "gvContext");
    read_graph = (read_function)dlsym(library, "agmemread");
    lay_out = (layout_function)dlsym(library, "gvLayout");
    render = (render_function)dlsym(library, "gvRenderData");
    errors = (errors_function)dlsym(library, "agerrors");
  }
  if (!context || !read_graph || !lay_out || !render || !errors) {
    const char *reason = dlerror();
    fprintf(stderr, "%s\n", reason ? reason : "the Graphviz library lacks a function");
    return entente_worker_no_library;
  }
  void *graphviz = context();
  if (!graphviz) return entente_worker_no_library;
  if (strcmp(format, "probe") == 0) {
    version_function version = (version_function)dlsym(library, "gvcVersion");
    const char *text = version ? version(graphviz) : "unknown";
    return write_output(text, strlen(text)) ? entente_worker_ok : entente_worker_unwritable;
  }
  if (arabic) check_arabic_font();

  // Not before the library is open, or too small a limit would look like a missing library.
  const struct rlimit limit = {.rlim_cur = memory, .rlim_max = memory};
  if (memory > 0) setrlimit(RLIMIT_AS, &limit);
  size_t length = 0;
  char *text = read_input(&length);
  if (!text) return entente_worker_no_memory;
  if (strlen(text) != length) {
    fputs("the DOT text holds a NUL byte\n", stderr);
    return entente_worker_bad_dot;
  }
  // agerr's messages, which come in fragments, and those that Graphviz prints by itself all go to
  // standard error in order; the parent keeps them. agerrors() counts also where a call succeeds.
  void *graph = read_graph(text);
  if (!graph || errors() > 0) return entente_worker_bad_dot;
  if (lay_out(graphviz, graph, layout) != 0) return entente_worker_no_layout;
  char *picture = NULL;
  size_t size = 0;
  if (render(graphviz, graph, format, &picture, &size) != 0 || !picture || size == 0) {
    return entente_worker_no_picture;
  }
  if (errors() > 0) return entente_worker_partial;
  return write_output(picture, size) ? entente_worker_ok : entente_worker_unwritable;
}

/// Turns this process into a render worker before its main(), if its environment asks for one:
/// `ENTENTE_RENDER_WORKER="FORMAT LAYOUT BYTES SECONDS ARABIC"`. DOT comes on standard input, the
/// picture goes to standard output, messages to standard error. Nothing is freed and no exit
/// handler runs: the process ends here.
__attribute__((constructor)) static void become_worker(void) {
  const char *request = getenv(ENTENTE_WORKER_VARIABLE);
  if (!request) return;
  char format[16], layout[16];
  unsigned long long memory = 0, seconds = 0;
  int arabic = 0;
  if (sscanf(request, "%15s %15s %llu %llu %d", format, layout, &memory, &seconds, &arabic) != 5) {
    fprintf(stderr, "unreadable request: %s\n", request);
    _exit(entente_worker_bad_request);
  }
  set_limits(seconds);
  int status = work(format, layout, memory, arabic);
  fflush(stderr);
  _exit(status);
}

int entente_worker_is_linked(void) { return 1; }
