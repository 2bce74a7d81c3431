const startWithGit = (folder: string): string =>
  folder === ''
    ? 'Deze map staat nog niet in git. Begin daarmee: git init'
    : `De map "${folder}" staat nog niet in git. Geef eerst deze opdracht in de map "${folder}": git init`;

/** What `init --ci` says. */
export const workflowWords = {
  written: (path: string) => `De workflow staat in "${path}".`,
  /**
   * Says what was written and what to do next.
   * @param outsideGit the folder that git does not know yet, as the user would type it, empty for the current folder; null if
   * git knows it
   * @param missing the package that the school still has to add, as the user would type it; null if it is there
   */
  after: (path: string, outsideGit: string | null, missing: string | null): string[] => [
    ...(outsideGit === null ? [] : [`  - ${startWithGit(outsideGit)}`]),
    ...(missing === null
      ? []
      : [
          `  - Zet het pakket van ouder-audit hier neer: ${missing}. Waar u het vindt, staat in docs/ci.md van ouder-audit, bij "Het pakket".`,
        ]),
    `  - Bekijk ${path}. Bij elke stap staat wat die doet.`,
    '  - Zet de workflow, het pakket en het dossier in git (git add, git commit) en stuur ze naar de server (git push).',
    '  - Houd de repository besloten: in het rapport staan toelichtingen van het team.',
    '  - Meer uitleg: docs/ci.md van ouder-audit.',
  ],
};
