import { findRecord } from './find-record.ts';
import type { Finding } from './finding.ts';

/** Where a finding is mended: a file of the dossier by its path in it, with '/', and a line from 1 where the file has lines. */
export type SourceLocation = { file: string; line: number | null };

/** A dossier as far as places go: the lines of the keys of its files, by file name. */
export type WithLines = { lines: Partial<Record<string, Record<string, number>>> };

/** The first of these keys that the file has, from the most exact one; else its first line. */
export const inYaml = ({ lines }: WithLines, file: string, keys: readonly string[]): SourceLocation => {
  const key = keys.find((name) => lines[file]?.[name] !== undefined);
  return { file, line: key === undefined ? 1 : (lines[file]?.[key] ?? 1) };
};

const inEntry = (dossier: WithLines, id: string): SourceLocation =>
  inYaml(dossier, 'bewijs.yaml', [`evidence/${id}`, 'evidence']);

const firstPlace = ({ params }: Finding) => ('places' in params ? params.places[0] : undefined);

/** At what the finding is about; but the title of a file stands in the register. */
const atSubject = (finding: Finding, dossier: WithLines): SourceLocation => {
  const { subject } = finding;
  switch (subject.kind) {
    case 'file': {
      const first = firstPlace(finding);
      if (first?.part === 'title') return inEntry(dossier, first.entry ?? '');
      return { file: `bewijs/${subject.path}`, line: first?.line ?? null };
    }
    case 'question':
      return inYaml(dossier, 'antwoorden.yaml', [`answers/${subject.id}`, 'answers']);
    case 'criterion':
      return inYaml(dossier, 'bewijs.yaml', ['evidence']);
    case 'dossier':
      return inYaml(dossier, 'school.yaml', []);
  }
};

/** Where to look for a finding, and to mend it. */
export const locateFinding = (finding: Finding, dossier: WithLines): SourceLocation => {
  const { file: written, line = 1 } = firstPlace(finding) ?? {};
  if (written !== undefined) return { file: written, line };
  const { subject, code, params } = finding;
  const mendedAt = findRecord(code)?.mendedAt;
  if (mendedAt === 'entry') {
    return subject.kind === 'file' && subject.id !== undefined
      ? inEntry(dossier, subject.id)
      : atSubject(finding, dossier);
  }
  if (mendedAt === undefined) return atSubject(finding, dossier);
  const { file, keys } = mendedAt(params);
  return inYaml(dossier, file, keys);
};
