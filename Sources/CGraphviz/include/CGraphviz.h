#ifndef ENTENTE_CGRAPHVIZ_H
#define ENTENTE_CGRAPHVIZ_H

/// The one boundary between Entente and the Graphviz C library.
///
/// Graphviz is opened with dlopen, in a child process, and nowhere else:
///
/// - A program that is *linked* against libgvc does not even print its help where the library is
///   missing; opened at run time, everything but drawing works there, and drawing can say which
///   package to install.
/// - libgvc is not thread-safe, leaks, and aborts on some graphs. So each picture gets a process of
///   its own: this program again, which a constructor in RenderWorker.c turns into the worker before
///   main() when the environment asks for it. No program that uses the library has to know of
///   that, test runners included, and none can run its own main() a second time by mistake.
/// - The functions that are needed take opaque pointers and numbers only, so the shim declares
///   them itself and the package builds without libgraphviz-dev. Where the headers are installed,
///   the compiler checks the declarations against them.

#define ENTENTE_WORKER_VARIABLE "ENTENTE_RENDER_WORKER"
#define ENTENTE_LIBRARY_VARIABLE "ENTENTE_GVC_LIBRARY"

/// What the worker's exit status means.
enum entente_worker_status {
  entente_worker_ok = 0,
  entente_worker_bad_request = 64,
  entente_worker_no_library = 65,
  entente_worker_no_memory = 66,
  entente_worker_bad_dot = 67,
  entente_worker_no_layout = 68,
  entente_worker_no_picture = 69,
  entente_worker_partial = 70,
  entente_worker_unwritable = 71,
};

/// Whether this process carries the constructor; calling it also keeps the object file in a
/// statically linked program.
int entente_worker_is_linked(void);

#endif
