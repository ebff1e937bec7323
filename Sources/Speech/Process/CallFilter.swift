internal import CLinux
internal import Glibc

/// Which calls of the kernel the process that speaks may make: those by which it gets memory, reads the engine's files,
/// and talks to the program through the socket that it has. All else is refused as not allowed, which no caller takes
/// for a reason to end.
enum CallFilter {
  /// The rules for this process in the kernel's own language; `nil` on a processor for which there are none.
  static var rules: [sock_filter]? {
    guard linux_processor() != 0 else { return nil }
    var rules = [
      load(offset: 4),
      // Calls by the rules of another processor, such as those of 32 bits, are not looked into.
      jump(BPF_JEQ, linux_processor(), ifTrue: 1, ifFalse: 0),
      answer(refused),
      load(offset: 0),
    ]
    for call in allowed {
      rules += [jump(BPF_JEQ, UInt32(call), ifTrue: 0, ifFalse: 1), answer(UInt32(SECCOMP_RET_ALLOW))]
    }
    // A signal to nobody but itself: so a program ends itself for a fault.
    rules += [
      jump(BPF_JEQ, UInt32(SYS_tgkill), ifTrue: 0, ifFalse: 4), load(offset: 16),
      jump(BPF_JEQ, UInt32(getpid()), ifTrue: 1, ifFalse: 0), answer(refused), answer(UInt32(SECCOMP_RET_ALLOW)),
    ]
    for row in restricted where row.call >= 0 {
      rules += [
        jump(BPF_JEQ, UInt32(row.call), ifTrue: 0, ifFalse: 4),
        load(offset: 16 + 8 * row.argument),
        jump(BPF_JSET, row.forbidden, ifTrue: 0, ifFalse: 1), answer(refused), answer(UInt32(SECCOMP_RET_ALLOW)),
      ]
    }
    return rules + [answer(refused)]
  }

  private static let refused = UInt32(SECCOMP_RET_ERRNO) | UInt32(EPERM)

  private static let allowed: [Int] =
    [
      // The socket.
      SYS_recvfrom, SYS_recvmsg, SYS_sendto, SYS_sendmsg, SYS_ppoll,
      // The engine's files, as far as Landlock lets it, and remarks on standard error, which leads nowhere.
      SYS_read, SYS_pread64, SYS_lseek, SYS_close, SYS_fstat, SYS_newfstatat, SYS_statx, SYS_readlinkat,
      SYS_getdents64, SYS_faccessat, SYS_write, SYS_writev,
      // Memory and time.
      SYS_brk, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex, SYS_clock_gettime, SYS_clock_nanosleep, SYS_getrandom,
      SYS_sched_yield, SYS_restart_syscall,
      // Ending, for a fault of its own too.
      SYS_exit, SYS_exit_group, SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_rt_sigaction, SYS_getpid, SYS_gettid,
    ].map { Int($0) }
    + [linux_call_poll(), linux_call_stat(), linux_call_access()].map { Int($0) }.filter { $0 >= 0 }

  /// Calls that are allowed unless an argument has one of these bits.
  private static let restricted: [(call: Int, argument: UInt32, forbidden: UInt32)] = [
    (Int(SYS_openat), 2, writing), (Int(linux_call_open()), 1, writing),
    (Int(SYS_mmap), 2, UInt32(PROT_EXEC)), (Int(SYS_mprotect), 2, UInt32(PROT_EXEC)),
  ]

  private static let writing = UInt32(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)

  // MARK: The kernel's language

  private static func load(offset: UInt32) -> sock_filter {
    sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: offset)
  }

  private static func jump(_ test: Int32, _ value: UInt32, ifTrue: UInt8, ifFalse: UInt8) -> sock_filter {
    sock_filter(code: UInt16(BPF_JMP | test | BPF_K), jt: ifTrue, jf: ifFalse, k: value)
  }

  private static func answer(_ value: UInt32) -> sock_filter {
    sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: value)
  }
}
