internal import EntenteModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The few system calls behind files, each a plain Swift function.
///
/// Foundation is not needed for them, and costs half of the start-up time.
enum SystemCalls {
  /// What a path leads to.
  struct FileStatus {
    enum Kind { case file, folder, other }
    let kind: Kind
    let mode: UInt32
    let device: UInt64
    let inode: UInt64
  }

  /// The text of the last failed call's error, as `No such file or directory`.
  static func errorText(_ code: Int32) -> String { String(cString: strerror(code)) }

  static var lastError: Int32 { errno }

  static func isMissing(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

  static func status(of path: String) -> FileStatus? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    let kind: FileStatus.Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return FileStatus(
      kind: kind, mode: UInt32(info.st_mode & 0o7777), device: UInt64(info.st_dev),
      inode: UInt64(info.st_ino))
  }

  /// The names in a folder, without `.` and `..`; `nil` for a name that is not UTF-8.
  static func names(inFolder path: String) -> [String?]? {
    guard let stream = opendir(path) else { return nil }
    defer { closedir(stream) }
    var names: [String?] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if name == "." || name == ".." { continue }
      names.append(name)
    }
    return names
  }

  /// A descriptor for reading, or the error number.
  static func openForReading(_ path: String) -> Result<Int32, SystemError> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? .success(descriptor) : .failure(SystemError(number: errno))
  }

  /// A descriptor for a new file that must not exist yet.
  static func create(_ path: String, mode: UInt32) -> Result<Int32, SystemError> {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
    return descriptor >= 0 ? .success(descriptor) : .failure(SystemError(number: errno))
  }

  /// A descriptor for a file in `folder` that has no name yet and vanishes with the process; `nil`
  /// where the system doesn't know such files.
  static func createUnnamed(inFolder folder: String, mode: UInt32) -> Int32? {
    #if os(Linux)
      // O_TMPFILE, whose macro Swift doesn't import.
      let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
      let descriptor = open(
        folder.isEmpty ? "." : folder, O_WRONLY | O_CLOEXEC | unnamed, mode_t(mode))
      return descriptor >= 0 ? descriptor : nil
    #else
      return nil
    #endif
  }

  /// Gives an unnamed file a name that isn't taken.
  static func name(_ descriptor: Int32, _ path: String) -> SystemError? {
    #if os(Linux)
      let result = linkat(
        AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, Int32(AT_SYMLINK_FOLLOW))
      return result == 0 ? nil : SystemError(number: errno)
    #else
      return SystemError(number: ENOSYS)
    #endif
  }

  /// A descriptor for an existing device or pipe.
  static func openForWriting(_ path: String) -> Result<Int32, SystemError> {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    return descriptor >= 0 ? .success(descriptor) : .failure(SystemError(number: errno))
  }

  /// A descriptor for reading and appending to a file, which is made if it isn't there.
  static func openForAppending(_ path: String) -> Result<Int32, SystemError> {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, mode_t(0o666))
    return descriptor >= 0 ? .success(descriptor) : .failure(SystemError(number: errno))
  }

  /// Whether this process alone has the file now; the lock ends with the process.
  static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Cuts the file to its first bytes.
  static func truncate(_ descriptor: Int32, to size: Int) -> SystemError? {
    ftruncate(descriptor, off_t(size)) == 0 ? nil : SystemError(number: errno)
  }

  static func closeFile(_ descriptor: Int32) -> SystemError? {
    close(descriptor) == 0 ? nil : SystemError(number: errno)
  }

  /// Whether a read would not wait, now or within some time; a failure shows in the read.
  static func isReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) != 0
  }

  /// The size of an open file, 0 for a pipe.
  static func size(of descriptor: Int32) -> Int {
    var info = stat()
    return fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? info.st_size : 0
  }

  static func size(of path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? info.st_size : 0
  }

  /// Reads up to `count` bytes; none at the end.
  static func read(_ descriptor: Int32, count: Int) -> Result<[UInt8], SystemError> {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      switch read(descriptor, into: UnsafeMutableRawBufferPointer(buffer)) {
      case .success(let count): filled = count
      case .failure(let error): failure = error
      }
    }
    if let failure { return .failure(failure) }
    return .success(bytes)
  }

  /// Reads into `buffer` from `start` on, up to its end; 0 at the end of the file.
  static func read(
    _ descriptor: Int32, into buffer: inout [UInt8], from start: Int
  ) -> Result<Int, SystemError> {
    buffer.withUnsafeMutableBytes { bytes in
      read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
  ) -> Result<Int, SystemError> {
    var result = -1
    repeat {
      #if canImport(Glibc)
        result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        result = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        result = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    } while result < 0 && errno == EINTR
    return result < 0 ? .failure(SystemError(number: errno)) : .success(result)
  }

  /// Writes all of `bytes`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          let written = Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          let written = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if written < 0, errno == EINTR { continue }
        if written < 0 { return SystemError(number: errno) }
        offset += written
      }
      return nil
    }
  }

  static func move(_ path: String, to other: String) -> SystemError? {
    rename(path, other) == 0 ? nil : SystemError(number: errno)
  }

  static func remove(_ path: String) { unlink(path) }

  static func setMode(_ descriptor: Int32, _ mode: UInt32) { _ = fchmod(descriptor, mode_t(mode)) }

  /// The path with its symbolic links followed, if the file exists.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  static var processID: Int32 { getpid() }

  /// The index of the first `byte` in `bytes`.
  static func firstIndex(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let found = memchr(base, Int32(byte), buffer.count)
      else { return nil }
      return bytes.startIndex + (UnsafeRawPointer(found) - base)
    }
  }
}

/// The number of a failed system call.
struct SystemError: Error {
  let number: Int32
  /// As `Permission denied`.
  var text: String { SystemCalls.errorText(number) }
  /// Whether there is a file of that name already.
  var isTaken: Bool { number == EEXIST }

  /// What to tell the user when writing `file` failed: that the reader of a pipe went away, or why.
  func whileWriting(_ file: String) -> EntenteError {
    number == EPIPE
      ? EntenteError(.closedPipe, "the reader has gone", file: file)
      : EntenteError(.unwritableOutput, "can't be written", file: file, cause: text)
  }
}
