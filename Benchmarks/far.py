"""A line to somewhere far away: a relay that holds what it passes on for a while, and lets only so much through."""
import asyncio
import socket
import threading

# Of a connection from the server: what the relay does not take in ahead of the line.
BUFFER = 128 << 10
# Seconds: timers are not exact, and the line must not stand idle for that.
AHEAD = 0.005


class FarLine:
    """Listens on `port`; `delay` is one way, in seconds; `bytes_a_second` of all connections together, from the server."""

    def __init__(self, target, delay, bytes_a_second):
        self._target, self._delay, self._rate = target, delay, bytes_a_second
        self._loop, self._ready, self._free = asyncio.new_event_loop(), threading.Event(), 0.0
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_):
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self):
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        # What is cut off here is at its end anyway.
        self._loop.set_exception_handler(lambda *_: None)
        left = asyncio.all_tasks(self._loop)
        for task in left:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
        self._loop.close()

    async def _serve(self, reader, writer):
        # A sender sees how fast a real line is by what is acknowledged. A relay's buffers would hide that from it.
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER)
        server.setblocking(False)
        await self._loop.sock_connect(server, ("127.0.0.1", self._target))
        there, back = await asyncio.open_connection(sock=server, limit=32768)
        sides = [asyncio.ensure_future(side) for side in (self._pass(reader, back, None), self._pass(there, writer, self._rate))]
        try:
            await asyncio.wait(sides)
        finally:
            for side in sides:
                side.cancel()
            back.close()
            writer.close()

    async def _pass(self, reader, writer, rate):
        """As much is on its way as the line holds in its delay, twice: what a good window lets through."""
        window = asyncio.Semaphore(64)
        queue = asyncio.Queue()

        async def arrive():
            while True:
                at, data = await queue.get()
                await asyncio.sleep(max(0, at - self._loop.time()))
                window.release()
                if not data:
                    writer.close()
                    return
                writer.write(data)
                await writer.drain()
        arriving = asyncio.ensure_future(arrive())
        while True:
            await window.acquire()
            data = await reader.read(32768)
            at = self._loop.time()
            if rate:
                self._free = max(self._free, at) + len(data) / rate
                at = self._free
            queue.put_nowait((at + self._delay, data))
            if not data:
                break
            if rate:
                # The line takes the next bytes when these are about to be on it.
                await asyncio.sleep(max(0, at - AHEAD - self._loop.time()))
        try:
            await arriving
        finally:
            arriving.cancel()
