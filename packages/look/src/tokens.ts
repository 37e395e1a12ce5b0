/** The colours of one mode, and nothing but colours: every other measure is the same in both. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly card: string;
  readonly link: string;
  /** What is written on a primary button, and the button. */
  readonly onPrimary: string;
  readonly primary: string;
  readonly focus: string;
  readonly accepted: string;
  readonly acceptedQuiet: string;
  readonly undetermined: string;
  readonly undeterminedQuiet: string;
  readonly rejected: string;
  readonly rejectedQuiet: string;
  readonly notJudged: string;
  readonly notJudgedQuiet: string;
  /** A verdict across the whole page, and what is written on it. The same in both modes: it is read across a desk. */
  readonly acceptedBand: string;
  readonly onAcceptedBand: string;
  readonly undeterminedBand: string;
  readonly onUndeterminedBand: string;
  readonly rejectedBand: string;
  readonly onRejectedBand: string;
  readonly notJudgedBand: string;
  readonly onNotJudgedBand: string;
}

const BANDS = {
  acceptedBand: '#0a6b3a',
  onAcceptedBand: '#ffffff',
  undeterminedBand: '#f2a900',
  onUndeterminedBand: '#14213d',
  rejectedBand: '#b3181d',
  onRejectedBand: '#ffffff',
  notJudgedBand: '#3d4654',
  onNotJudgedBand: '#ffffff',
} as const;

export const LIGHT: Palette = {
  ink: '#14213d',
  muted: '#4f5a6b',
  line: '#868f9f',
  surface: '#f5f7fa',
  card: '#ffffff',
  link: '#003399',
  onPrimary: '#ffffff',
  primary: '#003399',
  focus: '#003399',
  accepted: '#0a5c32',
  acceptedQuiet: '#e6f4ec',
  undetermined: '#6e4300',
  undeterminedQuiet: '#fff4de',
  rejected: '#8f1216',
  rejectedQuiet: '#fdeaea',
  notJudged: '#3d4654',
  notJudgedQuiet: '#eef1f5',
  ...BANDS,
};

export const DARK: Palette = {
  ink: '#e8ecf4',
  muted: '#aab4c5',
  line: '#6f7b92',
  surface: '#0f1626',
  card: '#172136',
  link: '#9db8ff',
  onPrimary: '#0b1222',
  primary: '#9db8ff',
  focus: '#9db8ff',
  accepted: '#8fdcb0',
  acceptedQuiet: '#0d2f20',
  undetermined: '#ffd27a',
  undeterminedQuiet: '#3a2a08',
  rejected: '#ffb1b3',
  rejectedQuiet: '#431417',
  notJudged: '#c3ccda',
  notJudgedQuiet: '#232d40',
  ...BANDS,
};

/** One colour that stands on another. */
export interface Pair {
  readonly front: keyof Palette;
  readonly back: keyof Palette;
  /** Text must be read (4.5:1, WCAG 2.2 §1.4.3), shapes must be seen (3:1, §1.4.11). */
  readonly is: 'text' | 'shape';
}

/** Every pair that the stylesheet makes. Whoever lays a colour on another adds a line here. */
export const PAIRS: readonly Pair[] = [
  { front: 'ink', back: 'surface', is: 'text' },
  { front: 'ink', back: 'card', is: 'text' },
  { front: 'muted', back: 'surface', is: 'text' },
  { front: 'muted', back: 'card', is: 'text' },
  { front: 'link', back: 'surface', is: 'text' },
  { front: 'link', back: 'card', is: 'text' },
  { front: 'onPrimary', back: 'primary', is: 'text' },
  { front: 'card', back: 'ink', is: 'text' },
  { front: 'accepted', back: 'acceptedQuiet', is: 'text' },
  { front: 'undetermined', back: 'undeterminedQuiet', is: 'text' },
  { front: 'rejected', back: 'rejectedQuiet', is: 'text' },
  { front: 'notJudged', back: 'notJudgedQuiet', is: 'text' },
  { front: 'onAcceptedBand', back: 'acceptedBand', is: 'text' },
  { front: 'onUndeterminedBand', back: 'undeterminedBand', is: 'text' },
  { front: 'onRejectedBand', back: 'rejectedBand', is: 'text' },
  { front: 'onNotJudgedBand', back: 'notJudgedBand', is: 'text' },
  { front: 'rejected', back: 'card', is: 'text' },
  { front: 'line', back: 'card', is: 'shape' },
  { front: 'line', back: 'surface', is: 'shape' },
  { front: 'primary', back: 'card', is: 'shape' },
  { front: 'primary', back: 'surface', is: 'shape' },
  { front: 'focus', back: 'card', is: 'shape' },
  { front: 'focus', back: 'surface', is: 'shape' },
];
