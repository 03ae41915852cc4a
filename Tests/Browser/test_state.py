"""Filters, tables, timeline, languages and colours, and the address that keeps them."""

from browser import *


class StateTest(PageTest):
    def setUp(self):
        super().setUp()
        self.file = report(EARLIER, "earlier.html")

    def counts(self):
        return [int(word) for word in self.find("#counts").text.replace(",", "").split() if word.isdigit()]

    def tick(self, menu, value):
        self.click(f"#menu-{menu}")
        self.click(f'details.menu[open] input[value="{value}"]')
        self.press(Keys.ESCAPE)

    def test_a_filter_acts_on_picture_tables_counts_and_timeline(self):
        self.open(self.file)
        self.tick("signs", "support")
        ties, all_ties, actors, _, rows, all_rows = self.counts()
        self.assertLess(ties, all_ties)
        self.assertLess(rows, all_rows)
        self.assertEqual(self.drawn(".edge"), ties)
        self.assertEqual(self.drawn(".node"), actors)
        self.assertEqual(int(self.find("#tab-ties .count").text), ties)
        self.assertEqual(self.all("#timeline rect.oppose"), [])
        self.assertTrue(all(cell.text == "0" for cell in self.all("#table tbody td:nth-child(5)")))
        self.click("#reset")
        self.assertEqual(self.counts()[0], all_ties)

    def test_every_filter_narrows(self):
        for fragment in (
            {"event": "ASSAULT"}, {"outlet": "Levant Wire"}, {"from_": "2024-12-06"},
            {"until": "2024-11-29"}, {"least": 2}, {"sign": "oppose"}, {"ego": "TUR"},
        ):
            self.open(self.file, **fragment)
            ties, all_ties, actors, _, rows, all_rows = self.counts()
            self.assertLess(ties, all_ties, fragment)
            self.assertGreater(ties, 0, fragment)
            self.assertEqual(self.drawn(".edge"), ties, fragment)
            self.assertEqual(self.drawn(".node"), actors, fragment)

    def test_what_is_left_of_a_tie_is_scored_anew_and_drawn_so(self):
        # Iran to Syria: three stories for, one against.
        self.open(self.file, tie="IRN>SYR", sign="oppose")
        self.assertIn("0 stories for, 1 against", self.find("#panel").text)
        edge = self.find('.edge[data-source="IRN"][data-target="SYR"]')
        self.assertEqual(edge.get_attribute("data-look"), "tentative-oppose")
        self.assertEqual(len(edge.find_elements(By.CSS_SELECTOR, ".own")), 1)

    def test_each_class_can_be_had_alone(self):
        edges = read(EARLIER)["edges"]
        for name in ("support", "oppose", "contested", "tentative"):
            self.open(self.file, class_=name)
            wanted = sum(edge["class"] == name for edge in edges)
            self.assertGreater(wanted, 0)
            self.assertEqual(self.drawn(".edge"), wanted)
            self.assertEqual(len(self.all(f".pane .edge.{name}:not(.gone)")), wanted)

    def test_keys_alone_filter_sort_and_search(self):
        self.open(self.file)
        before = self.counts()[0]
        self.reach("menu-signs")
        self.press(Keys.ENTER)
        self.press(Keys.TAB)
        self.press(Keys.SPACE)
        self.assertLess(self.counts()[0], before)
        self.press(Keys.ESCAPE)
        self.assertEqual(self.focused().get_attribute("id"), "menu-signs")
        self.reach("reset")
        self.press(Keys.ENTER)
        self.assertEqual(self.counts()[0], before)
        self.reach("sort-weight")
        self.press(Keys.ENTER)
        self.assertEqual(self.fragment()["sort"], ["-weight"])
        self.assertEqual(self.focused().get_attribute("id"), "sort-weight")
        self.reach("language", back=True)
        self.reach("query")
        self.press("kremlin")
        self.press(Keys.ENTER)
        self.assertGreater(len(self.all("#panel blockquote")), 0)

    def reach(self, name, back=False):
        """Presses Tab until an element has the focus."""
        for _ in range(90):
            if self.focused().get_attribute("id") == name:
                return
            self.press(Keys.SHIFT + Keys.TAB + Keys.NULL if back else Keys.TAB)
        self.fail(f"Tab doesn't lead to {name}")

    def test_what_is_chosen_by_hand_is_in_the_address(self):
        self.open(self.file)
        self.tick("signs", "support")
        self.tick("outlets", "نشرة المرفأ")
        self.tick("events", "SUPPORT")
        self.click("#tab-actors")
        self.click("#sort-given")
        view, address = self.counts(), self.driver.current_url
        self.assertGreater(view[0], 0)
        self.driver.get("about:blank")
        self.driver.get(address)
        self.assertEqual(self.counts(), view)
        self.assertEqual(self.attribute("#tab-actors", "aria-selected"), "true")
        self.assertEqual(self.fragment()["outlet"], ["نشرة المرفأ"])

    def test_tables_sort_by_any_column_both_ways(self):
        self.open(self.file)
        column = lambda n: self.texts(f"#table tbody tr > :nth-child({n})")
        numbers = lambda n: [float(text.replace("−", "-").split()[0]) for text in column(n)]
        self.click("#sort-weight")
        self.assertEqual(numbers(7), sorted(numbers(7), reverse=True))
        self.click("#sort-weight")
        self.assertEqual(numbers(7), sorted(numbers(7)))
        self.assertEqual(self.attribute("#table th[aria-sort]", "aria-sort"), "ascending")
        self.click("#sort-source")
        self.assertEqual(column(1), sorted(column(1), key=str.casefold))
        self.click("#tab-actors")
        self.assertEqual(len(self.all("#table tbody tr")), len(read(EARLIER)["nodes"]))
        self.click("#sort-standing")
        self.click('#table tbody tr:first-child button')
        self.assertEqual(len(self.all("#panel .facts dd")), 3)
        self.assertEqual(self.fragment()["sort"], ["-standing"])

    def test_the_brush_chooses_days_by_hand_and_by_key(self):
        self.open(self.file)
        box = self.run_script("""
          const bins = [...document.querySelectorAll("#timeline .bin")].map((bin) => bin.getBoundingClientRect());
          document.querySelector("#timeline").scrollIntoView({ block: "center" });
          return [...document.querySelectorAll("#timeline .bin .ground")].map((bin) => bin.getBoundingClientRect()).map((b) => [b.x + b.width / 2, b.y + b.height / 2]);""")
        for kind, place in (("mousePressed", 1), ("mouseMoved", 2), ("mouseMoved", 4), ("mouseReleased", 4)):
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                "type": kind, "x": box[place][0], "y": box[place][1], "button": "left", "buttons": 1, "clickCount": 1})
        self.assertEqual(self.fragment()["from"], ["2024-11-29"])
        self.assertEqual(self.fragment()["until"], ["2024-12-02"])
        self.assertEqual(self.value("#from"), "2024-11-29")
        self.run_script("document.querySelector('#time-from').focus()")
        self.press(Keys.ARROW_RIGHT)
        self.assertEqual(self.fragment()["from"], ["2024-11-30"])
        self.press(Keys.ARROW_RIGHT)
        self.assertEqual(self.fragment()["from"], ["2024-12-01"])
        self.assertEqual(self.focused().get_attribute("id"), "time-from")
        self.click("#time-all")
        self.assertNotIn("from", self.fragment())

    def test_arabic_mirrors_the_whole_page(self):
        self.open(self.file)
        english = self.find("#panel").rect["x"]
        self.click("#language")
        self.assertEqual(self.attribute("html", "dir"), "rtl")
        self.assertEqual(self.attribute("html", "lang"), "ar")
        self.assertEqual(self.find("h1").text, "من يقف مع من؟")
        self.assertLess(self.find("#panel").rect["x"], english)
        self.assertIn("٦٦", self.find("#counts").text)
        self.assertNotRegex(self.find("#counts").text, "[0-9]")
        self.assertIn("سوريا", self.find('.node[data-actor="SYR"]').text)
        self.click_at(self.point_on_edge("RUS", "SYR"))
        self.assertIn("روسيا ← سوريا", self.find("#panel-title").text)
        quote = next(quote for quote in self.all("#panel blockquote") if "Peskov" in quote.text)
        self.assertEqual(quote.get_attribute("dir"), "ltr")
        self.screenshot("ar", whole=True)
        self.assertEqual(self.fragment()["lang"], ["ar"])

    def test_no_phrase_is_missing_in_either_language(self):
        files = "\n".join((PAGE / name).read_text("utf-8") for name in ("phrases.js",))
        missing = self.open(self.file).run_script(
            "const number = String, state = { lang: 'en' };" + files + """
            const paths = (value, at = "") => value && typeof value === "object" && !Array.isArray(value)
              ? Object.entries(value).flatMap(([key, inner]) => paths(inner, at + "." + key)) : [at];
            const [en, ar] = [new Set(paths(PHRASES.en)), new Set(paths(PHRASES.ar))];
            return [...en].filter((key) => !ar.has(key)).concat([...ar].filter((key) => !en.has(key)));""")
        self.assertEqual(missing, [])

    def test_the_address_restores_the_view(self):
        self.open(self.file, lang="ar", theme="dark", sign="support", tie="IRN>SYR", table="actors",
                  sort="-given", view="100,100,500,400", least=1)
        self.assertEqual(self.attribute("html", "dir"), "rtl")
        self.assertEqual(self.attribute("html", "data-theme"), "dark")
        self.assertEqual(self.attribute(".pane svg", "viewBox"), "100.0 100.0 500.0 400.0")
        self.assertEqual(self.attribute("#tab-actors", "aria-selected"), "true")
        self.assertEqual(self.attribute("#table th[aria-sort]", "aria-sort"), "descending")
        self.assertIn("chosen", self.attribute('.edge[data-source="IRN"][data-target="SYR"]', "class"))
        before = self.driver.current_url
        self.driver.refresh()
        self.assertEqual(self.driver.current_url, before)
        self.run_script("location.hash = '#tie=RUS%3ESYR'")
        self.wait_for(lambda: self.attribute("html", "dir") == "ltr")
        self.assertIn("Russia", self.find("#panel-title").text)
        self.screenshot("address")

    def test_an_address_of_nonsense_does_no_harm(self):
        self.open(self.file, lang="xx", tie="A>B", actor="nobody", ego="<img>", view="a,b", sort="--", table="no",
                  from_="yesterday", least="-3", sign="<script>")
        self.assertEqual(self.find("h1").text, "Who stands with whom")
        self.assertIn(f"0 of {len(read(EARLIER)['edges'])} ties", self.find("#counts").text)

    def test_colours(self):
        self.open(self.file)
        ground = lambda: self.run_script("return getComputedStyle(document.body).backgroundColor")
        self.click("#theme")
        self.assertEqual(ground(), "rgb(255, 255, 255)")
        self.click("#theme")
        self.assertEqual(ground(), "rgb(18, 24, 31)")
        self.screenshot("dark", whole=True)

    def test_contrast_is_aa_in_both_themes(self):
        for theme in ("light", "dark"):
            self.open(self.file, theme=theme, tie="RUS>SYR")
            worst = self.run_script("""
              const part = (v) => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
              const light = ([r, g, b]) => .2126 * part(r) + .7152 * part(g) + .0722 * part(b);
              const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
              const ground = (node) => {
                for (; node; node = node.parentElement) {
                  const colour = rgb(getComputedStyle(node).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0) return colour;
                }
                return [255, 255, 255];
              };
              let worst = [99, ""];
              for (const node of document.querySelectorAll("body *:not(script, svg, svg *, template, noscript)")) {
                if (![...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim())) continue;
                if (!node.checkVisibility() || node.closest(".unseen, .skip")) continue;
                const [a, b] = [light(rgb(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
                const ratio = (a + .05) / (b + .05);
                if (ratio < worst[0]) worst = [ratio, node.className + " " + node.textContent.slice(0, 40)];
              }
              return worst;""")
            self.assertGreaterEqual(worst[0], 4.5, worst)

    def test_every_control_has_a_name(self):
        for lang in ("en", "ar"):
            self.open(self.file, lang=lang, tie="RUS>SYR")
            nameless = self.run_script("""
              return [...document.querySelectorAll("button, input, [role=button], [role=slider], summary, a")]
                .filter((node) => node.checkVisibility())
                .filter((node) => !(node.getAttribute("aria-label") || node.textContent.trim() || node.labels?.length))
                .map((node) => node.outerHTML.slice(0, 120));""")
            self.assertEqual(nameless, [])


if __name__ == "__main__":
    unittest.main()
