import { defineCheck } from './check.ts';

/** A framework that does not hold what its version is known to hold, and files that were written for another version. */
export const frameworkVersion = defineCheck({
  id: 'framework-version',
  needs: ['mark', 'dossier', 'frameworkContent', 'ruleChanges'],
  findings: ['framework-version-differs', 'framework-altered'],
  look({ mark, dossier, frameworkContent, ruleChanges }, report) {
    const { answers, school } = dossier;
    const { id, version } = mark;
    const loaded = `${id} ${version}`;
    const known = new Set(mark.criteria.flatMap(({ questions }) => questions.map((question) => question.id)));
    const files = { 'antwoorden.yaml': answers.qualityMark, 'school.yaml': school.qualityMark };
    const differing = Object.entries(files)
      .map(([file, named]) => ({ file, found: `${named.id} ${named.version}`, sameMark: named.id === id }))
      .filter(({ found }) => found !== loaded);
    for (const { file, found, sameMark } of differing) {
      const written = file === 'antwoorden.yaml' ? Object.keys(answers.answers ?? {}) : [];
      const droppedAnswers = written.filter((question) => !known.has(question));
      // What the rules changed is told once, and makes no sense between two quality marks.
      const changes = sameMark && file === differing[0]?.file ? { changes: ruleChanges } : {};
      report('framework-version-differs', { kind: 'dossier' }, { file, found, loaded, droppedAnswers, ...changes });
    }
    if (frameworkContent === 'altered') report('framework-altered', { kind: 'dossier' }, { id, version });
  },
});
