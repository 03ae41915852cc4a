"""Texts that would like to be code, and a policy that wouldn't let them."""

from browser import *

ATTACKS = [
    "</script><script>window.hacked = 1</script>", "<img src=x onerror=window.hacked=1>",
    "\"'><svg onload=window.hacked=1>", "<!-- <script>", "]]></style><b>", "javascript:window.hacked=1",
    "\u202eevil\u202c\u2066x", "\u2028\u2029", "&lt;b&gt; &#x3c;", "{{script}} ${window.hacked=1} `",
]


class HostileTest(PageTest):
    def documents(self):
        for number, attack in enumerate(ATTACKS):
            yield {"id": f"{attack} {number}", "title": attack, "source": attack, "date": "2024-12-01",
                   "url": ["javascript:window.hacked=1", "https://example.org/?q=<b>&\"'", "data:text/html,x"][number % 3],
                   "text": f"Iran {attack} backs Syria. President Zed{number} {attack} condemned Israel."}
            yield {"id": f"n{number}", "text": f"Iran backs Syria, {attack} said.", "source": "a\u202eb"}

    def setUp(self):
        super().setUp()
        self.source = corpus("hostile", self.documents())
        self.file = report(self.source, "hostile.html", "--title", "<b>" + "".join(ATTACKS))

    def test_nothing_of_the_corpus_becomes_markup(self):
        for lang in ("en", "ar"):
            self.open(self.file, lang=lang, tie="IRN>SYR")
            self.assertIsNone(self.run_script("return window.hacked ?? null"))
            self.assertEqual(len(self.all("script")), 2)
            self.assertEqual(self.all("img, iframe, object, embed, link, b"), [])
            self.assertGreater(len(self.all("#panel blockquote")), 3)
            texts = " ".join(self.texts("#panel blockquote"))
            self.assertIn("<img src=x onerror=window.hacked=1>", texts)
            self.assertIn("</script>", texts)
            for table in ("ties", "actors"):
                self.click(f"#tab-{table}")
            for row in range(1, 5):
                self.click(f"#table tbody tr:nth-child({row}) th button")
            self.assertEqual(self.run_script("""return [...document.querySelectorAll("*")].flatMap((node) =>
              [...node.attributes].filter((a) => /^on/i.test(a.name) || (a.name === "style" && !node.closest("svg"))
                && node.id !== "tip").map((a) => node.tagName + " " + a.name))"""), [])
        self.find("#query").send_keys("<img")
        self.assertIn("<img src=x", self.find("#results").text)
        self.screenshot("hostile")

    def test_only_web_addresses_are_links(self):
        self.open(self.file, tie="IRN>SYR")
        links = [link.get_attribute("href") for link in self.all("#panel a")]
        self.assertGreater(len(links), 0)
        for link in links:
            self.assertTrue(link.startswith("https://example.org/"), link)
        self.assertEqual(self.attribute("#panel a", "rel"), "noopener noreferrer")

    def test_a_diff_of_hostile_texts(self):
        file = entente("diff", self.source, EARLIER, "-o", path("hostile-diff.html"), "--names", ATTACKS[0],
                       "--names", ATTACKS[1], "--permutations", "0")
        self.open(file, tie="IRN>SYR", mode="sides")
        self.assertIsNone(self.run_script("return window.hacked ?? null"))
        self.assertIn(ATTACKS[1], self.texts(".pane figcaption"))


class PolicyTest(PageTest):
    breaks_rules = True

    def test_the_policy_blocks_what_is_not_the_pages_own(self):
        self.open(report(EARLIER, "earlier.html"))
        self.run_script("""
          const script = document.createElement("script");
          script.textContent = "window.hacked = 1";
          const image = document.createElement("p");
          image.setAttribute("onclick", "window.hacked = 2");
          const style = document.createElement("style");
          style.textContent = "body { display: none }";
          document.body.append(script, image, style);
          image.click();""")
        self.assertIsNone(self.run_script("return window.hacked ?? null"))
        self.assertTrue(self.find("h1").is_displayed())
        refused = self.run_script("""return new Promise((done) => {
          document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true });
          const image = new Image();
          image.src = "https://example.org/x.png";
          document.body.append(image);
        })""")
        self.assertEqual(refused, "img-src")


if __name__ == "__main__":
    unittest.main()
