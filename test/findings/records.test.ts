import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../src/findings/records/index.ts';
import { commandsBeforeFullStops, LEAKS } from '../support/leaks.ts';

/** English that slips in easily; what stands in backticks is typed as it stands, and is left out. */
const ENGLISH =
  /\b(error|warning|note|file|folder|check|evidence|waiver|finding|register|framework|verdict|valid|invalid|the|and|is not|please|feedback|tool)s?\b/i;

describe('the help behind a finding', () => {
  const entries = Object.entries(FINDINGS).map(([code, { help }]) => [code, help] as const);

  it.each(entries)('%s: what it means, why it matters, how to mend it, in whole Dutch sentences', (_code, help) => {
    expect(Object.keys(help)).toEqual(['what', 'why', 'mend']);
    for (const text of Object.values(help)) {
      expect(text.length).toBeGreaterThanOrEqual(20);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/ {2}|!/);
      expect(text.split('`').length % 2).toBe(1);
      const spoken = text.replace(/`[^`]*`/g, '');
      expect(spoken).not.toMatch(ENGLISH);
      expect(spoken).not.toMatch(LEAKS);
    }
  });

  it('says nothing twice', () => {
    const said = entries.flatMap(([, help]) => Object.values(help));
    expect(said.filter((text, place) => said.indexOf(text) !== place)).toEqual([]);
  });
});

describe('a command in the words of a finding', () => {
  const folder = new URL('../../src/findings/records/', import.meta.url);
  const sources = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

  it.each(sources)('stands in quotes or at the end, without a full stop that would be copied: %s', (_name, source) => {
    expect(commandsBeforeFullStops(source)).toEqual([]);
  });
});
