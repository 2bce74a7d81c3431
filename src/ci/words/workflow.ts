import type { UserErrorParams } from '../../base/user-error.ts';
import type { CiPlatform } from '../ci-platform.ts';

const startWithGit = (folder: string): string =>
  folder === ''
    ? 'Deze map staat nog niet in git. Begin daarmee: git init'
    : `De map "${folder}" staat nog niet in git. Geef eerst deze opdracht in de map "${folder}": git init`;

/** What `init --ci` says. */
export const workflowWords = {
  written: (path: string) => `De workflow staat in "${path}".`,
  /**
   * @param outsideGit the folder that git does not know yet, as the user would type it, empty where the user is; null when it does
   * @param missing the package that still has to come, as the user would type it; null when it is there
   */
  after: (path: string, outsideGit: string | null, missing: string | null): string[] => [
    ...(outsideGit === null ? [] : [`  - ${startWithGit(outsideGit)}`]),
    ...(missing === null
      ? []
      : [
          `  - Maak het pakket van ouder-audit met npm pack, in de map van het project ouder-audit. Zet het hier neer: ${missing}`,
        ]),
    `  - Bekijk ${path}. Bij elke stap staat wat die doet.`,
    '  - Zet de workflow, het pakket en het dossier in git (git add, git commit) en stuur ze naar de server (git push).',
    '  - Houd de repository besloten: in het rapport staan toelichtingen van het team.',
    '  - Meer uitleg: docs/ci.md van ouder-audit.',
  ],
};

/** A platform reads one file, and the school has one already: how ours can stand beside it. */
const BESIDE: Record<CiPlatform, string> = {
  github: 'Wilt u een nieuwe workflow? Geef het oude bestand een andere naam en geef de opdracht nog eens.',
  gitlab: `Geef de opdracht in een lege map buiten dit project. Zet het bestand dat daar komt als ouder-audit.gitlab-ci.yml in dit project en verbeter DOSSIER. Zet daarna in .gitlab-ci.yml: include: "/ouder-audit.gitlab-ci.yml"`,
  azure: `Geef de opdracht in een lege map buiten dit project. Zet het bestand dat daar komt als ouder-audit.azure-pipelines.yml in dit project en verbeter DOSSIER. Maak er in Azure een eigen pipeline van.`,
};

type WorkflowError = 'workflow-exists' | 'workflow-elsewhere' | 'workflow-name';

/** What can stop it; `describeError` says these too. */
export const workflowErrors = {
  'workflow-exists': ({ path, platform }) => ({
    what: `"${path}" bestaat al. Er is niets geschreven of overschreven.`,
    details: [],
    next: BESIDE[platform],
  }),
  'workflow-elsewhere': ({ path }) => ({
    what: `De map "${path}" is een snelkoppeling naar een plek buiten de repository. Er is niets geschreven.`,
    details: [],
    next: 'Maak er een gewone map van en geef de opdracht nog eens.',
  }),
  'workflow-name': ({ folder, platform }) => ({
    what: `De naam "${folder}" kan niet in een workflow voor ${platform}: wat daarin achter een dollarteken staat, vult ${platform} zelf in. Er is niets geschreven.`,
    details: [],
    next: 'Geef de map een naam zonder dollarteken en geef de opdracht nog eens.',
  }),
} satisfies {
  [Code in WorkflowError]: (params: UserErrorParams[Code]) => { what: string; details: string[]; next: string };
};
