import { baseRole } from '../framework/roles.ts';
import { defineCheck } from './check.ts';

/** A sitting without parents, and files that were written for another version of the framework. */
export const sessionsAndVersions = defineCheck({
  id: 'sitting',
  needs: ['mark', 'dossier'],
  findings: ['no-parent-present', 'framework-version-differs'],
  look({ mark, dossier }, report) {
    const { answers, school } = dossier;
    const sessions = answers.sessions ?? [];
    const roles = Object.keys(mark.roles);
    const heard = sessions.some(({ present }) =>
      present.some((role) => baseRole(role, roles) === mark.answers.voices.parent),
    );
    const answered = Object.keys(answers.answers ?? {}).length > 0;
    if (answered && !heard) report('no-parent-present', { kind: 'dossier' }, { sessions: sessions.length });
    const loaded = `${mark.id} ${mark.version}`;
    const known = new Set(mark.criteria.flatMap(({ questions }) => questions.map(({ id }) => id)));
    const files = { 'school.yaml': school.qualityMark, 'antwoorden.yaml': answers.qualityMark };
    for (const [file, { id, version }] of Object.entries(files)) {
      const found = `${id} ${version}`;
      if (found === loaded) continue;
      const written = file === 'antwoorden.yaml' ? Object.keys(answers.answers ?? {}) : [];
      const droppedAnswers = written.filter((question) => !known.has(question));
      report('framework-version-differs', { kind: 'dossier' }, { file, found, loaded, droppedAnswers });
    }
  },
});
