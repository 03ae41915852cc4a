import Testing

@testable import EntenteExtraction

@Suite struct ArabicFormsTests {
  /// Forms that a class of words has to have, and some that it must not have.
  struct Row: Sendable, CustomTestStringConvertible {
    let word: String
    let imperfect: String
    let has: String
    let lacks: String

    init(_ word: String, _ imperfect: String, has: String, lacks: String = "") {
      self.word = word
      self.imperfect = imperfect
      self.has = has
      self.lacks = lacks
    }

    var testDescription: String { word }

    func check(_ forms: [ArabicForms.Form]) {
      let texts = Set(forms.map(\.text))
      #expect(has.split(separator: " ").filter { !texts.contains(String($0)) } == [])
      #expect(lacks.split(separator: " ").filter { texts.contains(String($0)) } == [])
    }
  }

  @Test(arguments: [
    Row("دعم", "يدعم", has: "دعم دعمت دعموا دعما دعمتا دعمنا دعمن"),
    Row("دعم", "يدعم", has: "يدعم تدعم ندعم أدعم يدعمون يدعموا تدعمون يدعمان تدعمان يدعمن"),
    Row("هاجم", "يهاجم", has: "هاجم هاجمت هاجموا هاجمنا يهاجم تهاجم نهاجم يهاجمون"),
    Row("استقبل", "يستقبل", has: "استقبلت استقبلوا يستقبل تستقبل يستقبلون"),
    Row("وقف", "يقف", has: "وقف وقفت وقفوا يقف تقف يقفون نقف"),
    Row("أيد", "يؤيد", has: "أيد أيدت أيدوا يؤيد تؤيد نؤيد يؤيدون"),
    Row("بدأ", "يبدأ", has: "بدأ بدأت بدأوا بدؤوا بدآ يبدأ تبدأ"),
  ]) func `Sound verbs`(_ row: Row) {
    row.check(ArabicForms.verb(perfect: row.word, imperfect: row.imperfect))
  }

  @Test(arguments: [
    Row("قال", "يقول", has: "قال قالت قالوا قلنا قيل قيلت يقول تقول نقول يقولون يقل تقل"),
    Row("زار", "يزور", has: "زار زارت زاروا زرنا يزور تزور يزورون يزر تزر"),
    Row("أدان", "يدين", has: "أدان أدانت أدانوا أدين أدينت يدين تدين ندين يدينون يدن تدن"),
    Row("استعان", "يستعين", has: "استعان استعانت يستعين تستعين يستعن"),
    Row("اغتال", "يغتال", has: "اغتال اغتالت اغتيل اغتيلت يغتال تغتال يغتل"),
  ]) func `Hollow verbs`(_ row: Row) {
    row.check(ArabicForms.verb(perfect: row.word, imperfect: row.imperfect))
  }

  @Test(arguments: [
    Row("رمى", "يرمي", has: "رمى رمت رموا رمينا رميا يرمي ترمي يرمون يرموا يرم ترم"),
    Row("دعا", "يدعو", has: "دعا دعت دعوا دعونا يدعو تدعو ندعو يدعون يدع تدع"),
    Row("نهى", "ينهى", has: "نهى نهت نهوا نهينا ينهى تنهى ينهون ينه", lacks: "ينهىون"),
    Row("عادى", "يعادي", has: "عادى عادت عادوا عادينا يعادي تعادي يعادون يعاد"),
    Row("لقي", "يلقى", has: "لقي لقيت لقوا يلقى تلقى يلقون", lacks: "لقيوا"),
  ]) func `Defective verbs`(_ row: Row) {
    row.check(ArabicForms.verb(perfect: row.word, imperfect: row.imperfect))
  }

  @Test(arguments: [
    Row("شن", "يشن", has: "شن شنت شنوا شنا يشن تشن نشن يشنون يشنوا"),
    Row("رد", "يرد", has: "رد ردت ردوا يرد ترد يردون"),
    Row("استمر", "يستمر", has: "استمر استمرت استمروا يستمر تستمر يستمرون"),
  ]) func `Doubled verbs`(_ row: Row) {
    row.check(ArabicForms.verb(perfect: row.word, imperfect: row.imperfect))
  }

  static let firstPersons = [
    (id: "forms.ar.hollow.first-person", perfect: "قال", imperfect: "يقول", form: "قلت"),
    (id: "forms.ar.doubled.first-person", perfect: "رد", imperfect: "يرد", form: "رددنا"),
    (id: "forms.ar.nun.first-person", perfect: "أدان", imperfect: "يدين", form: "أدنا"),
  ]

  @Test(arguments: firstPersons)
  func `First persons of the perfect shorten or part letters`(
    _ id: String, _ perfect: String, _ imperfect: String, _ form: String
  ) {
    let forms = ArabicForms.verb(perfect: perfect, imperfect: imperfect).map(\.text)
    KnownFailures.judge(id, forms.contains(form) ? [] : ["no \(form) of \(perfect)"])
  }

  @Test func `Features say person, number and gender`() {
    let forms = Dictionary(
      grouping: ArabicForms.verb(perfect: "دعم", imperfect: "يدعم"), by: \.text)
    func features(_ text: String) -> [FormFeatures] { forms[text, default: []].map(\.features) }
    #expect(features("دعمت").contains([.perfect, .feminine]))
    #expect(features("دعموا").contains([.perfect, .plural]))
    #expect(features("دعمو").contains([.perfect, .plural, .needsSuffix]))
    #expect(features("ندعم").contains([.imperfect, .plural, .firstPerson]))
    #expect(features("تدعم").contains([.imperfect, .feminine]))
    #expect(features("يدعمان").contains([.imperfect, .dual]))
  }

  @Test(arguments: [
    Row("هجوم", "هجمات", has: "هجوم هجوما هجمات"),
    Row("دولة", "دول", has: "دولة دول دولتان دولتين دولتا دولتي", lacks: "دولةا"),
    Row("اعتداء", "", has: "اعتداء اعتداءات", lacks: "اعتداءا"),
    Row("مؤيد", "", has: "مؤيد مؤيدا مؤيدون مؤيدين مؤيدو مؤيدي مؤيدان"),
    Row("حليف", "حلفاء", has: "حليف حليفا حلفاء حليفان حليفين", lacks: "حلفاءا"),
    Row("موالي", "", has: "موالي موالون موالين"),
  ]) func `Nouns`(_ row: Row) {
    row.check(
      ArabicForms.noun(row.word, plurals: row.imperfect.isEmpty ? [] : [row.imperfect]))
  }

  @Test(arguments: [
    Row("مدعوم", "", has: "مدعوم مدعومة مدعوما مدعومون مدعومين مدعومات مدعومتان مدعومو مدعومي"),
    Row("موالي", "", has: "موالي موال موالية مواليا موالون موالين مواليات"),
    Row("معادي", "", has: "معادي معاد معادية معادون معادين"),
    Row("صديق", "أصدقاء", has: "صديق صديقة أصدقاء"),
  ]) func `Adjectives`(_ row: Row) {
    row.check(
      ArabicForms.adjective(row.word, plurals: row.imperfect.isEmpty ? [] : [row.imperfect]))
  }

  @Test(arguments: [
    Row("سوري", "", has: "سوري سورية سوريون سوريين سوريان سوريات سوريتان", lacks: "سور سورون"),
    Row("إيراني", "", has: "إيراني إيرانية إيرانيا إيرانيون", lacks: "إيران إيرانون"),
    Row("مالي", "", has: "مالي مالية ماليون", lacks: "مال مالون"),
  ]) func `The ya of relation never falls away`(_ row: Row) {
    row.check(ArabicForms.adjective(row.word, isNisba: true))
  }
}
