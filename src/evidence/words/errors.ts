import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import { describeFinding } from '../../findings/describe-finding.ts';
import { personalWords } from '../../privacy/words.ts';
import type { EvidenceErrors, EvidenceRefusal, KnownFile, RefusedFile } from '../errors.ts';
import { removalWords } from './evidence.ts';

const REFUSALS: Record<EvidenceRefusal, string> = {
  missing: 'bestaat niet',
  'not-a-file': 'is geen bestand',
  empty: 'is leeg',
  'too-large': 'is te groot',
  'wrong-type': 'is iets anders dan de naam zegt',
  unreadable: 'is niet te openen',
};

const SAME_AS: Record<KnownFile['place'], (path: string, folder: string) => string> = {
  registered: (path) => `zit al in de map bewijs en staat in de lijst, als "${path}"`,
  loose: (path, folder) =>
    `zit al in de map bewijs, als "${path}". Alleen de lijst mist nog: ouder-audit evidence scan${folderArgument(folder)}`,
  command: (path) => `is hetzelfde bestand als "${path}"`,
};

/** The same advice as the checks give. */
const WRONG_TYPE = describeFinding({ code: 'wrong-type', params: { extension: '', actual: '' } });

const refusalLines = (refused: RefusedFile, folder: string): string[] => {
  if ('problem' in refused) {
    const advice = refused.problem === 'wrong-type' ? `. ${WRONG_TYPE.advice}` : '';
    return [`${refused.file} ${REFUSALS[refused.problem]}${advice}`];
  }
  if ('sameAs' in refused) {
    const { path, place } = refused.sameAs;
    return [`${refused.file} ${SAME_AS[place](path, folder)}`];
  }
  return refused.findings.map((finding) => {
    const { message, advice } = describeFinding(finding, folder);
    return `${refused.file}: ${message} ${advice}`;
  });
};

const MEND_OR_LEAVE = 'Los dit op, of laat het bestand weg, en geef de opdracht nog eens.';

/** Whether a file is refused for nothing but being there already. */
const isRegistered = (refused: RefusedFile): boolean => 'sameAs' in refused && refused.sameAs.place === 'registered';

const alreadyAdvice = (folder: string): string =>
  `U hoeft niets te doen. Moet er iets anders bij staan, zoals een criterium? ouder-audit evidence edit <naam>${folderArgument(folder)}`;

const DESPITE =
  'Mag het bestand er toch in? Geef de opdracht dan met --despite-findings. Het telt dan niet mee als bewijs.';

const DETAILS: Record<string, string> = {
  document: '--document (soort document)',
  criteria: '--criteria (bijvoorbeeld C1,C5)',
};

export const evidenceErrorWords: ErrorWordsOf<EvidenceErrors> = {
  'evidence-refused': ({ files, folder }) =>
    sayError('Er is niets toegevoegd.', files.every(isRegistered) ? alreadyAdvice(folder) : MEND_OR_LEAVE, [
      ...files.flatMap((file) => refusalLines(file, folder)),
      ...(files.every((file) => 'despite' in file) ? [DESPITE] : []),
    ]),
  'evidence-unknown': ({ typed, nearest, folder }) =>
    sayError(
      `"${typed}" staat niet in de lijst met bewijs.${meant(nearest)}`,
      `Bekijk de lijst: ouder-audit evidence list${folderArgument(folder)}`,
    ),
  'evidence-details-needed': ({ missing }) =>
    sayError(
      'Zonder vragen op het scherm zijn meer gegevens nodig.',
      'Voorbeeld: ouder-audit evidence add visie.pdf --document visiedocument --criteria C1',
      missing.map((name) => `Geef: ${DETAILS[name] ?? name}`),
    ),
  'evidence-change-needed': () =>
    sayError(
      'Zeg wat er anders moet.',
      'Voorbeeld: ouder-audit evidence edit visie-2026 --date 2026-02-14 --criteria C1,C5',
    ),
  'evidence-id-taken': ({ id }) =>
    sayError(`De naam "${id}" is al in gebruik in de lijst.`, 'Kies een andere naam achter --id.'),
  'title-refused': ({ kinds }) =>
    sayError(
      `In de titel staat ${listWords(
        kinds.map((kind) => personalWords[kind]),
        'en',
      )}. Er is niets gewijzigd.`,
      'Kies een titel zonder gegevens van personen en geef de opdracht nog eens.',
    ),
  'removal-unconfirmed': ({ files, forGood }) =>
    sayError(
      `${removalWords(files, forGood)} Er is niets gewijzigd.`,
      'Wilt u dat? Geef de opdracht dan nog eens met --yes erbij.',
    ),
  'erase-details-needed': () =>
    sayError(
      'Bij wissen hoort een reden, en wie erom vroeg of het besloot.',
      'Voorbeeld: ouder-audit evidence remove visie-2026 --erase --reason "Verzoek van een ouder" --by schoolleiding',
    ),
};
