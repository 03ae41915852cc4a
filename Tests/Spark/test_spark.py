"""What a cluster finds is what one machine finds, even if a part of it dies, and a loss is noticed."""

import shutil
import sys
import unittest

from cluster import *

# So many tasks a job at least: some are done when a worker dies, and some are not.
TASKS = 16


class ClusterTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.corpus = write_corpus("corpus.jsonl", FACTOR)
        cls.cluster = Cluster()
        cls.addClassCleanup(cls.cluster.stop)
        before = ended_cpu()
        with open(path("evidence.txt"), "wb") as evidence, open(path("ledger.txt"), "wb") as ledger:
            with open(cls.corpus, "rb") as corpus, subprocess.Popen(
                    [BIN, "extract", "-", "--ledger", "--input-format", "jsonl", "--jobs", "1"],
                    stdin=corpus, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
                for line in process.stdout:
                    (ledger if line.startswith(LEDGER) else evidence).write(line)
        assert process.returncode == 0
        cls.plain_seconds = ended_cpu() - before
        entente("build", path("evidence.txt"), "--no-evidence", "-o", path("graph.json"))
        entente("build", path("evidence.txt"), "-o", path("sentences.json"))
        run(ROOT / "Scripts/pack", path("program.tar.gz"))

    def command(self, output, *options):
        size = max(1, os.path.getsize(self.corpus) // TASKS)
        return [str(ROOT / "Scripts/spark"), "--master", self.cluster.url, "--program", path("program.tar.gz"),
                "--conf", f"spark.sql.files.maxPartitionBytes={size}", self.corpus, output, *options]

    def check(self, output):
        """The ledger is exact, the evidence is the same, and so are the graphs."""
        for kind in ("ledger", "evidence"):
            files = rows(output, kind)
            self.assertGreater(len(files), TASKS // 2)
            self.assertEqual(surplus(files, [path(f"{kind}.txt")]), 0, kind)
            self.assertEqual(surplus([path(f"{kind}.txt")], files), 0, kind)
        for reference, options in (("graph.json", ["--no-evidence"]), ("sentences.json", [])):
            entente("build", *rows(output, "evidence"), *options, "-o", path("again.json"))
            self.assertTrue(is_same(path("again.json"), path(reference)), reference)

    def test_1_two_workers(self):
        output = path("out-1")
        before = self.cluster.cpu()
        told = run(*self.command(output)).stderr
        seconds = self.cluster.cpu() - before
        with open(path("ledger.txt"), "rb") as file:
            ledger = file.readlines()
        skipped = sum(b'"status":"skipped"' in line for line in ledger)
        self.assertIn(f"spark: {len(ledger)} documents, {skipped} of them skipped; ", told)
        self.assertTrue(any(b'"doc":"poison","status":"skipped"' in line for line in ledger))
        self.check(output)
        print(f"\n{len(ledger)} documents, {os.path.getsize(self.corpus) / 1e6:.1f} MB, {TASKS} tasks: "
              f"{self.plain_seconds:.1f} CPU seconds by the plain command, {seconds:.1f} by the cluster", file=sys.stderr)

    def test_2_a_worker_dies(self):
        output = path("out-2")
        with open(path("driver.log"), "wb") as log:
            driver = subprocess.Popen(self.command(output, "--parquet", "--sums"), stderr=log, env=ENVIRONMENT)
        # A task that is done has its folder moved here, until the job is done.
        done = f"{glob.escape(output)}/rows/_temporary/0/task_*"
        while len(glob.glob(done)) < 2:
            self.assertIsNone(driver.poll(), pathlib.Path(path("driver.log")).read_text())
            time.sleep(0.02)
        self.cluster.kill_worker(0)
        self.assertLess(len(glob.glob(done)), TASKS, "the job was over too soon: take a larger FACTOR")
        self.assertIsNone(driver.poll())
        told = pathlib.Path(path("driver.log"))
        self.assertEqual(driver.wait(), 0, told.read_text())
        self.assertRegex(told.read_text(), "Lost executor|Remote RPC client disassociated|worker lost")
        self.check(output)
        self.check_tables_and_sums(output)

    def check_tables_and_sums(self, output):
        sums = sorted(glob.glob(f"{output}/sums/part-*"))
        entente("build", *sums, "--no-evidence", "-o", path("sums.json"))
        self.assertTrue(is_same(path("sums.json"), path("graph.json")))
        for source in (f"{output}/parquet/evidence", f"{output}/rows/kind=evidence", f"{output}/rows"):
            run(ROOT / "Scripts/duckdb", source, "-o", path("duckdb.json"), "--memory", "1GB")
            self.assertTrue(is_same(path("duckdb.json"), path("graph.json")), source)
        told = duckdb.connect().execute(
            f"SELECT count(*), sum(rows), count(*) FILTER (status = 'skipped' AND error IS NOT NULL) "
            f"FROM '{output}/parquet/ledger/*.parquet'").fetchone()
        expected = duckdb.connect().execute(
            f"SELECT count(*), sum(rows), count(*) FILTER (status = 'skipped') FROM read_json('{path('ledger.txt')}', "
            "format = 'newline_delimited', columns = {rows: 'BIGINT', status: 'VARCHAR'})").fetchone()
        self.assertEqual(told, expected)

    def test_3_a_lost_row_shows(self):
        """The comparisons above can fail: the same evidence without one row, and with one twice."""
        with open(path("evidence.txt"), "rb") as file:
            lines = file.readlines()
        for name, changed, missing, added in (
                ("dropped", lines[:5] + lines[6:], 1, 0), ("doubled", lines[:6] + lines[5:], 0, 1)):
            with open(path(name), "wb") as file:
                file.writelines(changed)
            self.assertEqual(surplus([path("evidence.txt")], [path(name)]), missing)
            self.assertEqual(surplus([path(name)], [path("evidence.txt")]), added)
            entente("build", path(name), "-o", path("changed.json"))
            # A row that is there twice counts once.
            self.assertEqual(is_same(path("changed.json"), path("sentences.json")), name == "doubled")


class JobTest(unittest.TestCase):
    """Jobs of a few documents on this machine alone."""

    LINES = [f'{{"id":"d{number}","date":"2024-12-08","text":"Russia backs Syria."}}\n' for number in range(6)]

    def setUp(self):
        self.output = path(f"{self.id()}-out")
        self.corpus = path("few.jsonl")
        with open(self.corpus, "w", encoding="utf-8") as file:
            file.writelines(self.LINES)

    def job(self, *arguments, status=0):
        return spark("--master", "local[1]", *arguments, status=status).stderr

    def test_a_program_that_loses_rows_is_caught(self):
        told = self.job("--program", losing('"id":"[^"]*","doc":"d3"'), self.corpus, self.output, status=1)
        self.assertIn("rows were lost, don't use ", told)
        self.assertIn("6 documents, 0 of them skipped; 5 rows of evidence, but the ledger has 6 documents with 6 rows", told)

    def test_a_program_that_loses_documents_is_caught(self):
        told = self.job("--program", losing('"doc":"d3"'), self.corpus, self.output, status=1)
        self.assertIn("6 documents, 0 of them skipped; 5 rows of evidence, but the ledger has 5 documents with 5 rows", told)

    def test_a_corpus_in_parquet_and_own_vocabulary(self):
        with open(self.corpus, "a", encoding="utf-8") as file:
            file.write('{"id":"own","date":"2024-12-08","text":"Freedonia backs Syria."}\n')
        duckdb.connect().execute(
            f"COPY (SELECT * FROM read_json('{self.corpus}')) TO '{path('few.parquet')}' (FORMAT parquet)")
        words = pathlib.Path(path("own words"))
        for place, text in (("actors", "id\tname\tkind\troles\nfreedonia\tFreedonia\tstate\t\n"),
                            ("en/actors", "id\tnames\tadjectives\tmetonyms\nfreedonia\tFreedonia\t\t\n")):
            (words / place).mkdir(parents=True)
            (words / place / "local.tsv").write_text(text)
        self.job("--format", "parquet", path("few.parquet"), self.output, "--lexicon", words,
                 "--partitions", "2", "--", "--outlet", "O'Brien's \\ \"wire\" $HOME ${x}")
        expected = entente("extract", self.corpus, "--lexicon", words,
                           "--outlet", "O'Brien's \\ \"wire\" $HOME ${x}").stdout
        with open(path("expected.txt"), "w", encoding="utf-8") as file:
            file.write(expected)
        self.assertIn('"outlet":"O\'Brien\'s', expected)
        self.assertIn('"id":"freedonia"', expected)
        self.assertEqual(surplus([path("expected.txt")], rows(self.output, "evidence")), 0)
        self.assertEqual(surplus(rows(self.output, "evidence"), [path("expected.txt")]), 0)

    def test_a_problem_ends_a_job_that_shall_fail(self):
        with open(self.corpus, "a", encoding="utf-8") as file:
            file.write('{"id":"poison","text":"Iran\n')
        told = self.job(self.corpus, self.output, "--", "--on-error", "fail", status=1)
        self.assertIn("spark: Subprocess exited with status 65. Error: ", told)
        self.assertIn('"doc":"poison"', told)

    def test_text_that_spark_would_change_is_refused(self):
        with open(self.corpus, "ab") as file:
            file.write(b'{"id":"latin","text":"Iran \xe9"}\n')
        told = self.job(self.corpus, self.output, status=1)
        self.assertIn("spark: 1 of 7 lines aren't UTF-8", told)
        self.assertFalse(os.path.exists(self.output))
        self.assertIn("PATH_NOT_FOUND", self.job(path("missing"), self.output, status=1))


class UsageTest(unittest.TestCase):
    def told(self, script, *arguments, status=64, env=ENVIRONMENT):
        return run(ROOT / "Scripts" / script, *arguments, status=status, env=env).stderr

    def test_wrong_usage(self):
        self.assertIn("spark: the following arguments are required", self.told("spark", "one"))
        self.assertIn("--partitions must be at least 1", self.told("spark", "a", "b", "--partitions", "0"))
        self.assertIn("is not KEY=VALUE", self.told("spark", "a", "b", "--conf", "spark.x"))
        self.assertIn("--lexicon doesn't go with --program", self.told("spark", "a", "b", "--lexicon", "l", "--program", "p"))
        self.assertIn("required: -o/--output", self.told("duckdb", "a"))
        self.assertIn("usage: Scripts/pack", self.told("pack"))
        self.assertIn("--threads must be", self.told("duckdb", "a", "-o", "b", "--threads", "0"))

    def test_what_is_missing_is_named(self):
        bare = {"PATH": "/nowhere", "HOME": "/"}
        python = sys.executable
        def told(*command, env):
            return run(python, *command, status=1, env=env).stderr
        self.assertEqual("spark: no Java: Scripts/setup --spark installs it\n",
                         told(ROOT / "Scripts/spark", "a", "b", env=bare))
        for version, known in (("11.0.2", "11"), ("x", "something else")):
            os.makedirs(path(f"java-{version}/bin"))
            with open(path(f"java-{version}/bin/java"), "w", encoding="utf-8") as file:
                file.write(f"#!/bin/sh\necho 'openjdk version \"{version}\"' >&2\n")
            os.chmod(file.name, 0o755)
            self.assertIn(f"spark: Spark needs Java 17 or later, and {file.name} is {known}",
                          told(ROOT / "Scripts/spark", "a", "b", env={**bare, "JAVA_HOME": path(f"java-{version}")}))
        for name in ("pyspark", "duckdb"):
            os.makedirs(path(f"hidden/{name}"))
            pathlib.Path(path(f"hidden/{name}/__init__.py")).write_text("raise ImportError")
        hidden = {**ENVIRONMENT, "PYTHONPATH": path("hidden")}
        self.assertEqual("spark: no PySpark: Scripts/setup --spark installs it\n",
                         told(ROOT / "Scripts/spark", "a", "b", env=hidden))
        self.assertEqual("duckdb: no DuckDB: Scripts/setup --spark installs it\n",
                         told(ROOT / "Scripts/duckdb", "a", "-o", "b", env=hidden))
        self.assertIn("no /nowhere/entente: build it",
                      self.told("pack", path("x.tar.gz"), status=1, env={**ENVIRONMENT, "BIN": "/nowhere/entente"}))

    def test_evidence_that_is_damaged(self):
        row = entente("extract", "-", "--input-format", "jsonl", input=JobTest.LINES[0]).stdout
        for name, text, message in (
                ("cut", row[:-20] + "\n", "Malformed JSON"),
                ("no-sign", row.replace('"sign":1', '"sign":0'), "damaged"),
                ("no-id", row.replace('"id"', '"ident"', 1), "damaged"),
                ("twice", row + row.replace('"sign":1', '"sign":-1'), "the same id, but not the same contents")):
            with open(path(name), "w", encoding="utf-8") as file:
                file.write(text)
            self.assertIn(message, self.told("duckdb", path(name), "-o", path("damaged.json"), status=1), name)
            self.assertFalse(os.path.exists(path("damaged.json")))
        os.makedirs(path("empty"))
        self.assertIn("no files in it", self.told("duckdb", path("empty"), "-o", path("damaged.json"), status=1))
        self.assertIn("missing", self.told("duckdb", path("missing"), "-o", path("damaged.json"), status=1))


if __name__ == "__main__":
    unittest.main()
