import type { Dossier, DossierFileName } from '../dossier/dossier.ts';
import type { Finding, FindingCode } from '../findings/finding.ts';

/** Where a finding is mended: a file of the dossier by its path in it, with '/', and a line from 1 where the file has lines. */
export type SourceLocation = { file: string; line: number | null };

/** What the register says of a file is mended there; the rest in the file itself. */
const IN_REGISTER: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'missing-file',
  'outside-folder',
  'undated',
  'future-dated',
  'consent-missing',
  'quote-missing',
  'unused-evidence',
  'unknown-document',
  'unknown-criterion',
]);

/** The first of these keys that the file has, from the most exact one; else its first line. */
export const inYaml = ({ lines }: Dossier, file: DossierFileName, keys: readonly string[]): SourceLocation => {
  const key = keys.find((name) => lines[file]?.[name] !== undefined);
  return { file, line: key === undefined ? 1 : (lines[file]?.[key] ?? 1) };
};

const firstPlace = ({ params }: Finding) => ('places' in params ? params.places[0] : undefined);

const inEntry = (dossier: Dossier, id: string): SourceLocation =>
  inYaml(dossier, 'bewijs.yaml', [`evidence/${id}`, 'evidence']);

/** In the file itself; but a title stands in the register. */
const inEvidence = (finding: Finding, path: string, dossier: Dossier): SourceLocation => {
  const first = firstPlace(finding);
  if (first?.part === 'title') return inEntry(dossier, first.entry ?? '');
  return { file: `bewijs/${path}`, line: first?.line ?? null };
};

const aboutDossier = (finding: Finding, dossier: Dossier): SourceLocation => {
  switch (finding.code) {
    case 'waiver-expired':
    case 'waiver-unused':
      return inYaml(dossier, 'uitzonderingen.yaml', [`waivers/${finding.params.number - 1}`, 'waivers']);
    case 'framework-version-differs':
      return inYaml(dossier, finding.params.file as DossierFileName, ['qualityMark']);
    case 'seal-mismatch':
      return finding.params.what === 'framework'
        ? inYaml(dossier, 'school.yaml', ['framework', 'qualityMark'])
        : { file: finding.params.file, line: 1 };
    case 'no-parent-present':
      return inYaml(dossier, 'antwoorden.yaml', ['sessions']);
    default:
      return inYaml(dossier, 'school.yaml', []);
  }
};

/** Where to look for a finding, and to mend it. */
export const locateFinding = (finding: Finding, dossier: Dossier): SourceLocation => {
  const { subject, code } = finding;
  const { file: written, line = 1 } = firstPlace(finding) ?? {};
  if (written !== undefined) return { file: written, line };
  switch (subject.kind) {
    case 'file':
      return subject.id !== undefined && IN_REGISTER.has(code)
        ? inEntry(dossier, subject.id)
        : inEvidence(finding, subject.path, dossier);
    case 'question':
      return inYaml(dossier, 'antwoorden.yaml', [`answers/${subject.id}`, 'answers']);
    case 'criterion':
      return code === 'low-level-without-action'
        ? inYaml(dossier, 'antwoorden.yaml', ['actions', 'answers'])
        : inYaml(dossier, 'bewijs.yaml', ['evidence']);
    case 'dossier':
      return aboutDossier(finding, dossier);
  }
};
