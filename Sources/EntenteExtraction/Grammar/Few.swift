/// One element in place, or several in an array: most phrases name one actor, and an array for each
/// would cost an allocation.
enum Few<Element> {
  case one(Element)
  case several([Element])

  init(_ elements: some Collection<Element>) {
    if elements.count == 1, let only = elements.first {
      self = .one(only)
    } else {
      self = .several(Array(elements))
    }
  }
}

extension Few: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .one: 1
    case .several(let elements): elements.count
    }
  }

  subscript(index: Int) -> Element {
    switch self {
    case .one(let element):
      precondition(index == 0)
      return element
    case .several(let elements): return elements[index]
    }
  }
}

extension Few: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension Few: Sendable where Element: Sendable {}
extension Few: Equatable where Element: Equatable {
  static func == (lhs: Few, rhs: Few) -> Bool { lhs.elementsEqual(rhs) }
}
