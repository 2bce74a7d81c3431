import type { CiPlatform } from '../../base/ci-platforms.ts';
import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import type { CiErrors } from '../errors.ts';

/** Each platform reads one file, and the school already has it: this says how ours can exist beside it. */
const BESIDE: Record<CiPlatform, string> = {
  github: 'Wilt u een nieuwe workflow? Geef het oude bestand een andere naam en geef de opdracht nog eens.',
  gitlab: `Geef de opdracht in een lege map buiten dit project. Zet het bestand dat daar komt als ouder-audit.gitlab-ci.yml in dit project en verbeter DOSSIER. Zet daarna in .gitlab-ci.yml: include: "/ouder-audit.gitlab-ci.yml"`,
  azure: `Geef de opdracht in een lege map buiten dit project. Zet het bestand dat daar komt als ouder-audit.azure-pipelines.yml in dit project en verbeter DOSSIER. Maak er in Azure een eigen pipeline van.`,
};

export const ciErrorWords: ErrorWordsOf<CiErrors> = {
  'workflow-exists': ({ path, platform }) =>
    sayError(`"${path}" bestaat al. Er is niets geschreven of overschreven.`, BESIDE[platform]),
  'workflow-elsewhere': ({ path }) =>
    sayError(
      `De map "${path}" is een snelkoppeling naar een plek buiten de repository. Er is niets geschreven.`,
      'Maak er een gewone map van en geef de opdracht nog eens.',
    ),
  'workflow-name': ({ folder, platform }) =>
    sayError(
      `De naam "${folder}" kan niet in een workflow voor ${platform}: wat daarin achter een dollarteken staat, vult ${platform} zelf in. Er is niets geschreven.`,
      'Geef de map een naam zonder dollarteken en geef de opdracht nog eens.',
    ),
};
