import type { CiPlatform } from '../domain/ci-platform.ts';

/** What `init --ci` says. */
export const workflowWords = {
  written: (path: string) => `De workflow staat in "${path}".`,
  after: (path: string, inGit: boolean): string[] => [
    ...(inGit ? [] : ['  - Deze map staat nog niet in git. Begin daarmee: git init']),
    `  - Bekijk ${path}. Bij elke stap staat wat die doet.`,
    '  - Zet de workflow en het dossier in git (git add, git commit) en stuur ze naar de server (git push).',
    '  - Houd de repository besloten: in het rapport staan toelichtingen van het team.',
    '  - Meer uitleg: docs/ci.md van ouder-audit.',
  ],
};

/** A platform reads one file, and the school has one already: how ours can stand beside it. */
export const workflowBeside: Record<CiPlatform, string> = {
  github: 'Wilt u een nieuwe workflow? Geef het oude bestand een andere naam en geef de opdracht nog eens.',
  gitlab: `Geef de opdracht in een lege map buiten dit project. Zet het bestand dat daar komt als ouder-audit.gitlab-ci.yml in dit project en verbeter DOSSIER. Zet daarna in .gitlab-ci.yml: include: "/ouder-audit.gitlab-ci.yml"`,
  azure: `Geef de opdracht in een lege map buiten dit project. Zet het bestand dat daar komt als ouder-audit.azure-pipelines.yml in dit project en verbeter DOSSIER. Maak er in Azure een eigen pipeline van.`,
};
