import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The sets of labelled texts in test/fixtures/personal-data, and the school they are about. Everybody in them is invented. */

/**
 * Two sets for tuning the rules, and three that measured the rules before the rules were tuned on them: see docs/privacy.md.
 */
export const TEXT_SETS = ['labelled', 'more-labelled', 'held-out', 'learnt', 'measuring'] as const;

const labelledText = z.strictObject({
  text: z.string(),
  /** The heading of the column (and row), if the text is a table cell. */
  label: z.string().optional(),
  /** What a reader should find; empty for a text that only looks like personal data. */
  kinds: z.array(z.enum(['bsn', 'iban', 'email', 'phone', 'birthdate', 'name'])),
  /** What the text is, in a few words. */
  about: z.string().optional(),
  /** The heading under which the author of the set wrote it. */
  section: z.string(),
});

type LabelledText = z.infer<typeof labelledText>;

const contentOf = (name: string): string =>
  readFileSync(new URL(`../../fixtures/personal-data/${name}`, import.meta.url), 'utf8');

/** Reads one set, one text per line. @throws ZodError if a line is not a labelled text */
export const readLabelledTexts = (set: (typeof TEXT_SETS)[number]): LabelledText[] =>
  contentOf(`${set}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => labelledText.parse(JSON.parse(line)));

/** The school in the texts: its list of pupils, and what it publishes itself, which is therefore nobody's personal data. */
export const schoolOfTexts = z
  .strictObject({
    contact: z.strictObject({ domains: z.array(z.string()), phones: z.array(z.string()), ibans: z.array(z.string()) }),
    names: z.array(z.string()),
  })
  .parse(JSON.parse(contentOf('school.json')));
