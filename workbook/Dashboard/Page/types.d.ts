/** What the page's modules hand each other. Shares and probabilities are 0 to 1; C is 5, the expressions; T is a film's readings. */

interface Interval { low: number; estimate: number; high: number; level: number }

interface Expression { word: string; colour: string }

/** Readings of one film by one model. */
interface Readings {
  film: string; model: string; count: number;
  /** T minutes from the film's start. */
  minutes: Float64Array;
  /** T expressions, 0 to C - 1. */
  labels: Uint8Array;
  /** T probabilities of the label, in ten-thousandths. */
  confidences: Uint16Array;
  /** T x C probabilities in ten-thousandths; null where only the label's is known. */
  probabilities: Uint16Array | null;
}

/** Readings left after correction and threshold. */
interface Kept { minutes: Float64Array; labels: Uint8Array; /** Their places among all readings. */ places: Int32Array; all: number }

interface PlotPoint { film: string; minute: number; expression: number | null; direction: 'either' | 'up' | 'down'; event: string; source: string }

interface Truth { film: string; minutes: Float64Array; /** S x C shares in ten-thousandths. */ shares: Uint16Array }

interface Picture { film: string; seconds: number; url: string }

interface Film {
  id: string; title: string; genre: string | null; minutes: number | null; sampleSeconds: number | null;
  /** Model -> C counts, where they were given. */
  counts: Map<string, number[]>;
  /** Model -> readings. */
  readings: Map<string, Readings>;
  points: PlotPoint[]; truth: Truth | null; pictures: Picture[];
}

interface Reliability { count: number; confidence: number; accuracy: number }

interface Benchmark { set: string; confusion: number[][]; accuracy: Interval; reliability: Reliability[]; calibrationError: number | null }

interface CollapseFigures {
  films: number; faces: number; pooled: number[]; dominant: number[]; dominantShare: number; entropyMean: number; entropySd: number; effectiveClasses: number;
  information: number; informationBeyondChance: number; cramersV: number | null; jensenShannon: number; aitchison: number;
}

interface Model {
  id: string; model: string; name: string; colour: string; benchmarks: Benchmark[]; fidelity: Interval | null; collapse: CollapseFigures | null;
  temperature: number | null; trainPrior: number[] | null; filmPrior: number[] | null;
}

interface Study {
  /** Share of resamples beyond each end of a 95% interval, by number of films: as Bootstrap.TailOf. */
  tails: number[];
  study: string; title: string; source: string; fidelityMeasure: string; fidelityNote: string; windowMinutes: number;
  expressions: Expression[]; films: Film[]; models: Model[]; groups: { name: string; films: string[]; expectation: string | null }[];
  /** Differences of fidelity between two models on the same films. */
  gaps: { one: string; other: string; difference: Interval }[];
  notes: { key: string; value: string }[]; facts: { key: string; value: string }[];
}

/** All that a reader has chosen: what the address holds. */
interface State {
  view: 'overview' | 'compare' | 'film' | 'models' | 'about';
  study: string; film: string; films: string[]; models: string[]; expression: number; threshold: number; reading: 'raw' | 'scaled' | 'corrected';
  window: number; course: 'window' | 'count'; sort: string; group: string; genre: string; find: string; look: 'shares' | 'intervals' | 'difference';
  /** Minute of the cursor; -1 before it has been moved. */
  minute: number;
  /** Figures shown as tables. */
  tables: string[];
  /** Whether the face strip is shown. */
  faces: boolean;
}

/** How a column's numbers are written for people; downloads keep all digits. */
type Kind = 'text' | 'share' | 'signed' | 'count' | 'number';

interface Table { columns: { name: string; kind: Kind }[]; rows: (string | number | null)[][] }

/** How a reader comes to another state: by a choice, by one step of a gesture (a slider's drag, letters typed), or by the cursor over a film. */
type Move = 'choice' | 'gesture' | 'cursor';

interface App { study: Study; state: State; go(change: Partial<State>, how?: Move): void; href(change: Partial<State>): string }

interface View { element: HTMLElement; update(before: State | null): void }

/** One plot point tested with one model's readings. */
interface PointTest {
  point: PlotPoint; model: string; expression: number | null; effect: number | null; p: number | null; adjusted: number | null; before: number; after: number; hit: boolean;
}
