/*
 * The rules of the house (docs/decisions/015-one-house-by-feature.md). Each comment says what to do instead.
 * Inside a feature: pure files at the top, io/ for what touches the outside, words for its Dutch, commands/ for what the cli calls.
 */

/** A feature imports only from those before it. */
const FEATURES = [
  'base',
  'page',
  'terminal',
  'framework',
  'findings',
  'dossier',
  'privacy',
  'documents',
  'evidence',
  'judging',
  'checks',
  'assessment',
  'wording',
  'actions',
  'waivers',
  'school',
  'answers',
  'voices',
  'interview',
  'audit',
  'report',
  'package',
  'ci',
  'portfolio',
  'cli',
];

const COMMANDS = '^src/[^/]+/commands/';
const IO = '^src/[^/]+/io/';
const WORDS = '^src/[^/]+/words(/|\\.ts$)';

/** What only says things or works them out: it touches nothing outside. */
const PURE = { path: '^src/', pathNot: [COMMANDS, IO, '^src/cli/'] };

const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-unknown', 'npm-no-pkg'];
const packages = (names) => `node_modules/(${names})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const featureOrder = FEATURES.slice(0, -1).map((feature, index) =>
  forbid(
    `order-${feature}`,
    `${feature} stands before the features that this file imports. Move what both need to the earlier one, or pass it as an argument; a story that needs both is a command.`,
    { path: `^src/${feature}/`, pathNot: COMMANDS },
    { path: `^src/(${FEATURES.slice(index + 1).join('|')})/` },
  ),
);

export default {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one thing: put them together, or move what they share into a third.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphans',
      'Nothing imports this file: delete it, or register it where it belongs.',
      { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/cli/main\\.ts$'] },
      {},
    ),
    forbid(
      'known-features',
      'Every folder of src/ has its place in the order of features: add it to the list above.',
      { path: '^src/', pathNot: `^src/(${FEATURES.join('|')})/` },
      {},
    ),
    ...featureOrder,
    forbid(
      'commands-by-cli',
      'A command is called by the command line alone. Move what others need into a file of its feature.',
      { path: '^src/', pathNot: [COMMANDS, '^src/cli/'] },
      { path: COMMANDS },
    ),
    forbid(
      'commands-apart',
      'A command leaves the commands of other features alone. What several of them do on their way stands in commands/steps/.',
      { path: '^src/([^/]+)/commands/' },
      { path: '^src/[^/]+/commands/[^/]+$', pathNot: '^src/$1/' },
    ),
    forbid(
      'steps-without-commands',
      'A step is part of commands and knows none of them: move what it needs here, or to its feature.',
      { path: '^src/[^/]+/commands/steps/' },
      { path: '^src/[^/]+/commands/[^/]+$' },
    ),
    forbid(
      'commands-without-cli',
      'A command gets all of the command line in its input (base/command.ts): add it there.',
      { path: COMMANDS, pathNot: '^src/cli/' },
      { path: '^src/cli/' },
    ),
    forbid(
      'io-by-commands',
      'Only commands and the cli touch the outside. Let the command call io/ and pass on what it found.',
      PURE,
      { path: IO },
    ),
    forbid(
      'pure-without-node',
      'Pure files know no Node: do it in io/ or in the command, and pass the outcome.',
      PURE,
      {
        dependencyTypes: ['core'],
      },
    ),
    forbid(
      'words-of-their-own',
      'A pure file speaks with the words of its own feature or of base; words build on the words of the features before them. What the result is called stands in wording/; anything else is handed in.',
      { path: '^src/([^/]+)/', pathNot: [COMMANDS, IO, WORDS, '^src/(wording|cli)/'] },
      { path: WORDS, pathNot: '^src/($1|base)/' },
    ),
    forbid(
      'check-siblings',
      'A check never uses another check: share a function through evidence/ or judging/.',
      { path: '^src/checks/(?!(index|review-evidence|find-people)\\.ts$)' },
      { path: '^src/checks/', pathNot: '^src/checks/check\\.ts$' },
    ),
    forbid(
      'pure-packages',
      'Pure files use zod for schemas and nothing else: let io/ use the package. Documents, pages and lists are made of packages, and have rules of their own.',
      {
        path: '^src/',
        pathNot: [COMMANDS, IO, '^src/(cli|documents|page)/', '^src/(answers/lists|voices/out/formats)/'],
      },
      { dependencyTypes: npm, pathNot: packages('zod') },
    ),
    forbid(
      'document-packages',
      'Readers use the packages that docs/dependencies.md names for them: add a new one there first.',
      { path: '^src/documents/', pathNot: IO },
      {
        dependencyTypes: npm,
        pathNot: packages(
          '@embedpdf|exifreader|file-type|htmlparser2|iconv-lite|mdast-util-from-markdown|mdast-util-to-string|postal-mime|saxes|yauzl',
        ),
      },
    ),
    forbid(
      'page-packages',
      'Pages are rendered by templates that the build compiles, and in word/ by the document library. No template is compiled at run time.',
      { path: '^src/page/', pathNot: '^src/page/word/' },
      { dependencyTypes: npm },
    ),
    forbid(
      'word-packages',
      'Word files are made by the document library and nothing else.',
      { path: '^src/page/word/' },
      { dependencyTypes: npm, pathNot: packages('docx') },
    ),
    forbid(
      'list-packages',
      'Lists of questions use the library of spreadsheets and nothing else.',
      { path: '^src/answers/lists/' },
      { dependencyTypes: npm, pathNot: packages('write-excel-file') },
    ),
    forbid(
      'survey-packages',
      'Files of a survey are made by the libraries of documents, spreadsheets and QR codes, and nothing else.',
      { path: '^src/voices/out/formats/' },
      { dependencyTypes: npm, pathNot: packages('docx|uqr|write-excel-file') },
    ),
    forbid(
      'terminal-packages',
      'Only the prompts know inquirer: ask through the desk (terminal/desk.ts).',
      { path: '^src/', pathNot: '^src/terminal/io/' },
      { path: packages('@inquirer|inquirer') },
    ),
    forbid(
      'shipped-packages',
      'All that src uses is bundled and ships: give a new package its because in docs/dependencies.md, below "In what ships", and add it here.',
      { path: '^src/' },
      {
        dependencyTypes: npm,
        pathNot: packages(
          '@embedpdf|@inquirer|chalk|commander|docx|exifreader|file-type|handlebars|htmlparser2|hyparquet|hyparquet-writer|iconv-lite|inquirer|mdast-util-from-markdown|mdast-util-to-string|postal-mime|saxes|uqr|write-excel-file|yaml|yauzl|zod',
        ),
      },
    ),
    forbid('process-by-host', 'process comes in through main(host).', { path: '^src/' }, { path: '^(node:)?process$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.hbs$|\\.css$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
