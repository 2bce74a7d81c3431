import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { applyToData } from '../../../src/base/io/yaml-edit.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { DocumentFacts } from '../../../src/documents/document-facts.ts';
import type { Dossier, RegisterFile } from '../../../src/dossier/dossier.ts';
import type { DossierStore } from '../../../src/dossier/dossier-store.ts';
import { openEvidenceFolder } from '../../../src/evidence/io/evidence-folder.ts';
import type { ReviewFile } from '../../../src/evidence/look-at-sources.ts';
import type { AddInput, EvidenceOptions } from '../../../src/evidence/register-evidence.ts';
import type { QualityMark } from '../../../src/framework/quality-mark.ts';
import { type Choice, LEFT, type Line, textOf } from '../../../src/terminal/ask.ts';
import { type Desk, openDesk } from '../../../src/terminal/desk.ts';
import { aDocument, aDossier, aMark, TODAY } from '../results/builders.ts';
import { temporaryFolder } from '../run/temporary-folder.ts';

/** What somebody does at each prompt, by its name, in turn; after that they take what is proposed. */
export type Doings = Record<string, (string | string[] | boolean | typeof LEFT)[]>;

/** What is typed with `evidence add`: nothing but these. */
export const evidenceOptions = (more: Partial<EvidenceOptions> = {}): EvidenceOptions => ({
  id: null,
  confidential: false,
  consent: null,
  lookedBy: null,
  despiteFindings: false,
  replace: false,
  ...more,
});

const chosen = <Value>(choices: readonly Choice<Value>[], wanted: unknown): Value => {
  const choice = choices.find(({ value }) => value === wanted);
  if (choice === undefined) throw new Error(`not offered: ${String(wanted)}`);
  return choice.value;
};

/** A desk at which somebody follows a script. `said` holds every line shown, every choice offered, every complaint. */
const deskOf = (doings: Doings): { desk: Desk; said: string[] } => {
  const said: string[] = [];
  const next = (name: string) => doings[name]?.shift();
  const desk = openDesk({
    print: (lines: readonly Line[]) => said.push(...lines.map(textOf)),
    select: async ({ name, message, choices, usual }) => {
      said.push(message);
      const wanted = next(name);
      if (wanted === LEFT) return LEFT;
      return chosen(choices, wanted ?? usual ?? choices[0]?.value);
    },
    checkbox: async ({ name, message, choices }) => {
      said.push(message, ...choices.map((choice) => `${choice.checked ? 'x' : '-'} ${choice.name}`));
      const wanted = next(name);
      if (wanted === LEFT) return LEFT;
      return Array.isArray(wanted) ? wanted : choices.filter(({ checked }) => checked).map(({ value }) => value);
    },
    input: async ({ name, message, preset = '', validate = () => true }) => {
      for (;;) {
        said.push(message);
        const typed = next(name) ?? preset;
        if (typeof typed !== 'string') return LEFT;
        const complaint = validate(typed);
        if (complaint === true) return typed;
        said.push(String(complaint));
      }
    },
    keyed: async () => LEFT,
    file: async () => LEFT,
  });
  return { desk, said };
};

type Given = {
  /** Files on this computer, by their path in a folder; those below bewijs/ lie in the dossier. */
  files: Record<string, string>;
  register?: RegisterFile['evidence'];
  mark?: QualityMark;
  names?: string[];
  /** What a reader finds in a file, by its name. */
  found?: Record<string, DocumentFacts>;
  review?: ReviewFile;
  /** The register cannot be written. */
  broken?: boolean;
};

/** A dossier on a disk with its register in memory, and somebody at a desk who adds evidence to it; null for nobody. */
export const registerAtDesk = ({ files, ...given }: Given, doings: Doings | null = {}) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bewijs'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dossier: Dossier = aDossier({
    register: { evidence: given.register ?? {} },
    ...(given.names === undefined ? {} : { names: given.names }),
  });
  let { register, school } = dossier;
  let locks = 0;
  const store = {
    folder: 'school',
    read: async () => ({ ...dossier, register, school }),
    forgetBackup: async () => undefined,
    forbidUndo: async () => undefined,
    edit: async (file, edits) => {
      if (given.broken === true) throw new UserError('file-unwritable', { path: 'bewijs.yaml', reason: 'full' });
      if (file === 'school.yaml') {
        school = edits.reduce(
          (now, edit) => applyToData(now, edit),
          school as Record<string, unknown>,
        ) as typeof school;
        return;
      }
      register = edits.reduce(
        (now, edit) => applyToData(now, edit),
        register as Record<string, unknown>,
      ) as RegisterFile;
    },
    lock: async () => {
      locks += 1;
      return async () => {
        locks -= 1;
      };
    },
  } as Partial<DossierStore> as DossierStore;
  const somebody = doings === null ? null : deskOf(doings);
  const nameOf = (location: string) => location.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const read = (name: string): DocumentFacts => ({
    ...(given.found?.[name] ?? aDocument()),
    mediaType: name.endsWith('.txt') ? 'text/plain' : 'application/pdf',
  });
  const input: AddInput = {
    store,
    mark: given.mark ?? aMark(),
    dossier,
    today: TODAY,
    folder: openEvidenceFolder(folder, folder),
    reader: { read: async (documents) => documents.map(({ location }) => read(nameOf(location))) },
    onProgress: () => undefined,
    review: given.review ?? (() => []),
    desk: somebody?.desk ?? null,
  };
  return {
    input,
    desk: somebody?.desk as Desk,
    said: somebody?.said ?? [],
    register: () => register.evidence ?? {},
    school: () => school.school,
    erased: () => register.erased ?? [],
    inFolder: () => readdirSync(join(folder, 'bewijs')).sort(),
    isLocked: () => locks > 0,
  };
};
