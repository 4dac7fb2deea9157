"""Speaks to `dicom-codecs` as the server's pool does: one helper, its socket and the memory that both share.

The layout is that of Sources/CCodecMessage/include/CCodecMessage.h."""
import ctypes
import fcntl
import os
import select
import signal
import socket
import time

DECODE, ENCODE, LEVEL_LENGTHS, CONVERT_COLOURS, ANIMATE = range(1, 6)
JPEG, JPEG_LS, JPEG_2000, HTJ2K, JPEG_XL = range(1, 6)
VERSION = 1
SHARED = 1 << 30
ADDRESS_SPACE = SHARED + (1 << 30)


class Frame(ctypes.Structure):
    _fields_ = [(name, ctypes.c_uint32) for name in ("columns", "rows", "components", "precision", "is_signed", "bytes_per_sample")]

    @property
    def byte_count(self):
        return self.columns * self.rows * self.components * self.bytes_per_sample


class Request(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("operation", ctypes.c_uint32), ("format", ctypes.c_uint32), ("frame", Frame), ("parameters", ctypes.c_int32 * 8),
                ("input_byte_count", ctypes.c_uint64), ("output_offset", ctypes.c_uint64), ("output_capacity", ctypes.c_uint64)]


class Reply(ctypes.Structure):
    _fields_ = [("status", ctypes.c_uint32), ("undid_colour_transform", ctypes.c_uint32), ("frame", Frame), ("output_byte_count", ctypes.c_uint64),
                ("text", ctypes.c_char * 120), ("colours", ctypes.c_uint32)]


class Ended(Exception):
    """The helper ended instead of an answer; `status` is that of os.waitpid."""

    def __init__(self, status):
        super().__init__(f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else f"exit {os.WEXITSTATUS(status)}")
        self.status = status


class TooSlow(Exception):
    """The helper worked longer than it may."""


class Helper:
    def __init__(self, program, address_space=ADDRESS_SPACE):
        self.memory = os.memfd_create("frames", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        self.byte_count = 0
        self.socket, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        # Out of the way of the numbers that they get.
        moved = [fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 64) for descriptor in (other.fileno(), self.memory)]
        null = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
        actions = [(os.POSIX_SPAWN_DUP2, null, number) for number in range(3)] + [(os.POSIX_SPAWN_DUP2, moved[0], 3), (os.POSIX_SPAWN_DUP2, moved[1], 4)]
        self.process = os.posix_spawn(str(program), [str(program), str(SHARED), str(address_space)], {}, file_actions=actions)
        for descriptor in (*moved, null):
            os.close(descriptor)
        other.close()

    def send(self, operation, coding, frame, data, capacity, parameters=()):
        """Asks for one piece of work and does not wait for it."""
        request = Request(VERSION, operation, coding, frame)
        request.parameters[:len(parameters)] = parameters
        request.input_byte_count, request.output_capacity = len(data), capacity
        request.output_offset = (len(data) | 4095) + 1
        self.place = request.output_offset
        wanted = request.output_offset + capacity
        if wanted > self.byte_count:
            os.ftruncate(self.memory, wanted)
            self.byte_count = wanted
        os.pwrite(self.memory, data, 0)
        try:
            self.socket.send(bytes(request))
        except OSError:
            raise Ended(self.wait()) from None

    def answer(self, seconds=20):
        """(reply, output)"""
        ready, _, _ = select.select([self.socket], [], [], seconds)
        if not ready:
            raise TooSlow
        try:
            message = self.socket.recv(ctypes.sizeof(Reply))
        except ConnectionResetError:
            message = b""
        if len(message) != ctypes.sizeof(Reply):
            raise Ended(self.wait())
        reply = Reply.from_buffer_copy(message)
        return reply, os.pread(self.memory, reply.output_byte_count, self.place)

    def wait(self, seconds=10):
        """The status that the process ended with."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.process = None
                return status
            time.sleep(0.005)
        raise AssertionError(f"helper {self.process} does not end")

    def close(self):
        self.socket.close()
        os.close(self.memory)
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = None
