#ifndef ENTENTE_CCOMPRESSION_H
#define ENTENTE_CCOMPRESSION_H

// The system's zlib and libzstd. Both belong to every Debian system, since dpkg itself needs them,
// so that they are linked and not opened at run time as Graphviz is.

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

/// `inflateInit2` is a macro, which Swift can't call. Window bits of 15 and 16 more: gzip alone.
static inline int entente_inflate_gzip_init(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}

#endif
