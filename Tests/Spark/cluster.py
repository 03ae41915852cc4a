"""A small cluster of Spark on this machine, and what the tests need to compare runs.

`Scripts/test-spark` runs these tests; BIN is the built command, FACTOR how often the samples are read.
"""

import ctypes
import glob
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import tarfile
import tempfile
import time

import duckdb
import pyspark

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = os.environ.get("BIN", str(ROOT / ".build/release/entente"))
FACTOR = int(os.environ.get("FACTOR", "20"))
SAMPLES = [
    "annotated/arabic.jsonl", "annotated/english.jsonl", "syria-december-2024/articles.jsonl",
    "syria-november-2024/articles.jsonl"]
ENVIRONMENT = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "BIN": BIN}
LEDGER = b'{"schema":1,"kind":"doc",'
folder = tempfile.TemporaryDirectory(prefix="entente-spark-")

# Programs that lose their parent become children of this one, so that their CPU time is counted.
PR_SET_CHILD_SUBREAPER = 36
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def path(name):
    return os.path.join(folder.name, name)


def run(*command, status=0, **options):
    """Runs a command to its end and checks how it ended."""
    result = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, errors="replace",
        env=options.pop("env", ENVIRONMENT), **options)
    if result.returncode != status:
        raise AssertionError(f"{command} ended with {result.returncode}:\n{result.stdout[-2000:]}{result.stderr[-6000:]}")
    return result


def entente(*arguments, **options):
    return run(BIN, *arguments, **options)


def write_corpus(name, factor):
    """The samples `factor` times, each document with an id of its own, and lines that hurt."""
    lines = [line for sample in SAMPLES for line in (ROOT / "Samples" / sample).read_bytes().splitlines() if line]
    with open(path(name), "wb") as file:
        file.write(b"\xef\xbb\xbf")
        for round in range(factor):
            for line in lines:
                file.write(re.sub(rb'"id":\s*"', b'"id": "%d/' % round, line, count=1) + b"\n")
            if round == factor // 2:
                file.write(b"\n".join(HURTING) + b"\n")
    return path(name)


# The poison, and what could change on its way through Spark. Each line is one document or one problem.
HURTING = [
    b'{"id":"poison","text":"Iran backs Sy',
    b"",
    b"\\N",
    b"[]",
    b'{"id":"nul","text":"Iran \0 backs Syria."}',
    b'{"id":"tab",\t"text":"Iran\\tbacks Syria.\\nIt condemned Israel."}\r',
    b'{"id":"return",\r"text":"Iran backs Syria."}',
    b'{"id":"one","text":"Iran backs\x01 Syria."}',
    b'{"id":"surrogate","text":"Iran \\ud800 backs Syria."}',
    '{"id":"separators","text":"Iran backs Syria.\u2028Russia condemned\u0085 Israel.\u2029"}'.encode(),
    '{"id":"mark","source":"\ufeffWire","text":"\ufeffIran backs Syria."}'.encode(),
    '{"id":"composed \u00e9","text":"President \u00c9mile Zed condemned Israel."}'.encode(),
    '{"id":"composed e\u0301","text":"President E\u0301mile Zed condemned Israel."}'.encode(),
    '{"id":"beyond \U0001f600","source":"\U0001f600","text":"\U0001f600 Iran backs Syria \U0001f600."}'.encode(),
    b'{"id":7,"text":"Iran backs Syria.","lang":null}',
    b'{"id":"long","text":"' + b"Nothing happened here. " * 20_000 + b'Iran backs Syria."}',
]


def spark(*arguments, **options):
    return run(ROOT / "Scripts/spark", *arguments, **options)


def rows(output, kind):
    """The files of a job's rows."""
    return sorted(glob.glob(f"{glob.escape(output)}/rows/kind={kind}/part-*"))


def surplus(these, those):
    """How many lines of `these` files are not among those of the others, each counted as often as it
    is there: EXCEPT ALL."""
    def lines(files):
        names = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
        return (f"SELECT line FROM read_csv([{names}], columns = {{line: 'VARCHAR'}}, auto_detect = false, header = false, "
                "delim = E'\\x01', quote = '', escape = '', new_line = '\\n', max_line_size = 67108864, "
                "null_padding = false, nullstr = E'\\x02')")
    query = f"SELECT count(*) FROM ({lines(these)} EXCEPT ALL {lines(those)})"
    return duckdb.connect().execute(query).fetchone()[0]


def is_same(one, other):
    return subprocess.run(["cmp", "--quiet", one, other]).returncode == 0


def losing(pattern):
    """An archive whose program loses the lines that have `pattern`."""
    script = path(f"losing-{len(os.listdir(folder.name))}")
    with open(script, "w", encoding="utf-8") as file:
        file.write(f"#!/bin/sh\n'{BIN}' \"$@\" | grep -v '{pattern}'\n")
    os.chmod(script, 0o755)
    with tarfile.open(script + ".tar.gz", "w:gz") as archive:
        archive.add(script, "entente")
    return script + ".tar.gz"


# Processes ---------------------------------------------------------------------------------------

def status(process):
    """Name, state and numbers of a process, as proc(5) has them behind its name; or nothing."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rsplit(")", 1)[1].split()
    except OSError:
        return None


def children(parent):
    """The processes that `parent` has started, and that have not ended."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            fields = status(int(name))
            if fields and int(fields[1]) == parent and fields[0] != "Z":
                found.append(int(name))
    return found


def reap(known):
    """Waits for the processes that came to this one when their parents ended."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        orphans = [child for child in children(os.getpid()) if child not in known]
        try:
            while os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                child = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT).si_pid
                if child in known:
                    break
                os.waitpid(child, 0)
        except ChildProcessError:
            return
        if not orphans:
            return
        time.sleep(0.1)


def ended_cpu():
    """The CPU seconds of the programs that this one has waited for, and that those have waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Cluster:
    """A master and two workers with one core each."""

    def __init__(self):
        self.processes = []
        master = self.start("Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.url = self.told("Master", r"spark://127\.0\.0\.1:\d+")
        self.workers = [
            self.start("Worker", "--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1500m",
                       "--work-dir", path(f"work-{number}"), self.url, name=f"Worker-{number}")
            for number in (1, 2)]
        for number in (1, 2):
            self.told(f"Worker-{number}", "Successfully registered with master")

    def start(self, role, *arguments, name=None):
        program = os.path.join(pyspark.__path__[0], "bin/spark-class")
        with open(path(f"{name or role}.log"), "wb") as log:
            process = subprocess.Popen(
                [program, f"org.apache.spark.deploy.{role.lower()}.{role}", *arguments], stdout=log, stderr=log,
                env={**ENVIRONMENT, "SPARK_CONF_DIR": configuration()})
        self.processes.append(process)
        return process

    def told(self, name, pattern):
        """What a process has written to its log."""
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline:
            with open(path(f"{name}.log"), encoding="utf-8", errors="replace") as log:
                if found := re.search(pattern, log.read()):
                    return found[0]
            time.sleep(0.2)
        raise AssertionError(f"{name} has not told of {pattern}")

    def idle(self):
        """Waits until no worker has an executor."""
        deadline = time.monotonic() + 120
        while any(children(worker.pid) for worker in self.workers) and time.monotonic() < deadline:
            time.sleep(0.2)

    def cpu(self):
        """The CPU seconds of all that this program has started, those too that have ended."""
        self.idle()
        reap({process.pid for process in self.processes})
        ticks = sum(
            sum(map(int, fields[11:15])) for process in self.processes
            if process.returncode is None and (fields := status(process.pid)))
        return ended_cpu() + ticks / os.sysconf("SC_CLK_TCK")

    def kill_worker(self, number):
        """kill -9, for a worker and its executor."""
        worker = self.workers[number]
        executors = children(worker.pid)
        assert executors, "the worker has no executor"
        for process in [worker.pid, *executors]:
            os.kill(process, signal.SIGKILL)
        worker.wait()

    def stop(self):
        for process in self.processes:
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            process.wait(60)


def configuration():
    """Settings of the servers: a log that says when they are ready."""
    place = path("configuration")
    os.makedirs(place, exist_ok=True)
    with open(os.path.join(place, "log4j2.properties"), "w", encoding="utf-8") as file:
        file.write("rootLogger.level = info\nrootLogger.appenderRef.stderr.ref = console\n"
                   "appender.console.type = Console\nappender.console.name = console\n"
                   "appender.console.target = SYSTEM_ERR\nappender.console.layout.type = PatternLayout\n"
                   "appender.console.layout.pattern = %p %c{1}: %m%n\n")
    return place
