"""A page on what changed between two corpora."""

from browser import *


class ComparisonTest(PageTest):
    def setUp(self):
        super().setUp()
        self.file = entente("diff", EARLIER, LATER, "-o", path("diff.html"), "--permutations", 199)
        self.diff = read(entente("diff", EARLIER, LATER, "-o", path("diff.json"), "--permutations", 199))

    def test_both_corpora_and_the_changes_with_their_q_values(self):
        self.open(self.file)
        self.assertEqual(self.find("h1").text, "What changed")
        self.assertEqual(self.texts(".corpus strong"), ["earlier", "later"])
        groups = " ".join(self.texts("#table tr.group"))
        counts = {}
        for pair in self.diff["pairs"]:
            counts[pair["change"]] = counts.get(pair["change"], 0) + 1
        for change in ("appeared", "vanished", "strengthened", "weakened"):
            self.assertIn(f"{change} ({counts[change]})", groups)
        self.assertNotIn("too little to tell", groups)
        self.click("#more-rows")
        self.assertEqual(len(self.all("#table tbody tr:not(.group)")), len(self.diff["pairs"]))
        tested = next(pair for pair in self.diff["pairs"] if pair["salience_q"] is not None)
        row = self.find(f'[id="row-{tested["source"]}>{tested["target"]}"]').find_element(By.XPATH, "ancestor::tr")
        self.assertIn(f'{tested["salience_q"]:.2f}', row.text)
        self.assertIn("199 permutations (seed 1)", self.find("#table").text)
        self.screenshot("diff", whole=True)

    def test_the_sentences_of_both_sides(self):
        self.open(self.file)
        self.click_at(self.point_on_edge("RUS", "SYR"))
        sides = self.all("#panel section.side")
        self.assertEqual(len(sides), 2)
        self.assertIn("earlier", sides[0].text)
        self.assertIn("الكرملين", sides[0].text)
        self.assertIn("حميميم", sides[1].text)
        self.assertIn("weakened", self.find("#panel").text)
        self.screenshot("diff-tie")

    def test_side_by_side(self):
        self.open(self.file)
        self.click("#mode-sides")
        self.assertEqual(self.texts(".pane figcaption"), ["earlier", "later"])
        for place, key in enumerate(("before", "after")):
            wanted = sum(1 for pair in self.diff["pairs"] if pair[key])
            self.assertEqual(len(self.all(f".pane:nth-child({place + 1}) .edge:not(.gone)")), wanted)
        self.assertEqual(self.fragment()["mode"], ["sides"])
        self.screenshot("sides")

    def test_filters_and_arabic(self):
        self.open(self.file, lang="ar", change="vanished")
        vanished = [pair for pair in self.diff["pairs"] if pair["change"] == "vanished"]
        self.assertGreater(len(vanished), 0)
        self.assertEqual(self.drawn(".edge"), len(vanished))
        self.assertIn("اختفت", self.find("#table").text)
        self.screenshot("diff-ar")


if __name__ == "__main__":
    unittest.main()
