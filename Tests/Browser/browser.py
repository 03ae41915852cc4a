"""A headless Chromium that opens reports, and hands and eyes for the tests.

`Scripts/test-report` runs these tests; BIN is the built command.
"""

import atexit
import base64
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest
import urllib.parse

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = os.environ.get("BIN", str(ROOT / ".build/debug/entente"))
PAGE = ROOT / "Sources/EntenteReport/Page"
# Graph files, read once from invented articles and kept: what the reader learns since, or the
# samples become, changes nothing here. Nor need they be read again, which takes a debug build long.
EARLIER = ROOT / "Tests/Browser/Corpora/earlier.json"
LATER = ROOT / "Tests/Browser/Corpora/later.json"
# The later one with `--level actor --half-life 5`.
AGED = ROOT / "Tests/Browser/Corpora/aged.json"
folder = tempfile.TemporaryDirectory(prefix="entente-browser-")


def path(name):
    return os.path.join(folder.name, name)


def entente(*arguments):
    """Runs the command; what it writes goes to the folder once, however many tests ask for it."""
    output = arguments[arguments.index("-o") + 1]
    if not os.path.exists(output):
        subprocess.run([BIN, *map(str, arguments)], check=True, capture_output=True)
    return output


def report(source, name, *options):
    return entente("report", source, "-o", path(name), *options)


def read(file):
    with open(file, encoding="utf-8") as stream:
        return json.load(stream)


def corpus(name, documents):
    """The graph of some documents, as a file."""
    with open(path(name + ".jsonl"), "w", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
    return entente("graph", path(name + ".jsonl"), "-o", path(name + ".json"))


def start():
    options = Options()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--force-device-scale-factor=1", "--lang=en-GB", "--disable-dev-shm-usage",
        "--disable-background-networking", "--no-first-run",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(
        options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))


class PageTest(unittest.TestCase):
    """A test with a browser. At its end the console must be empty and the network untouched."""

    # Whether the test itself asks for what the page must refuse.
    breaks_rules = False
    driver = None

    @classmethod
    def setUpClass(cls):
        # One browser for all: it takes longer to start than most tests to run.
        if PageTest.driver is None:
            PageTest.driver = start()
            atexit.register(PageTest.driver.quit)

    def setUp(self):
        self.size(1440, 1000)
        for kind in ("browser", "performance"):
            self.driver.get_log(kind)

    def tearDown(self):
        messages = [entry["message"] for entry in self.driver.get_log("browser")]
        if self.breaks_rules:
            return
        self.assertEqual(messages, [])
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                self.assertTrue(url.startswith(("file:", "data:", "about:")), url)

    # Hands

    def size(self, width, height, mobile=False):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile})

    def open(self, file, **fragment):
        url = pathlib.Path(file).as_uri()
        if fragment:
            fragment = {key.rstrip("_"): value for key, value in fragment.items()}
            url += "#" + urllib.parse.urlencode(fragment, doseq=True)
        self.driver.get("about:blank")
        self.driver.get(url)
        return self

    def run_script(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def click(self, selector):
        element = self.find(selector)
        # Not under the bar that stays at the top.
        self.run_script("arguments[0].scrollIntoView({ block: 'center' })", element)
        element.click()

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def click_at(self, point):
        for kind in ("mousePressed", "mouseReleased"):
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                "type": kind, "x": point[0], "y": point[1], "button": "left", "clickCount": 1})

    def point_on_edge(self, source, target):
        """Where the pointer lights up the line: it is moved along it, from the middle outwards."""
        places = self.run_script("""
          const edge = document.querySelector(`.edge[data-source="${arguments[0]}"][data-target="${arguments[1]}"]`);
          edge.scrollIntoView({ block: "center" });
          const line = edge.querySelector(".line");
          const matrix = line.getScreenCTM();
          return Array.from({ length: 60 }, (_, step) => {
            const at = line.getPointAtLength(line.getTotalLength() * (.5 + (step % 2 ? -step : step) / 125));
            const { x, y } = at.matrixTransform(matrix);
            return [x, y];
          });""", source, target)
        for x, y in places:
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})
            if self.lit() == [f"{source}>{target}"]:
                return x, y
        self.fail(f"the pointer doesn't find {source} > {target}")

    def lit(self):
        """The ties that are lit up."""
        return self.run_script("""return [...document.querySelectorAll(".pane .edge.lit")]
          .map((edge) => edge.dataset.source + ">" + edge.dataset.target);""")

    def middle_of_actor(self, actor):
        return self.run_script("""
          const node = document.querySelector(`.node[data-actor="${arguments[0]}"]`);
          node.scrollIntoView({ block: "center" });
          const box = node.querySelector(".halo").getBoundingClientRect();
          return [box.x + box.width / 2, box.y + box.height / 2];""", actor)

    # Eyes

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    def drawn(self, kind=".edge"):
        """How many groups of the picture are shown."""
        return len(self.all(f".pane:first-child {kind}:not(.gone)"))

    def attribute(self, selector, name):
        return self.find(selector).get_dom_attribute(name)

    def value(self, selector):
        return self.find(selector).get_property("value")

    def fragment(self):
        return urllib.parse.parse_qs(urllib.parse.urlparse(self.driver.current_url).fragment)

    def focused(self):
        return self.driver.switch_to.active_element

    def screenshot(self, name, whole=False):
        """Takes a picture if SHOTS names a folder for them."""
        shots = os.environ.get("SHOTS")
        if not shots:
            return
        options = {}
        if whole:
            size = self.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
            options = {"captureBeyondViewport": True, "clip": {
                "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}}
        data = self.driver.execute_cdp_cmd("Page.captureScreenshot", options)["data"]
        os.makedirs(shots, exist_ok=True)
        with open(os.path.join(shots, name + ".png"), "wb") as file:
            file.write(base64.b64decode(data))

    def wait_for(self, condition, seconds=5):
        end = time.time() + seconds
        while time.time() < end:
            if condition():
                return
            time.sleep(0.02)
        self.fail("it didn't happen")
