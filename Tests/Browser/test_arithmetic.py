"""The page's arithmetic is the command's: sums, shares, intervals, weights and classes."""

from browser import *


class ArithmeticTest(PageTest):
    def scores(self, file):
        """What the page's own code makes of the page's own data."""
        code = (PAGE / "arithmetic.js").read_text("utf-8")
        return self.open(file).run_script(code + """
          const data = JSON.parse(document.getElementById("data").textContent);
          const [side] = data.sides;
          return side.ties.map((tie) => {
            const rows = tie.rows.map((row) => {
              const document = side.documents[side.sentences[row.sentence].document];
              return { ...row, story: document.story, date: document.date, outlet: document.outlet };
            });
            const sums = Arithmetic.sums(rows, tie.bare);
            const score = Arithmetic.score(sums.support, sums.oppose);
            return { source: data.actors[tie.source].id, target: data.actors[tie.target].id,
              support: sums.support / 1e6, oppose: sums.oppose / 1e6, support_stories: sums.supportStories,
              oppose_stories: sums.opposeStories, theta: score.theta, interval: score.interval,
              polarity: score.polarity, strength: score.strength, weight: score.weight, class: score.class,
              outlets_effective: Arithmetic.effectiveNumber(sums.outlets.values()) };
          });""")

    def check(self, source, name):
        graph = read(source)
        scores = self.scores(report(source, name + ".html"))
        self.assertEqual(len(scores), len(graph["edges"]))
        self.assertGreater(len(scores), 0)
        for edge, score in zip(graph["edges"], scores):
            for key, value in score.items():
                if isinstance(value, float) or isinstance(edge[key], float):
                    self.assertAlmostEqual(value, edge[key], places=6, msg=(key, edge["source"], edge["target"]))
                elif key == "interval":
                    for one, other in zip(value, edge[key]):
                        self.assertAlmostEqual(one, other, places=6)
                else:
                    self.assertEqual(value, edge[key], (key, edge["source"], edge["target"]))

    def test_both_corpora(self):
        self.check(EARLIER, "earlier")
        self.check(LATER, "later")

    def test_actors_and_ageing(self):
        self.check(AGED, "aged")

    def test_classes_copies_and_missing_dates(self):
        rows = []
        for number in range(12):
            rows.append({"id": f"s{number:02}", "date": f"2024-12-{number + 1:02}", "source": f"o{number % 3}",
                         "text": f"Iran supports Syria, report {number * 13} of the day said."})
        for number in range(6):
            rows.append({"id": f"o{number}", "source": f"o{number}",
                         "text": f"Iran condemned Syria, paper {number * 17} wrote. Turkey condemned Israel at {number}."})
        for number in range(4):
            rows.append({"id": f"c{number}", "date": "2025" if number else "2024-12", "source": f"c{number}",
                         "text": "Russia backs China in its long dispute over islands and trade, the ministry said today."})
        self.check(corpus("mixed", rows), "mixed")

    def test_reference_values(self):
        code = (PAGE / "arithmetic.js").read_text("utf-8")
        self.open(report(EARLIER, "earlier.html"))
        # Stories for and against at confidence 1, as the design has them.
        for support, oppose, theta, weight, low, high, kind in (
            (9, 1, .8333, 2.3063, .5872, .9772, "support"), (5, 0, .8571, 1.8464, .5407, .9958, "support"),
            (4, 0, .8333, 1.5480, .4782, .9949, "tentative"), (1, 0, .6667, .3333, .1581, .9874, "tentative"),
        ):
            score = self.run_script(
                code + "const s = Arithmetic.score(arguments[0] * 1e6, arguments[1] * 1e6);"
                "return [s.theta, s.weight, ...s.interval, s.class];", support, oppose)
            for one, other in zip(score, (theta, weight, low, high)):
                self.assertAlmostEqual(one, other, places=4)
            self.assertEqual(score[4], kind)

    def test_a_graph_file_without_sentences(self):
        graph = read(EARLIER)
        for edge in graph["edges"]:
            edge["evidence"] = []
        with open(path("bare.json"), "w") as file:
            json.dump(graph, file)
        scores = self.scores(report(path("bare.json"), "bare.html"))
        for edge, score in zip(graph["edges"], scores):
            self.assertAlmostEqual(edge["weight"], score["weight"], places=6)
        self.open(path("bare.html"), tie="RUS>SYR")
        self.assertIn("without sentences", self.find("#panel").text)


if __name__ == "__main__":
    unittest.main()
