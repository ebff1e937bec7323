#pragma once
/* Calls of the kernel that Swift can't make: they take any number of arguments, are macros, or are kept from it. */
#include <asm/ioctls.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/kd.h>
#include <linux/seccomp.h>
#include <linux/vt.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* A copy of this process, with this thread alone. */
static inline pid_t linux_fork(void) { return fork(); }

/* The number of this thread. */
static inline pid_t linux_thread(void) { return (pid_t)syscall(SYS_gettid); }

/* Closes a descriptor and all above it, on kernels that can do so at once. */
static inline int linux_close_from(unsigned int descriptor) { return (int)syscall(436, descriptor, ~0U, 0); }

/* What `ps` and `top` call this process. */
static inline int linux_set_name(const char *name) { return prctl(PR_SET_NAME, name, 0, 0, 0); }

/* Asks the scheduler for short turns, in nanoseconds, which come the sooner: Linux 6.12 and newer; older ones ignore it.
   A thread that somebody put under another rule is left alone. */
static inline int linux_set_turn(uint64_t nanoseconds) {
  if (syscall(SYS_sched_getscheduler, 0) != 0) return -1;
  struct {
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime, deadline, period;
  } attributes = {.size = 48, .nice = getpriority(PRIO_PROCESS, 0), .runtime = nanoseconds};
  return (int)syscall(SYS_sched_setattr, 0, &attributes, 0);
}

/* A signal when the thread that started this process ends. */
static inline int linux_set_parent_death_signal(int signal) { return prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0); }

/* No program that this process starts gets more rights than it has. */
static inline int linux_forbid_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

/* From here on each call goes through a filter. */
static inline int linux_filter_calls(struct sock_filter *rules, unsigned short count) {
  struct sock_fprog program = {.len = count, .filter = rules};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

/* Landlock, by its numbers, which are the same on all machines: the headers of a system may be older than its kernel. */
struct linux_landlock_rules {
  uint64_t files, network, scopes;
};
struct linux_landlock_path {
  uint64_t allowed;
  int32_t folder;
} __attribute__((packed));
static inline long linux_landlock_version(void) { return syscall(444, NULL, 0, 1); }
static inline int linux_landlock_create(const struct linux_landlock_rules *rules, size_t size) {
  return (int)syscall(444, rules, size, 0);
}
static inline int linux_landlock_allow(int rules, uint64_t allowed, int folder) {
  struct linux_landlock_path path = {.allowed = allowed, .folder = folder};
  return (int)syscall(445, rules, 1, &path, 0);
}
static inline int linux_landlock_restrict(int rules) { return (int)syscall(446, rules, 0); }

/* Sends bytes, and with them a descriptor, unless that is negative. */
static inline ssize_t linux_send(int socket, const void *bytes, size_t count, int descriptor) {
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int))];
  } control;
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (descriptor >= 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = sizeof control.space;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
  }
  return sendmsg(socket, &message, MSG_NOSIGNAL);
}

/* Receives bytes, and the descriptor that came with them, or -1. */
static inline ssize_t linux_receive(int socket, void *bytes, size_t count, int *descriptor) {
  struct iovec part = {.iov_base = bytes, .iov_len = count};
  union {
    struct cmsghdr header;
    char space[CMSG_SPACE(sizeof(int))];
  } control;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.space, .msg_controllen = sizeof control.space};
  *descriptor = -1;
  ssize_t received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  if (received < 0) return received;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS &&
      header->cmsg_len == CMSG_LEN(sizeof(int)))
    memcpy(descriptor, CMSG_DATA(header), sizeof(int));
  return received;
}

/* What the filter of calls asks for, on this kind of processor; 0 where none is known, and nothing is filtered. */
#if defined(__x86_64__)
static inline uint32_t linux_processor(void) { return AUDIT_ARCH_X86_64; }
#elif defined(__aarch64__)
static inline uint32_t linux_processor(void) { return AUDIT_ARCH_AARCH64; }
#else
static inline uint32_t linux_processor(void) { return 0; }
#endif

/* Declared here, since <sys/ioctl.h> brings types that are Glibc's to Swift. */
extern int ioctl(int descriptor, unsigned long request, ...);

/* The number of the virtual console that a descriptor is, 1 to 63; 0 for any other terminal. Terminals that belong to the
   process by the name /dev/tty are known for what they are. */
static inline int linux_console_number(int terminal) {
  unsigned int device = 0;
  if (ioctl(terminal, TIOCGDEV, &device) != 0) return 0;
  return major(device) == 4 && minor(device) >= 1 && minor(device) <= 63 ? (int)minor(device) : 0;
}

/* In which of the kernel's modes a console's keyboard is; -1 where there is none. Safe in signal handlers, as the next. */
static inline int linux_keyboard_mode(int console) {
  int mode = -1;
  return ioctl(console, KDGKBMODE, &mode) == 0 ? mode : -1;
}
static inline int linux_set_keyboard_mode(int console, int mode) { return ioctl(console, KDSKBMODE, mode); }
static inline int linux_keyboard_raw(void) { return K_RAW; }
static inline int linux_keyboard_medium_raw(void) { return K_MEDIUMRAW; }
static inline int linux_keyboard_unicode(void) { return K_UNICODE; }
static inline int linux_keyboard_off(void) { return K_OFF; }

/* The locks that are on: 2 is Num Lock, 4 is Caps Lock. */
static inline int linux_keyboard_locks(int console) {
  char locks = 0;
  return ioctl(console, KDGKBLED, &locks) == 0 ? locks : 0;
}

/* Brings another console to the front. */
static inline int linux_show_console(int console, int number) { return ioctl(console, VT_ACTIVATE, number); }

/* The font of a console, and which characters its pictures stand for. A picture has 32 rows, whatever its height. */
struct linux_font {
  uint32_t width, height, count;
  uint16_t pairs;
  /* 512 pictures, 32 pixels wide at most; pairs of a character and its picture. */
  uint8_t pictures[512 * 32 * 4];
  uint16_t map[65535 * 2];
};

/* Swift does not see arrays so long. */
static inline uint8_t *linux_font_pictures(struct linux_font *font) { return font->pictures; }
static inline uint16_t *linux_font_map(struct linux_font *font) { return font->map; }

/* 0 where both were had; consoles with larger fonts, and without any, refuse. */
static inline int linux_get_font(int console, struct linux_font *font) {
  struct console_font_op ask = {
      .op = KD_FONT_OP_GET, .width = 32, .height = 32, .charcount = 512, .data = font->pictures};
  if (ioctl(console, KDFONTOP, &ask) != 0) return -1;
  font->width = ask.width;
  font->height = ask.height;
  font->count = ask.charcount;
  struct unimapdesc map = {.entry_ct = 65535, .entries = (struct unipair *)font->map};
  if (ioctl(console, GIO_UNIMAP, &map) != 0) return -1;
  font->pairs = map.entry_ct;
  return 0;
}

/* 0 where the console has the font now, and knows which characters it has. Safe in signal handlers. */
static inline int linux_set_font(int console, const struct linux_font *font) {
  struct console_font_op put = {.op = KD_FONT_OP_SET,
                                .width = font->width,
                                .height = font->height,
                                .charcount = font->count,
                                .data = (unsigned char *)font->pictures};
  if (ioctl(console, KDFONTOP, &put) != 0) return -1;
  struct unimapinit clear = {0, 0, 0};
  struct unimapdesc map = {.entry_ct = font->pairs, .entries = (struct unipair *)font->map};
  if (ioctl(console, PIO_UNIMAPCLR, &clear) != 0) return -1;
  return ioctl(console, PIO_UNIMAP, &map);
}

/* The numbers of calls that not all processors have. */
#ifdef SYS_poll
static inline int linux_call_poll(void) { return SYS_poll; }
#else
static inline int linux_call_poll(void) { return -1; }
#endif
#ifdef SYS_open
static inline int linux_call_open(void) { return SYS_open; }
#else
static inline int linux_call_open(void) { return -1; }
#endif
#ifdef SYS_stat
static inline int linux_call_stat(void) { return SYS_stat; }
#else
static inline int linux_call_stat(void) { return -1; }
#endif
#ifdef SYS_access
static inline int linux_call_access(void) { return SYS_access; }
#else
static inline int linux_call_access(void) { return -1; }
#endif
