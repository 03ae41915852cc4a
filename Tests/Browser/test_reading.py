"""From the picture to the sentence: clicks, keys, search, touch."""

from browser import *


class ReadingTest(PageTest):
    def setUp(self):
        super().setUp()
        self.file = report(EARLIER, "earlier.html")
        self.graph = read(EARLIER)

    def test_it_opens_with_everything_in_place(self):
        self.open(self.file)
        self.assertEqual(self.find("h1").text, "Who stands with whom")
        self.assertEqual(self.attribute("html", "dir"), "ltr")
        ties, actors = len(self.graph["edges"]), len(self.graph["nodes"])
        self.assertIn(f"{ties} of {ties} ties, {actors} of {actors} actors", self.find("#counts").text)
        self.assertEqual(self.drawn(".edge"), ties)
        self.assertEqual(self.drawn(".node"), actors)
        self.assertEqual(len(self.all("#timeline .bin")), 10)
        self.screenshot("en", whole=True)

    def test_one_click_on_an_arrow_shows_its_sentences(self):
        self.open(self.file)
        self.click_at(self.point_on_edge("RUS", "SYR"))
        quotes = self.all("#panel blockquote")
        self.assertEqual(len(quotes), 5)
        arabic = next(quote for quote in quotes if "الكرملين" in quote.text)
        self.assertEqual(arabic.get_dom_attribute("dir"), "rtl")
        self.assertEqual(arabic.get_attribute("lang"), "ar")
        self.assertEqual([mark.text for mark in arabic.find_elements(By.CSS_SELECTOR, "mark")],
                         ["دعمه", "للسلطات السورية"])
        # "Its support": one word, two parts.
        self.assertEqual(arabic.find_element(By.CSS_SELECTOR, "mark").get_attribute("class"), "source predicate")
        english = next(quote for quote in quotes if "Peskov" in quote.text)
        self.assertEqual(
            [(mark.get_attribute("class"), mark.text)
             for mark in english.find_elements(By.CSS_SELECTOR, "mark")],
            [("source", "Russia"), ("predicate", "support"), ("target", "Assad")])
        self.assertEqual(
            english.text, "Kremlin spokesman Dmitry Peskov told reporters that Russia continued to support Assad.")
        panel = self.find("#panel").text
        for words in ("Russia → Syria", "Levant Wire", "2 Dec 2024", "4 stories for, 0 against", "0.80", "87% sure"):
            self.assertIn(words, panel)
        self.find("#panel details.how summary").click()
        self.assertIn("ar.noun.possessor-oblique", self.find("#panel").text)
        self.screenshot("tie")

    def test_every_arrow_can_be_pointed_at_and_says_what_it_is(self):
        self.open(self.file)
        for edge in self.graph["edges"]:
            self.point_on_edge(edge["source"], edge["target"])
        names = {node["id"]: node["names"]["en"] for node in self.graph["nodes"]}
        tip = self.find("#tip")
        self.assertTrue(tip.is_displayed())
        self.assertIn(f'{names[edge["source"]]} → {names[edge["target"]]}', tip.text)
        self.assertIn(f'{edge["support_stories"]} ', tip.text)

    def test_a_sentence_leads_to_its_document_and_names_its_copies(self):
        self.open(self.file, tie="EGY>TUR")
        panel = self.find("#panel")
        self.assertIn("contested", panel.text)
        links = {link.text: link.get_attribute("href") for link in self.all("#panel .document a")}
        self.assertEqual(links["Harbour notes from Havana ↗"], "https://example.org/harbour/2")
        texts = [sentence.text for sentence in self.all("#panel .sentence")]
        self.assertEqual(sum("2 documents" in text for text in texts), sum("Oran" in text for text in texts))
        self.assertGreater(sum("Oran" in text for text in texts), 0)

    def test_a_click_on_an_actor_shows_its_ties_and_sentences(self):
        self.open(self.file)
        self.click_at(self.middle_of_actor("IRN"))
        self.assertEqual(self.find("#panel-title").text, "Iran")
        self.assertIn("إيران", self.find("#panel").text)
        self.assertGreater(len(self.all("#panel .tie")), 5)
        self.assertGreater(len(self.all("#panel blockquote")), 5)
        self.click('#panel .tie[data-tie="IRN>SYR"]')
        self.assertIn("Iran", self.find("#panel-title").text)
        self.assertEqual(self.fragment()["tie"], ["IRN>SYR"])

    def test_a_double_click_shows_the_neighbours_alone(self):
        self.open(self.file)
        x, y = self.middle_of_actor("TUR")
        for count in (1, 2):
            for kind in ("mousePressed", "mouseReleased"):
                self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                    "type": kind, "x": x, "y": y, "button": "left", "clickCount": count})
        self.assertEqual(self.fragment()["ego"], ["TUR"])
        near = {"TUR"}.union(*(
            {edge["source"], edge["target"]} for edge in self.graph["edges"]
            if "TUR" in (edge["source"], edge["target"])))
        self.assertLess(len(near), len(self.graph["nodes"]))
        self.assertEqual(self.drawn(".node"), len(near))
        self.assertIn("Around", self.find("#ego").text)
        self.screenshot("ego")
        self.click("#ego-off")
        self.assertEqual(self.drawn(".node"), len(self.graph["nodes"]))

    def test_keys_alone_reach_a_sentence(self):
        self.open(self.file)
        for _ in range(40):
            self.press(Keys.TAB)
            if self.focused().get_dom_attribute("data-actor"):
                break
        self.assertEqual(self.focused().get_dom_attribute("role"), "button")
        first = self.focused().get_dom_attribute("data-actor")
        for key in (Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_LEFT, Keys.ARROW_UP):
            self.press(key)
            if self.focused().get_dom_attribute("data-actor") != first:
                break
        self.assertNotEqual(self.focused().get_dom_attribute("data-actor"), first)
        self.press("e")
        self.assertTrue(self.focused().get_dom_attribute("data-source"))
        self.assertTrue(self.find("#tip").is_displayed())
        self.press(Keys.ENTER)
        self.assertGreater(len(self.all("#panel blockquote")), 0)
        self.press(Keys.ESCAPE)
        self.assertEqual(self.all("#panel blockquote"), [])

    def test_zoom_by_buttons_keys_and_wheel_and_moving_by_hand(self):
        self.open(self.file)
        box = lambda: [float(value) for value in self.attribute(".pane svg", "viewBox").split()]
        whole = box()
        self.click("#zoom-in")
        self.assertLess(box()[2], whole[2])
        self.assertIn("view", self.fragment())
        near = box()
        x, y = self.middle_of_actor("SYR")
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
            "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": -200, "modifiers": 2})
        self.wait_for(lambda: box()[2] < near[2])
        moved = box()
        svg = self.run_script("const b = document.querySelector('.pane svg').getBoundingClientRect(); return [b.x + 20, b.y + 120]")
        for kind, dx in (("mousePressed", 0), ("mouseMoved", 40), ("mouseMoved", 90), ("mouseReleased", 90)):
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                "type": kind, "x": svg[0] + dx, "y": svg[1], "button": "left", "buttons": 1, "clickCount": 1})
        self.assertLess(box()[0], moved[0])
        self.click("#zoom-fit")
        self.assertEqual(box(), whole)
        self.run_script("document.querySelector('.pane [tabindex=\"0\"]').focus()")
        self.press("+")
        self.assertLess(box()[2], whole[2])
        self.press("0")
        self.assertEqual(box(), whole)

    def test_search_ignores_vowel_signs_hamzas_and_case(self):
        self.open(self.file)
        for query, first in (("سُورِيّا", "Syria"), ("ايران", "Iran"), ("إيران", "Iran"),
                             ("RUSS", "Russia"), ("هيئه تحرير", "Hay'at Tahrir al-Sham"), ("hayat tahrir", "Hay'at Tahrir al-Sham")):
            field = self.find("#query")
            field.clear()
            field.send_keys(query)
            self.assertTrue(self.find("#result-0").text.startswith(first), (query, self.find("#results").text))
        field.send_keys(Keys.ENTER)
        self.assertEqual(self.find("#panel-title").text, "Hay'at Tahrir al-Sham")
        field.clear()
        field.send_keys("peskov told")
        self.assertIn("Peskov told reporters", self.find("#result-0").text)
        field.send_keys(Keys.ENTER)
        self.assertIn("Peskov", self.find("#panel").text)

    def test_narrow_screens(self):
        self.size(390, 844, mobile=True)
        self.open(self.file)
        self.assertLessEqual(self.run_script("return document.documentElement.scrollWidth"), 390)
        self.screenshot("narrow", whole=True)
        self.click_at(self.point_on_edge("TUR", "SYR"))
        self.wait_for(lambda: self.all("#panel blockquote"))
        box = self.find("#panel blockquote").rect
        top = self.run_script("return document.querySelector('#panel blockquote').getBoundingClientRect().top")
        self.assertLess(top, 844)
        self.assertLessEqual(box["width"], 390)
        self.screenshot("narrow-tie")
        self.click("#panel-close")
        self.click("#more-filters")
        self.assertTrue(self.find("#menu-signs").is_displayed())

    def test_what_is_printed(self):
        self.open(self.file, tie="RUS>SYR")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        try:
            for selector in ("#choices", "#query", "#hint", "#zoom-in"):
                self.assertFalse(self.find(selector).is_displayed(), selector)
            self.assertTrue(self.find("#panel blockquote").is_displayed())
            pdf = self.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})
            self.assertTrue(base64.b64decode(pdf["data"]).startswith(b"%PDF"))
            if os.environ.get("SHOTS"):
                with open(os.path.join(os.environ["SHOTS"], "print.pdf"), "wb") as file:
                    file.write(base64.b64decode(pdf["data"]))
        finally:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


if __name__ == "__main__":
    unittest.main()
