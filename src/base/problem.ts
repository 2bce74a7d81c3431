/** One thing wrong in a file that a person edits: enough to find it and to say what was expected. */
export type Problem = {
  file: string;
  line: number | null;
  column: number | null;
  /** Keys and indexes from the top of the file, such as ['answers', 'C1.1', 'level']. */
  path: (string | number)[];
  kind: ProblemKind;
  /** What a correct file would hold here: words of the schema (a type, choices, a bound), never content. */
  expected?: string;
  nearest?: string | null;
  /** The name that is not known, as it stands in the file. */
  given?: string;
  /** The names that could have stood there, where those are few. */
  choices?: string[];
};

export type ProblemKind =
  | 'syntax'
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
  | 'too-small'
  | 'too-big'
  | 'wrong-answer'
  | 'wrong-school-year'
  | 'no-sentence'
  | 'fixed-severity'
  | 'reply-reason'
  | 'waiver-too-long'
  | 'newer-format'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'standard-unreached'
  | 'level-missing'
  | 'more'
  | 'invalid';
