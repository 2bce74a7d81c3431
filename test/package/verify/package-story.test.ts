import { expect, it } from 'vitest';
import type { JudgedSignOff } from '../../../src/audit/sign-offs.ts';
import type { FrozenChange } from '../../../src/findings/frozen-change.ts';
import {
  isChangedBeyondErasure,
  isChangedSince,
  type PackageStory,
} from '../../../src/package/verify/package-story.ts';

const stone = (date: string) => ({
  id: 'foto',
  sha256: 'a'.repeat(64),
  date,
  reason: 'Een ouder vroeg erom.',
  by: 'mr',
});
const signed = (dossier: JudgedSignOff['dossier']): JudgedSignOff => ({
  role: 'mr',
  on: '2026-11-20',
  signature: null,
  result: 'same',
  dossier,
});
const story = (changes: FrozenChange[] | null, more: Partial<PackageStory> = {}): PackageStory => ({
  signOffs: [],
  erased: [],
  leftOut: [],
  sinceAudit: changes === null ? null : { on: '2026-11-16', changes },
  ...more,
});

it.each<[string, PackageStory, [other: boolean, more: boolean]]>([
  ['nobody froze or signed', story(null), [false, false]],
  ['nothing changed', story([], { signOffs: [signed('same'), signed('unknown')] }), [false, false]],
  ['a file changed', story([{ file: 'antwoorden.yaml', what: 'changed' }]), [true, true]],
  ['a file was erased', story([{ file: 'bewijs/a', what: 'erased' }]), [true, false]],
  ['only the register changed', story([{ file: 'bewijs.yaml', what: 'changed' }]), [true, true]],
  [
    'a file was erased and another changed',
    story([
      { file: 'antwoorden.yaml', what: 'changed' },
      { file: 'bewijs/a', what: 'erased' },
    ]),
    [true, true],
  ],
  ['it changed after somebody signed', story(null, { signOffs: [signed('changed')] }), [true, true]],
  [
    'more changed than what was erased after somebody signed',
    story(null, { signOffs: [signed('changed')], erased: [stone('2026-11-21')] }),
    [true, true],
  ],
  [
    'only what was erased changed after somebody signed',
    story(null, { signOffs: [signed('erased')], erased: [stone('2026-11-21')] }),
    [true, false],
  ],
])('a dossier is told from what it was: %s', (_name, told, expected) => {
  expect([isChangedSince(told), isChangedBeyondErasure(told)]).toEqual(expected);
});
