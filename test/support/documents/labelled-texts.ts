import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The sets of labelled texts in test/fixtures/personal-data, and the school that they are about. Everybody in them is invented. */

/** Two sets to tune the rules on, and three that measured the rules before the rules learnt from them: docs/privacy.md. */
export const TEXT_SETS = ['labelled', 'more-labelled', 'held-out', 'learnt', 'measuring'] as const;

const labelledText = z.strictObject({
  text: z.string(),
  /** Heading of the column (and row), when the text is a cell of a table. */
  label: z.string().optional(),
  /** What a reader should find; empty for a look-alike. */
  kinds: z.array(z.enum(['bsn', 'iban', 'email', 'phone', 'birthdate', 'name'])),
  /** What the text is, in a few words. */
  about: z.string().optional(),
  /** The heading that the author of the set wrote it under. */
  section: z.string(),
});

type LabelledText = z.infer<typeof labelledText>;

const contentOf = (name: string): string =>
  readFileSync(new URL(`../../fixtures/personal-data/${name}`, import.meta.url), 'utf8');

/** Reads one set, a text a line. @throws ZodError where a line is no labelled text */
export const readLabelledTexts = (set: (typeof TEXT_SETS)[number]): LabelledText[] =>
  contentOf(`${set}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => labelledText.parse(JSON.parse(line)));

/**
 * The school of the texts: its list of pupils, and what the school itself publishes, which is therefore nobody's personal data.
 */
export const schoolOfTexts = z
  .strictObject({
    contact: z.strictObject({ domain: z.string(), phones: z.array(z.string()), ibans: z.array(z.string()) }),
    names: z.array(z.string()),
  })
  .parse(JSON.parse(contentOf('school.json')));
