import { mapTexts } from './plain-text.ts';

/** What of confidential evidence is in a result: its name in the register, what kind it is, and whether it is valid. Never its title. */

type Titled = { id: string | null; title: string | null; documentTitle: string; confidential: boolean };

/** A result in which confidential evidence is called by its id, wherever its title stood. A title that only says the kind tells nothing. */
export const coverConfidential = <Result extends { evidence: readonly Titled[] }>(result: Result): Result => {
  const kinds = new Set(result.evidence.map(({ documentTitle }) => documentTitle));
  const covered = new Map(
    result.evidence.flatMap(({ id, title, confidential }) =>
      confidential && id !== null && title !== null && !kinds.has(title) ? [[title, id] as const] : [],
    ),
  );
  return covered.size === 0 ? result : mapTexts(result, (text) => covered.get(text) ?? text);
};
