import type { Dossier } from '../dossier/dossier.ts';

/** The quotes that the register asks of each file, each once, in its order. */
export const quotesByFile = (dossier: Pick<Dossier, 'register'>): Map<string, string[]> => {
  const quotes = new Map<string, string[]>();
  for (const entry of Object.values(dossier.register.evidence ?? {})) {
    const file = entry.file.normalize('NFC');
    const asked = [...(quotes.get(file) ?? []), ...(entry.quotes ?? []).map(({ text }) => text)];
    quotes.set(file, [...new Set(asked)]);
  }
  return quotes;
};
