/* A rule per layer of the house (docs/decisions/001-layers.md). Each comment says what to do instead. */
const nodeModules = { dependencyTypes: ['core'] };
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-unknown', 'npm-no-pkg'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'no-circular',
      'Two files that need each other are one room: move what they share into a third.',
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
      'not-to-dev',
      'What ships may not need a dev dependency. The document library is one all the same: it is bundled, and nobody has to install it (docs/dependencies.md).',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/(docx|write-excel-file)/' },
    ),
    forbid(
      'domain-alone',
      'The domain knows nothing of ours but itself. Pass what it needs as an argument.',
      { path: '^src/domain/' },
      { path: '^src/', pathNot: '^src/domain/' },
    ),
    forbid(
      'domain-packages',
      'The domain uses zod and nothing else.',
      { path: '^src/domain/' },
      { dependencyTypes: npm, pathNot: 'node_modules/zod/' },
    ),
    forbid(
      'messages-layer',
      'Messages turn codes of the domain into Dutch: no other layer, no package.',
      { path: '^src/messages/' },
      { path: '^(src/|node_modules/)', pathNot: '^src/(domain|messages)/' },
    ),
    forbid(
      'checks-layer',
      'A check is pure: it is handed facts and reports findings. Gather facts in an adapter.',
      { path: '^src/checks/' },
      { path: '^(src/|node_modules/)', pathNot: '^src/(domain|checks)/' },
    ),
    forbid(
      'check-siblings',
      'A check never uses another check: share a pure function through the domain.',
      { path: '^src/checks/(?!index\\.ts)' },
      { path: '^src/checks/', pathNot: '^src/checks/check\\.ts$' },
    ),
    forbid(
      'report-layer',
      'A renderer reads the result and the messages. Put I/O in an adapter.',
      { path: '^src/report/' },
      { path: '^src/', pathNot: '^src/(domain|messages|report)/' },
    ),
    forbid(
      'report-packages',
      'Reports use handlebars only; the Word report a document library, in word/; the spreadsheet one of its own.',
      { path: '^src/report/', pathNot: '^src/report/(word/|questions/spreadsheet\\.ts$)' },
      { dependencyTypes: npm, pathNot: 'node_modules/handlebars/' },
    ),
    forbid(
      'word-packages',
      'The Word report uses its document library and nothing else.',
      { path: '^src/report/word/' },
      { dependencyTypes: npm, pathNot: 'node_modules/docx/' },
    ),
    forbid(
      'app-layer',
      'The app tells the story through ports; adapters are picked in cli/compose.ts.',
      { path: '^src/app/' },
      { path: '^src/', pathNot: '^src/(domain|checks|report|app)/' },
    ),
    forbid(
      'app-packages',
      'The app uses no package: let an adapter do it.',
      { path: '^src/app/' },
      { dependencyTypes: npm },
    ),
    forbid(
      'pure-layers-no-node',
      'Pure layers know no Node: ask for it through a port.',
      { path: '^src/(domain|messages|checks|report|app)/' },
      nodeModules,
    ),
    forbid(
      'adapters-layer',
      'An adapter fills a port for one outside thing: it may see domain, messages and the types of the ports: app/ports.ts, and those of the interview and the audit.',
      { path: '^src/adapters/' },
      {
        path: '^src/',
        pathNot:
          '^src/(domain|messages|adapters)/|^src/app/(ports|bag-ports)\\.ts$|^src/app/(interview/(interviewer|menu)|audit/audit-desk)\\.ts$',
      },
    ),
    forbid(
      'inquirer-in-prompts',
      'Only the prompts know inquirer: its own ones in inquirer-ask.ts, the list with keys (whose digits are levels instead of places) and the path in files of their own.',
      { path: '^src/', pathNot: '^src/adapters/(inquirer-ask|keyed-prompt|path-prompt)\\.ts$' },
      { path: 'node_modules/(@inquirer|inquirer)/' },
    ),
    forbid(
      'cli-layer',
      'The cli parses and prints: it goes through app, and sees renderers only through report/index.ts.',
      { path: '^src/cli/' },
      { path: '^src/(checks|report)/', pathNot: '^src/report/index\\.ts$' },
    ),
    forbid(
      'adapters-in-compose-only',
      'Adapters meet the app in cli/compose.ts; what only some commands need, in a compose file of its own.',
      { path: '^src/cli/', pathNot: '^src/cli/compose[^/]*$' },
      { path: '^src/adapters/' },
    ),
    forbid(
      'cli-packages',
      'The cli uses commander, chalk and zod.',
      { path: '^src/cli/' },
      { dependencyTypes: npm, pathNot: 'node_modules/(commander|chalk|zod)/' },
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
