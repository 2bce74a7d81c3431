/**
 * What the workflows run besides the tool, at the versions with which they were tried. Each commit was seen in the repository of the action,
 * under the tag of that version, with `using: node24` in its action.yml.
 */

type Action = { name: string; version: string; commit: string };

const ACTIONS = {
  checkout: { name: 'actions/checkout', version: 'v7.0.1', commit: '3d3c42e5aac5ba805825da76410c181273ba90b1' },
  setupNode: { name: 'actions/setup-node', version: 'v7.0.0', commit: '820762786026740c76f36085b0efc47a31fe5020' },
  cacheRestore: {
    name: 'actions/cache/restore',
    version: 'v5.0.5',
    commit: '27d5ce7f107fe9357f9df03efb73ab90386fccae',
  },
  cacheSave: { name: 'actions/cache/save', version: 'v5.0.5', commit: '27d5ce7f107fe9357f9df03efb73ab90386fccae' },
  uploadArtifact: {
    name: 'actions/upload-artifact',
    version: 'v7.0.0',
    commit: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
  },
  uploadSarif: {
    name: 'github/codeql-action/upload-sarif',
    version: 'v4.36.2',
    commit: '8aad20d150bbac5944a9f9d289da16a4b0d87c1e',
  },
} satisfies Record<string, Action>;

const usesOf = ({ name, commit, version }: Action): string => `${name}@${commit} # ${version}`;

/** What a template needs to know of the programs of others. */
export const pinned = {
  node: '24.18.1',
  actions: Object.fromEntries(Object.entries(ACTIONS).map(([key, action]) => [key, usesOf(action)])),
};
