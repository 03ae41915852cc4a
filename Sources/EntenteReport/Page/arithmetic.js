// The arithmetic of ties, as Entente's graph module does it: votes of stories, the posterior share of
// support, its interval, weight and class. `Tests/Browser` holds both to the same numbers.

const Arithmetic = (() => {
  const lanczos = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
    -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
    1.5056327351493116e-7,
  ];

  /// ln Γ(x) for x > 0, by Lanczos' approximation with g = 7 and nine terms.
  function logGamma(x) {
    if (x < 0.5) return logGamma(x + 1) - Math.log(x);
    const z = x - 1;
    let sum = lanczos[0];
    for (let i = 1; i < lanczos.length; i++) sum += lanczos[i] / (z + i);
    const t = z + 7.5;
    return 0.91893853320467274178 + (z + 0.5) * Math.log(t) - t + Math.log(sum);
  }

  const logBeta = (a, b) => logGamma(a) + logGamma(b) - logGamma(a + b);

  /// The continued fraction of the incomplete beta function, by the modified method of Lentz.
  function fraction(x, a, b) {
    const guarded = (value) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
    let c = 1;
    let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
    let value = d;
    for (let m = 1; m <= 10000; m++) {
      const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / guarded(1 + even * d);
      c = guarded(1 + even / c);
      value *= d * c;
      const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / guarded(1 + odd * d);
      c = guarded(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < 1e-15) break;
    }
    return value;
  }

  /// P(X ≤ x) of Beta(a, b).
  function cdf(x, a, b) {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
    if (x < (a + 1) / (a + b + 2)) return (front * fraction(x, a, b)) / a;
    return 1 - (front * fraction(1 - x, b, a)) / b;
  }

  /// The x with P(X ≤ x) = p: Newton's steps inside a bracket that shrinks.
  function quantile(p, a, b) {
    if (a === 1) return -Math.expm1(Math.log1p(-p) / b);
    if (b === 1) return Math.exp(Math.log(p) / a);
    let low = 0;
    let high = 1;
    let x = a / (a + b);
    const scale = logBeta(a, b);
    for (let step = 0; step < 200; step++) {
      const excess = cdf(x, a, b) - p;
      if (excess === 0) return x;
      if (excess < 0) low = x;
      else high = x;
      if (high - low <= 1e-13) break;
      const density = (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale;
      const newton = x - excess / Math.exp(density);
      const next = newton > low && newton < high ? newton : (low + high) / 2;
      if (Math.abs(next - x) <= 1e-15 * x) return next;
      x = next;
    }
    return (low + high) / 2;
  }

  /// (ΣN)² / ΣN², how many outlets of equal size would be as concentrated.
  function effectiveNumber(parts) {
    const sorted = [...parts].sort((a, b) => a - b);
    const sum = sorted.reduce((a, b) => a + b, 0);
    const squares = sorted.reduce((a, b) => a + b * b, 0);
    return squares > 0 ? (sum * sum) / squares : 0;
  }

  /// The sums of one tie's rows: a story has one vote for each sign, its surest row, and belongs to
  /// the outlet of its earliest row. Rows come in reading order.
  function sums(rows, bare) {
    const stories = new Map();
    for (const row of rows) {
      let vote = stories.get(row.story);
      if (!vote) stories.set(row.story, (vote = { support: -1, oppose: -1, first: row }));
      if (row.sign > 0) vote.support = Math.max(vote.support, row.micros);
      else vote.oppose = Math.max(vote.oppose, row.micros);
      // Unknown dates come last; texts of dates sort as the dates do.
      if (row.date && (!vote.first.date || row.date < vote.first.date)) vote.first = row;
    }
    const total = {
      support: bare?.support ?? 0, oppose: bare?.oppose ?? 0,
      supportStories: bare?.supportStories ?? 0, opposeStories: bare?.opposeStories ?? 0,
      outlets: new Map(Object.entries(bare?.outlets ?? {})),
    };
    for (const vote of stories.values()) {
      if (vote.support >= 0) {
        total.support += vote.support;
        total.supportStories += 1;
      }
      if (vote.oppose >= 0) {
        total.oppose += vote.oppose;
        total.opposeStories += 1;
      }
      const outlet = vote.first.outlet ?? "";
      total.outlets.set(outlet, (total.outlets.get(outlet) ?? 0) + 1);
    }
    return total;
  }

  /// What the sums, in millionths, say of a tie.
  function score(supportMicros, opposeMicros) {
    const support = supportMicros / 1e6;
    const oppose = opposeMicros / 1e6;
    const [a, b] = [support + 1, oppose + 1];
    const theta = a / (a + b);
    const polarity = (2 * a) / (a + b) - 1;
    const strength = Math.log2(1 + support + oppose);
    const below = cdf(0.5, a, b);
    const sum = support + oppose;
    const contested = sum >= 5 && Math.min(support, oppose) >= 0.3 * sum;
    return {
      theta, polarity, strength, weight: polarity * strength,
      class: below < 0.025 ? "support" : below > 0.975 ? "oppose" : contested ? "contested" : "tentative",
      lean: Math.sign(supportMicros - opposeMicros),
      // Two quantiles take longer than all the rest: only where somebody looks.
      get interval() {
        const low = quantile(0.025, a, b);
        return [low, Math.max(low, quantile(0.975, a, b))];
      },
    };
  }

  return { cdf, quantile, effectiveNumber, sums, score };
})();
