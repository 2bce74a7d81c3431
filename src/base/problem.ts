/** One problem in a file that people edit: where it is, and what was expected. */
export type Problem = {
  file: string;
  line: number | null;
  column: number | null;
  /** Keys and indexes from the top of the file, such as ['answers', 'C1.1', 'level']. */
  path: (string | number)[];
  kind: ProblemKind;
  /** What the schema expects here: a type, choices or a bound. Never content of the file. */
  expected?: string;
  nearest?: string | null;
  /** The unknown name, as the file has it. */
  given?: string;
  /** The names that are allowed here, when there are few. */
  choices?: string[];
};

export type ProblemKind =
  | 'syntax'
  | 'tab'
  | 'special-space'
  | 'curly-quote'
  | 'open-quote'
  | 'needs-quotes'
  | 'no-space'
  | 'decimal-comma'
  | 'collection-key'
  | 'duplicate-key'
  | 'alias'
  | 'too-large'
  | 'too-deep'
  | 'not-utf8'
  | 'empty'
  | 'not-a-mapping'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-choice'
  | 'wrong-format'
  | 'impossible-date'
  | 'too-small'
  | 'too-big'
  | 'wrong-answer'
  | 'wrong-school-year'
  | 'no-sentence'
  | 'fixed-severity'
  | 'reply-reason'
  | 'reply-kind'
  | 'one-basis'
  | 'survey-code'
  | 'placeholder'
  | 'second-reader'
  | 'few-answers'
  | 'more-people'
  | 'other-sum'
  | 'waiver-too-long'
  | 'newer-format'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'standard-unreached'
  | 'level-missing'
  | 'more'
  | 'invalid';

/** Whether a newer version of the tool made the file: then it is whole, and this version cannot judge it. */
export const isNewerFormat = ({ kind }: Pick<Problem, 'kind'>): boolean => kind === 'newer-format';
